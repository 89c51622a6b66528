"""Drives a rotation from step to step; every step is safe to take again."""

from collections.abc import Callable
from dataclasses import replace

from vault_app.core.credential import Status
from vault_app.core.errors import (
    Cancelled,
    ProviderError,
    RotationError,
    VaultError,
)
from vault_app.core.rotation import (
    Revocation,
    Rotation,
    RotationState,
    StepName,
    WaitingFor,
)
from vault_app.services.identity import with_identity
from vault_app.services.progress import CancelFlag, Progress, silent
from vault_app.services.rotation.journal import Journal, Stop, opened
from vault_app.services.rotation.judging import ask_provider_of_new, check_new, new_item
from vault_app.services.rotation.obtaining import plan_afresh, settle_new
from vault_app.services.rotation.proving import bury, prove_dead, revoke_old
from vault_app.services.rotation.sweeping import sweep
from vault_app.services.rotation.switching import check_places, retry_places, switch
from vault_app.services.rotation.undoing import run_undo
from vault_app.services.rotation.writing import forget_writes
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event


def advance(
    bench: Workbench,
    rotation_id: str,
    *,
    until: StepName | None = None,
    progress: Progress = silent,
    cancel: CancelFlag | None = None,
) -> Rotation:
    """Take steps up to and including *until* (None: to the end); return where it now stands.

    Waits are no errors: the rotation comes back in state ``waiting`` and says for whom.
    """
    with opened(bench, rotation_id, progress, cancel) as journal:
        if journal.rotation.open:
            _guarded(journal, until)
        return journal.rotation


def run(journal: Journal, until: StepName | None) -> None:
    """Take the open steps in order; leave by Stop where somebody else is needed."""
    if journal.rotation.state is RotationState.UNDOING:
        run_undo(journal)
        return
    _prepare(journal)
    while (step := journal.rotation.next_step) is not None:
        journal.cancel.check()
        _STEPS[step](journal)
        if step is until and journal.rotation.next_step is not None:
            raise journal.wait(journal.rotation.next_step, WaitingFor.PERSON, "ready")
    _finish(journal)


def _guarded(journal: Journal, until: StepName | None) -> None:
    """Turn what may happen to any step into a journaled wait; nothing is lost by any of it."""
    try:
        run(journal, until)
    except Stop:
        return
    except Cancelled:
        _wait(journal, WaitingFor.PERSON, "paused")
    except VaultError as error:
        _wait(journal, WaitingFor.VAULT, error.code)
    except ProviderError as error:
        _wait(journal, WaitingFor.NETWORK, error.code)
    except RotationError as error:
        _wait(journal, WaitingFor.PERSON, error.code)
        raise


def _wait(journal: Journal, whom: WaitingFor, code: str) -> None:
    step = journal.rotation.next_step or StepName.PROVE_DEAD
    journal.wait(step, whom, code)


def _prepare(journal: Journal) -> None:
    """Clear what an interrupted run left: temporary files, half-done waits, failed places."""
    sweep(journal)
    if journal.rotation.state in (RotationState.WAITING, RotationState.PLANNED):
        journal.move(RotationState.RUNNING)
    _revoke_again(journal)
    step = journal.rotation.next_step
    early = (StepName.PLAN, StepName.OBTAIN, StepName.KEEP, StepName.CHECK_NEW)
    if step is None or step in early or journal.rotation.new is None:
        return
    if step in (StepName.SWITCH, StepName.CHECK_PLACES):
        retry_places(journal)
        journal.back(StepName.SWITCH)
    elif journal.rotation.old.revocation is Revocation.NONE:
        # It waited before the revoke: a tool may have brought the old value back meanwhile.
        journal.back(StepName.CHECK_PLACES)


def _revoke_again(journal: Journal) -> None:
    """A provider that promised the death and did not bring it is asked once more."""
    proof = journal.rotation.step(StepName.PROVE_DEAD)
    unkept = any(detail.code == "still_alive" for detail in proof.details)
    if unkept and journal.rotation.next_step is StepName.PROVE_DEAD:
        journal.back(StepName.REVOKE)


def _plan(journal: Journal) -> None:
    """A crash came before the plan was done: nothing was touched, so it is made anew."""
    plan_afresh(journal)


