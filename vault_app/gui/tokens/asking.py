"""Questions the window asks before something is done with tokens: remove, rename, where to look."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.marking import tr
from vault_app.services.entry import Entry

if TYPE_CHECKING:
    from vault_app.gui.dialogs.overlay import Sheet
    from vault_app.gui.tokens.actions import Actions


class Asking(QObject):
    """Lays small sheets over the window and hands the answers on."""

    def __init__(self, actions: "Actions", lay: "Callable[[Sheet], None]", window: QWidget) -> None:
        """*lay* shows a sheet over *window*."""
        super().__init__(window)
        self._actions = actions
        self._lay = lay
        self._window = window

    @Slot(object)
    def removal(self, entries: tuple[Entry, ...]) -> None:
        """Ask whether *entries* are to be forgotten."""
        from vault_app.gui.dialogs.confirm import ConfirmSheet

        number = tr("%Ln token(s)", "", len(entries))
        name = sanitise(entries[0].credential.name, 60)
        title = self.tr("Remove {what}?").format(what=name if len(entries) == 1 else number)
        text = self.tr(
            "Keyturn forgets the record and takes the value out of the vault. Files that hold it "
            "stay as they are."
        )
        warning = self.tr(
            "It stays alive at its provider. You can undo this for some seconds; after that the "
            "value is gone from here."
        )
        sheet = ConfirmSheet(title, text, self.tr("Remove"), consequence=warning)
        sheet.confirmed.connect(partial(self._actions.remove, entries))
        self._lay(sheet)

    @Slot(object)
    def name(self, entry: Entry) -> None:
        """Ask for another name."""
        from vault_app.gui.dialogs.confirm import NameSheet

        sheet = NameSheet(entry.credential.name)

        def refused(error: KeyturnError) -> None:
            sheet.refuse(words.explain(error))

        def chosen(name: str) -> None:
            self._actions.rename(entry, name, refused, sheet.close_sheet)

        sheet.chosen.connect(chosen)
        self._lay(sheet)

    @Slot(object)
    def folder(self, entry: Entry) -> None:
        """Ask where to look for one token."""
        from vault_app.gui.dialogs.choosing import choose_folder

        title = self.tr("Search in a folder")
        choose_folder(self._window, title, partial(self._search, entry))

    def _search(self, entry: Entry, folder: str) -> None:
        self._actions.find_places(entry, (Path(folder),))

    @Slot(str)
    def open_folder(self, folder: str) -> None:
        """Show a folder in the desktop's file manager."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
