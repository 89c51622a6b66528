"""The pages of the window: made when first shown, counted in the rail, emptied by the lock."""

from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.clock import START
from tests.support.gui_backend import FakeBackend
from vault_app.gui.page_stack import PageStack
from vault_app.gui.pages import PAGES, TOKENS, Page, PageLine, Surroundings
from vault_app.gui.rail import Rail
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.window import MainWindow
from vault_app.services.entry import Entry


class _Sample(Page):
    """A page that notes what was asked of it."""

    made = 0

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        type(self).made += 1
        self.seen: list[str] = []

    def reload(self) -> None:
        self.seen.append("reload")

    def clear(self) -> None:
        self.seen.append("clear")


def _all(backend: object, entries: tuple[Entry, ...]) -> int:
    return len(entries)


def _stack(qtbot: QtBot) -> PageStack:
    backend = FakeBackend(gui_entries.samples())
    around = Surroundings(backend, InlineRunner(), lambda: START, "/home/ada")
    shown = QStackedWidget()
    qtbot.addWidget(shown)
    _Sample.made = 0
    lines = (PageLine(TOKENS, "Tokens", "key"), PageLine("s", "S", "key", _Sample, _all))
    return PageStack(around, shown, lines, shown)


def test_page_is_made_when_first_shown_and_read_each_time(qtbot: QtBot) -> None:
    pages = _stack(qtbot)
    assert _Sample.made == 0
    assert not pages.shown
    pages.show("s")
    pages.show("s")
    page = pages.page("s")
    assert isinstance(page, _Sample)
    assert (_Sample.made, page.seen, pages.shown) == (1, ["reload", "reload"], "s")


def test_lock_empties_only_pages_that_were_made(qtbot: QtBot) -> None:
    pages = _stack(qtbot)
    pages.clear()
    assert _Sample.made == 0
    page = pages.page("s")
    pages.clear()
    assert isinstance(page, _Sample)
    assert page.seen == ["clear"]


def test_counts_come_from_the_inventory_and_from_the_page_itself(qtbot: QtBot) -> None:
    pages = _stack(qtbot)
    told: list[object] = []
    pages.counted.connect(told.append)
    pages.count(gui_entries.samples())
    pages.page("s").count_changed.emit(3)
    assert told == [{"s": len(gui_entries.samples())}, {"s": 3}]


def test_wishes_of_a_page_are_passed_on(qtbot: QtBot) -> None:
    pages = _stack(qtbot)
    with qtbot.waitSignal(pages.rotate_wanted) as told:
        pages.page("s").rotate_wanted.emit("id-laptop")
    assert told.args == ["id-laptop"]


def test_rail_marks_one_page_and_says_its_count(qtbot: QtBot, theme: object) -> None:
    rail = Rail(lines=(PageLine(TOKENS, "Tokens", "key"), PageLine("s", "S", "key", _Sample)))
    qtbot.addWidget(rail)
    rail.show_page("s")
    rail.show_counts({"s": 2, "unheard of": 4})
    assert [button.isChecked() for button in rail.buttons.values()] == [False, True]
    assert "2" in rail.buttons["s"].accessibleName()
    with qtbot.waitSignal(rail.page_wanted) as told:
        rail.buttons[TOKENS].click()
    assert told.args == [TOKENS]


def test_every_line_of_the_rail_leads_somewhere(make_window: MakeWindow) -> None:
    """No dead buttons."""
    window = make_window(FakeBackend(gui_entries.samples()))
    for line in PAGES:
        window.rail.buttons[line.code].click()
        shown = TOKENS if window.stack.currentWidget() is window.page else window.pages.shown
        assert shown == line.code
        assert window.rail.buttons[line.code].isChecked()


def test_show_token_goes_to_it(window: MainWindow) -> None:
    window.show_token("id-notebook")
    assert [entry.credential.name for entry in window.page.entries] == ["notebook"]


def test_closed_rotation_comes_back_to_the_page_it_was_started_from(
    make_window: MakeWindow, backend: FakeBackend
) -> None:
    window = make_window(backend)
    window.show_page("health")
    sheet = window._show_sheet()  # noqa: SLF001 - the fake rotates nothing
    assert window.stack.currentWidget() is sheet
    sheet.closed.emit()
    assert window.pages.shown == "health"
    window.show_tokens()
    window._show_sheet()  # noqa: SLF001 - as above
    sheet.closed.emit()
    assert window.stack.currentWidget() is window.page
