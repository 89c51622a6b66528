"""Keyed digests that say two values are equal without telling either (HMAC-SHA-256)."""

from collections.abc import Callable
from dataclasses import dataclass, field

from vault_app.core.ids import Digest as Digest
from vault_app.core.ids import Fingerprint as Fingerprint
from vault_app.core.secret import Secret


@dataclass(frozen=True, slots=True)
class FingerprintKey:
    """The profile's digest key; *key_id* travels in each fingerprint so that keys may change."""

    key_id: str
    key: bytes = field(repr=False)

    def fingerprint(self, secret: Secret) -> Fingerprint:
        """Return ``<key id>:<64 hex digits>`` for a token value, of several parts for its mark."""
        # A strict encoder fails on a lone surrogate, with an error whose repr shows the value.
        value = secret.mark.reveal().encode("utf-8", "surrogatepass")
        return Fingerprint(f"{self.key_id}:{self._mac(b'token', value)}")

    def digest(self, data: bytes) -> Digest:
        """Return ``<key id>:<64 hex digits>`` for the bytes of a file."""
        return Digest(f"{self.key_id}:{self._mac(b'file', data)}")

    def digester(self) -> Callable[[bytes], Digest]:
        """Return ``digest`` made ready for thousands of files."""
        import hmac

        keyed, prefix = hmac.new(self.key, b"file\0", "sha256"), f"{self.key_id}:"

        def digest(data: bytes) -> Digest:
            one = keyed.copy()
            one.update(data)
            return Digest(prefix + one.hexdigest())

        return digest

    def derived(self, purpose: str) -> bytes:
        """Return a key of 32 bytes for another *purpose*; it tells nothing of this one."""
        return bytes.fromhex(self._mac(b"key", purpose.encode()))

    def _mac(self, purpose: bytes, data: bytes) -> str:
        import hmac  # loads OpenSSL, which no listing needs

        return hmac.new(self.key, purpose + b"\0" + data, "sha256").hexdigest()
