"""The colours of the three kinds, as component styles for any widget that shows them.

The hues were chosen by search for the largest smallest difference (CIE76) between the three over
normal, protan, deutan and tritan vision (Machado 2009): 28.5 in the dark set, 31.3 in the light
one. Text on them keeps a contrast of at least 4.5. Colour never stands alone: a letter and a text
style say the same, and without colour brackets mark where a passage begins and ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from rich.style import Style
from textual.style import Style as ContentStyle
from textual.widget import Widget

from wirediff.passages import Kind


@dataclass(frozen=True, slots=True)
class Shade:
    """One kind's colours on one kind of background."""

    plain: str
    """Behind the text of a passage."""
    current: str
    """Behind the text of the current passage: the same hue, stronger."""
    ink: str
    """For lines, letters and bars on the theme's own background."""


DARK: Final = {
    Kind.VERBATIM: Shade("#0e2532", "#1b5878", "#5fb0dc"),
    Kind.EDITED: Shade("#674a0b", "#8a6310", "#e0a83a"),
    Kind.PARAPHRASE: Shade("#07664c", "#087a5a", "#3ccf9f"),
}
LIGHT: Final = {
    Kind.VERBATIM: Shade("#93c1da", "#6fb0d2", "#1f5f86"),
    Kind.EDITED: Shade("#f2e4c4", "#e6cd8c", "#7a5b08"),
    Kind.PARAPHRASE: Shade("#e29a62", "#d6803a", "#9c4710"),
}
ANSI: Final = {
    Kind.VERBATIM: Shade("ansi_blue", "ansi_bright_blue", "ansi_blue"),
    Kind.EDITED: Shade("ansi_yellow", "ansi_bright_yellow", "ansi_yellow"),
    Kind.PARAPHRASE: Shade("ansi_green", "ansi_bright_green", "ansi_green"),
}

TEXT: Final = {"dark": ("#e6e6e6", "#ffffff"), "light": ("#141414", "#000000")}
"""Text of a passage and of the current one: fixed, as some themes' own text is too faint."""

OWN_INK: Final = {"dark": "#c9a0dc", "light": "#7b3f98", "ansi": "ansi_magenta"}
"""For the bar beside what only one outlet has: a hue that no kind uses."""

PASSAGE_CLASSES: Final = frozenset(
    {"own-ink", *(f"{kind}{part}" for kind in Kind for part in ("", "-current", "-ink"))}
)
"""Component classes that `passage_rules` gives colours to."""


def component_style(widget: Widget, *names: str) -> Style:
    """The styles of component classes laid over each other, without the widget's own.

    Colours given as a part of another (`$text-muted`) are blended with the background they stand
    on; a partial style alone would drop the blending.
    """
    style = Style.null()
    for name in names:
        part = widget.get_component_rich_style(name, partial=True)
        if part.color is not None:
            whole = widget.get_component_rich_style(name)
            part += Style(color=whole.color)
        style += part
    return style


def content_style(widget: Widget, *names: str) -> ContentStyle:
    """The same for a widget that is drawn as `Content`."""
    return ContentStyle.from_rich_style(component_style(widget, *names))


def passage_rules(widget: str) -> str:
    """Style rules for `widget`: `.verbatim`, `.verbatim-current`, `.verbatim-ink` and so on."""
    rules = [f"{widget}:{tone} .own-ink {{ color: {ink}; }}" for tone, ink in OWN_INK.items()]
    rules.append(f"{widget}:nocolor .own-ink {{ color: $foreground; }}")
    for kind in Kind:
        rules += _rules(widget, "dark", kind, DARK[kind])
        rules += _rules(widget, "light", kind, LIGHT[kind])
        rules += _ansi_rules(widget, kind, ANSI[kind])
        rules += _plain_rules(widget, kind)
    return "\n".join(rules)


def _rules(widget: str, tone: str, kind: Kind, shade: Shade) -> list[str]:
    text, strong = TEXT[tone]
    return [
        f"{widget}:{tone} .{kind} {{ background: {shade.plain}; color: {text}; }}",
        f"{widget}:{tone} .{kind}-current {{ background: {shade.current}; color: {strong}; }}",
        f"{widget}:{tone} .{kind}-ink {{ color: {shade.ink}; }}",
    ]


def _ansi_rules(widget: str, kind: Kind, shade: Shade) -> list[str]:
    return [
        f"{widget}:ansi .{kind} {{ background: {shade.plain}; color: ansi_black; }}",
        f"{widget}:ansi .{kind}-current {{ background: {shade.current}; color: ansi_black; }}",
        f"{widget}:ansi .{kind}-ink {{ color: {shade.ink}; }}",
    ]


def _plain_rules(widget: str, kind: Kind) -> list[str]:
    """Without colour: a filter would turn the backgrounds into greys that hide the text."""
    return [
        f"{widget}:nocolor .{kind} {{ background: transparent; color: $foreground; }}",
        f"{widget}:nocolor .{kind}-current {{ background: transparent; color: $foreground; }}",
        f"{widget}:nocolor .{kind}-ink {{ color: $foreground; }}",
    ]
