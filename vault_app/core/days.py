"""How many days it is until something, as a calendar on the wall counts them.

The one rule for every place that says it: lists, verdicts, reminders, the tray, the calendar file.
"""

from datetime import datetime, time, timedelta


def days_until(when: datetime, now: datetime) -> int:
    """Return the days from the date of *now* to that of *when*, here: 0 today, 1 tomorrow.

    Both are aware. Negative once the day is past.
    """
    try:
        return (when.astimezone().date() - now.astimezone().date()).days
    except (OverflowError, OSError):  # at the end of the calendar, or before the system's begins
        return (when - now).days


def next_day(now: datetime) -> datetime:
    """Return when the next day begins here, from which on ``days_until`` says another number."""
    tomorrow = now.astimezone().date() + timedelta(days=1)
    return datetime.combine(tomorrow, time()).astimezone()
