"""How a long use case tells how far it is, and how it is told to stop."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from vault_app.core.errors import Cancelled
from vault_app.core.rotation import Rotation


@dataclass(frozen=True, slots=True)
class Tick:
    """One report: what is being done (*code*), how many of how many, and on what (*name*).

    *rate* is in bytes per second and *left* the seconds it will take, where both are known.
    """

    code: str
    done: int
    total: int | None
    name: str = ""
    rotation: Rotation | None = None
    rate: float | None = None
    left: float | None = None


Progress = Callable[[Tick], None]


class CancelFlag:
    """Set by the person, asked by the work at every safe point."""

    def __init__(self) -> None:
        """Start unset."""
        self._event = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next safe point."""
        self._event.set()

    def check(self) -> None:
        """Raise ``Cancelled`` once ``cancel`` was called."""
        if self._event.is_set():
            raise Cancelled


NEVER = CancelFlag()


def silent(tick: Tick) -> None:
    """Take a report and do nothing with it."""
