"""The sheets about the whole inventory that are laid over the window: add, import, backup."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from vault_app.gui.layers import Layered

if TYPE_CHECKING:
    from vault_app.core.secret import Secret
    from vault_app.gui.backend import WindowBackend
    from vault_app.gui.tasks import Runner
    from vault_app.gui.tokens.page import TokensPage
    from vault_app.services.inventory import Added


class Sheeted(Layered):
    """Lays each when it is asked for, and imports it then."""

    if TYPE_CHECKING:
        page: TokensPage
        _backend: WindowBackend
        _runner: Runner
        _home: str

        def _added(self, added: Added) -> None: ...

    @Slot()
    def show_add(self) -> None:
        """Lay the add sheet over the window."""
        self.add_value(None)

    def add_value(self, value: "Secret | None") -> None:
        """Lay the add sheet over the window with a value in it (H31: it is in no signal)."""
        from vault_app.gui.dialogs.add import AddSheet

        sheet = AddSheet(self._backend, self._runner)
        sheet.added.connect(self._added)
        sheet.vault_unfit.connect(self.offer_sealed)
        self.lay(sheet)
        if value is not None:
            sheet.fill(value)

    @Slot()
    def show_import(self) -> None:
        """Lay the import sheet over the window."""
        self.import_from(())

    def import_from(self, paths: tuple[Path, ...]) -> None:
        """Lay the import sheet over the window, to look in *paths* as well."""
        from vault_app.gui.dialogs.importing import ImportSheet

        sheet = ImportSheet(self._backend, self._runner, self._home)
        sheet.imported.connect(self.page.reload)
        sheet.vault_unfit.connect(self.offer_sealed)
        for path in paths:
            sheet.add_folder(path)
        self.lay(sheet)

    @Slot()
    def show_export(self) -> None:
        """Ask where to, then lay the sheet that writes a backup over the window."""
        from vault_app.gui.dialogs.backup_parts import pick_backup

        if not self.locked:
            pick_backup(self, self.export_to, save=True)

    @Slot(str)
    def export_to(self, path: str) -> None:
        """Lay the sheet that writes a backup to *path*."""
        from vault_app.gui.dialogs.backup_export import ExportSheet

        self.lay(ExportSheet(self._backend, self._runner, Path(path), self._home))

    @Slot()
    def show_calendar(self) -> None:
        """Lay the sheet that writes due dates into a calendar file over the window."""
        from vault_app.gui.dialogs.calendar import CalendarSheet

        self.lay(CalendarSheet(self._backend, self._runner, self._home))

    @Slot()
    def show_restore(self) -> None:
        """Ask for a backup, then lay the sheet that brings it back over the window."""
        from vault_app.gui.dialogs.backup_parts import pick_backup

        if not self.locked:
            pick_backup(self, self.restore_from, save=False)

    @Slot(str)
    def restore_from(self, path: str) -> None:
        """Lay the sheet that brings the backup at *path* back."""
        from vault_app.gui.dialogs.backup_restore import RestoreSheet

        sheet = RestoreSheet(self._backend, self._runner, Path(path), self._home)
        sheet.restored.connect(self.page.reload)
        sheet.vault_unfit.connect(self.offer_sealed)
        self.lay(sheet)

    @Slot(str)
    def offer_sealed(self, code: str = "vault_missing") -> None:
        """Offer a sealed file, over the sheet that needed it: there is no fit keychain."""
        from vault_app.gui.dialogs.sealed import SealedSheet

        sheet = SealedSheet(self._backend, self._runner, code)
        sheet.made.connect(self.page.reload)
        self._waiting = self.overlay
        if self._waiting is not None:
            self._waiting.hide()
        self.lay(sheet)
