"""Records that only the store keeps: events, network uses and tombstones."""

from dataclasses import dataclass
from datetime import datetime

from vault_app.core.errors import Data
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A token known to be dead; kept for good, so that it is named when it turns up again."""

    fingerprint: Fingerprint
    credential_name: str
    provider: str
    hint: str
    died_at: datetime
    proven: bool


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history: a code with typed data, the words are made where it is shown."""

    at: datetime
    credential: CredentialId | None
    code: str
    data: tuple[tuple[str, Data], ...] = ()


@dataclass(frozen=True, slots=True)
class NetworkUse:
    """One call that left the machine: to whom, for which provider, why, how it went."""

    at: datetime
    host: str
    provider: str
    purpose: str
    outcome: str
