"""A web address is a source like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wirediff.fetching.site import Site, ok, serving
from wirediff import Article, ReadError, read, read_all
from wirediff.access import Access, is_url

HERE = Access(allow_private=True)

STORY = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Storm</title></head>
<body>
<nav><a href="/">Home</a></nav><article><h1>Storm batters the islands</h1>
<p>Winds of more than 100 mph battered the Channel Islands overnight, the operator said.</p>
<p>Schools were closed on Wednesday and ferries were cancelled until further notice.</p>
<p>More than 9,000 homes were left without electricity in Saint Helier and beyond.</p>
</article><footer>Copyright</footer></body></html>"""

ERROR_PAGE = b"<!DOCTYPE html><html><title>Oops</title><body><nav>Home</nav></body></html>"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as site:
        yield site


def test_a_page_becomes_its_article(site: Site) -> None:
    url = site.answer("/storm", ok(STORY.encode()))
    article = read(url, access=HERE)
    assert article.source == url
    assert "Winds of more than 100 mph" in article.text
    assert "Copyright" not in article.text


def test_an_article_that_is_read_again_is_not_fetched_again(site: Site) -> None:
    url = site.answer("/storm", ok(STORY.encode()))
    assert read(url, access=HERE) == read(url, access=HERE)
    assert len(site.asked) == 1
    read(url, access=Access(allow_private=True, refresh=True))
    assert len(site.asked) == 2


def test_without_leave_this_machine_is_not_asked(site: Site) -> None:
    with pytest.raises(ReadError, match="private network; --allow-private reads it"):
        read(site.answer("/storm", ok(STORY.encode())))
    assert site.asked == []


def test_an_error_page_with_status_200_holds_no_article_and_is_not_kept(site: Site) -> None:
    url = site.answer("/storm", ok(ERROR_PAGE))
    for _ in range(2):
        (error,) = read_all(url, access=HERE)
        assert isinstance(error, ReadError)
        assert str(error) == f"{url}: holds no article text"
    assert len(site.asked) == 2


def test_what_a_paywall_lets_through_is_read(site: Site) -> None:
    stub = STORY.replace("<p>Schools", '<div class="paywall">Subscribe to read on</div><!--')
    stub = stub.replace("</article>", "--></article>")
    article = read(site.answer("/storm", ok(stub.encode())), access=HERE)
    assert "Winds of more than 100 mph" in article.text
    assert "Schools" not in article.text


def test_a_picture_is_no_article(site: Site) -> None:
    url = site.answer("/picture", ok(b"\x89PNG\r\n\x1a\n" + bytes(200)))
    with pytest.raises(ReadError, match="picture"):
        read(url, access=HERE)


def test_plain_text_is_read_too(site: Site) -> None:
    head = b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n"
    url = site.answer("/storm.txt", head + b"Winds battered the islands overnight.")
    assert read(url, access=HERE).text == "Winds battered the islands overnight."


FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Star</title>
<item><title>Storm</title><description>Winds battered the islands overnight.</description></item>
<item><title>Museum</title><description>The museum opened a new wing today.</description></item>
</channel></rss>"""


def test_a_feed_holds_several_articles_and_is_fetched_anew_each_time(site: Site) -> None:
    url = site.answer("/feed", ok(FEED))
    for _ in range(2):
        assert [record.source for record in read_all(url, access=HERE)] == [f"{url}#1", f"{url}#2"]
    assert "museum" in read(f"{url}#2", access=HERE).text
    assert len(site.asked) == 3


def test_a_place_in_a_page_leads_to_the_page(site: Site) -> None:
    url = site.answer("/storm", ok(STORY.encode()))
    for part in ("#2", "#comments"):
        assert isinstance(next(read_all(url + part, access=HERE)), Article)
    assert site.paths() == ["/storm"]


@pytest.mark.parametrize("source", ["https://a.example/", "HTTP://A", "ftp://a", "file:///a"])
def test_an_address_is_told_from_a_path(source: str) -> None:
    assert is_url(source)


@pytest.mark.parametrize(
    "source", ["-", "a.txt", "C:\\a", "c:/a", "http:/a", "./http://a", "a b://c"]
)
def test_a_path_is_told_from_an_address(source: str) -> None:
    assert not is_url(source)
