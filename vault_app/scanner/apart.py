"""What the program beside a scan does with files: it tells which are worth a closer look.

It answers with numbers. Next to nothing is imported.
"""

from _collections_abc import Callable, Mapping, Sequence  # collections imports much more

from vault_app.scanner.loads import Load, room
from vault_app.scanner.looks import Looks
from vault_app.scanner.opening import Unreadable

_AT_ONCE = 64
Worth = Callable[[memoryview, Sequence[int]], Mapping[int, object]]
"""``Passes.worth``, or what does the same."""
Job = Sequence[tuple[str, str, bytes | None]]
"""Of each folder: how its paths begin, its names, how it looked when it was clean.

That is empty where it is not known, and None where nobody asks how it looks.
"""
Spot = tuple[int, int]
"""The number of a folder in a job, and that of a name in it."""
Answer = tuple[int, list[Spot], list[tuple[int, int, str]], list[bytes | None]]
"""How many bytes were clean, what is worth a look, what cannot be read and why; of each folder how
it looks now, None where it looks as it did: it was not read.
"""


def _nothing() -> None:
    """Go on."""


class Reader:
    """Reads the files of jobs, in memory that is used again."""

    def __init__(
        self, worth: Worth, looks: Looks | None, check: Callable[[], None] = _nothing
    ) -> None:
        """Use these; *check* is called now and then, and stops all by raising."""
        self._find = worth
        self._looks = looks
        self._check = check
        self._memory = room()
        self._load = Load(self._memory)
        self._spots: list[Spot] = []
        self._worth: list[Spot] = []
        self._bad: list[tuple[int, int, str]] = []
        self._size = 0

    def answer(self, job: Job) -> Answer:
        """Look at all files of *job*."""
        self._worth, self._bad, self._size = [], [], 0
        seen = [self._folder(number, *one) for number, one in enumerate(job)]
        self._search()
        return self._size, sorted(self._worth), self._bad, seen

    def _folder(self, number: int, start: str, text: str, known: bytes | None) -> bytes | None:
        """Read all files of a folder unless it looks as *known*, and return how it looks."""
        looks = self._looks
        if known and looks is not None and looks.looked(start, text) == known:
            return None
        told: list[int] | None = [] if looks is not None and known is not None else None
        names = text.split("\0")
        done = 0
        while done < len(names):
            done += self._take(number, start, names[done : done + _AT_ONCE], done, told)
        return b"" if told is None or looks is None else looks.look(text, told)

    def _take(
        self, folder: int, start: str, names: list[str], first: int, told: list[int] | None
    ) -> int:
        """Read some files, and return how many are done with."""
        if self._load.over():
            self._search()
        before = len(self._load.stops)
        large, reason = False, None
        try:
            large = self._load.take(start, names, told)
        except Unreadable as error:
            reason = str(error)
        done = len(self._load.stops) - before
        self._spots += [(folder, first + place) for place in range(done)]
        if large:
            self._worth.append((folder, first + done))
        elif reason is not None:
            self._bad.append((folder, first + done, reason))
        return done + (large or reason is not None)

    def _search(self) -> None:
        self._check()
        load = self._load
        worth = {*self._find(load.data, load.stops), *load.special}
        self._worth += [self._spots[number] for number in worth]
        self._size += load.size - len(load.stops) - sum(load.length(one) for one in worth)
        self._load = Load(self._memory)
        self._spots = []
