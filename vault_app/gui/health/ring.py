"""The score as a ring: a share of it filled, the number in the middle."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from vault_app.core.policy import ReasonCode
from vault_app.core.text import sanitise
from vault_app.gui.health import sentences
from vault_app.gui.health.chart import Chart, Rows
from vault_app.gui.palette import font, px
from vault_app.services.health import Health

_SIZE, _WIDTH = 132, 15
_FINE, _FAIR = 85, 60


class Ring(Chart):
    """Shows the score; its table tells every point that is missing."""

    least_height = _SIZE

    def __init__(self) -> None:
        """Start at 100."""
        super().__init__()
        self._health: Health | None = None

    @property
    def score(self) -> int:
        """Return the score shown."""
        return self._health.score if self._health else 100

    def show_health(self, health: Health) -> None:
        """Show another score."""
        self._health = health

    def title(self) -> str:
        """Return the name of the card."""
        return self.tr("Health")

    def sentence(self) -> str:
        """Return the score and what it lost points for."""
        if self._health is None or not self._health.lost:
            return self.tr("{score} of 100 points, none is missing.").format(score=self.score)
        return self.tr("{score} of 100 points. {missing}").format(
            score=self.score, missing=sentences.summary(self._health.lost, 20)
        )

    def table(self) -> Rows:
        """Return every reason with its points, then every token with its own."""
        titles = (self.tr("Lost for"), self.tr("Points"))
        rows: list[tuple[str, ...]] = []
        for row in self._health.lost if self._health else ():
            said = f"{sentences.lost(row.code)} ({row.credentials})"
            rows.append((said, sentences.points(row.points)))
            rows += self._tokens(row.code)
        return Rows(titles, rows)

    def _tokens(self, code: ReasonCode) -> list[tuple[str, ...]]:
        """Return what each token costs for one reason, the dearest first."""
        own = self._health.deductions if self._health else ()
        return [
            (f"· {sanitise(one.name, 60)}", sentences.points(round(one.points, 2)))
            for one in own
            if one.code is code
        ]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint ring and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = min(px(_SIZE), self.width(), self.height()) - px(_WIDTH)
        box = QRectF(0, 0, size, size)
        box.moveCenter(QRectF(self.rect()).center())
        tone = "good" if self.score >= _FINE else "warning" if self.score >= _FAIR else "danger"
        for role, share in (("track", 1.0), (tone, self.score / 100)):
            pen = QPen(self.colours.colour(role), px(_WIDTH))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(360 * 16 * share))
        self._number(painter, box)

    def _number(self, painter: QPainter, box: QRectF) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.setFont(font(34, bold=True))
        painter.setPen(self.colours.colour("text"))
        upper = box.adjusted(0, 0, 0, -px(10))
        painter.drawText(upper, int(middle | Qt.AlignmentFlag.AlignVCenter), str(self.score))
        painter.setFont(font(11))
        painter.setPen(self.colours.colour("muted"))
        lower = QRectF(box.left(), box.center().y() + px(16), box.width(), px(18))
        painter.drawText(lower, int(middle | Qt.AlignmentFlag.AlignTop), self.tr("of 100"))
