"""Put everything back: every byte of every file, the old value in charge, the new one gone."""

import os
from collections.abc import Iterable
from dataclasses import replace

from vault_app.core.credential import Credential, Status
from vault_app.core.errors import (
    ProviderError,
    RotationError,
)
from vault_app.core.fingerprint import Digest
from vault_app.core.rotation import (
    FileRecord,
    NewValue,
    PlaceProgress,
    PlaceState,
    Revocation,
    Rotation,
    RotationState,
    StepName,
    WaitingFor,
    reopened,
)
from vault_app.services.identity import with_identity
from vault_app.services.progress import Progress, silent
from vault_app.services.rotation.consumers.steps import restore_consumers
from vault_app.services.rotation.file_group import grouped
from vault_app.services.rotation.file_restore import FileRestore
from vault_app.services.rotation.journal import Journal, Stop, opened
from vault_app.services.rotation.obtaining import set_aside, settle_new
from vault_app.services.rotation.proving import prove, refuse_live_twin
from vault_app.services.rotation.sweeping import sweep
from vault_app.services.rotation.writing import forget_writes
from vault_app.services.safety import notes
from vault_app.services.workbench import Workbench

_CLOSED = (RotationState.DONE, RotationState.UNDONE, RotationState.ABANDONED)
_WRITTEN = (PlaceState.SWITCHED, PlaceState.VERIFIED, PlaceState.FAILED, PlaceState.CHANGED)


def undo(bench: Workbench, rotation_id: str, *, progress: Progress = silent) -> Rotation:
    """Undo a rotation: restore the places, verify them, then revoke the new token (H8).

    Before the revoke this always works. After it (H3) the old value is asked first: alive means
    undo, dead means forward only (RotationError ``old_value_dead``). Crash-safe and repeatable.
    One that kept its old token by choice can be undone after its end, until another one follows.
    """
    with opened(bench, rotation_id, progress) as journal:
        if journal.rotation.state in _CLOSED and not _may_reopen(journal):
            raise RotationError("rotation_closed", rotation=journal.rotation.id)
        run_undo(journal)
        return journal.rotation


def _may_reopen(journal: Journal) -> bool:
    """Tell whether a closed rotation still stands as it ended: both values kept, none moved on."""
    rotation, store = journal.rotation, journal.bench.store
    if not rotation.kept_old or rotation.new is None:
        return False
    apart = _kept_apart(journal)
    busy = {one.credential for one in store.rotations.open()}
    mine = journal.credential
    return apart is not None and mine.item == rotation.new.item and not busy & {mine.id, apart.id}


def _kept_apart(journal: Journal) -> Credential | None:
    """Return the credential that holds the old value since a rotation that kept it."""
    old, mine = journal.rotation.old, journal.rotation.credential
    every = journal.bench.store.credentials.all()
    return next((one for one in every if one.item == old.item and one.id != mine), None)


def run_undo(journal: Journal) -> None:
    """Take all steps of the undo; what stands already is recognised and left."""
    if journal.rotation.state is RotationState.PLANNED:
        journal.move(RotationState.ABANDONED)
        return
    _old_must_live(journal)
    if journal.rotation.kept_old:
        journal.save(reopened(journal.rotation, journal.bench.clock.now()))
    sweep(journal)
    settle_new(journal)
    journal.move(RotationState.UNDOING)
    try:
        _restore_places(journal)
        _demote(journal)
        _retire_new(journal)
    except Stop:
        return
    _finish(journal)


def _old_must_live(journal: Journal) -> None:
    """Ask the old value first: going back to a dead one would break every place (H3)."""
    rotation = journal.rotation
    if rotation.old.revocation is Revocation.PROVEN:
        raise RotationError("old_value_dead", rotation=rotation.id)
    nothing_at_stake = rotation.new is None or rotation.old.status is Status.REJECTED
    if nothing_at_stake and rotation.old.revocation is Revocation.NONE:
        return
    credential = journal.credential
    try:
        answer = journal.provider.check(journal.old, credential.endpoint, journal.bench.http)
    except ProviderError as error:
        if journal.provider.says_dead(error):
            _turn_forward(journal)
            raise RotationError("old_value_dead", rotation=rotation.id) from None
        if rotation.old.revocation is not Revocation.NONE:
            raise RotationError("old_not_asked", rotation=rotation.id, reason=error.code) from None
        return
    journal.bench.answers[rotation.old.item] = answer


def _turn_forward(journal: Journal) -> None:
    """The old value died while it was being put back: the new one goes into every place again."""
    rotation = journal.rotation
    if rotation.state is not RotationState.UNDOING or rotation.new is None:
        return
    again = (PlaceState.UNDONE, PlaceState.SWITCHED, PlaceState.VERIFIED)
    places = tuple(
        replace(entry, state=PlaceState.CHANGED) if entry.state in again else entry
        for entry in rotation.places
    )
    journal.save(replace(rotation, places=places))
    for name in (StepName.SWITCH, StepName.CHECK_PLACES, StepName.PROMOTE):
        journal.back(name)
    journal.move(RotationState.WAITING, WaitingFor.PERSON)


