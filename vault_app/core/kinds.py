"""The words a credential is described by: kind, status, risk and who holds its value."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of token the provider issued."""

    CLASSIC = "classic"
    FINE_GRAINED = "fine_grained"
    OAUTH = "oauth"
    ORGANISATION = "organisation"
    SERVICE = "service"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Outcome of the last check; *unknown* means it could not be asked, never invalid."""

    VERIFIED = "verified"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


class Risk(StrEnum):
    """How much harm a scope allows, in our judgement."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Backend(StrEnum):
    """Which vault holds the value."""

    KEYCHAIN = "keychain"
    FILE = "file"
