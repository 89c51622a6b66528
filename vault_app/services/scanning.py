"""Scan folders, archives and git repositories for tokens; no network is ever used."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from vault_app.providers.registry import PATTERNS
from vault_app.scanner import archives, history
from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import Unreadable, read_file, sightings
from vault_app.scanner.walk import walk
from vault_app.services.progress import NEVER, CancelFlag, Progress, Tick, silent
from vault_app.services.scan_model import (
    LEFT_OUT,
    Finding,
    OnFinding,
    ScanResult,
    Skipped,
    Source,
    Stats,
    Where,
    unheard,
)
from vault_app.services.scan_names import Names, Sighted
from vault_app.services.workbench import Workbench

__all__ = ["LEFT_OUT", "Finding", "ScanResult", "Skipped", "Source", "Stats", "Where", "scan"]

_TICK_SECONDS: Final = 0.1


def scan(
    bench: Workbench,
    where: Where,
    *,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
    found: OnFinding = unheard,
) -> ScanResult:
    """Look at *where* and return what was found; unreadable things are told, never fatal.

    *found* gets each finding as soon as it is whole, in the thread of the caller. Raises Cancelled
    once *cancel* is set; what was found until then has been told.
    """
    run = _Run(Engine(PATTERNS), where, progress, cancel)
    started = time.monotonic()
    names = Names(bench, where)
    findings = []
    for source in (run.staged,) if where.staged else (run.trees, run.histories):
        for sighted in source():
            finding = names.finding(sighted)
            if finding.known or finding.tombstone or not where.known_only:
                findings.append(finding)
                found(finding)
    run.stats.seconds = round(time.monotonic() - started, 3)
    findings.sort(key=lambda one: (one.path, one.line, one.column, one.pattern, one.blob or ""))
    return ScanResult(tuple(findings), tuple(run.skipped), run.stats, names.match)


@dataclass(slots=True)
class _Run:
    """One scan under way."""

    engine: Engine
    where: Where
    progress: Progress
    cancel: CancelFlag
    stats: Stats = field(default_factory=Stats)
    skipped: list[Skipped] = field(default_factory=list)
    _told: float = 0.0

    def trees(self) -> Iterator[Sighted]:
        """Yield what stands in files and archives."""
        leave_out: frozenset[str] = frozenset() if self.where.everything else LEFT_OUT
        tops = [str(path.absolute()) for path in self.where.paths]
        for path in walk(self.where.paths, on_skip=self._skip_path, leave_out=leave_out):
            self._tick(str(path))
            self.stats.files += 1
            whole = str(path.absolute())
            root = max((top for top in tops if whole.startswith(top)), key=len, default="")
            yield from self._file(path, whole, root)
            if archives.is_archive(path.name):
                yield from self._archive(path, whole, root)

    def _file(self, path: Path, whole: str, root: str) -> Iterator[Sighted]:
        try:
            for seen in read_file(path, self.engine):
                if isinstance(seen, int):
                    self.stats.bytes += seen
                    self._tick(whole)
                else:
                    yield Sighted(whole, seen, root)
        except Unreadable as error:
            self.skipped.append(Skipped(whole, str(error)))

    def _archive(self, path: Path, whole: str, root: str) -> Iterator[Sighted]:
        def skip(name: str, reason: str) -> None:
            self.skipped.append(Skipped(f"{whole}!{name}" if name else whole, reason))

        for name, data in archives.members(path, on_skip=skip):
            self._tick(f"{whole}!{name}")
            self.stats.bytes += len(data)
            for seen in sightings(data, self.engine):
                yield Sighted(f"{whole}!{name}", seen, root, Source.ARCHIVE)

    def histories(self) -> Iterator[Sighted]:
        """Yield what stands in the objects of the repositories that the paths lie in."""
        for top in self._repositories() if self.where.history else ():
            found = []
            for looked in history.look_at_all(top, self.engine, on_skip=self._skip_object(top)):
                self._count(looked, str(top))
                if looked.sightings:
                    found.append(looked)
            blobs = {one.id for one in found if one.type == "blob"}
            origins = history.origins(top, blobs) if blobs else {}
            for one in found:
                commit, path = origins.get(one.id, (None, None))
                if one.type == "commit":
                    commit = one.id
                for seen in one.sightings:
                    place = str(top / path if path else top)
                    yield Sighted(place, seen, str(top), Source.HISTORY, commit, one.id)

    def staged(self) -> Iterator[Sighted]:
        """Yield what the next commit of those repositories would add."""
        for top in self._repositories():
            for looked in history.look_at_staged(top, self.engine):
                self._count(looked, str(top))
                for seen in looked.sightings:
                    place = str(top / (looked.path or ""))
                    yield Sighted(place, seen, str(top), Source.STAGED, None, looked.id)

    def _repositories(self) -> list[Path]:
        tops: dict[Path, None] = {}
        for path in self.where.paths:
            top = history.top_of(path if path.is_dir() else path.absolute().parent)
            if top is None:
                self.skipped.append(Skipped(str(path.absolute()), "no_repository"))
            else:
                tops[top] = None
        return list(tops)

    def _count(self, looked: history.Looked, name: str) -> None:
        self.stats.blobs += looked.type == "blob"
        self.stats.bytes += looked.size
        self._tick(name)

    def _skip_path(self, path: Path, reason: str) -> None:
        self.skipped.append(Skipped(str(path.absolute()), reason))

    def _skip_object(self, top: Path) -> "_OnObject":
        return _OnObject(self.skipped, top)

    def _tick(self, name: str) -> None:
        self.cancel.check()
        now = time.monotonic()
        if now - self._told >= _TICK_SECONDS:
            self._told = now
            self.progress(Tick("scanning", self.stats.files + self.stats.blobs, None, name))


@dataclass(frozen=True, slots=True)
class _OnObject:
    skipped: list[Skipped]
    top: Path

    def __call__(self, name: str, reason: str) -> None:
        self.skipped.append(Skipped(f"{self.top}!{name}", reason))
