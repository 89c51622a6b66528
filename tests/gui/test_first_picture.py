"""The first picture: what the window shows, shown again only where it would show the same."""

import os
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.clock import FixedClock
from tests.support.records import NOW, a_credential, a_place
from vault_app.core.credential import Kind, Risk, Scope, Status
from vault_app.core.errors import StoreError
from vault_app.gui import curtain
from vault_app.gui.curtain import Begun
from vault_app.gui.keeper import PictureKeeper, picture
from vault_app.gui.session import Session
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services import first_picture
from vault_app.services.vaulting import lock
from vault_app.services.workbench import Options, Workbench, open_workbench

Open = Callable[..., Session]
AROUND = b"as it was"


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
def open_session(qtbot: QtBot, theme: Theme, bench: Workbench) -> Iterator[Open]:
    errors: list[BaseException] = []
    made: list[Session] = []

    def opened(begun: Begun) -> Session:
        session = Session(bench, errors.append, lambda: None, begun=begun)
        made.append(session)
        session.appear()
        qtbot.waitUntil(lambda: session.window.isVisible() and session.window.untouched)
        return session

    yield opened
    for session in made:
        window = session.window
        session.close()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, int(QEvent.Type.DeferredDelete))
    assert errors == []


@pytest.fixture
def first(open_session: Open, bench: Workbench, qtbot: QtBot) -> MainWindow:
    """Return the window of a first start, which has kept its picture."""
    session = open_session(Begun(bench, AROUND))
    window = session.window
    with qtbot.waitActive(window):
        window.activateWindow()
    keeper = PictureKeeper(window, bench, session.runner, AROUND)
    keeper.allow(True)
    keeper.take()
    qtbot.waitUntil(first_picture.path_of(bench).exists)
    return window


def _drawn(bench: Workbench) -> MainWindow | None:
    return curtain.drawn(bench, AROUND, lambda: None)


def _some(bench: Workbench) -> MainWindow:
    window = _drawn(bench)
    assert window is not None
    return window


def test_picture_is_the_window_but_for_time_and_the_window_then_takes_its_place(
    first: MainWindow, bench: Workbench, open_session: Open, qtbot: QtBot
) -> None:
    shown = picture(first)
    first.hide()
    window = _some(bench)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    assert _same(window.grab().toImage(), shown)
    session = open_session(Begun(bench, AROUND, window))
    assert session.window is window
    assert not window.curtained
    assert window.page.model.rowCount() == 7
    assert window.page.table.hasFocus()
    assert _same(picture(window), shown)
    assert not _same(window.grab().toImage(), shown)  # now with ages and times


