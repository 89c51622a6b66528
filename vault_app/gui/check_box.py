"""Check and radio boxes drawn by us: seen on dark too, with words that wrap; all of it toggles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from vault_app.gui import drawing
from vault_app.gui.palette import Colours, colours_of, font, px

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Box
else:
    _Box = object

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_SIDE, _LEFT, _WORDS, _LINE = 16, 3, 28, 26


class _Wrapping(_Box):
    """A mark and words beside it that wrap; the whole line is pressed."""

    def set_up(self, text: str) -> None:
        """Show *text*, with as much height as it needs."""
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the wrapped words."""
        return max(px(_LINE), _room(self.text(), width).height() + px(8))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a comfortable width and its height."""
        return QSize(px(220), self.heightForWidth(px(220)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least it needs."""
        return QSize(px(80), px(_LINE))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """The whole line is pressed."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint mark, words and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        if not self.isEnabled():
            painter.setOpacity(0.55)
        self.paint_mark(painter, colours, QRectF(px(_LEFT), self._top(), px(_SIDE), px(_SIDE)))
        self.paint_words(painter, colours)
        if self.hasFocus():
            painter.setPen(colours.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, px(5), px(5))

    def paint_mark(self, painter: QPainter, colours: Colours, area: QRectF) -> None:
        """Paint the box; another mark does so otherwise."""
        drawing.draw_box(painter, colours, area, self.isChecked())

    def paint_words(self, painter: QPainter, colours: Colours) -> None:
        """Paint what stands beside the box."""
        painter.setFont(font(13))
        painter.setPen(colours.colour("text"))
        painter.drawText(_room(self.text(), self.width()), _WRAP, self.text())

    def _top(self) -> float:
        """The mark stands beside the first line of its words."""
        return (px(_LINE) - px(_SIDE)) / 2


class CheckBox(_Wrapping, QCheckBox):
    """A box with words that wrap: places are narrow and words of other languages are longer."""

    def __init__(self, text: str = "") -> None:
        """Show *text*."""
        super().__init__(text)
        self.set_up(text)


class TickBox(CheckBox):
    """A box, a strong title and its meaning beside it, in one line."""

    def __init__(self, title: str, meaning: str) -> None:
        """Show *title* and *meaning*; both are spoken."""
        super().__init__()
        self.say(title, meaning)

    def say(self, title: str, meaning: str) -> None:
        """Show other words."""
        self._title, self._meaning = title, meaning
        self.setText(f"{title}: {meaning}" if meaning else title)
        self.setAccessibleName(self.text())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It does not wrap."""
        return False

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of one line."""
        return QSize(px(280), px(24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a line is not less."""
        return self.sizeHint()

    def paint_words(self, painter: QPainter, colours: Colours) -> None:
        """Paint title and meaning."""
        left = px(_WORDS)
        line = QRectF(left, 0, self.width() - left, self.height())
        used = drawing.draw_text(painter, line, self._title, colours.colour("text"), font(13))
        rest = line.adjusted(used + px(8), 0, 0, 0)
        drawing.draw_text(painter, rest, self._meaning, colours.colour("muted"), font(12))

    def _top(self) -> float:
        return (self.height() - px(_SIDE)) / 2


class RadioBox(_Wrapping, QRadioButton):
    """One of some choices, with words that wrap."""

    def __init__(self, text: str) -> None:
        """Show *text*."""
        super().__init__(text)
        self.set_up(text)

    def paint_mark(self, painter: QPainter, colours: Colours, area: QRectF) -> None:
        """Paint the ring."""
        drawing.draw_ring(painter, colours, area, self.isChecked())


def _room(text: str, width: int) -> QRect:
    room = QRect(px(_WORDS), px(4), max(px(40), width - px(_WORDS) - px(4)), 10_000)
    words = QFontMetrics(font(13)).boundingRect(room, _WRAP, text)
    return QRect(room.left(), room.top(), room.width(), words.height())
