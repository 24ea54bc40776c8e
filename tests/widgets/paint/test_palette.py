from __future__ import annotations

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.theme import BUILTIN_THEMES, Theme
from textual.widget import Widget

from tests.widgets.colour_vision import contrast, least_difference
from tests.widgets.stage import Stage
from widgets.paint.high_contrast import HIGH_CONTRAST
from widgets.paint.palette import PALETTES, Tone, kind_styles, style_of, tone_of
from wirediff.passages import Kind

READABLE = 4.5
"""Contrast that WCAG 2.2 asks of text (success criterion 1.4.3)."""

VISIBLE = 3.0
"""Contrast that it asks of lines and signs (1.4.11)."""

ENHANCED = 7.0
"""Contrast of text that it asks of those who do more (1.4.6)."""

BACKGROUNDS = {
    Tone.DARK: "#121212",
    Tone.LIGHT: "#e0e0e0",
    Tone.CONTRAST_DARK: "#000000",
    Tone.CONTRAST_LIGHT: "#ffffff",
}

DIFFERENT = {
    Tone.DARK: 28.5,
    Tone.LIGHT: 31.2,
    Tone.CONTRAST_DARK: 40.4,
    Tone.CONTRAST_LIGHT: 52.0,
}
"""CIE76 between the backgrounds of two kinds, for the worst of four kinds of colour vision."""

IN_256_COLOURS = {
    Tone.DARK: 32.0,
    Tone.LIGHT: 30.2,
    Tone.CONTRAST_DARK: 40.4,
    Tone.CONTRAST_LIGHT: 52.0,
}
"""The same where the terminal has the nearest of 256 colours."""

MEASURED = list(BACKGROUNDS)

TERMINALS = {
    name: dict(zip(("black", "green", "yellow", "cyan", "white"), colours.split(), strict=True))
    for name, colours in {
        "linux": "#000000 #00aa00 #aa5500 #00aaaa #aaaaaa",
        "xterm": "#000000 #00cd00 #cdcd00 #00cdcd #e5e5e5",
        "windows": "#0c0c0c #13a10e #c19c00 #3a96dd #cccccc",
        "macos": "#000000 #00a600 #999900 #00a6b2 #bfbfbf",
        "gnome": "#2e3436 #4e9a06 #c4a000 #06989a #d3d7cf",
    }.items()
}
"""How terminals mix the colours as they come."""


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("tone", MEASURED)
def test_text_on_every_shade_is_readable(tone: Tone, kind: Kind) -> None:
    palette = PALETTES[tone]
    assert contrast(palette.text, palette.kinds[kind].plain) >= READABLE
    assert contrast(palette.current_text, palette.kinds[kind].current) >= READABLE


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("tone", MEASURED)
def test_ink_stands_out_from_the_background(tone: Tone, kind: Kind) -> None:
    palette = PALETTES[tone]
    assert contrast(palette.kinds[kind].ink, BACKGROUNDS[tone]) >= VISIBLE
    assert contrast(palette.own, BACKGROUNDS[tone]) >= VISIBLE


def needed(tone: Tone) -> float:
    return ENHANCED if tone in (Tone.CONTRAST_DARK, Tone.CONTRAST_LIGHT) else READABLE


def nearest_of_256(colour: str) -> str:
    """What Rich sends to a terminal of 256 colours."""
    found = RichColor.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
    return found.hex


@pytest.mark.parametrize("tone", MEASURED)
def test_kinds_differ_for_every_kind_of_colour_vision(tone: Tone) -> None:
    plain = [PALETTES[tone].kinds[kind].plain for kind in Kind]
    assert DIFFERENT[tone] <= least_difference(*plain) < DIFFERENT[tone] + 0.1
    assert IN_256_COLOURS[tone] <= least_difference(*map(nearest_of_256, plain))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("tone", MEASURED)
def test_text_is_readable_in_256_colours_too(tone: Tone, kind: Kind) -> None:
    palette, shade = PALETTES[tone], PALETTES[tone].kinds[kind]
    for text, ground in ((palette.text, shade.plain), (palette.current_text, shade.current)):
        assert contrast(nearest_of_256(text), nearest_of_256(ground)) >= READABLE


@pytest.mark.parametrize("theme", [*BUILTIN_THEMES.values(), *HIGH_CONTRAST], ids=lambda t: t.name)
async def test_in_every_theme_the_passages_are_readable(theme: Theme) -> None:
    """Text on a passage is the palette's own, so no theme's faint text can spoil it."""
    widget = Widget()
    app = Stage(widget)
    async with app.run_test() as pilot:
        app.register_theme(theme)
        app.theme = theme.name
        await pilot.pause()
        tone = tone_of(widget)
        if theme.ansi:
            assert tone in (Tone.ANSI_DARK, Tone.ANSI_LIGHT)
            return
        for kind in Kind:
            for name in (kind.value, f"{kind}-current"):
                style = style_of(widget, name)
                assert style.color
                assert style.bgcolor
                text, ground = (each.get_truecolor().hex for each in (style.color, style.bgcolor))
                assert contrast(text, ground) >= needed(tone)


@pytest.mark.parametrize("mixture", TERMINALS.values(), ids=TERMINALS)
def test_sixteen_colours_are_readable_as_terminals_mix_them(mixture: dict[str, str]) -> None:
    """Contrast is 3.59 at least: what the mixtures allow when a person cannot choose them."""
    for tone in (Tone.ANSI_DARK, Tone.ANSI_LIGHT):
        palette = PALETTES[tone]
        grounds = [mixture[palette.kinds[kind].plain] for kind in Kind]
        assert min(contrast(mixture[palette.text], ground) for ground in grounds) >= 3.59
        assert least_difference(*grounds) >= 6.2


def test_the_shades_are_the_measured_ones() -> None:
    """Measured for the largest smallest difference under four kinds of colour vision."""
    tones = Tone.DARK, Tone.LIGHT
    plain = {tone: [PALETTES[tone].kinds[kind].plain for kind in Kind] for tone in tones}
    assert plain == {
        Tone.DARK: ["#0e2532", "#674a0b", "#07664c"],
        Tone.LIGHT: ["#93c1da", "#f2e4c4", "#e29a62"],
    }


def test_without_colour_nothing_is_coloured_and_kinds_differ_in_their_text() -> None:
    styles = kind_styles(Tone.PLAIN)
    assert all(style.color is None and style.bgcolor is None for style in styles.values())
    assert len({str(styles[kind]) for kind in Kind}) == 3


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_every_style(tone: Tone) -> None:
    assert set(kind_styles(tone)) == set(kind_styles(Tone.DARK))


@pytest.mark.parametrize(
    ("theme", "tone"),
    [
        ("textual-dark", Tone.DARK),
        ("textual-light", Tone.LIGHT),
        ("solarized-light", Tone.LIGHT),
        ("ansi-dark", Tone.ANSI_DARK),
        ("ansi-light", Tone.ANSI_LIGHT),
        ("high-contrast-dark", Tone.CONTRAST_DARK),
        ("high-contrast-light", Tone.CONTRAST_LIGHT),
    ],
)
async def test_the_tone_follows_the_theme(theme: str, tone: Tone) -> None:
    widget = Widget()
    app = Stage(widget)
    async with app.run_test() as pilot:
        for each in HIGH_CONTRAST:
            app.register_theme(each)
        app.theme = theme
        await pilot.pause()
        assert tone_of(widget) is tone


async def test_no_colour_is_a_tone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    widget = Widget()
    async with Stage(widget).run_test():
        assert tone_of(widget) is Tone.PLAIN
