"""The month that opens below a day: Qt's calendar in colours that are seen on light and dark."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton

from vault_app.gui import icons
from vault_app.gui.palette import colours_of, font, px

_WIDTH, _HEIGHT = 290, 250
_ARROWS = {"qt_calendar_prevmonth": "left", "qt_calendar_nextmonth": "right"}


def dress_calendar(day: QDateEdit) -> None:
    """Give the calendar of *day* the colours worn now."""
    month = day.calendarWidget()
    if month is None:
        return
    colours = colours_of(day.palette())
    month.setMinimumSize(px(_WIDTH), px(_HEIGHT))
    month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    names, ordinary = QTextCharFormat(), QTextCharFormat()
    names.setForeground(colours.colour("muted"))
    names.setFont(font(11))
    ordinary.setForeground(colours.colour("text"))
    month.setHeaderTextFormat(names)
    for one in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        month.setWeekdayTextFormat(one, ordinary)
    for name, arrow in _ARROWS.items():
        button = month.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icons.icon(arrow, "text", px(16)))
