"""What ends within the next 90 days, on a line from today: dots with names, or a bar a week."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip

from vault_app.core.text import sanitise
from vault_app.gui.format import age, day
from vault_app.gui.health.chart import Chart, Rows
from vault_app.gui.health.figures import SPAN, Ending
from vault_app.gui.palette import font, px
from vault_app.gui.tips import tip

MOST_NAMED = 14
"""Above so many the names are dropped and each week gets a bar."""

_LEVELS = 4
_WORST = ("danger", "warning", "good", "muted")


@dataclass(frozen=True, slots=True)
class Label:
    """A name and where it is written; *level* counts from the top."""

    ending: Ending
    text: str
    left: float
    level: int


class ExpiryChart(Chart):
    """The timeline of endings."""

    least_height = 150

    def __init__(self) -> None:
        """Start without tokens."""
        super().__init__()
        self._endings: tuple[Ending, ...] = ()

    @property
    def endings(self) -> tuple[Ending, ...]:
        """Return what is shown, in the order of the table's rows."""
        return self._endings

    def show_endings(self, endings: tuple[Ending, ...]) -> None:
        """Show other tokens."""
        self._endings = endings

    def title(self) -> str:
        """Return the name."""
        return self.tr("Expiring in the next 90 days")

    def sentence(self) -> str:
        """Return how many end, and which first."""
        if not self._endings:
            return self.tr("Nothing expires in the next 90 days.")
        first = self._endings[0]
        return self.tr("{n} in all, the first is {name} in {age}.").format(
            n=len(self._endings), name=sanitise(first.name, 60), age=age(first.day)
        )

    def table(self) -> Rows:
        """Return one row for each token."""
        rows = [
            (sanitise(one.name, 60), self._left(one), day(one.at)) for one in self._endings[:500]
        ]
        return Rows((self.tr("Token"), self.tr("Left"), self.tr("Expires")), rows)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line and what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._endings:
            self._write(painter, QRectF(self.rect()), self.sentence(), "muted", 12)
            return
        base = self._base()
        painter.setPen(QPen(self.colours.colour("border"), px(2)))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        ends = QRectF(0, base + px(10), self.width(), px(18))
        painter.setFont(font(11))
        painter.setPen(self.colours.colour("muted"))
        painter.drawText(ends, int(Qt.AlignmentFlag.AlignLeft), self.tr("today"))
        painter.drawText(ends, int(Qt.AlignmentFlag.AlignRight), self.tr("90 d"))
        if len(self._endings) > MOST_NAMED:
            self._paint_weeks(painter)
        else:
            self._paint_named(painter)

    def event(self, event: QEvent) -> bool:
        """Tell what ends where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            near = self._near(event.pos().x())
            if near:
                told = [f"{sanitise(one.name, 40)}: {self._left(one)}" for one in near[:12]]
                QToolTip.showText(event.globalPos(), tip("\n".join(told)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def labels(self) -> list[Label]:
        """Return where each name is written, so that none lies over another."""
        metrics = QFontMetricsF(font(11))
        free = [0.0] * _LEVELS
        placed = []
        for one in self._endings:
            text = self._text(one, metrics)
            width = metrics.horizontalAdvance(text)
            left = min(max(0.0, self._spot(one) - width / 2), self.width() - width)
            level = next((n for n in range(_LEVELS) if free[n] <= left), None)
            if level is not None:
                free[level] = left + width + px(10)
                placed.append(Label(one, text, left, level))
        return placed

    def _text(self, one: Ending, metrics: QFontMetricsF) -> str:
        name = metrics.elidedText(
            sanitise(one.name, 60), Qt.TextElideMode.ElideMiddle, self.width() * 0.4
        )
        return f"{name} {age(one.day)}" if one.tone in ("danger", "warning") else name

    def _base(self) -> float:
        return self.height() - px(34)

    def _spot(self, one: Ending) -> float:
        edge = px(6)
        return edge + (self.width() - 2 * edge) * one.day / SPAN

    def _near(self, left: float) -> list[Ending]:
        if len(self._endings) > MOST_NAMED:
            week = int(left / max(1, self.width()) * SPAN // 7)
            return [one for one in self._endings if one.day // 7 == week]
        return [one for one in self._endings if abs(self._spot(one) - left) < px(8)]

    def _paint_named(self, painter: QPainter) -> None:
        base, line = self._base(), px(22)
        top = max(0.0, base - px(18) - _LEVELS * line)
        for label in self.labels():
            spot = self._spot(label.ending)
            foot = top + label.level * line + px(16)
            painter.setPen(QPen(self.colours.colour("border"), 1))
            painter.drawLine(QPointF(spot, foot), QPointF(spot, base))
        painter.setFont(font(11))
        for label in self.labels():
            metrics = QFontMetricsF(font(11))
            top_line = top + label.level * line
            box = QRectF(
                label.left - px(2),
                top_line,
                metrics.horizontalAdvance(label.text) + px(4),
                px(16),
            )
            painter.fillRect(box, self.colours.colour("surface"))
            painter.setPen(self.colours.colour("text"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), label.text)
        for one in self._endings:
            painter.setPen(QPen(self.colours.colour("surface"), px(2)))
            painter.setBrush(self.colours.colour(one.tone))
            painter.drawEllipse(QPointF(self._spot(one), base), px(7), px(7))

    def _paint_weeks(self, painter: QPainter) -> None:
        weeks: dict[int, list[Ending]] = {}
        for one in self._endings:
            weeks.setdefault(one.day // 7, []).append(one)
        base, step = self._base(), self.width() * 7 / SPAN
        scale = (base - px(26)) / max(len(week) for week in weeks.values())
        painter.setFont(font(11))
        for number, week in weeks.items():
            tone = min((one.tone for one in week), key=_WORST.index)
            tall = max(px(3), len(week) * scale)
            bar = QRectF(number * step + step * 0.14, base - tall, step * 0.72, tall)
            bar.setRight(min(bar.right(), self.width()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colours.colour(tone))
            painter.drawRoundedRect(bar, px(3), px(3))
            painter.setPen(self.colours.colour("muted"))
            count = QRectF(bar.center().x() - step, bar.top() - px(18), 2 * step, px(16))
            flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            painter.drawText(count, flags, str(len(week)))

    def _left(self, one: Ending) -> str:
        return age(one.day) if one.day else self.tr("today")

    def _write(self, painter: QPainter, box: QRectF, text: str, role: str, size: int) -> None:
        painter.setFont(font(size))
        painter.setPen(self.colours.colour(role))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(box, flags, text)
