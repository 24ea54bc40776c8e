"""The report as a web page, read by a parser of HTML."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import html

from tests.wirediff.reports.made import (
    HOSTILE,
    article_of,
    comparison_by_hand,
    comparisons,
    found,
    judgements_by_hand,
    side_of,
)
from wirediff import Comparison, Kind, Passage, Role
from wirediff.reports.colophon import Colophon
from wirediff.reports.html import comparison_html
from wirediff.text.sanitise import visible
from wirediff.wording.colours import DARK, LIGHT

COLOPHON = Colophon(date(2026, 11, 24), "0.1.0")

MARKUP = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\"><a href='javascript:alert(1)'>x</a>",
    "<!-- comment",
    "]]>&amp;&#x3c;b&#x3e;",
    "nothing \ufdd0 \uffff \U0001fffe",
)
"""What would act on a page."""

Node = Any
"""An element as lxml gives it; it has no types of its own."""


def page_of(comparison: Comparison, *, judged: bool = False) -> Node:
    document = comparison_html(comparison, COLOPHON, *([judgements_by_hand()] if judged else []))
    return html.document_fromstring(document)


def text_of(node: Node) -> str:
    return " ".join(node.text_content().split())


@pytest.fixture(scope="module")
def page() -> Node:
    return page_of(comparison_by_hand(), judged=True)


def pair_with(text: str) -> Comparison:
    """A comparison in which the text stands wherever an article or the engine can put it."""
    left = article_of(
        ((Role.HEADLINE, (text,)), (Role.BODY, (text, "More."))),
        title=text,
        outlet=text,
        byline=text,
        source=text,
        language=text,
        credits=(text,),
    )
    right = article_of(((Role.BODY, (text,)),), source=text)
    passage = Passage(
        (left.blocks[1].sentences[0].span,),
        (right.blocks[0].span,),
        Kind.EDITED,
        True,
        0.5,
        (text,),
    )
    sides = (side_of(article, {Kind.EDITED: 0.5}, 2, 1) for article in (left, right))
    made = comparison_by_hand()
    one, other = (replace(side, verdict=replace(side.verdict, words=text)) for side in sides)
    return replace(made, left=one, right=other, passages=(passage,), stretches=())


# What a browser is told


def test_the_page_needs_nothing_but_itself(page: Node) -> None:
    assert page.xpath("//script | //link | //img | //iframe | //object | //form | //*[@src]") == []
    assert page.xpath("//@style | //@*[starts-with(name(), 'on')]") == []
    assert all(address.startswith("#") for address in page.xpath("//@href"))
    assert "url(" not in page.xpath("string(//style)")
    assert "@import" not in page.xpath("string(//style)")


def test_the_policy_allows_the_style_sheet_of_the_page_and_nothing_else(page: Node) -> None:
    sheet = page.xpath("string(//style)").encode()
    fingerprint = base64.b64encode(hashlib.sha256(sheet).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{fingerprint}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_the_style_sheet_has_the_colours_of_the_screens_for_light_and_dark(page: Node) -> None:
    light, dark = page.xpath("string(//style)").split("@media screen", 1)
    for palette, part in ((LIGHT, light), (DARK, dark)):
        for kind, shade in palette.kinds.items():
            assert f"--{kind}: {shade.plain};" in part
            assert f"--{kind}-ink: {shade.ink};" in part


def test_the_same_comparison_makes_the_same_page() -> None:
    one, other = (comparison_html(comparison_by_hand(), COLOPHON) for _ in range(2))
    assert one == other
    assert one.startswith('<!doctype html>\n<html lang="en">')
    assert one.endswith("</html>\n")


# What the page holds


def test_headings_are_in_order_and_every_part_is_named_by_its_own(page: Node) -> None:
    levels = [int(node.tag[1]) for node in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    addresses = page.xpath("//@id")
    assert len(addresses) == len(set(addresses))
    assert set(page.xpath("//@aria-labelledby")) <= set(addresses)
    assert {link[1:] for link in page.xpath("//@href")} <= set(addresses)
    assert [len(page.xpath(f"//{tag}")) for tag in ("main", "header", "footer", "nav")] == [1] * 4


def test_each_article_says_its_language_and_direction(page: Node) -> None:
    left, right = page.xpath("//article")
    assert (left.get("lang"), left.get("dir")) == ("en", "ltr")
    assert (right.get("lang"), right.get("dir")) == ("", "auto")


@pytest.mark.parametrize(
    ("language", "lang", "direction"),
    [("ar", "ar", "rtl"), ("he", "he", "rtl"), ("zh-cn", "zh-Hans", "ltr"), ("??", "", "auto")],
)
def test_the_script_of_a_language_decides_the_direction(
    language: str, lang: str, direction: str
) -> None:
    made = comparison_by_hand()
    article = replace(made.left.article, language=language)
    page = page_of(replace(made, left=replace(made.left, article=article)))
    (left, _) = page.xpath("//article")
    assert (left.get("lang"), left.get("dir")) == (lang, direction)


def test_a_block_in_another_language_says_so() -> None:
    made = comparison_by_hand()
    first, *others = made.left.article.blocks
    article = replace(made.left.article, blocks=(replace(first, language="fa"), *others))
    page = page_of(replace(made, left=replace(made.left, article=article)))
    assert page.xpath("//article[1]//h4/@lang") == ["fa"]
    assert page.xpath("//article[1]//h4/@dir") == ["rtl"]


def test_every_passage_is_marked_on_both_sides_and_linked_to_its_other_end(page: Node) -> None:
    for side, away in (("left", "right"), ("right", "left")):
        for number, sign in ((1, "E1"), (2, "P2⇅")):
            (label,) = page.xpath(f"//article//a[@id='{side}-{number}']")
            assert label.get("href") == f"#{away}-{number}"
            assert label.text_content() == sign
            assert label.getparent().tag == "mark"
    (first,) = page.xpath("//a[@id='left-1']")
    assert first.get("aria-label") == "E1: passage 1, edited; to guardian.txt"
    assert first.getparent().get("class") == "edited"
    assert text_of(first.getparent()) == "E1Winds of 160 km/h hit the islands"


def test_a_passage_in_two_places_is_labelled_at_both_and_addressed_once(page: Node) -> None:
    labels = page.xpath("//article[1]//a[@href='#right-2']")
    assert [label.get("id") for label in labels] == ["left-2"]  # both lie in one paragraph
    assert [text_of(mark) for mark in page.xpath("//article[1]//mark[@class='paraphrase']")] == [
        "P2⇅“Stay at home,”",
        "Ann Lee.",
    ]


def test_words_and_facts_that_differ_are_marked_in_the_text(page: Node) -> None:
    assert page.xpath("//article[1]//u/@class") == ["fact"]
    assert [text_of(node) for node in page.xpath("//article//u")] == ["160", "150"]


def test_paragraphs_that_only_one_outlet_has_are_set_apart() -> None:
    made = comparison_by_hand()
    page = page_of(replace(made, passages=made.passages[:1]))
    own = page.xpath("//article[1]//*[contains(@class, 'own')]")
    assert [node.get("class") for node in own] == ["headline own", "body own"]


def test_every_text_of_the_articles_is_there_once_and_in_order(page: Node) -> None:
    for node, side in zip(page.xpath("//article"), ("left", "right"), strict=True):
        for label in node.xpath(".//a"):
            label.drop_tree()
        article = getattr(comparison_by_hand(), side).article
        shown = [text_of(part) for row in node.xpath("./div") for part in row]
        assert shown == [block.span.of(article.text) for block in article.blocks]


def test_the_table_names_each_passage_with_all_that_is_known_of_it(page: Node) -> None:
    heads = [text_of(head) for head in page.xpath("//thead//th")]
    rows = [[text_of(cell) for cell in row] for row in page.xpath("//tbody/tr")]
    assert dict(zip(heads, rows[0], strict=True)) == {
        "Passage": "E1",
        "Kind": "edited",
        "Moved": "–",
        "Certainty": "93%",
        "Where": "paragraph 1 → paragraph 2",
        "Not the same": "number: BBC 160, guardian.txt 150",
        "Why, above all": "5 of 6 words in a row",
        "Judged": "wire copy",
    }
    assert rows[1][2] == "moved"


def test_the_column_of_judgements_is_there_only_when_there_are_some() -> None:
    heads = page_of(comparison_by_hand()).xpath("//thead//th")
    assert "Judged" not in map(text_of, heads)


def test_each_passage_is_spelled_out(page: Node) -> None:
    (first,) = page.xpath("//section[@id='passage-1']")
    assert text_of(first) == (
        "E1 Passage 1 of 2: edited"
        " BBC, paragraph 1 in the article Winds of 160 km/h hit the islands"
        " guardian.txt, paragraph 2 in the article Winds of 150 km/h hit the islands"
        " Word by word: Winds of 160 150 km/h hit the islands"
        " Not the same number: BBC 160, guardian.txt 150."
        " Why, with certainty 93%: 5 of 6 words in a row; rare word: islands."
        " Judged: wire copy: see AP"
    )
    assert [text_of(node) for node in first.xpath(".//del")] == ["160"]
    assert [text_of(node) for node in first.xpath(".//ins")] == ["150"]


def test_measures_verdict_and_source_of_each_side_are_there(page: Node) -> None:
    left = text_of(page.xpath("//section[@aria-labelledby='side-left']")[0])
    for words in (
        "BBC",
        "61% of its words are also there.",
        "Shared 61% (edited 50%, paraphrase 11%)",
        "Own 39%",
        "Longest shared passage 7 words",
        "Published 2 November 2023, 06:10",
        "Credits Reuters and AP",
    ):
        assert words in left


def test_an_agency_that_only_the_other_credits_is_named() -> None:
    made = comparison_by_hand()
    page = page_of(replace(made, right=replace(made.right, uncredited=("<AP>",))))
    (said,) = page.xpath("//p[@class='credited']")
    assert text_of(said) == (
        "Shares 87% with an article that credits <AP>; does not name <AP> itself."
    )
    assert page.xpath("//section[@aria-labelledby='side-right']//p[@class='credited']") == [said]


def test_what_only_one_has_is_listed_for_each(page: Node) -> None:
    (own,) = page.xpath("//section[@aria-labelledby='own-right']")
    assert (
        text_of(own)
        == "Only in guardian.txt 13% of its 15 words, 1 passage Paragraph 1 Shares fell."
    )


def test_judgements_beside_no_passage_have_a_section_of_their_own(page: Node) -> None:
    (section,) = page.xpath("//section[@aria-labelledby='judgements']")
    assert text_of(section) == (
        "Other judgements note: only they have it guardian.txt, paragraph 1 Shares fell."
    )
    assert page_of(comparison_by_hand()).xpath("//*[@id='judgements']") == []


def test_the_page_says_how_and_when_it_was_made(page: Node) -> None:
    made = text_of(page.xpath("//footer")[0])
    assert "Made 24 November 2026, with wirediff 0.1.0" in made
    assert "Compared by wording only" in made
    assert "Shortest passage 2 words" in made


def test_nothing_shared_is_said_and_draws_nothing() -> None:
    page = page_of(replace(comparison_by_hand(), passages=(), stretches=()))
    assert "Nothing is shared." in text_of(page)
    assert page.xpath("//table | //mark[a] | //svg[@class='overview']") == []


@pytest.mark.parametrize(
    ("source", "linked"),
    [
        ("https://news.example/a?b=1&c=2", True),
        ("http://news.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("https://[", False),
        ("https://news.example/\u202etxt", False),
        ("in/bbc.txt", False),
    ],
)
def test_only_a_page_of_the_web_is_linked_to(source: str, linked: bool) -> None:
    made = comparison_by_hand()
    article = replace(made.left.article, source=source)
    page = page_of(replace(made, left=replace(made.left, article=article)))
    away = [link for link in page.xpath("//a") if not link.get("href").startswith("#")]
    assert [link.get("href") for link in away] == ([source] if linked else [])
    assert all(link.get("rel") == "noopener noreferrer nofollow" for link in away)


def test_the_address_that_a_saved_page_names_is_linked_to() -> None:
    made = comparison_by_hand()
    article = replace(made.left.article, url="https://news.example/storm")
    page = page_of(replace(made, left=replace(made.left, article=article)))
    (side,) = page.xpath("//section[@aria-labelledby='side-left']")
    assert "Source in/bbc.txt Address https://news.example/storm" in text_of(side)
    assert side.xpath(".//a/@href") == ["https://news.example/storm"]


# Overlapping passages


def test_a_passage_inside_another_keeps_its_label_and_address() -> None:
    made = comparison_by_hand()
    article = made.left.article
    whole = replace(made.passages[0], left=(found(article, "Winds of 160 km/h hit the islands."),))
    inner = replace(made.passages[0], left=(found(article, "160 km/h"),), kind=Kind.VERBATIM)
    page = page_of(replace(made, passages=(whole, inner)))
    assert page.xpath("//article[1]//mark/@class") == ["edited", "verbatim", "edited"]
    assert page.xpath("//article[1]//a/@id") == ["left-1", "left-2"]


# Hostile text


@pytest.mark.parametrize("text", [*MARKUP, *HOSTILE])
def test_hostile_text_is_only_ever_text(text: str) -> None:
    document = comparison_html(pair_with(text), COLOPHON)
    assert_harmless(document)
    page = html.document_fromstring(document)
    harmless = html.document_fromstring(comparison_html(pair_with("plain"), COLOPHON))
    assert [node.tag for node in page.iter()] == [node.tag for node in harmless.iter()]


@settings(max_examples=60)  # drawing a comparison takes 30 ms
@given(comparisons())
def test_any_comparison_becomes_a_sound_page(comparison: Comparison) -> None:
    document = comparison_html(comparison, COLOPHON)
    assert_harmless(document)
    page = html.document_fromstring(document)
    assert page.xpath("//script | //@style | //@*[starts-with(name(), 'on')]") == []
    addresses = page.xpath("//@id")
    assert len(addresses) == len(set(addresses))
    for number in range(1, len(comparison.passages) + 1):
        assert {f"left-{number}", f"right-{number}", f"passage-{number}"} <= set(addresses)


def assert_harmless(document: str) -> None:
    document.encode("utf-8")
    assert visible(document) == document
    assert not re.search("[\ufdd0-\ufdef\ufffe\uffff]", document)


def test_the_size_grows_with_the_text() -> None:
    def size(paragraphs: int) -> int:
        story = tuple((Role.BODY, (f"Sentence {n} of the story.",)) for n in range(paragraphs))
        article = article_of(story)
        passages = tuple(
            Passage((block.span,), (block.span,), Kind.VERBATIM, False, 1.0)
            for block in article.blocks
        )
        side = side_of(article, {Kind.VERBATIM: 1.0}, paragraphs * 5, 5)
        made = replace(comparison_by_hand(), left=side, right=side, passages=passages)
        return len(comparison_html(made, COLOPHON))

    small, middle, large = (size(count) for count in (0, 200, 400))
    assert large - middle < 1.2 * (middle - small)
