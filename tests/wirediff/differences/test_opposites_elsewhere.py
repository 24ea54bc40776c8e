"""Opposites about different things contradict nothing."""

from __future__ import annotations

import pytest

from tests.wirediff.differences.test_differences import compared
from wirediff import What


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Kim meninggalkan Pyongyang menuju Rusia pada Minggu dengan kereta, kata media.",
            "Kim tiba di Rusia untuk pembicaraan dengan Presiden Putin pada Selasa.",
            "id",
        ),
        (
            "The minister left Vienna for the summit on Sunday aboard a military plane.",
            "The minister arrived in Geneva on Tuesday for talks with her counterpart.",
            "en",
        ),
        (
            "Der Konzern verkaufte am Montag seine Anteile an der Werft in Kiel.",
            "Der Konzern kaufte für drei Millionen Euro ein Grundstück in Essen.",
            "de",
        ),
    ],
    ids=["left and arrived, Indonesian", "left and arrived, English", "sold and bought, German"],
)
def test_opposites_of_different_things_are_no_claim(left: str, right: str, language: str) -> None:
    found = compared(left, right, language, language)
    assert [each for each in found if each.what is What.CLAIM] == []
