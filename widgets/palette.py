"""The colours of the three kinds, and every other style that a widget paints with.

The hues of the dark and the light set are those of every report (`wirediff.colours`). Colour
never stands alone: a letter and a text style say the same. Where there is no colour there is no
background at all, since a filter would turn it into a grey that hides the text, and brackets mark
where a passage begins and ends.

The kinds are not component classes: Textual works out every component class of every widget anew
whenever a screen is shown, and forty of them took half of the time until the first picture.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from rich.style import Style
from textual.widget import Widget

from wirediff.colours import DARK, LIGHT, Palette, Shade
from wirediff.passages import Kind


class Tone(StrEnum):
    """What the colours stand on."""

    DARK = "dark"
    LIGHT = "light"
    ANSI = "ansi"
    """A theme of the terminal's own sixteen colours, which nobody has measured."""
    PLAIN = "plain"
    """No colour at all."""


PALETTES: Final = {
    Tone.DARK: DARK,
    Tone.LIGHT: LIGHT,
    Tone.ANSI: Palette(
        {
            Kind.VERBATIM: Shade("blue", "bright_blue", "blue"),
            Kind.EDITED: Shade("yellow", "bright_yellow", "yellow"),
            Kind.PARAPHRASE: Shade("green", "bright_green", "green"),
        },
        text="black",
        current_text="black",
        own="magenta",
    ),
}

CURRENT: Final = "-current"
INK: Final = "-ink"
OWN: Final = "own-ink"
"""Names of styles: a kind's name alone is for the text of its passages."""

UNDERLINED: Final = Style(underline=True)


def tone_of(widget: Widget) -> Tone:
    """What a widget's colours stand on."""
    if widget.app.no_color:
        return Tone.PLAIN
    if widget.app.native_ansi_color:
        return Tone.ANSI
    return Tone.DARK if widget.app.current_theme.dark else Tone.LIGHT


def style_of(widget: Widget, *names: str) -> Style:
    """Styles laid over each other, without the widget's own: of kinds and of component classes.

    Colours given as a part of another (`$text-muted`) are blended with the background they stand
    on; a partial style alone would drop the blending.
    """
    style = Style.null()
    for name in names:
        kind = kind_styles(tone_of(widget)).get(name)
        if kind is None:
            kind = widget.get_component_rich_style(name, partial=True)
            if kind.color is not None:
                kind += Style(color=widget.get_component_rich_style(name).color)
        style += kind
    return style


def swatch(widget: Widget, kind: Kind) -> Style:
    """A kind's style where it stands for itself, as in a legend: with what its text may have."""
    return style_of(widget, kind) + (UNDERLINED if kind is Kind.EDITED else Style.null())


@cache
def kind_styles(tone: Tone) -> dict[str, Style]:
    """The styles of all kinds by name: `verbatim`, `verbatim-current`, `verbatim-ink` and so on."""
    if tone is Tone.PLAIN:
        names = [OWN, *(f"{kind}{part}" for kind in Kind for part in ("", CURRENT, INK))]
        return dict.fromkeys(names, Style.null()) | _PLAIN_TEXT
    palette = PALETTES[tone]
    styles = {OWN: Style(color=palette.own)}
    for kind, shade in palette.kinds.items():
        styles[kind] = Style(color=palette.text, bgcolor=shade.plain) + _TEXT.get(kind, Style())
        styles[f"{kind}{CURRENT}"] = Style(color=palette.current_text, bgcolor=shade.current)
        styles[f"{kind}{INK}"] = Style(color=shade.ink)
    return styles


_TEXT: Final = {Kind.PARAPHRASE: Style(italic=True)}
"""How the text of a kind is set, whatever the colours; edited text has its changes underlined."""

_PLAIN_TEXT: Final = {
    str(Kind.EDITED): UNDERLINED,
    str(Kind.PARAPHRASE): Style(italic=True),
}
"""The same where there is no colour to show how far a passage goes."""
