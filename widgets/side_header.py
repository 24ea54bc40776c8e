"""What a side is: outlet, title, date, language, credit, and how much of it is shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from widgets.cells import clip, width_of
from widgets.describing import day
from widgets.inks import Inks
from wirediff.formats.languages import language_name
from wirediff.formats.wording import listed, percent, title_of
from wirediff.passages import Kind, Side
from wirediff.sanitise import one_line

BAR = "━"


class SideHeader(Widget):
    """Three rows about one side: who and what, when and how much, and a bar of its shares.

    What does not fit is left out from the least important on; the outlet and the shares stay.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "outlet",
        "quiet",
        "rest",
        "reading",
        "figure",
    }

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
    """What to say instead of facts while only the outlet's own content is shown, from the most
    important on."""

    def __init__(
        self, side: Side, called: str, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._inks = Inks(self)
        self._side = side
        self._called = called

    def notify_style_update(self) -> None:
        """Forget the styles of the former theme."""
        self._inks.forget()
        super().notify_style_update()

    def show(self, side: Side, called: str) -> None:
        """Tell about another side, or the same with other measures."""
        self._side, self._called = side, called
        self.refresh()

    def render(self) -> Content:
        """The rows that fit the widget's height."""
        width = self.size.width
        told, style = (self.alone, "figure") if self.alone else (self._facts(), "quiet")
        facts = self._facts_row(width, told, style)
        rows = [self._title(width), facts, self._shares(width)]
        if self.alone and self.size.height == 1:
            rows = [facts]
        return Content("\n").join(rows[: max(1, self.size.height)])

    def _title(self, width: int) -> Content:
        article = self._side.article
        name = f" {clip(self._called, max(4, width - 3))} "
        room = width - width_of(name) - 2
        title = clip(title_of(article), room) if room > 8 else ""
        style = "reading" if self.reading else "outlet"
        return Content.assemble((name, self._inks.content(style)), " ", title)

    def _facts_row(self, width: int, facts: Iterable[str], style: str) -> Content:
        parts = list(facts)
        while len(parts) > 1 and width_of(" · ".join(parts)) > width - 2:
            parts.pop()
        row = clip(" · ".join(parts), width - 1)
        return Content.assemble(" ", (row, self._inks.content(style)))

    def _facts(self) -> Iterator[str]:
        """What is known, from the most important on."""
        article = self._side.article
        yield f"{self._side.words:,} words"
        if self._side.uncredited:
            yield f"{listed(map(one_line, self._side.uncredited))} not credited"
        if article.published is not None:
            yield day(article)
        if article.credits:
            yield "from " + ", ".join(one_line(name) for name in article.credits)
        if article.language:
            yield language_name(article.language)
        if article.byline:
            yield one_line(article.byline)

    def _shares(self, width: int) -> Content:
        """The whole article as a line, shared parts in their kind's colour, and both shares."""
        figures = f" {percent(self._side.coverage)} shared · {percent(self._side.own)} own "
        left = room = max(0, width - width_of(figures) - 1)
        parts: list[tuple[str, Style]] = []
        for kind in Kind:
            share = self._side.coverage_by_kind.get(kind, 0.0)
            cells = min(left, max(1, round(share * room)) if share else 0)
            parts.append((BAR * cells, self._inks.content(f"{kind}-ink")))
            left -= cells
        parts.append((BAR * left, self._inks.content("rest")))
        return Content.assemble(" ", *parts, (figures, self._inks.content("figure")))
