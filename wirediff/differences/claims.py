"""Claims that do not agree: said and denied, certain and possible, all and none, risen and fallen.

Only what closed lists of words tell is told (`claim_words`); other wording is no other claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from wirediff.article import Span
from wirediff.differences.actors import actor_differences
from wirediff.differences.claim_words import Cue, CueAt
from wirediff.differences.passage_words import TIGHT, Tokens
from wirediff.differences.statement_pair import Statement, statement_pair
from wirediff.passages import Difference, Severity, What

SAME: Final = 0.6
"""Share of the words of both ends that must be the same for what only one of them denies or hedges
to be a difference; where more is reworded, the other may say it in words that no list has."""

EXCLUSIVE: Final = frozenset(
    {
        frozenset({"all", "few"}),
        frozenset({"most", "few"}),
        frozenset({"many", "few"}),
    }
)
"""Quantities of which only one can be true."""

TELLING: Final = frozenset({"only", "most", "few"})
"""Quantities that say something even where the other side has none."""

LEADING: Final = 3
"""Changed words before the one that both sides have, shown with it."""

SHORTEST_BASE: Final = 5
"""Letters of a word that a prefix turns into its opposite: `legal`, `illegal`, but `port`,
`import`."""


def claim_differences(left: Tokens, right: Tokens) -> Iterator[Difference]:
    """The claims of two ends in one language that do not agree; swapping them swaps the answer."""
    pair = statement_pair(left, right)
    if pair is None:
        return
    one, other = pair
    if _shared(one, other) >= SAME:
        for find in (_negations, _hedges, _quantities_of_one, _status):
            yield from find(one, other)
            yield from (found.mirrored() for found in find(other, one))
        # Who left one place has not contradicted who arrived at another.
        yield from _opposites(one, other)
        yield from _prefixed(one, other)
    for this, that in ((one, other), (other, one)):
        found_here = _denials(this, that)
        yield from found_here if this is one else (found.mirrored() for found in found_here)
    yield from _quantities(one, other)
    yield from actor_differences(one, other)


def _shared(one: Statement, other: Statement) -> float:
    """Share of the words of both sides that the other has too, in whatever form."""
    total = len(one.tokens.words) + len(other.tokens.words)
    return (len(one.partner) + len(other.partner)) / total if total else 0.0


def _negations(one: Statement, other: Statement) -> Iterator[Difference]:
    """What is negated on this side, and is not on the other."""
    for at in one.changed(Cue.NEGATION):
        word = one.governed(at)
        if word is None or one.speaks(word) or _denied_by_prefix(one, other, at):
            continue
        partner = one.partner[word]
        if other.near(partner, Cue.NEGATION) or _turned(one, other):
            continue
        yield _claim("negation", _together(one, at, word), other, partner, Severity.CONTRADICTION)


def _denied_by_prefix(one: Statement, other: Statement, at: CueAt) -> bool:
    """Whether the other side says `invalid` for `not valid`."""
    norms, theirs = one.tokens.words.norms, set(other.tokens.words.norms)
    behind = norms[at.last : at.last + 2]
    return any(prefix + norm in theirs for prefix in one.lists.prefixes for norm in behind)


def _turned(one: Statement, other: Statement) -> bool:
    """Whether a pair of opposites says the same as a negation does: `not guilty`, `acquitted`."""
    return any(True for _ in _pairs_of_opposites(one, other))


def _hedges(one: Statement, other: Statement) -> Iterator[Difference]:
    """What is only possible on this side, and is so on the other."""
    if any(True for cue in (Cue.HEDGE, Cue.MODAL) for _ in other.changed(cue)):
        return  # somewhere the other side leaves it open too
    for at in one.changed(Cue.HEDGE):
        word = one.governed(at)
        if word is not None:
            partner = one.partner[word]
            yield _claim("hedging", _together(one, at, word), other, partner)


def _faced(one: Statement, other: Statement, at: CueAt, partner: int, cue: Cue) -> bool:
    """Whether the other side does the same around the counterpart, or in the same place."""
    near = other.near(partner, cue)
    return bool(near) or any(one.runs_of(at) & other.runs_of(its) for its in other.changed(cue))


def _quantities(one: Statement, other: Statement) -> Iterator[Difference]:
    """Quantities that stand face to face, or before the same word, and are not the same."""
    for at, its in product(one.changed(Cue.QUANTITY), other.changed(Cue.QUANTITY)):
        ours, theirs = _groups(at, Cue.QUANTITY), _groups(its, Cue.QUANTITY)
        if ours & theirs or not _same_place(one, at, other, its):
            continue
        words = at.last - 1, its.last - 1
        negated = bool(one.near(words[0], Cue.NEGATION)), bool(other.near(words[1], Cue.NEGATION))
        if any(negated):
            continue
        gravity = (
            Severity.CONTRADICTION
            if any(frozenset(both) in EXCLUSIVE for both in product(ours, theirs))
            else Severity.DIFFERENCE
        )
        yield Difference(
            What.CLAIM, one.span(at.first, at.last), other.span(its.first, its.last), gravity,
            "quantity",
        )  # fmt: skip


def _quantities_of_one(one: Statement, other: Statement) -> Iterator[Difference]:
    """What this side says of few or only of some, and the other of the thing itself."""
    for at in one.changed(Cue.QUANTITY):
        word = one.governed(at)
        if word is None or not _groups(at, Cue.QUANTITY) & TELLING:
            continue
        partner = one.partner[word]
        if not _faced(one, other, at, partner, Cue.QUANTITY) and not other.near(
            partner, Cue.NEGATION
        ):
            yield _claim("quantity", _together(one, at, word), other, partner)


def _status(one: Statement, other: Statement) -> Iterator[Difference]:
    """Who is a former president here, and the president there."""
    for at in one.changed(Cue.STATUS):
        word = at.last
        if word not in one.partner or any(
            _groups(at, Cue.STATUS) & _groups(its, Cue.STATUS)
            for its in other.near(one.partner[word], Cue.STATUS)
        ):
            continue
        yield _claim("status", _together(one, at, word), other, one.partner[word])


def _opposites(one: Statement, other: Statement) -> Iterator[Difference]:
    for at, its in _pairs_of_opposites(one, other):
        negated = [
            any(True for _ in side.near(cue.first, Cue.NEGATION))
            for side, cue in ((one, at), (other, its))
        ]
        if negated[0] == negated[1]:
            yield Difference(
                What.CLAIM,
                one.span(at.first, at.end),
                other.span(its.first, its.end),
                Severity.CONTRADICTION,
                "opposite",
            )


def _pairs_of_opposites(one: Statement, other: Statement) -> Iterator[tuple[CueAt, CueAt]]:
    """Changed words of which one is the opposite of the other, in the same place."""
    ours, theirs = list(one.changed(Cue.OPPOSITE)), list(other.changed(Cue.OPPOSITE))
    every = _sides(ours), _sides(theirs)
    for at, its in product(ours, theirs):
        mine, its_own = _sides([at]), _sides([its])
        turned = {(group, -side) for group, side in mine}
        opposed = turned & its_own
        # What both sides say of both is told in another order: rose, then fell.
        both = any(
            (group, side) in every[0] and (group, -side) in every[1] for group, side in opposed
        )
        if opposed and not mine & its_own and not both and _same_place(one, at, other, its):
            yield at, its


def _sides(cues: list[CueAt]) -> set[tuple[str, int]]:
    return {
        (reading.group, reading.side)
        for at in cues
        for reading in at.readings
        if reading.cue is Cue.OPPOSITE
    }


def _same_place(one: Statement, at: CueAt, other: Statement, its: CueAt) -> bool:
    """Whether two cues stand face to face, or a word beside both is the same."""
    close = any(reading.close for cue in (at, its) for reading in cue.readings)
    for run in one.runs_of(at) & other.runs_of(its):
        if one.fills(at, run) and other.fills(its, run):
            return True
        if not close and max(one.tokens.sizes[run], other.tokens.sizes[run]) <= TIGHT:
            return True
    word = one.governed(at)
    return not close and word is not None and its.first - 3 <= one.partner[word] <= its.last + 2


DENIAL: Final = "0"
"""The pair of opposites that stands first in every list: denied and confirmed."""


def _denials(one: Statement, other: Statement) -> Iterator[Difference]:
    """What this side denies and the other simply says."""
    for at, its in product(one.changed(Cue.OPPOSITE), other.changed(Cue.SPEECH)):
        if (DENIAL, -1) in _sides([at]) and one.runs_of(at) & other.runs_of(its):
            spans = one.span(at.first, at.end), other.span(its.first, its.last)
            if not other.near(its.first, Cue.NEGATION):
                yield Difference(What.CLAIM, *spans, Severity.CONTRADICTION, "denial")


def _prefixed(one: Statement, other: Statement) -> Iterator[Difference]:
    """`legal` on one side and `illegal` on the other, in the same place and neither negated."""
    for word, its in _one_prefixed(one, other):
        if one.tokens.runs[word] != other.tokens.runs[its]:
            continue
        norms = one.tokens.words.norms[word], other.tokens.words.norms[its]
        short, long = sorted(norms, key=len)
        if len(short) < SHORTEST_BASE:
            continue
        if any(long == prefix + short for prefix in one.lists.prefixes) and not (
            one.near(word, Cue.NEGATION) or other.near(its, Cue.NEGATION)
        ):
            yield Difference(
                What.CLAIM, one.span(word, word + 1), other.span(its, its + 1),
                Severity.CONTRADICTION, "opposite",
            )  # fmt: skip


def _one_prefixed(one: Statement, other: Statement) -> Iterator[tuple[int, int]]:
    """The changed words of both sides, two and two, one of which begins as an opposite does."""
    ours, theirs = _changed_words(one), _changed_words(other)
    prefixed = [word for word in theirs if _has_prefix(other, word)]
    for word in ours:
        yield from ((word, its) for its in (theirs if _has_prefix(one, word) else prefixed))


def _has_prefix(side: Statement, word: int) -> bool:
    return side.tokens.words.norms[word].startswith(side.lists.prefixes)


def _changed_words(side: Statement) -> list[int]:
    return [word for word in range(len(side.tokens.words)) if side.is_changed(word)]


def _groups(at: CueAt, cue: Cue) -> frozenset[str]:
    return frozenset(reading.group for reading in at.readings if reading.cue is cue)


def _together(side: Statement, at: CueAt, word: int) -> Span:
    """A cue with the word that it bears upon."""
    return side.span(min(at.first, word), max(at.last, word + 1))


def _claim(
    detail: str,
    span: Span,
    other: Statement,
    partner: int,
    severity: Severity = Severity.DIFFERENCE,
) -> Difference:
    """What this side says in `span`, against what the other says of the same word."""
    first = partner
    while first > 0 and other.is_changed(first - 1) and partner - first < LEADING:
        first -= 1
    return Difference(What.CLAIM, span, other.span(first, partner + 1), severity, detail)
