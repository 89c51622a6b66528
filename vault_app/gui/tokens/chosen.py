"""Does with the chosen tokens what menu, palette, panel and keys ask for, by the deed's code."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.gui.tokens import fitting
from vault_app.services.entry import Entry

if TYPE_CHECKING:
    from vault_app.gui.tokens.actions import Actions

TABS = ("access", "places", "timeline", "note")


class Chosen(QObject):
    """Hands each deed to who does it; what needs a question first is a wish of the page."""

    removal_asked = Signal(object)
    rename_asked = Signal(object)
    search_asked = Signal(object)
    policy_asked = Signal(object)
    ignore_asked = Signal(object)
    next_asked = Signal()
    reveal_asked = Signal()
    tab_asked = Signal(str)

    def __init__(
        self,
        actions: "Actions",
        entries: Callable[[], tuple[Entry, ...]],
        supported: Callable[[], frozenset[str]],
        parent: QObject,
    ) -> None:
        """*entries* tells what is chosen, *supported* which providers can be asked."""
        super().__init__(parent)
        self._actions = actions
        self._entries = entries
        self._supported = supported
        self._deeds: dict[str, Callable[[tuple[Entry, ...]], object]] = {
            "next": lambda _: self.next_asked.emit(),
            "turn": self._turn,
            "check": self._check,
            "claim": lambda chosen: actions.claim(fitting.unclaimed(chosen)),
            "copy": lambda chosen: actions.copy(chosen[0]),
            "reveal": lambda _: self.reveal_asked.emit(),
            "rename": lambda chosen: self.rename_asked.emit(chosen[0]),
            "search": lambda chosen: self.search_asked.emit(chosen[0]),
            "policy": lambda chosen: self.policy_asked.emit(chosen[0]),
            "ignore": lambda chosen: self.ignore_asked.emit(chosen[0]),
            "spaces": lambda chosen: actions.find_remote(chosen[0]),
            "remove": self.removal_asked.emit,
        }

    @property
    def fitting(self) -> frozenset[str]:
        """Return the codes of what can be done now."""
        return fitting.fitting(self._entries(), self._supported())

    @Slot(str)
    def do(self, code: str) -> None:
        """Do it, if it fits what is chosen."""
        chosen = self._entries()
        if code not in fitting.fitting(chosen, self._supported()):
            return
        if code in TABS:
            self.tab_asked.emit(code)
        else:
            self._deeds[code](chosen)

    def _turn(self, chosen: tuple[Entry, ...]) -> None:
        turning = fitting.turnable(chosen, self._supported())
        if len(turning) == 1:
            self._actions.turn(turning[0])
        else:
            self._actions.turn_several(turning)

    def _check(self, chosen: tuple[Entry, ...]) -> None:
        self._actions.check(fitting.checkable(chosen, self._supported()))
