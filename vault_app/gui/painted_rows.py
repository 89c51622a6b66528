"""What our tables and lists share: rows of one height painted by hand, and columns with names."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from vault_app.gui.palette import Colours, colours_of, px

Index = QModelIndex | QPersistentModelIndex
_SMOOTH: Final = QPainter.RenderHint.Antialiasing


class RowDelegate(QStyledItemDelegate):
    """Paints rows of one height; a subclass says how in ``paint_row``."""

    height = 46
    """In the pictures' pixels."""

    _worn: tuple[int, Colours] | None = None

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        """Return the fixed height; widths are the view's."""
        return QSize(px(60), px(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, or one cell of it, and leave the painter as it was."""
        painter.save()
        painter.setRenderHint(_SMOOTH)
        self.paint_row(painter, self._colours(option), QRectF(option.rect), option, index)
        painter.restore()

    def _colours(self, option: QStyleOptionViewItem) -> Colours:
        """Return the table of the view's palette; asking it is dear, and it seldom changes."""
        palette = option.palette
        key = palette.cacheKey()
        if self._worn is None or self._worn[0] != key:
            self._worn = key, colours_of(palette)
        return self._worn[1]

    def paint_row(
        self,
        painter: QPainter,
        colours: Colours,
        area: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Paint what stands in *area*."""
        raise NotImplementedError


class NamedColumns(QAbstractTableModel):
    """A table whose columns have names; a subclass gives them in ``titles``."""

    def titles(self) -> tuple[str, ...]:
        """Return the columns' names, in the language worn."""
        raise NotImplementedError

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = self.titles()
        return titles[section] if 0 <= section < len(titles) else None
