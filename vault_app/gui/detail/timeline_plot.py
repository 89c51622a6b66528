"""A token's life as a line: made, checked, turned, expiring; the days it may live as a band.

The list below the plot says the same in words; the arrow keys walk through both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from vault_app.gui import drawing
from vault_app.gui.format import day
from vault_app.gui.palette import Colours, colours_of, font, px
from vault_app.gui.parts import Said

_HEIGHT, _EDGE, _STACK = 92, 10, 3
_MARKS = 400


class Shape(StrEnum):
    """How an event is marked: the shape says its kind, the colour only repeats it."""

    DOT = "dot"
    RING = "ring"
    SQUARE = "square"
    DIAMOND = "diamond"
    CROSS = "cross"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the line."""

    at: datetime
    shape: Shape
    tone: str
    text: str


@dataclass(frozen=True, slots=True)
class Life:
    """What is plotted: marks oldest first, the span, today, and when it is due for turning."""

    marks: tuple[Mark, ...]
    begin: datetime
    end: datetime
    now: datetime
    due: datetime | None

    def share(self, at: datetime) -> float:
        """Return where on the line a moment lies, 0 to 1."""
        whole = (self.end - self.begin).total_seconds()
        return (at - self.begin).total_seconds() / whole if whole else 0.5


def life_of(marks: Sequence[Mark], now: datetime, due: datetime | None) -> Life:
    """Return the plot of *marks*: from the oldest to today, or to what is yet to come."""
    ordered = tuple(sorted(marks, key=lambda mark: mark.at))[-_MARKS:]
    moments = [now, *(mark.at for mark in ordered), *([due] if due else [])]
    begin, end = min(moments), max(moments)
    if end - begin < timedelta(days=1):
        end = begin + timedelta(days=1)
    return Life(ordered, begin, end, now, due)


