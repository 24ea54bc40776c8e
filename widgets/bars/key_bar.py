"""The keys that matter most, in one row."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate
from typing import ClassVar, Final

from rich.segment import Segment
from textual import events
from textual.binding import ActiveBinding
from textual.screen import Screen

from widgets.paint.cells import width_of
from widgets.paint.text_rows import Text, TextRows

GAPS: Final = (2, 1)
"""Cells between two hints: with room, and without."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Keys that belong together, and one word for what they do."""

    label: str
    ids: tuple[str, ...]
    """Names of their bindings; for a binding without a name its action."""
    needed: bool = False
    """Whether it stays in the narrowest terminal."""


@dataclass(frozen=True, slots=True)
class PlacedHint:
    """A hint with the keys in force, and where it stands."""

    keys: str
    label: str
    needed: bool
    press: Callable[[], Awaitable[object]]
    """Does what the first key does."""
    key: str
    """The first key."""
    column: int = 0

    @property
    def width(self) -> int:
        """Cells that it takes."""
        return width_of(self.keys) + 1 + width_of(self.label)


class KeyBar(TextRows):
    """Shows hints with the keys that are in force on the screen; a click presses the first key.

    One row of text: Textual's footer builds a widget for each key whenever the focus moves, which
    takes longer than a key may.
    """

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key", "label"}

    DEFAULT_CSS = """
    KeyBar { height: 1; background: $panel; color: $foreground; padding: 0 1; }
    KeyBar .key { color: $text-accent; text-style: bold; }
    KeyBar .label { color: $foreground; }
    """

    def __init__(self, hints: Sequence[Hint], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hints = tuple(hints)
        self._row: tuple[PlacedHint, ...] = ()

    def show(self, hints: Sequence[Hint]) -> None:
        """Show other hints."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.refresh()

    def on_mount(self) -> None:
        """Follow the keys in force."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, _: Screen[object]) -> None:
        self.refresh()

    def rows(self, width: int, height: int) -> Iterator[Text]:
        """The hints that fit."""
        active = self.screen.active_bindings.values()
        known = {each.binding.id or each.binding.action: each for each in reversed(active)}
        hints = [
            placed for hint in self._hints if (placed := self._placed(hint, known)) is not None
        ]
        self._row = fitting(hints, width)
        yield tuple(self._pieces())

    def _pieces(self) -> Iterator[Segment]:
        column = 0
        for hint in self._row:
            yield self.piece(" " * (hint.column - column))
            yield self.piece(hint.keys, "key")
            yield self.piece(f" {hint.label}", "label")
            column = hint.column + hint.width

    def _placed(self, hint: Hint, known: Mapping[str, ActiveBinding]) -> PlacedHint | None:
        found = [known[id] for id in hint.ids if id in known]
        if not found:
            return None
        keys = tuple(self.app.get_key_display(each.binding) for each in found)
        press = partial(self.app.run_action, found[0].binding.action, found[0].node)
        return PlacedHint(" ".join(keys), hint.label, hint.needed, press, keys[0])

    async def on_click(self, event: events.Click) -> None:
        """Do what the hint under the pointer says."""
        column = event.x - self.styles.padding.left
        for hint in self._row:
            if hint.column <= column < hint.column + hint.width:
                await hint.press()


def fitting(hints: Sequence[PlacedHint], width: int) -> tuple[PlacedHint, ...]:
    """The hints that have room side by side, with their columns.

    Hints not needed are left out from the last on; then second keys; then needed hints too.
    """
    kept = list(hints)
    while kept and _width(kept, GAPS[0]) > width:
        spare = [hint for hint in kept if not hint.needed]
        if not spare:
            break
        kept.remove(spare[-1])
    gap = GAPS[0]
    if _width(kept, gap) > width:
        kept, gap = [replace(hint, keys=hint.key) for hint in kept], GAPS[1]
    while kept and _width(kept, gap) > width:
        kept.pop()
    columns = accumulate((hint.width + gap for hint in kept), initial=0)
    return tuple(replace(hint, column=column) for hint, column in zip(kept, columns, strict=False))


def _width(hints: Sequence[PlacedHint], gap: int) -> int:
    return sum(hint.width for hint in hints) + gap * (len(hints) - 1)
