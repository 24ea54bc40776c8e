r"""Make hostile text safe to show, one character for one character.

An article's text is kept as it was read; what reaches a terminal or a report passes through
`visible` at the edge. Because every character is replaced by exactly one other, a `Span` of the
text is the same span of what is shown, and nothing has to map offsets back.

>>> visible("\x1b[31mred")
'␛[31mred'
"""

from __future__ import annotations

from typing import Final

from wirediff.text.respelling import Respelling

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
"""Shown for what would act on a terminal or on the order of letters and has no picture."""

INVISIBLE: Final = "\N{COMBINING GRAPHEME JOINER}"
"""Shown for what is invisible anyway: no width, no effect, not read as a direction."""


def _pictures() -> dict[int, str]:
    """C0 controls and DEL as their control pictures; line feed stays, a tab is a blank."""
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    del table[ord("\n")]
    table[ord("\t")] = " "
    table[0x7F] = "\N{SYMBOL FOR DELETE}"
    return table


SHOWN: Final = {
    **_pictures(),
    **dict.fromkeys(range(0x80, 0xA0), REPLACEMENT),  # C1: 0x9B is a one-byte escape sequence
    **dict.fromkeys(range(0x202A, 0x202F), REPLACEMENT),  # bidi embeddings and overrides
    **dict.fromkeys(range(0x2066, 0x206A), REPLACEMENT),  # bidi isolates
    **dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT),  # lone surrogates cannot be written
    **dict.fromkeys(range(0xFFF9, 0xFFFC), REPLACEMENT),  # interlinear annotation
    **dict.fromkeys((0x2028, 0x2029), " "),  # line and paragraph separators
    **dict.fromkeys((0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF), INVISIBLE),
    **dict.fromkeys(range(0x2060, 0x2065), INVISIBLE),  # word joiner, invisible operators
    **dict.fromkeys(range(0x206A, 0x2070), INVISIBLE),  # deprecated format characters
    **dict.fromkeys(range(0xE0000, 0xE0080), INVISIBLE),  # tags: text hidden in plain sight
}
"""What stands for each character, by its code, that acts on a terminal or the order of letters."""

_SAFE: Final = Respelling(SHOWN)


def visible(text: str) -> str:
    """The text with every character that could act on a terminal replaced by one that cannot.

    The answer has the length of `text`. Line feeds stay; everything else that is returned is a
    printing, combining or joining character. `visible(visible(text)) == visible(text)`.
    """
    return _SAFE(text)


def one_line(text: str) -> str:
    """`visible` text on a single line, white space folded: for titles, names and messages."""
    return " ".join(visible(text).split())
