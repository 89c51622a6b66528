"""The sheet that writes a backup: a passphrase twice, how far it is, what was written."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.dialogs.backup_parts import passphrase_field
from vault_app.gui.dialogs.sealed import LEAST
from vault_app.gui.dialogs.staged import StagedSheet, Wait, column_page
from vault_app.gui.format import listed, tilde
from vault_app.gui.marking import tr
from vault_app.gui.parts import Notice, label

if TYPE_CHECKING:
    from vault_app.gui.dialogs.backup_calls import BackupBackend
    from vault_app.gui.tasks import Runner
    from vault_app.services.backup import Exported

_ASK, _WORK, _END = range(3)
_NAMED = 5


class ExportSheet(StagedSheet):
    """Three pages in one sheet: passphrase, work, result."""

    def __init__(self, backend: "BackupBackend", runner: "Runner", path: Path, home: str) -> None:
        """Write to *path* once a passphrase was given twice; *home* is shown as ``~``."""
        super().__init__(tr("Write a backup"), 480)
        self._backend = backend
        self._runner = runner
        self._path = path
        self._home = home
        self.first = passphrase_field(tr("Passphrase"))
        self.second = passphrase_field(tr("The same again"))
        self.state = label("", "caption", wrap=True)
        self.wait = Wait()
        self._result, self._told = column_page()
        self.add_stages(self._asking(), self.wait, self._result)
        self.leave = self.add_button(tr("Cancel"))
        self.leave.clicked.connect(self.leave_or_stop)
        self.go = self.add_button(tr("Write backup"), "primary")
        self.go.clicked.connect(self.start)
        self._turn(_ASK)
        self._look()

    def first_focus(self) -> QWidget:
        """Return the first field."""
        return self.first

    @Slot()
    def start(self) -> None:
        """Write it."""
        if not self.go.isEnabled():
            return
        passphrase = Secret(self.first.text())
        self.first.clear()
        self.second.clear()
        cancel = self.begin_work()
        self._turn(_WORK)
        work = partial(
            self._backend.export_backup,
            self._path,
            passphrase,
            progress=self._runner.progress(self.wait.show_tick, self),
            cancel=cancel,
        )
        self._runner.run(work, self._done, self._refuse, owner=self)

    def _asking(self) -> QWidget:
        page, column = column_page()
        lead = tr(
            "Everything goes into one file: values, where they are written, history, policies. "
            "It is encrypted with a passphrase before it reaches the disk."
        )
        column.addWidget(label(lead, wrap=True))
        where = tilde(sanitise(str(self._path), 300), self._home)
        column.addWidget(label(where, "muted", wrap=True))
        for field in (self.first, self.second):
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self.start)
            column.addWidget(field)
        column.addWidget(self.state)
        text = tr("Whoever has the file and the passphrase has your tokens. Keep them apart.")
        column.addWidget(Notice(tr("Nobody can recover the passphrase."), text, "warning"))
        return page

    def _turn(self, number: int) -> None:
        self.go.setVisible(number != _WORK)
        self.leave.setVisible(number != _END)
        self.leave.setText(tr("Stop") if number == _WORK else tr("Cancel"))
        self.show_stage(number)

    @Slot()
    def _look(self) -> None:
        first, second = self.first.text(), self.second.text()
        told = ""
        if len(first) < LEAST:
            told = tr("At least {n} characters; a few words are best.").format(n=LEAST)
        elif second and first != second:
            told = tr("The two are not the same.")
        self.state.setText(told)
        self.go.setEnabled(len(first) >= LEAST and first == second)

    def _done(self, done: "Exported") -> None:
        self.end_work()
        number = tr("%Ln token(s)", "", done.credentials)
        title = tr("{tokens} written and read back.").format(tokens=number)
        where = tilde(sanitise(str(done.path), 300), self._home)
        self._told.addWidget(Notice(title, where, "good"))
        if done.missing:
            names = listed(sanitise(name, 40) for name in done.missing[:_NAMED])
            title = tr("The vault has no value for some; only their records were written.")
            self._told.addWidget(Notice(title, names, "warning"))
        self._turn(_END)
        self.go.setText(tr("Done"))
        self.go.setEnabled(True)
        self.go.clicked.disconnect()
        self.go.clicked.connect(self.close_sheet)
        self.go.setFocus()

    def _refuse(self, error: KeyturnError) -> None:
        self.end_work()
        self._turn(_ASK)
        told = words.explain(error)
        self.state.setText(f"{told.title} {told.rest}")
        self.first.setFocus()
