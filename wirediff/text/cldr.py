"""What the Unicode Common Locale Data Repository says of a language, by the codes articles carry.

Babel has the locale data, `unicode-rbnf` the rules by which CLDR spells numbers out. Both read
their files on first use of a language and are asked once per language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from babel import Locale, UnknownLocaleError
from unicode_rbnf import RbnfEngine
from unicode_rbnf.engine import NoRuleForNumberError

LANGUAGES: Final = 64
"""Languages kept in each cache; `langdetect` knows 55."""

_LOCALES: Final[Mapping[str, str]] = {"zh-cn": "zh_Hans", "zh-tw": "zh_Hant", "tl": "fil"}
"""Codes of `langdetect` that CLDR writes otherwise."""

_SPELLINGS: Final[Mapping[str, str]] = {"zh-cn": "zh", "zh-tw": "zh_Hant", "tl": "fil"}
"""The same for the files of `unicode-rbnf`."""

UNSPACED: Final = frozenset({"zh-cn", "zh-tw", "zh", "ja", "th", "km", "lo", "my"})
"""Languages written without spaces between words."""


@lru_cache(LANGUAGES)
def locale_of(language: str | None) -> Locale | None:
    """CLDR's data for a language as `Article.language` names it; `None` for one it has not."""
    if not language:
        return None
    try:
        return Locale.parse(_LOCALES.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(LANGUAGES)
def _engine(language: str) -> RbnfEngine | None:
    try:
        return RbnfEngine.for_language(_SPELLINGS.get(language, language))
    except ValueError:
        return None


def spelled(language: str, number: int) -> Iterator[str]:
    """The number in words, in every gender and case the language has; nothing when unknown."""
    return _in_words(language, number, _plain)


def spelled_ordinal(language: str, number: int) -> Iterator[str]:
    """The place in an order in words, as `spelled`."""
    return _in_words(language, number, _orders)


def _in_words(language: str, number: int, wanted: Callable[[str], bool]) -> Iterator[str]:
    engine = _engine(language)
    if engine is None:
        return
    for name, rules in engine.rulesets.items():
        if rules.is_private or not wanted(name):
            continue
        try:
            text = engine.format_number(number, ruleset_names=[name]).text
        except (NoRuleForNumberError, ValueError):
            continue
        if text and not any(letter.isdigit() or letter in "#=" for letter in text):
            yield text


def _orders(ruleset: str) -> bool:
    return ruleset.startswith("spellout-ordinal") and "verbose" not in ruleset


def _plain(ruleset: str) -> bool:
    """Whether a rule set spells quantities."""
    return ruleset.startswith(("spellout-numbering", "spellout-cardinal")) and not any(
        part in ruleset for part in _NO_QUANTITIES
    )


_NO_QUANTITIES: Final = (
    *("year", "days", "with", "cents", "financial", "prefix", "tens", "ones", "initial"),
)
"""Parts of the names of rule sets for years, days of the month, bank notes and parts of words."""


@lru_cache(LANGUAGES)
def weekdays_of(language: str) -> Mapping[str, int]:
    """A language's weekdays by their full names and their short ones, casefolded; Monday is 0."""
    locale = locale_of(language)
    if locale is None:
        return {}
    return {
        name.casefold().rstrip("."): day
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for day, name in locale.days[context][width].items()
    }
