"""A comparison that can be written down: as a report in any form, or as a picture of the screen."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from textual import work

from tui.cli.output import WriteError, write_file
from tui.handoff.picture import picture_of
from tui.handoff.report_files import folders, free_path, name_for, readable
from tui.screens.dialogs.report_dialog import (
    ReportDialog,
    ReportFormat,
    ReportRequest,
    WrittenDialog,
)
from tui.screens.reader.comparison_screen import ComparisonScreen
from tui.workers import beside
from wirediff.reports.colophon import Colophon
from wirediff.reports.formats import REPORTS


class ReportingScreen(ComparisonScreen):
    """Writes what is being read to a file, or hands it to the browser that shows the program."""

    def action_report(self) -> None:
        """Ask for form and path, then write."""
        dialog = ReportDialog(self._suggested, is_download=self.app.is_web)
        self.app.push_screen(dialog, self._answered)

    def _suggested(self, suffix: str) -> str:
        name = name_for(self._comparison, date.today(), suffix)
        return name if self.app.is_web else readable(free_path(name, folders()))

    def _answered(self, request: ReportRequest | None) -> None:
        if request is not None:
            # After the dialog has gone, which would be in the picture otherwise.
            self.call_after_refresh(self._write, request)

    @work(group="report")
    async def _write(self, request: ReportRequest) -> None:
        document = await self._document(request.format)
        if self.app.is_web:
            self._hand_over(request, document)
            return
        try:
            await beside(lambda: write_file(request.path, document))
        except WriteError as error:
            self.notify(str(error), severity="error", timeout=8, markup=False)
            return
        self._tell_written(request, len(document.encode()))

    async def _document(self, format: ReportFormat) -> str:
        if format.report is None:
            return picture_of(self.app)
        write, comparison, said = REPORTS[format.report].write, self._comparison, self.judgements
        return await beside(lambda: write(comparison, Colophon.of_today(), said))

    def _hand_over(self, request: ReportRequest, document: str) -> None:
        """Let the browser that the program is shown in take the file."""
        self.app.deliver_text(
            io.StringIO(document), save_filename=Path(request.path).name, encoding="utf-8"
        )
        self.notify(f"{request.format.title}: handed to the browser.", timeout=4, markup=False)

    def _tell_written(self, request: ReportRequest, size: int) -> None:
        path = Path(request.path)
        told = f"{readable(path.absolute())} ({size / 1000:,.0f} kB)"
        if request.format.suffix in {".html", ".svg"}:
            self.app.push_screen(WrittenDialog(request.format, path, told))
        else:
            self.notify(f"{request.format.title} written: {told}", timeout=6, markup=False)
