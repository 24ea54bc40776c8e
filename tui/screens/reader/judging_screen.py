"""A comparison that the reader judges: verdicts, notes, wrong matches, all of it kept.

What was found and what was made of it are two things: `_found` is the engine's, and what is shown
is `_found` as the judgements leave it. Both have the sides that the articles had when the screen
was opened, however they stand now.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

from textual import work

from tui.keys.commands import with_keys
from tui.screens.dialogs.mark_dialog import MarkDialog, Verdict
from tui.screens.dialogs.marks_screen import Chosen, MarksScreen
from tui.screens.reader.comparison_screen import ComparisonScreen
from tui.terminal.farewell import say_at_the_end
from tui.workers import beside
from widgets.bars.descriptions import verdict
from widgets.bars.detail_strip import Detail
from widgets.pair.mirror import mirrored
from widgets.pair.sides import Which
from wirediff.marks import Judged, Judgement, Judgements
from wirediff.marks.autosave import Keeper, Standing
from wirediff.marks.history import Change, History
from wirediff.marks.judged import judged
from wirediff.marks.mark_store import JudgementStore
from wirediff.marks.places import Ends, nearest
from wirediff.marks.rows import kept_of
from wirediff.passages import Comparison
from wirediff.text.sanitise import one_line
from wirediff.wording.phrases import counted


class JudgingScreen(ComparisonScreen):
    """Judges passages, shows what was judged, and keeps it beside the screen."""

    def __init__(self, comparison: Comparison, *, shortest: int) -> None:
        self._found = comparison
        self._turned = False
        self._judging = History()
        self._wanted: Ends | None = None
        super().__init__(comparison, shortest=shortest)
        left, right = comparison.left.article, comparison.right.article
        self._keeper = Keeper(JudgementStore(), left, right)
        # One thread, so that changes are written in turn. The program waits for it at its end:
        # what was judged last is kept too.
        self._scribe = ThreadPoolExecutor(1, "judgements")
        self._last_asked: Future[Standing] | None = None

    def on_mount(self) -> None:
        """Read what was judged before."""
        self.keep()

    def on_screen_resume(self) -> None:
        """Read what other programs judged meanwhile."""
        if self._last_asked is not None:
            self.keep()

    def on_unmount(self) -> None:
        """Try once more to write what waits, and let go of the thread once that is done."""
        say_at_the_end(self._scribe.submit(self._keeper.close))
        self._scribe.shutdown(wait=False)

    # Values

    @property
    def found(self) -> Comparison:
        """What the engine found, its sides as they stand on the screen."""
        return mirrored(self._found) if self._turned else self._found

    @property
    def judgements(self) -> Judgements:
        """What was judged, its sides as they stand on the screen."""
        judgements = self._judging.judgements
        return judgements.mirrored() if self._turned else judgements

    def _here(self) -> Judgement | None:
        """What was judged where the reader stands, or a blank judgement for it."""
        if (passage := self.current) is not None and (number := self.view.current) is not None:
            known = self._readings[0].marks.get(number)
            return known or Judgement(passage.left, passage.right)
        own = self._own_span
        if own is None:
            return None
        blank = Judgement((own,), ())
        return self._note_on_own() or (blank if self.side is Which.LEFT else blank.mirrored())

    def _note_on_own(self) -> Judgement | None:
        """What was noted on the current stretch of own content."""
        own, left = self._own_span, self.side is Which.LEFT
        notes = (each for each in self.judgements if each.on_own)
        spans = ((each, each.left if left else each.right) for each in notes)
        lying = (each for each, at in spans if own is not None and at and at[0].overlaps(own))
        return next(lying, None)

    # Judging

    def action_judge(self) -> None:
        """Ask for a verdict and a note on the current passage, or for a note on own words."""
        where = self._here()
        if where is None:
            hint = "{match.next} goes to a passage, {own.next} to what only one side has."
            self._tell(f"Nothing is current: {with_keys(self, hint)}")
        else:
            dialog = MarkDialog(where, *self._readings)
            self.app.push_screen(dialog, lambda said: self._said(where, said))

    def action_reject(self) -> None:
        """Take the current passage out as a wrong match."""
        where = self._here()
        if where is None or where.on_own:
            self._tell("There is no current passage to reject.")
        else:
            self._said(where, Verdict(Judged.WRONG, where.note))

    def action_undo_judgement(self) -> None:
        """Take the last judgement back."""
        change = self._judging.undo()
        self._retrace(change, f"Taken back: {_what_was_done(change.back())}" if change else "")

    def action_redo_judgement(self) -> None:
        """Judge again what was taken back last."""
        change = self._judging.redo()
        self._retrace(change, f"Done again: {_what_was_done(change)}" if change else "")

    def action_marks(self) -> None:
        """List what was judged, to go there or to remove it."""
        articles = self._comparison.left.article, self._comparison.right.article
        here = kept_of(*articles, self.judgements)
        told = with_keys(self, "{mark.judge} judges a passage")
        self.app.push_screen(
            MarksScreen(here, JudgementStore().every, how_to_judge=told), self._chosen
        )

    def _chosen(self, chosen: Chosen | None) -> None:
        if chosen is None:
            return
        if chosen.remove:
            self.take_away(chosen.judgement)
            self.action_marks()
        elif not self._stand_at(chosen.judgement.ends):
            left, right = chosen.judgement.ends
            self.view.go_to(*((left[0], Which.LEFT) if left else (right[0], Which.RIGHT)))

    def judge(self, judgement: Judgement) -> None:
        """Judge; what is shown and counted follows at once."""
        dated = replace(judgement, at=datetime.now(UTC))
        self._do(self._judging.put(self._as_opened(dated)), verdict(judgement))

    def take_away(self, judgement: Judgement) -> None:
        """Judge nothing where this was said."""
        change = self._judging.take_away(self._as_opened(judgement))
        self._do(change, f"Removed: {verdict(judgement)}")

    def _do(self, change: Change, told: str) -> None:
        self._step(change, f"{told} · {with_keys(self, '{mark.undo} takes it back')}")

    def _said(self, where: Judgement, said: Verdict | None) -> None:
        """Do what was said in the dialog: judge, or take away what says nothing any more."""
        if said is None:
            return
        judgement = replace(where, kind=said.kind, note=said.note)
        if judgement.rejects:
            self._wanted = self._next_ends()
        blank = judgement.kind is None and not judgement.note and not judgement.by_hand
        if blank or (judgement.by_hand and judgement.rejects):
            if self.judgements.at(where.ends):
                self.take_away(where)
        else:
            self.judge(judgement)

    def _next_ends(self) -> Ends | None:
        """Where the reader stands once the current passage is gone: at the next one."""
        order, current = self.order, self.view.current
        if current not in order or len(order) < 2:
            return None
        index = order.index(current)
        passage = self._comparison.passages[order[index + 1 if index + 1 < len(order) else -2]]
        return passage.left, passage.right

    def _retrace(self, change: Change | None, told: str) -> None:
        """Show a step that was taken back or done again."""
        if change is None:
            self._tell("There is nothing more to take back or to do again.")
            return
        left, right = change.ends
        self._wanted = (right, left) if self._turned else (left, right)
        self._step(change, told)

    def _step(self, change: Change, told: str) -> None:
        self._tell(told)
        self.keep(change)
        self._apply()

    def _as_opened(self, judgement: Judgement) -> Judgement:
        return judgement.mirrored() if self._turned else judgement

    def _tell(self, message: str) -> None:
        self.notify(one_line(message), timeout=3, markup=False)

    # Keeping

    def keep(self, *changes: Change) -> None:
        """Write changes, and read what others wrote, in the thread of this screen."""
        self._last_asked = self._scribe.submit(self._keeper.keep, *changes)
        self._follow(self._last_asked)

    @work(group="judgements")
    async def _follow(self, asked: Future[Standing]) -> None:
        # Shielded: a screen that is left must not call back what it has asked to be written.
        standing = await asyncio.shield(asyncio.wrap_future(asked))
        for trouble in standing.troubles:
            self.notify(one_line(trouble), severity="error", timeout=10, markup=False)
        judgements = standing.judgements
        if asked is not self._last_asked or judgements is None:
            return
        if judgements != self._judging.judgements:
            self._judging.judgements = judgements
            self._apply()

    # Showing

    def refine(self, comparison: Comparison, *, shortest: int | None = None) -> None:
        """Read another comparison of the same two articles as it was judged, in place."""
        if comparison.left.article.text != self._found.left.article.text:
            comparison = mirrored(comparison)
        self._found = comparison
        if shortest is not None:
            self._shortest = shortest
        self._apply()

    def swap(self) -> None:
        """Exchange left and right, and with them what was judged."""
        self._turned = not self._turned
        super().swap()
        self._mark()

    def _apply(self) -> None:
        """Show what was found as the judgements leave it."""
        judgements = self._judging.judgements
        if any(each.rejects or each.by_hand for each in judgements):
            self._work_out(self._found, judgements)
        else:
            self.workers.cancel_group(self, "judged")
            self._show_judged(self._found)

    @work(exclusive=True, group="judged")
    async def _work_out(self, found: Comparison, judgements: Judgements) -> None:
        """Count anew beside the screen: long articles take a second."""
        self._show_judged(await beside(lambda: judged(found, judgements)))

    def _show_judged(self, comparison: Comparison) -> None:
        if not (self.is_attached and self in self.app.screen_stack):
            # The reader was left while it was counted.
            return
        if self._turned:
            comparison = mirrored(comparison)
        wanted, self._wanted = self._wanted, None
        if comparison == self._comparison:
            self._mark()
            self._show(self.view.current)
        else:
            self._replace(comparison, self.current)
        if wanted is not None:
            self._stand_at(wanted)

    def _stand_at(self, ends: Ends) -> bool:
        """Make the passage that lies there current; the text moves only to show it.

        Answers whether one does, and is shown.
        """
        places = [(each.left, each.right) for each in self._comparison.passages]
        (number,) = nearest([ends], places) if all(ends) else (None,)
        if number is None or number not in self._selection.numbers:
            return False
        self.show_shared()
        self.set_current(number)
        if not self.view.in_view(number, self.side):
            self.view.go_to_passage(number)
        return True

    def _read(self) -> None:
        super()._read()
        self._mark()

    def _mark(self) -> None:
        """Tell both sides what was judged of their passages."""
        spoken = self.judgements.of(self._comparison.passages)
        marks = {number: said for number, said in enumerate(spoken) if said is not None}
        left, right = self._readings
        self._readings = left.marked(marks), right.marked(marks)

    def _state(self) -> str:
        marks = counted(len(self.judgements), "mark") if len(self.judgements) else ""
        return " · ".join(filter(None, (marks, super()._state())))

    def _detail(self, order: tuple[int, ...]) -> Detail:
        detail = super()._detail(order)
        said = self._note_on_own()
        if said is None:
            return detail
        note = f"{verdict(said)}: {one_line(said.note)}"
        return replace(detail, notes=(note, *detail.notes))


def _what_was_done(change: Change) -> str:
    """A step in words: what was said, or that it was removed."""
    if change.after is not None:
        return verdict(change.after)
    return f"removal of {verdict(change.before)}" if change.before is not None else ""
