"""How time and memory grow with the length of the articles."""

from __future__ import annotations

import math
import subprocess
import sys
from functools import partial
from itertools import pairwise

import pytest

from tests.benchmarks.clock import processor_seconds
from tests.benchmarks.conftest import Say
from tests.benchmarks.peers import by_difflib, by_wirediff
from tests.benchmarks.stories import two_articles

SIZES = (1_000, 10_000, 50_000)

LONG = 100_000
"""Words a side for which the memory is measured."""

MEASURED = """
import resource, sys
from tests.benchmarks.peers import by_wirediff
from tests.benchmarks.stories import two_articles
left, right = two_articles(int(sys.argv[1]))
unit = 1 if sys.platform == "darwin" else 1024
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
by_wirediff(left, right)
print(before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit)
"""


def test_time_grows_nearly_as_the_length_does(say: Say) -> None:
    pairs = {size: two_articles(size) for size in SIZES}
    by_wirediff(*pairs[SIZES[0]])
    times = {size: processor_seconds(partial(by_wirediff, *pairs[size]), 2) for size in SIZES}
    peers = {size: processor_seconds(partial(by_difflib, *pairs[size]), 1) for size in SIZES}
    for shorter, longer in pairwise(SIZES):
        say(
            f"{shorter:,} to {longer:,} words: {grown(times, shorter, longer)} "
            f"(difflib: {grown(peers, shorter, longer)})"
        )
    say(f"{SIZES[-1]:,} words: {times[SIZES[-1]] / peers[SIZES[-1]]:.1f} times difflib")


def grown(times: dict[int, float], shorter: int, longer: int) -> str:
    """How many times as long, and the power of the length that this is."""
    times_as_long = times[longer] / times[shorter]
    power = math.log(times_as_long) / math.log(longer / shorter)
    return f"{times_as_long:.1f} times as long, length to the power of {power:.2f}"


@pytest.mark.skipif(sys.platform == "win32", reason="resource is of POSIX")
def test_memory_for_two_very_long_articles(say: Say) -> None:
    result = subprocess.run(
        [sys.executable, "-c", MEASURED, str(LONG)], capture_output=True, text=True, check=True
    )
    before, peak = map(int, result.stdout.split())
    say(
        f"{LONG:,} words a side: {peak / 1e6:.0f} MB at the most, "
        f"{(peak - before) / 1e6:.0f} MB more than to read them"
    )
