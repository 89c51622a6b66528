"""How a second start brings the window of the first forward: next to nothing is imported for it."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

RAISE = b"raise "
LONGEST_MESSAGE = 512
LONGEST_PATH = 96
WAIT_MS = 800
SOCKET = "window.sock"


def raised(environ: "Mapping[str, str]") -> bool:
    """Bring the running window of the usual profile forward; False where none is found so."""
    place = place_of(environ)
    try:
        ours = place is not None and os.lstat(place).st_uid == os.geteuid()
    except OSError:
        return False
    return place is not None and ours and told(place, word())


def place_of(environ: "Mapping[str, str]") -> str | None:
    """Return where the starts of the usual profile meet, None where that takes a closer look.

    The same as ``meeting.meeting_point`` says of ``profile.locate``, without their imports.
    """
    base, home = environ.get("XDG_RUNTIME_DIR"), environ.get("KEYTURN_HOME")
    if not home:
        if "XDG_DATA_HOME" in environ or not environ.get("HOME"):
            return None
        home = f"{environ['HOME']}/.local/share/keyturn"
    if (
        not sys.platform.startswith("linux")
        or not _is_plain(home)
        or (base and not _is_plain(base))
    ):
        return None
    if base and os.path.isdir(base):  # noqa: PTH112 - pathlib takes longer than all else here
        digest = __import__("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
        folder = f"{base}/keyturn/{digest(os.fsencode(home)).hexdigest()[:12]}"
    else:
        folder = f"{home}/run"
    place = f"{folder}/{SOCKET}"
    return place if len(os.fsencode(place)) <= LONGEST_PATH else None


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


def _is_plain(path: str) -> bool:
    """Tell whether a path is as ``pathlib`` would write it."""
    odd = ("//", "/./", "\0")
    return path[:1] == "/" and path[-1:] != "/" and not any(part in f"{path}/" for part in odd)
