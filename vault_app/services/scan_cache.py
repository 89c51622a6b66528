"""What a scan remembers: which folders and git objects were clean, by keyed digests (H16).

Never a value, a name or a path of what is clean; of git objects with findings the commit they came
from. Another set of patterns makes it all void. A damaged file is as good as none.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from vault_app.core.errors import KeyturnError
from vault_app.scanner.looks import Looks
from vault_app.scanner.origins import Origin
from vault_app.services.workbench import Workbench

_SIZE: Final = 8
_LARGEST: Final = 256 * 2**20


@dataclass(slots=True)
class Trees:
    """What is known of the folders below one root: what each looked like when it was clean."""

    folders: dict[bytes, bytes] = field(default_factory=dict)
    files: int = 0


@dataclass(slots=True)
class Past:
    """What is known of one repository when its objects were as *state* says.

    *marks* are those of clean objects, one after the other.
    """

    state: str = ""
    marks: bytes = b""
    origins: dict[str, Origin | None] = field(default_factory=dict)
    skipped: list[tuple[str, str]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Return how many objects were clean."""
        return len(self.marks) // _SIZE

    def clean(self) -> set[bytes]:
        """Return the marks of clean objects."""
        return set(_cut(self.marks, _SIZE))


class Memory:
    """The files of one profile that hold what is remembered, read and written by one key."""

    def __init__(self, folder: Path, key: bytes, version: str) -> None:
        """Use *folder*; *version* is that of the patterns."""
        self._folder = folder
        self._key = key
        self._marks = Looks(key, 0)
        self._version = version

    def mark(self, data: bytes) -> bytes:
        """Return a short keyed digest of *data*."""
        return self._marks.mark(data)

    def looks(self, latest: int) -> Looks:
        """Return what tells how folders look; what changed after *latest* is not remembered."""
        return Looks(self._key, latest)

    def trees(self, root: str) -> Trees:
        """Return what is remembered of the folders below *root*."""
        head, body = self._read("tree", root)
        pairs = _cut(body, 2 * _SIZE)
        folders = {pair[:_SIZE]: pair[_SIZE:] for pair in pairs}
        return Trees(folders, int(head.get("files", 0))) if head else Trees()

    def keep_trees(self, root: str, trees: Trees) -> None:
        """Remember *trees* instead of what was."""
        body = b"".join(name + look for name, look in trees.folders.items())
        self._write("tree", root, {"files": trees.files}, body)

    def past(self, store: str) -> Past:
        """Return what is remembered of the repository that keeps its objects in *store*."""
        head, body = self._read("past", store)
        try:
            origins = {
                name: Origin(**made) if made else None
                for name, made in dict(head.get("origins", {})).items()
            }
            skipped = [(str(name), str(reason)) for name, reason in head.get("skipped", [])]
        except (TypeError, ValueError):
            return Past()
        return Past(str(head.get("state", "")), body, origins, skipped)

    def has_past(self, store: str) -> bool:
        """Tell whether anything is remembered of that repository."""
        return self._path("past", store).exists()

    def keep_past(self, store: str, past: Past) -> None:
        """Remember *past* instead of what was."""
        origins = {name: asdict(made) if made else None for name, made in past.origins.items()}
        head: dict[str, object] = {"state": past.state, "origins": origins, "skipped": past.skipped}
        self._write("past", store, head, past.marks)

    def _path(self, kind: str, name: str) -> Path:
        return self._folder / f"{kind}-{self.mark(name.encode('utf-8', 'surrogateescape')).hex()}"

    def _read(self, kind: str, name: str) -> tuple[dict[str, Any], bytes]:
        try:
            path = self._path(kind, name)
            if path.stat().st_size > _LARGEST:
                return {}, b""
            data = path.read_bytes()
            mark, rest = data[:_SIZE], data[_SIZE:]
            line, _, body = rest.partition(b"\n")
            head = json.loads(line) if mark == self.mark(rest) else {}
        except (OSError, ValueError):
            return {}, b""
        if not isinstance(head, dict) or head.get("version") != self._version:
            return {}, b""
        return head, body

    def _write(self, kind: str, name: str, head: dict[str, object], body: bytes) -> None:
        from vault_app.system.files import write_private

        rest = json.dumps({"version": self._version, **head}).encode() + b"\n" + body
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            write_private(self._path(kind, name), self.mark(rest) + rest)
        except (OSError, KeyturnError):  # the next scan is only slower
            return


def memory_of(bench: Workbench, version: str) -> Memory | None:
    """Return the memory of *bench*'s profile, None without a profile or while the vault is shut."""
    if not bench.profile.exists:
        return None
    try:
        key = bench.key.derived("scan memory")
    except KeyturnError:
        return None
    return Memory(bench.profile.home / "scan", key, version)


def _cut(body: bytes, size: int) -> Iterable[bytes]:
    return (body[at : at + size] for at in range(0, len(body) - size + 1, size))
