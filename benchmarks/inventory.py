"""A profile of any size, made straight in the store, for benchmarks that only read it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from vault_app.core.credential import Backend, Credential, Kind, Reach, Risk, Scope, Status
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId, ItemId, PlaceId
from vault_app.core.place import Place, PlaceKind
from vault_app.store.store import Store
from vault_app.system.clock import SystemClock
from vault_app.system.profile import Profile

_KINDS = (Kind.CLASSIC, Kind.FINE_GRAINED, Kind.OAUTH, Kind.FINE_GRAINED)


def credential(number: int, now: datetime) -> Credential:
    """Return the credential of that number, with scopes and reach as a real one has."""
    scopes = tuple(
        Scope(f"repo.{name}", "user:ada", Risk.MEDIUM) for name in ("content.read", "write")
    )
    return Credential(
        id=CredentialId(f"{number:016x}"),
        name=f"token {number * 7919 % 100_003}",
        provider="huggingface",
        endpoint="https://huggingface.co",
        item=ItemId(f"{number:016x}"),
        backend=Backend.KEYCHAIN,
        fingerprint=Fingerprint(f"k1:{number:064x}"),
        hint="hf_…AbCd",
        first_seen_at=now,
        kind=_KINDS[number % len(_KINDS)],
        status=Status.VERIFIED,
        owner="ada",
        role="write",
        scopes=scopes,
        reach=(Reach("lovelace", "org", "admin"),),
        created_at=now - timedelta(days=number % 400),
        last_checked_at=now,
    )


def places(number: int) -> list[Place]:
    """Return three places of the credential of that number."""
    return [
        Place(
            id=PlaceId(f"{number:015x}{ordinal}"),
            credential=CredentialId(f"{number:016x}"),
            kind=PlaceKind.FILE,
            path=f"/home/ada/project-{number}/.env",
            key="HF_TOKEN",
            editor="dotenv",
            tool="dotenv",
            ordinal=ordinal,
            mode="0644",
        )
        for ordinal in range(3)
    ]


def make_profile(home: Path, count: int) -> Profile:
    """Make a profile under *home* with *count* credentials and return it."""
    profile = Profile(home)
    profile.ensure()
    now = datetime.now(UTC)
    with Store.open(profile.store_path, SystemClock()) as store, store.transaction():
        for number in range(count):
            store.credentials.add(credential(number, now))
            store.places.remember(places(number))
    return profile
