"""The tree of leaks as Qt asks for it; takes new ones in batches while a look is under way.

New groups come at the end, those of our own tokens before the others: nothing that is on the
screen jumps. ``arrange`` sorts when all is in.
"""

from collections.abc import Iterable, Sequence
from typing import cast, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.core.leak import LeakId
from vault_app.gui.leaks import groups, sentences
from vault_app.gui.leaks.groups import Group, Grouping, Wanted
from vault_app.services.leaks import LeakEntry

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class LeakModel(QAbstractItemModel):
    """Groups, and the leaks in them; holds all leaks and shows those wanted."""

    def __init__(self, home: str, parent: QObject | None = None) -> None:
        """Show paths below *home* with a tilde."""
        super().__init__(parent)
        self.home = home
        self.grouping = Grouping.CREDENTIAL
        self.wanted = Wanted()
        self._all: dict[LeakId, LeakEntry] = {}
        self._groups: list[Group] = []
        self._by_key: dict[str, Group] = {}
        self._by_serial: dict[int, Group] = {}
        self._serial = 0

    @property
    def entries(self) -> tuple[LeakEntry, ...]:
        """Return all leaks there are, shown or not."""
        return tuple(self._all.values())

    @property
    def shown(self) -> int:
        """Return how many are shown."""
        return sum(len(group.entries) for group in self._groups)

    def show_entries(self, entries: Iterable[LeakEntry]) -> None:
        """Show these leaks and no others."""
        self._all = {one.leak.id: one for one in entries}
        self.arrange()

    def arrange(self) -> None:
        """Sort: the most pressing groups first, in each the most pressing leaks."""
        self.beginResetModel()
        self._groups, self._by_key, self._by_serial = [], {}, {}
        fitting = [one for one in self._all.values() if self.wanted.takes(one)]
        for entry in sorted(fitting, key=_order):
            self._group_of(entry).put(entry)
        self._groups = sorted(self._by_key.values(), key=self._group_order)
        for row, group in enumerate(self._groups):
            group.row = row
        self.endResetModel()

    def choose(self, grouping: Grouping | None = None, wanted: Wanted | None = None) -> None:
        """Put together, or leave out, otherwise than before."""
        self.grouping = grouping or self.grouping
        self.wanted = wanted or self.wanted
        self.arrange()

    def take(self, entries: Sequence[LeakEntry]) -> None:
        """Take leaks that are new, or changed; what is shown stays where it is."""
        fresh: list[LeakEntry] = []
        for entry in entries:
            known = entry.leak.id in self._all
            self._all[entry.leak.id] = entry
            if not known or not self._change(entry):
                fresh.append(entry)
        fresh = [one for one in fresh if self.wanted.takes(one)]
        self._add([one for one in fresh if one.rank == 0], first=True)
        self._add([one for one in fresh if one.rank != 0], first=False)

    def group(self, index: _Index) -> Group | None:
        """Return the group at *index*, None if it is a leak's or none."""
        if not index.isValid() or index.internalId():
            return None
        return self._groups[index.row()] if index.row() < len(self._groups) else None

    def entry(self, index: _Index) -> LeakEntry | None:
        """Return the leak at *index*, None if it is a group's or none."""
        group = self._by_serial.get(index.internalId()) if index.isValid() else None
        if group is None or index.row() >= len(group.entries):
            return None
        return group.entries[index.row()]

    def under(self, index: _Index) -> tuple[LeakEntry, ...]:
        """Return the leaks *index* stands for: one, or all of a group."""
        group = self.group(index)
        if group is not None:
            return tuple(group.entries)
        entry = self.entry(index)
        return () if entry is None else (entry,)

    def index_of(self, leak: LeakId) -> QModelIndex:
        """Return where a leak is shown, no index if it is not."""
        entry = self._all.get(leak)
        group = self._by_key.get(groups.key_of(entry, self.grouping)) if entry else None
        if group is None or leak not in group.rows:
            return QModelIndex()
        return self.createIndex(group.rows[leak], 0, group.serial)

    def index(self, row: int, column: int, parent: _Index = _NONE) -> QModelIndex:
        """Return the index of a row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        serial = self._groups[parent.row()].serial if parent.isValid() else 0
        return self.createIndex(row, column, serial)

    @overload
    def parent(self) -> QObject: ...
    @overload
    def parent(self, child: _Index) -> QModelIndex: ...
    def parent(self, child: _Index | None = None) -> QObject | QModelIndex:
        """Return the group of a leak, no index of a group."""
        if child is None:
            return cast(QObject, super().parent())
        group = self._by_serial.get(child.internalId()) if child.isValid() else None
        return QModelIndex() if group is None else self.createIndex(group.row, 0, 0)

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Return how many groups there are, or leaks in one."""
        if not parent.isValid():
            return len(self._groups)
        group = self.group(parent)
        return len(group.entries) if group is not None else 0

    def columnCount(self, parent: _Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Return one."""
        return 1

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return the row in one sentence; the delegate paints it by itself."""
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        group = self.group(index)
        if group is not None:
            return groups.spoken(group, self.grouping, self.home)
        entry = self.entry(index)
        if entry is None:
            return None
        return sentences.spoken(entry, self.home)

    def _group_of(self, entry: LeakEntry) -> Group:
        key = groups.key_of(entry, self.grouping)
        group = self._by_key.get(key)
        if group is None:
            self._serial += 1
            group = self._by_key[key] = Group(key, self._serial)
            self._by_serial[self._serial] = group
        return group

    def _group_order(self, group: Group) -> tuple[int, int, str]:
        return group.rank, -len(group.entries), groups.title(group, self.grouping, self.home)

    def _change(self, entry: LeakEntry) -> bool:
        """Show a leak as it is now, in its place; False if it is not shown."""
        index = self.index_of(entry.leak.id)
        if not index.isValid():
            return False
        group = self._by_serial[index.internalId()]
        group.entries[index.row()] = entry
        self.dataChanged.emit(index, index)
        return True

    def _add(self, fresh: Sequence[LeakEntry], *, first: bool) -> None:
        grown: dict[str, list[LeakEntry]] = {}
        for entry in fresh:
            grown.setdefault(groups.key_of(entry, self.grouping), []).append(entry)
        for key in [one for one in grown if one in self._by_key]:
            self._grow(self._by_key[key], grown.pop(key))
        if not grown:
            return
        made = []
        for entry in (one for rows in grown.values() for one in rows):
            group = self._group_of(entry)
            group.put(entry)
            if len(group.entries) == 1:
                made.append(group)
        owned = sum(group.rank == 0 for group in self._groups) if first else 0
        start = owned if first else len(self._groups)
        self.beginInsertRows(QModelIndex(), start, start + len(made) - 1)
        self._groups[start:start] = made
        for row in range(start, len(self._groups)):
            self._groups[row].row = row
        self.endInsertRows()

    def _grow(self, group: Group, entries: Sequence[LeakEntry]) -> None:
        parent = self.createIndex(group.row, 0, 0)
        start = len(group.entries)
        self.beginInsertRows(parent, start, start + len(entries) - 1)
        for entry in entries:
            group.put(entry)
        self.endInsertRows()
        self.dataChanged.emit(parent, parent)


def _order(entry: LeakEntry) -> tuple[int, bool, str, int]:
    return entry.rank, not entry.pushed, entry.leak.path, entry.leak.line
