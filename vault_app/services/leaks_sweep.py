"""Looks into remembered folders by themselves: one at a time, when its day has come, no network.

A folder's step is the person's choice. While the vault is out of reach nothing is looked at: no
finding could be remembered.
"""

from dataclasses import dataclass, replace
from typing import Final

from vault_app.core.errors import KeyturnError
from vault_app.core.leak import LeakFolder
from vault_app.services.leaks_scan import look
from vault_app.services.progress import NEVER, CancelFlag, Progress, silent
from vault_app.services.workbench import Workbench

_AT_ONCE: Final = 1


@dataclass(frozen=True, slots=True)
class Swept:
    """What one go did: the folders looked into, how many new leaks; *code*: why no more."""

    folders: tuple[str, ...] = ()
    new: int = 0
    code: str | None = None


def due(bench: Workbench) -> tuple[LeakFolder, ...]:
    """Return the folders whose day has come, the longest ago first."""
    if not bench.profile.exists:
        return ()
    now = bench.clock.now()
    found = [one for one in bench.store.leak_folders.all() if one.due(now)]
    return tuple(sorted(found, key=lambda one: (one.scanned_at or one.added_at, one.path)))


def sweep(
    bench: Workbench,
    *,
    most: int = _AT_ONCE,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
) -> Swept:
    """Look into *most* folders at most; never raises for a folder, a vault or a repository.

    Codes: ``vault_not_open``, else that of the error a folder ended with.
    """
    chosen = due(bench)[:most]
    if not chosen:
        return Swept()
    if not _open(bench):
        return Swept(code="vault_not_open")
    done: list[str] = []
    new = 0
    for folder in chosen:
        try:
            looked = look(bench, [folder], progress=progress, cancel=cancel)
        except KeyturnError as error:
            failed = replace(folder, scanned_at=bench.clock.now(), failed=error.code)
            bench.store.leak_folders.set(failed)
            return Swept(tuple(done), new, error.code)
        if looked.cancelled:
            return Swept(tuple(done), new, "cancelled")
        done.append(folder.path)
        new += looked.new
    return Swept(tuple(done), new)


def _open(bench: Workbench) -> bool:
    from vault_app.vault.state import VaultCondition

    return not bench.locked and bench.door.state().condition is VaultCondition.OPEN
