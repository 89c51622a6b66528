"""The sheet that brings a backup back: passphrase, what it would do, the choice, what it did."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QListWidget, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.check_box import RadioBox
from vault_app.gui.dialogs.backup_parts import passphrase_field
from vault_app.gui.dialogs.sealed import unfit
from vault_app.gui.dialogs.staged import StagedSheet, Wait, column_page
from vault_app.gui.format import moment, tilde
from vault_app.gui.marking import mark, tr, translated
from vault_app.gui.palette import px
from vault_app.gui.parts import Notice, label

if TYPE_CHECKING:
    from vault_app.gui.dialogs.backup_calls import BackupBackend
    from vault_app.gui.tasks import Runner
    from vault_app.services.backup import RestorePlan
    from vault_app.services.backup_plan import Arrival, Existing

_ASK, _PLAN, _WORK, _END = range(4)
_ROWS = 200
_CHOICES = (
    ("both", mark("backup", "Keep both: the backup's comes in under a name of its own")),
    ("theirs", mark("backup", "Take the backup's; yours is kept under a name of its own")),
    ("ours", mark("backup", "Keep yours; the backup's stays in the backup")),
)
_FATES = {
    "new": mark("backup", "comes in"),
    "known": mark("backup", "here already"),
    "beside": mark("backup", "comes in beside yours"),
    "replaced": mark("backup", "takes the place of yours, which is kept"),
    "left": mark("backup", "stays in the backup"),
    "dead": mark("backup", "known to be dead, left out"),
    "refused": mark("backup", "practice and real tokens never mix"),
}


class RestoreSheet(StagedSheet):
    """A dry run first (H21): nothing is changed before ``Restore`` is pressed on what it shows."""

    restored = Signal()
    vault_unfit = Signal(str)

    def __init__(self, backend: "BackupBackend", runner: "Runner", path: Path, home: str) -> None:
        """Look at *path* at once: what is no backup is said before a passphrase is asked for."""
        super().__init__(tr("Restore a backup"), 540)
        self._backend = backend
        self._runner = runner
        self._path = path
        self._home = home
        self._passphrase: Secret | None = None
        self.field = passphrase_field(tr("Passphrase of the backup"))
        self.state = label("", "caption", wrap=True)
        self.wait = Wait()
        self.choices = QButtonGroup(self)
        self._result, self._told = column_page()
        self.add_stages(self._asking(), self._planned(), self.wait, self._result)
        self.leave = self.add_button(tr("Cancel"))
        self.leave.clicked.connect(self.close_sheet)
        self.go = self.add_button(tr("Look into it"), "primary")
        self.go.clicked.connect(self.advance)
        self._page = _ASK
        self._turn(_ASK)
        work = partial(self._backend.examine_backup, path)
        self._runner.run(work, self._fit, self._refuse, owner=self)

    def first_focus(self) -> QWidget:
        """Return the field."""
        return self.field

    def may_close(self) -> bool:
        """A restore under way is not left half done."""
        return self._page != _WORK

    @property
    def existing(self) -> "Existing":
        """Return what is to become of tokens that are here with another value."""
        from vault_app.services.backup_plan import Existing

        return Existing(_CHOICES[max(0, self.choices.checkedId())][0])

    @Slot()
    def advance(self) -> None:
        """Do what the button says."""
        if self._page == _ASK and self.field.text():
            self._passphrase = Secret(self.field.text())
            self.field.clear()
            self._ask_plan()
        elif self._page == _PLAN:
            self._restore()
        elif self._page == _END:
            self.close_sheet()

    def _asking(self) -> QWidget:
        page, column = column_page()
        where = tilde(sanitise(str(self._path), 300), self._home)
        column.addWidget(label(where, "muted", wrap=True))
        lead = tr("What it would do is shown first. Nothing of yours is overwritten.")
        column.addWidget(label(lead, wrap=True))
        self.field.returnPressed.connect(self.advance)
        column.addWidget(self.field)
        column.addWidget(self.state)
        return page

    def _planned(self) -> QWidget:
        page, column = column_page()
        self.made = label("", "muted", wrap=True)
        column.addWidget(self.made)
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Tokens in the backup"))
        column.addWidget(self.rows)
        self._question, asked = column_page()
        self.clash = label("", "heading", wrap=True)
        asked.addWidget(self.clash)
        for number, (_, text) in enumerate(_CHOICES):
            choice = RadioBox(translated("backup", text))
            self.choices.addButton(choice, number)
            asked.addWidget(choice)
        self.choices.button(0).setChecked(True)
        self.choices.idClicked.connect(self._chosen)
        column.addWidget(self._question)
        self.rest = label("", "caption", wrap=True)
        column.addWidget(self.rest)
        return page

    def _turn(self, number: int) -> None:
        self._page = number
        texts = (tr("Look into it"), tr("Restore"), "", tr("Done"))
        self.go.setText(texts[number])
        self.go.setAccessibleName(texts[number])
        self.go.setVisible(number != _WORK)
        self.leave.setVisible(number in (_ASK, _PLAN))
        self.show_stage(number)

    def _ask_plan(self) -> None:
        if self._passphrase is None:
            return
        self.go.setEnabled(False)
        work = partial(self._backend.look_into_backup, self._path, self._passphrase, self.existing)
        self._runner.run(work, self._show_plan, self._refuse, owner=self)

    def _show_plan(self, plan: "RestorePlan") -> None:
        self.go.setEnabled(True)
        self.made.setText(tr("Written {when}.").format(when=moment(plan.made_at)))
        self.rows.clear()
        for one in plan.arrivals[:_ROWS]:
            self.rows.addItem(_row(one))
        tall = self.rows.sizeHintForRow(0) if self.rows.count() else px(28)
        self.rows.setFixedHeight(min(6, max(1, self.rows.count())) * tall + px(4))
        self.clash.setText(tr("%Ln token(s) are here with another value.", "", plan.clashes))
        self._question.setVisible(plan.clashes > 0)
        self.rest.setText(_rest(plan))
        first = self._page != _PLAN
        self._turn(_PLAN)
        if first:
            self.go.setFocus()

    @Slot(int)
    def _chosen(self, number: int) -> None:
        self._ask_plan()

    def _restore(self) -> None:
        if self._passphrase is None:
            return
        passphrase, self._passphrase = self._passphrase, None
        self._turn(_WORK)
        work = partial(
            self._backend.restore_backup,
            self._path,
            passphrase,
            self.existing,
            progress=self._runner.progress(self.wait.show_tick, self),
        )
        self._runner.run(work, self._done, self._refuse, owner=self)

    def _done(self, plan: "RestorePlan") -> None:
        from vault_app.services.backup_plan import BROUGHT

        came = sum(one.fate in BROUGHT for one in plan.arrivals)
        title = tr("Restored: %Ln token(s) came in.", "", came)
        self._told.addWidget(Notice(title, _rest(plan), "good"))
        self._turn(_END)
        self.go.setFocus()
        self.restored.emit()

    def _fit(self, nothing: None) -> None:
        """It is a backup; its passphrase may be typed."""

    def _refuse(self, error: KeyturnError) -> None:
        self._passphrase = None
        self.go.setEnabled(True)
        self._turn(_ASK)
        told = words.explain(error)
        self.state.setText(f"{told.title} {told.rest}")
        self.field.setFocus()
        if unfit(error):
            self.vault_unfit.emit(error.code)


def _row(one: "Arrival") -> str:
    fate = translated("backup", _FATES[str(one.fate)])
    provider = words.provider_name(one.credential.provider)
    return f"{sanitise(one.bears, 60)}  ·  {provider}  ·  {fate}"


def _rest(plan: "RestorePlan") -> str:
    told = [
        tr("With it: {places}, {rotations}, {tombstones}.").format(
            places=tr("%Ln place(s)", "", plan.places),
            rotations=tr("%Ln rotation(s)", "", plan.rotations),
            tombstones=tr("%Ln dead token(s)", "", plan.tombstones),
        )
    ]
    if plan.abandoned:
        told.append(tr("Rotations that were under way arrive as given up."))
    if any(not one.has_value for one in plan.arrivals):
        told.append(tr("Some records in the backup have no value."))
    return " ".join(told)
