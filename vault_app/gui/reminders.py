"""The tick that asks what is due and makes one digest of the notices not yet given.

By the wall clock (the services keep what was given), so that a machine that slept catches up at
its next tick. Works while locked: names and dates need no vault.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui.format import counted

if TYPE_CHECKING:
    from vault_app.gui.tasks import Runner
    from vault_app.services.entry import Entry
    from vault_app.services.reminding import Notice
    from vault_app.services.settling import Reverted

_EVERY_MS = 60_000
_NAMED = 3


def tr(text: str) -> str:
    """Translate a text of the reminders."""
    return QCoreApplication.translate("reminders", text)


class DueBackend(Protocol):
    """What is asked once a minute."""

    def entries(self) -> "tuple[Entry, ...]":
        """Return the inventory."""
        ...

    def due(self) -> "tuple[Entry, ...]":
        """Return what is due."""
        ...

    def take_notices(self) -> "tuple[Notice, ...]":
        """Return the notices not yet given, and record them as given."""
        ...

    def reverted(self, *, start: bool) -> "tuple[Reverted, ...]":
        """Return the files a dead token came back to since they were last looked at."""
        ...


@dataclass(frozen=True, slots=True)
class Digest:
    """One notification for all that is due now."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class _Due:
    entries: "tuple[Entry, ...]"
    under_way: "tuple[Entry, ...]"
    notices: "tuple[Notice, ...]"
    reverted: "tuple[Reverted, ...]" = ()


class Reminders(QObject):
    """Asks once a minute; ``due`` carries the entries, ``digest`` one notification if needed.

    ``under_way`` carries the entries whose rotation waits to be gone on with.
    """

    due = Signal(object)
    under_way = Signal(object)
    digest = Signal(object)

    def __init__(
        self, backend: "DueBackend", runner: "Runner", parent: QObject | None = None
    ) -> None:
        """Prepare; ``start`` begins with a first tick."""
        super().__init__(parent)
        self._backend = backend
        self._runner = runner
        self._asking = False
        self._first = True
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Ask now and every minute."""
        self._timer.start()
        self.tick()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    @Slot()
    def tick(self) -> None:
        """Ask what is due, unless the last question is still open."""
        if self._asking:
            return
        self._asking = True
        self._runner.run(self._ask, self._tell, self._failed, owner=self)

    def _ask(self) -> _Due:
        waiting = tuple(entry for entry in self._backend.entries() if entry.rotation is not None)
        start, self._first = self._first, False
        reverted = self._backend.reverted(start=start)
        return _Due(self._backend.due(), waiting, self._backend.take_notices(), reverted)

    def _tell(self, found: _Due) -> None:
        self._asking = False
        self.due.emit(found.entries)
        self.under_way.emit(found.under_way)
        if found.notices:
            self.digest.emit(digest_of(found.notices))
        if found.reverted:
            self.digest.emit(digest_of_reverted(found.reverted))

    def _failed(self, error: KeyturnError) -> None:
        """A reminder that cannot be read now is read a minute later."""
        self._asking = False


def digest_of(notices: "Sequence[Notice]") -> Digest:
    """Return one notification for *notices*, the most urgent ones named."""
    ranked = sorted(notices, key=lambda notice: notice.days_left)
    lines = [f"{sanitise(one.name, 60)}: {_when(one.days_left)}" for one in ranked[:_NAMED]]
    more = len(ranked) - _NAMED
    if more > 0:
        lines.append(tr("and {n} more").format(n=more))
    if len(ranked) == 1:
        return Digest(tr("A token should be turned"), lines[0])
    count = counted(len(ranked), tr("token"), tr("tokens"))
    return Digest(tr("{tokens} should be turned").format(tokens=count), "\n".join(lines))


def digest_of_reverted(reverted: "Sequence[Reverted]") -> Digest:
    """Return one notification for files that hold a dead token again."""
    lines = [f"{sanitise(one.name, 60)}: {sanitise(one.path, 120)}" for one in reverted[:_NAMED]]
    lines.append(tr("Put the new one back with: keyturn settle --again"))
    return Digest(tr("A dead token came back"), "\n".join(lines))


def _when(days: int) -> str:
    if days < 0:
        return tr("due since {days}").format(days=counted(-days, tr("day"), tr("days")))
    if days == 0:
        return tr("due today")
    return tr("due in {days}").format(days=counted(days, tr("day"), tr("days")))
