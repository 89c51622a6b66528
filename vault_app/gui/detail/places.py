"""The Places tab: where a token is written down, file by file, and what is wrong with that."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.place import Place, PlaceKind
from vault_app.core.text import sanitise
from vault_app.gui import drawing
from vault_app.gui.format import tilde
from vault_app.gui.marking import tr
from vault_app.gui.palette import colours_of, font, px
from vault_app.gui.parts import button, label

_PLACE = int(Qt.ItemDataRole.UserRole) + 1
_ICONS = {
    PlaceKind.FILE: "file",
    PlaceKind.HELPER: "helper",
    PlaceKind.REMOTE: "cloud",
    PlaceKind.ENVIRONMENT: "terminal",
}


class PlacesTab(QWidget):
    """A tree of files; a file with several places has them below it."""

    search_asked = Signal()
    open_asked = Signal(str)

    def __init__(self, home: str) -> None:
        """Show paths below *home* with a tilde."""
        super().__init__()
        self._home = home
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._empty = label(self.tr("No place is known to hold this token."), "muted", wrap=True)
        self._empty.setContentsMargins(px(2), px(10), 0, 0)
        column.addWidget(self._empty)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(px(18))
        self.tree.setRootIsDecorated(False)
        self.tree.setItemDelegate(PlaceDelegate(self.tree))
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.tree.setAccessibleName(self.tr("Places"))
        self.tree.setUniformRowHeights(True)
        self.tree.itemActivated.connect(self._open)
        self.tree.itemSelectionChanged.connect(self._choose)
        column.addWidget(self.tree, 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._search = button(self.tr("Search…"), self._ask_search, icon="search")
        self._folder = button(self.tr("Open folder"), self._open, icon="folder")
        row.addWidget(self._search)
        row.addWidget(self._folder)
        row.addStretch(1)
        column.addStretch(0)
        column.addLayout(row)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show the places of one token."""
        self.tree.clear()
        for members in _by_file(places):
            top = self._item(members[0], several=len(members))
            self.tree.addTopLevelItem(top)
            if len(members) > 1:
                top.addChildren([self._item(member, child=True) for member in members])
                top.setExpanded(len(places) < 200)
        self._empty.setVisible(not places)
        self.tree.setVisible(bool(places))
        self._folder.setVisible(any(place.path for place in places))
        self._folder.setEnabled(False)

    def _item(self, place: Place, *, several: int = 1, child: bool = False) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        line = self._line(place, several, child)
        item.setData(0, _PLACE, line)
        item.setText(0, ", ".join(part for part in (line[1], line[2], line[3]) if part))
        item.setData(0, Qt.ItemDataRole.UserRole, place.path or "")
        return item

    def _line(self, place: Place, several: int, child: bool) -> tuple[str, str, str, str, str]:
        """Return icon, first line, second line, warning and its tone."""
        key = sanitise(place.key, 120)
        warning, tone = self._warning(place)
        if child:
            return "", key, "", "", "muted"
        if place.path is None:
            return _ICONS[place.kind], *_elsewhere(place), warning, tone
        second = tr("%n place(s)", "", several) if several > 1 else key
        if place.section:
            second = f"[{sanitise(place.section, 40)}]"
        tool = sanitise(place.tool, 40)
        path = tilde(sanitise(place.path, 400), self._home)
        return _ICONS[place.kind], path, f"{tool} · {second}", warning, tone

    def _warning(self, place: Place) -> tuple[str, str]:
        if not place.certain:
            return self.tr("probably this one"), "muted"
        if place.tracked_by_git:
            return self.tr("tracked by git"), "danger"
        if place.plaintext and place.mode and place.mode[-1:] not in ("0", ""):
            return self.tr("readable by others"), "warning"
        return "", "muted"

    @Slot()
    def _ask_search(self) -> None:
        self.search_asked.emit()

    @Slot()
    def _choose(self) -> None:
        self._folder.setEnabled(bool(self._path()))

    @Slot()
    def _open(self) -> None:
        if path := self._path():
            self.open_asked.emit(str(Path(path).parent))

    def _path(self) -> str:
        items = self.tree.selectedItems()
        return str(items[0].data(0, Qt.ItemDataRole.UserRole) or "") if items else ""


def _elsewhere(place: Place) -> tuple[str, str]:
    """Return the two lines of a place that is no file."""
    tool, section = sanitise(place.tool, 60), sanitise(place.section or "", 80)
    key = sanitise(place.key, 120)
    if place.kind is PlaceKind.REMOTE:
        return f"{tool} {section}".strip(), key
    return tool, f"{key} · {section}" if section else key


class PlaceDelegate(QStyledItemDelegate):
    """Two lines: the path in fixed letters, below it tool, key and what is wrong."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the fixed height."""
        return QSize(px(100), px(44))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one place."""
        line = index.data(_PLACE)
        if line is None:
            return
        icon, first, second, warning, tone = line
        colours = colours_of(option.palette)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("selection"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), px(6), px(6))
        size = px(16)
        if icon:
            box = QRectF(area.left() + px(2), area.top() + px(6), size, size)
            drawing.draw_icon(painter, icon, colours.muted, box)
        text = area.adjusted(px(25), px(4), -px(4), -px(4))
        upper = QRectF(text.left(), text.top(), text.width(), text.height() / 2)
        middle = Qt.TextElideMode.ElideMiddle
        mono = font(12, mono=True)
        drawing.draw_text(painter, upper, first, colours.colour("text"), mono, middle)
        lower = upper.translated(0, text.height() / 2)
        used = drawing.draw_text(
            painter, _left_of(lower, warning), second, colours.colour("muted"), font(11)
        )
        if warning:
            rest = lower.adjusted(used, 0, 0, 0)
            joined = f" · {warning}" if second else warning
            drawing.draw_text(painter, rest, joined, colours.colour(tone), font(11))
        painter.restore()


def _left_of(area: QRectF, warning: str) -> QRectF:
    """Return the part of a line that leaves room for the warning."""
    return area.adjusted(0, 0, -area.width() * 0.45, 0) if warning else area


def _by_file(places: Sequence[Place]) -> list[list[Place]]:
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(place.path or str(place.id), []).append(place)
    return list(groups.values())
