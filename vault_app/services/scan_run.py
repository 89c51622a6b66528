"""One scan under way: trees, then histories; told as found, remembered when done."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vault_app.core.text import sanitise
from vault_app.scanner.early import Early
from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import sightings
from vault_app.scanner.repository import Repository
from vault_app.scanner.walk import Walk
from vault_app.services import scan_git
from vault_app.services.progress import CancelFlag, Progress
from vault_app.services.scan_model import LEFT_OUT, Skipped, Source, Stats, Where
from vault_app.services.scan_names import Sighted
from vault_app.services.scan_pace import Pace
from vault_app.services.scan_sweep import SWEEP_LEFT_OUT, sweep_places
from vault_app.system.gitwork import git

_TEXTS: Final = (
    *("logs", "hooks", "COMMIT_EDITMSG", "MERGE_MSG", "SQUASH_MSG", "packed-refs", "FETCH_HEAD"),
    *("rebase-merge", "rebase-apply", "lfs", "TAG_EDITMSG", "filter-repo"),
)
Clean = dict[str, dict[bytes, bytes]]

if TYPE_CHECKING:
    from vault_app.services import scan_ahead, scan_part
    from vault_app.services.scan_aides import Aides
    from vault_app.services.scan_cache import Memory


@dataclass(slots=True)
class Run:
    """One scan under way."""

    engine: Engine
    where: Where
    progress: Progress
    cancel: CancelFlag
    memory: "Memory | None" = None
    home: Path = field(default_factory=Path.home)
    stats: Stats = field(default_factory=Stats)
    skipped: list[Skipped] = field(default_factory=list)
    pace: Pace = field(init=False)
    _met: list[str] = field(default_factory=list)
    _aides: "Aides | None" = None
    _early: Early = field(default_factory=Early)

    def __post_init__(self) -> None:
        """Start the clock."""
        self.pace = Pace(self.progress, self.stats)

    def all(self) -> Iterator[Sighted]:
        """Yield every token that *where* leads to."""
        self.cancel.check()
        if self.where.staged:
            for one in scan_git.repositories(self.where.paths, self.skipped, hooked=True):
                yield from scan_git.staged(one.top, self.engine, self._count, self.skipped)
            return
        try:
            yield from self._everything()
        finally:
            self._early.close()
            if self._aides is not None:
                self._aides.close()

    def _everything(self) -> Iterator[Sighted]:
        stores = self.where.history and scan_git.promising(self.where.paths, self.memory)
        if stores:
            self.aides.lend()  # it loads while other things are done
            self.aides.meanwhile = lambda: self._early.read(stores, self.cancel.check)
        yield from self.trees(self.where.paths)
        self.aides.do_meanwhile()
        if self.where.sweep:
            places = tuple(path for _, path in sweep_places(self.home) if not self._given(path))
            yield from self.trees(places, SWEEP_LEFT_OUT)
        if self.where.sweep or self.where.processes:
            yield from self.processes()
        if self.where.history:
            yield from self.histories()

    def _given(self, place: Path) -> bool:
        """Tell whether a place of the sweep lies in a path that was given, and was looked at."""
        return any(place.is_relative_to(path.absolute()) for path in self.where.paths)

    @property
    def aides(self) -> "Aides":
        """Return the processes beside this scan, which ``all`` ends."""
        from vault_app.services.scan_aides import Aides  # with threads, as below

        if self._aides is None:
            self._aides = Aides(self.engine)
        return self._aides

    def trees(
        self, roots: tuple[Path, ...], leave_out: frozenset[str] = LEFT_OUT
    ) -> Iterator[Sighted]:
        """Yield what stands in the files and archives at and below *roots*."""
        if not roots:
            return
        # With threads, which the hook does without.
        from vault_app.services import scan_ahead, scan_files

        tops = [path.absolute() for path in roots]
        leave_out = frozenset() if self.where.everything else leave_out
        unwanted = frozenset() if self.where.ignored else _ignored(tops)
        walk = Walk(self._skip_path, leave_out, unwanted)
        self.pace.section()
        ahead = scan_ahead.Ahead(walk, tops, self.memory, self.cancel.check)
        clean: Clean = {}
        try:
            for looked in scan_files.look(ahead, self.engine, self.cancel, self.aides):
                self.cancel.check()
                self._seen(looked, clean)
                self.pace.total = ahead.total if ahead.through else None
                self.pace.tick(looked.last)
                for sighted in looked.sighted:
                    self.cancel.check()
                    yield sighted
        finally:
            self._keep(ahead, clean)
        self._met += walk.repositories

    def processes(self) -> Iterator[Sighted]:
        """Yield what stands in the environment of the user's other processes; names only."""
        from vault_app.system.process import environments

        for number, name, environ in environments():
            self.cancel.check()
            self.stats.processes += 1
            place = f"process:{number} {sanitise(name)}"
            for variable, text in environ.items():
                data = text.encode("utf-8", "surrogateescape")
                for seen in sightings(data, self.engine):
                    yield Sighted(place, seen, "", Source.PROCESS, variable=sanitise(variable))

    def histories(self) -> Iterator[Sighted]:
        """Yield what stands in the objects of the repositories at and below the paths."""
        for one in self._repositories():
            self.cancel.check()
            yield from self.trees(_texts_of(one.store))
            scan = scan_git.PastScan(
                *(one, self.engine, self.memory, self.cancel.check), self.aides.lend, self._early
            )
            scan.prepare()
            self.stats.remembered += scan.objects.known
            self.pace.section(total=scan.objects.count)
            yield from scan.run(self._count, self.skipped)

    def _seen(self, looked: "scan_part.Looked", clean: Clean) -> None:
        self.stats.files += looked.files
        self.stats.remembered += looked.remembered
        self.stats.bytes += looked.bytes
        self.skipped += looked.skipped
        for root, mark, look in looked.clean:
            clean.setdefault(root, {})[mark] = look

    def _keep(self, ahead: "scan_ahead.Ahead", clean: Clean) -> None:
        if self.memory is None:
            return
        from vault_app.services.scan_cache import Trees

        for root, folders in clean.items():
            known = ahead.trees[root].folders
            known.update(folders)
            self.memory.keep_trees(root, Trees(known, ahead.total))

    def _repositories(self) -> list[Repository]:
        below = [Path(folder) for folder in self._met]
        given = [path for path in self.where.paths if not _has_one(path, below)]
        return scan_git.repositories([*given, *below], self.skipped)

    def _count(self, blobs: int, objects: int, size: int, name: str) -> None:
        self.cancel.check()
        self.stats.blobs += blobs
        self.stats.bytes += size
        self.pace.others += objects - blobs
        self.pace.tick(name)

    def _skip_path(self, path: Path, reason: str) -> None:
        self.skipped.append(Skipped(str(path.absolute()), reason))


def _has_one(path: Path, below: list[Path]) -> bool:
    """Tell whether the walk of *path* met repositories, so that git need not be asked for one."""
    top = path.absolute()
    return any(one.is_relative_to(top) for one in below)


def _texts_of(store: Path) -> tuple[Path, ...]:
    """Return what a git folder holds as plain text besides its settings."""
    return tuple(store / name for name in _TEXTS if (store / name).exists())


def _ignored(tops: list[Path]) -> frozenset[str]:
    """Return the whole paths of what git ignores at and below *tops*."""
    arguments = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"]
    found = set()
    for top in tops:
        answer = git(arguments, top if top.is_dir() else top.parent, timeout=60)
        for name in answer.stdout.split(b"\0") if answer.code == 0 else ():
            if name:
                found.add(os.path.join(top, os.fsdecode(name).rstrip("/")))  # noqa: PTH118 - text
    return frozenset(found)
