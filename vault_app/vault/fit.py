"""Which keychains are fit to hold a token: an allow-list by platform, named directly (H19).

``keyring.get_keyring()`` is never asked: it takes whatever is importable, plain text included,
and what an environment variable names.
"""

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from vault_app.core.errors import VaultMissing
from vault_app.vault.keyring_shelf import KeyringShelf
from vault_app.vault.secret_service import SecretServiceShelf, bus_address, can_prompt
from vault_app.vault.shelf import Shelf

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

MODULES: Final[Mapping[str, tuple[str, ...]]] = {
    "win32": ("keyring.backends.Windows",),
    "darwin": ("keyring.backends.macOS",),
    "linux": ("secretstorage", "jeepney"),
}
"""What a platform's keychain is reached with, for who packs or checks a program: loaded by name
when first used. KDE's wallet answers as Secret Service like the others."""

WINDOWS_LIMIT: Final = 1280
"""Characters: 2,560 bytes of a credential blob in UTF-16."""


def find_shelf(
    service: str, environ: Mapping[str, str], patience: float, platform: str = sys.platform
) -> Shelf:
    """Return the platform's keychain for *service*; VaultMissing where none is fit.

    Touches no item. *patience* is how long a prompt may stay open, in seconds.
    """
    if platform == "win32":
        return _windows(service)
    if platform == "darwin":
        return _macos(service)
    return _desktop(service, environ, patience)


def _windows(service: str) -> Shelf:
    from keyring.backends.Windows import WinVaultKeyring

    backend = WinVaultKeyring()  # type: ignore[no-untyped-call] # the library is half typed
    backend.persist = "local machine"
    return KeyringShelf(
        backend,
        service,
        label="Windows Credential Manager",
        limit=WINDOWS_LIMIT,
        encrypted=True,
    )


def _macos(service: str) -> Shelf:
    from keyring.backends.macOS import Keyring

    return KeyringShelf(_made(Keyring), service, label="macOS Keychain", encrypted=True)


def _desktop(service: str, environ: Mapping[str, str], patience: float) -> Shelf:
    address = bus_address(environ)
    if address is None:
        raise VaultMissing("no_keychain")
    return SecretServiceShelf(
        service, address, environ, prompt=can_prompt(environ), patience=patience
    )


def _made(kind: "Callable[[], KeyringBackend]") -> "KeyringBackend":
    return kind()
