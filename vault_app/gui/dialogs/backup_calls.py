"""What the backup sheets ask of the services; all blocking, made in the task runner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vault_app.core.secret import Secret
    from vault_app.services.backup import Exported, RestorePlan
    from vault_app.services.backup_plan import Existing
    from vault_app.services.progress import CancelFlag, Tick
    from vault_app.services.workbench import Workbench

    Progress = Callable[[Tick], None]


class BackupBackend(Protocol):
    """Use cases around a backup."""

    def export_backup(
        self,
        path: Path,
        passphrase: Secret,
        *,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> Exported: ...
    def examine_backup(self, path: Path) -> None: ...
    def look_into_backup(
        self, path: Path, passphrase: Secret, existing: Existing
    ) -> RestorePlan: ...
    def restore_backup(
        self,
        path: Path,
        passphrase: Secret,
        existing: Existing,
        *,
        progress: Progress | None = None,
    ) -> RestorePlan: ...


class BackupCalls:
    """The real ones, bound to a workbench."""

    _bench: Workbench

    def export_backup(
        self,
        path: Path,
        passphrase: Secret,
        *,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> Exported:
        """Write a backup; the file dialog has asked before replacing a file."""
        from vault_app.services import backup
        from vault_app.services.progress import NEVER, silent

        return backup.export(
            self._bench,
            path,
            passphrase,
            overwrite=True,
            progress=progress or silent,
            cancel=cancel or NEVER,
        )

    def examine_backup(self, path: Path) -> None:
        """Raise what is wrong with a file before its passphrase is asked for."""
        from vault_app.services import backup

        backup.examine(path)

    def look_into_backup(self, path: Path, passphrase: Secret, existing: Existing) -> RestorePlan:
        """Return what a restore would do; changes nothing."""
        from vault_app.services import backup

        return backup.look(self._bench, path, passphrase, existing)

    def restore_backup(
        self,
        path: Path,
        passphrase: Secret,
        existing: Existing,
        *,
        progress: Progress | None = None,
    ) -> RestorePlan:
        """Merge a backup into this profile."""
        from vault_app.services import backup
        from vault_app.services.progress import silent

        return backup.restore(self._bench, path, passphrase, existing, progress=progress or silent)
