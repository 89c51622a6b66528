"""The pages of the main window: which there are, how each is made, what its count is.

A page's code is imported when the page is first shown, never before. To add one: subclass ``Page``
in a folder of its own and add its line to ``PAGES``.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from vault_app.gui.marking import mark, translated
from vault_app.gui.names import TOKENS as TOKENS

if TYPE_CHECKING:
    from vault_app.gui.backend import WindowBackend
    from vault_app.gui.tasks import Runner
    from vault_app.services.entry import Entry
    from vault_app.services.settings import Value

    Count = Callable[[WindowBackend, tuple[Entry, ...]], int]

C = "pages"


class Surroundings(NamedTuple):
    """What a page works with; *home* is the user's, shown as ``~``."""

    backend: "WindowBackend"
    runner: "Runner"
    now: Callable[[], datetime]
    home: str


class Chosen(NamedTuple):
    """A setting that was chosen and kept."""

    key: str
    value: "Value"


class Page(QWidget):
    """A page beside the tokens page. The window calls ``reload`` each time it is shown.

    Payloads: a credential's id, a tuple of such ids, how many need attention here (an int), a
    setting (``Chosen``), a sheet to be laid over the window.
    """

    rotate_wanted = Signal(str)
    batch_wanted = Signal(object)
    resume_wanted = Signal(str)
    token_wanted = Signal(str)
    page_wanted = Signal(str)
    tokens_changed = Signal()
    count_changed = Signal(object)
    setting_chosen = Signal(object)
    sheet_wanted = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        """Keep *around*; nothing is asked of the services yet."""
        super().__init__()
        self.around = around
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def reload(self) -> None:
        """Ask the services again, in the runner, and show what they say."""

    def clear(self) -> None:
        """Show nothing: the window is locked."""

    def first_focus(self) -> QWidget:
        """Return where the keyboard begins."""
        return self

    def stop(self) -> None:
        """Stop what is under way: the program ends."""

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Take what was dropped while this page is shown; False leaves it to the window."""
        return False


class PageLine(NamedTuple):
    """One line of the rail. *make* imports and builds the page; the tokens page is the window's.

    *number* (in the task runner, after each reading of the inventory) says how many things need
    attention there; None shows no number. *foot* lines stand below, beside the lock.
    """

    code: str
    text: str
    icon: str
    make: Callable[[Surroundings], Page] | None = None
    number: "Count | None" = None
    foot: bool = False

    @property
    def title(self) -> str:
        """Return the page's name in the language worn."""
        return translated(C, self.text)


def _health(around: Surroundings) -> Page:
    from vault_app.gui.health.page import HealthPage

    return HealthPage(around)


def _leaks(around: Surroundings) -> Page:
    from vault_app.gui.leaks.page import LeaksPage

    return LeaksPage(around)


def _incidents(around: Surroundings) -> Page:
    from vault_app.gui.incidents.page import IncidentsPage

    return IncidentsPage(around)


def _activity(around: Surroundings) -> Page:
    from vault_app.gui.activity.page import ActivityPage

    return ActivityPage(around)


def _settings(around: Surroundings) -> Page:
    from vault_app.gui.settings.page import SettingsPage

    return SettingsPage(around)


def _urgent(backend: "WindowBackend", entries: "tuple[Entry, ...]") -> int:
    from vault_app.services.health import urgent_count

    return urgent_count(entries)


def _leaking(backend: "WindowBackend", entries: "tuple[Entry, ...]") -> int:
    return backend.open_leaks()


def _hit(backend: "WindowBackend", entries: "tuple[Entry, ...]") -> int:
    from vault_app.services.incidents_watch import hit_count

    return hit_count(entries)


PAGES: tuple[PageLine, ...] = (
    PageLine(TOKENS, mark("pages", "Tokens"), "key"),
    PageLine("health", mark("pages", "Health"), "pulse", _health, _urgent),
    PageLine("leaks", mark("pages", "Leaks"), "leak", _leaks, _leaking),
    PageLine("incidents", mark("pages", "Incidents"), "siren", _incidents, _hit),
    PageLine("activity", mark("pages", "Activity"), "lines", _activity),
    PageLine("settings", mark("pages", "Settings"), "gear", _settings, foot=True),
)
"""All pages, top to bottom."""


def line_of(code: str) -> PageLine:
    """Return the line of the page *code*; KeyError if there is none."""
    return {line.code: line for line in PAGES}[code]
