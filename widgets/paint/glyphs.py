"""The frame's glyphs in ASCII, for terminals that have no others.

Widgets draw with the glyphs that say it best. Where a terminal lacks them, `InAscii` puts one
ASCII character in the place of each as the last step of painting: no width changes, and what
Textual itself draws (borders, scrollbars, command palette) comes out in ASCII too. Letters of any
script are left as they are, since they are the articles' own.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from widgets.paint.style_cache import TextFilter

SIGNS: Final = {
    # What the marks of this program mean; no two that stand side by side look alike.
    "⇅": "M", "▌": ">", "▏": "|", "▕": "|", "✎": "*", "✓": "x", "✗": "!", "●": "*", "○": "o",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "⇄": "=", "⇹": "/", "↵": "<", "⏎": "<",
    # The halves of the minimap keep their two colours.
    "▀": ":", "▄": ".", "█": "#", "▐": "<", "▉": "#", "▊": "|", "▋": "|", "▍": "|", "▎": "|",
    # Ends of scrollbars.
    "▁": "_", "▂": "_", "▃": "_", "▅": "=", "▆": "=", "▇": "#", "▔": "-", "▼": "v", "▶": ">",
    "▲": "^", "◀": "<", "▸": ">", "▾": "v", "•": "*", "⭘": "o",
    # Signs of writing.
    "…": ".", "·": ".", "×": "x", "¶": "#", "≥": ">", "≠": "!", "≈": "~", "−": "-",
    "“": '"', "”": '"', "„": '"',
    "‘": "'", "’": "'", "‚": ",", "«": '"', "»": '"', "–": "-", "—": "-", "\xa0": " ",
}  # fmt: skip
"""What stands for a glyph: one printable ASCII character for one cell."""

WORDED: Final = (
    ("≥ ", ">="),
    ("≠ ", "<>"),
    (" · ", " | "),
    ("\N{RIGHT-POINTING MAGNIFYING GLASS}", "/ "),
)
"""Glyphs that say more with their blanks than alone, or are two cells wide; as wide as what stands
for them."""

KEYS: Final = str.maketrans(
    {"⏎": "enter", "↑": "up", "↓": "down", "←": "left", "→": "right", "⌫": "backspace"}
)
"""Names of keys: `<` or `^` in their place would be other keys."""

UNKNOWN: Final = "*"
"""What stands for a symbol that nobody thought of."""

_SYMBOLS: Final = (
    range(0x2190, 0x2200),  # arrows
    range(0x2300, 0x2400),  # technical
    range(0x2500, 0x2600),  # boxes, blocks, shapes
    range(0x2800, 0x2900),  # braille, which some draw bars with
)


def _line(name: str) -> str:
    """A box's line by its Unicode name: heavy ones, of the current passage, differ from light."""
    strong = "HEAVY" in name or "DOUBLE" in name
    arms = {"UP", "DOWN", "LEFT", "RIGHT", "VERTICAL", "HORIZONTAL"} & set(name.split())
    if arms <= {"HORIZONTAL", "LEFT", "RIGHT"} and arms != set():
        return "=" if strong else "-"
    if arms <= {"VERTICAL", "UP", "DOWN"} and arms != set():
        return "!" if strong else "|"
    return "*" if strong else "+"


_TABLE: Final = str.maketrans(
    {
        **{
            chr(code): UNKNOWN
            for symbols in _SYMBOLS
            for code in symbols
            if cell_len(chr(code)) == 1
        },
        **{chr(code): _line(unicodedata.name(chr(code))) for code in range(0x2500, 0x2580)},
        **SIGNS,
    }
)


def in_ascii(text: str) -> str:
    """The text with an ASCII character for each glyph of the frame, as many cells wide."""
    if text.isascii():
        return text
    for glyphs, instead in WORDED:
        text = text.replace(glyphs, instead)
    return text.translate(_TABLE)


class InAscii(TextFilter):
    """Draws the frame of every widget in ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments with other characters, in the same styles."""
        return [
            Segment(in_ascii(text), style, control)
            if not control
            else Segment(text, style, control)
            for text, style, control in segments
        ]
