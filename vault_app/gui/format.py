"""Numbers, times and paths in few words. Pure: takes *now*; no widget, no clock."""

import os
from datetime import datetime

from PySide6.QtCore import QCoreApplication

_YEAR = 365
_MONTH = 30


def counted(number: int, one: str, many: str) -> str:
    """Return ``1 place`` or ``3 places``; both words come translated."""
    return f"{number} {one if number == 1 else many}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("format", text)


def age(days: int) -> str:
    """Return an age as the table shows it: ``22 d``, ``2 y 10 mo``."""
    if days < _YEAR:
        return _tr("{n} d").format(n=days)
    years, rest = divmod(days, _YEAR)
    months = min(11, rest // _MONTH)
    text = _tr("{n} y").format(n=years)
    return text + " " + _tr("{n} mo").format(n=months) if months else text


def long_age(days: int) -> str:
    """Return an age for a sentence: ``2 years 10 months``."""
    if days < 2 * _MONTH:
        return counted(days, _tr("day"), _tr("days"))
    if days < _YEAR:
        return counted(days // _MONTH, _tr("month"), _tr("months"))
    years, rest = divmod(days, _YEAR)
    months = min(11, rest // _MONTH)
    text = counted(years, _tr("year"), _tr("years"))
    return f"{text} {counted(months, _tr('month'), _tr('months'))}" if months else text


def expires(when: datetime | None, now: datetime) -> str:
    """Return ``in 16 d``, ``today``, ``expired`` or a dash."""
    if when is None:
        return "—"
    if when <= now:
        return _tr("expired")
    days = (when - now).days
    return _tr("in {age}").format(age=age(days)) if days else _tr("today")


def ago(when: datetime | None, now: datetime) -> str:
    """Return ``4 min ago``, ``3 d ago``, ``just now`` or ``never``."""
    if when is None:
        return _tr("never")
    seconds = (now - when).total_seconds()
    if seconds < 60:
        return _tr("just now")
    if seconds < 3600:
        return _tr("{n} min ago").format(n=int(seconds // 60))
    if seconds < 86400:
        return _tr("{n} h ago").format(n=int(seconds // 3600))
    return _tr("{age} ago").format(age=age(int(seconds // 86400)))


def day(when: datetime | None) -> str:
    """Return a local date: ``24 Nov 2026``."""
    return f"{when.astimezone():%-d %b %Y}" if when and os.name != "nt" else _plain_day(when)


def _plain_day(when: datetime | None) -> str:
    return f"{when.astimezone():%d %b %Y}" if when else "—"


def moment(when: datetime) -> str:
    """Return a local date and time: ``24 Nov 2026, 09:00``."""
    return f"{day(when)}, {when.astimezone():%H:%M}"


def tilde(path: str, home: str) -> str:
    """Return *path* with the user's home as ``~``."""
    inside = home and (path == home or path.startswith(home.rstrip("/\\") + os.sep))
    return "~" + path[len(home.rstrip("/\\")) :] if inside else path
