"""A scan whose findings are remembered: told as they come, kept in batches, settled at the end."""

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from vault_app.core.errors import Cancelled, KeyturnError
from vault_app.core.leak import MACHINE, Leak, LeakFolder, LeakId
from vault_app.services.leaks import Judge, LeakEntry, leak_of
from vault_app.services.progress import NEVER, CancelFlag, Progress, silent
from vault_app.services.scan_model import Finding, ScanResult, Skipped, Stats, Where
from vault_app.services.workbench import Workbench

_SECONDS: Final = 0.2
_MOST: Final = 200
_KEPT: Final = timedelta(days=365)
_NO_GIT: Final = "no_repository"
_NOT_LOOKED_AT: Final = frozenset(
    {"missing", "permission_denied", "io_error", "link_circle", "path_too_long"}
)
_NO_PAST: Final = frozenset({"repository_refused", "repository_broken"})

OnEntries = Callable[[tuple[LeakEntry, ...]], None]


def unheard(entries: tuple[LeakEntry, ...]) -> None:
    """Take leaks and do nothing with them."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look did. *cancelled*: what was found until then is kept, nothing is settled.

    *unnamed* findings could not be remembered: the vault was out of reach.
    """

    found: int
    new: int
    gone: int
    unnamed: int
    stats: Stats
    skipped: tuple[Skipped, ...]
    cancelled: bool = False


def look(
    bench: Workbench,
    folders: Sequence[LeakFolder],
    *,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
    found: OnEntries = unheard,
) -> Looked:
    """Look into *folders*, one after another; *found* gets the leaks in batches as they come.

    A folder that cannot be looked at says so in its record. Uses no network.
    """
    bench.profile.ensure()
    looks = []
    for folder in folders:
        done = _one(bench, folder, progress, cancel, found)
        looks.append(done)
        if done.cancelled:
            break
    return _together(looks)


def remember(bench: Workbench, result: ScanResult) -> int:
    """Keep what a scan of the command line found; return how many leaks were new."""
    bench.profile.ensure()
    keeper = _Keeper(bench, unheard)
    for finding in result.findings:
        keeper.take(finding)
    keeper.flush()
    _expose(bench, keeper, unheard)
    return keeper.new


def _one(
    bench: Workbench,
    folder: LeakFolder,
    progress: Progress,
    cancel: CancelFlag,
    found: OnEntries,
) -> Looked:
    from vault_app.services.scanning import scan

    began = bench.clock.now()
    keeper = _Keeper(bench, found)
    machine = folder.path == MACHINE
    where = Where((Path(folder.path),), history=folder.history)
    if machine:
        where = Where(sweep=True, processes=True)
    try:
        result = scan(bench, where, progress=progress, cancel=cancel, found=keeper.take)
    except Cancelled:
        keeper.flush()
        return Looked(len(keeper.seen), keeper.new, 0, keeper.unnamed, Stats(), (), cancelled=True)
    except KeyturnError as error:
        keeper.flush()
        _note(bench, replace(folder, scanned_at=began, failed=error.code))
        raise
    keeper.flush()
    failed = _failed(folder, result)
    gone: tuple[Leak, ...] = ()
    if failed not in _NOT_LOOKED_AT and not machine and not keeper.unnamed:
        spared = frozenset(one.path for one in result.skipped if one.reason != _NO_GIT)
        through = folder.history and not any(one.reason == _NO_GIT for one in result.skipped)
        gone = bench.store.leaks.settle(
            folder.path, began, history=through, spared=lambda path: _below(path, spared)
        )
        found(tuple(map(Judge(bench).entry, gone)))
    stats = result.stats
    noted = replace(
        folder,
        scanned_at=began,
        files=stats.files + stats.blobs,
        bytes=stats.bytes,
        seconds=stats.seconds,
        failed=failed,
    )
    _note(bench, noted)
    bench.store.leaks.expire(began - _KEPT)
    cancelled = _expose(bench, keeper, found, cancel)
    return Looked(
        len(keeper.seen),
        keeper.new,
        len(gone),
        keeper.unnamed,
        stats,
        result.skipped,
        cancelled,
    )


def _below(path: str, skipped: frozenset[str]) -> bool:
    """Tell whether *path* was not looked at this time, or something above it was not."""
    while path not in skipped:
        head, mark, _ = path.rpartition("!")
        above = head if mark else os.path.dirname(path)  # noqa: PTH120 - an archive's member too
        if above == path or not above:
            return False
        path = above
    return True


