"""Words that say a figure is a lower or an upper bound, or only meant roughly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from wirediff.figures.figure import Bound
from wirediff.text import cldr

_LEAST: Final[Mapping[str, str]] = {
    "en": "at least|more than|over|above|upwards of|no fewer than|no less than|not fewer than"
    "|not less than|a minimum of|exceeding|in excess of|well over|just over|at minimum|beyond",
    "id": "setidaknya|sedikitnya|paling sedikit|minimal|minimum|lebih dari|di atas|melebihi|lebih"
    "|tidak kurang dari|sekurangnya|setidak-tidaknya|sekurang-kurangnya",
    "de": "mindestens|wenigstens|mehr als|über|zumindest|minimal|nicht weniger als|gut"
    "|oberhalb von",
    "fr": "au moins|plus de|au minimum|pas moins de|au-dessus de|supérieur à|un minimum de",
    "es": "al menos|por lo menos|más de|como mínimo|no menos de|un mínimo de|por encima de",
    "pt": "pelo menos|ao menos|mais de|no mínimo|um mínimo de|acima de|não menos de|mais que",
    "it": "almeno|più di|oltre|come minimo|un minimo di|non meno di|al minimo|ben oltre",
    "nl": "minstens|ten minste|tenminste|meer dan|ruim|zeker|minimaal|niet minder dan|boven",
}
_MOST: Final[Mapping[str, str]] = {
    "en": "at most|up to|no more than|not more than|fewer than|less than|under|below|a maximum of"
    "|at maximum|nearly|almost|just under|close to|as many as|as much as|not quite",
    "id": "paling banyak|maksimal|maksimum|hingga|sampai|kurang dari|di bawah|tidak lebih dari"
    "|hampir|nyaris|tak lebih dari|sebanyak-banyaknya",
    "de": "höchstens|maximal|bis zu|weniger als|unter|nicht mehr als|fast|knapp|nahezu|beinahe",
    "fr": "au plus|au maximum|jusqu'à|moins de|pas plus de|près de|presque|un maximum de",
    "es": "como máximo|como mucho|hasta|menos de|no más de|casi|cerca de|un máximo de|a lo sumo",
    "pt": "no máximo|até|menos de|não mais de|quase|perto de|cerca de|um máximo de|abaixo de",
    "it": "al massimo|fino a|meno di|non più di|quasi|un massimo di|sotto|poco meno di",
    "nl": "hoogstens|maximaal|tot|minder dan|niet meer dan|bijna|haast|ten hoogste|onder",
}
_ABOUT: Final[Mapping[str, str]] = {
    "en": "about|around|approximately|some|roughly|an estimated|circa|in the region of|or so",
    "id": "sekitar|kira-kira|kurang lebih|lebih kurang|sekira|diperkirakan|seputar|kisaran",
    "de": "etwa|rund|ungefähr|circa|ca\\.|zirka|schätzungsweise|gegen",
    "fr": "environ|quelque|à peu près|autour de|une? estimation de",
    "es": "alrededor de|unos|unas|aproximadamente|en torno a|cerca de|sobre",
    "pt": "cerca de|aproximadamente|uns|umas|em torno de|por volta de|perto de",
    "it": "circa|all'incirca|intorno a|attorno a|approssimativamente|un",
    "nl": "ongeveer|zo'n|circa|omstreeks|om en nabij|rond",
}
"""The words, by language; within one language none stands in two tables but those that are unclear
there, which count as about."""

_SIGNS: Final = {">": Bound.LEAST, "≥": Bound.LEAST, "<": Bound.MOST, "≤": Bound.MOST} | {
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
}

_BEHIND: Final = re.compile(
    r" (?:or|atau|oder|ou|o|of) (?:(?P<least>more|older|lebih|mehr|plus|más|mais|più|meer)"
    r"|(?P<most>less|fewer|younger|kurang|weniger|moins|menos|meno|minder))\b"
)
"""`or more`, `oder weniger`: the words behind a figure."""

_LONGEST: Final = 32
"""Characters before a figure in which such words stand."""


@lru_cache(cldr.LANGUAGES)
def _before(language: str | None) -> re.Pattern[str]:
    groups = []
    for bound, table in ((Bound.ABOUT, _ABOUT), (Bound.LEAST, _LEAST), (Bound.MOST, _MOST)):
        words = table.get(language or "", "(?!)")
        groups.append(f"(?P<{bound.value}>{words})")
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(groups)})(?: (?:the|a|an|los|las|les|de|di|een|eine?|an))?"
        r"[ \u00a0]?$",
        re.IGNORECASE,
    )


def bound_of(text: str, start: int, end: int, language: str | None) -> tuple[Bound, int, int]:
    """The bound of the figure `text[start:end]`, and where it begins and ends with its words."""
    blank = text[start - 1 : start] in (" ", "\u00a0")
    sign = _SIGNS.get(text[start - 1 - blank : start - blank])
    if sign is not None:
        return sign, start - 1 - blank, end
    behind = _BEHIND.match(text, end)
    if behind is not None:
        return Bound(str(behind.lastgroup)), start, behind.end()
    offset = max(start - _LONGEST, 0)
    match = _before(language).search(text[offset:start].replace("’", "'"))
    if match is None:
        return Bound.EXACT, start, end
    return Bound(str(match.lastgroup)), offset + match.start(), end
