"""The first start: where values are kept, what lies around, practice, and what is allowed.

Nothing is done before it is asked for, and all of it is found again in the settings.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.marking import tr
from vault_app.gui.pages import Chosen, Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, button, label, line
from vault_app.gui.settings.controls import Switch

if TYPE_CHECKING:
    from vault_app.services.importing import ImportResult
    from vault_app.services.settings import Value
    from vault_app.services.updates import Standing
    from vault_app.vault.state import VaultState


class Row(QWidget):
    """An icon, what it is about, how it stands, and one control at the right."""

    def __init__(self, icon: str, name: str, text: str, control: QWidget) -> None:
        """Show them; the control takes its name from the row."""
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, px(7), 0, px(7))
        across.setSpacing(px(14))
        self.glyph = Glyph(icon, "accent", 20)
        across.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(px(1))
        said.addWidget(label(name, "strong", wrap=True))
        self.text: QLabel = label(text, "muted", wrap=True)
        said.addWidget(self.text)
        across.addLayout(said, 1)
        across.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        if not control.accessibleName():
            control.setAccessibleName(name)
        control.setAccessibleDescription(text)
        self._control = control

    def say(self, text: str) -> None:
        """Say how it stands now."""
        self.text.setText(text)
        self._control.setAccessibleDescription(text)


class WelcomeSheet(Sheet):
    """Five lines, each with one thing to do or to choose; closing it is an answer too."""

    import_wanted = Signal()
    practice_wanted = Signal()
    sealed_wanted = Signal(str)
    setting_chosen = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        """Ask how everything stands and show it."""
        super().__init__(self.tr("Welcome to Keyturn"), 660)
        self._around = around
        self._code = "vault_missing"
        lead = self.tr(
            "It keeps your developer tokens, knows where they are written down, and turns them "
            "over without breaking what uses them."
        )
        self.body.addWidget(label(lead, wrap=True))
        promise = self.tr("No account, no telemetry. It asks a provider only what you ask it to.")
        self.body.addWidget(label(promise, "muted", wrap=True))
        self.keep = button(self.tr("Make a sealed file…"), self._seal)
        self.keep.hide()
        self.look = button(self.tr("Look"), self._look)
        self.practise = button(self.tr("Practise"), self._practise)
        self.login, self.updates = Switch(), Switch()
        self.login.picked.connect(partial(self._choose, "start_at_login"))
        self.updates.picked.connect(partial(self._choose, "update_checks"))
        self.rows = self._rows()
        self._lay_rows()
        self.problem = label("", "caption-danger", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_left(label(self.tr("Found again in the settings."), "caption"))
        self.done = self.add_button(self.tr("Start"), "primary")
        self.done.clicked.connect(self.close_sheet)
        self._read()

    def first_focus(self) -> QWidget:
        """Return the button most people need first."""
        return self.look

    def look_again(self) -> None:
        """Ask about the vault anew: a sealed file may have been made."""
        run, state = self._around.runner.run, self._around.backend.vault_state
        run(state, self._show_vault, self._complain, owner=self)

    def _rows(self) -> dict[str, Row]:
        return {
            "vault": Row("lock", self.tr("Where values are kept"), self.tr("Looking…"), self.keep),
            "import": Row(
                "import",
                self.tr("What lies around here"),
                self.tr("The files where tools keep tokens are read. Nothing is taken or sent."),
                self.look,
            ),
            "practice": Row(
                "practice",
                self.tr("Practise first"),
                self.tr("Sample tokens, a pretend provider: a whole rotation, nothing at risk."),
                self.practise,
            ),
            "login": Row(
                "clock",
                self.tr("Remind me in time"),
                self.tr("Starts in the tray at login, without a window."),
                self.login,
            ),
            "updates": Row(
                "search",
                self.tr("Look for updates"),
                self.tr("One question a day, one address. Nothing is ever installed by itself."),
                self.updates,
            ),
        }

    def _lay_rows(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, row in enumerate(self.rows.values()):
            if number:
                column.addWidget(line())
            column.addWidget(row)
        self.board = Board(inside)
        self.board.setAccessibleName(self.tr("First steps"))
        self.body.addWidget(self.board)

    def _read(self) -> None:
        backend, runner = self._around.backend, self._around.runner
        runner.run(backend.greeted, self._nothing, self._complain, owner=self)
        runner.run(backend.vault_state, self._show_vault, self._complain, owner=self)
        runner.run(backend.settings, self._show_choices, self._complain, owner=self)
        runner.run(backend.update_standing, self._show_updates, self._complain, owner=self)

    def _show_vault(self, state: "VaultState") -> None:
        named = sanitise(state.label, 60) or self.tr("The keychain")
        row, tone, offered = self.rows["vault"], "good", False
        condition = state.condition.value
        if str(state.backend) == "file" and condition == "open":
            row.say(self.tr("In a sealed file, which is open."))
        elif condition == "open" and state.encrypted is False:
            row.say(
                self.tr("{name} keeps its items in clear. A sealed file does not.").format(
                    name=named
                )
            )
            tone, offered = "warning", True
        elif condition == "open":
            row.say(self.tr("In the keychain of this desktop: {name}, open.").format(name=named))
        elif condition == "locked":
            row.say(
                self.tr("{name} is locked: its password is asked for when it is needed.").format(
                    name=named
                )
            )
            tone = "warning"
        else:
            row.say(
                self.tr("No keychain answers here. A file sealed with a passphrase does the same.")
            )
            tone, offered = "warning", True
        row.glyph.show_icon("lock", tone)
        self.keep.setVisible(offered)
        self._code = "collection_unencrypted" if state.encrypted is False else "vault_missing"

    def _show_choices(self, values: "dict[str, Value]") -> None:
        self.login.show_value(values["start_at_login"])
        self.updates.show_value(values["update_checks"])

    def _show_updates(self, found: "Standing") -> None:
        self.updates.setEnabled(found.published)
        if not found.published:
            self.rows["updates"].say(
                self.tr("This copy was built without an address to ask for updates.")
            )

    @Slot()
    def _seal(self) -> None:
        self.sealed_wanted.emit(self._code)

    @Slot()
    def _look(self) -> None:
        self.look.setEnabled(False)
        self.rows["import"].say(self.tr("Looking…"))
        work = partial(self._around.backend.import_tokens, dry_run=True)
        self._around.runner.run(work, self._found, self._not_found, owner=self)

    def _found(self, result: "ImportResult") -> None:
        self.look.setEnabled(True)
        found = (*result.imported, *result.known)
        places = sum(len(one.places) for one in found)
        if not found:
            self.rows["import"].say(
                self.tr("No token lies where tools keep them. Folders of yours can be added.")
            )
        else:
            tokens = tr("%Ln token(s)", "", len(found))
            where = tr("in %Ln place(s). Nothing was taken yet.", "", places)
            self.rows["import"].say(f"{tokens} {where}")
        self.look.setText(self.tr("Import…"))
        self.look.setAccessibleName(self.tr("Import…"))
        self.look.clicked.disconnect()
        self.look.clicked.connect(self._import)
        self.look.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_found(self, error: KeyturnError) -> None:
        self.look.setEnabled(True)
        self._complain(error)

    @Slot()
    def _import(self) -> None:
        self.import_wanted.emit()

    @Slot()
    def _practise(self) -> None:
        self.practice_wanted.emit()
        self.close_sheet()

    def _choose(self, key: str, value: "Value") -> None:
        backend = self._around.backend

        def work() -> Chosen:
            return Chosen(key, backend.choose(key, value))

        self._around.runner.run(work, self._kept, self._refused, owner=self)

    def _kept(self, chosen: Chosen) -> None:
        self.problem.hide()
        self.setting_chosen.emit(chosen)

    def _refused(self, error: KeyturnError) -> None:
        runner, backend = self._around.runner, self._around.backend
        runner.run(backend.settings, self._show_choices, self._complain, owner=self)
        self._complain(error)

    def _complain(self, error: KeyturnError) -> None:
        told = words.explain(error)
        self.problem.setText(f"{told.title} {told.rest}")
        self.problem.show()

    def _nothing(self, nothing: None) -> None:
        """That the person was welcomed needs no word."""


class Board(QScrollArea):
    """As high as what is in it, less where the window is small; then it scrolls."""

    def __init__(self, inside: QWidget) -> None:
        """Show *inside* on the ground of the sheet."""
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for all of it."""
        inside, width = self._inside, self.viewport().width()
        tall = inside.hasHeightForWidth()
        return QSize(width, inside.heightForWidth(width) if tall else inside.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask anew: text wraps otherwise in another width."""
        super().resizeEvent(event)
        self.updateGeometry()
