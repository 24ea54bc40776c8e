from __future__ import annotations

from pathlib import Path

import pytest

from tests.wirediff.sources.inputs import kind, roles
from tests.wirediff.stories import REPOSITORY
from wirediff import Article, Role
from wirediff.sources.choosing import articles_of
from wirediff.sources.material import of_bytes

BODY = """# Ferry cancelled

The ferry to [Jersey](https://port.example) was **cancelled**
on Tuesday, the operator said.

![A ferry in the port](a.jpg)

## What is next
"""

FRONT = '---\ntitle: "Ferry cancelled"\ndate: 2023-09-13\nauthor: A. Lee\n---\n'

PLAIN_TEXTS = sorted(
    [*(REPOSITORY / "seeds").glob("*.txt"), *(REPOSITORY / "tests/data/reading").rglob("*.txt")]
)


@pytest.mark.parametrize("content", [BODY, FRONT + BODY, FRONT + BODY.partition("\n")[2]])
def test_headings_links_and_pictures(content: str) -> None:
    assert kind("a", content.encode()) == "markdown_document"
    assert roles(content)[:2] == [
        (Role.HEADLINE, "Ferry cancelled"),
        (Role.BODY, "The ferry to Jersey was cancelled on Tuesday, the operator said."),
    ] or content.startswith("\n")
    assert roles(content)[-2:] == [
        (Role.CAPTION, "A ferry in the port"),
        (Role.SUBHEAD, "What is next"),
    ]


def test_the_values_above() -> None:
    (article,) = articles_of(of_bytes("a", (FRONT + BODY).encode()))
    assert isinstance(article, Article)
    assert (article.title, article.byline, str(article.published)) == (
        *("Ferry cancelled", "A. Lee", "2023-09-13"),
    )


@pytest.mark.parametrize("path", PLAIN_TEXTS, ids=lambda path: path.name[:12])
def test_no_plain_text_is_taken_for_markdown(path: Path) -> None:
    assert kind(path.name, path.read_bytes()) == "plain_text"


@pytest.mark.parametrize(
    "text",
    [
        "# 1 in the charts\n\nThe song stays.",
        "---\nKim came.\n---\n",
        "#ferry #jersey\n\nThe ferry was **not** seen.",
        "* one\n* two",
        "Kim came.\n\n## not a heading",
    ],
)
def test_signs_alone_make_no_markdown(text: str) -> None:
    assert kind("a", text.encode()) == "plain_text"
    assert kind("a.md", text.encode()) == "markdown_document"


def test_html_inside_is_read_and_never_run() -> None:
    content = "# Ferry\n\n<script>x()</script>\n\n<div>Kim *came*.</div>\n\n[x](file:y) left."
    assert roles(content, "a.md") == [
        (Role.HEADLINE, "Ferry"),
        (Role.BODY, "Kim *came*."),
        (Role.BODY, "[x](file:y) left."),
    ]
