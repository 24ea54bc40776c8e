"""Number words: the vocabulary of each language, made by spelling numbers out, and its grammar.

What counts: quantities of two and more (`tujuh`, `twenty-five`, `dua ratus ribu`). What does not:
one and zero, which most languages also use as article, pronoun or "not"; ordinals; a multiplier
without number and article (`juta`, `millions`); words that are also a unit, month or weekday in the
same language (Vietnamese `năm`, five and year). Numbers above a hundred are understood where the
language writes their parts as separate words; Chinese and Japanese in runs of numerals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from babel import Locale

from wirediff.article import Span
from wirediff.figures.hints import WORD
from wirediff.figures.units import unit_names
from wirediff.text import cldr
from wirediff.text.words import normalise

GAP: Final = re.compile(r"(?:[ \u00a0\u202f\u200b]|[-\u2010\u2011])")
"""What may stand between the words of one number: one blank or one hyphen."""

LEAST: Final = 2
"""The smallest number word that counts; see the module's text."""

_SMALL: Final = tuple(range(100))
_ROUND: Final = (*range(100, 1000, 100), *range(1000, 10000, 1000))
_SCALES: Final = (100, 1000, 10**4, 10**5, 10**6, 10**7, 10**8, 10**9, 10**12)
_MANY: Final = (1, 2, 3, 5)
"""Multiples spelled to find a multiplier's forms: they differ after one, two and five."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The number words of one language; keys are words as `tokens.normalise` has them."""

    phrases: Mapping[tuple[str, ...], int]
    """Whole numbers as the language writes them: up to 99, and the round ones below 10,000."""
    single: Mapping[str, int]
    """Those of one word."""
    longest: int
    """Words of the longest phrase; 0 for a language that is not known."""
    scales: Mapping[str, int]
    """Multipliers: `hundred`, `juta`, `万`."""
    heads: frozenset[str]
    """Words that a number may begin with."""
    joiners: frozenset[str]
    """Words inside a number that add nothing: `and`, `e`."""


@lru_cache(cldr.LANGUAGES)
def vocabulary(language: str) -> Vocabulary:
    """Every number word of a language; empty for a language that CLDR does not spell."""
    phrases = _phrases(language)
    scales = _scales(language, phrases)
    joiners = _joiners(language, phrases, scales)
    single = {words[0]: value for words, value in phrases.items() if len(words) == 1}
    heads = frozenset(words[0] for words in phrases) | scales.keys()
    longest = max(map(len, phrases), default=0)
    return Vocabulary(phrases, single, longest, scales, heads, joiners)


def _key(text: str) -> tuple[str, ...]:
    return tuple(map(normalise, WORD.findall(text)))


def _phrases(language: str) -> dict[tuple[str, ...], int]:
    """Phrases with one meaning only, and none that is a word of the calendar or a measure."""
    found: dict[tuple[str, ...], set[int]] = {}
    for number in (*_SMALL, *_ROUND):
        for text in cldr.spelled(language, number):
            found.setdefault(_key(text), set()).add(number)
    for number in (100, 1000):
        for text in cldr.spelled(language, number + 21):
            words = _key(text)  # Spanish `ciento` stands in compounds only
            found.setdefault(words[:1], {number if len(words) > 1 else number + 21})
    for number in (80, *range(200, 1000, 100)):
        for text in cldr.spelled(language, number * 1000):
            words = _key(text)  # French `deux cents`, but `deux cent mille`
            if len(words) > 1:
                found.setdefault(words[:-1], {number})
    taken = _other_words(language)
    return {
        words: min(numbers)
        for words, numbers in found.items()
        if words and len(numbers) == 1 and words not in taken
    }


def _other_words(language: str) -> frozenset[tuple[str, ...]]:
    locale = cldr.locale_of(language)
    names = {_key(name) for name in unit_names(language)}
    return frozenset(names | {_key(name) for name in _calendar(locale)})


def _calendar(locale: Locale | None) -> Iterator[str]:
    if locale is not None:
        for names in (locale.months, locale.days):
            yield from names["format"]["wide"].values()
            yield from names["stand-alone"]["wide"].values()


def _scales(language: str, phrases: Mapping[tuple[str, ...], int]) -> dict[str, int]:
    """What stays of 3,000,000 in words when three is taken away: `million`."""
    found: dict[str, int] = {}
    for scale in _SCALES:
        for count in _MANY:
            for words in {_key(text) for text in cldr.spelled(language, scale * count)}:
                if len(words) == 2 and phrases.get(words[:1]) == count:
                    found.setdefault(words[1], scale)
                elif len(words) == 1 and language in cldr.UNSPACED:
                    found.update(_unspaced_scale(words[0], count, scale, phrases))
    return found


def _unspaced_scale(
    word: str, count: int, scale: int, phrases: Mapping[tuple[str, ...], int]
) -> dict[str, int]:
    head, tail = word[:1], word[1:]
    return {tail: scale} if len(tail) == 1 and phrases.get((head,)) == count else {}


def _joiners(
    language: str, phrases: Mapping[tuple[str, ...], int], scales: Mapping[str, int]
) -> frozenset[str]:
    """What stands inside 101 and the like and is neither phrase nor multiplier: `and`, `og`."""
    texts = (_key(text) for number in (101, 205, 1005) for text in cldr.spelled(language, number))
    return frozenset(
        word
        for words in texts
        for word in words[1:-1]
        if word not in scales and (word,) not in phrases
    )


