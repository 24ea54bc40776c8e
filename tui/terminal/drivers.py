"""Textual's drivers, made to survive their input and output.

Textual reads keys as strict UTF-8, in a loop that offers no place for another parser, and waits for
ever when the terminal takes no more. Both loops that read are therefore our own; all else is
Textual's.
"""

from __future__ import annotations

import os
import select
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, cast

from textual.drivers.linux_driver import LinuxDriver

from tui.terminal.input_parser import UNREADABLE, InputParser

if TYPE_CHECKING:
    from textual.app import App

    from tui.terminal.signals import Program

HUNG_UP: Final = 128 + signal.SIGHUP
"""What a program answers that has lost its terminal."""

_OFTEN: Final = 0.05
"""Seconds between two looks for input while the end of some may be missing."""

_SELDOM: Final = 0.1
"""Seconds between two looks for input, after which the thread also looks whether to end."""


class TerminalDriver(LinuxDriver):
    """Draws on a terminal and reads its keys, whatever comes and until the terminal is gone."""

    _file: Any

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._file = _Deaf(self._file)
        self._on_interrupt = signal.getsignal(signal.SIGINT)

    def run_input_thread(self) -> None:
        """Read keys until the program ends or the terminal is gone."""
        parser = InputParser()
        decoder = getincrementaldecoder("utf-8")(UNREADABLE)
        while not self.exit_event.is_set():
            if not _is_ready(self.fileno, _OFTEN if parser.is_waiting else _SELDOM):
                typed = decoder.decode(b"", final=True)
            elif (content := self._read()) is None:
                self._app.call_later(cast("Program", self._app).leave, HUNG_UP)
                return
            else:
                typed = decoder.decode(content)
            for message in chain(parser.feed(typed) if typed else (), parser.tick()):
                self.process_message(message)

    def suspend_application_mode(self) -> None:
        """Give the terminal to another program, and ctrl+c with it."""
        # Not ignored: the other program would inherit that.
        self._on_interrupt = signal.signal(signal.SIGINT, lambda *_: None)
        super().suspend_application_mode()

    def resume_application_mode(self) -> None:
        """Take the terminal back."""
        super().resume_application_mode()
        signal.signal(signal.SIGINT, self._on_interrupt)

    def _read(self) -> bytes | None:
        """What is there to be read; `None` when there is no terminal any more."""
        with suppress(OSError):
            content = os.read(self.fileno, 4096)
            # A paste comes in pieces, and a few letters of one would be taken for keys.
            while len(content) % 4096 > 3 and _is_ready(self.fileno, 0.002):
                piece = os.read(self.fileno, 4096)
                if not piece:
                    break
                content += piece
            return content or None
        return None


class _Deaf:
    """A file that takes everything, also where nobody reads it any more."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError, ValueError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError, ValueError):
            self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())


def _is_ready(file: int, seconds: float) -> bool:
    return bool(select.select([file], [], [], seconds)[0])
