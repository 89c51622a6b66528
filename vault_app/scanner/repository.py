"""Where a git repository keeps its objects, and whether anything there is new since last time."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vault_app.system.gitwork import NOTHING, git

_ALTERNATES: Final = 5
_DIGEST, _LONG_DIGEST = 20, 32
_EACH: Final = _DIGEST + 8
_PLACES: Final = ("rev-parse", "--path-format=absolute")
_WANTED: Final = ("--git-common-dir", "--show-toplevel")
_SCALE: Final = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Repository:
    """*top* is its work tree (a bare one's own folder), *store* what its work trees share."""

    top: Path
    store: Path


def repository_at(folder: Path, given: Mapping[str, str] = NOTHING) -> Repository | None:
    """Return the repository that *folder* lies in, None outside of one or where git refuses.

    *given* are git's own variables that name another one.
    """
    answer = git([*_PLACES, *_WANTED], folder, given=given)
    lines = answer.stdout.removesuffix(b"\n").split(b"\n")
    if answer.code == 0 and len(lines) == len(_WANTED):
        return Repository(Path(os.fsdecode(lines[1])), Path(os.fsdecode(lines[0])))
    if answer.code == 0:  # a line end in the name of a folder: one question at a time
        told = [git([*_PLACES, one], folder, given=given).stdout for one in _WANTED]
        store, top = (Path(os.fsdecode(one.removesuffix(b"\n"))) for one in told)
        return Repository(top, store) if store.is_dir() else None
    # A bare one has no top, and git stops after the first answer.
    first = answer.stdout.removesuffix(b"\n")
    if first and Path(os.fsdecode(first)).is_dir():
        store = Path(os.fsdecode(first))
        return Repository(store, store)
    return None


def why_none(folder: Path) -> str:
    """Return why git knows no repository at *folder*: there is none, or it would not have it."""
    for place in (folder.absolute(), *folder.absolute().parents):
        if os.path.ismount(place) and place != folder.absolute():
            break  # git goes no further either
        marks = _marks(place)
        if marks:
            owners = {owner for one in (place, *marks) if (owner := _owner(one)) is not None}
            own = os.geteuid() if hasattr(os, "geteuid") else 0
            return "repository_broken" if owners <= {own} else "repository_refused"
    return "no_repository"


def _marks(place: Path) -> tuple[Path, ...]:
    """Return what makes *place* look like a repository, the folder that a link of git's names too.

    A folder that is merely called ``.git`` does, above *folder* as well: it wants to be told of.
    """
    inside = place / ".git"
    if os.path.lexists(inside):
        linked = _read(inside).removeprefix(b"gitdir:").strip() if inside.is_file() else b""
        return (inside, place / os.fsdecode(linked)) if linked else (inside,)
    bare = (place / "HEAD", place / "objects", place / "refs")
    return bare if all(map(os.path.exists, bare)) else ()


def _owner(place: Path) -> int | None:
    try:
        return place.stat().st_uid
    except OSError:
        return None


def broken_packs(store: Path) -> list[str]:
    """Return the names of packs that are not the ones their index was made for, or have none.

    git passes over such a pack and over all that is in it. Damage within is met when it is read.
    """
    return [
        name
        for folder in object_folders(store / "objects")
        for name in sorted(_names(folder / "pack"))
        if name.endswith(".pack") and not _fits(folder / "pack" / name)
    ]


def _fits(pack: Path) -> bool:
    """Tell whether the checksum at the end of *pack* is the one its index tells of it."""
    digest = pack.stem.rpartition("-")[2]
    size = _LONG_DIGEST if len(digest) == 2 * _LONG_DIGEST else _DIGEST
    try:
        with pack.open("rb") as file, pack.with_suffix(".idx").open("rb") as index:
            head = file.read(4)
            file.seek(-size, os.SEEK_END)
            index.seek(-2 * size, os.SEEK_END)
            return head == b"PACK" and index.read(size) == file.read(size)
    except OSError:
        return False


def state_of(store: Path) -> str:
    """Return a name for the set of objects there; any new or packed object changes it."""
    mark = hashlib.sha256()
    for folder in object_folders(store / "objects"):
        for name in sorted(_names(folder / "pack")):
            if name.endswith(".pack"):
                mark.update(f"{name} {_size(folder / 'pack' / name)}\n".encode())
        for part in sorted(_names(folder)):
            if len(part) == 2 and set(part) <= _SCALE:
                mark.update(f"{part} {' '.join(sorted(_names(folder / part)))}\n".encode())
    return mark.hexdigest()


def lacking(store: Path) -> str | None:
    """Return why part of the history is elsewhere and cannot be looked at, None if all is here."""
    if _size(store / "shallow") > 0:
        return "shallow_clone"
    packs = _names(store / "objects" / "pack")
    return "partial_clone" if any(name.endswith(".promisor") for name in packs) else None


def packed_in(store: Path) -> int:
    """Return how many objects there are in packs at most, by the size of their indexes."""
    folder = store / "objects" / "pack"
    return sum(_size(folder / name) for name in _names(folder) if name.endswith(".idx")) // _EACH


def refs_of(store: Path) -> list[bytes] | None:
    """Return the names of branches, tags and all other refs, None where git keeps them otherwise.

    Those of every work tree are in, and some that git would not take for one.
    """
    if (store / "reftable").exists():
        return None
    lines = _read(store / "packed-refs").splitlines()
    names = {line.partition(b" ")[2] for line in lines if line[:1] != b"#"}
    for place in (store, *_below(store / "worktrees")):
        start = len(os.path.join(os.fsencode(place), b""))  # noqa: PTH118 - text
        for folder, _, files in os.walk(os.fsencode(place / "refs")):
            names.update(os.path.join(folder, one)[start:] for one in files)  # noqa: PTH118 - text
    names.discard(b"")
    return sorted(name.replace(os.fsencode(os.sep), b"/") for name in names)


def _below(folder: Path) -> list[Path]:
    return [folder / name for name in _names(folder)]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def object_folders(objects: Path, depth: int = 0) -> list[Path]:
    found = [objects]
    text = _read(objects / "info" / "alternates")
    for line in text.splitlines() if depth < _ALTERNATES else ():
        found += object_folders(objects / os.fsdecode(line), depth + 1)
    return found


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names of a hundred thousand
    except OSError:
        return []


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
