"""Keeps a window out of pictures of the screen, where the platform can: Windows and macOS.

X11 has no such thing and Wayland's compositors decide by themselves: there nothing is done, and
the answer says so.
"""

import ctypes
import sys
from collections.abc import Callable
from typing import Any, Final, Protocol

EXCLUDED: Final = 0x11
"""WDA_EXCLUDEFROMCAPTURE, from Windows 10 2004 on; before that the window is shown black."""
_BLACK: Final = 0x01
_NOBODY: Final = 0
_READ_ONLY: Final = 1

Affinity = Callable[[int, int], bool]
"""Windows' ``SetWindowDisplayAffinity``: handle and affinity, False where it is refused."""


class Objects(Protocol):
    """The two messages macOS needs, by handle of an object."""

    def window_of(self, view: int) -> int:
        """Return the window that shows a view, 0 if none does."""
        ...

    def set_sharing(self, window: int, kind: int) -> None:
        """Set a window's ``sharingType``."""
        ...


def possible(platform: str = sys.platform) -> bool:
    """Tell whether windows can be kept out of pictures on this platform."""
    return platform in ("win32", "darwin")


def keep_from_capture(
    handle: int,
    hidden: bool,
    *,
    platform: str = sys.platform,
    affinity: Affinity | None = None,
    objects: Objects | None = None,
) -> bool:
    """Keep the window of *handle* (Qt's ``winId``) out of pictures, or not; True if it is so now.

    *affinity* and *objects* are the platform's own calls, and seams.
    """
    if platform == "win32":
        return _by_affinity(affinity or _windows(), handle, hidden)
    if platform == "darwin":
        return _by_sharing(objects or _macos(), handle, hidden)
    return False


def _by_affinity(call: Affinity, handle: int, hidden: bool) -> bool:
    if not hidden:
        return call(handle, 0)
    return call(handle, EXCLUDED) or call(handle, _BLACK)


def _by_sharing(objects: Objects, view: int, hidden: bool) -> bool:
    window = objects.window_of(view)
    if not window:
        return False
    objects.set_sharing(window, _NOBODY if hidden else _READ_ONLY)
    return True


def _windows() -> Affinity:
    library: Any = ctypes.WinDLL("user32", use_last_error=True)  # type: ignore[attr-defined] # Windows only
    call = library.SetWindowDisplayAffinity
    call.argtypes, call.restype = (ctypes.c_void_p, ctypes.c_uint32), ctypes.c_int
    return lambda handle, kind: bool(call(handle, kind))


def _macos() -> Objects:
    return _Runtime(ctypes.CDLL("/usr/lib/libobjc.A.dylib"))


class _Runtime:
    """The Objective-C runtime, two messages of it."""

    def __init__(self, library: Any) -> None:
        self._library = library
        library.sel_registerName.restype = ctypes.c_void_p
        library.sel_registerName.argtypes = (ctypes.c_char_p,)

    def window_of(self, view: int) -> int:
        """See ``Objects``."""
        send = self._message(ctypes.c_void_p)
        return int(send(view, self._library.sel_registerName(b"window")) or 0)

    def set_sharing(self, window: int, kind: int) -> None:
        """See ``Objects``."""
        send = self._message(None, ctypes.c_ulong)
        send(window, self._library.sel_registerName(b"setSharingType:"), kind)

    def _message(self, result: Any, *arguments: Any) -> Callable[..., Any]:
        kind = ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_void_p, *arguments)
        return kind(("objc_msgSend", self._library))
