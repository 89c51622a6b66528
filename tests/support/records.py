"""Ready-made records for tests of the store and of what stands on it."""

from datetime import UTC, datetime, timedelta

from vault_app.core.credential import Backend, Credential, Kind, Reach, Risk, Scope
from vault_app.core.fingerprint import Digest, Fingerprint
from vault_app.core.ids import CredentialId, ItemId, PlaceId, RotationId, draw
from vault_app.core.place import Place, PlaceKind
from vault_app.core.rotation import FileRecord, OldValue, PlaceProgress, Rotation, Splice

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def a_credential(name: str = "laptop", **changes: object) -> Credential:
    """Return a credential with a fresh id; *changes* replace its fields."""
    given: dict[str, object] = {
        "id": CredentialId(draw()),
        "name": name,
        "provider": "huggingface",
        "endpoint": "https://huggingface.co",
        "item": ItemId(draw()),
        "backend": Backend.KEYCHAIN,
        "fingerprint": Fingerprint(f"k1:{draw()}"),
        "hint": "hf_…AbCd",
        "first_seen_at": NOW - timedelta(days=3),
        "kind": Kind.FINE_GRAINED,
        "owner": "ada",
        "scopes": (Scope("repo.content.read", "user:ada", Risk.LOW),),
        "reach": (Reach("lovelace", "org", "admin"),),
    }
    return Credential(**(given | changes))  # type: ignore[arg-type] # the caller's own fields


def a_place(
    credential: CredentialId, path: str | None = "/home/ada/.env", **changes: object
) -> Place:
    """Return a place of *credential* with a fresh id."""
    given: dict[str, object] = {
        "id": PlaceId(draw()),
        "credential": credential,
        "kind": PlaceKind.FILE,
        "path": path,
        "key": "HF_TOKEN",
        "editor": "dotenv",
        "tool": "dotenv",
        "mode": "0644",
    }
    return Place(**(given | changes))  # type: ignore[arg-type] # the caller's own fields


def a_rotation(credential: CredentialId, places: int = 0, at: datetime = NOW) -> Rotation:
    """Return a planned rotation of *credential* over that many places."""
    old = OldValue(ItemId(draw()), Backend.KEYCHAIN, Fingerprint(f"k1:{draw()}"), "hf_…AbCd")
    progress = tuple(
        PlaceProgress(a_place(credential, f"/home/ada/{number}/.env")) for number in range(places)
    )
    return Rotation(RotationId(draw()), credential, old, at, at, places=progress)


def a_file_record(rotation: RotationId, target: str = "/home/ada/.env") -> FileRecord:
    """Return the record of one file with one splice."""
    splice = Splice(PlaceId(draw()), 9, 37, 37, "utf-8", "HF_TOKEN")
    return FileRecord(rotation, target, Digest(f"k1:{draw()}"), Digest(f"k1:{draw()}"), (splice,))
