"""The table's header: names in small letters, an arrow where it is sorted."""

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from vault_app.gui import drawing
from vault_app.gui.palette import colours_of, font, px


class TokenHeader(QHeaderView):
    """Paints itself, so that the sort arrow stands beside the name in the theme's colours."""

    def __init__(self, parent: QWidget) -> None:
        """Make it clickable."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(px(48))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the pictures."""
        return QSize(px(100), px(30))

    def sectionSizeFromContents(self, logical: int) -> QSize:  # noqa: N802 - Qt's name
        """Return the room its name takes as it is painted."""
        return QSize(ceil(font(11, bold=True).advance(self._name(logical))) + px(16), px(30))

    def _name(self, logical: int) -> str:
        model = self.model()
        return str(model.headerData(logical, Qt.Orientation.Horizontal)) if model else ""

    def paintSection(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRect, logical: int
    ) -> None:
        """Paint one name."""
        colours = colours_of(self.palette())
        area = QRectF(rect)
        painter.save()
        painter.fillRect(
            QRectF(area.left(), area.bottom() - 1, area.width(), 1), colours.colour("border")
        )
        name = self._name(logical)
        sorted_here = self.isSortIndicatorShown() and self.sortIndicatorSection() == logical
        ink = colours.colour("text" if sorted_here else "muted")
        box = area.adjusted(px(8), 0, -px(4), -1)
        used = drawing.draw_text(painter, box, name, ink, font(11, bold=True))
        if sorted_here:
            up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            size = px(12)
            arrow = QRectF(box.left() + used + px(3), box.center().y() - size / 2, size, size)
            drawing.draw_icon(painter, "up" if up else "down", colours.text, arrow)
        painter.restore()
