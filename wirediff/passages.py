"""What a comparison says: the values that every screen, report and export speaks in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from itertools import groupby
from types import MappingProxyType
from typing import Any

from wirediff.article import Article, Span
from wirediff.settings import Settings


class Kind(StrEnum):
    """How close the two ends of a passage are in wording."""

    VERBATIM = "verbatim"
    """The same words after normalisation (case, punctuation, spelling of quotes and dashes)."""
    EDITED = "edited"
    """Most of the words and their order kept."""
    PARAPHRASE = "paraphrase"
    """The same statement, quote or figure in other words: rewritten or re-translated."""

    @property
    def letter(self) -> str:
        """`V`, `E` or `P`: stands for the kind wherever there is no room for the word."""
        return self.value[0].upper()


class What(StrEnum):
    """Which fact two ends of a passage disagree on."""

    NUMBER = "number"
    """A count, an amount, a bound, a fraction."""
    UNIT = "unit"
    """The same figure in another unit, currency or share: 5 km and 5 miles."""
    DATE = "date"
    """A day, a year, a time of day."""
    NAME = "name"
    """Another person, place, organisation or product."""
    QUOTE = "quote"
    """Other words in quotation marks."""
    CLAIM = "claim"
    """Something said to be so and not so, certain and possible, done by one and by another."""
    SPELLING = "spelling"
    """The same name or word otherwise spelt: told, but no disagreement."""


class Severity(StrEnum):
    """How far two readings of a fact are from each other."""

    CONTRADICTION = "contradiction"
    """Both cannot be true."""
    DIFFERENCE = "difference"
    """Another value; both might be true."""
    UPDATE = "update"
    """The later article may simply know more: *at least 9* and *11*."""
    ROUNDING = "rounding"
    """One figure is a rounded form of the other: *more than 4,000* and *4,200*."""
    SPELLING = "spelling"
    """The same thing, otherwise written."""

    @property
    def rank(self) -> int:
        """Its place among all severities, 0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that the two ends of a passage state differently, or that only one of them states.

    The side that does not state it has an empty span where it would stand; never both.
    """

    what: What
    left: Span
    """Where the left end states it, or would."""
    right: Span
    """Where the right end states it, or would."""
    severity: Severity = Severity.DIFFERENCE
    detail: str = ""
    """The finer kind in words, such as `money` or `negation`; empty where `what` says all."""
    slip: str = ""
    """The likely slip in words, never certain: `digits swapped?`; empty for none."""

    @property
    def disagrees(self) -> bool:
        """Whether the ends disagree, and do not only spell alike things differently."""
        return self.severity is not Severity.SPELLING

    def place(self) -> tuple[int, int]:
        """Where it stands, for sorting: first by the left text, then by the right one."""
        return self.left.start, self.right.start

    def mirrored(self) -> Difference:
        """The same difference with its sides exchanged."""
        return replace(self, left=self.right, right=self.left)


class Mark(StrEnum):
    """What a word diff says of a run of words."""

    SAME = "same"
    """On both sides, alike after normalisation."""
    LEFT = "left"
    """Only on the left."""
    RIGHT = "right"
    """Only on the right."""

    def mirrored(self) -> Mark:
        """The same mark with the sides exchanged."""
        return {Mark.LEFT: Mark.RIGHT, Mark.RIGHT: Mark.LEFT}.get(self, self)


@dataclass(frozen=True, slots=True)
class WordRun:
    """A run of whole words in the word diff of a passage, in the order of the merged text.

    `left` is `None` for a run that is only on the right, `right` for one that is only on the left.
    """

    mark: Mark
    left: Span | None
    right: Span | None

    def mirrored(self) -> WordRun:
        """The same run with its sides exchanged."""
        return WordRun(self.mark.mirrored(), self.right, self.left)


def mirrored_runs(words: Sequence[WordRun]) -> tuple[WordRun, ...]:
    """The same word diff with its sides exchanged: the left-only run of a change comes first."""
    return tuple(
        run
        for _, runs in groupby(words, key=lambda run: run.mark is Mark.SAME)
        for run in sorted((each.mirrored() for each in runs), key=lambda run: run.left is None)
    )


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement that both articles make, and where each of them makes it."""

    left: tuple[Span, ...]
    """In order, not overlapping, never empty; several where something else stands in between."""
    right: tuple[Span, ...]
    """As `left`, in the other article."""
    kind: Kind
    moved: bool
    """Whether it stands out of sequence with its neighbours: outside the heaviest run of passages
    that both articles tell in the same order."""
    score: float
    """How sure the engine is, from 0.0 to 1.0."""
    evidence: tuple[str, ...] = ()
    """Why it is a match, each in words that a reader can check, strongest first."""
    differences: tuple[Difference, ...] = ()
    """Facts on which the two ends do not agree, in the order of the left text."""
    words: tuple[WordRun, ...] = ()
    """The word diff of the two ends. Its runs cover every word of both spans, in order; what is
    only on the left stands before what is only on the right instead."""

    def mirrored(self) -> Passage:
        """The same passage with its ends exchanged."""
        return replace(
            self,
            left=self.right,
            right=self.left,
            differences=tuple(
                sorted((each.mirrored() for each in self.differences), key=Difference.place)
            ),
            words=mirrored_runs(self.words),
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring passages joined across small gaps, in whatever order: the overview's view."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]


class Derived(StrEnum):
    """How much of an article comes from what the two have in common.

    The classes of METER: Gaizauskas et al., The METER Corpus, 2001.
    """

    WHOLLY = "wholly"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much of one article also stands in the other, and in what wording; no direction."""

    derived: Derived
    words: str
    """One plain sentence: `61% of its 612 words are also in the other article …`."""


@dataclass(frozen=True, slots=True)
class Side:
    """One article of a comparison, and how much of it the other has too.

    Every share is of the words of the body: headline, deck and caption take part in matching, but
    they repeat what the body tells. An article without a body has share 0.0.
    """

    article: Article
    words: int
    """Words of the body."""
    coverage: float
    """Share of them inside passages, from 0.0 to 1.0."""
    coverage_by_kind: Mapping[Kind, float]
    """The same for each kind; a word in two passages counts for the closer kind, so that the
    three add up to `coverage`."""
    containment: float
    """Share of this article's word shingles found in the other, from 0.0 to 1.0; not symmetric."""
    longest: int
    """Words of its longest passage; 0 when nothing is shared."""
    verdict: Verdict
    uncredited: tuple[str, ...] = ()
    """Agencies that the other article names as a source of what both tell, and this one does not;
    nothing unless it shares much with it (`wirediff.comparing.crediting`)."""

    @property
    def own(self) -> float:
        """Share of the words that no passage covers, from 0.0 to 1.0."""
        return 1.0 - self.coverage if self.words else 0.0

    def __reduce__(self) -> tuple[Callable[..., Side], tuple[dict[str, Any]]]:
        # What shows a mapping read-only cannot be pickled; what it shows can.
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return _side, (values | {"coverage_by_kind": dict(self.coverage_by_kind)},)


def _side(values: dict[str, Any]) -> Side:
    """A side as it was pickled."""
    return Side(**values | {"coverage_by_kind": MappingProxyType(values["coverage_by_kind"])})


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two articles share, and what is each one's own."""

    left: Side
    right: Side
    passages: tuple[Passage, ...]
    """In the order of the left text, then of the right."""
    stretches: tuple[Stretch, ...]
    """In the order of the left text, then of the right."""
    order_kept: float
    """Share of the shared words of both sides told in the same order by both, from 0.0 to 1.0; 1.0
    when nothing is shared."""
    semantic: bool
    """Whether meaning was part of the evidence; `False` for a lexical answer."""
    settings: Settings = field(default_factory=Settings)
    """How the articles were compared."""

    def mirrored(self) -> Comparison:
        """The same answer with its sides exchanged.

        Passages and stretches keep their numbers, and with them the order of what is now the right
        text, so that a number still names the same passage.
        """
        return replace(
            self,
            left=self.right,
            right=self.left,
            passages=tuple(passage.mirrored() for passage in self.passages),
            stretches=tuple(Stretch(each.right, each.left) for each in self.stretches),
        )
