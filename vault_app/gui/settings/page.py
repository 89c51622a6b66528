"""The settings page: sections in one column; every change is kept at once."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.errors import KeyturnError
from vault_app.core.ids import CredentialId
from vault_app.core.policies import Level, PolicyPart
from vault_app.core.policy import ReasonCode
from vault_app.gui import words
from vault_app.gui.pages import Chosen, Page, Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.provider_words import PROVIDERS
from vault_app.gui.settings.choices import SECTIONS, Choices
from vault_app.gui.settings.section import Section
from vault_app.gui.tokens.banner import Banner
from vault_app.services.settings import Value
from vault_app.system import capture

if TYPE_CHECKING:
    from vault_app.gui.house import House
    from vault_app.gui.settings.backup_section import BackupSection
    from vault_app.gui.settings.lists import IgnoredSection, ServerSection
    from vault_app.gui.settings.policy_rows import PolicySection
    from vault_app.gui.settings.program_section import ProgramSection
    from vault_app.services.policies import Decided, Ignored
    from vault_app.services.updates import Standing

_WIDTH = 760
_ABOVE = 2  # title and banner
_ROUNDS = 4
"""A line that wraps asks for its height once its width is known, and so on upward."""
_REMINDERS = next(at for at, (_, keys) in enumerate(SECTIONS) if "quiet_hours" in keys)
_NAMES = ("policy", "ignored", "servers", "backup", "program")
"""The cards below the choices, top to bottom."""
_Card = TypeVar("_Card", bound=Section)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How everything stands."""

    values: dict[str, Value]
    decided: "tuple[Decided, ...]"
    ignored: "tuple[Ignored, ...]"
    servers: tuple[tuple[str, str, int], ...]
    update: "Standing"


