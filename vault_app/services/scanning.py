"""Scan folders, archives and git repositories for tokens; no network is ever used.

Which token a finding is, the keyed fingerprint tells (H16): the vault need not give out values. A
locked vault costs the names, not the findings.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from vault_app.core.errors import KeyturnError
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.pattern import hint
from vault_app.core.secret import Secret
from vault_app.providers.registry import PATTERNS
from vault_app.scanner import archives, history
from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import Sighting, Unreadable, read_file, sightings
from vault_app.scanner.walk import walk
from vault_app.services.progress import NEVER, CancelFlag, Progress, Tick, silent
from vault_app.services.workbench import Workbench

LEFT_OUT: Final = frozenset(
    {
        *("node_modules", "bower_components", "_cacache", ".yarn", ".pnpm-store"),
        *(".venv", "venv", "site-packages", "__pycache__", ".tox", ".nox"),
        *(".mypy_cache", ".ruff_cache", ".pytest_cache"),
    }
)
"""Folders of dependencies and caches that a scan does not enter unless told to take all."""

_TICK_SECONDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class Where:
    """What is scanned; *everything* enters dependency and cache folders too."""

    paths: tuple[Path, ...]
    history: bool = False
    staged: bool = False
    known_only: bool = False
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One token at one place. *verdict*: ``known``, ``dead``, ``certain`` or ``likely``.

    *known* is the name of the credential it is, *tombstone* that of the dead one it was.
    *reasons* are codes for why it is taken for a token.
    """

    path: str
    line: int
    column: int
    pattern: str
    provider: str
    hint: str
    verdict: str
    form: str
    reasons: tuple[str, ...]
    fingerprint: str | None = None
    known: str | None = None
    tombstone: str | None = None
    commit: str | None = None
    blob: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was not looked at, and the code of the reason."""

    path: str
    reason: str


@dataclass(slots=True)
class Stats:
    """How much was looked at."""

    files: int = 0
    bytes: int = 0
    blobs: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The findings; *match* is ``locked`` where known tokens could not be told (H16)."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    stats: Stats
    match: str


def scan(
    bench: Workbench, where: Where, *, progress: Progress = silent, cancel: CancelFlag = NEVER
) -> ScanResult:
    """Look at *where* and return what was found; unreadable things are told, never fatal."""
    run = _Run(Engine(PATTERNS), where, progress, cancel)
    started = time.monotonic()
    for source in (run.staged,) if where.staged else (run.trees, run.histories):
        for path, seen, commit, blob in source():
            run.sighted.append((path, seen, commit, blob))
    run.stats.seconds = round(time.monotonic() - started, 3)
    names = _Names(bench) if run.sighted else None
    findings = [_finding(one, names) for one in run.sighted]
    if where.known_only:
        findings = [one for one in findings if one.known or one.tombstone]
    findings.sort(key=lambda one: (one.path, one.line, one.column, one.pattern, one.blob or ""))
    return ScanResult(
        tuple(findings), tuple(run.skipped), run.stats, names.match if names else "complete"
    )


_Sighted = tuple[str, Sighting, str | None, str | None]


@dataclass(slots=True)
class _Run:
    """One scan under way."""

    engine: Engine
    where: Where
    progress: Progress
    cancel: CancelFlag
    stats: Stats = field(default_factory=Stats)
    skipped: list[Skipped] = field(default_factory=list)
    sighted: list[_Sighted] = field(default_factory=list)
    _told: float = 0.0

    def trees(self) -> Iterator[_Sighted]:
        """Yield what stands in files and archives."""
        leave_out: frozenset[str] = frozenset() if self.where.everything else LEFT_OUT
        for path in walk(self.where.paths, on_skip=self._skip_path, leave_out=leave_out):
            self._tick(str(path))
            self.stats.files += 1
            whole = str(path.absolute())
            yield from self._file(path, whole)
            if archives.is_archive(path.name):
                yield from self._archive(path, whole)

    def _file(self, path: Path, whole: str) -> Iterator[_Sighted]:
        try:
            for seen in read_file(path, self.engine):
                if isinstance(seen, int):
                    self.stats.bytes += seen
                    self._tick(whole)
                else:
                    yield whole, seen, None, None
        except Unreadable as error:
            self.skipped.append(Skipped(whole, str(error)))

    def _archive(self, path: Path, whole: str) -> Iterator[_Sighted]:
        def skip(name: str, reason: str) -> None:
            self.skipped.append(Skipped(f"{whole}!{name}" if name else whole, reason))

        for name, data in archives.members(path, on_skip=skip):
            self._tick(f"{whole}!{name}")
            self.stats.bytes += len(data)
            for seen in sightings(data, self.engine):
                yield f"{whole}!{name}", seen, None, None

    def histories(self) -> Iterator[_Sighted]:
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
                    yield str(top / path if path else top), seen, commit, one.id

    def staged(self) -> Iterator[_Sighted]:
        """Yield what the next commit of those repositories would add."""
        for top in self._repositories():
            for looked in history.look_at_staged(top, self.engine):
                self._count(looked, str(top))
                for seen in looked.sightings:
                    yield str(top / (looked.path or "")), seen, None, looked.id

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


class _Names:
    """Tells which of our tokens a value is, by fingerprint; a locked vault tells nothing."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._keys: Sequence[FingerprintKey] = ()
        self.match = "complete"
        if not bench.profile.exists or not self._has_any():
            return
        try:
            self._keys = (bench.key, *bench.door.other_keys())
        except KeyturnError:
            self.match = "locked"

    def _has_any(self) -> bool:
        store = self._bench.store
        return bool(store.credentials.all() or store.tombstones.all())

    def of(self, value: Secret) -> tuple[str | None, str | None, str | None]:
        """Return ``(fingerprint, name of the credential, name of the tombstone)``."""
        own: str | None = None
        known = dead = None
        for key in self._keys:
            mark = key.fingerprint(value)
            own = own or mark
            credential = self._bench.store.credentials.by_fingerprint(mark)
            tombstone = self._bench.store.tombstones.find(mark)
            known = known or (credential.name if credential else None)
            dead = dead or (tombstone.credential_name if tombstone else None)
        return own, known, dead


def _finding(sighted: _Sighted, names: _Names | None) -> Finding:
    path, seen, commit, blob = sighted
    hit = seen.hit
    mark, known, dead = names.of(Secret(hit.value)) if names else (None, None, None)
    reasons = ["pattern"]
    if hit.pattern.accept is not None:
        reasons.append("check_digits")
    if known or dead:
        reasons.append("fingerprint")
    certain = "certain" if hit.pattern.accept is not None else "likely"
    verdict = "dead" if dead or hit.pattern.dead else "known" if known else certain
    return Finding(
        path=path,
        line=seen.line,
        column=seen.column,
        pattern=hit.pattern.id,
        provider=hit.pattern.provider,
        hint=hint(hit.value, hit.pattern.prefix),
        verdict=verdict,
        form=hit.form,
        reasons=tuple(reasons),
        fingerprint=mark,
        known=known,
        tombstone=dead,
        commit=commit,
        blob=blob,
    )
