"""Linking two places by hand, with the keyboard or the mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual.message import Message

from tui.screens.reader.judging import Judging
from widgets.bars.link_bar import LinkBar
from widgets.pair.comparison_view import ComparisonView
from widgets.pair.hand_link import (
    HandLink,
    resized,
    sentence_beside,
    sentence_near,
    words_within,
)
from widgets.pair.sides import Which
from wirediff.article import Sentence, Span
from wirediff.marks import Judgement


class Linking:
    """Chooses an end on each side: what the mouse selected, or sentences by keys."""

    def __init__(self, view: ComparisonView, judging: Judging) -> None:
        self._view, self._judging = view, judging

    def begin(self) -> None:
        """Take what is selected as an end; with both ends, link; else choose by sentences."""
        state = self._view.state
        link = state.link or HandLink(state.side)
        selected = {which: span for which in Which if (span := self._selected(which))}
        for which, span in selected.items():
            link = link.chosen(span, which)
        if selected:
            self._view.screen.clear_selection()
        if link.is_ready and selected:
            self._make(link)
        else:
            self._choose_on(HandLink(link.side.other, link.ends) if selected else link)

    def obey(self, event: Message) -> None:
        """Do what the bar asks for."""
        link = self._view.state.link
        match event:
            case LinkBar.Moved(by=by):
                self._change(lambda sentences, span: sentence_beside(sentences, span, by))
            case LinkBar.Resized(by=by):
                self._change(lambda sentences, span: resized(sentences, span, by))
            case LinkBar.Closed():
                self.end()
            case LinkBar.Finished() if link is not None and link.is_ready:
                self._make(link)
            case _ if link is not None:
                self._choose_on(HandLink(link.side.other, link.ends))

    def end(self) -> None:
        """Link nothing."""
        self._view.state = replace(self._view.state, link=None)
        self._view.query(LinkBar).remove()
        self._view.screen.set_focus(None)

    def tell(self) -> None:
        """Say in the bar what would be linked."""
        if (link := self._view.state.link) is not None and (bars := self._view.query(LinkBar)):
            readings = self._view.state.pair.readings
            texts = {which: readings[which].text[s.start : s.end] for which, s in link.ends.items()}
            bars.first().show(
                tuple((readings[w].called, texts.get(w, ""), w is link.side) for w in Which)
            )

    def _selected(self, which: Which) -> Span | None:
        """What the mouse selected on a side, from the first word to the last."""
        pane = self._view.panes[which]
        span = pane.selected
        return None if span is None else words_within(pane.reading.article.text, span)

    def _choose_on(self, link: HandLink) -> None:
        """Choose on the side of the link, beginning where it is being read."""
        if link.side not in link.ends:
            state, pane = self._view.state, self._view.panes[link.side]
            position = pane.place
            if state.current is not None and link.side is state.side:
                position = pane.reading.spans(state.current)[0].start
            span = sentence_near(pane.reading.article_text.sentences, position)
            if span is None:
                self._view.notify("This side has nothing to link.", timeout=3, markup=False)
                return
            link = link.chosen(span, link.side)
        self._show(link)

    def _change(self, choose: Callable[[tuple[Sentence, ...], Span], Span]) -> None:
        if (link := self._view.state.link) is not None:
            sentences = self._view.panes[link.side].reading.article_text.sentences
            self._show(link.chosen(choose(sentences, link.ends[link.side]), link.side))

    def _show(self, link: HandLink) -> None:
        self._view.state = replace(self._view.state, link=link)
        self._view.go_to(link.ends[link.side], link.side, follow=False)
        bars = self._view.query(LinkBar)
        bar = bars.first() if bars else LinkBar()
        if not bars:
            self._view.mount(bar)
        self.tell()
        # At once: keys that follow fast are for the bar already.
        self._view.screen.set_focus(bar)

    def _make(self, link: HandLink) -> None:
        self.end()
        left, right = (link.ends[which] for which in Which)
        self._judging.judge(Judgement((left,), (right,), by_hand=True), go_there=True)
