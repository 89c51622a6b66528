"""One look under way: the work in the runner, leaks in batches, progress at most so often, stop.

Leaks may come by the thousand: they wait here and are handed on a few at a time, so that no frame
of the window takes long.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from vault_app.core.errors import KeyturnError
from vault_app.core.leak import LeakFolder
from vault_app.gui.leaks.calls import LeakBackend
from vault_app.gui.tasks import Runner
from vault_app.services.leaks import LeakEntry
from vault_app.services.leaks_scan import Looked
from vault_app.services.progress import CancelFlag, Tick

_AT_ONCE: Final = 60
_EVERY_MS: Final = 30


class Look(QObject):
    """``found`` carries some leaks, ``ticked`` how far it is, ``done`` what it brought."""

    found = Signal(object)
    ticked = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, backend: LeakBackend, runner: Runner, parent: QObject) -> None:
        """Begin nothing yet."""
        super().__init__(parent)
        self._backend = backend
        self._runner = runner
        self._cancel: CancelFlag | None = None
        self._waiting: list[LeakEntry] = []
        self._brought: Looked | None = None
        self._next = QTimer(self, interval=_EVERY_MS)
        self._next.timeout.connect(self._hand_on)

    @property
    def busy(self) -> bool:
        """Tell whether it is under way."""
        return self._cancel is not None

    def begin(self, folders: Sequence[LeakFolder]) -> None:
        """Look into *folders*; nothing while another look is under way."""
        if self.busy or not folders:
            return
        flag = self._cancel = CancelFlag()
        told = self._runner.progress(self._came, self)
        ticked = self._runner.progress(self._tick, self)

        def work() -> Looked:
            return self._backend.look_for_leaks(folders, found=told, progress=ticked, cancel=flag)

        # A pool of its own sort: a look may take minutes, the store's pool is to stay free.
        self._runner.run(work, self._finish, self._fail, pool="network", owner=self)

    def stop(self) -> None:
        """Stop at the next file; what was found stays."""
        if self._cancel is not None:
            self._cancel.cancel()

    def _came(self, entries: tuple[LeakEntry, ...]) -> None:
        self._waiting += entries
        if not self._next.isActive():
            self._next.start()

    def _tick(self, tick: Tick) -> None:
        if self.busy:
            self.ticked.emit(tick)

    @Slot()
    def _hand_on(self) -> None:
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        if now:
            self.found.emit(tuple(now))
        if not self._waiting:
            self._next.stop()
            brought, self._brought = self._brought, None
            if brought is not None:
                self._over(brought)

    def _finish(self, brought: Looked) -> None:
        """Tell of the end once all that came was handed on."""
        if self._waiting:
            self._brought = brought
        else:
            self._over(brought)

    def _over(self, brought: Looked) -> None:
        self._cancel = None
        self.done.emit(brought)

    def _fail(self, error: KeyturnError) -> None:
        self._cancel = None
        self.failed.emit(error)
