"""What the reader judges in a comparison: verdicts, notes, wrong matches, all of it kept.

The engine's answer and the reader's judgements are two things: `found` is the engine's, and the
view shows it as the judgements leave it. Here both have the sides that the articles had when the
reader opened; `found` and `judgements` have them as they stand on the screen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

from tui.keys.commands import with_keys
from tui.screens.dialogs.mark_dialog import MarkDialog, Verdict
from tui.screens.dialogs.marks_screen import MarkChoice, MarksScreen
from tui.terminal.farewell import say_at_the_end
from tui.workers import beside
from widgets.bars.descriptions import verdict
from widgets.pair.comparison_view import ComparisonView
from widgets.pair.sides import Which
from wirediff.marks import Judged, Judgement, Judgements
from wirediff.marks.autosave import Autosave, SaveResult
from wirediff.marks.history import Change, History
from wirediff.marks.judged import judged
from wirediff.marks.mark_store import JudgementStore
from wirediff.marks.places import Ends, nearest
from wirediff.marks.rows import stored_marks_of
from wirediff.passages import Comparison
from wirediff.text.sanitise import one_line


class Judging:
    """Judges where the reader is, has the view show it, and keeps it on disk."""

    def __init__(self, view: ComparisonView, changed: Callable[[], None]) -> None:
        """Judge what a view shows.

        Args:
            view: The view, as the reader opens.
            changed: Is called when there are other judgements.
        """
        self._view, self._changed = view, changed
        self._found = view.state.comparison
        self._history = History()
        self._wanted: Ends | None = None
        left, right = self._found.left.article, self._found.right.article
        self._keeper = Autosave(JudgementStore(), left, right)
        # One thread, so that changes are written in turn. The program waits for it at its end, so
        # that the last one is kept too.
        self._scribe = ThreadPoolExecutor(1, "judgements")
        self._last_asked: Future[SaveResult] | None = None

    @property
    def found(self) -> Comparison:
        """The engine's answer."""
        return self._found.mirrored() if self._turned else self._found

    @property
    def judgements(self) -> Judgements:
        """The reader's judgements."""
        judgements = self._history.judgements
        return judgements.mirrored() if self._turned else judgements

    @property
    def _turned(self) -> bool:
        return self._view.state.turned

    def note_here(self) -> Judgement | None:
        """What the reader noted on the current piece of own content."""
        own, left = self._view.state.own_span, self._view.state.side is Which.LEFT
        if own is None:
            return None
        notes = (each for each in self.judgements if each.on_own)
        spans = ((each, each.left if left else each.right) for each in notes)
        return next((each for each, at in spans if at and at[0].overlaps(own)), None)

    def _here(self) -> Judgement | None:
        """What the reader judged here, or a blank judgement for this place."""
        state = self._view.state
        if state.passage is not None and state.current is not None:
            known = state.reading.marks.get(state.current)
            return known or Judgement(state.passage.left, state.passage.right)
        if state.own_span is None:
            return None
        blank = Judgement((state.own_span,), ())
        return self.note_here() or (blank if state.side is Which.LEFT else blank.mirrored())

    # What the keys do

    def ask(self) -> None:
        """Ask for a verdict and a note on the current passage, or for a note on own words."""
        where = self._here()
        if where is None:
            self._tell(
                "Nothing is current: {match.next} goes to a passage, {own.next} to what only one "
                "side has."
            )
        else:

            def answered(said: Verdict | None) -> None:
                self._answered(where, said)

            dialog = MarkDialog(where, *self._view.state.pair.both, keep=answered)
            self._view.app.push_screen(dialog, answered)

    def reject(self) -> None:
        """Take the current passage out as a wrong match."""
        where = self._here()
        if where is None or where.on_own:
            self._tell("There is no current passage to reject.")
        else:
            self._answered(where, Verdict(Judged.WRONG, where.note))

    def undo(self) -> None:
        """Take the last judgement back."""
        change = self._history.undo()
        self._retrace(change, f"Taken back: {_in_words(change.back())}" if change else "")

    def redo(self) -> None:
        """Judge again what was taken back last."""
        change = self._history.redo()
        self._retrace(change, f"Done again: {_in_words(change)}" if change else "")

    def list_marks(self) -> None:
        """List what was judged, to go there or to remove it."""
        comparison = self._view.state.comparison
        here = stored_marks_of(comparison.left.article, comparison.right.article, self.judgements)
        how = with_keys(self._view.screen, "{mark.judge} judges a passage")
        self._view.app.push_screen(
            MarksScreen(here, JudgementStore().every, how_to_judge=how), self._chosen
        )

    def _chosen(self, chosen: MarkChoice | None) -> None:
        if chosen is None:
            return
        if chosen.remove:
            self.take_away(chosen.judgement)
            self.list_marks()
        elif not self._stand_at(chosen.judgement.ends):
            left, right = chosen.judgement.ends
            self._view.go_to(*((left[0], Which.LEFT) if left else (right[0], Which.RIGHT)))

    def _answered(self, where: Judgement, said: Verdict | None) -> None:
        """Judge as the dialog says, or take away what says nothing any more."""
        if said is None:
            return
        judgement = replace(where, kind=said.kind, note=said.note)
        if judgement.rejects:
            self._wanted = self._oriented(self._next_ends())
        blank = judgement.kind is None and not judgement.note and not judgement.by_hand
        if blank or (judgement.by_hand and judgement.rejects):
            if self.judgements.at(where.ends):
                self.take_away(where)
        else:
            self.judge(judgement)

    def _next_ends(self) -> Ends | None:
        """Where the reader goes once the current passage is gone: to the next one."""
        state = self._view.state
        order, current = state.order, state.current
        if current not in order or len(order) < 2:
            return None
        index = order.index(current)
        passage = state.comparison.passages[order[index + 1 if index + 1 < len(order) else -2]]
        return passage.left, passage.right

    # Changing the judgements

    def judge(self, judgement: Judgement, *, go_there: bool = False) -> None:
        """Judge; what is shown and counted follows at once."""
        if go_there:
            self._wanted = self._oriented(judgement.ends)
        dated = replace(judgement, at=datetime.now(UTC))
        self._do(self._history.put(self._as_opened(dated)), verdict(judgement))

    def take_away(self, judgement: Judgement) -> None:
        """Judge nothing where this was said."""
        change = self._history.take_away(self._as_opened(judgement))
        self._do(change, f"Removed: {verdict(judgement)}")

    def _do(self, change: Change, what: str) -> None:
        self._step(change, f"{what} · {{mark.undo}} takes it back")

    def _retrace(self, change: Change | None, message: str) -> None:
        """Show a step that was taken back or done again."""
        if change is None:
            self._tell("There is nothing more to take back or to do again.")
            return
        self._wanted = change.ends
        self._step(change, message)

    def _step(self, change: Change, message: str) -> None:
        self._tell(message)
        self.keep(change)
        self._apply()

    def _as_opened(self, judgement: Judgement) -> Judgement:
        return judgement.mirrored() if self._turned else judgement

    def _oriented(self, ends: Ends | None) -> Ends | None:
        """Ends as they stand on the screen, from those as opened, or the other way."""
        return ends if ends is None or not self._turned else ends[::-1]

    def _tell(self, message: str) -> None:
        text = with_keys(self._view.screen, one_line(message))
        self._view.notify(text, timeout=3, markup=False)

    # Keeping them

    def keep(self, *changes: Change) -> None:
        """Write changes, and read what other programs wrote, beside the screen."""
        self._last_asked = self._scribe.submit(self._keeper.keep, *changes)
        self._view.run_worker(self._follow(self._last_asked), group="judgements")

    def resume(self) -> None:
        """Read what other programs judged meanwhile."""
        if self._last_asked is not None:
            self.keep()

    def close(self) -> None:
        """Try once more to write what waits, and let go of the thread once that is done."""
        say_at_the_end(self._scribe.submit(self._keeper.close))
        self._scribe.shutdown(wait=False)

    async def _follow(self, asked: Future[SaveResult]) -> None:
        # Shielded: a screen that is left must not call back what it has asked to be written.
        standing = await asyncio.shield(asyncio.wrap_future(asked))
        for trouble in standing.troubles:
            self._view.notify(one_line(trouble), severity="error", timeout=10, markup=False)
        judgements = standing.judgements
        if asked is not self._last_asked or judgements is None:
            return
        if judgements != self._history.judgements:
            self._history.judgements = judgements
            self._apply()

    # Showing them

    def refine(self, comparison: Comparison) -> None:
        """Take another answer of the engine about the same two articles."""
        if comparison.left.article.text != self._found.left.article.text:
            comparison = comparison.mirrored()
        self._found = comparison
        self._apply()

    def _apply(self) -> None:
        """Show what the engine found as the judgements leave it."""
        judgements = self._history.judgements
        if any(each.rejects or each.by_hand for each in judgements):
            work = self._work_out(self._found, judgements)
            self._view.run_worker(work, group="judged", exclusive=True)
        else:
            self._view.workers.cancel_group(self._view, "judged")
            self._show(self._found)

    async def _work_out(self, found: Comparison, judgements: Judgements) -> None:
        """Count again in a thread: long articles take a second."""
        self._show(await beside(lambda: judged(found, judgements)))

    def _show(self, comparison: Comparison) -> None:
        view = self._view
        if not (view.is_attached and view.screen in view.app.screen_stack):
            # The reader was left while it was counted.
            return
        if self._turned:
            comparison = comparison.mirrored()
        if comparison == view.state.comparison:
            comparison = view.state.comparison
        found = self.judgements.of(comparison.passages)
        view.show(comparison, {n: said for n, said in enumerate(found) if said is not None})
        self._changed()
        wanted, self._wanted = self._oriented(self._wanted), None
        if wanted is not None:
            self._stand_at(wanted)

    def _stand_at(self, ends: Ends) -> bool:
        """Make the passage that lies there current; answers whether one does, and is shown."""
        state = self._view.state
        places = [(each.left, each.right) for each in state.comparison.passages]
        (number,) = nearest([ends], places) if all(ends) else (None,)
        if number is None or number not in state.selection.shown:
            return False
        self._view.stand_at(number)
        return True


def _in_words(change: Change) -> str:
    """A step in words: the verdict, or that it was removed."""
    if change.after is not None:
        return verdict(change.after)
    return f"removal of {verdict(change.before)}" if change.before is not None else ""
