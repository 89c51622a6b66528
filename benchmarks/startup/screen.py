"""A screen of our own, and the moment at which a program's window is first painted on it.

Asked of the X server itself, so that every program is measured alike, whatever it is made of.
"""

import ctypes
import os
import select
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import psutil

_PATIENCE = 30.0
_LEAST = (300, 200)
"""Smaller windows are no main windows: menus, icons, what holds a selection."""

_CREATED, _MAPPED, _CONFIGURED = 16, 19, 22
_CHILDREN = 1 << 19  # SubstructureNotifyMask
_NON_EMPTY = 3  # XDamageReportNonEmpty
_EVENT_SIZE = 192
_WINDOW, _WIDTH, _HEIGHT, _DAMAGED = 40, 56, 60, 32
"""Where an event has them, in bytes, on 64-bit machines."""

_Handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


@dataclass(frozen=True, slots=True)
class Picture:
    """Milliseconds from the start to the first painting of a window, and megabytes then."""

    milliseconds: float
    megabytes: float


@contextmanager
def screen() -> Iterator[str]:
    """Run an X server without a monitor; give its display's name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", "1400x900x24"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Watch:
    """Hears of every window of a display that is made, mapped and painted."""

    def __init__(self, display: str) -> None:
        """Listen from now on."""
        self._x = ctypes.CDLL("libX11.so.6")
        self._damage = ctypes.CDLL("libXdamage.so.1")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._quiet = _Handler(lambda display, error: 0)  # a window may be gone already
        self._x.XSetErrorHandler(self._quiet)
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"no display {display}")
        self._display = ctypes.c_void_p(opened)
        base, error = ctypes.c_int(), ctypes.c_int()
        self._damage.XDamageQueryExtension(self._display, ctypes.byref(base), ctypes.byref(error))
        self._painted = base.value
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(_CHILDREN))
        self._x.XSync(self._display, 0)
        self._sizes: dict[int, tuple[int, int]] = {}
        self._mapped: set[int] = set()

    def first_picture(self) -> float:
        """Wait for the first painting of a main window; return the moment (monotonic)."""
        until = time.monotonic() + _PATIENCE
        event = ctypes.create_string_buffer(_EVENT_SIZE)
        number = self._x.XConnectionNumber(self._display)
        while time.monotonic() < until:
            if not self._x.XPending(self._display):
                select.select([number], [], [], 0.5)
                continue
            self._x.XNextEvent(self._display, event)
            if self._is_picture(event):
                return time.monotonic()
        raise TimeoutError("no window was painted")

    def close(self) -> None:
        """Listen no more."""
        self._x.XCloseDisplay(self._display)

    def _is_picture(self, event: "ctypes.Array[ctypes.c_char]") -> bool:
        kind = ctypes.c_int.from_buffer(event, 0).value
        if kind == self._painted:
            window = ctypes.c_ulong.from_buffer(event, _DAMAGED).value
            wide, high = self._sizes.get(window, (0, 0))
            return window in self._mapped and wide >= _LEAST[0] and high >= _LEAST[1]
        window = ctypes.c_ulong.from_buffer(event, _WINDOW).value
        if kind in (_CREATED, _CONFIGURED):
            self._sizes[window] = (
                ctypes.c_int.from_buffer(event, _WIDTH).value,
                ctypes.c_int.from_buffer(event, _HEIGHT).value,
            )
        if kind == _CREATED:
            self._damage.XDamageCreate(self._display, ctypes.c_ulong(window), _NON_EMPTY)
            self._x.XFlush(self._display)
        elif kind == _MAPPED:
            self._mapped.add(window)
        return False


def first_picture(display: str, command: Sequence[str], environment: Mapping[str, str]) -> Picture:
    """Start *command* on *display*, wait for its first picture, and end it."""
    watch = Watch(display)
    begun = time.monotonic()
    program = subprocess.Popen(
        command,
        env={**environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        taken = (watch.first_picture() - begun) * 1000
        return Picture(taken, _megabytes(program.pid))
    finally:
        watch.close()
        program.kill()
        program.wait()


def _megabytes(pid: int) -> float:
    """Return what a program and those it started hold in memory."""
    first = psutil.Process(pid)
    return float(sum(one.memory_info().rss for one in (first, *first.children(True))) / 2**20)
