"""Objects out of a git repository in one stream; started by the one launcher's rules (H26)."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO, Final

from vault_app.system.gitwork import prepared

_PIECE: Final = 2**20
_BUFFER: Final = 2**17
_STUMBLES: Final = 100


@dataclass(frozen=True, slots=True)
class GitObject:
    """One object and its content, which may hold secrets."""

    id: str
    type: str
    data: bytes = field(repr=False)


def lines(
    arguments: Sequence[str],
    cwd: Path,
    end: bytes = b"\n",
    *,
    names: Sequence[str] | None = None,
    on_fail: Callable[[], None] | None = None,
) -> Iterator[bytes]:
    """Yield what git prints, cut at *end*, as it comes; nothing where git is missing.

    *names* are given to git one a line. *on_fail* is called where git ended in failure.
    """
    with _started(arguments, cwd, subprocess.DEVNULL if names is None else subprocess.PIPE) as (
        process
    ):
        if process is None or process.stdout is None:
            return
        if names is not None and process.stdin is not None:
            Thread(target=_feed, args=(process.stdin, names), daemon=True).start()
        rest = b""
        while piece := process.stdout.read(_PIECE):
            *whole, rest = (rest + piece).split(end)
            yield from whole
        if rest:
            yield rest
        if on_fail is not None and process.wait():
            on_fail()


def objects(ids: Sequence[str], cwd: Path) -> Iterator[GitObject]:
    """Yield the objects of *ids* that are there and whole, each read once.

    A corrupt object ends git's stream; the rest after it is asked for anew, so many times.
    Memory holds one object at a time.
    """
    left = list(ids)
    for _ in range(_STUMBLES):
        done = 0
        for found in _batch(left, cwd):
            done += 1
            if found is not None:
                yield found
        if done >= len(left):
            return
        left = left[done + 1 :]  # without the one git stumbled over


def _batch(ids: Sequence[str], cwd: Path) -> Iterator[GitObject | None]:
    with _started(["cat-file", "--batch", "--buffer"], cwd, subprocess.PIPE) as process:
        if process is None or process.stdout is None or process.stdin is None:
            return
        writer = Thread(target=_feed, args=(process.stdin, ids), daemon=True)
        writer.start()
        _widen(process.stdout)
        for _ in ids:
            head = process.stdout.readline().split()
            if len(head) == 2 and head[1] == b"missing":
                yield None
                continue
            if len(head) != 3:
                return
            size = int(head[2])
            data = process.stdout.read(size)
            if len(data) != size or not process.stdout.read(1):
                return
            yield GitObject(head[0].decode(), head[1].decode(), data)


def _widen(pipe: IO[bytes]) -> None:
    """Let git run ahead by a megabyte, where the system lets us say so."""
    if sys.platform == "linux":
        import fcntl

        try:
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIECE)
        except OSError:  # too many such pipes of this user
            return


def _feed(pipe: IO[bytes], ids: Sequence[str]) -> None:
    try:
        with pipe:
            for start in range(0, len(ids), 1_000):
                pipe.write("".join(f"{one}\n" for one in ids[start : start + 1_000]).encode())
    except OSError:  # git ended early; the reader sees that
        return


@contextmanager
def _started(
    arguments: Sequence[str], cwd: Path, stdin: int
) -> Iterator[subprocess.Popen[bytes] | None]:
    made = prepared(arguments, cwd)
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
        bufsize=_BUFFER,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdout, process.stdin):
            if pipe is not None:
                _close(pipe)


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # unwritten bytes to a git that has ended
        return
