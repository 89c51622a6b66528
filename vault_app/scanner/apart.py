"""The program beside a scan: reads files, and tells which of them are worth a closer look.

It knows compiled patterns and no token, and answers with numbers; the scan looks closer by itself.
Next to nothing is imported.
"""

import sys
from collections.abc import Sequence
from typing import Final

from vault_app.scanner.loads import Load, room
from vault_app.scanner.opening import Unreadable
from vault_app.scanner.passes import Passes
from vault_app.system.frames import give, take

_AT_ONCE: Final = 64
Job = Sequence[tuple[str, str, bool]]
"""Of each folder: how its paths begin, its names, whether their statuses are wanted."""
Spot = tuple[int, int]
"""The number of a folder in a job, and that of a name in it."""
Answer = tuple[int, list[Spot], list[tuple[int, int, str]], list[list[tuple[int, ...]] | None]]
"""How many bytes were clean, what is worth a look, what cannot be read and why, statuses."""


def main() -> None:
    """Answer jobs until there are no more."""
    import hyperscan

    compiled, rules, escapes = take(sys.stdin.buffer)
    database = hyperscan.loadb(compiled, hyperscan.HS_MODE_BLOCK)
    reader = Reader(Passes(hyperscan, rules, database, escapes))
    while (job := take(sys.stdin.buffer)) is not None:
        give(sys.stdout.buffer, reader.answer(job))


class Reader:
    """Reads the files of jobs, in memory that is used again."""

    def __init__(self, passes: Passes) -> None:
        """Use *passes*."""
        self._passes = passes
        self._memory = room()
        self._load = Load(self._memory)
        self._spots: list[Spot] = []
        self._worth: list[Spot] = []
        self._bad: list[tuple[int, int, str]] = []
        self._size = 0

    def answer(self, job: Job) -> Answer:
        """Look at all files of *job*."""
        self._worth, self._bad, self._size = [], [], 0
        numbers: list[list[tuple[int, ...]] | None] = []
        for folder, (start, text, wanted) in enumerate(job):
            told: list[tuple[int, ...]] | None = [] if wanted else None
            names = text.split("\0")
            done = 0
            while done < len(names):
                done += self._take(folder, start, names[done : done + _AT_ONCE], done, told)
            numbers.append(told)
        self._search()
        return self._size, sorted(self._worth), self._bad, numbers

    def _take(
        self,
        folder: int,
        start: str,
        names: list[str],
        first: int,
        told: list[tuple[int, ...]] | None,
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
        load = self._load
        worth = {*self._passes.worth(load.data, load.stops), *load.special}
        self._worth += [self._spots[number] for number in worth]
        self._size += load.size - len(load.stops) - sum(load.length(one) for one in worth)
        self._load = Load(self._memory)
        self._spots = []
