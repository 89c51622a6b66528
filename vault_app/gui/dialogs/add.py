"""The sheet to add one token: a hidden field, told at once what it looks like, errors in place."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.secret import Secret
from vault_app.gui import words
from vault_app.gui.backend import WindowBackend
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.dialogs.sealed import unfit
from vault_app.gui.palette import px
from vault_app.gui.parts import Badge, Tile, button, label
from vault_app.gui.tasks import Runner

if TYPE_CHECKING:
    from vault_app.services.inventory import Added, Recognised

_PAUSE = 120


class AddSheet(Sheet):
    """Takes a token and a name; ``added`` carries the entry and whether it was known."""

    added = Signal(object)
    vault_unfit = Signal(str)

    def __init__(self, backend: WindowBackend, runner: Runner) -> None:
        """Start empty."""
        super().__init__(self.tr("Add a token"), 480)
        self._backend = backend
        self._runner = runner
        self._endpoint: str | None = None
        self._asked = 0
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.recognise)
        self._look()

    def look_again(self) -> None:
        """Take away what was said about the vault: one was just offered."""
        self.problem.hide()

    def first_focus(self) -> QWidget:
        """Return the field for the token."""
        return self.field

    def _build(self) -> None:
        lead = self.tr("It goes straight into your keychain. Nothing is sent anywhere.")
        self.body.addWidget(label(lead, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("Token"))
        self.field.setAccessibleName(self.tr("Token"))
        self.field.setMaxLength(32_000)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.field.textChanged.connect(self._wait)
        self.field.returnPressed.connect(self._add)
        row.addWidget(self.field, 1)
        row.addWidget(button(self.tr("Paste"), self.paste, icon="paste"))
        self.body.addLayout(row)
        self.body.addWidget(self._seen())
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name (found by itself if left empty)"))
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(80)
        self.name.setAcceptDrops(False)
        self.name.returnPressed.connect(self._add)
        self.body.addWidget(self.name)
        self.problem = label("", "danger", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_button(self.tr("Cancel")).clicked.connect(self.close_sheet)
        self.action = self.add_button(self.tr("Add"), "primary")
        self.action.clicked.connect(self._add)

    def _seen(self) -> QFrame:
        well = QFrame()
        well.setProperty("look", "well")
        row = QHBoxLayout(well)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(10))
        self._tile = Tile("?", 30)
        row.addWidget(self._tile)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.provider = label(self.tr("Waiting for a token"), "strong")
        self.hint = label(self.tr("Its kind is told by its letters."), "caption")
        column.addWidget(self.provider)
        column.addWidget(self.hint)
        row.addLayout(column, 1)
        self.kind = Badge()
        row.addWidget(self.kind)
        return well

    @Slot()
    def paste(self) -> None:
        """Take the clipboard's text."""
        self.field.setText(QGuiApplication.clipboard().text().strip())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, value: Secret) -> None:
        """Put a value that was dropped into the hidden field."""
        self.field.setText(value.reveal())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def recognise(self) -> None:
        """Ask what the value looks like."""
        self._timer.stop()
        value = self.field.text().strip()
        self._asked += 1
        if not value:
            self._look()
            return
        ticket = self._asked

        def done(seen: "Recognised") -> None:
            if ticket == self._asked:
                self._show_seen(seen)

        work = partial(self._backend.recognise, Secret(value))
        self._runner.run(work, done, self._refuse, owner=self)

    @Slot()
    def _wait(self) -> None:
        self.problem.hide()
        self._endpoint = None
        self.action.setText(self.tr("Add"))
        self.action.setEnabled(bool(self.field.text().strip()))
        self._timer.start()

    def _look(self) -> None:
        self._tile.show_letters("?")
        self.provider.setText(self.tr("Waiting for a token"))
        self.hint.setText(self.tr("Its kind is told by its letters."))
        self.kind.show_badge("", "muted")
        self.action.setEnabled(bool(self.field.text().strip()))

    def _show_seen(self, seen: "Recognised") -> None:
        self._tile.show_letters(words.provider_short(seen.provider))
        self.provider.setText(words.provider_name(seen.provider))
        self.hint.setText(seen.hint)
        if seen.dead:
            self.kind.show_badge(self.tr("switched off"), "danger")
            self._say(self.tr("The provider has switched this whole format off: it is dead."))
        elif seen.kind.value == "unknown":
            self.kind.show_badge(self.tr("kind told by a check"), "muted")
        else:
            self.kind.show_badge(words.kind(seen.kind), "accent")

    @Slot()
    def _add(self) -> None:
        value = self.field.text().strip()
        if not value or not self.action.isEnabled():
            return
        self.action.setEnabled(False)
        name = self.name.text().strip() or None
        work = partial(self._backend.add, Secret(value), None, name, self._endpoint)
        self._runner.run(work, self._done, self._refuse, owner=self)

    def _done(self, added: "Added") -> None:
        self.field.clear()
        self.added.emit(added)
        self.close_sheet()

    def _refuse(self, error: KeyturnError) -> None:
        self.action.setEnabled(True)
        if unfit(error):
            self.vault_unfit.emit(error.code)
        if error.code == "endpoint_unconfirmed":
            self._endpoint = str(error.data.get("endpoint") or "") or None
            self.action.setText(self.tr("Add for this address"))
        told = words.explain(error)
        self._say(f"{told.title} {told.rest}")

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
