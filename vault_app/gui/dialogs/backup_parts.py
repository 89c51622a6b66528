"""What both backup sheets are made of: passphrase fields, a wait, and the choice of a file."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from vault_app.core.text import sanitise
from vault_app.gui.dialogs.choosing import choose_file, choose_target
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import label
from vault_app.services.progress import Tick

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


def column_page() -> tuple[QWidget, QVBoxLayout]:
    """Return an empty page of a sheet and its column."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(10))
    return page, column


class Wait(QWidget):
    """A bar and a line that say how far the work is."""

    def __init__(self) -> None:
        """Start with nothing known."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setRange(0, 0)
        column.addWidget(self.bar)
        self.line = label("", "caption", wrap=True)
        column.addWidget(self.line)

    def show_tick(self, tick: Tick) -> None:
        """Show one report."""
        self.bar.setRange(0, tick.total or 0)
        self.bar.setValue(tick.done)
        self.line.setText(sanitise(tick.name, 120))


def pick_backup(parent: QWidget, chosen: Callable[[str], None], *, save: bool) -> QFileDialog:
    """Ask where to write a backup, or for one that is there; *chosen* gets its path."""
    kinds = (tr("Keyturn backups (*.backup)"), tr("All files (*)"))
    if save:
        return choose_target(parent, tr("Write a backup"), f"keyturn.{SUFFIX}", kinds, chosen)
    return choose_file(parent, tr("Restore a backup"), chosen, kinds)
