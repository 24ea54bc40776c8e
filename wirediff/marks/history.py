"""What the reader judged in one sitting, step by step, to undo and redo it."""

from __future__ import annotations

from dataclasses import dataclass

from wirediff.marks.judgement import Judgement, Judgements
from wirediff.marks.places import Ends


@dataclass(frozen=True, slots=True)
class Change:
    """One judgement in the place of another at the same ends; never `None` for `None`."""

    before: Judgement | None
    after: Judgement | None

    @property
    def ends(self) -> Ends:
        """Where it happens."""
        one = self.after or self.before
        return one.ends if one is not None else ((), ())

    def back(self) -> Change:
        """What undoes it."""
        return Change(self.after, self.before)

    def applied(self, judgements: Judgements) -> Judgements:
        """The judgements after the change."""
        if self.after is not None:
            return judgements.with_(self.after)
        return judgements.without(self.before) if self.before is not None else judgements


class History:
    """The judgements of one pair as they stand, and the steps that led to them."""

    def __init__(self) -> None:
        self.judgements = Judgements()
        """As they stand now."""
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def put(self, judgement: Judgement) -> Change:
        """Judge; an earlier judgement at the same ends is replaced."""
        return self._do(Change(self.judgements.at(judgement.ends), judgement))

    def take_away(self, judgement: Judgement) -> Change:
        """Remove a judgement."""
        return self._do(Change(judgement, None))

    def undo(self) -> Change | None:
        """Undo the last step; nothing when there is none, or another program changed the mark."""
        return self._step(self._done, self._undone)

    def redo(self) -> Change | None:
        """Redo the step that was undone last."""
        return self._step(self._undone, self._done)

    def _do(self, change: Change) -> Change:
        self.judgements = change.applied(self.judgements)
        self._done.append(change)
        self._undone.clear()
        return change

    def _step(self, here: list[Change], there: list[Change]) -> Change | None:
        while here:
            change = here.pop().back()
            if self.judgements.at(change.ends) == change.before:
                self.judgements = change.applied(self.judgements)
                there.append(change)
                return change
        return None
