"""Figures that are no numbers in words: shares, multiples, and magnitudes without a number.

The words are closed classes; each language has its own, and denominators are its ordinals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from wirediff.article import Span
from wirediff.figures.beside import multiplier, unit_after
from wirediff.figures.figure import Figure, Form
from wirediff.figures.hints import Hints, beginnings, beginnings_of
from wirediff.figures.lexicon import COLLECTIVES, Lexicon
from wirediff.figures.number_words import vocabulary
from wirediff.figures.ordinals import ordinal_words
from wirediff.text import cldr

_HALF: Final[Mapping[str, str]] = {
    "en": "one[ -]half|a half|half",
    "id": "separuh|setengah|separo",
    "de": "die Hälfte|der Hälfte|Hälfte|eine halbe|halben?",
    "fr": "la moitié|moitié|une demi|demi",
    "es": "la mitad|mitad|medi[oa]",
    "pt": "a metade|metade|mei[oa]",
    "it": "la metà|metà|mezz[oa]|mezz'",
    "nl": "de helft|helft|een half|halve|half",
}
_QUARTER: Final[Mapping[str, tuple[tuple[str, int], ...]]] = {
    "en": (("quarters?", 4), ("halves", 2)),
    "de": (("Drittel", 3), ("Viertel", 4)),
    "fr": (("tiers", 3), ("quarts?", 4)),
    "es": (("tercios?", 3), ("cuartos?", 4), ("tercera parte", 3), ("cuarta parte", 4)),
    "pt": (("terços?", 3), ("quartos?", 4), ("terça parte", 3), ("quarta parte", 4)),
    "it": (("terz[oi]", 3), ("quart[oi]", 4)),
    "nl": (("kwart", 4),),
}
"""Denominators that are no ordinals, or that only shares have."""

_DENOMINATOR: Final[Mapping[str, str]] = {"en": "s?", "fr": "s?", "es": "s?", "pt": "s?"}
"""What an ordinal has behind it as a denominator."""

_OF: Final[Mapping[str, str]] = {
    "en": r"of\b",
    "fr": r"(?:de|du|des)\b|d['’]",
    "es": r"(?:de|del)\b",
    "pt": r"(?:de|d[oae]s?)\b",
    "it": r"(?:di|d[ei]|del|dei|degli|della|delle|dell['’])\b",
    "nl": r"van\b",
    "de": r"(?:der|des|aller|von|vom)\b",
    "id": r"dari\b",
}
"""What follows a share, and does not follow an ordinal with its article."""

_IN: Final[Mapping[str, str]] = {
    "en": "in|out of",
    "id": "dari|di antara",
    "de": "von",
    "fr": "sur",
    "es": "de cada",
    "pt": "em cada|a cada",
    "it": "su",
    "nl": "op de|op elke|op",
}
"""What parts one from five in `one in five`."""

_WHOLES: Final = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000})
"""Round wholes of which a share is told; `12 of 40` are two counts."""

_AND_HALF: Final[Mapping[str, str]] = {
    "en": "and a half",
    "fr": "et demie?",
    "es": "y medi[oa]",
    "pt": "e mei[oa]",
    "it": "e mezz[oa]",
    "id": "setengah",
}

_ONE_AND_HALF: Final[Mapping[str, str]] = {
    "de": "anderthalb",
    "nl": "anderhal(?:f|ve)",
    "id": "satu setengah",
}
_BOTH: Final[Mapping[str, str]] = {
    "en": "both|neither",
    "id": "kedua|keduanya",
    "de": "beiden?|beider",
    "es": "ambos|ambas",
    "pt": "ambos|ambas",
    "it": "entrambi|entrambe|ambedue",
    "nl": "beiden?|allebei",
}
"""Words for two of two; in French they hold the number itself."""
_GLUED_HALF: Final[Mapping[str, str]] = {"de": "einhalb", "nl": "(?:ë|e)nhal(?:f|ve)"}

_MULTIPLES: Final[Mapping[str, tuple[tuple[str, int], ...]]] = {
    "en": (
        ("doubl(?:e[ds]?|ing)|two-?fold", 2),
        ("(?:tripl|trebl)(?:e[ds]?|ing)|three-?fold", 3),
        ("quadrupl(?:e[ds]?|ing)|four-?fold", 4),
        ("quintupl(?:e[ds]?|ing)|five-?fold", 5),
    ),
    "id": (("berlipat ganda|berlipat dua", 2),),
    "de": (
        ("(?:verdoppel|gedoppel|doppel)\\w*", 2),
        ("(?:verdreifach|dreifach)\\w*", 3),
        ("(?:vervierfach|vierfach)\\w*", 4),
        ("(?:verfünffach|fünffach)\\w*", 5),
        ("(?:verzehnfach|zehnfach)\\w*", 10),
    ),
    "fr": (
        ("doubl(?:e|é|er|ée?s?|ent|ait|eront|era)", 2),
        ("tripl(?:e|é|er|ée?s?|ent|ait|eront|era)", 3),
        ("quadrupl\\w+", 4),
        ("quintupl\\w+", 5),
        ("décupl\\w+", 10),
    ),
    "es": (
        ("(?:re)?duplic[aóá]\\w*|doble", 2),
        ("triplic[aóá]\\w*|triple", 3),
        ("cuadruplic\\w+|cuádruple", 4),
        ("quintuplic\\w+", 5),
    ),
    "pt": (
        ("duplic[ao]\\w*|dobr(?:ou|ar|aram|ado|a)|dobro", 2),
        ("triplic[ao]\\w*|triplo", 3),
        ("quadruplic\\w+|quádruplo", 4),
        ("quintuplic\\w+", 5),
    ),
    "it": (
        ("raddoppi\\w+|doppio", 2),
        ("triplic\\w+|triplo", 3),
        ("quadruplic\\w+|quadruplo", 4),
        ("quintuplic\\w+", 5),
    ),
    "nl": (
        ("verdubbel\\w+|dubbele?", 2),
        ("verdrievoudig\\w+|drievoud", 3),
        ("verviervoudig\\w+|viervoud", 4),
        ("vervijfvoudig\\w+", 5),
    ),
}
_FOLD: Final[Mapping[str, str]] = {"en": "[- ]?fold", "id": " kali lipat", "nl": "voudig"}
"""What makes a multiple of the number before it."""

_TWICE: Final[Mapping[str, str]] = {"en": "twice"}

_VAGUE: Final[Mapping[str, tuple[tuple[str, int, int], ...]]] = {
    "en": (
        ("dozens|scores", 12, 200),
        ("tens of thousands", 10**4, 10**5),
        ("hundreds of thousands", 10**5, 10**6),
        ("tens of millions", 10**7, 10**8),
        ("hundreds of millions", 10**8, 10**9),
        ("hundreds", 100, 2000),
        ("thousands", 1000, 20_000),
        ("millions", 10**6, 10**8),
        ("billions", 10**9, 10**11),
    ),
    "id": (
        ("belasan", 11, 20),
        ("puluhan ribu", 10**4, 10**5),
        ("ratusan ribu", 10**5, 10**6),
        ("puluhan", 12, 200),
        ("ratusan", 100, 2000),
        ("ribuan", 1000, 20_000),
        ("jutaan", 10**6, 10**8),
        ("miliaran", 10**9, 10**11),
    ),
    "de": (
        ("Dutzende[nr]?", 12, 200),
        ("Zehntausende[nr]?", 10**4, 10**5),
        ("Hunderttausende[nr]?", 10**5, 10**6),
        ("Hunderte[nr]?", 100, 2000),
        ("Tausende[nr]?", 1000, 20_000),
    ),
    "fr": (
        ("(?:dizaines|douzaines)", 12, 200),
        ("dizaines de milliers", 10**4, 10**5),
        ("centaines de milliers", 10**5, 10**6),
        ("centaines", 100, 2000),
        ("milliers", 1000, 20_000),
    ),
    "es": (
        ("decenas|docenas", 12, 200),
        ("decenas de miles", 10**4, 10**5),
        ("(?:cientos|centenares) de miles", 10**5, 10**6),
        ("cientos|centenares", 100, 2000),
        ("miles|millares", 1000, 20_000),
    ),
    "pt": (
        ("dezenas|dúzias", 12, 200),
        ("dezenas de milhares", 10**4, 10**5),
        ("centenas de milhares", 10**5, 10**6),
        ("centenas", 100, 2000),
        ("milhares", 1000, 20_000),
    ),
    "it": (
        ("decine|dozzine", 12, 200),
        ("decine di migliaia", 10**4, 10**5),
        ("centinaia di migliaia", 10**5, 10**6),
        ("centinaia", 100, 2000),
        ("migliaia", 1000, 20_000),
    ),
    "nl": (
        ("tientallen|dozijnen", 12, 200),
        ("tienduizenden", 10**4, 10**5),
        ("honderdduizenden", 10**5, 10**6),
        ("honderden", 100, 2000),
        ("duizenden", 1000, 20_000),
    ),
}
"""Magnitudes: the least that each may mean, and what it stays below."""

_ARTICLE: Final[Mapping[str, str]] = {
    "en": "an?",
    "nl": "een|één",
    "id": "seorang|sebuah|seekor|satu|suatu",
}
"""Words for one beside those that CLDR spells."""

VULGAR: Final = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_SPACE: Final = "[ \u00a0-]"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What finds the quantities of one language."""

    share: re.Pattern[str]
    """A numerator and a denominator, or half."""
    ratio: re.Pattern[str]
    """`one in five`."""
    multiple: re.Pattern[str]
    vague: re.Pattern[str]
    counted: re.Pattern[str]
    """An article before a dozen, or before a measure and a half."""
    one: re.Pattern[str]
    denominators: Mapping[str, int]
    numerators: Mapping[str, int]
    of: re.Pattern[str]
    and_half: re.Pattern[str]
    no_half: re.Pattern[str]
    """What stands before a half that belongs to the number before it."""
    shares: frozenset[str]
    """First letters of the words that the shares have; the next three likewise."""
    multiples: frozenset[str]
    magnitudes: frozenset[str]
    dozens: frozenset[str]


