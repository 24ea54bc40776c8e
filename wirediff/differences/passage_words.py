"""The two ends of a passage, with their words and the runs in which the word diff changed them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import count
from typing import Final, TypeVar

from wirediff.article import Span
from wirediff.differences.article_words import ArticleIndex
from wirediff.differences.moments import Moment, moments
from wirediff.passages import Mark, WordRun
from wirediff.text.word_spans import is_unspaced
from wirediff.text.words import Words, words_of

TIGHT: Final = 6
"""Words of a changed run, on each side, up to which its two halves stand face to face: what was
replaced by what. In longer ones the order of the words means little."""

AROUND: Final = 5
"""Words before and after a fact that tell which part it plays: about a clause."""

NEXT: Final = 3
"""Words after a figure among which what it counts stands: `five of them children`."""

SHORTEST: Final = 3
"""Letters of a word that says anything about the part a fact plays."""

MOST: Final = 200
"""Facts of one sort on a side; a passage with more on both is a table, and every number in it would
be held against every other."""

LONG: Final = 5
"""Letters of a word that says something by itself; shorter ones, such as `pada hari`, stand in any
sentence."""

ALIKE: Final = 0.5
"""Share of the longer words in common from which two ends are one statement in two wordings:
sentences of one story have up to 0.3, two translations of one sentence 0.5 and more."""

SHORTEST_CAPITALISED: Final = 4
"""Letters from which a word has a capital in a headline in title case; `of` and `the` have none."""

MOSTLY_CAPITALISED: Final = 0.8
"""Share of such words above which capitals mean nothing: in English headlines nearly every one has
a capital, in a sentence full of names at most three in four."""

UNCHANGED: Final = -1
"""The run of words that are the same on both sides."""


@dataclass(frozen=True)
class End:
    """One end of a passage: where one article makes the statement."""

    text: str
    """The whole text of the article."""
    spans: tuple[Span, ...]
    """In order, not overlapping."""
    language: str | None
    published: datetime | date | None = None
    """When the article appeared, where that is known."""
    words: Words | None = None
    """Its words, where the caller has them."""
    known: ArticleIndex | None = None
    """The index of its article, where the caller has one for all of the article's ends."""

    @cached_property
    def index(self) -> ArticleIndex:
        """The index of its article."""
        return self.known or ArticleIndex(self.text)


@dataclass(frozen=True)
class Tokens:
    """An end in words. Runs are numbered alike on both sides."""

    end: End
    words: Words
    runs: tuple[int, ...]
    """For each word the changed run it stands in, or `UNCHANGED`."""
    sizes: Counter[int]
    """Words of each run."""
    moments: tuple[Moment, ...]
    """Its days, dates and years, in order."""
    partners: tuple[int, ...]
    """For each word the number of the unchanged word that it is, counted alike on both sides, or
    `UNCHANGED` for a changed one."""

    @cached_property
    def capitals(self) -> tuple[bool, ...]:
        """Whether each word begins with a capital, or does behind an article joined to it."""
        text, words = self.end.text, self.words
        return tuple(map(_capital, map(text.__getitem__, map(slice, words.starts, words.ends))))

    @cached_property
    def title_case(self) -> bool:
        """Whether nearly every longer word has a capital, as in a headline."""
        long = [
            capital
            for capital, norm in zip(self.capitals, self.words.norms, strict=True)
            if len(norm) >= SHORTEST_CAPITALISED
        ]
        return len(long) > 2 and sum(long) > MOSTLY_CAPITALISED * len(long)

    @cached_property
    def stems_beside(self) -> frozenset[str]:
        """Its longer stems, by which two ends are alike."""
        return frozenset(stem for stem in self.words.stems if _says_something(stem, LONG))

    def indices(self, span: Span) -> range:
        """The words that lie in a span, at least in part."""
        first = bisect_left(self.words.ends, span.start + 1)
        return range(first, max(bisect_left(self.words.starts, span.end), first))

    def run_of(self, span: Span) -> int:
        """The first changed run that a span has a word in, or `UNCHANGED`."""
        changed = (self.runs[index] for index in self.indices(span))
        return next((run for run in changed if run != UNCHANGED), UNCHANGED)

    def same_as(self, span: Span) -> tuple[int, ...]:
        """The unchanged words in a span, by the number that both sides give them."""
        words = (self.partners[index] for index in self.indices(span))
        return tuple(word for word in words if word != UNCHANGED)

    def around(self, span: Span) -> frozenset[str]:
        """The stems that stand close to a span, without its own."""
        own = self.indices(span)
        near = range(max(own.start - AROUND, 0), min(own.stop + AROUND, len(self.words)))
        stems = (self.words.stems[index] for index in near if index not in own)
        return frozenset(stem for stem in stems if _says_something(stem, SHORTEST))

    def before(self, span: Span) -> str:
        """The stem of the word before a span, or nothing."""
        index = self.indices(span).start - 1
        return self.words.stems[index] if index >= 0 else ""

    def after(self, span: Span) -> str:
        """The stem of the word after a span, or nothing."""
        index = self.indices(span).stop
        return self.words.stems[index] if index < len(self.words) else ""

    def follows(self, span: Span) -> frozenset[str]:
        """The stems of the next few words after a span."""
        index = self.indices(span).stop
        return frozenset(
            stem for stem in self.words.stems[index : index + NEXT] if len(stem) > SHORTEST
        )

    def fills(self, span: Span) -> bool:
        """Whether a span holds every word of its changed run."""
        run = self.run_of(span)
        inside = sum(self.runs[index] == run for index in self.indices(span))
        return run != UNCHANGED and inside == self.sizes[run]


