"""A check box whose words wrap: the panel is narrow and words of other languages are longer."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from vault_app.gui.palette import colours_of, font, px
from vault_app.gui.rotation.place_list import draw_box

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PurposeBox(QCheckBox):
    """What a token is for; what that allows is told by the tool tip and to assistive technology."""

    def __init__(self, title: str, allows: str) -> None:
        """Show *title*; *allows* is its description."""
        super().__init__(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(allows)
        self.setToolTip(allows)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the wrapped words."""
        return max(px(26), self._words(width).height() + px(8))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a comfortable width and its height."""
        return QSize(px(220), self.heightForWidth(px(220)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least it needs."""
        return QSize(px(80), px(26))

    def hitButton(self, pos: object) -> bool:  # noqa: N802 - Qt's name
        """The whole line toggles."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint box, words and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        side = px(16)
        box = QRectF(px(3), px(5), side, side)
        draw_box(painter, colours, box, self.isChecked())
        painter.setFont(font(13))
        painter.setPen(colours.colour("text"))
        painter.drawText(self._words(self.width()), _WRAP, self.text())
        if self.hasFocus():
            painter.setPen(colours.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(whole, px(5), px(5))

    def _words(self, width: int) -> QRect:
        left = px(28)
        room = QRect(left, px(4), max(px(40), width - left - px(4)), 10_000)
        box = QFontMetrics(font(13)).boundingRect(room, _WRAP & ~_MIDDLE, self.text())
        return QRect(room.left(), room.top(), room.width(), box.height())


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
