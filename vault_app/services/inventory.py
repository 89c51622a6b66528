"""The inventory: add, list, look up, rename, annotate, claim, remove and reveal credentials."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from vault_app.core.credential import Credential, Joined, Kind, Part, Record, Status, parts_of
from vault_app.core.errors import StoreError, UsageError
from vault_app.core.ids import CredentialId, ItemId, draw
from vault_app.core.pattern import hint
from vault_app.core.secret import Secret
from vault_app.core.text import safe_name, sanitise
from vault_app.services.endpoints import endpoint_for
from vault_app.services.entries import entries as entries
from vault_app.services.entries import entry_of as entry_of
from vault_app.services.entry import Entry
from vault_app.services.practice_mark import refuse_wrong_world
from vault_app.services.tombs import tombstone_of
from vault_app.services.workbench import Workbench
from vault_app.store.database import NOTHING_WRITTEN
from vault_app.store.model import Event
from vault_app.system.locks import held

UNKNOWN_PROVIDER = "unknown"
_LIMIT = 20_000
_PATIENCE = 30.0
"""Seconds to wait for another Keyturn that is just taking a token in."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the string of a token tells by itself; *dead*: its whole format was switched off."""

    provider: str
    kind: Kind
    hint: str
    dead: bool
    prefix: str


@dataclass(frozen=True, slots=True)
class Added:
    """The entry, and whether we already had that very value (*known*)."""

    entry: Entry
    known: bool


@dataclass(frozen=True, slots=True)
class NewCredential:
    """What is needed to take a value into the inventory."""

    secret: Secret
    provider: str
    endpoint: str
    name: str
    kind: Kind
    claimed: bool = True
    note: str = ""
    companions: tuple[Part, ...] = ()


def recognise(secret: Secret) -> Recognised:
    """Return provider and kind as the pattern of *secret* tells them; ``unknown`` if none fits."""
    from vault_app.providers.registry import gathered, recognise_token

    whole = gathered(secret)
    value = whole.reveal()
    pattern = recognise_token(value)
    if pattern is None:
        return Recognised(UNKNOWN_PROVIDER, Kind.UNKNOWN, hint(value), dead=False, prefix="")
    shown = hint(whole.mark.reveal(), pattern.prefix)
    return Recognised(pattern.provider, pattern.kind, shown, pattern.dead, pattern.prefix)


def entry(bench: Workbench, name: str) -> Entry:
    """Return the entry that *name* (name, id or unique id prefix) means."""
    return entry_of(bench, resolve(bench, name))


def history(bench: Workbench, name: str) -> tuple[Event, ...]:
    """Return what happened to one credential, newest first."""
    return bench.store.history.of(resolve(bench, name).id)


