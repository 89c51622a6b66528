"""The tree of leaks as Qt asks for it; takes new ones in batches while a look is under way.

New groups come at the end, those of our own tokens before the others: nothing that is on the
screen jumps. ``arrange`` sorts when all is in. Of long lists the view is told a page at a time,
as it comes to their end: it lays out all rows it knows, again and again.
"""

from collections.abc import Iterable, Sequence
from typing import cast, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.core.leak import LeakId
from vault_app.gui.leaks import groups, sentences
from vault_app.gui.leaks.groups import PAGE, Arranged, Group, Grouping, Wanted
from vault_app.services.leaks import LeakEntry

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class LeakModel(QAbstractItemModel):
    """Groups, and the leaks in them; holds all leaks and shows those wanted.

    *asked* is how they are to be put together and which are wanted, once they are sorted so.
    """

    def __init__(self, home: str, parent: QObject | None = None) -> None:
        """Show paths below *home* with a tilde."""
        super().__init__(parent)
        self.home = home
        self.grouping = Grouping.CREDENTIAL
        self.wanted = Wanted()
        self.asked = self.grouping, self.wanted
        self._all: dict[LeakId, LeakEntry] = {}
        self._late: dict[LeakId, LeakEntry] = {}
        self._groups: list[Group] = []
        self._by_key: dict[str, Group] = {}
        self._by_serial: dict[int, Group] = {}
        self._serial = 0
        self._exposed = 0
        self._shown = 0

    @property
    def entries(self) -> tuple[LeakEntry, ...]:
        """Return all leaks there are, shown or not."""
        return tuple(self._all.values())

    @property
    def shown(self) -> int:
        """Return how many are shown."""
        return self._shown

    def shown_ids(self) -> tuple[LeakId, ...]:
        """Return the leaks that are shown, top to bottom."""
        return tuple(one.leak.id for group in self._groups for one in group.entries)

    def shown_entries(self) -> tuple[LeakEntry, ...]:
        """Return the leaks that are shown, top to bottom."""
        return tuple(one for group in self._groups for one in group.entries)

    def show_entries(self, entries: Iterable[LeakEntry]) -> None:
        """Show these leaks and no others."""
        self._all = {one.leak.id: one for one in entries}
        self.arrange()

    def arrange(self) -> None:
        """Sort all there are."""
        self.show_arranged(groups.arranged(self._all.values(), *self.asked, self._serial))

    def snapshot(self) -> tuple[LeakEntry, ...]:
        """Return all leaks there are, to be sorted; what comes from now on is late."""
        self._late = {}
        return self.entries

    def show_arranged(self, sorted_ones: Arranged, *, late: bool = False) -> None:
        """Show what was sorted already; anew if it is to be looked at otherwise by now.

        *late*: what came since the snapshot is taken after it.
        """
        self._all = {one.leak.id: one for one in sorted_ones.entries}
        if (sorted_ones.grouping, sorted_ones.wanted) != self.asked:
            self.arrange()
            return
        self.beginResetModel()
        self.grouping, self.wanted = self.asked
        self._groups = sorted_ones.groups
        self._by_key = sorted_ones.by_key
        self._by_serial = sorted_ones.by_serial
        self._serial = max(self._by_serial, default=self._serial)
        self._shown = sorted_ones.shown
        self._exposed = min(PAGE, len(self._groups))
        self.endResetModel()
        if late and self._late:
            self.take(tuple(self._late.values()))

    def ask(self, grouping: Grouping | None = None, wanted: Wanted | None = None) -> None:
        """Say how they are to be put together, and which are to be left out, from the next sort."""
        self.asked = grouping or self.asked[0], wanted or self.asked[1]

    def choose(self, grouping: Grouping | None = None, wanted: Wanted | None = None) -> None:
        """Put together, or leave out, otherwise than before."""
        self.ask(grouping, wanted)
        self.arrange()

    def take(self, entries: Sequence[LeakEntry]) -> None:
        """Take leaks that are new, or changed; what is shown stays where it is."""
        fresh: list[LeakEntry] = []
        for entry in entries:
            known = entry.leak.id in self._all
            self._all[entry.leak.id] = self._late[entry.leak.id] = entry
            if not known or not self._change(entry):
                fresh.append(entry)
        fresh = [one for one in fresh if self.wanted.takes(one)]
        self._add([one for one in fresh if one.rank == 0], first=True)
        self._add([one for one in fresh if one.rank != 0], first=False)

    def group(self, index: _Index) -> Group | None:
        """Return the group at *index*, None if it is a leak's or none."""
        if not index.isValid() or index.internalId():
            return None
        return self._groups[index.row()] if index.row() < self._exposed else None

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
        if group is None or group.row >= self._exposed:
            return QModelIndex()
        row = group.rows.get(leak, group.exposed)
        return QModelIndex() if row >= group.exposed else self.createIndex(row, 0, group.serial)

    def index(self, row: int, column: int, parent: _Index = _NONE) -> QModelIndex:
        """Return the index of a row."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
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
            return self._exposed
        group = self.group(parent)
        return group.exposed if group is not None else 0

    def hasChildren(self, parent: _Index = _NONE) -> bool:  # noqa: N802 - Qt's name
        """Tell that groups have leaks and leaks have nothing."""
        return not parent.isValid() or not parent.internalId()

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        """Tell whether the view is to be told of more rows."""
        group = self.group(parent)
        if group is not None:
            return group.exposed < len(group.entries)
        return not parent.isValid() and self._exposed < len(self._groups)

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802 - Qt's name
        """Tell the view of the next page of rows."""
        group = self.group(parent)
        if group is not None:
            self._expose_leaks(group, group.exposed + PAGE)
        elif not parent.isValid():
            self._expose(self._exposed + PAGE)

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

    def _change(self, entry: LeakEntry) -> bool:
        """Show a leak as it is now, in its place; False if it is in no group."""
        group = self._by_key.get(groups.key_of(entry, self.grouping))
        row = group.rows.get(entry.leak.id) if group is not None else None
        if group is None or row is None:
            return False
        group.entries[row] = entry
        index = self.index_of(entry.leak.id)
        if index.isValid():
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
        self._shown += sum(len(group.entries) for group in made)
        for group in made:
            group.exposed = min(PAGE, len(group.entries))
        if first:
            self._insert(sum(group.rank == 0 for group in self._groups), made)
        else:
            start = len(self._groups)
            self._groups += made
            self._number(start)
            self._expose(min(PAGE, len(self._groups)))

    def _insert(self, start: int, made: Sequence[Group]) -> None:
        """Put groups before others: the view is told of them, and of no fewer than before."""
        if start > self._exposed:
            self._groups[start:start] = made
            self._number(start)
            return
        self.beginInsertRows(QModelIndex(), start, start + len(made) - 1)
        self._groups[start:start] = made
        self._exposed += len(made)
        self._number(start)
        self.endInsertRows()

    def _number(self, start: int) -> None:
        for row in range(start, len(self._groups)):
            self._groups[row].row = row

    def _expose(self, wanted: int) -> None:
        count = min(wanted, len(self._groups))
        if count > self._exposed:
            self.beginInsertRows(QModelIndex(), self._exposed, count - 1)
            self._exposed = count
            self.endInsertRows()

    def _expose_leaks(self, group: Group, wanted: int) -> None:
        count = min(wanted, len(group.entries))
        if count <= group.exposed:
            return
        if group.row >= self._exposed:
            group.exposed = count
            return
        self.beginInsertRows(self.createIndex(group.row, 0, 0), group.exposed, count - 1)
        group.exposed = count
        self.endInsertRows()

    def _grow(self, group: Group, entries: Sequence[LeakEntry]) -> None:
        for entry in entries:
            group.put(entry)
        self._shown += len(entries)
        self._expose_leaks(group, min(PAGE, len(group.entries)))
        if group.row < self._exposed:
            index = self.createIndex(group.row, 0, 0)
            self.dataChanged.emit(index, index)