def _named(language: str, table: tuple[tuple[str, int], ...]) -> str:
    return "|".join(f"(?P<m{number}>{words})" for words, number in table) or "(?!)"


@lru_cache(cldr.LANGUAGES)
def _patterns(language: str) -> _Patterns:
    numbers = vocabulary(language).single
    ones = {word for word, number in numbers.items() if number == 1}
    article = "|".join(sorted(ones | {_ARTICLE.get(language, "(?!)")}, key=len, reverse=True))
    small = {word: number for word, number in numbers.items() if 1 < number < 100}
    numerators = "|".join(map(re.escape, sorted(small, key=len, reverse=True))) or "(?!)"
    denominators = _denominators(language)
    below = "|".join(sorted(denominators, key=len, reverse=True)) or "(?!)"
    glued = "|".join(
        rf"(?P<h{number}>{word}{_GLUED_HALF[language]})"
        for word, number in small.items()
        if number <= 9 and language in _GLUED_HALF
    )
    dozens = "|".join(COLLECTIVES)
    and_half = _AND_HALF.get(language, "(?!)")
    half = _HALF.get(language, "(?!)")
    between = _IN.get(language, "(?!)")
    more = _ONE_AND_HALF.get(language, "(?!)")
    start, end, flags = r"(?<![\w-])", r"(?![\w])", re.IGNORECASE
    last = r"(?<=')" if language == "it" else r"(?!\w)"
    return _Patterns(
        re.compile(
            rf"{start}(?:(?P<half>{half})(?:{end}|{last})"
            rf"|(?:(?:(?P<article>{article})|(?P<numerator>{numerators}|\d{{1,2}})){_SPACE})?"
            rf"(?P<denominator>{below}){end}"
            rf"|(?P<more>{more}){end}|(?:{glued or '(?!)'}){end})",
            flags,
        ),
        re.compile(
            rf"{start}(?:(?P<one>{article})|(?P<part>{numerators}|\d{{1,3}}))"
            rf"(?: (?!(?:{between}|{article}|{numerators})\b)[^\W\d]+)? ?-?(?:{between})[ -]"
            rf"(?P<whole>{numerators}|100|1[.,]?000|\d{{1,2}})(?![\w%]|[.,:]\d)",
            flags,
        ),
        re.compile(
            rf"{start}(?:{_named(language, _MULTIPLES.get(language, ()))}|(?P<twice>"
            rf"{_TWICE.get(language, '(?!)')})|(?P<times>{numerators})"
            rf"{_FOLD.get(language, '(?!)')}){end}",
            flags,
        ),
        re.compile(
            rf"{start}(?:"
            + "|".join(
                f"(?P<v{least}_{below_}>{words})"
                for words, least, below_ in sorted(
                    _VAGUE.get(language, ()), key=lambda row: -len(row[0])
                )
            )
            + rf"){end}"
            if language in _VAGUE
            else "(?!)",
            flags,
        ),
        re.compile(
            rf"{start}(?:{article})(?:{_SPACE}|(?<='))"
            rf"(?=(?:{dozens}){end}|\w+ (?:{and_half}){end})",
            flags,
        ),
        re.compile(rf"{start}(?:{article})(?:{_SPACE}|(?<='))(?=[^\W\d_])", flags),
        denominators,
        small,
        re.compile(rf"[ \u00a0](?:{_OF.get(language, '(?!)')})", flags),
        re.compile(rf"[ \u00a0](?:{and_half})(?!\w)", flags),
        re.compile(rf"(?<!\w)(?:{_NO_HALF}|{numerators}|\d+)[ -]$", flags),
        beginnings_of([half, more, *denominators]) | beginnings(small if glued else ()),
        beginnings_of([pattern for pattern, _ in _MULTIPLES.get(language, ())])
        | beginnings_of([_TWICE.get(language, ""), _FOLD.get(language, "")])
        | beginnings(small),
        beginnings_of([pattern for pattern, _, _ in _VAGUE.get(language, ())]),
        beginnings_of([*COLLECTIVES, and_half]),
    )


