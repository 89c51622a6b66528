"""The import sheet: where to look, how far it is, what was found. Nothing is sent anywhere."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.backend import WindowBackend
from vault_app.gui.check_box import CheckBox
from vault_app.gui.dialogs.choosing import choose_folder
from vault_app.gui.dialogs.sealed import unfit
from vault_app.gui.dialogs.staged import StagedSheet, Wait, column_page
from vault_app.gui.format import listed, tilde
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, Notice, button, label
from vault_app.gui.tasks import Runner

if TYPE_CHECKING:
    from vault_app.services.importing import ImportResult

_ROWS = 200


class ImportSheet(StagedSheet):
    """Three pages in one sheet: choose, work, result. ``imported`` says the list has changed."""

    imported = Signal()
    vault_unfit = Signal(str)

    def __init__(self, backend: WindowBackend, runner: Runner, home: str) -> None:
        """Start with the choice."""
        super().__init__(self.tr("Import what is on this machine"), 540)
        self._backend = backend
        self._runner = runner
        self._home = home
        self._folders: list[Path] = []
        self.wait = Wait(home)
        held, self._result = column_page()
        self.add_stages(self._choice(), self.wait, held)
        self.leave = self.add_button(self.tr("Cancel"))
        self.leave.clicked.connect(self.leave_or_stop)
        self.mine = self.add_button(self.tr("These are mine"))
        self.mine.clicked.connect(self._claim)
        self.go = self.add_button(self.tr("Import"), "primary")
        self.go.clicked.connect(self.start)
        self._show(0)

    def first_focus(self) -> QWidget:
        """Return the button that starts."""
        return self.go

    def look_again(self) -> None:
        """Take away what was said about the vault: one was just offered."""
        _clear(self._result)
        self.stages[2].hide()
        self.adjustSize()

    @Slot()
    def start(self) -> None:
        """Begin to look."""
        self._run(mine=False)

    def add_folder(self, folder: Path) -> None:
        """Look in *folder* as well."""
        if folder not in self._folders:
            self._folders.append(folder)
            self.folders.addItem(tilde(sanitise(str(folder), 400), self._home))
        self.folders.setVisible(True)
        self.folders.setFixedHeight(min(4, len(self._folders)) * px(28) + px(4))

    def _choice(self) -> QWidget:
        page, column = column_page()
        self.own = CheckBox(self.tr("Files where your tools keep their tokens"))
        self.own.setChecked(True)
        self.own.setEnabled(False)
        column.addWidget(self.own)
        text = self.tr(
            "huggingface_hub, git, netrc, shell files, editors, MCP, containers, and the "
            "environment. They are read, not changed, and nothing is sent."
        )
        column.addWidget(label(text, "muted", wrap=True))
        self.folders = QListWidget()
        self.folders.setAccessibleName(self.tr("Files and folders to look in"))
        self.folders.hide()
        column.addWidget(self.folders)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Add a folder…"), self._pick, icon="folder"))
        row.addStretch(1)
        column.addLayout(row)
        return page

    def _show(self, number: int) -> None:
        self.go.setVisible(number != 1)
        self.mine.setVisible(False)
        self.leave.setText(self.tr("Stop") if number == 1 else self.tr("Cancel"))
        self.leave.setVisible(number != 2)
        self.go.setText(self.tr("Done") if number == 2 else self.tr("Import"))
        self.show_stage(number)

    @Slot()
    def _pick(self) -> None:
        choose_folder(self, self.tr("Choose a folder"), self._picked)

    @Slot(str)
    def _picked(self, folder: str) -> None:
        self.add_folder(Path(folder))

    def _run(self, *, mine: bool) -> None:
        cancel = self.begin_work()
        self.wait.clear()
        self._show(1)
        work = partial(
            self._backend.import_tokens,
            tuple(self._folders),
            mine=mine,
            progress=self._runner.progress(self.wait.show_tick, self),
            cancel=cancel,
        )
        self._runner.run(work, self._done, self._refuse, owner=self)

    def _done(self, result: "ImportResult") -> None:
        self.end_work()
        self._fill(result)
        self._show(2)
        self.mine.setVisible(bool(result.unclaimed))
        self.go.clicked.disconnect()
        self.go.clicked.connect(self.close_sheet)
        self.go.setFocus()
        self.imported.emit()

    def _refuse(self, error: KeyturnError) -> None:
        self.end_work()
        self._show(0)
        told = words.explain(error)
        tone = "accent" if error.code == "cancelled" else "danger"
        _clear(self._result)
        self._result.addWidget(Notice(told.title, told.rest, tone))
        self.stages[2].setVisible(True)
        self.adjustSize()
        if unfit(error):
            self.vault_unfit.emit(error.code)

    def _fill(self, result: "ImportResult") -> None:
        _clear(self._result)
        new, known = len(result.imported), len(result.known)
        if new:
            lead = tr("%Ln token(s) imported.", "", new)
            rest = listed(sanitise(one.credential.name, 40) for one in result.imported[:6])
            self._result.addWidget(Notice(lead, rest + ("…" if new > 6 else ""), "good"))
        elif not known:
            text = self.tr("Add a folder of yours, or paste a token.")
            self._result.addWidget(Notice(self.tr("No token was found."), text, "accent"))
        if known:
            lead = tr("%Ln token(s) known before.", "", known)
            self._result.addWidget(_fact("check", "good", lead))
        if result.unclaimed:
            lead = tr("%Ln token(s) unclaimed.", "", len(result.unclaimed))
            rest = self.tr(
                "Found outside your own tools' files. They are not sent anywhere until you say "
                "that they are yours: they may be a stranger's, or bait."
            )
            self._result.addWidget(Notice(lead, rest, "warning"))
        if result.skipped:
            self._result.addWidget(self._skipped(result))

    def _skipped(self, result: "ImportResult") -> QWidget:
        holder, column = column_page()
        number = tr("%Ln path(s) skipped", "", len(result.skipped))
        column.addWidget(_fact("info", "muted", number))
        rows = QListWidget()
        rows.setAccessibleName(self.tr("Skipped"))
        for one in result.skipped[:_ROWS]:
            path = tilde(sanitise(one.path, 300), self._home)
            rows.addItem(f"{path}  ·  {words.short(one.reason)}")
        rows.setFixedHeight(min(4, rows.count()) * px(28) + px(4))
        column.addWidget(rows)
        return holder

    @Slot()
    def _claim(self) -> None:
        self._run(mine=True)


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _fact(icon: str, tone: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(px(12), 0, 0, 0)
    row.setSpacing(px(10))
    row.addWidget(Glyph(icon, tone))
    said: QLabel = label(text)
    row.addWidget(said, 1)
    return holder
