"""The list of leaks: groups that open, two lines each, badges at the right. All by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from vault_app.core.leak import LeakId
from vault_app.gui import drawing, words
from vault_app.gui.leaks import groups, sentences
from vault_app.gui.leaks.groups import Group, Grouping
from vault_app.gui.leaks.model import LeakModel
from vault_app.gui.palette import Colours, colours_of, font, px
from vault_app.services.leaks import LeakEntry

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ADD = QItemSelectionModel.SelectionFlag.Select
_ICONS = {Grouping.FILE: "file", Grouping.REPOSITORY: "branch", Grouping.DAY: "calendar"}
_HEIGHT = 44
_INDENT = 26


class LeakTree(QTreeView):
    """``chosen`` tells that the selection changed; *acted* that the main thing is to be done."""

    chosen = Signal()
    acted = Signal()
    ignore_wanted = Signal()
    folder_wanted = Signal()
    copy_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: LeakModel) -> None:
        """Show *model*."""
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegate(LeakDelegate(model, self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Leaks found"))
        self.customContextMenuRequested.connect(self.menu_wanted)
        self.doubleClicked.connect(self._double_clicked)

    def chosen_entries(self) -> tuple[LeakEntry, ...]:
        """Return the leaks chosen, each once; a group stands for its leaks."""
        found: dict[LeakId, LeakEntry] = {}
        for index in self.selectedIndexes():
            for entry in self._model.under(index):
                found[entry.leak.id] = entry
        return tuple(found.values())

    def choose(self, leaks: Sequence[LeakId]) -> None:
        """Choose these leaks and no others, where they are shown; held keys have no say in it."""
        found = [index for one in leaks if (index := self._model.index_of(one)).isValid()]
        for number, index in enumerate(found):
            self.expand(index.parent())
            self.selectionModel().setCurrentIndex(index, _ADD if number else _ALONE)

    def choose_group(self, index: QModelIndex) -> None:
        """Choose one group."""
        self.selectionModel().setCurrentIndex(index, _ALONE)

    def choose_first(self) -> None:
        """Choose the first group."""
        self.selectionModel().setCurrentIndex(self._model.index(0, 0), _ALONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter does the main thing, Delete ignores, Ctrl+O goes to the folder, Ctrl+C copies."""
        keys = {
            Qt.Key.Key_Return: self.acted,
            Qt.Key.Key_Enter: self.acted,
            Qt.Key.Key_Delete: self.ignore_wanted,
        }
        signal = keys.get(Qt.Key(event.key()))
        if signal is not None and self.selectedIndexes():
            signal.emit()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        if event.key() == Qt.Key.Key_O and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.folder_wanted.emit()
            return
        if event.key() == Qt.Key.Key_Space and self._model.group(self.currentIndex()):
            self._turn(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A press on a group's arrow opens it."""
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and spot.x() <= px(_INDENT) and self._model.group(index) is not None:
            self._turn(index)
            return
        super().mousePressEvent(event)

    def selectionChanged(  # noqa: N802 - Qt's name
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        """Tell of it."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        if self._model.group(index) is not None:
            self._turn(index)
        else:
            self.acted.emit()

    def _turn(self, index: QModelIndex) -> None:
        self.setExpanded(index, not self.isExpanded(index))


class LeakDelegate(QStyledItemDelegate):
    """Paints groups and leaks; keeps no state."""

    def __init__(self, model: LeakModel, view: LeakTree) -> None:
        """Paint rows of *model*."""
        super().__init__(view)
        self._model = model

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one height of all rows."""
        return QSize(px(200), px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        colours = colours_of(option.palette)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, colours, area, option)
        group = self._model.group(index)
        if group is not None:
            opened = bool(option.state & QStyle.StateFlag.State_Open)
            self._group(painter, colours, area, group, opened)
        else:
            entry = self._model.entry(index)
            if entry is not None:
                self._leak(painter, colours, area, entry)
        painter.restore()

    def _group(
        self, painter: QPainter, colours: Colours, area: QRectF, group: Group, opened: bool
    ) -> None:
        grouping, home = self._model.grouping, self._model.home
        _arrow(painter, colours, area, opened)
        left = px(_INDENT)
        if grouping is Grouping.CREDENTIAL:
            size = px(26)
            box = QRectF(area.left() + left, area.center().y() - size / 2, size, size)
            short = words.provider_short(group.first.leak.provider)
            drawing.draw_tile(painter, colours, box, short)
        else:
            size = px(18)
            name = _ICONS[grouping]
            box = QRectF(area.left() + left, area.center().y() - size / 2, size, size)
            drawing.draw_icon(painter, name, colours.muted, box)
        marks = [*groups.far_badge(group), (groups.count_word(group), "muted")]
        if grouping is Grouping.CREDENTIAL and group.first.known is not None:
            marks.insert(0, groups.whose(group.first.known))
        text = area.adjusted(left + size + px(9), 0, -px(8), -1)
        text = _draw_badges(painter, colours, text, marks)
        title = groups.title(group, grouping, home)
        middle = Qt.TextElideMode.ElideMiddle
        upper, lower = _two_lines(text)
        ink, muted = colours.colour("text"), colours.colour("muted")
        drawing.draw_text(painter, upper, title, ink, font(13, bold=True), middle)
        drawing.draw_text(painter, lower, groups.caption(group, grouping), muted, font(11))

    def _leak(self, painter: QPainter, colours: Colours, area: QRectF, entry: LeakEntry) -> None:
        grouping, home = self._model.grouping, self._model.home
        size = px(15)
        left = px(_INDENT + 8)
        box = QRectF(area.left() + left, area.center().y() - size / 2, size, size)
        name = "branch" if entry.leak.in_history else "file"
        drawing.draw_icon(painter, name, colours.muted, box)
        text = area.adjusted(left + size + px(12), 0, -px(8), -1)
        text = _draw_badges(painter, colours, text, sentences.badges(entry))
        upper, lower = _two_lines(text)
        middle = Qt.TextElideMode.ElideMiddle
        title = groups.row_title(entry, grouping, home)
        drawing.draw_text(
            painter, upper, title, colours.colour("text"), font(12, mono=True), middle
        )
        caption = groups.row_caption(entry, grouping)
        drawing.draw_text(painter, lower, caption, colours.colour("muted"), font(11))


def _ground(
    painter: QPainter, colours: Colours, area: QRectF, option: QStyleOptionViewItem
) -> None:
    state = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(area, colours.colour("selection"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, colours.colour("raised"))
    below = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
    painter.fillRect(below, colours.colour("border"))
    view = option.widget
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    if (selected or focused) and view is not None and view.hasFocus():
        mark = QRectF(area.left(), area.top(), px(3), area.height() - 1)
        painter.fillRect(mark, colours.colour("accent"))


def _draw_badges(
    painter: QPainter, colours: Colours, area: QRectF, badges: Sequence[tuple[str, str]]
) -> QRectF:
    """Paint badges at the right end and return what is left of *area*."""
    right = area.right()
    for word, tone in reversed(badges):
        width = drawing.badge_size(word)[0]
        box = QRectF(right - width, area.top(), width, area.height())
        drawing.draw_badge(painter, colours, box, word, tone)
        right -= width + px(6)
    return QRectF(area.left(), area.top(), max(0.0, right - area.left() - px(4)), area.height())


def _two_lines(area: QRectF) -> tuple[QRectF, QRectF]:
    middle, height = area.center().y(), px(17)
    upper = QRectF(area.left(), middle - height + 1, area.width(), height)
    return upper, QRectF(area.left(), middle + 1, area.width(), height)


def _arrow(painter: QPainter, colours: Colours, area: QRectF, opened: bool) -> None:
    mark = QPointF(area.left() + px(13), area.center().y())
    half = float(px(3))
    corners = [(-half, -half / 2), (half, -half / 2), (0.0, half)]
    if not opened:
        corners = [(-half / 2, -half), (-half / 2, half), (half, 0.0)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("muted"))
    painter.drawPolygon(QPolygonF([mark + QPointF(x, y) for x, y in corners]))
