"""Signed feeds for tests: made with keys made on the spot, never with those of the program."""

import base64
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vault_app.services import incidents_envelope as envelope
from vault_app.services import incidents_feed as feed

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NAME = "test-key"
KEYS: Mapping[str, bytes] = {NAME: KEY.public_key().public_bytes_raw()}


def incident(identity: str = "fresh-2027", **changed: object) -> dict[str, object]:
    """Return the data of one incident."""
    path = feed.folder() / "hf-intrusion-2026.json"
    data: dict[str, object] = json.loads(path.read_bytes())
    return data | {"id": identity, "title": "A fresh one"} | changed


def payload(now: datetime, **changed: object) -> bytes:
    """Return the payload of a feed issued an hour before *now*, good for a month."""
    made = {
        "type": "incidents",
        "schema": 1,
        "serial": 99999999,
        "issued": _stamp(now - timedelta(hours=1)),
        "expires": _stamp(now + timedelta(days=30)),
        "incidents": [incident()],
    }
    return json.dumps(made | changed).encode()


def signed(data: bytes, name: str = NAME, key: Ed25519PrivateKey = KEY) -> bytes:
    """Return the file."""
    return envelope.sealed(name, data, key.sign(envelope.to_sign(name, data)))


def altered(data: bytes) -> bytes:
    """Return a signed file whose payload was changed afterwards."""
    outer = json.loads(data)
    inner = base64.b64decode(outer["payload"]).replace(b"A fresh one", b"A false one")
    return json.dumps(outer | {"payload": base64.b64encode(inner).decode()}).encode()


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
