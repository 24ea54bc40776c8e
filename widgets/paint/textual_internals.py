"""Every private name of Textual that widgets and screens use, each with the reason.

A test of each fails when a new Textual no longer has it. What reads keys and the terminal is in
`tui.terminal`.
"""

from __future__ import annotations

from typing import TypeVar

from rich.text import Text
from textual.widgets import Input

from widgets.paint.cells import width_of
from wirediff.text.sanitise import visible

_Line = TypeVar("_Line", bound=type[Input])


def draws_safely(line: _Line) -> _Line:
    """Makes a class of input lines draw its value as `visible` shows it, in one row.

    The value itself stays as it was typed. `Input` has no public way to draw anything else than the
    value (`_value`), nor to say at which cell a character then stands (`_position_to_cell`).
    """

    def value(self: Input) -> Text:
        return Text(_one_row(self.value), no_wrap=True, overflow="ignore", end="")

    def position_to_cell(self: Input, position: int) -> int:
        return width_of(_one_row(self.value[:position]))

    line._value = property(value)  # type: ignore[method-assign, assignment]
    line._position_to_cell = position_to_cell  # type: ignore[method-assign]
    return line


def _one_row(text: str) -> str:
    return visible(text).replace("\n", " ")
