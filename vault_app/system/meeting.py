"""Where the starts of one profile meet: a socket in its private runtime folder.

What travels is one word and the desktop's activation token, never a secret. What a second start
needs of this lies in ``raising``.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vault_app.system.raising import LONGEST_PATH, SOCKET

if TYPE_CHECKING:
    from _socket import socket

_QUEUE: Final = 16


def meeting_point(runtime_dir: Path) -> str:
    """Return the socket's name: a path where paths work and fit, else a name in the session."""
    path = str(runtime_dir / SOCKET)
    if sys.platform != "win32" and len(os.fsencode(path)) <= LONGEST_PATH:
        return path
    import hashlib  # loads OpenSSL, and is seldom needed

    digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
    return f"keyturn-{digest}"


def is_path(name: str) -> bool:
    """Tell whether a meeting point is a path, which needs no Qt."""
    return os.sep in name


def taken(path: str) -> "socket":
    """Take the place; what a killed window left behind is no hindrance."""
    from _socket import AF_UNIX, SOCK_STREAM, socket

    Path(path).unlink(missing_ok=True)
    place = socket(AF_UNIX, SOCK_STREAM)
    place.bind(path)
    Path(path).chmod(0o600)
    place.listen(_QUEUE)
    return place
