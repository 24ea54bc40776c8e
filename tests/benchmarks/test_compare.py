"""How long a comparison takes, beside difflib and diff-match-patch."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.clock import processor_seconds
from tests.benchmarks.conftest import Say
from tests.benchmarks.peers import by_diff_match_patch, by_difflib, by_wirediff
from tests.benchmarks.stories import two_articles
from tests.quality.options import VARIABLE, pan_folders
from tests.quality.pan import pan_pairs
from tests.wirediff.stories import seeds
from wirediff import Article, read_text

PAIRS: dict[str, Callable[[], tuple[Article, Article]]] = {
    "ANTARA and Republika": lambda: (seeds()["000"], seeds()["001"]),
    "1,000 words a side": lambda: two_articles(1_000),
    "10,000 words a side": lambda: two_articles(10_000),
}

pytestmark = pytest.mark.benchmark(min_rounds=3, max_time=1.0, warmup=False)

WAYS = [by_wirediff, by_difflib, by_diff_match_patch]


@pytest.mark.parametrize("way", WAYS, ids=[way.__name__ for way in WAYS])
@pytest.mark.parametrize("name", PAIRS)
def test_comparing(
    benchmark: BenchmarkFixture, name: str, way: Callable[[Article, Article], object]
) -> None:
    left, right = PAIRS[name]()
    benchmark.group = name
    benchmark(way, left, right)


@pytest.mark.parametrize("name", PAIRS)
def test_how_many_times_as_long_as_its_peers(name: str, say: Say) -> None:
    left, right = PAIRS[name]()
    ours, difflibs, dmps = (processor_seconds(partial(way, left, right)) for way in WAYS)
    say(f"{name}: {ours / difflibs:.1f} times difflib, {ours / dmps:.1f} times diff-match-patch")
    assert by_wirediff(left, right).passages


PAN_PAIRS_OF_A_KIND = 10


@pytest.mark.skipif(VARIABLE not in os.environ, reason=f"{VARIABLE} names no folder of PAN pairs")
def test_how_many_times_as_long_on_pairs_of_pan(say: Say) -> None:
    """The corpora that published aligners are timed on."""
    folders = pan_folders(Path(os.environ[VARIABLE]))
    assert folders
    for folder in folders:
        reading = ours = difflibs = 0.0
        for pair in pan_pairs(folder, PAN_PAIRS_OF_A_KIND):
            read = partial(_both_read, pair.left, pair.right)
            articles = read()
            reading += processor_seconds(read)
            ours += processor_seconds(partial(by_wirediff, *articles))
            difflibs += processor_seconds(partial(by_difflib, *articles))
        say(
            f"{folder.name}: {ours / difflibs:.1f} times difflib, "
            f"{(ours + reading) / difflibs:.1f} times with reading"
        )


def _both_read(left: str, right: str) -> tuple[Article, Article]:
    return read_text(left, plain=True), read_text(right, plain=True)
