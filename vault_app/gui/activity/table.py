"""The table of the log: one line a row, an icon for its sort, fixed widths. Enter opens a token."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from vault_app.gui import drawing
from vault_app.gui.activity.model import ActivityModel
from vault_app.gui.activity.rows import ICONS, Column, Row
from vault_app.gui.painted_rows import Index, RowDelegate
from vault_app.gui.palette import Colours, font, px
from vault_app.gui.tokens.header import TokenHeader

ROW_HEIGHT = 34
_FITTED = (Column.WHEN, Column.OUTCOME)
"""Columns as wide as their widest text; the others share the rest."""

_SHARES = {Column.WHAT: 33, Column.TOKEN: 16, Column.WHERE: 15}
_LOOKED_AT = 200


class ActivityTable(QTableView):
    """Shows the log; ``opened`` hands over the row that was entered."""

    opened = Signal(object)

    def __init__(self, model: ActivityModel) -> None:
        """Show *model*."""
        super().__init__()
        self._rows = model
        self.setAccessibleName(self.tr("Activity"))
        self.setItemDelegate(_LineDelegate(model, self))
        self.setHorizontalHeader(TokenHeader(self))
        self.horizontalHeader().setSectionsClickable(False)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        lines = self.verticalHeader()
        lines.hide()
        lines.setMinimumSectionSize(px(ROW_HEIGHT))
        lines.setDefaultSectionSize(px(ROW_HEIGHT))
        self.activated.connect(self._open)
        model.modelReset.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width out."""
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Give each column its width."""
        rest = self.viewport().width()
        for column in _FITTED:
            needed = self._needed(column)
            self.setColumnWidth(column, needed)
            rest -= needed
        every = sum(_SHARES.values())
        for column, share in _SHARES.items():
            self.setColumnWidth(column, max(px(60), rest * share // every))

    def _needed(self, column: Column) -> int:
        metrics = QFontMetrics(font(13))
        number = min(self._rows.rowCount(), _LOOKED_AT)
        texts = {self._rows.row(line).cells[column] for line in range(number)}
        head = str(self._rows.headerData(column, Qt.Orientation.Horizontal))
        widest = max(metrics.horizontalAdvance(text) for text in (*texts, head))
        return widest + px(18)

    @Slot()
    def _open(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.opened.emit(self._rows.row(index.row()))


class _LineDelegate(RowDelegate):
    """Paints one line."""

    height = ROW_HEIGHT

    def __init__(self, model: ActivityModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model

    def paint_row(
        self,
        painter: QPainter,
        colours: Colours,
        area: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        row, column = self._rows.row(index.row()), index.column()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.colour("selection"))
        below = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(below, colours.colour("border"))
        painter.setClipRect(area)
        inner = area.adjusted(px(8), 0, -px(6), -1)
        if column == Column.WHAT:
            size = px(15)
            box = QRectF(inner.left(), inner.center().y() - size / 2, size, size)
            drawing.draw_icon(painter, ICONS[row.line.sort], colours.muted, box)
            inner.setLeft(inner.left() + size + px(8))
        ink = colours.colour(_ink(row, column))
        drawing.draw_text(painter, inner, row.cells[column], ink, font(13))


def _ink(row: Row, column: int) -> str:
    if column == Column.OUTCOME:
        return row.tone
    return "text" if column in (Column.WHAT, Column.TOKEN) else "muted"
