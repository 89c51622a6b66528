"""The sealed journal of writes in place (H6): one encrypted file per write, in the profile.

What a file needs to become whole again holds token values, so it never lies here in clear.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from vault_app.core.errors import EditError
from vault_app.core.fingerprint import Digest, FingerprintKey
from vault_app.core.ids import RotationId
from vault_app.system.files import read_snapshot, write_private
from vault_app.system.inplace import Tail
from vault_app.vault.sealed_crypto import Undecryptable, decrypt, encrypt

VERSION: Final = 1
_PURPOSE: Final = "writes in place"
_PREFIX: Final = "inplace-"
_SUFFIX: Final = ".sealed"
_LIMIT: Final = 2**28


@dataclass(frozen=True, slots=True)
class KeptTail:
    """One write in place: which rotation writes which inode, between which two contents.

    *done*: the write is whole and durable; the tail is then empty, for nothing needs it.
    """

    rotation: RotationId
    target: str
    device: int
    inode: int
    before: Digest
    after: Digest
    tail: Tail
    done: bool = False

    def finished(self) -> "KeptTail":
        """Return the entry of a write that is whole."""
        return replace(self, tail=Tail(self.tail.start, b"", b""), done=True)


class SealedTails:
    """The entries that lie in one profile's folder, under a key derived from the vault's."""

    def __init__(self, folder: Path, key: FingerprintKey) -> None:
        """Touch nothing yet."""
        self._folder = folder
        self._key = key.derived(_PURPOSE)

    def keep(self, entry: KeptTail) -> None:
        """Keep an entry, durably; one of the same rotation and inode is replaced."""
        path = self._path(entry)
        write_private(path, encrypt(self._key, _packed(entry), _bound(path.name)))

    def entries(self) -> tuple[KeptTail, ...]:
        """Return what can be read; what another key sealed, or nobody, is left alone."""
        found = (self._read(path) for path in tail_files(self._folder))
        return tuple(entry for entry in found if entry is not None)

    def drop(self, entry: KeptTail) -> None:
        """Forget an entry; a missing one is fine."""
        self._path(entry).unlink(missing_ok=True)

    def _path(self, entry: KeptTail) -> Path:
        name = f"{_PREFIX}{entry.rotation}-{entry.device:x}-{entry.inode:x}{_SUFFIX}"
        return self._folder / name

    def _read(self, path: Path) -> KeptTail | None:
        try:
            sealed = read_snapshot(path, _LIMIT).data
            return _unpacked(decrypt(self._key, sealed, _bound(path.name)))
        except (EditError, Undecryptable, ValueError, KeyError):
            return None


def tail_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of all entries; finding them needs no key."""
    return tuple(sorted(folder.glob(f"{_PREFIX}*{_SUFFIX}")))


def _bound(name: str) -> Mapping[str, object]:
    return {"keyturn": _PURPOSE, "version": VERSION, "name": name}


def _packed(entry: KeptTail) -> bytes:
    tail = entry.tail
    header = {
        "rotation": entry.rotation,
        "target": entry.target,
        "device": entry.device,
        "inode": entry.inode,
        "before": entry.before,
        "after": entry.after,
        "done": entry.done,
        "start": tail.start,
        "rest": tail.rest,
        "old": len(tail.old),
    }
    return json.dumps(header).encode() + b"\n" + tail.old + tail.new


def _unpacked(data: bytes) -> KeptTail:
    line, _, tails = data.partition(b"\n")
    header = json.loads(line)
    length = header["old"]
    return KeptTail(
        rotation=RotationId(header["rotation"]),
        target=header["target"],
        device=header["device"],
        inode=header["inode"],
        before=Digest(header["before"]),
        after=Digest(header["after"]),
        tail=Tail(header["start"], tails[:length], tails[length:], header["rest"]),
        done=header["done"],
    )
