"""Looks again, once a token is looked at for a moment, who gets at the files it stands in."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from vault_app.core.errors import KeyturnError
from vault_app.core.ids import CredentialId

if TYPE_CHECKING:
    from vault_app.gui.tasks import Runner
    from vault_app.gui.tokens.actions import Actions
    from vault_app.services.entry import Entry

_PAUSE_MS = 600
"""Who walks through the table by its arrow keys sets nothing going."""


class Glance(QObject):
    """Permissions change behind our back: one look for each time a token is chosen."""

    def __init__(self, actions: "Actions", runner: "Runner", parent: QObject) -> None:
        """Tell what changed through *actions*."""
        super().__init__(parent)
        self._actions = actions
        self._runner = runner
        self._entry: Entry | None = None
        self._looked: CredentialId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.look)

    def at(self, entry: "Entry | None") -> None:
        """Look at *entry* in a moment, unless it is the one looked at last; None: at nothing."""
        self._entry = entry
        self._timer.stop()
        if entry is None:
            self._looked = None
        elif entry.credential.id != self._looked and any(place.path for place in entry.places):
            self._timer.start()

    @property
    def waiting(self) -> bool:
        """Tell whether a look is about to be taken."""
        return self._timer.isActive()

    @Slot()
    def look(self) -> None:
        """Look now."""
        entry = self._entry
        if entry is None:
            return
        self._looked = entry.credential.id
        work = partial(self._actions.backend.find_places, str(entry.credential.id))
        self._runner.run(work, partial(self._told, entry), self._silent, owner=self)

    def _told(self, before: "Entry", found: "Entry") -> None:
        if self._entry is before and found.places != before.places:
            self._entry = found
            self._actions.changed.emit((found,))

    def _silent(self, error: KeyturnError) -> None:
        """What is shown stays as it was last seen; nobody asked for more."""
