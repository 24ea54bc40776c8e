"""What a story says: the values of many articles on one event, compared at once.

Articles are known by their number in `Story.articles`, counted from 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wirediff.article import Article, Span
from wirediff.passages import Comparison, Kind, Severity, What


@dataclass(frozen=True, slots=True)
class Member:
    """One place where an article makes a statement."""

    article: int
    spans: tuple[Span, ...]
    """In order, not overlapping, never empty; as tight as a passage of a comparison."""
    kind: Kind | None
    """How close its wording is to the medoid's; `None` for the medoid itself."""
    score: float
    """How sure the engine is that it says the same as the medoid, from 0.0 to 1.0."""
    moved: bool = False
    """Whether it stands out of sequence with the medoid's article."""
    again: bool = False
    """Whether its article says it elsewhere too, closer to the medoid."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the readings of a fact on which articles disagree."""

    words: str
    """As one of its articles words it; empty where they do not state the fact."""
    places: tuple[tuple[int, Span], ...]
    """Where each of its articles says it, by article; one place an article."""

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that have this reading, in order."""
        return tuple(article for article, _ in self.places)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A fact of one statement that articles state differently."""

    what: What
    severity: Severity
    """The gravest between any two of the readings."""
    readings: tuple[Reading, ...]
    """At least two; those of most articles first, then by their words."""
    detail: str = ""
    """The finer kind in words; empty where `what` says all."""
    slip: str = ""
    """The likely slip in words, never certain; empty for none."""

    @property
    def majority(self) -> Reading | None:
        """The reading that more articles have than any other; `None` where there is no such."""
        first, second = self.readings[:2]
        return first if len(first.places) > len(second.places) else None


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that two articles or more say."""

    members: tuple[Member, ...]
    """By article, then by place. Every article but the medoid's says it as the medoid does."""
    medoid: int
    """Which of `members` is nearest to the others; its wording stands for the statement."""
    conflicts: tuple[Conflict, ...] = ()
    """What the members disagree on, contradictions first."""

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that make it, in order, each once."""
        return tuple(dict.fromkeys(member.article for member in self.members))

    @property
    def weight(self) -> int:
        """How many articles make it."""
        return len(self.articles)

    def of(self, article: int) -> tuple[Member, ...]:
        """Where one article makes it; empty when it does not."""
        return tuple(member for member in self.members if member.article == article)


class Confidence(StrEnum):
    """How sure it is that one article's text came before another's."""

    LIKELY = "likely"
    """Two independent kinds of evidence agree."""
    POSSIBLE = "possible"
    """One kind of evidence."""
    UNDECIDED = "undecided"
    """The evidence contradicts itself."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Evidence that an article has text from another; both may have it from a third."""

    source: int
    """The article that seems to come first."""
    target: int
    evidence: tuple[str, ...]
    """Each in words that a reader can check."""
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Shares:
    """How one article stands in the story."""

    words: int
    """Words of its headline, deck and body."""
    own: float
    """Share of them that no other article has, from 0.0 to 1.0."""
    omitted: tuple[int, ...]
    """Numbers of the statements of at least half of all articles that it lacks, heaviest first."""
    pyramid: float
    """Weights of its statements over those of the heaviest ones, as many, from 0.0 to 1.0.

    Source: Nenkova and Passonneau, Evaluating content selection in summarization, 2004.
    """
    wire_gap: float
    """Share of its words in statements that also stand in an article crediting an agency which
    this one names nowhere, from 0.0 to 1.0."""
    uncredited: tuple[str, ...]
    """The agencies that `wire_gap` is about, each once."""


@dataclass(frozen=True, slots=True)
class Story:
    """What several articles on one event say: who has which statement, and where they disagree."""

    articles: tuple[Article, ...]
    """As they were given."""
    base: int
    """The article whose order the statements follow."""
    statements: tuple[Statement, ...]
    """In the order of the base article, then of the others."""
    shares: tuple[Shares, ...]
    """Of each article."""
    edges: tuple[Edge, ...]
    """Who may have text from whom, likely ones first."""
    comparisons: Mapping[tuple[int, int], Comparison]
    """The comparison behind each pair of articles, the smaller number on the left."""
    semantic: bool
    """Whether meaning was part of the evidence in every comparison."""

    @property
    def common(self) -> tuple[int, ...]:
        """Numbers of the statements that most articles share, in order: at least half of all."""
        return tuple(n for n, each in enumerate(self.statements) if each.weight >= self.most)

    @property
    def most(self) -> int:
        """How many articles are at least half of all, and at least two."""
        return max(2, (len(self.articles) + 1) // 2)
