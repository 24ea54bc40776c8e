"""Every kind of source against every kind of hostility: read or refused, never anything else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from gzip import compress
from html import escape
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wirediff
from tests.wirediff.sources.made_files import (
    docx_of,
    epub_of,
    mail_of,
    mbox_of,
    mhtml_of,
    ods_of,
    odt_of,
    pdf_of,
    rtf_of,
    warc_of,
    webarchive_of,
    xlsx_of,
    zip_of,
)
from wirediff import Article, ReadError
from wirediff.reports.article_text import article_text
from wirediff.sources.archives.compressed import zstandard
from wirediff.sources.choosing import articles_of
from wirediff.sources.material import of_bytes
from wirediff.text.sanitise import visible

STORY: Final = "The ferry to Jersey was cancelled on Tuesday because of winds, the operator said."


def page(text: str) -> str:
    return (
        f"<!DOCTYPE html><html><body><article><p>{text}</p><p>{STORY}</p></article></body></html>"
    )


def feed(text: str) -> str:
    entry = f"<item><title>A</title><description>{text} {escape(STORY)}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{entry}</channel></rss>'


def encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="surrogatepass")


def sayable(text: str) -> str:
    """What XML and workbooks can hold of a text."""
    return "".join(c for c in visible(text) if not "\ud800" <= c <= "\udfff")[:30_000]


def nexis(text: str) -> str:
    return (
        f"1 of 1 DOCUMENTS\n\nThe Post\n\nMarch 4, 2024 Monday\n\nFerry\n\nLENGTH: 9 words\n\n"
        f"{text}\n\n{STORY}\n\nLOAD-DATE: March 4, 2024\n"
    )


def factiva(text: str) -> str:
    return (
        f"Ferry\n9 words\n4 March 2024\nThe Post\nPOST\nEnglish\n(c) 2024\n\n{text}\n\n{STORY}\n\n"
        "Document POST000020240304ek3400001\n"
    )


def proquest(text: str) -> str:
    rule = "_" * 60
    return f"{rule}\n\nFerry\n\nFull text: {text}\n\n{STORY}\n\nProQuest document ID: 1\n{rule}\n"


def europresse(text: str) -> str:
    return (
        '<html><body><article><span class="DocPublicationName">Post</span>'
        '<div class="titreArticle">Ferry</div>'
        f'<div class="DocText"><p>{text}</p><p>{STORY}</p></div></article></body></html>'
    )


def factiva_page(text: str) -> str:
    return (
        '<html><body><div class="article enArticle"><b>Ferry</b><div>9 words</div>'
        "<div>4 March 2024</div><div>The Post</div><div>(c) 2024</div>"
        f"<p>{text}</p><p>{STORY}</p></div></body></html>"
    )


def nitf(text: str) -> str:
    return f"<nitf><body><body.content><p>{text}</p><p>{STORY}</p></body.content></body></nitf>"


KINDS: Final[dict[str, Callable[[str], bytes]]] = {
    "text": lambda text: encoded(f"{text}\n\n{STORY}"),
    "html": lambda text: encoded(page(text)),
    "json": lambda text: json.dumps({"title": text, "text": f"{text} {STORY}"}).encode(),
    "json of html": lambda text: json.dumps([{"text": f"<p>{text}</p><p>{STORY}</p>"}]).encode(),
    "json lines": lambda text: (json.dumps({"text": f"{text} {STORY}"}) + "\n").encode() * 2,
    "markdown": lambda text: encoded(f"# {text}\n\n{STORY}\n\n## More"),
    "feed": lambda text: encoded(feed(text)),
    "warc": lambda text: warc_of(("https://a.example/", "200", "text/html", encoded(page(text)))),
    "zip": lambda text: zip_of(("a.html", encoded(page(text))), ("b.txt", STORY)),
    "pdf": lambda text: pdf_of([visible(text).encode("ascii", "replace").decode()[:200], STORY]),
    "nexis": lambda text: encoded(nexis(text)),
    "factiva": lambda text: encoded(factiva(text)),
    "proquest": lambda text: encoded(proquest(text)),
    "europresse": lambda text: encoded(europresse(text)),
    "factiva page": lambda text: encoded(factiva_page(text)),
    "csv": lambda text: encoded(f'Title,Text\nA,"{text.replace(chr(34), "")} {STORY}"\n'),
    "xlsx": lambda text: xlsx_of(
        ["Title", "Text"], [sayable(text)[:99], f"{sayable(text)} {STORY}"]
    ),
    "ods": lambda text: ods_of(["Title", "Text"], [sayable(text)[:99], f"{sayable(text)} {STORY}"]),
    "docx": lambda text: docx_of(sayable(text), STORY),
    "odt": lambda text: odt_of(sayable(text), STORY),
    "rtf": lambda text: rtf_of(text, STORY),
    "raw rtf": lambda text: b"{\\rtf1 " + STORY.encode() + encoded(text) + b"}",
    "epub": lambda text: epub_of(page(visible(text))),
    "eml": lambda text: mail_of(
        " ".join(visible(text[:200]).split()), f"{sayable(text)}\n\n{STORY}"
    ),
    "eml of html": lambda text: mail_of("A", None, page(sayable(text))),
    "raw eml": lambda text: b"From: a\nTo: b\nSubject: " + encoded(f"{text}\n\n{STORY}\n"),
    "mbox": lambda text: mbox_of(mail_of("A", f"{sayable(text)}\n\n{STORY}"), mail_of("B", STORY)),
    "mhtml": lambda text: mhtml_of(page(text)),
    "webarchive": lambda text: webarchive_of(page(text)),
    "gzip": lambda text: compress(encoded(f"{text}\n\n{STORY}")),
    "zstandard": lambda text: zstandard().compress(encoded(page(text))),
    "nitf": lambda text: encoded(nitf(escape(text))),
}


@cache
def made(kind: str) -> bytes:
    """A plain input of the kind: made once, since some have the time in them."""
    return KINDS[kind]("Kim came.")


HOSTILITIES: Final = {
    "terminal escapes": "\x1b]0;owned\x07\x1b[31mred\x1b[2J",
    "C1": "\x9b2J\x90",
    "bidi": "\u202etxt.exe\u2066a\u2069",
    "zero width": "s\u200bc\u2060am\U000e0041",
    "lookalikes": "p\u0430ypal",
    "markup": "[/foo] [@click=app.quit]x[/] {+a+} <b>b</b> &amp; %s {0}",
    "tags": "<script>alert(1)</script><img src=x onerror=y></p></div></html>",
    "NULs": "a\0b\0\0c",
    "lone surrogates": "a\ud83d b\udc80",
    "line separators": "a\u2028b\u2029c\x85d\x0be",
    "combining": "a" + "\u0301" * 5_000,
    "deep tags": "<div>" * 3_000,
    "open tags": "<b" * 20_000,
    "deep brackets": "[" * 20_000 + "{" * 20_000,
    "entities": "&l9;" * 1_000 + "&#0;&#x110000;&#xd800;",
    "a long line": "a" * 300_000,
    "a long line of words": "ferry " * 50_000,
    "many lines": "a\n" * 20_000,
    "stars": "*a **b _c " * 3_000,
}


@pytest.mark.parametrize("hostility", HOSTILITIES)
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text_is_an_article_or_an_error_and_does_nothing(kind: str, hostility: str) -> None:
    content = KINDS[kind](HOSTILITIES[hostility])
    records = list(articles_of(of_bytes("a", content)))
    assert records
    for record in records:
        shown = str(record) if isinstance(record, ReadError) else article_text(record)
        assert visible(shown) == shown
    if isinstance(record, Article) and not hostility.startswith(("open", "deep")):
        assert "winds, the operator said" in record.text


@pytest.mark.parametrize("kind", KINDS)
def test_an_input_that_was_cut_loses_only_what_is_missing(kind: str) -> None:
    whole = made(kind)
    for cut in range(0, len(whole), 1 + len(whole) // 12):
        for record in articles_of(of_bytes("a", whole[:cut])):
            assert isinstance(record, Article | ReadError)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15, deadline=None)
@given(st.data())
def test_an_input_that_was_damaged_is_still_read_or_refused(kind: str, data: st.DataObject) -> None:
    content = bytearray(made(kind))
    places = st.integers(0, len(content) - 1)
    for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=6)):
        content[place] = byte
    for record in articles_of(of_bytes("a", bytes(content))):
        assert isinstance(record, Article | ReadError)


BEGINNINGS: Final = (
    *(b"", b"%PDF-1.7\n", b"PK\x03\x04", b"WARC/1.0\r\n", b"\x1f\x8b\x08\0\0\0\0\0\0\0"),
    *(
        b"{\\rtf1 ",
        b"From: a\nTo: b\nDate: c\n",
        b"From a 1 00\nTo: b\n\n",
        b"bplist00WebMainResource",
    ),
    *(b"1 of 2 DOCUMENTS\n", b"_" * 60 + b"\nFull text: ", b"HD a\nSN b\n", b"Title,Text\n"),
    *(b"<nitf>", b"<newsItem>", b"<a>DocPublicationName<article>", b"\x28\xb5\x2f\xfd"),
    *(b'{"text": "', b'[{"text": "', b'{"a": 1}\n{"text": "', b"<rss><channel><item>", b"<feed>"),
    *(b"<html><p>", b"---\ntitle: a\n---\n", b"# a\n## b\n", b"\xff\xfe", b"\xef\xbb\xbf"),
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=300) | st.text(max_size=200).map(encoded))
def test_any_bytes_are_articles_or_errors(beginning: bytes, rest: bytes) -> None:
    for record in articles_of(of_bytes("a", beginning + rest)):
        assert isinstance(record, Article | ReadError)


@pytest.mark.parametrize("kind", KINDS)
def test_in_a_folder_with_a_hostile_name(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[31m\u202e#1"
    path.write_bytes(KINDS[kind]("Kim came."))
    records = list(wirediff.read_all(path))
    assert all(isinstance(record, Article) for record in records)
    path.unlink()
    (error,) = wirediff.read_all(path)
    assert visible(str(error)) == str(error)
    assert "\n" not in str(error)


ENDLESS: Final = {
    "words": "yes ferry",
    "one line": "tr '\\0' a < /dev/zero",
    "one line of JSON": "printf '[{\"text\": \"'; tr '\\0' a < /dev/zero",
    "deep JSON": "yes '{\"a\":' | tr -d '\\n'",
    "tags": "printf '<html><p>'; yes '<b>'",
    "a feed": "printf '<rss><channel>'; yes '<item>'",
    "a PDF": "printf '%%PDF-1.7'; cat /dev/zero",
    "a zip archive": "printf 'PK\\003\\004'; cat /dev/zero",
    "a web archive": "yes 'WARC/1.0'",
}

READ: Final = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
import wirediff
for record in wirediff.read_all("-"):
    print(type(record).__name__, record)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
@pytest.mark.parametrize("what", ENDLESS)
def test_a_pipe_that_never_ends_is_given_up(what: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'({ENDLESS[what]}) 2>/dev/null | "$0" -c "$1"', sys.executable, READ],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1].startswith("ReadError -: ")


@pytest.mark.parametrize("kind", ["text", "json", "gzip", "rtf", "raw eml", "csv"])
def test_too_many_lines_are_refused_at_once(kind: str) -> None:
    records = list(articles_of(of_bytes("a", KINDS[kind]("a\n" * 60_000))))
    assert [record.reason for record in records if isinstance(record, ReadError)] == [
        "has more than 20,000 lines, too many for an article"
    ]
