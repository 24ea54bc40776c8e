from __future__ import annotations

import pytest
from textual.color import Color
from textual.widget import Widget

from tests.widgets.stage import Stage
from widgets.palette import PALETTES, Tone, kind_styles, tone_of
from wirediff.passages import Kind

READABLE = 4.5
"""Contrast that WCAG 2.2 asks of text (success criterion 1.4.3)."""

VISIBLE = 3.0
"""Contrast that it asks of lines and signs (1.4.11)."""

BACKGROUNDS = {Tone.DARK: "#121212", Tone.LIGHT: "#e0e0e0"}

MEASURED = list(BACKGROUNDS)


def contrast(one: str, two: str) -> float:
    bright, faint = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (bright + 0.05) / (faint + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in Color.parse(colour).normalized
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


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


def test_the_shades_are_the_measured_ones() -> None:
    """Measured for the largest smallest difference under four kinds of colour vision."""
    plain = {tone: [PALETTES[tone].kinds[kind].plain for kind in Kind] for tone in MEASURED}
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
        ("ansi-dark", Tone.ANSI),
    ],
)
async def test_the_tone_follows_the_theme(theme: str, tone: Tone) -> None:
    widget = Widget()
    app = Stage(widget)
    async with app.run_test() as pilot:
        app.theme = theme
        await pilot.pause()
        assert tone_of(widget) is tone


async def test_no_colour_is_a_tone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    widget = Widget()
    async with Stage(widget).run_test():
        assert tone_of(widget) is Tone.PLAIN
