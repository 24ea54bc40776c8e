"""What a reader judged, as a list: text, JSON, a table for spreadsheets, Markdown.

To add a form, write a function from the judgements to text and name it in `MARKS`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from typing import Any, Final

from wirediff.marks.rows import ArticleNames, StoredMark
from wirediff.reports.json_text import json_text
from wirediff.text.sanitise import one_line, visible

VERSION: Final = 1
"""Of the JSON; fields may be added, none is renamed or removed within a version."""

FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""How a cell begins that a spreadsheet would run; it gets an apostrophe before it. Spreadsheets of
East Asia take the full-width signs for the others."""

_BYTE_ORDER_MARK: Final = "\ufeff"
"""Tells spreadsheets that a table is UTF-8; they take it for the local code page otherwise."""

NOTHING: Final = "Nothing was judged."


def named(article: ArticleNames) -> str:
    """What to call an article: its outlet, else its file, else its title."""
    file = PurePath(article.source).name if article.source not in ("", "-") else ""
    return one_line(article.outlet or file or article.title or "an article")


def words_of(words: str) -> str:
    """How an end of a passage begins, in quotes; a dash where there is none."""
    return f"“{one_line(words)}”" if words else "–"


def marks_text(marks: Sequence[StoredMark]) -> str:
    """One paragraph for each, fit to be read aloud."""
    blocks = ["\n".join(_lines(kept)) for kept in marks]
    return "\n\n".join(blocks or [NOTHING]) + "\n"


def _lines(kept: StoredMark) -> Iterator[str]:
    said = kept.judgement
    yield f"{said.letter} {said.words}, {said.at:%Y-%m-%d %H:%M} UTC"
    if said.note:
        yield f"  note: {one_line(said.note)}"
    for article, words in ((kept.left, kept.left_words), (kept.right, kept.right_words)):
        yield f"  {named(article)}: {words_of(words)}"
        if article.source:
            yield f"    {one_line(article.source)}"


def marks_json(marks: Sequence[StoredMark]) -> str:
    """A document of all judgements; positions count characters of each article's text."""
    document = {"version": VERSION, "marks": [_record(kept) for kept in marks]}
    return json_text(document)


def _record(kept: StoredMark) -> dict[str, Any]:
    said = kept.judgement
    sides = (
        ("left", kept.left, kept.left_words, said.left),
        ("right", kept.right, kept.right_words, said.right),
    )
    return {
        "kind": said.kind and str(said.kind),
        "note": said.note,
        "at": said.at.isoformat(),
        "by_hand": said.by_hand,
        **{
            side: {
                "title": article.title,
                "outlet": article.outlet,
                "source": article.source,
                "words": words,
                "spans": [{"start": span.start, "end": span.end} for span in spans],
            }
            for side, article, words, spans in sides
        },
    }


def marks_csv(marks: Sequence[StoredMark]) -> str:
    """A table with a head, for spreadsheets; no cell of it is a formula."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    sides = [f"{side} {name}" for side in ("left", "right") for name in _SIDE]
    table.writerow(["at", "verdict", "by hand", "note", *sides])
    for kept in marks:
        said = kept.judgement
        row = [
            said.at.isoformat(timespec="seconds"),
            said.kind or "",
            "yes" if said.by_hand else "",
            said.note,
            *_cells(kept.left, kept.left_words),
            *_cells(kept.right, kept.right_words),
        ]
        table.writerow([_cell(each) for each in row])
    return _BYTE_ORDER_MARK + written.getvalue()


_SIDE: Final = ("outlet", "title", "source", "words")


def _cells(article: ArticleNames, words: str) -> tuple[str, ...]:
    return article.outlet or "", article.title or "", article.source, words


def _cell(text: str) -> str:
    safe = one_line(text)
    return f"'{safe}" if safe.startswith(FORMULA) else safe


def marks_markdown(marks: Sequence[StoredMark]) -> str:
    """A table that can be put into a document."""
    head = ("Verdict", "Note", "Left", "Right", "When")
    lines = [_row(head), _row(["---"] * len(head))]
    for kept in marks:
        said = kept.judgement
        left = f"{named(kept.left)}: {words_of(kept.left_words)}"
        right = f"{named(kept.right)}: {words_of(kept.right_words)}"
        lines.append(_row((said.words, said.note, left, right, f"{said.at:%Y-%m-%d %H:%M}")))
    return visible("\n".join(lines)) + "\n" if marks else f"{NOTHING}\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(map(_escaped, cells)) + " |"


def _escaped(text: str) -> str:
    """A cell in which nothing is markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|!&~" else sign for sign in one_line(text))


MARKS: Final[dict[str, Callable[[Sequence[StoredMark]], str]]] = {
    "text": marks_text,
    "json": marks_json,
    "csv": marks_csv,
    "markdown": marks_markdown,
}
