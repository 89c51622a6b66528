"""Leaving Keyturn: what of it is on this machine, and taking all of it away.

The tokens themselves are not touched: they live on at their providers and in the person's files.
Removed is what we made: values in keychain and sealed file, the profile, the entries on the
desktop, hooks in repositories. Kept are backups, and what a package manager put there.
"""

import shutil
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from vault_app.core.errors import EditError, KeyturnError, StoreError, UsageError
from vault_app.services.scan_hook import HOOK
from vault_app.services.starting import is_usual, login_entry, set_start_at_login
from vault_app.services.workbench import Workbench
from vault_app.system import traces
from vault_app.system.file_errors import writing
from vault_app.system.installed import Way, this_copy, way_of
from vault_app.system.profile import BACKUP
from vault_app.system.traces import Sort, Trace

_HOOKS: Final = "hooks"
_WAIT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Belongings:
    """What is here. *tokens* None: the inventory cannot be read; *keychain* None: nor that.

    *entries* go with everything, *left* are for the person: lines of their own that name us.
    """

    tokens: int | None
    keychain: int | None
    sealed: bool
    folder: Path
    files: tuple[Path, ...]
    entries: tuple[Trace, ...]
    left: tuple[Trace, ...]
    backups: tuple[Path, ...]
    way: Way


@dataclass(frozen=True, slots=True)
class Gone:
    """What was removed, and what could not be, with the code of why."""

    found: Belongings
    keychain: int
    problems: tuple[tuple[str, str], ...] = field(default=())


def belongings(bench: Workbench) -> Belongings:
    """Return what of this profile is on the machine; changes nothing."""
    profile = bench.profile
    there = profile.exists
    return Belongings(
        tokens=_tokens(bench) if there else 0,
        keychain=_keychain(bench) if there else 0,
        sealed=profile.sealed_path.exists(),
        folder=profile.home,
        files=profile.own_files(),
        entries=tuple(_entries(bench)),
        left=tuple(Trace(Sort.SHELL, str(path)) for path in traces.shell_lines(bench.user_home)),
        backups=_backups(profile.home),
        way=way_of(this_copy()),
    )


def remember_hook(bench: Workbench, path: Path) -> None:
    """Keep where a hook of ours was written, so that it can be taken away again."""
    known = set(_hooks(bench)) | {str(path)}
    bench.store.settings.set(_HOOKS, [*sorted(known)])


def remove_everything(bench: Workbench, *, running: bool = False) -> Gone:
    """Take everything away; *bench* is closed then and of no more use.

    *running*: the only Keyturn at work on this profile is the caller. Raises UsageError
    ``still_running`` or ``rotations_open`` (a live new token might be forgotten, H8) and
    VaultError before anything is touched; what cannot be removed later is told in the answer.
    """
    if bench.profile.exists:
        _refuse(bench, running=running)
    found = belongings(bench)
    removed = _clear_keychain(bench) if bench.profile.exists else 0
    problems = [problem for one in found.entries for problem in _take_away(bench, one)]
    bench.close()
    bench.departed = True
    from vault_app.system import log

    log.configure(None)
    # Looked at anew: closing takes files away, and others may have come meanwhile.
    files = bench.profile.own_files()
    problems += [problem for path in files for problem in _delete(path)]
    for folder in (bench.profile.home, *_runtime(bench)):
        with suppress(OSError):
            folder.rmdir()
    return Gone(found, removed, tuple(problems))


def _refuse(bench: Workbench, *, running: bool) -> None:
    if not running and _answers(bench.profile.runtime_dir / "window.sock"):
        raise UsageError("still_running")
    try:
        under_way = bench.store.rotations.open()
    except StoreError:
        return
    if under_way:
        raise UsageError("rotations_open", count=len(under_way), rotation=under_way[0].id)


def _answers(path: Path) -> bool:
    """Tell whether a window or tray of this profile listens there."""
    if sys.platform == "win32" or not path.exists():
        return False
    with socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(_WAIT)
        try:
            asking.connect(str(path))
        except OSError:
            return False
    return True


def _tokens(bench: Workbench) -> int | None:
    try:
        return len(bench.store.credentials.all())
    except StoreError:
        return None


def _keychain(bench: Workbench) -> int | None:
    try:
        return bench.door.keychain_items()
    except UsageError:  # a damaged profile does not know its name in the keychain
        return None


def _clear_keychain(bench: Workbench) -> int:
    try:
        removed = bench.door.clear_keychain()
        bench.door.close()
    except UsageError:
        return 0
    return removed


def _hooks(bench: Workbench) -> tuple[str, ...]:
    try:
        kept = bench.store.settings.get(_HOOKS)
    except StoreError:
        return ()
    return tuple(str(path) for path in kept) if isinstance(kept, list) else ()


def _entries(bench: Workbench) -> Iterator[Trace]:
    entry = login_entry(bench)
    if entry is not None:
        yield Trace(Sort.LOGIN, entry)
    if is_usual(bench):
        for path in traces.units(bench.user_home, bench.environ):
            yield Trace(Sort.TIMER, str(path))
        for path in traces.completions(bench.user_home, bench.environ):
            yield Trace(Sort.COMPLETION, str(path))
        for path in traces.caches(bench.user_home, bench.environ):
            yield Trace(Sort.CACHE, str(path))
    if bench.profile.exists:
        for text in _hooks(bench):
            if traces.is_exactly(Path(text), HOOK.encode()):
                yield Trace(Sort.HOOK, text)


def _take_away(bench: Workbench, trace: Trace) -> Iterator[tuple[str, str]]:
    try:
        if trace.sort is Sort.LOGIN:
            set_start_at_login(bench, False)
            return
        if trace.sort is Sort.TIMER and Path(trace.path).is_symlink():
            traces.stop_timer(bench.user_home, bench.environ)
        traces.remove(Path(trace.path))
    except KeyturnError as error:
        yield trace.path, error.code


def _delete(path: Path) -> Iterator[tuple[str, str]]:
    try:
        with writing(path):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    except EditError as error:
        yield str(path), error.code


def _backups(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob(f"*{BACKUP}"))) if folder.is_dir() else ()


def _runtime(bench: Workbench) -> tuple[Path, ...]:
    """Empty the folder of locks and sockets; return it and the one above it."""
    folder = bench.profile.runtime_path
    shutil.rmtree(folder, ignore_errors=True)
    return () if folder.is_relative_to(bench.profile.home) else (folder, folder.parent)
