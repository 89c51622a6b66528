"""The one widget that ever shows a token's value: for some seconds, painted, then forgotten."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from vault_app.core.secret import Secret
from vault_app.gui.countdown import Countdown
from vault_app.gui.palette import colours_of, font, px

SECONDS = 10


class RevealBox(QWidget):
    """Holds the value only while it is shown; hiding, losing the focus or time ends it.

    The text is painted, so it is in no property, no accessible name and no selection.
    """

    ended = Signal()

    def __init__(self, seconds: int = SECONDS) -> None:
        """Start hidden; *seconds* is how long a value stays."""
        super().__init__()
        self._secret: Secret | None = None
        self.seconds = seconds
        self._countdown = Countdown()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Value of the token, shown for a moment"))
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self.hide()

    @property
    def holding(self) -> bool:
        """Tell whether a value is shown."""
        return self._secret is not None

    def show_value(self, secret: Secret) -> None:
        """Show *secret* now."""
        self._secret = secret
        self._countdown.start(self.seconds)
        self.show()
        self._fit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.start()
        self.update()

    @Slot()
    def tick(self) -> None:
        """Count one second."""
        if self._countdown.tick() <= 0:
            self.clear()
        self.update()

    @Slot()
    def clear(self) -> None:
        """Forget the value and hide."""
        had = self._secret is not None
        self._secret = None
        self._timer.stop()
        self.hide()
        if had:
            self.ended.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget it when hidden by anybody."""
        super().hideEvent(event)
        self.clear()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Forget it when the focus goes elsewhere, another window included."""
        super().focusOutEvent(event)
        self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap again."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click ends it."""
        self.clear()

    def event(self, event: QEvent) -> bool:
        """Escape ends it before anybody else hears of the key."""
        if event.type() == QEvent.Type.ShortcutOverride and self.holding:
            event.accept()
        if event.type() == QEvent.Type.KeyPress and self.holding:
            self.clear()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the value and the time that is left."""
        if self._secret is None:
            return
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.colour("warning"))
        painter.setBrush(colours.colour("warning_tint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(7), px(7))
        painter.setPen(colours.colour("text"))
        self._lines(self._width()).draw(painter, QPointF(px(10), px(8)))
        painter.setFont(font(11))
        painter.setPen(colours.colour("warning"))
        foot = QRectF(px(10), self.height() - px(22), self.width() - px(20), px(16))
        painter.drawText(foot, self.tr("hidden again in {n} s").format(n=self._countdown.left))

    def _fit(self) -> None:
        if self._secret is not None:
            height = round(self._lines(self._width()).boundingRect().height()) + px(36)
            self.setFixedHeight(height)

    def _width(self) -> int:
        return max(px(120), self.width() - px(20))

    def _lines(self, width: int) -> QTextLayout:
        value = self._secret.reveal() if self._secret else ""
        layout = QTextLayout(value, font(13, mono=True))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout
