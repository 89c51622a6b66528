"""For the owner: the notice of a release, made where its packages are and signed where the key is.

    python3 packaging/dev.py notice check
    python3 packaging/dev.py notice make --base https://.../v1.2.0 --page https://... dist/ DRAFT
    python3 packaging/dev.py notice sign --key ~/keys/keyturn-2027-a.pem --id 2027-a DRAFT OUT

``check`` wants the three lines of ``vault_app/core/owner.py`` set. ``make`` names each package of
a folder with its size and SHA-256; notes are a JSON object of texts by language, English among
them, without them the changelog's section. ``sign`` gives the draft a number and an end, signs it
and reads it back as the program will; to sign the same draft again is how an end is put off.
"""

import argparse
import hashlib
import importlib.util
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import ModuleType

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vault_app.core import owner
from vault_app.core.errors import UnexpectedAnswer
from vault_app.services import signed_file, update_notice
from vault_app.services.update_notice import File

ROOT = Path(__file__).resolve().parents[1]
# What a package's name ends with, and for whom it is (vault_app/system/installed.py).
_ENDINGS = {
    ".deb": "deb",
    ".rpm": "rpm",
    ".pkg.tar.zst": "arch",
    ".tar.xz": "tar",
    ".dmg": "macos",
    ".exe": "windows",
    ".msi": "windows",
    ".whl": "pip",
}
_MACHINES = {
    "x86_64": ("x86_64", "amd64", "x64"),
    "aarch64": ("aarch64", "arm64"),
}


LINES = {"MAINTAINER": owner.MAINTAINER, "HOME": owner.HOME, "UPDATES": owner.UPDATES}


def unset(lines: Mapping[str, str] = LINES) -> list[str]:
    """Return the names of what the owner has not set yet."""
    return [name for name, text in lines.items() if not owner.is_set(text)]


def files(folder: Path, base: str) -> list[File]:
    """Return the packages in *folder*, to be found below *base*."""
    found = []
    for path in sorted(folder.iterdir()):
        way = next((way for ending, way in _ENDINGS.items() if path.name.endswith(ending)), None)
        if way is not None:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            url = f"{base.rstrip('/')}/{path.name}"
            found.append(
                File(way, _machine(path.name), path.name, url, digest, path.stat().st_size)
            )
    return found


def draft(packages: Iterable[File], notes: Mapping[str, str], page: str, day: date) -> bytes:
    """Return what is told of this version, before it is signed."""
    told = {
        "version": version(),
        "released": day.isoformat(),
        "page": page,
        "notes": dict(notes),
        "files": [msgspec.to_builtins(one) for one in packages],
    }
    return (json.dumps(told, indent=2, ensure_ascii=False) + "\n").encode()


def payload(told: Mapping[str, object], issued: datetime, days: int) -> bytes:
    """Return the payload of a notice; its serial is the second it was issued in."""
    head = {
        "type": update_notice.KIND,
        "schema": update_notice.SCHEMA,
        "serial": int(issued.timestamp()),
        "issued": issued,
        "expires": issued + timedelta(days=days),
    }
    return msgspec.json.encode(head | dict(told))


def sign(key: Ed25519PrivateKey, name: str, data: bytes) -> bytes:
    """Return the signed notice, read back as the program will; SystemExit if it would refuse it."""
    public = {name: key.public_key().public_bytes_raw()}
    made = signed_file.sealed(name, data, key.sign(update_notice.to_sign(name, data)))
    if len(made) > update_notice.LIMIT:
        raise SystemExit(f"a notice has at most {update_notice.LIMIT} bytes; shorten its notes")
    try:
        update_notice.opened(json.loads(made), datetime.now(UTC), public)
    except UnexpectedAnswer as error:
        raise SystemExit(f"the program would refuse this notice: {error.code}") from error
    return made


def version() -> str:
    """Return the version of the sources."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return str(project["version"])


def _machine(name: str) -> str:
    for machine, words in _MACHINES.items():
        if re.search(rf"(?<![A-Za-z0-9])({'|'.join(words)})(?![A-Za-z0-9])", name):
            return machine
    return "any"


def changes(version: str) -> dict[str, str]:
    """Return what the changelog says of *version*, as the notes of its notice."""
    text = (ROOT / "CHANGELOG.md").read_text()
    found = re.search(rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    if found is None:
        raise SystemExit(f"CHANGELOG.md has no section [{version}]; name --notes")
    return {"en": found[1].strip()[:2_000]}


def keys() -> ModuleType:
    """Return ``incidents.py``, which reads private keys; loaded by path, for this is no package."""
    spec = importlib.util.spec_from_file_location("keyturn_keys", ROOT / "packaging/incidents.py")
    if spec is None or spec.loader is None:
        raise SystemExit("packaging/incidents.py is gone")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(arguments: list[str], known: Sequence[dict[str, str]] | None = None) -> None:
    """Check, make or sign; *known* are the public keys, those of the program if None."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    deeds = parser.add_subparsers(dest="deed", required=True)
    deeds.add_parser("check", help="fail unless the owner has set what a release needs")
    making = deeds.add_parser("make", help="write the draft of this version's notice")
    making.add_argument("--base", required=True, help="the address the packages lie below")
    making.add_argument("--page", required=True, help="where people read about the release")
    making.add_argument("--notes", type=Path, help="JSON: texts by language")
    making.add_argument("folder", type=Path)
    making.add_argument("out", type=Path)
    signing = deeds.add_parser("sign", help="write the signed notice of a draft")
    signing.add_argument("--key", type=Path, required=True)
    signing.add_argument("--id", required=True)
    signing.add_argument("--days", type=int, default=180)
    signing.add_argument("draft", type=Path)
    signing.add_argument("out", type=Path)
    given = parser.parse_args(arguments)
    if given.deed == "check":
        if missing := unset():
            raise SystemExit(f"set {', '.join(missing)} in vault_app/core/owner.py")
    elif given.deed == "make":
        notes = json.loads(given.notes.read_bytes()) if given.notes else changes(version())
        packages, today = files(given.folder, given.base), datetime.now(UTC).date()
        given.out.write_bytes(draft(packages, notes, given.page, today))
    else:
        given.out.write_bytes(_signed(given, known))
        print(f"{given.out}: put it where {owner.UPDATES} answers, without a redirect")


def _signed(given: argparse.Namespace, known: Sequence[dict[str, str]] | None) -> bytes:
    reading = keys()
    reading.refuse_tree(given.key)
    key = reading.read_key(given.key)
    reading.refuse_stranger(key, given.id, reading.lines() if known is None else known)
    issued = datetime.now(UTC).replace(microsecond=0)
    return sign(key, given.id, payload(json.loads(given.draft.read_bytes()), issued, given.days))


if __name__ == "__main__":
    main(sys.argv[1:])
