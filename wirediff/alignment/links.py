"""Which pairs of sentences are links: candidates judged, rivals settled, ends grown."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import Final

from wirediff.alignment.closeness import Margins
from wirediff.alignment.ends import grown
from wirediff.alignment.evidence import Evidence
from wirediff.alignment.overlap import Overlap
from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.prior import expectation
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

REPEATED: Final = 1.3
"""How much more than its different words a pair of sentences may share by repeating some."""


def links_of(pair: Pair, overlap: Overlap, least: float, shortest: int = 1) -> tuple[Link, ...]:
    """The links whose log odds are at least `least`, in the order of the left witness.

    The longer end of each has `shortest` words or more. No two of them claim the same words on
    both sides.
    """
    sharing = overlap.heaviest(LIGHTEST)
    nearest = pair.closeness.nearest() if pair.closeness else set()
    judged = (
        _judge(pair, row, column, min(least, EVEN), *sharing.get((row, column), UNKNOWN))
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


def _judge(
    pair: Pair, row: int, column: int, least: float, shared: float, words: int
) -> Link | None:
    """The pair of sentences as a link with its tight ends; nothing when its odds are too low.

    `shared` is the weight of the different words in common, `words` their number. From these, then
    from all words in common, then from the clauses they stand in, the odds that the pair can have
    at best are known before the window is sought.
    """
    margins = pair.closeness.margins(row, column) if pair.closeness else None
    left, right = pair.left.sentences[row], pair.right.sentences[column]
    if _best_odds(pair, left, right, shared * REPEATED, words, 1.0, margins) < least:
        return None
    meeting = Meeting(left, right, pair.weights)
    whole = meeting.whole()
    if _best_odds(pair, left, right, whole.shared, whole.words, 1.0, margins) < least:
        return None
    densest = max(
        _densest_clause(pair.left, meeting.left), _densest_clause(pair.right, meeting.right)
    )
    if _best_odds(pair, left, right, whole.shared, whole.words, densest, margins) < least:
        return None
    evidence, window = _evidence(pair, left, right, meeting, margins)
    log_odds = pair.calibration.log_odds(evidence)
    ends = _ends(pair, window, margins)
    if ends is None or log_odds < least:
        return None
    return Link(row, column, *ends, log_odds, evidence)


def _best_odds(
    pair: Pair,
    left: Range,
    right: Range,
    shared: float,
    words: int,
    of_clause: float,
    margins: Margins | None,
) -> float:
    """The log odds if everything that the two sentences share were close together."""
    of_sentence = _share(shared, _lighter(pair, left, right))
    evidence = Evidence(shared, words, of_clause, of_sentence, margins=margins)
    return pair.calibration.log_odds(evidence)


def _densest_clause(witness: Witness, shared: SharedWords) -> float:
    """The largest share of a clause's weight that is shared, from 0.0 to 1.0.

    No run of clauses has more: the share of several is between theirs.
    """
    starts = witness.clause_starts
    weight_in: dict[int, float] = {}
    for place in shared.places:
        clause = bisect_right(starts, place)
        weight_in[clause] = weight_in.get(clause, 0.0) + shared.side.weights[place]
    upto, beyond = shared.side.upto, len(witness.words)
    return max(
        (
            _share(
                weight,
                upto[starts[clause] if clause < len(starts) else beyond] - upto[starts[clause - 1]],
            )
            for clause, weight in weight_in.items()
        ),
        default=0.0,
    )


def _ends(pair: Pair, window: Window | None, margins: Margins | None) -> tuple[Range, Range] | None:
    """Where the statement lies: by its words where they suffice, by its meaning otherwise."""
    words_suffice = window and not pair.across and window.shared * window.closeness >= LIGHTEST
    if window and (words_suffice or margins is None):
        return window.left, window.right
    return (margins.left, margins.right) if margins else None
