"""The rows of the picker: what a line says of an article, and what of a pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Final

from rich.style import Style
from rich.text import Text

from tui.screens.picker.article_order import Choice
from tui.screens.picker.row_table import Column, Row
from widgets.bars.descriptions import LETTERS, MOVED
from wirediff.collection.entry import Entry
from wirediff.collection.pair import Pair
from wirediff.passages import Kind
from wirediff.text.sanitise import one_line
from wirediff.wording.phrases import name_of, percent_in_short, time_of_day, title_of

BAR: Final = 10
"""Cells of the bar that shows a coverage: a tenth of the article each."""

BAD: Final = "✗"
"""Stands before the reason why a source could not be read."""

OWN: Final = "·"
"""A cell of the bar that stands for an outlet's own words."""

ARTICLE_COLUMNS: Final = (
    Column("chosen", "", 2),
    Column("number", "", 3, right=True, rank=1),
    Column("outlet", "Outlet", 9, most=16),
    Column("title", "Title", 12, most=200, rank=2),
    Column("date", "Published", 10, rank=4),
    Column("time", "Time", 9, rank=5),
    Column("language", "Lang", 5, rank=6),
    Column("words", "Words", 6, rank=3, right=True),
    Column("credits", "Credits", 8, most=20, rank=7),
    Column("own", "Own", 4, right=True),
)

PAIR_COLUMNS: Final = (
    Column("left", "Left", 13, most=22),
    Column("left-share", "Shared", 6, right=True),
    Column("left-bar", "", BAR, rank=2),
    Column("right", "Right", 13, most=22),
    Column("right-share", "Shared", 6, right=True),
    Column("right-bar", "", BAR, rank=2),
    Column("passages", "Passages", 8, rank=3, right=True),
    Column("moved", MOVED, 3, rank=4, right=True),
)

StyleOf = Callable[[Kind], Style]
"""The style in which a table shows a kind."""


def marks(chosen: Choice) -> Mapping[int, str]:
    """What stands before the chosen articles."""
    return {number: f"✓{letter}" for number, letter in zip(chosen, "AB", strict=False)}


def article_row(number: int, entry: Entry, own: float | None, chosen: Choice) -> Row:
    """An article's row; `own` is `None` as long as it is not known."""
    cells = _article_cells(number, entry, own)
    cells["chosen"] = marks(chosen).get(number, "")
    style = "dim" if entry.article is None else "bold" if number in chosen else ""
    return Row(str(number), tuple(Text(cells.get(c.key, ""), style) for c in ARTICLE_COLUMNS))


def _article_cells(number: int, entry: Entry, own: float | None) -> dict[str, str]:
    article = entry.article
    if article is None:
        state = f"{BAD} {one_line(entry.reason)}" if entry.reason else "reading …"
        name = one_line(PurePath(entry.source).name or entry.source)
        return {"number": f"{number + 1}", "outlet": name, "title": state, "own": "–"}
    return {
        "number": f"{number + 1}",
        "outlet": name_of(article),
        "title": title_of(article),
        "date": article.published.isoformat()[:10] if article.published else "",
        "time": time_of_day(article.published),
        "language": article.language or "",
        "words": f"{entry.words:,}",
        "credits": one_line(", ".join(article.credits)) or "–",
        "own": "" if own is None else percent_in_short(own),
    }


def pair_row(pair: Pair, entries: Sequence[Entry], style_of: StyleOf) -> Row:
    """A pair's row: both sides with their coverage in figures and as a bar of kinds."""
    cells = {
        "left": Text(numbered(entries, pair.first)),
        "left-share": Text(percent_in_short(pair.coverage[0]), "bold"),
        "left-bar": kind_bar(pair.by_kind[0], style_of),
        "right": Text(numbered(entries, pair.second)),
        "right-share": Text(percent_in_short(pair.coverage[1]), "bold"),
        "right-bar": kind_bar(pair.by_kind[1], style_of),
        "passages": Text(f"{sum(pair.passages.values())}"),
        "moved": Text(f"{pair.moved}"),
    }
    return Row(f"{pair.first}-{pair.second}", tuple(cells[column.key] for column in PAIR_COLUMNS))


def numbered(entries: Sequence[Entry], number: int) -> str:
    """An article's number in the list and its outlet: two of one outlet are told apart."""
    article = entries[number].article
    return f"{number + 1} {name_of(article)}" if article else f"{number + 1}"


def kind_bar(by_kind: Mapping[Kind, float], style_of: StyleOf) -> Text:
    """`VVVEEP····`: a tenth of the article a cell, by kind, then what is its own."""
    bar = Text()
    for kind, cells in _cells_by_kind(by_kind):
        bar.append(LETTERS[kind] * cells, style_of(kind))
    return bar.append(OWN * (BAR - len(bar)), "dim")


def _cells_by_kind(by_kind: Mapping[Kind, float]) -> Iterator[tuple[Kind, int]]:
    """Cells for each kind: rounded at its end, so that together they are the whole, rounded."""
    share, cells = 0.0, 0
    for kind in Kind:
        share += by_kind.get(kind, 0.0)
        end = min(BAR, round(share * BAR))
        yield kind, end - cells
        cells = end
