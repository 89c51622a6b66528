"""The frame of the main window: where it stood, and that it was painted."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSettings, QSize, Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

START_SIZE = (1240, 760)
LEAST_SIZE = (860, 560)


class Shell(QMainWindow):
    """Remembers its geometry in *state_file* (an ini file). ``painted``: for the first time."""

    painted = Signal()

    def __init__(self, state_file: Path | None) -> None:
        """Stand where the window stood last."""
        super().__init__()
        self._state_file = state_file
        self._painted = False
        self.setAnimated(False)  # else a change of layout moves things, and paints all twice
        self.resize(QSize(*START_SIZE))
        self.recalled = self._recall()

    def showEvent(self, event: "QShowEvent") -> None:  # noqa: N802 - Qt's name
        """Have everything in its place before it is seen: it would be painted twice."""
        super().showEvent(event)
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's name
        """Tell of the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

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
