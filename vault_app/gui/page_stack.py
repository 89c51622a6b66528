"""The pages that were shown so far, in the window's stack; makes each when first wanted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from vault_app.core.errors import KeyturnError
from vault_app.gui.pages import PAGES, Page, PageLine, Surroundings
from vault_app.services.entry import Entry


class PageStack(QObject):
    """Holds the pages beside the tokens page, and passes on what they wish."""

    rotate_wanted = Signal(str)
    batch_wanted = Signal(object)
    resume_wanted = Signal(str)
    token_wanted = Signal(str)
    page_wanted = Signal(str)
    tokens_changed = Signal()
    counted = Signal(object)
    setting_chosen = Signal(object)
    sheet_wanted = Signal(object)

    def __init__(
        self,
        around: Surroundings,
        stack: QStackedWidget,
        lines: Sequence[PageLine] = PAGES,
        parent: QObject | None = None,
    ) -> None:
        """Show pages in *stack*; *lines* are all there are."""
        super().__init__(parent)
        self._around = around
        self._stack = stack
        self._lines = {line.code: line for line in lines}
        self._made: dict[str, Page] = {}

    @property
    def shown(self) -> str | None:
        """Return the code of the page on the screen, None if it is none of these."""
        widget = self._stack.currentWidget()
        return next((code for code, page in self._made.items() if page is widget), None)

    def page(self, code: str) -> Page:
        """Return a page, made now if it was never wanted."""
        if code not in self._made:
            line = self._lines[code]
            if line.make is None:
                raise KeyError(code)
            self._made[code] = self._connected(line.make(self._around))
            self._stack.addWidget(self._made[code])
        return self._made[code]

    def show(self, code: str) -> None:
        """Bring a page to the front, read again."""
        page = self.page(code)
        self._stack.setCurrentWidget(page)
        page.reload()
        page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty every page: the window is locked."""
        for page in self._made.values():
            page.clear()

    def stop(self) -> None:
        """Stop what pages have under way: the program ends."""
        for page in self._made.values():
            page.stop()

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Let the page on the screen take what was dropped; False if it does not."""
        shown = self.shown
        return shown is not None and self._made[shown].take_files(paths)

    def count(self, entries: tuple[Entry, ...]) -> None:
        """Count, off the GUI thread, what needs attention on the pages; ``counted`` tells."""
        lines = [line for line in self._lines.values() if line.number is not None]
        backend = self._around.backend

        def work() -> dict[str, int]:
            return {line.code: line.number(backend, entries) for line in lines if line.number}

        if lines:
            self._around.runner.run(work, self._counted, self._uncounted, owner=self, later=True)

    def _connected(self, page: Page) -> Page:
        page.rotate_wanted.connect(self.rotate_wanted)
        page.batch_wanted.connect(self.batch_wanted)
        page.resume_wanted.connect(self.resume_wanted)
        page.token_wanted.connect(self.token_wanted)
        page.page_wanted.connect(self.page_wanted)
        page.tokens_changed.connect(self.tokens_changed)
        page.setting_chosen.connect(self.setting_chosen)
        page.sheet_wanted.connect(self.sheet_wanted)
        page.count_changed.connect(self._count_changed)
        return page

    @Slot(object)
    def _count_changed(self, number: object) -> None:
        code = next((code for code, page in self._made.items() if page is self.sender()), None)
        if code is not None and isinstance(number, int):
            self.counted.emit({code: number})

    def _counted(self, counts: dict[str, int]) -> None:
        self.counted.emit(counts)

    def _uncounted(self, error: KeyturnError) -> None:
        """The tokens page tells what is wrong with the store."""
