"""A line to type what to look for, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label


class SearchBar(Horizontal):
    """Asks for words; finding them is left to whoever hears the messages."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "End the search", show=False, id="search.end"),
    ]

    DEFAULT_CSS = """
    SearchBar { height: 1; background: $surface; display: none; }
    SearchBar.-open { display: block; }
    SearchBar Label { width: auto; padding: 0 1; }
    SearchBar #search-count { color: $text-muted; }
    SearchBar Input { width: 1fr; background: $surface; }
    """

    @dataclass
    class Asked(Message):
        """The words were changed."""

        query: str

    @dataclass
    class Entered(Message):
        """Enter: the words stay, the reader goes on."""

    @dataclass
    class Closed(Message):
        """Escape: the search is over."""

    def compose(self) -> ComposeResult:
        """A sign, the words, the count."""
        yield Label("/", id="search-sign", markup=False)
        yield Input(placeholder="find in both articles", compact=True, id="search-words")
        yield Label("", id="search-count", markup=False)

    @property
    def is_open(self) -> bool:
        """Whether a search is going on."""
        return self.has_class("-open")

    @property
    def query_text(self) -> str:
        """The words looked for."""
        return self.query_one(Input).value

    def open(self) -> None:
        """Show the line and type into it; former words are selected, to be kept or replaced."""
        self.add_class("-open")
        words = self.query_one(Input)
        words.focus()
        words.action_select_all()

    def close(self) -> None:
        """Hide the line and forget its words."""
        self.remove_class("-open")
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self.tell("")

    def tell(self, count: str) -> None:
        """Say how many there are: `3/14`."""
        self.query_one("#search-count", Label).update(Content(count))

    @on(Input.Changed)
    def _ask(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Asked(event.value))

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered())

    def action_close(self) -> None:
        """End the search."""
        self.post_message(self.Closed())
