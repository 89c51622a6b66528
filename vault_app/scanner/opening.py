"""How a file is opened that is only looked at, and what it is called if that fails."""

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


class Unreadable(Exception):
    """The file cannot be read; the message is the reason's code."""


def reason_of(error: OSError) -> str:
    """Return the code of why a file cannot be read."""
    if isinstance(error, PermissionError):
        return "permission_denied"
    gone = isinstance(error, FileNotFoundError | NotADirectoryError)
    return "missing" if gone else "io_error"
