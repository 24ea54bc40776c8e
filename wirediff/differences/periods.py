"""How each language names decades, the seasons of the year, and yesterday, today and tomorrow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from wirediff.figures.number_words import vocabulary
from wirediff.text import cldr

_SEASONS: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "en": (r"(?<=\bin )spring|(?<=the )spring|springtime", "summer", "autumn", "winter"),
    "id": ("musim semi", "musim panas", "musim gugur", "musim dingin"),
    "de": ("Frühjahr|Frühling|Frühlings|Frühjahrs", "Sommers?", "Herbst(?:es|s)?", "Winters?"),
    "fr": ("printemps", "(?<=l')été|(?<=l’)été|(?<=cet )été", "automne", "hiver"),
    "es": ("primavera", "verano", "otoño", "invierno"),
    "pt": ("primavera", "verão", "outono", "inverno"),
    "it": ("primavera", "estate", "autunno", "inverno"),
    "nl": ("voorjaar|lente", "zomer", "herfst|najaar", "winter"),
}
"""Spring, summer, autumn and winter; `fall` is also a verb."""

_DAYS: Final[Mapping[str, tuple[str, str, str]]] = {
    "en": ("yesterday", "today", "tomorrow"),
    "id": ("kemarin", "hari ini", "besok"),
    "de": ("gestern", "heute", "morgen"),
    "fr": ("hier", "aujourd['’]hui", "demain"),
    "es": ("ayer", "hoy", "mañana"),
    "pt": ("ontem", "hoje", "amanhã"),
    "it": ("ieri", "oggi", "domani"),
    "nl": ("gisteren", "vandaag", "morgen"),
}
"""Yesterday, today and tomorrow. Two outlets need not mean the same day by one of them, so that they
count only where one stands in the very place of the other."""

_BEHIND: Final = r"(?:s|er|ers|-an|er-Jahren?|ern|er Jahren?)"
"""What makes a decade of a year: `1980s`, `1980er`, `1980-an`."""

_BEFORE: Final[Mapping[str, str]] = {
    "fr": "années",
    "es": "años",
    "it": "anni",
    "pt": "anos",
    "nl": "jaren",
}
"""What makes a decade of the year behind it: `années 1980`, `anni Ottanta`."""


@dataclass(frozen=True, slots=True)
class Periods:
    """What finds the periods of one language."""

    decades: tuple[re.Pattern[str], ...]
    words: re.Pattern[str]
    """Groups `s0` to `s3` for the seasons, `d0` to `d2` for the days."""
    tens: Mapping[str, int]
    """The decades in words, casefolded."""

    def decade_of(self, written: str) -> int:
        """The two last digits of a decade in figures or in words."""
        if written[-2:].isdecimal():
            return int(written[-2:])
        return self.tens[written.casefold()]


@lru_cache(cldr.LANGUAGES)
def decades_and_seasons(language: str | None) -> Periods:
    """The periods of a language; decades in figures alone for one without tables."""
    tens = _tens(language or "")
    patterns = [rf"(?<![\w.,])['’]?(?P<decade>(?:1[5-9]|20)?\d0){_BEHIND}(?!\w)"]
    names = "|".join(sorted(tens, key=len, reverse=True)) or "(?!)"
    before = _BEFORE.get(language or "")
    if before:
        patterns.append(
            rf"(?<!\w){before} ['’]?(?P<decade>(?:1[5-9]|20)?\d0|{names})(?![\w%]|[.,]\d)"
        )
    elif tens:
        patterns.append(rf"(?<!\w)(?P<decade>{names})(?!\w)")
    groups = [
        f"(?P<{kind}{number}>{words})"
        for kind, table in (("s", _SEASONS), ("d", _DAYS))
        for number, words in enumerate(table.get(language or "", ()))
    ]
    words = rf"(?<!\w)(?:{'|'.join(groups) or '(?!)'})(?!\w)"
    return Periods(
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns),
        re.compile(words, re.IGNORECASE),
        tens,
    )


def _tens(language: str) -> dict[str, int]:
    """The decades in words: `eighties`, `achtziger`, `ottanta`."""
    known = vocabulary(language).single if language in (*_BEFORE, "en", "de") else {}
    found = {word: number for word, number in known.items() if number in range(20, 100, 10)}
    if language == "en":
        return {f"{word[:-1]}ies": number for word, number in found.items()}
    if language == "de":
        return {f"{word}er": number for word, number in found.items()}
    return found
