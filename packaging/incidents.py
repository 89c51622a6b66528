"""For maintainers of the feed of incidents: compile its index and schema, sign it for import.

    python packaging/incidents.py compile --serial 20261124
    python packaging/incidents.py new-key 2027-a ~/keys/keyturn-2027-a.pem
    python packaging/incidents.py check
    python packaging/incidents.py sign --key ~/keys/keyturn-2027-a.pem --id 2027-a --days 90 OUT

A private key is named by its path and never lies in this tree; ``new-key`` puts its public half
into ``resources/keys.json``: in the place of a placeholder while there is one, then as the next
key. The program trusts no placeholder, and ``check`` keeps a release from being built with one.
"""

import argparse
import base64
import binascii
import getpass
import inspect
import json
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
from vault_app.services import signed_file

ROOT = Path(__file__).resolve().parents[1]
SCHEMA_FILE = "incidents.schema.json"
PUBLIC = ROOT / "resources" / "keys.json"

Line = dict[str, str]
"""A public key: its id, its use (``current`` or ``next``) and its bytes."""


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


def lines(path: Path = PUBLIC) -> list[Line]:
    """Return the public keys as they stand."""
    read: dict[str, list[Line]] = json.loads(path.read_bytes())
    return read["keys"]


def faults(known: list[Line]) -> list[str]:
    """Return what keeps these keys out of a release, in words; empty: nothing."""
    found = [f"{one['id']} is a placeholder nobody owns" for one in known if _unowned(one)]
    if [one["use"] for one in known] != ["current", "next"]:
        found.append("one key is to be current and one next")
    if len({one["id"] for one in known} | {one["ed25519"] for one in known}) != 2 * len(known):
        found.append("two keys are the same")
    found += [f"{one['id']} is no Ed25519 key" for one in known if not _whole(one)]
    return found


def new_key(name: str, path: Path, passphrase: bytes | None) -> Line:
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
    return {"id": name, "use": "next", "ed25519": _public(key)}


def taken_in(known: list[Line], fresh: Line) -> list[Line]:
    """Return the keys with *fresh* among them.

    It takes the place of the first placeholder. Without one it becomes the next, the next so far
    becomes the current one, and the current one goes.
    """
    if any(one["id"] == fresh["id"] for one in known):
        raise SystemExit(f"there is a key {fresh['id']} already; take another id")
    for number, one in enumerate(known):
        if _unowned(one):
            return [*known[:number], fresh | {"use": one["use"]}, *known[number + 1 :]]
    return [known[-1] | {"use": "current"}, fresh | {"use": "next"}]


def store(known: list[Line], path: Path = PUBLIC) -> None:
    """Write the public keys."""
    path.write_text(json.dumps({"keys": known}, indent=2) + "\n")


def read_key(path: Path) -> Ed25519PrivateKey:
    """Return the private key in *path*; its passphrase is asked for on the terminal."""
    data = path.read_bytes()
    ask = b"ENCRYPTED" in data
    passphrase = getpass.getpass(f"Passphrase of {path}: ").encode() if ask else None
    key = serialization.load_pem_private_key(data, passphrase)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit("not an Ed25519 key")
    return key


def refuse_tree(path: Path) -> None:
    """End if a private key would lie in this tree."""
    if path.resolve().is_relative_to(ROOT):
        raise SystemExit("a private key never lies in this tree; name a path outside it")


def refuse_stranger(key: Ed25519PrivateKey, name: str, known: list[Line]) -> None:
    """End if no copy of the program would take what *key* signs under *name*."""
    if {"id": name, "ed25519": _public(key)} not in [
        {"id": one["id"], "ed25519": one["ed25519"]} for one in known
    ]:
        raise SystemExit(f"resources/keys.json holds no key {name} with that public half")


def make_key(name: str, path: Path) -> None:
    """Make a pair: the private half in *path*, the public one among the keys of the program."""
    refuse_tree(path)
    taken_in(lines(), {"id": name})
    passphrase = getpass.getpass("Passphrase for the new key (empty: none): ").encode()
    known = taken_in(lines(), new_key(name, path, passphrase or None))
    store(known)
    print(f"{path} holds the private key: keep it, and a copy elsewhere; it is nowhere else.")
    for one in known:
        print(f"{one['use']}: {one['id']}")


def _public(key: Ed25519PrivateKey) -> str:
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def _unowned(one: Line) -> bool:
    return one["id"].startswith(signed_file.PLACEHOLDER)


def _whole(one: Line) -> bool:
    try:
        return len(base64.b64decode(one["ed25519"], validate=True)) == 32
    except binascii.Error:
        return False


def main(arguments: list[str]) -> None:
    """Do one of the four things."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    deeds = parser.add_subparsers(dest="deed", required=True)
    compiling = deeds.add_parser("compile", help="write index and schema")
    compiling.add_argument("--serial", type=int, required=True)
    making = deeds.add_parser("new-key", help="make a key pair")
    making.add_argument("id")
    making.add_argument("path", type=Path)
    deeds.add_parser("check", help="fail unless the owner has put keys in")
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
        make_key(given.id, given.path)
    elif given.deed == "check":
        if found := faults(lines()):
            raise SystemExit(f"{PUBLIC.name}: {'; '.join(found)}. See packaging/RELEASING.md")
    else:
        refuse_tree(given.key)
        key = read_key(given.key)
        refuse_stranger(key, given.id, lines())
        given.out.write_bytes(sign(key, given.id, given.days, now))


if __name__ == "__main__":
    main(sys.argv[1:])
