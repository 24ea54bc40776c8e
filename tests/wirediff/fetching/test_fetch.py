"""A page is asked for once, politely; whatever a server does ends soon, in one clear line."""

from __future__ import annotations

import gzip
import re
import zlib
from dataclasses import replace
from typing import Any, Final

import pytest

from tests.wirediff.fetching.site import HEAD, PAGE, Site, ok, redirect, status
from wirediff.errors import ReadError
from wirediff.fetching import Fetched, fetch
from wirediff.fetching.limits import Limits
from wirediff.fetching.page_cache import PageCache

QUICK: Final = Limits(connecting=2.0, silence=0.05, whole=0.3, size=131_072, redirects=4)
STEADY: Final = replace(QUICK, silence=5.0, whole=30.0)


def got(url: str, cache: PageCache, **options: Any) -> Fetched:
    options = {"allow_private": True, "limits": STEADY, **options}
    return fetch(url, cache=cache, **options)


def refused(url: str, cache: PageCache, **options: Any) -> str:
    """The reason why there is no page; the line that is shown names the address before it."""
    with pytest.raises(ReadError) as caught:
        got(url, cache, **options)
    assert caught.value.source == url
    assert "\n" not in str(caught.value)
    return caught.value.reason


# What comes of a page


def test_a_page_comes_with_its_type_its_charset_and_its_bytes(site: Site, cache: PageCache) -> None:
    url = site.answer("/a?b=c", ok())
    page = got(f"{url}#part", cache)
    assert page.url == f"{url}#part"
    assert page.final_url == url
    assert (page.media_type, page.charset, page.body) == ("text/html", "utf-8", PAGE)
    assert page.fetched_at.tzinfo is not None
    assert not page.from_cache


def test_one_request_is_made_and_it_says_who_asks(site: Site, cache: PageCache) -> None:
    got(site.answer("/", ok()), cache)
    (request,) = site.asked
    assert request.startswith("GET / HTTP/1.1\r\n")
    assert f"Host: 127.0.0.1:{site.port}\r\n" in request
    assert re.search(r"User-Agent: wirediff/\d+\.\d+", request)
    assert "Cookie" not in request
    assert "Referer" not in request


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("text/HTML; Charset=ISO-8859-1", ("text/html", "iso-8859-1")),
        ('text/html; charset="windows-1252"', ("text/html", "windows-1252")),
        ("text/html", ("text/html", None)),
        ("text/html; charset=klingon", ("text/html", "klingon")),
        ("application/rss+xml; charset=utf-8", ("application/rss+xml", "utf-8")),
        ("", ("", None)),
        ("nonsense", ("", None)),
        ("text/html; charset*=x''%ff%00", ("text/html", None)),
    ],
)
def test_type_and_charset_are_those_of_the_header(
    header: str, expected: tuple[str, str | None], site: Site, cache: PageCache
) -> None:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {header}\r\nContent-Length: 1\r\n\r\nx"
    page = got(site.answer("/", answer.encode()), cache)
    assert (page.media_type, page.charset) == expected


def test_a_page_without_a_length_ends_with_the_connection(site: Site, cache: PageCache) -> None:
    assert got(site.answer("/", HEAD + b"\r\n" + PAGE), cache).body == PAGE


def test_a_page_may_come_in_chunks(site: Site, cache: PageCache) -> None:
    chunked = b"Transfer-Encoding: chunked\r\n\r\n5\r\nWinds\r\n1;x=y\r\n!\r\n0\r\n\r\n"
    assert got(site.answer("/", HEAD + chunked), cache).body == b"Winds!"


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("x-gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("identity", PAGE),
    ],
    ids=["gzip", "x-gzip", "deflate", "raw deflate", "identity"],
)
def test_a_compressed_page_is_unpacked(
    encoding: str, packed: bytes, site: Site, cache: PageCache
) -> None:
    url = site.answer("/", ok(packed, f"Content-Encoding: {encoding}"))
    assert got(url, cache).body == PAGE


