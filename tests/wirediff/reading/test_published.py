from __future__ import annotations

import pytest

import wirediff
from wirediff.reading.dates import is_date_line

BODY = "\n\nKim Jong Un tiba di Rusia pada hari itu untuk bertemu Presiden Putin di Vladivostok.\n"
ENGLISH = "\n\nKim Jong Un arrived in Russia on that day for a meeting with President Putin.\n"

DATES = [
    ("Rabu 13 Sep 2023 07:09 WIB", BODY, "2023-09-13T07:09:00+07:00"),
    ("Selasa, 12 September 2023 | 14:33 WIB", BODY, "2023-09-12T14:33:00+07:00"),
    ("Jumat 08 Dec 2017 00:09 WIB", BODY, "2017-12-08T00:09:00+07:00"),
    ("Kompas.com - 09/04/2018, 21:33 WIB", BODY, "2018-04-09T21:33:00+07:00"),
    ("Selasa, 12 Sep 2023 09:25 WITA", BODY, "2023-09-12T09:25:00+08:00"),
    ("12 Agustus 2023", BODY, "2023-08-12"),
    ("Diperbarui 12 Sep 2023, 10:05 WIB", BODY, "2023-09-12T10:05:00+07:00"),
    ("Updated 5:04 PM EDT, September 12, 2023", ENGLISH, "2023-09-12T17:04:00-04:00"),
    ("Tue 12 Sep 2023 05.18 BST", ENGLISH, "2023-09-12T05:18:00+01:00"),
    ("Published 12 September 2023", ENGLISH, "2023-09-12"),
    ("Sept. 12, 2023", ENGLISH, "2023-09-12"),
    ("2023-09-12T05:04:00+07:00", ENGLISH, "2023-09-12T05:04:00+07:00"),
    ("2023-09-12 15:20", ENGLISH, "2023-09-12T15:20:00"),
]


@pytest.mark.parametrize(("line", "body", "expected"), DATES, ids=[row[0] for row in DATES])
def test_a_date_line_says_when(line: str, body: str, expected: str) -> None:
    found = wirediff.read_text(f"Kim tiba di Rusia untuk bertemu\n{line}{body}").published
    assert found is not None
    assert found.isoformat() == expected


def test_the_day_of_a_statement_stands_in_for_a_date_line() -> None:
    text = "Kim berangkat dari ibu kota, kata kantor berita KCNA, Selasa (12/9/2023). Dia pergi."
    found = wirediff.read_text(text).published
    assert found is not None
    assert found.isoformat() == "2023-09-12"


NO_DATES = [
    "Kim akan berkunjung ke Rusia pada Kamis (25/4/2019). Begitu rencananya sekarang.",
    "Kim berangkat, kata KCNA, Kim (12/9/2023). Dia pergi ke Rusia kemarin.",
    "Kim berangkat, kata KCNA, Selasa (45/9/2023). Dia pergi ke Rusia kemarin.",
    "Kim came. It was Sept. 12.\n\nCopyright © ANTARA 2023",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_dates_are_those_of_events(text: str) -> None:
    assert wirediff.read_text(text).published is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Rabu 13 Sep 2023 07:09 WIB", True),
        ("PUBLISHED: 08:12 BST, 12 September 2023 | UPDATED: 11:40 BST, 12 September 2023", True),
        ("07:09", True),
        ("May 5", True),
        ("2023", False),
        ("Kim came on Sept. 12", False),
        ("Selasa", False),
        ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 May 5", False),
    ],
)
def test_a_date_line_holds_nothing_else(line: str, expected: bool) -> None:
    assert is_date_line(line) is expected
