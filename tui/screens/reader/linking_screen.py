"""A comparison in which two places can be linked by hand, with the keyboard or the mouse."""

from __future__ import annotations

from textual import on

from tui.screens.reader.judging_screen import JudgingScreen
from tui.screens.reader.searching_screen import SearchingScreen
from widgets.bars.link_bar import LinkBar
from widgets.page.layers import Hit
from widgets.pair.hand_link import HandLink, resized, sentence_beside, sentence_near
from widgets.pair.sides import Which
from wirediff.article import Span
from wirediff.marks import Judgement
from wirediff.text.intervals import Runs
from wirediff.text.word_spans import word_spans

NOWHERE: Runs[Hit] = Runs()


class LinkingScreen(JudgingScreen, SearchingScreen):
    """Chooses an end on each side: what the mouse selected, or sentences by keys."""

    _link: HandLink | None = None

    @property
    def is_linking(self) -> bool:
        """Whether ends are being chosen."""
        return self._link is not None

    def action_link(self) -> None:
        """Take what is selected as an end; with both ends, link; else choose by sentences."""
        link = self._link or HandLink(self.side)
        selected = {which: span for which in Which if (span := self._selected(which))}
        for which, span in selected.items():
            link = link.chosen(span, which)
        if selected:
            self.clear_selection()
        if link.is_ready and selected:
            self._make(link)
            return
        if selected:
            link = HandLink(link.side.other, link.ends)
        self._choose_on(link)

    def swap(self) -> None:
        """Exchange left and right, and the ends with them."""
        super().swap()
        if self._link is not None:
            self._show_link(self._link.exchanged())

    def _selected(self, which: Which) -> Span | None:
        """What the mouse selected on a side, without what is no word at its ends."""
        span = self.view.pane(which).selected
        if span is None:
            return None
        text = self.view.pane(which).reading.article.text
        words = list(word_spans(text, span))
        return Span(words[0].start, words[-1].end) if words else None

    def _choose_on(self, link: HandLink) -> None:
        """Choose on the side of the link, beginning where it is being read."""
        if link.side not in link.ends:
            pane = self.view.pane(link.side)
            passage = self.current if link.side is self.side else None
            position = pane.place
            if passage is not None:
                position = pane.reading.spans(self.view.current or 0)[0].start
            span = sentence_near(pane.reading.article_text.sentences, position)
            if span is None:
                self._tell("This side has nothing to link.")
                return
            link = link.chosen(span, link.side)
        self._show_link(link)

    def _show_link(self, link: HandLink) -> None:
        self._link = link
        self.view.set_hits({which: link.hits(which) for which in Which})
        self.view.go_to(link.ends[link.side], link.side, follow=False)
        bar = self._bar()
        bar.show(
            tuple(
                (reading.called, self._words(link, reading.which), reading.which is link.side)
                for reading in self._readings
            )
        )
        # At once: keys that follow fast are for the bar already.
        self.set_focus(bar)

    def _words(self, link: HandLink, which: Which) -> str:
        span = link.ends.get(which)
        return (
            "" if span is None else self._readings[which is Which.RIGHT].text[span.start : span.end]
        )

    def _bar(self) -> LinkBar:
        known = self.query(LinkBar)
        if known:
            return known.first()
        bar = LinkBar()
        self.mount(bar, before="#legend")
        return bar

    @on(LinkBar.Moved)
    def _other_sentence(self, event: LinkBar.Moved) -> None:
        if (link := self._link) is not None:
            sentences = self.view.pane(link.side).reading.article_text.sentences
            span = sentence_beside(sentences, link.ends[link.side], event.by)
            self._show_link(link.chosen(span, link.side))

    @on(LinkBar.Resized)
    def _resized_end(self, event: LinkBar.Resized) -> None:
        if (link := self._link) is not None:
            sentences = self.view.pane(link.side).reading.article_text.sentences
            span = resized(sentences, link.ends[link.side], event.by)
            self._show_link(link.chosen(span, link.side))

    @on(LinkBar.Turned)
    def _turned_round(self) -> None:
        if self._link is not None:
            self._choose_on(HandLink(self._link.side.other, self._link.ends))

    @on(LinkBar.Finished)
    def _finished(self) -> None:
        if self._link is None:
            return
        if self._link.is_ready:
            self._make(self._link)
        else:
            self._turned_round()

    @on(LinkBar.Closed)
    def end_link(self) -> None:
        """Choose no more."""
        self._link = None
        self.view.set_hits({which: self._search.hits(which) for which in Which})
        self.query(LinkBar).remove()
        self.set_focus(None)

    def _make(self, link: HandLink) -> None:
        self.end_link()
        judgement = Judgement((link.ends[Which.LEFT],), (link.ends[Which.RIGHT],), by_hand=True)
        self._wanted = judgement.ends
        self.judge(judgement)
