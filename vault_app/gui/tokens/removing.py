"""Removal that can be taken back: rows go at once, record and value only when the time is over.

Until then nothing was removed anywhere: a crash or a kill leaves every token as it was, and the
next start shows it again. Closing or locking the window makes a removal final first.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.core.errors import KeyturnError, UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.text import sanitise
from vault_app.gui.marking import tr
from vault_app.gui.tasks import Runner
from vault_app.gui.toast import Undoable
from vault_app.services.entry import Entry

if TYPE_CHECKING:
    from vault_app.gui.backend import WindowBackend


class Removals(QObject):
    """Holds back what is to be removed. ``hidden`` rows go, ``returned`` entries come back."""

    hidden = Signal(object)
    returned = Signal(object)
    done = Signal(object)

    def __init__(
        self,
        backend: "WindowBackend",
        runner: Runner,
        fail: Callable[[KeyturnError], None],
        parent: QObject | None = None,
    ) -> None:
        """Ask *backend* through *runner*; *fail* tells what went wrong."""
        super().__init__(parent)
        self._backend = backend
        self._runner = runner
        self._fail = fail
        self._held: dict[CredentialId, Entry] = {}

    def without_held(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return *entries* without those that are going."""
        if not self._held:
            return tuple(entries)
        return tuple(entry for entry in entries if entry.credential.id not in self._held)

    def hold(self, entries: tuple[Entry, ...]) -> Undoable | None:
        """Hide *entries* and return what takes them back; a token that is turning stays."""
        going = tuple(entry for entry in entries if not entry.rotation)
        turning = next((entry for entry in entries if entry.rotation), None)
        if turning is not None:
            name, rotation = turning.credential.name, str(turning.rotation)
            self._fail(UsageError("rotation_open", name=name, rotation=rotation))
        if not going:
            return None
        self._held.update({entry.credential.id: entry for entry in going})
        self.hidden.emit(tuple(entry.credential.id for entry in going))
        return Undoable(_told(going), partial(self._back, going), partial(self._remove, going))

    def _back(self, entries: tuple[Entry, ...]) -> None:
        for entry in entries:
            self._held.pop(entry.credential.id, None)
        self.returned.emit(entries)

    def _remove(self, entries: tuple[Entry, ...]) -> None:
        ids = tuple(entry.credential.id for entry in entries)

        def work() -> None:
            for one in ids:
                self._backend.remove(str(one))

        def done(nothing: None) -> None:
            for one in ids:
                self._held.pop(one, None)
            self.done.emit(ids)

        def refused(error: KeyturnError) -> None:
            for one in ids:
                self._held.pop(one, None)
            self._fail(error)
            self.done.emit(())

        self._runner.run(work, done, refused, owner=self, keep=True)


def _told(entries: tuple[Entry, ...]) -> str:
    if len(entries) == 1:
        name = sanitise(entries[0].credential.name, 40)
        return tr("Removed {name}.").format(name=name)
    return tr("Removed %Ln token(s).", "", len(entries))
