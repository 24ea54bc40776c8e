"""The report in a browser: what it fetches, how one moves in it, and who can read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final, Literal, get_args

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.wirediff.reports.made import (
    HOSTILE,
    article_of,
    comparison_by_hand,
    judgements_by_hand,
    side_of,
)
from wirediff import Comparison, Kind, Passage, Role
from wirediff.reports.colophon import Colophon
from wirediff.reports.html import comparison_html

Scheme = Literal["light", "dark"]

COLOPHON: Final = Colophon(date(2026, 11, 24), "0.1.0")

WIDE: Final[ViewportSize] = {"width": 1280, "height": 720}
TELEPHONE: Final[ViewportSize] = {"width": 360, "height": 740}

_PARAGRAPHS: Final = 16
"""Enough that both ends of a moved passage are never on the screen at once."""


def long_pair() -> Comparison:
    """Two articles in two scripts, hostile throughout; the last passage opens the other article."""
    story = [f"Paragraph {n}: {HOSTILE[n % len(HOSTILE)]} <b>told</b>." for n in range(_PARAGRAPHS)]
    left = article_of(
        ((Role.HEADLINE, ("A headline",)), *((Role.BODY, (text,)) for text in story)),
        outlet="<i>Left</i>",
        source="https://left.example/" + "very-long-address/" * 12,
        language="en",
    )
    right = article_of(
        ((Role.BODY, ("عاصفة تضرب الساحل " * 8,)), *((Role.BODY, (text,)) for text in story[:-1])),
        outlet="Right",
        language="ar",
    )
    moved = Passage(
        (left.blocks[-1].span,), (right.blocks[0].span,), Kind.PARAPHRASE, True, 0.7, ("one",)
    )
    kinds = (Kind.VERBATIM, Kind.EDITED)
    passages = tuple(
        Passage((one.span,), (other.span,), kinds[at % 2], False, 0.9, ("words in a row",))
        for at, (one, other) in enumerate(zip(left.blocks[1:], right.blocks[1:], strict=False))
    )
    return replace(
        comparison_by_hand(),
        left=side_of(left, {Kind.VERBATIM: 0.5, Kind.EDITED: 0.4}, 150, 8),
        right=side_of(right, {Kind.VERBATIM: 0.5, Kind.EDITED: 0.4}, 150, 8),
        passages=(*passages, moved),
        stretches=(),
    )


MOVED: Final = _PARAGRAPHS
"""The number of the passage that is last on the left and first on the right."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of two reports: a plain one with judgements, and a long and hostile one."""
    folder = tmp_path_factory.mktemp("reports")
    documents = {
        "judged": comparison_html(comparison_by_hand(), COLOPHON, judgements_by_hand()),
        "hostile": comparison_html(long_pair(), COLOPHON),
    }
    for name, document in documents.items():
        (folder / f"{name}.html").write_text(document, "utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in documents}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport=WIDE) as made:
        yield made


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def focused(page: Page) -> str:
    """The address of what has the focus, or its text."""
    found = page.evaluate("document.activeElement.id || document.activeElement.textContent")
    assert isinstance(found, str)
    return found


@pytest.mark.parametrize("name", ["judged", "hostile"])
def test_nothing_is_fetched_run_or_complained_of(
    page: Page, pages: dict[str, str], name: str
) -> None:
    requests: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("dialog", lambda dialog: told.append(dialog.message))
    page.goto(pages[name])
    assert requests == [pages[name]]
    assert told == []
    assert page.locator("script, b:has-text('told'), i:has-text('Left')").count() == 0


def test_the_policy_would_stop_what_a_page_could_be_made_to_do(
    page: Page, pages: dict[str, str]
) -> None:
    """The second door: were a tag ever to slip through, it could fetch and run nothing."""
    page.goto(pages["judged"])
    refused = page.evaluate(
        """() => new Promise(done => {
            document.addEventListener(
                'securitypolicyviolation', event => done(event.effectiveDirective)
            );
            document.body.insertAdjacentHTML('beforeend', '<img src="https://e.example/x.png">');
        })"""
    )
    assert refused == "img-src"


def test_tab_goes_from_passage_to_passage_and_enter_to_the_other_article(
    page: Page, pages: dict[str, str]
) -> None:
    page.goto(f"{pages['hostile']}#left-1")
    assert focused(page) == "left-1"
    page.keyboard.press("Tab")
    assert focused(page) == "left-2"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert focused(page) == "right-1"
    page.keyboard.press("Enter")
    assert focused(page) == "left-1"


def test_a_moved_passage_is_brought_into_view_and_stands_out(
    page: Page, pages: dict[str, str]
) -> None:
    page.goto(f"{pages['hostile']}#left-{MOVED}")
    other = page.locator(f"#right-{MOVED}")
    assert not in_view(page, f"#right-{MOVED}")
    page.keyboard.press("Enter")
    page.wait_for_function(f"document.activeElement.id === 'right-{MOVED}'")
    assert in_view(page, f"#right-{MOVED}")
    outline = "node => getComputedStyle(node.parentElement).outlineStyle"
    assert other.evaluate(outline) == "solid"
    assert page.locator("#right-1").evaluate(outline) == "none"


def in_view(page: Page, selector: str) -> bool:
    box = page.locator(selector).bounding_box()
    return box is not None and 0 <= box["y"] < WIDE["height"]


def test_the_first_tab_offers_to_skip_to_the_articles(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["judged"])
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the articles"
    assert in_view(page, ".skip")
    page.keyboard.press("Enter")
    assert focused(page) == "articles"


def test_what_belongs_together_stands_side_by_side_where_there_is_room(
    page: Page, pages: dict[str, str]
) -> None:
    page.goto(pages["hostile"])
    left, right = (box_of(page, f"#{side}-7") for side in ("left", "right"))
    assert abs(left["y"] - right["y"]) < 2
    assert left["x"] < right["x"]
    page.set_viewport_size(TELEPHONE)
    first, second = (box_of(page, f"article:nth-of-type({number})") for number in (1, 2))
    assert first["y"] + first["height"] <= second["y"]


def box_of(page: Page, selector: str) -> Any:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box


@pytest.mark.parametrize("size", [WIDE, TELEPHONE], ids=["wide", "telephone"])
@pytest.mark.parametrize("name", ["judged", "hostile"])
def test_nothing_is_wider_than_the_screen(
    page: Page, pages: dict[str, str], name: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(pages[name])
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]


@pytest.mark.parametrize(
    ("name", "size", "scheme"),
    [
        ("judged", WIDE, "light"),
        ("judged", WIDE, "dark"),
        ("hostile", TELEPHONE, "light"),
        ("hostile", TELEPHONE, "dark"),
        ("hostile", WIDE, "light"),
    ],
    ids=["wide light", "wide dark", "telephone light", "telephone dark", "wide hostile"],
)
def test_no_rule_of_accessibility_is_broken(
    browser: Browser, pages: dict[str, str], name: str, size: ViewportSize, scheme: Scheme
) -> None:
    with browser.new_context(viewport=size, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(pages[name])
        results = Axe().run(page)
    assert results.response["passes"]
    assert results.violations_count == 0, results.generate_report()


def test_light_and_dark_follow_the_system(browser: Browser, pages: dict[str, str]) -> None:
    grounds = set()
    for scheme in get_args(Scheme):
        with browser.new_context(color_scheme=scheme) as context:
            page = context.new_page()
            page.goto(pages["judged"])
            grounds.add(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert len(grounds) == 2


def test_on_paper_both_columns_stay_and_lines_tell_the_kinds_apart(
    page: Page, pages: dict[str, str]
) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(pages["hostile"])
    left, right = (box_of(page, f"#{side}-7") for side in ("left", "right"))
    assert left["x"] < right["x"]
    assert not page.locator("nav").is_visible()
    styles = {
        kind: page.locator(f"article mark.{kind}").first.evaluate(
            "node => getComputedStyle(node).borderBottomStyle"
        )
        for kind in Kind
    }
    assert len(set(styles.values())) == len(Kind)
    ink = page.evaluate("getComputedStyle(document.documentElement).color")
    assert ink == "rgb(27, 26, 24)", "paper is light, whatever the screen is"


def test_it_prints_on_a4_with_nothing_cut_off(page: Page, pages: dict[str, str]) -> None:
    page.set_viewport_size({"width": 690, "height": 1000})  # A4 without its margins, at 96 dpi
    page.emulate_media(media="print")
    page.goto(pages["hostile"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 690
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_with_colours_of_the_reader_s_own_marks_keep_their_lines(
    browser: Browser, pages: dict[str, str]
) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(pages["hostile"])
        style = page.locator("article mark.edited").first.evaluate(
            "node => getComputedStyle(node).borderBottomStyle"
        )
    assert style == "dashed"
