"""Keeps the rows of the window for the next start, see ``tokens.remembered``."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from vault_app.core.errors import KeyturnError
from vault_app.gui.tokens.inventory import inventory_of
from vault_app.gui.tokens.remembered import form_of, packed
from vault_app.services import shown_rows
from vault_app.services.entries import entries

if TYPE_CHECKING:
    from vault_app.gui.tasks import Runner
    from vault_app.gui.window import MainWindow
    from vault_app.services.workbench import Workbench

_SOON_MS, _AGAIN_MS = 2_500, 30_000


class RowsKeeper(QObject):
    """Keeps the rows of *window* some time after each change of them.

    Off until ``allow`` says that rows may be kept at all.
    """

    def __init__(self, window: "MainWindow", bench: "Workbench", runner: "Runner") -> None:
        """Keep them a first time soon."""
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._runner = runner
        self._allowed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)
        window.page.model.shown_changed.connect(self._later)
        self._later()

    def allow(self, allowed: bool) -> None:
        """Keep rows from now on, or none: the window is to be hidden from captures."""
        self._allowed = allowed
        if not allowed:
            self._runner.run(self._forget, self._forgotten, self._failed, owner=self)

    @Slot()
    def keep(self) -> None:
        """Keep what the store holds."""
        if self._allowed and not self._window.locked:
            self._runner.run(self._keep, self._tried, self._failed, owner=self)

    @Slot()
    def _later(self) -> None:
        self._timer.start(_SOON_MS)

    def _keep(self) -> bool:
        """Keep what the store holds, unless it is kept; off the GUI thread."""
        bench, form = self._bench, form_of(self._bench.language)
        if bench.locked or shown_rows.recall(bench, form) is not None:
            return True
        found = entries(bench)
        rows = packed(inventory_of(found))
        return rows is None or shown_rows.keep(bench, form, rows, found)

    def _tried(self, kept: bool) -> None:
        if not kept:
            self._timer.start(_AGAIN_MS)

    def _forget(self) -> None:
        shown_rows.forget(self._bench)

    def _forgotten(self, nothing: object) -> None:
        """Nobody waits for it."""

    def _failed(self, error: KeyturnError) -> None:
        """The next start does without."""
