"""A passage as text to paste: the words themselves, and where they come from."""

from __future__ import annotations

from widgets.bars.descriptions import day
from widgets.pair.sides import Which, side_of, spans_of
from wirediff.article import Article, Span
from wirediff.passages import Comparison, Passage
from wirediff.text.sanitise import one_line, visible
from wirediff.wording.phrases import name_of


def quoted(article: Article, spans: tuple[Span, ...]) -> str:
    """The words of some spans, parts that something else interrupts joined by `[…]`.

    Controls are made visible: what is pasted into a shell or an editor must not act there.
    """
    return " […] ".join(visible(span.of(article.text)).strip() for span in spans)


def citation(article: Article) -> str:
    """Where words come from: outlet, title, date, source; what is unknown is left out."""
    title = f"“{one_line(article.title)}”" if article.title else ""
    parts = (name_of(article), title, day(article), one_line(article.source))
    return ", ".join(dict.fromkeys(part for part in parts if part and part != "-"))


def cited_span(article: Article, *spans: Span) -> str:
    """Words of an article with their citation on a line of its own."""
    return f"{quoted(article, spans)}\n— {citation(article)}"


def cited(comparison: Comparison, passage: Passage, which: Which) -> str:
    """One end of a passage with its citation."""
    return cited_span(side_of(comparison, which).article, *spans_of(passage, which))


def cited_both(comparison: Comparison, passage: Passage) -> str:
    """Both ends of a passage, each with its citation."""
    return "\n\n".join(cited(comparison, passage, which) for which in Which)
