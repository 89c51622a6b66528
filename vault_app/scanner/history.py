"""What a git repository holds besides its files: every object once, and where hits came from.

All objects are listed, so all refs, the stash, reflogs and what nothing reaches any more are in.
Commits and tags are looked at as they are stored, messages included.
"""

import os
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import Sighting, sightings
from vault_app.system import gitstream
from vault_app.system.gitwork import git

LARGEST: Final = 64 * 2**20
_HEAD: Final = "%x01%H"


@dataclass(frozen=True, slots=True)
class Looked:
    """One object that was looked at, with the tokens in it."""

    id: str
    type: str
    size: int
    sightings: tuple[Sighting, ...]
    path: str | None = None


def top_of(folder: Path) -> Path | None:
    """Return the repository's top folder (a bare one's own), None outside of one."""
    for question in ("--show-toplevel", "--absolute-git-dir"):
        answer = git(["rev-parse", question], folder)
        text = answer.stdout.removesuffix(b"\n")
        if answer.code == 0 and text:
            return Path(os.fsdecode(text))
    return None


def look_at_all(
    top: Path, engine: Engine, *, on_skip: Callable[[str, str], None]
) -> Iterator[Looked]:
    """Yield every blob, commit and tag of the repository at *top*, whatever reaches it.

    *on_skip* gets an object's id and ``object_too_large`` or ``object_broken``.
    """
    ids = []
    listing = ["cat-file", "--batch-all-objects", "--batch-check", "--unordered", "--buffer"]
    for line in gitstream.lines(listing, top):
        name, kind, size = _listed(line)
        if kind == "missing":
            on_skip(name, "object_broken")
        if kind not in ("blob", "commit", "tag"):
            continue
        if size > LARGEST:
            on_skip(name, "object_too_large")
        else:
            ids.append(name)
    left = dict.fromkeys(ids)
    for found in gitstream.objects(ids, top):
        left.pop(found.id, None)
        yield Looked(found.id, found.type, len(found.data), sightings(found.data, engine))
    for name in left:
        on_skip(name, "object_broken")


def look_at_staged(top: Path, engine: Engine) -> Iterator[Looked]:
    """Yield the blobs that the next commit adds or changes."""
    arguments = ["diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev"]
    paths: dict[str, list[str]] = {}
    for blob, path in _changes(gitstream.lines(arguments, top, b"\0")):
        paths.setdefault(blob, []).append(path)
    for found in gitstream.objects(list(paths), top):
        seen = sightings(found.data, engine)
        for path in paths[found.id]:
            yield Looked(found.id, found.type, len(found.data), seen, path)


def origins(top: Path, blobs: Set[str]) -> dict[str, tuple[str, str]]:
    """Return ``blob -> (oldest commit that has it, its path there)`` in one pass over the log."""
    arguments = ["log", "--all", "--reflog", "-m", "--root", "--raw", "-z", "--no-abbrev"]
    arguments += ["--no-renames", f"--format={_HEAD}"]
    found: dict[str, tuple[str, str]] = {}
    commit = ""
    parts = gitstream.lines(arguments, top, b"\0")
    for part in parts:
        text = part.lstrip(b"\n")
        if text.startswith(b"\1"):
            head, _, text = text[1:].partition(b"\n")
            commit = head.decode("ascii", "replace")
        if text.startswith(b":"):
            blob, path = _change(text, next(parts, b""))
            if blob in blobs:
                found[blob] = (commit, path)
    return found


def _changes(parts: Iterator[bytes]) -> Iterator[tuple[str, str]]:
    for part in parts:
        if part.startswith(b":"):
            blob, path = _change(part, next(parts, b""))
            if not part.split()[1].startswith(b"16") and blob.strip("0"):
                yield blob, path


def _change(head: bytes, path: bytes) -> tuple[str, str]:
    fields = head.split()
    return fields[3].decode("ascii", "replace"), os.fsdecode(path)


def _listed(line: bytes) -> tuple[str, str, int]:
    name, kind, size = (*line.split(), b"", b"", b"")[:3]
    return name.decode(), kind.decode(), int(size) if size.isdigit() else 0
