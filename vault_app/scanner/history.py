"""What a git repository tells of itself: where its top is, its commits, what is staged."""

import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vault_app.scanner.archive_names import is_archive
from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import Sighting, sightings
from vault_app.scanner.repository import repository_at
from vault_app.scanner.staged import Staged, given, staged_blobs
from vault_app.system import gitstream


@dataclass(frozen=True, slots=True)
class Looked:
    """One object that was looked at, with the tokens in it."""

    id: str
    type: str
    size: int
    sightings: tuple[Sighting, ...]
    path: str | None = None
    in_name: bool = False


def top_of(folder: Path) -> Path | None:
    """Return the repository's top folder (a bare one's own), None outside of one."""
    found = repository_at(folder)
    return found.top if found else None


def commits_of(top: Path, ids: bytes | None = None) -> bytes:
    """Return the ids of all commits of the repository at *top* (or in *ids*), one a line."""
    if ids == b"":
        return b""
    listing = ["cat-file", "--batch-check=%(objecttype) %(objectname)", "--buffer"]
    listing += ["--batch-all-objects", "--unordered"] if ids is None else []
    told = gitstream.lines(listing, top, names=ids)
    return b"".join(line[7:] + b"\n" for line in told if line.startswith(b"commit "))


def look_at_staged(
    top: Path, engine: Engine, on_fail: Callable[[], None] | None = None
) -> Iterator[Looked]:
    """Yield the blobs that the next commit adds or changes; *on_fail*: git cannot tell which.

    After them come the members of archives, and the paths, in which a token stands.
    """
    paths = staged_blobs(top, on_fail)
    read = 0
    for found in gitstream.objects(list(paths), top, given(top)):
        read += 1
        seen = sightings(found.data, engine)
        for path in paths[found.id]:
            yield Looked(found.id, found.type, len(found.data), seen, path)
            yield from _inside(found, path, engine)
    yield from _in_names(paths, engine)
    if read < len(paths) and on_fail is not None:
        on_fail()


def _inside(blob: gitstream.GitObject, path: str, engine: Engine) -> Iterator[Looked]:
    """Yield the members with tokens of an archive; what cannot be read is passed over."""
    if not is_archive(path):
        return
    from vault_app.scanner.archives import members_in

    content = io.BytesIO(blob.data)
    for name, data in members_in(path, content, on_skip=lambda name, reason: None):
        seen = sightings(data, engine)
        if seen:
            yield Looked(blob.id, blob.type, 0, seen, f"{path}!{name}")


def _in_names(paths: Staged, engine: Engine) -> Iterator[Looked]:
    """Yield the paths with tokens; all are looked at as one text first."""
    every = "\n".join(name for names in paths.values() for name in names)
    if not engine.hits(os.fsencode(every)):
        return
    for blob, names in paths.items():
        for name in names:
            found = tuple(Sighting(hit, 1, 1) for hit in engine.hits(os.fsencode(name)))
            if found:
                yield Looked(blob, "blob", 0, found, name, in_name=True)
