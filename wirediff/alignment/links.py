"""Which pairs of sentences are links: candidates judged, rivals settled, ends grown."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

import numpy as np

from wirediff.alignment.ends import grown
from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.rivals import settled
from wirediff.alignment.tags import is_tag
from wirediff.alignment.weights.bounds import Bounds
from wirediff.alignment.weights.closeness import Margins
from wirediff.alignment.weights.evidence import LEXICAL, Evidence
from wirediff.alignment.weights.other_event import against, of_another_event
from wirediff.alignment.weights.prior import BEYOND_DOUBT, LONE, expectation, lone
from wirediff.alignment.weights.same_quote import QUOTED, same_quotes
from wirediff.alignment.windows import Window, best_window, measured
from wirediff.alignment.witness import Range

LIGHTEST: Final = 1.2
"""Weight two sentences must share to be looked at for their words: below it no calibration reaches
even odds."""

MOSTLY: Final = 0.4
"""Share of the words of a sentence that stand in wire phrases, from which it says little else."""

BESIDE: Final = tuple(product((-1, 0, 1), repeat=2))
"""Where the neighbours of a pair of sentences stand, in rows and columns."""

EVEN: Final = 0.0
"""Log odds from which a pair of sentences looks like a match."""

ROUNDING: Final = 1e-6
"""By how much the sum of a bound may fall short of the same sum in another order."""


def candidates_of(pair: Pair) -> list[tuple[int, int]]:
    """The sentences of both sides that words or meaning bring together, as row and column."""
    nearest = pair.closeness.nearest() if pair.closeness else set()
    return sorted({*pair.overlap.heaviest(LIGHTEST), *nearest})


def links_among(pair: Pair, candidates: Sequence[tuple[int, int]], least: float) -> list[Link]:
    """The candidates whose log odds are at least `least`, rivals settled, with their tight ends."""
    judged = of_one_event(list(_judged(pair, candidates, min(least, EVEN))), min(least, EVEN))
    winners = settled(pair, judged)
    likely = _shifted(winners, expectation([one for one in winners if one.log_odds >= EVEN]), least)
    if lone(likely, min(len(pair.left.sentences), len(pair.right.sentences))):
        likely = _shifted(likely, LONE, least)
    return _without_stock(likely)


def of_one_event(links: Sequence[Link], least: float) -> list[Link]:
    """The links, but for those close in meaning alone that nothing says to be of one event.

    A link beyond doubt says it of all: in two reports of one event, of two sentences that are close
    each may well name others.
    """
    if any(link.at_least >= BEYOND_DOUBT for link in links):
        return list(links)
    doubtful = (replace(link, log_odds=link.at_least) for link in links)
    return [link for link in doubtful if link.log_odds >= least]


def whole_links(pair: Pair, links: Sequence[Link], shortest: int = 1) -> tuple[Link, ...]:
    """The links with their ends grown or cut to clauses, in the order of the left witness.

    The longer end of each has `shortest` words or more, and none is a mere speech tag or stamp. No
    two of them claim the same words on both sides.
    """
    told = (
        link
        for link in grown(pair, links)
        if max(len(link.left), len(link.right)) >= shortest
        and not is_tag(pair.left, link.left)
        and not is_tag(pair.right, link.right)
    )
    return tuple(sorted(told, key=lambda link: (link.left, link.right)))


def _without_stock(links: Sequence[Link]) -> list[Link]:
    """The links but for those of wire phrases that stand beside no other link."""
    told = {(link.row, link.column) for link in links if not link.stock}
    return [
        link
        for link in links
        if not link.stock
        or any((link.row + one, link.column + other) in told for one, other in BESIDE)
    ]


def _is_stock(pair: Pair, row: int, column: int) -> bool:
    """Whether two sentences are wire phrases for the most part, and share little else."""
    sentences = pair.left.sentences[row], pair.right.sentences[column]
    sides = pair.weights.left, pair.weights.right
    mostly = all(
        side.weights[words.first : words.last].count(0.0) >= MOSTLY * len(words)
        for side, words in zip(sides, sentences, strict=True)
    )
    return mostly and measured(*sentences, pair.weights).shared < LIGHTEST


def _shifted(links: Sequence[Link], shift: float, least: float) -> list[Link]:
    """Links with other log odds, as far as these are at least `least`."""
    shifted = (replace(link, log_odds=link.log_odds + shift) for link in links)
    return [link for link in shifted if link.log_odds >= least]


def evidence_for(
    pair: Pair, row: int, column: int, margins: Margins | None
) -> tuple[Evidence, Window | None]:
    """What speaks for a pair of sentences, and where its words meet."""
    left, right = pair.left.sentences[row], pair.right.sentences[column]
    window = best_window(left, right, pair.weights)
    if window is None:
        return Evidence(margins=margins), None
    clauses = pair.left.clause_around(window.left), pair.right.clause_around(window.right)
    evidence = Evidence(
        window.shared,
        window.words,
        _share(window.shared, _lighter(pair, *clauses)),
        _share(window.shared, _lighter(pair, left, right)),
        window.closeness,
        margins,
    )
    return evidence, window


def _lighter(pair: Pair, left: Range, right: Range) -> float:
    return min(pair.weights.left.mass(left), pair.weights.right.mass(right))


def _share(part: float, whole: float) -> float:
    return min(part / whole, 1.0) if whole else 0.0


def _judged(pair: Pair, candidates: Sequence[tuple[int, int]], least: float) -> Iterator[Link]:
    """The candidates as links with their tight ends, but for those whose odds are too low."""
    rows, columns = np.array(candidates, np.int64).reshape(-1, 2).T
    at_best = Bounds(pair).log_odds(rows, columns)
    quoted = frozenset[tuple[int, int]]() if pair.across else same_quotes(pair.left, pair.right)
    for (row, column), by_words in zip(candidates, at_best.tolist(), strict=True):
        margins = pair.closeness.margins(row, column) if pair.closeness else None
        by_meaning = pair.calibration.by_meaning(margins) if margins else 0.0
        by_quote = QUOTED if (row, column) in quoted else 0.0
        if by_words + by_meaning + by_quote >= least - ROUNDING:
            link = _link(pair, row, column, margins, by_quote)
            if link and link.log_odds >= least:
                yield link


def _link(
    pair: Pair, row: int, column: int, margins: Margins | None, by_quote: float
) -> Link | None:
    """A pair of sentences as a link; nothing when neither words nor meaning tell its ends."""
    evidence, window = evidence_for(pair, row, column, margins)
    ends = _ends(pair, window, margins)
    if ends is None:
        return None
    odds = pair.calibration.log_odds(evidence) + by_quote
    if not pair.across:
        clauses = pair.left.clause_around(ends[0]), pair.right.clause_around(ends[1])
        odds += against(pair.left, pair.right, pair.weights, *clauses)
    stock = _is_stock(pair, row, column)
    by_words = _by_words_alone(pair, row, column, evidence) + by_quote
    return Link(row, column, *ends, odds, evidence, stock, min(odds, by_words))


def _by_words_alone(pair: Pair, row: int, column: int, evidence: Evidence) -> float:
    """The log odds of sentences that may be of two events without their meaning; else no limit."""
    sentences = pair.left.sentences[row], pair.right.sentences[column]
    if pair.across or not evidence.margins:
        return math.inf
    if not of_another_event(pair.left, pair.right, pair.weights, *sentences):
        return math.inf
    return LEXICAL.log_odds(evidence)


def _ends(pair: Pair, window: Window | None, margins: Margins | None) -> tuple[Range, Range] | None:
    """Where the statement lies: by its words where they suffice, by its meaning otherwise."""
    words_suffice = window and not pair.across and window.shared * window.closeness >= LIGHTEST
    if window and (words_suffice or margins is None):
        return window.left, window.right
    if margins is None:
        return None
    return pair.left.meaningful_part(margins.left), pair.right.meaningful_part(margins.right)
