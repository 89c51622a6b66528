"""Every object that a repository stores, whatever reaches it: read from packs, the rest by git.

What a pack holds is made and searched here, each byte once; loose objects, and all that is not as
it usually is, go the longer way of ``objects``, which finds the same.
"""

import os
import re
from binascii import hexlify
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import compress, count
from pathlib import Path
from typing import Final

from vault_app.scanner.aide import Aide
from vault_app.scanner.early import Early
from vault_app.scanner.engine import Engine
from vault_app.scanner.families import COMMIT, KINDS
from vault_app.scanner.headers import Check, families_in, nothing
from vault_app.scanner.history import commits_of
from vault_app.scanner.names import Named, tokens_in
from vault_app.scanner.objects import Batch, Dirty, Listing, OnSkip, listing, look_at
from vault_app.scanner.packed import Counts, Packed, shares
from vault_app.scanner.packed_apart import Answer
from vault_app.scanner.packed_beside import Beside, Share, Shares
from vault_app.scanner.packs import ID, Odd, Pack
from vault_app.scanner.passes import Places
from vault_app.scanner.reading import sightings
from vault_app.scanner.repository import object_folders
from vault_app.scanner.tree_texts import Kept, Source

_HEX: Final = re.compile("[0-9a-f]+")
_SHARES: Final = 128
_LEAST: Final = 250
_FEW: Final = 8
"""A pack of which no more than one in so many is wanted is left to git."""
MANY: Final = 4_000
"""So many objects are worth another process."""
_MOST_TWICE: Final = 1_000_000
Known = Callable[[bytes], bool]
Lend = Callable[[], Aide | None]


@dataclass(frozen=True, slots=True)
class InPack:
    """A pack to be looked at; *wanted* tells which of its objects, None: all."""

    pack: Pack
    wanted: bytes | None = None


@dataclass(frozen=True, slots=True)
class Stored(Listing):
    """What is to be looked at; *ids* are those that git is asked for.

    *commits* gets those of packs while that is done, where all objects are looked at, and *kept*
    what is new in trees; *unsure* are ids of which git knows whether they are commits, too.
    """

    packs: tuple[InPack, ...] = field(default=())
    commits: list[bytes] | None = None
    unsure: list[bytes] = field(default_factory=list)
    kept: Kept | None = None

    def all_commits(self, top: Path) -> bytes:
        """Return the ids of all commits of the repository at *top*, one a line."""
        if self.commits is None:
            return commits_of(top)
        return b"".join(self.commits) + commits_of(top, self.ids + b"".join(self.unsure))


def stored(
    top: Path, store: Path, known: Known | None = None, early: Early | None = None
) -> Stored:
    """List every object in *store*, that of the repository at *top*, but those that are *known*.

    *early* are packs that were read before.
    """
    packs: list[Pack] = []
    try:
        return _own(store, packs, known, early or Early())
    except (Odd, OSError):
        for pack in packs:
            pack.close()
        made = listing(top, known)
        return Stored(made.ids, made.count, made.known)


def _own(store: Path, packs: list[Pack], known: Known | None, early: Early) -> Stored:
    """List what we read ourselves; *packs* are those that were opened, whatever comes of it."""
    others: set[bytes] = set()
    for folder in object_folders(store / "objects"):
        others |= _loose(folder)
        for path in sorted((folder / "pack").glob("*.idx")):
            if path.with_suffix(".pack").exists():
                packs.append(early.take(path.with_suffix(".pack")))
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
    commits: list[bytes] | None = None if known else []
    kept = None if known else Kept()
    return Stored(text, fresh, total - fresh, tuple(parts), commits, kept=kept)


def _loose(folder: Path) -> set[bytes]:
    """Return the ids of what lies in a folder of objects by itself; Odd if one is no SHA-1."""
    names = [
        part.name + name
        for part in folder.iterdir()
        if _HEX.fullmatch(part.name) and len(part.name) == 2
        for name in os.listdir(part)  # noqa: PTH208 - names of a hundred thousand
        if _HEX.fullmatch(name)
    ]
    if any(len(name) != 2 * ID for name in names):
        raise Odd  # those of SHA-256 are longer
    return set(map(bytes.fromhex, names))


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


def look(
    top: Path,
    engine: Engine,
    found: Stored,
    *,
    on_skip: OnSkip,
    lend: Lend | None = None,
    check: Check = nothing,
) -> Iterator[Batch]:
    """Yield the objects of *found* in batches, in no order; *on_skip* as in ``look_at``.

    *lend* returns a process that helps where there is much to do, if there is one; it is ended.
    *check* is called where nothing is yielded for long.
    """
    left, kept = [found.ids], found.kept

    def skip(name: str, reason: str) -> None:
        if kept is not None:
            kept.give_up()  # it may have been a tree
        on_skip(name, reason)

    much = sum(len(one.pack) for one in found.packs) > MANY
    aide = lend() if lend is not None and much else None
    beside = Beside(aide) if aide is not None else None
    try:
        for one in found.packs:
            yield from _InPack(one, engine, found, left, skip).look(beside, check)
    finally:
        if beside is not None:
            beside.close()
        for one in found.packs:
            one.pack.close()
    yield from look_at(top, engine, b"".join(left), on_skip=skip, kept=kept)


