"""Sheets laid over the main window: one at a time, another may wait below it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vault_app.gui.shell import Shell

if TYPE_CHECKING:
    from pathlib import Path

    from vault_app.gui.dialogs.overlay import Overlay, Sheet


class Layered(Shell):
    """A window that holds what sheets are laid over; nothing lies there at first."""

    _content: QWidget

    def __init__(self, state_file: "Path | None") -> None:
        """Begin with none."""
        super().__init__(state_file)
        self.overlay: Overlay | None = None
        self._waiting: Overlay | None = None
        self.locked = False

    def lay(self, sheet: "Sheet", *, locked: bool = False) -> None:
        """Lay a sheet over the window; over the lock screen only what may be there."""
        from vault_app.gui.dialogs.overlay import Overlay

        if self.locked and not locked:
            return
        if self._waiting is None:
            self._dismiss()
        self.overlay = Overlay(self._content, sheet)
        self.overlay.gone.connect(self._overlay_gone)

    def _dismiss(self) -> None:
        waiting, self._waiting = self._waiting, None
        for one in (self.overlay, waiting):
            if one is not None:
                one.dismiss()

    @Slot(object)
    def _lay_wanted(self, sheet: "Sheet") -> None:
        self.lay(sheet)

    @Slot()
    def _overlay_gone(self) -> None:
        if self.sender() is not self.overlay:
            return
        self.overlay, self._waiting = self._waiting, None
        if self.overlay is not None:
            self.overlay.come_back()
