"""Which of several links to the same words stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.witness import Range, Witness

SAME: Final = 0.5
"""Share of the shorter end from which two links claim the same words."""

SERVES_TWO: Final = 0.1
"""Share of a stronger link's log odds that a link to the same words must reach to stand beside it:
a statement may be made in the headline and again in the lead."""

STRONG: Final = 2.0
"""Log odds that a link must have when both of its ends serve others already. With meaning 0.8 to
2.0 give the same links on the development articles; by words alone less than 2.0 lets a wrong one
in."""


def settled(pair: Pair, links: Sequence[Link]) -> list[Link]:
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
    repeated = any(_same(pair.right, rival.right, link.right) for rival in left) or any(
        _same(pair.left, rival.left, link.left) for rival in right
    )
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
            [one for one in self._by_row.get(link.row, ()) if claims(one.left, link.left)],
            [one for one in self._by_column.get(link.column, ()) if claims(one.right, link.right)],
        )


def claims(one: Range, other: Range) -> bool:
    """Whether two ends of one side are mostly the same words."""
    return one.common(other) > SAME * min(len(one), len(other))
