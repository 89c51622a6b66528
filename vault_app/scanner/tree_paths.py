"""At which paths blobs ever stood: told from what is new in each tree, of which none is made again.

Objects come in families, each made from others of it. What stands in a tree is new in one of its
family, so a family has all paths that any of it has, and perhaps some that none has: what is told
are all paths at which something ever stood, and perhaps others.
"""

import re
from binascii import unhexlify
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final

from vault_app.scanner.binding import searching
from vault_app.scanner.tree_texts import MARK, Kept

_ID: Final = 20
_NUMBER: Final = 4
_FOLDER: Final = b"40000 "
_ENTERED: Final = re.compile(rb"40000 (?=[^\0]+\0(.{20}))", re.DOTALL)
_FOLDERS: Final = re.compile(rb"40000 (?=([^\0]+\0.{20}))", re.DOTALL)
_ROOTS: Final = re.compile(rb"tree ([0-9a-f]{40})\n")
_NAME: Final = re.compile(rb"(?=[0-7]{5} (.+))", re.DOTALL)
_ODD: Final = re.compile(rb"(?:.*/)?\.{0,2}(?:/.*)?|.*[\n\\].*|.*\r", re.DOTALL)
"""What git would take for something else: empty parts, those that lead up, several lines."""
_MANY: Final = 500
"""So many ids are not looked for in one pass."""
_MOST: Final = 12
"""More paths take git as long as all there is."""
_FAR_TOO_MANY: Final = 10_000
_SOURCE: Final = 32
_ALL: Final = (1 << _SOURCE) - 1

Family = int
"""The number of the object it begins with; above the bits of that the number of its source."""
Standing = tuple[bytes, bytes, Family]
"""An id, the name by which it stands in a tree, and that one's family."""
Names = Callable[[bytes], list[bytes]]


class _Unsure(Exception):
    """There are more paths than can be told, or something of an odd form."""


def paths_of(kept: Kept, wanted: Collection[bytes]) -> list[bytes] | None:
    """Return all paths at which one of *wanted* ever stood, or folders that they lie in.

    None where that cannot be told, or would be of no use.
    """
    if not kept.complete or not 0 < len(wanted) <= _MANY:
        return None
    try:
        standing = {(name, where) for _, name, where in _standing(kept, wanted, _any_name)}
        folders = _Folders(kept, {where for _, where in standing})
        paths = {folder + name for name, where in standing for folder in folders.of(where)}
    except (_Unsure, RecursionError):
        return None
    return None if any(map(_ODD.fullmatch, paths)) else _few(paths)


def _few(paths: set[bytes]) -> list[bytes] | None:
    """Return *paths*, many of one folder as that folder: git holds every entry against each."""
    while len(paths) > _MOST:
        folders = Counter(path.rpartition(b"/")[0] for path in paths if b"/" in path)
        if not folders:
            return None
        folder = max(folders, key=lambda one: (folders[one], len(one), one))
        inside = folder + b"/"
        paths = {path for path in paths if not path.startswith(inside)} | {folder}
    return sorted(paths)


def _standing(kept: Kept, ids: Collection[bytes], names: Names) -> Iterator[Standing]:
    """Yield where one of *ids* stands in trees; *names* tells what name is before it."""
    search = _searching(ids)
    for source, one in enumerate(kept.sources):
        for text in one.trees:
            # The others are a part of an entry, which is whole somewhere else.
            ends = [end for end in search(text) if not text[end - _ID - 1]]
            found = {
                (text[end - _ID : end], name, text.rfind(MARK, 0, end))
                for end in ends
                for name in names(text[text.rfind(b"\0", 0, end - _ID - 1) + 1 : end - _ID - 1])
            }
            for one_id, name, mark in found:
                yield one_id, name, _family(source, text, mark + len(MARK))


def _any_name(before: bytes) -> list[bytes]:
    """Return the name that ends here, perhaps with others that only seem to."""
    found = _NAME.findall(before)
    if not found:
        raise _Unsure
    return found


def _folder_name(before: bytes) -> list[bytes]:
    """Return the name of a folder that ends here, if it is one."""
    return before.split(_FOLDER, 1)[1:]


