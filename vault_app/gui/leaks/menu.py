"""The menu of the chosen leaks: what the bar below the list offers, with its keys."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.gui.leaks.bar import LeakBar

_COPY: Final = "copy"


class LeakMenu(QMenu):
    """``wanted`` carries the code of what was chosen; it goes once it is closed."""

    wanted = Signal(str)

    def __init__(self, bar: LeakBar, parent: QWidget) -> None:
        """Offer what *bar* offers now, and the paths to be copied."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, made in bar.buttons.items():
            if not made.isHidden():
                self._add(code, made.text().strip(), bar.keys(code))
        self.addSeparator()
        self._add(_COPY, self.tr("Copy path"), bar.keys(_COPY))
        self.triggered.connect(self._chosen)

    def _add(self, code: str, text: str, keys: str) -> None:
        action = QAction(f"{text}\t{keys}" if keys else text, self)
        action.setData(code)
        self.addAction(action)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.wanted.emit(str(action.data()))
