"""Revoke the old value and prove it dead; "revoked" is never said on an answer of 202 alone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from vault_app.core.credential import Credential, Status
from vault_app.core.errors import KeyturnError, ProviderError, RotationError
from vault_app.core.rotation import (
    Revocation,
    RotationState,
    StepName,
    WaitingFor,
)
from vault_app.core.secret import Secret
from vault_app.providers.registry import by_id
from vault_app.services import safety
from vault_app.services.progress import CancelFlag
from vault_app.services.rotation.erasures import after_proof, before_revoke
from vault_app.services.rotation.journal import Journal
from vault_app.services.rotation.switching import unresolved
from vault_app.services.workbench import Workbench
from vault_app.store.model import Tombstone

MAX_ASKS = 10
_SLICE = 0.25


@dataclass(frozen=True, slots=True)
class Proof:
    """*dead_at*: when the second refusal came (UTC), None if not proven; *last*: why not."""

    dead_at: datetime | None
    last: str
    alive: bool


def proof_interval(bench: Workbench) -> float:
    """Return the seconds between two asks: ``KEYTURN_PROOF_INTERVAL``, else 30."""
    try:
        wanted = float(bench.environ.get("KEYTURN_PROOF_INTERVAL", "30"))
    except ValueError:
        return 30.0
    return wanted if 0 <= wanted <= 3600 else 30.0


def revoke_old(journal: Journal) -> None:
    """Ask the provider to kill the old value; the point of no return is journaled first (H3)."""
    rotation = journal.rotation
    if rotation.consent.keep_old:
        journal.skip(StepName.REVOKE, "kept_by_choice")
        return
    if rotation.repair:
        journal.skip(StepName.REVOKE, "old_already_dead")
        return
    _may_revoke(journal)
    journal.start(StepName.REVOKE)
    if rotation.old.revocation is not Revocation.NONE and not _still_alive(journal):
        journal.done(StepName.REVOKE)
        return
    if journal.rotation.new is not None:
        before_revoke(journal)
    journal.save(
        replace(journal.rotation, old=replace(journal.rotation.old, revocation=_S.REQUESTED))
    )
    journal.move(RotationState.REVOKING)
    _send(journal)
    journal.done(StepName.REVOKE)


_S = Revocation


def prove_dead(journal: Journal) -> None:
    """Ask until the old value is refused twice while the new one is accepted (H2)."""
    if journal.rotation.consent.keep_old:
        journal.skip(StepName.PROVE_DEAD, "kept_by_choice")
        return
    journal.start(StepName.PROVE_DEAD)
    if journal.rotation.state is not RotationState.REVOKING:
        journal.move(RotationState.REVOKING)
    _control(journal)
    proof = prove(
        journal.bench,
        journal.credential,
        journal.old,
        told=lambda done: journal.tell(StepName.PROVE_DEAD.value, done, MAX_ASKS),
        cancel=journal.cancel,
    )
    if proof.dead_at is None:
        raise _not_proven(journal, proof)
    # Once more: a provider that refuses everybody just now has refused nobody in particular.
    _control(journal)
    old = replace(
        journal.rotation.old,
        status=Status.REJECTED,
        revocation=_S.PROVEN,
        proven_dead_at=proof.dead_at,
    )
    journal.save(replace(journal.rotation, old=old))
    if journal.rotation.new is not None:
        after_proof(journal)
    else:
        dead = replace(journal.credential, status=Status.REJECTED, status_code="revoked")
        journal.bench.store.credentials.update(dead)
    journal.done(StepName.PROVE_DEAD)


def prove(
    bench: Workbench,
    credential: Credential,
    value: Secret,
    *,
    told: Callable[[int], None] = lambda done: None,
    cancel: CancelFlag | None = None,
) -> Proof:
    """Ask about *value* at most ten times, one interval apart, until it is refused twice."""
    provider = by_id(credential.provider)
    interval, refusals, last, alive = proof_interval(bench), 0, "not_refused", False
    for count in range(MAX_ASKS):
        told(count)
        try:
            provider.check(value, credential.endpoint, bench.http)
            refusals, last, alive = 0, "still_alive", True
        except ProviderError as error:
            alive = False
            last = error.code
            refusals = refusals + 1 if provider.says_dead(error) else 0
        if refusals == 2:
            return Proof(bench.clock.now(), "refused_twice", alive=False)
        if count < MAX_ASKS - 1:
            _pause(bench, interval, cancel)
    return Proof(None, last, alive)


def bury(bench: Workbench, credential: Credential, fingerprint_hint: tuple[str, str]) -> None:
    """Leave a tombstone for a value proven dead: its fingerprint and hint, kept for good."""
    fingerprint, shown = fingerprint_hint
    bench.store.tombstones.add(
        Tombstone(
            fingerprint=type(credential.fingerprint)(fingerprint),
            credential_name=credential.name,
            provider=credential.provider,
            hint=shown,
            died_at=bench.clock.now(),
            proven=True,
        )
    )


def _may_revoke(journal: Journal) -> None:
    """Refuse to go past the point of no return without consent or with places left (H12, H25)."""
    if journal.rotation.old.revocation is not Revocation.NONE:
        return
    left = unresolved(journal)
    if left and not journal.rotation.consent.emergency:
        raise journal.wait(StepName.REVOKE, WaitingFor.PERSON, "places_left", places=len(left))
    consent = journal.rotation.consent
    if not (consent.agreed or consent.revoke):
        raise journal.wait(StepName.REVOKE, WaitingFor.PERSON, "confirm_revoke")
    _mind_the_watcher(journal)
    own = journal.rotation.credential if consent.emergency else None
    refuse_live_twin(journal.bench, journal.rotation.old.fingerprint, own)


def _mind_the_watcher(journal: Journal) -> None:
    """Stop where revoking could set a dead-man switch off, until that was typed (H12)."""
    if journal.rotation.consent.despite_watcher:
        safety.note_override(journal.bench, journal.credential)
        return
    for note in safety.notes(journal.bench, journal.credential.provider):
        raise journal.wait(StepName.REVOKE, WaitingFor.PERSON, note.code, **dict(note.data))


def refuse_live_twin(
    bench: Workbench, fingerprint: str, but: str | None, turning: str | None = None
) -> None:
    """Raise RotationError if another credential or open rotation still lives on that value."""
    for credential in bench.store.credentials.all():
        if credential.fingerprint == fingerprint and credential.id != but:
            raise RotationError("value_in_use", name=credential.name)
    for rotation in bench.store.rotations.open():
        same = rotation.new is not None and rotation.new.fingerprint == fingerprint
        if same and rotation.id != turning:
            raise RotationError("value_in_use", rotation=rotation.id)


def _still_alive(journal: Journal) -> bool:
    """After an earlier request: alive means ask again, dead means go on (H3)."""
    credential = journal.credential
    try:
        journal.provider.check(journal.old, credential.endpoint, journal.bench.http)
    except ProviderError as error:
        return not journal.provider.says_dead(error)
    return True


def _send(journal: Journal) -> None:
    credential = journal.credential
    try:
        journal.provider.revoke(journal.old, credential.endpoint, journal.bench.http)
    except ProviderError as error:
        old = replace(journal.rotation.old, revocation=_S.UNKNOWN)
        journal.save(replace(journal.rotation, old=old))
        raise journal.wait(
            StepName.REVOKE, WaitingFor.NETWORK, "revoke_not_answered", reason=error.code
        ) from None
    journal.note(StepName.REVOKE, "revocation_requested")
    journal.event("revocation_requested", hint=journal.rotation.old.hint)


def _control(journal: Journal) -> None:
    """The positive control: the same question accepts the new value now.

    In an emergency there is none yet; then the old value's acceptance at the beginning of this
    rotation has to do.
    """
    if journal.rotation.new is None:
        return
    credential = journal.credential
    try:
        journal.provider.check(journal.new, credential.endpoint, journal.bench.http)
    except ProviderError as error:
        dead = journal.provider.says_dead(error)
        code = "new_rejected" if dead else "new_not_asked"
        whom = WaitingFor.PERSON if dead else WaitingFor.NETWORK
        raise journal.wait(StepName.PROVE_DEAD, whom, code, reason=error.code) from None


def _not_proven(journal: Journal, proof: Proof) -> KeyturnError | Exception:
    old = journal.rotation.old
    if proof.alive and old.revocation is Revocation.NONE:
        # It had been taken for dead already; the revoke that was skipped is needed after all.
        alive = replace(old, status=Status.VERIFIED, accepted_at=journal.bench.clock.now())
        journal.save(replace(journal.rotation, old=alive))
        journal.back(StepName.REVOKE)
    code = "still_alive" if proof.alive else "proof_not_answered"
    whom = WaitingFor.PERSON if proof.alive else WaitingFor.NETWORK
    return journal.wait(StepName.PROVE_DEAD, whom, code, reason=proof.last)


def _pause(bench: Workbench, seconds: float, cancel: CancelFlag | None) -> None:
    left = seconds
    while left > 0:
        if cancel is not None:
            cancel.check()
        bench.clock.sleep(min(left, _SLICE))
        left -= _SLICE
