"""A session on real services: welcomed once, told of a newer version, and gone without a trace."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.bench import open_bench
from tests.support.clock import FixedClock
from tests.support.loopback import serving
from tests.support.signed_notice import KEYS, payload, signed
from vault_app.gui.dialogs.leaving import LeavingSheet
from vault_app.gui.dialogs.welcome import WelcomeSheet
from vault_app.gui.session import Session
from vault_app.practice.emulator import Emulator
from vault_app.services import greeting, inventory, settings
from vault_app.services.workbench import Workbench


@pytest.fixture
def bench(tmp_path: Path, clock: FixedClock) -> Iterator[Workbench]:
    with Emulator(clock=clock) as hub:
        made = open_bench(tmp_path, hub, clock)
        made.profile.ensure()
        yield made
        made.close()


@pytest.fixture
def session(qtbot: QtBot, qapp: QApplication, bench: Workbench) -> Iterator[Session]:
    errors: list[BaseException] = []
    made = Session(bench, errors.append, bench.close)
    yield made
    window = made.window if made.has_window else None
    made.close()
    if window is not None:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, int(QEvent.Type.DeferredDelete))
    assert errors == []


def _show(session: Session, qtbot: QtBot) -> None:
    session.show()
    with qtbot.waitSignal(session.window.page.loaded):
        session.begin()


def test_first_start_is_welcomed_and_the_second_is_not(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    assert greeting.is_first(bench)
    bench.update_address = "https://keyturn.invalid/update.json"
    _show(session, qtbot)
    qtbot.waitUntil(lambda: session.window.overlay is not None)
    assert session.window.overlay is not None
    sheet = session.window.overlay.sheet
    assert isinstance(sheet, WelcomeSheet)
    qtbot.waitUntil(lambda: "sealed file" in sheet.rows["vault"].text.text())
    qtbot.waitUntil(lambda: not sheet.updates.isEnabled())
    sheet.done.click()
    qtbot.waitUntil(lambda: not greeting.is_first(bench))


def test_profile_with_tokens_is_not_welcomed(
    session: Session, bench: Workbench, qtbot: QtBot, clock: FixedClock
) -> None:
    with Emulator(clock=clock) as hub:
        inventory.add(bench, hub.mint(), name="laptop")
    assert not greeting.is_first(bench)


def test_newer_version_found_by_the_daily_check_is_a_line_in_the_rail(
    session: Session, bench: Workbench, qtbot: QtBot, clock: FixedClock
) -> None:
    greeting.remember(bench)
    settings.choose(bench, "update_checks", True)
    with serving() as far:
        far.answer(body=signed(payload(clock.now())))
        bench.signers, bench.update_address = KEYS, f"{far.url}/update.json"
        _show(session, qtbot)
        qtbot.waitUntil(lambda: session.window.rail.has_news)
    assert len(far.seen) == 1
    assert session.window.overlay is None


def test_everything_removed_from_the_window_stays_removed_after_it_ends(
    session: Session, bench: Workbench, qtbot: QtBot, clock: FixedClock, tmp_path: Path
) -> None:
    greeting.remember(bench)
    with Emulator(clock=clock) as hub:
        inventory.add(bench, hub.mint(), name="laptop")
    settings.choose(bench, "start_at_login", True)
    _show(session, qtbot)
    window = session.window
    window.show_page("settings")
    window.house.farewell()
    assert window.overlay is not None
    sheet = window.overlay.sheet
    assert isinstance(sheet, LeavingSheet)
    sheet.everything.click()
    sheet.sure.click()
    qtbot.waitUntil(lambda: sheet.list.count() > 1)
    sheet.act.click()
    qtbot.waitUntil(sheet.quit.isVisible)
    assert not bench.profile.home.exists()
    # Whatever still asks now makes nothing anew.
    session.desk.reminders.tick()
    window.page.reload()
    with qtbot.waitSignal(session.ended):
        sheet.quit.click()
    left = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if not path.is_dir()}
    assert left == {Path(".passphrase")}
