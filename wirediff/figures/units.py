"""Units and currencies by every name CLDR has for them in a language, and in English.

English names and international symbols are understood in every language: agencies leave them
standing. A word with two meanings in one language (`pounds`: weight, money) keeps both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, Literal

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol
from babel.units import UnknownUnitError, format_unit

from wirediff.text import cldr
from wirediff.text.words import normalise

UNITS: Final = (
    *("length-millimeter", "length-centimeter", "length-meter", "length-kilometer"),
    *("length-inch", "length-foot", "length-yard", "length-mile", "length-nautical-mile"),
    *("length-light-year", "area-square-meter", "area-square-kilometer", "area-hectare"),
    *("area-acre", "area-square-foot", "area-square-mile", "mass-gram", "mass-kilogram"),
    *("mass-tonne", "mass-ton", "mass-ounce", "mass-pound", "volume-milliliter", "volume-liter"),
    *("volume-cubic-meter", "volume-gallon", "volume-barrel", "speed-kilometer-per-hour"),
    *("speed-mile-per-hour", "speed-meter-per-second", "speed-knot", "temperature-celsius"),
    *("temperature-fahrenheit", "duration-second", "duration-minute", "duration-hour"),
    *("duration-day", "duration-week", "duration-month", "duration-year", "duration-decade"),
    *("duration-century", "power-watt", "power-kilowatt", "power-megawatt", "power-gigawatt"),
    *("power-horsepower", "energy-kilowatt-hour", "digital-kilobyte", "digital-megabyte"),
    *("digital-gigabyte", "digital-terabyte", "concentr-percent", "angle-degree"),
    *("mass-milligram", "mass-microgram", "mass-stone", "volume-cubic-foot", "volume-pint"),
    *("area-square-yard",),
)
"""The units of news, by their CLDR names."""

CURRENCIES: Final = (
    *("USD", "EUR", "GBP", "JPY", "CNY", "IDR", "KRW", "INR", "RUB", "AUD", "CAD", "CHF", "SGD"),
    *("MYR", "THB", "PHP", "VND", "HKD", "TWD", "BRL", "MXN", "ZAR", "TRY", "SAR", "AED", "ILS"),
    *("UAH", "PLN", "SEK", "NOK", "DKK", "CZK", "HUF", "KPW", "IRR", "PKR", "BDT", "NGN", "EGP"),
)
"""The currencies of news, the commonest first: a bare `dollar` is the first of them."""

_SAME: Final = {"mass-ton": "mass-tonne"}
"""Units that the press does not tell apart: a `ton` is metric in most languages, CLDR's is not."""

_SHARES: Final[Mapping[str, Mapping[str, str]]] = {
    "percent": {
        "en": "percent|per cent|pct|percentage",
        "id": "persen|prosen",
        "de": "prozent|v. h.",
        "fr": "pour cent|pourcent",
        "es": "por ciento|%",
        "pt": "por cento",
        "it": "per cento|percento",
        "nl": "procent",
    },
    "percentage-point": {
        "en": "percentage point|percentage points|pp|ppt|ppts|pct points|percent points",
        "id": "poin persentase|poin persen|persen poin",
        "de": "prozentpunkt|prozentpunkte|prozentpunkten",
        "fr": "point de pourcentage|points de pourcentage|point de %|points de %",
        "es": "punto porcentual|puntos porcentuales",
        "pt": "ponto percentual|pontos percentuais",
        "it": "punto percentuale|punti percentuali",
        "nl": "procentpunt|procentpunten",
    },
    "basis-point": {
        "en": "basis point|basis points|bps|bp",
        "id": "basis poin|bps",
        "de": "basispunkt|basispunkte|basispunkten",
        "fr": "point de base|points de base",
        "es": "punto básico|puntos básicos",
        "pt": "ponto-base|pontos-base|pontos base|ponto base",
        "it": "punto base|punti base",
        "nl": "basispunt|basispunten",
    },
    "point": {
        "en": "point|points",
        "id": "poin",
        "de": "punkt|punkte|punkten",
        "fr": "point|points",
        "es": "punto|puntos",
        "pt": "ponto|pontos",
        "it": "punto|punti",
        "nl": "punt|punten",
    },
    "year": {
        "de": "jährig|jährige|jähriger|jährigen|jähriges|jahre alt",
        "nl": "jarige|jarig|jaar oud",
        "en": "year-old|years old|year old|years of age|years-old",
        "id": "tahun",
        "fr": "ans",
        "es": "años",
    },
    "kilogram": {
        "en": "kilo|kilos",
        "id": "kilo",
        "de": "kilo|kilos",
        "fr": "kilo|kilos",
        "es": "kilo|kilos",
        "pt": "quilo|quilos",
        "it": "chilo|chili",
        "nl": "kilo",
    },
    "cent": {
        "en": "cents|pence",
        "id": "sen",
        "de": "cent",
        "fr": "centime|centimes",
        "es": "centavo|centavos|céntimo|céntimos",
        "pt": "centavo|centavos|cêntimo|cêntimos",
        "it": "centesimo|centesimi",
        "nl": "cent",
    },
    "degree": {"nl": "graden|graad", "de": "grad minus"},
}
"""Shares, points, ages and short names of measures as the press writes them; CLDR has none."""