def tokens_of(left: End, right: End, words: Sequence[WordRun]) -> tuple[Tokens, Tokens]:
    """Both ends in words, with the runs of their word diff."""
    numbered: list[tuple[int, WordRun]] = []
    run, after_same = 0, True
    for word_run in words:
        if word_run.mark is not Mark.SAME:
            run += after_same
            numbered.append((run, word_run))
        after_same = word_run.mark is Mark.SAME
    return (
        _tokens_of(left, [(run, changed.left) for run, changed in numbered]),
        _tokens_of(right, [(run, changed.right) for run, changed in numbered]),
    )


def _tokens_of(end: End, changed: Sequence[tuple[int, Span | None]]) -> Tokens:
    words = end.words or words_of(end.text, end.spans, end.language)
    runs = [UNCHANGED] * len(words)
    for run, span in changed:
        if span is not None:
            first, last = bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)
            runs[first:last] = [run] * (last - first)
    unchanged = count()
    partners = tuple(next(unchanged) if run == UNCHANGED else UNCHANGED for run in runs)
    dates = tuple(moment for span in end.spans for moment in moments(end.text, span, end.language))
    return Tokens(end, words, tuple(runs), Counter(runs), dates, partners)


def alike(left: Tokens, right: Tokens) -> bool:
    """Whether two ends say much the same: half of the longer words of the shorter one at least."""
    ones, others = left.stems_beside, right.stems_beside
    return len(ones & others) >= max(ALIKE * min(len(ones), len(others)), 2)


def _capital(word: str) -> bool:
    if word[0].isupper():
        return True
    if word.isalnum():
        return False
    _, apostrophe, behind = word.replace("’", "'").partition("'")
    return bool(apostrophe) and behind[:1].isupper()


def _says_something(stem: str, least: int) -> bool:
    """Whether a stem is a word of some letters, or two characters of a script without spaces."""
    return stem.isalpha() and (len(stem) >= least or (len(stem) > 1 and is_unspaced(stem)))


def same_language(left: End, right: End) -> bool:
    """Whether the words of both ends can be compared; a language not known is taken to be."""
    if left.language is None or right.language is None:
        return True
    return left.language.partition("-")[0] == right.language.partition("-")[0]


def same_share(left: Tokens, right: Tokens) -> float:
    """Share of the words of both ends that are the same, from 0.0 to 1.0."""
    total = len(left.words) + len(right.words)
    return (left.sizes[UNCHANGED] + right.sizes[UNCHANGED]) / total if total else 0.0


def tight(left: Tokens, right: Tokens, one: Span, other: Span) -> bool:
    """Whether the word diff puts two spans face to face, and some word outside them is the same."""
    run = left.run_of(one)
    held = left.sizes[UNCHANGED] > sum(left.runs[at] == UNCHANGED for at in left.indices(one))
    return (
        held
        and run != UNCHANGED
        and run == right.run_of(other)
        and max(left.sizes[run], right.sizes[run]) <= TIGHT
    )


def facing_of(left: Tokens, right: Tokens, one: Span, other: Span) -> tuple[bool, bool]:
    """Whether one span stands where the other does, and whether it fills that place.

    Two spans of the same words face each other where the word diff has them as one: `-12` and `12`
    differ only in their signs.
    """
    if left.run_of(one) == UNCHANGED or right.run_of(other) == UNCHANGED:
        same = bool(left.same_as(one)) and left.same_as(one) == right.same_as(other)
        return same, same
    near = tight(left, right, one, other)
    return near, near and left.fills(one) and right.fills(other)


def replaced(left: Tokens, right: Tokens, one: Span, other: Span) -> bool:
    """Whether one span was replaced by the other, word for word, and nothing else with it."""
    return tight(left, right, one, other) and left.fills(one) and right.fills(other)


_Fact = TypeVar("_Fact")


def facing(
    left: Sequence[_Fact],
    right: Sequence[_Fact],
    agree: Callable[[_Fact, _Fact], bool],
    opposed: Sequence[Callable[[_Fact, _Fact], bool]],
    certain: Callable[[_Fact, _Fact], bool] = lambda one, other: False,
) -> list[tuple[_Fact, _Fact]]:
    """Facts that no fact of the other side agrees with, paired where only one pairing is possible.

    Each test of `opposed` says which two may be held against each other; what an earlier test
    paired is out of the running for a later one. Two facts that do not agree and pass `certain` are
    paired whatever else there is: `two died, three were hurt` and `three died, two were hurt`.
    """
    if not left or not right or min(len(left), len(right)) > MOST:
        return []
    pairs = _mutual(left, right, lambda one, other: certain(one, other) and not agree(one, other))
    open_left = [one for one in left if not any(agree(one, other) for other in right)]
    if not open_left:
        return pairs
    open_right = [other for other in right if not any(agree(one, other) for one in left)]
    for test in opposed:
        open_left = [one for one in open_left if all(one is not paired for paired, _ in pairs)]
        open_right = [one for one in open_right if all(one is not paired for _, paired in pairs)]
        pairs += _mutual(open_left, open_right, test)
    return pairs


def _mutual(
    left: Sequence[_Fact], right: Sequence[_Fact], opposed: Callable[[_Fact, _Fact], bool]
) -> list[tuple[_Fact, _Fact]]:
    """The pairs in which each is the only one opposed to the other."""
    pairs = [(one, other) for one in left for other in right if opposed(one, other)]
    lefts = Counter(id(one) for one, _ in pairs)
    rights = Counter(id(other) for _, other in pairs)
    return [pair for pair in pairs if lefts[id(pair[0])] == rights[id(pair[1])] == 1]
