"""The strip about places that hold a dead token again, with the one press that mends them (H13)."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.flow import FlowLayout
from vault_app.gui.format import listed, tilde
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, Sentence, button

if TYPE_CHECKING:
    from vault_app.gui.backend import TokenBackend
    from vault_app.gui.tasks import Runner
    from vault_app.services.settling import Reverted, Tried
    from vault_app.services.settling_programs import Holding

_NAMED = 3


class Returned(QFrame):
    """Hidden until there is something to say. ``settled`` carries what is left afterwards."""

    settled = Signal(object)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, backend: "TokenBackend", runner: "Runner", home: str) -> None:
        """Show paths below *home* with a tilde."""
        super().__init__()
        self._backend = backend
        self._runner = runner
        self._home = home
        self._held: tuple[Reverted, ...] = ()
        self._sentences: list[Sentence] = []
        self.setProperty("look", "notice-danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(10), px(8), px(10))
        row.setSpacing(px(10))
        row.addWidget(Glyph("skull", "danger"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        self._told = QVBoxLayout()
        self._told.setSpacing(px(4))
        column.addLayout(self._told)
        self.again = button(tr("Put the new one back"), self.put_back, look="primary", icon="turn")
        buttons = FlowLayout(px(8))
        buttons.addWidget(self.again)
        column.addLayout(buttons)
        row.addLayout(column, 1)
        close = button("", self.dismiss, look="link", icon="cross", name=tr("Close message"))
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """Return all that is said."""
        return " ".join(sentence.text() for sentence in self._sentences)

    def show_places(self, found: "Sequence[Reverted]") -> None:
        """Say where dead tokens came back; with none there is nothing to say."""
        self._held = tuple(found)
        self._tell([])
        if self._held:
            self._runner.run(
                self._backend.still_holding, self._programs, self._not_looked, owner=self
            )

    def come_back(self) -> None:
        """Show again what was hidden by a lock."""
        self.setVisible(bool(self._held))

    @Slot()
    def put_back(self) -> None:
        """Put the new tokens where the dead ones are."""
        if not self._held:
            return
        self.again.setEnabled(False)
        work = partial(self._backend.switch_again, self._held)
        self._runner.run(work, self._tried, self._refused, owner=self)

    @Slot()
    def dismiss(self) -> None:
        """Say it no more; the next look at the places says it again."""
        self._held = ()
        self.hide()
        self.settled.emit(())

    def _tried(self, tried: "tuple[Tried, ...]") -> None:
        done = [one.reverted for one in tried if one.error is None]
        self._held = tuple(one for one in self._held if one not in done)
        errors = [one.error for one in tried if one.error is not None]
        self.again.setEnabled(True)
        self._tell([Sentence(told.title, told.rest) for told in map(words.explain, errors[:1])])
        if done:
            self.said.emit(tr("The new token is back in %Ln place(s).", "", len(done)))
        self.settled.emit(self._held)

    def _refused(self, error: KeyturnError) -> None:
        self.again.setEnabled(True)
        self.failed.emit(error)

    def _programs(self, found: "tuple[Holding, ...]") -> None:
        if not found or not self._held:
            return
        shown = [f"{sanitise(one.program, 40)} ({one.pid})" for one in found[:_NAMED]]
        more = len(found) - _NAMED
        names = listed(shown) + (f" {tr('and {n} more').format(n=more)}" if more > 0 else "")
        lead = tr("%Ln running program(s) still hold it:", "", len(found))
        rest = tr("{names}. Restart them.").format(names=names)
        self._add(Sentence(lead, rest))

    def _not_looked(self, error: KeyturnError) -> None:
        """The places are what matters; who still holds it is told where it can be."""

    def _tell(self, more: "list[Sentence]") -> None:
        """Say what is held, and *more* after it."""
        while self._sentences:
            old = self._sentences.pop()
            self._told.removeWidget(old)
            old.hide()
            old.deleteLater()
        sure = [one for one in self._held if one.certain]
        unsure = [one for one in self._held if not one.certain]
        if sure:
            rest = tr("{places}. Close the editor or tool that wrote it first.")
            self._add(Sentence(tr("A dead token came back:"), self._listed(rest, sure)))
        if unsure:
            rest = tr("{places} may hold the old token again; look there.")
            self._add(Sentence(tr("Changed after the rotation:"), self._listed(rest, unsure)))
        for sentence in more:
            self._add(sentence)
        self.again.setVisible(bool(sure))
        self.setVisible(bool(self._held))
        if self._held and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    def _listed(self, rest: str, found: "list[Reverted]") -> str:
        shown = [
            f"{sanitise(one.name, 60)}: {tilde(sanitise(one.path, 200), self._home)}"
            for one in found[:_NAMED]
        ]
        more = len(found) - _NAMED
        places = listed(shown) + (f" {tr('and {n} more').format(n=more)}" if more > 0 else "")
        return rest.format(places=places)

    def _add(self, sentence: Sentence) -> None:
        self._told.addWidget(sentence)
        self._sentences.append(sentence)
        sentence.show()
        self.setAccessibleName(self.text)
