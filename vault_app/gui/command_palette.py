"""The command palette: a few letters find a deed or a token; the keyboard alone is enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from vault_app.gui import drawing
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.fuzzy import best
from vault_app.gui.painted_rows import Index, RowDelegate
from vault_app.gui.palette import Colours, font, px
from vault_app.gui.parts import label

MOST, _ROWS, _ROW = 60, 9, 38
_LINE = int(Qt.ItemDataRole.UserRole) + 1
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_DEEDS_FIRST = 4
"""Deeds are few and come before tokens that fit as well."""


class Kind(StrEnum):
    """What a line stands for."""

    DEED = "deed"
    CREDENTIAL = "credential"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to find; *code* is the deed's code or the credential's id."""

    kind: Kind
    code: str
    title: str
    more: str
    icon: str


class Lines(Protocol):
    """Many lines that are made one by one when they are shown."""

    @property
    def names(self) -> Sequence[str]:
        """Return what is searched."""
        ...

    def line(self, number: int) -> Line:
        """Return one of them."""
        ...


class Found(QAbstractListModel):
    """The lines that fit what was typed, the best first."""

    def __init__(
        self, deeds: Sequence[Line], tokens: Lines | None, parent: QObject | None = None
    ) -> None:
        """Begin with the deeds: nothing was typed."""
        super().__init__(parent)
        self._deeds = tuple(deeds)
        self._tokens = tokens
        self._shown: list[Line] = []
        self.look_for("")

    def look_for(self, text: str) -> None:
        """Show what fits *text*."""
        self.beginResetModel()
        self._shown = self._fitting(text) if text.strip() else list(self._deeds)
        self.endResetModel()

    def _fitting(self, text: str) -> list[Line]:
        deeds = best(text, self._deeds, lambda line: line.title, MOST)
        rated = [(rate + _DEEDS_FIRST, line) for rate, line in deeds]
        tokens = self._tokens
        if tokens is not None:
            names = tokens.names
            found = best(text, range(len(names)), names.__getitem__, MOST)
            rated += [(rate, tokens.line(number)) for rate, number in found]
        rated.sort(key=lambda one: -one[0])
        return [line for rate, line in rated[:MOST]]

    def line(self, row: int) -> Line | None:
        """Return the line shown at *row*."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        """Return how many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line's words."""
        line = self.line(index.row())
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.title}, {line.more}" if line.more else line.title
        return line if role == _LINE else None


class CommandPalette(Sheet):
    """A field and a list. ``chosen`` carries the line that was taken; the sheet has gone by then.

    The focus stays in the field: arrows move through the list, Enter takes, Escape goes.
    """

    chosen = Signal(object)

    def __init__(self, deeds: Sequence[Line], tokens: Lines | None = None) -> None:
        """Offer *deeds* in their order, and *tokens* once something was typed."""
        super().__init__(self.tr("Find a token or something to do"), 560)
        self.heading.hide()
        self.model = Found(deeds, tokens, self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A token, a page, something to do"))
        self.field.setAccessibleName(self.tr("Find a token or something to do"))
        self.field.setAcceptDrops(False)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._look)
        self.body.addWidget(self.field)
        self.list = self._made_list()
        self.body.addWidget(self.list)
        self.nothing = label(self.tr("Nothing fits. Fewer letters find more."), "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.nothing.setFixedHeight(self.list.height())  # the field stays where it is
        self.body.addWidget(self.nothing)
        self._look("")

    def first_focus(self) -> QWidget:
        """Return the field."""
        return self.field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that move and choose."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
                return True
            step = _MOVES.get(Qt.Key(event.key()))
            if step is not None:
                self.move_by(step)
                return True
        return super().eventFilter(watched, event)

    def move_by(self, step: int) -> None:
        """Go *step* lines down; one step past an end comes out at the other."""
        number = self.model.rowCount()
        if number:
            row = self.list.currentIndex().row() + step
            row = row % number if abs(step) == 1 else max(0, min(number - 1, row))
            self._point(row)

    @Slot()
    def take(self) -> None:
        """Go, and hand over the line that is pointed at."""
        line = self.model.line(self.list.currentIndex().row())
        if line is not None:
            self.close_sheet()
            self.chosen.emit(line)

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(_LineDelegate(made))
        made.setUniformItemSizes(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        made.setAccessibleName(self.tr("What fits"))
        made.setFixedHeight(px(_ROW) * _ROWS)
        made.clicked.connect(self.take)
        return made

    @Slot(str)
    def _look(self, text: str) -> None:
        self.model.look_for(text)
        found = self.model.rowCount() > 0
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        if found:
            self._point(0)

    def _point(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        self.field.setAccessibleDescription(said)
        if self.field.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))


class _LineDelegate(RowDelegate):
    """Icon and name at the left, keys or owner at the right."""

    height = _ROW

    def paint_row(
        self,
        painter: QPainter,
        colours: Colours,
        area: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        line = index.data(_LINE)
        if line is None:
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("selection"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), px(7), px(7))
            mark = QRectF(area.left(), area.top() + px(8), px(3), area.height() - px(16))
            painter.setBrush(colours.colour("accent"))
            painter.drawRoundedRect(mark, px(1), px(1))
        size = px(16)
        box = QRectF(area.left() + px(12), area.center().y() - size / 2, size, size)
        drawing.draw_icon(painter, line.icon, colours.muted, box)
        small = font(12)
        wide = min(small.advance(line.more), area.width() / 2)
        right = area.adjusted(area.width() - wide - px(12), 0, -px(8), 0)
        drawing.draw_text(painter, right, line.more, colours.colour("muted"), small)
        text = QRectF(area.left() + px(40), area.top(), 0, area.height())
        text.setRight(right.left() - px(12))
        drawing.draw_text(painter, text, line.title, colours.colour("text"), font(13))
