"""Does the deeds of the table in one window: by key, from the palette, from a menu."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from vault_app.core.text import sanitise
from vault_app.gui.deeds import GO, Deed, Group, Where, deed, deeds
from vault_app.gui.pages import PAGES

if TYPE_CHECKING:
    from vault_app.gui.command_palette import CommandPalette, Line
    from vault_app.gui.window import MainWindow

_NOT_IN_PRACTICE = frozenset({"practise", "welcome", "farewell"})
_OVER_SHEETS = frozenset({"palette", "lock", "close"})
"""What may be done while a sheet lies over the window."""


@runtime_checkable
class Filtered(Protocol):
    """A page with a filter of its own."""

    def focus_filter(self) -> None:
        """Put the cursor into it."""


class Doer(QObject):
    """Knows which deeds can be done now, and does them; ``asked`` carries the code of each wish."""

    asked = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        """Serve *window*: hear the keys of every deed from now on."""
        super().__init__(window)
        self._window = window
        self._deeds = {**self._own(), **self._chosen()}
        self._palette: CommandPalette | None = None
        self.shortcuts: dict[str, list[QShortcut]] = {}
        self._listen()

    @property
    def codes(self) -> frozenset[str]:
        """Return the codes of all deeds that can be done at some time."""
        return frozenset(self._deeds)

    def may(self, code: str) -> bool:
        """Tell whether a deed can be done now."""
        if self._window.overlay is not None and code not in _OVER_SHEETS:
            return False
        return self.fits(code)

    def fits(self, code: str) -> bool:
        """Tell whether a deed can be done now, no sheet being in the way."""
        window, one = self._window, deed(code)
        if window.locked or one.where is Where.LOCKED:
            here = window.locked and one.where is Where.LOCKED
            return here or (window.locked and code in ("palette", "close"))
        if one.group is Group.CHOSEN:
            return window.stack.currentWidget() is window.page and code in window.page.fitting
        if code == "undo":
            return window.toast.holding
        return code not in _NOT_IN_PRACTICE or not window.practice

    @Slot(str)
    def do(self, code: str) -> None:
        """Do it, if it can be done now."""
        self.asked.emit(code)
        if self.may(code):
            self._deeds[code]()

    @Slot()
    def show_palette(self) -> None:
        """Open the palette; a second time closes it."""
        from vault_app.gui.command_palette import CommandPalette

        window = self._window
        if self._palette is not None:
            self._palette.close_sheet()
            return
        if window.overlay is not None:
            return
        tokens = None if window.locked else window.page.lines()
        palette = CommandPalette(self._lines(), tokens)
        palette.chosen.connect(self._take)
        self._palette = palette
        window.lay(palette, locked=True)
        if window.overlay is not None:  # however it goes: locking takes sheets away unasked
            window.overlay.gone.connect(self._palette_gone)

    @Slot()
    def show_keys(self) -> None:
        """Lay the keyboard map over the window."""
        from vault_app.gui.keyboard_map import KeyboardMap

        self._window.lay(KeyboardMap())

    def _own(self) -> dict[str, Callable[[], object]]:
        window = self._window
        going = {GO + line.code: partial(window.show_page, line.code) for line in PAGES}
        return {
            **going,
            "palette": self.show_palette,
            "keys": self.show_keys,
            "undo": self._take_back,
            "lock": window.lock,
            "unlock": window.unlock,
            "export": window.show_export,
            "restore": window.show_restore,
            "calendar": window.show_calendar,
            "practise": window.practice_wanted.emit,
            "welcome": window.house.welcome,
            "farewell": window.house.farewell,
            "close": window.close,
            "add": window.show_add,
            "import": window.show_import,
            "filter": self._filter,
            "show-all": self._show_all,
            "check-all": window.actions_on_tokens.check_all,
            "compact": window.page.toggle_rows,
        }

    def _take_back(self) -> None:
        self._window.toast.take_back()

    def _chosen(self) -> dict[str, Callable[[], object]]:
        page = self._window.page
        return {
            one.code: partial(page.do, one.code)
            for one in deeds()
            if one.group is Group.CHOSEN and one.where is not Where.NATIVE
        }

    def _listen(self) -> None:
        for one in deeds():
            if one.where is Where.NATIVE:
                continue
            in_table = one.where is Where.TABLE
            parent = self._window.page.table if in_table else self._window
            for keys in one.keys:
                heard = QShortcut(QKeySequence(keys), parent)
                if in_table:
                    heard.setContext(Qt.ShortcutContext.WidgetShortcut)
                heard.setAutoRepeat(False)
                heard.activated.connect(partial(self.do, one.code))
                self.shortcuts.setdefault(one.code, []).append(heard)

    def _lines(self) -> "list[Line]":
        from vault_app.gui.command_palette import Kind, Line

        order = (Group.CHOSEN, Group.TOKENS, Group.PAGES, Group.WINDOW)
        hidden = {"palette", "close"} if self._window.locked else {"palette"}
        return [
            Line(Kind.DEED, one.code, one.title, self._more(one), one.icon)
            for one in sorted(deeds(), key=lambda one: order.index(one.group))
            if one.where is not Where.NATIVE and one.code not in hidden and self.fits(one.code)
        ]

    def _more(self, one: Deed) -> str:
        """Return what stands at the right: whom it would be done with, and its keys."""
        chosen = self._window.page.entries if one.group is Group.CHOSEN else ()
        name = sanitise(chosen[0].credential.name, 24) if len(chosen) == 1 else ""
        return "   ".join(part for part in (name, one.shown_keys) if part)

    @Slot(object)
    def _take(self, line: "Line") -> None:
        from vault_app.gui.command_palette import Kind

        if line.kind is Kind.CREDENTIAL:
            self._window.show_token(line.code)
        else:
            self.do(line.code)

    @Slot()
    def _palette_gone(self) -> None:
        self._palette = None

    @Slot()
    def _filter(self) -> None:
        """Filter what is shown, where that can be; else the tokens."""
        shown = self._window.pages.shown
        page = self._window.pages.page(shown) if shown is not None else None
        if isinstance(page, Filtered):
            page.focus_filter()
            return
        self._window.show_tokens()
        self._window.page.focus_filter()

    @Slot()
    def _show_all(self) -> None:
        self._window.show_tokens()
        self._window.page.clear_filter()
