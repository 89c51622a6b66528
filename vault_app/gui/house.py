"""What concerns the program itself: the welcome, the farewell, and the line on a newer version.

Imported with the window; the sheets themselves only when one is shown.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from vault_app.core.errors import KeyturnError

if TYPE_CHECKING:
    from vault_app.gui.window import MainWindow
    from vault_app.services.updates import Standing


_EVERY_MS = 3_600_000


def furnish() -> None:
    """Do what the first picture need not wait for: the program's icon, roles of what scrolls."""
    from vault_app.gui.accessible_areas import give_roles
    from vault_app.gui.icons import app_icon

    give_roles()
    if QGuiApplication.windowIcon().isNull():
        QGuiApplication.setWindowIcon(app_icon())


class House(QObject):
    """Knows whether the person was welcomed, and whether there is a newer version.

    ``leaving``: everything is about to be removed, ask nothing of the profile any more;
    ``stayed``: it was not; ``left``: it is removed, and the session is to end.
    """

    leaving = Signal()
    stayed = Signal()
    left = Signal()

    def __init__(self, window: "MainWindow") -> None:
        """Serve *window*."""
        super().__init__(window)
        self._window = window
        self._hours: QTimer | None = None
        self.gone = False
        """Everything is removed: nothing can be locked, nor kept in the tray."""

    def begin(self) -> None:
        """Welcome the person if this is a first start; look for news now and every hour."""
        if self._window.practice:
            return
        around = self._window.around
        around.runner.run(around.backend.is_first, self._begun, self._unread, owner=self)
        if self._hours is None:
            self._hours = QTimer(self)
            self._hours.setInterval(_EVERY_MS)
            self._hours.timeout.connect(self.look)
        self._hours.start()
        self.look()

    def stop(self) -> None:
        """Look for nothing any more."""
        if self._hours is not None:
            self._hours.stop()

    @Slot()
    def look(self) -> None:
        """Make the daily check, where it is allowed and due, and tell what is known."""
        around = self._window.around
        around.runner.run(around.backend.news, self._told, self._unread, pool="network", owner=self)

    @Slot()
    def welcome(self) -> None:
        """Lay the welcome over the window."""
        from vault_app.gui.dialogs.welcome import WelcomeSheet

        window = self._window
        if window.practice:
            return
        sheet = WelcomeSheet(window.around)
        sheet.import_wanted.connect(window.show_import)
        sheet.practice_wanted.connect(window.practice_wanted)
        sheet.sealed_wanted.connect(window.offer_sealed)
        sheet.setting_chosen.connect(window.pages.setting_chosen)
        window.lay(sheet)

    @Slot()
    def farewell(self) -> None:
        """Lay the sheet that removes tokens or everything over the window."""
        from vault_app.gui.dialogs.leaving import LeavingSheet

        window = self._window
        if window.practice:
            return
        sheet = LeavingSheet(window.around)
        sheet.export_wanted.connect(window.show_export)
        sheet.emptied.connect(window.page.reload)
        sheet.leaving.connect(self.leaving)
        sheet.stayed.connect(self.stayed)
        sheet.removed.connect(self._empty)
        sheet.left.connect(self.left)
        window.lay(sheet)

    @Slot(object)
    def tell(self, found: "Standing") -> None:
        """Show, calmly, that there is a newer version: a line in the rail."""
        rail = self._window.rail
        if found.newest is not None and not rail.has_news:
            rail.news_wanted.connect(self.show_news)
        if found.newest is not None:
            rail.show_news(found.newest.version)

    @Slot()
    def show_news(self) -> None:
        """Go to the settings' card that tells of the newer version."""
        from vault_app.gui.settings.page import SettingsPage

        window = self._window
        window.show_page("settings")
        page = window.pages.page("settings")
        if isinstance(page, SettingsPage):
            page.show_program()

    @Slot()
    def _empty(self) -> None:
        """Show nothing of what is no more."""
        self.gone = True
        self._window.page.clear()
        self._window.pages.clear()

    def _told(self, found: "Standing | None") -> None:
        if found is not None:
            self.tell(found)

    def _begun(self, first: bool) -> None:
        window = self._window
        if first and window.overlay is None and not window.locked and window.sheet is None:
            self.welcome()

    def _unread(self, error: KeyturnError) -> None:
        """The tokens page tells what is wrong with the store."""
