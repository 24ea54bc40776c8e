"""Pages of many shapes around one story: whatever wraps, folds or parts it, the story is read."""

from __future__ import annotations

from typing import Final

import pytest

from wirediff import Article
from wirediff.article import Role
from wirediff.sources.choosing import articles_of
from wirediff.sources.material import of_bytes

STORY: Final = (
    "The ferry to Northport was cancelled on Tuesday after winds rose, the operator said.",
    "About 1,200 passengers were told to stay at home, and two ships went back before noon.",
    '"We could not take that risk," said Hanna Lind, who heads the company\'s safety office.',
    "The national weather service expects the storm to move east by Thursday.",
    "Schools in three northern counties stayed closed, and 4,000 homes had no power.",
    "Repairs to the pier will take at least two weeks, the harbour master said on Wednesday.",
)

TITLE: Final = "Ferry cancelled as storm hits the coast"


def paragraphs(start: int = 0, attributes: str = "") -> str:
    return "".join(f"<p{attributes}>{sentence}</p>" for sentence in STORY[start:])


H1: Final = f"<h1>{TITLE}</h1>"

TABLE: Final = "<table><tr><td>Green List</td><td>34.1</td></tr></table>"

HIDDEN: Final = ' class="rest" style="display: none"'

SHAPES = [
    *((f"in {tag}", f"<{tag}>{H1}{paragraphs()}</{tag}>") for tag in ("form", "aside", "footer")),
    *((f"in {tag}", f"<{tag}>{H1}{paragraphs()}</{tag}>") for tag in ("fieldset", "figure")),
    *((f"unclosed {tag}", f"<{tag}>x<div>{H1}{paragraphs()}</div>") for tag in ("button", "nav")),
    *((f"unclosed {tag}", f"<{tag}>x<div>{H1}{paragraphs()}</div>") for tag in ("label", "a")),
    ("unclosed headline", f"<h1>{TITLE}<div>{paragraphs()}</div>"),
    ("called a sidebar", f'<div class="sidebar">{H1}{paragraphs()}</div>'),
    ("called a newsletter's footer", f'<div id="footer-wrap">{H1}{paragraphs()}</div>'),
    ("in a table that is a layout", f"<table><tr><td>{H1}{paragraphs()}</td></tr></table>"),
    ("in an item", f"<ul><li>{H1}{paragraphs()}</li></ul>"),
    ("lines broken", f"<article>{H1}{'<br><br>'.join(STORY)}</article>"),
    (
        "the rest folded away",
        f"<article>{H1}<p>{STORY[0]}</p><div{HIDDEN}>{paragraphs(1)}</div>"
        "<button>Show more</button></article>",
    ),
    (
        "the rest hidden by attribute",
        f"<article>{H1}<p>{STORY[0]}</p><div hidden>{paragraphs(1)}</div></article>",
    ),
    (
        "each paragraph of the rest hidden",
        f"<article>{H1}<p>{STORY[0]}</p>{paragraphs(1, HIDDEN)}</article>",
    ),
    (
        "the rest in details",
        f"<article>{H1}<p>{STORY[0]}</p><details><summary>Read more</summary>{paragraphs(1)}"
        "</details></article>",
    ),
    (
        "the lead in the header",
        f'<article><header>{H1}<p class="standfirst">{STORY[0]}</p></header>'
        f'<div class="article-body">{paragraphs(1)}</div></article>',
    ),
    (
        "the lead above the byline",
        f'{H1}<div class="lead"><p>{STORY[0]}</p></div><div>By Anna Berg</div>'
        f'<div class="article-body">{paragraphs(1)}</div>',
    ),
    (
        "the lead without a paragraph",
        f'{H1}<div class="intro">{STORY[0]}</div><div class="body">{paragraphs(1)}</div>',
    ),
    ("the lead as a heading", f"<article>{H1}<h2>{STORY[0]}</h2>{paragraphs(1)}</article>"),
    ("a control character", f"<article>{H1}{paragraphs().replace('winds', '&#1;winds')}</article>"),
    ("more of them", f"<article>{H1}{paragraphs().replace('ferry', '&#x8;&#0;ferry')}</article>"),
]


