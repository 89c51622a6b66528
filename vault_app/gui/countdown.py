"""Seconds that are left until a value is taken away, by ticks and by the wall clock alike.

A machine that slept has not ticked: what should have gone while it slept goes at its first tick.
"""

import math
import time
from collections.abc import Callable


class Countdown:
    """Counts down from what ``start`` was given; *now* in seconds is a seam."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        """Nothing is left."""
        self._now = now
        self._end = 0.0
        self.left = 0

    def start(self, seconds: int) -> None:
        """Begin anew."""
        self.left = seconds
        self._end = self._now() + seconds

    def tick(self) -> int:
        """Count one second, or all that went by unseen; return what is left, at least 0."""
        # Never more than a tick leaves over: a clock that was set back gives nothing more.
        by_clock = math.ceil(self._end - self._now())
        self.left = max(0, min(self.left - 1, by_clock))
        return self.left

    def stop(self) -> None:
        """Have nothing left."""
        self.left = 0
