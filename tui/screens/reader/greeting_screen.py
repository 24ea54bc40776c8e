"""A comparison that explains its colours and letters to who sees it for the first time."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message

from tui.keys.commands import with_keys
from tui.screens.reader.comparison_screen import ComparisonScreen
from widgets.bars.greeting import Greeting


class GreetingScreen(ComparisonScreen):
    """Greets when it is asked to; the first key or click ends that and does its work as ever."""

    @dataclass
    class Greeted(Message):
        """Somebody has seen what there is to explain, and gone on."""

    _greeting: Greeting | None = None
    """What is said to who sees it for the first time, until a key or click."""

    def greet(self) -> None:
        """Explain, above the strip of the current passage."""
        keys = (
            "{match.next} next shared passage · {side.other} other side · "
            "{help.toggle} every key · any key hides this",
            "{match.next} next · {side.other} side · {help.toggle} keys · any key hides this",
        )
        self._greeting = Greeting([with_keys(self, each) for each in keys])
        self.mount(self._greeting, after="#view")

    def on_key(self, _: events.Key) -> None:
        """Whoever presses a key has read on; the key itself goes where it goes."""
        self._end_greeting()

    def on_click(self, _: events.Click) -> None:
        """As `on_key`."""
        self._end_greeting()

    def _end_greeting(self) -> None:
        if self._greeting is not None:
            self._greeting.remove()
            self._greeting = None
            self.post_message(self.Greeted())
