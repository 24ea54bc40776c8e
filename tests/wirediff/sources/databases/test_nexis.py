"""Nexis and Nexis Uni: what becomes of their labels, in the languages they speak."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.wirediff.sources.inputs import articles, kind
from wirediff import Article, ReadError, Role

STORY = (
    "Two bridges over the Leda were closed on Monday after a barge struck a pillar, police said.",
    "Engineers found cracks in one of the four pillars and asked for a second opinion.",
    "The barge was carrying gravel to Oldersum; nobody was hurt, its owner said.",
)


def wrapped(text: str) -> str:
    """A paragraph broken to lines of about eighty characters, as Nexis breaks it."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > 76:
            lines.append("")
        lines[-1] += f"{word} "
    return "\n".join(line.strip() for line in lines)


BODY = "\n\n".join(map(wrapped, STORY))


def centred(*lines: str) -> str:
    return "\n".join(line.center(80).rstrip() for line in lines)


ENGLISH = f"""


{centred("1 of 2 DOCUMENTS")}



{centred("The Leda Post")}

{centred("March 4, 2024 Monday", "Late Edition - Final")}

Barge strikes
bridge at Leer

BYLINE: By Ida Kron and Paul Ahrens

SECTION: REGION; Pg. 7

LENGTH: 120 words

DATELINE: LEER

HIGHLIGHT: Police close both crossings

{BODY}

GRAPHIC: PHOTO: The damaged pillar (Reuters)

LOAD-DATE: March 5, 2024

LANGUAGE: ENGLISH

SUBJECT: BRIDGES (90%); INLAND SHIPPING
(78%); POLICE (50%)

PUBLICATION-TYPE: Newspaper


{centred("Copyright 2024 Leda Verlag", "All Rights Reserved")}


{centred("2 of 2 DOCUMENTS")}


{centred("Borkum Mail")}

{centred("March 6, 2024 Wednesday 5:04 PM GMT")}

Second barge stuck

LENGTH: 60 words

{BODY}

LOAD-DATE: March 6, 2024


{centred("Copyright 2024 Borkum Mail")}
"""

GERMAN = f"""
{centred("Dokument 1 von 1")}


{centred("Ems-Kurier")}

{centred("Montag 4. März 2024")}

Schiff rammt Brücke in Leer

AUTOR: Ida Kron

RUBRIK: REGION; S. 7

LÄNGE: 120 Wörter

{BODY}

UPDATE: 5. März 2024

SPRACHE: GERMAN; DEUTSCH

PUBLICATION-TYPE: Zeitung

{centred("Copyright 2024 Ems-Kurier", "Alle Rechte Vorbehalten")}
"""

FRENCH = f"""
{centred("1 de 1 DOCUMENTS")}

{centred("Le Courrier de l'Ems")}

{centred("lundi 4 mars 2024")}

Une péniche heurte un pont

AUTEUR: Ida Kron

RUBRIQUE: Région; Pg. 7

LONGUEUR: 120 mots

{BODY}

DATE-CHARGEMENT: 5 mars 2024

LANGUE: FRENCH; FRANÇAIS

{centred("Copyright 2024 Le Courrier", "Tous droits réservés")}
"""

OLD = f"""
{centred("1 of 1 DOCUMENT")}

{centred("Copyright 1998 Leda Verlag", "The Leda Post")}

{centred("March 4, 1998, Wednesday, Late Edition - Final")}

SECTION: Section A; Page 7; Column 1

LENGTH: 120 words

HEADLINE: Barge strikes bridge at Leer

BYLINE:  By IDA KRON

DATELINE: LEER, March 3

BODY:
{BODY}

LOAD-DATE: March 4, 1998
"""

UNI = """Schiff rammt Brücke in Leer
Ems-Kurier

4. März 2024 Montag


Copyright 2024 Ems-Kurier Alle Rechte vorbehalten

Rubrik: REGION; S. 7
Länge: 120 Wörter
Autor: Ida Kron

Volltext



{}


Grafik

Der beschädigte Pfeiler. Foto: dpa


Klassifizierung


Sprache: GERMAN; DEUTSCH

Update: 5. März 2024


Ende des Dokuments
"""

UNI_ENGLISH = """Barge strikes bridge at Leer
The Leda Post (Germany)
March 4, 2024 Monday
Late Edition - Final

Copyright 2024 Leda Verlag All Rights Reserved
Section: Section A; Column 0; Foreign Desk; Pg. 7
Length: 120 words
Byline: By Ida Kron and Paul Ahrens
Dateline: LEER
Highlight: Police close both crossings
Body


{}

Classification

Language: ENGLISH

Document-Type: Series

Publication-Type: Newspaper

Subject: BRIDGES (90%); INLAND SHIPPING (78%)

Load-Date: March 5, 2024

End of Document
"""

COVER = """User Name: reader
Date and Time: Friday, March 22, 2024 4:51:00 PM GMT
Job Number: 123456789

Documents (2)
1. Barge strikes bridge at Leer
Client/Matter: -None-
Search Terms: barge
Search Type: NAT
Narrowed by:
Content Type Narrowed by
News -None-
2. Schiff rammt Brücke in Leer
Client/Matter: -None-
Search Terms: barge
Search Type: NAT

"""


