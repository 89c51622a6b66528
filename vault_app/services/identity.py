"""What an answered check changes in our record of a credential."""

from dataclasses import replace
from datetime import datetime

from vault_app.core.credential import Credential, Identity, Kind, Status
from vault_app.core.errors import ProviderError, RateLimited, TokenRejected
from vault_app.core.text import sanitise


def with_identity(credential: Credential, identity: Identity, now: datetime) -> Credential:
    """Return *credential* as the provider just described it; verified at *now*."""
    return replace(
        credential,
        status=Status.VERIFIED,
        status_code=None,
        last_checked_at=now,
        retry_at=None,
        kind=identity.kind if identity.kind is not Kind.UNKNOWN else credential.kind,
        owner=identity.owner and sanitise(identity.owner),
        owner_id=identity.owner_id,
        role=identity.role,
        label=identity.label and sanitise(identity.label),
        scopes=identity.scopes,
        reach=identity.reach,
        created_at=identity.created_at or credential.created_at,
        expires_at=identity.expires_at,
    )


def with_problem(credential: Credential, error: ProviderError, now: datetime) -> Credential:
    """Return *credential* after a check that was not answered well: rejected or unknown.

    Only a refusal of the token itself is *rejected*; limits and network failures are *unknown*.
    """
    rejected = isinstance(error, TokenRejected)
    return replace(
        credential,
        status=Status.REJECTED if rejected else Status.UNKNOWN,
        status_code=error.code,
        last_checked_at=now if rejected else credential.last_checked_at,
        retry_at=error.retry_at if isinstance(error, RateLimited) else None,
    )
