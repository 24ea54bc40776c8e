"""Writing a report of the comparison in any form, or a picture of the screen."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tui.cli.output import WriteError, write_file
from tui.handoff.picture import picture_of
from tui.handoff.report_files import folders, free_path, name_for, readable
from tui.screens.dialogs.report_dialog import Form, ReportDialog, Wanted, WrittenDialog
from tui.workers import beside
from widgets.pair.comparison_view import ComparisonView
from wirediff.marks import Judgements
from wirediff.reports.colophon import Colophon
from wirediff.reports.formats import REPORTS


class Reporting:
    """Writes what is being read to a file, or hands it to the browser that shows the program."""

    def __init__(self, view: ComparisonView, judgements: Callable[[], Judgements]) -> None:
        self._view, self._judgements = view, judgements

    def ask(self) -> None:
        """Ask for form and path, then write."""
        app = self._view.app
        app.push_screen(ReportDialog(self._suggested, is_download=app.is_web), self._answered)

    def _suggested(self, suffix: str) -> str:
        name = name_for(self._view.state.comparison, date.today(), suffix)
        return name if self._view.app.is_web else readable(free_path(name, folders()))

    def _answered(self, wanted: Wanted | None) -> None:
        if wanted is not None:
            # Once the dialog has gone, which would be in the picture otherwise.
            self._view.call_after_refresh(self._start, wanted)

    def _start(self, wanted: Wanted) -> None:
        self._view.run_worker(self._write(wanted), group="report")

    async def _write(self, wanted: Wanted) -> None:
        document = await self._document(wanted.form)
        if self._view.app.is_web:
            self._hand_over(wanted, document)
            return
        try:
            await beside(lambda: write_file(wanted.path, document))
        except WriteError as error:
            self._view.notify(str(error), severity="error", timeout=8, markup=False)
            return
        self._tell_written(wanted, len(document.encode()))

    async def _document(self, form: Form) -> str:
        if form.report is None:
            return picture_of(self._view.app)
        write, comparison = REPORTS[form.report].write, self._view.state.comparison
        judgements = self._judgements()
        return await beside(lambda: write(comparison, Colophon.of_today(), judgements))

    def _hand_over(self, wanted: Wanted, document: str) -> None:
        """Let the browser that shows the program take the file."""
        self._view.app.deliver_text(
            io.StringIO(document), save_filename=Path(wanted.path).name, encoding="utf-8"
        )
        message = f"{wanted.form.title}: handed to the browser."
        self._view.notify(message, timeout=4, markup=False)

    def _tell_written(self, wanted: Wanted, size: int) -> None:
        path = Path(wanted.path)
        where = f"{readable(path.absolute())} ({size / 1000:,.0f} kB)"
        if wanted.form.suffix in {".html", ".svg"}:
            self._view.app.push_screen(WrittenDialog(wanted.form, path, where))
        else:
            self._view.notify(f"{wanted.form.title} written: {where}", timeout=6, markup=False)
