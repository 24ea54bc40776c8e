"""Which pairs of ends are links: candidates judged, rivals settled, ends grown to whole clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from wirediff.alignment.closeness import Closeness, Margins
from wirediff.alignment.evidence import (
    ACROSS,
    LEXICAL,
    SEMANTIC,
    Calibration,
    Evidence,
    evidence_of,
)
from wirediff.alignment.overlap import Overlap
from wirediff.alignment.rarity import Weighed, Weights
from wirediff.alignment.windows import Window, best_window
from wirediff.alignment.witness import Range, Witness

LIGHTEST: Final = 1.2
"""Weight two sentences must share to be looked at for their words: below it no calibration reaches
even odds."""

REPEATED: Final = 1.3
"""How much more than its different words a pair of sentences may share by repeating some."""

SAME: Final = 0.5
"""Share of the shorter end from which two links claim the same words."""

SERVES_TWO: Final = 0.1
"""Share of a stronger link's log odds that a link to the same words must reach to stand beside it:
a statement may be made in the headline and again in the lead."""

STRONG: Final = 1.5
"""Log odds that a link must have when both of its ends serve others already; anything from 0.5 to
2.0 gives the same links on the development articles."""

GROW: Final = (0.5, 0.3)
"""Share of the sentence's, and of the clause's weight that an end must have to be grown to it."""

CLOSE: Final = 0.85
ALMOST: Final = (0.9, 0.7)
"""The same for ends whose words are common to this share: what is around them is each outlet's."""


REMNANT: Final = 6
"""Words of a clause that are not left over by themselves when an end stops short of them."""

CORE: Final = 0.85
"""Share of both ends that one common run of words must make up for the ends to be cut to it."""


@dataclass(frozen=True, slots=True)
class Link:
    """A statement that both witnesses make: where, and what speaks for it."""

    row: int
    """Sentence of the left witness."""
    column: int
    """Sentence of the right witness."""
    left: Range
    right: Range
    log_odds: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Pair:
    """Two witnesses, weighed against each other, with their closeness where it is known."""

    left: Witness
    right: Witness
    weights: Weights
    closeness: Closeness | None
    across: bool
    """Whether the two are in different languages."""

    @property
    def calibration(self) -> Calibration:
        """How evidence is weighed for this pair."""
        if self.closeness is None:
            return LEXICAL
        return ACROSS if self.across else SEMANTIC


def links_of(pair: Pair, overlap: Overlap, least: float, shortest: int = 1) -> tuple[Link, ...]:
    """The links whose log odds are at least `least`, in the order of the left witness.

    The longer end of each has `shortest` words or more. No two of them claim the same words on
    both sides.
    """
    sharing = overlap.heaviest(LIGHTEST)
    nearest = pair.closeness.nearest() if pair.closeness else set()
    judged = (
        _judge(pair, row, column, least, sharing.get((row, column), LIGHTEST))
        for row, column in sorted({*sharing, *nearest})
    )
    settled = _settle(pair, [link for link in judged if link])
    grown = (
        link for link in _grow(pair, settled) if max(len(link.left), len(link.right)) >= shortest
    )
    return tuple(sorted(grown, key=lambda link: (link.left.first, link.right.first)))


def evidence_for(
    pair: Pair, row: int, column: int, margins: Margins | None
) -> tuple[Evidence, Window | None]:
    """What speaks for a pair of sentences, and where its words meet."""
    left, right = pair.left.sentences[row], pair.right.sentences[column]
    window = best_window(left, right, pair.weights)
    return evidence_of(left, right, window, margins, pair.weights), window


def _judge(pair: Pair, row: int, column: int, least: float, shared: float) -> Link | None:
    """The pair of sentences as a link with its tight ends; nothing when its odds are too low.

    `shared` is the weight of the different words in common, from which the odds that the pair can
    have at best are known before the window is sought.
    """
    margins = pair.closeness.margins(row, column) if pair.closeness else None
    if pair.calibration.log_odds(_at_best(pair, row, column, margins, shared)) < least:
        return None
    evidence, window = evidence_for(pair, row, column, margins)
    log_odds = pair.calibration.log_odds(evidence)
    ends = _ends(pair, window, margins)
    if ends is None or log_odds < least:
        return None
    return Link(row, column, *ends, log_odds, evidence)


def _at_best(pair: Pair, row: int, column: int, margins: Margins | None, shared: float) -> Evidence:
    """The evidence if everything that the two sentences share were close together."""
    lighter = min(
        pair.weights.left.mass(pair.left.sentences[row]),
        pair.weights.right.mass(pair.right.sentences[column]),
    )
    most = shared * REPEATED
    return Evidence(most, 1.0, min(most / lighter, 1.0) if lighter else 0.0, margins)


def _ends(pair: Pair, window: Window | None, margins: Margins | None) -> tuple[Range, Range] | None:
    """Where the statement lies: by its words where they suffice, by its meaning otherwise."""
    words_suffice = window and not pair.across and window.shared * window.closeness >= LIGHTEST
    if window and (words_suffice or margins is None):
        return window.left, window.right
    return (margins.left, margins.right) if margins else None