_PREPOSITIONS: Final = frozenset({"in"})
"""Names of units that are words of running text, in English, German, Dutch and Italian: `May 5 in
Paris`. The unit is meant where it is written out."""

_COUNTS: Final = (1, 2, 5, 1.5)
"""Counts that bring out every plural form CLDR writes."""

_LENGTHS: Final[tuple[Literal["long", "short"], ...]] = ("long", "short")
"""Narrow forms are left out: `5m` is five minutes there, and five metres."""

_PRESS: Final = {
    **{"S$": "SGD", "C$": "CAD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "NT$": "TWD"},
    **{"Rs": "INR", "Fr": "CHF"},
}
"""Signs of money that the press writes and CLDR does not."""

_HOMES: Final = {"IDR": "id_ID", "MYR": "ms_MY", "BRL": "pt_BR", "THB": "th_TH"}
"""Where a currency's own sign is written as its people write it: `Rp`, `RM`."""

_DIGITS: Final = re.compile(r"[\d.,٫]+")


@lru_cache(cldr.LANGUAGES)
def unit_names(language: str | None) -> Mapping[str, str]:
    """What may stand after a number, casefolded, each with its unit as `Figure.unit` names it."""
    names: dict[str, str] = {}
    for tag in (language, "en_001", "en"):
        for name, unit in _own_names(tag).items():
            names.setdefault(name, unit)
    return names


@lru_cache(cldr.LANGUAGES)
def _own_names(tag: str | None) -> Mapping[str, str]:
    """The names of one language, without those that mean something else as well."""
    locale = cldr.locale_of(tag)
    if locale is None:
        return {}
    measures, money = _measures(locale), _money(locale)
    both = {name: f"{measures[name]}|{money[name]}" for name in measures.keys() & money.keys()}
    shares = {
        name: unit
        for unit, by_language in _SHARES.items()
        for name in by_language.get(locale.language, "").split("|")
        if name
    }
    names = {**measures, **money, **both, **shares}
    return {name: unit for name, unit in names.items() if name not in _PREPOSITIONS}


def _measures(locale: Locale) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for unit in UNITS:
        for name in _forms(locale, unit):
            found.setdefault(name, set()).add(_SAME.get(unit, unit).partition("-")[2])
    return {name: min(units) for name, units in found.items() if len(units) == 1}


def _forms(locale: Locale, unit: str) -> Iterator[str]:
    for length in _LENGTHS:
        for count in _counts(locale):
            try:
                text = format_unit(count, unit, length, locale=locale)
            except UnknownUnitError:
                return
            name = folded(_DIGITS.sub("", text))
            if name and not name.endswith(unit):  # Babel's stand-in for a missing pattern
                yield name


def _counts(locale: Locale) -> tuple[float, ...]:
    """The first of `_COUNTS` for each plural form that the locale has: Indonesian has one."""
    first = {locale.plural_form(count): count for count in reversed(_COUNTS)}
    return tuple(count for count in _COUNTS if count in first.values())


def folded(name: str) -> str:
    """A name as the tables have it: casefolded, white space and width folded."""
    return " ".join(normalise(name).split())


def _money(locale: Locale) -> dict[str, str]:
    """Full names (`dolar australia`), and the noun alone for the commonest one (`dolar`)."""
    forms = [
        (code, folded(get_currency_name(code, count, locale=locale)))
        for code in CURRENCIES
        for count in _counts(locale)
    ]
    names = {name: code for code, name in reversed(forms)}
    noun = -1 if _noun_comes_last(locale) else 0
    for code, name in forms:
        names.setdefault(name.split()[noun], code)
    return names


def _noun_comes_last(locale: Locale) -> bool:
    """Whether the language says `Australian dollar` and not `dolar Australia`."""
    one, two = (
        folded(get_currency_name(code, 2, locale=locale)).split() for code in ("AUD", "CAD")
    )
    return one[-1] == two[-1]


@lru_cache(cldr.LANGUAGES)
def currency_signs(language: str | None) -> Mapping[str, str]:
    """Signs of money, as written beside an amount, each with its ISO 4217 code."""
    signs: dict[str, str] = {code: code for code in CURRENCIES} | _PRESS
    homes = tuple(_HOMES.items())
    everywhere = [(code, tag) for tag in ("en", "en_001", language) for code in CURRENCIES]
    for code, tag in (*everywhere, *homes):
        locale = cldr.locale_of(tag)
        if locale is not None:
            signs.setdefault(get_currency_symbol(code, locale).strip("\u200e\u200f"), code)
    return signs
