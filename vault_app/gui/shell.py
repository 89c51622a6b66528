"""The frame of the main window: where it stood, and a first picture until it is filled.

Loads next to nothing: see ``curtain``.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSettings, QSize
from PySide6.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

START_SIZE = (1240, 760)
LEAST_SIZE = (860, 560)


class Shell(QMainWindow):
    """Remembers its geometry in *state_file* (an ini file), and may show a picture first."""

    def __init__(self, state_file: Path | None) -> None:
        """Stand where the window stood last."""
        super().__init__()
        self._state_file = state_file
        self._early: list[QKeyEvent] = []
        self.curtained = False
        self.filled = False
        self.resize(QSize(*START_SIZE))
        self.recalled = self._recall()

    def hang(self, curtain: QWidget) -> None:
        """Show *curtain* until ``_lift`` puts the content in its place."""
        self.curtained = True
        self.setWindowTitle("Keyturn")
        self.setCentralWidget(curtain)

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802 - Qt's name
        """Keep what is typed before there is anybody to take it."""
        if self.curtained:
            self._early.append(event.clone())
        else:
            super().keyPressEvent(event)

    def _lift(self, content: QWidget, heir: QWidget | None) -> None:
        """Put *content* in the picture's place; *heir* has the focus from now on.

        It gets what was typed before; without one that is dropped: nobody typed to a lock.
        """
        self.curtained = False
        content.resize(self.size())
        self.setUpdatesEnabled(False)  # else the window is painted once with nothing in it
        self.setCentralWidget(content)
        content.show()
        if (layout := self.layout()) is not None:
            layout.activate()
        if heir is not None:
            heir.setFocus()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))
        self.setUpdatesEnabled(True)
        early, self._early = self._early, []
        for event in early:
            if heir is not None:
                QCoreApplication.sendEvent(heir, event)

    def _recall(self) -> bool:
        if self._state_file is None or not self._state_file.exists():
            return False
        stored = QSettings(os.fspath(self._state_file), QSettings.Format.IniFormat)
        geometry = stored.value("window/geometry")
        return isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)

    def _remember(self) -> None:
        if self._state_file is not None and self._state_file.parent.is_dir():
            stored = QSettings(os.fspath(self._state_file), QSettings.Format.IniFormat)
            stored.setValue("window/geometry", self.saveGeometry())
            stored.sync()
