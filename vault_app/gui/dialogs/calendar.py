"""The sheet that writes due dates into a calendar file: with names or without, then where to."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.check_box import CheckBox
from vault_app.gui.dialogs.choosing import choose_target
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.format import tilde
from vault_app.gui.marking import tr
from vault_app.gui.parts import Notice, label

if TYPE_CHECKING:
    from vault_app.gui.page_calls import PageBackend
    from vault_app.gui.tasks import Runner


class CalendarSheet(Sheet):
    """Asks whether names go along; nothing in the file tells of a token without them."""

    def __init__(self, backend: "PageBackend", runner: "Runner", home: str) -> None:
        """Write once a file was chosen; *home* is shown as ``~``."""
        super().__init__(tr("Due dates for your calendar"), 460)
        self._backend = backend
        self._runner = runner
        self._home = home
        lead = tr(
            "The coming year's dates as an iCalendar file that any calendar can import; each day "
            "reminds of itself the day before. Write it again to bring the dates up to date."
        )
        self.body.addWidget(label(lead, wrap=True))
        self.names = CheckBox(tr("With the names of the tokens"))
        self.body.addWidget(self.names)
        told = tr("Calendars are often shared or kept on a server. Without names a date says only "
                  "that a token is due.")  # fmt: skip
        self.body.addWidget(label(told, "caption", wrap=True))
        self.outcome: Notice | None = None
        self.leave = self.add_button(tr("Cancel"))
        self.leave.clicked.connect(self.close_sheet)
        self.go = self.add_button(tr("Save…"), "primary")
        self.go.clicked.connect(self._ask)

    def first_focus(self) -> QWidget:
        """Return the one choice."""
        return self.names

    def save(self, path: str) -> None:
        """Write the dates to *path*."""
        named = self.names.isChecked()
        summary = tr("Rotate the token {name}") if named else tr("A token should be turned")
        work = partial(self._backend.save_calendar, Path(path), summary, named=named)
        self.go.setEnabled(False)
        self._runner.run(work, partial(self._saved, path), self._refuse, owner=self)

    @Slot()
    def _ask(self) -> None:
        kinds = (tr("Calendars (*.ics)"),)
        choose_target(self, tr("Due dates for your calendar"), "keyturn.ics", kinds, self.save)

    def _saved(self, path: str, count: int) -> None:
        self.go.setEnabled(True)
        self.leave.setText(tr("Done"))
        self.leave.setFocus()
        title = tr("%Ln due date(s) written.", "", count)
        if not count:
            title = tr("No token has a due date in the coming year; the file is empty.")
        self._tell(Notice(title, tilde(sanitise(path, 300), self._home), "good"))

    def _refuse(self, error: KeyturnError) -> None:
        self.go.setEnabled(True)
        told = words.explain(error)
        self._tell(Notice(told.title, told.rest, "danger"))

    def _tell(self, notice: Notice) -> None:
        if self.outcome is not None:
            self.outcome.hide()
            self.outcome.deleteLater()
        self.outcome = notice
        self.body.addWidget(notice)
        self.adjustSize()
