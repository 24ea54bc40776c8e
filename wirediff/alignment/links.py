"""Which pairs of sentences are links: candidates judged, rivals settled, ends grown."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from wirediff.alignment.closeness import Margins
from wirediff.alignment.ends import grown
from wirediff.alignment.evidence import Evidence
from wirediff.alignment.overlap import Overlap
from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.prior import expectation
from wirediff.alignment.rivals import settled
from wirediff.alignment.windows import Window, best_window, measured
from wirediff.alignment.witness import Range

LIGHTEST: Final = 1.2
"""Weight two sentences must share to be looked at for their words: below it no calibration reaches
even odds."""

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
        _judge(pair, row, column, min(least, EVEN), sharing.get((row, column), LIGHTEST))
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
    window = best_window(*sentences, pair.weights)
    if window is None:
        return Evidence(margins=margins), None
    clauses = pair.left.clause_around(window.left), pair.right.clause_around(window.right)
    evidence = Evidence(
        window.shared,
        window.words,
        _share(window.shared, _lighter(pair, *clauses)),
        _share(window.shared, _lighter(pair, *sentences)),
        window.closeness,
        margins,
    )
    return evidence, window


def _lighter(pair: Pair, left: Range, right: Range) -> float:
    return min(pair.weights.left.mass(left), pair.weights.right.mass(right))


def _share(part: float, whole: float) -> float:
    return min(part / whole, 1.0) if whole else 0.0


def _judge(pair: Pair, row: int, column: int, least: float, shared: float) -> Link | None:
    """The pair of sentences as a link with its tight ends; nothing when its odds are too low.

    `shared` is the weight of the different words in common. From it, and then from all words in
    common, the odds that the pair can have at best are known before the window is sought.
    """
    margins = pair.closeness.margins(row, column) if pair.closeness else None
    sentences = pair.left.sentences[row], pair.right.sentences[column]
    words = min(map(len, sentences))
    if _best_odds(pair, *sentences, margins, shared * REPEATED, words) < least:
        return None
    whole = measured(*sentences, pair.weights)
    if _best_odds(pair, *sentences, margins, whole.shared, whole.words) < least:
        return None
    evidence, window = evidence_for(pair, row, column, margins)
    log_odds = pair.calibration.log_odds(evidence)
    ends = _ends(pair, window, margins)
    if ends is None or log_odds < least:
        return None
    return Link(row, column, *ends, log_odds, evidence)


def _best_odds(
    pair: Pair, left: Range, right: Range, margins: Margins | None, shared: float, words: int
) -> float:
    """The log odds if everything that the two sentences share were close together."""
    of_sentence = _share(shared, _lighter(pair, left, right))
    return pair.calibration.log_odds(Evidence(shared, words, 1.0, of_sentence, margins=margins))


def _ends(pair: Pair, window: Window | None, margins: Margins | None) -> tuple[Range, Range] | None:
    """Where the statement lies: by its words where they suffice, by its meaning otherwise."""
    words_suffice = window and not pair.across and window.shared * window.closeness >= LIGHTEST
    if window and (words_suffice or margins is None):
        return window.left, window.right
    return (margins.left, margins.right) if margins else None
