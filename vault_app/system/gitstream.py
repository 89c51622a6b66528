"""Objects out of a git repository in one stream; started by the one launcher's rules (H26)."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from threading import Thread
from time import monotonic
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from vault_app.system.gitchunk import Chunk, whole
from vault_app.system.gitwork import NOTHING, prepared

if TYPE_CHECKING:
    from pathlib import Path

_PIECE: Final = 2**20
_BUFFER: Final = 2**17
_STUMBLES: Final = 100
_PATIENCE: Final = 30.0
"""Seconds that git may spend in all on objects it never answers for."""
_KEPT_EACH: Final = 2**12
_LEAST_KEPT: Final = 24 * 2**20
_MOST_KEPT: Final = 96 * 2**20
_MEMORY: Final = 2**31
"""What git may take while it makes objects: it follows a pack that goes in circles for ever."""

__all__ = ["Chunk", "GitObject", "chunks", "lines", "names", "objects"]

OnSkip = Callable[[str, str], None]
Into = Callable[[memoryview], int]


class GitObject(NamedTuple):
    """One object and its content, which may hold secrets."""

    id: str
    type: str
    data: bytes

    def __repr__(self) -> str:
        """Return what it is, not what is in it."""
        return f"GitObject(id={self.id!r}, type={self.type!r})"


def lines(
    arguments: Sequence[str],
    cwd: "str | Path",
    end: bytes = b"\n",
    *,
    names: bytes | Iterable[bytes] | None = None,
    on_fail: Callable[[], None] | None = None,
    given: Mapping[str, str] = NOTHING,
    check: Callable[[], None] | None = None,
) -> Iterator[bytes]:
    """Yield what git prints, cut at *end*, as it comes.

    *names* are given to git one a line, parts of them as they come. *on_fail* is called where git
    is missing or fails. *given* are git's own variables that tell where a repository is. *check* is
    called now and then, and what it raises ends the stream.
    """
    stdin = subprocess.DEVNULL if names is None else subprocess.PIPE
    with _started(arguments, cwd, stdin, given=given) as process:
        if process is None or process.stdout is None:
            if on_fail is not None:
                on_fail()
            return
        if names is not None and process.stdin is not None:
            parts = [names] if isinstance(names, bytes) else names
            Thread(target=_write, args=(process.stdin, parts), daemon=True).start()
        rest = b""
        while piece := process.stdout.read(_PIECE):
            if check is not None:
                check()
            *whole, rest = (rest + piece).split(end)
            yield from whole
        if rest:
            yield rest
        if on_fail is not None and process.wait():
            on_fail()


def names(cwd: "str | Path") -> bytes:
    """Return the ids of all objects, whatever reaches them, one a line in the order of packs."""
    listing = ["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]
    with _started([*listing, "--unordered", "--buffer"], cwd, subprocess.DEVNULL) as process:
        if process is None or process.stdout is None:
            return b""
        said = process.stdout.read()
    return said[: said.rfind(b"\n") + 1]


def chunks(
    ids: bytes,
    cwd: "str | Path",
    memory: bytearray,
    *,
    largest: int | None = None,
    on_skip: OnSkip,
    given: Mapping[str, str] = NOTHING,
) -> Iterator[Chunk]:
    """Yield the objects of *ids* (one a line, of one length) in *memory*, as many as fit at a time.

    Larger ones get memory of their own, up to *largest*. *on_skip* gets the id of each of the
    others and ``object_broken`` or ``object_too_large``. A corrupt object ends git's stream; the
    rest after it is asked for anew, so many times.
    """
    stumbles, lost = 0, 0.0
    while stumbles < _STUMBLES and lost < _PATIENCE:
        reading = _Reading(memory, largest, on_skip, given)
        yield from reading.chunks(ids, cwd)
        stumbles += 1
        lost += monotonic() - reading.heard
        left = ids.split(b"\n", reading.done)[-1]
        broken, _, ids = left.partition(b"\n")
        if not broken:
            return
        on_skip(broken.decode(), "object_broken")  # git stumbled over it
    for name in ids.splitlines():
        on_skip(name.decode(), "object_broken")


class _Reading:
    """One stream of git's; *done* tells how many ids were answered to the end, *heard* when."""

    def __init__(
        self,
        memory: bytearray,
        largest: int | None,
        on_skip: OnSkip,
        given: Mapping[str, str],
    ) -> None:
        self.done = 0
        self.heard = monotonic()
        self._given = given
        self._memory = memory
        self._view = memoryview(memory)
        self._largest = largest
        self._on_skip = on_skip
        self._at = 0

    def chunks(self, ids: bytes, cwd: "str | Path") -> Iterator[Chunk]:
        command = ["cat-file", "--batch", "--buffer"]
        settings = _remembering(ids.count(b"\n"))
        with _started(command, cwd, subprocess.PIPE, 0, self._given, settings) as process:
            if process is None or process.stdout is None or process.stdin is None:
                return
            Thread(target=_write, args=(process.stdin, [ids]), daemon=True).start()
            _widen(process.stdout)
            into: Into = process.stdout.readinto  # type: ignore[attr-defined] # raw: unbuffered
            kept = 0
            while True:
                filled = _fill(into, self._view[kept:]) + kept
                found, self._at = whole(self._memory, filled, self._missing)
                if found.heads:
                    self.done += len(found.heads)
                    yield found
                    self.heard = monotonic()
                if filled < len(self._memory):
                    return  # all that git had to say
                kept = filled - self._at
                if self._at:
                    self._view[:kept] = self._view[self._at : filled]
                    continue
                large = self._large(into)
                if large is not None:
                    yield large
                kept = 0

    def _missing(self, head: bytes) -> None:
        self.done += 1
        self._on_skip(head.partition(b" ")[0].decode("ascii", "replace"), "object_broken")

    def _large(self, into: Into) -> Chunk | None:
        """Return the object that has no room, in memory of its own; None if it is passed over."""
        end = self._memory.find(b"\n") + 1
        head = bytes(self._view[: end - 1])
        size = int(head.rpartition(b" ")[2]) + 1  # with the line end
        there = len(self._memory) - end
        self.done += 1
        if self._largest is not None and size > self._largest + 1:
            left = size - there
            while left > 0 and (got := into(self._view[:left])):
                left -= got
            self._on_skip(head.partition(b" ")[0].decode(), "object_too_large")
            return None
        memory = memoryview(bytearray(end + size))
        memory[: len(self._memory)] = self._view
        found = Chunk(memory)
        if _fill(into, memory[len(self._memory) :]) == size - there:
            found.heads.append(head)
            found.stops += (end - 1, end + size - 1)
            return found
        self.done -= 1
        return None


