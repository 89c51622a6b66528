"""Reading many files in one look: each folder is resolved once, and no object is made in vain."""

import errno
import os
import stat
from typing import Final, NamedTuple

from vault_app.core.errors import EditError
from vault_app.system.file_errors import unreadable
from vault_app.system.realpaths import RealPaths

LIMIT: Final = 64 * 2**20
# Non-blocking: opening a FIFO for reading would otherwise wait for a writer for ever.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)
_IS_LINK: Final = (errno.ELOOP, errno.EMLINK)


class Glance(NamedTuple):
    """A file as it was read: *target* is the file really meant, links resolved."""

    target: str
    data: bytes
    found: os.stat_result

    def __repr__(self) -> str:
        """Return a text without the bytes."""
        return f"<Glance at {self.target!r}>"


def glance(path: str, real: RealPaths, limit: int = LIMIT) -> Glance:
    """Read *path* as ``read_snapshot`` does, with its errors.

    Only the folder is resolved beforehand. That the file is no link is told by opening it, and
    *real* learns that.
    """
    try:
        target = real.beside(path)
        try:
            data, found = read_regular(target, limit, path)
        except OSError as error:
            if error.errno not in _IS_LINK:
                raise
            target = os.path.realpath(path)
            data, found = read_regular(target, limit, path)
    except OSError as error:
        raise unreadable(error, path) from error
    real.learn(path, target)
    return Glance(target, data, found)


def read_regular(target: str, limit: int, shown: str) -> tuple[bytes, os.stat_result]:
    """Return bytes and stat of a regular file that is no link; errors name it as *shown*."""
    descriptor = os.open(target, _FLAGS)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise EditError("not_a_file", path=shown)
        size = found.st_size
        data = os.read(descriptor, size + 1) if size <= limit else b""
        if len(data) != size and size <= limit:
            data = _rest(descriptor, data, limit)
    finally:
        os.close(descriptor)
    if size > limit or len(data) > limit:
        raise EditError("file_too_large", path=shown, limit=limit)
    return data, found


def _rest(descriptor: int, data: bytes, limit: int) -> bytes:
    """Go on reading: it has grown or shrunk since it was measured, or tells no size at all."""
    while len(data) <= limit and (more := os.read(descriptor, 2**16)):
        data += more
    return data
