"""Factiva: with field codes and without, as text, rich text and page, in several languages."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.wirediff.sources.inputs import articles, kind
from wirediff import Article, Role

STORY = (
    "Two bridges over the Leda were closed on Monday after a barge struck a pillar, police said.",
    "IN LEER the engineers found cracks in one of the four pillars and asked for a second opinion.",
    "The barge was carrying gravel to Oldersum; nobody was hurt, its owner said.",
)
PARAGRAPHS = "\n\n".join(STORY)
END = "Document LEDAPO0020240304ek3400001"

PLAIN = f"""News
Barge strikes bridge at Leer

Ida Kron and Paul Ahrens
1,120 words
4 March 2024
14:30
The Leda Post
LEDAPO
Main
7
English
(c) 2024 Leda Verlag GmbH. All rights reserved.

{PARAGRAPHS}

Leda Verlag GmbH

{END}

Second barge stuck
60 words
6 March 2024
Borkum Mail
BORKM
English
Copyright 2024 Borkum Mail.
All Rights Reserved.

{PARAGRAPHS}

Document BORKM00020240306ek3600002
"""

GERMAN = f"""Schiff rammt Brücke
Von Ida Kron
120 Wörter
4 März 2024
Ems-Kurier
EMSKUR
7
Deutsch
Copyright 2024 Ems-Kurier. Alle Rechte vorbehalten.
{PARAGRAPHS}
Dokument EMSKUR0020240304ek3400001
"""

FRENCH = f"""Une péniche heurte un pont
Par Ida Kron
120 mots
4 mars 2024
Le Courrier de l'Ems
COURRI
7
Français
Copyright 2024 Le Courrier. Tous droits réservés.
{PARAGRAPHS}
{END}
"""

SPANISH = f"""Una barcaza choca con un puente
Por Ida Kron
120 palabras
4 marzo 2024
El Correo del Ems
CORREO
7
Español
Copyright 2024. Todos los derechos reservados.
{PARAGRAPHS}
Documento CORREO0020240304ek3400001
"""

CODED = f"""SE   News
HD   Barge strikes bridge
at Leer
BY   By Ida Kron
WC   120 words
PD   4 March 2024
ET   14:30
SN   The Leda Post
SC   LEDAPO
PG   7
LA   English
CY   (c) 2024 Leda Verlag GmbH
LP
{STORY[0]}

TD
{STORY[1]}

{STORY[2]}

