"""The tick that asks what is due and makes one digest of the notices not yet given.

By the wall clock (the services keep what was given), so that a machine that slept catches up at
its next tick. Works while locked: names and dates need no vault.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui.format import number
from vault_app.gui.marking import tr

if TYPE_CHECKING:
    from vault_app.gui.tasks import Runner
    from vault_app.services.leaks_sweep import Swept
    from vault_app.services.reminding import Notice, Round
    from vault_app.services.scheduling import Ran
    from vault_app.services.settling import Reverted

_EVERY_MS = 60_000
_NAMED = 3


class DueBackend(Protocol):
    """What is asked once a minute."""

    def look(self) -> "Round | None":
        """Return what is due and to be told now (and record it as told); None: as it was."""
        ...

    def reverted(self, *, start: bool) -> "tuple[Reverted, ...]":
        """Return the files a dead token came back to since they were last looked at."""
        ...

    def check_some(self) -> "Ran":
        """Ask about a few that are due for a check, if the person allowed that."""
        ...

    def sweep_leaks(self) -> "Swept":
        """Look into one folder whose day has come; no network."""
        ...

    def quiet_now(self) -> bool:
        """Tell whether these are the person's quiet hours."""
        ...


@dataclass(frozen=True, slots=True)
class Digest:
    """One notification for all that is due now; *credentials* are those it can be put off for.

    *again*: it tells of places that the new token can be put back into. A later one of the same
    *topic* takes its place on the screen.
    """

    title: str
    body: str
    credentials: tuple[str, ...] = ()
    again: bool = False
    topic: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    round: "Round | None"
    quiet: bool = False
    reverted: "tuple[Reverted, ...]" = ()


class Reminders(QObject):
    """Asks once a minute; ``due`` carries the entries, ``digest`` one notification if needed.

    ``quiet`` carries the entries that are due and put off or muted,
    ``leaked`` how many new leaks a look into a remembered folder found,
    ``under_way`` carries the entries whose rotation waits to be gone on with, ``checked`` what a
    round of background checks did, ``reverted`` the places that hold a dead token again.
    """

    checked = Signal(object)
    leaked = Signal(object)
    reverted = Signal(object)
    quiet = Signal(object)
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
        self._checking = False
        self._sweeping = False
        self._first = True
        self._quiet = False
        self._held: dict[str, Digest] = {}
        self._leaks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def begun(self) -> bool:
        """Tell whether it asks by itself."""
        return self._timer.isActive()

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

    def _ask(self) -> _Found:
        start, self._first = self._first, False
        reverted = self._backend.reverted(start=start)
        return _Found(self._backend.look(), self._backend.quiet_now(), reverted)

    def _tell(self, found: _Found) -> None:
        self._asking = False
        self._quiet = found.quiet
        if found.round is not None:
            self.quiet.emit(found.round.quiet)
            self.due.emit(found.round.due)
            self.under_way.emit(found.round.under_way)
            if found.round.notices:
                self.digest.emit(digest_of(found.round.notices))
        if found.reverted:
            self.reverted.emit(found.reverted)
            self._say(digest_of_reverted(found.reverted))
        self._say_held()
        self._check()
        self._sweep()

    def _say(self, digest: Digest) -> None:
        """Tell it, at the end of the quiet hours if these are some; the last of a topic counts."""
        self._held[digest.topic] = digest
        self._say_held()

    def _say_held(self) -> None:
        if not self._quiet:
            held, self._held, self._leaks = self._held, {}, 0
            for digest in held.values():
                self.digest.emit(digest)

    def _sweep(self) -> None:
        """Let one remembered folder be looked into whose day has come."""
        if not self._sweeping:
            self._sweeping = True
            work = self._backend.sweep_leaks
            self._runner.run(work, self._swept, self._not_swept, pool="network", owner=self)

    def _swept(self, swept: "Swept") -> None:
        self._sweeping = False
        if swept.folders:
            self.leaked.emit(swept.new)
        if swept.new:
            self._leaks += swept.new
            title = tr("%Ln new leak(s)", "", self._leaks)
            self._say(Digest(title, tr("Open Keyturn and see Leaks."), topic="leaks"))

    def _not_swept(self, error: KeyturnError) -> None:
        """What cannot be looked into now is looked into another time."""
        self._sweeping = False

    def _check(self) -> None:
        """Let a few tokens be asked about, one round at a time, where the person allowed it."""
        if not self._checking:
            self._checking = True
            work = self._backend.check_some
            self._runner.run(work, self._checked, self._not_checked, pool="network", owner=self)

    def _checked(self, ran: "Ran") -> None:
        self._checking = False
        if ran.asked or ran.rejected:
            self.checked.emit(ran)

    def _not_checked(self, error: KeyturnError) -> None:
        """What cannot be asked now is asked another time."""
        self._checking = False

    def _failed(self, error: KeyturnError) -> None:
        """A reminder that cannot be read now is read a minute later."""
        self._asking = False


def digest_of(notices: "Sequence[Notice]") -> Digest:
    """Return one notification for *notices*, the most urgent ones named."""
    ranked = sorted(notices, key=lambda notice: notice.days_left)
    lines = [f"{sanitise(one.name, 60)}: {_when(one.days_left)}" for one in ranked[:_NAMED]]
    more = len(ranked) - _NAMED
    if more > 0:
        lines.append(tr("and {n} more").format(n=number(more)))
    told = tuple(one.credential for one in ranked)
    if len(ranked) == 1:
        return Digest(tr("A token should be turned"), lines[0], told, topic="due")
    title = tr("%Ln token(s) should be turned", "", len(ranked))
    return Digest(title, "\n".join(lines), told, topic="due")


def digest_of_reverted(reverted: "Sequence[Reverted]") -> Digest:
    """Return one notification for what holds a dead token again, or may."""
    lines = [_place(one) for one in reverted[:_NAMED]]
    if not any(one.certain for one in reverted):
        title = tr("A secret changed after its rotation")
        return Digest(title, "\n".join(lines), topic="reverted")
    title = tr("A dead token came back")
    return Digest(title, "\n".join(lines), again=True, topic="reverted")


def _place(reverted: "Reverted") -> str:
    name, path = sanitise(reverted.name, 60), sanitise(reverted.path, 120)
    if reverted.certain:
        return f"{name}: {path}"
    return tr("{name}: {path} may hold the old token again").format(name=name, path=path)


def _when(days: int) -> str:
    if days < 0:
        return tr("due for %Ln day(s)", "", -days)
    if days == 0:
        return tr("due today")
    return tr("due in %Ln day(s)", "", days)
