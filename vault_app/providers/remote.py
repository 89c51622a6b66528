"""Secrets that a provider keeps for a program of the person's (Spaces, CI): listed and set.

They cannot be read: a listing tells name and date, and a value goes one way only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from vault_app.core.secret import Secret
from vault_app.providers.http import Http


@dataclass(frozen=True, slots=True)
class RemoteSecret:
    """One secret of one *store* (``owner/space``); *updated_at* in UTC, None if not told."""

    store: str
    key: str
    updated_at: datetime | None


@runtime_checkable
class RemoteSecrets(Protocol):
    """What a provider with ``Capability.REMOTE_SECRETS`` offers beside ``Provider``."""

    @property
    def remote_tool(self) -> str:
        """Return what one such store is called (``Hugging Face Space``)."""
        ...

    def remote_stores(
        self, token: Secret, owners: Sequence[str], endpoint: str, http: Http
    ) -> tuple[str, ...]:
        """Return the stores that belong to *owners* (account and organisation names)."""
        ...

    def remote_secrets(
        self, token: Secret, store: str, endpoint: str, http: Http
    ) -> tuple[RemoteSecret, ...]:
        """Return the secrets of one store; ScopeMissing where the token may not see them."""
        ...

    def put_remote_secret(
        self, token: Secret, store: str, key: str, value: Secret, endpoint: str, http: Http
    ) -> None:
        """Set one secret, acting as *token*; the program restarts by it."""
        ...
