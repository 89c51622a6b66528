"""The incidents page: what was published, which tokens it hits, and what was done about it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.errors import KeyturnError
from vault_app.gui import words
from vault_app.gui.dialogs.choosing import choose_file, choose_target
from vault_app.gui.format import number
from vault_app.gui.incidents import sentences
from vault_app.gui.incidents.card import IncidentCard
from vault_app.gui.marking import tr
from vault_app.gui.pages import Page, Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.tokens.banner import Banner
from vault_app.gui.tokens.empty import Message
from vault_app.gui.words import Words
from vault_app.services.incidents import Affected, Overview
from vault_app.services.incidents_import import Imported

_WIDEST, _AT_ONCE = 900, 2


class IncidentsPage(Page):
    """Shows the feed as cards; loads in the runner."""

    def __init__(self, around: Surroundings) -> None:
        """Build it; ``reload`` fills it."""
        super().__init__(around)
        self.setAccessibleName(self.tr("Incidents"))
        self.overview: Overview | None = None
        self.cards: list[IncidentCard] = []
        self._open: set[str] | None = None
        self._waiting: list[Affected] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_cards)
        self._lay_out()

    def reload(self) -> None:
        """Look again whom the feed hits."""
        backend = self.around.backend

        def work() -> Overview:
            found = backend.incidents()
            found.reckon()
            return found

        self.around.runner.run(work, self._fill, self._fail, owner=self)

    def clear(self) -> None:
        """Show nothing: the window is locked."""
        self.overview = None
        self._drop_cards()
        self.summary.setText("")
        self.banner.hide()
        self.views.setCurrentWidget(self.blank)

    def first_focus(self) -> QWidget:
        """Return the choice between the views, the one that is made."""
        return self.all_chip if self.all_chip.isChecked() else self.hit_chip

    def save(self, path: str) -> None:
        """Write the report to *path*."""
        backend, told = self.around.backend, sentences.report_words()

        def work() -> str:
            backend.save_report(Path(path), told)
            return path

        if path:
            self.around.runner.run(work, self._saved, self._complain, owner=self)

    def take_feed(self, path: str) -> None:
        """Take the signed feed in *path*."""
        backend = self.around.backend

        def work() -> Imported:
            return backend.import_feed(Path(path))

        if path:
            self.around.runner.run(work, self._taken, self._complain, owner=self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(18), px(24), px(12))
        column.setSpacing(px(10))
        self.summary = label("", "heading", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.summary, 1)
        self.import_button = button(self.tr("Import feed…"), self._ask_feed, icon="import")
        self.save_button = button(self.tr("Save report…"), self._ask_report, icon="export")
        row.addWidget(self.import_button)
        row.addWidget(self.save_button)
        column.addLayout(row)
        column.addLayout(self._chips())
        self.banner = Banner()
        column.addWidget(self.banner)
        self.views = QStackedWidget()
        self.blank = QWidget()
        self.message = Message("siren")
        self.message.acted.connect(self.reload)
        self.calm = Message("check", "good")
        self.calm.acted.connect(self._show_all)
        for view in (self.blank, self.message, self.calm, self._board()):
            self.views.addWidget(view)
        column.addWidget(self.views, 1)
        self.status = label("", "caption", wrap=True)
        column.addWidget(self.status)

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.hit_chip, self.all_chip = QPushButton(), QPushButton()
        for chip in (self.hit_chip, self.all_chip):
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.setProperty("look", "chip")
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(chip)
        self.hit_chip.setChecked(True)
        # Toggled, not clicked: assistive technology toggles. One of two changes with the other.
        self.all_chip.toggled.connect(self._show)
        row.addStretch(1)
        return row

    def _board(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("look", "page")
        self._inside = middle = QHBoxLayout(inside)
        middle.setContentsMargins(0, 0, px(10), 0)
        holder = QWidget()
        holder.setMaximumWidth(px(_WIDEST))
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(10))
        self._list.addStretch(1)
        middle.addWidget(holder, 1)
        middle.addStretch(0)
        self.board = QScrollArea()
        self.board.setWidgetResizable(True)
        self.board.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.board.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.board.setWidget(inside)
        return self.board

    def _fill(self, found: Overview) -> None:
        self.overview = found
        self.count_changed.emit(len(found.pressing))
        self.summary.setText(sentences.summary(found))
        self.status.setText(sentences.feed(found))
        hit, known = len(found.hit), len(found.affected)
        self.hit_chip.setText(tr("Hit you  {n}").format(n=number(hit)))
        self.all_chip.setText(tr("All  {n}").format(n=number(known)))
        self.save_button.setEnabled(any(one.hits or one.turned for one in found.affected))
        if found.feed.problem:
            self._tell_problem(found.feed.problem)
        self._show()

    def _tell_problem(self, code: str) -> None:
        why = words.explain_code(code)
        title = self.tr("The imported feed was left aside.")
        self.banner.tell(Words(title, why.title, self.tr("The built-in one is used.")))

    @Slot()
    def _show(self) -> None:
        found = self.overview
        if found is None:
            return
        shown = found.affected if self.all_chip.isChecked() else _concerning(found)
        if not shown:
            self._drop_cards()
            self._say_calm()
            return
        self._show_cards(shown)
        self.views.setCurrentWidget(self.board)

    def _say_calm(self) -> None:
        title = self.tr("No known incident hits a token of yours.")
        meaning = self.tr("None was in reach of one, or it was turned over since.")
        cure = self.tr("There is nothing to do.")
        self.calm.tell(Words(title, meaning, cure), self.tr("Show all incidents"))
        self.views.setCurrentWidget(self.calm)

    def _show_cards(self, shown: tuple[Affected, ...]) -> None:
        if self._open is None:
            self._open = _opened_at_first(shown)
        else:
            for card in self.cards:
                keep = self._open.add if card.is_open else self._open.discard
                keep(card.told.incident.id)
        self._drop_cards()
        self._waiting = list(shown)
        self._make_cards()

    @Slot()
    def _make_cards(self) -> None:
        """Make the next few cards: all at once would hold the window up."""
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for one in now:
            card = IncidentCard(one)
            card.rotate_wanted.connect(self._rotate)
            card.token_wanted.connect(self.token_wanted)
            if one.incident.id in (self._open or ()):
                card.show_body(True)
            self._list.insertWidget(len(self.cards), card)
            card.show()
            card.grown.connect(self._settle)
            self.cards.append(card)
        self._settle()
        if self._waiting:
            self._next.start()

    @Slot()
    def _settle(self) -> None:
        """Give the cards their room at once; until then they would be pressed together."""
        self._inside.activate()
        QCoreApplication.sendEvent(self.board, QEvent(QEvent.Type.LayoutRequest))

    def _drop_cards(self) -> None:
        self._next.stop()
        self._waiting = []
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    @Slot(object)
    def _rotate(self, chosen: object) -> None:
        """One token has its own sheet; several are a batch."""
        if not isinstance(chosen, tuple) or not chosen:
            return
        if len(chosen) == 1:
            self.rotate_wanted.emit(str(chosen[0]))
        else:
            self.batch_wanted.emit(tuple(str(one) for one in chosen))

    def _fail(self, error: KeyturnError) -> None:
        self.overview = None
        self._drop_cards()
        self.message.tell(words.explain(error), self.tr("Try again"))
        self.views.setCurrentWidget(self.message)

    def _complain(self, error: KeyturnError) -> None:
        self.banner.tell(words.explain(error))

    @Slot()
    def _show_all(self) -> None:
        self.all_chip.setChecked(True)

    def _saved(self, path: str) -> None:
        name = Path(path).name
        self.status.setText(self.tr("Saved {name}. It holds no token.").format(name=name))

    def _taken(self, done: Imported) -> None:
        self.banner.hide()
        self._open = None
        self.tokens_changed.emit()
        self.reload()
        text = self.tr("This feed is in use already.")
        if not done.known:
            text = tr("The feed was taken: %Ln incident(s), {new} of them new.", "", done.incidents)
        self.status.setText(text.format(new=len(done.fresh)))

    @Slot()
    def _ask_report(self) -> None:
        kinds = ("HTML (*.html)", "Markdown (*.md)", "JSON (*.json)")
        choose_target(self, self.tr("Save report"), "incidents.html", kinds, self.save)

    @Slot()
    def _ask_feed(self) -> None:
        choose_file(self, self.tr("Import feed"), self.take_feed)


def _concerning(found: Overview) -> tuple[Affected, ...]:
    """Return what hits something, then what was dealt with already."""
    settled = tuple(one for one in found.affected if one.turned and not one.hits)
    return (*found.hit, *settled)


def _opened_at_first(shown: tuple[Affected, ...]) -> set[str]:
    pressing = {one.incident.id for one in shown if one.hits and one.incident.pressing}
    return pressing or {one.incident.id for one in shown[:1] if one.hits}
