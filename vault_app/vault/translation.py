"""Turns whatever a keychain library raises into a VaultError; the room's one table.

By name, so that no library is imported for it. Foreign words are never taken over: only the
class name travels.
"""

from collections.abc import Callable, Mapping
from typing import Final

from vault_app.core.errors import (
    KeyturnError,
    SecretMissing,
    SecretTooLarge,
    VaultBroken,
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultSlow,
)

_LOCKED: Final = ("keychain_locked", VaultLocked)
_MISSING: Final = ("no_keychain", VaultMissing)
_BROKEN: Final = ("keychain_error", VaultBroken)

_TABLE: Final[Mapping[str, tuple[str, Callable[..., VaultError]]]] = {
    "keyring.errors.KeyringLocked": _LOCKED,
    "keyring.errors.InitError": _LOCKED,
    "keyring.errors.NoKeyringError": _MISSING,
    "keyring.errors.PasswordDeleteError": ("secret_missing", SecretMissing),
    "keyring.backends.macOS.api.KeychainDenied": _LOCKED,
    "keyring.backends.macOS.api.NotFound": ("secret_missing", SecretMissing),
    "secretstorage.exceptions.LockedException": _LOCKED,
    "secretstorage.exceptions.PromptDismissedException": _LOCKED,
    "secretstorage.exceptions.ItemNotFoundException": ("secret_missing", SecretMissing),
    "secretstorage.exceptions.SecretServiceNotAvailableException": _MISSING,
    "builtins.TimeoutError": ("vault_slow", VaultSlow),
    "builtins.MemoryError": ("secret_too_large", SecretTooLarge),
    "builtins.Exception": _BROKEN,
}


def translate(error: Exception) -> KeyturnError:
    """Return our error for a foreign one; our own come back as they are."""
    if isinstance(error, KeyturnError):
        return error
    names = (f"{kind.__module__}.{kind.__qualname__}" for kind in type(error).__mro__)
    # The table ends with Exception itself, so there is always one.
    code, make = next(_TABLE[name] for name in names if name in _TABLE)
    return make(code, error=type(error).__name__)
