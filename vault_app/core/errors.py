"""The error tree: a code plus safe data, never a secret and never foreign text unsanitised.

KeyturnError
├── VaultError      VaultLocked, VaultMissing, VaultBroken, VaultSlow, SecretMissing, SecretTooLarge
├── ProviderError   TokenRejected, ScopeMissing, RateLimited, ProviderUnreachable, UnexpectedAnswer
├── EditError       FileChanged, FormatUnreadable, WriteRefused, NotFoundInFile
├── StoreError      SchemaTooNew, StoreCorrupt, StoreBusy
├── UsageError      the request itself cannot be served (unknown or ambiguous name, refused input)
├── RotationError   what was done, what was not, how to go on
└── Cancelled

The words for a code live in the tables of ``cli`` and ``gui``. A class exists only where a caller
acts differently on it.
"""

from collections.abc import Mapping
from datetime import datetime

Data = str | int | float | bool | None


class KeyturnError(Exception):
    """Base: ``code`` names the case (snake_case), ``data`` holds safe typed details."""

    default_code = "bug"

    def __init__(self, code: str | None = None, **data: Data) -> None:
        """Keep *code* (default: the class's own) and *data*; data must never hold a secret."""
        self.code = code or self.default_code
        self.data: Mapping[str, Data] = data
        super().__init__(self.code)

    def __str__(self) -> str:
        """Return the code and the safe data."""
        return f"{self.code} {dict(self.data)}" if self.data else self.code


class VaultError(KeyturnError):
    """The vault could not do what was asked."""

    default_code = "vault_broken"


class VaultLocked(VaultError):
    """Locked: it opens with a passphrase or the desktop's unlock prompt."""

    default_code = "vault_locked"


class VaultMissing(VaultError):
    """No fit keychain here and no sealed file made yet."""

    default_code = "vault_missing"


class VaultBroken(VaultError):
    """It answered, but with something that is not an answer (or refused by us as unfit)."""

    default_code = "vault_broken"


class VaultSlow(VaultError):
    """No answer in time; a prompt may be waiting somewhere."""

    default_code = "vault_slow"


class SecretMissing(VaultError):
    """The vault is open and has no such item."""

    default_code = "secret_missing"


class SecretTooLarge(VaultError):
    """This backend cannot hold an item of that size."""

    default_code = "secret_too_large"


class ProviderError(KeyturnError):
    """The provider could not be asked or answered no."""

    default_code = "provider_unexpected"


class TokenRejected(ProviderError):
    """The provider refuses the token: revoked, mistyped or never issued."""

    default_code = "token_rejected"


class ScopeMissing(ProviderError):
    """Alive, but not allowed to do this (403)."""

    default_code = "scope_missing"


class RateLimited(ProviderError):
    """Asked too often; ``retry_at`` says when to ask again (UTC), if known."""

    default_code = "rate_limited"

    def __init__(self, retry_at: datetime | None = None, **data: Data) -> None:
        """Keep *retry_at*, an aware datetime in UTC."""
        self.retry_at = retry_at
        super().__init__(None, retry_at=retry_at.isoformat() if retry_at else None, **data)


class ProviderUnreachable(ProviderError):
    """No network, no route, no TLS or a server error: nothing is known of the token."""

    default_code = "provider_unreachable"


class UnexpectedAnswer(ProviderError):
    """An answer we do not understand, a redirect included; nothing is known of the token."""

    default_code = "provider_unexpected"


class EditError(KeyturnError):
    """A file could not be read or changed; the file is as it was."""

    default_code = "file_refused"


class FileChanged(EditError):
    """The file is not as it was when the plan was made."""

    default_code = "file_changed"


class FormatUnreadable(EditError):
    """The format's parser cannot read the file (it may still be spliced as plain text)."""

    default_code = "format_unreadable"


class WriteRefused(EditError):
    """Read-only, foreign owner, full disk, or a result that would change more than planned."""

    default_code = "write_refused"


class NotFoundInFile(EditError):
    """The value is not where it was."""

    default_code = "not_found_in_file"


class StoreError(KeyturnError):
    """The metadata store could not be used."""

    default_code = "store_error"


class SchemaTooNew(StoreError):
    """Written by a newer Keyturn."""

    default_code = "schema_too_new"


class StoreCorrupt(StoreError):
    """The database fails its integrity check; it was set aside, not overwritten."""

    default_code = "store_corrupt"


class StoreBusy(StoreError):
    """Another Keyturn holds it."""

    default_code = "store_busy"


class UsageError(KeyturnError):
    """The request cannot be served as put: unknown or ambiguous name, refused input."""

    default_code = "usage"


class RotationError(KeyturnError):
    """A rotation cannot go on by itself; ``code`` says why, the journal what was done."""

    default_code = "rotation_waiting"


class Cancelled(KeyturnError):
    """The person said stop."""

    default_code = "cancelled"
