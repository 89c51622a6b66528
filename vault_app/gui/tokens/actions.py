"""What can be done with tokens from the page: asks the backend in the runner, tells the outcome."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.core.credential import Status
from vault_app.core.errors import KeyturnError
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.clipboard_writer import ClipboardWriter
from vault_app.gui.marking import tr
from vault_app.gui.tasks import Runner
from vault_app.gui.toast import Undoable
from vault_app.gui.tokens.removing import Removals
from vault_app.services.entry import Entry

if TYPE_CHECKING:
    from vault_app.gui.backend import WindowBackend
    from vault_app.services.checking import CheckResult

_LOCKED = frozenset({"profile_locked"})


class Actions(QObject):
    """Runs use cases and reports by signals; holds no entry."""

    changed = Signal(object)
    undoable = Signal(object)
    failed = Signal(object)
    said = Signal(str)
    busy = Signal(str)
    locked = Signal()
    rotate_wanted = Signal(str)
    batch_wanted = Signal(object)
    resume_wanted = Signal(str)

    def __init__(
        self,
        backend: "WindowBackend",
        runner: Runner,
        writer: ClipboardWriter,
        parent: QObject | None = None,
    ) -> None:
        """Use *backend* through *runner*; *writer* is the way to the clipboard."""
        super().__init__(parent)
        self.backend = backend
        self._runner = runner
        self._writer = writer
        self.removals = Removals(backend, runner, self.fail, self)
        writer.left.connect(self._count_down)

    def turn_several(self, entries: tuple[Entry, ...]) -> None:
        """Rotate one after another."""
        self.batch_wanted.emit(tuple(str(entry.credential.id) for entry in entries))

    def turn(self, entry: Entry) -> None:
        """Start a rotation, or go on with the open one."""
        if entry.rotation:
            self.resume_wanted.emit(str(entry.rotation))
        else:
            self.rotate_wanted.emit(str(entry.credential.id))

    def check(self, entries: tuple[Entry, ...]) -> None:
        """Ask the providers about *entries*."""
        ids = tuple(str(entry.credential.id) for entry in entries)
        self.busy.emit(self.tr("Asking the provider…"))
        work = partial(self.backend.check, ids)
        self._runner.run(work, self._checked, self.fail, pool="network", owner=self)

    def check_all(self) -> None:
        """Ask about all that may be asked now."""
        self.busy.emit(self.tr("Asking the providers…"))
        self._runner.run(self.backend.check, self._checked, self.fail, pool="network", owner=self)

    def copy(self, entry: Entry) -> None:
        """Put the value on the clipboard for a while."""
        work = partial(self.backend.reveal, str(entry.credential.id), copied=True)
        self._runner.run(work, self._writer.copy, self.fail, owner=self)

    def reveal(self, entry: Entry, show: Callable[[Secret], None]) -> None:
        """Fetch the value for the one widget that shows it."""
        work = partial(self.backend.reveal, str(entry.credential.id))
        self._runner.run(work, show, self.fail, owner=self)

    def rename(
        self,
        entry: Entry,
        name: str,
        refused: Callable[[KeyturnError], None],
        accepted: Callable[[], None],
    ) -> None:
        """Give another name; *refused* is told why not, *accepted* that it was done."""

        before = entry.credential.name

        def done(renamed: Entry) -> None:
            accepted()
            self.changed.emit((renamed,))
            self._tell_renamed(renamed, before)

        work = partial(self.backend.rename, str(entry.credential.id), name)
        self._runner.run(work, done, refused, owner=self)

    def _tell_renamed(self, renamed: Entry, before: str) -> None:
        work = partial(self.backend.rename, str(renamed.credential.id), before)

        def back(entry: Entry) -> None:
            self.changed.emit((entry,))

        def undo() -> None:
            self._runner.run(work, back, self.fail, owner=self)

        name = sanitise(renamed.credential.name, 40)
        self.undoable.emit(Undoable(self.tr("Renamed to {name}.").format(name=name), undo))

    def annotate(
        self,
        credential_id: str,
        text: str,
        kept: Callable[[Entry], None],
        refused: Callable[[KeyturnError], None],
    ) -> None:
        """Keep a note; *refused* is told why not."""
        work = partial(self.backend.annotate, credential_id, text)
        self._runner.run(work, kept, refused, owner=self)

    def claim(self, entries: tuple[Entry, ...]) -> None:
        """Record that found tokens are the person's own."""
        ids = [str(entry.credential.id) for entry in entries]

        def work() -> tuple[Entry, ...]:
            return tuple(self.backend.claim(one) for one in ids)

        self._runner.run(work, self.changed.emit, self.fail, owner=self)

    def remove(self, entries: tuple[Entry, ...]) -> None:
        """Forget records and values, once the time to take it back is over; confirmed by now."""
        undoable = self.removals.hold(entries)
        if undoable is not None:
            self.undoable.emit(undoable)

    def find_places(self, entry: Entry, folders: tuple[Path, ...]) -> None:
        """Search folders for one token."""
        self.busy.emit(self.tr("Searching…"))
        work = partial(self.backend.find_places, str(entry.credential.id), folders)
        self._runner.run(work, self._found(entry), self.fail, owner=self)

    def find_remote(self, entry: Entry) -> None:
        """Search the owner's Spaces for one token: the provider is asked."""
        self.busy.emit(self.tr("Asking the provider…"))
        work = partial(self.backend.find_remote, str(entry.credential.id))
        self._runner.run(work, self._found(entry), self.fail, pool="network", owner=self)

    def _found(self, before: Entry) -> Callable[[Entry], None]:
        def done(found: Entry) -> None:
            self.changed.emit((found,))
            new = max(0, len(found.places) - len(before.places))
            self.said.emit(tr("Found %Ln more place(s).", "", new))

        return done

    def fail(self, error: KeyturnError) -> None:
        """Tell what went wrong, and that the window is to lock if that is why."""
        self.busy.emit("")
        if error.code in _LOCKED:
            self.locked.emit()
        else:
            self.failed.emit(words.explain(error))

    def _checked(self, result: "CheckResult") -> None:
        self.busy.emit("")
        self.changed.emit(result.entries)
        asked = tr("%Ln token(s)", "", len(result.entries))
        if not result.problems:
            self.said.emit(self.tr("Checked {tokens}.").format(tokens=asked))
            return
        refused = sum(
            entry.credential.status is Status.REJECTED
            for entry in result.entries
            if entry.credential.id in result.problems
        )
        unclear = len(result.problems) - refused
        self.said.emit(
            self.tr("Checked {tokens}: {refused} refused, {unclear} could not be asked.").format(
                tokens=asked, refused=refused, unclear=unclear
            )
        )

    @Slot(object)
    def _count_down(self, seconds: object) -> None:
        if seconds:
            self.said.emit(self.tr("Copied. The clipboard is cleared in {n} s.").format(n=seconds))
        else:
            self.said.emit("")
