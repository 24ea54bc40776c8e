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
"""Yesterday, today and tomorrow. Two outlets need not mean the same day by one of them, so they
count only where one stands in the very place of the other."""

_NEXT: Final[Mapping[str, tuple[str, str, str, str, str, str]]] = {
    "en": ("last", "this", "next", "week", "month", "year"),
    "id": ("lalu", "ini", "depan", "pekan|minggu", "bulan", "tahun"),
    "de": ("letzte[rnms]?|vorige[rnms]?", "diese[rnms]?|dieses", "nächste[rnms]?|kommende[rnms]?",
           "Woche", "Monats?", "Jahre?s?"),
    "fr": ("dernière?|passée?", "cette|ce", "prochaine?", "semaine", "mois", "an|année"),
    "es": ("pasad[oa]", "est[ea]", "próxim[oa]|que viene", "semana", "mes", "año"),
    "pt": ("passad[oa]", "est[ea]|deste|desta", "próxim[oa]|que vem", "semana", "mês", "ano"),
    "it": ("scors[oa]", "quest[oa]|quest'", "prossim[oa]", "settimana", "mese", "anno"),
    "nl": ("vorige?|afgelopen", "deze|dit", "volgende?|komende?", "week", "maand", "jaar"),
}  # fmt: skip
"""Last, this and next; week, month and year."""

_BEHIND_NOUN: Final = frozenset({"id", "fr", "es", "pt", "it"})
"""Languages in which `last` and `next` mostly stand behind the noun."""

_PARTS: Final[Mapping[str, tuple[str, str, str]]] = {
    "en": ("early|the beginning of|the start of", "mid|the middle of", "late|the end of"),
    "id": ("awal", "pertengahan|medio", "akhir"),
    "de": ("Anfang", "Mitte", "Ende"),
    "fr": ("début", "mi", "fin"),
    "es": ("(?:principios|comienzos|inicios) de", "mediados de", "(?:fines|finales) de"),
    "pt": ("(?:início|começo) de", "meados de", "(?:fim|final|finais) de"),
    "it": ("inizio|inizio di", "metà|metà di", "fine|fine di"),
    "nl": ("begin", "medio|half", "eind|einde"),
}
"""The beginning, the middle and the end of a month, a year or a decade."""

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
    """Groups `s0` to `s3` for the seasons, `d0` to `d11` for the days, weeks, months and years."""
    parts: re.Pattern[str]
    """The part of the month that follows, in groups `p0` to `p2`."""
    tens: Mapping[str, int]
    """The decades in words, casefolded."""

    def decade_of(self, written: str) -> int:
        """The two last digits of a decade in figures or in words."""
        if written[-2:].isdecimal():
            return int(written[-2:])
        return self.tens[written.casefold()]


@lru_cache(cldr.LANGUAGES)
def periods_of(language: str | None) -> Periods:
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
    groups += _counted_from_now(language or "")
    words = rf"(?<!\w)(?:{'|'.join(groups) or '(?!)'})(?!\w)"
    parts = [
        f"(?P<p{number}>{words})" for number, words in enumerate(_PARTS.get(language or "", ()))
    ]
    return Periods(
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns),
        re.compile(words, re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})[ \u00a0-](?:de |of )?$", re.IGNORECASE
        ),
        tens,
    )


def _counted_from_now(language: str) -> list[str]:
    """The weeks, months and years before, around and after the day of the article."""
    if language not in _NEXT:
        return []
    *sides, week, month, year = _NEXT[language]
    return [
        f"(?P<d{3 * (length + 1) + side}>{_beside(which, noun, language, side)})"
        for length, noun in enumerate((week, month, year))
        for side, which in enumerate(sides)
    ]


def _beside(which: str, noun: str, language: str, side: int) -> str:
    behind = language in _BEHIND_NOUN and (side != 1 or language == "id")
    first, second = (noun, which) if behind else (which, noun)
    other = f"|(?:{which}) (?:{noun})" if behind and language != "id" else ""
    return f"(?:{first})(?: |(?<='))(?:{second}){other}"


def _tens(language: str) -> dict[str, int]:
    """The decades in words: `eighties`, `achtziger`, `ottanta`."""
    known = vocabulary(language).single if language in (*_BEFORE, "en", "de") else {}
    found = {word: number for word, number in known.items() if number in range(20, 100, 10)}
    if language == "en":
        return {f"{word[:-1]}ies": number for word, number in found.items()}
    if language == "de":
        return {f"{word}er": number for word, number in found.items()}
    return found
