"""What a backup holds before it is sealed and after it is opened: values, keys, the store's rows.

The one place where values of a whole profile stand together in clear, in memory only.
"""

import base64
import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from vault_app.core.credential import Record
from vault_app.core.errors import VaultBroken
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.vault import record as codec
from vault_app.vault.backup_file import open_backup, seal_backup
from vault_app.vault.sealed_crypto import Argon2

VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Bundle:
    """A whole profile; *keys* are its fingerprint keys (H16), its own first.

    *store* is the JSON text of everything the store keeps; this room does not look into it.
    """

    made_at: datetime
    keys: tuple[FingerprintKey, ...]
    items: tuple[tuple[ItemId, Record], ...]
    store: str = field(repr=False)
    practice: bool = False


def seal(bundle: Bundle, passphrase: Secret, kdf: Argon2 | None = None) -> bytes:
    """Return the bytes of the backup file; *kdf* is a seam."""
    fields = {
        "version": VERSION,
        "made_at": bundle.made_at.isoformat(),
        "practice": bundle.practice,
        "keys": [{"id": one.key_id, "key": _encode(one.key)} for one in bundle.keys],
        "items": {item: codec.encode(record).reveal() for item, record in bundle.items},
        "store": bundle.store,
    }
    plain = json.dumps(fields, separators=(",", ":")).encode()
    return seal_backup(plain, passphrase, kdf)


def unseal(data: bytes, passphrase: Secret) -> Bundle:
    """Return the bundle of a backup file; VaultBroken and VaultLocked as in ``open_backup``."""
    plain = open_backup(data, passphrase)
    try:
        fields = json.loads(plain)
        if fields["version"] > VERSION:
            raise VaultBroken("backup_too_new", format=fields["version"], known=VERSION)
        return Bundle(
            made_at=_moment(fields["made_at"]),
            keys=tuple(_key(entry) for entry in fields["keys"]),
            items=tuple(
                (ItemId(item), codec.decode(Secret(text))) for item, text in fields["items"].items()
            ),
            store=str(fields["store"]),
            practice=fields["practice"] is True,
        )
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        # Not chained: the parser's words may quote the text.
        raise VaultBroken("backup_damaged") from None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError
    return moment


def _key(entry: dict[str, str]) -> FingerprintKey:
    return FingerprintKey(str(entry["id"]), base64.b64decode(entry["key"], validate=True))


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode()
