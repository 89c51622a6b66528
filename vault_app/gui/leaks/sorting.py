"""Sorting leaks anew when they are looked at otherwise, or some were dealt with.

Thousands take several frames to sort: that is done off the GUI thread, which shows what it has
until then. Few are sorted at once.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from vault_app.gui.leaks.groups import Arranged, Grouping, Wanted, arranged
from vault_app.gui.leaks.model import LeakModel
from vault_app.gui.tasks import Runner

_FEW = 500
Shown = Callable[[Callable[[], None]], None]
"""Gets what puts the sorted leaks into the model, and calls it."""


class Sorting:
    """Has a model show what it is asked for; of several wishes under way the last one counts."""

    def __init__(self, model: LeakModel, runner: Runner, owner: QObject) -> None:
        """Sort for *model*, as long as *owner* lives."""
        self._model = model
        self._runner = runner
        self._owner = owner
        self._number = 0

    def sort(
        self, shown: Shown, *, grouping: Grouping | None = None, wanted: Wanted | None = None
    ) -> None:
        """Sort by the last wishes and these, then call *shown* on the GUI thread."""
        self._model.ask(grouping, wanted)
        self._number += 1
        done = partial(self._sorted, self._number, shown)
        work = partial(arranged, self._model.snapshot(), *self._model.asked)
        if len(self._model.entries) <= _FEW:
            done(work())
        else:
            self._runner.run(work, done, pool="network", owner=self._owner)

    def _sorted(self, number: int, shown: Shown, brought: Arranged) -> None:
        if number == self._number:
            shown(partial(self._model.show_arranged, brought, late=True))
