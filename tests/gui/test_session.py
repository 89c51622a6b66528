"""A session on real services: opens, reminds, turns from the tray, locks, stays or ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.bench import open_bench
from tests.support.clock import FixedClock
from vault_app.core.ids import CredentialId
from vault_app.gui import look_file
from vault_app.gui.app import Program
from vault_app.gui.look_file import Look
from vault_app.gui.pages import Chosen
from vault_app.gui.reminders import Digest
from vault_app.gui.rotation.stage import Stage
from vault_app.gui.session import Session
from vault_app.gui.theme import Theme
from vault_app.gui.tray import Snooze
from vault_app.practice.emulator import Emulator
from vault_app.services import settings
from vault_app.services.importing import import_tokens
from vault_app.services.inventory import entries
from vault_app.services.reminding import MUTED
from vault_app.services.starting import set_start_at_login
from vault_app.services.vaulting import lock
from vault_app.services.workbench import Options, Workbench


@pytest.fixture
def bench(tmp_path: Path, clock: FixedClock) -> Iterator[Workbench]:
    with Emulator(clock=clock) as hub:
        made = open_bench(tmp_path, hub, clock)
        made.profile.ensure()
        token = hub.mint(role="write", label="laptop")
        folder = tmp_path / "proj"
        folder.mkdir()
        (folder / ".env").write_text(f"HF_TOKEN={token.reveal()}\n")
        import_tokens(made, [folder], mine=True)
        yield made
        made.close()


@pytest.fixture
def errors() -> list[BaseException]:
    return []


@pytest.fixture
def session(
    qtbot: QtBot, qapp: QApplication, bench: Workbench, errors: list[BaseException]
) -> Iterator[Session]:
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


def _id(bench: Workbench) -> str:
    return entries(bench)[0].credential.id


def test_begin_opens_off_the_gui_thread_and_fills_the_list(session: Session, qtbot: QtBot) -> None:
    _show(session, qtbot)
    assert session.window.page.model.rowCount() == 1
    assert session.window.isVisible()


def test_begin_locked_profile_starts_locked(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    """H18: a lock outlives the process."""
    lock(bench)
    session.show()
    session.begin()
    qtbot.waitUntil(lambda: session.window.locked)
    assert session.window.page.model.rowCount() == 0


def test_tray_rotate_opens_the_plan(session: Session, bench: Workbench, qtbot: QtBot) -> None:
    _show(session, qtbot)
    session.desk.tray.rotate_wanted.emit(_id(bench))
    qtbot.waitUntil(lambda: session.window.sheet is not None)
    sheet = session.window.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.flow.rotation is not None)
    assert sheet.flow.stage is Stage.PLAN
    assert sheet.steps.isVisible()


def test_tray_rotate_goes_on_with_the_rotation_under_way(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    from vault_app.core.rotation import Consent
    from vault_app.services.rotating import begin

    begun = begin(bench, _id(bench), Consent())
    _show(session, qtbot)
    session.desk.tray.rotate_wanted.emit(_id(bench))
    qtbot.waitUntil(lambda: session.window.sheet is not None)
    sheet = session.window.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.flow.rotation is not None and not sheet.flow.busy)
    assert sheet.flow.rotation is not None
    assert sheet.flow.rotation.id == begun.id
    assert sheet.flow.stage is Stage.OBTAIN


def test_tray_rotate_while_locked_is_gone_on_with_once_it_is_open(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    _show(session, qtbot)
    tray = session.desk.tray
    session.window.lock()
    qtbot.waitUntil(lambda: bench.locked)
    assert any(action.text() == "Unlock…" for action in tray.menu.actions())
    tray.rotate_wanted.emit(_id(bench))
    qtbot.waitUntil(lambda: bool(session.errands._wish))  # noqa: SLF001 - what nobody sees
    assert session.window.sheet is None
    tray.unlock_wanted.emit()
    qtbot.waitUntil(lambda: session.window.sheet is not None)
    sheet = session.window.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.flow.rotation is not None)
    assert sheet.flow.stage is Stage.PLAN
    assert any(action.text() == "Lock" for action in tray.menu.actions())


def test_tray_of_a_locked_profile_says_so_before_there_is_a_window(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    lock(bench)
    session.begin_in_tray()
    menu = session.desk.tray.menu
    qtbot.waitUntil(lambda: any(action.text() == "Unlock…" for action in menu.actions()))
    session.desk.tray.unlock_wanted.emit()
    qtbot.waitUntil(lambda: not bench.locked)
    qtbot.waitUntil(lambda: session.window.page.model.rowCount() == 1)
    assert session.window.isVisible()


def test_check_from_the_tray_with_no_window_in_sight_is_answered(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    session.begin_in_tray()
    qtbot.waitUntil(lambda: session.has_desk)
    told: list[Digest] = []
    session.desk.tray.notices.show = lambda digest, title: told.append(digest)  # type: ignore[method-assign] # what is shown
    session.desk.tray.check_wanted.emit()
    qtbot.waitUntil(lambda: any(digest.topic == "checked" for digest in told))
    (one,) = [digest for digest in told if digest.topic == "checked"]
    assert one.title == "1 token checked"
    assert one.body == "Nothing is wrong with them."
    assert not session.has_window


def test_tray_snooze_is_kept(session: Session, bench: Workbench, qtbot: QtBot) -> None:
    _show(session, qtbot)
    session.desk.tray.snooze_wanted.emit(Snooze(_id(bench), 7))
    credential = entries(bench)[0].credential.id
    qtbot.waitUntil(lambda: bench.store.reminders.snoozed_until(credential) is not None)


def test_close_without_a_tray_ends_even_if_staying_was_chosen(
    session: Session, qtbot: QtBot
) -> None:
    _show(session, qtbot)
    session.desk.tray.keep_chosen.emit(True)
    with qtbot.waitSignal(session.ended):
        session.window.close()
    assert not session.window.isVisible()


def test_choice_to_stay_is_remembered(session: Session, bench: Workbench, qtbot: QtBot) -> None:
    session.desk.tray.keep_chosen.emit(True)
    stored = QSettings(str(bench.profile.home / "window.ini"), QSettings.Format.IniFormat)
    assert stored.value("tray/keep", False, type=bool) is True
    qtbot.waitUntil(lambda: settings.value(bench, "keep_in_tray") is True)


def test_settings_are_in_force_once_the_list_is_there(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    wanted: dict[str, settings.Value] = {
        "idle_minutes": 3,
        "keep_in_tray": True,
        "rows": "compact",
        "reveal_seconds": 4,
        "clipboard_seconds": 7,
        "theme": "dark",
    }
    for key, value in wanted.items():
        settings.choose(bench, key, value)
    with qtbot.waitSignal(session.theme_wanted) as told:
        _show(session, qtbot)
    assert told.args == ["dark"]
    assert session.desk.idle.minutes == 3
    assert session.window.page.table.compact
    assert session.window.page.panel.reveal.seconds == 4
    assert session.window.writer.seconds == 7
    assert look_file.stored(bench.profile.home / "window.ini") == Look("dark", 100, compact=True)


def test_setting_chosen_on_the_page_is_in_force_at_once(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.theme_wanted):
        _show(session, qtbot)
    session.window.pages.setting_chosen.emit(Chosen("idle_minutes", 0))
    session.window.pages.setting_chosen.emit(Chosen("rows", "compact"))
    assert session.desk.idle.minutes == 0
    assert session.window.page.table.compact


def test_end_takes_our_value_off_the_clipboard_before_the_process_goes(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    """A clipboard manager takes over what a program leaves there at its end."""
    _show(session, qtbot)
    session.window.actions_on_tokens.copy(entries(bench)[0])
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.text() != "")
    session.close()
    assert clipboard.text() == ""


def test_quit_ends_once(session: Session, qtbot: QtBot) -> None:
    _show(session, qtbot)
    ended: list[bool] = []
    session.ended.connect(lambda: ended.append(True))
    session.quit()
    session.close()
    assert ended == [True]


def test_idle_lock_waits_for_the_token_then_locks(
    session: Session, bench: Workbench, clock: FixedClock, qtbot: QtBot
) -> None:
    """H18."""
    _show(session, qtbot)
    idle = session.desk.idle
    session.window.start_rotation(_id(bench))
    sheet = session.window.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.footer.primary.isEnabled())
    sheet.footer.primary.click()
    qtbot.waitUntil(lambda: sheet.flow.stage is Stage.OBTAIN and not sheet.flow.busy)
    clock.advance(seconds=3600)
    idle.look()
    assert not session.window.locked
    sheet.leave()
    idle.look()
    assert session.window.locked


def test_practice_wish_goes_up(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.practice_wanted):
        session.window.practice_wanted.emit()


@pytest.mark.usefixtures("own_look")
def test_program_opens_one_session_and_ends_it(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys
    import threading

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    environ = {"KEYTURN_HOME": str(tmp_path / "profile"), "KEYTURN_VAULT": "file"}
    program = Program(qapp, Options(environ=environ, user_home=tmp_path))
    assert isinstance(program.theme, Theme)
    session = program.open_profile()
    with qtbot.waitSignal(session.window.page.loaded):
        pass
    with qtbot.waitSignal(session.ended):
        program.close()
    assert program.sessions == []


def test_screen_lock_locks_the_window(session: Session, qtbot: QtBot) -> None:
    """H18."""
    _show(session, qtbot)
    session.desk.screen.changed(False)
    assert not session.window.locked
    session.desk.screen.changed(True)
    assert session.window.locked


def test_tray_alone_builds_no_window_until_it_is_opened(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.desk.reminders.due):
        session.begin_in_tray()
    assert not session.has_window
    session.desk.tray.open_wanted.emit()
    assert session.has_window
    with qtbot.waitSignal(session.window.page.loaded):
        pass
    assert session.window.isVisible()
    assert session.window.page.model.rowCount() == 1


def test_tray_alone_locks_without_a_window_and_opens_locked(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    """H18."""
    with qtbot.waitSignal(session.desk.reminders.due):
        session.begin_in_tray()
    session.desk.tray.lock_wanted.emit()
    qtbot.waitUntil(lambda: bench.locked)
    assert not session.has_window
    session.raise_window()
    qtbot.waitUntil(lambda: session.window.locked)
    assert session.window.page.model.rowCount() == 0


def test_window_asked_of_the_tray_is_shown_with_its_list_and_never_without(
    session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.desk.reminders.due):
        session.begin_in_tray()
    with qtbot.waitSignal(session.shown):
        session.raise_window()
        session.raise_window()  # a second wish while the list is read
        assert not session.window.isVisible()
    assert session.window.isVisible()
    assert session.window.page.model.rowCount() == 1


def test_tray_alone_quits_without_ever_having_a_window(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.desk.reminders.due):
        session.begin_in_tray()
    with qtbot.waitSignal(session.ended):
        session.desk.tray.quit_wanted.emit()
    assert not session.has_window


def test_tray_mutes_and_wakes_a_token(session: Session, bench: Workbench, qtbot: QtBot) -> None:
    _show(session, qtbot)
    credential = CredentialId(_id(bench))
    session.desk.tray.mute_wanted.emit(credential)
    qtbot.waitUntil(lambda: bench.store.reminders.snoozed_until(credential) == MUTED)
    session.desk.tray.wake_wanted.emit(credential)
    qtbot.waitUntil(lambda: bench.store.reminders.snoozed_until(credential) is None)


def test_tray_mends_the_login_entry_of_a_program_that_moved(
    session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    set_start_at_login(bench, True)
    (entry,) = (bench.user_home / ".config" / "autostart").glob("*.desktop")
    entry.write_text(entry.read_text().replace("Exec=", "Exec=/gone/keyturn "))
    with qtbot.waitSignal(session.desk.reminders.due):
        session.begin_in_tray()
    assert "/gone" not in entry.read_text()
