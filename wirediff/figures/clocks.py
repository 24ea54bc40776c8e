"""Times of day: `7:09 p.m.`, `15h30`, `18.15 Uhr`, `pukul 21.00 WIB`, `1100 GMT`, `noon`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from wirediff.article import Span
from wirediff.figures.beside import money_before, unit_after
from wirediff.figures.figure import CLOCK, Figure
from wirediff.figures.hints import WORD, Hints, beginnings, beginnings_of
from wirediff.figures.lexicon import Lexicon
from wirediff.figures.number_words import vocabulary
from wirediff.text import cldr

ZONES: Final[Mapping[str, int]] = {
    **{"GMT": 0, "UTC": 0, "BST": 60, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60},
    **{"MESZ": 120, "HEC": 60, "EET": 120, "EEST": 180, "MSK": 180, "SAST": 120, "EAT": 180},
    **{"EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360},
    **{"PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180},
    **{"ART": -180, "IST": 330, "PKT": 300, "NPT": 345, "WIB": 420, "WITA": 480, "WIT": 540},
    **{"ICT": 420, "HKT": 480, "SGT": 480, "MYT": 480, "PHT": 480, "AWST": 480, "KST": 540},
    **{"JST": 540, "ACST": 570, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "GST": 240},
}
"""Minutes ahead of UTC of the zones that news names by letters, each as most outlets mean it."""

_NAMES: Final = "|".join(sorted(ZONES, key=len, reverse=True))
_ZONE: Final = re.compile(
    rf"[ \u00a0]?\(?(?P<name>{_NAMES}|ET|PT)\b(?:(?P<sign>[+\-−])(?P<hours>\d{{1,2}}))?\)?"
)
_US: Final = {"ET": -300, "PT": -480}
"""Zones named without their season: as in winter, which only differs from summer on both sides."""

_HALVES: Final[Mapping[str, str]] = {
    "en": r"(?P<am>a\.m\.|am\b|in the morning\b)|(?P<pm>p\.m\.|pm\b"
    r"|in the (?:afternoon|evening)\b)",
    "id": r"(?P<am>pagi|dini hari)\b|(?P<pm>siang|sore|petang|malam)\b",
    "de": r"(?P<am>morgens|vormittags)\b|(?P<pm>nachmittags|abends)\b",
    "fr": r"(?P<am>du matin)\b|(?P<pm>de l.après-midi|du soir)\b",
    "es": r"(?P<am>de la (?:mañana|madrugada)\b|a\.\s?m\.)"
    r"|(?P<pm>de la (?:tarde|noche)\b|p\.\s?m\.)",
    "pt": r"(?P<am>da (?:manhã|madrugada))\b|(?P<pm>da (?:tarde|noite))\b",
    "it": r"(?P<am>del mattino|di mattina)\b|(?P<pm>del pomeriggio|di sera)\b",
    "nl": r"(?P<am>'s (?:ochtends|morgens))\b|(?P<pm>'s (?:middags|avonds))\b",
}
"""Which half of the day an hour is in; `in the morning` and the like by language."""

_AFTER: Final[Mapping[str, str]] = {
    "en": r"o'clock\b",
    "de": r"Uhr\b",
    "nl": r"uur\b",
    "fr": r"heures?\b",
    "es": r"horas\b",
    "pt": r"horas\b",
}
"""Words that make a number an hour; where they also mean a span of time, only behind `_BEFORE`."""

_BEFORE: Final[Mapping[str, str]] = {
    "id": r"(?:pukul|jam)",
    "fr": r"(?:à|vers|dès|jusqu'à|avant|après)",
    "es": r"a las?",
    "pt": r"(?:às|à)",
    "it": r"(?:alle|ore|dalle)",
    "nl": r"(?:om|vanaf|rond|tot)",
    "de": r"(?:um|ab|gegen|bis)",
    "en": r"(?:at|by|until|from|before|after)",
}
"""Words before an hour."""

_SURE: Final = frozenset({"pukul", "jam", "ore"})
"""Words after which even a bare number is an hour."""

_NAMED: Final[Mapping[str, Mapping[str, int]]] = {
    "en": {"noon": 720, "midday": 720, "midnight": 0},
    "id": {"tengah hari": 720, "tengah malam": 0},
    "de": {"mitternacht": 0},
    "fr": {"midi": 720, "minuit": 0},
    "es": {"mediodía": 720, "medianoche": 0},
    "pt": {"meio-dia": 720, "meia-noite": 0},
    "it": {"mezzogiorno": 720, "mezzanotte": 0},
    "nl": {"middernacht": 0},
}

_DIGITS: Final = re.compile(
    r"(?<![\d.,:/])(?:(?P<hour>\d{1,2})(?:(?P<mark>[:.]|[ \u00a0]?h(?:[ \u00a0]|(?!\w)|(?=\d)))"
    r"(?P<minute>\d{2})?(?::\d{2})?(?!\d)"
    r"|(?![\d:]))|(?P<run>\d{4})(?=[ \u00a0](?:GMT|UTC|hours)\b))"
)
_H: Final = frozenset({"fr", "pt", "es", "ca", "gl"})
"""Languages that part hours and minutes by an `h`."""

_TWELVE: Final = frozenset({"en"})
"""Languages in which an hour up to twelve may be in either half of the day."""

_LONGEST: Final = 12
"""Characters looked at before an hour."""


def clocks(hints: Hints, language: str | None, words: Lexicon) -> Iterator[Figure]:
    """The times of day of a text, in no order; linear in the text."""
    text = hints.text
    for match in _DIGITS.finditer(text) if hints.digits else ():
        figure = _clock(text, match, language or "", words)
        if figure is not None:
            yield figure
    yield from _in_words(hints, language or "")
    names = _named(language)
    if names is not None:
        for match in hints.matches(names, hints_of(language)):
            minutes = _NAMED[language or ""][match.group().casefold()]
            yield _figure(text, match.span(), match.end(), minutes, None)


@lru_cache(cldr.LANGUAGES)
def hints_of(language: str | None) -> frozenset[str]:
    """First letters of noon and midnight in a language."""
    return beginnings_of(_NAMED.get(language or "", ()))


@lru_cache(cldr.LANGUAGES)
def _named(language: str | None) -> re.Pattern[str] | None:
    names = _NAMED.get(language or "")
    if not names:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", re.IGNORECASE)


@lru_cache(cldr.LANGUAGES)
def _behind(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What may stand behind an hour, what makes it one, and what stands before it."""
    halves = _HALVES.get(language, _HALVES["en"])
    return (
        re.compile(rf"[ \u00a0]?(?:{halves})", re.IGNORECASE),
        re.compile(rf"[ \u00a0]?(?:{_AFTER.get(language, '(?!)')})"),
        re.compile(rf"(?<!\w)({_BEFORE.get(language, '(?!)')})[ \u00a0]$", re.IGNORECASE),
    )


