"""Ages as bars, against the limit of the policy drawn as a dashed line."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip

from vault_app.gui import format as shown
from vault_app.gui.health.chart import Chart, Rows
from vault_app.gui.health.figures import EDGES, AgeBar, Ages
from vault_app.gui.palette import font, px

_PARTS = (("within", "good"), ("over", "warning"), ("twice", "danger"))
_LEAST_SCALE = 4
"""A single token does not fill the whole height."""


class AgeChart(Chart):
    """One bar for each span of ages; its parts say how the tokens stand to their own limits."""

    least_height = 150

    def __init__(self) -> None:
        """Start without tokens."""
        super().__init__()
        self._ages = Ages((), 180)

    def show_ages(self, ages: Ages) -> None:
        """Show other numbers."""
        self._ages = ages

    def title(self) -> str:
        """Return the name with the limit."""
        return self.tr("Age against your policy ({n} days)").format(n=self._ages.limit)

    def sentence(self) -> str:
        """Return how many are within the limit and how many are not."""
        return self.tr(
            "{within} within their limit, {over} over it, {twice} more than twice over it."
        ).format(**self._sums())

    def table(self) -> Rows:
        """Return one row for each bar."""
        titles = (
            self.tr("Age"),
            self.tr("Within"),
            self.tr("Over"),
            self.tr("Twice over"),
        )
        rows = [(self._name(bar, long=True), *self._counts(bar)) for bar in self._ages.bars]
        return Rows(titles, rows)

    def legend(self) -> list[tuple[str, str]]:
        """Return tone and words of each part that occurs."""
        sums = self._sums()
        said = {
            "within": self.tr("{n} within"),
            "over": self.tr("{n} over"),
            "twice": self.tr("{n} twice over"),
        }
        named = {part: said[part].format(n=shown.number(count)) for part, count in sums.items()}
        return [(tone, named[part]) for part, tone in _PARTS if sums[part]]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint bars, numbers, names and the limit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._ages.total:
            self._paint_nothing(painter)
            return
        for number, bar in enumerate(self._ages.bars):
            self._paint_bar(painter, number, bar)
        base = self._base()
        painter.setPen(QPen(self.colours.colour("border"), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        self._paint_limit(painter)

    def event(self, event: QEvent) -> bool:
        """Tell a bar's numbers where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = int(event.pos().x() // self._step()) if self._ages.bars else -1
            if 0 <= number < len(self._ages.bars):
                QToolTip.showText(event.globalPos(), self._tip(self._ages.bars[number]), self)
            return True
        return super().event(event)

    def _tip(self, bar: AgeBar) -> str:
        return self.tr("{age}: {within} within, {over} over, {twice} twice over").format(
            age=self._name(bar, long=True), within=bar.within, over=bar.over, twice=bar.twice
        )

    def _sums(self) -> dict[str, int]:
        return {part: sum(getattr(bar, part) for bar in self._ages.bars) for part, _ in _PARTS}

    def _counts(self, bar: AgeBar) -> tuple[str, str, str]:
        return shown.number(bar.within), shown.number(bar.over), shown.number(bar.twice)

    def _name(self, bar: AgeBar, *, long: bool = False) -> str:
        if bar.edge is None:
            return self.tr("older")
        name = shown.age(bar.edge) if bar.edge != 180 else self.tr("6 mo")
        return self.tr("up to {age}").format(age=name) if long else name

    def _step(self) -> float:
        return self.width() / max(1, len(self._ages.bars))

    def _base(self) -> float:
        return self.height() - px(22)

    def _paint_bar(self, painter: QPainter, number: int, bar: AgeBar) -> None:
        step, base = self._step(), self._base()
        width = min(px(34), step * 0.72)
        left = number * step + (step - width) / 2
        highest = max(_LEAST_SCALE, *(one.total for one in self._ages.bars))
        scale = (base - px(36)) / highest
        tall = max(px(3), bar.total * scale) if bar.total else 0
        names = QRectF(number * step, base + px(3), step, px(18))
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.setFont(font(11))
        painter.setPen(self.colours.colour("muted"))
        painter.drawText(names, int(middle | Qt.AlignmentFlag.AlignTop), self._name(bar))
        if not bar.total:
            return
        count = QRectF(number * step, base - tall - px(20), step, px(18))
        written = shown.number(bar.total)
        painter.drawText(count, int(middle | Qt.AlignmentFlag.AlignBottom), written)
        self._paint_parts(painter, QRectF(left, base - tall, width, tall), bar)

    def _paint_parts(self, painter: QPainter, box: QRectF, bar: AgeBar) -> None:
        """Fill *box* from below: within the limit, over it, twice over it."""
        outline = QPainterPath()
        outline.addRoundedRect(box.adjusted(0, 0, 0, px(4)), px(3), px(3))
        painter.save()
        painter.setClipRect(box)
        foot = box.bottom()
        for part, tone in _PARTS:
            share = box.height() * getattr(bar, part) / bar.total
            piece = QPainterPath()
            piece.addRect(QRectF(box.left(), foot - share, box.width(), share))
            painter.fillPath(outline.intersected(piece), self.colours.colour(tone))
            foot -= share
        painter.restore()

    def _paint_limit(self, painter: QPainter) -> None:
        spot = self._spot(self._ages.limit)
        pen = QPen(self.colours.colour("muted"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(spot, px(14)), QPointF(spot, self._base()))
        text = self.tr("limit {age}").format(age=self.tr("{n} d").format(n=self._ages.limit))
        written = font(11)
        width = QFontMetricsF(written).horizontalAdvance(text)
        left = min(max(0.0, spot - width / 2), self.width() - width)
        painter.setFont(written)
        painter.setPen(self.colours.colour("muted"))
        painter.drawText(QPointF(left, px(10)), text)

    def _spot(self, days: int) -> float:
        """Return where an age lies across: each bar is as wide as any, whatever span it holds."""
        step, lower = self._step(), 0
        for number, edge in enumerate(EDGES):
            if days <= edge:
                return (number + (days - lower) / (edge - lower)) * step
            lower = edge
        return (len(EDGES) + min(1.0, (days - lower) / lower)) * step

    def _paint_nothing(self, painter: QPainter) -> None:
        painter.setFont(font(12))
        painter.setPen(self.colours.colour("muted"))
        text = self.tr("No token's age is known yet: check them.")
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(self.rect()), flags, text)