class _InPack:
    """The look at one pack; *left* gets what git is to be asked for."""

    def __init__(
        self,
        one: InPack,
        engine: Engine,
        found: Stored,
        left: list[bytes],
        on_skip: OnSkip,
    ) -> None:
        self._found = found
        self._pack = one.pack
        self._wanted = one.wanted
        self._engine = engine
        self._left = left
        self._on_skip = on_skip
        self._source: Source | None = None

    def look(self, beside: Beside | None, check: Check) -> Iterator[Batch]:
        pack, wanted = self._pack, self._wanted
        try:
            packed = Packed(pack, pack.families or families_in(pack, check), wanted)
        except OSError:
            self._leave(range(len(pack)) if wanted is None else compress(count(), wanted))
            self._found.unsure.append(pack.lines(range(len(pack))))
            return
        self._begin_keeping(packed)
        waiting = deque(shares(packed, _SHARES, _LEAST))
        outside = packed.outside()
        if beside is not None:
            beside.begin(packed, wanted, waiting)
        self._found.unsure.append(pack.lines(outside))
        if self._found.commits is not None:
            self._found.commits.append(pack.lines(packed.all_of(COMMIT)))
        yield from self._own(packed, waiting, beside)
        if beside is not None:
            for answer in beside.rest():
                yield self._theirs(packed, *answer)
            yield from self._own(packed, waiting, None)
        self._leave(packed.wanted([*packed.lost, *outside]))
        for number in packed.wanted(packed.circling()):
            self._on_skip(pack.id(number).hex(), "object_broken")

    def _own(self, packed: Packed, waiting: Shares, beside: Beside | None) -> Iterator[Batch]:
        """Yield what we look at ourselves, and what the process *beside* us has answered."""
        engine = self._engine
        search = engine.sieve.scan, engine.sieve.worth, engine.longest
        closer = Closer(packed, self._pack, engine)
        while True:
            try:
                share = waiting.popleft()
            except IndexError:
                return
            for counts in packed.look(share, search, closer.look):
                yield closer.batch(counts)
            self._keep(packed)
            for answer in beside.answers() if beside is not None else ():
                yield self._theirs(packed, *answer)

    def _theirs(self, packed: Packed, share: Share, answer: Answer) -> Batch:
        """Return what the process beside us has seen of a share; the rest is left to git."""
        amount, blobs, size, closer, lost, kept = answer
        self._add(kept)
        self._leave(packed.wanted([*closer, *lost]))
        others = {*closer, *lost}
        pack, branch = self._pack, packed.families.branch

        def names() -> Iterator[bytes]:
            members = packed.wanted(other for one in share for other in branch(one))
            return (hexlify(pack.id(one)) for one in members if one not in others)

        return Batch(names, amount, blobs, size)

    def _begin_keeping(self, packed: Packed) -> None:
        kept, pack = self._found.kept, self._pack
        if kept is None or not kept.complete:
            return
        packed.kept = []
        families = packed.families

        def members(numbers: Iterable[int]) -> Iterator[tuple[bytes, int]]:
            owners: list[int] = []
            found: list[int] = []
            for one in numbers:
                found += families.branch(one)
                owners += [one] * (len(found) - len(owners))
            return zip(pack.ids(found), owners, strict=True)

        self._source = kept.begin(members)

    def _keep(self, packed: Packed) -> None:
        if packed.kept is not None:
            self._add(packed.kept)
            packed.kept = [] if self._found.kept and self._found.kept.complete else None

    def _add(self, texts: list[bytes]) -> None:
        if self._found.kept is not None and self._source is not None:
            self._found.kept.add(self._source, texts)

    def _leave(self, numbers: Iterable[int]) -> None:
        self._left.append(self._pack.lines(numbers))


class Closer:
    """Looks closer at objects in which there is a place, with the engine."""

    def __init__(self, packed: Packed, pack: Pack, engine: Engine) -> None:
        """Begin with nothing found."""
        self._kinds = packed.families.kinds
        self._id = pack.id
        self._engine = engine
        self._dirty: list[Dirty] = []
        self._named: dict[str, tuple[Named, ...]] = {}

    def look(self, number: int, content: bytes, places: Places) -> bool:
        """Look at one object; tell whether one made from it has to be looked at as well."""
        return self._found(number, content, places) or not self._engine.only_escapes(places)

    def _found(self, number: int, content: bytes, places: Places) -> bool:
        kind = KINDS[self._kinds[number]]
        name = self._id(number).hex()
        if kind == "tree":
            named = tokens_in(content, self._engine, places)
            if named:
                self._named[name] = named
            return bool(named)
        seen = sightings(content, self._engine, places)
        if seen:
            self._dirty.append(Dirty(name, kind, seen))
        return bool(seen)

    def batch(self, counts: Counts) -> Batch:
        """Return what was found since last time, with what was *counted*."""
        ids = self._id
        numbers, dirty, named = counts.numbers, self._dirty, self._named
        self._dirty, self._named = [], {}
        names = lambda: (hexlify(ids(one)) for one in numbers)  # noqa: E731 - mostly not asked
        return Batch(names, len(numbers), counts.blobs, counts.size, dirty, named)
