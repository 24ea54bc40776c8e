"""Places in an order: `third`, `21st`, `ke-3`, `4.`, `XIV`, `Q3`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final

from wirediff.article import Span
from wirediff.figures.figure import Figure, Form
from wirediff.figures.hints import Hints, beginnings
from wirediff.text import cldr

_GREATEST: Final = 100
"""The largest ordinal that is read in words: news writes larger ones in figures."""

_DIGITS: Final[Mapping[str, str]] = {
    "en": r"(?P<d>\d{1,3})(?:st|nd|rd|th)\b",
    "id": r"\bke-(?P<d>\d{1,3})\b",
    "de": r"(?<![\d.,])(?P<d>\d{1,3})\.(?=[ \u00a0][^\W\d_])",
    "fr": r"(?P<d>\d{1,3})(?:ers?|res?|e|ème|nde?)\b",
    "es": r"(?P<d>\d{1,3})\.?(?:[ºª°]|er\b)",
    "pt": r"(?P<d>\d{1,3})\.?[ºª°]",
    "it": r"(?P<d>\d{1,3})[ºª°]",
    "nl": r"(?P<d>\d{1,3})(?:e|de|ste)\b",
}
"""An ordinal in figures, by language."""

_ROMAN: Final = re.compile(r"\b(?P<roman>[IVX]{1,6})(?:e|ème)?\b")
_NUMERAL: Final = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_VALUES: Final = {"I": 1, "V": 5, "X": 10}
_BEFORE: Final = re.compile(
    r"(?:\b(?!I\b|The\b|And\b|But\b)[A-ZÀ-Þ][^\W\d_]+|\b(?:kuartal|triwulan|abad|bab|siglo|século"
    r"|secolo|jilid|fase|tahap|tipe|type|tingkat|golongan))[ \u00a0]$",
)
"""A name or a word that a numeral in Roman letters numbers."""
_BEHIND: Final = re.compile(r"[ \u00a0](?:siècle|secolo|century|trimestre|Quartal)\b")

_QUARTER: Final = re.compile(r"\b[QKT](?P<q>[1-4])\b(?![.,]\d)")
"""A quarter of the year as companies write it."""

_DETERMINER: Final = re.compile(
    r"\b(?:de[rmns]|die|das|im|am|zu[mr]|beim|vom|ins|(?:k?ein|ihr|sein|mein|unser|euer)e?[mnrs]?)"
    r"[ \u00a0]$",
    re.IGNORECASE,
)
"""A German word that a noun follows."""

_OTHER: Final[Mapping[str, frozenset[str]]] = {
    "it": frozenset({"prima", "prime", "secondo", "secondi"}),
    "pt": frozenset({"segundo", "segundos"}),
    "es": frozenset({"segundos"}),
}
"""Ordinals that mostly are other words: `before`, `according to`, `seconds`."""

_LONGEST: Final = 24
"""Characters looked at before an ordinal."""


def ordinals(hints: Hints, language: str | None) -> Iterator[Figure]:
    """The ordinals of a text, in no order; linear in the text."""
    text = hints.text
    in_digits, words = _patterns(language)
    if hints.digits:
        for match in in_digits.finditer(text):
            if language != "de" or _numbers_a_noun(text, match):
                yield _ordinal(match.span(), int(match["d"]))
        for match in _QUARTER.finditer(text):
            yield _ordinal(match.span(), int(match["q"]))
    known = _words(language)
    for match in hints.matches(words, hints_of(language)):
        yield _ordinal(match.span(), known[match.group().casefold()])
    yield from _in_roman(text)


def _in_roman(text: str) -> Iterator[Figure]:
    for match in _ROMAN.finditer(text):
        value = _roman(match["roman"])
        before = text[max(match.start() - _LONGEST, 0) : match.start()]
        if value and (
            (_BEFORE.search(before) and (value > 1 or not text.startswith("'", match.end())))
            or _BEHIND.match(text, match.end())
        ):
            yield _ordinal(match.span(), value)


def _numbers_a_noun(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop makes an ordinal and does not end a sentence: `ihr 4. Sieg`."""
    if text[match.end() + 1].islower():
        return True
    before = text[max(match.start() - _LONGEST, 0) : match.start()]
    return _DETERMINER.search(before) is not None


def _ordinal(span: tuple[int, int], value: int) -> Figure:
    whole = Span(*span)
    return Figure(whole, whole, Fraction(value), None, Fraction(1), form=Form.ORDINAL)


def _roman(letters: str) -> int:
    """The value of a numeral in Roman letters up to 39; 0 for letters that are none."""
    if not _NUMERAL.fullmatch(letters):
        return 0
    values = [_VALUES[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


@lru_cache(cldr.LANGUAGES)
def _patterns(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    digits = _DIGITS.get((language or "").partition("-")[0], "(?!)(?P<d>)")
    words = sorted(map(re.escape, _words(language)), key=len, reverse=True)
    return (
        re.compile(digits),
        re.compile(rf"(?<!\w)(?:{'|'.join(words) or '(?!)'})(?!\w)", re.IGNORECASE),
    )


@lru_cache(cldr.LANGUAGES)
def hints_of(language: str | None) -> frozenset[str]:
    """First letters of the ordinals of a language."""
    return beginnings(_words(language))


@lru_cache(cldr.LANGUAGES)
def _words(language: str | None) -> Mapping[str, int]:
    """Every ordinal of a language in words, casefolded."""
    if language not in _DIGITS:
        return {}
    other = _OTHER.get(language or "", frozenset())
    return {word: number for word, number in ordinal_words(language).items() if word not in other}


def ordinal_words(language: str | None) -> dict[str, int]:
    """The ordinals up to a hundred as CLDR spells them, in every gender and case."""
    found: dict[str, int] = {}
    for number in range(1, _GREATEST + 1):
        for text in cldr.spelled_ordinal(language or "", number):
            found.setdefault(text.casefold().replace("\u00ad", ""), number)
    return found
