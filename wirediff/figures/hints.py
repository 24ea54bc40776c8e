"""Whether some words can hold a figure at all: most sentences of news do not.

Words are known by their first letters, which costs a look into a set; the patterns that read a
figure are tried only where one of them is hinted at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import is_normalized

from wirediff.text.letters import MARKS
from wirediff.text.words import normalise

LETTERS: Final = 3
"""First letters by which a word is known."""

WORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*(?:['’ʼ](?:[^\W\d_]|[{MARKS}])+)*")
"""A word of letters; an apostrophe inside belongs to it (`п'ять`)."""

_LITERAL: Final = re.compile(r"[^\W\d_]{3,}")
_ARTICLES: Final = frozenset(
    {"the", "die", "der", "das", "une", "una", "uma", "uno", "een", "ein", "les", "las", "los"}
    | {"des", "del", "dei", "and", "out", "ing"}
)
"""Words that stand in patterns and in every sentence, and hint at nothing."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What a text holds that figures are made of."""

    text: str
    digits: bool
    """Whether it has any digit."""
    places: tuple[tuple[int, str], ...]
    """Where each of its words begins, and the first letters of it."""
    begins: frozenset[str]
    """The first letters of its words."""

    def matches(
        self, pattern: re.Pattern[str], beginnings: frozenset[str]
    ) -> Iterator[re.Match[str]]:
        """The matches of a pattern at the words that begin in one of some ways."""
        if self.begins.isdisjoint(beginnings):
            return
        for start, begin in self.places:
            if begin in beginnings and (match := pattern.match(self.text, start)):
                yield match


def hints_in(text: str) -> Hints:
    """The hints of a text; linear in it."""
    begin = _begin if is_normalized("NFC", text) else _begin_of_composed
    places = [(match.start(), begin(match[0])) for match in WORD.finditer(text)]
    begins = frozenset(letters for _, letters in places)
    return Hints(text, _DIGIT.search(text) is not None, tuple(places), begins)


def _begin(word: str) -> str:
    return word[:LETTERS].lower()


def _begin_of_composed(word: str) -> str:
    return normalise(word)[:LETTERS]


_DIGIT: Final = re.compile(r"\d")


def beginnings(words: Iterable[str]) -> frozenset[str]:
    """The first letters of words, each as `normalise` has it."""
    return frozenset(word[:LETTERS] for word in words)


def beginnings_of(patterns: Iterable[str]) -> frozenset[str]:
    """The first letters of every word that some patterns spell out."""
    words = (word.casefold() for pattern in patterns for word in _LITERAL.findall(pattern))
    return beginnings(word for word in words if word not in _ARTICLES)
