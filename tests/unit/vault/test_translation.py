"""Every exception of a keychain library becomes one of ours (H19)."""

import keyring.errors
import pytest
import secretstorage.exceptions as storage
from jeepney.wrappers import DBusErrorResponse  # type: ignore[import-untyped] # ships no types

from vault_app.core.errors import (
    KeyturnError,
    SecretMissing,
    SecretTooLarge,
    UsageError,
    VaultBroken,
    VaultLocked,
    VaultMissing,
    VaultSlow,
)
from vault_app.vault.translation import translate


class _Message:
    header = type("Header", (), {"fields": {}})
    body = ("telling",)


CASES: list[tuple[Exception, type[KeyturnError], str]] = [
    (keyring.errors.KeyringLocked("telling"), VaultLocked, "keychain_locked"),
    (keyring.errors.InitError("telling"), VaultLocked, "keychain_locked"),
    (keyring.errors.NoKeyringError("telling"), VaultMissing, "no_keychain"),
    (keyring.errors.PasswordSetError("telling"), VaultBroken, "keychain_error"),
    (keyring.errors.PasswordDeleteError("telling"), SecretMissing, "secret_missing"),
    (keyring.errors.KeyringError("telling"), VaultBroken, "keychain_error"),
    (storage.LockedException("telling"), VaultLocked, "keychain_locked"),
    (storage.PromptDismissedException("telling"), VaultLocked, "keychain_locked"),
    (storage.ItemNotFoundException("telling"), SecretMissing, "secret_missing"),
    (storage.SecretServiceNotAvailableException("telling"), VaultMissing, "no_keychain"),
    (storage.SecretStorageException("telling"), VaultBroken, "keychain_error"),
    (TimeoutError("telling"), VaultSlow, "vault_slow"),
    (MemoryError("telling"), SecretTooLarge, "secret_too_large"),
    (ConnectionResetError("telling"), VaultBroken, "keychain_error"),
    (RuntimeError("telling"), VaultBroken, "keychain_error"),
    (AssertionError("telling"), VaultBroken, "keychain_error"),
    (UnicodeDecodeError("utf-8", b"telling", 0, 1, "x"), VaultBroken, "keychain_error"),
    (DBusErrorResponse(_Message()), VaultBroken, "keychain_error"),
]


@pytest.mark.parametrize(
    ("error", "kind", "code"), CASES, ids=lambda value: getattr(type(value), "__name__", "")
)
def test_h19_translate_foreign_error_keeps_the_class_name_alone(
    error: Exception, kind: type[KeyturnError], code: str
) -> None:
    ours = translate(error)
    assert type(ours) is kind
    assert ours.code == code
    assert ours.data == {"error": type(error).__name__}
    assert "telling" not in str(ours)


def test_translate_our_own_error_stays_as_it_is() -> None:
    error = UsageError("profile_missing")
    assert translate(error) is error
