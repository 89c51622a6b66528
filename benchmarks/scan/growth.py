"""Years of development as a stream for ``git fast-import``: files that are born, grow and change.

Its measures are those of public repositories (a web framework, a server of JavaScript, a database
toolkit: 5,500 to 18,000 commits): one to two files in half of all commits, a long tail; few files
get most changes; a change is some lines here and there, so a patch has 3 to 11 KB; a blob has 12 to
52 KB in the mean, and all blobs together 13 to 22 times the bytes of all patches; a fifth of the
commits merge.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import IO, Final

from benchmarks.scan.bulk import sources

_WHO: Final = "Ada <ada@example.org> {} +0000"
_PER_FILE: Final = 5
"""How many commits there are to each file in the end."""
_SMALLEST: Final = 4_000
_LARGEST: Final = 160_000
_WORDS: Final = (
    *("fix", "handle", "allow", "tests", "for", "the", "of", "parser", "cache", "error", "when"),
    *("option", "add"),
)
BRANCH: Final = "feature"
"""The branch that is left over in the end."""
Change = tuple[str, bytes | None]
"""A path and its new content, None where it is deleted."""


@dataclass(slots=True)
class _Grown:
    """A file under way from the start of *whole* to all of it; *used* lines have been taken."""

    path: str
    whole: list[bytes]
    used: int
    lines: list[bytes]


class Project:
    """Text files by their path, changed as people change them."""

    def __init__(self, commits: int, chance: Random) -> None:
        """Choose the files; none is there yet."""
        self._chance = chance
        found = [one for one in sources() if _SMALLEST <= one.stat().st_size <= _LARGEST]
        count = min(len(found), max(4, commits // _PER_FILE))
        # What is born first is changed most in the end, and is large more often than not.
        size = {one: one.stat().st_size * chance.lognormvariate(0, 0.8) for one in found}
        self._waiting = sorted(chance.sample(found, count), key=lambda one: size[one])
        self._rate = count / max(1, commits)
        chosen = frozenset(self._waiting)
        self._fresh = _lines([one for one in found if one not in chosen] or found, chance)
        self._files: list[_Grown] = []
        self._weights: list[float] = []

    def changes(self) -> list[Change]:
        """Return what the next commit changes."""
        chance = self._chance
        count = min(40, max(1, round(chance.lognormvariate(0.55, 0.95))))
        chosen = {id(one): one for one in (self._pick() for _ in range(count))}
        for one in chosen.values():
            for _ in range(min(8, round(chance.lognormvariate(0.3, 0.7)))):
                self._edit(one)
        return [(one.path, b"".join(one.lines)) for one in chosen.values()]

    def message(self) -> bytes:
        """Return what the next commit is said to be."""
        chance = self._chance
        lines = [" ".join(chance.choices(_WORDS, k=chance.randint(3, 9))).capitalize()]
        for _ in range(chance.choice((0, 0, 0, 1, 3, 6))):
            lines.append(" ".join(chance.choices(_WORDS, k=12)))
        return "\n".join(lines).encode() + b"\n"

    def _pick(self) -> _Grown:
        chance = self._chance
        if not self._files or (self._waiting and chance.random() < self._rate / 2):
            return self._born(self._waiting.pop())
        at = bisect(self._weights, chance.random() * self._weights[-1])
        return self._files[min(at, len(self._files) - 1)]

    def _born(self, source: Path) -> _Grown:
        whole = source.read_bytes().splitlines(keepends=True)
        used = max(1, round(len(whole) * self._chance.uniform(0.3, 0.9)))
        number = len(self._files)
        path = f"src/part{number % 23}/{number}-{source.stem[:20]}{source.suffix}"
        made = _Grown(path, whole, used, whole[:used])
        self._files.append(made)
        self._weights = list(accumulate(1 / (n + 3) ** 0.7 for n in range(len(self._files))))
        return made

    def _edit(self, one: _Grown) -> None:
        """Add what comes next, else write some lines anew, or take some away."""
        chance, lines = self._chance, one.lines
        at = chance.randrange(len(lines) + 1)
        size = min(60, max(1, round(chance.lognormvariate(1.2, 1.0))))
        kind = chance.random()
        if kind < 0.35 and one.used < len(one.whole):
            lines[at:at] = one.whole[one.used : one.used + size]
            one.used += size
        elif kind < 0.85 or len(lines) < 40:
            written = max(1, round(size * chance.uniform(0.4, 1.6)))
            lines[at : at + min(size, 20)] = [next(self._fresh) for _ in range(min(written, 24))]
        else:
            del lines[at : at + min(size, 20)]


def _lines(paths: Sequence[Path], chance: Random) -> Iterator[bytes]:
    """Yield lines without end: what people write anew was written nowhere here before."""
    while True:
        yield from chance.choice(paths).read_bytes().splitlines(keepends=True) or (b"\n",)


def write(stream: IO[bytes], commits: int, extras: Sequence[Sequence[Change]]) -> None:
    """Write the stream of some *commits*; *extras* go into them one by one, evenly spread."""
    chance = Random(6)  # noqa: S311 - a corpus, no secret
    project = Project(commits, chance)
    every = max(2, commits // (len(extras) + 2))
    waiting = iter(extras)
    number, due = 0, every
    while number < commits:
        branch = chance.choice((0, 0, 0, 2, 3, 5)) if number else 0
        changed: dict[str, bytes | None] = {}
        for step in range(branch or 4):
            _head(stream, number, BRANCH if branch else "main", project.message())
            if branch and not step:
                stream.write(b"from refs/heads/main\n")
            changes = project.changes()
            if number >= due:
                changes += next(waiting, ())
                due += every
            _files(stream, changes)
            changed |= dict(changes)
            number += 1
        if branch:
            _head(stream, number, "main", f"Merge branch '{BRANCH}'\n".encode())
            stream.write(f"merge refs/heads/{BRANCH}\n".encode())
            _files(stream, [*changed.items()])
            number += 1


def _head(stream: IO[bytes], number: int, branch: str, message: bytes) -> None:
    stream.write(f"commit refs/heads/{branch}\n".encode())
    stream.write(f"committer {_WHO.format(1_600_000_000 + 3600 * number)}\n".encode())
    _data(stream, message)


def _files(stream: IO[bytes], changes: Sequence[Change]) -> None:
    for path, content in changes:
        if content is None:
            stream.write(f"D {path}\n".encode())
        else:
            stream.write(f"M 100644 inline {path}\n".encode())
            _data(stream, content)


def _data(stream: IO[bytes], data: bytes) -> None:
    stream.write(b"data %d\n%s\n" % (len(data), data))


def planted(values: Sequence[str]) -> Iterator[list[Change]]:
    """Yield what one commit changes for each of *values*: it comes, the one before goes."""
    gone: list[Change] = []
    for number, value in enumerate(values):
        path = f"config/{number}.env"
        yield [*gone, (path, f"# {number}\nTOKEN={value}\n".encode())]
        gone = [(path, None)]
