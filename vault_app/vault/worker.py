"""One thread that makes the keychain calls, one after the other, each with a time-out.

A keychain call may block for ever on a prompt, and macOS refuses parallel reads. The thread is
a daemon: a call that never returns does not keep the program from ending.
"""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final, TypeVar

from vault_app.core.errors import VaultSlow

T = TypeVar("T")
_Task = tuple[Future[object], Callable[[], object]]
_IDLE: Final = 5.0


class Worker:
    """Runs calls in order; the thread starts when needed and ends when idle."""

    def __init__(self, idle: float = _IDLE) -> None:
        """Start nothing yet; the thread ends after *idle* seconds without work."""
        self._idle = idle
        self._tasks: queue.Queue[_Task] = queue.Queue()
        self._lock = threading.Lock()
        self._running = False

    def run(self, work: Callable[[], T], timeout: float) -> T:
        """Return what *work* returns, or raise what it raises; VaultSlow after *timeout* s.

        Work still waiting in line is then dropped; work that has begun goes on by itself.
        """
        future: Future[object] = Future()
        with self._lock:
            self._tasks.put((future, work))
            if not self._running:
                self._running = True
                threading.Thread(target=self._serve, name="keychain", daemon=True).start()
        try:
            result = future.result(timeout)
        except TimeoutError as error:
            future.cancel()
            raise VaultSlow(seconds=timeout) from error
        return result  # type: ignore[return-value] # what this very work returned

    def _serve(self) -> None:
        while task := self._next():
            _settle(*task)

    def _next(self) -> _Task | None:
        try:
            return self._tasks.get(timeout=self._idle)
        except queue.Empty:
            pass
        with self._lock:
            # Nobody can add a task between this look and the note that no thread runs.
            try:
                return self._tasks.get_nowait()
            except queue.Empty:
                self._running = False
                return None


def _settle(future: Future[object], work: Callable[[], object]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 - handed to the caller, who is waiting for it
        future.set_exception(error)
    else:
        future.set_result(result)
