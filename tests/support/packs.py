"""A writer of git's packs: whole objects and deltas of any operations, right or wrong."""

import hashlib
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

KINDS = {"commit": 1, "tree": 2, "blob": 3, "tag": 4}
Op = tuple[int, int] | bytes
"""What is copied from the base (where, how much), or what is new."""


@dataclass(frozen=True)
class Entry:
    """One object as it is written: its *kind* and *content*, or a delta against entry *base*.

    *offset*: by where the base stands, else by its id; *packed* is written in place of what is
    right, *size* told in place of the true one, *head* all that stands in front of that.
    """

    kind: str
    content: bytes
    base: int = -1
    ops: Sequence[Op] = ()
    offset: bool = True
    packed: bytes | None = None
    size: int | None = None
    refers: bytes | None = None
    head: bytes | None = None

    @property
    def id(self) -> bytes:
        """Return the object's id."""
        head = f"{self.kind} {len(self.content)}\0".encode()
        return hashlib.sha1(head + self.content, usedforsecurity=False).digest()


def applied(base: bytes, ops: Sequence[Op]) -> bytes:
    """Return what *ops* make of *base*."""
    return b"".join(op if isinstance(op, bytes) else base[op[0] : op[0] + op[1]] for op in ops)


def delta(base_size: int, size: int, ops: Sequence[Op]) -> bytes:
    """Return *ops* as git writes them."""
    return _size(base_size) + _size(size) + b"".join(map(_op, ops))


def write(folder: Path, entries: Sequence[Entry], *, long: bool = False) -> Path:
    """Write a pack of *entries* and its index (*long*: with 64 bits for offsets); return it."""
    data = bytearray(b"PACK" + struct.pack(">II", 2, len(entries)))
    offsets: list[int] = []
    checks = []
    for entry in entries:
        start = len(data)
        offsets.append(start)
        data += _entry(entry, entries, offsets)
        checks.append(zlib.crc32(data[start:]))
    data += hashlib.sha1(data, usedforsecurity=False).digest()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"pack-{bytes(data[-20:]).hex()}.pack"
    path.write_bytes(data)
    path.with_suffix(".idx").write_bytes(
        _index([one.id for one in entries], offsets, checks, bytes(data[-20:]), long=long)
    )
    return path


def _entry(entry: Entry, entries: Sequence[Entry], offsets: Sequence[int]) -> bytes:
    if entry.base < 0 and entry.refers is None:
        kind, raw, between = KINDS[entry.kind], entry.content, b""
    else:
        base = entries[entry.base]
        raw = delta(len(base.content), len(entry.content), entry.ops)
        if entry.offset and entry.refers is None:
            kind, between = 6, back(offsets[-1] - offsets[entry.base])
        else:
            kind, between = 7, entry.refers or base.id
    packed = zlib.compress(raw, 1) if entry.packed is None else entry.packed
    if entry.head is not None:
        return entry.head + packed
    return _head(kind, len(raw) if entry.size is None else entry.size) + between + packed


def _head(kind: int, size: int) -> bytes:
    first, rest = kind << 4 | size & 15, size >> 4
    return bytes((first,)) if not rest else bytes((first | 128,)) + _size(rest)


def _size(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes((*found, value))


def back(value: int) -> bytes:
    """Return how git writes how far back something is."""
    found = [value & 127]
    value >>= 7
    while value:
        value -= 1
        found.append(value & 127 | 128)
        value >>= 7
    return bytes(reversed(found))


def _op(op: Op) -> bytes:
    if isinstance(op, bytes):
        return b"".join(
            bytes((len(part),)) + part
            for part in (op[at : at + 127] for at in range(0, len(op), 127))
        )
    offset, size = op
    code, written = 128, bytearray()
    for bit, value in enumerate((*offset.to_bytes(4, "little"), *size.to_bytes(3, "little"))):
        if value and not (bit > 3 and size == 0x10000):
            code |= 1 << bit
            written.append(value)
    return bytes((code,)) + written


def _index(
    ids: Sequence[bytes],
    offsets: Sequence[int],
    checks: Sequence[int],
    pack: bytes,
    *,
    long: bool,
) -> bytes:
    order = sorted(range(len(ids)), key=lambda one: (ids[one], offsets[one]))
    counts = [sum(one[0] <= first for one in ids) for first in range(256)]
    shorts = [1 << 31 | place if long else offsets[one] for place, one in enumerate(order)]
    data = b"\xfftOc" + struct.pack(">I256I", 2, *counts)
    data += b"".join(ids[one] for one in order)
    data += b"".join(struct.pack(">I", checks[one]) for one in order)
    data += struct.pack(f">{len(shorts)}I", *shorts)
    if long:
        data += b"".join(struct.pack(">Q", offsets[one]) for one in order)
    data += pack
    return data + hashlib.sha1(data, usedforsecurity=False).digest()
