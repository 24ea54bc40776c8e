"""Names that are spelled differently: `Chosun Ilbo` and `Chosun Ilbon`, `Dmitry` and `Dmitri`.

A name is a word with a capital that it does not owe to its place, and that the article never
writes with a small letter. Hence none in scripts without capitals, none in headlines that
capitalise every word, and none in languages that capitalise every noun. `Kim Jong-un` and `Kim
Jong Un` are alike: hyphens, accents, apostrophes and case say nothing. Across two languages names
are not compared: `Moskow` and `Moscow` do not disagree.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from wirediff.article import Span
from wirediff.differences.article_words import opens, wording_of
from wirediff.differences.calendars import calendar_of
from wirediff.differences.passage_words import UNCHANGED, Told, facing, tight
from wirediff.passages import Difference, What
from wirediff.text import cldr
from wirediff.text.words import normalise

ALIKE: Final = 0.7
"""Share of letters in common from which two names may be one: `Iran` and `Irak` have 0.75,
`Dmitry` and `Dmitri` 0.83, `Kremlin` and `Moskow` 0.14."""

ALIKE_IN_NAME: Final = 0.6
"""The same inside a name of which both sides have another word: `Kim Jong Un`, `Kim Jong Eun`."""

ALIKE_APART: Final = 0.8
"""The same where the two do not stand face to face."""

SHORTEST: Final = 4
"""Letters of a name that stands alone; shorter ones are alike by chance."""

MOSTLY_CAPITALISED: Final = 0.8
"""Share of the words of `SHORTEST` letters and more above which capitals mean nothing: in English
headlines nearly every one has a capital, in a sentence full of names at most three in four."""

NOUNS_CAPITALISED: Final = frozenset({"de", "lb"})
"""Languages that capitalise every noun."""

INFLECTED: Final = frozenset(
    {"be", "bg", "cs", "el", "et", "fi", "hr", "hu", "is", "la", "lt", "lv", "mk", "pl", "ro"}
    | {"ru", "sk", "sl", "sq", "sr", "tr", "uk"}
)
"""Languages that put endings on names: there a different ending is no different name."""

ENDING: Final = 3
"""Letters that an ending has at most."""

_DERIVED: Final = (
    "",
    "n",
    "s",
    "ns",
    "an",
    "ans",
    "ian",
    "ians",
    "ese",
    "ish",
    "i",
    "is",
    "ic",
    "e",
)
"""English endings that make `Ukrainian` of `Ukraine` and `Koreans` of `Korea`."""


def name_differences(left: Told, right: Told) -> Iterator[Difference]:
    """The names that both ends have and spell differently, with the words of the name around."""
    language = left.end.language or right.end.language
    if language in NOUNS_CAPITALISED or not _any_alike(left, right):
        return
    theirs = wording_of(right.end.text).every
    ours = wording_of(left.end.text).every
    ones = [index for index in _names(left) if left.words.norms[index] not in theirs]
    others = [index for index in _names(right) if right.words.norms[index] not in ours]

    def agree(one: int, other: int) -> bool:
        return _folded(left, one) == _folded(right, other)

    def opposed(one: int, other: int) -> bool:
        close = _closeness(_folded(left, one), _folded(right, other))
        near = tight(left, right, _span(left, one), _span(right, other))
        in_name = ALIKE_IN_NAME if _beside_same(left, one, right, other) else ALIKE
        enough = in_name if near else ALIKE_APART
        return close >= enough and not _same_word(left, one, right, other, language)

    for one, other in facing(ones, others, agree, [opposed]):
        yield Difference(What.NAME, *_whole_names(left, one, right, other))


def _any_alike(left: Told, right: Told) -> bool:
    """Whether some changed words with a capital are alike at all.

    Seldom so; it spares most passages the reading of both articles for their names.
    """
    least = min(ALIKE, ALIKE_IN_NAME, ALIKE_APART)
    ones = {_folded(left, index) for index in _changed_capitals(left)}
    others = {_folded(right, index) for index in _changed_capitals(right)}
    return any(one != other and _closeness(one, other) >= least for one in ones for other in others)


def _changed_capitals(told: Told) -> Iterator[int]:
    for index, run in enumerate(told.runs):
        if run != UNCHANGED and _capital(told, index):
            yield index


def _names(told: Told) -> Iterator[int]:
    """The changed words that are names."""
    text, starts = told.end.text, told.words.starts
    capital = [_capital(told, index) for index in range(len(starts))]
    if _is_headline(told, capital):
        return
    wording, calendar = wording_of(text), calendar_of(told.end.language)
    for index, norm in enumerate(told.words.norms):
        if not capital[index] or told.runs[index] == UNCHANGED or norm in wording.common:
            continue
        if calendar and (norm in calendar.weekdays or norm in calendar.months):
            continue
        if norm.isalpha() and (norm in wording.proper or not opens(text, starts[index])):
            yield index


def _is_headline(told: Told, capital: list[bool]) -> bool:
    """Whether nearly every longer word has a capital."""
    pairs = zip(capital, told.words.norms, strict=True)
    longer = [has_capital for has_capital, norm in pairs if len(norm) >= SHORTEST]
    return sum(longer) > MOSTLY_CAPITALISED * len(longer)


def _span(told: Told, index: int) -> Span:
    return told.words.span(index, index + 1)


def _folded(told: Told, index: int) -> str:
    """A name without accents and apostrophes."""
    parts = unicodedata.normalize("NFKD", told.words.norms[index].removesuffix("'s"))
    return "".join(letter for letter in parts if letter.isalnum())


def _closeness(one: str, other: str) -> float:
    return Levenshtein.normalized_similarity(one, other) if one and other else 0.0


def _same_word(left: Told, one: int, right: Told, other: int, language: str | None) -> bool:
    """Whether two names are forms of one, or too short to be told apart."""
    first, second = _folded(left, one), _folded(right, other)
    if min(len(first), len(second)) < SHORTEST and not _beside_same(left, one, right, other):
        return True
    if left.words.stems[one] == right.words.stems[other]:
        return True
    if _territories(language, first) & _territories(language, second):
        return True
    shared = _shared_start(first, second)
    if language in INFLECTED:
        return shared >= min(len(first), len(second)) - ENDING
    endings = first[shared:], second[shared:]
    derived = shared >= SHORTEST and all(ending in _DERIVED for ending in endings)
    return language == "en" and derived and not _beside_same(left, one, right, other)


def _territories(language: str | None, name: str) -> frozenset[str]:
    """The countries and regions that a name names or is derived from: `Ukrainian`, `Ukraine`."""
    known = _territory_words(language)
    return frozenset(
        word for word in known if name.startswith(word[: max(len(word) - 1, SHORTEST)])
    )


@lru_cache(cldr.LANGUAGES)
def _territory_words(language: str | None) -> frozenset[str]:
    locale = cldr.locale_of(language)
    names = locale.territories.values() if locale is not None else ()
    words = (word for name in names for word in normalise(name).split())
    return frozenset(word for word in words if len(word) >= SHORTEST)


def _shared_start(one: str, other: str) -> int:
    size = min(len(one), len(other))
    return next((at for at in range(size) if one[at] != other[at]), size)


def _beside_same(left: Told, one: int, right: Told, other: int) -> bool:
    """Whether the word before or after is a capitalised one that both have."""
    return any(_same_beside(left, one + step, right, other + step) for step in (-1, 1))


def _same_beside(left: Told, one: int, right: Told, other: int) -> bool:
    if not (0 <= one < len(left.words) and 0 <= other < len(right.words)):
        return False
    capital = _capital(left, one) and _capital(right, other)
    return capital and left.words.norms[one] == right.words.norms[other]


def _capital(told: Told, index: int) -> bool:
    return told.end.text[told.words.starts[index]].isupper()


AFTER: Final = 2
"""Words behind a differing one that are shown with it."""


def _whole_names(left: Told, one: int, right: Told, other: int) -> tuple[Span, Span]:
    """Two names with the words behind them that both sides have, or else the word before."""
    after = 0
    while after < AFTER and _in_both_names(left, one, right, other, after + 1):
        after += 1
    before = int(not after and _in_both_names(left, one, right, other, -1))
    return (
        left.words.span(one - before, one + after + 1),
        right.words.span(other - before, other + after + 1),
    )


def _in_both_names(left: Told, one: int, right: Told, other: int, step: int) -> bool:
    """Whether the words some steps on are the same, and hang together with the one on the way."""
    return (
        _same_beside(left, one + step, right, other + step)
        and _adjacent(left, max(one + step, one))
        and _adjacent(right, max(other + step, other))
    )


def _adjacent(told: Told, index: int) -> bool:
    """Whether nothing but a blank or a hyphen parts a word from the one before."""
    gap = told.end.text[told.words.ends[index - 1] : told.words.starts[index]]
    return gap in (" ", "-", "\u00a0")
