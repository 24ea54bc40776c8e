"""Which pairs of sentences are links: candidates judged, rivals settled, ends grown."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from wirediff.alignment.closeness import Margins
from wirediff.alignment.ends import grown
from wirediff.alignment.evidence import Evidence, evidence_of
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
    left, right = pair.left.sentences[row], pair.right.sentences[column]
    window = best_window(left, right, pair.weights)
    return evidence_of(left, right, window, margins, pair.weights), window


def _judge(pair: Pair, row: int, column: int, least: float, shared: float) -> Link | None:
    """The pair of sentences as a link with its tight ends; nothing when its odds are too low.

    `shared` is the weight of the different words in common. From it, and then from all words in
    common, the odds that the pair can have at best are known before the window is sought.
    """
    margins = pair.closeness.margins(row, column) if pair.closeness else None
    if _best_odds(pair, row, column, margins, shared * REPEATED) < least:
        return None
    whole = measured(pair.left.sentences[row], pair.right.sentences[column], pair.weights)
    if _best_odds(pair, row, column, margins, whole.shared) < least:
        return None
    evidence, window = evidence_for(pair, row, column, margins)
    log_odds = pair.calibration.log_odds(evidence)
    ends = _ends(pair, window, margins)
    if ends is None or log_odds < least:
        return None
    return Link(row, column, *ends, log_odds, evidence)


def _best_odds(pair: Pair, row: int, column: int, margins: Margins | None, shared: float) -> float:
    """The log odds if everything that the two sentences share were close together."""
    lighter = min(
        pair.weights.left.mass(pair.left.sentences[row]),
        pair.weights.right.mass(pair.right.sentences[column]),
    )
    contained = min(shared / lighter, 1.0) if lighter else 0.0
    return pair.calibration.log_odds(Evidence(shared, 1.0, contained, margins))


def _ends(pair: Pair, window: Window | None, margins: Margins | None) -> tuple[Range, Range] | None:
    """Where the statement lies: by its words where they suffice, by its meaning otherwise."""
    words_suffice = window and not pair.across and window.shared * window.closeness >= LIGHTEST
    if window and (words_suffice or margins is None):
        return window.left, window.right
    return (margins.left, margins.right) if margins else None
