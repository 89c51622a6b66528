"""The rotation as a value: its steps, states and what may follow what. No I/O, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from vault_app.core.credential import Backend, Status
from vault_app.core.errors import Data
from vault_app.core.fingerprint import Digest, Fingerprint
from vault_app.core.frozen import Frozen
from vault_app.core.ids import BatchId, CredentialId, ItemId, PlaceId, RotationId
from vault_app.core.place import Place


class RotationState(StrEnum):
    """Where a rotation stands."""

    PLANNED = "planned"
    RUNNING = "running"
    WAITING = "waiting"
    REVOKING = "revoking"
    UNDOING = "undoing"
    DONE = "done"
    UNDONE = "undone"
    FAILED = "failed"
    ABANDONED = "abandoned"


OPEN_STATES = frozenset(
    {
        RotationState.RUNNING,
        RotationState.WAITING,
        RotationState.REVOKING,
        RotationState.UNDOING,
    }
)


class WaitingFor(StrEnum):
    """Whom or what a waiting rotation needs."""

    PERSON = "person"
    APPROVAL = "approval"
    NETWORK = "network"
    VAULT = "vault"


class StepName(StrEnum):
    """The steps, in order."""

    PLAN = "plan"
    OBTAIN = "obtain"
    KEEP = "keep"
    CHECK_NEW = "check_new"
    SWITCH = "switch"
    CHECK_PLACES = "check_places"
    PROMOTE = "promote"
    REVOKE = "revoke"
    PROVE_DEAD = "prove_dead"


class StepState(StrEnum):
    """Where one step stands."""

    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"


class PlaceState(StrEnum):
    """Where one place of a rotation stands; *changed*: the file is not as planned."""

    PENDING = "pending"
    SWITCHED = "switched"
    VERIFIED = "verified"
    FAILED = "failed"
    SKIPPED = "skipped"
    CHANGED = "changed"
    UNDONE = "undone"


class Revocation(StrEnum):
    """What is known of the old value's death."""

    NONE = "none"
    REQUESTED = "requested"
    PROVEN = "proven"
    UNKNOWN = "unknown"


class Detail(Frozen, frozen=True):
    """A code with typed data; the words are made where they are shown (H11)."""

    code: str
    data: tuple[tuple[str, Data], ...] = ()

    def get(self, key: str) -> Data:
        """Return one datum, None if absent."""
        return dict(self.data).get(key)


@dataclass(frozen=True, slots=True)
class Step:
    """One step with its state, the notes made on the way and when it last changed (UTC)."""

    name: StepName
    state: StepState = StepState.PENDING
    details: tuple[Detail, ...] = ()
    at: datetime | None = None


class MaskedDiff(Frozen, frozen=True):
    """What a switch shows: never file bytes (H11), only key, hints and lengths in characters."""

    key: str
    old_hint: str
    new_hint: str | None
    old_length: int
    new_length: int | None


class PlaceProgress(Frozen, frozen=True):
    """One place of a rotation: state, why, and the masked diff."""

    place: Place
    state: PlaceState = PlaceState.PENDING
    detail: Detail | None = None
    diff: MaskedDiff | None = None

    @property
    def reference(self) -> str | None:
        """Return the reference that takes the value's place here (H10), None if none does."""
        if self.detail is None or self.detail.code != "by_reference":
            return None
        text = self.detail.get("reference")
        return text if isinstance(text, str) else None


@dataclass(frozen=True, slots=True)
class Consent:
    """What the person agreed to at the start; a resume acts under it and no other.

    *tracked* and *synced* let places be switched whose file git or a synchronising program hands
    on (H10). *include* names places that are only probably this token's and are to be switched
    all the same. *refer* names places where a reference takes the value's place.
    *emergency* turns the order round: dead first, then a new one (H7); places break in between.
    *despite_watcher* was typed: revoke although the machine carries a dead-man switch (H12).
    """

    agreed: bool = False
    keep_old: bool = False
    tracked: bool = False
    skip: tuple[PlaceId, ...] = ()
    abandon: tuple[PlaceId, ...] = ()
    include: tuple[PlaceId, ...] = ()
    accept_classic: bool = False
    accept_wider: bool = False
    accept_owner: bool = False
    accept_pending: bool = False
    revoke: bool = False
    emergency: bool = False
    synced: bool = False
    despite_watcher: bool = False
    refer: tuple[PlaceId, ...] = ()

    def holds_back(self, place: Place) -> str | None:
        """Return why *place* is left alone until the person says otherwise (H10), None if not."""
        if place.tracked_by_git and not self.tracked:
            return "tracked_by_git"
        return "synced_folder" if place.synced and not self.synced else None


EMERGENCY_ORDER = (
    StepName.PLAN,
    StepName.REVOKE,
    StepName.PROVE_DEAD,
    StepName.OBTAIN,
    StepName.KEEP,
    StepName.CHECK_NEW,
    StepName.SWITCH,
    StepName.CHECK_PLACES,
    StepName.PROMOTE,
)


def in_order(steps: Iterable[Step], *, emergency: bool) -> tuple[Step, ...]:
    """Return *steps* in the order they are really taken (H7)."""
    order = EMERGENCY_ORDER if emergency else tuple(StepName)
    return tuple(sorted(steps, key=lambda step: order.index(step.name)))


@dataclass(frozen=True, slots=True)
class OldValue:
    """What is known of the value that is to die (its own provider's words for times: UTC).

    *born_at*: when it was made, else when we first saw it; None in journals of older versions.
    """

    item: ItemId
    backend: Backend
    fingerprint: Fingerprint
    hint: str
    status: Status = Status.UNKNOWN
    accepted_at: datetime | None = None
    revocation: Revocation = Revocation.NONE
    proven_dead_at: datetime | None = None
    born_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewValue:
    """The value that takes over; *item* is where the vault keeps it."""

    item: ItemId
    backend: Backend
    fingerprint: Fingerprint
    hint: str
    status: Status = Status.UNKNOWN


