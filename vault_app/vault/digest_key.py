"""The item that holds the fingerprint key (H16), and where the profile was made (H20)."""

import base64
import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vault_app.core.errors import VaultBroken
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.ids import ItemId, draw
from vault_app.core.secret import Secret
from vault_app.vault.record import VERSION, read_fields

ITEM: Final = ItemId("fingerprint-key")
_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class DigestKey:
    """The key, with the profile folder and machine it was made for."""

    key: FingerprintKey
    home: str
    machine: str


def make(home: Path, machine: str) -> DigestKey:
    """Return a fresh key for the profile at *home*."""
    key = FingerprintKey(draw()[:8], secrets.token_bytes(_BYTES))
    return DigestKey(key, str(home), machine)


def encode(digest_key: DigestKey) -> Secret:
    """Return the text of the item."""
    fields = {
        "version": VERSION,
        "id": digest_key.key.key_id,
        "key": base64.b64encode(digest_key.key.key).decode(),
        "home": digest_key.home,
        "machine": digest_key.machine,
    }
    return Secret(json.dumps(fields))


def decode(text: Secret) -> DigestKey:
    """Return what the item holds; VaultBroken ``record_damaged`` or ``record_too_new``."""
    fields = read_fields(text)
    try:
        key = base64.b64decode(str(fields["key"]), validate=True)
        if len(key) != _BYTES:
            raise ValueError
        return DigestKey(
            FingerprintKey(str(fields["id"]), key), str(fields["home"]), str(fields["machine"])
        )
    except (KeyError, ValueError):
        raise VaultBroken("record_damaged") from None
