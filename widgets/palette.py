"""The colours of the three kinds, as component styles for any widget that shows them.

The hues were chosen by search for the largest smallest difference (CIE76) between the three over
normal, protan, deutan and tritan vision (Machado 2009): 28.5 in the dark set, 31.3 in the light
one. Text on them keeps a contrast of at least 4.5. Colour never stands alone: a letter and a text
style say the same. Where there is no colour there is no background at all, since a filter would
turn it into a grey that hides the text, and brackets mark where a passage begins and ends.
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

TEXT: Final = {
    "dark": ("#e6e6e6", "#ffffff"),
    "light": ("#141414", "#000000"),
    "ansi": ("ansi_black", "ansi_black"),
}
"""Text of a passage and of the current one: fixed, as some themes' own text is too faint."""

OWN_INK: Final = {"dark": "#c9a0dc", "light": "#7b3f98", "ansi": "ansi_magenta"}
"""For the bar beside what only one outlet has: a hue that no kind uses."""

PLAIN: Final = ""
CURRENT: Final = "-current"
INK: Final = "-ink"
"""Which of a kind's colours a widget needs: each costs a rule for every tone of theme."""


def passage_classes(*parts: str) -> frozenset[str]:
    """The component classes of all kinds for `PLAIN`, `CURRENT` or `INK`; with ink, `own-ink`."""
    own = {"own-ink"} if INK in parts else set()
    return frozenset(own | {f"{kind}{part}" for kind in Kind for part in parts})


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


def passage_rules(widget: str, *parts: str) -> str:
    """Style rules for `widget`: `.verbatim`, `.verbatim-current`, `.verbatim-ink` and so on."""
    rules = [
        rule
        for tone, shades in (("dark", DARK), ("light", LIGHT), ("ansi", ANSI))
        for kind in Kind
        for part in parts
        for rule in [f"{widget}:{tone} .{kind}{part} {{ {_colours(tone, shades[kind], part)} }}"]
    ]
    if INK in parts:
        rules += [f"{widget}:{tone} .own-ink {{ color: {ink}; }}" for tone, ink in OWN_INK.items()]
    rules += [
        f"{widget}:nocolor .{name} {{ background: transparent; color: $foreground; }}"
        for name in sorted(passage_classes(*parts))
    ]
    return "\n".join(rules)


def _colours(tone: str, shade: Shade, part: str) -> str:
    if part == INK:
        return f"color: {shade.ink};"
    plain, current = TEXT[tone]
    if part == CURRENT:
        return f"background: {shade.current}; color: {current};"
    return f"background: {shade.plain}; color: {plain};"
