"""The installed program in a real pseudo-terminal: keys go in, the screen is waited for.

The terminal says that it shows a picture at a time (synchronized output, mode 2026), so that what
is waited for is always a whole picture, never a part of one that is still being drawn.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Final

import pexpect
import pyte

PATIENCE: Final = 60.0
"""Seconds after which a screen that was waited for will not come any more."""

PROGRAM: Final = Path(sys.executable).with_name("wirediff")
"""The console script beside the interpreter that runs the tests."""

KEYS: Final = {
    "tab": "\t", "enter": "\r", "escape": "\x1b", "ctrl+c": "\x03", "ctrl+p": "\x10",
    "ctrl+r": "\x12", "ctrl+u": "\x15", "ctrl+q": "\x11", "ctrl+z": "\x1a",
    "f1": "\x1bOP", "f7": "\x1b[18~", "end": "\x1b[F",
    "home": "\x1b[H",
}  # fmt: skip

SYNCHRONIZED: Final = 2026
"""The mode that is set while a picture is drawn."""

QUESTION: Final = f"\x1b[?{SYNCHRONIZED}$p"
"""Whether the terminal has this mode."""

ANSWER: Final = f"\x1b[?{SYNCHRONIZED};2$y"
"""It has."""


MODE: Final = re.compile(r"\x1b\[\?(\d+)([hl])")
"""A mode that is set or reset."""

_LEFT_ON: Final = {"25": "l", "7": "l"}
"""Modes that a terminal has when nobody has changed anything: a cursor, and lines that wrap."""


class Screen(pyte.Screen):
    """What a program has drawn; it answers what a program asks."""

    def __init__(self, columns: int, rows: int, answer: Callable[[str], object]) -> None:
        super().__init__(columns, rows)
        self._answer = answer

    def write_process_input(self, data: str) -> None:
        """Tell the program, as if it were typed."""
        self._answer(data)

    @property
    def is_whole(self) -> bool:
        """Whether no picture is being drawn at present."""
        return SYNCHRONIZED << 5 not in self.mode


class Terminal:
    """A program, and the screen that it draws on."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 100,
        rows: int = 30,
        stdin: Path | None = None,
        redirected: str = "",
        variables: Mapping[str, str] | None = None,
        answers: bool = True,
    ) -> None:
        """Start the program.

        Args:
            arguments: What it is called with.
            columns: Cells of a row.
            rows: Rows of the screen.
            stdin: A file that the shell hands over as standard input; the terminal when left out.
            redirected: What the shell does to the streams, such as `<&-`.
            variables: What else is in its environment.
            answers: Whether the terminal says what it is when it is asked.
        """
        environment = {**os.environ, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}
        # What the shell of the tests says of colours, and of a size that is not this terminal's.
        for name in ("NO_COLOR", "COLUMNS", "LINES"):
            environment.pop(name, None)
        environment.update(variables or {})
        self._screen = Screen(columns, rows, self._say if answers else lambda _data: None)
        self._stream = pyte.Stream(self._screen)
        self._unanswered = ""
        command = [str(PROGRAM), *arguments]
        if stdin:
            redirected = f"< {shlex.quote(str(stdin))}"
        if redirected:
            command = ["/bin/sh", "-c", f"exec {shlex.join(command)} {redirected}"]
        self._drawn: list[str] = []
        self._child = pexpect.spawn(
            command[0],
            command[1:],
            dimensions=(rows, columns),
            env=environment,
            timeout=None,
            encoding="utf-8",
            codec_errors="replace",
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._child.close(force=True)

    @property
    def pid(self) -> int:
        """The number of the program's process."""
        pid = self._child.pid
        assert pid is not None
        return pid

    @property
    def left_on(self) -> dict[str, str]:
        """The modes that the program has changed and not put back, each with its last change."""
        last: dict[str, str] = {}
        for mode, change in MODE.findall("".join(self._drawn)):
            last[mode] = change
        return {mode: change for mode, change in last.items() if change == _LEFT_ON.get(mode, "h")}

    @property
    def shown(self) -> str:
        """The screen's rows."""
        return "\n".join(self._screen.display)

    def press(self, *keys: str) -> None:
        """Send keys by name; everything without a name is typed as it is."""
        for key in keys:
            self._child.send(KEYS.get(key, key))

    def send(self, content: bytes) -> None:
        """Send bytes at once, whatever they are."""
        os.write(self._child.child_fd, content)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._child.setwinsize(rows, columns)
        self._screen.resize(rows, columns)

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def hang_up(self) -> None:
        """Take the terminal away."""
        self._child.ptyproc.fileobj.close()  # type: ignore[attr-defined]

    def click(self, words: str) -> None:
        """Click on the first place that shows these words, as xterm tells of it."""
        self.click_at(*self.place_of(words))

    def click_at(self, column: int, row: int) -> None:
        """Click on a cell, counted from 0."""
        for end in "Mm":
            self._child.send(f"\x1b[<0;{column + 1};{row + 1}{end}")

    def wheel(self, column: int, row: int, *, down: bool) -> None:
        """Turn the wheel by one notch over a cell, counted from 0."""
        self._child.send(f"\x1b[<{65 if down else 64};{column + 1};{row + 1}M")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the button on one cell, move to another, and let go there."""
        for code, (column, row), last in ((0, start, "M"), (32, end, "M"), (0, end, "m")):
            self._child.send(f"\x1b[<{code};{column + 1};{row + 1}{last}")

    def place_of(self, words: str) -> tuple[int, int]:
        """Column and row of the first place that shows these words."""
        rows = self._screen.display
        row = next(number for number, text in enumerate(rows) if words in text)
        return rows[row].index(words), row

    @property
    def title(self) -> str:
        """What the program, or whoever speaks through it, made the window's title."""
        return self._screen.title

    def wait(self, condition: Callable[[str], bool]) -> str:
        """Read what the program draws until a whole screen fulfils the condition.

        Returns:
            The screen.
        """
        deadline = time.monotonic() + PATIENCE
        while not (self._screen.is_whole and condition(self.shown)):
            left = deadline - time.monotonic()
            try:
                self._feed(self._child.read_nonblocking(65536, timeout=max(left, 0)))
            except (pexpect.TIMEOUT, pexpect.EOF) as error:
                raise AssertionError(f"the screen never came; it shows\n{self.shown}") from error
        return self.shown

    def _say(self, answer: str) -> None:
        self._child.send(answer)

    def _feed(self, drawn: str) -> None:
        self._drawn.append(drawn)
        self._stream.feed(drawn)
        # `pyte` knows no question that ends in `$p`.
        heard = self._unanswered + drawn
        if QUESTION in heard:
            self._child.send(ANSWER)
        self._unanswered = heard.rpartition(QUESTION)[2][1 - len(QUESTION) :]

    def wait_for(self, *words: str) -> str:
        """Wait until all these words are on the screen."""
        return self.wait(lambda shown: all(word in shown for word in words))

    def wait_until_gone(self, words: str) -> str:
        """Wait until these words are on the screen no more."""
        return self.wait(lambda shown: words not in shown)

    def drain(self, seconds: float) -> bool:
        """Read what the program draws for so long, and show nothing of it.

        Returns:
            Whether the program still runs.
        """
        deadline = time.monotonic() + seconds
        try:
            while (left := deadline - time.monotonic()) > 0:
                self._drawn.append(self._child.read_nonblocking(65536, timeout=left))
                del self._drawn[:-2000]
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        return True

    @property
    def tail(self) -> str:
        """The last that the program has written, as it came."""
        return "".join(self._drawn)[-200_000:]

    def wait_for_end(self) -> int:
        """Wait until the program has ended.

        Returns:
            Its exit code.
        """
        self._child.expect(pexpect.EOF, timeout=PATIENCE)
        self._feed(self._child.before or "")
        self._child.wait()
        self._child.close()
        if self._child.signalstatus is not None:
            return -int(self._child.signalstatus)
        assert self._child.exitstatus is not None
        return self._child.exitstatus