def number_words(text: str, language: str) -> Iterator[tuple[Span, int]]:
    """Every number in words, in order, with its value of at least `LEAST`; linear in the text."""
    known = vocabulary(language)
    if not known.phrases:
        return
    if language in cldr.UNSPACED:
        yield from _numeral_runs(text, known)
        return
    places = [match.span() for match in WORD.finditer(text)]
    words = [normalise(text[start:end]) for start, end in places]
    at, unbroken = 0, 0
    while at < len(words):
        if words[at] not in known.heads:
            at += 1
            continue
        unbroken = _unbroken(text, places, max(unbroken, at + 1))
        bare = words[at] in known.scales and (words[at],) not in known.phrases
        value, end = _evaluated(words, at, min(unbroken, at + LONGEST), known, int(bare))
        led = bare and at > 0 and words[at - 1] in _ARTICLES
        if led and GAP.fullmatch(text, places[at - 1][1], places[at][0]):
            yield Span(places[at - 1][0], places[end - 1][1]), value
        elif value >= LEAST and not bare:
            yield Span(places[at][0], places[end - 1][1]), value
        at = max(end, at + 1)


_ARTICLES: Final = frozenset({"a"})
"""Articles that count a multiplier and that CLDR does not spell as one: `a hundred thousand`."""

LONGEST: Final = 24
"""Words of the longest number that is read as one; `nine hundred and ninety-nine billion …` with
every place filled has 24."""


def _unbroken(text: str, places: Sequence[tuple[int, int]], after: int) -> int:
    """The first word from `after` on that more than a blank or a hyphen parts from the last."""
    while after < len(places) and GAP.fullmatch(text, places[after - 1][1], places[after][0]):
        after += 1
    return after


def _phrase(
    words: Sequence[str], at: int, limit: int, room: int, known: Vocabulary
) -> tuple[int, int]:
    """The longest phrase below `room` at a place: its value and its words; (0, 0) for none."""
    for size in range(min(known.longest, limit - at), 0, -1):
        value = known.phrases.get(tuple(words[at : at + size]), 0)
        if 0 < value < room:
            return value, size
    return 0, 0


def _evaluated(
    words: Sequence[str], at: int, limit: int, known: Vocabulary, current: int
) -> tuple[int, int]:
    """The value of the number that begins at word `at`, and the word after it.

    `current` is what has been read already: 1 to take a multiplier for one of its kind.
    """
    total, room, least = 0, _BEYOND, _BEYOND
    while at < limit:
        value, size = _phrase(words, at, limit, room, known)
        scale = known.scales.get(words[at], 0)
        if value >= 1000:
            total, least, room = total + value, 1000, 1000
            at += size
        elif value:
            current, room = current + value, _room(value)
            at += size
        elif scale == 100 and 0 < current < 100:
            current, room, at = current * 100, 100, at + 1
        elif 1000 <= scale < least and current:
            total, current, least, room = total + current * scale, 0, scale, scale
            at += 1
        elif words[at] in known.joiners and _joins(words, at, limit, room, known):
            at += 1
        else:
            break
    return total + current, at


_BEYOND: Final = 10**13
"""More than the largest multiplier there is."""


def _room(value: int) -> int:
    """What may follow a phrase within one number must be smaller than its last place."""
    room = 1
    while value and value % (room * 10) == 0:
        room *= 10
    return room if room >= 10 else 0


def _joins(words: Sequence[str], at: int, limit: int, room: int, known: Vocabulary) -> bool:
    """Whether the word after a joiner still belongs: in `two hundred and three hundred` not."""
    value, size = _phrase(words, at + 1, limit, room, known)
    after = words[at + 1 + size] if at + 1 + size < limit else ""
    return 100 <= room < _BEYOND and value > 0 and known.scales.get(after, 0) != 100


def _numeral_runs(text: str, known: Vocabulary) -> Iterator[tuple[Span, int]]:
    """Chinese and Japanese numerals: a digit or ten first, and a multiplier among the rest."""
    digits = {words[0]: value for words, value in known.phrases.items() if len(words[0]) == 1}
    scales = {word: scale for word, scale in known.scales.items() if len(word) == 1}
    if not scales:
        return
    numerals = "".join(map(re.escape, digits.keys() | scales.keys()))
    for match in re.finditer(f"[{numerals}]{{2,{LONGEST}}}", text):
        value = _numerals(match.group(), digits, scales)
        if value >= LEAST:
            yield Span(match.start(), match.end()), value


def _numerals(run: str, digits: Mapping[str, int], scales: Mapping[str, int]) -> int:
    """The value of a run of numerals; 0 for a run that is no number."""
    total = current = digit = 0
    if run[0] not in digits or all(digits.get(sign, 0) < 10 and sign not in scales for sign in run):
        return 0
    for sign in run:
        scale = scales.get(sign) or (10 if digits.get(sign) == 10 else 0)
        if scale >= 10000:
            total, current, digit = (total + current + digit) * scale, 0, 0
        elif scale:
            current, digit = current + (digit or 1) * scale, 0
        else:
            digit = digits[sign]
    return total + current + digit