def test_a_picture_is_handed_on(site: Site, cache: PageCache) -> None:
    """What it holds, and what an error page with status 200 holds, is for the reader to say."""
    picture = b"\x89PNG\r\n\x1a\n" + bytes(100)
    head = b"HTTP/1.0 200 OK\r\nContent-Type: image/png\r\n\r\n"
    page = got(site.answer("/", head + picture), cache)
    assert (page.media_type, page.body) == ("image/png", picture)


def test_progress_is_told_and_counts_what_came_over_the_line(site: Site, cache: PageCache) -> None:
    told: list[tuple[int, int | None]] = []
    packed = gzip.compress(PAGE)
    url = site.answer("/", ok(packed, "Content-Encoding: gzip"))
    got(url, cache, progress=lambda *figures: told.append(figures))
    assert told[0] == (0, None)
    assert told[-1] == (len(packed), len(packed))


def test_what_progress_raises_ends_the_fetch(site: Site, cache: PageCache) -> None:
    class NoLongerWanted(Exception):
        pass

    def stop(received: int, total: int | None) -> None:
        if received:
            raise NoLongerWanted

    url = site.answer("/", site.drip(HEAD + b"\r\n", b"x"))
    with pytest.raises(NoLongerWanted):
        got(url, cache, progress=stop)


# Servers that misbehave

SLOW: Final = f"took longer than {QUICK.whole:g} s"
CUT: Final = "the connection was cut before the page was whole"
LARGE: Final = "is larger than 0.125 MB, too large for an article"
NO_SERVER: Final = "does not answer as a web server does"