def body(article: Article) -> list[str]:
    return [" ".join(span.of(article.text).split()) for span in article.spans_of(Role.BODY)]


@pytest.mark.parametrize(
    ("export", "outlet", "title", "byline", "day"),
    [
        (
            ENGLISH,
            "The Leda Post",
            "Barge strikes bridge at Leer",
            "Ida Kron and Paul Ahrens",
            date(2024, 3, 4),
        ),
        (GERMAN, "Ems-Kurier", "Schiff rammt Brücke in Leer", "Ida Kron", date(2024, 3, 4)),
        (
            FRENCH,
            "Le Courrier de l'Ems",
            "Une péniche heurte un pont",
            "Ida Kron",
            date(2024, 3, 4),
        ),
        (OLD, "The Leda Post", "Barge strikes bridge at Leer", "IDA KRON", date(1998, 3, 4)),
        (
            UNI.format("\n\n".join(STORY)),
            "Ems-Kurier",
            "Schiff rammt Brücke in Leer",
            "Ida Kron",
            date(2024, 3, 4),
        ),
        (
            UNI_ENGLISH.format("\n".join(STORY)),
            "The Leda Post (Germany)",
            "Barge strikes bridge at Leer",
            "Ida Kron and Paul Ahrens",
            date(2024, 3, 4),
        ),
    ],
    ids=["English", "German", "French", "old", "Uni in German", "Uni"],
)
def test_labels_become_facts_and_nothing_of_them_is_in_the_body(
    export: str, outlet: str, title: str, byline: str, day: date
) -> None:
    assert kind("a.txt", export.encode()) == "export_text"
    first = articles(export)[0]
    assert isinstance(first, Article)
    assert (first.outlet, first.title, first.byline) == (outlet, title, byline)
    assert first.published in (day, datetime(day.year, day.month, day.day))
    assert body(first) == [*STORY]


def test_an_export_is_split_into_its_articles_in_order() -> None:
    first, second = articles(ENGLISH)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.source, second.source) == ("a#1", "a#2")
    assert (second.title, second.outlet) == ("Second barge stuck", "Borkum Mail")
    assert body(second) == [*STORY]
    assert second.published == datetime(2024, 3, 6, 17, 4, tzinfo=UTC)


def test_deck_place_and_caption_keep_their_roles() -> None:
    first = articles(ENGLISH)[0]
    assert isinstance(first, Article)
    told = {block.role: block.span.of(first.text) for block in first.blocks}
    assert told[Role.DECK] == "Police close both crossings"
    assert told[Role.DATELINE] == "LEER"
    assert told[Role.CAPTION] == "PHOTO: The damaged pillar (Reuters)"


def test_the_list_of_documents_is_no_article() -> None:
    export = COVER + UNI_ENGLISH.format("\n".join(STORY)) + "\n" + UNI.format("\n".join(STORY))
    titles = [one.title for one in articles(export) if isinstance(one, Article)]
    assert titles == ["Barge strikes bridge at Leer", "Schiff rammt Brücke in Leer"]
    assert articles(COVER) == []


def test_an_article_without_a_headline_costs_no_other() -> None:
    words = "word " * 60
    second, third = centred("2 of 3 DOCUMENTS"), centred("3 of 3 DOCUMENTS")
    between = f"{second}\n\n{words}\n\n{third}"
    export = ENGLISH.replace(centred("2 of 2 DOCUMENTS"), between)
    first, broken, last = articles(export)
    assert isinstance(first, Article)
    assert isinstance(broken, ReadError)
    assert isinstance(last, Article)
    assert (broken.source, broken.reason) == ("a#2", "has no headline and day of an article")
    assert last.title == "Second barge stuck"


def test_an_export_in_utf_16_and_with_carriage_returns() -> None:
    expected = [one.text for one in articles(ENGLISH) if isinstance(one, Article)]
    for content in (ENGLISH.encode("utf-16"), ENGLISH.replace("\n", "\r\n").encode()):
        assert [one.text for one in articles(content) if isinstance(one, Article)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He finished 3 of 12.\n\nNotes: it rained.\n\nThe ferry was cancelled on Tuesday.",
        "Length: 12 metres\n\nThe ferry to Jersey, built in 1998, was cancelled on Tuesday.",
        "End of Document\n\nThe ferry to Jersey was cancelled on Tuesday, the operator said.",
    ],
)
def test_a_text_with_one_such_line_is_no_export(text: str) -> None:
    assert kind("a.txt", text.encode()) == "plain_text"


def test_a_story_may_have_lines_that_look_like_labels() -> None:
    story = ("Location: Leer", STORY[0], "Note: the ferry is closed.", STORY[1])
    export = ENGLISH.replace(BODY, "\n\n".join(story), 1)
    first = articles(export)[0]
    assert isinstance(first, Article)
    for each in story:
        assert each in " ".join(first.text.split())


def test_the_place_below_an_outlet_is_no_outlet() -> None:
    export = ENGLISH.replace(centred("The Leda Post"), centred("The Leda Post", "Leer, Germany"))
    first = articles(export)[0]
    assert isinstance(first, Article)
    assert first.outlet == "The Leda Post"
