from __future__ import annotations

import pytest

import wirediff
from wirediff.reading.metadata.bylines import people

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
    ("By Anna Berg | aberg@courier.example", "Anna Berg"),
    ("By Anna Berg, Senior Political Correspondent", "Anna Berg"),
    ("By Anna Berg and Jan Roe in Northport", "Anna Berg and Jan Roe"),
    ("Anna Berg in Northport", "Anna Berg"),
    ("By Anna Berg January 11, 2024", "Anna Berg"),
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


GLUED = [
    ("Anna BergJanuary 11, 2024", "Anna Berg"),
    ("Anna BergJan 11, 2024", "Anna Berg"),
    ("Anna Berg January", "Anna Berg"),
    ("Anna Berg Senior Reporter", "Anna Berg"),
    ("Anna Berg, Redakteurin", "Anna Berg"),
    ("Anna Berg, envoyée spéciale à Kiev", "Anna Berg"),
    ("Anna Berg (anna@courier.example)", "Anna Berg"),
    ("Anna Berg @annaberg", "Anna Berg"),
    ("Anna Berg, Jan Roe and Mia Lind", "Anna Berg, Jan Roe and Mia Lind"),
    ("Theresa May", "Theresa May"),
    ("April June", "April June"),
    ("Curtis LeMay", "Curtis LeMay"),
    ("Jean de La Fontaine", "Jean de La Fontaine"),
    ("Reuters", "Reuters"),
]


@pytest.mark.parametrize(("names", "expected"), GLUED, ids=[row[0] for row in GLUED])
def test_names_lose_what_is_glued_to_them(names: str, expected: str) -> None:
    assert people(names) == expected


def test_a_reporter_named_in_a_dateline_is_the_writer() -> None:
    story = "시속 160킬로미터의 강풍으로 여객선이 화요일 취소됐다고 운영사가 밝혔다."
    assert wirediff.read_text(f"(서울=연합뉴스) 홍길동 기자 = {story}").byline == "홍길동"
