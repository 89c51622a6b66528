"""The lock screen: hides everything, opens again with the passphrase or one press."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.secret import Secret
from vault_app.gui import words
from vault_app.gui.backend import WindowBackend
from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, button, label
from vault_app.gui.tasks import Runner


class LockScreen(QWidget):
    """Asks the backend to open the vault; says what kind of lock this is (H18)."""

    opened = Signal()

    def __init__(self, backend: WindowBackend, runner: Runner) -> None:
        """Build it; ``prepare`` before it is shown."""
        super().__init__()
        self._backend = backend
        self._runner = runner
        self._known = self._begun = False
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card())
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def prepare(self) -> None:
        """Ask what unlocking takes, and start afresh."""
        self.field.clear()
        self.problem.hide()
        self._known = self._begun = False
        self._runner.run(self._backend.needs_passphrase, self._needs, self._unsure, owner=self)

    @Slot()
    def begin(self) -> None:
        """Open the vault, or go to the passphrase that takes, once it is known which."""
        if not self._known:
            self._begun = True
        elif self.field.isVisible() and not self.field.text():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.unlock()

    @Slot()
    def unlock(self) -> None:
        """Open the vault."""
        typed = self.field.text()
        passphrase = Secret(typed) if self.field.isVisible() else None
        if passphrase is not None and not typed:
            self._refuse(KeyturnError("passphrase_needed"))
            return
        self.field.clear()
        self._busy(True)
        work = partial(self._backend.unlock, passphrase)
        self._runner.run(work, self._done, self._refuse, owner=self)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        card.setFixedWidth(px(380))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(28), px(26), px(28), px(26))
        column.setSpacing(px(10))
        column.addWidget(Glyph("lock", "accent", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("Keyturn is locked"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(title)
        self.text = label("", "muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.text)
        column.addSpacing(px(4))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.field.returnPressed.connect(self.unlock)
        column.addWidget(self.field)
        self.problem = label("", "danger", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        row = QHBoxLayout()
        self.button = button(self.tr("Unlock"), self.unlock, look="primary", icon="unlock")
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setAutoDefault(True)
        row.addWidget(self.button, 1)
        column.addLayout(row)
        return card

    def _needs(self, passphrase: bool) -> None:
        self.field.setVisible(passphrase)
        self.text.setText(
            self.tr("Your tokens are sealed. Reminders go on.")
            if passphrase
            else self.tr(
                "This is a privacy lock: the window is hidden and Keyturn lets go of all values. "
                "The keychain, or the file with your passphrase, keeps its own lock."
            )
        )
        (self.field if passphrase else self.button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._known = True
        if self._begun:
            self.begin()

    def _unsure(self, error: KeyturnError) -> None:
        self._needs(False)

    def _done(self, nothing: None) -> None:
        self._busy(False)
        self.opened.emit()

    def _refuse(self, error: KeyturnError) -> None:
        self._busy(False)
        told = words.explain(error)
        self.problem.setText(f"{told.title} {told.cure}")
        self.problem.show()
        if self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)
        self.field.setEnabled(not busy)
        self.button.setText(self.tr("Opening…") if busy else self.tr("Unlock"))
