"""A runner whose results come later, as a thread's do, and when the test says so."""

from collections.abc import Callable
from functools import partial
from typing import Any

from vault_app.gui.tasks import InlineRunner


class LaterRunner(InlineRunner):
    """Keeps what is asked for; ``land`` does it, and what that asks for, in order."""

    def __init__(self) -> None:
        """Nothing waits."""
        super().__init__()
        self._waiting: list[Callable[[], None]] = []

    def run(self, work: Any, done: Any, failed: Any = None, **how: Any) -> None:
        """Keep it."""
        self._waiting.append(partial(super().run, work, done, failed, **how))

    def land(self) -> None:
        """Do all that waits."""
        while self._waiting:
            self._waiting.pop(0)()