def _folders_with(kept: Kept, ids: Collection[bytes]) -> Iterator[Standing]:
    """Yield where one of *ids*, of whatever number, stands as a folder."""
    for source, one in enumerate(kept.sources):
        for text in one.trees:
            for part in text.split(MARK)[1:]:
                for entry in _FOLDERS.findall(part, _NUMBER):
                    if (name := entry[-_ID:]) in ids:
                        yield name, entry[: -_ID - 1], _family(source, part, 0)


def _family(source: int, text: bytes, at: int) -> Family:
    """Return the family whose mark ends with what stands at a place."""
    return source << _SOURCE | int.from_bytes(text[at : at + _NUMBER], "big")


def _searching(ids: Collection[bytes]) -> Callable[[bytes], list[int]]:
    """Return what tells where in some bytes any of *ids* ends."""
    try:
        hyperscan = searching()
    except ImportError:  # no wheel for this platform
        together = re.compile(b"(?=" + b"|".join(map(re.escape, ids)) + b")")
        return lambda text: [one.start() + _ID for one in together.finditer(text)]
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=["\\x" + one.hex("-").replace("-", "\\x") for one in ids],
        ids=[0] * len(ids),
        elements=len(ids),
        flags=[0] * len(ids),
    )
    scratch = hyperscan.Scratch(database)

    def search(text: bytes) -> list[int]:
        found: list[int] = []

        def seen(_rule: int, _start: int, end: int, _flags: int, _context: object) -> None:
            found.append(end)

        database.scan(text, match_event_handler=seen, scratch=scratch)
        return found

    return search


class _Folders:
    """At which paths the trees of some families ever stood."""

    def __init__(self, kept: Kept, families: set[Family]) -> None:
        """Find out in which trees those of *families* are entered, and so on upwards."""
        self._kept = kept
        self._entered: set[bytes] = set()
        self._roots: set[bytes] = set()
        for one in kept.sources:
            for text in one.trees:
                self._entered.update(_ENTERED.findall(text))
            for text in one.commits:
                self._roots.update(map(unhexlify, _ROOTS.findall(text)))
        self._tops: set[Family] = set()
        self._above: defaultdict[Family, defaultdict[bytes, set[Family]]]
        self._above = defaultdict(lambda: defaultdict(set))
        self._paths: dict[Family, frozenset[bytes] | None] = {}
        met = families
        while families:
            families = self._step(families) - met
            met = met | families
        self._only_tops = self._tops - self._above.keys()

    def of(self, family: Family) -> frozenset[bytes]:
        """Return the paths of a family's trees, with a slash behind each but that of the top."""
        if family in self._paths:
            known = self._paths[family]
            if known is None:
                raise _Unsure  # one lies in another of the same family
            return known
        self._paths[family] = None
        made = {b""} if family in self._tops else set()
        for name, above in self._above[family].items():
            deeper = above - self._only_tops
            if len(deeper) < len(above):
                made.add(name + b"/")
            for one in deeper:
                made.update(folder + name + b"/" for folder in self.of(one))
            if len(made) > _FAR_TOO_MANY:
                raise _Unsure
        self._paths[family] = found = frozenset(made)
        return found

    def _step(self, families: set[Family]) -> set[Family]:
        """Find what the trees of *families* are entered in, and return the families of those."""
        members: dict[bytes, Family] = {}
        for source, numbers in _by_source(families):
            some = self._kept.sources[source].members(numbers)
            members.update((name, source << _SOURCE | number) for name, number in some)
        self._tops.update(map(members.__getitem__, self._roots & members.keys()))
        inside = self._entered & members.keys()
        if not inside:
            return set()
        found: set[Family] = set()
        if len(inside) > _MANY:
            above = _folders_with(self._kept, inside)
        else:
            above = _standing(self._kept, inside, _folder_name)
        for one, name, where in above:
            self._above[members[one]][name].add(where)
            found.add(where)
        return found


def _by_source(families: Iterable[Family]) -> Iterator[tuple[int, list[int]]]:
    """Yield the numbers of families, by the source they are in."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for one in families:
        found[one >> _SOURCE].append(one & _ALL)
    yield from found.items()
