"""A clock that moves only when a test says so."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class FixedClock:
    """Fits ``system.clock.Clock``; a sleep moves it on at once and is remembered."""

    def __init__(self, start: datetime = START) -> None:
        """Stand still at *start*, an aware datetime."""
        self._now = start
        self.slept: list[float] = []

    def now(self) -> datetime:
        """Return the time it stands at."""
        return self._now

    def sleep(self, seconds: float) -> None:
        """Move on by *seconds* without waiting."""
        self.slept.append(seconds)
        self._now += timedelta(seconds=seconds)

    def advance(
        self, delta: timedelta = timedelta(0), *, days: float = 0, seconds: float = 0
    ) -> datetime:
        """Move on by *delta* plus *days* plus *seconds* and return the new time."""
        self._now += delta + timedelta(days=days, seconds=seconds)
        return self._now
