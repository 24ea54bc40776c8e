"""What agencies send: NewsML-G2, NewsML 1, NITF, and ninjs as JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from tests.wirediff.sources.inputs import articles, kind
from wirediff import Article, ReadError, Role

STORY = (
    "Two bridges over the Leda were closed on Monday after a barge struck a pillar, police said.",
    "Engineers found cracks in one of the four pillars and asked for a second opinion.",
)
PARAGRAPHS = "".join(f"<p>{each}</p>" for each in STORY)
WHEN = datetime(2024, 3, 4, 8, 30, tzinfo=UTC)

NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://192.0.2.1/nitf-3-3.dtd">
<nitf><head><title>Barge</title><docdata><date.issue norm="20240304T083000Z"/>
<doc.copyright holder="Ems-Agentur" year="2024"/></docdata></head>
<body><body.head><hedline><hl1>Barge strikes bridge at Leer</hl1><hl2>Both closed</hl2></hedline>
<byline>By <person>Ida Kron</person></byline><dateline><location>LEER</location></dateline>
</body.head><body.content>{PARAGRAPHS}</body.content><body.end/></body></nitf>"""

ITEM = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" xml:lang="en">
<itemMeta><provider literal="Ems-Agentur"/>
<versionCreated>2024-03-04T09:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2024-03-04T08:30:00Z</contentCreated><by>Ida Kron</by>
<language tag="en"/><headline>Barge strikes bridge at Leer</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>x</title></head><body>{PARAGRAPHS}</body></html></inlineXML></contentSet></newsItem>"""

MESSAGE = (
    '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>'
    f"<sent>2024-03-04T10:00:00Z</sent></header><itemSet>{ITEM}"
    "<packageItem><itemMeta/></packageItem>"
    f"{ITEM.replace('Barge strikes', 'Second barge strikes')}</itemSet></newsMessage>"
)

OLD = f"""<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>ems
</ProviderId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20240304T083000Z
</FirstCreated></NewsManagement><NewsComponent><NewsLines>
<HeadLine>Barge strikes bridge at Leer</HeadLine><ByLine>By Ida Kron</ByLine></NewsLines>
<AdministrativeMetadata><Provider>Ems-Agentur</Provider></AdministrativeMetadata>
<ContentItem><DataContent>{PARAGRAPHS}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.spans_of(Role.BODY)]


@pytest.mark.parametrize("document", [NITF, ITEM, MESSAGE, OLD], ids=["NITF", "G2", "many", "old"])
def test_each_item_with_its_facts(document: str) -> None:
    assert kind("a", document.encode()) == "news_xml"
    first = articles(document)[0]
    assert isinstance(first, Article), first
    assert (first.title, first.outlet, first.byline, first.published) == (
        "Barge strikes bridge at Leer",
        "Ems-Agentur",
        "Ida Kron",
        WHEN,
    )
    assert body(first) == [*STORY]


def test_a_message_is_its_items_and_what_has_no_text_is_left_out() -> None:
    read = articles(MESSAGE)
    assert [(one.source, one.title) for one in read if isinstance(one, Article)] == [
        ("a#1", "Barge strikes bridge at Leer"),
        ("a#2", "Second barge strikes bridge at Leer"),
    ]
    assert len(read) == 2
    assert articles(ITEM)[0].source == "a"


def test_nitf_keeps_deck_and_place() -> None:
    (article,) = articles(NITF)
    assert isinstance(article, Article)
    told = {block.role: block.span.of(article.text) for block in article.blocks}
    assert (told[Role.DECK], told[Role.DATELINE]) == ("Both closed", "LEER")


def test_pictures_and_headings_inside_a_story_are_no_paragraphs() -> None:
    media = "<media><media-caption>The pillar (Reuters)</media-caption></media>"
    story = f"<block>{media}<p>{STORY[0]}</p><hl2>What is next</hl2><p>{STORY[1]}</p></block>"
    byline = "<byline>By <person>Ida Kron</person><byttl>Staff Writer</byttl></byline>"
    (article,) = articles(
        NITF.replace(PARAGRAPHS, story).replace(
            "<byline>By <person>Ida Kron</person></byline>", byline
        )
    )
    assert isinstance(article, Article)
    told = {block.role: block.span.of(article.text) for block in article.blocks}
    assert (told[Role.SUBHEAD], told[Role.CAPTION]) == ("What is next", "The pillar (Reuters)")
    assert body(article) == [*STORY]
    assert article.byline == "Ida Kron"


def test_entities_are_neither_expanded_nor_loaded() -> None:
    declared = '<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    body = f"<body.content><p>{STORY[0]} &a; &b;</p></body.content>"
    document = f"{declared}<nitf><body>{body}</body></nitf>"
    (article,) = articles(document)
    assert isinstance(article, Article)
    assert "aaaa" not in article.text
    assert "root" not in article.text


def test_names_of_characters_that_nothing_declares_are_read() -> None:
    document = (
        f"<nitf><body><body.content><p>{STORY[0]}&nbsp;&eacute;</p></body.content></body></nitf>"
    )
    (article,) = articles(document)
    assert isinstance(article, Article)
    assert article.text.endswith("é")


def test_an_item_without_text_is_refused() -> None:
    (error,) = articles("<newsItem><contentMeta/></newsItem>")
    assert isinstance(error, ReadError)
    assert error.reason == "holds no article text"


NINJS = {
    "uri": "urn:1",
    "type": "text",
    "versioncreated": "2024-03-04T09:00:00Z",
    "firstcreated": "2024-03-04T08:30:00Z",
    "language": "en",
    "headline": "Barge strikes bridge at Leer",
    "byline": "Ida Kron",
    "copyrightholder": "Ems-Agentur",
    "body_xhtml": f"<div>{PARAGRAPHS}</div>",
    "description_text": "Both closed",
}
NINJS_2 = {
    "uri": "urn:1",
    "firstcreated": "2024-03-04T08:30:00Z",
    "headlines": [{"role": "main", "value": "Barge strikes bridge at Leer"}],
    "by": "Ida Kron",
    "infosources": [{"name": "Ems-Agentur", "role": "source"}],
    "bodies": [
        {"contenttype": "text/plain", "value": "\n\n".join(STORY)},
        {"contenttype": "text/html", "value": PARAGRAPHS},
    ],
}


@pytest.mark.parametrize("record", [NINJS, NINJS_2, [NINJS], {"_items": [NINJS_2]}])
def test_ninjs_of_either_version(record: object) -> None:
    (article,) = articles(json.dumps(record))
    assert isinstance(article, Article), article
    assert (article.title, article.outlet, article.byline, article.published) == (
        "Barge strikes bridge at Leer",
        "Ems-Agentur",
        "Ida Kron",
        WHEN,
    )
    assert body(article) == [*STORY]
