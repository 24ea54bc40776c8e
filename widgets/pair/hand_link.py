"""A link that the reader is about to make: words chosen on each side, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from widgets.page.layers import Hit
from widgets.pair.sides import Which
from wirediff.article import Sentence, Span
from wirediff.text.intervals import Runs
from wirediff.text.letters import MARKS

_FIRST_TO_LAST: Final = re.compile(rf"\w(?:.*[\w{MARKS}])?", re.DOTALL)
"""From the first word to the last."""


@dataclass(frozen=True, slots=True)
class HandLink:
    """Where both ends of a link by hand stand; one of the sides is being chosen on."""

    side: Which
    ends: Mapping[Which, Span] = field(default_factory=dict)
    """What is chosen; a side on which nothing is chosen yet is not there."""

    @property
    def is_ready(self) -> bool:
        """Whether both ends are chosen."""
        return len(self.ends) == len(Which)

    def chosen(self, span: Span, which: Which) -> HandLink:
        """With this end of that side, which is then chosen on."""
        return replace(self, side=which, ends={**self.ends, which: span})

    def exchanged(self) -> HandLink:
        """The same when the sides are exchanged."""
        return HandLink(self.side.other, {which.other: span for which, span in self.ends.items()})

    def hits(self, which: Which) -> Runs[Hit]:
        """The end of a side as marks for its pane."""
        span = self.ends.get(which)
        if span is None:
            return Runs()
        return Runs([(span.start, span.end, Hit.CURRENT if which is self.side else Hit.FOUND)])


def words_within(text: str, span: Span) -> Span | None:
    """A span without blanks and punctuation at its ends; `None` when it holds no word."""
    found = _FIRST_TO_LAST.search(text, span.start, span.end)
    return None if found is None else Span(*found.span())


def sentence_near(sentences: Sequence[Sentence], position: int) -> Span | None:
    """The sentence at a position, or the last one before it; the first where none is before."""
    if not sentences:
        return None
    return sentences[_index_at(sentences, position)].span


def sentence_beside(sentences: Sequence[Sentence], span: Span, by: int) -> Span:
    """The sentence `by` sentences on from those in `span`; at either end of the text the last."""
    position = span.end - 1 if by > 0 else span.start
    index = _index_at(sentences, position) + by
    return sentences[min(max(index, 0), len(sentences) - 1)].span


def resized(sentences: Sequence[Sentence], span: Span, by: int) -> Span:
    """The sentences of `span` and `by` more, or fewer; at least one stays."""
    first = _index_at(sentences, span.start)
    last = _index_at(sentences, span.end - 1) + by
    return Span(span.start, sentences[min(max(last, first), len(sentences) - 1)].span.end)


def _index_at(sentences: Sequence[Sentence], position: int) -> int:
    starts = bisect_right(sentences, position, key=lambda sentence: sentence.span.start)
    return max(0, starts - 1)
