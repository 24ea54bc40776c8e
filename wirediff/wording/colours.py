"""The colours of the three kinds on dark and on light pages, for screens and reports alike.

Weight follows evidence: the ground of a verbatim passage stands out most from the page, then
edited, then paraphrase, so that a page of paraphrases stays easy to read. Blue, amber and violet
mean the same on every page; green marks what only one outlet has.

All shades were found by search: random sRGB colours within a band of contrast against the page
(#121212 and #e0e0e0), a hue and a limit on chroma, refined around the best triple for the largest
smallest difference (CIE76) between the kinds over normal, protan, deutan and tritan vision (Machado
2009), in full colour and in the nearest of 256 colours together. Smallest differences of the
grounds: 26.9 and 34.8, in the high-contrast sets 46.7 and 32.3; of the inks, which are also the
grounds of the current passage, 35 at least. Text has a contrast of 4.5 or more, in the
high-contrast sets 7. Colour never stands alone: a letter and a style of text or line say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from wirediff.passages import Kind


@dataclass(frozen=True, slots=True)
class Shade:
    """One kind's colours on one kind of page."""

    plain: str
    """Behind the text of a passage."""
    current: str
    """Behind the text of the current passage: dark and light change places."""
    ink: str
    """For lines, letters and bars on the page itself."""


@dataclass(frozen=True, slots=True)
class Palette:
    """All the colours on one kind of page."""

    kinds: Mapping[Kind, Shade]
    text: str
    """Of a passage: fixed, since the text colour of some themes is too faint."""
    current_text: str
    own: str
    """For the bar beside what only one outlet has: a hue that no kind uses."""


def _palette(
    grounds: tuple[str, str, str],
    inks: tuple[str, str, str],
    *,
    text: str,
    current_text: str,
    own: str,
) -> Palette:
    """A palette in which the current passage stands on its kind's ink; kinds in their order."""
    shades = (Shade(plain, ink, ink) for plain, ink in zip(grounds, inks, strict=True))
    kinds = MappingProxyType(dict(zip(Kind, shades, strict=True)))
    return Palette(kinds, text, current_text, own)


DARK: Final = _palette(
    ("#2464ac", "#5e4520", "#332d58"),
    ("#7fa1fe", "#ea9138", "#967189"),
    text="#e6e6e6",
    current_text="#000000",
    own="#4fbf97",
)

LIGHT: Final = _palette(
    ("#4a8fd8", "#f0a862", "#e7cbed"),
    ("#0047a5", "#9c4c00", "#866184"),
    text="#141414",
    current_text="#ffffff",
    own="#08805a",
)

CONTRAST_DARK: Final = _palette(
    ("#5f00ff", "#870000", "#5f005f"),
    ("#b6e3ff", "#efc084", "#a287e7"),
    text="#ffffff",
    current_text="#000000",
    own="#46a58e",
)

CONTRAST_LIGHT: Final = _palette(
    ("#00afff", "#ffaf00", "#ffd7ff"),
    ("#00243e", "#7b3b00", "#7633af"),
    text="#000000",
    current_text="#ffffff",
    own="#02645d",
)