CT   The editor, editor@leda.example
CO   leda : Leda Verlag | reed : Reederei
IN   i74 : Shipping
NS   gbrid : Bridges | gcat : Political/General News
RE   gfr : Germany
PUB  Leda Verlag GmbH
AN
{END}
"""

TABLE = "".join(
    f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{value}</td></tr>'
    for code, value in (
        ("HD", '<span class="enHeadline">Barge strikes bridge at Leer</span>'),
        ("BY", "By Ida Kron"),
        ("WC", "120 words"),
        ("PD", "4 March 2024"),
        ("SN", "The Leda Post"),
        ("LA", "English"),
        ("LP", f'<p class="articleParagraph enarticleParagraph">{STORY[0]}</p>'),
        ("TD", "".join(f'<p class="articleParagraph">{each}</p>' for each in STORY[1:])),
        ("NS", "gbrid : Bridges"),
        ("AN", END),
    )
)
CODED_PAGE = (
    '<!DOCTYPE html><html><head><title>Factiva</title></head><body><div class="article enArticle">'
    f"<table>{TABLE}</table></div><div>© 2024 Factiva, Inc. All rights reserved.</div></body>"
)
PAGE = (
    '<html><body><div class="article deArticle"><div>Region</div><div id="hd"><span class='
    '"deHeadline">Schiff rammt Brücke in Leer</span></div><div class="author">Von Ida Kron</div>'
    "<div>120 Wörter</div><div>4 März 2024</div><div>Ems-Kurier</div><div>EMSKUR</div>"
    "<div>Deutsch</div><div>Copyright 2024 Ems-Kurier</div>"
    + "".join(f'<p class="articleParagraph dearticleParagraph">{each}</p>' for each in STORY)
    + "<p>Dokument EMSKUR0020240304ek3400001</p></div></body></html>"
)


def rich(text: str) -> str:
    lines = text.replace("\n", "\\par\n")
    escaped = "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in lines)
    return "{\\rtf1\\ansi\\ansicpg1252 " + escaped + "}"


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.spans_of(Role.BODY)]


@pytest.mark.parametrize(
    ("export", "outlet", "title", "byline", "published"),
    [
        (
            PLAIN,
            "The Leda Post",
            "Barge strikes bridge at Leer",
            "Ida Kron and Paul Ahrens",
            datetime(2024, 3, 4, 14, 30),
        ),
        (GERMAN, "Ems-Kurier", "Schiff rammt Brücke", "Ida Kron", date(2024, 3, 4)),
        (
            FRENCH,
            "Le Courrier de l'Ems",
            "Une péniche heurte un pont",
            "Ida Kron",
            date(2024, 3, 4),
        ),
        (
            SPANISH,
            "El Correo del Ems",
            "Una barcaza choca con un puente",
            "Ida Kron",
            date(2024, 3, 4),
        ),
        (
            CODED,
            "The Leda Post",
            "Barge strikes bridge at Leer",
            "Ida Kron",
            datetime(2024, 3, 4, 14, 30),
        ),
        (
            CODED_PAGE,
            "The Leda Post",
            "Barge strikes bridge at Leer",
            "Ida Kron",
            date(2024, 3, 4),
        ),
        (PAGE, "Ems-Kurier", "Schiff rammt Brücke in Leer", "Ida Kron", date(2024, 3, 4)),
        (rich(GERMAN), "Ems-Kurier", "Schiff rammt Brücke", "Ida Kron", date(2024, 3, 4)),
        (
            rich(CODED),
            "The Leda Post",
            "Barge strikes bridge at Leer",
            "Ida Kron",
            datetime(2024, 3, 4, 14, 30),
        ),
    ],
    ids=["plain", "German", "French", "Spanish", "coded", "coded page", "page", "rtf", "coded rtf"],
)
def test_facts_are_told_and_only_the_story_is_body(
    export: str, outlet: str, title: str, byline: str, published: date
) -> None:
    first = articles(export)[0]
    assert isinstance(first, Article), first
    assert (first.outlet, first.title, first.byline) == (outlet, title, byline)
    assert first.published == published
    assert body(first) == [*STORY]


def test_articles_are_numbered_in_order_and_what_follows_is_left_out() -> None:
    summary = "\nSearch Summary\n\n" + "Text\tbarge and bridge " * 30
    read = articles(PLAIN + summary)
    assert [one.title for one in read if isinstance(one, Article)] == [
        "Barge strikes bridge at Leer",
        "Second barge stuck",
    ]
    assert len(read) == 2
    assert isinstance(read[1], Article)
    assert (read[1].source, read[1].byline) == ("a#2", None)


def test_a_page_that_mentions_factiva_is_a_page() -> None:
    page = f"<html><body><article><h1>On factiva</h1><p>{STORY[0]}</p></article></body></html>"
    (article,) = articles(page)
    assert isinstance(article, Article)
    assert article.source == "a"
    assert kind("a", CODED.encode()) == "export_text"


def test_heads_and_feet_of_pages_are_no_headline() -> None:
    feet = "Page 1 of 2 © 2024 Factiva, Inc. All rights reserved.\n\n"
    export = "Dow Jones Factiva\n\n" + PLAIN.replace("Second barge", f"{feet}Second barge")
    titles = [one.title for one in articles(export) if isinstance(one, Article)]
    assert titles == ["Barge strikes bridge at Leer", "Second barge stuck"]
