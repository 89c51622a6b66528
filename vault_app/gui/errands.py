"""What a person asks of the tray and of its notifications, done for one session.

What needs the open window waits for it to be unlocked.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from vault_app.core.errors import KeyturnError
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.marking import tr
from vault_app.gui.reminders import Digest

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.gui.session import Session
    from vault_app.gui.tray import Snooze, Tray
    from vault_app.services.checking import CheckResult
    from vault_app.services.entry import Entry

    Found = tuple[bool, tuple[Entry, ...]]

_NAMED = 3


class Errands(QObject):
    """Runs them on the session's runner and window."""

    def __init__(self, session: "Session") -> None:
        """Work for *session*."""
        super().__init__(session)
        self._session = session
        self._wish: tuple[str, ...] = ()
        self._locked = self._unlocking = False

    def serve(self, tray: "Tray") -> None:
        """Hear *tray* from now on."""
        session = self._session
        tray.open_wanted.connect(session.raise_window)
        tray.rotate_wanted.connect(self.rotate)
        tray.batch_wanted.connect(self.rotate_all)
        tray.snooze_wanted.connect(self._snooze)
        tray.mute_wanted.connect(self._mute)
        tray.wake_wanted.connect(self._wake)
        tray.again_wanted.connect(self._put_back)
        tray.check_wanted.connect(self._check)
        tray.unlock_wanted.connect(self._unlock)
        tray.quit_wanted.connect(session.quit)
        tray.show_locked(self._locked)

    @Slot(object)
    def show_locked(self, locked: object) -> None:
        """Let the tray offer what can be done now; what waited for the unlocking is done."""
        self._locked = locked is True
        if self._session.has_desk:
            self._session.desk.tray.show_locked(self._locked)
        if self._locked and self._unlocking:
            self._unlocking = False
            self._session.window.unlock()
        if not self._locked and self._wish:
            wish, self._wish = self._wish, ()
            self.rotate_all(wish)

    @Slot(str)
    def rotate(self, credential: str) -> None:
        """Go to the rotation of one token, begun or not."""
        self.rotate_all((credential,))

    @Slot(object)
    def rotate_all(self, credentials: tuple[str, ...]) -> None:
        """Go to the rotation of these tokens; behind a lock once it is open."""
        session = self._session
        session.raise_window()

        def work() -> "Found":
            return session.locked, session.backend.entries()

        def found(known: "Found") -> None:
            locked, entries = known
            if locked or session.window.locked:
                self._wish = credentials
            else:
                self._go(entries, credentials)

        session.runner.run(work, found, owner=self)

    def _go(self, entries: "tuple[Entry, ...]", credentials: tuple[str, ...]) -> None:
        window = self._session.window
        known = {entry.credential.id: entry for entry in entries}
        wanted = [one for one in credentials if one in known]
        if len(wanted) > 1:
            window.start_rotations(tuple(wanted))
        elif wanted:
            going = known[wanted[0]].rotation  # type: ignore[index] # ids are texts in signals
            if going is not None:
                window.resume_rotation(going)
            else:
                window.start_rotation(wanted[0])

    @Slot(object)
    def _snooze(self, wanted: "Snooze") -> None:
        self._tell(partial(self._session.backend.snooze, wanted.credential, wanted.days))

    @Slot(str)
    def _mute(self, credential: str) -> None:
        self._tell(partial(self._session.backend.mute, credential))

    @Slot(str)
    def _wake(self, credential: str) -> None:
        self._tell(partial(self._session.backend.wake, credential))

    @Slot()
    def _put_back(self) -> None:
        """Do from a notification what the window's button does; the window says how it went."""
        self._session.raise_window()
        self._session.window.page.returned.put_back()

    @Slot()
    def _check(self) -> None:
        """Ask about all tokens; who sees no window is told by a notification how it went."""
        session = self._session
        if session.has_window and session.window.isVisible():
            session.window.actions_on_tokens.check_all()
            return
        work = session.backend.check
        session.runner.run(work, self._checked, self._not_checked, pool="network", owner=self)

    def _checked(self, result: "CheckResult") -> None:
        self._session.desk.tray.notify(_digest_of_check(result))
        if self._session.has_window and not self._session.window.locked:
            self._session.window.page.reload()
        self._look_again(None)

    def _not_checked(self, error: KeyturnError) -> None:
        told = words.explain(error)
        self._session.desk.tray.notify(Digest(told.title, told.rest, topic="checked"))

    @Slot()
    def lock(self) -> None:
        """Lock the window, or the profile where there is none."""
        session = self._session
        if session.has_window:
            session.window.lock()
        else:
            session.runner.run(session.backend.lock, self._was_locked, owner=self)

    @Slot()
    def _unlock(self) -> None:
        """Bring the lock screen forward and press its button, once there is a window."""
        session = self._session
        self._unlocking = not session.has_window
        session.raise_window()
        session.window.unlock()

    def _was_locked(self, nothing: object) -> None:
        self.show_locked(True)
        self._look_again(nothing)

    def _tell(self, work: "Callable[[], object]") -> None:
        self._session.runner.run(work, self._look_again, self._failed, owner=self)

    def _look_again(self, nothing: object) -> None:
        self._session.desk.reminders.tick()

    def _failed(self, error: KeyturnError) -> None:
        """The tray shows how it stands; the window says what is wrong, once it is opened."""
        self._look_again(None)


def _digest_of_check(result: "CheckResult") -> Digest:
    """Return what a check of all learned: how many, and what is wrong with which."""
    title = tr("%Ln token(s) checked", "", len(result.entries))
    names = {entry.credential.id: entry.credential.name for entry in result.entries}
    lines = [
        f"{sanitise(names.get(one, one), 60)}: {words.headline(code)}"
        for one, code in result.problems.items()
    ]
    if len(lines) > _NAMED:
        lines[_NAMED:] = [tr("and {n} more").format(n=len(lines) - _NAMED)]
    return Digest(title, "\n".join(lines) or tr("Nothing is wrong with them."), topic="checked")
