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
    Tone.DARK: 26.9,
    Tone.LIGHT: 34.8,
    Tone.CONTRAST_DARK: 46.7,
    Tone.CONTRAST_LIGHT: 32.3,
}
"""CIE76 between the grounds of two kinds, for the worst of four kinds of colour vision."""

IN_256_COLOURS = {
    Tone.DARK: 26.8,
    Tone.LIGHT: 37.6,
    Tone.CONTRAST_DARK: 46.7,
    Tone.CONTRAST_LIGHT: 32.3,
}
"""The same where the terminal has the nearest of 256 colours."""

INKS_DIFFER = 35.0
"""CIE76 between the style_for of two kinds, likewise."""

SEEN_BESIDE = 15.0
"""CIE76 between the ground of the current passage and that of any other, likewise."""

FAINTEST = 1.7
"""The most contrast with the page that the ground of a paraphrase may have: a page full of them is
read like text, not like a wall."""

MEASURED = list(BACKGROUNDS)

NAMES = ("black", "blue", "cyan", "bright_white")
TERMINALS = {
    name: dict(zip(NAMES, colours.split(), strict=True))
    for name, colours in {
        "linux": "#000000 #0000aa #00aaaa #ffffff",
        "xterm": "#000000 #0000ee #00cdcd #ffffff",
        "windows": "#0c0c0c #0037da #3a96dd #f2f2f2",
        "macos": "#000000 #0000b2 #00a6b2 #e5e5e5",
        "gnome": "#2e3436 #3465a4 #06989a #eeeeec",
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
@pytest.mark.parametrize(
    ("tone", "page", "grounds"),
    [
        (Tone.ANSI_DARK, "black", ("cyan", "blue")),
        (Tone.ANSI_LIGHT, "bright_white", ("blue", "cyan")),
    ],
)
def test_sixteen_colours_are_readable_and_weighted_as_terminals_mix_them(
    mixture: dict[str, str], tone: Tone, page: str, grounds: tuple[str, str]
) -> None:
    """Contrast is 3.59 at least: what the mixtures allow when a person cannot choose them."""
    styles = kind_styles(tone)
    for kind, ground in zip((Kind.VERBATIM, Kind.EDITED), grounds, strict=True):
        style = styles[kind]
        assert style.bgcolor
        assert style.color
        assert style.bgcolor.name == ground
        assert contrast(mixture[style.color.name], mixture[ground]) >= 3.59
    strong, less = (contrast(mixture[ground], mixture[page]) for ground in grounds)
    assert strong > less > 1.1
    assert styles[Kind.PARAPHRASE].bgcolor is None
    assert least_difference(*(mixture[ground] for ground in (*grounds, page))) >= 19


@pytest.mark.parametrize("tone", MEASURED)
def test_the_closer_the_wording_the_stronger_the_ground(tone: Tone) -> None:
    grounds = [PALETTES[tone].kinds[kind].plain for kind in Kind]
    for shown in (grounds, list(map(nearest_of_256, grounds))):
        weights = [contrast(ground, BACKGROUNDS[tone]) for ground in shown]
        assert weights == sorted(weights, reverse=True)
        assert len(set(weights)) == len(Kind)
    assert 1.05 < contrast(grounds[-1], BACKGROUNDS[tone]) <= FAINTEST


@pytest.mark.parametrize(
    "theme", [t for t in BUILTIN_THEMES.values() if not t.ansi], ids=lambda t: t.name
)
def test_in_every_theme_weight_follows_evidence(theme: Theme) -> None:
    page = theme.to_color_system().generate()["background"]
    palette = PALETTES[Tone.DARK if theme.dark else Tone.LIGHT]
    weights = [contrast(palette.kinds[kind].plain, page) for kind in Kind]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize("tone", MEASURED)
def test_the_current_passage_is_unmistakable(tone: Tone) -> None:
    """Dark and light change places, whatever kind stands beside it."""
    palette = PALETTES[tone]
    for shade in palette.kinds.values():
        assert contrast(shade.current, shade.plain) >= 2.4
        assert contrast(shade.current, BACKGROUNDS[tone]) >= VISIBLE
        for other in palette.kinds.values():
            assert least_difference(shade.current, other.plain) >= SEEN_BESIDE


@pytest.mark.parametrize("tone", MEASURED)
def test_lines_and_letters_of_two_kinds_differ_for_every_kind_of_colour_vision(tone: Tone) -> None:
    palette = PALETTES[tone]
    style_for = [palette.kinds[kind].ink for kind in Kind]
    assert least_difference(*style_for) >= INKS_DIFFER
    assert least_difference(palette.own, *style_for) >= SEEN_BESIDE


def test_without_colour_nothing_is_coloured_and_kinds_differ_in_their_text() -> None:
    styles = kind_styles(Tone.PLAIN)
    assert all(style.color is None and style.bgcolor is None for style in styles.values())
    assert [str(styles[kind]) for kind in Kind] == ["bold", "underline", "italic"]
    assert all(styles[f"{kind}-current"].reverse for kind in Kind)


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
