"""Every part and every fact has a reason that a newcomer understands."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wirediff
from tests.wirediff.reading.annotated import REPOSITORY, Annotated, seeds, styles
from wirediff.reading import read_told
from wirediff.reading.pieces import BY_SOURCE, Piece, read_pieces
from wirediff.reading.roles.reasons import TOLD, explained
from wirediff.reading.roles.rules import Sign, written_rules
from wirediff.reading.tables import table
from wirediff.reading.told import Told

PAGE = """Kim Jong Un tiba di Rusia untuk bertemu Putin
Oleh: Rina Wulandari
Rabu, 13 September 2023 07:09 WIB | Diperbarui 13 Sep 2023 09:15 WIB

TEMPO.CO, Jakarta - Pemimpin Korea Utara tiba di Rusia, kata sumber kepada Reuters.

Baca juga: Kereta Lapis Baja Kim Jong Un

Pertemuan itu berlangsung pada Rabu. (AFP)

Bagikan
"""


def reasons(text: str) -> list[tuple[str, str]]:
    article = wirediff.read_text(text)
    found = explained(article).blocks
    return [
        (str(b.role), f"{r.words} [{r.rule}]") for b, r in zip(article.blocks, found, strict=True)
    ]


def test_each_part_says_which_rule_saw_what() -> None:
    assert reasons(PAGE) == [
        (
            "headline",
            "the first line above the story that reads like a title: short, no full stop"
            " [first-title]",
        ),
        ("byline", "the line says “Oleh: Rina Wulandari” [labelled-writer]"),
        ("dateline", "says when, and nothing else [date-line]"),
        (
            "dateline",
            "opens the story: a place, an outlet, an agency or a date, and what parts it from the"
            " sentence [dateline]",
        ),
        ("body", "a paragraph of the story; nothing says that it is anything else [paragraph]"),
        ("boilerplate", "begins with “Baca juga:” [read-also]"),
        ("body", "a paragraph of the story; nothing says that it is anything else [paragraph]"),
        ("credit", "set into the paragraph: “(AFP)” [agency-at-end]"),
        ("boilerplate", "the line says “Bagikan” [share]"),
    ]


def test_each_fact_says_where_it_stands() -> None:
    assert explained(wirediff.read_text(PAGE)).facts == {
        "title": "its headline",
        "outlet": "its mark “TEMPO.CO, Jakarta -”",
        "byline": "its line “Oleh: Rina Wulandari”",
        "published": "its line “Rabu, 13 September 2023 07:09 WIB |”",
        "updated": "its line “Diperbarui 13 Sep 2023 09:15 WIB”",
        "language": "how its story reads",
        "credits": "Reuters in the text, “Rusia, kata sumber kepada Reuters.”;"
        " AFP in a credit line, “(AFP)”",
    }


def test_what_the_source_tells_is_said_to_be_told() -> None:
    told = Told(title="Another title", outlet="Somebody", byline="Somebody Else")
    facts = explained(read_told(PAGE, source="page.html", told=told)).facts
    assert {facts[name] for name in ("title", "outlet", "byline")} == {TOLD}


def test_an_address_that_names_the_outlet_is_named() -> None:
    article = wirediff.read_text("Kim tiba.", source="https://www.tempo.co/kim")
    assert explained(article).facts["outlet"] == "the site of https://www.tempo.co/kim"


def test_a_role_that_the_text_alone_would_not_give_is_the_source_s() -> None:
    article = wirediff.read_text(PAGE, plain=True)
    assert BY_SOURCE in {reason.rule for reason in explained(article).blocks}


def test_what_a_page_s_tags_say_is_told_from_what_place_says() -> None:
    pieces = [
        Piece("Kim tiba di Rusia untuk bertemu Putin"),
        Piece("Kereta itu tiba pada Selasa pagi, kata seorang pejabat.", Sign.CAPTION),
        Piece("Pemimpin Korea Utara tiba di Rusia, kata sumber kepada Reuters."),
    ]
    article = read_pieces(pieces, source="page.html")
    assert [reason.rule for reason in explained(article).blocks] == [
        "first-title",
        BY_SOURCE,
        "paragraph",
    ]


def test_a_long_quote_is_cut_and_a_word_is_not_broken() -> None:
    caption = "FILE - Presiden Rusia Vladimir Putin dan pemimpin Korea Utara Kim Jong Un di Moskow"
    assert ("caption", "begins with “FILE - Presiden” [file-photo]") in reasons(
        f"Kim tiba di Rusia kemarin siang\n{caption}\nKim tiba di Rusia, kata pejabat.\n"
    )


def test_every_rule_outside_the_table_of_roles_has_its_words() -> None:
    folder = REPOSITORY / "wirediff" / "reading"
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))
    written = set(re.findall(r'Finding\(Sign\.\w+, "([a-z-]+)"\)', code))
    assert written | {BY_SOURCE} == set(table("reasons"))
    assert not written & {rule.name for rule in written_rules()}


@pytest.mark.parametrize("page", [*seeds(), *styles()], ids=lambda page: page.name)
def test_no_part_of_a_text_is_without_a_reason(page: Annotated) -> None:
    article = wirediff.read_text(page.text)
    found = explained(article)
    assert [reason.words for reason in found.blocks if reason.rule == BY_SOURCE] == []
    assert len(found.blocks) == len(article.blocks)
    assert TOLD not in found.facts.values()


@settings(max_examples=60, deadline=None)  # reading a text takes some ms
@given(st.text(max_size=200), st.text(max_size=20))
def test_any_article_can_be_explained(text: str, title: str) -> None:
    article = replace(wirediff.read_text(text), title=title or None)
    assert len(explained(article).blocks) == len(article.blocks)


def test_a_source_is_explained_as_it_was_read() -> None:
    path = next(Path(REPOSITORY / "seeds").glob("001_*.txt"))
    assert (
        explained(wirediff.read(path)).facts["published"] == "its line “Rabu 13 Sep 2023 07:09 WIB”"
    )
