"""Keeps the picture of the window for the next start, see ``curtain``.

Taken when the window stands as it does at a start. What tells of the moment is left out: ages,
times, counts that other pages bring, the panel beside the table.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import KeyturnError
from vault_app.gui import curtain
from vault_app.gui.palette import colours_of, current
from vault_app.services import first_picture

if TYPE_CHECKING:
    from vault_app.gui.tasks import Runner
    from vault_app.gui.window import MainWindow
    from vault_app.services.entry import Entry
    from vault_app.services.workbench import Workbench

_SOON_MS, _AGAIN_MS = 2_500, 30_000


class PictureKeeper(QObject):
    """Keeps a picture of *window* after each reading of the list, *around* as it was at the start.

    Off until ``allow`` says that pictures may be taken at all.
    """

    def __init__(
        self, window: "MainWindow", bench: "Workbench", runner: "Runner", around: bytes
    ) -> None:
        """Take the first one soon."""
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._runner = runner
        self._around = around
        self._allowed = False
        self._state_file = bench.profile.home / curtain.STATE_FILE
        self._chosen, self._colours = curtain.chosen(self._state_file), current()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.take)
        window.page.loaded.connect(self._later)
        self._later()

    def allow(self, allowed: bool) -> None:
        """Take pictures from now on, or keep none: the window is to be hidden from captures."""
        self._allowed = allowed
        if not allowed:
            self._forget()

    @property
    def same_look(self) -> bool:
        """Tell whether the window looks as the next start would make it."""
        worn = self._chosen == curtain.chosen(self._state_file) and self._colours is current()
        plain = not self._window.isMaximized() and not self._window.isFullScreen()
        return worn and plain and not self._window.rail.has_news

    @Slot()
    def take(self) -> None:
        """Take one if the window stands as at a start, else look again later."""
        window = self._window
        if not self._allowed or window.locked or not window.isVisible():
            return
        if not self.same_look:
            self._forget()
        elif window.untouched:
            look = curtain.look(window, self._around)
            work = partial(self._keep, look, picture(window), window.page.read)
            self._runner.run(work, self._tried, self._failed, owner=self)
        else:
            self._timer.start(_AGAIN_MS)

    @Slot()
    def _later(self) -> None:
        self._timer.start(_SOON_MS)

    def _keep(self, look: bytes, image: QImage, entries: "tuple[Entry, ...]") -> bool:
        return first_picture.keep(self._bench, look, curtain.packed(image), entries)

    def _forget(self) -> None:
        work = partial(first_picture.forget, self._bench)
        self._runner.run(work, self._forgotten, self._failed, owner=self)

    def _tried(self, kept: bool) -> None:
        if not kept:
            self._timer.start(_AGAIN_MS)

    def _forgotten(self, nothing: object) -> None:
        """Nobody waits for it."""

    def _failed(self, error: KeyturnError) -> None:
        """The next start does without."""


def picture(window: "MainWindow") -> QImage:
    """Return what *window* shows, without what tells of the moment."""
    page = window.page
    with page.table.timeless(), window.rail.quiet():
        grabbed = window.grab()
    colours = colours_of(QGuiApplication.palette())
    side, status = page.passing
    painter = QPainter(grabbed)
    painter.fillRect(_area(side, window).adjusted(1, 0, 0, 0), colours.colour("surface"))
    painter.fillRect(_area(status, window), colours.colour("background"))
    painter.end()
    return grabbed.toImage()


def _area(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
