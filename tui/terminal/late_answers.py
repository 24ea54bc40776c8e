"""A terminal's answers that come when nobody waits for them any more: no keys.

What Textual cannot make sense of it takes for keys: the end of a colour would open the editor, a
list of abilities the help.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.message import Message

from tui.terminal.background import COLOUR, LAST

_BEGUN: Final = re.compile(r"\x1b(?:\]11;[^\x07\x1b]{0,64}\x1b?|\[\?[\d;]{0,64})\Z")
"""The beginning of an answer at the end of what has come in, which no key begins with."""


class AnswersDropped(XTermParser):
    """Makes keys of what comes in from a terminal, but none of its late answers."""

    _begun = ""

    def feed(self, data: str) -> Iterable[Message]:
        """What this part of the input means; an answer that goes on in the next one waits for it.

        Args:
            data: The input; empty at its end.
        """
        keys = LAST.sub("", COLOUR.sub("", self._begun + data))
        begun = _BEGUN.search(keys) if data else None
        self._begun = begun[0] if begun else ""
        keys = keys[: len(keys) - len(self._begun)]
        # Nothing at all would be the end of the input.
        if keys or not data:
            yield from super().feed(keys)


class PatientDriver(linux_driver.LinuxDriver):
    """Draws on a terminal that has not answered yet."""

    def run_input_thread(self) -> None:
        """Read keys with a parser that drops answers; Textual offers no other place to give one."""
        vars(linux_driver)["XTermParser"] = AnswersDropped
        super().run_input_thread()
