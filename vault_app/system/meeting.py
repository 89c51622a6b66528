"""Where the starts of one profile meet: a socket in its private runtime folder.

What travels is one word and the desktop's activation token, never a secret. A second start needs
nothing but this to bring the window forward.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from _socket import socket

RAISE: Final = b"raise "
LONGEST_MESSAGE: Final = 512
WAIT_MS: Final = 800
_LONGEST_PATH: Final = 96
_QUEUE: Final = 16


def meeting_point(runtime_dir: Path) -> str:
    """Return the socket's name: a path where paths work and fit, else a name in the session."""
    path = str(runtime_dir / "window.sock")
    if sys.platform != "win32" and len(os.fsencode(path)) <= _LONGEST_PATH:
        return path
    import hashlib  # loads OpenSSL, and is seldom needed

    digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
    return f"keyturn-{digest}"


def is_path(name: str) -> bool:
    """Tell whether a meeting point is a path, which needs no Qt."""
    return os.sep in name


def word() -> bytes:
    """Return what tells a running window to come forward."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return RAISE + token.encode()[: LONGEST_MESSAGE - len(RAISE) - 1] + b"\n"


def told(path: str, said: bytes) -> bool:
    """Say something to the program that has the place; False if there is none."""
    from _socket import AF_UNIX, SOCK_STREAM, socket  # without the rest of ``socket``: 5 ms

    caller = socket(AF_UNIX, SOCK_STREAM)
    try:
        caller.settimeout(WAIT_MS / 1000)
        caller.connect(path)
        if said:
            caller.sendall(said)
    except (BlockingIOError, TimeoutError):  # it lives, though it does not listen
        return True
    except OSError:
        return False
    finally:
        caller.close()
    return True


def taken(path: str) -> "socket":
    """Take the place; what a killed window left behind is no hindrance."""
    from _socket import AF_UNIX, SOCK_STREAM, socket

    Path(path).unlink(missing_ok=True)
    place = socket(AF_UNIX, SOCK_STREAM)
    place.bind(path)
    Path(path).chmod(0o600)
    place.listen(_QUEUE)
    return place


def raised(runtime_dir: Path) -> bool:
    """Bring the running window of a profile forward; False where none runs."""
    name = meeting_point(runtime_dir)
    return is_path(name) and os.path.lexists(name) and told(name, word())