@lru_cache(cldr.LANGUAGES)
def _denominators(language: str) -> Mapping[str, int]:
    """Patterns of denominators, each with what it divides by."""
    found: dict[str, int] = dict(_QUARTER.get(language, ()))
    numbers = {word: number for word, number in vocabulary(language).single.items() if number > 2}
    if language == "id":
        return {f"per{word}": number for word, number in numbers.items() if number <= 10} | {
            f"seper{word}": number for word, number in numbers.items() if number <= 10
        }
    if language == "de":
        return found | {f"{word}tel": number for word, number in numbers.items() if number <= 20}
    if language in _HALF:
        behind = _DENOMINATOR.get(language, "")
        for word, number in ordinal_words(language).items():
            if 2 < number <= 20 and " " not in word:
                found.setdefault(re.escape(word) + behind, number)
    return found


def quantities(hints: Hints, language: str, words: Lexicon) -> Iterator[Figure]:
    """The shares, multiples and magnitudes of a text, in no order."""
    text, begins = hints.text, hints.begins
    if not text.isascii() and any(sign in text for sign in VULGAR):
        yield from _vulgar(text, words)
    if language not in _HALF:
        return
    known = _patterns(language)
    if begins & known.dozens:
        yield from _with_article(text, known, words)
    if hints.digits or begins & words.numbers:
        yield from _ratios(text, known)
    if begins & known.shares:
        yield from _shares(text, known, words, language)
    yield from _multiples(hints, known)
    yield from _magnitudes(hints, known)


