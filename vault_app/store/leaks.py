"""The tables of leaks: what was found, what is ignored and why, which folders are remembered."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from vault_app.core.fingerprint import Fingerprint
from vault_app.core.leak import Leak, LeakFolder, LeakId, LeakIgnore, Solution, Solved
from vault_app.store.codec import from_rows, from_text, moment, to_text
from vault_app.store.database import Database

_WRITE = "INSERT OR REPLACE INTO leaks (id, fingerprint, path, seen, body) VALUES (?, ?, ?, ?, ?)"


class Leaks:
    """One row for each token in each file, and in each path's history."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def remember(self, leaks: Sequence[Leak]) -> int:
        """Keep *leaks*, seen now; return how many were not known.

        A known one keeps when it was first seen, and that a person called it solved. One that
        was gone and is back is open again.
        """
        new = 0
        with self._database.transaction():
            for leak in leaks:
                known = self.get(leak.id)
                new += known is None
                self._write(leak if known is None else _seen_again(known, leak))
        return new

    def get(self, leak: LeakId) -> Leak | None:
        """Return one leak."""
        row = self._database.row("SELECT body FROM leaks WHERE id = ?", (leak,))
        return from_text(Leak, row[0]) if row else None

    def all(self) -> tuple[Leak, ...]:
        """Return all, by path."""
        return from_rows(Leak, self._database.rows("SELECT body FROM leaks ORDER BY path, id"))

    def count(self) -> int:
        """Return how many there are."""
        row = self._database.row("SELECT count(*) FROM leaks")
        return int(row[0]) if row else 0

    def of(self, fingerprint: Fingerprint) -> tuple[Leak, ...]:
        """Return where one token is."""
        rows = self._database.rows(
            "SELECT body FROM leaks WHERE fingerprint = ? ORDER BY path, id", (fingerprint,)
        )
        return from_rows(Leak, rows)

    def update(self, leaks: Sequence[Leak]) -> None:
        """Keep changed leaks."""
        with self._database.transaction():
            for leak in leaks:
                self._write(leak)

    def settle(
        self,
        folder: str,
        began: datetime,
        *,
        history: bool,
        spared: Callable[[str], bool] = lambda path: False,
    ) -> tuple[Leak, ...]:
        """Call those in *folder* solved that a whole look, begun at *began*, did not see again.

        Those of the history only where the look went through it; *spared* tells of a path that
        could not be looked at.
        """
        rows = self._database.rows(
            "SELECT body FROM leaks WHERE seen < ? AND (path = ? OR substr(path, 1, ?) IN (?, ?))",
            (moment(began), folder, len(folder) + 1, f"{folder}/", f"{folder}!"),
        )
        gone = tuple(
            replace(leak, solved=Solved(began, Solution.GONE))
            for leak in from_rows(Leak, rows)
            if leak.solved is None and leak.source == "scan" and (history or not leak.in_history)
            if not spared(leak.path)
        )
        self.update(gone)
        return gone

    def expire(self, before: datetime) -> int:
        """Forget those that are gone and were seen last before then; return how many."""
        rows = self._database.rows("SELECT body FROM leaks WHERE seen < ?", (moment(before),))
        gone = [
            leak.id
            for leak in from_rows(Leak, rows)
            if leak.solved is not None and leak.solved.how is Solution.GONE
        ]
        if gone:
            self.forget(gone)
        return len(gone)

    def forget(self, leaks: Sequence[LeakId]) -> None:
        """Forget *leaks*; unknown ones are fine."""
        self._database.change_many("DELETE FROM leaks WHERE id = ?", [(one,) for one in leaks])

    def _write(self, leak: Leak) -> None:
        row = (leak.id, leak.fingerprint, leak.path, moment(leak.last_seen_at), to_text(leak))
        self._database.change(_WRITE, row)


class LeakIgnores:
    """What is not held against whom; kept apart from the leaks, so that it outlives them."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def add(self, ignore: LeakIgnore) -> None:
        """Keep *ignore*; the last word counts."""
        self._database.change(
            "INSERT OR REPLACE INTO leak_ignores (fingerprint, path, body) VALUES (?, ?, ?)",
            (ignore.fingerprint, ignore.path, to_text(ignore)),
        )

    def remove(self, fingerprint: Fingerprint, path: str) -> bool:
        """Take it back; False if there was none."""
        changed = self._database.change(
            "DELETE FROM leak_ignores WHERE fingerprint = ? AND path = ?", (fingerprint, path)
        )
        return changed > 0

    def all(self) -> tuple[LeakIgnore, ...]:
        """Return all, in the order they were given."""
        return from_rows(
            LeakIgnore, self._database.rows("SELECT body FROM leak_ignores ORDER BY rowid")
        )


class LeakFolders:
    """The folders that are looked into again."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def set(self, folder: LeakFolder) -> None:
        """Keep *folder*, new or changed."""
        self._database.change(
            "INSERT OR REPLACE INTO leak_folders (path, body) VALUES (?, ?)",
            (folder.path, to_text(folder)),
        )

    def remove(self, path: str) -> bool:
        """Forget a folder; False if it was not remembered."""
        return self._database.change("DELETE FROM leak_folders WHERE path = ?", (path,)) > 0

    def get(self, path: str) -> LeakFolder | None:
        """Return one folder."""
        row = self._database.row("SELECT body FROM leak_folders WHERE path = ?", (path,))
        return from_text(LeakFolder, row[0]) if row else None

    def all(self) -> tuple[LeakFolder, ...]:
        """Return all, by path."""
        return from_rows(
            LeakFolder, self._database.rows("SELECT body FROM leak_folders ORDER BY path")
        )


def _seen_again(known: Leak, leak: Leak) -> Leak:
    kept = known.solved if known.solved and known.solved.how is Solution.PERSON else None
    return replace(
        leak,
        first_seen_at=known.first_seen_at,
        solved=kept,
        exposure=leak.exposure or known.exposure,
        remote=leak.remote or known.remote,
    )
