"""The forms that a story can be written in, by the names that the command line gives them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import Any, Final

from wirediff.article import Span
from wirediff.passages import Kind
from wirediff.reports.json_text import json_text
from wirediff.reports.markdown import escaped
from wirediff.reports.marks_list import FORMULA
from wirediff.reports.story.brief import brief_of, names_of_all, title_of_story
from wirediff.reports.story.story_page import story_html
from wirediff.statements import Conflict, Member, Statement, Story
from wirediff.text.sanitise import one_line, visible

VERSION: Final = 1
"""Of the JSON; fields may be added, none is renamed or removed within a version."""

_DIGITS: Final = 6
"""Decimal places of every share and score."""


def story_text(story: Story) -> str:
    """The brief as linear text, fit to be read aloud."""
    parts = [one_line(title_of_story(story))]
    for section in brief_of(story):
        parts.append("\n".join([section.title, *(f"  {line}" for line in section.lines)]))
    return visible("\n\n".join(parts)) + "\n"


def story_markdown(story: Story) -> str:
    """The brief as Markdown."""
    parts = [f"# {escaped(title_of_story(story))}"]
    for section in brief_of(story):
        lines = "\n".join(f"- {escaped(line)}" for line in section.lines)
        parts.append(f"## {section.title}\n\n{lines}")
    return "\n\n".join(parts) + "\n"


def story_rows(story: Story) -> list[dict[str, str | int | float | bool]]:
    """One row for each statement and outlet that has it, for a spreadsheet or a data frame.

    Positions count characters of the article's text; an empty `kind` marks the wording that stands
    for the statement.
    """
    names = names_of_all(story.articles)
    return [
        {
            "statement": number,
            "weight": statement.weight,
            "outlet": names[member.article],
            "source": story.articles[member.article].source,
            "kind": str(member.kind or ""),
            "score": round(member.score, _DIGITS),
            "moved": member.moved,
            "again": member.again,
            "disagrees": bool(statement.conflicts),
            "start": member.spans[0].start,
            "end": member.spans[-1].end,
            "words": " … ".join(s.of(story.articles[member.article].text) for s in member.spans),
        }
        for number, statement in enumerate(story.statements, start=1)
        for member in statement.members
    ]


def story_csv(story: Story) -> str:
    """The rows as CSV with a header, as spreadsheets take it and run nothing of it."""
    rows = story_rows(story)
    written = io.StringIO()
    names = list(rows[0]) if rows else ["statement"]
    writer = csv.DictWriter(written, names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return written.getvalue()


def _cell(value: str | int | float | bool) -> str | int | float | bool:
    if not isinstance(value, str):
        return value
    shown = one_line(value)
    return f"'{shown}" if shown.startswith(FORMULA) else shown


def story_json(story: Story) -> str:
    """All of a story as JSON; the texts are those that positions count characters of."""
    document = {
        "version": VERSION,
        "semantic": story.semantic,
        "base": story.base,
        "articles": [dict(_article(story, number)) for number in range(len(story.articles))],
        "statements": [_statement(statement) for statement in story.statements],
        "edges": [
            {
                "source": edge.source,
                "target": edge.target,
                "confidence": str(edge.confidence),
                "evidence": list(edge.evidence),
            }
            for edge in story.edges
        ],
    }
    return json_text(document)


def _article(story: Story, number: int) -> Iterator[tuple[str, Any]]:
    article, shares = story.articles[number], story.shares[number]
    yield "source", article.source
    yield "url", article.url
    yield "title", article.title
    yield "outlet", article.outlet
    yield "published", article.published.isoformat() if article.published else None
    yield "language", article.language
    yield "credits", list(article.credits)
    yield "text", article.text
    yield (
        "shares",
        {
            "words": shares.words,
            "own": round(shares.own, _DIGITS),
            "omitted": list(shares.omitted),
            "pyramid": round(shares.pyramid, _DIGITS),
            "wire_gap": round(shares.wire_gap, _DIGITS),
            "uncredited": list(shares.uncredited),
        },
    )


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "weight": statement.weight,
        "medoid": statement.medoid,
        "members": [_member(member) for member in statement.members],
        "conflicts": [_conflict(conflict) for conflict in statement.conflicts],
    }


def _member(member: Member) -> dict[str, Any]:
    kind: Kind | None = member.kind
    return {
        "article": member.article,
        "spans": [_span(span) for span in member.spans],
        "kind": None if kind is None else str(kind),
        "score": round(member.score, _DIGITS),
        "moved": member.moved,
        "again": member.again,
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "what": str(conflict.what),
        "severity": str(conflict.severity),
        "detail": conflict.detail,
        "slip": conflict.slip,
        "readings": [
            {
                "words": reading.words,
                "places": [{"article": article, **_span(span)} for article, span in reading.places],
            }
            for reading in conflict.readings
        ],
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


STORY_FORMS: Final[dict[str, Callable[[Story], str]]] = {
    "text": story_text,
    "json": story_json,
    "csv": story_csv,
    "markdown": story_markdown,
    "html": story_html,
}
"""In the order in which the command line names them."""
