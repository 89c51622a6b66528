"""The bytes of a sealed file: one line that tells version, length and checksum, then JSON.

The checksum finds accidents before a passphrase is asked for; the keyed seal inside finds the
rest. Nothing here knows a key.
"""

import base64
import hashlib
import json
import re
from dataclasses import asdict, dataclass, field
from typing import Final

from vault_app.core.errors import VaultBroken
from vault_app.vault.sealed_crypto import Argon2, canonical

FORMAT: Final = 1
_HEAD: Final = re.compile(rb"keyturn-sealed (\d{1,9}) (\d{1,12}) ([0-9a-f]{64})\n")
_HEAD_LIMIT: Final = 128


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the data key: *kind* ``passphrase`` (with *kdf* and *salt*) or ``keychain``."""

    kind: str
    wrapped: bytes = field(repr=False)
    salt: bytes = b""
    kdf: Argon2 | None = None

    def bound(self, file_id: str) -> object:
        """Return what the wrapped key is bound to."""
        return slot_bound(file_id, self.kind, self.salt, self.kdf)


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """One record as it lies in the file; *generation* is the file's when it was written."""

    generation: int
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A whole sealed file; *generation* counts its writes."""

    file_id: str
    generation: int
    slots: tuple[Slot, ...]
    records: dict[str, SealedRecord] = field(default_factory=dict)
    seal: str = ""

    def payload(self) -> dict[str, object]:
        """Return everything the seal is taken over."""
        return {
            "format": FORMAT,
            "file": self.file_id,
            "generation": self.generation,
            "slots": [_slot_fields(slot) for slot in self.slots],
            "records": {
                name: {"generation": record.generation, "sealed": _encode(record.sealed)}
                for name, record in self.records.items()
            },
        }

    def record_bound(self, name: str, generation: int) -> object:
        """Return what a record is bound to: file, format, record, generation."""
        return ["record", self.file_id, FORMAT, name, generation]


def slot_bound(file_id: str, kind: str, salt: bytes, kdf: Argon2 | None) -> object:
    """Return what a wrapped data key is bound to: file, format and how its key is made."""
    return ["slot", file_id, FORMAT, kind, _encode(salt), asdict(kdf) if kdf else None]


def pack(sealed: Sealed) -> bytes:
    """Return the bytes of a sealed file."""
    body = canonical({**sealed.payload(), "seal": sealed.seal})
    head = f"keyturn-sealed {FORMAT} {len(body)} {hashlib.sha256(body).hexdigest()}\n"
    return head.encode() + body


def unpack(data: bytes) -> Sealed:
    """Return the sealed file of *data*.

    Raises VaultBroken ``sealed_truncated``, ``sealed_too_new``, ``sealed_tampered`` (damaged or
    no sealed file at all) or ``sealed_bounds``.
    """
    body = _body(data)
    try:
        return _parse(json.loads(body))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise VaultBroken("sealed_tampered") from error


def _body(data: bytes) -> bytes:
    head = _HEAD.match(data)
    if head is None:
        cut = len(data) < _HEAD_LIMIT and b"\n" not in data
        raise VaultBroken("sealed_truncated" if cut else "sealed_tampered")
    if int(head[1]) > FORMAT:
        raise VaultBroken("sealed_too_new", format=int(head[1]))
    body = data[head.end() :]
    if len(body) < int(head[2]):
        raise VaultBroken("sealed_truncated")
    declared = (int(head[1]), int(head[2]), head[3].decode())
    if declared != (FORMAT, len(body), hashlib.sha256(body).hexdigest()):
        raise VaultBroken("sealed_tampered")
    return body


def _parse(fields: dict[str, object]) -> Sealed:
    if fields["format"] != FORMAT:
        raise ValueError
    slots, records = fields["slots"], fields["records"]
    if not isinstance(slots, list) or not isinstance(records, dict):
        raise TypeError
    return Sealed(
        file_id=str(fields["file"]),
        generation=_whole(fields["generation"]),
        slots=tuple(_slot(entry) for entry in slots),
        records={
            name: SealedRecord(_whole(entry["generation"]), _decode(entry["sealed"]))
            for name, entry in records.items()
        },
        seal=str(fields["seal"]),
    )


def _slot_fields(slot: Slot) -> dict[str, object]:
    fields: dict[str, object] = {"kind": slot.kind, "wrapped": _encode(slot.wrapped)}
    if slot.kdf:
        fields |= {"salt": _encode(slot.salt), "argon2id": asdict(slot.kdf)}
    return fields


def _slot(entry: dict[str, object]) -> Slot:
    kind, wrapped = str(entry["kind"]), _decode(entry["wrapped"])
    numbers = entry.get("argon2id")
    if numbers is None:
        return Slot(kind, wrapped)
    if not isinstance(numbers, dict):
        raise TypeError
    kdf = Argon2(**{name: _whole(value) for name, value in numbers.items()})
    return Slot(kind, wrapped, _decode(entry["salt"]), kdf)


def _whole(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise TypeError
    return value


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _decode(text: object) -> bytes:
    if not isinstance(text, str):
        raise TypeError
    return base64.b64decode(text, validate=True)
