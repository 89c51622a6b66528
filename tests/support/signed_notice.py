"""Signed notices of releases for tests, made with keys made on the spot."""

import base64
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vault_app.services import update_notice

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(2, 34)))
NAME = "test-key"
KEYS: Mapping[str, bytes] = {NAME: KEY.public_key().public_bytes_raw()}
ADDRESS = "https://example.org"


def file(way: str, machine: str = "any", **changed: object) -> dict[str, object]:
    """Return one file of a release."""
    name = f"keyturn-9.1.0.{way}"
    return {
        "way": way,
        "machine": machine,
        "name": name,
        "url": f"{ADDRESS}/{name}",
        "sha256": "0a" * 32,
        "size": 4711,
    } | changed


def payload(now: datetime, **changed: object) -> bytes:
    """Return the payload of a notice issued an hour before *now*, good for a month."""
    made = {
        "type": "update",
        "schema": 1,
        "serial": 7,
        "issued": _stamp(now - timedelta(hours=1)),
        "expires": _stamp(now + timedelta(days=30)),
        "version": "9.1.0",
        "released": "2026-11-20",
        "page": f"{ADDRESS}/9.1.0",
        "notes": {"en": "Finds more.", "de": "Findet mehr."},
        "files": [file("deb"), file("checkout")],
    }
    return json.dumps(made | changed).encode()


def signed(data: bytes, name: str = NAME, key: Ed25519PrivateKey = KEY) -> bytes:
    """Return the file."""
    return update_notice.sealed(name, data, key.sign(update_notice.to_sign(name, data)))


def altered(data: bytes) -> bytes:
    """Return a signed file whose payload was changed afterwards."""
    outer = json.loads(data)
    inner = base64.b64decode(outer["payload"]).replace(b"9.1.0", b"9.1.1")
    return json.dumps(outer | {"payload": base64.b64encode(inner).decode()}).encode()


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
