"""All that is needed to read the figures of one language, gathered once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from babel import Locale

from wirediff.figures.digits import Marks, marks_of
from wirediff.figures.hints import beginnings
from wirediff.figures.number_words import vocabulary
from wirediff.figures.units import currency_signs, unit_names
from wirediff.text import cldr

ABBREVIATED: Final[Mapping[str, int]] = {
    **{"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12},
    **{"lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "mld": 10**9},
    **{"jt": 10**6, "rb": 10**3, "mds": 10**9, "md": 10**9, "mila": 10**3, "tsd": 10**3},
}
"""Multipliers as the press shortens them, and those of Indian English; CLDR has `M`, `B`, `T`."""

COLLECTIVES: Final[Mapping[str, int]] = {
    **dict.fromkeys(
        ("dozen", "lusin", "dutzend", "douzaine", "douzaines", "docena", "docenas"), 12
    ),
    **dict.fromkeys(("dúzia", "dúzias", "dozzina", "dozzine", "dozijn"), 12),
    **{"dizaine": 10, "decena": 10, "dezena": 10, "decina": 10, "quinzaine": 15, "quindicina": 15},
    **{"vingtaine": 20, "veintena": 20, "ventina": 20, "trentaine": 30, "treintena": 30},
    **{"trentina": 30, "quarantaine": 40, "quarantina": 40, "cinquantaine": 50, "soixantaine": 60},
    **{"centaine": 100, "centenar": 100, "centena": 100, "centinaio": 100, "millier": 1000},
    **{"millar": 1000, "milhar": 1000, "migliaio": 1000},
}
"""Nouns for a number of things, which count like a multiplier: `two dozen`, `une vingtaine`."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What one language writes around digits; keys are casefolded but for `signs`."""

    marks: Marks
    multipliers: Mapping[str, int]
    """`million`, `juta`, `bn`, `万`."""
    units: Mapping[str, str]
    signs: Mapping[str, str]
    numbers: frozenset[str]
    """First letters of the number words above one."""


@lru_cache(cldr.LANGUAGES)
def lexicon(language: str | None) -> Lexicon:
    """The tables of a language; with English and international names only for `None`."""
    known = dict(vocabulary(language).scales) if language else {}
    locale = cldr.locale_of(language)
    for name, value in _compact(locale) if locale is not None else ():
        known.setdefault(name, value)
    multipliers = {**ABBREVIATED, **COLLECTIVES, **known}
    phrases = vocabulary(language).phrases if language else {}
    numbers = beginnings(words[0] for words, number in phrases.items() if number > 1)
    return Lexicon(
        marks_of(language),
        multipliers,
        unit_names(language),
        currency_signs(language),
        numbers | beginnings(known),
    )


def _compact(locale: Locale) -> Iterator[tuple[str, int]]:
    """CLDR's compact numbers: `00 million` at 10,000,000 says that `million` is 1,000,000."""
    for patterns in locale.compact_decimal_formats.values():
        for places in patterns.values():
            for place, pattern in places.items():
                zeros = pattern.pattern.count("0")
                name = "".join(sign for sign in pattern.pattern if sign.isalpha()).casefold()
                if zeros and name:
                    yield name, int(place) // 10 ** (zeros - 1)