def _magnitudes(hints: Hints, known: _Patterns) -> Iterator[Figure]:
    for match in hints.matches(known.vague, known.magnitudes):
        least, below = (int(part) for part in str(match.lastgroup)[1:].split("_"))
        span = Span(*match.span())
        yield Figure(
            span, span, Fraction(least), None, Fraction(1), form=Form.VAGUE, below=Fraction(below)
        )


def hints_of(language: str | None) -> frozenset[str]:
    """First letters of the words that shares, multiples, magnitudes and dozens have."""
    if language not in _HALF:
        return frozenset()
    known = _patterns(language)
    return known.shares | known.multiples | known.magnitudes | known.dozens


_MIXED: Final = re.compile(rf"(?P<whole>\d{{1,4}})?[ \u00a0]?(?P<part>[{VULGAR}])")


def _vulgar(text: str, words: Lexicon) -> Iterator[Figure]:
    """`2½ metres`; alone, a share: `¾ of the votes`."""
    for match in _MIXED.finditer(text):
        value = Fraction(unicodedata.numeric(match["part"])).limit_denominator(10)
        value += int(match["whole"] or 0)
        yield _measured(text, Span(*match.span()), value, words, Form.COUNT)


def _measured(text: str, number: Span, value: Fraction, words: Lexicon, form: Form) -> Figure:
    """A figure with the multiplier and unit behind it; without either and below one a share."""
    times, end = multiplier(text, number.end, words, False)
    unit, unit_end = unit_after(text, end, words)
    if times == 1 and unit is None and value < 1:
        return _share(number, value)
    step = Fraction(times, 10) if times > 1 else Fraction(1, 100)
    return Figure(
        Span(number.start, unit_end),
        Span(number.start, end),
        value * times,
        unit,
        step,
        form=form,
    )


