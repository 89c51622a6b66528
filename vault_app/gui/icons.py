"""Line icons: SVG files whose ``currentColor`` becomes the colour asked for, sharp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from vault_app.gui.palette import Colours, current
from vault_app.system.assets import asset

ACCENT = "#3B5BDB"
"""The colour of the program's own icon."""


@lru_cache(maxsize=64)
def _source(name: str) -> bytes:
    return asset("icons", f"{name}.svg").read_bytes()


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return icon *name* in *colour* (``#rrggbb``), *size* logical pixels square."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, role: str = "text", size: int = 16, colours: Colours | None = None) -> QIcon:
    """Return an icon in a colour role, muted where disabled; make it again on a theme change."""
    table = colours or current()
    ratio = _ratio()
    made = QIcon(pixmap(name, getattr(table, role), size, ratio))
    muted = pixmap(name, table.border, size, ratio)
    made.addPixmap(muted, QIcon.Mode.Disabled)
    return made


def app_icon() -> QIcon:
    """Return the application's own icon."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("keyturn", ACCENT, size))
    return made


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return max(1.0, screen.devicePixelRatio()) if screen else 1.0
