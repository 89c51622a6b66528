"""Processes beside a scan: each reads some folders and tells which files are worth a closer look.

Threads of one interpreter mostly wait for each other where many small files are opened. No token
passes between the processes, and where one fails its folders are read here.
"""

from collections import deque
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
_AT_ONCE: Final = 2


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
    """One process beside us, asked by a thread that mostly waits; it may have *ended* early."""

    def __init__(self, sieve: object, looks: Looks | None, done: "SimpleQueue[None]") -> None:
        """Start it in that thread; *done* gets a note after each errand."""
        assert isinstance(sieve, Hyperscan)  # noqa: S101 - asked before
        self._sieve = sieve
        self._looks = looks
        self._done = done
        self.ended = False
        self._companion: Companion | None = None
        self._waiting: deque[Errand] = deque()
        self._bell: SimpleQueue[None] = SimpleQueue()
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
        """Take back the last errand if it is not under way yet; whoever does so answers it."""
        try:
            return self._waiting.pop()
        except IndexError:
            return None

    def close(self) -> None:
        """End the process, whatever it does."""
        self.ended = True
        self._bell.put(None)
        if self._companion is not None:
            self._companion.end()
        self._thread.join()

    def _work(self) -> None:
        try:
            self._answers()
        except (OSError, EOFError, ValueError, TypeError):  # it ended, or says what it should not
            self.ended = True
        if self._companion is not None:
            self._companion.end()
            self._companion.close()
        self._done.put(None)  # what waits is to be recalled

    def _answers(self) -> None:
        companion = self._companion = Companion(_MODULE, packages())
        if self.ended:
            return
        looks = self._looks
        companion.tell((*self._sieve.handed_on(), *((looks.key, looks.latest) if looks else ())))
        while not self.ended:
            self._bell.get()
            try:
                errand = self._waiting.popleft()
            except IndexError:  # it was recalled
                continue
            try:
                companion.tell(errand.job)
                errand.answer = companion.answer()
            finally:
                errand.answered = True
                self._done.put(None)


def packages() -> list[str]:
    """Return the folder that hyperscan is imported from."""
    found = find_spec("hyperscan")
    return [] if found is None or not found.origin else [str(Path(found.origin).parents[1])]


def can_help(sieve: object) -> bool:
    """Tell whether a process can be started that searches as *sieve* does."""
    return isinstance(sieve, Hyperscan) and possible()
