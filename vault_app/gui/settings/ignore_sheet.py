"""The sheet that lets a reason be ignored on one token: which, why, until when."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.policy import ReasonCode
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.health import sentences
from vault_app.gui.pages import Surroundings
from vault_app.gui.parts import Notice, label
from vault_app.gui.settings.controls import Day, Word
from vault_app.services.entry import Entry

_DAYS, _MOST = 30, 730


class IgnoreSheet(Sheet):
    """``ignored`` hands over the entry as it is judged from now on."""

    ignored = Signal(object)

    def __init__(self, entry: Entry, around: Surroundings) -> None:
        """Offer the reasons *entry* has now."""
        name = sanitise(entry.credential.name, 60)
        super().__init__(self.tr("Ignore a reason on {name}").format(name=name), 460)
        self._entry, self._around = entry, around
        self.body.addWidget(
            Notice(
                self.tr("It stays as dangerous as it is."),
                self.tr("Keyturn only stops to name it until the day you give."),
                "warning",
            )
        )
        self.reason = Word([(one.code.value, sentences.lost(one.code)) for one in entry.reasons])
        self._add(self.tr("Reason"), self.reason)
        self.note = QLineEdit()
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(self.tr("For example: the build machine is replaced in May"))
        self._add(self.tr("Why it may stay so"), self.note)
        now = around.now()
        today = QDate(now.year, now.month, now.day)
        self.day = Day(today.addDays(_DAYS))
        self.day.setDateRange(today.addDays(1), today.addDays(_MOST))
        self._add(self.tr("Until"), self.day)
        self.problem = label("", "caption-danger", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_button(self.tr("Cancel")).clicked.connect(self.close_sheet)
        self.act = self.add_button(self.tr("Ignore until then"), "primary")
        self.act.setEnabled(False)
        self.act.clicked.connect(self._ignore)
        self.note.textChanged.connect(self._look)

    def first_focus(self) -> QWidget:
        """Return the cause: without one nothing is ignored."""
        return self.note

    def _add(self, name: str, field: QWidget) -> None:
        named = label(name, "strong")
        named.setBuddy(field)
        field.setAccessibleName(name)
        self.body.addWidget(named)
        self.body.addWidget(field)

    @Slot()
    def _look(self) -> None:
        self.problem.hide()
        self.act.setEnabled(bool(self.note.text().strip()) and self.reason.count() > 0)

    @Slot()
    def _ignore(self) -> None:
        date = self.day.date()
        until = datetime(date.year(), date.month(), date.day(), tzinfo=UTC)
        work = partial(
            self._around.backend.ignore,
            self._entry.credential.id,
            ReasonCode(self.reason.currentData()),
            self.note.text(),
            until,
        )
        self._around.runner.run(work, self._done, self._refused, owner=self)

    def _done(self, entry: Entry) -> None:
        self.ignored.emit(entry)
        self.close_sheet()

    def _refused(self, error: KeyturnError) -> None:
        told = words.explain(error)
        self.problem.setText(f"{told.title} {told.cure}")
        self.problem.show()