def _share(span: Span, value: Fraction) -> Figure:
    return Figure(span, span, value * 100, "percent", Fraction(1, 10**6), form=Form.SHARE)


def _ratios(text: str, known: _Patterns) -> Iterator[Figure]:
    for match in known.ratio.finditer(text):
        part = 1 if match["one"] else _number(match["part"], known)
        whole = _number(match["whole"].replace(",", "").replace(".", ""), known)
        if part < whole and whole in _WHOLES:
            yield _share(Span(*match.span()), Fraction(part, whole))


def _number(word: str, known: _Patterns) -> int:
    return int(word) if word.isdecimal() else known.numerators[word.casefold()]


def _shares(text: str, known: _Patterns, words: Lexicon, language: str) -> Iterator[Figure]:
    for match in known.share.finditer(text):
        span = Span(*match.span())
        if match["half"]:
            yield from _half(text, span, known, words, language)
        elif match["more"]:
            yield _measured(text, span, Fraction(3, 2), words, Form.COUNT)
        elif match["denominator"] is None:
            number = int(str(match.lastgroup)[1:])
            yield _measured(text, span, number + Fraction(1, 2), words, Form.COUNT)
        else:
            yield from _fraction(text, match, known, words, language)


def _fraction(
    text: str, match: re.Match[str], known: _Patterns, words: Lexicon, language: str
) -> Iterator[Figure]:
    below = match["denominator"]
    divisor = next(
        number
        for pattern, number in known.denominators.items()
        if re.fullmatch(pattern, below, re.IGNORECASE)
    )
    whole = Span(*match.span())
    alone = match["article"] is None and match["numerator"] is None
    numerator = 1 if alone or match["article"] else _number(match["numerator"], known)
    value = Fraction(numerator, divisor)
    if not 0 < value < 1:
        return
    if language == "id":
        if alone and not below.casefold().startswith("seper"):
            return
    elif alone:
        if not re.fullmatch("(?:tercera|cuarta|terça|quarta) parte", below, re.IGNORECASE):
            return
    elif match["article"] and not _is_share(text, match, known, language):
        return
    yield _of_something(text, whole, value, words)


_ONLY_SHARES: Final = re.compile(
    r"(?:tiers|quarts?|tercios?|terços?|kwart|drittel|viertel|\w+tel|.* parte)$", re.IGNORECASE
)


def _is_share(text: str, match: re.Match[str], known: _Patterns, language: str) -> bool:
    """Whether `a third` is a part of something and not the third of several."""
    if language == "de" or _ONLY_SHARES.match(match["denominator"]):
        return True
    if known.of.match(text, match.end()):
        return True
    rest = text[match.end() : match.end() + 1]
    return rest in ("", ".", ",", ";", ":", "!", "?", ")", "”", '"')


def _half(
    text: str, span: Span, known: _Patterns, words: Lexicon, language: str
) -> Iterator[Figure]:
    if known.no_half.search(text[max(span.start - _LONGEST, 0) : span.start]):
        return
    figure = _of_something(text, span, Fraction(1, 2), words)
    bare = figure.form is Form.SHARE
    if bare and span.of(text).casefold() in _ADJECTIVES.get(language, ()):
        return
    if not (bare and text[span.end : span.end + 1] in ("-", "‐")):
        yield figure


