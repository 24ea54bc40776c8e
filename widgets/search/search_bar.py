"""A line for the words to find, and how many finds there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Label

from widgets.bars.input_line import InputLine
from widgets.paint.cells import clip

MODES: Final = {False: "words", True: "pattern .*"}
"""How the typed words are read."""

PLACEHOLDERS: Final = {False: "find in both articles", True: "find a pattern in both articles"}


class SearchBar(Horizontal):
    """Asks for words; the screen that hears the messages finds them."""

    BINDING_GROUP_TITLE = "the search"
    HELP = """
    Type what to find; both articles are searched as you type, and the place is counted: 3/14. Enter
    goes back to the text and keeps the search: the keys for the next and the previous passage then
    step through the finds, until {search.end} ends it.

    Small letters find capitals too, letters without accents those with. {search.pattern} takes
    the words for a regular expression, or for words again. Finds in folded or hidden parts are
    shown until the search ends.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "End the search", show=False, id="search.end"),
        Binding(
            "ctrl+r",
            "toggle_pattern",
            "Look for words, or for a pattern",
            show=False,
            id="search.pattern",
        ),
    ]

    DEFAULT_CSS = """
    SearchBar { height: 1; background: $surface; display: none; }
    SearchBar.-open { display: block; }
    SearchBar Label { width: auto; padding: 0 1; }
    SearchBar #search-count { color: $text-muted; }
    SearchBar #search-count.-wrong { color: $text-error; text-style: bold; }
    SearchBar #search-mode { color: $text-muted; }
    SearchBar Input { width: 1fr; background: $surface; }
    """

    pattern: reactive[bool] = reactive(False, init=False)
    """Whether a regular expression is asked for."""

    @dataclass
    class Asked(Message):
        """The words were changed, or what they are."""

        query: str
        pattern: bool = False
        """Whether they are a regular expression."""

    @dataclass
    class Entered(Message):
        """Enter: the words stay, the reader goes on."""

    @dataclass
    class Closed(Message):
        """Escape: the search is over."""

    def compose(self) -> ComposeResult:
        """A sign, the words, the count."""
        yield Label("/", id="search-sign", markup=False)
        yield InputLine(placeholder=PLACEHOLDERS[False], compact=True, id="search-words")
        yield Label("", id="search-count", markup=False)
        yield Label(MODES[False], id="search-mode", markup=False)

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
        self.query_one(InputLine).begin()

    def close(self) -> None:
        """Hide the line and forget its words."""
        self.remove_class("-open")
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self.tell("")

    def tell(self, count: str) -> None:
        """Say how many there are: `3/14`."""
        self._say(count, wrong=False)

    def complain(self, reason: str) -> None:
        """Say why a pattern cannot be looked for."""
        self._say(clip(reason, max(10, self.size.width // 2)), wrong=True)

    def _say(self, text: str, *, wrong: bool) -> None:
        count = self.query_one("#search-count", Label)
        count.set_class(wrong, "-wrong")
        count.update(Content(text))

    def watch_pattern(self, pattern: bool) -> None:
        """Say what is asked for, and ask again."""
        self.query_one("#search-mode", Label).update(Content(MODES[pattern]))
        self.query_one(Input).placeholder = PLACEHOLDERS[pattern]
        self.post_message(self.Asked(self.query_text, pattern))

    @on(Input.Changed)
    def _ask(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Asked(event.value, self.pattern))

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered())

    def action_toggle_pattern(self) -> None:
        """Take the words as a regular expression, or as words again."""
        self.pattern = not self.pattern

    def action_close(self) -> None:
        """End the search."""
        self.post_message(self.Closed())
