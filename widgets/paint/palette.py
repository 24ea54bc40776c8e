"""The colours of the three kinds, and every other style that a widget paints with.

The hues of the dark and the light set are those of every report (`wirediff.wording.colours`).
Colour never stands alone: a letter and a text style say the same. Where there is no colour there is
no background at all, since a filter would turn it into a grey that hides the text, and brackets
mark where a passage begins and ends. The kinds are not component classes: Textual works out every
component class of every widget anew whenever a screen is shown, and forty of them took half of the
time until the first picture.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any, Final

from rich.style import Style
from textual.app import App
from textual.widget import Widget

from widgets.paint.high_contrast import DARK_NAME, LIGHT_NAME
from wirediff.passages import Kind
from wirediff.wording.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Palette, Shade


class Tone(StrEnum):
    """What the colours stand on."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST_DARK = "contrast-dark"
    CONTRAST_LIGHT = "contrast-light"
    ANSI_DARK = "ansi-dark"
    """The terminal's own sixteen colours on a dark ground."""
    ANSI_LIGHT = "ansi-light"
    PLAIN = "plain"
    """No colour at all."""


NO_GROUND: Final = "default"
"""Stands for the page's own ground."""

ANSI_DARK: Final = Palette(
    {
        Kind.VERBATIM: Shade("cyan", "bright_white", "bright_cyan"),
        Kind.EDITED: Shade("blue", "bright_white", "bright_white"),
        Kind.PARAPHRASE: Shade(NO_GROUND, "bright_white", "bright_yellow"),
    },
    text="black",
    current_text="black",
    own="green",
)
"""The sixteen colours on a dark page, which every terminal mixes in its own way.

Three grounds that are far enough apart, and in this order of weight, in the mixtures of Linux,
xterm, Windows, macOS and GNOME: cyan, blue, none. Text on them has a contrast of at least 3.59.
"""

ANSI_LIGHT: Final = Palette(
    {
        Kind.VERBATIM: Shade("blue", "black", "blue"),
        Kind.EDITED: Shade("cyan", "black", "red"),
        Kind.PARAPHRASE: Shade(NO_GROUND, "black", "magenta"),
    },
    text="black",
    current_text="bright_white",
    own="bright_black",
)

_TEXT_ON: Final = {"blue": "bright_white"}
"""Text on a ground of the sixteen colours where black would be too faint."""

PALETTES: Final = {
    Tone.DARK: DARK,
    Tone.LIGHT: LIGHT,
    Tone.CONTRAST_DARK: CONTRAST_DARK,
    Tone.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Tone.ANSI_DARK: ANSI_DARK,
    Tone.ANSI_LIGHT: ANSI_LIGHT,
}

_TONES: Final = {DARK_NAME: Tone.CONTRAST_DARK, LIGHT_NAME: Tone.CONTRAST_LIGHT}
"""Of themes that have one to themselves."""

_SIXTEEN: Final = ("standard", "windows")
"""What Rich calls terminals of sixteen colours."""

CURRENT: Final = "-current"
INK: Final = "-ink"
SWATCH: Final = "-swatch"
OWN: Final = "own-ink"
"""Names of styles: a kind's name alone is for the text of its passages."""

UNDERLINED: Final = Style(underline=True)


def tone_of(widget: Widget) -> Tone:
    """What a widget's colours stand on."""
    if widget.app.no_color:
        return Tone.PLAIN
    app, theme = widget.app, widget.app.current_theme
    if app.native_ansi_color or has_sixteen_colours(app):
        return Tone.ANSI_DARK if theme.dark else Tone.ANSI_LIGHT
    return _TONES.get(theme.name, Tone.DARK if theme.dark else Tone.LIGHT)


def has_sixteen_colours(app: App[Any]) -> bool:
    """Whether the terminal has no more, and so would turn finer ones into something else.

    Where nothing is drawn but a picture all colours are there, whatever the terminal.
    """
    return not app.is_headless and app.console.color_system in _SIXTEEN


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
    return style_of(widget, f"{kind}{SWATCH}")


@cache
def kind_styles(tone: Tone) -> dict[str, Style]:
    """The styles of all kinds by name: `verbatim`, `verbatim-current`, `verbatim-ink` and so on."""
    styles = _plain() if tone is Tone.PLAIN else _coloured(PALETTES[tone])
    return styles | {
        f"{kind}{SWATCH}": styles[kind] + (UNDERLINED if kind is Kind.EDITED else Style.null())
        for kind in Kind
    }


def _plain() -> dict[str, Style]:
    names = [OWN, *(f"{kind}{part}" for kind in Kind for part in ("", CURRENT, INK))]
    current = {f"{kind}{CURRENT}": Style(reverse=True) for kind in Kind}
    return dict.fromkeys(names, Style.null()) | current | _PLAIN_TEXT


def _coloured(palette: Palette) -> dict[str, Style]:
    styles = {OWN: Style(color=palette.own)}
    for kind, shade in palette.kinds.items():
        styles[kind] = _on_ground(shade, palette.text) + _TEXT.get(kind, Style())
        styles[f"{kind}{CURRENT}"] = Style(color=palette.current_text, bgcolor=shade.current)
        styles[f"{kind}{INK}"] = Style(color=shade.ink)
    return styles


def _on_ground(shade: Shade, text: str) -> Style:
    """Text of a passage; without a ground of its own it has the colour of its ink."""
    if shade.plain == NO_GROUND:
        return Style(color=shade.ink)
    return Style(color=_TEXT_ON.get(shade.plain, text), bgcolor=shade.plain)


_TEXT: Final = {Kind.PARAPHRASE: Style(italic=True)}
"""How the text of a kind is set in colour; edited text has its changes underlined."""

_PLAIN_TEXT: Final = {
    str(Kind.VERBATIM): Style(bold=True),
    str(Kind.EDITED): UNDERLINED,
    str(Kind.PARAPHRASE): Style(italic=True),
}
"""How it is set without colour: the closer the wording, the heavier."""
