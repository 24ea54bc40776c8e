"""What is known of each article, how much of it is shared, and what that amounts to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from wirediff.article import Article
from wirediff.reports.article_text import facts
from wirediff.reports.html.column import Column, in_language
from wirediff.reports.html.elements import Child, Element, element
from wirediff.reports.html.overview import share_bar
from wirediff.text.sanitise import one_line
from wirediff.wording.measures import figures_of
from wirediff.wording.phrases import credit_in_words, title_of


def sides(columns: Sequence[Column]) -> Element:
    """Both sides beside each other."""
    return element("div", *map(_side, columns), class_="sides")


def _side(column: Column) -> Element:
    side, heading = column.side, f"side-{column.key}"
    credit = credit_in_words(side)
    return element(
        "section",
        element("h3", element("bdi", column.name), id=heading, class_="name"),
        element("p", title_of(side.article), class_="title", **in_language(side.article.language)),
        element("p", one_line(side.verdict.words), class_="verdict"),
        element("p", f"{credit[0].upper()}{credit[1:]}.", class_="credited") if credit else None,
        share_bar(side),
        described(
            (
                *figures_of(side),
                *_about(side.article),
            )
        ),
        aria_labelledby=heading,
        class_=f"side {column.key}",
    )


def _about(article: Article) -> Iterator[tuple[str, Child]]:
    """What is known of where the article comes from, nothing for what is not known."""
    for field, name, value in facts(article):
        if field in {"source", "url"}:
            yield name, _address(value)
        elif field not in {"title", "outlet"}:  # the headings say these
            yield name, element("bdi", one_line(value))


def _address(source: str) -> Element:
    """Where an article came from; a link when that is a page of the web, and nothing else is."""
    shown = element("bdi", one_line(source))
    if not _is_page(source):
        return shown
    return element("a", shown, href=source, rel="noopener noreferrer nofollow")


def _is_page(source: str) -> bool:
    try:
        parts = urlsplit(source)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and source.isprintable()


def described(pairs: Sequence[tuple[str, Child]]) -> Element:
    """A list of names and values."""
    return element(
        "dl",
        *(element("div", element("dt", name), element("dd", value)) for name, value in pairs),
    )
