"""Find the figures of a text: in digits and in words, with what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from wirediff.article import Span
from wirediff.figures.beside import UNSPACED, money_before, multiplier, unit_after
from wirediff.figures.digits import LONGEST, Reading, clock, read
from wirediff.figures.figure import Figure
from wirediff.figures.lexicon import Lexicon, lexicon
from wirediff.figures.number_words import number_words

CLOCK: Final = "clock"
"""The unit of a time of day."""

_HYPHENS: Final = ("-", "\u2010", "\u2011")
_HALF_DAY: Final = re.compile(r"[ \u00a0]?(?P<half>[ap])(?:\.m\.|m\b)", re.IGNORECASE)
_DATE: Final = re.compile(r"(?<!\d)\d{1,4}([/.-])\d{1,2}\1\d{2,4}(?!\d)")
_STROKE: Final = re.compile(r"/\d")
_TWO_AND_TWO: Final = re.compile(r"\d{2}\.\d{2}")


def figures(text: str, language: str | None) -> tuple[Figure, ...]:
    """Every figure of a text, in order, none overlapping; linear in the text.

    Number words need a language that CLDR spells numbers for; digits are read in any. Not figures:
    digits that are part of a word or code (`MH370`, `Covid-19`, `13th`, `1990s`), dates of three
    groups (`13/9/2023`), fractions and days with a stroke (`12/9`), runs of over thirty digits, and
    what `number_words` leaves out.

    >>> [(str(figure.value), figure.unit) for figure in figures("1.500 km, dua belas jam", "id")]
    [('1500', 'kilometer'), ('12', 'hour')]
    """
    words = lexicon(language)
    found = list(_in_digits(text, words))
    if language:
        found.extend(_in_words(text, language, words))
    found.sort(key=lambda figure: figure.span)
    return tuple(_apart(found, text))


def _apart(found: list[Figure], text: str) -> Iterator[Figure]:
    """The figures that start after the one before has ended; `1億5000万` is one."""
    last: Figure | None = None
    for figure in found:
        if last is None:
            last = figure
        elif _continues(last, figure, text):
            whole = Span(last.span.start, figure.span.end)
            number = Span(last.number.start, figure.number.end)
            value = last.value + figure.value
            last = replace(figure, span=whole, number=number, value=value)
        elif last.span.end <= figure.span.start:
            yield last
            last = figure
    if last is not None:
        yield last


def _continues(last: Figure, figure: Figure, text: str) -> bool:
    """Whether two figures are the places of one, as Chinese and Japanese write them."""
    return (
        last.number.end == figure.span.start
        and last.unit is None
        and bool(UNSPACED.match(text, last.number.end - 1))
        and figure.value < last.step
    )


def _in_digits(text: str, words: Lexicon) -> Iterator[Figure]:
    dates = {match.start(): match.end() for match in _DATE.finditer(text)}
    end = 0
    for match in words.marks.pattern.finditer(text):
        start = match.start()
        end = max(end, dates.get(start, 0))
        if start < end or _hangs_on_a_word(text, start) or _STROKE.match(text, match.end()):
            continue
        money = money_before(text, start, words)
        if money is None and _letter(text, start - 1):
            continue
        figure = _time_of_day(text, match, words, money) or _quantity(text, match, words, money)
        if figure is not None:
            yield figure


def _letter(text: str, at: int) -> bool:
    """Whether a letter stands there to which digits belong: not in scripts without blanks."""
    letter = text[at : at + 1] if at >= 0 else ""
    return (letter.isalpha() or letter == "_") and not UNSPACED.match(letter)


def _hangs_on_a_word(text: str, start: int) -> bool:
    """Whether digits hang on a word by a hyphen, or on a stroke: `Covid-19`, `12/9`."""
    before = text[start - 1 : start]
    return before == "/" or (before in _HYPHENS and _letter(text, start - 2))


def _quantity(
    text: str, match: re.Match[str], words: Lexicon, money: tuple[int, str] | None
) -> Figure | None:
    start, end = match.span()
    reading = None if match["clock"] else read(match.group(), words.marks)
    if reading is None:
        return None
    times, number_end = multiplier(text, end, words, money is not None)
    number = Span(start, number_end)
    if money is not None:
        return _valued(Span(money[0], number_end), number, reading, times, money[1])
    unit, unit_end = unit_after(text, number_end, words)
    if unit_end == end and _letter(text, end):
        return None
    if _negative(text, start):
        start, times = start - 1, -times
    return _valued(Span(start, unit_end), Span(start, number_end), reading, times, unit)


def _negative(text: str, start: int) -> bool:
    """Whether a minus stands before: one that follows a blank or a bracket, or opens the text."""
    return text[start - 1 : start] in ("-", "−") and text[max(start - 2, 0) : start - 1] in (
        *("", " ", "(", "\n", "\u00a0"),
    )


def _valued(span: Span, number: Span, reading: Reading, times: int, unit: str | None) -> Figure:
    value, also, step = reading.value, reading.also, _place(reading.places)
    if times != 1:
        value, also, step = value * times, also and also * times, step * abs(times)
    return Figure(span, number, value, unit, step, also)


@lru_cache(2 * LONGEST)
def _place(places: int) -> Fraction:
    return Fraction(10) ** -places


def _time_of_day(
    text: str, match: re.Match[str], words: Lexicon, money: tuple[int, str] | None
) -> Figure | None:
    """`7:09`, `07.09` where the language writes it so, `7 p.m.`."""
    digits, half = match.group(), _HALF_DAY.match(text, match.end())
    dotted = words.marks.clock == "." != words.marks.decimal and _TWO_AND_TWO.fullmatch(digits)
    if match["clock"]:
        minutes = clock(digits, ":")
    elif half and len(digits) <= 2:
        minutes = clock(f"{digits}:0", ":")
    elif dotted and not money and unit_after(text, match.end(), words)[0] is None:
        minutes = clock(digits, ".")
    else:
        return None
    if minutes is None:
        return None
    if half:
        minutes = minutes % 720 + (720 if half["half"] in "pP" else 0)
    number = Span(*match.span())
    span = Span(number.start, half.end() if half else number.end)
    return Figure(span, number, Fraction(minutes), CLOCK, Fraction(1))


def _in_words(text: str, language: str, words: Lexicon) -> Iterator[Figure]:
    for span, value in number_words(text, language):
        unit, end = unit_after(text, span.end, words)
        step = Fraction(1)
        while value % (step * 10) == 0:
            step *= 10
        yield Figure(Span(span.start, end), span, Fraction(value), unit, step)
