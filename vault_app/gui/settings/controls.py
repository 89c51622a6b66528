"""Controls for one choice each: a switch, a number, a word of a list, hours of the day, a day.

Each has ``show_value`` and says ``picked`` with the new value; showing a value says nothing. They
paint their own arrows, so that these take the colours of the theme.
"""

from PySide6.QtCore import (
    QDate,
    QEvent,
    QObject,
    QPoint,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTime,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from vault_app.gui import drawing
from vault_app.gui.marking import tr
from vault_app.gui.palette import colours_of, px
from vault_app.gui.parts import label
from vault_app.gui.settings.month import dress_calendar
from vault_app.services.settings import Value

_OFF = "off"
_FORMAT = "HH:mm"
_WIDTH = 150
_FAINT = 0.45


class Still(QObject):
    """Keeps the wheel from changing a control the pointer only passes over.

    The wheel must not give it the focus either: Qt does so before the control hears of the wheel.
    """

    def __init__(self, field: QWidget) -> None:
        """Watch over *field*."""
        super().__init__(field)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let only a control with the keyboard hear the wheel."""
        idle = isinstance(watched, QWidget) and not watched.hasFocus()
        if idle and isinstance(event, QWheelEvent):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def paint_arrows(field: QWidget, *, both: bool) -> None:
    """Paint the arrow of a list, or *both* arrows of a number, at the right of *field*."""
    painter = QPainter(field)
    colours = colours_of(field.palette())
    ink = colours.muted if field.isEnabled() else colours.border
    size = px(12)
    left = field.width() - px(8) - size
    middle = field.height() / 2
    if not both:
        drawing.draw_icon(painter, "down", ink, QRectF(left, middle - size / 2, size, size))
        return
    small = px(10)
    drawing.draw_icon(painter, "up", ink, QRectF(left, middle - small, small, small))
    drawing.draw_icon(painter, "down", ink, QRectF(left, middle, small, small))


class Switch(QCheckBox):
    """Yes or no, as a knob that stands left or right."""

    picked = Signal(object)

    def __init__(self) -> None:
        """Start off."""
        super().__init__()
        # Toggled, not clicked: assistive technology toggles.
        self.toggled.connect(self._tell)

    def show_value(self, value: Value) -> None:
        """Show a choice."""
        with QSignalBlocker(self):
            self.setChecked(value is True)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the switch."""
        return QSize(px(42), px(26))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint track, knob and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        colours, on = colours_of(self.palette()), self.isChecked()
        track = QRectF(0, 0, px(34), px(18))
        track.moveCenter(QRectF(self.rect()).center())
        round_ = track.height() / 2
        pen = painter.pen()
        pen.setColor(colours.colour("accent" if on else "muted"))
        pen.setWidthF(1.2)
        painter.setPen(pen)
        painter.setBrush(colours.colour("accent" if on else "surface"))
        painter.drawRoundedRect(track, round_, round_)
        inset = px(3)
        knob = QRectF(0, 0, track.height() - 2 * inset, track.height() - 2 * inset)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - inset - knob.width() if on else track.left() + inset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("on_accent" if on else "muted"))
        painter.drawEllipse(knob)
        if self.hasFocus():
            pen.setColor(colours.colour("accent"))
            pen.setWidthF(1.6)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = track.adjusted(-px(3), -px(3), px(3), px(3))
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)

    @Slot()
    def _tell(self) -> None:
        self.picked.emit(self.isChecked())