_LONGEST: Final = 16
"""Characters looked at before a half."""

_NO_HALF: Final = "first|second|other|better|last|and|and a|et|y|e|segunda|primera"
"""Words before a half that is none by itself: `first half`, `two and a half`."""

_ADJECTIVES: Final[Mapping[str, frozenset[str]]] = {
    "de": frozenset({"halb", "halbe", "halben", "eine halbe"}),
    "fr": frozenset({"demi", "une demi"}),
    "es": frozenset({"medio", "media"}),
    "pt": frozenset({"meio", "meia"}),
    "it": frozenset({"mezzo", "mezza", "mezz'"}),
    "nl": frozenset({"halve", "een half"}),
}
"""Words for half that only say so before a measure: `media` is also an average, and news."""

_INNER: Final = re.compile(
    r"[ \u00a0-](?:of |de |d['’]|di )?(?P<article>an? |une? |una? |um |uma |een |eine[rs]? )?",
    re.IGNORECASE,
)


def _of_something(text: str, span: Span, value: Fraction, words: Lexicon) -> Figure:
    """A share of a measure or a multiplier: `half a million`, `a quarter of a century`."""
    inner = _INNER.match(text, span.end)
    for at in (inner.end() - 1 if inner else span.end, span.end):
        times, end = multiplier(text, at, words, False)
        unit, unit_end = unit_after(text, end, words)
        counted = unit != "percent" or bool(inner and inner["article"])
        if times > 1 or (unit is not None and counted):
            step = Fraction(times, 10) if times > 1 else Fraction(1, 100)
            return Figure(
                Span(span.start, unit_end), Span(span.start, end), value * times, unit, step
            )
    return _share(span, value)


def _multiples(hints: Hints, known: _Patterns) -> Iterator[Figure]:
    for match in hints.matches(known.multiple, known.multiples):
        name = str(match.lastgroup)
        if name == "times":
            value = _number(match["times"], known)
        else:
            value = 2 if name == "twice" else int(name[1:])
        span = Span(*match.span())
        yield Figure(span, span, Fraction(value), None, Fraction(1), form=Form.MULTIPLE)


def _with_article(text: str, known: _Patterns, words: Lexicon) -> Iterator[Figure]:
    """Multipliers and measures that only an article counts: `a dozen`, `an hour and a half`."""
    for match in known.counted.finditer(text):
        end = match.end() - (text[match.end() - 1] in " \u00a0-")
        times, number_end = multiplier(text, end, words, False)
        unit, unit_end = unit_after(text, number_end, words)
        half = known.and_half.match(text, unit_end) if unit else None
        if half:
            span = Span(match.start(), half.end())
            yield Figure(span, span, Fraction(3, 2) * times, unit, Fraction(1, 100))
        elif times > 1:
            span, number = Span(match.start(), unit_end), Span(match.start(), number_end)
            yield Figure(span, number, Fraction(times), unit, Fraction(times))


def ones(text: str, language: str | None, words: Lexicon) -> Iterator[Figure]:
    """Words that count only beside another number: `a man` or `both men` beside `three men`."""
    if language not in _HALF:
        return
    for match in _patterns(language).one.finditer(text):
        yield _small(text, match, 1, words)
    for match in _both(language).finditer(text):
        yield _small(text, match, 2, words)


def _small(text: str, match: re.Match[str], value: int, words: Lexicon) -> Figure:
    end = match.end() - (text[match.end() - 1] in " \u00a0-")
    unit, unit_end = unit_after(text, end, words)
    spans = Span(match.start(), unit_end), Span(match.start(), end)
    return Figure(*spans, Fraction(value), unit, Fraction(1), form=Form.ONE)


@lru_cache(cldr.LANGUAGES)
def _both(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_BOTH.get(language, '(?!)')})(?![\w-])", re.IGNORECASE)


def half_behind(text: str, at: int, language: str | None) -> int:
    """Where `and a half` behind a number or its measure ends; `at` where there is none."""
    if language not in _HALF:
        return at
    match = _patterns(language).and_half.match(text, at)
    return match.end() if match else at
