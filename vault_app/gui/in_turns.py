"""A page that is made in turns of the event loop: its frame at once, what is in it part by part."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer, Slot

from vault_app.gui.pages import Page, Surroundings


class PageInTurns(Page):
    """``parts`` imports and makes what is in it: all at once would hold a frame up.

    A subclass calls ``make_parts`` when it is first read, and gives what needs the parts to
    ``once_made``. ``finish`` makes at once what is left.
    """

    def __init__(self, around: Surroundings) -> None:
        """Make nothing yet."""
        super().__init__(around)
        self._left: Iterator[None] | None = self.parts()
        self._waiting: Callable[[], None] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._make_next)

    def parts(self) -> Iterator[None]:
        """Make one part after the other."""
        raise NotImplementedError

    @property
    def complete(self) -> bool:
        """Tell whether all of it is made."""
        return self._left is None

    def make_parts(self) -> None:
        """Make what is left, a part a turn."""
        if not self.complete:
            self._turn.start()

    def finish(self) -> None:
        """Make at once what is left to make."""
        while self._left is not None:
            self._make_next()

    def once_made(self, deed: Callable[[], None]) -> bool:
        """Keep *deed* until all is made, or tell by False that it is: the last one kept counts."""
        if self.complete:
            return False
        self._waiting = deed
        return True

    def rest(self) -> None:
        """Make nothing more for now, and forget what waits for it."""
        self._turn.stop()
        self._waiting = None

    @Slot()
    def _make_next(self) -> None:
        """Make the next part; after the last one comes what waited."""
        if self._left is None or next(self._left, self) is not self:
            return
        self._left = None
        self._turn.stop()
        deed, self._waiting = self._waiting, None
        if deed is not None:
            deed()
