"""Processes beside a scan: each reads some folders and tells which files are worth a closer look.

Threads of one interpreter mostly wait for each other where many small files are opened. No token
passes between the processes, and where one fails its folders are read here.
"""

from collections import deque
from contextlib import suppress
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Final

from vault_app.scanner.aide import FAILURES, Aide
from vault_app.scanner.apart import Answer, Job
from vault_app.scanner.helping import DO, FILES
from vault_app.scanner.looks import Looks
from vault_app.services.scan_ahead import Folder
from vault_app.system.companion import Companion

_AT_ONCE: Final = 4
_TOLD_AT_ONCE: Final = 2


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
    """The process beside us as a reader of files; threads that mostly wait tell it and listen."""

    def __init__(self, aide: Aide, looks: Looks | None, done: "SimpleQueue[None]") -> None:
        """Ask *aide*, which may still be loading; *done* gets a note after each errand."""
        self._aide = aide
        self._looks = looks
        self._done = done
        self.ended = False
        self._begun = False
        self._lock = Lock()
        self._open = 0
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

    def close(self, *, last: bool) -> None:
        """Ask it for nothing more; end it if it is the *last* thing, or has not done with all."""
        with self._lock:
            self._end()
        self._waiting.clear()
        if last or self._open:
            self._aide.end()
        if self._begun:
            self._thread.join()
        else:
            self._aide.leave(self._thread)

    def _end(self) -> None:
        self.ended = True
        self._bell.put(None)
        self._slots.put(None)

    def _work(self) -> None:
        try:
            companion = self._aide.loaded()
            with self._lock:
                if self.ended:
                    return
                self._begun = True
            looks = self._looks
            companion.tell((FILES, (looks.key, looks.latest) if looks else ()))
        except FAILURES:
            self.ended = True
            self._done.put(None)  # what waits is to be recalled
            return
        listener = Thread(target=self._listen, args=(companion,), name="scan-apart-ear")
        listener.start()
        with suppress(*FAILURES):
            self._tell(companion)
        self.ended = True
        self._told.put(None)
        listener.join()
        self._done.put(None)

    def _tell(self, companion: Companion) -> None:
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
            self._open += 1
            self._told.put(errand)
            companion.tell((DO, errand.job))

    def _listen(self, companion: Companion) -> None:
        """Take the answers; the process has its next errand by then, so that it need not wait."""
        while (errand := self._told.get()) is not None:
            try:
                errand.answer = companion.answer()
            except FAILURES:
                self._aide.end()
                self._end()
            self._open -= 1
            errand.answered = True
            self._done.put(None)
            self._slots.put(None)
