"""Carries a restore out: values into the vault first, then all records in one durable step."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from vault_app.core.credential import Backend, Credential, Record, Status
from vault_app.core.errors import SecretMissing
from vault_app.core.ids import CredentialId, ItemId, PlaceId, RotationId, draw
from vault_app.core.rotation import Rotation, RotationState
from vault_app.services.backup_plan import (
    BROUGHT,
    WITH_PLACES,
    Arrival,
    Decided,
    Existing,
    Fate,
    event_key,
    landings,
    place_key,
)
from vault_app.services.inventory import free_name
from vault_app.services.progress import Progress, Tick
from vault_app.services.workbench import Workbench
from vault_app.store.backup import JournalLine, OtherRow
from vault_app.store.codec import to_text
from vault_app.store.model import Event
from vault_app.vault.backup_bundle import Bundle

_NEVER: Final = datetime.min.replace(tzinfo=UTC)
_OF_THIS_MACHINE: Final = ("locked", "choice.start_at_login")
"""Settings that say how this machine is, not what the person wants."""
_ALL: Final = 10**9


class Merge:
    """One restore. *run* may be called again after a crash: what came in is then known."""

    def __init__(
        self, bench: Workbench, bundle: Bundle, decided: Decided, existing: Existing
    ) -> None:
        """Take what was decided."""
        self._bench = bench
        self._store = bench.store
        self._bundle = bundle
        self._decided = decided
        self._contents = decided.contents
        self._theirs = existing is Existing.THEIRS
        self._records = dict(bundle.items)
        self._kept: dict[CredentialId, tuple[ItemId, Backend]] = {}

    def run(self, progress: Progress) -> None:
        """Take everything in."""
        self._take_keys()
        arrivals = self._decided.plan.arrivals
        coming = [one for one in arrivals if one.fate in BROUGHT and one.has_value]
        taken = {item for item, _ in self._bench.door.items()}
        for done, arrival in enumerate(coming):
            progress(Tick("restoring", done, len(coming), arrival.bears))
            self._keep(arrival, taken)
        with self._store.transaction():
            for arrival in arrivals:
                self._take_record(arrival)
            self._take_places()
            self._take_rotations()
            self._take_rest()

    def _take_keys(self) -> None:
        door, own = self._bench.door, self._decided.own
        if self._decided.fresh:
            door.take_key(own, own=True)
        known = {own.key_id, *(key.key_id for key in door.other_keys())}
        for key in self._bundle.keys:
            if key.key_id not in known:
                door.take_key(key, own=False)

    def _keep(self, arrival: Arrival, taken: set[ItemId]) -> None:
        """Put one value into the vault, under its own item where that is free or holds it."""
        theirs, door = arrival.credential, self._bench.door
        record = self._records[theirs.item]
        lands = arrival.lands or theirs.id
        record = replace(record, credential=lands, name=arrival.bears)
        item = theirs.item
        if item in taken and not self._holds(item, record):
            item = ItemId(draw())
        self._kept[theirs.id] = (item, door.put(item, record))

    def _holds(self, item: ItemId, record: Record) -> bool:
        """Tell whether an item of that name is this value, left by a restore that was cut short."""
        owned = {one.item for one in self._store.credentials.all()}
        backend = dict(self._bench.door.items()).get(item)
        if item in owned or backend is None:
            return False
        return self._bench.door.get(item, backend).token.same_as(record.token)

    def _take_record(self, arrival: Arrival) -> None:
        if arrival.fate is Fate.KNOWN:
            self._unite(arrival)
        elif arrival.fate is Fate.REPLACED:
            self._give_way(arrival)
            self._store.credentials.update(self._dressed(arrival))
        elif arrival.fate in (Fate.NEW, Fate.BESIDE):
            self._store.credentials.add(self._dressed(arrival))
        else:
            return
        if arrival.fate is not Fate.KNOWN and arrival.lands is not None:
            made = arrival.made_in_rotation
            self._note("made_not_used" if made else "restored", arrival.lands)

    def _dressed(self, arrival: Arrival) -> Credential:
        """Return the backup's record as it is to stand here."""
        theirs = arrival.credential
        record = self._records.get(theirs.item)
        item, backend = self._kept.get(theirs.id, (theirs.item, theirs.backend))
        mark = self._decided.own.fingerprint(record.token) if record else theirs.fingerprint
        return replace(
            theirs,
            id=arrival.lands or theirs.id,
            name=arrival.bears,
            item=item,
            backend=backend,
            fingerprint=mark,
        )

    def _give_way(self, arrival: Arrival) -> None:
        """Keep our value under a name of its own: the backup's takes its place."""
        ours = self._store.credentials.get(arrival.lands or arrival.credential.id)
        if ours is None:
            return
        aside = replace(ours, id=CredentialId(draw()), name=free_name(self._bench, ours.name))
        try:
            record = self._bench.door.get(ours.item, ours.backend)
        except SecretMissing:  # there is no value of ours to be kept
            return
        record = replace(record, credential=aside.id, name=aside.name)
        aside = replace(aside, backend=self._bench.door.put(ours.item, record))
        places = self._store.places.of(ours.id)
        self._store.places.forget([place.id for place in places])
        self._store.credentials.add(aside)
        self._store.places.remember([replace(place, credential=aside.id) for place in places])
        self._note("kept_beside_backup", aside.id)

    def _unite(self, arrival: Arrival) -> None:
        """Bring two records of one value together: the later check speaks, death is kept."""
        ours = self._store.credentials.get(arrival.lands) if arrival.lands else None
        if ours is None:
            return
        theirs, merged = arrival.credential, ours
        if (theirs.last_checked_at or _NEVER) > (ours.last_checked_at or _NEVER):
            merged = _as_checked(merged, theirs)
        if theirs.revoked_at is not None and ours.revoked_at is None:
            merged = replace(merged, revoked_at=theirs.revoked_at, status=Status.REJECTED)
        if self._theirs:
            merged = replace(merged, note=theirs.note or merged.note)
        merged = replace(
            merged,
            note=merged.note or theirs.note,
            first_seen_at=min(ours.first_seen_at, theirs.first_seen_at),
            claimed=ours.claimed or theirs.claimed,
        )
        if merged != ours:
            self._store.credentials.update(merged)

    def _take_places(self) -> None:
        landing = landings(self._decided.plan.arrivals, WITH_PLACES)
        known = self._store.places.all()
        keys = {(one, place_key(place)) for one, places in known.items() for place in places}
        ids = {place.id for places in known.values() for place in places}
        fresh = []
        for place in self._contents.places:
            lands = landing.get(place.credential)
            if lands is None or (lands, place_key(place)) in keys:
                continue
            identity = PlaceId(draw()) if place.id in ids else place.id
            fresh.append(replace(place, credential=lands, id=identity))
        self._store.places.remember(fresh)

    def _take_rotations(self) -> None:
        landing = landings(self._decided.plan.arrivals)
        journal: dict[RotationId, list[JournalLine]] = defaultdict(list)
        for line in self._contents.journal:
            journal[line.rotation].append(line)
        for rotation in self._contents.rotations:
            lands = landing.get(rotation.credential, rotation.credential)
            moved = replace(rotation, credential=lands)
            lines = tuple(journal[rotation.id])
            added = self._store.backup.add_rotation(moved, to_text(moved), lines)
            if added and moved.open:
                self._store.rotations.save(_given_up(moved, self._bench.clock.now()))

    def _take_rest(self) -> None:
        store, contents = self._store, self._contents
        landing = landings(self._decided.plan.arrivals)
        for stone in contents.tombstones:
            known = store.tombstones.find(stone.fingerprint)
            if known is None or (stone.proven and not known.proven):
                store.tombstones.add(stone)
        self._take_logs(landing)
        for given in contents.given:
            if given.credential in landing:
                store.backup.add_given(replace(given, credential=landing[given.credential]))
        for sleep in contents.sleeping:
            if sleep.credential in landing:
                store.backup.add_sleep(replace(sleep, credential=landing[sleep.credential]))
        for setting in contents.settings:
            if setting.key not in _OF_THIS_MACHINE:
                store.backup.add_setting(setting, replace=self._theirs)
        for row in contents.others:
            store.backup.add_other(_relocated(row, landing), replace=self._theirs)
        plan = self._decided.plan
        told = (("credentials", sum(one.fate in BROUGHT for one in plan.arrivals)),)
        store.history.add(Event(self._bench.clock.now(), None, "backup_restored", told))

    def _take_logs(self, landing: dict[CredentialId, CredentialId]) -> None:
        events = {event_key(event) for event in self._store.history.all(_ALL)}
        for event in reversed(self._contents.history):
            if event_key(event) in events:
                continue
            lands = landing.get(event.credential, event.credential) if event.credential else None
            self._store.history.add(replace(event, credential=lands))
        uses = set(self._store.activity.all(_ALL))
        for use in reversed(self._contents.activity):
            if use not in uses:
                self._store.activity.add(use)

    def _note(self, code: str, credential: CredentialId) -> None:
        self._store.history.add(Event(self._bench.clock.now(), credential, code))


def _as_checked(ours: Credential, theirs: Credential) -> Credential:
    """Return our record with what the provider said later, as the backup has it."""
    return replace(
        ours,
        kind=theirs.kind,
        status=theirs.status,
        status_code=theirs.status_code,
        owner=theirs.owner,
        owner_id=theirs.owner_id,
        role=theirs.role,
        label=theirs.label,
        scopes=theirs.scopes,
        reach=theirs.reach,
        created_at=theirs.created_at,
        expires_at=theirs.expires_at,
        last_checked_at=theirs.last_checked_at,
    )


def _relocated(row: OtherRow, landing: dict[CredentialId, CredentialId]) -> OtherRow:
    """Return a row whose credential ids are those of this profile."""
    cells = row.cells
    for theirs, here in landing.items():
        # Ids are 64 random bits: they stand for nothing else, in a column or within a text.
        cells = cells if theirs == here else cells.replace(theirs, here)
    return replace(row, cells=cells)


def _given_up(rotation: Rotation, now: datetime) -> Rotation:
    """Return a rotation that was under way when the backup was made: its files are not here."""
    return replace(
        rotation, state=RotationState.ABANDONED, waiting_for=None, retry_at=None, updated_at=now
    )
