"""The backup sheets: a passphrase twice, a dry run before anything is changed, words for errors."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.gui_backend import FakeBackend
from vault_app.core.errors import VaultBroken, VaultLocked, VaultMissing
from vault_app.gui.dialogs.backup_export import ExportSheet
from vault_app.gui.dialogs.backup_restore import RestoreSheet
from vault_app.gui.dialogs.sealed import SealedSheet
from vault_app.gui.parts import Notice
from vault_app.gui.settings.page import SettingsPage
from vault_app.gui.window import MainWindow
from vault_app.services.backup import RestorePlan
from vault_app.services.backup_plan import Arrival, Existing, Fate

WORDS = "a long enough passphrase"


def plan(*fates: Fate) -> RestorePlan:
    """Return a plan over the sample tokens, one for each fate."""
    entries = gui_entries.samples()
    arrivals = tuple(
        Arrival(entry.credential, fate, entry.credential.name, entry.credential.id)
        for entry, fate in zip(entries, fates, strict=False)
    )
    return replace(FakeBackend.plan, arrivals=arrivals, places=12, rotations=2, abandoned=1)


def export_sheet(window: MainWindow) -> ExportSheet:
    """Open the export sheet as a chosen file name does."""
    window.export_to(f"{gui_entries.HOME}/keyturn.backup")
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, ExportSheet)
    return window.overlay.sheet


def restore_sheet(window: MainWindow) -> RestoreSheet:
    """Open the restore sheet as a chosen file does."""
    window.restore_from(f"{gui_entries.HOME}/keyturn.backup")
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, RestoreSheet)
    return window.overlay.sheet


def looked(sheet: RestoreSheet) -> RestoreSheet:
    """Type the passphrase and look."""
    QTest.keyClicks(sheet.field, WORDS)
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    return sheet


def told(sheet: ExportSheet | RestoreSheet) -> str:
    """Return what the notices in sight say."""
    return "\n".join(
        one.sentence.text() for one in sheet.findChildren(Notice) if one.isVisibleTo(sheet)
    )


def test_export_wants_the_passphrase_twice_and_long_enough(
    window: MainWindow, backend: FakeBackend
) -> None:
    sheet = export_sheet(window)
    assert sheet.first.echoMode() is QLineEdit.EchoMode.Password
    sheet.first.setText("short")
    sheet.second.setText("short")
    assert not sheet.go.isEnabled()
    sheet.first.setText(WORDS)
    sheet.second.setText(WORDS + "r")
    assert not sheet.go.isEnabled()
    assert "not the same" in sheet.state.text()
    assert backend.names("export_backup") == []


def test_export_writes_forgets_the_passphrase_and_says_where(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.missing = ("laptop",)
    sheet = export_sheet(window)
    sheet.first.setText(WORDS)
    sheet.second.setText(WORDS)
    QTest.keyClick(sheet.second, Qt.Key.Key_Return)
    assert backend.names("export_backup") == [Path(gui_entries.HOME) / "keyturn.backup"]
    assert backend.passphrase_given is not None
    assert backend.passphrase_given.reveal() == WORDS
    assert sheet.first.text() == sheet.second.text() == ""
    assert "7 tokens written" in told(sheet)
    assert "~/keyturn.backup" in told(sheet)
    assert "laptop" in told(sheet)


def test_export_refused_says_why_and_lets_try_again(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.raising["export_backup"] = VaultLocked()
    sheet = export_sheet(window)
    sheet.first.setText(WORDS)
    sheet.second.setText(WORDS)
    sheet.start()
    assert "locked" in sheet.state.text()
    assert sheet.go.isVisible()


def test_restore_says_what_is_wrong_with_the_file_before_any_passphrase(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.raising["examine_backup"] = VaultBroken("backup_truncated")
    sheet = restore_sheet(window)
    assert "cut short" in sheet.state.text()
    assert backend.passphrase_given is None


def test_restore_is_a_dry_run_first(window: MainWindow, backend: FakeBackend) -> None:
    """H21."""
    backend.plan = plan(Fate.NEW, Fate.DEAD, Fate.KNOWN)
    sheet = looked(restore_sheet(window))
    assert backend.names("restore_backup") == []
    rows = [sheet.rows.item(row).text() for row in range(sheet.rows.count())]
    assert len(rows) == 3
    assert "known to be dead" in rows[1]
    assert not sheet.choices.button(0).isVisible()
    assert sheet.field.text() == ""
    sheet.advance()
    assert backend.names("restore_backup") == [Existing.BOTH]
    assert "1 token came in" in told(sheet)


def test_restore_asks_what_to_do_with_what_exists(window: MainWindow, backend: FakeBackend) -> None:
    backend.plan = plan(Fate.BESIDE, Fate.NEW)
    sheet = looked(restore_sheet(window))
    assert "1 token is here with another value" in sheet.clash.text()
    sheet.choices.button(1).click()
    sheet.advance()
    assert backend.names("look_into_backup") == [Existing.BOTH, Existing.THEIRS]
    assert backend.names("restore_backup") == [Existing.THEIRS]


def test_wrong_passphrase_asks_again(window: MainWindow, backend: FakeBackend) -> None:
    backend.raising["look_into_backup"] = VaultLocked("backup_passphrase_wrong")
    sheet = looked(restore_sheet(window))
    assert "does not open this backup" in sheet.state.text()
    assert sheet.field.isVisible()


def test_restore_reloads_the_list(window: MainWindow, backend: FakeBackend) -> None:
    backend.plan = plan(Fate.NEW)
    before = len(backend.names("entries"))
    sheet = looked(restore_sheet(window))
    sheet.advance()
    assert len(backend.names("entries")) > before


def test_restore_without_a_vault_offers_a_sealed_file(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.raising["look_into_backup"] = VaultMissing()
    looked(restore_sheet(window))
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, SealedSheet)


def test_locking_takes_the_sheet_away(window: MainWindow, backend: FakeBackend) -> None:
    """H18: nothing of the window's content stays in sight."""
    backend.plan = plan(Fate.NEW)
    looked(restore_sheet(window))
    window.lock()
    assert window.overlay is None
    window.restore_from("/anything")
    assert window.overlay is None


def test_a_fresh_profile_is_offered_a_restore(make_window: MakeWindow) -> None:
    window = make_window(FakeBackend())
    window.page.views.empty.restore.click()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptOpen
    dialog.close()


def test_settings_offer_to_write_and_to_restore(window: MainWindow) -> None:
    window.show_page("settings")
    page = window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    for press, mode in (
        (page.backup.write, QFileDialog.AcceptMode.AcceptSave),
        (page.backup.restore, QFileDialog.AcceptMode.AcceptOpen),
    ):
        press.click()
        (dialog,) = [one for one in window.findChildren(QFileDialog) if one.isVisible()]
        assert dialog.acceptMode() is mode
        dialog.close()
