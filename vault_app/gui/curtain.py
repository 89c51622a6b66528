"""The first picture: the window as it was last painted, before the code that paints it is loaded.

The real main window appears at once with a remembered picture in it (``services.first_picture``
says when one may be shown) and is then filled behind it. What is typed and clicked meanwhile waits
in Qt's queue for the widgets. Nothing here touches Qt's namespace of names, styles or our own
theme: each takes longer than the picture.
"""

import os
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

import vault_app
from vault_app.services import first_picture

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from vault_app.core.errors import KeyturnError
    from vault_app.gui.window import MainWindow
    from vault_app.services.workbench import Workbench

STATE_FILE = "window.ini"
_DOT = 4  # bytes


class Begun(NamedTuple):
    """What was begun before the program was there: the profile, the look, perhaps a window."""

    bench: "Workbench | None" = None
    around: bytes = b""
    window: "MainWindow | None" = None
    error: "KeyturnError | None" = None
    """Why the store could not be opened."""


class Curtain(QWidget):
    """Paints the picture; calls *then* once, when it has been painted."""

    def __init__(self, picture: QImage, then: Callable[[], None]) -> None:
        """Hang *picture*."""
        super().__init__()
        self._picture = picture
        self._then: Callable[[], None] | None = then

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self._picture)
        painter.end()
        if self._then is not None:
            QTimer.singleShot(0, self, self._then)
            self._then = None


def drawn(bench: "Workbench", surroundings: bytes, then: Callable[[], None]) -> "MainWindow | None":
    """Return the window with the picture that fits, not shown yet; None where none does."""
    if not first_picture.path_of(bench).exists():
        return None
    from vault_app.gui.window import MainWindow

    window = MainWindow(state_file=bench.profile.home / STATE_FILE)
    data = first_picture.recall(bench, look(window, surroundings))
    picture = None if data is None else unpacked(data)
    if picture is None:
        window.deleteLater()
        return None
    picture.setDevicePixelRatio(window.devicePixelRatio())
    window.hang(Curtain(picture, then))
    return window


def packed(picture: QImage) -> bytes:
    """Return *picture* as bytes: a PNG would take four times as long to read."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    size = b"%d %d\n" % (plain.width(), plain.height())
    return size + zlib.compress(bytes(plain.constBits()), 1)


def unpacked(data: bytes) -> QImage | None:
    """Return the picture of what ``packed`` returned, None if it is not that."""
    size, _, body = data.partition(b"\n")
    try:
        wide, high = map(int, size.split())
        inflate = zlib.decompressobj()
        dots = inflate.decompress(body, wide * high * _DOT)
    except (ValueError, zlib.error):
        return None
    if min(wide, high) < 1 or len(dots) != wide * high * _DOT:
        return None
    # A copy: the image would not keep the bytes alive.
    return QImage(dots, wide, high, wide * _DOT, QImage.Format.Format_RGB32).copy()


def around(application: QApplication, state_file: "Path") -> bytes:
    """Return what of the system and of what was chosen makes the look; nothing is worn yet."""
    palette = application.palette()
    told = (
        vault_app.__version__,
        ",".join(QLocale.system().uiLanguages()),
        application.font().toString(),
        palette.windowText().color().name(),
        palette.window().color().name(),
        *chosen(state_file),
    )
    return " ".join(told).replace("\n", " ").encode()


def chosen(state_file: "Path") -> tuple[str, ...]:
    """Return the lines of the window's own file that tell the look chosen."""
    try:
        lines = state_file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ()
    begin = lines.index("[look]") + 1 if "[look]" in lines else len(lines)
    rest = lines[begin:]
    end = next((n for n, line in enumerate(rest) if line.startswith("[")), len(rest))
    return tuple(sorted(filter(None, rest[:end])))


def look(window: QWidget, surroundings: bytes) -> bytes:
    """Return what a picture must have been painted in to be that of *window*."""
    size, ratio = window.size(), window.devicePixelRatio()
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    return b"%b %dx%d %g %b" % (
        surroundings,
        size.width(),
        size.height(),
        ratio,
        os.fsencode(desktop).replace(b"\n", b" "),
    )