@dataclass(frozen=True, slots=True)
class Rotation:
    """One rotation, whole. Immutable: every change is a new value, journaled by the store.

    *batch* is what it shares with those that were begun together with it.
    """

    id: RotationId
    credential: CredentialId
    old: OldValue
    created_at: datetime
    updated_at: datetime
    state: RotationState = RotationState.PLANNED
    waiting_for: WaitingFor | None = None
    consent: Consent = Consent()
    steps: tuple[Step, ...] = tuple(Step(name) for name in StepName)
    places: tuple[PlaceProgress, ...] = ()
    new: NewValue | None = None
    promoted: bool = False
    retry_at: datetime | None = None
    batch: BatchId | None = None

    @property
    def open(self) -> bool:
        """Tell whether something is left to do."""
        return self.state in OPEN_STATES

    @property
    def reversible(self) -> bool:
        """Tell whether undo still puts everything back: until the revoke is journaled (H3)."""
        return (
            self.state in (RotationState.PLANNED, RotationState.RUNNING, RotationState.WAITING)
            or self.state is RotationState.UNDOING
            or self.kept_old
        ) and self.old.revocation is Revocation.NONE

    @property
    def kept_old(self) -> bool:
        """Tell whether it ended with the old value left alive by choice: undo can still go back."""
        return (
            self.state is RotationState.DONE
            and self.consent.keep_old
            and self.old.revocation is Revocation.NONE
            and self.old.status is not Status.REJECTED
        )

    @property
    def repair(self) -> bool:
        """Tell whether the old value was dead before this rotation began: nothing is revoked."""
        return self.old.status is Status.REJECTED and self.old.accepted_at is None

    def step(self, name: StepName) -> Step:
        """Return the step of that name."""
        return next(step for step in self.steps if step.name is name)

    @property
    def next_step(self) -> StepName | None:
        """Return the first step that is neither done nor skipped."""
        settled = (StepState.DONE, StepState.SKIPPED)
        return next((step.name for step in self.steps if step.state not in settled), None)


def with_step(
    rotation: Rotation,
    name: StepName,
    state: StepState,
    now: datetime,
    details: Iterable[Detail] | None = None,
) -> Rotation:
    """Return *rotation* with that step changed; *details* None keeps those it has."""
    steps = tuple(
        replace(
            step,
            state=state,
            at=now,
            details=step.details if details is None else tuple(details),
        )
        if step.name is name
        else step
        for step in rotation.steps
    )
    return replace(rotation, steps=steps, updated_at=now)


def with_place(rotation: Rotation, changed: PlaceProgress) -> Rotation:
    """Return *rotation* with the progress of one place replaced (matched by place id)."""
    return with_places(rotation, (changed,))


def with_places(rotation: Rotation, changed: Iterable[PlaceProgress]) -> Rotation:
    """Return *rotation* with the progress of many places replaced, in one pass over all."""
    fresh = {entry.place.id: entry for entry in changed}
    places = tuple(fresh.get(entry.place.id, entry) for entry in rotation.places)
    return replace(rotation, places=places)


def moved(
    rotation: Rotation, state: RotationState, now: datetime, waiting_for: WaitingFor | None = None
) -> Rotation:
    """Return *rotation* in another state; a move that may not be is a bug and raises ValueError."""
    if state is not rotation.state and state not in _MOVES[rotation.state]:
        raise ValueError(f"{rotation.state} does not become {state}")
    return replace(rotation, state=state, waiting_for=waiting_for, updated_at=now)


def reopened(rotation: Rotation, now: datetime) -> Rotation:
    """Return a closed rotation that kept its old value as its undo takes it up again."""
    if not rotation.kept_old:
        raise ValueError("only a rotation that kept its old value is opened again")
    return replace(rotation, state=RotationState.UNDOING, updated_at=now)


_S = RotationState
_MOVES: dict[RotationState, frozenset[RotationState]] = {
    _S.PLANNED: frozenset({_S.RUNNING, _S.WAITING, _S.ABANDONED, _S.FAILED}),
    _S.RUNNING: frozenset({_S.WAITING, _S.REVOKING, _S.DONE, _S.UNDOING, _S.FAILED, _S.ABANDONED}),
    _S.WAITING: frozenset({_S.RUNNING, _S.REVOKING, _S.UNDOING, _S.FAILED, _S.ABANDONED, _S.DONE}),
    _S.REVOKING: frozenset({_S.DONE, _S.WAITING, _S.UNDOING}),
    _S.UNDOING: frozenset({_S.UNDONE, _S.WAITING, _S.FAILED}),
    _S.DONE: frozenset(),
    _S.UNDONE: frozenset(),
    _S.FAILED: frozenset({_S.UNDOING, _S.RUNNING}),
    _S.ABANDONED: frozenset(),
}


class Splice(Frozen, frozen=True):
    """One span of a file as it was and as it will be; offsets in bytes. Holds no bytes."""

    place: PlaceId
    start: int
    old_length: int
    new_length: int
    encoding: str
    key: str


class FileRecord(Frozen, frozen=True):
    """The journal of one file's single write (H5): keyed digests before and after, all splices.

    *target* is the file really written (links resolved). *state*: ``planned`` (*after* is empty
    yet), ``intended``, ``written``, ``undone``.
    """

    rotation: RotationId
    target: str
    before: Digest
    after: Digest
    splices: tuple[Splice, ...]
    state: str = "intended"
    inode: tuple[int, int] | None = None
