"""The settings page: sections in one column; every change is kept at once."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.ids import CredentialId
from vault_app.core.policies import Level, PolicyPart
from vault_app.core.policy import ReasonCode
from vault_app.gui import short_words, words
from vault_app.gui.pages import Chosen, Page, Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.settings.backup_section import BackupSection
from vault_app.gui.settings.choices import SECTIONS, Choices
from vault_app.gui.settings.lists import IgnoredSection, ServerSection
from vault_app.gui.settings.policy_rows import PolicySection
from vault_app.gui.settings.program_section import ProgramSection
from vault_app.gui.tokens.banner import Banner
from vault_app.services.policies import FIELDS, Decided, Ignored
from vault_app.services.settings import Value

if TYPE_CHECKING:
    from vault_app.gui.house import House
    from vault_app.services.updates import Standing

_WIDTH = 760
_REMINDERS = next(at for at, (_, keys) in enumerate(SECTIONS) if "quiet_hours" in keys)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How everything stands."""

    values: dict[str, Value]
    decided: tuple[Decided, ...]
    ignored: tuple[Ignored, ...]
    servers: tuple[tuple[str, str, int], ...]
    update: "Standing"


class SettingsPage(Page):
    """Shows how everything stands and keeps what is changed."""

    def __init__(self, around: Surroundings) -> None:
        """Build it; ``reload`` fills it."""
        super().__init__(around)
        self.setAccessibleName(self.tr("Settings"))
        now = around.now()
        self.choices = Choices(self)
        self.choices.picked.connect(self._pick)
        self.policy = PolicySection(QDate(now.year, now.month, now.day))
        self.policy.decided.connect(self._decide)
        self.ignored = IgnoredSection()
        self.ignored.heeded.connect(self._heed)
        self.servers = ServerSection()
        self.calendar = button(self.tr("Save…"), self._save_calendar)
        self.choices.sections[_REMINDERS].add_line(
            self.tr("Due dates for your calendar"),
            self.tr("The coming year's, as a file; with the names of the tokens or without."),
            self.calendar,
        )
        self.backup = BackupSection()
        self.program = ProgramSection(around.now, practice=around.backend.practice)
        self.program.asked.connect(self._look_for_update)
        self.program.welcome_wanted.connect(self._welcome)
        self.program.farewell_wanted.connect(self._farewell)
        self.banner = Banner()
        self._lay_out()

    def reload(self) -> None:
        """Ask how everything stands."""
        backend = self.around.backend

        def work() -> _Standing:
            return _Standing(
                backend.settings(),
                backend.decided(),
                backend.ignored(),
                backend.endpoints(),
                backend.update_standing(),
            )

        self.around.runner.run(work, self._fill, self._complain, owner=self)

    def clear(self) -> None:
        """Take names off the screen: the window is locked."""
        self.policy.show_rows((), ())
        self.ignored.show_rows(())
        self.servers.show_rows(())
        self.banner.hide()

    def first_focus(self) -> QWidget:
        """Return the first control."""
        return self.board

    def show_program(self) -> None:
        """Bring the card about the program into sight."""
        self.board.ensureWidgetVisible(self.program)
        self.program.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setProperty("look", "page")
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(px(24), px(20), px(24), px(20))
        middle.addStretch(1)
        holder = QWidget()
        holder.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(label(self.tr("Settings"), "title"))
        column.addWidget(self.banner)
        sections = (
            *self.choices.sections,
            self.policy,
            self.ignored,
            self.servers,
            self.backup,
            self.program,
        )
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        middle.addWidget(holder, 100)
        middle.addStretch(1)
        self.board = QScrollArea()
        self.board.setWidgetResizable(True)
        self.board.setAccessibleName(self.tr("Settings"))
        self.board.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.board.setWidget(inside)
        outer.addWidget(self.board)

    def _fill(self, standing: _Standing) -> None:
        self.banner.hide()
        self.choices.show_values(standing.values)
        used = {provider for provider, _, _ in standing.servers}
        offered = [one for one in short_words.PROVIDERS if one in used]
        self.policy.show_rows(standing.decided, tuple(offered))
        self.ignored.show_rows(standing.ignored)
        self.servers.show_rows(standing.servers)
        self.program.show_standing(standing.update)

    @Slot()
    def _save_calendar(self) -> None:
        from vault_app.gui.window import MainWindow

        window = self.window()
        if isinstance(window, MainWindow):
            window.show_calendar()

    @Slot()
    def _look_for_update(self) -> None:
        """The press of the button is the consent to this one question."""
        self.program.ask.setEnabled(False)
        ask = self.around.backend.ask_for_update
        self.around.runner.run(ask, self._looked, self._not_looked, pool="network", owner=self)

    def _looked(self, found: "Standing") -> None:
        self.program.show_standing(found)
        house = self._house()
        if found.newer and house is not None:
            house.tell(found)

    def _not_looked(self, error: KeyturnError) -> None:
        self.program.ask.setEnabled(True)
        self.program.refuse(error)

    @Slot()
    def _welcome(self) -> None:
        house = self._house()
        if house is not None:
            house.welcome()

    @Slot()
    def _farewell(self) -> None:
        house = self._house()
        if house is not None:
            house.farewell()

    def _house(self) -> "House | None":
        from vault_app.gui.window import MainWindow

        window = self.window()
        return window.house if isinstance(window, MainWindow) else None

    @Slot(object)
    def _pick(self, picked: tuple[str, Value]) -> None:
        key, value = picked
        backend = self.around.backend

        def work() -> Chosen:
            return Chosen(key, backend.choose(key, value))

        self.around.runner.run(work, self._kept, self._refused, owner=self)

    def _kept(self, chosen: Chosen) -> None:
        self.banner.hide()
        self.choices.show_values({chosen.key: chosen.value})
        self.setting_chosen.emit(chosen)

    @Slot(object)
    def _decide(self, wanted: tuple[Level, str, PolicyPart]) -> None:
        level, subject, part = wanted
        backend = self.around.backend
        forget = frozenset(field for field in FIELDS if getattr(part, field) is None)
        name = subject if level is Level.CREDENTIAL else None
        provider = subject if level is Level.PROVIDER else None

        def work() -> None:
            backend.decide(part, name=name, provider=provider, forget=forget)

        self.around.runner.run(work, self._decided, self._refused, owner=self)

    @Slot(object)
    def _heed(self, wanted: tuple[CredentialId, ReasonCode]) -> None:
        credential, code = wanted
        backend = self.around.backend

        def work() -> None:
            backend.heed(credential, code)

        self.around.runner.run(work, self._decided, self._refused, owner=self)

    def _decided(self, nothing: None) -> None:
        """Policies change verdicts: the list is read again, and so are we."""
        self.tokens_changed.emit()
        self.reload()

    def _refused(self, error: KeyturnError) -> None:
        """Show how it stands, then why it does not stand otherwise."""
        self.reload()
        self._complain(error)

    def _complain(self, error: KeyturnError) -> None:
        self.banner.tell(words.explain(error))