class TimelinePlot(Said):
    """Paints a ``Life``; ``pointed`` carries the number of the mark that was gone to."""

    pointed = Signal(object)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._life: Life | None = None
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Plot of the timeline"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a comfortable size."""
        return QSize(px(260), px(_HEIGHT))

    def show_life(self, life: Life | None) -> None:
        """Show another life; nothing for None."""
        self._life, self._at = life, -1
        self.setAccessibleDescription(self.sentence())
        self.setVisible(life is not None and bool(life.marks))
        self.update()

    def text(self) -> str:
        """Return what is painted, in words."""
        return self.sentence()

    def sentence(self) -> str:
        """Return what the plot shows, in words."""
        life = self._life
        if life is None or not life.marks:
            return ""
        told = self.tr("From {begin} to {end}: {marks}.").format(
            begin=day(life.begin),
            end=day(life.end),
            marks="; ".join(f"{mark.text}, {day(mark.at)}" for mark in life.marks[-8:]),
        )
        if life.due is None:
            return told
        late = life.due <= life.now
        due = self.tr("Due since {day}.") if late else self.tr("Due on {day}.")
        return f"{told} {due.format(day=day(life.due))}"

    def point_at(self, number: int) -> None:
        """Mark one event as the one looked at."""
        self._at = number
        life = self._life
        if life is not None and 0 <= number < len(life.marks):
            mark = life.marks[number]
            self.setAccessibleDescription(f"{mark.text}, {day(mark.at)}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk through the events."""
        last = len(self._life.marks) - 1 if self._life else -1
        wanted = {
            Qt.Key.Key_Left: max(0, self._at - 1),
            Qt.Key.Key_Right: min(last, self._at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is None or last < 0:
            super().keyPressEvent(event)
            return
        self._go(wanted)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the event under the pointer."""
        if self._life is None or not self._life.marks:
            return
        x = event.position().x()
        spots = [abs(spot.x() - x) for spot in self._spots(self._life)]
        self._go(min(range(len(spots)), key=spots.__getitem__))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the band, the line, the marks and the dates."""
        life = self._life
        if life is None:
            return
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_band(painter, colours, life)
        for number, (mark, spot) in enumerate(zip(life.marks, self._spots(life), strict=True)):
            _paint_mark(painter, colours, mark, spot, looked_at=number == self._at)
        self._paint_dates(painter, colours, life)
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(colours.colour("accent"))
            pen.setWidth(1)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(whole, px(5), px(5))

    def _go(self, number: int) -> None:
        self.point_at(number)
        self.pointed.emit(number)

    def _x(self, life: Life, at: datetime) -> float:
        edge = px(_EDGE)
        return edge + life.share(at) * (self.width() - 2 * edge)

    @property
    def _line(self) -> float:
        return px(46)

    def _spots(self, life: Life) -> list[QPointF]:
        """Return where the marks stand; those that would lie on one another are stacked."""
        spots: list[QPointF] = []
        step, near = px(11), px(10)
        for mark in life.marks:
            x = self._x(life, mark.at)
            level = 0
            for spot in reversed(spots[-_STACK:]):
                if abs(spot.x() - x) < near:
                    level += 1
            spots.append(QPointF(x, self._line - min(level, _STACK) * step))
        return spots

    def _paint_band(self, painter: QPainter, colours: Colours, life: Life) -> None:
        left, right = self._x(life, life.begin), self._x(life, life.end)
        y, thick = self._line, px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        allowed = self._x(life, life.due) if life.due else right
        painter.setBrush(colours.colour("track"))
        painter.drawRoundedRect(QRectF(left, y - thick / 2, right - left, thick), 2, 2)
        today = self._x(life, life.now)
        painter.setBrush(colours.colour("good" if life.due else "muted"))
        lived = min(today, allowed)
        painter.drawRoundedRect(QRectF(left, y - thick / 2, max(0, lived - left), thick), 2, 2)
        if life.due and today > allowed:
            painter.setBrush(colours.colour("danger"))
            over = QRectF(allowed, y - thick, today - allowed, 2 * thick)
            painter.drawRoundedRect(over, 2, 2)
        painter.fillRect(QRectF(today - 0.5, px(8), 1, y - px(8) + px(10)), colours.colour("text"))

    def _paint_dates(self, painter: QPainter, colours: Colours, life: Life) -> None:
        small, muted = font(11), colours.colour("muted")
        top, height = self._line + px(10), px(15)
        taken: list[tuple[float, float]] = []
        wanted = [(life.now, self.tr("today"), "text")]
        if life.due:
            late = life.due <= life.now
            told = self.tr("due") if not late else self.tr("was due")
            wanted.append((life.due, told, "danger" if late else "text"))
        for at, text, tone in wanted:
            self._label(painter, self._x(life, at), top, text, colours.colour(tone), taken)
        below = top + height
        begin, end = day(life.begin), day(life.end)
        width = small.advance(end)
        edge = px(_EDGE) / 2
        drawing.draw_text(
            painter, QRectF(edge, below, self.width() / 2, height), begin, muted, small
        )
        right = QRectF(self.width() - width - edge, below, width + 1, height)
        drawing.draw_text(painter, right, end, muted, small)

    def _label(
        self,
        painter: QPainter,
        x: float,
        top: float,
        text: str,
        ink: QColor,
        taken: list[tuple[float, float]],
    ) -> None:
        small = font(11)
        width = small.advance(text)
        left = min(max(0.0, x - width / 2), self.width() - width)
        if any(left < end + px(6) and left + width > begin - px(6) for begin, end in taken):
            return
        taken.append((left, left + width))
        drawing.draw_text(painter, QRectF(left, top, width + 1, px(15)), text, ink, small)


def _paint_mark(
    painter: QPainter, colours: Colours, mark: Mark, spot: QPointF, *, looked_at: bool
) -> None:
    radius = px(4) + (px(2) if looked_at else 0)
    ink = colours.colour(mark.tone)
    pen = painter.pen()
    pen.setColor(colours.colour("surface"))
    pen.setWidthF(1.5)
    pen.setStyle(Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(ink)
    box = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
    if mark.shape is Shape.SQUARE:
        painter.drawRect(box)
    elif mark.shape in (Shape.DIAMOND, Shape.FLAG):
        corners = [(0, -radius), (radius, 0), (0, radius), (-radius, 0)]
        if mark.shape is Shape.FLAG:
            corners = [(-radius, -radius), (radius, 0), (-radius, radius)]
        painter.drawPolygon(QPolygonF([spot + QPointF(x, y) for x, y in corners]))
    elif mark.shape is Shape.CROSS:
        pen.setColor(ink)
        pen.setWidthF(px(2))
        painter.setPen(pen)
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
    elif mark.shape is Shape.RING:
        pen.setColor(ink)
        pen.setWidthF(px(2))
        painter.setPen(pen)
        painter.setBrush(colours.colour("surface"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    else:
        painter.drawEllipse(box)
