"""What kind of machine and folder this is: a stable id, network and synced folders (H15)."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_MOUNTINFO: Final = Path("/proc/self/mountinfo")
_NETWORK: Final = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "afpfs", "webdav", "davfs", "ceph",
        "glusterfs", "lustre", "beegfs", "gpfs", "ncpfs", "vboxsf", "fuse.sshfs", "fuse.rclone",
        "fuse.glusterfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.vmhgfs-fuse",
    }
)  # fmt: skip
_SYNCED_NAMES: Final = frozenset((
    "dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "mobile documents",
    "nextcloud", "owncloud", "pcloud drive", "mega", "megasync", "syncthing", "box sync",
    "creative cloud files", "yandex.disk", "seafile",
))  # fmt: skip
_SYNCED_MARKERS: Final = frozenset((
    ".stfolder", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log",
    ".tmp.drivedownload", ".849C9593-D756-4E56-8D6E-42412F2A707B",
))  # fmt: skip
_SYNCED_FILE: Final = ".dropbox"
MARKERS: Final = _SYNCED_MARKERS | {_SYNCED_FILE}
"""The names that such programs leave in the folders they copy."""


def machine_id() -> str:
    """Return 16 hex digits that stay the same on this installation and tell nothing else."""
    import hashlib

    return hashlib.sha256(b"keyturn machine\0" + _raw_id().encode()).hexdigest()[:16]


def on_network_or_synced(path: Path) -> str | None:
    """Return why a store must not live at *path*: ``network_filesystem``, ``synced_folder``.

    None means a plain local folder. The path itself need not exist yet.
    """
    there = _nearest(path)
    if is_synced(there):
        return "synced_folder"
    return "network_filesystem" if _is_network(there) else None


def is_synced(folder: Path) -> bool:
    """Tell whether *folder* lies in one that a synchronising program copies elsewhere."""
    return any(is_synced_root(one) for one in (folder, *folder.parents))


def is_synced_root(folder: Path) -> bool:
    """Tell whether *folder* itself is one, by its name or by what its program left in it.

    A git work tree named like such a program is its source, not its folder.
    """
    names = frozenset(name for name in MARKERS if (folder / name).exists())
    return is_synced_by(str(folder), folder.name, names, git=(folder / ".git").exists())


def is_synced_by(folder: str, name: str, names: frozenset[str], *, git: bool) -> bool:
    """Tell it of *folder* called *name*, knowing which of ``MARKERS`` and whether git is in it."""
    if not git and _looks_synced(name.casefold()):
        return True
    # In the home a folder of that name holds the program's settings.
    return bool(names & _SYNCED_MARKERS) or (
        _SYNCED_FILE in names and os.path.isfile(os.path.join(folder, _SYNCED_FILE))  # noqa: PTH113, PTH118 - thousands
    )


def filesystem_of(path: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """Return the type of the innermost of *mounts* (mount point, type) that holds *path*."""
    best, kind = -1, ""
    for point, type_ in mounts:
        if path.is_relative_to(point) and len(Path(point).parts) >= best:
            best, kind = len(Path(point).parts), type_
    return kind


def is_network_type(kind: str) -> bool:
    """Tell whether a file system of that type lies on another machine."""
    return kind.casefold() in _NETWORK


def _looks_synced(name: str) -> bool:
    if name in _SYNCED_NAMES:
        return True
    return " " in name and any(name.partition(end)[0] in _SYNCED_NAMES for end in (" - ", " ("))


def _nearest(path: Path) -> Path:
    absolute = Path(os.path.realpath(path))
    return next((parent for parent in (absolute, *absolute.parents) if parent.exists()), absolute)


def _is_network(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        drive_remote = 4
        root = path.anchor
        return root.startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(root) == drive_remote
        )
    return is_network_type(filesystem_of(path, _mounts()))


def _mounts() -> Iterable[tuple[str, str]]:
    """Return mount points and types; on Linux without psutil, whose import a listing would feel."""
    try:
        return mounts_in(_MOUNTINFO.read_text("utf-8", "surrogateescape"))
    except OSError:
        import psutil

        return [(part.mountpoint, part.fstype) for part in psutil.disk_partitions(all=True)]


def mounts_in(mountinfo: str) -> list[tuple[str, str]]:
    """Return mount points and types out of the text of ``/proc/self/mountinfo`` (proc(5))."""
    found = []
    for line in mountinfo.splitlines():
        head, _, tail = line.partition(" - ")
        fields, kind = head.split(" "), tail.split(" ")[0]
        if len(fields) > 4 and kind:
            found.append((_unescaped(fields[4]), kind))
    return found


def _unescaped(point: str) -> str:
    for code, char in ((r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\")):
        point = point.replace(code, char)
    return point


def _raw_id() -> str:
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(
            winreg.HKEY_LOCAL_MACHINE,
            r"SOFTWARE\Microsoft\Cryptography",
            access=winreg.KEY_READ | winreg.KEY_WOW64_64KEY,
        ) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    for source in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        try:
            return source.read_text("ascii").strip()
        except OSError:
            continue
    import platform

    return platform.node()
