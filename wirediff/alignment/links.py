"""Which pairs of sentences are links: candidates judged, rivals settled, ends grown."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from wirediff.alignment.closeness import Margins
from wirediff.alignment.ends import grown
from wirediff.alignment.evidence import Evidence, scaled
from wirediff.alignment.overlap import Overlap
from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.prior import expectation
from wirediff.alignment.rarity import Weighed
from wirediff.alignment.rivals import settled
from wirediff.alignment.windows import Meeting, SharedWords, Window
from wirediff.alignment.witness import Range, Witness

LIGHTEST: Final = 1.2
"""Weight two sentences must share to be looked at for their words: below it no calibration reaches
even odds."""

UNKNOWN: Final = (LIGHTEST, 1_000)
"""The most that a pair shares of which only the meaning is known to be near: weight and words."""

EVEN: Final = 0.0
"""Log odds from which a pair of sentences looks like a match."""

REPEATED: Final = 1.6
"""How much more than its different words a pair of sentences may share by repeating some: of 1,351
matching pairs of the development articles and PAN 2013 none shares more than 1.59 times as much."""


def links_of(pair: Pair, overlap: Overlap, least: float, shortest: int = 1) -> tuple[Link, ...]:
    """The links whose log odds are at least `least`, in the order of the left witness.

    The longer end of each has `shortest` words or more. No two of them claim the same words on
    both sides.
    """
    sharing = overlap.heaviest(LIGHTEST)
    nearest = pair.closeness.nearest() if pair.closeness else set()
    judge = _Judge(pair, min(least, EVEN))
    judged = (
        judge.link(row, column, *sharing.get((row, column), UNKNOWN))
        for row, column in sorted({*sharing, *nearest})
    )
    winners = settled(pair, [link for link in judged if link])
    shift = expectation([link for link in winners if link.log_odds >= EVEN])
    likely = [
        replace(link, log_odds=link.log_odds + shift)
        for link in winners
        if link.log_odds + shift >= least
    ]
    links = (
        link for link in grown(pair, likely) if max(len(link.left), len(link.right)) >= shortest
    )
    return tuple(sorted(links, key=lambda link: (link.left, link.right)))


def evidence_for(
    pair: Pair, row: int, column: int, margins: Margins | None
) -> tuple[Evidence, Window | None]:
    """What speaks for a pair of sentences, and where its words meet."""
    sentences = pair.left.sentences[row], pair.right.sentences[column]
    return _evidence(pair, *sentences, Meeting(*sentences, pair.weights), margins)


def _evidence(
    pair: Pair, left: Range, right: Range, meeting: Meeting, margins: Margins | None
) -> tuple[Evidence, Window | None]:
    window = meeting.best_window()
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


class _Judge:
    """Judges pairs of sentences one by one, by cheap bounds first."""

    def __init__(self, pair: Pair, least: float) -> None:
        """Judge the sentences of `pair`; log odds below `least` are no match."""
        self._pair = pair
        self._least = least
        self._left_clauses = _Clauses(pair.left, pair.weights.left)
        self._right_clauses = _Clauses(pair.right, pair.weights.right)

    def link(self, row: int, column: int, shared: float, words: int) -> Link | None:
        """The pair of sentences as a link with its tight ends; nothing when its odds are too low.

        `shared` is the weight of the different words in common, `words` their number. From these,
        then from the clauses they stand in, then from all words in common, the odds that the pair
        can have at best are known before the window is sought.
        """
        pair = self._pair
        margins = pair.closeness.margins(row, column) if pair.closeness else None
        left, right = pair.left.sentences[row], pair.right.sentences[column]
        lighter = _lighter(pair, left, right)
        at_most = shared * REPEATED
        if self._best_odds(lighter, at_most, words, 1.0, margins) < self._least:
            return None
        meeting = Meeting(left, right, pair.weights)
        densest = max(
            self._left_clauses.densest(meeting.left), self._right_clauses.densest(meeting.right)
        )
        if self._best_odds(lighter, at_most, words, densest, margins) < self._least:
            return None
        whole = meeting.whole()
        if self._best_odds(lighter, whole.shared, whole.words, densest, margins) < self._least:
            return None
        evidence, window = _evidence(pair, left, right, meeting, margins)
        log_odds = pair.calibration.log_odds(evidence)
        ends = _ends(pair, window, margins)
        if ends is None or log_odds < self._least:
            return None
        return Link(row, column, *ends, log_odds, evidence)

    def _best_odds(
        self, lighter: float, shared: float, words: int, of_clause: float, margins: Margins | None
    ) -> float:
        """The log odds if everything that the two sentences share were close together."""
        of_sentence = _share(shared, lighter)
        return self._pair.calibration.weighed(
            *scaled(shared, words, of_clause, of_sentence, margins)
        )


class _Clauses:
    """The clauses of one witness, and what they weigh."""

    def __init__(self, witness: Witness, side: Weighed) -> None:
        bounds = list(pairwise((*witness.clause_starts, len(witness.words))))
        self._of_word = [
            clause for clause, (first, last) in enumerate(bounds) for _ in range(first, last)
        ]
        self._masses = [side.upto[last] - side.upto[first] for first, last in bounds]

    def densest(self, shared: SharedWords) -> float:
        """The largest share of a clause's weight that is shared, from 0.0 to 1.0.

        No run of clauses has more: the share of several is between theirs.
        """
        of_word, weights = self._of_word, shared.side.weights
        weight_in: dict[int, float] = {}
        for place in shared.places:
            clause = of_word[place]
            weight_in[clause] = weight_in.get(clause, 0.0) + weights[place]
        return max(
            (_share(weight, self._masses[clause]) for clause, weight in weight_in.items()),
            default=0.0,
        )


def _ends(pair: Pair, window: Window | None, margins: Margins | None) -> tuple[Range, Range] | None:
    """Where the statement lies: by its words where they suffice, by its meaning otherwise."""
    words_suffice = window and not pair.across and window.shared * window.closeness >= LIGHTEST
    if window and (words_suffice or margins is None):
        return window.left, window.right
    return (margins.left, margins.right) if margins else None
