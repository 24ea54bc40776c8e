from __future__ import annotations

import pytest

import wirediff

STORY = "Pemimpin Korea Utara Kim Jong Un sudah tiba di Rusia untuk bertemu Presiden Putin."

BYLINES = [
    ("Rep: Dwina Agustin/ Red: Nidia Zuraya", "Dwina Agustin"),
    ("Laporan Wartawan Tribunnews.com, Mikael Dafit Adi Prasetyo", "Mikael Dafit Adi Prasetyo"),
    ("Oleh: Rina Wulandari", "Rina Wulandari"),
    ("By Jane Doe", "Jane Doe"),
    ("By KIM TONG-HYUNG and JIM HEINTZ", "KIM TONG-HYUNG and JIM HEINTZ"),
    ("By Greg Norman | Fox News", "Greg Norman"),
    ("Reporter: Herlina Dewi | Editor: Budi Santoso", "Herlina Dewi"),
    ("Nindya Aldila - Bisnis.com", "Nindya Aldila"),
    ("Christy Lee", "Christy Lee"),
    ("Idiana Tomazelli\nNathalia Garcia", "Idiana Tomazelli, Nathalia Garcia"),
    ("Reporter\nDaniel Fajri", "Daniel Fajri"),
    ("Bangun Santoso | Novian Ardiansyah", "Bangun Santoso, Novian Ardiansyah"),
    ("By TOM KRISHER AP Auto Writer", "TOM KRISHER"),
]


@pytest.mark.parametrize(("line", "expected"), BYLINES, ids=[row[0] for row in BYLINES])
def test_the_writer_is_named_without_label_and_outlet(line: str, expected: str) -> None:
    text = f"Kim tiba di Rusia untuk bertemu\n{line}\nSelasa, 12 Sep 2023\n{STORY}"
    assert wirediff.read_text(text).byline == expected


def test_a_writer_named_behind_the_story_counts() -> None:
    text = f"{STORY}\nPewarta: Yuni Arisandy\nEditor: Atman Ahdiat"
    assert wirediff.read_text(text).byline == "Yuni Arisandy"


def test_an_empty_label_names_nobody() -> None:
    assert wirediff.read_text(f"Kim tiba di Rusia kemarin\nReporter\n{STORY}").byline is None
