"""The feed seen against the inventory: whom each incident hits, and who was turned over since."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from vault_app.core.credential import Credential, Risk, Status
from vault_app.core.errors import UsageError
from vault_app.core.exposed import hits
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId, RotationId
from vault_app.core.incident import Incident, weight, worst_risk
from vault_app.core.policy import is_dead
from vault_app.core.rotation import Revocation, Rotation, RotationState
from vault_app.core.text import sanitise
from vault_app.services.entries import entries
from vault_app.services.entry import Entry
from vault_app.services.incidents_feed import Feed, current
from vault_app.services.next_step import may_turn
from vault_app.services.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Hit:
    """A token an incident hits. *turnable*: a rotation can be started; *risk* None: not known."""

    entry: Entry
    risk: Risk | None
    turnable: bool


@dataclass(frozen=True, slots=True)
class Turned:
    """A token that was hit and is safe since, or on its way.

    *turned_at* is when the new value took over (None: revoked without a successor), *dead_at* when
    the old one was proven dead (None: not yet, or kept by choice). *name* is None for a credential
    that was removed.
    """

    credential: CredentialId
    name: str | None
    provider: str
    hint: str
    turned_at: datetime | None
    dead_at: datetime | None
    kept: bool = False
    rotation: RotationId | None = None


@dataclass(frozen=True, slots=True)
class Affected:
    """One incident with the tokens it hits, the most pressing first, and those turned since."""

    incident: Incident
    hits: tuple[Hit, ...]
    turned: tuple[Turned, ...]


@dataclass(frozen=True)
class Overview:
    """The whole feed against the inventory, as of *now*; what is asked of it is reckoned once."""

    feed: Feed
    affected: tuple[Affected, ...]
    now: datetime

    @cached_property
    def hit(self) -> tuple[Affected, ...]:
        """Return the incidents that hit something, the pressing ones first."""
        hitting = [one for one in self.affected if one.hits]
        return tuple(sorted(hitting, key=lambda one: not one.incident.pressing))

    @cached_property
    def credentials(self) -> tuple[CredentialId, ...]:
        """Return every token hit, each once, the most pressing incident's first."""
        return _tokens(self.hit)

    @cached_property
    def pressing(self) -> tuple[CredentialId, ...]:
        """Return the tokens hit by an incident that concerns every holder."""
        return _tokens(one for one in self.hit if one.incident.pressing)

    def reckon(self) -> None:
        """Work out at once what else would be when first asked for: it takes a while."""
        _ = (self.hit, self.credentials, self.pressing)


def _tokens(affected: Iterable[Affected]) -> tuple[CredentialId, ...]:
    found = (hit.entry.credential.id for one in affected for hit in one.hits)
    return tuple(dict.fromkeys(found))


def overview(bench: Workbench, identity: str | None = None) -> Overview:
    """Return all incidents, or the one called *identity* (UsageError ``unknown_incident``)."""
    feed = current(bench)
    if identity is not None and all(one.id != identity for one in feed.incidents):
        raise UsageError("unknown_incident", incident=sanitise(identity))
    listed = entries(bench)
    return overview_of(feed, listed, askable(), bench.clock.now(), _past(bench, listed), identity)


def overview_of(
    feed: Feed,
    listed: Sequence[Entry],
    supported: frozenset[str],
    now: datetime,
    past: "Sequence[Past]" = (),
    identity: str | None = None,
) -> Overview:
    """Return a feed against an inventory; *supported* are the providers that can be asked."""
    affected = tuple(
        Affected(one, _hits(one, listed, supported), _turned(one, past))
        for one in feed.incidents
        if identity in (None, one.id)
    )
    return Overview(feed, affected, now)


def askable() -> frozenset[str]:
    """Return the providers that can be asked, and so turned over."""
    from vault_app.providers.provider import Capability
    from vault_app.providers.registry import PROVIDERS

    return frozenset(one.id for one in PROVIDERS if Capability.CHECK in one.capabilities)


def _hits(
    incident: Incident, listed: Iterable[Entry], supported: frozenset[str]
) -> tuple[Hit, ...]:
    """A token known to be dead opens nothing; it is not counted."""
    found = [
        entry
        for entry in listed
        if hits(entry.credential, incident.providers, incident.window_end)
        and not is_dead(entry.credential)
    ]
    found.sort(key=lambda entry: entry.credential.name)
    found.sort(key=lambda entry: weight(entry.credential, entry.places, incident), reverse=True)
    return tuple(
        Hit(entry, worst_risk(entry.credential), may_turn(entry, supported)) for entry in found
    )


@dataclass(frozen=True, slots=True)
class Past:
    """A value that is no longer in charge: since when it was there, and what became of it."""

    provider: str
    born_at: datetime
    ended_at: datetime
    told: Turned


def _past(bench: Workbench, listed: Sequence[Entry]) -> tuple[Past, ...]:
    known = {entry.credential.id: entry.credential for entry in listed}
    rotated = (_of_rotation(bench, one, known) for one in bench.store.rotations.all())
    revoked = (_of_revoked(one) for one in known.values())
    return tuple(one for one in (*rotated, *revoked) if one)


def _of_rotation(
    bench: Workbench, rotation: Rotation, known: Mapping[CredentialId, Credential]
) -> Past | None:
    if not rotation.promoted or rotation.state is RotationState.UNDONE:
        return None
    owner = known.get(rotation.credential)
    provider = owner.provider if owner else _provider_of_dead(bench, rotation.old.fingerprint)
    born = rotation.old.born_at or (owner.first_seen_at if owner else rotation.created_at)
    if provider is None:
        return None
    at = _promoted_at(rotation)
    told = Turned(
        rotation.credential,
        owner.name if owner else None,
        provider,
        rotation.old.hint,
        at,
        rotation.old.proven_dead_at,
        kept=rotation.consent.keep_old and rotation.old.revocation is Revocation.NONE,
        rotation=rotation.id,
    )
    return Past(provider, born, at, told)


def _promoted_at(rotation: Rotation) -> datetime:
    from vault_app.core.rotation import StepName

    return rotation.step(StepName.PROMOTE).at or rotation.updated_at


def _provider_of_dead(bench: Workbench, fingerprint: Fingerprint) -> str | None:
    tombstone = bench.store.tombstones.find(fingerprint)
    return tombstone.provider if tombstone else None


def _of_revoked(credential: Credential) -> Past | None:
    if credential.revoked_at is None or credential.status is not Status.REJECTED:
        return None
    told = Turned(
        credential.id,
        credential.name,
        credential.provider,
        credential.hint,
        None,
        credential.revoked_at,
    )
    born = credential.created_at or credential.first_seen_at
    return Past(credential.provider, born, credential.revoked_at, told)


def _turned(incident: Incident, past: Sequence[Past]) -> tuple[Turned, ...]:
    """A value that was there in the window and whose time ended after it."""
    return tuple(
        one.told
        for one in past
        if one.provider in incident.providers and one.born_at <= incident.window_end < one.ended_at
    )