class SettingsPage(Page):
    """Shows how everything stands and keeps what is changed.

    Its cards are imported and made one a turn of the event loop, the upper ones first: all at
    once would hold a frame up. Asking for one makes it at once.
    """

    def __init__(self, around: Surroundings) -> None:
        """Build the frame; the cards follow, and ``reload`` fills them."""
        super().__init__(around)
        self.setAccessibleName(self.tr("Settings"))
        self._standing: _Standing | None = None
        self._deciding = 0
        self._unread = False
        self._fills: dict[int, Callable[[_Standing], None]] = {}
        self.banner = Banner()
        self._choices = Choices(self)
        self._choices.picked.connect(self._pick)
        self._lay_out()
        self._left = deque([*range(len(SECTIONS)), *_NAMES])
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._make_next)

    @property
    def choices(self) -> Choices:
        """Return the cards of the choices, all of them made."""
        for at in range(len(SECTIONS)):
            self._choice_card(at)
        return self._choices

    @property
    def calendar(self) -> QPushButton:
        """Return the button that leads to the calendar file."""
        self._choice_card(_REMINDERS)
        return self._calendar

    @cached_property
    def policy(self) -> "PolicySection":
        """Return the card of the policies."""
        from vault_app.gui.settings.policy_rows import PolicySection

        now = self.around.now()
        made = PolicySection(QDate(now.year, now.month, now.day))
        made.decided.connect(self._decide)
        return self._place(made, "policy", partial(self._fill_policy, made))

    @cached_property
    def ignored(self) -> "IgnoredSection":
        """Return the card of the reasons that are ignored."""
        from vault_app.gui.settings.lists import IgnoredSection

        made = IgnoredSection()
        made.heeded.connect(self._heed)
        return self._place(made, "ignored", lambda known: made.show_rows(known.ignored))

    @cached_property
    def servers(self) -> "ServerSection":
        """Return the card of the servers."""
        from vault_app.gui.settings.lists import ServerSection

        made = ServerSection()
        return self._place(made, "servers", lambda known: made.show_rows(known.servers))

    @cached_property
    def backup(self) -> "BackupSection":
        """Return the card of the backups."""
        from vault_app.gui.settings.backup_section import BackupSection

        return self._place(BackupSection(), "backup", None)

    @cached_property
    def program(self) -> "ProgramSection":
        """Return the card about the program."""
        from vault_app.gui.settings.program_section import ProgramSection

        made = ProgramSection(self.around.now, practice=self.around.backend.practice)
        made.asked.connect(self._look_for_update)
        made.welcome_wanted.connect(self._welcome)
        made.farewell_wanted.connect(self._farewell)
        return self._place(made, "program", lambda known: made.show_standing(known.update))

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

        self.around.runner.run(work, self._fill, self._not_read, owner=self)

    def clear(self) -> None:
        """Take names off the screen: the window is locked."""
        self._standing = None
        self.banner.hide()
        made = self.__dict__
        if "policy" in made:
            self.policy.show_rows((), ())
        if "ignored" in made:
            self.ignored.show_rows(())
        if "servers" in made:
            self.servers.show_rows(())

    def first_focus(self) -> QWidget:
        """Return the first control."""
        return self.board

    def show_program(self) -> None:
        """Bring the card about the program into sight."""
        while self._left:
            self._make_next()
        self._column.activate()
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
        self._column = column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(label(self.tr("Settings"), "title"))
        column.addWidget(self.banner)
        column.addStretch(1)
        middle.addWidget(holder, 100)
        middle.addStretch(1)
        self.board = QScrollArea()
        self.board.setWidgetResizable(True)
        self.board.setAccessibleName(self.tr("Settings"))
        self.board.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.board.setWidget(inside)
        outer.addWidget(self.board)

    @Slot()
    def _make_next(self) -> None:
        """Make the next card; the last one ends it."""
        card = self._left.popleft()
        if isinstance(card, int):
            self._choice_card(card)
        else:
            getattr(self, card)
        if not self._left:
            self._turn.stop()
        self._settle()

    def _settle(self) -> None:
        """Make room for what came at once: else a frame shows the cards squeezed."""
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))

    def _choice_card(self, at: int) -> None:
        if at in self._fills:
            return
        made = self._choices.section(at)
        if at == _REMINDERS:
            self._calendar = button(self.tr("Save…"), self._save_calendar)
            made.add_line(
                self.tr("Due dates for your calendar"),
                self.tr("The coming year's, as a file; with the names of the tokens or without."),
                self._calendar,
            )
        self._place(made, at, self._fill_choices)

    def _place(
        self, card: _Card, which: int | str, fill: "Callable[[_Standing], None] | None"
    ) -> _Card:
        """Put a card where it belongs, and have it filled with what is known."""
        spot = which if isinstance(which, int) else len(SECTIONS) + _NAMES.index(which)
        above = sum(other < spot for other in self._fills)
        self._fills[spot] = fill or _nothing
        self._column.insertWidget(_ABOVE + above, card)
        if self._standing is not None:
            self._fills[spot](self._standing)
        return card

    def _fill(self, standing: _Standing) -> None:
        if self._unread:
            self.banner.hide()
        self._unread = False
        self._standing = standing
        for fill in self._fills.values():
            fill(standing)
        self._begin()

    def _begin(self) -> None:
        """Make the cards once it is known what stands on them: none says something else first."""
        if self._left:
            self._turn.start()

    def _fill_choices(self, known: _Standing) -> None:
        self._choices.show_values(known.values)
        tray = QSystemTrayIcon.isSystemTrayAvailable()
        self._choices.show_means(tray=tray, unseen=capture.possible())

    def _fill_policy(self, policy: "PolicySection", known: _Standing) -> None:
        if self._deciding:
            return  # what is said just now is not in there yet
        used = {provider for provider, _, _ in known.servers}
        offered = [one for one in PROVIDERS if one in used]
        policy.show_rows(known.decided, tuple(offered))

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
        from vault_app.services.policies import FIELDS

        level, subject, part = wanted
        backend = self.around.backend
        forget = frozenset(field for field in FIELDS if getattr(part, field) is None)
        name = subject if level is Level.CREDENTIAL else None
        provider = subject if level is Level.PROVIDER else None

        def work() -> None:
            backend.decide(part, name=name, provider=provider, forget=forget)

        self._deciding += 1
        self.around.runner.run(work, self._said, self._unsaid, owner=self)

    @Slot(object)
    def _heed(self, wanted: tuple[CredentialId, ReasonCode]) -> None:
        credential, code = wanted
        backend = self.around.backend

        def work() -> None:
            backend.heed(credential, code)

        self.around.runner.run(work, self._decided, self._refused, owner=self)

    def _said(self, nothing: None) -> None:
        """Show how it stands once the last of several steps is kept."""
        self._deciding -= 1
        if not self._deciding:
            self._decided(nothing)

    def _unsaid(self, error: KeyturnError) -> None:
        self._deciding -= 1
        self._refused(error)

    def _decided(self, nothing: None) -> None:
        """Policies change verdicts: the list is read again, and so are we."""
        self.banner.hide()
        self.tokens_changed.emit()
        self.reload()

    def _refused(self, error: KeyturnError) -> None:
        """Show how it stands, then why it does not stand otherwise."""
        self.reload()
        self._complain(error)

    def _not_read(self, error: KeyturnError) -> None:
        self._unread = True
        self._begin()
        self._complain(error)

    def _complain(self, error: KeyturnError) -> None:
        self.banner.tell(words.explain(error))


def _nothing(known: _Standing) -> None:
    """A card that says the same whatever stands."""