def read(body: str) -> Article:
    page = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} - The Courier'
        f'</title></head><body><nav><a href="/">Home</a></nav>{body}'
        "<footer><p>© 2024 The Courier. All rights reserved.</p></footer></body></html>"
    )
    [article] = articles_of(of_bytes("page.html", page.encode()))
    assert isinstance(article, Article), str(article)
    return article


def texts(article: Article, *roles: Role) -> list[str]:
    return [span.of(article.text) for span in article.spans_of(*roles)]


@pytest.mark.parametrize(("name", "body"), SHAPES, ids=[name for name, _ in SHAPES])
def test_the_story_is_read_whatever_is_around_it(name: str, body: str) -> None:
    article = read(body)
    assert texts(article, Role.DECK, Role.BODY) == list(STORY)
    assert article.title == TITLE
    assert article.outlet == "The Courier"


def test_comments_are_not_taken_for_the_story() -> None:
    comment = "<p>I think this is a very bad thing for all of us here in town, number nine.</p>"
    article = read(
        f'<article>{H1}{paragraphs()}</article><form id="comments">{comment * 30}</form>'
    )
    assert texts(article, Role.DECK, Role.BODY) == list(STORY)


@pytest.mark.parametrize(
    "caption",
    [
        '<p class="image-credit-wrap"><b>Waves hit the pier.</b> <i>(Jan Roe, AP)</i></p>',
        '<div class="wp-caption-text">Waves hit the pier. (Jan Roe, AP)</div>',
        "<figcaption>Waves hit the pier. (Jan Roe, AP)</figcaption>",
    ],
)
def test_a_caption_in_any_tag_is_a_caption(caption: str) -> None:
    figure = f'<div class="image"><img src="a.jpg">{caption}</div>'
    article = read(f"<article>{H1}<p>{STORY[0]}</p>{figure}{paragraphs(1)}</article>")
    assert texts(article, Role.CAPTION) == ["Waves hit the pier. (Jan Roe, AP)"]
    assert texts(article, Role.DECK, Role.BODY) == list(STORY)


@pytest.mark.parametrize(
    "entry",
    [
        '<article class="post"><time>{time}</time><h2>{heading}</h2><p>{text}</p></article>',
        '<div class="entry"><span>{time}</span><h3>{heading}</h3><p>{text}</p></div>',
        '<li class="up"><b><time>{time}</time></b><h4>{heading}</h4><p>{text}</p></li>',
    ],
)
def test_a_live_blog_keeps_its_order_headings_and_times(entry: str) -> None:
    entries = "".join(
        entry.format(time=f"{14 - number}:05", heading=f"What came {number}th", text=text)
        for number, text in enumerate(STORY)
    )
    article = read(
        f'<main>{H1}<p class="standfirst">Follow all of it.</p><div>{entries}</div></main>'
    )
    assert texts(article, Role.BODY) == list(STORY)
    assert texts(article, Role.DECK) == ["Follow all of it."]
    assert texts(article, Role.SUBHEAD) == [f"What came {number}th" for number in range(6)]
    assert texts(article, Role.DATELINE) == [f"{14 - number}:05" for number in range(6)]


def test_lists_and_tables_are_body() -> None:
    items = (
        "<ul><li>4,200 evacuated from the islands</li><li>Ferries cancelled until Friday</li></ul>"
    )
    article = read(f"<article>{H1}<h2>Key points</h2>{items}{paragraphs()}{TABLE}</article>")
    body = texts(article, Role.BODY)
    assert body[:2] == ["4,200 evacuated from the islands", "Ferries cancelled until Friday"]
    assert body[-1] == "Green List 34.1"


def test_agencies_that_only_the_record_names_are_credited() -> None:
    record = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Reuters"},'
        ' "sourceOrganization": {"name": "Agence France-Presse"}}</script>'
    )
    assert read(f"{record}<article>{H1}{paragraphs()}</article>").credits == ("Reuters", "AFP")
