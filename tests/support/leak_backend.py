"""The part of the window's fake backend that serves the leaks page, and leaks to show there."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.support.clock import START
from tests.support.gui_entries import HOME
from vault_app.core.errors import RotationError, UsageError
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId
from vault_app.core.leak import (
    Every,
    Exposure,
    Leak,
    LeakFolder,
    LeakId,
    LeakIgnore,
    LeakState,
    Solution,
    Solved,
    leak_id,
)
from vault_app.gui.leaks.calls import CleaningPlan
from vault_app.services.entry import Entry
from vault_app.services.leaks import Known, LeakEntry
from vault_app.services.leaks_cleanup import Cleaning, Commands
from vault_app.services.leaks_import import ReportTaken
from vault_app.services.leaks_report import export
from vault_app.services.leaks_scan import Looked
from vault_app.services.leaks_sweep import Swept
from vault_app.services.progress import CancelFlag, Tick
from vault_app.services.scan_model import Stats

LAPTOP = Known("laptop", CredentialId("id-laptop"))


def a_leak(
    number: int = 0, path: str = "proj/.env", known: Known | None = None, **changes: object
) -> LeakEntry:
    """Return an open leak of the token *number* in a file below the home."""
    mark = Fingerprint(f"k1:{number}")
    whole = f"{HOME}/{path}"
    given: dict[str, object] = {
        "id": leak_id(mark, whole, in_history="blob" in changes),
        "fingerprint": mark,
        "path": whole,
        "line": 3,
        "column": 10,
        "pattern": "huggingface_user_token",
        "provider": "huggingface",
        "hint": f"hf_…{number:04d}",
        "verdict": "known" if known else "likely",
        "root": f"{HOME}/proj",
        "first_seen_at": START - timedelta(hours=2),
        "last_seen_at": START,
        "exposure": Exposure.LOCAL,
    }
    leak = Leak(**(given | changes))  # type: ignore[arg-type] # the caller's own fields
    return LeakEntry(leak, LeakState.OPEN, known)


def some_leaks() -> tuple[LeakEntry, ...]:
    """Return leaks of every sort."""
    proj = f"{HOME}/proj"
    past = {"repository": proj, "commit": "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "blob": "e69"}
    far = {"exposure": Exposure.PUSHED, "remote": "origin (github.com)"}
    said = LeakIgnore(Fingerprint("k1:4"), "", "test data of a library", "ada", START)
    gone = Solved(START - timedelta(days=3), Solution.GONE)
    return (
        a_leak(1, "proj/app/settings.py", LAPTOP, repository=proj, **far),
        a_leak(1, "proj/app/settings.py", LAPTOP, times=4, **past, **far),
        a_leak(1, ".bash_history", LAPTOP, line=912, times=2),
        a_leak(2, "proj/.env", provider="github", pattern="github_classic_token",
               hint="ghp_…x2Qd", verdict="certain", repository=proj,
               exposure=Exposure.COMMITTED),
        a_leak(3, "notes/2025/tokens from the old machine.txt", hint="hf_…9vTd", times=2),
        a_leak(3, "Downloads/backup.tar.gz!home/ada/.cache/huggingface/token", hint="hf_…9vTd"),
        replace(
            a_leak(4, "proj/tests/data/sample.json", source="gitleaks"),
            state=LeakState.IGNORED,
            ignore=said,
        ),
        replace(a_leak(5, "proj/old.ini"), state=LeakState.SOLVED, solved=gone),
        replace(
            a_leak(1, ".cache/huggingface/token", LAPTOP), state=LeakState.IGNORED, at_home=True
        ),
    )  # fmt: skip


def many_leaks(number: int, tokens: int = 400) -> tuple[LeakEntry, ...]:
    """Return *number* leaks of *tokens* tokens."""
    return tuple(
        a_leak(n % tokens, f"proj/{n % 97}/{n}/.env", LAPTOP if n % tokens == 0 else None)
        for n in range(number)
    )


def some_folders() -> tuple[LeakFolder, ...]:
    """Return folders as a person may have them."""
    looked = {"scanned_at": START - timedelta(hours=2), "files": 8123, "seconds": 3.1}
    return (
        LeakFolder(f"{HOME}/Downloads", START, failed="missing", scanned_at=START),
        LeakFolder(f"{HOME}/proj", START, history=True, every=Every.WEEKLY, **looked),  # type: ignore[arg-type] # as above
        LeakFolder(f"{HOME}/work", START),
    )


class FakeSweeps:
    """Looks into folders by itself: brings what was set, once."""

    swept = Swept()

    def sweep_leaks(self) -> Swept:
        """Return what was set, once."""
        taken, self.swept = self.swept, Swept()
        return taken

    def stop_sweep(self) -> None:
        """Stop nothing."""


class FakeLeaks:
    """Holds leaks and folders; a look brings the batches set, ``ticks`` before them."""

    held: dict[CredentialId, Entry]

    def __init__(self) -> None:
        """Start without any."""
        self.leaked: dict[LeakId, LeakEntry] = {}
        self.leak_dirs: dict[str, LeakFolder] = {}
        self.brings: list[tuple[LeakEntry, ...]] = []
        self.ticks: list[Tick] = []
        self.looked = Looked(0, 0, 0, 0, Stats(files=12, bytes=10**6, seconds=0.2), ())
        self.living: tuple[Known, ...] = ()
        self.watcher = ""

    def _call(self, method: str, given: object = None) -> None:
        raise NotImplementedError

    def leaks(self) -> tuple[LeakEntry, ...]:
        """Return what is held."""
        self._call("leaks")
        return tuple(self.leaked.values())

    def open_leaks(self) -> int:
        """Count the open ones."""
        self._call("open_leaks")
        return sum(one.state is LeakState.OPEN for one in self.leaked.values())

    def leak_folders(self) -> tuple[LeakFolder, ...]:
        """Return the folders."""
        self._call("leak_folders")
        return tuple(self.leak_dirs.values())

    def look_for_leaks(
        self,
        folders: Sequence[LeakFolder],
        *,
        found: Callable[[tuple[LeakEntry, ...]], None],
        progress: Callable[[Tick], None],
        cancel: CancelFlag,
    ) -> Looked:
        """Tell ticks, then batches, and keep them."""
        self._call("look_for_leaks", tuple(one.path for one in folders))
        for tick in self.ticks:
            progress(tick)
        for batch in self.brings:
            self.leaked |= {one.leak.id: one for one in batch}
            found(batch)
        for one in folders:
            self.leak_dirs[one.path] = replace(one, scanned_at=START)
        count = sum(map(len, self.brings))
        return replace(self.looked, found=count, new=count)

    def ignore_leaks(
        self,
        chosen: Sequence[LeakId],
        reason: str,
        *,
        until: datetime | None = None,
        everywhere: bool = False,
        placeholder: bool = False,
    ) -> tuple[LeakEntry, ...]:
        """Ignore them."""
        self._call("ignore_leaks", (tuple(chosen), reason, until, everywhere, placeholder))
        if "token" in reason:
            raise UsageError("token_in_note")
        changed = []
        for one in chosen:
            leak = self.leaked[one].leak
            place = "" if everywhere else leak.path
            said = LeakIgnore(leak.fingerprint, place, reason, "ada", START, until, placeholder)
            changed.append(replace(self.leaked[one], state=LeakState.IGNORED, ignore=said))
        return self._kept(changed)

    def heed_leaks(self, chosen: Sequence[LeakId]) -> tuple[LeakEntry, ...]:
        """Open them."""
        self._call("heed_leaks", tuple(chosen))
        opened = [
            replace(self.leaked[one], state=LeakState.OPEN, ignore=None, solved=None)
            for one in chosen
        ]
        return self._kept(opened)

    def solve_leaks(self, chosen: Sequence[LeakId]) -> tuple[LeakEntry, ...]:
        """Solve them."""
        self._call("solve_leaks", tuple(chosen))
        said = Solved(START, Solution.PERSON, "ada")
        solved = [replace(self.leaked[one], state=LeakState.SOLVED, solved=said) for one in chosen]
        return self._kept(solved)

    def export_leaks(self, entries: Sequence[LeakEntry], path: Path) -> int:
        """Write them, as the service does."""
        self._call("export_leaks", str(path))
        return export(entries, path)

    def add_leak_folder(self, path: Path) -> LeakFolder:
        """Remember it."""
        self._call("add_leak_folder", str(path))
        folder = self.leak_dirs.setdefault(str(path), LeakFolder(str(path), START))
        return folder

    def change_leak_folder(
        self, path: str, *, history: bool | None = None, every: Every | None = None
    ) -> LeakFolder:
        """Change it."""
        self._call("change_leak_folder", (path, history, every))
        old = self.leak_dirs[path]
        self.leak_dirs[path] = replace(
            old,
            history=old.history if history is None else history,
            every=old.every if every is None else every,
        )
        return self.leak_dirs[path]

    def remove_leak_folder(self, path: str) -> None:
        """Forget it."""
        self._call("remove_leak_folder", path)
        del self.leak_dirs[path]

    def import_leak_report(self, path: Path, chosen: Path | None = None) -> ReportTaken:
        """Take one leak out of any report."""
        self._call("import_leak_report", str(path))
        taken = a_leak(8, "proj/from a report", source="gitleaks")
        self._kept([taken])
        return ReportTaken("gitleaks", (taken,), 1, 2, 0)

    def plan_cleaning(
        self, repository: Path, chosen: Sequence[Fingerprint], *, cancel: CancelFlag
    ) -> CleaningPlan:
        """Plan to take one token out."""
        self._call("plan_cleaning", (str(repository), tuple(chosen)))
        cleaning = Cleaning(
            repository, ("regex:hf_",), ("e69",), self.living, ("hf_…0001",), installed=False
        )
        steps = ("git clone --mirror p p.git", "git filter-repo", "keyturn scan", "git push")
        return CleaningPlan(cleaning, Commands(*steps, ()))

    def place_leak(self, leak: str) -> Entry:
        """Remember nothing."""
        self._call("place_leak", leak)
        return self.held[LAPTOP.credential]  # type: ignore[index] # it is there

    def adopt_leak(self, leak: str, *, mine: bool = False) -> Entry:
        """Call it the first token held."""
        self._call("adopt_leak", (leak, mine))
        return next(iter(self.held.values()))

    def revoke_leak(self, leak: str, *, despite_watcher: bool = False) -> Entry:
        """Call the first token held dead; where a dead-man switch is, only once it was typed."""
        self._call("revoke_leak", leak)
        if self.watcher and not despite_watcher:
            raise RotationError("dead_man_switch", where=self.watcher, signs=1)
        entry = next(iter(self.held.values()))
        return replace(entry, credential=replace(entry.credential, revoked_at=START))

    def _kept(self, changed: Sequence[LeakEntry]) -> tuple[LeakEntry, ...]:
        self.leaked |= {one.leak.id: one for one in changed}
        return tuple(changed)