BOMB: Final = gzip.compress(bytes(50_000_000))
"""Fifty megabytes in fifty kilobytes."""


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (status(404, "Not Found"), "the server answers 404 Not Found"),
        (status(500, "\x1b[31mboom"), "the server answers 500 Internal Server Error"),
        (status(799), "the server answers 799"),
        (status(304), "the server answers 304 Not Modified"),
        (
            status(403),
            "the server answers 403 Forbidden; save the page in a browser and read that",
        ),
        (status(302), "the server answers 302 Found"),
        (ok(b""), "the server sends an empty page"),
        (ok(b" \r\n "), "the server sends an empty page"),
        (HEAD + b"Content-Length: 500\r\n\r\n" + PAGE, CUT),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n50\r\nWinds", CUT),
        (b"", CUT),
        (HEAD + b"Content-Length: 999999999\r\n\r\n", LARGE),
        (ok(bytes(131_073)), LARGE),
        (ok(BOMB, "Content-Encoding: gzip"), LARGE),
        (ok(b"no gzip", "Content-Encoding: gzip"), "is not compressed as it says"),
        (
            ok(b"\x8b\x00", "Content-Encoding: br"),
            "is compressed in a way that was not asked for and cannot be undone",
        ),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n", CUT),
        (HEAD + b"Content-Length: 1, 2\r\n\r\nabc", NO_SERVER),
        (HEAD + b"X: y\r\n" * 200 + b"\r\n", NO_SERVER),
        (HEAD + b"X: " + b"y" * 100_000 + b"\r\n\r\n", NO_SERVER),
        (b"SSH-2.0-OpenSSH_9.6\r\n", NO_SERVER),
    ],
    ids=[
        "404", "500", "a status nobody knows", "304", "403", "redirect to nowhere", "empty",
        "blanks", "shorter than it says", "cut inside a chunk", "hangs up", "says it is huge",
        "is too large", "gzip bomb", "no gzip", "brotli", "broken chunk", "two lengths",
        "too many headers", "a header too long", "no web server",
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_said_in_one_line(
    answer: bytes, reason: str, site: Site, cache: PageCache
) -> None:
    assert refused(site.answer("/", answer), cache) == reason
    assert len(site.asked) == 1, "a server in trouble is not asked again"


def test_a_body_longer_than_it_says_is_read_as_long_as_it_says(
    site: Site, cache: PageCache
) -> None:
    assert got(site.answer("/", ok() + b"more"), cache).body == PAGE


@pytest.mark.parametrize(
    ("beginning", "drop"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
        (b"HTTP/1.0 200 OK\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"0"),
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
            gzip.compress(b""),
        ),
    ],
    ids=["status", "header", "body", "old body", "counted body", "chunk", "interim", "nothing"],
)
def test_a_server_that_drips_does_not_hold_us(
    beginning: bytes, drop: bytes, site: Site, cache: PageCache
) -> None:
    url = site.answer("/", site.drip(beginning, drop))
    assert refused(url, cache, limits=replace(STEADY, whole=QUICK.whole)) == SLOW


@pytest.mark.parametrize("beginning", [b"", HEAD, HEAD + b"Content-Length: 9\r\n\r\nab"])
def test_a_server_that_falls_silent_is_left(beginning: bytes, site: Site, cache: PageCache) -> None:
    url = site.answer("/", site.silence(beginning))
    quick = replace(STEADY, silence=QUICK.silence)
    assert refused(url, cache, limits=quick) == "sends nothing for 0.05 s"


def test_an_endless_page_is_left_when_it_is_too_large(site: Site, cache: PageCache) -> None:
    url = site.answer("/", site.drip(HEAD + b"\r\n", bytes(30_000), seconds=0.0))
    assert refused(url, cache) == LARGE


def test_where_nobody_listens_it_is_said(cache: PageCache) -> None:
    assert refused("http://127.0.0.1:1/", cache) == "cannot be reached: connection refused"


# Redirects


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed(code: int, site: Site, cache: PageCache) -> None:
    url = site.answer("/old", redirect("/b/../new#top", code))
    site.answer("/new", ok())
    page = got(url, cache)
    assert (page.url, page.final_url, page.body) == (url, site.url("/new"), PAGE)


def test_an_address_in_any_letters_is_followed(site: Site, cache: PageCache) -> None:
    url = site.answer("/", redirect("/Ciarán"))
    site.answer("/Ciar%C3%A1n", ok())
    assert got(url, cache).final_url == site.url("/Ciar%C3%A1n")


def test_a_circle_of_redirects_is_named(site: Site, cache: PageCache) -> None:
    url = site.answer("/a", redirect("/b"))
    site.answer("/b", redirect("/a"))
    assert refused(url, cache) == f"redirects in a circle (redirected to {site.url('/b')})"
    assert site.paths() == ["/a", "/b"]


def test_redirects_without_end_are_left(site: Site, cache: PageCache) -> None:
    for number in range(10):
        site.answer(f"/{number}", redirect(f"/{number + 1}"))
    assert refused(site.url("/0"), cache).startswith("redirects more than 4 times")
    assert len(site.asked) == 5


def test_an_error_behind_a_redirect_says_where(site: Site, cache: PageCache) -> None:
    url = site.answer("/a", redirect("/gone"))
    reason = refused(url, cache)
    assert reason == f"the server answers 404 Not Found (redirected to {site.url('/gone')})"


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "gopher://x"]
)
def test_a_redirect_leads_only_to_web_addresses(
    location: str, site: Site, cache: PageCache
) -> None:
    url = site.answer("/", redirect(location))
    reason = refused(url, cache)
    assert reason.endswith("is not a web address: only http:// and https:// are read")


@pytest.mark.parametrize("location", ["http://[::1", "http://a:b@127.0.0.1/", "http://:80/"])
def test_a_redirect_to_nonsense_is_an_error_like_any_other(
    location: str, site: Site, cache: PageCache
) -> None:
    assert refused(site.answer("/", redirect(location)), cache)


# Addresses


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.com/", "is not a web address: only http:// and https:// are read"),
        ("http://", "is not a valid web address: it names no host"),
        ("http://a b/", "is not a valid web address"),
        ("http://[::1", "is not a valid web address"),
        ("http://x:99999/", "is not a valid web address"),
        ("http://user:secret@x/", "holds a user name; leave out what stands before the @"),
        ("http://" + "a" * 300 + ".com/", "there is no such host"),
        ("http://x..y/", "there is no such host"),
    ],
)
def test_what_is_no_web_address_is_said(url: str, reason: str, cache: PageCache) -> None:
    assert refused(url, cache) == reason
