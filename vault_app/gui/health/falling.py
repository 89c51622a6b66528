"""Places in plain text over time, as steps that should fall to zero."""

from datetime import UTC, date, datetime, time

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF

from vault_app.gui import format as shown
from vault_app.gui.format import number
from vault_app.gui.health.chart import Chart, Rows
from vault_app.gui.palette import font, px
from vault_app.services.health import Day

_TAIL = 62
"""Pixels at the right that show how it stands now."""


class PlaintextChart(Chart):
    """The number of places in plain text at the end of each day."""

    least_height = 130

    def __init__(self) -> None:
        """Start without days."""
        super().__init__()
        self._days: tuple[Day, ...] = ()

    def show_days(self, days: tuple[Day, ...]) -> None:
        """Show other days."""
        self._days = days

    def title(self) -> str:
        """Return the name."""
        return self.tr("Places in plain text")

    def sentence(self) -> str:
        """Return where it began and where it stands."""
        if not self._days:
            return ""
        first, last = self._days[0], self._days[-1]
        if len(self._days) == 1:
            return self.tr("{n} today. The count begins here.").format(n=number(last.plaintext))
        return self.tr("{before} on {day}, {now} today.").format(
            before=first.plaintext, day=_day(first.day), now=last.plaintext
        )

    def table(self) -> Rows:
        """Return one row for each day on which something changed."""
        rows = [(_day(one.day), number(one.plaintext)) for one in reversed(self._days)]
        return Rows((self.tr("Day"), self.tr("Places")), rows)

    def caption(self) -> str:
        """Return the line below the chart."""
        if self._days and not self._days[-1].plaintext:
            return self.tr("None left. Keep it so.")
        return self.tr("Goal: zero. Helpers and references replace the rest.")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint area, line and the numbers at both ends."""
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = self._points()
        area = QPolygonF(
            [QPointF(points[0].x(), self._base()), *points, QPointF(points[-1].x(), self._base())]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colours.colour("accent_tint"))
        painter.drawPolygon(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colours.colour("accent"), px(2)))
        painter.drawPolyline(QPolygonF(points))
        self._paint_ends(painter, points)

    def _paint_ends(self, painter: QPainter, points: list[QPointF]) -> None:
        first, last = self._days[0], self._days[-1]
        painter.setFont(font(11))
        painter.setPen(self.colours.colour("text"))
        box = QRectF(0, points[-1].y() - px(20), self.width() - px(2), px(18))
        today = self.tr("{n} today").format(n=number(last.plaintext))
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), today
        )
        if len(self._days) > 1:
            before = self.tr("{n} on {day}").format(n=number(first.plaintext), day=_day(first.day))
            box = QRectF(px(2), points[0].y() - px(20), self.width(), px(18))
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            painter.drawText(box, left, before)

    def _base(self) -> float:
        return self.height() - px(4)

    def _points(self) -> list[QPointF]:
        """Return the corners of the steps."""
        start, last = self._days[0].day, self._days[-1].day
        highest = max(1, *(one.plaintext for one in self._days))
        scale = (self._base() - px(24)) / highest
        points: list[QPointF] = []
        for one in self._days:
            left = self._left(one.day, start, last)
            level = self._base() - one.plaintext * scale
            points.append(QPointF(left, points[-1].y() if points else level))
            points.append(QPointF(left, level))
        points.append(QPointF(self.width(), points[-1].y()))
        return points

    def _left(self, day: date, start: date, last: date) -> float:
        span = max(1, (last - start).days)
        return max(0, self.width() - px(_TAIL)) * (day - start).days / span


def _day(day: date) -> str:
    return shown.day(datetime.combine(day, time(12), UTC))