def _expose(
    bench: Workbench, keeper: "_Keeper", found: OnEntries, cancel: CancelFlag = NEVER
) -> bool:
    """Tell, for what was seen, whether a remote has it; return whether that was cancelled."""
    from vault_app.services.leaks_exposure import exposed

    leaks = [leak for leak in map(bench.store.leaks.get, keeper.seen) if leak is not None]
    try:
        changed = exposed(leaks, cancel=cancel)
    except Cancelled:
        return True
    if changed:
        bench.store.leaks.update(changed)
        found(tuple(map(Judge(bench).entry, changed)))
    return False


def _failed(folder: LeakFolder, result: ScanResult) -> str | None:
    """Return why a folder, or the history that was wanted of it, could not be looked at."""
    reasons = _NOT_LOOKED_AT | (_NO_PAST if folder.history else frozenset())
    told = (one.reason for one in result.skipped if one.path == folder.path)
    return next((one for one in told if one in reasons), None)


def _note(bench: Workbench, folder: LeakFolder) -> None:
    """Keep how a look went; the choices made meanwhile stand, a forgotten folder stays so."""
    now = bench.store.leak_folders.get(folder.path)
    if now is not None:
        bench.store.leak_folders.set(replace(folder, history=now.history, every=now.every))


class _Keeper:
    """Gathers findings and keeps them a few at a time, so that a scan waits for no disk."""

    def __init__(self, bench: Workbench, found: OnEntries) -> None:
        self._bench = bench
        self._found = found
        self._judge = Judge(bench)
        self._trees = WorkTrees()
        self._changed: dict[LeakId, None] = {}
        self._flushed = time.monotonic()
        self.seen: dict[LeakId, Leak] = {}
        self.new = 0
        self.unnamed = 0

    def take(self, finding: Finding) -> None:
        """Remember one finding; kept at once if the last time was a while ago."""
        leak = leak_of(finding, self._bench.clock.now(), self._trees(finding.path))
        if leak is None:
            self.unnamed += finding.fingerprint is None
            return
        known = self.seen.get(leak.id)
        self.seen[leak.id] = leak if known is None else replace(known, times=known.times + 1)
        self._changed[leak.id] = None
        waited = time.monotonic() - self._flushed
        if waited >= _SECONDS or len(self._changed) >= _MOST:
            self.flush()

    def flush(self) -> None:
        """Keep what was found since, and tell of it."""
        self._flushed = time.monotonic()
        if not self._changed:
            return
        self.new += self._bench.store.leaks.remember([self.seen[one] for one in self._changed])
        kept = map(self._bench.store.leaks.get, self._changed)
        self._changed = {}
        self._found(tuple(self._judge.entry(leak) for leak in kept if leak is not None))


class WorkTrees:
    """Finds the git work tree a path lies in, looking into each folder once."""

    def __init__(self) -> None:
        """Know none yet."""
        self._known: dict[str, str | None] = {}

    def __call__(self, path: str) -> str | None:
        """Return the top of the work tree, None outside of one."""
        return self._of(os.path.dirname(path))  # noqa: PTH120 - of thousands of paths

    def _of(self, folder: str) -> str | None:
        if folder not in self._known:
            here = os.path.exists(os.path.join(folder, ".git"))  # noqa: PTH110, PTH118 - thousands
            parent = os.path.dirname(folder)  # noqa: PTH120 - thousands
            above = self._of(parent) if parent != folder and not here else None
            self._known[folder] = folder if here else above
        return self._known[folder]


def gathered(leaks: Iterable[Leak]) -> tuple[Leak, ...]:
    """Return one leak for each id: the first one met, with how many times it was."""
    found: dict[LeakId, Leak] = {}
    for leak in leaks:
        known = found.get(leak.id)
        found[leak.id] = leak if known is None else replace(known, times=known.times + 1)
    return tuple(found.values())


def _together(looks: Sequence[Looked]) -> Looked:
    stats = Stats(
        files=sum(one.stats.files for one in looks),
        bytes=sum(one.stats.bytes for one in looks),
        blobs=sum(one.stats.blobs for one in looks),
        seconds=sum(one.stats.seconds for one in looks),
    )
    return Looked(
        found=sum(one.found for one in looks),
        new=sum(one.new for one in looks),
        gone=sum(one.gone for one in looks),
        unnamed=sum(one.unnamed for one in looks),
        stats=stats,
        skipped=tuple(skipped for one in looks for skipped in one.skipped),
        cancelled=any(one.cancelled for one in looks),
    )
