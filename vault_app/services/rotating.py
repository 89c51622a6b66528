"""Turn a token over: the use cases of a rotation, for window and command line alike."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict, Unpack

from vault_app.core.comparison import Comparison, compare
from vault_app.core.credential import Credential, Identity, Status
from vault_app.core.errors import KeyturnError, RotationError, UsageError
from vault_app.core.ids import BatchId, PlaceId
from vault_app.core.place import PlaceKind
from vault_app.core.rotation import (
    Consent,
    Rotation,
    RotationState,
    StepName,
    StepState,
)
from vault_app.core.secret import Secret
from vault_app.providers.registry import by_id
from vault_app.services.checking import ask
from vault_app.services.inventory import resolve
from vault_app.services.progress import NEVER, CancelFlag, Progress, silent
from vault_app.services.rotation import obtaining, planning, undoing
from vault_app.services.rotation.engine import advance
from vault_app.services.rotation.journal import find_rotation, opened
from vault_app.services.rotation.judging import identity_of
from vault_app.services.rotation.obtaining import Inspection, ObtainPage, inspect, page
from vault_app.services.rotation.proving import bury, prove, refuse_live_twin
from vault_app.services.safety import note_override, refuse_dead_man_switch
from vault_app.services.workbench import Workbench

__all__ = [
    "Inspection",
    "ObtainPage",
    "Revoked",
    "Sides",
    "Yes",
    "accept",
    "advance",
    "begin",
    "discard_new",
    "inspect",
    "page",
    "plan",
    "resume",
    "revoke",
    "rotation",
    "rotations",
    "sides",
    "supply",
    "undo",
]

undo = undoing.undo
discard_new = obtaining.discard


class Yes(TypedDict, total=False):
    """What a person may say yes to beside the plan; what is left out stays as it was."""

    classic: bool
    wider: bool
    owner: bool
    pending: bool
    revoke: bool
    tracked: bool
    synced: bool
    despite_watcher: bool
    keep_old: bool
    abandon: Sequence[str]
    include: Sequence[str]
    refer: Sequence[str]


@dataclass(frozen=True, slots=True)
class Sides:
    """Old and new token side by side, for the check step. *new* None: not asked yet."""

    old: Identity
    new: Identity | None
    comparison: Comparison | None


@dataclass(frozen=True, slots=True)
class Revoked:
    """Outcome of a revoke outside a rotation; *proven_dead_at* None: requested, not proven."""

    credential: Credential
    status: Status
    proven_dead_at: datetime | None


def begin(
    bench: Workbench,
    name: str,
    consent: Consent,
    progress: Progress = silent,
    batch: BatchId | None = None,
) -> Rotation:
    """Begin a rotation, see ``obtaining.begin``; in an emergency the old value dies first (H7)."""
    begun = obtaining.begin(bench, name, consent, progress, batch)
    if begun.next_step is StepName.REVOKE and begun.state is RotationState.RUNNING:
        return advance(bench, begun.id, progress=progress)
    return begun


def plan(bench: Workbench, name: str, consent: Consent | None = None) -> Rotation:
    """Return what a rotation would do. Nothing is recorded, changed or asked of the network."""
    credential, agreed = resolve(bench, name), consent or Consent()
    return planning.draft(bench, credential, agreed, recorded=False)[0]


def supply(
    bench: Workbench, rotation_id: str, secret: Secret, *, progress: Progress = silent
) -> Rotation:
    """Take the new value in: keep it durably, then check it (up to ``check_new``).

    A value that cannot be the new token raises RotationError with the code of ``inspect`` and
    changes nothing.
    """
    with opened(bench, rotation_id, progress) as journal:
        if journal.rotation.new is not None:
            raise RotationError("new_token_kept", rotation=journal.rotation.id)
        undoing = journal.rotation.state is RotationState.UNDOING
        if undoing or journal.rotation.next_step is not StepName.OBTAIN:
            raise RotationError("not_at_obtain", rotation=journal.rotation.id)
        obtaining.keep_new(journal, secret)
    return advance(bench, rotation_id, until=StepName.CHECK_NEW, progress=progress)


def accept(bench: Workbench, rotation_id: str, **yes: Unpack[Yes]) -> Rotation:
    """Record a person's explicit yes to one of the things no general consent covers (H12)."""
    with opened(bench, rotation_id) as journal:
        known = journal.rotation.consent
        consent = replace(
            known,
            accept_classic=known.accept_classic or yes.get("classic", False),
            accept_wider=known.accept_wider or yes.get("wider", False),
            accept_owner=known.accept_owner or yes.get("owner", False),
            accept_pending=known.accept_pending or yes.get("pending", False),
            revoke=known.revoke or yes.get("revoke", False),
            tracked=known.tracked or yes.get("tracked", False),
            synced=known.synced or yes.get("synced", False),
            despite_watcher=known.despite_watcher or yes.get("despite_watcher", False),
            keep_old=known.keep_old or yes.get("keep_old", False),
            abandon=(*known.abandon, *(PlaceId(one) for one in yes.get("abandon", ()))),
            include=(*known.include, *(PlaceId(one) for one in yes.get("include", ()))),
            refer=(*known.refer, *(PlaceId(one) for one in yes.get("refer", ()))),
        )
        return journal.save(replace(journal.rotation, consent=consent))


