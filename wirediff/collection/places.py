"""Where the articles of a story meet: passages cut line by line, and places that are the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wirediff.article import Article, Span
from wirediff.passages import Comparison, Kind, Passage

CLOSER: Final = 0.5
"""What each step from paraphrase to verbatim adds to the strength of a link; 0.2 to 1.0 give the
same statements on the development stories, 0.0 takes headlines for leads."""

_WORD: Final = re.compile(r"\w+")

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two places, in different articles, that make the same statement."""

    score: float
    kind: Kind
    moved: bool
    left: int
    """The first place, by its number."""
    right: int

    @property
    def strength(self) -> float:
        """How well the two places go together, for choosing among links that are all sure.

        The scores of nearly all links lie close to 1.0, so that closer wording says more.
        """
        return self.score + CLOSER * (len(Kind) - list(Kind).index(self.kind))


@dataclass(frozen=True, slots=True)
class Place:
    """What one article says in one place, as all comparisons see it."""

    article: int
    spans: Spans
    """The end that agrees best with the ends of all passages here."""


def places_and_links(
    articles: Sequence[Article],
    ranks: Sequence[int],
    comparisons: Mapping[tuple[int, int], Comparison],
) -> tuple[list[Place], list[Link]]:
    """The places where articles meet, and what ties them.

    Args:
        articles: Those of the story.
        ranks: The place of each in an order that does not depend on how they were given; places
            are numbered in this order, then in that of the text.
        comparisons: By numbers of articles, the smaller one on the left.
    """
    found = [
        (passage, (left, first), (right, second))
        for (left, right), comparison in comparisons.items()
        for passage in comparison.passages
        for first, second in _by_line(passage, articles[left], articles[right])
    ]
    ends: dict[int, Counter[Spans]] = defaultdict(Counter)
    for _, *both in found:
        for article, spans in both:
            ends[article][spans] += 1
    places: list[Place] = []
    number_of: dict[tuple[int, Spans], int] = {}
    for article in sorted(ends, key=lambda article: ranks[article]):
        for group in _same_places(ends[article]):
            number_of.update({(article, spans): len(places) for spans in group})
            places.append(Place(article, _middle(group, ends[article])))
    links = [
        Link(passage.score, passage.kind, passage.moved, number_of[first], number_of[second])
        for passage, first, second in found
    ]
    return places, links


def _same_places(ends: Mapping[Spans, int]) -> list[list[Spans]]:
    """Ends grouped so that each and the commonest of its group share half of the longer or more."""
    groups: list[list[Spans]] = []
    for spans in sorted(ends, key=lambda spans: (-ends[spans], _size(spans), spans)):
        ranked = ((_likeness(spans, group[0]), group) for group in groups)
        likeness, group = max(ranked, key=lambda pair: pair[0], default=(0.0, []))
        if likeness >= 0.5:
            group.append(spans)
        else:
            groups.append([spans])
    return sorted(groups, key=min)


def _likeness(one: Spans, other: Spans) -> float:
    """Share of the longer end that both have, from 0.0 to 1.0."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return common / max(_size(one), _size(other))


def _size(spans: Spans) -> int:
    return sum(map(len, spans))


def _middle(group: Sequence[Spans], count: Mapping[Spans, int]) -> Spans:
    """The end that is most like all others of its group, each as often as passages have it."""
    return max(
        group,
        key=lambda spans: (
            sum(_likeness(spans, other) * count[other] for other in group),
            _size(spans),
        ),
    )


def _by_line(passage: Passage, left: Article, right: Article) -> Iterator[tuple[Spans, Spans]]:
    """The two ends of a passage, cut where both have a sentence end at the same words.

    A passage of several sentences is cut into the sentences that share their words; one that tells
    in two sentences what the other tells in one stays whole.
    """
    lines = _sentences(left, passage.left), _sentences(right, passage.right)
    if min(map(len, lines)) < 2:
        yield passage.left, passage.right
        return
    votes = Counter(_shared_words(passage, left, right, *lines))
    groups = _joined(votes, len(lines[0]), len(lines[1]))
    parts = [
        (_within(passage.left, lines[0], rows), _within(passage.right, lines[1], columns))
        for rows, columns in groups
    ]
    yield from parts if len(parts) > 1 else [(passage.left, passage.right)]


def _sentences(article: Article, spans: Spans) -> list[Span]:
    return [s.span for s in article.sentences if any(s.span.overlaps(span) for span in spans)]


def _shared_words(
    passage: Passage, left: Article, right: Article, rows: list[Span], columns: list[Span]
) -> Iterator[tuple[int, int]]:
    """For each word that the word diff finds on both sides, the sentences that it stands in."""
    for run in passage.words:
        if run.left is None or run.right is None:
            continue
        ones = _WORD.finditer(left.text, run.left.start, run.left.end)
        others = _WORD.finditer(right.text, run.right.start, run.right.end)
        for one, other in zip(ones, others, strict=False):
            row = next((n for n, line in enumerate(rows) if one.start() in line), None)
            column = next((n for n, line in enumerate(columns) if other.start() in line), None)
            if row is not None and column is not None:
                yield row, column


def _joined(
    votes: Counter[tuple[int, int]], rows: int, columns: int
) -> list[tuple[set[int], set[int]]]:
    """Sentences of both sides in groups: each goes with the one it shares most words with."""
    best = [max(((votes[r, c], -c) for c in range(columns)), default=(0, 0)) for r in range(rows)]
    pairs = {(row, -column) for row, (count, column) in enumerate(best) if count}
    for column in range(columns):
        count, row = max((votes[r, column], -r) for r in range(rows))
        if count:
            pairs.add((-row, column))
    groups: list[tuple[set[int], set[int]]] = []
    for row, column in sorted(pairs):
        meeting = [group for group in groups if row in group[0] or column in group[1]]
        merged = ({row}, {column})
        for group in meeting:
            merged[0].update(group[0])
            merged[1].update(group[1])
            groups.remove(group)
        groups.append(merged)
    return groups


def _within(spans: Spans, lines: list[Span], numbers: set[int]) -> Spans:
    """What of an end lies in some of its sentences, from the first to the last of them."""
    first, last = lines[min(numbers)].start, lines[max(numbers)].end
    touched = (span for span in spans if span.start < last and first < span.end)
    return tuple(Span(max(span.start, first), min(span.end, last)) for span in touched)
