"""How far a scan is, how fast it goes, and how long it will take."""

import time
from dataclasses import dataclass, field
from typing import Final

from vault_app.services.progress import Progress, Tick
from vault_app.services.scan_model import Stats
from vault_app.services.scan_names import shown

_TICK_SECONDS: Final = 0.1


@dataclass(slots=True)
class Pace:
    """Reports now and then; *total* is set once it is known.

    *others* are things done that the statistics do not count.
    """

    progress: Progress
    stats: Stats
    total: int | None = None
    others: int = 0
    _since: float = field(default_factory=time.monotonic)
    _bytes: int = 0
    _done: int = 0
    _told: float = 0.0

    def section(self, total: int | None = None) -> None:
        """Begin a part of the scan with a rate of its own, and as much to do as given."""
        self._since = time.monotonic()
        self._bytes, self._done = self.stats.bytes, self._count()
        self.total = total

    def tick(self, name: str) -> None:
        """Report, but not too often."""
        now = time.monotonic()
        if now - self._told < _TICK_SECONDS:
            return
        self._told = now
        spent = now - self._since
        size, done = self.stats.bytes - self._bytes, self._count() - self._done
        rate = size / spent if spent > 0 and size else None
        left = None
        if self.total is not None and done:
            left = max(0.0, (self.total - done) * spent / done)
        total = None if self.total is None else self._done + self.total
        told = shown(name)  # a name, too, may hold a token
        self.progress(Tick("scanning", self._count(), total, told, rate=rate, left=left))

    def _count(self) -> int:
        return self.stats.files + self.stats.blobs + self.others
