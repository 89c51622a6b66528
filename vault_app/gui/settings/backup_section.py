"""The settings' card about backups: one button to write one, one to bring one back."""

from PySide6.QtCore import Slot

from vault_app.gui.parts import button
from vault_app.gui.settings.section import Section


class BackupSection(Section):
    """Asks the window it stands in for its backup sheets."""

    def __init__(self) -> None:
        """Show both."""
        super().__init__(self.tr("Backup"))
        self.write = button(self.tr("Write…"), self._write)
        self.add_line(
            self.tr("Write a backup"),
            self.tr("Everything in one file, encrypted with a passphrase of its own."),
            self.write,
        )
        self.restore = button(self.tr("Restore…"), self._restore)
        self.add_line(
            self.tr("Restore a backup"),
            self.tr("Shown first, then merged: no value of yours is overwritten."),
            self.restore,
        )

    @Slot()
    def _write(self) -> None:
        from vault_app.gui.window import MainWindow

        window = self.window()
        if isinstance(window, MainWindow):
            window.show_export()

    @Slot()
    def _restore(self) -> None:
        from vault_app.gui.window import MainWindow

        window = self.window()
        if isinstance(window, MainWindow):
            window.show_restore()
