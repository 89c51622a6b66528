"""What nobody expected: a redacted log line, one plain dialog, and the program goes on."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from vault_app.core.errors import StoreBusy
from vault_app.gui.last_resort import LastResort


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[LastResort]:
    made = LastResort()
    yield made
    for dialog in _dialogs():
        dialog.close()


def _dialogs() -> list[QMessageBox]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QMessageBox) and one.isVisible()
    ]


def test_report_bug_shows_one_plain_dialog_and_logs(
    hook: LastResort, qtbot: QtBot, logged: list[logging.LogRecord]
) -> None:
    for _ in range(3):
        hook.report(ZeroDivisionError("inner words"))
    qtbot.waitUntil(lambda: len(_dialogs()) == 1)
    shown = _dialogs()[0]
    assert "Something went wrong" in shown.text()
    assert "inner words" not in shown.text() + shown.informativeText()
    assert len(logged) == 3


def test_report_known_error_tells_its_words(
    hook: LastResort, qtbot: QtBot, logged: list[logging.LogRecord]
) -> None:
    hook.report(StoreBusy())
    qtbot.waitUntil(lambda: bool(_dialogs()))
    assert "Another Keyturn" in _dialogs()[0].text()


def test_report_quitting_is_no_bug(hook: LastResort, qtbot: QtBot) -> None:
    hook.report(KeyboardInterrupt())
    hook.report(SystemExit())
    qtbot.wait(1)
    assert _dialogs() == []


def test_install_catches_what_threads_raise(
    hook: LastResort,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    logged: list[logging.LogRecord],
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hook.install()
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(_dialogs()))


def test_quit_with_the_dialog_open_ends_in_order() -> None:
    """Quitting closes the dialog; that once took the program with it."""
    script = (
        "from PySide6.QtCore import QTimer\n"
        "from vault_app.gui.app import make_application\n"
        "from vault_app.gui.last_resort import LastResort\n"
        "application, hook = make_application(), LastResort()\n"
        "hook.report(ValueError())\n"
        "QTimer.singleShot(200, application.quit)\n"
        "raise SystemExit(application.exec())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
