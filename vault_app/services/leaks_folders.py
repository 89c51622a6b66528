"""The folders that are looked into again, by hand or by themselves."""

import os
from dataclasses import replace
from pathlib import Path

from vault_app.core.errors import UsageError
from vault_app.core.leak import MACHINE, Every, LeakFolder
from vault_app.core.text import sanitise
from vault_app.services.workbench import Workbench
from vault_app.system.homes import expanded


def folders(bench: Workbench) -> tuple[LeakFolder, ...]:
    """Return all remembered folders, by path."""
    return bench.store.leak_folders.all()


def add(bench: Workbench, path: Path) -> LeakFolder:
    """Remember a folder (or file, or ``MACHINE``); one that is remembered stays as it is.

    UsageError ``no_such_folder``. Its history is wanted where it is a git work tree.
    """
    if str(path) == MACHINE:
        return _machine(bench)
    whole = Path(os.path.abspath(expanded(path)))  # noqa: PTH100 - links stay as they are
    if not os.path.exists(whole):  # noqa: PTH110 - also where nobody may look
        raise UsageError("no_such_folder", path=sanitise(str(path)))
    known = bench.store.leak_folders.get(str(whole))
    if known is not None:
        return known
    history = os.path.exists(whole / ".git")  # noqa: PTH110
    folder = LeakFolder(str(whole), bench.clock.now(), history=history)
    bench.profile.ensure()
    bench.store.leak_folders.set(folder)
    return folder


def _machine(bench: Workbench) -> LeakFolder:
    known = bench.store.leak_folders.get(MACHINE)
    if known is None:
        known = LeakFolder(MACHINE, bench.clock.now())
        bench.profile.ensure()
        bench.store.leak_folders.set(known)
    return known


def change(
    bench: Workbench, path: str, *, history: bool | None = None, every: Every | None = None
) -> LeakFolder:
    """Choose whether git's history is looked at too, and how often by itself.

    UsageError ``folder_unknown``.
    """
    folder = _known(bench, path)
    changed = replace(
        folder,
        history=folder.history if history is None else history,
        every=folder.every if every is None else every,
    )
    bench.store.leak_folders.set(changed)
    return changed


def remove(bench: Workbench, path: str) -> None:
    """Forget a folder; its leaks stay. UsageError ``folder_unknown``."""
    bench.store.leak_folders.remove(_known(bench, path).path)


def _known(bench: Workbench, path: str) -> LeakFolder:
    whole = os.path.abspath(expanded(path))  # noqa: PTH100 - links stay as they are
    folder = bench.store.leak_folders.get(path) or bench.store.leak_folders.get(whole)
    if folder is None:
        raise UsageError("folder_unknown", path=sanitise(path))
    return folder
