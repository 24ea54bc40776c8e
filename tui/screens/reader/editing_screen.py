"""A comparison whose articles can be opened in the user's editor."""

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
from tui.screens.reader.comparison_screen import ComparisonScreen
from widgets.pair.sides import side_of


class EditingScreen(ComparisonScreen):
    """Hands the terminal to the editor, at the line that is being read, and takes it back."""

    def action_edit(self) -> None:
        """Open the side being read in the editor."""
        if self.app.is_web:
            self._refuse_editor("In the browser there is no editor: it would open elsewhere.")
            return
        editor = editor_of(os.environ)
        if editor is None:
            self._refuse_editor("There is no editor; set VISUAL or EDITOR to one.")
            return
        try:
            path = self._manuscript()
        except OSError as error:
            self._refuse_editor(f"No copy of the article could be written: {error.strerror}.")
            return
        line = line_of(side_of(self._comparison, self.side).article.text, self._reading_place())
        self._run_editor(command_for(editor, path, line))

    def _manuscript(self) -> Path:
        article = side_of(self._comparison, self.side).article
        if (own := own_file(article)) is not None:
            return own
        path = copy_of(article, folder_of_copies())
        self.notify("The editor shows a copy, which cannot be changed.", timeout=4, markup=False)
        return path

    def _reading_place(self) -> int:
        """Where the current passage or piece of own content begins, else the top of the pane."""
        if self.current is not None and self.view.current is not None:
            return self.view.pane(self.side).reading.spans(self.view.current)[0].start
        if self._own_span is not None:
            return self._own_span.start
        return self.view.pane(self.side).place

    def _run_editor(self, command: list[str]) -> None:
        try:
            with self.app.suspend():
                trouble = _trouble_with(command)
        except SuspendNotSupported:
            trouble = "This terminal cannot be handed over to an editor."
        if trouble:
            self._refuse_editor(trouble)
        self.refresh(layout=True)

    def _refuse_editor(self, reason: str) -> None:
        self.notify(reason, severity="warning", timeout=5, markup=False)


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
