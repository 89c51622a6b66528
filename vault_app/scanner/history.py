"""What a git repository holds besides its files: every object once, and where hits came from.

All objects are listed, so all refs, the stash, reflogs and what nothing reaches any more are in.
Commits and tags are looked at as they are stored, messages included.
"""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import Sighting, sightings
from vault_app.scanner.repository import repository_at
from vault_app.scanner.staged import change, staged_blobs
from vault_app.system import gitstream

LARGEST: Final = 64 * 2**20
_THREADS: Final = 2
_AHEAD: Final = 64
_BATCH: Final = 256
_HEAD: Final = "%x01%H%x02%an <%ae>%x02%aI%x02%ct"
_KINDS: Final = {b"blob": "blob", b"commit": "commit", b"tag": "tag"}

OnSkip = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Looked:
    """One object that was looked at, with the tokens in it."""

    id: str
    type: str
    size: int
    sightings: tuple[Sighting, ...]
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The oldest commit that has a blob, its path there, who made it and when."""

    commit: str
    path: str
    author: str
    date: str


def top_of(folder: Path) -> Path | None:
    """Return the repository's top folder (a bare one's own), None outside of one."""
    found = repository_at(folder)
    return found.top if found else None


def commits_of(top: Path) -> bytes:
    """Return the ids of all commits of the repository at *top*, one a line."""
    listing = ["cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)"]
    told = gitstream.lines([*listing, "--unordered", "--buffer"], top)
    return b"".join(line[7:] + b"\n" for line in told if line.startswith(b"commit "))


def look_at_staged(
    top: Path, engine: Engine, on_fail: Callable[[], None] | None = None
) -> Iterator[Looked]:
    """Yield the blobs that the next commit adds or changes; *on_fail*: git cannot tell which."""
    paths = staged_blobs(top, on_fail)
    read = 0
    for found in gitstream.objects(list(paths), top):
        read += 1
        seen = sightings(found.data, engine)
        for path in paths[found.id]:
            yield Looked(found.id, found.type, len(found.data), seen, path)
    if read < len(paths) and on_fail is not None:
        on_fail()


def origins(top: Path, wanted: Set[str], commits: bytes) -> dict[str, Origin]:
    """Return where the *wanted* blobs and commits came from, in one pass over all *commits*.

    Whatever reaches a commit, or nothing: it is asked for by its id. Children come before parents,
    so that of commits of one second the last is the oldest.
    """
    arguments = ["log", "--topo-order", "--stdin", "-m", "--root", "--raw", "-z"]
    arguments += ["--no-abbrev", "--no-renames", "--diff-filter=d", f"--format={_HEAD}"]
    found: dict[str, tuple[int, Origin]] = {}
    commit, author, date, when = "", "", "", 0
    parts = gitstream.lines(arguments, top, b"\0", names=commits)
    for part in parts:
        text = part.lstrip(b"\n")
        if text.startswith(b"\1"):
            head, _, text = text[1:].partition(b"\n")
            commit, author, date, time = (*head.decode("utf-8", "replace").split("\2"), "", "")[:4]
            when = int(time) if time.isdigit() else 0
            if commit in wanted:
                found[commit] = (when, Origin(commit, "", author, date))
        if text.startswith(b":"):
            blob, path = change(text, next(parts, b""))
            if blob in wanted and (blob not in found or when <= found[blob][0]):
                found[blob] = (when, Origin(commit, path, author, date))
    return {blob: origin for blob, (_, origin) in found.items()}
