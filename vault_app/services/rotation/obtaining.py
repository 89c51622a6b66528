"""Begin a rotation and take in the new value: nothing is asked of it before it is durably kept."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from vault_app.core.credential import Backend, Credential, Record, Status, parts_of
from vault_app.core.errors import (
    ProviderError,
    RotationError,
    SecretMissing,
    StoreBusy,
    TokenRejected,
    VaultMissing,
)
from vault_app.core.ids import BatchId, ItemId, draw
from vault_app.core.rotation import (
    Consent,
    FileRecord,
    NewValue,
    PlaceState,
    Rotation,
    RotationState,
    StepName,
    StepState,
    WaitingFor,
    moved,
    with_step,
)
from vault_app.core.secret import Secret
from vault_app.providers.provider import Capability
from vault_app.providers.registry import by_id, gathered, recognise_token
from vault_app.services.checking import ask
from vault_app.services.inventory import recognise, resolve
from vault_app.services.practice_mark import is_practice
from vault_app.services.progress import Progress, silent
from vault_app.services.rotation.journal import Journal, find_rotation, opened
from vault_app.services.rotation.planning import draft, refuse_unturnable
from vault_app.services.tombs import tombstone_of
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event
from vault_app.system.locks import held

_PATIENCE = 30.0
"""Seconds to wait for another Keyturn that is just beginning with the same credential."""


@dataclass(frozen=True, slots=True)
class ObtainPage:
    """Where the person makes the new token, and what the page can and cannot prefill."""

    url: str
    manage_url: str
    purposes_offered: tuple[str, ...]
    purposes_guessed: tuple[str, ...]
    by_hand: tuple[str, ...]
    prefix: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """Whether a captured text may be the new token, judged without any network."""

    acceptable: bool
    code: str
    hint: str


def begin(
    bench: Workbench,
    name: str,
    consent: Consent,
    progress: Progress = silent,
    batch: BatchId | None = None,
) -> Rotation:
    """Record the plan, prove the vault (H1), ask about the old value; wait for the new one.

    An open rotation of the same credential that still waits for its token is taken up under the
    new consent; one that is further on raises RotationError ``rotation_open``.
    """
    with _beginning(bench, resolve(bench, name)) as credential:
        refuse_unturnable(credential)
        known = (r for r in bench.store.rotations.open() if r.credential == credential.id)
        waiting = next(known, None)
        if waiting is not None and not _at_obtain(waiting):
            raise RotationError("rotation_open", rotation=waiting.id, name=credential.name)
        bench.prove_vault(credential.item, credential.backend)
        if waiting is not None:
            return _taken_up(bench, waiting, consent, progress, batch)
        rotation, records = draft(bench, credential, consent)
        rotation = replace(rotation, batch=batch)
        # Stored as running from the first write on: a crash here leaves one that can be resumed.
        bench.store.rotations.save(moved(rotation, RotationState.RUNNING, bench.clock.now()))
        with opened(bench, rotation.id, progress) as journal:
            _record_plan(journal, rotation, records)
            if consent.emergency:
                return journal.rotation  # the revoke comes next, before anybody makes a new one
            return _wait_for_token(journal)


@contextmanager
def _beginning(bench: Workbench, credential: Credential) -> Iterator[Credential]:
    """Let one process at a time begin with a credential; yield it as it is then.

    Two that began at once would each hold the one old value, and one of them could never end.
    """
    bench.profile.runtime_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with held(bench.profile.runtime_dir / f"begin-{credential.id}.lock", timeout=_PATIENCE):
            yield resolve(bench, credential.id)
    except StoreBusy as error:
        if error.code != "locked_elsewhere":
            raise
        raise RotationError("rotation_busy", name=credential.name) from error


def _at_obtain(rotation: Rotation) -> bool:
    undoing = rotation.state is RotationState.UNDOING
    return rotation.next_step is StepName.OBTAIN and not undoing


def _taken_up(
    bench: Workbench,
    waiting: Rotation,
    consent: Consent,
    progress: Progress,
    batch: BatchId | None,
) -> Rotation:
    with opened(bench, waiting.id, progress) as journal:
        if not journal.rotation.open or not _at_obtain(journal.rotation):
            raise RotationError("rotation_open", rotation=waiting.id)
        joined = batch or journal.rotation.batch
        journal.save(replace(journal.rotation, consent=consent, batch=joined))
        journal.move(RotationState.RUNNING)
        plan_afresh(journal)
        return _wait_for_token(journal)


def plan_afresh(journal: Journal) -> None:
    """Plan a rotation that has no new value yet once more: files may have changed meanwhile."""
    fresh, records = draft(journal.bench, journal.credential, journal.rotation.consent)
    _record_plan(journal, fresh, records)


def _record_plan(journal: Journal, planned: Rotation, records: Sequence[FileRecord]) -> None:
    bench = journal.bench
    bench.store.rotations.drop_records(journal.rotation.id)
    bench.store.rotations.record_all(
        replace(record, rotation=journal.rotation.id) for record in records
    )
    rotation = replace(journal.rotation, places=planned.places)
    details = planned.step(StepName.PLAN).details
    now = bench.clock.now()
    journal.save(with_step(rotation, StepName.PLAN, StepState.RUNNING, now, details))
    ask_old(journal, StepName.PLAN)
    journal.done(StepName.PLAN)
    journal.event("rotation_began", rotation=journal.rotation.id)


def ask_old(journal: Journal, step: StepName) -> Status:
    """Ask the provider about the old value and keep what it said; never raises for its answer."""
    now = journal.bench.clock.now()
    old = journal.rotation.old
    try:
        ask(journal.bench, journal.credential)
    except TokenRejected:
        journal.note(step, "old_already_dead")
        journal.save(replace(journal.rotation, old=replace(old, status=Status.REJECTED)))
        return Status.REJECTED
    except ProviderError as error:
        journal.note(step, "old_not_asked", reason=error.code)
        return Status.UNKNOWN
    fresh = replace(old, status=Status.VERIFIED, accepted_at=now)
    journal.save(replace(journal.rotation, old=fresh))
    return Status.VERIFIED


def _wait_for_token(journal: Journal) -> Rotation:
    guided = Capability.MINT not in journal.provider.capabilities
    journal.start(StepName.OBTAIN)
    journal.wait(
        StepName.OBTAIN,
        WaitingFor.PERSON,
        "guided" if guided else "mint_pending",
        provider=journal.credential.provider,
    )
    return journal.rotation


def page(bench: Workbench, rotation: Rotation, purposes: Sequence[str] = ()) -> ObtainPage:
    """Return the provider's pages for this rotation, prefilled as far as the provider allows.

    *purposes* are the plain-word uses a person picked for a classic token; empty: our guess.
    """
    credential = _credential(bench, rotation)
    provider = by_id(credential.provider)
    places = bench.store.places.of(credential.id)
    guessed = provider.guess_purposes(places, credential.role)
    wish = provider.wish(credential, tuple(purposes) or guessed)
    return ObtainPage(
        url=provider.creation_page(credential.endpoint, wish),
        manage_url=provider.manage_page(credential.endpoint),
        purposes_offered=tuple(purpose.code for purpose in provider.purposes),
        purposes_guessed=tuple(guessed),
        by_hand=wish.by_hand,
        prefix=provider.patterns[0].prefix,
    )


def inspect(bench: Workbench, rotation_id: str, secret: Secret) -> Inspection:
    """Judge a captured text without network (H31): is it one new token of this provider?"""
    rotation = find_rotation(bench, rotation_id)
    credential = _credential(bench, rotation)
    value = gathered(secret)
    code = _flaw(bench, rotation, credential, value)
    shown = recognise(value).hint if code != "not_a_token" else "…"
    return Inspection(code == "ok", code, shown)


def _flaw(bench: Workbench, rotation: Rotation, credential: Credential, value: Secret) -> str:
    text = value.reveal()
    pattern = recognise_token(text)
    if pattern is not None and pattern.provider != credential.provider:
        return "other_provider"
    if pattern is None or not pattern.secret or not pattern.plausible(text):
        return "not_a_token"
    if pattern.dead:
        return "dead_format"
    if is_practice(value) != bench.options.practice:
        return "practice_token" if is_practice(value) else "not_practice"
    fingerprint = bench.key.fingerprint(value)
    if fingerprint == rotation.old.fingerprint:
        return "same_as_old"
    if tombstone_of(bench, value) is not None:
        return "tombstone"
    if any(
        _takes(other, fingerprint)
        for other in bench.store.rotations.open()
        if other.id != rotation.id
    ):
        return "already_known"
    known = bench.store.credentials.by_fingerprint(fingerprint)
    mine = rotation.new is not None and rotation.new.fingerprint == fingerprint
    return "already_known" if known is not None and not mine else "ok"


def _takes(rotation: Rotation, fingerprint: str) -> bool:
    return rotation.new is not None and rotation.new.fingerprint == fingerprint


def keep_new(journal: Journal, secret: Secret) -> None:
    """Keep the new value: intent journaled, written, read back; only then is it ours (H1)."""
    bench = journal.bench
    value = gathered(secret)
    verdict = inspect(bench, journal.rotation.id, value)
    if not verdict.acceptable:
        raise RotationError(verdict.code, rotation=journal.rotation.id, hint=verdict.hint)
    item = ItemId(draw())
    fingerprint = bench.key.fingerprint(value)
    new = NewValue(item, Backend.KEYCHAIN, fingerprint, verdict.hint)
    if journal.rotation.state is RotationState.WAITING:
        journal.move(RotationState.RUNNING)
    journal.done(StepName.OBTAIN)
    journal.start(StepName.KEEP)
    journal.save(replace(journal.rotation, new=new))
    backend = bench.keep(item, _record(journal, value))
    journal.save(replace(journal.rotation, new=replace(new, backend=backend)))
    journal.done(StepName.KEEP)


def _record(journal: Journal, value: Secret) -> Record:
    credential = journal.credential
    return Record(
        parts=parts_of(value),
        provider=credential.provider,
        name=credential.name,
        endpoint=credential.endpoint,
        created=journal.bench.clock.now(),
        credential=credential.id,
        extra={"rotation": journal.rotation.id},
    )


def discard(bench: Workbench, rotation_id: str) -> Rotation:
    """Put the captured value aside and wait for another one.

    A dead one is dropped. A live one becomes a credential of its own, "made, not used": no live
    value is forgotten silently (H8), and one that may be in use elsewhere is not ours to revoke.
    """
    with opened(bench, rotation_id) as journal:
        if journal.rotation.new is None or not _unused(journal):
            raise RotationError("no_new_token", rotation=journal.rotation.id)
        new = settle_new(journal)
        if new is not None:
            set_aside(bench, journal.credential, _asked_again(journal, new))
        # One write: a crash in the middle would leave a step done whose value is gone.
        rotation = replace(journal.rotation, new=None)
        for name in (StepName.OBTAIN, StepName.KEEP, StepName.CHECK_NEW):
            rotation = with_step(rotation, name, StepState.PENDING, bench.clock.now(), ())
        journal.save(rotation)
        return _wait_for_token(journal)


def _asked_again(journal: Journal, new: NewValue) -> NewValue:
    """Ask once more about a value refused once: one made just now may not be known everywhere.

    Only what is refused again is dropped by who sets it aside.
    """
    if new.status is not Status.REJECTED:
        return new
    try:
        journal.provider.check(journal.new, journal.credential.endpoint, journal.bench.http)
    except ProviderError as error:
        if journal.provider.says_dead(error):
            return new
    return replace(new, status=Status.UNKNOWN)


def _unused(journal: Journal) -> bool:
    """Tell whether the new value was not yet written anywhere and nothing is being put back."""
    going = journal.rotation.state in (RotationState.RUNNING, RotationState.WAITING)
    written = (PlaceState.SWITCHED, PlaceState.VERIFIED)
    records = journal.bench.store.rotations.records(journal.rotation.id)
    return (
        going
        and all(record.state == "planned" for record in records)
        and not any(entry.state in written for entry in journal.rotation.places)
    )


def set_aside(bench: Workbench, twin: Credential, new: NewValue) -> None:
    """Drop a new value known to be dead, else keep it as its own credential beside *twin*."""
    if new.status is Status.REJECTED:
        bench.drop(new.item, new.backend)
    elif bench.store.credentials.by_fingerprint(new.fingerprint) is None:
        _own_credential(bench, twin, new)


def settle_new(journal: Journal) -> NewValue | None:
    """Return the new value with the backend that holds it; None, journaled, if none does.

    Only a run that died while keeping it leaves that open: what was once kept and cannot be
    reached now is a matter of the vault, and never forgotten here.
    """
    new = journal.rotation.new
    if new is None or journal.rotation.step(StepName.KEEP).state is StepState.DONE:
        return new
    backend = _backend_of(journal.bench, new.item)
    kept = replace(new, backend=backend) if backend else None
    journal.save(replace(journal.rotation, new=kept))
    return kept


def _backend_of(bench: Workbench, item: ItemId) -> Backend | None:
    for backend in Backend:
        try:
            bench.record(item, backend)
        except (SecretMissing, VaultMissing):
            continue
        return backend
    return None


def _own_credential(bench: Workbench, twin: Credential, new: NewValue) -> None:
    from vault_app.services.inventory import free_name

    now = bench.clock.now()
    apart = Credential(
        id=type(twin.id)(draw()),
        name=free_name(bench, f"{twin.name} (made, not used)"),
        provider=twin.provider,
        endpoint=twin.endpoint,
        item=new.item,
        backend=new.backend,
        fingerprint=new.fingerprint,
        hint=new.hint,
        first_seen_at=now,
        status=new.status,
    )
    bench.store.credentials.add(apart)
    bench.store.history.add(Event(now, apart.id, "made_not_used"))


def _credential(bench: Workbench, rotation: Rotation) -> Credential:
    credential = bench.store.credentials.get(rotation.credential)
    if credential is None:
        raise RotationError("credential_gone", rotation=rotation.id)
    return credential
