"""After ``git filter-repo``: what git notes beside its objects, where old names and messages stay.

That is the last message typed, logs of refs, what filter-repo writes of its work, and the settings
of a branch whose name held a token. Addresses of remotes are places, no leaks, and stay.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vault_app.core.errors import EditError, UsageError
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.services.leaks import Judge
from vault_app.services.leaks_cleanup import engine_of
from vault_app.services.leaks_cleanup_trial import name_without
from vault_app.services.workbench import Workbench
from vault_app.system.files import read_snapshot, write_like

if TYPE_CHECKING:
    from vault_app.scanner.engine import Engine

_NOTES: Final = (
    *("COMMIT_EDITMSG", "MERGE_MSG", "SQUASH_MSG", "TAG_EDITMSG", "FETCH_HEAD"),
    *("logs", "filter-repo"),
)
_BRANCH: Final = re.compile(rb"^(?:\[branch .*|\s*merge\s*=.*)$", re.MULTILINE)


def finish(bench: Workbench, repository: Path) -> tuple[Path, ...]:
    """Take the tokens, but ignored ones, out of git's notes; return the files that were changed.

    UsageError as of ``why_none``; VaultError where tokens cannot be told from each other; EditError
    where a file cannot be written.
    """
    from vault_app.scanner.repository import repository_at, why_none

    found = repository_at(repository) if os.path.isdir(repository) else None  # noqa: PTH112
    if found is None:
        raise UsageError(why_none(repository), path=sanitise(str(repository)))
    _ = bench.key
    work = _Work(engine_of(bench), bench, Judge(bench))
    changed = [path for path in _files(found.store) if work.cleaned(path)]
    settings = found.store / "config"
    if work.cleaned(settings, _BRANCH):
        changed.append(settings)
    return tuple(changed)


def _files(store: Path) -> Iterator[Path]:
    """Yield the files of git's notes; links are not followed."""
    for name in _NOTES:
        top = store / name
        if top.is_symlink():
            continue
        if top.is_file():
            yield top
        for path in sorted(top.rglob("*")) if top.is_dir() else ():
            if path.is_file() and not path.is_symlink():
                yield path


class _Work:
    def __init__(self, engine: "Engine", bench: Workbench, judge: Judge) -> None:
        self._engine, self._bench, self._judge = engine, bench, judge

    def cleaned(self, path: Path, only: re.Pattern[bytes] | None = None) -> bool:
        """Tell whether there was something in *path* to take out, in the parts that *only* fits."""
        try:
            snapshot = read_snapshot(path)
        except EditError as error:
            if error.code == "file_missing":
                return False
            raise
        new = (
            only.sub(lambda found: self._without(path, found[0]), snapshot.data)
            if only
            else self._without(path, snapshot.data)
        )
        if new == snapshot.data:
            return False
        write_like(snapshot, new)
        return True

    def _without(self, path: Path, data: bytes) -> bytes:
        parts, done = [], 0
        for hit in self._engine.hits(data):
            if self._judge.ignore(self._bench.key.fingerprint(Secret(hit.value)), str(path)):
                continue
            parts += [data[done : hit.start], name_without(hit.value.encode())]
            done = hit.end
        return b"".join((*parts, data[done:]))
