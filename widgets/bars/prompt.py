"""A line that asks for something, and is gone when it is answered."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.markup import escape
from textual.message import Message
from textual.widgets import Input

from widgets.bars.input_line import InputLine

LONGEST: Final = 64 * 1024
"""Characters of an answer: a thousand dropped files."""


class Prompt(InputLine):
    """Hidden until `ask`; ends in one message, `Answered` or `GivenUp`.

    Pasted lines become words on the one line, quoted where they hold blanks.
    """

    BINDING_GROUP_TITLE = "a line to fill in"
    HELP = """
    Above the line stands what it asks for, below it what you may answer. Enter answers,
    {prompt.give-up} changes nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "Cancel", id="prompt.give-up", tooltip="Change nothing"),
    ]

    DEFAULT_CSS = """
    Prompt, Prompt:focus {
        display: none;
        height: 3;
        padding: 0 1;
        border: round $border;
        border-title-color: $foreground;
        border-title-style: bold;
        border-subtitle-color: $text-muted;
        background: $surface;
    }
    Prompt.-open { display: block; }
    """

    @dataclass
    class Answered(Message):
        """The user typed an answer and pressed enter."""

        prompt: Prompt
        question: str
        answer: str

        @property
        def control(self) -> Prompt:
            """The prompt, for `@on`."""
            return self.prompt

    @dataclass
    class GivenUp(Message):
        """The user cancelled."""

        prompt: Prompt

        @property
        def control(self) -> Prompt:
            """The prompt, for `@on`."""
            return self.prompt

    def __init__(self, *, id: str | None = None) -> None:
        """Make a hidden line."""
        super().__init__(max_length=LONGEST, id=id)
        self._question = ""

    def ask(self, question: str, title: str, hint: str, value: str = "") -> None:
        """Show the line.

        Args:
            question: Comes back with the answer.
            title: What is asked for, above the line.
            hint: What may be answered, below it.
            value: What the line begins with.
        """
        self._question = question
        self.border_title = escape(title)
        self.border_subtitle = escape(hint)
        self.value = value
        self.cursor_position = len(value)
        self.add_class("-open")
        self.screen.set_focus(self)  # at once: what is typed next may have arrived already

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the answer over."""
        event.stop()
        self._close()
        self.post_message(self.Answered(self, self._question, event.value))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep half an answer to itself."""
        event.stop()

    def on_one_line(self, text: str) -> str:
        """Every line as a word of its own."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        together = " ".join(map(_quoted, lines)) if len(lines) > 1 else "".join(lines)
        # As with dropped files, which come one after the other.
        gap = " " if self.value[: min(self.selection)].strip() else ""
        return gap + together

    def action_give_up(self) -> None:
        """Cancel."""
        self._close()
        self.post_message(self.GivenUp(self))

    def _close(self) -> None:
        self.remove_class("-open")


def _quoted(line: str) -> str:
    """A line as one word, unless it looks quoted or escaped already."""
    return line if not {" ", "\t"} & set(line) or set("\\\"'") & set(line) else shlex.quote(line)
