"""The table's model: frozen rows with a filter and a sort of its own (a proxy over Python rows is
a thousand times slower). Knows no service."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from vault_app.gui.painted_rows import Index, NamedColumns
from vault_app.gui.tokens import cells
from vault_app.gui.tokens.arranged import Inventory
from vault_app.gui.tokens.rows import WORST_FIRST, Column, Face, Flag, Row

if TYPE_CHECKING:
    from vault_app.core.ids import CredentialId
    from vault_app.services.entry import Entry

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 2


class TokenModel(NamedColumns):
    """Rows of tokens; ``shown_changed`` after every change of what is shown."""

    shown_changed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """Start empty; *now* gives the time that ages and checks are told by."""
        super().__init__(parent)
        self._now = now
        self._all = Inventory()
        self._order: list[int] = []
        self._shown: list[int] = []
        self._needles: tuple[str, ...] = ()
        self._flags = Flag.NONE
        self._providers: frozenset[str] = frozenset()
        self._sorted_by = (WORST_FIRST, Qt.SortOrder.AscendingOrder)

    @property
    def inventory(self) -> Inventory:
        """Return all rows, whatever is shown."""
        return self._all

    @property
    def now(self) -> datetime:
        """Return the time the cells are told by."""
        return self._now()

    def set_inventory(self, inventory: Inventory) -> None:
        """Show other rows; filter and sort stay. Where the same lines stay, so does the view."""
        same = inventory.lines.keys() == self._all.lines.keys() and bool(self._shown)
        order = self._arranged(inventory)
        shown = self._passing(inventory, order)
        if same and shown == self._shown:
            self._all, self._order = inventory, order
            last = self.index(len(shown) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self._all, self._order, self._shown = inventory, order, shown
            self.endResetModel()
        self.shown_changed.emit()

    def set_filter(
        self,
        text: str | None = None,
        flags: Flag | None = None,
        providers: Iterable[str] | None = None,
    ) -> None:
        """Show rows that hold every word of *text*, every flag, and are of one of *providers*."""
        if text is not None:
            self._needles = tuple(text.casefold().split())
        if flags is not None:
            self._flags = flags
        if providers is not None:
            self._providers = frozenset(providers)
        self._show(self._passing(self._all, self._order))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal rows keep the order of their names."""
        self._sorted_by = (column, order)
        self._order = self._arranged(self._all)
        self._show(self._still_shown() if self.filtered else self._order)

    @property
    def filtered(self) -> bool:
        """Tell whether some rows may be hidden."""
        return bool(self._needles or self._flags or self._providers)

    def row(self, index: Index | int) -> Row:
        """Return the row at an index or line."""
        line = index if isinstance(index, int) else index.row()
        return self._all.rows[self._shown[line]]

    def face(self, line: int) -> Face:
        """Return what is painted at a line."""
        return self._all.face(self._shown[line])

    def entries_at(self, lines: Iterable[int]) -> "tuple[Entry, ...]":
        """Return the entries at several lines; none while rows are remembered ones."""
        shown = self._shown
        return self._all.entries_of([shown[line] for line in lines])

    def ids_at(self, lines: Iterable[int]) -> "tuple[CredentialId, ...]":
        """Return the ids of the credentials at several lines."""
        ids, shown = self._all.ids, self._shown
        return tuple([ids[shown[line]] for line in lines])

    def line_of(self, credential: "CredentialId") -> int | None:
        """Return the line a credential is shown at, None if it is not."""
        number = self._all.lines.get(credential)
        if number is None:
            return None
        try:
            return self._shown.index(number)
        except ValueError:
            return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - as above
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, sort key or row of a cell; no role ever holds a value."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        line, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return cells.text(self.face(line), column, self._now())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cells.spoken(self.face(line), column, self._now())
        if role == ROW_ROLE:
            return self.row(line) if self._all.certain else None
        if role == SORT_ROLE:
            return self._all.columns[column][self._shown[line]]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _plain(self._tip(line, column))
        return None

    def titles(self) -> tuple[str, ...]:
        """Return the columns' names."""
        return (
            self.tr("Token"),
            self.tr("Kind"),
            self.tr("Scope"),
            self.tr("Age"),
            self.tr("Expires"),
            self.tr("Places"),
            self.tr("Status"),
        )

    def _tip(self, line: int, column: int) -> str:
        told = cells.tooltip(self.face(line), column, self._now())
        if told or not self._all.certain:
            return told
        from vault_app.gui.tokens.faces import more

        return more(self.row(line).entry, column)

    def _show(self, shown: list[int]) -> None:
        if shown == self._shown:
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()
        self.shown_changed.emit()

    def _arranged(self, inventory: Inventory) -> list[int]:
        column, order = self._sorted_by
        return inventory.order(column, descending=order is Qt.SortOrder.DescendingOrder)

    def _still_shown(self) -> list[int]:
        """Return what is shown in the new order: who passes the filter is known."""
        passes = bytearray(len(self._all))
        for number in self._shown:
            passes[number] = 1
        return [number for number in self._order if passes[number]]

    def _passing(self, inventory: Inventory, order: list[int]) -> list[int]:
        passing = order
        if wanted := int(self._flags):
            flags = inventory.flags
            passing = [n for n in passing if flags[n] & wanted == wanted]
        if self._providers:
            providers = inventory.providers
            passing = [n for n in passing if providers[n] in self._providers]
        for needle in self._needles:
            holds = inventory.holding(needle)
            passing = [n for n in passing if holds[n]]
        return passing


def _plain(text: str) -> str | None:
    """Return a tool tip that Qt cannot take for markup (H29)."""
    if not text:
        return None
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<p style='white-space:pre'>{escaped}</p>"
