"""Processes beside a scan: each reads some folders and tells which files are worth a closer look.

Threads of one interpreter mostly wait for each other where many small files are opened. No token
passes between the processes, and where one fails its folders are read here.
"""

from collections import deque
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Final

from vault_app.scanner.apart import Answer, Job
from vault_app.scanner.looks import Looks
from vault_app.scanner.sieve import Hyperscan
from vault_app.services.scan_ahead import Folder
from vault_app.system.companion import Companion, possible

_MODULE: Final = "vault_app.scanner.apart"
_AT_ONCE: Final = 4
_TOLD_AT_ONCE: Final = 2
_FAILURES: Final = (OSError, EOFError, ValueError, TypeError)
"""It ended, or says what it should not."""


class Errand:
    """Folders that another process reads; *answer* is None until then, and where it failed."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self.folders: list[Folder] = []
        self.files = 0
        self.weight = 0
        self.answered = False
        self.answer: Answer | None = None

    @property
    def job(self) -> Job:
        """Return what the other process is told."""
        return [(one.start, one.names, one.known if one.mark else None) for one in self.folders]

    def add(self, folder: Folder) -> None:
        """Take in one more folder."""
        self.folders.append(folder)
        self.files += folder.files
        self.weight += folder.weight


class Apart:
    """One process beside us; threads that mostly wait tell it and listen. It may end early."""

    def __init__(self, sieve: object, looks: Looks | None, done: "SimpleQueue[None]") -> None:
        """Start it in a thread; *done* gets a note after each errand."""
        assert isinstance(sieve, Hyperscan)  # noqa: S101 - asked before
        self._sieve = sieve
        self._looks = looks
        self._done = done
        self.ended = False
        self._companion: Companion | None = None
        self._waiting: deque[Errand] = deque()
        self._told: SimpleQueue[Errand | None] = SimpleQueue()
        self._bell: SimpleQueue[None] = SimpleQueue()
        self._slots: SimpleQueue[None] = SimpleQueue()
        for _ in range(_TOLD_AT_ONCE):
            self._slots.put(None)
        self._thread = Thread(target=self._work, name="scan-apart")
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Tell whether it could do with another errand."""
        return not self.ended and len(self._waiting) < _AT_ONCE

    def send(self, errand: Errand) -> None:
        """Have *errand* done after those before it."""
        self._waiting.append(errand)
        self._bell.put(None)

    def recall(self) -> Errand | None:
        """Take back the last errand if it was not told yet; whoever does so answers it."""
        try:
            return self._waiting.pop()
        except IndexError:
            return None

    def close(self) -> None:
        """End the process, whatever it does."""
        self._end()
        if self._companion is not None:
            self._companion.end()
        self._thread.join()

    def _end(self) -> None:
        self.ended = True
        self._bell.put(None)
        self._slots.put(None)

    def _work(self) -> None:
        with suppress(*_FAILURES):
            self._companion = Companion(_MODULE, packages())
        if self._companion is not None:
            listener = Thread(target=self._listen, args=(self._companion,), name="scan-apart-ear")
            listener.start()
            with suppress(*_FAILURES):
                self._tell(self._companion)
            self._companion.end()
            self._told.put(None)
            listener.join()
            self._companion.close()
        self.ended = True
        self._done.put(None)  # what waits is to be recalled

    def _tell(self, companion: Companion) -> None:
        looks = self._looks
        if not self.ended:
            seen = (looks.key, looks.latest) if looks else ()
            companion.tell((*self._sieve.handed_on(), *seen))
        while True:
            self._slots.get()
            self._bell.get()
            if self.ended:
                return
            try:
                errand = self._waiting.popleft()
            except IndexError:  # it was recalled
                self._slots.put(None)
                continue
            self._told.put(errand)
            companion.tell(errand.job)

    def _listen(self, companion: Companion) -> None:
        """Take the answers; the process has its next errand by then, so that it need not wait."""
        while (errand := self._told.get()) is not None:
            try:
                if not self.ended:
                    errand.answer = companion.answer()
            except _FAILURES:
                self._end()
                companion.end()
            errand.answered = True
            self._done.put(None)
            self._slots.put(None)


def packages() -> list[str]:
    """Return the folder that hyperscan is imported from."""
    found = find_spec("hyperscan")
    return [] if found is None or not found.origin else [str(Path(found.origin).parents[1])]


def can_help(sieve: object) -> bool:
    """Tell whether a process can be started that searches as *sieve* does."""
    return isinstance(sieve, Hyperscan) and possible()
