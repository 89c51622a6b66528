"""What the leaks page asks of the services: one method per use case, blocking."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from vault_app.core.fingerprint import Fingerprint
    from vault_app.core.leak import Every, LeakFolder, LeakId
    from vault_app.services.entry import Entry
    from vault_app.services.leaks import LeakEntry
    from vault_app.services.leaks_cleanup import Cleaning, Commands
    from vault_app.services.leaks_import import ReportTaken
    from vault_app.services.leaks_scan import Looked
    from vault_app.services.progress import CancelFlag, Tick
    from vault_app.services.workbench import Workbench

    Progress = Callable[[Tick], None]
    Found = Callable[[tuple[LeakEntry, ...]], None]


class CleaningPlan(NamedTuple):
    """What goes out of a history and the commands that do it; no commands: nothing is there."""

    cleaning: Cleaning
    commands: Commands | None


class LeakBackend(Protocol):
    """Use cases of the leaks page."""

    def leaks(self) -> tuple[LeakEntry, ...]: ...
    def open_leaks(self) -> int: ...
    def leak_folders(self) -> tuple[LeakFolder, ...]: ...
    def look_for_leaks(
        self,
        folders: Sequence[LeakFolder],
        *,
        found: Found,
        progress: Progress,
        cancel: CancelFlag,
    ) -> Looked: ...
    def ignore_leaks(
        self,
        chosen: Sequence[LeakId],
        reason: str,
        *,
        until: datetime | None = None,
        everywhere: bool = False,
        placeholder: bool = False,
    ) -> tuple[LeakEntry, ...]: ...
    def heed_leaks(self, chosen: Sequence[LeakId]) -> tuple[LeakEntry, ...]: ...
    def solve_leaks(self, chosen: Sequence[LeakId]) -> tuple[LeakEntry, ...]: ...
    def add_leak_folder(self, path: Path) -> LeakFolder: ...
    def change_leak_folder(
        self, path: str, *, history: bool | None = None, every: Every | None = None
    ) -> LeakFolder: ...
    def remove_leak_folder(self, path: str) -> None: ...
    def import_leak_report(self, path: Path, chosen: Path | None = None) -> ReportTaken: ...
    def export_leaks(self, entries: Sequence[LeakEntry], path: Path) -> int: ...
    def plan_cleaning(
        self, repository: Path, chosen: Sequence[Fingerprint], *, cancel: CancelFlag
    ) -> CleaningPlan: ...
    def adopt_leak(self, leak: str, *, mine: bool = False) -> Entry: ...
    def place_leak(self, leak: str) -> Entry: ...
    def revoke_leak(self, leak: str, *, despite_watcher: bool = False) -> Entry: ...


class LeakCalls:
    """The real ones, bound to a workbench."""

    _bench: Workbench

    def leaks(self) -> tuple[LeakEntry, ...]:
        """Return all leaks, the most pressing first."""
        from vault_app.services import leaks

        return leaks.entries(self._bench)

    def open_leaks(self) -> int:
        """Return how many are open."""
        from vault_app.services import leaks

        return leaks.open_count(self._bench)

    def leak_folders(self) -> tuple[LeakFolder, ...]:
        """Return the folders that are looked into again."""
        from vault_app.services import leaks_folders

        return leaks_folders.folders(self._bench)

    def look_for_leaks(
        self,
        folders: Sequence[LeakFolder],
        *,
        found: Found,
        progress: Progress,
        cancel: CancelFlag,
    ) -> Looked:
        """Look into folders; leaks are told as they come."""
        from vault_app.services.leaks_scan import look

        return look(self._bench, folders, progress=progress, cancel=cancel, found=found)

    def ignore_leaks(
        self,
        chosen: Sequence[LeakId],
        reason: str,
        *,
        until: datetime | None = None,
        everywhere: bool = False,
        placeholder: bool = False,
    ) -> tuple[LeakEntry, ...]:
        """Hold leaks against nobody, for a reason."""
        from vault_app.services import leaks

        return leaks.ignore(
            self._bench,
            chosen,
            reason,
            until=until,
            everywhere=everywhere,
            placeholder=placeholder,
        )

    def heed_leaks(self, chosen: Sequence[LeakId]) -> tuple[LeakEntry, ...]:
        """Let leaks count again."""
        from vault_app.services import leaks

        return leaks.heed(self._bench, chosen)

    def solve_leaks(self, chosen: Sequence[LeakId]) -> tuple[LeakEntry, ...]:
        """Call leaks solved."""
        from vault_app.services import leaks

        return leaks.solve(self._bench, chosen)

    def add_leak_folder(self, path: Path) -> LeakFolder:
        """Remember a folder."""
        from vault_app.services import leaks_folders

        return leaks_folders.add(self._bench, path)

    def change_leak_folder(
        self, path: str, *, history: bool | None = None, every: Every | None = None
    ) -> LeakFolder:
        """Choose how a folder is looked into."""
        from vault_app.services import leaks_folders

        return leaks_folders.change(self._bench, path, history=history, every=every)

    def remove_leak_folder(self, path: str) -> None:
        """Remember a folder no more."""
        from vault_app.services import leaks_folders

        leaks_folders.remove(self._bench, path)

    def import_leak_report(self, path: Path, chosen: Path | None = None) -> ReportTaken:
        """Take another tool's findings; their paths count from near it, or from what was chosen."""
        from vault_app.services.leaks_import import import_report

        return import_report(self._bench, path, chosen, near=(chosen or path.parent,))

    def export_leaks(self, entries: Sequence[LeakEntry], path: Path) -> int:
        """Write leaks to a file."""
        from vault_app.services.leaks_report import export

        return export(entries, path)

    def plan_cleaning(
        self, repository: Path, chosen: Sequence[Fingerprint], *, cancel: CancelFlag
    ) -> CleaningPlan:
        """Look through a history and make the commands that take tokens out of it."""
        from vault_app.services import leaks_cleanup

        cleaning = leaks_cleanup.plan(self._bench, repository, chosen, cancel=cancel)
        if cleaning.nothing:
            return CleaningPlan(cleaning, None)
        folder = leaks_cleanup.folder_for(self._bench)
        return CleaningPlan(cleaning, leaks_cleanup.write(cleaning, folder))

    def place_leak(self, leak: str) -> Entry:
        """Remember where a leak's token stands, so that a rotation plans those files too."""
        from vault_app.services import leaks_adopt

        return leaks_adopt.to_places(self._bench, leak)

    def adopt_leak(self, leak: str, *, mine: bool = False) -> Entry:
        """Take a leak's token into the inventory."""
        from vault_app.services import leaks_adopt

        return leaks_adopt.adopt(self._bench, leak, mine=mine)

    def revoke_leak(self, leak: str, *, despite_watcher: bool = False) -> Entry:
        """Revoke a leak's token: a use of the network."""
        from vault_app.services import leaks_adopt

        return leaks_adopt.revoke(self._bench, leak, despite_watcher=despite_watcher)
