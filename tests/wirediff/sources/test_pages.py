"""Saved pages: their article, its parts in their roles, and what the page tells beside it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wirediff
from wirediff import Article, ReadError, Role
from wirediff.sources.choosing import articles_of
from wirediff.sources.material import of_bytes
from wirediff.sources.pages.markup import MOST_ATTRIBUTES, MOST_TAGS
from wirediff.sources.pages.schema import moment_of

DATA: Final = Path("tests/data/pages")
PAGES: Final = sorted(DATA.glob("*.toml"))
EMPTY: Final = sorted(DATA.glob("none-*.html"))

STORY: Final = (
    "<p>The mayor opened the new library on Tuesday in front of several hundred guests.</p>"
    "<p>It holds forty thousand books, and cost the city nine million, the council said.</p>"
)


def read(page: str | bytes, **known: str) -> Article | ReadError:
    content = page if isinstance(page, bytes) else page.encode("utf-8", "surrogatepass")
    (found,) = articles_of(of_bytes("page.html", content, **known))
    return found


def article(page: str | bytes, **known: str) -> Article:
    found = read(page, **known)
    assert isinstance(found, Article), found
    return found


def parts(article: Article, *roles: Role) -> list[str]:
    return [span.of(article.text) for span in article.spans_of(*roles)]


def test_the_pages_are_there() -> None:
    assert len(PAGES) >= 12
    assert len(EMPTY) >= 2


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_people_read_it(path: Path) -> None:
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    found = wirediff.read(path.with_suffix(".html"))
    assert [[block.role, block.span.of(found.text)] for block in found.blocks] == expected["parts"]
    for name in ("title", "outlet", "byline", "published", "updated", "language", "url"):
        value = getattr(found, name)
        assert (None if value is None else str(value)) == expected.get(name), name


def test_paragraphs_are_parted_by_blank_lines_and_the_same_on_every_reading() -> None:
    page = f"<html><head><title>New library opens</title></head><body>{STORY}</body></html>"
    first = article(page)
    assert first.text.split("\n\n")[1].startswith("The mayor opened")
    assert first == article(page)


@pytest.mark.parametrize("path", EMPTY, ids=lambda path: path.stem)
def test_a_page_without_an_article_is_refused(path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        wirediff.read(path)
    assert caught.value.reason == "holds no article text"


def story(body: str, *, head: str = "", lang: str = "en") -> str:
    title = "<title>New library opens in the old mill</title>"
    return f"<!doctype html><html lang={lang}><head>{title}{head}</head><body>{body}</body></html>"


def test_a_picture_s_words_are_no_body() -> None:
    page = story(
        f"<figure><figcaption>Guests queue.</figcaption></figure><article>{STORY}</article>"
    )
    assert not any("queue" in line for line in parts(article(page), Role.BODY))


def test_the_story_s_first_sentence_is_body_though_a_picture_repeats_it() -> None:
    first = "The mayor opened the new library on Tuesday in front of several hundred guests."
    page = story(f"<figure><figcaption>{first}</figcaption></figure><article>{STORY}</article>")
    assert first in parts(article(page), Role.BODY)


def test_what_links_elsewhere_is_boilerplate_but_a_sentence_is_not() -> None:
    link = "<p><a href=/x>Reading rooms stay closed until autumn</a></p>"
    sentence = "<p><a href=/y>The whole plan can be read on the city's own pages.</a></p>"
    found = article(story(f"<article>{STORY}{link}{sentence}{STORY.replace('Tuesday', 'May 1')}"))
    assert "The whole plan can be read on the city's own pages." in parts(found, Role.BODY)
    assert "Reading rooms stay closed until autumn" not in parts(found, Role.BODY)


def test_sentences_in_a_second_block_of_the_story_are_not_lost() -> None:
    more = "".join(
        f"<p>Paragraph {word} of the rest tells what the guests had said of the {word} room.</p>"
        for word in ("first", "second", "third")
    )
    page = story(
        f"<main><div class=c>{STORY * 2}</div><div class=ad><p>Advertisement</p></div>"
        f"<div class=c>{more}</div></main><div class=x><p>Cookies help us to show more.</p></div>"
    )
    body = parts(article(page), Role.BODY)
    assert sum(line.startswith("Paragraph") for line in body) == 3
    assert not any("Cookies" in line for line in body)


@pytest.mark.parametrize(
    ("encoding", "meta", "server"),
    [
        ("utf-8", "", None),
        ("utf-8", '<meta charset="iso-8859-1">', None),
        ("utf-8", "", "iso-8859-1"),
        ("utf-8-sig", '<meta charset="koi8-r">', None),
        ("cp1252", '<meta charset="iso-8859-1">', None),
        ("cp1252", '<meta charset="utf-8">', None),
        ("cp1252", "", None),
        ("cp1252", "", "rot13"),
        ("iso-8859-15", "", "latin-9"),
        (
            "cp1250",
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">',
            None,
        ),
        ("utf-16", "", None),
        ("utf-16-le", "", None),
    ],
)
def test_a_page_in_any_encoding_whatever_it_says(
    encoding: str, meta: str, server: str | None
) -> None:
    sentence = (
        "Der Bürgermeister äußerte sich über die Größe des Hauses, das im März eröffnet wurde."
    )
    more = (
        "Es kostete die Stadt neun Millionen und fasst vierzigtausend Bücher, hieß es am Dienstag."
    )
    page = story(f"<article><p>{sentence}</p><p>{more}</p></article>", head=meta, lang="de")
    known = {"charset": server} if server else {}
    assert parts(article(page.encode(encoding), **known), Role.BODY) == [sentence, more]


def test_a_cyrillic_page_whose_server_says_its_encoding() -> None:
    sentence = "Мэр открыл новую библиотеку во вторник в присутствии нескольких сотен гостей."
    page = story(f"<p>{sentence}</p><p>{sentence.replace('вторник', 'среду')}</p>")
    assert sentence in article(page.encode("koi8-r"), charset="koi8-r").text


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("2024-03-05T07:30:00+01:00", "2024-03-05 07:30:00+01:00"),
        ("2024-03-05T06:30:00Z", "2024-03-05 06:30:00+00:00"),
        ("2024-03-05", "2024-03-05"),
        ("yesterday", "None"),
        ("1970-01-01T00:00:00Z", "None"),
        ("2999-01-01", "None"),
        (20240305, "None"),
        ("", "None"),
    ],
)
def test_a_moment_is_what_can_be_true(record: object, expected: str) -> None:
    assert str(moment_of(record)) == expected


@pytest.mark.parametrize(
    "record",
    [
        "{",
        "null",
        "[[[[]]]]",
        '{"@type": "NewsArticle", "articleBody": 3, "datePublished": [1]}',
        '{"@type": ["NewsArticle", 5, null], "articleBody": null}',
        '{"a":' * 5000,
        '{"@graph": [{"@type": {"@type": "Article"}}]}',
    ],
)
def test_a_broken_record_loses_nothing(record: str) -> None:
    head = f'<script type="application/ld+json">{record}</script>'
    assert len(parts(article(story(f"<article>{STORY}</article>", head=head)), Role.BODY)) == 2


def test_terminal_escapes_and_nuls_of_a_page_never_reach_a_tag_or_an_error() -> None:
    page = story(f"<article><p>\x1b[31mRed\x00 ink was spilt over the opening speech.</p>{STORY}")
    assert "\x1b" not in article(page).text


HOSTILE: Final = {
    "deep": "<div>" * 40_000 + STORY,
    "deep lists": "<ul><li>" * 20_000 + STORY,
    "one line": "<p>" + "the mayor said so " * 20_000,
    "one word": "<p>" + "a" * 400_000,
    "unclosed": "<b><i><table><td><p><ul><li>" * 2_000 + STORY,
    "comments": "<!--" * 40_000,
    "scripts": "<script>" * 20_000,
    "less than": "< " * 40_000,
    "quotes": "<p a='" + '<a b="' * 8_000,
    "entities": "<p>" + "&#x110000;&#0;&bogus;&amp;lt;" * 8_000,
    "bomb": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>' + STORY,
    "surrogates": "<p>\ud800\udfff" * 100 + STORY,
    "frames": "<frameset><frame src=x></frameset>",
    "svg": "<svg><title>" + STORY + "</title></svg>",
    "nothing": "<html></html>",
    "a mark alone": "<!doctype html>",
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_is_read_or_refused_in_a_line(page: str) -> None:
    found = read(page if page.startswith("<!DOCTYPE") else f"<html><body>{page}")
    assert isinstance(found, Article) or "\n" not in str(found)


def test_too_many_tags_and_attributes_are_refused_before_they_cost_anything() -> None:
    tags = read("<html><body>" + "<i>x" * (MOST_TAGS + 1))
    assert isinstance(tags, ReadError)
    assert tags.reason == f"has more than {MOST_TAGS} tags, too many for an article"
    many = " ".join(f"a{number}=1" for number in range(100_000))
    attributes = read(f"<html><body><p {many}>x</p>{STORY}")
    assert isinstance(attributes, ReadError)
    assert attributes.reason == f"has a tag with more than {MOST_ATTRIBUTES} attributes"


FRAGMENTS: Final = (
    *("<p>", "</p>", "<div>", "</div>", "<h2>", "<ul><li>", "<a href=x>", "<table><tr><td>"),
    *("<br>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#0;", "\x00", "\x1b[2J"),
    *("The mayor opened the library on Tuesday in front of guests. ", "\u202e", "<", "\x85"),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(FRAGMENTS),
        max_size=40,
    )
)
def test_no_page_breaks_the_reader(pieces: list[str]) -> None:
    found = read("<html><body>" + "".join(pieces))
    if isinstance(found, Article):
        assert found.blocks
        assert all(block.span.of(found.text).strip() for block in found.blocks)


def test_the_text_of_a_record_may_have_tags() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": '
        '"<p>The mayor opened the library on Tuesday.</p><p>It holds <b>forty thousand</b> books, '
        'the council said, and cost nine million.</p>"}</script>'
    )
    assert parts(article(story("<p>Subscribe to read.</p>", head=head)), Role.BODY) == [
        "The mayor opened the library on Tuesday.",
        "It holds forty thousand books, the council said, and cost nine million.",
    ]
