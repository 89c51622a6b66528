"""The small sheets of the leaks page: ignore with a reason, revoke, check, clean a history."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDate, QMimeData, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.check_box import CheckBox
from vault_app.gui.dialogs.confirm import ConfirmSheet
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.format import listed
from vault_app.gui.leaks import sentences
from vault_app.gui.leaks.calls import CleaningPlan
from vault_app.gui.marking import tr
from vault_app.gui.palette import font
from vault_app.gui.parts import Notice, button, label
from vault_app.gui.settings.controls import Day
from vault_app.gui.words import Words
from vault_app.services.leaks import LeakEntry

_DAYS, _MOST = 90, 730


class LeakIgnoreSheet(Sheet):
    """``chosen``: a reason is given; ``reason``, ``until`` and ``everywhere`` tell the rest."""

    chosen = Signal()

    def __init__(self, entries: Sequence[LeakEntry], now: datetime) -> None:
        """Ask why *entries* may stay as they are."""
        super().__init__(tr("Ignore %Ln leak(s)?", "", len(entries)), 460)
        self.body.addWidget(
            Notice(
                self.tr("It stays as dangerous as it is."),
                self.tr("Keyturn only stops to hold it against you."),
                "warning",
            )
        )
        self.note = QLineEdit()
        self.note.setMaxLength(200)
        self.note.setPlaceholderText(self.tr("For example: test data of a library"))
        self._add(self.tr("Why it may stay so"), self.note)
        self.ends = CheckBox(self.tr("Only until"))
        self.body.addWidget(self.ends)
        today = QDate(now.year, now.month, now.day)
        self.day = Day(today.addDays(_DAYS))
        self.day.setDateRange(today.addDays(1), today.addDays(_MOST))
        self.day.setAccessibleName(self.tr("Until"))
        self.day.setEnabled(False)
        self.body.addWidget(self.day)
        self.all = CheckBox(self.tr("This token wherever it stands"))
        self.body.addWidget(self.all)
        self.problem = label("", "caption-danger", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_button(self.tr("Cancel")).clicked.connect(self.close_sheet)
        self.act = self.add_button(self.tr("Ignore"), "primary")
        self.act.setEnabled(False)
        self.act.clicked.connect(self.chosen)
        self.ends.toggled.connect(self.day.setEnabled)
        self.note.textChanged.connect(self._look)
        self.note.returnPressed.connect(self.act.click)

    @property
    def reason(self) -> str:
        """Return the reason given."""
        return self.note.text()

    @property
    def until(self) -> datetime | None:
        """Return when it counts again, None for never."""
        date = self.day.date()
        if not self.ends.isChecked():
            return None
        return datetime(date.year(), date.month(), date.day(), tzinfo=UTC)

    @property
    def everywhere(self) -> bool:
        """Tell whether the token is meant, not the place."""
        return self.all.isChecked()

    def refuse(self, told: Words) -> None:
        """Say why not."""
        self.problem.setText(f"{told.title} {told.cure}")
        self.problem.show()

    def first_focus(self) -> QWidget:
        """Return the reason: without one nothing is ignored."""
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
        self.act.setEnabled(bool(self.note.text().strip()))


def revoke_sheet(entry: LeakEntry) -> ConfirmSheet:
    """Return the question before a token is revoked."""
    provider = words.provider_name(entry.leak.provider)
    title = tr("Revoke {name}?").format(name=sentences.token(entry))
    if entry.known is not None and entry.known.claimed:
        text = tr("{provider} is asked to make this token dead, then asked whether it is.")
    else:
        text = tr(
            "You confirm that this token is yours. It is taken into your inventory, then "
            "{provider} is asked to make it dead."
        )
    warning = tr(
        "This cannot be undone. Whatever uses the token stops working: rotating it instead "
        "switches your files over first."
    )
    return ConfirmSheet(title, text.format(provider=provider), tr("Revoke"), consequence=warning)


def check_sheet(entry: LeakEntry) -> ConfirmSheet:
    """Return the question before a provider is asked about a token that was found."""
    provider = words.provider_name(entry.leak.provider)
    title = tr("Ask {provider} about this token?").format(provider=provider)
    text = tr("The token is used once, to see whether it still works.")
    warning = tr(
        "The provider notes the use: “last used” becomes today. A token laid out as a trap "
        "(a canary) tells its owner that somebody tried it."
    )
    return ConfirmSheet(title, text, tr("Ask now"), consequence=warning)


class CleaningSheet(Sheet):
    """The commands that take leaked tokens out of a history, in their order, to be copied."""

    def __init__(self, plan: CleaningPlan) -> None:
        """Show *plan*."""
        super().__init__(self.tr("Clean the history"), 640)
        cleaning, commands = plan.cleaning, plan.commands
        self.text: QPlainTextEdit | None = None
        if commands is None:
            self.body.addWidget(
                Notice(
                    self.tr("No such token stands in this history."),
                    self.tr("There is nothing to clean."),
                    "good",
                )
            )
        else:
            self._warn(cleaning.living)
            self._show(plan)
        self.add_button(self.tr("Close"), "primary").clicked.connect(self.close_sheet)

    def first_focus(self) -> QWidget | None:
        """Return the commands."""
        return self.text

    def _warn(self, living: Sequence[object]) -> None:
        why = self.tr(
            "Whoever has a clone, a fork or a build's log has the token, whatever is rewritten "
            "here. Only a dead token is safe."
        )
        if living:
            lead = tr("%Ln of these tokens still work(s): rotate first.", "", len(living))
            self.body.addWidget(Notice(lead, why, "danger"))
        else:
            self.body.addWidget(Notice(self.tr("Rotation comes first."), why, "warning"))

    def _show(self, plan: CleaningPlan) -> None:
        cleaning, commands = plan.cleaning, plan.commands
        if commands is None:
            return
        steps = (
            (self.tr("Keep a copy; put your own changes aside before"), commands.backup),
            (self.tr("Rewrite every commit, tag and stash"), commands.clean),
            (self.tr("See that nothing is left"), commands.check),
            (self.tr("Replace what the remote has"), commands.push),
        )
        shown = "\n".join(
            f"# {number}. {what}\n{line}" for number, (what, line) in enumerate(steps, 1)
        )
        self.text = QPlainTextEdit(shown)
        self.text.setReadOnly(True)
        self.text.setFont(font(12, mono=True))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Commands"))
        self.text.setMinimumHeight(self.text.fontMetrics().height() * 12)
        self.body.addWidget(self.text)
        hints = listed(sanitise(one, 40) for one in cleaning.tokens)
        notes = [self.tr("Taken out: {tokens}.").format(tokens=hints)]
        if cleaning.blobs:
            notes.append(tr("%Ln version(s) of files go as a whole.", "", len(cleaning.blobs)))
        if not cleaning.installed:
            notes.append(self.tr("git-filter-repo is to be installed first."))
        notes.append(self.tr("The files named in the commands hold no token."))
        notes.append(
            self.tr("Afterwards everybody else clones anew, and the copy of step 1 is deleted.")
        )
        self.body.addWidget(label(" ".join(notes), "caption", wrap=True))
        copy = button(self.tr("Copy"), self._copy, icon="copy")
        self._copied = label("", "caption")
        self.add_left(self._copied)
        self.add_left(copy)

    @Slot()
    def _copy(self) -> None:
        if self.text is not None:
            data = QMimeData()
            data.setText(self.text.toPlainText())
            QGuiApplication.clipboard().setMimeData(data)
            self._copied.setText(self.tr("Copied."))
