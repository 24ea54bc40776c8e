from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tests.wirediff.sources.inputs import kind, told
from wirediff import Article
from wirediff.sources.choosing import articles_of
from wirediff.sources.material import of_bytes

RSS = """<?xml version="1.0"?><!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Port</title><language>en-gb</language><link>https://port.example/</link>
<item><title>Ferry cancelled</title><link>https://port.example/a</link>
<dc:creator>A. Lee</dc:creator>
<pubDate>Wed, 13 Sep 2023 07:09:00 +0700</pubDate><description>Winds.</description>
<content:encoded><![CDATA[<p>The ferry was <b>cancelled</b>.</p><script>alert(1)</script>]]>
</content:encoded></item>
<item><title>Second</title>
<description>&lt;p&gt;Only a &lt;i&gt;summary&lt;/i&gt;.&lt;/p&gt;</description></item>
<item><title>Third</title></item></channel></rss>"""

ATOM = """<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Port</title><entry><title>Ferry</title>
<link href="https://port.example/a"/><updated>2023-09-13T07:09:00Z</updated>
<content type="html">&lt;p&gt;Kim came.&lt;/p&gt;</content></entry></feed>"""

EXPECTED = [
    "#1 Ferry cancelled\n\nWinds.\n\nThe ferry was cancelled.",
    "#2 Second\n\nOnly a summary.",
    "#3: is an entry without text, only a title and a link",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_entries_of_a_feed_are_articles(encoding: str) -> None:
    content = RSS.encode(encoding)
    assert kind("a.xml", content) == "feed"
    assert told(content) == EXPECTED


def test_what_a_feed_tells_beside_the_text() -> None:
    article = next(articles_of(of_bytes("a", RSS.encode())))
    assert isinstance(article, Article)
    assert (article.title, article.outlet, article.byline, article.url) == (
        *("Ferry cancelled", "The Port", "A. Lee", "https://port.example/a"),
    )
    zone = timezone(timedelta(hours=7))
    assert article.published == datetime(2023, 9, 13, 7, 9, tzinfo=zone)


def test_an_atom_feed() -> None:
    assert kind("a", ATOM.encode()) == "feed"
    assert told(ATOM) == ["#1 Ferry\n\nKim came."]


def test_a_feed_that_breaks_off_keeps_what_came_before() -> None:
    assert told(RSS[: RSS.index("Only a")])[0] == EXPECTED[0]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def test_entities_are_not_expanded_and_nothing_outside_is_loaded() -> None:
    declared = f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    feed = (
        f'<?xml version="1.0"?>{declared}<rss version="2.0"><channel><item>'
        "<title>&l9;</title><description>Kim came. &l9; &f;</description></item></channel></rss>"
    )
    assert kind("a", feed.encode()) == "feed"
    (record,) = told(feed)
    assert "Kim came." in record
    assert "root:" not in record
    assert len(record) < 200
