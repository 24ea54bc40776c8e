"""Tables with a row of names: CSV, TSV, xlsx, ods."""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from tests.wirediff.sources.inputs import articles, kind
from tests.wirediff.sources.made_files import SENTENCE, ods_of, xlsx_of, zip_of
from wirediff import Article, ReadError

LONG = f'{SENTENCE}\n\n"We had to; nobody could cross," he said, and left.'


def csv_of(*rows: list[str], delimiter: str = ",") -> bytes:
    written = StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode()


ROWS = (
    ["Title", "Source", "Author", "Date", "Full Text", "Language"],
    ["Ferry cancelled", "The Ems Post", "Ida Kron", "2024-03-04", LONG, "English"],
    ["Bridge closed", "Borkum Mail", "", "2024-03-05", f"{SENTENCE} Again.", "English"],
)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_row_is_an_article(delimiter: str) -> None:
    content = csv_of(*ROWS, delimiter=delimiter)
    assert kind("a.csv", content) == "delimited"
    first, second = articles(content)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.source, first.title, first.outlet, first.byline, first.published) == (
        "a#1",
        "Ferry cancelled",
        "The Ems Post",
        "Ida Kron",
        date(2024, 3, 4),
    )
    assert first.text == f"Ferry cancelled\n\n{LONG}"
    assert (second.source, second.byline) == ("a#2", None)


@pytest.mark.parametrize(
    "names",
    [
        ["Titel", "Quelle", "Autor", "Datum", "Volltext", "Sprache"],
        ["Titre", "Source", "Auteur", "Date de publication", "Texte", "Langue"],
        ["Título", "Medio", "Autor", "Fecha", "Texto", "Idioma"],
        ["HEADLINE", "publication_title", "by-line", "pub date", "article text", "lang"],
        ["标题", "来源", "作者", "日期", "正文", "语言"],
    ],
)
def test_the_names_of_columns_in_other_languages(names: list[str]) -> None:
    for content in (csv_of(names, *ROWS[1:]), xlsx_of(names, *ROWS[1:]), ods_of(names, *ROWS[1:])):
        first = articles(content)[0]
        assert isinstance(first, Article)
        assert (first.title, first.outlet, first.byline) == (
            "Ferry cancelled",
            "The Ems Post",
            "Ida Kron",
        )
        assert first.published in (date(2024, 3, 4), datetime(2024, 3, 4))


def test_what_stands_above_the_names_is_passed_over() -> None:
    above = [["Export of 4 March 2024"], [], ["Search", "ferry"]]
    for content in (csv_of(*above, *ROWS), xlsx_of(*above, *ROWS)):
        assert [one.title for one in articles(content) if isinstance(one, Article)] == [
            "Ferry cancelled",
            "Bridge closed",
        ]


def test_a_workbook_keeps_its_dates() -> None:
    row = ["Ferry cancelled", "The Ems Post", "", datetime(2024, 3, 4, 8, 30), SENTENCE, "en"]
    (article,) = articles(xlsx_of(ROWS[0], row))
    assert isinstance(article, Article)
    assert article.published == datetime(2024, 3, 4, 8, 30)


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (["04/03/2024 14:30", "25/03/2024"], datetime(2024, 3, 4, 14, 30)),
        (["04/03/2024 14:30", "03/25/2024"], datetime(2024, 4, 3, 14, 30)),
        (["04/03/2024 14:30", "05/03/2024"], None),
    ],
)
def test_the_other_days_of_a_column_tell_the_order(days: list[str], first: datetime | None) -> None:
    rows = [["Ferry", "The Ems Post", "", day, SENTENCE, "en"] for day in days]
    article = articles(csv_of(ROWS[0], *rows))[0]
    assert isinstance(article, Article)
    assert article.published == first
    said = "“04/03/2024 14:30” may name the day first or the month; nothing tells which."
    assert article.doubts == (() if first else (said,))


def test_blanks_behind_a_comma_are_no_part_of_a_cell() -> None:
    content = f'Title, Date, Text\n"Ferry", "March 4, 2024", "{SENTENCE}"\n'
    (article,) = articles(content)
    assert isinstance(article, Article)
    assert (article.title, article.published) == ("Ferry", date(2024, 3, 4))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_the_encoding_of_a_table(encoding: str) -> None:
    row = [
        "Fähre fällt aus",
        "Ems-Kurier",
        "",
        "2024-03-04",
        "Die Fähre fiel überall aus. " * 9,
        "",
    ]
    (article,) = articles(csv_of(ROWS[0], row).decode().encode(encoding))
    assert isinstance(article, Article)
    assert article.title == "Fähre fällt aus"


def test_a_row_without_text_and_a_row_too_long_cost_no_other() -> None:
    broken = ["Nothing", "The Ems Post", "", "2024-03-04", "", ""]
    first, second, third = articles(csv_of(ROWS[0], ROWS[1], broken, ROWS[2]))
    assert isinstance(first, Article)
    assert isinstance(second, ReadError)
    assert isinstance(third, Article)
    assert second.source == "a#2"


def test_a_row_that_does_not_end_is_said_to_be_one() -> None:
    content = csv_of(*ROWS[:2]) + b'Bridge,"Never closed,' + b"a" * (9 * 1024 * 1024)
    first, error = articles(content)
    assert isinstance(first, Article)
    assert isinstance(error, ReadError)
    assert "row" in error.reason


@pytest.mark.parametrize(
    "content",
    [
        b"Name,Age\nKim,40\n",
        b"Text, Title and Date\n\nThe ferry to Jersey was cancelled on Tuesday, it said.",
        b"The article, the author, the date: nothing of it was true, the operator said.",
    ],
)
def test_other_tables_and_sentences_with_commas_are_text(content: bytes) -> None:
    assert kind("a.csv", content) == "plain_text"


def test_a_workbook_without_names_is_refused() -> None:
    (error,) = articles(xlsx_of(["1", "2"], ["3", "4"]))
    assert isinstance(error, ReadError)
    assert error.reason == (
        "is a table without a row of names for its columns, among them title and text"
    )


def test_a_workbook_with_entities_or_far_too_much_text_is_refused() -> None:
    whole = ZipFile(BytesIO(xlsx_of(*ROWS)))
    sheet = "xl/worksheets/sheet1.xml"
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>'
    for content, reason in (
        (bomb, "is a workbook with a document type, which none has"),
        (b"<worksheet>" + b" " * 8_000_000, "is a workbook that unpacks to more than 100 times"),
    ):
        members = [
            (each, content if each == sheet else whole.read(each)) for each in whole.namelist()
        ]
        (error,) = articles(zip_of(*members))
        assert isinstance(error, ReadError)
        assert error.reason.startswith(reason)
