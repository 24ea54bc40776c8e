from __future__ import annotations

import pytest
from textual.color import Color

from widgets.palette import DARK, LIGHT, OWN_INK, TEXT, Shade
from wirediff.passages import Kind

READABLE = 4.5
"""Contrast that WCAG 2.2 asks of text (success criterion 1.4.3)."""

VISIBLE = 3.0
"""Contrast that it asks of lines and signs (1.4.11)."""

BACKGROUNDS = {"dark": "#121212", "light": "#e0e0e0"}


def contrast(one: str, two: str) -> float:
    bright, faint = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (bright + 0.05) / (faint + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in Color.parse(colour).normalized
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


SETS = [("dark", kind, DARK[kind]) for kind in Kind] + [
    ("light", kind, LIGHT[kind]) for kind in Kind
]


@pytest.mark.parametrize(("tone", "kind", "shade"), SETS)
def test_text_on_every_shade_is_readable(tone: str, kind: Kind, shade: Shade) -> None:
    plain, current = TEXT[tone]
    assert contrast(plain, shade.plain) >= READABLE
    assert contrast(current, shade.current) >= READABLE


@pytest.mark.parametrize(("tone", "kind", "shade"), SETS)
def test_ink_stands_out_from_the_background(tone: str, kind: Kind, shade: Shade) -> None:
    assert contrast(shade.ink, BACKGROUNDS[tone]) >= VISIBLE
    assert contrast(OWN_INK[tone], BACKGROUNDS[tone]) >= VISIBLE


def test_the_shades_are_the_measured_ones() -> None:
    """Measured for the largest smallest difference under four kinds of colour vision."""
    assert [DARK[kind].plain for kind in Kind] == ["#0e2532", "#674a0b", "#07664c"]
    assert [LIGHT[kind].plain for kind in Kind] == ["#93c1da", "#f2e4c4", "#e29a62"]
