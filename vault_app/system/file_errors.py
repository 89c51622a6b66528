"""Turns the operating system's file errors into ours; one table for reading, one for writing."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from vault_app.core.errors import EditError, NotFoundInFile, WriteRefused

_READING: Final[Mapping[int, str]] = {
    errno.EACCES: "permission_denied",
    errno.EPERM: "permission_denied",
    errno.EISDIR: "not_a_file",
    errno.ENXIO: "not_a_file",
    errno.ELOOP: "not_a_file",
    errno.ENOTDIR: "file_missing",
    errno.ENOENT: "file_missing",
}
_WRITING: Final[Mapping[int, str]] = {
    errno.EACCES: "permission_denied",
    errno.EPERM: "permission_denied",
    errno.EROFS: "read_only",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.ENOENT: "file_missing",
    errno.EBUSY: "mount_point",
}


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Translate OSError into EditError or NotFoundInFile for *path*."""
    try:
        yield
    except OSError as error:
        raise unreadable(error, str(path)) from error


def unreadable(error: OSError, path: str) -> EditError:
    """Return what *error* means for *path*, which was to be read."""
    code = _READING.get(error.errno or 0, "io_error")
    kind = NotFoundInFile if code == "file_missing" else EditError
    return kind(code, path=path)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Translate OSError into WriteRefused (NotFoundInFile when it is gone) for *path*."""
    try:
        yield
    except OSError as error:
        code = _WRITING.get(error.errno or 0, "io_error")
        kind = NotFoundInFile if code == "file_missing" else WriteRefused
        raise kind(code, path=str(path)) from error
