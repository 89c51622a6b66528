"""The sheet that removes: the tokens alone, or everything of Keyturn on this machine."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.check_box import CheckBox, RadioBox
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.format import tilde
from vault_app.gui.install_words import removal, sort_name
from vault_app.gui.marking import tr
from vault_app.gui.pages import Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import Notice, button, label

if TYPE_CHECKING:
    from vault_app.services.leaving import Belongings, Gone

_ROWS = 7


class LeavingSheet(Sheet):
    """Shows what is here, asks what is to go, and says at the end what is left to do.

    ``leaving`` comes before everything goes, ``removed`` once it is gone and ``stayed`` if it is
    not; ``left`` ends the session.
    """

    export_wanted = Signal()
    emptied = Signal()
    leaving = Signal()
    stayed = Signal()
    removed = Signal()
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        """Ask what is here and show it."""
        super().__init__(self.tr("Remove what Keyturn keeps"), 560)
        self._around = around
        self._gone = False
        lead = self.tr("The tokens live on at their providers and in your files either way.")
        self.lead: QLabel = label(lead, wrap=True)
        self.body.addWidget(self.lead)
        self.tokens = RadioBox(self.tr("Forget the tokens; keep settings and history"))
        self.tokens.setChecked(True)
        self.everything = RadioBox(self.tr("Delete everything listed here, for good"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What is here"))
        self.sure = CheckBox(self.tr("I have a backup, or need none"))
        self.note = Notice(
            self.tr("Values that are written down nowhere else are lost."),
            self.tr("A backup brings everything back."),
            "warning",
        )
        self.problem = label("", "caption-danger", wrap=True)
        for part in (self.tokens, self.everything, self.list, self.note, self.sure, self.problem):
            self.body.addWidget(part)
        self.problem.hide()
        self.backup = button(self.tr("Write a backup…"), self._export, look="link")
        self.add_left(self.backup)
        self.stay = self.add_button(self.tr("Cancel"))
        self.stay.clicked.connect(self.close_sheet)
        self.act = self.add_button(self.tr("Forget the tokens"), "danger")
        self.act.clicked.connect(self._act)
        self.quit = self.add_button(self.tr("Quit"), "primary")
        self.quit.clicked.connect(self.left)
        self.quit.hide()
        self.everything.toggled.connect(self._look)
        self.sure.toggled.connect(self._look)
        self._look()
        run = around.runner.run
        run(around.backend.belongings, self._show, self._refused, owner=self)

    def first_focus(self) -> QWidget:
        """Return the harmless button."""
        return self.stay

    def may_close(self) -> bool:
        """Where everything is gone there is nothing to go back to."""
        return not self._gone

    @Slot()
    def _look(self) -> None:
        whole = self.everything.isChecked()
        self.sure.setVisible(whole)
        self.act.setText(self.tr("Delete everything") if whole else self.tr("Forget the tokens"))
        self.act.setAccessibleName(self.act.text())
        self.act.setEnabled(not whole or self.sure.isChecked())
        self.adjustSize()

    def _show(self, found: "Belongings") -> None:
        home = self._around.home
        lines = [tr("%Ln token(s)", "", found.tokens or 0)]
        if found.keychain is None:
            lines.append(self.tr("The keychain does not answer: its items cannot be counted"))
        elif found.keychain:
            lines.append(tr("%Ln item(s) in the keychain", "", found.keychain))
        lines.append(_path(str(found.folder), home))
        lines += [f"{sort_name(one.sort)}: {_path(one.path, home)}" for one in found.entries]
        lines += [
            self.tr("stays: {path}").format(path=_path(str(path), home)) for path in found.backups
        ]
        self._fill(lines)

    def _fill(self, lines: list[str]) -> None:
        self.list.clear()
        self.list.addItems(lines)
        self.list.setFixedHeight(min(_ROWS, len(lines)) * px(28) + px(6))
        self.adjustSize()

    @Slot()
    def _export(self) -> None:
        self.close_sheet()
        self.export_wanted.emit()

    @Slot()
    def _act(self) -> None:
        self.problem.hide()
        self.act.setEnabled(False)
        backend, run = self._around.backend, self._around.runner.run
        if self.everything.isChecked():
            self.leaving.emit()
            run(backend.remove_everything, self._removed, self._not_removed, owner=self)
        else:
            run(backend.remove_tokens, self._emptied, self._refused, owner=self)

    def _emptied(self, count: int) -> None:
        self.emptied.emit()
        self.close_sheet()

    def _removed(self, gone: "Gone") -> None:
        """Say what is left to do; then there is only the way out."""
        self._gone = True
        self.heading.setText(self.tr("Everything is deleted"))
        self.lead.setText(removal(gone.found.way))
        home = self._around.home
        lines = [
            self.tr("not deleted: {path}, {why}").format(
                path=_path(path, home), why=words.short(code)
            )
            for path, code in gone.problems
        ]
        kept = [*(one.path for one in gone.found.left), *map(str, gone.found.backups)]
        lines += [self.tr("left for you: {path}").format(path=_path(path, home)) for path in kept]
        self.tokens.hide()
        self.everything.hide()
        for part in (self.note, self.sure, self.backup, self.stay, self.act):
            part.hide()
        self.list.setVisible(bool(lines))
        self._fill(lines)
        self.quit.show()
        self.quit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit()

    def _not_removed(self, error: KeyturnError) -> None:
        self.stayed.emit()
        self._refused(error)

    def _refused(self, error: KeyturnError) -> None:
        told = words.explain(error)
        self.problem.setText(f"{told.title} {told.rest}")
        self.problem.show()
        self._look()


def _path(text: str, home: str) -> str:
    return tilde(sanitise(text, 300), home)
