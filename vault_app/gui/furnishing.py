"""Completes a window once it is painted, a part at a time, and then hands over what was read."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

if TYPE_CHECKING:
    from vault_app.gui.tokens.inventory import Laid
    from vault_app.gui.window import MainWindow

_PAUSE_MS = 15
"""So long only what was typed and clicked so far is done."""


def load_in_turns(owner: QObject, names: Sequence[str], then: Callable[[], None]) -> None:
    """Load modules of the window, one a turn while *owner* lives, and then do *then*."""
    name = next((name for name in names if f"vault_app.gui.{name}" not in sys.modules), None)
    if name is None:
        then()
        return
    import_module(f"vault_app.gui.{name}")
    QTimer.singleShot(0, owner, partial(load_in_turns, owner, names, then))


class Furnishing(QObject):
    """Serves one window; goes with it."""

    def __init__(self, window: "MainWindow", read: Callable[[], None]) -> None:
        """Wait for the first painting; *read* has the list read, if that was not begun."""
        super().__init__(window)
        self._window = window
        self._read = read
        self._laid: Laid | None = None
        window.painted.connect(self.begin, Qt.ConnectionType.QueuedConnection)
        window.completed.connect(self._hand_over)

    @Slot()
    def begin(self) -> None:
        """Begin, but after what waits already; asked twice it is begun once."""
        QTimer.singleShot(_PAUSE_MS, self, self._go_on)

    def take(self, laid: "Laid") -> None:
        """Show what was read once the window is whole; at once where nobody sees it."""
        self._laid = laid
        if self._window.whole or not self._window.isVisible():
            self._window.complete()
            self._hand_over()

    @Slot()
    def _go_on(self) -> None:
        self._read()
        if self._window.go_on():
            QTimer.singleShot(0, self, self._go_on)

    @Slot()
    def _hand_over(self) -> None:
        laid, self._laid = self._laid, None
        if laid is not None:
            self._window.start(laid)