def _settle(pair: Pair, links: Sequence[Link]) -> list[Link]:
    """Let the stronger of two links to the same words win, unless the statement serves two.

    First every end takes one partner; then a link to words that are taken is let in beside the
    others when it is strong itself. A line that is repeated ten times in both articles gives ten
    links and not a hundred.
    """
    strongest = sorted(links, key=lambda one: (-one.log_odds, one.row + one.column))
    chosen = _Chosen()
    for link in strongest:
        if not any(chosen.rivals(link)):
            chosen.add(link)
    for link in strongest:
        left, right = chosen.rivals(link)
        if link not in left and _stands_beside(pair, link, left, right):
            chosen.add(link)
    return chosen.links


def _stands_beside(pair: Pair, link: Link, left: Sequence[Link], right: Sequence[Link]) -> bool:
    """Whether a link may share its words with those already let in on either side."""
    strong = all(link.log_odds >= SERVES_TWO * rival.log_odds for rival in (*left, *right))
    if not strong or any(rival in right for rival in left):
        return False
    repeated = any(_same(pair.right, rival.right, link.right) for rival in left)
    return not (left and right) or (link.log_odds >= STRONG and not repeated)


def _same(witness: Witness, one: Range, other: Range) -> bool:
    """Whether two ends of one side are the same words, as in a line that is repeated."""
    return witness.keys[one.first : one.last] == witness.keys[other.first : other.last]


class _Chosen:
    """The links let in so far, found again by the sentences of their ends."""

    def __init__(self) -> None:
        self.links: list[Link] = []
        self._by_row: dict[int, list[Link]] = {}
        self._by_column: dict[int, list[Link]] = {}

    def add(self, link: Link) -> None:
        self.links.append(link)
        self._by_row.setdefault(link.row, []).append(link)
        self._by_column.setdefault(link.column, []).append(link)

    def rivals(self, link: Link) -> tuple[list[Link], list[Link]]:
        """The links that claim its left words, and those that claim its right words."""
        return (
            [one for one in self._by_row.get(link.row, ()) if _claims(one.left, link.left)],
            [one for one in self._by_column.get(link.column, ()) if _claims(one.right, link.right)],
        )


def _claims(one: Range, other: Range) -> bool:
    return one.common(other) > SAME * min(len(one), len(other))


def _grow(pair: Pair, links: Sequence[Link]) -> Iterator[Link]:
    """Grow every end to its sentence or clause, but never into the words of another link."""
    lefts: dict[int, list[Range]] = {}
    rights: dict[int, list[Range]] = {}
    for link in links:
        lefts.setdefault(link.row, []).append(link.left)
        rights.setdefault(link.column, []).append(link.right)
    for link in links:
        need = ALMOST if link.evidence.closeness >= CLOSE else GROW
        left_room = _room(link.left, pair.left.sentences[link.row], lefts[link.row])
        right_room = _room(link.right, pair.right.sentences[link.column], rights[link.column])
        left = _grown(link.left, left_room, pair.left, pair.weights.left, need)
        right = _grown(link.right, right_room, pair.right, pair.weights.right, need)
        left, right = _cut_to_core(pair, left, right)
        yield replace(link, left=left, right=right)


def _room(end: Range, sentence: Range, claimed: Iterable[Range]) -> Range:
    """As much of a sentence as an end may grow to: up to where another link's words are."""
    others = [one for one in claimed if not _claims(one, end)]
    return Range(
        max(
            (min(one.last, end.first) for one in others if one.first < end.first),
            default=sentence.first,
        ),
        min(
            (max(one.first, end.last) for one in others if one.last > end.last),
            default=sentence.last,
        ),
    )


def _grown(
    end: Range, room: Range, witness: Witness, side: Weighed, need: tuple[float, float]
) -> Range:
    of_sentence, of_clause = need
    own = side.mass(end)
    if own >= of_sentence * side.mass(room):
        return room
    clause = witness.clause_around(end)
    clause = Range(max(clause.first, room.first), min(clause.last, room.last))
    if own >= of_clause * side.mass(clause):
        return clause
    return Range(
        clause.first if end.first - clause.first <= REMNANT else end.first,
        clause.last if clause.last - end.last <= REMNANT else end.last,
    )


def _cut_to_core(pair: Pair, left: Range, right: Range) -> tuple[Range, Range]:
    """The longest run of words common to both ends, where it is nearly all of them.

    What is cut off is whole clauses or a word: how each outlet leads in or out.
    """
    forms = (pair.left.forms[left.first : left.last], pair.right.forms[right.first : right.last])
    # autojunk=False: difflib otherwise drops frequent words, and with them real runs.
    run = SequenceMatcher(None, *forms, autojunk=False).find_longest_match()
    on_left = Range(left.first + run.a, left.first + run.a + run.size)
    on_right = Range(right.first + run.b, right.first + run.b + run.size)
    nearly_all = run.size >= CORE * max(len(left), len(right))
    if nearly_all and _clean(pair.left, left, on_left) and _clean(pair.right, right, on_right):
        return on_left, on_right
    return left, right


def _clean(witness: Witness, end: Range, core: Range) -> bool:
    """Whether cutting an end to its core cuts at clauses, or off a single word."""
    clause = witness.clause_around(core)
    return (clause.first == core.first or core.first - end.first <= 1) and (
        clause.last == core.last or end.last - core.last <= 1
    )
