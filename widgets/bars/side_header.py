"""What a side is: outlet, title, date, language, credit, and how much of it is shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from rich.segment import Segment
from textual.reactive import reactive

from widgets.bars.descriptions import day
from widgets.paint.cells import clip, width_of
from widgets.paint.text_rows import Text, TextRows
from wirediff.passages import Kind, Side
from wirediff.text.sanitise import one_line
from wirediff.wording.disagreements import SIGN
from wirediff.wording.languages import language_name
from wirediff.wording.phrases import counted, listed, percent, title_of

BAR = "━"


class SideHeader(TextRows):
    """Three rows about one side: who and what, when and how much, and a bar of its shares.

    What does not fit is left out from the least important on; the outlet and the shares stay.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"outlet", "quiet", "rest", "reading", "figure"}

    DEFAULT_CSS = """
    SideHeader { height: 3; background: $panel; color: $foreground; padding: 0 1; }
    SideHeader .outlet { text-style: bold; }
    SideHeader .quiet { color: $text-muted; }
    SideHeader .figure { text-style: bold; }
    SideHeader .rest { color: $foreground 25%; }
    SideHeader .reading { text-style: bold reverse; }
    """

    reading: reactive[bool] = reactive(False)
    """Whether this is the side being read."""

    alone: reactive[tuple[str, ...]] = reactive(())
    """Shown instead of the facts while only own content is, the most important first."""

    disagreements: reactive[int] = reactive(0)
    """Facts that this side states and the other states differently."""

    def __init__(
        self, side: Side, called: str, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._side = side
        self._called = called

    def show(self, side: Side, called: str) -> None:
        """Show another side, or the same with other measures."""
        self._side, self._called = side, called
        self.refresh()

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The rows that fit the widget's height."""
        facts, style = (self.alone, "figure") if self.alone else (self._facts(), "quiet")
        if not self.alone or height > 1:
            yield self._title(width)
        yield self._facts_row(width, facts, style)
        yield tuple(self._shares(width))

    def _title(self, width: int) -> Text:
        article = self._side.article
        name = f" {clip(self._called, max(4, width - 3))} "
        room = width - width_of(name) - 2
        title = clip(title_of(article), room) if room > 8 else ""
        return self.piece(name, "reading" if self.reading else "outlet"), self.piece(f" {title}")

    def _facts_row(self, width: int, facts: Iterable[str], style: str) -> Text:
        parts = list(facts)
        while len(parts) > 1 and width_of(" · ".join(parts)) > width - 2:
            parts.pop()
        row = clip(" · ".join(parts), width - 1)
        return self.piece(" "), self.piece(row, style)

    def _facts(self) -> Iterator[str]:
        """What is known, from the most important on."""
        article = self._side.article
        yield counted(self._side.words, "word")
        if self._side.uncredited:
            yield f"{listed(map(one_line, self._side.uncredited))} not credited"
        if article.published is not None:
            yield day(article)
        if article.text_credits:
            yield "from " + ", ".join(one_line(name) for name in article.text_credits)
        if article.language:
            yield language_name(article.language)
        if article.byline:
            yield one_line(article.byline)

    def _shares(self, width: int) -> Iterator[Segment]:
        """The whole article as a line, shared parts in their kind's colour, and both shares."""
        figures = f" {percent(self._side.coverage)} shared · {percent(self._side.own)} own "
        if self.disagreements:
            figures += f"· {SIGN} {self.disagreements} "
        left = room = max(0, width - width_of(figures) - 1)
        yield self.piece(" ")
        for kind in Kind:
            share = self._side.coverage_by_kind.get(kind, 0.0)
            cells = min(left, max(1, round(share * room)) if share else 0)
            yield self.piece(BAR * cells, f"{kind}-ink")
            left -= cells
        yield self.piece(BAR * left, "rest")
        yield self.piece(figures, "figure")
