"""Where a process kills itself: at the n-th commit, system call on a file, or network question.

Installed in throw-away children only. Nothing is replaced: each call goes through, and between two
of them, or in the middle of a write, the process may be gone by SIGKILL.
"""

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from vault_app.providers.http import Http
from vault_app.store.database import Database

KINDS = ("store", "file", "net", "any")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Die at the *at*-th point of *kind* (0: never, count only); *note* is the record's path."""

    kind: str
    at: int
    note: str

    def plain(self) -> dict[str, Any]:
        """Return it as JSON takes it."""
        return asdict(self)


class Points:
    """Counts the points of this process, writes what was not yet durable, and dies on time."""

    def __init__(self, trigger: Trigger) -> None:
        """Count from zero; the record goes to the trigger's file, unbuffered."""
        self._trigger = trigger
        self._count = 0
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND
        self._record = os.open(trigger.note, flags, 0o600)
        self._write = os.write
        self.names: dict[int, str] = {}
        self.dirty: set[int] = set()
        self._copies = 0

    def reach(self, kind: str) -> None:
        """Count one point; do not come back from the chosen one."""
        if self.counts(kind):
            os.kill(os.getpid(), signal.SIGKILL)

    def counts(self, kind: str) -> bool:
        """Count one point and tell whether it is the chosen one."""
        if self._trigger.kind not in ("any", kind):
            return False
        self._count += 1
        return self._count == self._trigger.at

    def tell(self, **what: object) -> None:
        """Add a line to the record; it is there whatever happens next."""
        self._write(self._record, json.dumps(what).encode() + b"\n")

    def keep(self, path: Path) -> str:
        """Copy a file beside the record, as a lost rename would bring it back; return the copy."""
        self._copies += 1
        kept = Path(f"{self._trigger.note}.{self._copies}")
        if path.exists():
            kept.write_bytes(path.read_bytes())
        return str(kept)

    def end(self) -> None:
        """Write how many points there were."""
        self.tell(what="end", count=self._count)


def install(trigger: Trigger) -> Points:
    """Watch commits, file calls and questions of this process from now on."""
    points = Points(trigger)
    _watch_store(points)
    _watch_net(points)
    _watch_files(points)
    return points


def _watch_store(points: Points) -> None:
    """Count before and after each commit; what is nested in one is no boundary of its own."""
    whole = Database.transaction
    depth = [0]

    @contextmanager
    def transaction(self: Database) -> Iterator[None]:
        outermost = depth[0] == 0
        if outermost:
            points.reach("store")
        depth[0] += 1
        try:
            with whole(self):
                yield
        finally:
            depth[0] -= 1
        if outermost:
            points.reach("store")

    Database.transaction = transaction  # type: ignore[method-assign] # throw-away


def _watch_net(points: Points) -> None:
    whole = Http.ask

    def ask(self: Http, *given: Any, **named: Any) -> object:
        points.reach("net")
        answer = whole(self, *given, **named)
        points.reach("net")
        return answer

    Http.ask = ask  # type: ignore[assignment,method-assign] # in a throw-away process


def _watch_files(points: Points) -> None:
    watched: dict[str, Callable[[Points, Any], Any]] = {
        "open": _opened,
        "write": _written,
        "fsync": _synced,
        "replace": _replaced,
    }
    for name, made in watched.items():
        setattr(os, name, made(points, getattr(os, name)))
    unlink = os.unlink

    def unlinked(*given: Any, **named: Any) -> None:
        points.reach("file")
        unlink(*given, **named)
        points.reach("file")

    os.unlink = unlinked


def _opened(points: Points, whole: Callable[..., int]) -> Callable[..., int]:
    def opened(path: Any, *given: Any, dir_fd: int | None = None, **named: Any) -> int:
        descriptor = whole(path, *given, dir_fd=dir_fd, **named)
        points.dirty.discard(descriptor)
        folder = points.names.get(dir_fd, "") if dir_fd is not None else ""
        points.names[descriptor] = str(Path(folder, os.fsdecode(path)))
        return descriptor

    return opened


def _written(points: Points, whole: Callable[..., int]) -> Callable[..., int]:
    """Die before a write, in the middle of it, or after it."""

    def written(descriptor: int, data: bytes) -> int:
        points.reach("file")
        if points.counts("file"):
            whole(descriptor, bytes(data)[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        done = whole(descriptor, data)
        points.dirty.add(descriptor)
        points.reach("file")
        return done

    return written


def _synced(points: Points, whole: Callable[[int], None]) -> Callable[[int], None]:
    def synced(descriptor: int) -> None:
        points.reach("file")
        whole(descriptor)
        points.dirty.discard(descriptor)
        points.tell(what="synced", path=points.names.get(descriptor, ""))
        points.reach("file")

    return synced


def _replaced(points: Points, whole: Callable[..., None]) -> Callable[..., None]:
    """Keep what a lost rename would bring back: the former file, and whether the new is synced."""

    def replaced(
        source: Any, target: Any, *, src_dir_fd: int | None = None, dst_dir_fd: int | None = None
    ) -> None:
        folder = points.names.get(dst_dir_fd, "") if dst_dir_fd is not None else ""
        path = Path(folder, target)
        kept = points.keep(path)
        dirty = [name for fd in points.dirty if (name := points.names.get(fd))]
        unsynced = str(Path(folder, source)) in dirty
        points.reach("file")
        points.tell(what="renamed", path=str(path), kept=kept, unsynced=unsynced)
        whole(source, target, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)
        points.reach("file")

    return replaced
