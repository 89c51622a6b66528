"""The bytes of a backup: one line of version, lengths and checksum, a header, an encrypted body.

The checksum finds accidents before a passphrase is asked for. The header is bound to the body and
proves the passphrase by itself, so that a wrong one is told from a changed file.
"""

import base64
import hashlib
import hmac
import json
import re
import secrets
from dataclasses import asdict, dataclass, field
from typing import Final

from vault_app.core.errors import VaultBroken, VaultLocked
from vault_app.core.secret import Secret
from vault_app.vault.sealed_crypto import (
    SALT_BYTES,
    Argon2,
    Undecryptable,
    canonical,
    decrypt,
    encrypt,
)

FORMAT: Final = 1
_MAGIC: Final = b"keyturn-backup "
_HEAD: Final = re.compile(rb"keyturn-backup (\d{1,9}) (\d{1,9}) (\d{1,15}) ([0-9a-f]{64})\n")
_VERSION: Final = re.compile(rb"keyturn-backup (\d{1,9}) ")
_HEADER_LIMIT: Final = 4096


@dataclass(frozen=True, slots=True)
class _Header:
    """How the keys are made of the passphrase; *check* proves the passphrase."""

    kdf: Argon2
    salt: bytes
    check: str = field(default="", repr=False)

    def bound(self) -> dict[str, object]:
        """Return what check and body are bound to."""
        return {"format": FORMAT, "argon2id": asdict(self.kdf), "salt": _encode(self.salt)}

    def keys(self, passphrase: Secret) -> tuple[bytes, str]:
        """Return the body's key, and the check that goes with the passphrase."""
        master = self.kdf.derive(passphrase, self.salt)
        body = hmac.new(master, b"keyturn backup body", hashlib.sha256).digest()
        check = hmac.new(master, b"keyturn backup check", hashlib.sha256).digest()
        return body, hmac.new(check, canonical(self.bound()), hashlib.sha256).hexdigest()


def seal_backup(plain: bytes, passphrase: Secret, kdf: Argon2 | None = None) -> bytes:
    """Return the bytes of a backup file; key, salt and nonce are fresh each time.

    Raises VaultBroken ``passphrase_empty``.
    """
    if not len(passphrase):
        raise VaultBroken("passphrase_empty")
    header = _Header(kdf or Argon2(), secrets.token_bytes(SALT_BYTES))
    key, check = header.keys(passphrase)
    body = encrypt(key, plain, header.bound())
    lead = canonical({**header.bound(), "check": check})
    digest = hashlib.sha256(lead + body).hexdigest()
    return f"keyturn-backup {FORMAT} {len(lead)} {len(body)} {digest}\n".encode() + lead + body


def open_backup(data: bytes, passphrase: Secret) -> bytes:
    """Return what ``seal_backup`` was given.

    Raises VaultBroken ``no_backup``, ``backup_too_new``, ``backup_truncated``, ``backup_damaged``
    or ``backup_bounds`` before any key is made, VaultLocked ``backup_passphrase_wrong``, and
    ``backup_damaged`` again where the passphrase fits and the body does not.
    """
    header, body = _taken_apart(data)
    key, check = header.keys(passphrase)
    if not hmac.compare_digest(check, header.check):
        raise VaultLocked("backup_passphrase_wrong")
    try:
        return decrypt(key, body, header.bound())
    except Undecryptable as error:
        raise VaultBroken("backup_damaged") from error


def examine_backup(data: bytes) -> None:
    """Raise what ``open_backup`` would raise without a passphrase."""
    _taken_apart(data)


def _taken_apart(data: bytes) -> tuple[_Header, bytes]:
    head = _head(data)
    lengths, rest = (int(head[2]), int(head[3])), data[head.end() :]
    if len(rest) < sum(lengths):
        raise VaultBroken("backup_truncated")
    whole = len(rest) == sum(lengths) and lengths[0] <= _HEADER_LIMIT
    if not whole or hashlib.sha256(rest).hexdigest() != head[4].decode():
        raise VaultBroken("backup_damaged")
    try:
        header = _header(json.loads(rest[: lengths[0]]))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise VaultBroken("backup_damaged") from error
    _refuse_excess(header.kdf)
    return header, rest[lengths[0] :]


def _head(data: bytes) -> "re.Match[bytes]":
    version = _VERSION.match(data)
    if version is not None and int(version[1]) > FORMAT:
        raise VaultBroken("backup_too_new", format=int(version[1]), known=FORMAT)
    head = _HEAD.match(data)
    if head is not None:
        return head
    if _MAGIC.startswith(data[: len(_MAGIC)]) and b"\n" not in data:
        raise VaultBroken("backup_truncated")
    raise VaultBroken("backup_damaged" if data.startswith(_MAGIC) else "no_backup")


def _header(fields: dict[str, object]) -> _Header:
    numbers = fields["argon2id"]
    if fields["format"] != FORMAT or not isinstance(numbers, dict):
        raise ValueError
    if not all(isinstance(value, int) for value in numbers.values()):
        raise TypeError
    return _Header(Argon2(**numbers), _decode(fields["salt"]), str(fields["check"]))


def _refuse_excess(kdf: Argon2) -> None:
    try:
        kdf.check()
    except VaultBroken as error:
        raise VaultBroken("backup_bounds", **error.data) from None


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _decode(text: object) -> bytes:
    if not isinstance(text, str):
        raise TypeError
    return base64.b64decode(text, validate=True)
