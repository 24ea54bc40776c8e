"""How long a comparison takes, beside difflib and diff-match-patch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.clock import processor_seconds
from tests.benchmarks.conftest import Say
from tests.benchmarks.peers import by_diff_match_patch, by_difflib, by_wirediff
from tests.benchmarks.stories import two_articles
from tests.wirediff.stories import seeds
from wirediff import Article

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
