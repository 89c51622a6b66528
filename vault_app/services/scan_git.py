"""The git part of a scan: every object of every repository there, each looked at once ever."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.scanner import history
from vault_app.scanner.early import Early
from vault_app.scanner.engine import Engine, Hit
from vault_app.scanner.names import Named, paths_with, refs_with_tokens
from vault_app.scanner.objects import Dirty
from vault_app.scanner.origins import Check, Origin, origins
from vault_app.scanner.reading import Sighting
from vault_app.scanner.repository import (
    Repository,
    broken_packs,
    lacking,
    packed_in,
    refs_of,
    repository_at,
    state_of,
    why_none,
)
from vault_app.scanner.staged import given
from vault_app.scanner.stored import MANY, Stored, look, stored
from vault_app.services.scan_model import Skipped, Source
from vault_app.services.scan_names import Sighted

if TYPE_CHECKING:
    from vault_app.scanner.stored import Lend
    from vault_app.services.scan_cache import Memory

OnLooked = Callable[[int, int, int, str], None]
"""Gets how many blobs, objects and bytes were looked at, and a name of the last."""


def repositories(
    folders: Iterable[Path], skipped: list[Skipped], *, hooked: bool = False
) -> list[Repository]:
    """Return the repositories that *folders* lie in, each once; tell where there is none.

    *hooked*: where git tells its hooks which repository it is about, that is the one.
    """
    found: dict[Path, Repository] = {}
    told = {}
    for folder in folders:
        if hooked and not os.path.lexists(folder):
            told[str(folder.absolute())] = "missing"
            continue
        place = folder if os.path.isdir(folder) else folder.absolute().parent  # noqa: PTH112
        one = repository_at(place, given(place) if hooked else {})
        if one is not None:
            found.setdefault(one.store, one)
        else:
            told[str(folder.absolute())] = why_none(folder)
    skipped += [Skipped(path, reason) for path, reason in told.items()]
    return list(found.values())


def promising(paths: Iterable[Path], memory: "Memory | None") -> list[Path]:
    """Return stores at *paths* with a long history that is probably looked at; git is not asked."""
    stores = (path.absolute() / ".git" for path in paths)
    return [
        store
        for store in stores
        if packed_in(store) > MANY and not (memory and memory.has_past(str(store)))
    ]


def staged(
    top: Path, engine: Engine, on_looked: OnLooked, skipped: list[Skipped] | None = None
) -> Iterator[Sighted]:
    """Yield what the next commit of the repository at *top* would add."""

    def fail() -> None:
        where = repository_at(top, given(top))
        # What a partial clone never fetched is staged by nobody here, only moved.
        partial = where is not None and lacking(where.store) == "partial_clone"
        if skipped is not None and not partial:
            skipped.append(Skipped(str(top), "index_unreadable"))

    for looked in history.look_at_staged(top, engine, fail):
        on_looked(1, 1, looked.size, looked.path or looked.id)
        for seen in looked.sightings:
            place = str(top / (looked.path or ""))
            yield Sighted(
                place,
                seen,
                str(top),
                Source.STAGED,
                blob=looked.id,
                in_name=looked.in_name,
            )


class PastScan:
    """The look at one repository's objects, led by what is remembered of it."""

    def __init__(
        self,
        where: Repository,
        engine: Engine,
        memory: "Memory | None",
        check: Check,
        lend: "Lend | None" = None,
        early: Early | None = None,
    ) -> None:
        """Find out whether anything is new there; *check* raises once nobody wants to know.

        *lend* as in ``stored.look``, *early* as in ``stored``.
        """
        from vault_app.services.scan_cache import Past

        self._where = where
        self._engine = engine
        self._memory = memory
        self._check = check
        self._lend = lend
        self._early = early
        self._state = state_of(where.store) if memory else ""
        self._past = memory.past(str(where.store)) if memory else Past()
        self.unchanged = bool(self._state) and self._past.state == self._state
        self.objects = Stored()
        self._skipped: list[tuple[str, str]] = []
        self._named: dict[str, tuple[Named, ...]] = {}
        self._known: Callable[[bytes], bool] | None = None

    def prepare(self) -> None:
        """List what is to be looked at."""
        past, memory = self._past, self._memory
        if self.unchanged:
            ids = "".join(f"{name}\n" for name in past.origins).encode()
            self.objects = Stored(ids, len(past.origins), past.count)
            self._skipped = list(past.skipped)
            return
        if memory is not None and past.count:
            clean, mark = past.clean(), memory.mark
            self._known = lambda name: mark(name) in clean  # of a million ids
        self.objects = stored(self._where.top, self._where.store, self._known, self._early)

    def run(self, on_looked: OnLooked, skipped: list[Skipped]) -> Iterator[Sighted]:
        """Yield every token in the objects, with the commit it came in by."""
        where, found = self._where, list[Dirty]()
        top, mark = where.top, None if self.unchanged or not self._memory else self._memory.mark
        clean = set[bytes]() if mark is None else self._past.clean()
        for batch in look(
            top,
            self._engine,
            self.objects,
            on_skip=self._skip,
            lend=self._lend,
            check=self._check,
        ):
            on_looked(batch.blobs, batch.count, batch.size, str(top))
            found += batch.dirty
            self._named |= batch.named
            if mark is not None:
                clean.update(map(mark, batch.clean()))
        broken = broken_packs(where.store)
        if broken:  # what was in them is not told one by one
            self._skipped = [one for one in self._skipped if one[1] != "object_broken"]
        skipped += [Skipped(f"{top}!{name}", reason) for name, reason in self._skipped]
        skipped += [Skipped(f"{top}!{name}", "pack_broken") for name in broken]
        reason = lacking(where.store)
        if reason is not None:
            skipped.append(Skipped(str(top), reason))
        made = self._origins(found)
        for one in found:
            origin = made.get(one.id)
            for seen in one.sightings:
                yield self._sighted(one, seen_at=origin, seen=seen)
        yield from self._names()
        self._remember(clean, found, made)

    def _names(self) -> Iterator[Sighted]:
        """Yield what stands in names: of files in any commit, of branches and tags."""
        top = self._where.top
        standing = {one.written: (one, tree) for tree, them in self._named.items() for one in them}
        paths = paths_with(top, standing.keys(), self._commits if standing else b"", self._check)
        for (written, path), made in paths.items():
            yield self._in_name(*standing[written], path, made)
        for written in standing.keys() - {written for written, _ in paths}:
            yield self._in_name(*standing[written], "", None)  # nothing reaches it any more
        for ref, one in refs_with_tokens(top, self._engine, self._where.store):
            place = str(self._where.store / os.fsdecode(ref))
            yield Sighted(place, _seen(one.hit), str(top), Source.HISTORY, in_name=True)

    @cached_property
    def _commits(self) -> bytes:
        return self.objects.all_commits(self._where.top)

    def _in_name(self, one: Named, tree: str, path: str, made: Origin | None) -> Sighted:
        top = self._where.top
        return Sighted(
            str(top / path),
            _seen(one.hit),
            str(top),
            Source.HISTORY,
            made.commit if made else None,
            tree,
            made.author if made else None,
            made.date if made else None,
            in_name=True,
        )

    def _origins(self, found: list[Dirty]) -> dict[str, Origin]:
        if self.unchanged:
            return {name: made for name, made in self._past.origins.items() if made}
        wanted = {one.id for one in found if one.type in ("blob", "commit")}
        blobs = {bytes.fromhex(one.id) for one in found if one.type == "blob"}
        try:
            if not wanted:
                return {}
            paths = lambda: self._paths(blobs)  # noqa: E731 - while git reads commits
            return origins(self._where.top, wanted, self._to_ask(), self._check, paths)
        finally:
            if self.objects.kept is not None:
                self.objects.kept.give_up()

    def _to_ask(self) -> bytes:
        """Return the commits that may have brought something: new ones, and those that did."""
        known, past = self._known, self._past
        commits = self._commits.split()
        before = {one.commit.encode() for one in past.origins.values() if one}
        sure = not past.skipped and lacking(self._where.store) is None and not self._replaced
        if known is None or not sure or not before.issubset(commits):
            return self._commits
        return b"".join(one + b"\n" for one in commits if one in before or not known(one))

    @cached_property
    def _replaced(self) -> bool:
        """Tell whether git may take objects for others."""
        refs = refs_of(self._where.store)
        return refs is None or any(one.startswith(b"refs/replace/") for one in refs)

    def _paths(self, blobs: set[bytes]) -> list[bytes] | None:
        """Return the paths at which *blobs* ever stood; None where that is not known for sure."""
        kept = self.objects.kept
        if kept is None or not kept.complete or self._replaced:
            return None
        from vault_app.scanner.tree_paths import paths_of  # most scans find nothing

        return paths_of(kept, blobs)

    def _sighted(self, one: Dirty, *, seen_at: Origin | None, seen: Sighting) -> Sighted:
        top = self._where.top
        place = str(top / seen_at.path if seen_at and seen_at.path else top)
        commit = seen_at.commit if seen_at else one.id if one.type == "commit" else None
        return Sighted(
            place,
            seen,
            str(top),
            Source.HISTORY,
            commit,
            one.id,
            seen_at.author if seen_at else None,
            seen_at.date if seen_at else None,
        )

    def _remember(
        self,
        clean: set[bytes],
        found: list[Dirty],
        made: dict[str, Origin],
    ) -> None:
        memory = self._memory
        from vault_app.services.scan_cache import Past

        if memory is None or self.unchanged:
            return
        dirty = {one.id: made.get(one.id) for one in found} | dict.fromkeys(self._named)
        memory.keep_past(
            str(self._where.store), Past(self._state, b"".join(clean), dirty, self._skipped)
        )

    def _skip(self, name: str, reason: str) -> None:
        self._skipped.append((name, reason))


def _seen(hit: Hit) -> Sighting:
    return Sighting(hit, 1, 1)
