"""The steps of a rotation over the places that are no files: plan, switch, read back, restore."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from vault_app.core.credential import Credential
from vault_app.core.errors import EditError, NotFoundInFile, ProviderError
from vault_app.core.place import Place, PlaceKind
from vault_app.core.rotation import (
    Consent,
    Detail,
    MaskedDiff,
    PlaceProgress,
    PlaceState,
    StepName,
)
from vault_app.services.rotation.consumers.consumer import consumer_of
from vault_app.services.rotation.consumers.remote import REMOTE_PLACES
from vault_app.services.rotation.journal import Journal

_OPEN = (PlaceState.PENDING, PlaceState.FAILED, PlaceState.CHANGED)
_TAKEN = (PlaceState.SWITCHED, PlaceState.VERIFIED)
_BY_CHOICE = ("skipped_by_choice", "probably")
_NEVER_BLOCKING = ("probably", "by_hand")


def plan_place(
    place: Place, credential: Credential, length: int, consent: Consent
) -> PlaceProgress:
    """Plan one place that is no file; nothing is asked of anybody."""
    if consumer_of(place) is None:
        code = "restart_needed" if place.kind is PlaceKind.ENVIRONMENT else "by_hand"
        return PlaceProgress(place, PlaceState.SKIPPED, Detail(code))
    diff = MaskedDiff(place.key, credential.hint, None, length, None)
    if place.id in consent.skip:
        return PlaceProgress(place, PlaceState.SKIPPED, Detail("skipped_by_choice"), diff)
    if not place.certain and place.id not in consent.include:
        return PlaceProgress(place, PlaceState.SKIPPED, Detail("probably"), diff)
    return PlaceProgress(place, PlaceState.PENDING, _restarts([place]), diff)


def restart_notes(entries: Iterable[PlaceProgress]) -> list[Detail]:
    """Return the note on which programs restart by the switch, if any does."""
    places = [entry.place for entry in entries if entry.state is PlaceState.PENDING]
    note = _restarts([place for place in places if place.kind is PlaceKind.REMOTE])
    return [note] if note else []


def blocks(entry: PlaceProgress) -> bool:
    """Tell whether such a place, as it stands, forbids the revoke."""
    code = entry.detail.code if entry.detail else ""
    skipped = entry.state is PlaceState.SKIPPED and code in _NEVER_BLOCKING
    return consumer_of(entry.place) is not None and not skipped


def switch_consumers(journal: Journal) -> None:
    """Switch every open place that is no file, one store after the other; each is journaled."""
    _plan_again(journal)
    for entries in _together(_of(journal, *_OPEN)):
        REMOTE_PLACES.switch_together(journal, entries)
    for entry in _of(journal, *_OPEN):
        journal.cancel.check()
        journal.tell(StepName.SWITCH.value, name=entry.place.section or entry.place.key)
        journal.place(_tried(journal, entry, _switched))
        journal.tell("place")


def check_consumers(journal: Journal) -> None:
    """Ask every switched place back for what it holds."""
    for entry in _of(journal, *_TAKEN):
        journal.cancel.check()
        journal.place(_tried(journal, entry, _verified))


def restore_consumers(journal: Journal) -> int:
    """Hand the old value back to every place that may hold the new one; return the failures.

    Pending ones are asked too: a crash may have come between the switch and its line here.
    """
    if journal.rotation.new is None:
        return 0
    entries = _of(journal, *_OPEN, *_TAKEN)
    for group in _together(entries):
        REMOTE_PLACES.restore_together(journal, group)
    restored = [_tried(journal, entry, _restored) for entry in entries]
    for entry in restored:
        journal.place(entry)
    return sum(entry.state is PlaceState.FAILED for entry in restored)


def _of(journal: Journal, *states: PlaceState) -> list[PlaceProgress]:
    found = [
        entry
        for entry in journal.rotation.places
        if entry.state in states and consumer_of(entry.place) is not None
    ]
    return sorted(found, key=lambda entry: (entry.place.section or "", entry.place.key))


def _together(entries: Iterable[PlaceProgress]) -> list[list[PlaceProgress]]:
    """Return, store by store, the remote secrets that are pushed as one: two and more."""
    stores: dict[str, list[PlaceProgress]] = {}
    for entry in entries:
        if entry.place.kind is PlaceKind.REMOTE:
            stores.setdefault(entry.place.section or "", []).append(entry)
    return [group for group in stores.values() if len(group) > 1]


def _plan_again(journal: Journal) -> None:
    """Take up what was left out by choice and is allowed now."""
    consent, length = journal.rotation.consent, len(journal.old)
    for entry in _of(journal, PlaceState.SKIPPED):
        if entry.detail is not None and entry.detail.code in _BY_CHOICE:
            journal.place(plan_place(entry.place, journal.credential, length, consent))


_Try = Callable[[Journal, PlaceProgress], PlaceProgress]


def _tried(journal: Journal, entry: PlaceProgress, act: _Try) -> PlaceProgress:
    try:
        return act(journal, entry)
    except NotFoundInFile as error:
        return replace(entry, state=PlaceState.SKIPPED, detail=Detail(error.code))
    except (EditError, ProviderError) as error:
        return replace(entry, state=PlaceState.FAILED, detail=Detail(error.code))


def _switched(journal: Journal, entry: PlaceProgress) -> PlaceProgress:
    consumer = consumer_of(entry.place)
    if consumer is None:
        return entry
    consumer.switch(journal, entry)
    diff, new = entry.diff, journal.rotation.new
    if diff is not None and new is not None:
        diff = replace(diff, new_hint=new.hint, new_length=len(journal.new))
    noted = _restarts([entry.place])
    return replace(entry, state=PlaceState.SWITCHED, detail=noted, diff=diff)


def _verified(journal: Journal, entry: PlaceProgress) -> PlaceProgress:
    consumer = consumer_of(entry.place)
    if consumer is None or not consumer.verify(journal, entry):
        return replace(entry, state=PlaceState.FAILED, detail=Detail("not_read_back"))
    # What we put there ourselves is known from now on.
    place = replace(entry.place, certain=True)
    if not entry.place.certain:
        journal.bench.store.places.remember([place])
    return replace(entry, place=place, state=PlaceState.VERIFIED)


def _restored(journal: Journal, entry: PlaceProgress) -> PlaceProgress:
    consumer = consumer_of(entry.place)
    if consumer is not None:
        consumer.restore(journal, entry)
    if entry.state is PlaceState.PENDING:
        return entry
    return replace(entry, state=PlaceState.UNDONE, detail=None)


def _restarts(places: Sequence[Place]) -> Detail | None:
    """Return the note that each of these stores restarts once (a push cannot avoid it)."""
    stores = sorted({p.section or "" for p in places if p.kind is PlaceKind.REMOTE})
    if not stores:
        return None
    return Detail("space_restarts", (("names", ", ".join(stores)), ("spaces", len(stores))))
