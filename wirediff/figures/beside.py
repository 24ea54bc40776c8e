"""What stands beside a number: money before it, a multiplier and a unit after it.

Every function looks at a bounded piece of text around one position, so that a text costs what its
numbers do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.figures.hints import WORD
from wirediff.figures.lexicon import Lexicon
from wirediff.figures.units import folded

_BEFORE: Final = 8
"""Characters looked at before a number: `US$`, `Rp. `, `USD `."""

_LONGEST: Final = 32
"""Characters of the longest unit that is looked up: `dollars des États-Unis` has 22."""

_WORDS: Final = 4
"""Words of the longest one."""

_SIGNS: Final = 4
"""Characters of the longest sign of money: `CFPF`."""

_GREATEST: Final = 10**15
"""A multiplier beyond this is no amount that news reports, but a joke or an attack."""

_NEAR: Final = re.compile(r"[ \t\u00a0\u202f\-\u2010\u2011]?")
"""What may stand between a number and its unit."""

_OF: Final = re.compile(r"[ \u00a0]d(?:[ei] |['’])")
"""Romance languages count millions *of* euros."""

_SYMBOL: Final = re.compile(r"[%％٪°℃℉][^\W\d_]?|[$€£¥₩₹₽฿₫₺](?!\d)")
_NAME: Final = re.compile(rf"(?:{WORD.pattern}|/|\.(?=/))+")
_PER: Final = re.compile(r"\s?/\s?|\s(?:per|an|par|por|pro|na|за|в)\s", re.IGNORECASE)
_BLANK: Final = (" ", "\u00a0")

_MONEY: Final = ("€", "$", "£", "¥")
"""Signs before which a letter is a multiplier: `250 M€`."""

_DEGREES: Final = {"C": "celsius", "F": "fahrenheit"}
"""Letters that hang on a number as a temperature: `40C`."""

UNSPACED: Final = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]")
"""A letter of a script that writes unit and number without a blank between."""


def money_before(text: str, start: int, words: Lexicon) -> tuple[int, str] | None:
    """Where a sign of money before a number begins, and its currency."""
    before = text[max(start - _BEFORE, 0) : start]
    bare = before.rstrip(" \u00a0\u202f").removesuffix(".")
    if not bare or len(before) - len(bare) > 2:
        return None
    for size in range(min(len(bare), _SIGNS), 0, -1):
        code = words.signs.get(bare[-size:])
        glued = bare[-size - 1 : -size] if size < len(bare) else ""
        if code and not (bare[-size].isalpha() and glued.isalnum()):
            return start - len(before) + len(bare) - size, code
    return None


def multiplier(text: str, at: int, words: Lexicon, money: bool) -> tuple[int, int]:
    """What a number is multiplied by (1 for nothing), and where it ends.

    A multiplier of one letter counts only for money: `$3m`, but `3 m` is three metres; `10k` is
    ten thousand.
    """
    times = 1
    while True:
        start = _after_gap(text, at)
        name = _multiplier_name(text, start, words)
        scale = words.multipliers.get(name.casefold(), 1)
        letter = len(name) == 1 and not UNSPACED.match(name) and not (name in "kK" and start == at)
        letter = letter and text[start + 1 : start + 2] not in _MONEY
        if scale < 10 or times * scale > _GREATEST or (letter and not money):
            return times, at
        times, at = times * scale, start + len(name)
        at += _abbreviation_point(text, at, name)


def _multiplier_name(text: str, start: int, words: Lexicon) -> str:
    if UNSPACED.match(text, start):
        names = (text[start : start + size] for size in range(6, 0, -1))
        return next((name for name in names if name in words.multipliers), "")
    match = WORD.match(text, start, start + _LONGEST)
    return match.group() if match else ""


def _abbreviation_point(text: str, at: int, name: str) -> int:
    """1 when a full stop belongs to a shortened multiplier: `2,5 Mrd. Euro`."""
    return int(len(name) <= 3 and text[at : at + 1] == "." and text[at + 1 : at + 2] == " ")


def unit_after(text: str, at: int, words: Lexicon) -> tuple[str | None, int]:
    """The unit that follows, with `per hour` or `/jam` behind it, and where it ends."""
    unit, end = _one_unit(text, at, words)
    per = _PER.match(text, end, end + 6) if unit else None
    if per:
        below, below_end = _one_unit(text, per.end(), words)
        if below in ("hour", "second"):
            return f"{unit}-per-{below}", below_end
    return unit, end


def _one_unit(text: str, at: int, words: Lexicon) -> tuple[str | None, int]:
    of = _OF.match(text, at)
    start = of.end() if of else _after_gap(text, at)
    for end in _ends(text, start):
        written = text[start:end]
        if len(written) == 1 and written.isupper():
            if start == at and written in _DEGREES:
                return _DEGREES[written], end
            continue  # a network or a vitamin (`5G`), not five grams
        unit = words.units.get(folded(written)) or words.signs.get(written)
        if unit:
            return unit, end
    return None, at


def _after_gap(text: str, at: int) -> int:
    gap = _NEAR.match(text, at)
    return gap.end() if gap else at


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a unit that starts here may end, the longest first."""
    symbol = _SYMBOL.match(text, start)
    if symbol:
        yield from range(symbol.end(), start, -1)
    elif UNSPACED.match(text, start):
        length = 0
        while length < 12 and text[start + length : start + length + 1].isalpha():
            length += 1
        yield from range(start + length, start, -1)
    else:
        yield from reversed(list(_word_ends(text, start)))


def _word_ends(text: str, start: int) -> Iterator[int]:
    at = start
    for _ in range(_WORDS):
        name = _NAME.match(text, at, start + _LONGEST)
        if name is None:
            return
        slash = name.group().find("/")
        if slash > 0:
            yield name.start() + slash
        yield name.end()
        if text[name.end() : name.end() + 1] not in _BLANK:
            return
        at = name.end() + 1
