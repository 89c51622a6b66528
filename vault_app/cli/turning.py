"""One run of a rotation from the command line: what it does, how it stops, what it prints."""

import signal
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, plan_table, watcher
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.outcome import (
    error_shape,
    exit_code,
    rotation_code,
    rotation_error,
)
from vault_app.cli.progress import ProgressLine
from vault_app.core.errors import Cancelled, KeyturnError, RotationError
from vault_app.core.ids import RotationId
from vault_app.core.rotation import Consent, Rotation, StepName
from vault_app.core.secret import Secret

if TYPE_CHECKING:
    from types import FrameType

    from vault_app.cli.app import App
    from vault_app.services.entry import Entry
    from vault_app.services.progress import CancelFlag

Error = dict[str, str | None]


def document(rotation: Rotation, error: Error | None = None) -> jsonshape.Json:
    """Return ``{"rotation"}`` with ``error`` beside it if there is one."""
    shape: jsonshape.Json = {"rotation": jsonshape.rotation(rotation)}
    return shape | {"error": error} if error else shape


def print_rotation(app: "App", rotation: Rotation, error: Error | None) -> None:
    """Print a rotation; without --json its error goes to standard error."""
    app.emit(document(rotation, error), lambda: plan_table.show(rotation))
    if error and not app.json:
        app.say(f"keyturn: {error['message']}")
        app.say(f"  {error['cure']}" if error["cure"] else f"  `keyturn undo {rotation.id}`")


@contextmanager
def interruptible() -> "Iterator[CancelFlag]":
    """Turn a first Ctrl-C into a stop at the next safe point, a second one into an end at once."""
    from vault_app.services.progress import CancelFlag

    flag = CancelFlag()

    def stop(number: int, frame: "FrameType | None") -> None:
        flag.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield flag
    finally:
        signal.signal(signal.SIGINT, before)


class Run:
    """One ``keyturn rotate`` on one credential."""

    def __init__(self, app: "App", entry: "Entry | None", known: RotationId | None = None) -> None:
        """Take up the rotation *known*, else the open one of *entry*'s credential, if any."""
        self.app = app
        self._entry = entry
        self._id = known or (entry.rotation if entry else None)
        self.agreed = False
        self.supplied = False

    @property
    def entry(self) -> "Entry":
        """Return the entry this run is about."""
        if self._entry is None:
            raise RotationError("credential_gone")
        return self._entry

    @property
    def open(self) -> Rotation | None:
        """Return the rotation as the journal has it now, None before one was begun."""
        from vault_app.services import rotating

        return rotating.rotation(self.app.bench, self._id) if self._id else None

    @property
    def rotation(self) -> Rotation:
        """Return the rotation of this run."""
        found = self.open
        if found is None:
            raise RotationError("no_new_token")
        return found

    def report(self, work: "Callable[[Run], Rotation]") -> int:
        """Do *work*, print the rotation whatever comes of it, and return the exit code."""
        try:
            rotation = work(self)
        except (KeyboardInterrupt, click.Abort):
            return self._report_error(Cancelled())
        except KeyturnError as error:
            return self._report_error(error)
        print_rotation(self.app, rotation, rotation_error(rotation))
        return rotation_code(rotation)

    def _report_error(self, error: KeyturnError) -> int:
        held_by = error.data.get("rotation")
        if self._id is None and isinstance(held_by, str):
            self._id = RotationId(held_by)
        if self.open is None:
            raise error
        print_rotation(self.app, self.rotation, error_shape(error))
        return exit_code(error)

    def begin(self, consent: Consent) -> None:
        """Record the plan, or take up the one waiting for its token."""
        from vault_app.services import rotating

        self.agreed = self.agreed or consent.agreed
        self._id = rotating.begin(self.app.bench, self.entry.credential.id, consent).id

    def supply(self, token: Secret) -> None:
        """Hand over the new token: it is kept, then checked."""
        from vault_app.services import rotating

        with ProgressLine(quiet=self.app.json) as line:
            rotating.supply(self.app.bench, self.rotation.id, token, progress=line)
        self.supplied = True

    def take_up(self, consent: Consent, token: Secret | None) -> None:
        """Go on with a rotation that has a new token; *token* replaces one not yet in use."""
        if token is not None and not self._holds(token):
            if self.rotation.next_step is not StepName.CHECK_NEW:
                raise RotationError("new_token_kept", rotation=self.rotation.id)
            self.discard()
            self.begin(consent)
            self.supply(token)
            return
        self._widen(consent)

    def discard(self) -> None:
        """Put the captured token aside and wait for another."""
        from vault_app.services import rotating

        rotating.discard_new(self.app.bench, self.rotation.id)

    def accept(self, what: str) -> None:
        """Record a person's explicit yes to one thing no general consent covers."""
        from vault_app.services import rotating

        rotating.accept(
            self.app.bench,
            self.rotation.id,
            classic=what == "classic",
            wider=what == "wider",
            owner=what == "owner",
            revoke=what == "revoke",
            despite_watcher=what == "despite_watcher",
        )

    def advance(self, until: StepName | None = None) -> Rotation:
        """Take the steps up to *until*; a Ctrl-C pauses between two of them."""
        from vault_app.services import rotating

        with interruptible() as flag, ProgressLine(quiet=self.app.json) as line:
            rotation = rotating.advance(
                self.app.bench, self.rotation.id, until=until, progress=line, cancel=flag
            )
            if rotation.open:
                flag.check()
        if self.app.interactive and watcher.stands(rotation):
            watcher.ask(watcher.details(rotation))
            self.accept("despite_watcher")
            return self.advance(until)
        return rotation

    def _holds(self, token: Secret) -> bool:
        new = self.rotation.new
        return new is not None and self.app.bench.key.fingerprint(token) == new.fingerprint

    def _widen(self, consent: Consent) -> None:
        from vault_app.services import rotating

        self.agreed = self.agreed or consent.agreed
        rotating.accept(
            self.app.bench,
            self.rotation.id,
            revoke=consent.agreed,
            tracked=consent.tracked,
            synced=consent.synced,
            despite_watcher=consent.despite_watcher,
            keep_old=consent.keep_old,
            abandon=consent.abandon,
            include=consent.include,
            refer=consent.refer,
        )


_WORST_FIRST = (
    ExitCode.CANCELLED,
    ExitCode.BUG,
    ExitCode.VAULT,
    ExitCode.FILE,
    ExitCode.PROVIDER,
    ExitCode.WAITING,
    ExitCode.USAGE,
    ExitCode.DUE,
)


def worst(codes: "Collection[ExitCode]") -> ExitCode:
    """Return the gravest code: fine only where all are fine."""
    return next((code for code in _WORST_FIRST if code in codes), ExitCode.FINE)