def _clock(text: str, match: re.Match[str], language: str, words: Lexicon) -> Figure | None:
    hour, minute = int(match["hour"] or match["run"][:2]), int(match["minute"] or 0)
    if match["run"]:
        minute = int(match["run"][2:])
    if hour > 24 or minute > 59:
        return None
    half, word, before = _behind(language)
    start, end = match.start(), match.end()
    end -= text[end - 1] in " \u00a0"
    named = word.match(text, end)
    behind = named.end() if named else end
    in_half = half.match(text, behind)
    signs = _Signs(
        bool(named),
        in_half.group().strip() if in_half else "",
        before.search(text[max(start - _LONGEST, 0) : start]),
        _ZONE.match(text, in_half.end() if in_half else behind) is not None,
    )
    if not _tells_time(text, match, language, words, signs):
        return None
    minutes = hour % 24 * 60 + minute
    open_half = language in _TWELVE and hour in range(1, 12) and not match["run"]
    also = minutes + 720 if open_half and text[start] != "0" else None
    if in_half:
        also = None
        if hour <= 12:
            minutes = minutes % 720 + (720 if in_half["pm"] else 0)
    span = start, in_half.end() if in_half else behind
    return _figure(text, span, end, minutes, also)


def _in_words(hints: Hints, language: str) -> Iterator[Figure]:
    """`six in the morning`, `neun Uhr`: an hour in words with what makes it one."""
    if language not in _HALVES:
        return
    hours, begin = _hours(language)
    half, word, before = _behind(language)
    for match in hints.matches(WORD, begin):
        hour = hours.get(match.group().casefold())
        named = word.match(hints.text, match.end())
        behind = named.end() if named else match.end()
        in_half = half.match(hints.text, behind)
        led = before.search(hints.text[max(match.start() - _LONGEST, 0) : match.start()])
        sure = led or (language != "id" if in_half else language in ("de", "en"))
        if hour is not None and (named or in_half) and sure:
            minutes = hour % 12 * 60 + (720 if in_half and in_half["pm"] else 0)
            also = None if in_half else minutes + 720
            span = match.start(), in_half.end() if in_half else behind
            yield _figure(hints.text, span, match.end(), minutes, also)


@lru_cache(cldr.LANGUAGES)
def _hours(language: str) -> tuple[Mapping[str, int], frozenset[str]]:
    """The hours in words, and how they begin."""
    known = vocabulary(language).single
    hours = {word: number for word, number in known.items() if number in range(1, 13)}
    return hours, beginnings(hours)


@dataclass(frozen=True, slots=True)
class _Signs:
    """What stands around digits that may be a time of day."""

    named: bool
    half: str
    before: re.Match[str] | None
    zone: bool


def _tells_time(
    text: str, match: re.Match[str], language: str, words: Lexicon, signs: _Signs
) -> bool:
    mark = (match["mark"] or "").strip(" \u00a0")
    if match["run"] or (mark == ":" and match["minute"]):
        return True
    if mark == "h":
        return language in _H
    unit = unit_after(text, match.end(), words)[0]
    if unit not in (None, "hour") or money_before(text, match.start(), words):
        return False
    led = signs.before is not None
    english_half = signs.half[:1] in tuple("apAP") and language not in ("id", "de")
    if mark == "." and match["minute"]:
        dotted = words.marks.clock == "." != words.marks.decimal and len(match["hour"]) == 2
        if dotted and unit is None:
            return True
        return signs.named or signs.zone or english_half or (led and language != "en")
    if mark:
        return False
    if signs.named:
        return language in ("de", "en") or led
    if english_half or (led and signs.half):
        return True
    sure = signs.before is not None and signs.before[1].casefold() in _SURE
    return sure and unit is None


def _figure(
    text: str, span: tuple[int, int], number_end: int, minutes: int, also: int | None
) -> Figure:
    """A time of day with the zone that stands behind it."""
    start, end = span
    match = _ZONE.match(text, end)
    zone = None
    if match is not None:
        zone = ZONES.get(match["name"], _US.get(match["name"], 0))
        if match["hours"]:
            zone += int(match["hours"]) * (60 if match["sign"] == "+" else -60)
        if match.group().count("(") == match.group().count(")"):
            end = match.end()
    return Figure(
        Span(start, end),
        Span(start, number_end),
        Fraction(minutes),
        CLOCK,
        Fraction(1),
        None if also is None else Fraction(also),
        zone=zone,
    )
