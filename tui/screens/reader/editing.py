"""Opening an article in the user's editor."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from textual.app import SuspendNotSupported

from tui.handoff.article_files import copy_of, folder_of_copies, line_of, own_file
from tui.handoff.editor import command_for, editor_of
from widgets.pair.comparison_view import ComparisonView


class Editing:
    """Hands the terminal to the editor, at the line that is being read, and takes it back."""

    def __init__(self, view: ComparisonView) -> None:
        self._view = view

    def edit(self) -> None:
        """Open the side being read in the editor."""
        if self._view.app.is_web:
            self._refuse("In the browser there is no editor: it would open elsewhere.")
            return
        editor = editor_of(os.environ)
        if editor is None:
            self._refuse("There is no editor; set VISUAL or EDITOR to one.")
            return
        try:
            path = self._file()
        except OSError as error:
            self._refuse(f"No copy of the article could be written: {error.strerror}.")
            return
        line = line_of(self._view.state.reading.article.text, self._place())
        self._run(command_for(editor, path, line))

    def _file(self) -> Path:
        """The article's own file where it is text, else a copy."""
        article = self._view.state.reading.article
        if (own := own_file(article)) is not None:
            return own
        path = copy_of(article, folder_of_copies())
        message = "The editor shows a copy, which cannot be changed."
        self._view.notify(message, timeout=4, markup=False)
        return path

    def _place(self) -> int:
        """Where the current passage or piece of own content begins, else the top of the pane."""
        state = self._view.state
        if state.current is not None:
            return state.reading.spans(state.current)[0].start
        if state.own_span is not None:
            return state.own_span.start
        return self._view.panes[state.side].place

    def _run(self, command: list[str]) -> None:
        try:
            with self._view.app.suspend():
                trouble = _trouble_with(command)
        except SuspendNotSupported:
            trouble = "This terminal cannot be handed over to an editor."
        if trouble:
            self._refuse(trouble)
        self._view.screen.refresh(layout=True)

    def _refuse(self, reason: str) -> None:
        self._view.notify(reason, severity="warning", timeout=5, markup=False)


def _trouble_with(command: list[str]) -> str:
    """Run the editor to its end, and say what went wrong with it.

    Raises nothing: the terminal is only taken back when all is well.
    """
    try:
        with _interrupts_left_to_others():
            ended = subprocess.run(command, check=False).returncode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no command"
        return f"{command[0]} cannot be started: {reason}."
    return f"{command[0]} ended with an error ({ended})." if ended else ""


@contextmanager
def _interrupts_left_to_others() -> Iterator[None]:
    """Let ctrl+c mean what it means to the editor, which the terminal tells of it too."""
    # Not ignored: the editor would inherit that.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