def _obtain(journal: Journal) -> None:
    raise journal.wait(
        StepName.OBTAIN, WaitingFor.PERSON, "guided", provider=journal.credential.provider
    )


def _keep(journal: Journal) -> None:
    """After a crash: either the value reached the vault, or it has to be entered again."""
    if settle_new(journal) is not None:
        journal.done(StepName.KEEP)
        return
    journal.back(StepName.KEEP)
    journal.back(StepName.OBTAIN)
    _obtain(journal)


def _promote(journal: Journal) -> None:
    """Point the credential at the new value; no value is copied."""
    journal.start(StepName.PROMOTE)
    new = journal.rotation.new
    if new is None:
        raise RotationError("no_new_token", rotation=journal.rotation.id)
    now = journal.bench.clock.now()
    before = journal.credential
    moved = replace(
        before,
        item=new.item,
        backend=new.backend,
        fingerprint=new.fingerprint,
        hint=new.hint,
        rotated_at=now,
        created_at=None,
        expires_at=None,
        revoked_at=None,
        status=Status.UNKNOWN,
    )
    answer = journal.bench.answers.get(new_item(journal)) or ask_provider_of_new(journal)
    journal.bench.store.credentials.update(with_identity(moved, answer, now))
    old = journal.rotation.old
    if before.item != new.item:  # else this is done a second time, after a crash
        old = replace(old, born_at=before.created_at or before.first_seen_at)
    journal.save(replace(journal.rotation, promoted=True, old=old))
    journal.done(StepName.PROMOTE)


_STEPS: dict[StepName, Callable[[Journal], None]] = {
    StepName.PLAN: _plan,
    StepName.OBTAIN: _obtain,
    StepName.KEEP: _keep,
    StepName.CHECK_NEW: check_new,
    StepName.SWITCH: switch,
    StepName.CHECK_PLACES: check_places,
    StepName.PROMOTE: _promote,
    StepName.REVOKE: revoke_old,
    StepName.PROVE_DEAD: prove_dead,
}


def _finish(journal: Journal) -> None:
    """Close the rotation: tombstone, old item gone, journal of files dropped, history written."""
    bench, old = journal.bench, journal.rotation.old
    for earlier in bench.store.rotations.of(journal.rotation.credential):
        if earlier.id != journal.rotation.id:
            bench.store.rotations.drop_records(earlier.id)
    if old.proven_dead_at is not None:
        bury(bench, journal.credential, (old.fingerprint, old.hint))
        bench.drop(old.item, old.backend)
    else:
        _keep_old(journal)
    _forget_gone_places(journal)
    forget_writes(bench, journal.rotation.id)
    journal.move(RotationState.DONE)
    if not journal.rotation.kept_old:
        bench.store.rotations.drop_records(journal.rotation.id)
    journal.event("rotated", old=old.hint, new=journal.credential.hint)
    bench.let_go()


def _keep_old(journal: Journal) -> None:
    """The old value lives on by choice: it stays in the inventory under a name of its own."""
    from vault_app.core.ids import CredentialId, draw
    from vault_app.services.inventory import free_name

    bench, old, now = journal.bench, journal.rotation.old, journal.bench.clock.now()
    if bench.store.credentials.by_fingerprint(old.fingerprint) is not None:
        return  # a crash came between this and the end of the rotation
    credential = journal.credential
    apart = replace(
        credential,
        id=CredentialId(draw()),
        name=free_name(bench, f"{credential.name} (old)"),
        item=old.item,
        backend=old.backend,
        fingerprint=old.fingerprint,
        hint=old.hint,
        rotated_at=None,
        status=old.status,
        scopes=None,
        created_at=None,
    )
    bench.store.credentials.add(apart)
    bench.store.history.add(Event(now, apart.id, "kept_by_choice"))


def _forget_gone_places(journal: Journal) -> None:
    """Drop the places where the value no longer stands from the list of places."""
    codes = (
        "file_missing",
        "not_found_in_file",
        "not_found_in_helper",
        "not_found_in_store",
        "restart_needed",
        "by_reference",
    )
    gone = [
        entry.place.id
        for entry in journal.rotation.places
        if entry.detail is not None and entry.detail.code in codes
    ]
    journal.bench.store.places.forget(gone)
