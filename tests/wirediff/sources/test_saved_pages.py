"""Copies of web pages: the original's address, and nothing of the program that saved them."""

from __future__ import annotations

from pathlib import Path

import pytest

import wirediff
from tests.wirediff.sources.inputs import articles
from tests.wirediff.sources.made_files import PAGE, SENTENCE
from wirediff import Article, ReadError
from wirediff.sources.material import of_bytes
from wirediff.sources.saved_pages import LARGEST_COPY, page_bytes

URL = "https://www.ems.example/news/bridge?a=1"
TEXT = f"Ferry cancelled\n\n{SENTENCE}"


def only(page: str) -> Article:
    (article,) = articles(page)
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize(
    "comment",
    [
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Thu Jan 11 2024\n-->",
        f"<!-- saved from url=(0042){URL} -->",
        f'<meta name="savepage-url" content="{URL}">',
    ],
)
def test_the_address_that_a_copy_tells(comment: str) -> None:
    assert only(PAGE.replace("<head>", f"<head>{comment}")).url == URL


def test_a_mirror_tells_its_address_without_a_scheme() -> None:
    comment = "<!-- Mirrored from ems.example/news/bridge by HTTrack Website Copier/3.x -->"
    assert only(PAGE.replace("<head>", f"{comment}<head>")).url == "http://ems.example/news/bridge"


@pytest.mark.parametrize(
    "prefix",
    [
        "https://web.archive.org/web/20240304083000/",
        "http://web.archive.org/web/20240304083000im_/",
        "//web.archive.org/web/2024/",
        "https://archive.ph/2024.03.04-083000/",
        "https://arquivo.pt/wayback/20240304083000/",
        "https://wayback.archive-it.org/123/20240304083000/",
    ],
)
def test_a_page_of_the_wayback_machine_is_the_original(prefix: str) -> None:
    copy = prefix + URL
    escaped = copy.replace("/", "\\/")
    told = (
        f'<link rel="canonical" href="{copy}"><meta property="og:url" content="{copy}">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "url": "'
        f'{escaped}"}}</script>'
    )
    toolbar = (
        "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'><p>The Wayback Machine - took "
        "3 captures of this page between January and March of this year, it says.</p></div>"
        "<!-- END WAYBACK TOOLBAR INSERT -->"
    )
    page = PAGE.replace("<head>", f"<head>{told}").replace("<body>", f"<body>{toolbar}")
    article = only(page)
    assert article.url == URL
    assert "archive" not in (article.outlet or "")
    assert article.text == TEXT


def test_the_address_of_a_copy_is_that_of_the_original() -> None:
    copy = f"https://web.archive.org/web/20240304083000/{URL.replace('//', '/')}"
    (article,) = wirediff.sources.choosing.articles_of(of_bytes("a", PAGE.encode(), url=copy))
    assert isinstance(article, Article)
    assert article.url == URL


def test_pictures_of_any_size_are_left_out(tmp_path: Path) -> None:
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 1_000_000
    style = f"<style>:root{{--sf-img-1:url({picture})}}</style>"
    page = PAGE.replace("<head>", f"<head>{style}").replace("<h1>", f'<img src="{picture}"><h1>')
    path = tmp_path / "a.html"
    path.write_text(page)
    assert wirediff.read(path).text == TEXT
    kept = page_bytes(of_bytes("a", page.encode()))
    assert kept.decode() == page.replace("iVBORw0KGgo", "")


@pytest.mark.parametrize("before", [1024 * 1024 - 30, 1024 * 1024 - 3, 1024 * 1024 + 5])
def test_a_picture_that_begins_where_a_piece_ends_is_left_out(before: int) -> None:
    page = b"<p>" + b"a" * (before - 3) + b"data:image/gif;base64," + b"R0lG" * 400_000 + b'">b</p>'
    kept = page_bytes(of_bytes("a", page))
    assert kept == page.replace(b"R0lG", b"")


def test_a_page_that_is_too_large_is_refused() -> None:
    for content in (b"<p>" + b"a b " * 3_000_000, b"<p>data:a/b," + b"a" * LARGEST_COPY):
        (error,) = articles(b"<!DOCTYPE html>" + content)
        assert isinstance(error, ReadError)
        assert "too large" in error.reason
