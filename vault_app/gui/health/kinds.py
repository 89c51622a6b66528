"""Kinds as one bar in parts, each named with its number below."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent

from vault_app.core.credential import Kind
from vault_app.gui import short_words, words
from vault_app.gui.format import number as grouped
from vault_app.gui.health.chart import Chart, Rows
from vault_app.gui.palette import font, px

_TONES = short_words.KIND_TONES | {Kind.SERVICE: "text"}


class KindBar(Chart):
    """What sorts of tokens there are."""

    least_height = 76

    def __init__(self) -> None:
        """Start without tokens."""
        super().__init__()
        self._kinds: tuple[tuple[Kind, int], ...] = ()

    def show_kinds(self, kinds: tuple[tuple[Kind, int], ...]) -> None:
        """Show other numbers."""
        self._kinds = kinds

    def title(self) -> str:
        """Return the name."""
        return self.tr("Kinds")

    def sentence(self) -> str:
        """Return the number of each kind."""
        return ", ".join(f"{words.kind(kind)} {grouped(number)}" for kind, number in self._kinds)

    def table(self) -> Rows:
        """Return one row for each kind."""
        rows = [(words.kind(kind), grouped(number)) for kind, number in self._kinds]
        return Rows((self.tr("Kind"), self.tr("Tokens")), rows)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar and its names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bar(painter)
        self._paint_names(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        total = sum(number for _, number in self._kinds)
        bar = QRectF(0, px(4), self.width(), px(14))
        outline = QPainterPath()
        outline.addRoundedRect(bar, px(7), px(7))
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(bar, self.colours.colour("track"))
        left = bar.left()
        for kind, number in self._kinds:
            width = bar.width() * number / total
            if left > bar.left():
                gap = QRectF(left - px(2), bar.top(), px(2), bar.height())
                painter.fillRect(gap, self.colours.colour("surface"))
            part = QRectF(left, bar.top(), max(px(3), width), bar.height())
            painter.fillRect(part, self.colours.colour(_TONES[kind]))
            left += width
        painter.restore()

    def _paint_names(self, painter: QPainter) -> None:
        """Write the names in lines below, as many to a line as fit."""
        written, spot = font(12), px(8)
        metrics = QFontMetricsF(written)
        left, top, line = 0.0, float(px(28)), metrics.height() + px(4)
        painter.setFont(written)
        for kind, number in self._kinds:
            text = f"{words.kind(kind)} {grouped(number)}"
            width = spot + px(6) + metrics.horizontalAdvance(text)
            if left and left + width > self.width():
                left, top = 0.0, top + line
            dot = QRectF(left, top + (line - spot) / 2, spot, spot)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colours.colour(_TONES[kind]))
            painter.drawEllipse(dot)
            painter.setPen(self.colours.colour("text"))
            box = QRectF(left + spot + px(6), top, self.width() - left, line)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
            left += width + px(14)
