"""Notifications with buttons, on a desktop that has them: shown and waited for off the GUI thread.

A thread for each notification that is shown, asleep until somebody acts on it.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from vault_app.gui.marking import tr
from vault_app.gui.reminders import Digest

if TYPE_CHECKING:
    from vault_app.system.notify import Actions, Posted

    Post = Callable[..., Posted | None]

_OPEN = ("default", "open")
_SNOOZES = {"snooze-1": 1, "snooze-7": 7}
_AGAIN, _ROTATE = "again", "rotate"
_MOST = 4


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose on a digest: to open the window, *days* of quiet, the new token back.

    *rotate*: to turn the tokens it names.
    """

    digest: Digest
    days: int = 0
    again: bool = False
    rotate: bool = False


class Notices(QObject):
    """``chosen`` carries what was chosen; ``unshown`` a digest that no desktop service took."""

    chosen = Signal(object)
    unshown = Signal(object)

    def __init__(self, post: "Post | None" = None, parent: QObject | None = None) -> None:
        """Show by *post*, by default the desktop's own service."""
        super().__init__(parent)
        self._post = post or _by_desktop
        self._open: deque[Posted] = deque()
        self._latest: dict[str, Posted] = {}
        self._lock = threading.Lock()
        self._over = False

    @property
    def waiting(self) -> "tuple[Posted, ...]":
        """Return the notifications that may still be acted on."""
        with self._lock:
            return tuple(self._open)

    def show(self, digest: Digest, title: str) -> None:
        """Show *digest* under *title*; returns at once."""
        words = (title, digest.body, actions_of(digest))
        thread = threading.Thread(target=self._run, args=(digest, words), daemon=True)
        thread.start()

    def close(self) -> None:
        """Wait for nothing any more; what is shown stays in the desktop's list."""
        with self._lock:
            self._over = True
            for posted in self._open:
                posted.close()
            self._open.clear()

    def _run(self, digest: Digest, words: "tuple[str, str, Actions]") -> None:
        title, body, actions = words
        posted = self._post(title, body, actions=actions, replaces=self._replaced(digest.topic))
        if posted is None:
            self._tell(self.unshown, digest)
        elif self._keep(posted, digest.topic):
            key = posted.wait()
            self._forget(posted)
            if key in _OPEN or key in _SNOOZES or key in (_AGAIN, _ROTATE):
                days = _SNOOZES.get(key, 0)
                self._tell(self.chosen, Chosen(digest, days, key == _AGAIN, key == _ROTATE))

    def _replaced(self, topic: str) -> int:
        """Let go of the notification that a new one of *topic* replaces; its number, 0 for none."""
        with self._lock:
            before = self._latest.pop(topic, None) if topic else None
        if before is None:
            return 0
        before.close()
        return before.number

    def _keep(self, posted: "Posted", topic: str) -> bool:
        """Remember it so that it can be let go; the oldest goes when there are too many."""
        with self._lock:
            if self._over:
                posted.close()
                return False
            self._open.append(posted)
            if topic:
                self._latest[topic] = posted
            if len(self._open) > _MOST:
                self._open.popleft().close()
        return True

    def _forget(self, posted: "Posted") -> None:
        with self._lock:
            if posted in self._open:
                self._open.remove(posted)

    def _tell(self, signal: object, payload: object) -> None:
        if not self._over and shiboken6.isValid(self):
            signal.emit(payload)  # type: ignore[attr-defined] # a bound signal has no public type


def actions_of(digest: Digest) -> "Actions":
    """Return the buttons of a digest; a click on the body opens the window.

    Three at most beside it: desktops drop the rest.
    """
    opening = [("default", tr("Open")), ("open", tr("Open"))]
    if digest.again:
        return [*opening, (_AGAIN, tr("Put the new one back"))]
    if not digest.credentials:
        return opening
    return [
        opening[0],
        (_ROTATE, tr("Rotate…")),
        ("snooze-1", tr("In a day")),
        ("snooze-7", tr("In a week")),
    ]


def _by_desktop(title: str, body: str, *, actions: "Actions", replaces: int) -> "Posted | None":
    from vault_app.system.notify import post

    return post(title, body, actions=actions, replaces=replaces)
