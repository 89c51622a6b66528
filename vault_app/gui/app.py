"""The composition root: makes the application, one session per profile, and runs the event loop.

Nothing heavy is imported before the first window is painted; nothing is opened on the GUI thread.
"""

from collections.abc import Callable, Mapping
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from vault_app.gui import look_file
from vault_app.gui.language import Language, resolve
from vault_app.gui.last_resort import LastResort
from vault_app.gui.opening import make_application as make_application
from vault_app.gui.tasks import TaskRunner, take_turns
from vault_app.gui.theme import Theme
from vault_app.services.workbench import Options, Workbench, open_workbench
from vault_app.system import start_pack
from vault_app.system.profile import locate

if TYPE_CHECKING:
    from vault_app.gui.instance import SingleInstance
    from vault_app.gui.interrupts import Interrupts
    from vault_app.gui.session import Session
    from vault_app.services.practising import PracticeRoom


_SOON_MS, _LATER_MS = 100, 2_000
"""Once the window is painted, and however it goes."""


class Program(QObject):
    """The sessions that run: the profile's own, and a practice beside it if one was asked for."""

    def __init__(
        self,
        application: QApplication,
        options: Options,
        instance: "SingleInstance | None" = None,
    ) -> None:
        """Dress the application and take over what nobody catches."""
        super().__init__()
        self._options = options
        self._instance = instance
        look = look_file.stored(locate(options.home, options.environ).home / "window.ini")
        self.language = Language(application)
        self.language.wear(resolve(look.language))
        self.theme = Theme(application, look.scheme, look.text_size)
        take_turns()
        self.hook = LastResort(self)
        self.hook.install()
        self._opener = TaskRunner(self.hook.report, self)
        self.sessions: list[Session] = []
        self._waiting: QWidget | None = None
        self._interrupts: Interrupts | None = None

    def begin(self, *, practice: bool = False, tray: bool = False) -> None:
        """Open what was asked for; settle afterwards."""
        if practice:
            self.open_practice()
        elif tray:
            self.open_profile(in_tray=True)
            self.settle_soon()
        else:
            session = self.open_profile()
            if session.window.isVisible():
                self.settle_soon()
            else:
                session.shown.connect(self.settle_soon)
        QTimer.singleShot(_LATER_MS, self, self.settle)

    @Slot()
    def settle(self) -> None:
        """Hear other starts, and the system when it tells us to end; asked again it is done."""
        if self._interrupts is not None:
            return
        from vault_app.gui.interrupts import Interrupts

        self._interrupts = Interrupts()
        Thread(target=start_pack.keep, daemon=True).start()
        if self._instance is not None:
            self._instance.listen()

    @Slot()
    def settle_soon(self) -> None:
        """Settle once the picture is painted."""
        QTimer.singleShot(_SOON_MS, self, self.settle)

    def open_profile(self, *, in_tray: bool = False) -> "Session":
        """Show the window of the profile named in the options, or its tray alone."""
        bench = open_workbench(self._options)
        session = self._add(bench, bench.close, in_tray=in_tray)
        if self._instance is not None:
            self._instance.raised.connect(session.raise_window)
        return session

    @Slot()
    def open_practice(self) -> None:
        """Open the practice room off the GUI thread, then show its window."""
        self._waiting = _waiting_window()
        self._waiting.show()
        environ = self._options.environ
        self._opener.run(partial(_practice_room, environ), self._practice_opened, owner=self)

    def close(self) -> None:
        """End every session."""
        if self._interrupts is not None:
            self._interrupts.close()
            self._interrupts = None
        for session in tuple(self.sessions):
            session.close()
        self._opener.shutdown()

    @Slot(str)
    def _wear(self, theme: str) -> None:
        self.theme.choose(look_file.SCHEMES[theme])

    @Slot(str)
    def _speak(self, choice: str) -> None:
        """Wear a language at once where nothing is under way; else the next start does."""
        code = resolve(choice)
        if code == self.language.code or not all(one.may_rebuild for one in self.sessions):
            return
        self.language.wear(code)
        for session in self.sessions:
            session.speak(code)

    @Slot(int)
    def _resize(self, percent: int) -> None:
        """Wear text of that size at once where nothing is under way; else the next start does."""
        if percent == self.theme.percent or not all(one.may_rebuild for one in self.sessions):
            return
        self.theme.scale(percent)
        for session in self.sessions:
            session.rebuild()

    def _practice_opened(self, room: "PracticeRoom") -> None:
        if self._waiting is not None:
            self._waiting.deleteLater()
            self._waiting = None
        self._add(room.bench, room.close)

    def _add(
        self,
        bench: Workbench,
        close: Callable[[], None],
        *,
        in_tray: bool = False,
    ) -> "Session":
        from vault_app.gui.session import Session

        bench.language = self.language.code
        session = Session(bench, self.hook.report, close, self)
        session.ended.connect(self._ended)
        session.practice_wanted.connect(self.open_practice)
        session.theme_wanted.connect(self._wear)
        # Queued: the page that asks is gone once the window was built anew.
        session.language_wanted.connect(self._speak, Qt.ConnectionType.QueuedConnection)
        session.size_wanted.connect(self._resize, Qt.ConnectionType.QueuedConnection)
        self.sessions.append(session)
        if in_tray:
            session.begin_in_tray()
        else:
            session.appear()
        return session

    @Slot()
    def _ended(self) -> None:
        gone = [session for session in self.sessions if session is self.sender()]
        self.sessions = [session for session in self.sessions if session not in gone]
        for session in gone:
            if session.has_window:
                session.window.deleteLater()
            session.deleteLater()
        if not self.sessions:
            QCoreApplication.quit()


def _practice_room(environ: Mapping[str, str]) -> "PracticeRoom":
    from vault_app.services.practising import open_practice

    return open_practice(environ=environ)


def _waiting_window() -> QWidget:
    from PySide6.QtWidgets import QVBoxLayout

    from vault_app.gui.palette import px
    from vault_app.gui.parts import label

    window = QWidget()
    window.setProperty("look", "page")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    window.setWindowTitle("Keyturn · PRACTICE")
    column = QVBoxLayout(window)
    column.setContentsMargins(px(48), px(36), px(48), px(36))
    text = QCoreApplication.translate("app", "Laying out the practice room…")
    column.addWidget(label(text, "heading"))
    return window
