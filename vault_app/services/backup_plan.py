"""What a restore would do with each token of a backup; decides, changes nothing (H21)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from vault_app.core.credential import Backend, Credential, Record
from vault_app.core.errors import Data, UsageError
from vault_app.core.fingerprint import Fingerprint, FingerprintKey
from vault_app.core.ids import CredentialId, ItemId, draw
from vault_app.core.place import Place
from vault_app.core.rotation import Rotation
from vault_app.core.text import safe_name
from vault_app.services.inventory import recognise
from vault_app.services.practice_mark import refuse_wrong_world
from vault_app.services.workbench import Workbench
from vault_app.store.backup import Contents
from vault_app.store.model import Event
from vault_app.vault.backup_bundle import Bundle

_NEVER = datetime.min.replace(tzinfo=UTC)


class Existing(StrEnum):
    """What is to become of a token that is here already with another value.

    None of them loses a value: *ours* leaves the backup's in the backup, *theirs* keeps ours
    under a name of its own, *both* takes the backup's in under a name of its own.
    """

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


class Fate(StrEnum):
    """What becomes of one token of the backup."""

    NEW = "new"
    KNOWN = "known"
    BESIDE = "beside"
    REPLACED = "replaced"
    LEFT = "left"
    DEAD = "dead"
    REFUSED = "refused"


BROUGHT = frozenset({Fate.NEW, Fate.BESIDE, Fate.REPLACED})
WITH_PLACES = BROUGHT | {Fate.KNOWN}


@dataclass(frozen=True, slots=True)
class Arrival:
    """One token of the backup: *bears* is its name here, *lands* its id here (None: nowhere)."""

    credential: Credential
    fate: Fate
    bears: str
    lands: CredentialId | None
    has_value: bool = True
    made_in_rotation: bool = False


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """What a restore does, by token and in numbers; *abandoned* are rotations that were open."""

    made_at: datetime
    arrivals: tuple[Arrival, ...]
    places: int
    rotations: int
    abandoned: int
    tombstones: int
    events: int

    @property
    def clashes(self) -> int:
        """Return how many tokens are here with another value."""
        differing = (Fate.BESIDE, Fate.REPLACED, Fate.LEFT)
        return sum(arrival.fate in differing for arrival in self.arrivals)

    def count(self, fate: Fate) -> int:
        """Return how many tokens have that fate."""
        return sum(arrival.fate is fate for arrival in self.arrivals)


@dataclass(frozen=True, slots=True)
class Decided:
    """A plan with what is needed to carry it out; *own* is the key that marks values here."""

    plan: RestorePlan
    contents: Contents
    own: FingerprintKey
    fresh: bool


def make_plan(bench: Workbench, bundle: Bundle, contents: Contents, existing: Existing) -> Decided:
    """Decide over every token of *bundle*. A profile without anything takes the backup's key."""
    fresh = _fresh(bench)
    own = bundle.keys[0] if fresh and bundle.keys else bench.key
    judge = _Judge(bench, bundle, contents, existing, own, fresh=fresh)
    arrivals = judge.arrivals()
    rotations = [one for one in contents.rotations if _newer(bench, one)]
    known = {event_key(event) for event in bench.store.history.all(10**9)}
    plan = RestorePlan(
        bundle.made_at,
        arrivals,
        places=_new_places(bench, contents, arrivals),
        rotations=len(rotations),
        abandoned=sum(rotation.open for rotation in rotations),
        tombstones=sum(
            bench.store.tombstones.find(one.fingerprint) is None for one in contents.tombstones
        ),
        events=sum(event_key(event) not in known for event in contents.history),
    )
    return Decided(plan, contents, own, fresh)


def event_key(event: Event) -> tuple[datetime, str, tuple[tuple[str, Data], ...]]:
    """Return what makes two events the same, whichever credential id they bear."""
    return (event.at, event.code, event.data)