def sides(bench: Workbench, rotation_id: str) -> Sides:
    """Return what is known of old and new token, for showing them side by side."""
    known = find_rotation(bench, rotation_id)
    credential = bench.store.credentials.get(known.credential)
    if credential is None:
        raise RotationError("credential_gone", rotation=known.id)
    old = identity_of(credential)
    new = bench.answers.get(known.new.item) if known.new else None
    return Sides(old, new, compare(old, new) if new else None)


def rotations(bench: Workbench) -> tuple[Rotation, ...]:
    """Return all rotations, newest first."""
    return bench.store.rotations.all()


def rotation(bench: Workbench, rotation_id: str) -> Rotation:
    """Return one rotation by id or unique id prefix."""
    return find_rotation(bench, rotation_id)


def resume(
    bench: Workbench,
    rotation_id: str | None = None,
    *,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
) -> tuple[Rotation, ...]:
    """Go on with one or all open rotations under the consent given at their start."""
    chosen = [find_rotation(bench, rotation_id)] if rotation_id else bench.store.rotations.open()
    return tuple(_resumed(bench, one, progress, cancel) for one in chosen)


def revoke(
    bench: Workbench,
    name: str,
    *,
    abandon: Sequence[str] = (),
    despite_watcher: bool = False,
    progress: Progress = silent,
) -> Revoked:
    """Revoke a token outside a rotation and prove it dead.

    Refused (UsageError ``places_hold_it``) while a place still holds it, unless every such place
    is named in *abandon*; refused for unclaimed values and values in an open rotation, and where
    a dead-man switch was found unless *despite_watcher* was typed (H12).
    """
    credential = resolve(bench, name)
    planning.refuse_unturnable(credential)
    places = [p for p in bench.store.places.of(credential.id) if p.id not in abandon]
    left = [p for p in places if p.certain and p.kind is not PlaceKind.ENVIRONMENT]
    if left:
        raise UsageError("places_hold_it", name=credential.name, places=len(left))
    if any(r.credential == credential.id for r in bench.store.rotations.open()):
        raise RotationError("rotation_open", name=credential.name)
    refuse_live_twin(bench, credential.fingerprint, credential.id)
    if despite_watcher:
        note_override(bench, credential)
    else:
        refuse_dead_man_switch(bench, credential.provider)
    return _revoked(bench, ask(bench, credential))


def _revoked(bench: Workbench, credential: Credential) -> Revoked:
    """The value was accepted a moment ago; ask for its death and wait for two refusals."""
    from vault_app.store.model import Event

    value = bench.record(credential.item, credential.backend).token
    by_id(credential.provider).revoke(value, credential.endpoint, bench.http)
    bench.store.history.add(Event(bench.clock.now(), credential.id, "revocation_requested"))
    proof = prove(bench, credential, value)
    if proof.dead_at is None:
        return Revoked(credential, Status.UNKNOWN, None)
    dead = replace(credential, status=Status.REJECTED, revoked_at=proof.dead_at)
    bench.store.credentials.update(dead)
    bury(bench, dead, (dead.fingerprint, dead.hint))
    bench.store.history.add(Event(bench.clock.now(), dead.id, "proven_dead"))
    bench.let_go()
    return Revoked(dead, Status.REJECTED, proof.dead_at)


def _resumed(bench: Workbench, one: Rotation, progress: Progress, cancel: CancelFlag) -> Rotation:
    """Go on as far as the consent given at the start reaches; nobody agreed to a switch: not it."""
    unasked = one.step(StepName.SWITCH).state is StepState.PENDING and not one.consent.agreed
    until = StepName.CHECK_NEW if unasked and one.state is not RotationState.UNDOING else None
    if until is not None and one.next_step is StepName.SWITCH:
        return one
    try:
        return advance(bench, one.id, until=until, progress=progress, cancel=cancel)
    except KeyturnError:
        return find_rotation(bench, one.id)
