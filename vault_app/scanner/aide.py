"""The one process beside a scan, from our side: started early, and asked for one thing at a time.

It loads while other things are done; whoever has something for it asks in a thread of its own.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Final

from vault_app.system.companion import Companion

MODULE: Final = "vault_app.scanner.helping"
FAILURES: Final = (OSError, EOFError, ValueError, TypeError)
"""It ended, or says what it should not."""
Start = Callable[[], tuple[Companion, object]]
"""Starts the process, and tells what to tell it first; raises OSError."""


class Aide:
    """A process that helps, one part of a scan after the other; it may end early."""

    def __init__(self, start: Start) -> None:
        """Start it; a thread waits until it has loaded."""
        self.ended = False
        self._companion: Companion | None = None
        self._waiting: list[Thread] = []
        with suppress(OSError):
            self._companion, first = start()
            self._loading = Thread(target=self._load, args=(first,), name="scan-aide")
            self._loading.start()
        if self._companion is None:
            self.ended = True

    @property
    def ready(self) -> bool:
        """Tell whether it has loaded, or never will."""
        return self._companion is None or not self._loading.is_alive()

    def loaded(self) -> Companion:
        """Return the process once it has loaded; raises EOFError where it has ended."""
        if self._companion is not None:
            self._loading.join()
        if self._companion is None or self.ended:
            raise EOFError
        return self._companion

    def leave(self, thread: Thread) -> None:
        """Have ``close`` wait for *thread*, which waits for what it asked to load."""
        self._waiting.append(thread)

    def end(self) -> None:
        """End the process, whatever it does; whoever waits for it gets EOFError."""
        self.ended = True
        if self._companion is not None:
            self._companion.end()

    def close(self) -> None:
        """Let go of it, in whatever state."""
        self.end()
        for thread in self._waiting:
            thread.join()
        if self._companion is not None:
            self._loading.join()
            self._companion.close()
            self._companion = None

    def _load(self, first: object) -> None:
        companion = self._companion
        assert companion is not None  # noqa: S101 - that is what it was started for
        try:
            companion.tell(first)
            companion.answer()
        except FAILURES:
            self.ended = True
