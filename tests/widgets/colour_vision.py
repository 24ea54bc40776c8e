"""How far two colours lie apart for people of four kinds of colour vision, by published models."""

from __future__ import annotations

from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray
from textual.color import Color

Vector = NDArray[np.float64]

VISIONS: Final = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
"""Full loss of one kind of cone, on linear sRGB: Machado, Oliveira, Fernandes 2009, table 1."""

_XYZ: Final = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_WHITE: Final = np.array([0.95047, 1.0, 1.08883])


def linear(colour: str) -> Vector:
    parts = np.array(Color.parse(colour).normalized)
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def _lab(rgb: Vector) -> Vector:
    xyz = _XYZ @ np.clip(rgb, 0.0, 1.0) / _WHITE
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(one: str, two: str) -> float:
    """CIE76 for whoever sees the least of it."""
    return min(
        float(np.linalg.norm(_lab(vision @ linear(one)) - _lab(vision @ linear(two))))
        for vision in VISIONS.values()
    )


def least_difference(*colours: str) -> float:
    return min(difference(*pair) for pair in combinations(colours, 2))


def contrast(one: str, two: str) -> float:
    """As WCAG 2.2 defines it, from 1 to 21."""
    faint, bright = sorted(
        float(np.dot([0.2126, 0.7152, 0.0722], linear(colour))) for colour in (one, two)
    )
    return (bright + 0.05) / (faint + 0.05)
