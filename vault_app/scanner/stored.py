"""Every object that a repository stores, whatever reaches it: read from packs, the rest by git.

What a pack holds is made and searched here, each byte once; loose objects, and all that is not as
it usually is, go the longer way of ``objects``, which finds the same.
"""

import os
import re
from binascii import hexlify
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import compress, count
from pathlib import Path
from typing import Final

from vault_app.scanner.engine import Engine
from vault_app.scanner.families import KINDS, Families
from vault_app.scanner.names import Named, tokens_in
from vault_app.scanner.objects import Batch, Dirty, Listing, OnSkip, listing, look_at
from vault_app.scanner.packed import Counts, Packed, shares
from vault_app.scanner.packs import ID, Odd, Pack
from vault_app.scanner.passes import Places
from vault_app.scanner.reading import sightings
from vault_app.scanner.repository import object_folders

_HEX: Final = re.compile("[0-9a-f]+")
_LOOSE: Final = 2 * (ID - 1)
_SHARES: Final = 64
_LEAST: Final = 500
_FEW: Final = 8
"""A pack of which no more than one in so many is wanted is left to git."""
_MOST_TWICE: Final = 1_000_000
Known = Callable[[bytes], bool]


@dataclass(frozen=True, slots=True)
class InPack:
    """A pack to be looked at; *wanted* tells which of its objects, None: all."""

    pack: Pack
    wanted: bytes | None = None


@dataclass(frozen=True, slots=True)
class Stored(Listing):
    """What is to be looked at; *ids* are those that git is asked for."""

    packs: tuple[InPack, ...] = field(default=())


def stored(top: Path, store: Path, known: Known | None = None) -> Stored:
    """List every object in *store*, that of the repository at *top*, but those that are *known*."""
    packs: list[Pack] = []
    try:
        return _own(store, packs, known)
    except (Odd, OSError):
        for pack in packs:
            pack.close()
        made = listing(top, known)
        return Stored(made.ids, made.count, made.known)


def _own(store: Path, packs: list[Pack], known: Known | None) -> Stored:
    """List what we read ourselves; *packs* are those that were opened, whatever comes of it."""
    others: set[bytes] = set()
    for folder in object_folders(store / "objects"):
        others |= _loose(folder)
        for path in sorted((folder / "pack").glob("*.idx")):
            if path.with_suffix(".pack").exists():
                packs.append(Pack(path.with_suffix(".pack")))
    good = sorted((pack for pack in packs if pack.fits), key=len, reverse=True)
    for pack in packs:
        if not pack.fits:
            others.update(map(pack.id, range(len(pack))))
            pack.close()
    names = [hexlify(one) for one in sorted(others) if not any(one in pack for pack in good)]
    total = len(names)
    ids = names if known is None else [one for one in names if not known(one)]
    fresh, parts = len(ids), list[InPack]()
    for pack, once in zip(good, _each_once(good), strict=True):
        total += sum(once)
        wanted = once if known is None else _but(known, pack, once)
        fresh += (size := sum(wanted))
        if size * _FEW <= len(pack):
            ids += [hexlify(pack.id(one)) for one, flag in enumerate(wanted) if flag]
            pack.close()
        else:
            parts.append(InPack(pack, None if size == len(pack) else bytes(wanted)))
    text = b"".join(one + b"\n" for one in ids)
    return Stored(text, fresh, total - fresh, tuple(parts))


def _loose(folder: Path) -> set[bytes]:
    """Return the ids of what lies in a folder of objects by itself."""
    return {
        bytes.fromhex(part.name + name)
        for part in folder.iterdir()
        if _HEX.fullmatch(part.name) and len(part.name) == 2
        for name in os.listdir(part)  # noqa: PTH208 - names of a hundred thousand
        if len(name) == _LOOSE and _HEX.fullmatch(name)
    }


def _each_once(packs: list[Pack]) -> Iterator[bytearray]:
    """Yield for each of *packs*, the largest first, which of its objects were in none before."""
    if sum(map(len, packs[1:])) > _MOST_TWICE:
        raise Odd  # too many to be remembered
    seen: set[bytes] = set()
    for place, pack in enumerate(packs):
        once = bytearray(b"\1") * len(pack)
        for number in range(len(pack)) if place else ():
            name = pack.id(number)
            once[number] = name not in seen and name not in packs[0]
            seen.add(name)
        yield once


def _but(known: Known, pack: Pack, wanted: bytearray) -> bytearray:
    """Return which of the *wanted* objects are not *known*."""
    return bytearray(flag and not known(hexlify(pack.id(one))) for one, flag in enumerate(wanted))


def look(top: Path, engine: Engine, found: Stored, *, on_skip: OnSkip) -> Iterator[Batch]:
    """Yield the objects of *found* in batches, in no order; *on_skip* as in ``look_at``."""
    left = [found.ids]
    try:
        for one in found.packs:
            yield from _in_pack(one, engine, left, on_skip)
    finally:
        for one in found.packs:
            one.pack.close()
    yield from look_at(top, engine, b"".join(left), on_skip=on_skip)


def _in_pack(one: InPack, engine: Engine, left: list[bytes], on_skip: OnSkip) -> Iterator[Batch]:
    """Yield what is in one pack; *left* gets what git is to be asked for."""
    try:
        packed = Packed(one.pack, Families(one.pack), one.wanted)
    except OSError:
        wanted = range(len(one.pack)) if one.wanted is None else compress(count(), one.wanted)
        left.append(_lines(one.pack, wanted))
        return
    for share in shares(packed, _SHARES, _LEAST):
        closer = Closer(packed, engine)
        for counts in packed.look(share, engine.sieve, engine.longest, closer.look):
            yield closer.batch(counts)
    left.append(_lines(one.pack, packed.wanted([*packed.lost, *packed.outside()])))
    for number in packed.wanted(packed.circling()):
        on_skip(one.pack.id(number).hex(), "object_broken")


def _lines(pack: Pack, numbers: Iterable[int]) -> bytes:
    return b"".join(hexlify(pack.id(one)) + b"\n" for one in numbers)


class Closer:
    """Looks closer at objects in which there is a place, with the engine."""

    def __init__(self, packed: Packed, engine: Engine) -> None:
        """Begin with nothing found."""
        self._packed = packed
        self._engine = engine
        self._dirty: list[Dirty] = []
        self._named: dict[str, tuple[Named, ...]] = {}

    def look(self, number: int, content: bytes, places: Places) -> None:
        """Look at one object."""
        kind = KINDS[self._packed.families.kinds[number]]
        name = self._packed.pack.id(number).hex()
        if kind == "tree":
            named = tokens_in(content, self._engine, places)
            if named:
                self._named[name] = named
            return
        seen = sightings(content, self._engine, places)
        if seen:
            self._dirty.append(Dirty(name, kind, seen))

    def batch(self, counts: Counts) -> Batch:
        """Return what was found since last time, with what was *counted*."""
        ids = self._packed.pack.id
        numbers, dirty, named = counts.numbers, self._dirty, self._named
        self._dirty, self._named = [], {}
        names = lambda: (hexlify(ids(one)) for one in numbers)  # noqa: E731 - mostly not asked
        return Batch(names, len(numbers), counts.blobs, counts.size, dirty, named)