def test_picture_is_followed_by_the_program_once_it_is_painted(
    first: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    followed: list[bool] = []
    window = curtain.drawn(bench, AROUND, lambda: followed.append(True))
    assert window is not None
    qtbot.addWidget(window)
    assert followed == []
    window.show()
    qtbot.waitUntil(lambda: followed == [True])
    window.repaint()
    QCoreApplication.processEvents()
    assert followed == [True]


def test_window_cannot_be_closed_before_there_is_a_program_to_end(
    first: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    window = _some(bench)
    window.show()
    assert not window.close()
    assert window.isVisible()
    window.deleteLater()


def test_keys_typed_before_the_list_is_there_reach_it(
    first: MainWindow, bench: Workbench, open_session: Open
) -> None:
    first.hide()
    window = _some(bench)
    window.show()
    QTest.keyClick(window, Qt.Key.Key_Down)
    QTest.keyClick(window, Qt.Key.Key_Down)
    session = Session(bench, _raise, lambda: None, begun=Begun(bench, AROUND, window))
    session.appear()
    assert window.page.table.currentIndex().row() == 2
    session.close()
    window.close()
    window.deleteLater()


def test_no_picture_of_other_rows(first: MainWindow, bench: Workbench) -> None:
    """Another process has written meanwhile, past all our code."""
    with closing(sqlite3.connect(bench.profile.store_path)) as other, other:
        other.execute("UPDATE credentials SET body = replace(body, 'token 3', 'token x')")
    assert _drawn(bench) is None


def test_no_picture_while_locked(first: MainWindow, bench: Workbench) -> None:
    """H18: names are not shown while the profile is locked."""
    lock(bench)
    assert _drawn(bench) is None


def test_lock_that_came_behind_the_picture_shows_no_row(
    first: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    """H18: locked between the picture and the list, the window ends up locked."""
    first.hide()
    window = _some(bench)
    window.show()
    QTest.keyClick(window, Qt.Key.Key_Down)
    lock(bench)
    session = Session(bench, _raise, lambda: None, begun=Begun(bench, AROUND, window))
    session.appear()
    assert window.locked
    assert not window.curtained
    assert window.stack.currentWidget() is not window.page
    assert window.page.model.rowCount() == 0
    session.close()
    window.close()
    window.deleteLater()


def test_no_picture_once_a_verdict_may_be_another(
    first: MainWindow, bench: Workbench, clock: FixedClock
) -> None:
    clock.advance(timedelta(days=400))
    assert _drawn(bench) is None


def test_no_picture_in_another_look_or_size(first: MainWindow, bench: Workbench) -> None:
    window = _some(bench)
    assert curtain.drawn(bench, b"darker", lambda: None) is None
    right = curtain.look(window, AROUND)
    window.resize(window.width() + 1, window.height())
    assert first_picture.recall(bench, right) is not None
    assert first_picture.recall(bench, curtain.look(window, AROUND)) is None
    window.deleteLater()


def test_no_picture_that_is_damaged(first: MainWindow, bench: Workbench) -> None:
    path = first_picture.path_of(bench)
    data = bytearray(path.read_bytes())
    data[-20] ^= 1
    path.write_bytes(data)
    assert _drawn(bench) is None
    path.write_bytes(b"")
    assert _drawn(bench) is None


def test_picture_is_kept_of_what_the_store_holds_only(first: MainWindow, bench: Workbench) -> None:
    look, entries = curtain.look(first, AROUND), first.page.read
    bench.store.credentials.add(a_credential("a new one"))
    assert not first_picture.keep(bench, look, b"picture", entries)


def test_nothing_is_kept_of_a_window_hidden_from_captures(
    first: MainWindow, bench: Workbench, open_session: Open, qtbot: QtBot
) -> None:
    session = open_session(Begun(bench, AROUND))
    keeper = PictureKeeper(session.window, bench, session.runner, AROUND)
    keeper.allow(False)
    path = first_picture.path_of(bench)
    qtbot.waitUntil(lambda: not path.exists())
    keeper.take()
    session.runner.shutdown()
    assert not path.exists()


@pytest.mark.parametrize("touch", ["filter", "choose", "page", "sort"])
def test_nothing_is_kept_of_a_window_somebody_works_in(
    touch: str, open_session: Open, bench: Workbench
) -> None:
    session = open_session(Begun(bench, AROUND))
    window = session.window
    {
        "filter": lambda: window.page.filter.setText("token 3"),
        "choose": lambda: window.page.table.choose_line(3),
        "page": lambda: window.show_page("settings"),
        "sort": lambda: window.page.model.sort(0),
    }[touch]()
    keeper = PictureKeeper(window, bench, session.runner, AROUND)
    keeper.allow(True)
    keeper.take()
    session.runner.shutdown()
    assert not first_picture.path_of(bench).exists()


@pytest.mark.parametrize(
    "data",
    [b"", b"2 2", b"x y\nz", b"2 2\nz", b"-2 -2\nz", b"99999 99999\n" + zlib.compress(b"few")],
)
def test_bytes_that_are_no_picture_are_none(data: bytes) -> None:
    assert curtain.unpacked(data) is None


def test_look_is_told_by_what_was_chosen_not_by_where_the_window_stood(
    qapp: QApplication, tmp_path: Path
) -> None:
    state_file = tmp_path / "window.ini"
    assert curtain.chosen(state_file) == ()
    state_file.write_text("[look]\ntheme=dark\nrows=compact\n\n[window]\ngeometry=abc\n")
    before = curtain.around(qapp, state_file)
    assert curtain.chosen(state_file) == ("rows=compact", "theme=dark")
    state_file.write_text("[window]\ngeometry=xyz\n\n[look]\ntheme=dark\nrows=compact\n")
    assert curtain.around(qapp, state_file) == before
    state_file.write_text("[look]\ntheme=light\nrows=compact\n")
    assert curtain.around(qapp, state_file) != before


def test_store_that_cannot_be_opened_is_told_by_the_window(
    bench: Workbench, qtbot: QtBot, theme: Theme
) -> None:
    """What went wrong before the program was there is raised where the list is read."""
    errors: list[BaseException] = []
    begun = Begun(bench, AROUND, None, StoreError("store_busy"))
    session = Session(bench, errors.append, lambda: None, begun=begun)
    asked: list[bool] = []
    session.window.page.loaded.connect(lambda: asked.append(True))
    session.appear()
    qtbot.waitUntil(lambda: asked != [])
    assert session.window.isVisible()
    session.close()
    session.window.close()
    session.window.deleteLater()
    assert errors == []


PROGRAM = """
import sys
import vault_app.gui
from PySide6.QtCore import QTimer
from vault_app.cli import start
from vault_app.gui import curtain, keeper, opening
from vault_app.gui.window import MainWindow

kept, seen, drawn = sys.argv.pop(), [], curtain.drawn
keeper._SOON_MS = 0

def watched(*given):
    window = drawn(*given)
    seen.append(window is not None and window.curtained)
    return window

def look():
    windows = [one for one in application.topLevelWidgets() if isinstance(one, MainWindow)]
    if not windows or windows[0].curtained or not keeper.curtain.os.path.exists(kept):
        return
    print(seen, windows[0].page.model.rowCount(), flush=True)
    timer.stop()
    application.exit(0)  # not closed: nothing is remembered of where it stood

curtain.drawn = watched
application = opening.make_application()
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
start.main()
"""


def test_program_shows_the_picture_from_its_second_start_on(bench: Workbench) -> None:
    home, path = bench.profile.home, first_picture.path_of(bench)
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
    assert told == ["[False] 7\n", "[True] 7\n"]


def _raise(error: BaseException) -> None:
    raise error


def _same(one: QImage, other: QImage) -> bool:
    kind = QImage.Format.Format_RGB32
    return one.convertToFormat(kind) == other.convertToFormat(kind)