class Number(QSpinBox):
    """A number between two bounds, told once it is typed to the end."""

    picked = Signal(object)

    def __init__(
        self, least: int, most: int, unit: str, never: str = "", *, width: int = _WIDTH
    ) -> None:
        """Count in *unit*; *never* is what the least number means, if it means something else."""
        super().__init__()
        self.setRange(least, most)
        self.setSuffix(f" {unit}")
        self.setSpecialValueText(never)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(px(width))
        self.lineEdit().setTextMargins(px(9), 0, 0, 0)
        Still(self)
        self.valueChanged.connect(self._tell)

    def show_value(self, value: Value) -> None:
        """Show a choice."""
        with QSignalBlocker(self):
            self.setValue(int(value))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it with our arrows."""
        super().paintEvent(event)
        paint_arrows(self, both=True)

    @Slot()
    def _tell(self) -> None:
        self.picked.emit(self.value())


class Word(QComboBox):
    """One of a few words."""

    picked = Signal(object)

    def __init__(self, words: list[tuple[Value, str]]) -> None:
        """Offer *words*: what is kept, and what is read."""
        super().__init__()
        for kept, read in words:
            self.addItem(read, kept)
        self.setMinimumWidth(px(_WIDTH))
        Still(self)
        self.activated.connect(self._tell)

    def show_value(self, value: Value) -> None:
        """Show a choice; one that is not offered is added as it is."""
        spot = self.findData(value)
        if spot < 0:
            self.addItem(str(value), value)
            spot = self.count() - 1
        self.setCurrentIndex(spot)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it with our arrow."""
        super().paintEvent(event)
        paint_arrows(self, both=False)

    @Slot()
    def _tell(self) -> None:
        self.picked.emit(self.currentData())


class Time(QTimeEdit):
    """A time of the day."""

    def __init__(self, start: QTime) -> None:
        """Show *start*."""
        super().__init__(start)
        self.setDisplayFormat(_FORMAT)
        self.setKeyboardTracking(False)
        self.setFixedWidth(px(88))
        self.lineEdit().setTextMargins(px(9), 0, 0, 0)
        Still(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it with our arrows."""
        super().paintEvent(event)
        paint_arrows(self, both=True)


class Day(QDateEdit):
    """A day, chosen in a calendar."""

    def __init__(self, start: QDate) -> None:
        """Show *start*."""
        super().__init__(start)
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self.setDisplayFormat(
            tr("d MMM yyyy", "a date: d, MMM and yyyy are day, short month name and year")
        )
        self.setMinimumWidth(px(132))
        Still(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the calendar in our colours."""
        dress_calendar(self)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the calendar in our colours."""
        dress_calendar(self)
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it with our arrow."""
        super().paintEvent(event)
        paint_arrows(self, both=False)


class Hours(QWidget):
    """From one time of the day to another, or off."""

    picked = Signal(object)

    def __init__(self, between: str, names: tuple[str, str, str]) -> None:
        """Write *between* between the times; *names* are those of switch, start and end."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.tick = Switch()
        self.start, self.end = Time(QTime(22, 0)), Time(QTime(7, 0))
        row.addWidget(self.start)
        row.addWidget(label(between, "muted"))
        row.addWidget(self.end)
        row.addWidget(self.tick)
        for edit, name in zip((self.tick, self.start, self.end), names, strict=True):
            edit.setAccessibleName(name)
        for edit in (self.start, self.end):
            edit.setEnabled(False)
            edit.timeChanged.connect(self._tell)
        self.tick.picked.connect(self._tell)

    def show_value(self, value: Value) -> None:
        """Show a choice, ``HH:MM-HH:MM`` or ``off``."""
        start, _, end = str(value).partition("-")
        on = bool(end)
        self.tick.show_value(on)
        for edit, text in ((self.start, start), (self.end, end)):
            edit.setEnabled(on)
            if on:
                with QSignalBlocker(edit):
                    edit.setTime(QTime.fromString(text, _FORMAT))

    @Slot()
    def _tell(self) -> None:
        on = self.tick.isChecked()
        for edit in (self.start, self.end):
            edit.setEnabled(on)
        times = (self.start.time().toString(_FORMAT), self.end.time().toString(_FORMAT))
        self.picked.emit("-".join(times) if on else _OFF)


Control = Switch | Number | Word | Hours