def _restore_places(journal: Journal) -> None:
    """Put every file back, group by group; the places' states are written at the end."""
    by_target = _by_target(journal)
    records = {record.target: record for record in _records(journal, by_target)}
    work = FileRestore(journal)
    files = [(target, by_target.get(target, [])) for target in records]
    for done, group in grouped(files):
        journal.tell("undo", done, len(files), group[0][0])
        work.restore([(records[target], entries) for target, entries in group])
    journal.save(journal.rotation)
    trouble = work.trouble + restore_consumers(journal)
    if trouble:
        raise journal.wait(StepName.SWITCH, WaitingFor.PERSON, "undo_places_left", places=trouble)


def _by_target(journal: Journal) -> dict[str, list[PlaceProgress]]:
    groups: dict[str, list[PlaceProgress]] = {}
    for entry in journal.rotation.places:
        if entry.place.path and entry.state in _WRITTEN:
            groups.setdefault(os.path.realpath(entry.place.path), []).append(entry)
    return groups


def _records(journal: Journal, by_target: Iterable[str]) -> list[FileRecord]:
    """Return the files to put back: those we wrote, and those found with the new value in them."""
    known = list(journal.bench.store.rotations.records(journal.rotation.id))
    targets = {record.target for record in known}
    none = Digest("")
    return known + [
        FileRecord(journal.rotation.id, target, none, none, ())
        for target in by_target
        if target not in targets
    ]


def _demote(journal: Journal) -> None:
    """Point the credential at the old value again, if it was moved already."""
    rotation = journal.rotation
    credential = journal.credential
    # By the credential itself: a crash may have come between moving it and noting that.
    if rotation.new is None or credential.item != rotation.new.item:
        return
    back = replace(
        credential,
        item=rotation.old.item,
        backend=rotation.old.backend,
        fingerprint=rotation.old.fingerprint,
        hint=rotation.old.hint,
        status=Status.UNKNOWN,
        rotated_at=None,
    )
    answer = journal.bench.answers.get(rotation.old.item)
    if answer is not None:
        back = with_identity(back, answer, journal.bench.clock.now())
    apart = _kept_apart(journal)
    if apart is not None:
        journal.bench.store.credentials.remove(apart.id)
    journal.bench.store.credentials.update(back)
    journal.save(replace(journal.rotation, promoted=False))


def _retire_new(journal: Journal) -> None:
    """Revoke the new token and prove it dead; else it stays as its own credential (H8)."""
    new = journal.rotation.new
    if new is None:
        return
    if new.status is Status.VERIFIED and _may_kill(journal, new):
        new = _killed(journal, new)
        journal.save(replace(journal.rotation, new=new))
    set_aside(journal.bench, journal.credential, new)
    journal.save(replace(journal.rotation, new=None))
    code = "new_revoked" if new.status is Status.REJECTED else "new_kept_unused"
    journal.note(StepName.KEEP, code, hint=new.hint)


def _foreign_owner(journal: Journal) -> bool:
    details = journal.rotation.step(StepName.CHECK_NEW).details
    return any(detail.code in ("other_owner", "owner_unknown") for detail in details)


def _may_kill(journal: Journal, new: NewValue) -> bool:
    """Tell whether the new value may die: ours, used nowhere else, and the old one lives now.

    After an accepted revocation the old one may still die late; then the new one stays (H8).
    """
    rotation = journal.rotation
    if _foreign_owner(journal) or rotation.old.revocation is Revocation.REQUESTED:
        return False
    if not rotation.consent.despite_watcher and notes(journal.bench, journal.credential.provider):
        return False  # a dead-man switch may watch this one too (H12); nobody is asked here
    credential = journal.credential
    try:
        refuse_live_twin(journal.bench, new.fingerprint, credential.id, rotation.id)
        journal.provider.check(journal.old, credential.endpoint, journal.bench.http)
    except (ProviderError, RotationError):
        return False
    return True


def _killed(journal: Journal, new: NewValue) -> NewValue:
    credential = journal.credential
    try:
        journal.provider.revoke(journal.new, credential.endpoint, journal.bench.http)
    except ProviderError:
        return new
    proof = prove(journal.bench, credential, journal.new, cancel=journal.cancel)
    return replace(new, status=Status.REJECTED) if proof.dead_at else new


def _finish(journal: Journal) -> None:
    journal.bench.store.rotations.drop_records(journal.rotation.id)
    forget_writes(journal.bench, journal.rotation.id)
    journal.move(RotationState.UNDONE)
    journal.event("rotation_undone", rotation=journal.rotation.id)
    journal.bench.let_go()
