"""Rows shown before the store is read: only those it holds, and the window answers with them."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support import gui_entries
from tests.support.clock import START, FixedClock
from tests.support.records import NOW, a_credential, a_place
from vault_app.core.credential import Kind, Risk, Scope, Status
from vault_app.gui.keeper import RowsKeeper
from vault_app.gui.session import Session
from vault_app.gui.theme import Theme
from vault_app.gui.tokens.inventory import inventory_of
from vault_app.gui.tokens.remembered import packed, remembered, unpacked
from vault_app.gui.tokens.rows import WORST_FIRST, Column, Flag
from vault_app.gui.window import MainWindow
from vault_app.services import shown_rows
from vault_app.services.entries import entries
from vault_app.services.vaulting import lock
from vault_app.services.workbench import Options, Workbench, open_workbench

Open = Callable[[], Session]


def _fill(bench: Workbench, count: int) -> None:
    kinds, statuses = tuple(Kind), tuple(Status)
    for number in range(count):
        one = a_credential(
            f"token {number}",
            kind=kinds[number % len(kinds)],
            status=statuses[number % len(statuses)],
            scopes=(Scope("write", None, Risk.HIGH),) if number % 3 else None,
            created_at=NOW - timedelta(days=37 * number),
            last_checked_at=NOW - timedelta(minutes=number),
        )
        bench.store.credentials.add(one)
        bench.store.places.remember([a_place(one.id, path=f"/home/ada/p{number}/.env")])


@pytest.fixture
def bench(tmp_path: Path, clock: FixedClock) -> Iterator[Workbench]:
    made = open_workbench(Options(home=str(tmp_path / "profile"), environ={}))
    made.clock = clock
    _fill(made, 7)
    yield made
    made.close()


@pytest.fixture
def known(bench: Workbench) -> Workbench:
    """Return a profile whose rows are remembered."""
    found = entries(bench)
    rows = packed(inventory_of(found))
    assert rows is not None
    assert shown_rows.keep(bench, _form(), rows, found)
    bench.kept = None
    return bench


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, bench: Workbench) -> Iterator[Open]:
    errors: list[BaseException] = []
    made: list[Session] = []

    def started() -> Session:
        session = Session(bench, errors.append, lambda: None)
        made.append(session)
        session.appear()
        return session

    yield started
    for session in made:
        window = session.window
        session.close()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, int(QEvent.Type.DeferredDelete))
    assert errors == []


def _form() -> bytes:
    from vault_app.gui.tokens.remembered import form_of

    return form_of("en")


def _whole(window: MainWindow) -> bool:
    return window.page.model.inventory.certain and not window.go_on()


def test_first_painting_shows_remembered_rows_and_reading_moves_no_pixel(
    known: Workbench, start: Open, qtbot: QtBot
) -> None:
    window = start().window
    assert not window.page.model.inventory.certain
    assert window.page.model.rowCount() == 7
    assert window.isVisible()
    with qtbot.waitActive(window):
        window.activateWindow()
    shown = window.page.table.grab().toImage()
    chips = window.page.top.grab().toImage()
    qtbot.waitUntil(lambda: _whole(window))
    assert window.page.table.grab().toImage() == shown
    assert window.page.top.grab().toImage() == chips
    qtbot.waitUntil(lambda: window.page.panel.isVisible())
    assert window.page.panel.entry is not None


def test_keys_typed_before_anything_was_read_act_at_once_and_stay(
    known: Workbench, start: Open, qtbot: QtBot
) -> None:
    window = start().window
    page = window.page
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert not page.model.inventory.certain
    assert page.table.currentIndex().row() == 2
    chosen = page.table.currentIndex().data()
    QTest.keyClicks(page.filter, "token 3")
    assert page.model.rowCount() == 1
    assert page.table.currentIndex().data() != chosen
    page.clear_filter()
    page.model.sort(Column.AGE)
    order = [page.model.index(line, 0).data() for line in range(7)]
    assert not page.model.inventory.certain
    qtbot.waitUntil(lambda: _whole(window))
    assert [page.model.index(line, 0).data() for line in range(7)] == order
    assert [entry.credential.name for entry in page.entries] == ["token 3"]


def test_page_chosen_in_the_rail_before_it_can_be_there_opens(
    known: Workbench, start: Open, qtbot: QtBot
) -> None:
    window = start().window
    assert not window.page.model.inventory.certain
    window.rail.buttons["health"].click()
    assert window.pages.shown == "health"
    qtbot.waitUntil(lambda: _whole(window))
    assert window.pages.shown == "health"


def test_enter_before_the_panel_is_there_does_the_next_step_once_it_is(
    known: Workbench, start: Open, qtbot: QtBot
) -> None:
    window = start().window
    acted: list[str] = []
    QTest.keyClick(window.page.table, Qt.Key.Key_Return)
    assert not window.page.model.inventory.certain
    window.actions_on_tokens.rotate_wanted.connect(acted.append)
    window.actions_on_tokens.busy.connect(acted.append)
    qtbot.waitUntil(lambda: acted != [])
    assert window.page.model.inventory.certain


def test_no_rows_are_remembered_of_a_locked_profile(
    known: Workbench, start: Open, qtbot: QtBot
) -> None:
    """H18: names are not shown while the profile is locked."""
    lock(known)
    assert remembered(known, "en") is None
    window = start().window
    qtbot.waitUntil(lambda: window.locked)
    assert window.page.model.rowCount() == 0


def test_lock_that_came_behind_the_rows_leaves_none(
    known: Workbench, start: Open, qtbot: QtBot
) -> None:
    """H18: locked between the first painting and the reading, the window ends up locked."""
    window = start().window
    assert window.page.model.rowCount() == 7
    lock(known)
    qtbot.waitUntil(lambda: window.locked)
    assert window.page.model.rowCount() == 0
    assert window.stack.currentWidget() is not window.page


def test_no_rows_where_the_store_holds_others(known: Workbench) -> None:
    """Another process has written meanwhile, past all our code."""
    assert remembered(known, "en") is not None
    with closing(sqlite3.connect(known.profile.store_path)) as other, other:
        other.execute("UPDATE credentials SET body = replace(body, 'token 3', 'token x')")
    assert remembered(known, "en") is None


def test_no_rows_in_another_language_or_once_a_verdict_may_be_another(
    known: Workbench, clock: FixedClock
) -> None:
    assert remembered(known, "de") is None
    clock.advance(timedelta(days=400))
    assert remembered(known, "en") is None


@pytest.mark.parametrize("at", [0, 70, 100, 400, -1])
def test_no_rows_of_a_damaged_file(at: int, known: Workbench) -> None:
    path = shown_rows.path_of(known)
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    assert remembered(known, "en") is None
    path.write_bytes(data[: len(data) // 2])
    assert remembered(known, "en") is None


@pytest.mark.parametrize("data", [b"", b"\xff", b"a\x1db", b"\x1d" * 6, b"x\x1d" * 6 + b"7"])
def test_bytes_that_are_no_rows_are_none(data: bytes) -> None:
    assert unpacked(data, START) is None


def test_rows_come_back_as_they_were() -> None:
    """Faces, orders, filters and counts are those of rows that were read."""
    live = inventory_of(gui_entries.samples())
    data = packed(live)
    assert data is not None
    back = unpacked(data, START)
    assert back is not None
    assert [back.face(number) for number in range(len(back))] == [
        live.face(number) for number in range(len(live))
    ]
    for column in (WORST_FIRST, *Column):
        for descending in (False, True):
            order = live.order(column, descending=descending)
            assert back.order(column, descending=descending) == order
    for needle in ("ada", "hf_", ".env", "zzz"):
        assert back.holding(needle) == live.holding(needle)
    assert [back.flag_count(flag) for flag in Flag] == [live.flag_count(flag) for flag in Flag]
    assert (back.lines, back.provider_counts) == (live.lines, live.provider_counts)
    assert back.last_checked == live.last_checked
    assert back.entries_of(range(len(back))) == ()


def test_text_with_our_own_marks_in_it_is_not_packed() -> None:
    odd = gui_entries.entry(gui_entries.credential("odd", note="a\x1eb"))
    assert packed(inventory_of((odd,))) is None
    assert packed(inventory_of(())) is None


def test_rows_are_kept_of_what_the_store_holds_only(known: Workbench) -> None:
    found = entries(known)
    known.store.credentials.add(a_credential("a new one"))
    assert not shown_rows.keep(known, _form(), b"rows", found)


def test_nothing_is_kept_of_a_window_hidden_from_captures(
    known: Workbench, start: Open, qtbot: QtBot
) -> None:
    session = start()
    qtbot.waitUntil(lambda: _whole(session.window))
    path = shown_rows.path_of(known)
    keeper = RowsKeeper(session.window, known, session.runner)
    keeper.allow(False)
    qtbot.waitUntil(lambda: not path.exists())
    keeper.keep()
    session.runner.shutdown()
    assert not path.exists()


PROGRAM = """
import os, sys
import vault_app.gui
from PySide6.QtCore import QTimer
from vault_app.cli import start
from vault_app.gui import keeper, opening
from vault_app.gui.tokens import page
from vault_app.gui.window import MainWindow

kept, seen, show = sys.argv.pop(), [], MainWindow.show
keeper._SOON_MS = 0

def shown(window):
    if not seen:
        seen.append((window.page.model.rowCount(), window.page.model.inventory.certain))
    show(window)

def look():
    windows = [one for one in application.topLevelWidgets() if isinstance(one, MainWindow)]
    if windows and windows[0].page.model.inventory.certain and os.path.exists(kept):
        print(*seen, windows[0].page.model.rowCount(), flush=True)
        timer.stop()
        application.exit(0)

MainWindow.show = shown
application = opening.make_application()
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
start.main()
"""


def test_program_shows_its_rows_before_it_reads_from_the_second_start_on(bench: Workbench) -> None:
    home, path = bench.profile.home, shown_rows.path_of(bench)
    bench.close()
    told = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, os.fspath(path)],
            env={**os.environ, "KEYTURN_HOME": os.fspath(home), "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        told.append(done.stdout)
    assert told == ["(7, True) 7\n", "(7, False) 7\n"]
