"""The menu of the chosen tokens: what fits them, with its keys; nothing greyed without a reason."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.gui.deeds import deed
from vault_app.gui.marking import tr
from vault_app.gui.tokens import fitting
from vault_app.services.entry import Entry

_BLOCKS = (
    ("turn", "check", "claim"),
    ("copy", "reveal", "rename", "note"),
    ("search", "spaces"),
    ("policy", "ignore"),
    ("remove",),
)


class TokenMenu(QMenu):
    """Deeds for the chosen entries; those for one token only are off for several."""

    def __init__(
        self,
        parent: QWidget,
        entries: tuple[Entry, ...],
        supported: frozenset[str],
        do: Callable[[str], None],
    ) -> None:
        """Offer what can be done with *entries*; *do* takes the code of what was picked."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entries = entries
        self._supported = supported
        fits = fitting.fitting(entries, supported)
        for block in _BLOCKS:
            self.addSeparator()
            for code in block:
                if code == "claim" and code not in fits:
                    continue
                action = QAction(self._text(code), self)
                if keys := deed(code).keys:
                    action.setShortcut(QKeySequence(keys[0]))
                    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                    action.setShortcutVisibleInContextMenu(True)
                action.setEnabled(code in fits)
                action.triggered.connect(partial(_pick, do, code))
                self.addAction(action)

    def _text(self, code: str) -> str:
        first, number = self._entries[0], len(self._entries)
        if code == "turn" and number == 1:
            return self.tr("Go on with rotation…") if first.rotation else deed(code).title
        if number > 1:
            counts = {
                "turn": len(fitting.turnable(self._entries, self._supported)),
                "check": len(fitting.checkable(self._entries, self._supported)),
                "remove": number,
            }
            return several(code, counts.get(code, 0)) or deed(code).title
        return deed(code).title


def several(code: str, number: int) -> str:
    """Return what a deed is called for several tokens; nothing for the others."""
    if code == "turn":
        return tr("Rotate %Ln token(s)…", "", number)
    if code == "check":
        return tr("Check %Ln token(s)", "", number)
    return tr("Remove %Ln token(s)…", "", number) if code == "remove" else ""


def _pick(do: Callable[[str], None], code: str) -> None:
    do(code)
