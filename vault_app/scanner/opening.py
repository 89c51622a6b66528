"""How a file is opened that is only looked at, and what it is called if that fails."""

import errno
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

FLAGS: "Final" = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
"""How a file is opened that may turn out to be a pipe or a device."""


_OTHERWISE: "Final" = {errno.ELOOP: "link_circle", errno.ENAMETOOLONG: "path_too_long"}


class Unreadable(Exception):
    """The file cannot be read; the message is the reason's code."""


def reason_of(error: OSError) -> str:
    """Return the code of why a file cannot be read."""
    if isinstance(error, PermissionError):
        return "permission_denied"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "missing"
    return _OTHERWISE.get(error.errno or 0, "io_error")
