"""The menu of chosen tokens."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.gui.detail.next_step import may_turn
from vault_app.gui.tokens.actions import Actions
from vault_app.services.entry import Entry


class TokenMenu(QMenu):
    """Deeds that fit the chosen entries; those for one token only are off for several."""

    def __init__(
        self,
        parent: QWidget,
        entries: tuple[Entry, ...],
        supported: frozenset[str],
        actions: Actions,
    ) -> None:
        """Offer what can be done with *entries*."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first, one = entries[0], len(entries) == 1
        known = all(entry.credential.provider in supported for entry in entries)
        unclaimed = tuple(entry for entry in entries if not entry.credential.claimed)
        if one and first.rotation:
            self._add(self.tr("Go on with rotation…"), partial(actions.turn, first))
        else:
            turn = self._add(self.tr("Rotate…"), partial(actions.turn, first))
            turn.setEnabled(one and may_turn(first, supported))
        check = self._add(self.tr("Check"), partial(actions.check, entries))
        check.setEnabled(known and not unclaimed)
        if unclaimed:
            self._add(self.tr("These are mine"), partial(actions.claim, unclaimed))
        self.addSeparator()
        self._add(self.tr("Copy"), partial(actions.copy, first)).setEnabled(one)
        self.search = QAction(self.tr("Search folders…"), self)
        self.spaces = QAction(self.tr("Search Spaces"), self)
        self.spaces.triggered.connect(lambda: actions.find_remote(first))
        self.rename = QAction(self.tr("Rename…"), self)
        self.remove = QAction(self.tr("Remove…"), self)
        for action in (self.search, self.spaces, self.rename):
            action.setEnabled(one)
            self.addAction(action)
        self.spaces.setVisible(first.credential.provider in supported)
        self.spaces.setEnabled(one and first.credential.claimed)
        self.addSeparator()
        self.addAction(self.remove)

    def _add(self, text: str, deed: "partial[None]") -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda: deed())
        self.addAction(action)
        return action
