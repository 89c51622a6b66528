"""The keychain item that opens a sealed file without a passphrase."""

import base64
import json
import secrets
from typing import Final

from vault_app.core.errors import SecretMissing, VaultBroken
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.vault.keychain import Keychain
from vault_app.vault.record import VERSION, read_fields
from vault_app.vault.sealed_crypto import KEY_BYTES

ITEM: Final = ItemId("sealed-key")


def fetch(keychain: Keychain) -> bytes:
    """Return the key; VaultError where the keychain cannot give it, never a prompt."""
    fields = read_fields(keychain.read(ITEM, quiet=True))
    try:
        key = base64.b64decode(str(fields["key"]), validate=True)
    except (KeyError, ValueError):
        raise VaultBroken("record_damaged") from None
    if len(key) != KEY_BYTES:
        raise VaultBroken("record_damaged")
    return key


def made(keychain: Keychain) -> bytes:
    """Return the key, kept in the keychain and read back before anything is sealed with it."""
    try:
        return fetch(keychain)
    except SecretMissing:
        key = base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
        keychain.write(ITEM, Secret(json.dumps({"version": VERSION, "key": key})))
        return fetch(keychain)
