"""The backup part of the fake backend: notes what was asked, answers with what a test set."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from tests.support.clock import START
from vault_app.core.secret import Secret
from vault_app.services.backup import Exported, RestorePlan
from vault_app.services.backup_plan import Existing
from vault_app.services.progress import CancelFlag, Tick


class FakeBackups:
    """*plan* answers both the dry run and the restore."""

    plan = RestorePlan(START - timedelta(days=3), (), 0, 0, 0, 0, 0)
    missing: tuple[str, ...] = ()
    passphrase_given: Secret | None = None

    def _call(self, method: str, given: object = None) -> None:
        """Note a call; FakeBackend says how."""

    def export_backup(
        self,
        path: Path,
        passphrase: Secret,
        *,
        progress: Callable[[Tick], None] | None = None,
        cancel: CancelFlag | None = None,
    ) -> Exported:
        """Say that it was written."""
        self._call("export_backup", path)
        self.passphrase_given = passphrase
        return Exported(path, START, 7, 7, 4096, self.missing)

    def examine_backup(self, path: Path) -> None:
        """Find nothing wrong."""
        self._call("examine_backup", path)

    def look_into_backup(self, path: Path, passphrase: Secret, existing: Existing) -> RestorePlan:
        """Answer with the plan."""
        self._call("look_into_backup", existing)
        self.passphrase_given = passphrase
        return self.plan

    def restore_backup(
        self,
        path: Path,
        passphrase: Secret,
        existing: Existing,
        *,
        progress: Callable[[Tick], None] | None = None,
    ) -> RestorePlan:
        """Answer with the plan."""
        self._call("restore_backup", existing)
        return self.plan
