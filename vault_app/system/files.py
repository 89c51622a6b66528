"""Reading files we mean to change, and replacing them atomically with everything kept."""

import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from vault_app.core.errors import FileChanged, WriteRefused
from vault_app.core.ids import draw
from vault_app.system import replacing
from vault_app.system.file_errors import reading, writing
from vault_app.system.glancing import LIMIT, read_regular
from vault_app.system.pace import USUAL, Pace

TEMP_PREFIX = ".keyturn-"
TEMP_SUFFIX = ".tmp"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file as it was read: its bytes and what tells whether it is still the same file.

    *path* is as given; *target* is the file really meant, links resolved. Times in nanoseconds.
    """

    path: Path
    target: Path
    data: bytes = field(repr=False)
    device: int
    inode: int
    mode: int
    uid: int
    gid: int
    links: int
    mtime_ns: int
    size: int


def read_snapshot(
    path: Path, limit: int = LIMIT, *, real: Callable[[str], str] = os.path.realpath
) -> Snapshot:
    """Read *path*, following a link to a file; at most *limit* bytes.

    Raises NotFoundInFile ``file_missing``; EditError ``not_a_file``, ``permission_denied``,
    ``file_too_large``, ``io_error``. Never blocks on a pipe. *real* resolves links. Many files in
    one look are for ``glance``.
    """
    shown = str(path)
    with reading(path):
        target = real(shown)
        data, found = read_regular(target, limit, shown)
    return taken(path, path if target == shown else Path(target), data, found)


def write_like(snapshot: Snapshot, data: bytes, pace: Pace = USUAL) -> Snapshot:
    """Replace the snapshot's file by *data*, atomically and durably; return the new snapshot.

    Mode, owner, group, extended attributes and ACL are kept; a link stays a link. Raises
    FileChanged when the file is no longer the one that was read; WriteRefused ``read_only``,
    ``foreign_owner``, ``hard_linked``, ``shared_folder`` (others may write there, H27),
    ``disk_full``, ``permission_denied``, ``io_error``, ``mount_point`` (the file itself is mounted
    there). The file is then as it was, no temp left. *pace* is a seam.
    """
    with writing(snapshot.path):
        if os.path.realpath(snapshot.path) != str(snapshot.target):
            raise FileChanged(path=str(snapshot.path))
        refuse_unfit(snapshot)
        found = replacing.replace(
            snapshot.target, data, temp_name(), lambda now: still(snapshot, now), pace
        )
        return taken(snapshot.path, snapshot.target, data, found)


def write_private(path: Path, data: bytes) -> None:
    """Write one of our own files, atomically, durably, 0600. Raises WriteRefused."""
    with writing(path):
        replacing.create(path, data, temp_name())


def remove_leftovers(directory: Path) -> int:
    """Remove temporary files of ours that a crash left in *directory*; return how many.

    A file that is being written at this moment is locked and stays.
    """
    removed = 0
    for entry in directory.glob(f"{TEMP_PREFIX}*{TEMP_SUFFIX}"):
        removed += replacing.remove_orphan(entry)
    return removed


def temp_name() -> str:
    """Return a fresh name for a temporary file of ours."""
    return f"{TEMP_PREFIX}{draw()}{TEMP_SUFFIX}"


def refuse_unfit(snapshot: Snapshot, *, by_rename: bool = True) -> None:
    """Raise WriteRefused for files that are never changed, or not *by_rename*."""
    code = None
    if sys.platform != "win32":
        if snapshot.uid != os.geteuid():
            code = "foreign_owner"
        elif snapshot.target.parent.stat().st_mode & stat.S_IWOTH:
            code = "shared_folder"
    if not snapshot.mode & stat.S_IWUSR:
        code = "read_only"
    elif snapshot.links > 1 and by_rename:
        code = code or "hard_linked"
    if code:
        raise WriteRefused(code, path=str(snapshot.path))


def still(snapshot: Snapshot, now: os.stat_result) -> None:
    """Raise FileChanged unless *now* is of the file as it was read."""
    same = (snapshot.device, snapshot.inode, snapshot.links, snapshot.uid)
    unchanged = (snapshot.mtime_ns, snapshot.size)
    if same != (now.st_dev, now.st_ino, now.st_nlink, now.st_uid) or unchanged != (
        now.st_mtime_ns,
        now.st_size,
    ):
        raise FileChanged(path=str(snapshot.path))


def taken(path: Path, target: Path, data: bytes, found: os.stat_result) -> Snapshot:
    """Return the snapshot of a file with content *data* and the stat *found*."""
    return Snapshot(
        path=path,
        target=target,
        data=data,
        device=found.st_dev,
        inode=found.st_ino,
        mode=found.st_mode,
        uid=found.st_uid,
        gid=found.st_gid,
        links=found.st_nlink,
        mtime_ns=found.st_mtime_ns,
        size=found.st_size,
    )