def objects(
    ids: Sequence[str], cwd: "str | Path", given: Mapping[str, str] = NOTHING
) -> Iterator[GitObject]:
    """Yield the objects of *ids* that are there and whole, each read once."""
    text = "".join(f"{one}\n" for one in ids).encode()
    for chunk in chunks(text, cwd, bytearray(_BUFFER), on_skip=_quietly, given=given):
        for number, head in enumerate(chunk.heads):
            name, kind, _ = head.decode("ascii", "replace").split(" ")
            yield GitObject(name, kind, chunk.content(number))


def _quietly(name: str, reason: str) -> None:
    """Say nothing of an object that is not there."""


def _remembering(count: int) -> list[tuple[str, str]]:
    """Return how much git may keep of what others are made from: what so many objects need."""
    size = min(max(count * _KEPT_EACH, _LEAST_KEPT), _MOST_KEPT)
    return [("core.deltaBaseCacheLimit", str(size))]


def _fill(into: Into, view: memoryview) -> int:
    """Fill *view* and return how much of it is filled: less only where git has no more to say."""
    filled = 0
    while filled < len(view) and (got := into(view[filled:])):
        filled += got
    return filled


def _write(pipe: IO[bytes], parts: Iterable[bytes]) -> None:
    try:
        with pipe:
            for part in parts:
                view = memoryview(part)
                while view:
                    view = view[pipe.write(view) :]
                pipe.flush()
    except (OSError, ValueError):  # git ended early, or nobody reads any more
        return


def _widen(pipe: IO[bytes]) -> None:
    """Let git run ahead by a megabyte, where the system lets us say so."""
    if sys.platform == "linux":
        import fcntl

        try:
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIECE)
        except OSError:  # too many such pipes of this user
            return


@contextmanager
def _started(
    arguments: Sequence[str],
    cwd: "str | Path",
    stdin: int,
    buffer: int = _BUFFER,
    given: Mapping[str, str] = NOTHING,
    settings: Sequence[tuple[str, str]] = (),
) -> Iterator[subprocess.Popen[bytes] | None]:
    made = prepared(arguments, cwd, settings=settings, given=given)
    if made is None:
        yield None
        return
    command, environ = made
    process = subprocess.Popen(  # noqa: S603 - a list without a shell; git by its full path
        command,
        cwd=cwd,
        env=environ,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=buffer,
        start_new_session=True,
    )
    if arguments[0] == "cat-file":
        _bound(process.pid)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdout, process.stdin):
            if pipe is not None:
                _close(pipe)


def _bound(process: int) -> None:
    """Have *process* end when it takes far more memory than it can need, where that can be set."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError):  # it has ended, or has less already
            resource.prlimit(process, resource.RLIMIT_DATA, (_MEMORY, _MEMORY))


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # unwritten bytes to a git that has ended
        return
