"""Every object of a repository, each once: files, commits, tags, and the names in trees.

All refs, the stash, reflogs and what nothing reaches any more are in. Objects come from git many at
a time and are searched in one pass; only those in which something may be are looked at by
themselves. Commits and tags are looked at as they are stored, messages included.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from typing import Final

from vault_app.scanner import databases
from vault_app.scanner.engine import Engine
from vault_app.scanner.names import Named, tokens_in
from vault_app.scanner.passes import Places
from vault_app.scanner.reading import Sighting, sightings
from vault_app.scanner.tree_texts import Kept
from vault_app.system import gitstream

LARGEST: Final = 64 * 2**20
_THREADS: Final = 2
_ROOM: Final = 2**19
_AHEAD: Final = 16
_PART: Final = 4_096
_PARTS: Final = 8
_FEW: Final = 16
"""So few are not worth another git."""

OnSkip = Callable[[str, str], None]
_Queue = Queue["Batch | BaseException | None"]


@dataclass(frozen=True, slots=True)
class Dirty:
    """One blob, commit or tag with the tokens in it."""

    id: str
    type: str
    sightings: tuple[Sighting, ...]


@dataclass(slots=True)
class Batch:
    """Objects that were looked at together: how to get their ids, how many, the size of them all.

    *dirty* are those with tokens in them, *named* the trees in whose names tokens stand.
    """

    ids: Callable[[], Iterable[bytes]]
    count: int
    blobs: int
    size: int
    dirty: list[Dirty] = field(default_factory=list)
    named: dict[str, tuple[Named, ...]] = field(default_factory=dict)

    def clean(self) -> Iterator[bytes]:
        """Return the ids of those in which nothing is."""
        dirty = {one.id.encode() for one in self.dirty} | {*map(str.encode, self.named)}
        return (name for name in self.ids() if name not in dirty)


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be looked at: *ids*, one a line in the order of packs; *known* ones are not."""

    ids: bytes = b""
    count: int = 0
    known: int = 0


def listing(top: Path, known: Callable[[bytes], bool] | None = None) -> Listing:
    """List every object of the repository at *top*, but those that are *known*."""
    ids = gitstream.names(top)
    count = ids.count(b"\n")
    if known is None:
        return Listing(ids, count)
    fresh = [name for name in ids.splitlines(keepends=True) if not known(name[:-1])]
    return Listing(b"".join(fresh), len(fresh), count - len(fresh))


def look_at(
    top: Path, engine: Engine, ids: bytes, *, on_skip: OnSkip, kept: Kept | None = None
) -> Iterator[Batch]:
    """Yield the objects of *ids* in batches, looked at by several threads, in no order.

    *on_skip* gets an object's id and ``object_broken`` or ``object_too_large``; *kept* gets all.
    """
    parts = _parts(ids)
    queue: _Queue = Queue(_AHEAD)
    stop = Event()
    threads = [
        Thread(target=_work, args=(parts, top, engine, queue, stop, on_skip, kept), name="scan")
        for _ in range(min(_THREADS, len(parts)))
    ]
    for thread in threads:
        thread.start()
    running = len(threads)
    try:
        while running:
            got = queue.get()
            if got is None:
                running -= 1
            elif isinstance(got, BaseException):
                raise got
            else:
                yield got
    finally:
        stop.set()
        while running:  # make room for the last words of those that still run
            running -= queue.get() is None
        for thread in threads:
            thread.join()


def _parts(ids: bytes) -> deque[bytes]:
    """Cut *ids* into runs that stay together: neighbours in a pack are made from one another."""
    width = ids.find(b"\n") + 1
    count = len(ids) // width if width else 0
    least = _PART if count > _PART else max(_FEW, -(-count // _THREADS))
    share = max(least, -(-count // _PARTS)) * width
    return deque(ids[start : start + share] for start in range(0, len(ids), share or 1))


def _work(
    parts: deque[bytes],
    top: Path,
    engine: Engine,
    queue: _Queue,
    stop: Event,
    on_skip: OnSkip,
    kept: Kept | None,
) -> None:
    memory = bytearray(_ROOM)
    try:
        while parts and not stop.is_set():
            ids = parts.popleft()
            for chunk in gitstream.chunks(ids, top, memory, largest=LARGEST, on_skip=on_skip):
                if stop.is_set():
                    break
                if kept is not None:
                    kept.take(chunk)
                queue.put(looked(chunk, engine))
    except IndexError:  # somebody else took the last part
        pass
    except BaseException as error:  # noqa: BLE001 - it is raised again where the scan runs
        queue.put(error)
    finally:
        queue.put(None)


def looked(chunk: gitstream.Chunk, engine: Engine) -> Batch:
    """Look at the objects in *chunk*: in one pass, then at those in which something may be."""
    heads = chunk.heads
    ids = lambda: (head[: head.index(b" ")] for head in heads)  # noqa: E731 - mostly not asked
    found = Batch(ids, len(heads), b"\n".join(heads).count(b" blob "), chunk.size)
    texts = engine.worth(chunk.data, chunk.stops)
    # Every second one is a header.
    places = {text // 2: known for text, known in texts.items() if text % 2}
    for number in sorted({*places, *chunk.starting(databases.MAGIC)}):
        head, content = chunk.heads[number], chunk.content(number)
        _look_into(head, content, engine, places.get(number, ()), found)
    return found


def _look_into(
    head: bytes, content: bytes, engine: Engine, places: Places | None, found: Batch
) -> None:
    name, kind, _ = head.decode().split(" ")
    if kind == "tree":
        named = tokens_in(content, engine, places)
        if named:
            found.named[name] = named
        return
    seen = sightings(content, engine, places)
    if seen:
        found.dirty.append(Dirty(name, kind, seen))
