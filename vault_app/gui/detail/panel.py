"""The panel of one token: what it is, why it needs attention, the next best thing to do, tabs."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.errors import KeyturnError
from vault_app.core.ids import CredentialId
from vault_app.gui import words
from vault_app.gui.detail.access import AccessTab
from vault_app.gui.detail.glance import Glance
from vault_app.gui.detail.head import Head
from vault_app.gui.detail.next_step import Step, best_step
from vault_app.gui.detail.notes import NotesTab
from vault_app.gui.detail.places import PlacesTab
from vault_app.gui.detail.reveal import RevealBox
from vault_app.gui.detail.several import SeveralCard
from vault_app.gui.detail.timeline import TimelineTab
from vault_app.gui.flow import FlowLayout
from vault_app.gui.format import listed
from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, Inside, Sentence, button, label
from vault_app.gui.reason_words import tell
from vault_app.gui.tasks import Runner
from vault_app.gui.theme import set_look
from vault_app.gui.toast import Undoable
from vault_app.gui.tokens.actions import Actions
from vault_app.services.entry import Entry

if TYPE_CHECKING:
    from vault_app.services.narrowing import Narrower
    from vault_app.store.model import Event

_SHOWN_REASONS = 4
ACCESS, PLACES, TIMELINE, NOTES = range(4)
_LEAST_PAGE = 190
"""The height a tab keeps in a low window."""


class DetailPanel(QFrame):
    """Shows one entry, or how many are chosen; ``asked`` carries the code of a deed wished for."""

    asked = Signal(str)
    folder_asked = Signal(str)
    more_asked = Signal(object)

    def __init__(
        self, actions: Actions, runner: Runner, now: Callable[[], datetime], home: str
    ) -> None:
        """Start with nothing to show."""
        super().__init__()
        self.setProperty("look", "panel")
        self.setAccessibleName(self.tr("Details"))
        self._actions = actions
        self._runner = runner
        self._now = now
        self._entry: Entry | None = None
        self._step = Step.NONE
        self._fresh: set[int] = set()
        self.glance = Glance(actions, runner, self)
        self.supported: frozenset[str] = frozenset()
        self.head = Head()
        self.reveal = RevealBox()
        self.access = AccessTab(self._ask_narrower)
        self.places = PlacesTab(home)
        self.timeline = TimelineTab()
        self.notes = NotesTab()
        self._lay_out()
        self._connect()

    @property
    def entry(self) -> Entry | None:
        """Return what is shown."""
        return self._entry

    def show_entry(self, entry: Entry | None) -> None:
        """Show another entry, or nothing."""
        if self._entry is not None:
            self.notes.save()
        other = (
            self._entry is None or entry is None or self._entry.credential.id != entry.credential.id
        )
        self._entry = entry
        if other:
            self.reveal.clear()
        self._body.setVisible(entry is not None)
        self._nothing.setVisible(entry is None)
        if entry is not None:
            self._fill(entry, same=not other)
        else:
            self._clear()

    def show_chosen(self, entries: tuple[Entry, ...]) -> None:
        """Show what is chosen: one entry, or how many."""
        self.show_entry(entries[0] if len(entries) == 1 else None)
        self.show_several(entries if len(entries) > 1 else ())

    def show_several(self, entries: tuple[Entry, ...]) -> None:
        """Show how many are chosen and what can be done with them all; nothing for none."""
        if entries:
            self.several.show_entries(entries, self.supported)
            self._nothing.hide()
        if "several" in self.__dict__:
            self.several.setVisible(bool(entries))

    @cached_property
    def several(self) -> SeveralCard:
        """Return the card of several tokens, made when first needed."""
        made = SeveralCard()
        made.asked.connect(self.asked)
        self._outer.addWidget(made, 1)
        return made

    def show_tab(self, tab: int) -> None:
        """Turn to a tab and put the focus into it."""
        self.tabs.setCurrentIndex(tab)
        inside = (self.tabs, self.places.tree, self.timeline.list, self.notes.field)[tab]
        inside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        """Leave nothing for the accessibility tree of a hidden or locked panel (H18)."""
        self._fresh = set()
        self.glance.at(None)
        self.places.show_places(())
        self.timeline.clear()
        self.notes.show_note("")

    @Slot()
    def act(self) -> None:
        """Do what the primary button says."""
        if self._entry is None:
            return
        entry = self._entry
        deeds: dict[Step, Callable[[], None]] = {
            Step.GO_ON: partial(self._actions.turn, entry),
            Step.MOVE: partial(self._actions.turn, entry),
            Step.ROTATE: partial(self._actions.turn, entry),
            Step.CHECK: partial(self._actions.check, (entry,)),
            Step.CLAIM: partial(self._actions.claim, (entry,)),
            Step.REMOVE: partial(self.asked.emit, "remove"),
        }
        deeds.get(self._step, self._copy)()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._nothing = label(self.tr("Choose a token to see what it opens."), "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(px(24), px(24), px(24), px(24))
        outer.addWidget(self._nothing)
        inside = Inside()
        # In a low window all of it scrolls: no reason is squeezed.
        self._body = _scrolled(inside, self.tr("Details"), Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._body, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(18), px(18), px(18), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.head)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(px(10))
        column.addLayout(self._reasons)
        column.addLayout(self._deeds())
        column.addWidget(self.reveal)
        column.addSpacing(px(2))
        column.addWidget(self._tabs())
        self._pages = _Pages()
        for page in (self.access, self.places, self.timeline, self.notes):
            own = page is self.access
            self._pages.addWidget(_scrolled(page, self.tr("Access")) if own else page)
        column.addWidget(self._pages, 1)
        self._body.hide()
        self._outer = outer

    def _deeds(self) -> FlowLayout:
        row = FlowLayout(px(8))
        self.primary = button("", self.act, look="primary")
        self.copy = button(self.tr("Copy"), self._copy)
        row.addWidget(self.primary)
        row.addWidget(self.copy)
        self.head.eye.clicked.connect(self.show_value)
        self.head.more.clicked.connect(self._more)
        return row

    def _tabs(self) -> QWidget:
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("Details"))
        for name in (self.tr("Access"), self.tr("Places"), self.tr("Timeline"), self.tr("Notes")):
            self.tabs.addTab(name)
        column.addWidget(self.tabs)
        rule = QFrame()
        rule.setProperty("look", "line")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        return holder

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn_page)
        self.notes.changed.connect(self._annotate)
        self.notes.settled.connect(self._note_settled)
        self.places.search_asked.connect(self._search)
        self.places.open_asked.connect(self.folder_asked)
        self.tabs.setCurrentIndex(PLACES)

    def _fill(self, entry: Entry, *, same: bool) -> None:
        self.head.show_entry(entry)
        self._fill_reasons(entry)
        self._step = best_step(entry, self.supported)
        text = self._step_text()
        self.primary.setVisible(bool(text))
        self.primary.setText(text)
        self.primary.setAccessibleName(text)
        set_look(self.primary, "danger" if self._step is Step.REMOVE else "primary")
        number = len(entry.places)
        self.tabs.setTabText(
            PLACES, self.tr("Places {n}").format(n=number) if number else self.tr("Places")
        )
        self._fresh &= {NOTES} if same else set()
        self._turn_page(self.tabs.currentIndex())

    def _fill_reasons(self, entry: Entry) -> None:
        while (item := self._reasons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for reason in entry.reasons[:_SHOWN_REASONS]:
            told = tell(reason, entry.credential)
            self._add_reason(_reason(told.icon, told.tone, told.lead, told.rest))
        if not entry.reasons:
            self._add_reason(self._calm(entry))
        hidden = len(entry.reasons) - _SHOWN_REASONS
        if hidden > 0:
            self._add_reason(label(self.tr("and {n} more").format(n=hidden), "caption"))
        if entry.ignored:
            from vault_app.gui.health.sentences import lost

            told_off = listed(lost(reason.code) for reason in entry.ignored)
            text = self.tr("Ignored for a while: {reasons}").format(reasons=told_off)
            self._add_reason(label(text, "caption", wrap=True))

    def _add_reason(self, made: QWidget) -> None:
        """Add it in sight at once: shown later, what stands below would jump."""
        self._reasons.addWidget(made)
        made.show()

    def _calm(self, entry: Entry) -> QWidget:
        credential = entry.credential
        if not credential.claimed:
            lead, rest = (
                self.tr("Found, not claimed."),
                self.tr("It is not sent anywhere until you say it is yours."),
            )
            return _reason("question", "warning", lead, rest)
        if credential.provider not in self.supported:
            lead, rest = self.tr("Kept and named."), self.tr("This provider cannot be asked yet.")
            return _reason("info", "muted", lead, rest)
        if credential.last_checked_at is None:
            return _reason(
                "ring",
                "muted",
                self.tr("Not checked yet."),
                self.tr("Ask the provider what it opens."),
            )
        if credential.status_code:
            told = words.explain_code(credential.status_code)
            return _reason("question", "warning", told.title, told.cure)
        return _reason(
            "check", "good", self.tr("All well."), self.tr("Nothing to do for this token.")
        )

    def _step_text(self) -> str:
        return {
            Step.GO_ON: self.tr("Go on with rotation…"),
            Step.MOVE: self.tr("Move to fine-grained…"),
            Step.ROTATE: self.tr("Rotate…"),
            Step.CHECK: self.tr("Check"),
            Step.CLAIM: self.tr("This is mine"),
            Step.REMOVE: self.tr("Remove…"),
        }.get(self._step, "")

    @Slot(int)
    def _turn_page(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        entry = self._entry
        if entry is None or page in self._fresh:
            return
        self._fresh.add(page)
        if page == ACCESS:
            self.access.show_credential(entry.credential)
        elif page == PLACES:
            self.places.show_places(entry.places)
            self.glance.at(entry)
        elif page == NOTES:
            self.notes.show_note(entry.credential.note)
        else:
            self._load_history(entry)

    def _ask_narrower(
        self, purposes: tuple[str, ...] | None, show: "Callable[[Narrower | None], None]"
    ) -> None:
        entry = self._entry
        if entry is None:
            return
        whose = entry.credential.id

        def done(told: "Narrower | None") -> None:
            if self._shows(whose):
                show(told)

        work = partial(self._actions.backend.narrower, str(whose), purposes)
        self._runner.run(work, done, self._actions.fail, owner=self)

    def _load_history(self, entry: Entry) -> None:
        credential = entry.credential
        self.timeline.show_history(credential, (), self._now(), entry.due_at)

        def done(events: "tuple[Event, ...]") -> None:
            if self._shows(credential.id):
                self.timeline.show_history(credential, events, self._now(), entry.due_at)

        work = partial(self._actions.backend.history, str(credential.id))
        self._runner.run(work, done, self._actions.fail, owner=self)

    @Slot()
    def _copy(self) -> None:
        if self._entry is not None:
            self._actions.copy(self._entry)

    @Slot()
    def _search(self) -> None:
        self.asked.emit("search")

    @Slot()
    def show_value(self) -> None:
        """Show the value for some seconds."""
        if self._entry is not None and not self.reveal.holding:
            self._actions.reveal(self._entry, self.reveal.show_value)

    @Slot()
    def _more(self) -> None:
        more = self.head.more
        self.more_asked.emit(more.mapToGlobal(more.rect().bottomLeft()))

    @Slot(str)
    def _annotate(self, text: str) -> None:
        if self._entry is None:
            return
        whose = self._entry.credential.id

        def kept(entry: Entry) -> None:
            if self._shows(whose):
                self._entry = entry
                self.notes.told_kept()
            self._actions.changed.emit((entry,))

        def refused(error: KeyturnError) -> None:
            if self._shows(whose):
                self.notes.told_refused(words.explain(error))
            else:
                self._actions.fail(error)

        self._actions.annotate(str(whose), text, kept, refused)

    @Slot(str)
    def _note_settled(self, before: str) -> None:
        """Offer to put the note back as it was before the person went into it."""
        if self._entry is None:
            return
        whose = self._entry.credential.id

        def undo() -> None:
            if self._shows(whose):
                self.notes.show_note(before)
                self._annotate(before)
            else:
                changed = self._actions.changed
                self._actions.annotate(
                    str(whose), before, lambda kept: changed.emit((kept,)), self._actions.fail
                )

        self._actions.undoable.emit(Undoable(self.tr("Note changed."), undo))

    def _shows(self, credential: CredentialId) -> bool:
        return self._entry is not None and self._entry.credential.id == credential


class _Pages(QStackedWidget):
    """The tabs' pages: they take what is left, and no less than a few lines."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Ask for no page's whole height: each scrolls by itself."""
        return False

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no more than the least."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of the widest page and the least height."""
        return QSize(super().minimumSizeHint().width(), px(_LEAST_PAGE))


def _scrolled(
    page: QWidget, name: str, focus: Qt.FocusPolicy = Qt.FocusPolicy.TabFocus
) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    for ground in (area.viewport(), page):
        ground.setAutoFillBackground(False)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(focus)
    area.setAccessibleName(name)
    return area


def _reason(icon: str, tone: str, lead: str, rest: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(9))
    row.addWidget(Glyph(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Sentence(lead, rest), 1)
    return holder
