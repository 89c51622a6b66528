"""The places of a rotation as a list: model of frozen rows and its painter. Knows no service."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vault_app.core.ids import PlaceId
from vault_app.gui import drawing
from vault_app.gui.palette import Colours, current, font, px
from vault_app.gui.rotation.stage import RowState

Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """What one line shows. *checked* None: no box; *note* is a second line, *tone* its colour."""

    id: PlaceId
    title: str
    key: str
    state: RowState
    state_words: str
    checked: bool | None = None
    note: str = ""
    tone: str = "muted"


class PlaceModel(QAbstractListModel):
    """Frozen rows, their boxes the only thing a person can change."""

    ticked = Signal()
    ROW = int(_Item.UserRole)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stand empty."""
        super().__init__(parent)
        self._rows: tuple[PlaceRow, ...] = ()

    @property
    def rows(self) -> tuple[PlaceRow, ...]:
        """Return the rows shown."""
        return self._rows

    def show_rows(self, rows: Sequence[PlaceRow]) -> None:
        """Take new rows; where only contents changed the selection stays."""
        fresh = tuple(rows)
        if [row.id for row in fresh] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
        elif fresh != self._rows:
            self._rows = fresh
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """Return how many places there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _Item.DisplayRole) -> Any:
        """Return title, spoken text, box or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (_Item.DisplayRole, _Item.AccessibleTextRole):
            parts = (row.title, row.key, row.state_words, row.note)
            return ", ".join(part for part in parts if part)
        if role == _Item.ToolTipRole:
            return f"{row.title}\n{row.key}".strip()
        if role == _Item.CheckStateRole and row.checked is not None:
            return Qt.CheckState.Checked if row.checked else Qt.CheckState.Unchecked
        return row if role == self.ROW else None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = _Item.EditRole
    ) -> bool:
        """Tick or untick a row that has a box."""
        from dataclasses import replace

        if role != _Item.CheckStateRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        if row.checked is None:
            return False
        changed = replace(row, checked=Qt.CheckState(value) is Qt.CheckState.Checked)
        at = index.row()
        self._rows = (*self._rows[:at], changed, *self._rows[at + 1 :])
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell which rows have a box."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._rows[index.row()].checked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags


_ICONS = {
    RowState.PENDING: ("ring", "muted"),
    RowState.RUNNING: ("ring", "accent"),
    RowState.DONE: ("check", "good"),
    RowState.FAILED: ("warning", "danger"),
    RowState.SKIPPED: ("ring", "border"),
    RowState.UNDONE: ("undo", "muted"),
    RowState.ATTENTION: ("warning", "warning"),
}


def icon_of(state: RowState) -> tuple[str, str]:
    """Return icon name and colour role of a row's state."""
    return _ICONS[state]


class PlaceDelegate(QStyledItemDelegate):
    """Paints a row: box or state icon, path, key at the right, a hairline below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt
        """Return the height of one line, or of two where there is a note."""
        row: PlaceRow = index.data(PlaceModel.ROW)
        return QSize(px(200), px(58) if row.note else px(41))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint it."""
        row: PlaceRow = index.data(PlaceModel.ROW)
        colours = current()
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("selection"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -2), px(5), px(5))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -2), px(5), px(5))
        hairline = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(hairline, colours.colour("border"))
        self._contents(painter, colours, area, row)
        painter.restore()

    def editorEvent(  # noqa: N802 - Qt's name
        self,
        event: QEvent,
        model: Any,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Toggle the box where the row is clicked at its left, or by the space bar."""
        row: PlaceRow = index.data(PlaceModel.ROW)
        if row.checked is None or not _toggles(event, QRectF(option.rect)):
            return False
        state = Qt.CheckState.Unchecked if row.checked else Qt.CheckState.Checked
        return bool(model.setData(index, state, _Item.CheckStateRole))

    def _contents(self, painter: QPainter, colours: Colours, area: QRectF, row: PlaceRow) -> None:
        line = QRectF(area.left(), area.top(), area.width(), px(40))
        side = px(18)
        box = QRectF(line.left() + px(3), line.center().y() - side / 2, side, side)
        if row.checked is None:
            name, role = icon_of(row.state)
            drawing.draw_icon(painter, name, getattr(colours, role), box)
        else:
            drawing.draw_box(painter, colours, box.adjusted(1, 1, -1, -1), row.checked)
        quiet = row.checked is False or row.state is RowState.SKIPPED
        left = box.right() + px(10)
        key_font, path_font = font(12), font(12, mono=True)
        key_width = min(QFontMetricsF(key_font).horizontalAdvance(row.key) + 2, line.width() * 0.42)
        right = QRectF(line.right() - key_width - px(4), line.top(), key_width, line.height())
        drawing.draw_text(painter, right, row.key, colours.colour("muted"), key_font)
        middle = QRectF(left, line.top(), right.left() - left - px(12), line.height())
        ink = colours.colour("muted" if quiet else "text")
        drawing.draw_text(painter, middle, row.title, ink, path_font, Qt.TextElideMode.ElideMiddle)
        if row.note:
            below = QRectF(left, line.top() + px(29), area.right() - left - px(4), px(20))
            drawing.draw_text(painter, below, row.note, colours.colour(row.tone), font(11))


class PlaceList(QListView):
    """The list; as high as it needs to be up to what there is room for."""

    def __init__(self, name: str, parent: QWidget | None = None, *, whole: int = 0) -> None:
        """Stand empty; *name* is what assistive technology calls it.

        Up to *whole* rows are shown whole: what is around the list scrolls, not the list in it.
        """
        super().__init__(parent)
        self._whole = whole
        self.rows = PlaceModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(PlaceDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.rows.modelReset.connect(self.updateGeometry)

    def current_id(self) -> PlaceId | None:
        """Return the id of the current row."""
        row: PlaceRow | None = self.currentIndex().data(PlaceModel.ROW)
        return row.id if row else None

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Let Tab leave the list, Space toggle the box of the current row."""
        if event.key() == Qt.Key.Key_Space:
            index = self.currentIndex()
            row: PlaceRow | None = index.data(PlaceModel.ROW)
            if row is not None and row.checked is not None:
                state = Qt.CheckState.Unchecked if row.checked else Qt.CheckState.Checked
                self.rows.setData(index, state, _Item.CheckStateRole)
                return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of all rows."""
        height = sum(self.sizeHintForRow(at) for at in range(min(self.rows.rowCount(), 40)))
        return QSize(px(300), height + px(2))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of two rows, or of all that are to be shown whole."""
        whole = self.rows.rowCount() <= self._whole
        return QSize(px(200), max(px(84), self.sizeHint().height() if whole else 0))


def _toggles(event: QEvent, area: QRectF) -> bool:
    if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
        return False
    return event.position().x() <= area.left() + px(30)
