"""Find the figures of a text: in digits and in words, with what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from wirediff.article import Span
from wirediff.figures.beside import UNSPACED, money_before, multiplier, unit_after
from wirediff.figures.bounds import bound_of
from wirediff.figures.clocks import clocks
from wirediff.figures.clocks import hints_of as clock_hints
from wirediff.figures.codes import codes
from wirediff.figures.digits import LONGEST, Reading, read
from wirediff.figures.figure import CLOCK, Bound, Figure, Form
from wirediff.figures.hints import LETTERS, Hints, hints_in
from wirediff.figures.lexicon import Lexicon, lexicon
from wirediff.figures.number_words import number_words
from wirediff.figures.ordinals import hints_of as ordinal_hints
from wirediff.figures.ordinals import ordinals
from wirediff.figures.quantities import VULGAR, half_behind, ones, quantities
from wirediff.figures.quantities import hints_of as quantity_hints
from wirediff.text import cldr

_HYPHENS: Final = ("-", "\u2010", "\u2011")
_DATE: Final = re.compile(r"(?<!\d)\d{1,4}([/.-])\d{1,2}\1\d{2,4}(?!\d)")
_STROKE: Final = re.compile(r"/\d")


def figures(text: str, language: str | None) -> tuple[Figure, ...]:
    """Every figure of a text, in order, none overlapping; linear in the text.

    Words need a language that CLDR spells numbers for, or one of the tables of this package; digits
    are read in any. Not figures: dates of three groups (`13/9/2023`), fractions and days with a
    stroke (`12/9`), runs of over thirty digits, and what `number_words` leaves out.

    >>> [(str(figure.value), figure.unit) for figure in figures("1.500 km, dua belas jam", "id")]
    [('1500', 'kilometer'), ('12', 'hour')]
    """
    words = lexicon(language)
    hints = hints_in(text)
    free = _Free(len(text))
    plain = list(_in_digits(text, words, language)) if hints.digits else []
    if language and (hints.begins & words.numbers or language in cldr.UNSPACED):
        plain.extend(_in_words(text, language, words))
    found = [
        figure
        for figure in _by_signs(hints, language, words)
        if not _is_of_a_unit(figure, plain) and free.claim(figure.span)
    ]
    plain = [figure for figure in plain if free.has(figure.span)]
    plain.sort(key=lambda figure: figure.span)
    found.extend(_apart(plain, text))
    found.sort(key=lambda figure: figure.span)
    return tuple(_bounded(_aged(figure, text), text, language) for figure in _ranged(found, text))


def _is_of_a_unit(figure: Figure, plain: Iterable[Figure]) -> bool:
    """Whether what looks like an ordinal is a word of a measure: `9 metres per second`."""
    return figure.form is Form.ORDINAL and any(
        measured.number.end < figure.span.start and measured.span.covers(figure.span)
        for measured in plain
    )


class _Free:
    """The characters of a text that no figure has claimed."""

    def __init__(self, size: int) -> None:
        self._taken = bytearray(size)

    def has(self, span: Span) -> bool:
        return not any(self._taken[span.start : span.end])

    def claim(self, span: Span) -> bool:
        free = self.has(span)
        if free:
            self._taken[span.start : span.end] = b"\1" * len(span)
        return free


def _by_signs(hints: Hints, language: str | None, words: Lexicon) -> Iterator[Figure]:
    """The figures that a sign or a word of their own marks, those first that win over others."""
    if hints.digits:
        yield from codes(hints.text, words)
    yield from clocks(hints, language, words)
    if language:
        yield from quantities(hints, language, words)
    yield from ordinals(hints, language)


_VISIBLE: Final = re.compile(rf"[\d{VULGAR}]|\b[IVX]{{2,}}|\b[IVX]\b")
"""Digits, fractions and Roman numerals."""


def may_count(text: str, span: Span, norms: Iterable[str], language: str | None) -> bool:
    """Whether a span, with words as `normalise` has them, may hold a figure; cheap."""
    if language in cldr.UNSPACED or _VISIBLE.search(text, span.start, span.end):
        return True
    return not _hints(language).isdisjoint([norm[:LETTERS] for norm in norms])


@lru_cache(cldr.LANGUAGES)
def _hints(language: str | None) -> frozenset[str]:
    return (
        lexicon(language).numbers
        | clock_hints(language)
        | ordinal_hints(language)
        | quantity_hints(language)
    )


_BETWEEN: Final = re.compile(
    r"[ \u00a0]?[-\u2010-\u2013][ \u00a0]?"
    r"|[ \u00a0](?:to|and|or|hingga|sampai|dan|bis|und|à|et|a|y|e|até|tot|en)[ \u00a0]",
    re.IGNORECASE,
)
"""What stands between the two ends of a range."""


def _ranged(found: list[Figure], text: str) -> Iterator[Figure]:
    """The figures, the lower end of a range with the unit of the upper one."""
    for figure, after in zip_longest(found, found[1:]):
        plain = figure.unit is None and figure.form is Form.COUNT
        if (
            plain
            and after is not None
            and after.unit not in (None, CLOCK)
            and after.form is Form.COUNT
            and _BETWEEN.fullmatch(text, figure.span.end, after.span.start)
        ):
            yield replace(figure, unit=after.unit)
        else:
            yield figure


_AGE: Final = re.compile(
    r"(?<=[^\W\d_], )\d{1,3}(?=[,.;)]|\Z)(?!\.\d)|(?<=[^\W\d_] \()\d{1,3}(?=\))"
)
"""A bare number between commas or in brackets behind a word: `the suspect, 34, was`."""

_OLDEST: Final = 120


def _aged(figure: Figure, text: str) -> Figure:
    """A figure that stands as an age does, with its unit."""
    bare = figure.unit is None and figure.form is Form.COUNT and 1 < figure.value <= _OLDEST
    return replace(figure, unit="year") if bare and _AGE.match(text, figure.span.start) else figure


def _bounded(figure: Figure, text: str, language: str | None) -> Figure:
    if figure.form in (Form.NAME, Form.ORDINAL):
        return figure
    bound, start, end = bound_of(text, figure.span.start, figure.span.end, language)
    if bound is Bound.EXACT:
        return figure
    return replace(figure, bound=bound, bounded=Span(start, end))


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


def _in_digits(text: str, words: Lexicon, language: str | None) -> Iterator[Figure]:
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
        figure = _quantity(text, match, words, money, language)
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
    text: str,
    match: re.Match[str],
    words: Lexicon,
    money: tuple[int, str] | None,
    language: str | None,
) -> Figure | None:
    start, end = match.span()
    reading = None if match["clock"] else read(match.group(), words.marks)
    if reading is None:
        return None
    times, number_end = multiplier(text, end, words, money is not None)
    if money is not None:
        number = Span(start, number_end)
        return _signed(
            text, _valued(Span(money[0], number_end), number, reading, times, money[1]), language
        )
    half_end = half_behind(text, number_end, language)
    unit, unit_end = unit_after(text, half_end, words)
    if unit_end == end and _letter(text, end):
        return None
    figure = _valued(Span(start, unit_end), Span(start, half_end), reading, times, unit)
    if half_end > number_end:
        figure = replace(figure, value=figure.value + Fraction(abs(times), 2), step=figure.step / 2)
    return _signed(text, _and_half(text, figure, language), language)


def _and_half(text: str, figure: Figure, language: str | None) -> Figure:
    """A figure with the half that stands behind its measure: `deux heures et demie`."""
    end = half_behind(text, figure.span.end, language) if figure.unit else figure.span.end
    if end == figure.span.end:
        return figure
    value = figure.value + Fraction(1, 2)
    return replace(figure, value=value, span=Span(figure.span.start, end), step=figure.step / 2)


_MINUS: Final = re.compile(
    r"(?<!au )(?<!du )(?<!al )(?<!lo )(?<!pelo )(?<!ao )(?<!\w)"
    r"(?P<word>minus|negative|moins|menos|meno|min|plus)[ \u00a0]$",
    re.IGNORECASE,
)
_BELOW_ZERO: Final = re.compile(
    r"[ \u00a0](?:below zero|below freezing|di bawah nol|unter null|au-dessous de zéro"
    r"|en dessous de zéro|bajo cero|abaixo de zero|negativos|sotto (?:lo )?zero|onder nul"
    r"|minus)\b",
    re.IGNORECASE,
)
_AMBIGUOUS: Final = frozenset({"fr", "es", "pt", "it", "nl"})
"""Languages whose word for minus also means less: there it is a sign before degrees only."""


def _signed(text: str, figure: Figure, language: str | None) -> Figure:
    """A figure with its sign, by a sign or in words."""
    start, end = figure.span.start, figure.span.end
    sign = text[start - 1 : start]
    if sign and sign in "-−+–" and text[max(start - 2, 0) : start - 1] in _BEFORE_SIGN:
        span = Span(start - 1, end)
        return replace(figure, span=span, value=figure.value * (1 if sign == "+" else -1))
    degrees = figure.unit in ("degree", "celsius", "fahrenheit")
    if degrees and (below := _BELOW_ZERO.match(text, end)):
        return replace(figure, span=Span(start, below.end()), value=-figure.value)
    word = _MINUS.search(text[max(start - 12, 0) : start])
    if word is None or (language in _AMBIGUOUS and not degrees):
        return figure
    minus = -1 if word["word"].casefold() != "plus" else 1
    first = start - (word.end() - word.start())
    return replace(figure, span=Span(first, end), value=figure.value * minus)


_BEFORE_SIGN: Final = ("", " ", "(", "\n", "\u00a0")
"""What may stand before a sign; a hyphen behind a word or a number is none."""


def _valued(span: Span, number: Span, reading: Reading, times: int, unit: str | None) -> Figure:
    value, also, step = reading.value, reading.also, _place(reading.places)
    if times != 1:
        value, also, step = value * times, also and also * times, step * abs(times)
    return Figure(span, number, value, unit, step, also)


@lru_cache(2 * LONGEST)
def _place(places: int) -> Fraction:
    return Fraction(10) ** -places


def _in_words(text: str, language: str, words: Lexicon) -> Iterator[Figure]:
    for span, value in number_words(text, language):
        times, number_end = multiplier(text, span.end, words, False)
        half_end = half_behind(text, number_end, language)
        unit, end = unit_after(text, half_end, words)
        step = Fraction(1)
        while value * times % (step * 10) == 0:
            step *= 10
        amount = Fraction(value * times)
        if half_end > number_end:
            amount, step = amount + Fraction(times, 2), step / 2
        figure = Figure(Span(span.start, end), Span(span.start, half_end), amount, unit, step)
        yield _signed(text, _and_half(text, figure, language), language)


def ones_of(text: str, language: str | None) -> tuple[Figure, ...]:
    """`A`, `one` and `both`: figures only where another number stands against them."""
    return tuple(ones(text, language, lexicon(language)))
