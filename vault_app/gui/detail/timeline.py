"""The Timeline tab: what happened to a token as a plot, and below it in words, newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.credential import Credential
from vault_app.core.errors import Data
from vault_app.gui import drawing, words
from vault_app.gui.detail.timeline_plot import Mark, Shape, TimelinePlot, life_of
from vault_app.gui.format import day, moment
from vault_app.gui.marking import tr
from vault_app.gui.palette import colours_of, font, px

if TYPE_CHECKING:
    from vault_app.store.model import Event

_LINE = int(Qt.ItemDataRole.UserRole) + 1
_TONES = {
    "incident": "danger",
    "checked_verified": "good",
    "checked_rejected": "danger",
    "checked_unknown": "warning",
    "expires": "warning",
    "proven_dead": "danger",
    "rotated": "good",
    "rotation_undone": "warning",
    "scopes_changed": "warning",
    "reach_changed": "warning",
    "role_changed": "warning",
}

_SHAPES = {
    Shape.RING: ("checked",),
    Shape.SQUARE: ("created", "added", "imported", "first_seen", "claimed"),
    Shape.DIAMOND: ("rotated", "rotation_began", "rotation_undone"),
    Shape.CROSS: ("proven_dead", "revoked"),
    Shape.FLAG: ("incident", "expires", "scopes_changed", "reach_changed", "role_changed"),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline."""

    at: datetime
    text: str
    when: str
    tone: str
    code: str = ""


class TimelineTab(QWidget):
    """Events of one token."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.plot = TimelinePlot()
        self.plot.pointed.connect(self._show_line)
        column.addWidget(self.plot)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Timeline"))
        self.list.setItemDelegate(_MomentDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_mark)
        column.addWidget(self.list)

    def show_history(
        self,
        credential: Credential,
        events: Sequence["Event"],
        now: datetime,
        due: datetime | None = None,
    ) -> None:
        """Show *events* and the dates known of *credential*; *due*: when it is to be turned."""
        self.clear()
        lines = moments(credential, events, now)
        for line in lines:
            item = QListWidgetItem(f"{line.text}, {line.when}")
            item.setData(_LINE, line)
            self.list.addItem(item)
        marks = [Mark(line.at, _shape(line.code), line.tone, line.text) for line in lines]
        self.plot.show_life(life_of(marks[::-1], now, due))

    def clear(self) -> None:
        """Show nothing."""
        self.list.clear()
        self.plot.show_life(None)

    @Slot(object)
    def _show_line(self, number: object) -> None:
        if isinstance(number, int):
            self.list.setCurrentRow(self.list.count() - 1 - number)

    @Slot(int)
    def _show_mark(self, row: int) -> None:
        if row >= 0:
            self.plot.point_at(self.list.count() - 1 - row)


def moments(credential: Credential, events: Sequence["Event"], now: datetime) -> list[Moment]:
    """Return the lines, newest first; what is yet to come stands on top."""
    undone = _undone(events)
    lines = [_moment(one, undone=number in undone) for number, one in enumerate(events)]
    dates = {
        "created": credential.created_at,
        "expires": credential.expires_at,
        "first_seen": None if events else credential.first_seen_at,
    }
    for code, at in dates.items():
        if at is not None:
            lines.append(Moment(at, words.event(code), day(at), _tone(code), code))
    return sorted(lines, key=lambda line: line.at, reverse=True)


def _undone(events: Sequence["Event"]) -> set[int]:
    """Return which turns were put back later, by their numbers in *events*, newest first."""
    found, turned = set(), None
    for number in reversed(range(len(events))):
        code = events[number].code
        if code == "rotated":
            turned = number
        elif code == "rotation_began":
            turned = None
        elif code == "rotation_undone" and turned is not None:
            found.add(turned)
    return found


def _moment(event: "Event", *, undone: bool) -> Moment:
    data = dict(event.data)
    text, tone = words.event(event.code, data), _tone(event.code, data)
    if undone:
        text, tone = tr("{what} (undone later)").format(what=text), "muted"
    return Moment(event.at, text, moment(event.at), tone, event.code)


def _shape(code: str) -> Shape:
    for shape, codes in _SHAPES.items():
        if code in codes:
            return shape
    return Shape.DOT


def _tone(code: str, data: Mapping[str, Data] | None = None) -> str:
    key = f"{code}_{data['status']}" if data and "status" in data else code
    return _TONES.get(key, "muted")


class _MomentDelegate(QStyledItemDelegate):
    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(100), px(44))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(_LINE)
        if line is None:
            return
        colours = colours_of(option.palette)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = area.left() + px(8), px(4)
        last = index.row() == index.model().rowCount() - 1
        top = area.top() + (px(14) if index.row() == 0 else 0)
        bottom = area.top() + px(14) if last else area.bottom() + 1
        painter.fillRect(QRectF(middle - 0.5, top, 1, bottom - top), colours.colour("border"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(line.tone))
        dot = QRectF(middle - radius, area.top() + px(14) - radius, 2 * radius, 2 * radius)
        painter.drawEllipse(dot)
        text = area.adjusted(px(25), px(4), -px(4), -px(4))
        upper = QRectF(text.left(), text.top(), text.width(), text.height() / 2)
        drawing.draw_text(painter, upper, line.text, colours.colour("text"), font(13))
        lower = upper.translated(0, text.height() / 2)
        drawing.draw_text(painter, lower, line.when, colours.colour("muted"), font(11))
        painter.restore()
