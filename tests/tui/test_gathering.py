"""Reading and comparing a collection step by step."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from tests.tui.program import STORM, STORM_REWRITTEN, UNRELATED
from tui.collection import entry_of
from tui.gathering import PAUSE, gathered
from wirediff import Article, Settings, read_text

ARTICLES = [read_text(text) for text in (STORM, UNRELATED, STORM_REWRITTEN)]
NOTHING = (None, None, None)
LEXICAL = Settings(semantic=False)


def slow(each: float) -> Callable[[], float]:
    """A clock that is `each` seconds further on whenever somebody looks at it."""
    ticks = count()
    return lambda: next(ticks) * each


def test_with_time_between_them_every_article_and_pair_is_told_at_once() -> None:
    clock = slow(2 * PAUSE)
    steps = list(gathered(ARTICLES, NOTHING, frozenset(), LEXICAL, clock=clock))
    told = [(step.comparing, step.done, step.total) for step in steps if step]
    assert told == [(False, n, 3) for n in (1, 2, 3)] + [(True, n, 3) for n in (0, 1, 2, 3)]


def test_what_comes_quickly_is_told_together_and_nothing_is_lost() -> None:
    steps = list(gathered(ARTICLES, NOTHING, frozenset(), LEXICAL, clock=lambda: 0.0))
    told = [step for step in steps if step]
    assert [(step.comparing, step.done) for step in told] == [(False, 3), (True, 0), (True, 3)]
    assert [number for number, _ in told[0].entries] == [0, 1, 2]
    assert (told[2].pairs[0].first, told[2].pairs[0].second) == (0, 2)
    assert len(told[2].pairs) == 3


def test_the_caller_may_stop_after_every_article_and_pair() -> None:
    assert len(list(gathered(ARTICLES, NOTHING, frozenset(), LEXICAL, clock=lambda: 0.0))) == 7


def test_what_is_known_is_not_done_again() -> None:
    known = tuple(entry_of(article) for article in ARTICLES)
    compared = frozenset({(0, 2), (0, 1)})
    steps = [
        step for step in gathered(ARTICLES, known, compared, LEXICAL, clock=lambda: 0.0) if step
    ]
    assert steps[0].entries == ()
    assert [(pair.first, pair.second) for pair in steps[-1].pairs] == [(1, 2)]


def test_a_bad_file_does_not_stop_the_others() -> None:
    given: list[str | Article] = [ARTICLES[0], "/nowhere/gone.txt", ARTICLES[2]]
    steps = [
        step for step in gathered(given, NOTHING, frozenset(), LEXICAL, clock=lambda: 0.0) if step
    ]
    assert [entry.reason for _, entry in steps[0].entries] == ["", "no such file", ""]
    assert [(pair.first, pair.second) for pair in steps[-1].pairs] == [(0, 2)]
