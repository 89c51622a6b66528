"""Ready-made values for tests of what is printed: one credential, its places, one rotation."""

from datetime import UTC, datetime

from vault_app.core.credential import Backend, Credential, Kind, Reach, Risk, Scope, Status
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId, ItemId, PlaceId, RotationId
from vault_app.core.place import Place, PlaceKind
from vault_app.core.policy import Reason, ReasonCode, Verdict
from vault_app.core.rotation import (
    MaskedDiff,
    NewValue,
    OldValue,
    PlaceProgress,
    PlaceState,
    Rotation,
    RotationState,
)
from vault_app.services.entry import Entry

NOW = datetime(2026, 11, 24, 9, 0, 30, 500, tzinfo=UTC)

CREDENTIAL = Credential(
    id=CredentialId("c1"),
    name="laptop",
    provider="huggingface",
    endpoint="https://hub.example",
    item=ItemId("i1"),
    backend=Backend.KEYCHAIN,
    fingerprint=Fingerprint("k1:00ff"),
    hint="hf_…xQ4z",
    first_seen_at=NOW,
    kind=Kind.CLASSIC,
    status=Status.VERIFIED,
    owner="ada",
    scopes=(Scope("repo.write", "user:ada", Risk.HIGH),),
    reach=(Reach("acme", "org", "admin"),),
)

FILE = Place(
    id=PlaceId("aa11"),
    credential=CREDENTIAL.id,
    kind=PlaceKind.FILE,
    path="/home/ada/app/.env",
    key="HF_TOKEN",
    editor="dotenv",
    tool="dotenv",
    mode="0600",
)
VARIABLE = Place(
    id=PlaceId("aa22"),
    credential=CREDENTIAL.id,
    kind=PlaceKind.ENVIRONMENT,
    path=None,
    key="HF_TOKEN",
    editor="environment",
    tool="environment",
    plaintext=False,
)

ENTRY = Entry(
    credential=CREDENTIAL,
    places=(FILE, VARIABLE),
    verdict=Verdict.URGENT,
    reasons=(Reason(ReasonCode.CLASSIC, Verdict.URGENT, (("role", "write"),)),),
    age_days=200,
    due_at=None,
)


def rotation(state: RotationState = RotationState.PLANNED, *, new: bool = False) -> Rotation:
    """Return a rotation of the sample credential in *state*, with a new token or without."""
    given = NewValue(ItemId("i2"), Backend.KEYCHAIN, Fingerprint("k1:01"), "hf_…9vTd")
    diff = MaskedDiff("HF_TOKEN", "hf_…xQ4z", "hf_…9vTd" if new else None, 37, 37 if new else None)
    return Rotation(
        id=RotationId("r1"),
        credential=CREDENTIAL.id,
        old=OldValue(ItemId("i1"), Backend.KEYCHAIN, CREDENTIAL.fingerprint, CREDENTIAL.hint),
        created_at=NOW,
        updated_at=NOW,
        state=state,
        places=(PlaceProgress(FILE, PlaceState.PENDING, None, diff),),
        new=given if new else None,
    )
