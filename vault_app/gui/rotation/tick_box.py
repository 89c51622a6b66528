"""A check box drawn like the boxes of the place list, so that it is seen on dark too."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from vault_app.gui import drawing
from vault_app.gui.palette import colours_of, font, px
from vault_app.gui.rotation.place_list import draw_box


class TickBox(QCheckBox):
    """A box, a strong title and its meaning beside it."""

    def __init__(self, title: str, meaning: str) -> None:
        """Show *title* and *meaning*; both are spoken."""
        super().__init__()
        self.say(title, meaning)

    def say(self, title: str, meaning: str) -> None:
        """Show other words."""
        self._title, self._meaning = title, meaning
        self.setText(f"{title}: {meaning}" if meaning else title)
        self.setAccessibleName(self.text())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of one line."""
        return QSize(px(280), px(24))

    def hitButton(self, pos: object) -> bool:  # noqa: N802 - Qt's name
        """The whole line toggles."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint box, title, meaning and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        area = QRectF(self.rect())
        side = px(16)
        box = QRectF(px(3), area.center().y() - side / 2, side, side)
        draw_box(painter, colours, box, self.isChecked())
        left = box.right() + px(9)
        line = QRectF(left, area.top(), area.width() - left, area.height())
        used = drawing.draw_text(painter, line, self._title, colours.colour("text"), font(13))
        rest = line.adjusted(used + px(8), 0, 0, 0)
        drawing.draw_text(painter, rest, self._meaning, colours.colour("muted"), font(12))
        if self.hasFocus():
            painter.setPen(colours.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), px(5), px(5))
