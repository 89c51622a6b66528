"""Work off the GUI thread as a value: a function, what to do with its result, who wants it.

Two pools: *serial* (store, vault, edits: one at a time, in order) and *network* (a few at once).
Callbacks come back on the GUI thread. No view starts a thread by itself.
"""

import sys
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from vault_app.core.errors import KeyturnError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Pool = Literal["serial", "network"]
Failed = Callable[[KeyturnError], None]
Hook = Callable[[BaseException], None]
_T = TypeVar("_T")

_NETWORK_THREADS = 4
_LATER_MS = 30
"""Long enough for a picture."""
_TURN = 0.001


def take_turns() -> None:
    """Have threads take short turns: one that works never holds up what is painted for long.

    A picture asks for its turn many times; of Python's usual 5 ms each, ten made a stutter.
    """
    sys.setswitchinterval(_TURN)


class Runner(Protocol):
    """What views ask for work to be done; ``TaskRunner`` in the program, ``InlineRunner`` in tests.

    *done* gets the result, *failed* the error. An exception that is no ``KeyturnError`` is a bug:
    it goes to the last-resort hook, and *failed* gets ``KeyturnError("bug")`` so that the view can
    leave its waiting state. Without *failed* an error goes to the hook as well. Nothing is called
    once *owner* (else the object whose method *done* is) has been deleted.
    """

    def run(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Failed | None = None,
        *,
        pool: Pool = "serial",
        owner: QObject | None = None,
        keep: bool = False,
        later: bool = False,
    ) -> None:
        """Do *work* and hand its result over; with *keep* also if the end comes before its turn.

        *later* is for what nobody waits for: what is about to be shown is painted first.
        """
        ...

    def progress(
        self, callback: Callable[[_T], None], owner: QObject | None = None
    ) -> Callable[[_T], None]:
        """Return a callable for any thread that calls *callback* on the GUI thread."""
        ...

    def shutdown(self) -> None:
        """Take no more work; drop what has not begun and is not to be kept."""
        ...


class _Delivery:
    """What crosses to the GUI thread: whom to call, and whether that one still exists."""

    __slots__ = ("deliver", "owner")

    def __init__(self, deliver: Callable[[], None], owner: QObject | None) -> None:
        self.deliver = deliver
        self.owner = owner

    def land(self) -> None:
        if self.owner is None or isValid(self.owner):
            self.deliver()


class TaskRunner(QObject):
    """Runs work on two pools and calls back on the thread it was made on."""

    _arrived = Signal(object)

    def __init__(self, hook: Hook, parent: QObject | None = None) -> None:
        """Make the pools; *hook* gets every exception that nobody expects."""
        super().__init__(parent)
        self._hook = hook
        self._closed = False
        self._droppable: set[Future[Any]] = set()
        self._arrived.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Failed | None = None,
        *,
        pool: Pool = "serial",
        owner: QObject | None = None,
        keep: bool = False,
        later: bool = False,
    ) -> None:
        """Do *work* on that pool; see ``Runner``. After ``shutdown`` it is dropped."""
        if self._closed:
            return
        if later:
            again = partial(self.run, work, done, failed, pool=pool, owner=owner, keep=keep)
            QTimer.singleShot(_LATER_MS, self, again)
            return
        whose = owner or _receiver(done)
        future = self._pools[pool].submit(work)
        if not keep:
            self._droppable.add(future)
            future.add_done_callback(self._droppable.discard)

        def settled(future: "Future[_T]") -> None:
            if not future.cancelled():
                self._send(_Delivery(lambda: _settle(future, done, failed, self._hook), whose))

        future.add_done_callback(settled)

    def progress(
        self, callback: Callable[[_T], None], owner: QObject | None = None
    ) -> Callable[[_T], None]:
        """Return a thread-safe callable that calls *callback* on the GUI thread."""
        whose = owner or _receiver(callback)

        def report(value: _T) -> None:
            self._send(_Delivery(lambda: callback(value), whose))

        return report

    def shutdown(self, *, wait: bool = True) -> None:
        """Take no more work, drop what has not begun, and wait for what runs."""
        self._closed = True
        for future in tuple(self._droppable):
            future.cancel()
        if "_pools" in self.__dict__:
            for pool in self._pools.values():
                pool.shutdown(wait=wait)

    @cached_property
    def _pools(self) -> "dict[str, ThreadPoolExecutor]":
        from concurrent.futures import ThreadPoolExecutor

        return {
            "serial": ThreadPoolExecutor(1, "keyturn-serial"),
            "network": ThreadPoolExecutor(_NETWORK_THREADS, "keyturn-network"),
        }

    def _send(self, delivery: _Delivery) -> None:
        if not self._closed and isValid(self):
            self._arrived.emit(delivery)

    @Slot(object)
    def _land(self, delivery: object) -> None:
        cast(_Delivery, delivery).land()


class InlineRunner:
    """Does the work at once on the calling thread: for tests. A bug raises where it happens."""

    def __init__(self) -> None:
        """Remember the errors nobody took."""
        self.unhandled: list[KeyturnError] = []
        self.closed = False

    def run(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Failed | None = None,
        *,
        pool: Pool = "serial",
        owner: QObject | None = None,
        keep: bool = False,
        later: bool = False,
    ) -> None:
        """Do *work* now; see ``Runner``."""
        try:
            result = work()
        except KeyturnError as error:
            (failed or self.unhandled.append)(error)
            return
        done(result)

    def progress(
        self, callback: Callable[[_T], None], owner: QObject | None = None
    ) -> Callable[[_T], None]:
        """Return *callback* itself."""
        return callback

    def shutdown(self) -> None:
        """Note that it was asked for."""
        self.closed = True


def _receiver(callback: Callable[..., Any]) -> QObject | None:
    owner = getattr(callback, "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _settle(
    future: "Future[_T]", done: Callable[[_T], None], failed: Failed | None, hook: Hook
) -> None:
    error = future.exception()
    if error is None:
        done(future.result())
    elif isinstance(error, KeyturnError) and failed is not None:
        failed(error)
    else:
        hook(error)
        if failed is not None:
            failed(KeyturnError("bug"))
