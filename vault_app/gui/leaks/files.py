"""Leaks from a file and into one: another tool's report is taken, what is shown is written down."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import KeyturnError
from vault_app.gui.leaks.calls import LeakBackend
from vault_app.gui.marking import tr
from vault_app.gui.pages import Surroundings

if TYPE_CHECKING:
    from vault_app.services.leaks import LeakEntry
    from vault_app.services.leaks_import import ReportTaken


_ELSEWHERE: Final = "report_elsewhere"
REPORTS: Final = (".json", ".jsonl", ".sarif")


class LeakFiles(QObject):
    """``said`` carries what was done, ``taken`` that there may be more leaks now.

    ``hidden`` carries the tool whose report shows no value.
    """

    said = Signal(str)
    taken = Signal()
    hidden = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        around: Surroundings,
        shown: "Callable[[], tuple[LeakEntry, ...]]",
        parent: QWidget,
    ) -> None:
        """Work with *around*; *shown* gives the leaks that are shown, *parent* the window."""
        super().__init__(parent)
        self._backend: LeakBackend = around.backend
        self._runner = around.runner
        self._shown = shown
        self._over = parent

    @Slot()
    def ask_report(self) -> None:
        """Ask for another tool's report, and take it."""
        from vault_app.gui.dialogs.choosing import choose_file

        kinds = ("JSON, SARIF (*.json *.jsonl *.sarif)",)
        choose_file(self._over, self.tr("Report of another tool"), self.take_report, kinds)

    def take_report(self, path: str, chosen: Path | None = None) -> None:
        """Take the findings of a report; its paths may count from a folder *chosen*."""
        backend = self._backend
        self.said.emit("")

        def work() -> "ReportTaken":
            return backend.import_leak_report(Path(path), chosen)

        self._runner.run(work, self._taken, partial(self._refused, path), owner=self)

    def _refused(self, path: str, error: KeyturnError) -> None:
        """Tell why nothing was taken; where the files stand is something a person knows."""
        self.failed.emit(error)
        if error.code == _ELSEWHERE:
            from vault_app.gui.dialogs.choosing import choose_folder

            title = self.tr("Folder that the paths in the report count from")
            choose_folder(self._over, title, partial(self._take_from, path))

    def _take_from(self, path: str, folder: str) -> None:
        self.take_report(path, Path(folder))

    @Slot()
    def ask_target(self) -> None:
        """Ask where to write the leaks that are shown, and write them."""
        from vault_app.gui.dialogs.choosing import choose_target

        kinds = (self.tr("Table (*.csv)"), self.tr("Data (*.json)"))
        name = "keyturn-leaks.csv"
        choose_target(self._over, self.tr("Export leaks"), name, kinds, self.save)

    def save(self, path: str) -> None:
        """Write the leaks shown to *path*, CSV or JSON by its name."""
        shown, backend = self._shown(), self._backend

        def work() -> int:
            return backend.export_leaks(shown, Path(path))

        self._runner.run(work, self._saved, self.failed.emit, owner=self)

    def _taken(self, done: "ReportTaken") -> None:
        self.said.emit(
            self.tr("{tool}: {n} taken, {new} new; {hidden} without a value.").format(
                tool=done.tool, n=len(done.entries), new=done.new, hidden=done.hidden + done.odd
            )
        )
        self.taken.emit()
        if done.hidden and not done.entries:
            self.hidden.emit(done.tool)

    def _saved(self, number: int) -> None:
        self.said.emit(tr("%Ln leak(s) written to the file.", "", number))
