"""Thousands of leaks: sorted off the GUI thread, while what comes and what is wished goes on."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support import gui_entries
from tests.support.clock import START
from tests.support.gui_backend import FakeBackend
from tests.support.later_runner import LaterRunner
from tests.support.leak_backend import a_leak, many_leaks
from vault_app.core.leak import LeakState
from vault_app.gui.leaks.groups import Grouping
from vault_app.gui.leaks.page import LeaksPage
from vault_app.gui.pages import Surroundings
from vault_app.gui.theme import Theme

MANY = 600


@pytest.fixture
def runner() -> LaterRunner:
    """Return a runner whose work is done when the test says so."""
    return LaterRunner()


@pytest.fixture
def page(runner: LaterRunner, qtbot: QtBot, theme: Theme) -> LeaksPage:
    """Return the page with many leaks, each alone in its file."""
    backend = FakeBackend(gui_entries.samples())
    backend.leaked = {one.leak.id: one for one in many_leaks(MANY, 40)}
    made = LeaksPage(Surroundings(backend, runner, lambda: START, gui_entries.HOME))
    qtbot.addWidget(made)
    made.reload()
    made.finish()
    runner.land()
    return made


def test_many_leaks_are_grouped_anew_once_they_are_sorted_and_the_last_wish_counts(
    page: LeaksPage, runner: LaterRunner
) -> None:
    before = page.model.rowCount()
    page.board.group_box.picked.emit("file")
    page.board.group_box.picked.emit("repository")
    assert (page.model.grouping, page.model.rowCount()) == (Grouping.CREDENTIAL, before)
    assert page.model.data(page.model.index(0, 0)), "what is shown still can be told"
    runner.land()
    assert (page.model.grouping, page.model.rowCount()) == (Grouping.REPOSITORY, 1)
    assert page.board.tree.currentIndex().isValid()


def test_leaks_that_come_while_many_are_sorted_are_shown_too(
    page: LeaksPage, runner: LaterRunner
) -> None:
    page.board.group_box.picked.emit("file")
    page.model.take([a_leak(7, "proj/late/.env")])
    runner.land()
    assert page.model.shown == MANY + 1
    assert page.model.group(page.model.index(page.model.rowCount() - 1, 0)) is not None
    late = next(one for one in page.model.entries if "late" in one.leak.path)
    assert late in page.model.shown_entries()
    page.board.field.setText("late")
    page._narrow()  # noqa: SLF001 - the pause after typing is over
    assert page.model.shown == MANY + 1
    runner.land()
    assert page.model.shown_entries() == (late,)
    page.reload()
    runner.land()
    assert page.model.wanted.text == "late", "a reading of the store keeps what is asked for"


def test_one_of_many_ignored_leaves_the_next_one_chosen(
    page: LeaksPage, runner: LaterRunner
) -> None:
    tree = page.board.tree
    order = page.model.shown_ids()
    tree.choose([order[5]])
    backend = page.around.backend
    page._changed(backend.ignore_leaks([order[5]], "why"))  # noqa: SLF001 - what the deed says
    assert order[5] in page.model.shown_ids()
    runner.land()
    assert order[5] not in page.model.shown_ids()
    assert [one.leak.id for one in tree.chosen_entries()] == [order[6]]
    assert page.board.chips.chips[LeakState.IGNORED].text().endswith("1")
