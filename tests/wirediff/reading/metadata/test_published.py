from __future__ import annotations

import pytest

import wirediff
from wirediff.reading.metadata.date_patterns import is_date_line

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


FRENCH = "\n\nLe dirigeant est arrivé mardi en Russie pour rencontrer le président, disent-ils.\n"
GERMAN = "\n\nDer Machthaber ist am Dienstag in Russland eingetroffen und trifft den Präsidenten.\n"
PORTUGUESE = "\n\nO líder chegou nesta terça-feira à Rússia para se encontrar com o presidente.\n"
ITALIAN = "\n\nIl leader è arrivato martedì in Russia per incontrare il presidente russo.\n"
DUTCH = "\n\nDe leider is dinsdag in Rusland aangekomen voor een ontmoeting met de president.\n"
SPANISH = "\n\nEl líder llegó este martes a Rusia para reunirse con el presidente del país.\n"
JAPANESE = (
    "\n\n北朝鮮の金正恩総書記は12日、専用列車でロシアに到着した。大統領と会談する見通しだ。\n"
)
ARABIC = "\n\nدعت الأمم المتحدة اليوم الاثنين إلى وقف فوري لإطلاق النار، محذرة من تفاقم الأزمة.\n"

UPDATES = [
    (
        "Rabu, 13 September 2023 07:09 WIB | Diperbarui 13 Sep 2023 09:15 WIB",
        BODY,
        ("2023-09-13T07:09:00+07:00", "2023-09-13T09:15:00+07:00"),
    ),
    (
        "Published 12 September 2023, 09:14 GMT Last updated 12 September 2023, 11:20 GMT",
        ENGLISH,
        ("2023-09-12T09:14:00+00:00", "2023-09-12T11:20:00+00:00"),
    ),
    (
        "UPDATED: 11:40 BST, 12 September 2023 | PUBLISHED: 08:12 BST, 12 September 2023",
        ENGLISH,
        ("2023-09-12T08:12:00+01:00", "2023-09-12T11:40:00+01:00"),
    ),
    ("December 20, 2024 at 11:48 p.m. EST", ENGLISH, ("2024-12-20T23:48:00-05:00", None)),
    (
        "08 Novembre 2024 Aggiornato alle 15:40",
        ITALIAN,
        ("2024-11-08", "2024-11-08T15:40:00"),
    ),
    ("September 12, 2023 3:27 PM GMT+7", ENGLISH, ("2023-09-12T15:27:00+07:00", None)),
    ("Aug 3, 2024, 12:15 IST", ENGLISH, ("2024-08-03T12:15:00", None)),
    ("12 Sep 2023 15:20 UTC+99", ENGLISH, ("2023-09-12T15:20:00", None)),
    ("Updated 5:04 PM EDT, September 12, 2023", ENGLISH, ("2023-09-12T17:04:00-04:00",) * 2),
    ("Stand: 12.09.2023 10:21 Uhr", GERMAN, ("2023-09-12T10:21:00",) * 2),
    ("17.10.2024, 19.41 Uhr", GERMAN, ("2024-10-17T19:41:00", None)),
    (
        "Publié le 27 mai 2024 à 19h02, modifié le 28 mai 2024 à 09h15",
        FRENCH,
        ("2024-05-27T19:02:00", "2024-05-28T09:15:00"),
    ),
    ("Actualizado Martes, 4 febrero 2025 - 14:20", SPANISH, ("2025-02-04T14:20:00",) * 2),
    ("18.jul.2024 às 18h05", PORTUGUESE, ("2024-07-18T18:05:00", None)),
    (
        "19 ottobre 2024 (modifica il 20 ottobre 2024 | 08:12)",
        ITALIAN,
        ("2024-10-19", "2024-10-20T08:12:00"),
    ),
    ("Laatste update: 25 april 2024, 18:05", DUTCH, ("2024-04-25T18:05:00",) * 2),
    (
        "公開：2024年11月26日 22時47分 更新：2024年11月27日 8時05分",
        JAPANESE,
        ("2024-11-26T22:47:00", "2024-11-27T08:05:00"),
    ),
    ("1 نوفمبر/ تشرين الثاني 2024", ARABIC, ("2024-11-01", None)),
]


@pytest.mark.parametrize(("line", "body", "expected"), UPDATES, ids=[row[0] for row in UPDATES])
def test_a_date_line_tells_a_change_apart(
    line: str, body: str, expected: tuple[str, str | None]
) -> None:
    article = wirediff.read_text(f"Kim Jong Un in Vladivostok\n{line}{body}")
    told = (article.published, article.updated)
    assert tuple(when and when.isoformat() for when in told) == expected


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
