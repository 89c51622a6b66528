"""The look at a pack by two: this process, and another one that takes shares of it away."""

from array import array
from collections import deque
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Final

from vault_app.scanner.aide import FAILURES, Aide
from vault_app.scanner.helping import DO, PACK
from vault_app.scanner.packed import Packed
from vault_app.scanner.packed_apart import Answer, APack
from vault_app.system.companion import Companion

_AT_ONCE: Final = 4
_LEFT: Final = 3
"""It is told one more share for so many that are left, so that both end together."""
_MOMENT: Final = 0.1
"""How many seconds it may take to tell it of a pack before we begin without."""
Share = list[int]
Shares = deque[Share]


class Beside:
    """The process beside a scan as one that looks at shares; a thread that mostly waits asks it."""

    def __init__(self, aide: Aide) -> None:
        """Ask *aide*, which may still be loading."""
        self._aide = aide
        self._asked: SimpleQueue[tuple[APack, Shares] | None] = SimpleQueue()
        self._answers: SimpleQueue[tuple[Share, Answer] | None] = SimpleQueue()
        self._under_way: deque[Share] = deque()
        self._told = Event()
        self._thread = Thread(target=self._work, name="scan-packs")
        self._thread.start()

    def begin(self, packed: Packed, wanted: bytes | None, shares: Shares) -> None:
        """Have it take what it can from the end of *shares*; ``rest`` is to be asked for."""
        pack = packed.pack
        offsets = array("Q", pack.offsets).tobytes()
        keeps = packed.kept is not None
        self._told.clear()
        self._asked.put(((pack.path, offsets, packed.families.told(), wanted, keeps), shares))
        if self._aide.ready:  # else the thread that tells it would wait for the interpreter
            self._told.wait(_MOMENT)

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
        self._aide.end()
        self._asked.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (asked := self._asked.get()) is not None:
            pack, shares = asked
            try:
                self._look(self._aide.loaded(), pack, shares)
            except FAILURES:
                self._aide.end()
            self._told.set()
            shares.extend(self._under_way)
            self._under_way.clear()
            self._answers.put(None)

    def _look(self, companion: Companion, pack: APack, shares: Shares) -> None:
        under_way, aide = self._under_way, self._aide
        companion.tell((PACK, pack))
        while not aide.ended:
            while len(under_way) < min(_AT_ONCE, 1 + len(shares) // _LEFT):
                try:
                    share = shares.pop()
                except IndexError:
                    break
                under_way.append(share)
                companion.tell((DO, share))
            self._told.set()
            if not under_way:
                return
            answer = companion.answer()
            self._answers.put((under_way.popleft(), answer))
