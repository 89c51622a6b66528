"""The table of tokens: fixed rows, columns fitted to the width, keys. Nothing by contents."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from vault_app.gui.palette import px
from vault_app.gui.tokens.delegate import COMPACT_HEIGHT, ROW_HEIGHT, TokenDelegate
from vault_app.gui.tokens.header import TokenHeader
from vault_app.gui.tokens.model import TokenModel
from vault_app.gui.tokens.rows import Column

if TYPE_CHECKING:
    from vault_app.core.ids import CredentialId
    from vault_app.services.entry import Entry

_WIDTHS = {
    Column.TOKEN: 156,
    Column.KIND: 98,
    Column.SCOPE: 80,
    Column.AGE: 100,
    Column.EXPIRES: 66,
    Column.PLACES: 98,
    Column.STATUS: 114,
}
_LEAST = {Column.TOKEN: 128, Column.SCOPE: 48}
"""How narrow a column may become before another one is left out."""
_LEFT_OUT = (Column.SCOPE, Column.EXPIRES, Column.STATUS, Column.PLACES)
"""What a narrow list does without, in this order: the panel beside it says it all."""
_GROW = {Column.TOKEN: 3, Column.SCOPE: 4, Column.AGE: 1, Column.PLACES: 1, Column.STATUS: 1}


class TokenTable(QTableView):
    """Shows a ``TokenModel``; says which entries are chosen and what is asked of them."""

    chosen = Signal()
    opened = Signal()
    menu_asked = Signal(object)

    def __init__(self, model: TokenModel) -> None:
        """Show *model*."""
        super().__init__()
        self._model = model
        self._kept: tuple[CredentialId, ...] = ()
        self._fitted = 0
        self._line = ROW_HEIGHT
        self._painter = TokenDelegate(model, self)
        self.setAccessibleName(self.tr("Tokens"))
        self.setItemDelegate(self._painter)
        self.setHorizontalHeader(TokenHeader(self))
        self.setModel(model)
        self._painter.selection = self.selectionModel()
        self._arrange()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.entered.connect(self._hovered)

    @property
    def entries(self) -> "tuple[Entry, ...]":
        """Return the chosen entries, top to bottom; none while rows are remembered ones."""
        return self._model.entries_at(self._lines())

    @property
    def count(self) -> int:
        """Return how many lines are chosen."""
        return len(self._lines())

    def choose(self, credential: "CredentialId") -> bool:
        """Select one credential and bring it into view; False if it is not shown."""
        line = self._model.line_of(credential)
        if line is None:
            return False
        self.choose_line(line)
        return True

    def choose_line(self, line: int) -> None:
        """Select one line alone, whatever keys are held meanwhile (``selectRow`` looks at them)."""
        flag = QItemSelectionModel.SelectionFlag
        index = self._model.index(line, 0)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)

    @property
    def compact(self) -> bool:
        """Tell whether rows have one line."""
        return self._line == COMPACT_HEIGHT

    def set_compact(self, compact: bool) -> None:
        """Give rows one line, or two."""
        self._line = COMPACT_HEIGHT if compact else ROW_HEIGHT
        self._size_rows()
        self.viewport().update()

    def content_height(self) -> int:
        """Return the height that shows every row."""
        return self.horizontalHeader().height() + self._model.rowCount() * px(self._line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu of the chosen rows."""
        if not self.count:
            return
        where = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            where = self.viewport().mapToGlobal(row.bottomLeft())
        self.menu_asked.emit(where)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width out when it changed."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Take new sizes with a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._fitted:
            self._size_rows()
            self._fitted = 0
            self._fit(self.viewport().width())

    def _arrange(self) -> None:
        behaviour = QAbstractItemView.SelectionBehavior.SelectRows
        self.setSelectionBehavior(behaviour)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._size_rows()
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def _size_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(px(self._line))
        rows.setDefaultSectionSize(px(self._line))

    def _fit(self, width: int) -> None:
        """Give columns their widths of the pictures and share what is left over."""
        if width == self._fitted or width < px(200):
            return
        self._fitted = width
        shown = _fitting(width)
        for column in _WIDTHS:
            self.setColumnHidden(column, column not in shown)
        spare = width - sum(px(_WIDTHS[column]) for column in shown)
        parts = sum(_GROW.get(column, 0) for column in shown)
        used = 0
        for column in shown:
            share = spare * _GROW.get(column, 0) // parts if spare > 0 else 0
            given = px(_WIDTHS[column]) + share
            self.setColumnWidth(column, given)
            used += given
        # What is lacking, or left of rounding, is the first one's that may be narrower.
        for column in (Column.SCOPE, Column.TOKEN):
            if column in shown:
                given = self.columnWidth(column)
                fits = max(px(_LEAST[column]), given + width - used)
                self.setColumnWidth(column, fits)
                used += fits - given

    def _lines(self) -> list[int]:
        """Return the chosen lines, top to bottom."""
        # By ranges: asking for the rows one by one takes half a second where all are chosen.
        chosen = self.selectionModel().selection()
        parts = [chosen.at(number) for number in range(chosen.count())]
        return sorted({line for part in parts for line in range(part.top(), part.bottom() + 1)})

    @Slot()
    def _remember(self) -> None:
        self._kept = self._model.ids_at(self._lines())

    @Slot()
    def _restore(self) -> None:
        lines = [self._model.line_of(kept) for kept in self._kept[:200]]
        flag = QItemSelectionModel.SelectionFlag
        first = True
        for line in lines:
            if line is None:
                continue
            how = flag.Select | flag.Rows
            index = self._model.index(line, 0)
            self.selectionModel().select(index, how)
            if first:
                self.selectionModel().setCurrentIndex(index, flag.NoUpdate)
            first = False
        self._tell()

    @Slot()
    def _hovered(self) -> None:
        self._painter.hovers = True

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()

    @Slot()
    def _open(self) -> None:
        self.opened.emit()


def row_names(entries: "tuple[Entry, ...]") -> tuple[str, ...]:
    """Return the names of entries, for the services."""
    return tuple(entry.credential.name for entry in entries)


def _fitting(width: int) -> tuple[Column, ...]:
    """Return the columns there is room for in *width* pixels."""
    shown = tuple(_WIDTHS)
    for column in _LEFT_OUT:
        if sum(px(_LEAST.get(one, _WIDTHS[one])) for one in shown) <= width:
            break
        shown = tuple(one for one in shown if one is not column)
    return shown
