"""ProQuest: labels in its languages, the abstract left out, as text and as page."""

from __future__ import annotations

from datetime import date

import pytest

from tests.wirediff.sources.inputs import articles
from wirediff import Article, Role

STORY = (
    "Two bridges over the Leda were closed on Monday after a barge struck a pillar, police said.",
    "Engineers found cracks in one of the four pillars and asked for a second opinion.",
    "The barge was carrying gravel to Oldersum; nobody was hurt, its owner said.",
)
PARAGRAPHS = "\n\n".join(STORY)
RULE = "_" * 60

ENGLISH = f"""{RULE}

Barge strikes bridge at Leer: Police close both crossings

Author: Kron, Ida; Ahrens, Paul

Publication info: The Leda Post, Late edition ; Leer [Leer]. 04 Mar 2024: A7.

http://proxy.example/login?url=https://www.proquest.com/docview/1

Links: http://resolver.example/?rft=1

Abstract: Two bridges over the Leda were closed on Monday. The barge was carrying gravel.

Full text: {PARAGRAPHS}

CREDIT: Ida Kron

Subject: Bridges; Inland shipping

Location: Leer Germany

Company / organization: Name: Reederei Ems; NAICS: 483211

Title: Barge strikes bridge at Leer: Police close both crossings

Publication title: The Leda Post, Late edition; Leer

First page: A7

Publication date: Mar 4, 2024

Source type: Newspapers

Language of publication: English

ProQuest document ID: 1

Copyright: Copyright Leda Verlag Mar 4, 2024

Last updated: 2025-12-30

Database: ProQuest Global Newsstream

{RULE}

Only a summary

Author: Anonymous

Publication info: Borkum Mail ; Borkum. 05 Mar 2024: 2.

Abstract: A second barge got stuck below the lock at Borkum on Tuesday, the owner said.

Full text: Not available.

ProQuest document ID: 2

{RULE}

Contact us at: http://about.proquest.com

Database copyright © 2024 ProQuest LLC. All rights reserved.
"""

GERMAN = f"""{RULE}

Schiff rammt Brücke in Leer

Autor: Kron, Ida

Zusammenfassung: Zwei Brücken wurden gesperrt.

Volltext: {PARAGRAPHS}

Thema: Brücken

Titel: Schiff rammt Brücke in Leer

Publikationstitel: Ems-Kurier; Leer

Publikationsdatum: 4. März 2024

Sprache der Publikation: Deutsch

ProQuest-Dokument-ID: 1

Datenbank: ProQuest Global Newsstream

{RULE}
"""

SPANISH = f"""{RULE}

Una barcaza choca con un puente

Autor: Kron, Ida

Resumen: Dos puentes quedaron cerrados.

Texto completo: {PARAGRAPHS}

Título: Una barcaza choca con un puente

Título de publicación: El Correo del Ems; Leer

Fecha de publicación: 4 de marzo de 2024

Tipo de fuente: Periódicos

Identificador de documento de ProQuest: 1

Base de datos: ProQuest

{RULE}
"""

PAGE = "<html><head><title>ProQuest</title></head><body><hr>" + "".join(
    f"<p>{block}</p>" for block in ENGLISH.split("\n\n")
)


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.spans_of(Role.BODY)]


@pytest.mark.parametrize(
    ("export", "outlet", "title", "byline"),
    [
        (
            ENGLISH,
            "The Leda Post",
            "Barge strikes bridge at Leer: Police close both crossings",
            "Ida Kron, Paul Ahrens",
        ),
        (
            PAGE,
            "The Leda Post",
            "Barge strikes bridge at Leer: Police close both crossings",
            "Ida Kron, Paul Ahrens",
        ),
        (GERMAN, "Ems-Kurier", "Schiff rammt Brücke in Leer", "Ida Kron"),
        (SPANISH, "El Correo del Ems", "Una barcaza choca con un puente", "Ida Kron"),
    ],
    ids=["English", "page", "German", "Spanish"],
)
def test_labels_become_facts_and_the_abstract_is_no_deck(
    export: str, outlet: str, title: str, byline: str
) -> None:
    first = articles(export)[0]
    assert isinstance(first, Article), first
    assert (first.outlet, first.title, first.byline) == (outlet, title, byline)
    assert first.published == date(2024, 3, 4)
    assert first.url is None
    assert body(first) == [*STORY]
    assert not first.spans_of(Role.DECK)


def test_where_there_is_no_text_the_abstract_is_read() -> None:
    second = articles(ENGLISH)[1]
    assert isinstance(second, Article)
    assert second.source == "a#2"
    assert body(second) == [
        "A second barge got stuck below the lock at Borkum on Tuesday, the owner said."
    ]
