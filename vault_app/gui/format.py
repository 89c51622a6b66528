"""Numbers, times and paths in few words, as the language worn writes them.

Pure but for the language: takes *now*; no widget, no clock.
"""

import os
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from vault_app.core.days import days_until
from vault_app.gui.marking import tr

_YEAR = 365
_MONTH = 30


def number(value: int) -> str:
    """Return a whole number with the language's own grouping: ``10,000``."""
    return QLocale().toString(value)


def decimal(value: float, digits: int = 1) -> str:
    """Return a number with the language's decimal sign and at most *digits* after it."""
    text = QLocale().toString(value, "f", digits)
    return text.rstrip("0").rstrip(QLocale().decimalPoint()) if digits else text


def age(days: int) -> str:
    """Return an age as the table shows it: ``22 d``, ``2 y 10 mo``."""
    if days < _YEAR:
        return tr("{n} d").format(n=days)
    years, rest = divmod(days, _YEAR)
    months = min(11, rest // _MONTH)
    text = tr("{n} y").format(n=years)
    if not months:
        return text
    return tr("{years} {months}", "an age").format(years=text, months=tr("{n} mo").format(n=months))


def long_age(days: int) -> str:
    """Return an age for a sentence: ``2 years 10 months``."""
    if days < 2 * _MONTH:
        return tr("%Ln day(s)", "", days)
    if days < _YEAR:
        return tr("%Ln month(s)", "", days // _MONTH)
    years, rest = divmod(days, _YEAR)
    months = min(11, rest // _MONTH)
    text = tr("%Ln year(s)", "", years)
    return text + " " + tr("%Ln month(s)", "", months) if months else text


def expires(when: datetime | None, now: datetime) -> str:
    """Return ``in 16 d``, ``today``, ``expired`` or a dash."""
    if when is None:
        return "—"
    if when <= now:
        return tr("expired")
    days = days_until(when, now)
    return tr("in {age}").format(age=age(days)) if days else tr("today")


def ago(when: datetime | None, now: datetime) -> str:
    """Return ``4 min ago``, ``3 d ago``, ``just now`` or ``never``."""
    if when is None:
        return tr("never")
    seconds = (now - when).total_seconds()
    if seconds < 60:
        return tr("just now")
    if seconds < 3600:
        return tr("{n} min ago").format(n=int(seconds // 60))
    if seconds < 86400:
        return tr("{n} h ago").format(n=int(seconds // 3600))
    return tr("{age} ago").format(age=age(int(seconds // 86400)))


def day(when: datetime | None) -> str:
    """Return a local date: ``24 Nov 2026``, ``24. Nov 2026``, ``2026年11月24日``."""
    if when is None:
        return "—"
    local = when.astimezone()
    pattern = tr("d MMM yyyy", "a date: d, MMM and yyyy are day, short month name and year")
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)


def moment(when: datetime) -> str:
    """Return a local date and time: ``24 Nov 2026, 09:00``."""
    local = when.astimezone()
    pattern = tr("HH:mm", "a time of day: HH and mm are hour and minute")
    time = QLocale().toString(QTime(local.hour, local.minute), pattern)
    return tr("{date}, {time}").format(date=day(when), time=time)


def listed(parts: Iterable[str]) -> str:
    """Return *parts* with the language's own comma between them."""
    told = list(parts)
    text = "".join(told[:1])
    for part in told[1:]:
        text = tr("{some}, {more}", "parts of a list").format(some=text, more=part)
    return text


def tilde(path: str, home: str) -> str:
    """Return *path* with the user's home as ``~``."""
    inside = home and (path == home or path.startswith(home.rstrip("/\\") + os.sep))
    return "~" + path[len(home.rstrip("/\\")) :] if inside else path
