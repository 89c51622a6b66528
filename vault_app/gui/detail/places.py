"""The Places tab: where a token is written down, folder by folder, and what is wrong with that."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPolygonF
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

from vault_app.core.place import Place
from vault_app.gui import drawing
from vault_app.gui.detail.mark_line import MarkLine, draw_marks
from vault_app.gui.detail.place_marks import summary
from vault_app.gui.detail.place_tree import Level, Node, tree_of
from vault_app.gui.palette import Colours, colours_of, font, px
from vault_app.gui.parts import button, label

_NODE = int(Qt.ItemDataRole.UserRole) + 1
_OPEN_UP_TO = 200
_HEIGHTS = {Level.FOLDER: 28, Level.FILE: 42, Level.PLACE: 42, Level.KEY: 26}
_MARKS = 18
"""What a line is higher by where there are marks below it."""


class PlacesTab(QWidget):
    """A tree: folders, their files, and the keys of a file that has several."""

    search_asked = Signal()
    open_asked = Signal(str)

    def __init__(self, home: str) -> None:
        """Show paths below *home* with a tilde."""
        super().__init__()
        self._home = home
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(8))
        self._empty = label(self.tr("No place is known to hold this token."), "muted", wrap=True)
        self._empty.setContentsMargins(px(2), px(10), 0, 0)
        column.addWidget(self._empty)
        self.marks = MarkLine()
        column.addWidget(self.marks)
        self.tree = self._made_tree()
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
        for node in tree_of(places, self._home):
            self.tree.addTopLevelItem(_item(node))
        if len(places) < _OPEN_UP_TO:
            self.tree.expandAll()
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first, 0, _NO_CHANGE)
        self.marks.show_marks(summary(places))
        self._empty.setVisible(not places)
        self.tree.setVisible(bool(places))
        self._folder.setVisible(any(place.path for place in places))
        self._folder.setEnabled(False)

    def _made_tree(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderHidden(True)
        made.setIndentation(px(14))
        made.setRootIsDecorated(False)
        made.setExpandsOnDoubleClick(False)
        made.setItemDelegate(PlaceDelegate(made))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        made.setAccessibleName(self.tr("Places"))
        made.itemActivated.connect(self._open)
        made.itemSelectionChanged.connect(self._choose)
        return made

    @Slot()
    def _ask_search(self) -> None:
        self.search_asked.emit()

    @Slot()
    def _choose(self) -> None:
        self._folder.setEnabled(bool(self._chosen_folder()))

    @Slot()
    def _open(self) -> None:
        if folder := self._chosen_folder():
            self.open_asked.emit(folder)

    def _chosen_folder(self) -> str:
        items = self.tree.selectedItems()
        node = items[0].data(0, _NODE) if items else None
        return node.folder if isinstance(node, Node) else ""


_NO_CHANGE = QItemSelectionModel.SelectionFlag.NoUpdate


def _item(node: Node) -> QTreeWidgetItem:
    made = QTreeWidgetItem()
    made.setData(0, _NODE, node)
    made.setText(0, node.spoken)
    made.setToolTip(0, "\n".join((node.title, node.more, *(mark.words for mark in node.marks))))
    made.addChildren([_item(one) for one in node.nodes])
    return made


class PlaceDelegate(QStyledItemDelegate):
    """A folder has one line, a file two or three: its name, tool and key, and what is wrong."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a line of that level."""
        node = index.data(_NODE)
        if not isinstance(node, Node):
            return QSize(px(100), px(44))
        marked = bool(node.marks) and node.level is not Level.FOLDER
        return QSize(px(100), px(_HEIGHTS[node.level] + _MARKS * marked))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        node = index.data(_NODE)
        if not isinstance(node, Node):
            return
        colours = colours_of(option.palette)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("selection"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), px(6), px(6))
        opened = bool(option.state & QStyle.StateFlag.State_Open)
        if node.level is Level.FOLDER:
            _paint_folder(painter, colours, area, node, opened)
        elif node.level is Level.KEY:
            text = area.adjusted(px(25), 0, -px(4), 0)
            drawing.draw_text(painter, text, node.title, colours.colour("muted"), font(11))
        else:
            _paint_file(painter, colours, area, node)
            if node.nodes:
                _paint_arrow(painter, colours, area.adjusted(0, 0, 0, -area.height() / 2), opened)
        painter.restore()


def _paint_folder(
    painter: QPainter, colours: Colours, area: QRectF, node: Node, opened: bool
) -> None:
    size = px(15)
    box = QRectF(area.left() + px(2), area.center().y() - size / 2, size, size)
    drawing.draw_icon(painter, node.icon, colours.muted, box)
    text = area.adjusted(px(23), 0, -px(20), 0)
    name = text.adjusted(0, 0, 0 if opened or not node.marks else -px(22), 0)
    middle = Qt.TextElideMode.ElideMiddle
    muted, mono = colours.colour("muted"), font(12, mono=True)
    used = drawing.draw_text(painter, name, node.title, muted, mono, middle)
    if not opened and node.marks:
        draw_marks(painter, colours, text.adjusted(used + px(8), 0, 0, 0), node.marks)
    _paint_arrow(painter, colours, area, opened)


def _paint_arrow(painter: QPainter, colours: Colours, area: QRectF, opened: bool) -> None:
    mark = QPointF(area.right() - px(10), area.center().y())
    half = float(px(3))
    corners = [(-half, -half / 2), (half, -half / 2), (0.0, half)]
    if not opened:
        corners = [(-half / 2, -half), (-half / 2, half), (half, 0.0)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("muted"))
    painter.drawPolygon(QPolygonF([mark + QPointF(x, y) for x, y in corners]))


def _paint_file(painter: QPainter, colours: Colours, area: QRectF, node: Node) -> None:
    size = px(16)
    box = QRectF(area.left() + px(2), area.top() + px(5), size, size)
    drawing.draw_icon(painter, node.icon, colours.muted, box)
    text = area.adjusted(px(25), px(3), -px(20 if node.nodes else 4), -px(4))
    line = (text.height() - (px(_MARKS) if node.marks else 0)) / 2
    upper = QRectF(text.left(), text.top(), text.width(), line)
    middle = Qt.TextElideMode.ElideMiddle
    mono = font(12, mono=True)
    drawing.draw_text(painter, upper, node.title, colours.colour("text"), mono, middle)
    lower = upper.translated(0, line)
    drawing.draw_text(painter, lower, node.more, colours.colour("muted"), font(11))
    if node.marks:
        last = QRectF(text.left(), text.bottom() - px(_MARKS), text.width(), px(_MARKS))
        draw_marks(painter, colours, last, node.marks)
