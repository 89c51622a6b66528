"""The settings' last card: this program, its version and the next one, its welcome, its removal."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit

from vault_app import __version__
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.format import ago
from vault_app.gui.install_words import needs_download, update_command
from vault_app.gui.parts import Notice, button, label
from vault_app.gui.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vault_app.core.errors import KeyturnError
    from vault_app.services.updates import Standing


class ProgramSection(Section):
    """``asked`` wants the one question asked now; the others want their sheets."""

    asked = Signal()
    welcome_wanted = Signal()
    farewell_wanted = Signal()

    def __init__(self, now: "Callable[[], datetime]", *, practice: bool) -> None:
        """Show what is known without asking anybody."""
        super().__init__(self.tr("This program"))
        self._now = now
        self._page = ""
        self.ask = button(self.tr("Look now"), self.asked.emit)
        self.add_line(self.tr("Version {version}").format(version=__version__), "", self.ask)
        self.state: QLabel = label("", "caption", wrap=True)
        self.column.addWidget(self.state)
        self.news = Notice("", "")
        self.news.hide()
        self.column.addWidget(self.news)
        self.command = QLineEdit()
        self.command.setReadOnly(True)
        self.command.setAccessibleName(self.tr("Command that brings the new version"))
        self.command.hide()
        self.column.addWidget(self.command)
        self.sum = label("", "caption", wrap=True)
        reading = Qt.TextInteractionFlag
        self.sum.setTextInteractionFlags(
            reading.TextSelectableByMouse | reading.TextSelectableByKeyboard
        )
        self.sum.hide()
        self.column.addWidget(self.sum)
        self.read = button(self.tr("Read on and download…"), self._open, look="link")
        self.read.hide()
        self.column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        self.welcome = button(self.tr("Show…"), self.welcome_wanted.emit)
        self.farewell = button(self.tr("Remove…"), self.farewell_wanted.emit, look="danger")
        if practice:
            return
        self.add_line(
            self.tr("First steps"),
            self.tr("Where values are kept, what lies around, practice, what is allowed."),
            self.welcome,
        )
        self.add_line(
            self.tr("Remove what Keyturn keeps"),
            self.tr("The tokens alone, or everything before an uninstall."),
            self.farewell,
        )

    def show_standing(self, found: "Standing") -> None:
        """Show what is known of updates."""
        self.ask.setEnabled(found.published)
        self.state.setText(self._told(found))
        newest = found.newest if found.newer else None
        self.sum.hide()
        for part in (self.news, self.command, self.read):
            part.setVisible(newest is not None)
        if newest is None:
            return
        language = QLocale().name()
        told = (newest.notes.get(code) for code in (language, language[:2], "en"))
        notes = next(text for text in told if text is not None)
        lead = self.tr("Version {version} is there.").format(version=newest.version)
        self._show_notes(lead, sanitise(" ".join(notes.split()), 600))
        self.command.setText(update_command(found))
        self.command.setCursorPosition(0)
        file = found.file if needs_download(found) else None
        self.sum.setVisible(file is not None)
        if file is not None:
            self.sum.setText(f"{sanitise(file.name)}: SHA-256 {file.sha256}")
        self._page = newest.page
        self.read.setText(
            self.tr("Read on and download…") if needs_download(found) else self.tr("Read on…")
        )

    def refuse(self, error: "KeyturnError") -> None:
        """Say why nothing new is known."""
        told = words.explain(error)
        self.state.setText(f"{told.title} {told.rest}")

    def _told(self, found: "Standing") -> str:
        if not found.published:
            return self.tr("This copy was built without an address to ask for updates.")
        if found.problem:
            return words.headline(found.problem)
        if found.asked_at is None:
            return self.tr("Nothing was asked yet.")
        when = ago(found.asked_at, self._now())
        if found.newer:
            return self.tr("Asked {ago}.").format(ago=when)
        return self.tr("The newest, asked {ago}.").format(ago=when)

    def _show_notes(self, lead: str, notes: str) -> None:
        fresh = Notice(lead, notes)
        self.column.replaceWidget(self.news, fresh)
        self.news.hide()
        self.news.deleteLater()
        self.news = fresh

    @Slot()
    def _open(self) -> None:
        if self._page.startswith("https://"):
            QDesktopServices.openUrl(QUrl(self._page))
