"""What both backup sheets are made of: passphrase fields and the choice of a file."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from vault_app.gui.dialogs.choosing import choose_file, choose_target
from vault_app.gui.marking import tr

SUFFIX = "backup"


def passphrase_field(name: str) -> QLineEdit:
    """Return a field that shows dots and is remembered by no input method."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    )
    return field


def pick_backup(parent: QWidget, chosen: Callable[[str], None], *, save: bool) -> QFileDialog:
    """Ask where to write a backup, or for one that is there; *chosen* gets its path."""
    kinds = (tr("Keyturn backups (*.backup)"), tr("All files (*)"))
    if save:
        return choose_target(parent, tr("Write a backup"), f"keyturn.{SUFFIX}", kinds, chosen)
    return choose_file(parent, tr("Restore a backup"), chosen, kinds)
