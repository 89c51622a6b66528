"""What is done about the folders that are looked into: remembered, looked into otherwise, left."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.core.leak import MACHINE, Every, LeakFolder
from vault_app.gui.leaks.calls import LeakBackend
from vault_app.gui.pages import Surroundings


class FolderDeeds(QObject):
    """``added`` carries folders that are to be looked into at once."""

    added = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        """Work with *around*."""
        super().__init__(parent)
        self._backend: LeakBackend = around.backend
        self._runner = around.runner

    def add(self, paths: tuple[Path, ...]) -> None:
        """Remember folders."""
        backend = self._backend

        def work() -> tuple[LeakFolder, ...]:
            return tuple(backend.add_leak_folder(path) for path in paths)

        self._runner.run(work, self.added.emit, self.failed.emit, owner=self)

    @Slot()
    def add_machine(self) -> None:
        """Remember this machine."""
        self.add((Path(MACHINE),))

    @Slot(str)
    def remove(self, path: str) -> None:
        """Look into it no more; its leaks stay."""
        self._run(partial(self._backend.remove_leak_folder, path))

    @Slot(str, bool)
    def choose_history(self, path: str, history: bool) -> None:
        """Look into its history too, or not."""
        self._run(partial(self._backend.change_leak_folder, path, history=history))

    @Slot(str, object)
    def choose_every(self, path: str, every: object) -> None:
        """Look into it by itself so often."""
        self._run(partial(self._backend.change_leak_folder, path, every=Every(str(every))))

    def _run(self, work: Callable[[], object]) -> None:
        self._runner.run(work, self._done, self.failed.emit, owner=self)

    def _done(self, nothing: object) -> None:
        self.changed.emit()
