"""Marks painted in a row: an icon and words each, so that none of them speaks by colour alone."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from vault_app.gui import drawing
from vault_app.gui.detail.place_marks import Mark, spoken
from vault_app.gui.palette import Colours, colours_of, font, px
from vault_app.gui.parts import Said

_SIZE, _ICON, _GAP, _APART = 11, 13, 4, 10


def draw_marks(painter: QPainter, colours: Colours, area: QRectF, marks: Sequence[Mark]) -> None:
    """Paint *marks* into the line *area*; where room lacks, the later ones as icons alone."""
    left, room = area.left(), area.width()
    for at, mark in enumerate(marks):
        icons = (px(_ICON) + px(_APART)) * (len(marks) - at - 1)
        width = min(_width(mark), room - icons)
        words = width > px(_ICON + _GAP + 24)
        box = QRectF(left, area.top(), max(0, width) if words else px(_ICON), area.height())
        _draw(painter, colours, box, mark, words=words)
        step = box.width() + px(_APART)
        left, room = left + step, room - step


def _draw(painter: QPainter, colours: Colours, box: QRectF, mark: Mark, *, words: bool) -> None:
    size = px(_ICON)
    icon = QRectF(box.left(), box.center().y() - size / 2, size, size)
    drawing.draw_icon(painter, mark.icon, getattr(colours, mark.tone), icon)
    if words:
        rest = box.adjusted(size + px(_GAP), 0, 0, 0)
        drawing.draw_text(painter, rest, mark.words, colours.colour(mark.tone), font(_SIZE))


def _width(mark: Mark) -> float:
    return px(_ICON) + px(_GAP) + font(_SIZE).advance(mark.words) + 1


class MarkLine(Said):
    """A few marks, wrapped into the width there is."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the marks in words."""
        return spoken(self._marks)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show others; nothing takes no room."""
        self._marks = tuple(marks)
        self.setAccessibleName(self.text())
        self.setVisible(bool(marks))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return px(20) * max((line for _, line, _ in self._placed(width)), default=0) + px(20)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a comfortable width and its height."""
        return QSize(px(240), self.heightForWidth(self.width() or px(240)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least it needs."""
        return QSize(px(60), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        for left, line, mark in self._placed(self.width()):
            room = min(_width(mark), self.width() - left)
            box = QRectF(left, line * px(20), room, px(20))
            _draw(painter, colours, box, mark, words=True)

    def _placed(self, width: int) -> list[tuple[float, int, Mark]]:
        """Return left edge and line of each mark."""
        placed: list[tuple[float, int, Mark]] = []
        left, line = 0.0, 0
        for mark in self._marks:
            if left and left + _width(mark) > width:
                left, line = 0.0, line + 1
            placed.append((left, line, mark))
            left += _width(mark) + px(_APART)
        return placed