def resolve(bench: Workbench, name: str) -> Credential:
    """Return the credential *name* means: exact name, id, unique id prefix, or its value's item id.

    Raises UsageError ``unknown_name`` or ``ambiguous_name`` (with the candidates' names).
    """
    credentials = bench.store.credentials.all()
    exact = [c for c in credentials if name in (c.name, c.id, c.item)]
    if exact:
        return next((c for c in exact if c.name == name), exact[0])
    fitting = [c for c in credentials if name and c.id.startswith(name)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = ", ".join(c.name for c in fitting[:5])
        raise UsageError("ambiguous_name", name=sanitise(name), candidates=names)
    raise UsageError("unknown_name", name=sanitise(name))


def add(
    bench: Workbench,
    secret: Secret,
    *,
    provider: str | None = None,
    name: str | None = None,
    note: str = "",
    endpoint: str | None = None,
) -> Added:
    """Take one token: value into the vault first, then its record into the store. No network.

    *endpoint* confirms a server the environment names (H22). Raises UsageError: ``empty_value``,
    ``not_one_token``, ``no_such_provider``, ``name_taken``, ``tombstone``, ``practice_token``,
    ``not_practice``, ``endpoint_unconfirmed``.
    """
    from vault_app.providers.registry import by_id, is_known

    value = _one_token(secret)
    seen = recognise(value)
    chosen = provider or seen.provider
    if chosen != UNKNOWN_PROVIDER and not is_known(chosen):
        raise UsageError("no_such_provider", provider=sanitise(chosen, 40))
    kind = seen.kind if seen.provider == chosen else Kind.UNKNOWN
    with alone(bench):
        known = bench.store.credentials.by_fingerprint(bench.key.fingerprint(value))
        if known is not None:
            _complete(bench, known, value)
            return Added(entry_of(bench, _claimed(bench, known)), known=True)
        server = ""
        if chosen != UNKNOWN_PROVIDER:
            server = endpoint_for(bench, by_id(chosen), endpoint)
        wanted = name if name is not None else free_name(bench, default_name(chosen))
        credential = take(
            bench, NewCredential(value, chosen, server, wanted, kind, note=note), code="added"
        )
    return Added(entry_of(bench, credential), known=False)


def _complete(bench: Workbench, known: Credential, value: Secret) -> None:
    """Keep the parts of a credential of which only the first one was known (H14)."""
    record = bench.record(known.item, known.backend)
    if isinstance(value, Joined) and not isinstance(record.token, Joined):
        bench.keep(known.item, replace(record, parts=parts_of(value)))


@contextmanager
def alone(bench: Workbench) -> Iterator[None]:
    """Let one process at a time choose a name and take a value in: neither may come twice."""
    with held(bench.profile.runtime_dir / "inventory.lock", timeout=_PATIENCE):
        yield


def take(bench: Workbench, new: NewCredential, *, code: str) -> Credential:
    """Put a new value into the vault and its credential into the store; journal it as *code*.

    The vault comes first: a crash in between leaves an item that ``doctor`` finds, never a record
    without a value. Refuses dead, foreign-world and already used values and taken names. Its
    caller is ``alone``.
    """
    from vault_app.providers.registry import gathered

    value = gathered(new.secret)
    refuse_wrong_world(bench, value)
    fingerprint = bench.key.fingerprint(value)
    _refuse_dead(bench, value)
    _refuse_name(bench, new.name)
    now = bench.clock.now()
    identity, item = CredentialId(draw()), ItemId(draw())
    parts = (*parts_of(value), *new.companions)
    record = Record(parts, new.provider, new.name, new.endpoint, now, identity)
    backend = bench.keep(item, record)
    seen = recognise(value)
    credential = Credential(
        id=identity,
        name=new.name,
        provider=new.provider,
        endpoint=new.endpoint,
        item=item,
        backend=backend,
        fingerprint=fingerprint,
        hint=seen.hint,
        first_seen_at=now,
        kind=new.kind,
        status=Status.REJECTED if seen.dead else Status.UNKNOWN,
        status_code="dead_format" if seen.dead else None,
        claimed=new.claimed,
        note=new.note,
    )
    bench.store.credentials.add(credential)
    bench.store.history.add(Event(now, identity, code))
    return credential


def rename(bench: Workbench, name: str, new: str) -> Entry:
    """Give a credential another name; UsageError ``name_taken`` or ``bad_name``."""
    credential = resolve(bench, name)
    if new != credential.name:
        _refuse_name(bench, new)
    return _changed(bench, replace(credential, name=new), "renamed")


def annotate(bench: Workbench, name: str, text: str) -> Entry:
    """Replace the note of a credential; refuses a note that holds a token."""
    if holds_token(text):
        raise UsageError("token_in_note")
    return _changed(bench, replace(resolve(bench, name), note=text[:_LIMIT]), "noted")


def holds_token(text: str) -> bool:
    """Tell whether *text*, meant to be shown and stored as it is, has a token in it."""
    from vault_app.core.pattern import find_tokens
    from vault_app.providers.registry import PATTERNS

    return next(find_tokens(text, [one for one in PATTERNS if one.prefix]), None) is not None


def claim(bench: Workbench, name: str) -> Entry:
    """Confirm that an unclaimed value is the user's own (H25)."""
    return entry_of(bench, _claimed(bench, resolve(bench, name)))


def remove(bench: Workbench, name: str) -> Credential:
    """Forget our record and value; the provider's token lives on. Refused while it is turning."""
    credential = resolve(bench, name)
    turning = next((r for r in bench.store.rotations.open() if r.credential == credential.id), None)
    if turning is not None:
        raise UsageError("rotation_open", name=credential.name, rotation=turning.id)
    bench.drop(credential.item, credential.backend)
    bench.store.credentials.remove(credential.id)
    bench.store.history.add(Event(bench.clock.now(), None, "removed", (("name", credential.name),)))
    return credential


def remove_all(bench: Workbench) -> int:
    """Forget every credential; return how many."""
    credentials = bench.store.credentials.all()
    for credential in credentials:
        remove(bench, credential.id)
    return len(credentials)


def reveal(bench: Workbench, name: str, *, copied: bool = False) -> Secret:
    """Return the value for a pipe or some seconds on screen, or to be *copied*; journaled so."""
    credential = resolve(bench, name)
    bench.refuse_when_locked()
    record = bench.door.get(credential.item, credential.backend)
    event = "copied" if copied else "revealed"
    _note(bench, Event(bench.clock.now(), credential.id, event))
    return record.token


def _note(bench: Workbench, event: Event) -> None:
    """Keep what was handed out, or, where nothing can be written, that it is *unnoted*."""
    try:
        bench.store.history.add(event)
    except StoreError as error:
        if not bench.or_reading or error.code not in NOTHING_WRITTEN:
            raise
        bench.unnoted = True


def default_name(provider: str) -> str:
    """Return the name of a token nobody has named; no part of the value, it outlives the value."""
    return provider if provider != UNKNOWN_PROVIDER else "token"


def free_name(bench: Workbench, wanted: str, taken: frozenset[str] = frozenset()) -> str:
    """Return *wanted* made safe, with ``-2``, ``-3`` ... behind it until it is not taken."""
    names = _taken_names(bench) | taken
    base = safe_name("" if holds_token(wanted) else wanted, "token")
    count, name = 1, base
    while name in names:
        count += 1
        name = f"{base}-{count}"
    return name


def _one_token(secret: Secret) -> Secret:
    from vault_app.providers.registry import gathered

    whole = gathered(secret)
    value = whole.reveal()
    if not value:
        raise UsageError("empty_value")
    if len(value) > _LIMIT or any(char.isspace() or not char.isprintable() for char in value):
        raise UsageError("not_one_token")
    return whole


def _refuse_dead(bench: Workbench, value: Secret) -> None:
    tombstone = tombstone_of(bench, value)
    if tombstone is not None:
        raise UsageError("tombstone", died_at=tombstone.died_at.isoformat(), hint=tombstone.hint)


def _refuse_name(bench: Workbench, name: str) -> None:
    if holds_token(name):
        raise UsageError("bad_name", name="…")
    if not name.strip() or len(name) > 200 or not name.isprintable():
        raise UsageError("bad_name", name=sanitise(name))
    if name in _taken_names(bench):
        raise UsageError("name_taken", name=sanitise(name))


def _taken_names(bench: Workbench) -> set[str]:
    """Return what means a credential already: its name, its id and the item of its value."""
    every = bench.store.credentials.all()
    return {known for one in every for known in (one.name, one.id, one.item)}


def _claimed(bench: Workbench, credential: Credential) -> Credential:
    if credential.claimed:
        return credential
    mine = replace(credential, claimed=True)
    bench.store.credentials.update(mine)
    bench.store.history.add(Event(bench.clock.now(), mine.id, "claimed"))
    return mine


def _changed(bench: Workbench, credential: Credential, code: str) -> Entry:
    bench.store.credentials.update(credential)
    bench.store.history.add(Event(bench.clock.now(), credential.id, code))
    return entry_of(bench, credential)
