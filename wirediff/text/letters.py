r"""The signs that belong to the letter before them: vowels, accents, points, joiners.

Python's `re` does not count them among the letters, so that `\w+` breaks a word of Hindi, Tamil or
pointed Arabic at every vowel.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import Final

_WHERE: Final = (
    range(0x0300, 0x20D0),  # every alphabet but those of China, Japan and Korea
    range(0x2CEF, 0x2E00),
    range(0x302A, 0x309B),  # tones of Han, voicing of kana
    range(0xA66F, 0xABEE),
    range(0xFB1E, 0xFB1F),
    range(0xFE20, 0xFE30),
)
"""Where Unicode has such signs for the scripts that news are written in."""

_JOINER: Final = "\u200d"
"""Ties letters into one shape in Sinhala, Malayalam and Marathi, without a sound of its own."""


def _runs(points: Iterable[int]) -> Iterator[str]:
    """Each run of neighbouring code points as a range; `points` ascend."""
    for _, run in groupby(enumerate(points), lambda numbered: numbered[1] - numbered[0]):
        codes = [chr(point) for _, point in run]
        yield f"{codes[0]}-{codes[-1]}"


_VOWELS_BEHIND: Final = "\u0e33\u0eb3"
"""Vowels of Thai and Lao that Unicode counts as letters; with the letter before them they are one
shape."""

STACKING: Final = "\u1039\u17d2"
"""Signs of Myanmar and Khmer that put the next letter below the last."""

MARKS: Final = f"{_JOINER}{_VOWELS_BEHIND}" + "".join(
    _runs(point for point in chain(*_WHERE) if unicodedata.category(chr(point)) in ("Mn", "Mc"))
)
"""These signs, to be written inside a character class of a pattern."""

OPTIONAL: Final = (
    "\u0640"  # lengthens a line of Arabic
    + "".join(map(chr, chain(range(0x0610, 0x061B), range(0x064B, 0x0660), (0x0670,))))
    + "".join(map(chr, (*range(0x0591, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7)))
    + "\u093c"  # the dot of Hindi for sounds of Persian, which half of the outlets leave out
    + _JOINER
)
"""Signs with which a word is the same as without: the vowels of Arabic and Hebrew, which print
leaves out but for scripture, verse and names that would be misread."""

VARIANTS: Final = {"\u0901": "\u0902"}
"""Signs for which another one is written as often: the two for nasal vowels of Hindi."""
