"""Writing a report of the comparison in any form, or a picture of the screen."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tui.cli.output import WriteError, write_file
from tui.handoff.picture import picture_of
from tui.handoff.report_files import folders, free_path, name_for, readable
from tui.screens.dialogs.report_dialog import (
    ReportDialog,
    ReportFormat,
    ReportRequest,
    WrittenDialog,
)
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

    def _answered(self, request: ReportRequest | None) -> None:
        if request is not None:
            # Once the dialog has gone, which would be in the picture otherwise.
            self._view.call_after_refresh(self._start, request)

    def _start(self, request: ReportRequest) -> None:
        self._view.run_worker(self._write(request), group="report")

    async def _write(self, request: ReportRequest) -> None:
        document = await self._document(request.format)
        if self._view.app.is_web:
            self._hand_over(request, document)
            return
        try:
            await beside(lambda: write_file(request.path, document))
        except WriteError as error:
            self._view.notify(str(error), severity="error", timeout=8, markup=False)
            return
        self._tell_written(request, len(document.encode()))

    async def _document(self, format: ReportFormat) -> str:
        if format.report is None:
            return picture_of(self._view.app)
        write, comparison = REPORTS[format.report].write, self._view.state.comparison
        judgements = self._judgements()
        return await beside(lambda: write(comparison, Colophon.of_today(), judgements))

    def _hand_over(self, request: ReportRequest, document: str) -> None:
        """Let the browser that shows the program take the file."""
        self._view.app.deliver_text(
            io.StringIO(document), save_filename=Path(request.path).name, encoding="utf-8"
        )
        message = f"{request.format.title}: handed to the browser."
        self._view.notify(message, timeout=4, markup=False)

    def _tell_written(self, request: ReportRequest, size: int) -> None:
        path = Path(request.path)
        where = f"{readable(path.absolute())} ({size / 1000:,.0f} kB)"
        if request.format.suffix in {".html", ".svg"}:
            self._view.app.push_screen(WrittenDialog(request.format, path, where))
        else:
            self._view.notify(f"{request.format.title} written: {where}", timeout=6, markup=False)
