"""Where an import puts what it finds: the profile, or nowhere for a dry run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from vault_app.core.credential import Backend, Credential, Kind, Part, Record
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId, ItemId, draw
from vault_app.core.place import Place
from vault_app.core.secret import Secret
from vault_app.providers.provider import Provider
from vault_app.providers.registry import PATTERNS
from vault_app.services.endpoints import safe_endpoint
from vault_app.services.entries import judged
from vault_app.services.entry import Entry
from vault_app.services.exposing import looked_at
from vault_app.services.incidents_watch import watch
from vault_app.services.inventory import (
    NewCredential,
    alone,
    entry_of,
    free_name,
    recognise,
    take,
)
from vault_app.services.practice_mark import refuse_wrong_world
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event


class Taker(Protocol):
    """What an import asks of the inventory."""

    def known(self, value: Secret) -> Credential | None:
        """Return the credential that holds exactly this value."""
        ...

    def login(self, section: str) -> Credential | None:
        """Return the OAuth login kept under that section."""
        ...

    def take(
        self,
        value: Secret,
        provider: Provider,
        kind: Kind,
        wanted: str,
        *,
        claimed: bool,
        parts: Sequence[Part],
    ) -> Credential:
        """Take a new value; UsageError if it must not be taken."""
        ...

    def met(
        self, known: Credential, value: Secret, *, claim: bool, parts: Sequence[Part] = ()
    ) -> Credential:
        """Note that a known credential was met again, with this value and these parts beside it."""
        ...

    def remember(self, places: Sequence[Place]) -> None:
        """Remember places beside those known."""
        ...

    def replace(self, credential: Credential, path: str, places: Sequence[Place]) -> None:
        """Make *places* all there is of that credential in that file."""
        ...

    def count(self, credential: Credential, path: str) -> int:
        """Return how many places of that credential are remembered in that file."""
        ...

    def track(self, credentials: Sequence[Credential]) -> None:
        """Find out who else gets at the places of these; git is asked once for all."""
        ...

    def patternless(self) -> Iterator[tuple[Credential, Secret]]:
        """Yield the credentials that only their exact value can find."""
        ...

    def entry(self, credential: Credential) -> Entry:
        """Return the entry as it now stands."""
        ...


class LiveStore:
    """Takes into the profile."""

    def __init__(self, bench: Workbench) -> None:
        """Work on that bench."""
        self.bench = bench
        self._counts: dict[tuple[CredentialId, str], int] = {}

    def known(self, value: Secret) -> Credential | None:
        """See ``Taker``."""
        return self.bench.store.credentials.by_fingerprint(self.bench.key.fingerprint(value))

    def login(self, section: str) -> Credential | None:
        """See ``Taker``."""
        places = self.bench.store.places.all()
        for credential in self.bench.store.credentials.all():
            here = places.get(credential.id, ())
            if credential.kind is Kind.OAUTH and any(p.section == section for p in here):
                return credential
        return None

    def take(
        self,
        value: Secret,
        provider: Provider,
        kind: Kind,
        wanted: str,
        *,
        claimed: bool,
        parts: Sequence[Part],
    ) -> Credential:
        """See ``Taker``."""
        with alone(self.bench):
            known = self.known(value)
            if known is not None:
                return known
            new = NewCredential(
                value,
                provider.id,
                safe_endpoint(self.bench, provider),
                free_name(self.bench, wanted),
                kind,
                claimed=claimed,
                companions=tuple(parts),
            )
            return take(self.bench, new, code="imported")

    def met(
        self, known: Credential, value: Secret, *, claim: bool, parts: Sequence[Part] = ()
    ) -> Credential:
        """See ``Taker``; a login that refreshed itself gets its new value."""
        changed = replace(known, claimed=known.claimed or claim)
        fingerprint = self.bench.key.fingerprint(value)
        if fingerprint != known.fingerprint:
            changed = self._refreshed(changed, value, parts)
        if changed != known:
            self.bench.store.credentials.update(changed)
        return changed

    def _refreshed(self, known: Credential, value: Secret, beside: Sequence[Part]) -> Credential:
        now = self.bench.clock.now()
        kept = self.bench.record(known.item, known.backend).parts
        others = beside or [part for part in kept if part.name != "token"]
        parts = (Part("token", value), *others)
        record = Record(parts, known.provider, known.name, known.endpoint, now, known.id)
        backend = self.bench.keep(known.item, record)
        self.bench.store.history.add(Event(now, known.id, "refreshed_itself"))
        fingerprint = self.bench.key.fingerprint(value)
        shown = recognise(value).hint
        return replace(known, backend=backend, fingerprint=fingerprint, hint=shown)

    def remember(self, places: Sequence[Place]) -> None:
        """See ``Taker``."""
        self.bench.store.places.remember(places)

    def replace(self, credential: Credential, path: str, places: Sequence[Place]) -> None:
        """See ``Taker``."""
        self._counts[credential.id, path] = len(places)
        self.bench.store.places.replace(credential.id, path, places)

    def count(self, credential: Credential, path: str) -> int:
        """See ``Taker``."""
        known = self._counts.get((credential.id, path))
        if known is None:
            here = self.bench.store.places.at(path)
            known = sum(place.credential == credential.id for place in here)
        return known

    def track(self, credentials: Sequence[Credential]) -> None:
        """See ``Taker``."""
        places = [p for c in credentials for p in self.bench.store.places.of(c.id) if p.path]
        self.bench.store.places.remember(looked_at(places))

    def patternless(self) -> Iterator[tuple[Credential, Secret]]:
        """See ``Taker``."""
        for credential in self.bench.store.credentials.all():
            if not _shaped(credential):
                record = self.bench.record(credential.item, credential.backend)
                yield credential, record.token

    def entry(self, credential: Credential) -> Entry:
        """See ``Taker``."""
        return entry_of(self.bench, credential)


class DryStore(LiveStore):
    """Reads the profile and records nothing."""

    def __init__(self, bench: Workbench) -> None:
        """Work on that bench without changing it."""
        super().__init__(bench)
        self._taken: dict[CredentialId, tuple[Credential, Secret]] = {}
        self._places: dict[tuple[CredentialId, str], list[Place]] = {}

    def known(self, value: Secret) -> Credential | None:
        """See ``Taker``."""
        for credential, held in self._taken.values():
            if held.same_as(value):
                return credential
        if not self.bench.store.credentials.all():
            return None
        return super().known(value)

    def take(
        self,
        value: Secret,
        provider: Provider,
        kind: Kind,
        wanted: str,
        *,
        claimed: bool,
        parts: Sequence[Part],
    ) -> Credential:
        """See ``Taker``; the credential exists for this run only."""
        refuse_wrong_world(self.bench, value)
        names = frozenset(credential.name for credential, _ in self._taken.values())
        identity = CredentialId(draw())
        credential = Credential(
            id=identity,
            name=free_name(self.bench, wanted, names),
            provider=provider.id,
            endpoint=safe_endpoint(self.bench, provider),
            item=ItemId(draw()),
            backend=Backend.KEYCHAIN,
            fingerprint=Fingerprint(""),
            hint=recognise(value).hint,
            first_seen_at=self.bench.clock.now(),
            kind=kind,
            claimed=claimed,
        )
        self._taken[identity] = (credential, value)
        return credential

    def met(
        self, known: Credential, value: Secret, *, claim: bool, parts: Sequence[Part] = ()
    ) -> Credential:
        """See ``Taker``; changes nothing."""
        return replace(known, claimed=known.claimed or claim)

    def remember(self, places: Sequence[Place]) -> None:
        """See ``Taker``; for this run only."""
        for place in places:
            self._places.setdefault((place.credential, place.path or ""), []).append(place)

    def replace(self, credential: Credential, path: str, places: Sequence[Place]) -> None:
        """See ``Taker``; for this run only."""
        self._places[credential.id, path] = list(places)

    def track(self, credentials: Sequence[Credential]) -> None:
        """See ``Taker``; for this run only."""
        for key, places in self._places.items():
            self._places[key] = looked_at(places)

    def count(self, credential: Credential, path: str) -> int:
        """See ``Taker``."""
        return len(self._places.get((credential.id, path), []))

    def entry(self, credential: Credential) -> Entry:
        """See ``Taker``."""
        places = tuple(
            place
            for (owner, _path), listed in self._places.items()
            if owner == credential.id
            for place in listed
        )
        policies = self.bench.store.policies.all()
        now = self.bench.clock.now()
        return judged(credential, places, policies, now, None, watch(self.bench))


def _shaped(credential: Credential) -> bool:
    """Tell whether a pattern finds the value: its hint then shows the pattern's own start."""
    starts = (pattern.prefix for pattern in PATTERNS if pattern.prefix)
    return any(credential.hint.startswith(start) for start in starts)
