"""The look at a pack by two: this process, and another one that takes shares of it away."""

from array import array
from collections import deque
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

from vault_app.scanner.packed import Packed
from vault_app.scanner.packed_apart import Answer, APack
from vault_app.system.companion import Companion

MODULE: Final = "vault_app.scanner.packed_apart"
_AT_ONCE: Final = 4
Share = list[int]
Shares = deque[Share]
Start = Callable[[], tuple[Companion, object]]
"""Starts the process, and tells what to tell it first; raises OSError."""


class Beside:
    """Another process that looks at shares, asked by a thread that mostly waits."""

    def __init__(self, start: Start) -> None:
        """Start it in that thread."""
        self._start = start
        self._companion: Companion | None = None
        self._ended = False
        self._asked: SimpleQueue[tuple[APack, Shares] | None] = SimpleQueue()
        self._answers: SimpleQueue[tuple[Share, Answer] | None] = SimpleQueue()
        self._under_way: deque[Share] = deque()
        self._thread = Thread(target=self._work, name="scan-packs")
        self._thread.start()

    def begin(self, packed: Packed, wanted: bytes | None, shares: Shares) -> None:
        """Have it take what it can from the end of *shares*; ``rest`` is to be asked for."""
        pack = packed.pack
        offsets = array("Q", pack.offsets).tobytes()
        self._asked.put(((pack.path, offsets, packed.families.told(), wanted), shares))

    def answers(self) -> Iterator[tuple[Share, Answer]]:
        """Yield what it has answered by now."""
        while True:
            try:
                answer = self._answers.get_nowait()
            except Empty:
                return
            if answer is None:
                self._answers.put(None)
                return
            yield answer

    def rest(self) -> Iterator[tuple[Share, Answer]]:
        """Yield what it still answers; afterwards shares that it failed at are back."""
        while (answer := self._answers.get()) is not None:
            yield answer

    def close(self) -> None:
        """End the process, whatever it does."""
        self._ended = True
        self._asked.put(None)
        if self._companion is not None:
            self._companion.end()
        self._thread.join()

    def _work(self) -> None:
        try:
            self._begin()
        except (OSError, EOFError):
            self._ended = True
        while (asked := self._asked.get()) is not None:
            pack, shares = asked
            try:
                if not self._ended:
                    self._look(pack, shares)
            except (OSError, EOFError, ValueError, TypeError):  # it ended, or says nonsense
                self._ended = True
            shares.extend(self._under_way)
            self._under_way.clear()
            self._answers.put(None)
        if self._companion is not None:
            self._companion.end()
            self._companion.close()

    def _begin(self) -> None:
        self._companion, first = self._start()
        self._companion.tell(first)

    def _look(self, pack: APack, shares: Shares) -> None:
        companion, under_way = self._companion, self._under_way
        assert companion is not None  # noqa: S101 - it was started
        companion.tell(pack)
        while not self._ended:
            while len(under_way) < _AT_ONCE:
                try:
                    share = shares.pop()
                except IndexError:
                    break
                under_way.append(share)
                companion.tell(share)
            if not under_way:
                return
            answer = companion.answer()
            self._answers.put((under_way.popleft(), answer))
