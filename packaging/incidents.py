"""For maintainers of the feed of incidents: compile its index and schema, sign it for import.

    python packaging/incidents.py compile --serial 20261124
    python packaging/incidents.py new-key 2027-a ~/keys/keyturn-2027-a.pem
    python packaging/incidents.py sign --key ~/keys/keyturn-2027-a.pem --id 2027-a --days 90 OUT

A private key is named by its path and never lies in this tree; the public half goes into
``resources/keys.json``.
"""

import argparse
import base64
import getpass
import inspect
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vault_app.services import incidents_envelope as envelope
from vault_app.services import incidents_feed as feed
from vault_app.services import incidents_watch as watch

SCHEMA_FILE = "incidents.schema.json"


def schema() -> bytes:
    """Return the JSON schema of one file of the feed, as the code reads it."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    made |= cast("dict[str, str]", _dedented(msgspec.json.schema(feed.IncidentShape)))
    return msgspec.json.format(msgspec.json.encode(made)) + b"\n"


def _dedented(part: object) -> object:
    """Return *part* with its descriptions as Python 3.13 keeps docstrings: without indentation."""
    if isinstance(part, dict):
        return {key: _dedented(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_dedented(one) for one in part]
    return inspect.cleandoc(part) if isinstance(part, str) else part


def index(serial: int, issued: datetime) -> bytes:
    """Return the index of the feed in the tree."""
    made = feed.index_of(feed.read_folder(feed.folder()), serial, issued)
    return msgspec.json.format(msgspec.json.encode(made)) + b"\n"


def compile_feed(serial: int, issued: datetime) -> None:
    """Write index and schema."""
    watch.index_path().write_bytes(index(serial, issued))
    (watch.index_path().parent / SCHEMA_FILE).write_bytes(schema())


def new_key(name: str, path: Path, passphrase: bytes | None) -> str:
    """Write a fresh private key to *path*, which must not be there; return its public half."""
    key = Ed25519PrivateKey.generate()
    sealing = (
        serialization.BestAvailableEncryption(passphrase)
        if passphrase
        else serialization.NoEncryption()
    )
    written = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, sealing
    )
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(written)
    public = key.public_key().public_bytes_raw()
    line = {"id": name, "use": "next", "ed25519": base64.b64encode(public).decode()}
    return msgspec.json.encode(line).decode()


def sign(key: Ed25519PrivateKey, name: str, days: int, now: datetime) -> bytes:
    """Return the feed in the tree as a signed file, with the serial of its index."""
    known = watch.read_index(watch.index_path().read_bytes())
    payload = msgspec.json.encode(
        envelope.Payload(
            type=envelope.KIND,
            schema=feed.SCHEMA,
            serial=known.serial,
            issued=now,
            expires=now + timedelta(days=days),
            incidents=list(feed.read_folder(feed.folder())),
        )
    )
    return envelope.sealed(name, payload, key.sign(envelope.to_sign(name, payload)))


def _read_key(path: Path) -> Ed25519PrivateKey:
    data = path.read_bytes()
    ask = b"ENCRYPTED" in data
    passphrase = getpass.getpass(f"Passphrase of {path}: ").encode() if ask else None
    key = serialization.load_pem_private_key(data, passphrase)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit("not an Ed25519 key")
    return key


def _refuse_tree(path: Path) -> None:
    if path.resolve().is_relative_to(Path(__file__).resolve().parent.parent):
        raise SystemExit("a private key never lies in this tree; name a path outside it")


def main(arguments: list[str]) -> None:
    """Do one of the three things."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    deeds = parser.add_subparsers(dest="deed", required=True)
    compiling = deeds.add_parser("compile", help="write index and schema")
    compiling.add_argument("--serial", type=int, required=True)
    making = deeds.add_parser("new-key", help="make a key pair")
    making.add_argument("id")
    making.add_argument("path", type=Path)
    signing = deeds.add_parser("sign", help="write the feed as a signed file")
    signing.add_argument("--key", type=Path, required=True)
    signing.add_argument("--id", required=True)
    signing.add_argument("--days", type=int, default=90)
    signing.add_argument("out", type=Path)
    given = parser.parse_args(arguments)
    now = datetime.now(UTC).replace(microsecond=0)
    if given.deed == "compile":
        compile_feed(given.serial, now)
    elif given.deed == "new-key":
        _refuse_tree(given.path)
        passphrase = getpass.getpass("Passphrase for the new key (empty: none): ").encode()
        print(new_key(given.id, given.path, passphrase or None))
    else:
        _refuse_tree(given.key)
        given.out.write_bytes(sign(_read_key(given.key), given.id, given.days, now))


if __name__ == "__main__":
    main(sys.argv[1:])
