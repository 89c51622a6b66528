"""The cryptography of the sealed file: wrapping the data key, sealing records, the file's seal."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

from vault_app.core.errors import VaultBroken
from vault_app.core.secret import Secret

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
SALT_BYTES: Final = 16
_MEMORY_LIMIT: Final = 2**20
_PASSES_LIMIT: Final = 10
_LANES_LIMIT: Final = 16


@dataclass(frozen=True, slots=True)
class Argon2:
    """Argon2id parameters; *memory* in KiB."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def check(self) -> None:
        """Refuse parameters from a file that would stall the machine (H17): 1 GiB, 10 passes."""
        if not (
            8 * self.lanes <= self.memory <= _MEMORY_LIMIT
            and 1 <= self.passes <= _PASSES_LIMIT
            and 1 <= self.lanes <= _LANES_LIMIT
        ):
            raise VaultBroken("sealed_bounds", **asdict(self))

    def derive(self, passphrase: Secret, salt: bytes) -> bytes:
        """Return the key of a passphrase; about 0.1 s with the usual parameters."""
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        self.check()
        kdf = Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory,
        )
        return kdf.derive(passphrase.reveal().encode())


class Undecryptable(Exception):
    """The key does not fit or the bytes were changed; which of them cannot be told."""


def encrypt(key: bytes, plain: bytes, bound: object) -> bytes:
    """Return nonce and ciphertext, bound to *bound*; the nonce is fresh each time."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, canonical(bound))


def decrypt(key: bytes, sealed: bytes, bound: object) -> bytes:
    """Return what ``encrypt`` was given; raises Undecryptable."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], canonical(bound))
    except (InvalidTag, ValueError) as error:
        raise Undecryptable from error


def seal(data_key: bytes, payload: Mapping[str, object]) -> str:
    """Return the keyed digest over the whole payload, header and records."""
    key = hmac.new(data_key, b"keyturn sealed file", hashlib.sha256).digest()
    return hmac.new(key, canonical(payload), hashlib.sha256).hexdigest()


def canonical(value: object) -> bytes:
    """Return the one way of writing *value*, for digests and bound data."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
