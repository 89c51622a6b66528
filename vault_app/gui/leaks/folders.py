"""The folders that are looked into: a list, and how the chosen one is looked into."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.leak import MACHINE, Every, LeakFolder
from vault_app.gui import drawing
from vault_app.gui.check_box import CheckBox
from vault_app.gui.flow import FlowLayout
from vault_app.gui.leaks import sentences
from vault_app.gui.palette import colours_of, font, px
from vault_app.gui.parts import button, label
from vault_app.gui.settings.controls import Word

_WIDTH: Final = 250
_HEIGHT: Final = 58
_ANY: Final = 16_777_215
_LINES: Final = int(Qt.ItemDataRole.UserRole) + 1


class FolderPanel(QFrame):
    """``look_wanted`` carries folders; ``changed`` a folder's path, history and step."""

    look_wanted = Signal(object)
    add_wanted = Signal()
    machine_wanted = Signal()
    remove_wanted = Signal(str)
    history_chosen = Signal(str, bool)
    every_chosen = Signal(str, object)

    def __init__(self, home: str) -> None:
        """Start without folders."""
        super().__init__()
        self.setProperty("look", "card")
        self.widen(False)
        self.setAccessibleName(self.tr("Where to look"))
        self._home = home
        self._folders: dict[str, LeakFolder] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(8))
        column.addWidget(label(self.tr("Where to look"), "strong"))
        self.list = _List()
        self.list.setAccessibleName(self.tr("Folders"))
        self.list.itemSelectionChanged.connect(self._choose)
        self.list.itemActivated.connect(self._look_one)
        self.list.removal_asked.connect(self._remove)
        column.addWidget(self.list, 1)
        column.addWidget(self._options())
        holder = QWidget()
        row = FlowLayout(px(6))
        holder.setLayout(row)
        self.add = button(self.tr("Folder…"), self._add, icon="plus", name=self.tr("Add a folder"))
        self.machine = button(
            self.tr("Machine"), self._machine, icon="plus", name=self.tr("Add this machine")
        )
        row.addWidget(self.add)
        row.addWidget(self.machine)
        column.addWidget(holder)
        self.all = button(self.tr("Look now"), self._look_all, look="primary", icon="search")
        column.addWidget(self.all)

    @property
    def folders(self) -> tuple[LeakFolder, ...]:
        """Return all folders shown."""
        return tuple(self._folders.values())

    @property
    def chosen(self) -> LeakFolder | None:
        """Return the folder chosen."""
        items = self.list.selectedItems()
        return (
            self._folders.get(str(items[0].data(int(Qt.ItemDataRole.UserRole)))) if items else None
        )

    def show_folders(self, folders: Sequence[LeakFolder], now: datetime) -> None:
        """Show *folders*; the one that was chosen stays so, else the first is."""
        before = self.chosen
        self._folders = {one.path: one for one in folders}
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in folders:
                item = QListWidgetItem()
                name, path = sentences.folder(one, self._home)
                lines = (name, path, sentences.last_look(one, now), one.failed is not None)
                item.setData(int(Qt.ItemDataRole.UserRole), one.path)
                item.setData(_LINES, lines)
                item.setText(", ".join(lines[:3]))
                item.setToolTip(path)
                self.list.addItem(item)
                if before is not None and one.path == before.path:
                    item.setSelected(True)
            if folders and not self.list.selectedItems():
                # Otherwise nobody would learn that a folder can be looked into by itself.
                self.list.setCurrentRow(0)
        self.machine.setVisible(MACHINE not in self._folders)
        self._choose()

    def widen(self, wide: bool) -> None:
        """Take all the width there is, or a column's."""
        self.setMinimumWidth(px(_WIDTH))
        self.setMaximumWidth(_ANY if wide else px(_WIDTH))

    def show_busy(self, busy: bool) -> None:
        """Let nothing be begun while a look is under way."""
        for part in (self.all, self.one):
            part.setEnabled(not busy and bool(self._folders))

    def _options(self) -> QFrame:
        self.options = QFrame()
        column = QVBoxLayout(self.options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.history = CheckBox(self.tr("git history too"))
        # Toggled, not clicked: assistive technology toggles.
        self.history.toggled.connect(self._choose_history)
        column.addWidget(self.history)
        self.every = Word([(one.value, sentences.every(one)) for one in Every])
        self.every.setAccessibleName(self.tr("How often by itself"))
        self.every.picked.connect(self._choose_every)
        column.addWidget(self.every)
        holder = QWidget()
        row = FlowLayout(px(4))
        holder.setLayout(row)
        self.one = button(self.tr("Look here"), self._look_one, look="link")
        self.forget = button(self.tr("Remove"), self._remove, look="link")
        self.forget.setToolTip(self.tr("The folder is not looked into again; its leaks stay."))
        row.addWidget(self.one)
        row.addWidget(self.forget)
        column.addWidget(holder)
        self.options.hide()
        return self.options

    @Slot()
    def _choose(self) -> None:
        chosen = self.chosen
        self.options.setVisible(chosen is not None)
        if chosen is not None:
            self.history.setVisible(chosen.path != MACHINE)
            with QSignalBlocker(self.history):
                self.history.setChecked(chosen.history)
            self.every.show_value(chosen.every.value)

    @Slot()
    def _choose_history(self) -> None:
        if self.chosen is not None:
            self.history_chosen.emit(self.chosen.path, self.history.isChecked())

    @Slot(object)
    def _choose_every(self, value: object) -> None:
        if self.chosen is not None:
            self.every_chosen.emit(self.chosen.path, Every(str(value)))

    @Slot()
    def _look_one(self) -> None:
        if self.chosen is not None and self.one.isEnabled():
            self.look_wanted.emit((self.chosen,))

    @Slot()
    def _look_all(self) -> None:
        self.look_wanted.emit(self.folders)

    @Slot()
    def _remove(self) -> None:
        if self.chosen is not None:
            self.remove_wanted.emit(self.chosen.path)

    @Slot()
    def _add(self) -> None:
        self.add_wanted.emit()

    @Slot()
    def _machine(self) -> None:
        self.machine_wanted.emit()


class _List(QListWidget):
    """Three lines each; Delete asks for the removal."""

    removal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Lines(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Delete and self.selectedItems():
            self.removal_asked.emit()
            return
        super().keyPressEvent(event)


class _Lines(QStyledItemDelegate):
    """Paints a folder: its name, its path, when it was looked into."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(80), px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        lines = index.data(_LINES)
        if not isinstance(lines, tuple):
            return
        name, path, last, failed = lines
        colours = colours_of(option.palette)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("selection"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), px(6), px(6))
            if view is not None and view.hasFocus():
                mark = QRectF(area.left(), area.top() + px(6), px(3), area.height() - px(12))
                painter.fillRect(mark, colours.colour("accent"))
        text = area.adjusted(px(9), px(5), -px(5), -px(5))
        height = text.height() / 3
        middle = Qt.TextElideMode.ElideMiddle
        rows = [
            QRectF(text.left(), text.top() + n * height, text.width(), height) for n in range(3)
        ]
        drawing.draw_text(painter, rows[0], name, colours.colour("text"), font(13, bold=True))
        drawing.draw_text(painter, rows[1], path, colours.colour("muted"), font(11), middle)
        tone = "danger" if failed else "muted"
        drawing.draw_text(painter, rows[2], last, colours.colour(tone), font(11))
        painter.restore()
