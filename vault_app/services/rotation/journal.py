"""One open rotation at work: its values, its journal, its lock. Every change is saved at once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from vault_app.core.credential import Credential
from vault_app.core.errors import Data, RotationError, StoreBusy, UsageError
from vault_app.core.ids import RotationId
from vault_app.core.rotation import (
    Detail,
    PlaceProgress,
    Rotation,
    RotationState,
    StepName,
    StepState,
    WaitingFor,
    moved,
    with_place,
    with_places,
    with_step,
)
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.providers.registry import by_id
from vault_app.services.progress import CancelFlag, Progress, Tick, silent
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event
from vault_app.system.locks import held

if TYPE_CHECKING:
    from vault_app.providers.provider import Provider


class Stop(Exception):
    """The rotation waits now; the journal says for whom."""


class Journal:
    """Holds the rotation as a value and writes every new value before anything goes on."""

    def __init__(
        self,
        bench: Workbench,
        rotation: Rotation,
        progress: Progress = silent,
        cancel: CancelFlag | None = None,
    ) -> None:
        """Work on *rotation*, which must already be stored (or is about to be)."""
        self.bench = bench
        self.rotation = rotation
        self.progress = progress
        self.cancel = cancel or CancelFlag()

    @property
    def credential(self) -> Credential:
        """Return the credential as the store has it now."""
        credential = self.bench.store.credentials.get(self.rotation.credential)
        if credential is None:
            raise RotationError("credential_gone", rotation=self.rotation.id)
        return credential

    @property
    def provider(self) -> "Provider":
        """Return the provider of the credential."""
        return by_id(self.credential.provider)

    @property
    def old(self) -> Secret:
        """Return the value that is to die."""
        return self.bench.record(self.rotation.old.item, self.rotation.old.backend).token

    @property
    def new(self) -> Secret:
        """Return the value that takes over."""
        if self.rotation.new is None:
            raise RotationError("no_new_token", rotation=self.rotation.id)
        return self.bench.record(self.rotation.new.item, self.rotation.new.backend).token

    def save(self, rotation: Rotation) -> Rotation:
        """Make *rotation* the current value, durably."""
        self.rotation = replace(rotation, updated_at=self.bench.clock.now())
        self.bench.store.rotations.save(self.rotation)
        return self.rotation

    def start(self, name: StepName) -> None:
        """Journal that a step begins; keeps notes of an earlier try out."""
        self._step(name, StepState.RUNNING, ())
        self.tell(name.value)

    def note(self, name: StepName, code: str, **data: Data) -> None:
        """Add a detail to a step; a code already noted is replaced, not repeated."""
        step = self.rotation.step(name)
        kept = [detail for detail in step.details if detail.code != code]
        details = (*kept, Detail(code, tuple(sorted(data.items()))))
        self._step(name, step.state, details)

    def done(self, name: StepName) -> None:
        """Journal that a step is done."""
        self._step(name, StepState.DONE, None)
        self.tell(name.value)

    def skip(self, name: StepName, code: str) -> None:
        """Journal that a step is not needed, and why."""
        self._step(name, StepState.SKIPPED, (Detail(code),))

    def back(self, name: StepName) -> None:
        """Journal that a step has to be taken again."""
        self._step(name, StepState.PENDING, None)

    def place(self, progress: PlaceProgress, *, save: bool = True) -> None:
        """Take over the new progress of one place."""
        rotation = with_place(self.rotation, progress)
        if save:
            self.save(rotation)
        else:
            self.rotation = rotation

    def places(self, changed: Iterable[PlaceProgress]) -> None:
        """Take over the new progress of many places; the next save writes it."""
        self.rotation = with_places(self.rotation, changed)

    def move(self, state: RotationState, waiting_for: WaitingFor | None = None) -> None:
        """Journal another state of the whole."""
        now = self.bench.clock.now()
        self.save(moved(self.rotation, state, now, waiting_for))
        self.tell(state.value)

    def wait(self, name: StepName, waiting_for: WaitingFor, code: str, **data: Data) -> Stop:
        """Journal that the rotation waits at *name*; return what the caller raises.

        An undo that waits stays an undo: resuming must never turn it forward again.
        """
        self.note(name, code, **data)
        undoing = self.rotation.state is RotationState.UNDOING
        self.move(RotationState.UNDOING if undoing else RotationState.WAITING, waiting_for)
        return Stop(code)

    def event(self, code: str, **data: Data) -> None:
        """Write a line into the credential's history."""
        now = self.bench.clock.now()
        line = Event(now, self.rotation.credential, code, tuple(sorted(data.items())))
        self.bench.store.history.add(line)

    def tell(self, code: str, done: int = 0, total: int | None = None, name: str = "") -> None:
        """Report progress with the rotation as it is now."""
        self.progress(Tick(code, done, total, name, self.rotation))

    def _step(self, name: StepName, state: StepState, details: tuple[Detail, ...] | None) -> None:
        self.save(with_step(self.rotation, name, state, self.bench.clock.now(), details))


def find_rotation(bench: Workbench, rotation_id: str) -> Rotation:
    """Return the rotation of that id or unique id prefix; UsageError ``unknown_rotation``."""
    exact = bench.store.rotations.get(RotationId(rotation_id))
    if exact is not None:
        return exact
    fitting = [
        r for r in bench.store.rotations.all() if rotation_id and r.id.startswith(rotation_id)
    ]
    if len(fitting) == 1:
        return fitting[0]
    code = "ambiguous_rotation" if fitting else "unknown_rotation"
    raise UsageError(code, rotation=sanitise(rotation_id))


@contextmanager
def opened(
    bench: Workbench,
    rotation_id: str,
    progress: Progress = silent,
    cancel: CancelFlag | None = None,
) -> Iterator[Journal]:
    """Take the rotation's lock and yield its journal, read afresh under the lock.

    Raises RotationError ``rotation_busy`` if another Keyturn works on it and goes on doing so for
    two seconds: one that is just pausing is waited for. A killed owner's lock is gone with it.
    """
    known = find_rotation(bench, rotation_id)
    bench.profile.runtime_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = bench.profile.runtime_dir / f"rotation-{known.id}.lock"
    try:
        with held(lock, bench.rotation_patience):
            yield Journal(bench, find_rotation(bench, known.id), progress, cancel)
    except StoreBusy as error:
        if error.code != "locked_elsewhere":
            raise
        raise RotationError("rotation_busy", rotation=known.id) from error
