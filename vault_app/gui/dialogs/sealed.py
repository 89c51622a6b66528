"""The sheet that offers a sealed file where no keychain is; only ever by the person's will."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from vault_app.core.errors import KeyturnError, VaultMissing
from vault_app.core.secret import Secret
from vault_app.gui import words
from vault_app.gui.backend import WindowBackend
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.parts import Notice, button, label
from vault_app.gui.tasks import Runner

LEAST = 8


UNENCRYPTED = "collection_unencrypted"


def unfit(error: KeyturnError) -> bool:
    """Tell whether an error means that there is no vault fit to keep values in."""
    return isinstance(error, VaultMissing) or error.code == UNENCRYPTED


class SealedSheet(Sheet):
    """Takes a passphrase twice and makes the file.

    Where the desktop's keychain lies in clear, using it all the same is offered by name (H19).
    """

    made = Signal()

    def __init__(self, backend: WindowBackend, runner: Runner, code: str = "vault_missing") -> None:
        """Explain (*code* is why there is no fit vault), then ask."""
        super().__init__(words.headline(code), 460)
        self._backend = backend
        self._runner = runner
        lead = self.tr(
            "Keyturn never keeps tokens in plain text. It can keep them in a sealed file, "
            "encrypted with a passphrase of yours."
        )
        self.body.addWidget(label(lead, wrap=True))
        self.first = self._field(self.tr("Passphrase"))
        self.second = self._field(self.tr("The same again"))
        self.state = label("", "caption", wrap=True)
        self.body.addWidget(self.state)
        self.body.addWidget(
            Notice(
                self.tr("Nobody can recover it."),
                self.tr("Without the passphrase the values are lost; the tokens live on."),
                "warning",
            )
        )
        self.anyway = button(self.tr("Use it unencrypted"), self._accept, look="link")
        self.anyway.setVisible(code == UNENCRYPTED)
        self.add_left(self.anyway)
        self.add_button(self.tr("Not now")).clicked.connect(self.close_sheet)
        self.make = self.add_button(self.tr("Make sealed file"), "primary")
        self.make.clicked.connect(self._make)
        self._look()

    def first_focus(self) -> QWidget:
        """Return the first field."""
        return self.first

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        field.textChanged.connect(self._look)
        field.returnPressed.connect(self._make)
        self.body.addWidget(field)
        return field

    @Slot()
    def _look(self) -> None:
        first, second = self.first.text(), self.second.text()
        if len(first) < LEAST:
            told = self.tr("At least {n} characters; a few words are best.").format(n=LEAST)
        elif second and first != second:
            told = self.tr("The two are not the same.")
        else:
            told = ""
        self.state.setText(told)
        self.make.setEnabled(len(first) >= LEAST and first == second)

    @Slot()
    def _make(self) -> None:
        if not self.make.isEnabled():
            return
        passphrase = Secret(self.first.text())
        self.first.clear()
        self.second.clear()
        work = partial(self._backend.create_sealed, passphrase)
        self._runner.run(work, self._done, self._refuse, owner=self)

    @Slot()
    def _accept(self) -> None:
        self._runner.run(self._backend.accept_unencrypted, self._done, self._refuse, owner=self)

    def _done(self, nothing: None) -> None:
        self.made.emit()
        self.close_sheet()

    def _refuse(self, error: KeyturnError) -> None:
        told = words.explain(error)
        self.state.setText(f"{told.title} {told.cure}")
