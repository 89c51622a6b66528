"""What a login token says of itself: scopes and expiry stand readable in its middle part.

Only for display: the signature is not checked here, the Hub's own answer always wins.
"""

import base64
import binascii
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from vault_app.core.credential import Identity, Kind, Risk, Scope
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise

RISKS: Final[dict[str, Risk]] = {
    "openid": Risk.LOW,
    "profile": Risk.LOW,
    "email": Risk.LOW,
    "read-billing": Risk.LOW,
    "read-memberships": Risk.LOW,
    "read-repos": Risk.MEDIUM,
    "gated-repos": Risk.LOW,
    "contribute-repos": Risk.MEDIUM,
    "write-repos": Risk.HIGH,
    "manage-repos": Risk.HIGH,
    "read-collections": Risk.LOW,
    "write-collections": Risk.LOW,
    "inference-api": Risk.MEDIUM,
    "read-endpoints": Risk.MEDIUM,
    "write-endpoints": Risk.HIGH,
    "jobs": Risk.HIGH,
    "webhooks": Risk.HIGH,
    "write-discussions": Risk.LOW,
    "read-mcp": Risk.LOW,
}
"""The scopes of logins have names of their own; an unknown one is taken as risky."""

_MOST = 100


def with_own_words(identity: Identity, token: Secret) -> Identity:
    """Return *identity* with what only the login token itself tells filled in."""
    if identity.kind is not Kind.OAUTH:
        return identity
    claims = _claims(token)
    scopes = _scopes(claims.get("scope")) if identity.scopes is None else identity.scopes
    expires = identity.expires_at or _moment(claims.get("exp"))
    return replace(identity, scopes=scopes, expires_at=expires)


def _claims(token: Secret) -> dict[str, object]:
    parts = token.reveal().split(".")
    if len(parts) != 3:
        return {}
    try:
        raw = base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4))
        claims = json.loads(raw)
    except (binascii.Error, ValueError, RecursionError):
        return {}
    return claims if isinstance(claims, dict) else {}


def _scopes(value: object) -> tuple[Scope, ...] | None:
    names = value.split() if isinstance(value, str) else value
    if not isinstance(names, list):
        return None
    told = (sanitise(name) for name in names[:_MOST] if isinstance(name, str) and name)
    return tuple(Scope(name, None, RISKS.get(name, Risk.HIGH)) for name in dict.fromkeys(told))


def _moment(value: object) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, OSError, ValueError):
        return None
