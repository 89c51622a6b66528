"""The model of the log: frozen rows, a filter of its own. Knows no service."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from vault_app.gui.activity.rows import Column, Log, Row
from vault_app.gui.painted_rows import Index, NamedColumns
from vault_app.gui.tips import tip
from vault_app.services.activity import Line, Sort

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class ActivityModel(NamedColumns):
    """Rows of the log that pass the filter, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._log = Log((), {})
        self._shown: tuple[Row, ...] = ()
        self._needles: tuple[str, ...] = ()
        self._sorts: frozenset[Sort] = frozenset()

    @property
    def log(self) -> Log:
        """Return everything, whatever is shown."""
        return self._log

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines shown."""
        return tuple(row.line for row in self._shown)

    def set_log(self, log: Log) -> None:
        """Show another log; the filter stays."""
        self._log = log
        self._pass()

    def set_filter(self, text: str, sorts: frozenset[Sort]) -> None:
        """Show rows that hold every word of *text* and are of one of *sorts* (none: any)."""
        self._needles = tuple(text.casefold().split())
        self._sorts = sorts
        self._pass()

    def row(self, number: int) -> Row:
        """Return a row shown."""
        return self._shown[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - as above
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, or its row."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.cells[index.column()]) or None
        return row if role == ROW_ROLE else None

    def titles(self) -> tuple[str, ...]:
        """Return the columns' names."""
        return (
            self.tr("When"),
            self.tr("What"),
            self.tr("Token"),
            self.tr("Where"),
            self.tr("Outcome"),
        )

    def _pass(self) -> None:
        shown = tuple(row for row in self._log.rows if self._passes(row))
        if shown != self._shown:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()

    def _passes(self, row: Row) -> bool:
        if self._sorts and row.line.sort not in self._sorts:
            return False
        return all(needle in row.haystack for needle in self._needles)