class _Judge:
    """Looks at the tokens of one backup, one after the other."""

    def __init__(
        self,
        bench: Workbench,
        bundle: Bundle,
        contents: Contents,
        existing: Existing,
        own: FingerprintKey,
        *,
        fresh: bool,
    ) -> None:
        self._bench = bench
        self._contents = contents
        self._existing = existing
        self._own = own
        self._records = dict(bundle.items)
        here = () if fresh else bench.door.other_keys()
        self._keys = {key.key_id: key for key in (own, *here, *bundle.keys)}.values()
        ours = bench.store.credentials.all()
        self._by_id = {one.id: one for one in ours}
        self._by_mark = {one.fingerprint: one for one in ours}
        self._names = {word for one in ours for word in (one.name, one.id, one.item)}
        self._dead = {one.fingerprint for one in bench.store.tombstones.all()}
        self._dead_there = {one.fingerprint for one in contents.tombstones}
        self._turning = {one.credential for one in bench.store.rotations.open()}

    def arrivals(self) -> tuple[Arrival, ...]:
        """Return one arrival for each token, those that only a rotation pointed at last."""
        owned = [self._arrival(one, made=False) for one in self._contents.credentials]
        made = [self._arrival(one, made=True) for one in self._unowned()]
        return tuple(owned + made)

    def _arrival(self, theirs: Credential, *, made: bool) -> Arrival:
        record = self._records.get(theirs.item)
        fate, here = self._fate(theirs, record, made=made)
        bears = here.name if here else theirs.name
        if fate in (Fate.NEW, Fate.BESIDE):
            bears = self._free(theirs.name)
        elif fate is Fate.REPLACED:
            bears = bears if theirs.name in self._names else self._free(theirs.name)
        lands = here.id if here else theirs.id if fate is Fate.NEW else None
        if fate is Fate.BESIDE:
            lands = CredentialId(draw())
        return Arrival(theirs, fate, bears, lands, record is not None, made_in_rotation=made)

    def _fate(
        self, theirs: Credential, record: Record | None, *, made: bool
    ) -> tuple[Fate, Credential | None]:
        ours = self._by_id.get(theirs.id)
        if record is None:
            return (Fate.KNOWN if ours else Fate.NEW), ours
        marks = {key.fingerprint(record.token) for key in self._keys}
        same = next((self._by_mark[mark] for mark in marks if mark in self._by_mark), None)
        if same is not None:
            return Fate.KNOWN, same
        if self._is_dead(theirs, marks, made=made):
            return Fate.DEAD, ours
        if self._wrong_world(record):
            return Fate.REFUSED, ours
        self._by_mark[self._own.fingerprint(record.token)] = theirs
        return (Fate.NEW, None) if ours is None else (self._clash(ours, theirs), ours)

    def _is_dead(self, theirs: Credential, marks: Iterable[Fingerprint], *, made: bool) -> bool:
        """A token revoked in the backup comes back as what it is there: a record of a dead one."""
        dead = self._dead | self._dead_there if made else self._dead
        return theirs.revoked_at is None and any(mark in dead for mark in marks)

    def _clash(self, ours: Credential, theirs: Credential) -> Fate:
        """The newest rotation wins, and one that is under way is never reached into (H21)."""
        if self._existing is Existing.OURS:
            return Fate.LEFT
        newer = (ours.rotated_at or _NEVER) > (theirs.rotated_at or _NEVER)
        if self._existing is Existing.BOTH or newer or ours.id in self._turning:
            return Fate.BESIDE
        return Fate.REPLACED

    def _wrong_world(self, record: Record) -> bool:
        try:
            refuse_wrong_world(self._bench, record.token)
        except UsageError:
            return True
        return False

    def _free(self, wanted: str) -> str:
        base, count = safe_name(wanted, "token"), 1
        name = wanted if wanted not in self._names else base
        while name in self._names:
            count += 1
            name = f"{base}-{count}"
        self._names.add(name)
        return name

    def _unowned(self) -> list[Credential]:
        owned = {one.item for one in self._contents.credentials}
        return [
            _made(item, record, self._own)
            for item, record in self._records.items()
            if item not in owned
        ]


def _made(item: ItemId, record: Record, own: FingerprintKey) -> Credential:
    """Return a record for a value that only a rotation knew of: none is forgotten (H8)."""
    seen = recognise(record.token)
    return Credential(
        id=CredentialId(draw()),
        name=record.name,
        provider=record.provider,
        endpoint=record.endpoint,
        item=item,
        backend=Backend.KEYCHAIN,
        fingerprint=own.fingerprint(record.token),
        hint=seen.hint,
        first_seen_at=record.created,
        kind=seen.kind,
    )


def _fresh(bench: Workbench) -> bool:
    store = bench.store
    return not (store.credentials.all() or store.tombstones.all() or store.rotations.all())


def _newer(bench: Workbench, theirs: Rotation) -> bool:
    ours = bench.store.rotations.get(theirs.id)
    return ours is None or ours.updated_at < theirs.updated_at


def _new_places(bench: Workbench, contents: Contents, arrivals: tuple[Arrival, ...]) -> int:
    landing = landings(arrivals, WITH_PLACES)
    known = {
        (identity, place_key(place))
        for identity, places in bench.store.places.all().items()
        for place in places
    }
    return sum(
        (landing[place.credential], place_key(place)) not in known
        for place in contents.places
        if place.credential in landing
    )


def landings(
    arrivals: tuple[Arrival, ...], fates: frozenset[Fate] = frozenset(Fate)
) -> dict[CredentialId, CredentialId]:
    """Return by the backup's ids the ids here, for tokens of those *fates* that land."""
    return {
        one.credential.id: one.lands
        for one in arrivals
        if one.lands is not None and one.fate in fates
    }


def place_key(place: Place) -> tuple[str | int | None, ...]:
    """Return what makes two places of one token the same."""
    return (place.kind, place.path, place.section, place.key, place.ordinal)
