"""Add, import, sealed file and lock screen: what is asked, refused, and told."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.gui_backend import SKIPPED, FakeBackend, fake_token
from vault_app.core.errors import Cancelled, UsageError, VaultBroken, VaultLocked, VaultMissing
from vault_app.core.ids import CredentialId
from vault_app.gui.dialogs.add import AddSheet
from vault_app.gui.dialogs.importing import ImportSheet
from vault_app.gui.dialogs.lock_screen import LockScreen
from vault_app.gui.dialogs.sealed import SealedSheet
from vault_app.gui.parts import Notice
from vault_app.gui.window import MainWindow
from vault_app.services.importing import ImportResult

Key = Qt.Key


def add_sheet(window: MainWindow) -> AddSheet:
    """Open the add sheet."""
    window.show_add()
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, AddSheet)
    return window.overlay.sheet


def import_sheet(window: MainWindow) -> ImportSheet:
    """Open the import sheet."""
    window.show_import()
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, ImportSheet)
    return window.overlay.sheet


def lock_screen(window: MainWindow) -> LockScreen:
    """Lock and return the screen."""
    window.lock()
    screen = window.stack.currentWidget()
    assert isinstance(screen, LockScreen)
    return screen


def notices(sheet: ImportSheet) -> str:
    """Return what the notices in sight say."""
    shown = [one for one in sheet.findChildren(Notice) if one.isVisible()]
    return "\n".join(one.sentence.text() for one in shown)


def test_add_hides_the_value_and_tells_the_provider_at_once(window: MainWindow) -> None:
    sheet = add_sheet(window)
    assert sheet.field.echoMode() is QLineEdit.EchoMode.Password
    value = fake_token()
    sheet.field.setText(value)
    sheet.recognise()
    assert sheet.provider.text() == "Hugging Face"
    assert sheet.hint.text() == f"hf_…{value[-4:]}"


def test_add_pastes_from_the_clipboard_without_its_line_end(window: MainWindow) -> None:
    sheet = add_sheet(window)
    value = fake_token()
    QGuiApplication.clipboard().setText(value + "\n")
    sheet.paste()
    assert sheet.field.text() == value
    QGuiApplication.clipboard().clear()


def test_add_by_enter_adds_closes_and_chooses_the_new_token(
    window: MainWindow, backend: FakeBackend
) -> None:
    sheet = add_sheet(window)
    sheet.field.setText(fake_token())
    sheet.name.setText("fresh")
    QTest.keyClick(sheet.name, Key.Key_Return)
    assert window.overlay is None
    assert sheet.field.text() == ""
    assert [one.credential.name for one in window.page.entries] == ["fresh"]
    assert window.page.model.rowCount() == 10


def test_add_of_a_known_value_chooses_the_token_we_have(
    window: MainWindow, backend: FakeBackend
) -> None:
    sheet = add_sheet(window)
    sheet.field.setText(backend.values[CredentialId("id-thesis")])
    sheet.action.click()
    assert [one.credential.name for one in window.page.entries] == ["thesis"]
    assert "already" in window.page.status.news.text()


def test_add_refused_says_why_in_place_and_stays_open(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.raising["add"] = UsageError("tombstone")
    sheet = add_sheet(window)
    sheet.field.setText(fake_token())
    sheet.action.click()
    assert window.overlay is not None
    assert "revoked before" in sheet.problem.text()
    assert sheet.action.isEnabled()
    sheet.field.setText(fake_token())
    assert sheet.problem.isHidden()


def test_add_for_another_server_needs_a_second_press_that_names_it(
    window: MainWindow, backend: FakeBackend
) -> None:
    """H22: an endpoint from the environment is confirmed by name."""
    server = "https://hub.example.org"
    backend.raising["add"] = UsageError("endpoint_unconfirmed", endpoint=server)
    sheet = add_sheet(window)
    sheet.field.setText(fake_token())
    sheet.action.click()
    assert server in sheet.problem.text()
    assert sheet.action.text() == "Add for this address"
    del backend.raising["add"]
    sheet.action.click()
    assert backend.names("add")[-1] == (None, server)


def test_add_without_anything_typed_cannot_be_pressed(window: MainWindow) -> None:
    assert not add_sheet(window).action.isEnabled()


def sealed_sheet(window: MainWindow) -> SealedSheet:
    """Return the offer of a sealed file that is up."""
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, SealedSheet)
    return window.overlay.sheet


def test_add_without_a_keychain_offers_the_sealed_file_and_comes_back(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.raising["add"] = VaultMissing("no_keychain")
    adding = add_sheet(window)
    value = fake_token()
    adding.field.setText(value)
    adding.action.click()
    offer = sealed_sheet(window)
    assert offer.anyway.isHidden()
    assert not adding.isVisible()
    offer.first.setText("correct horse")
    offer.second.setText("correct horse")
    offer.make.click()
    assert window.overlay is not None
    assert window.overlay.sheet is adding
    assert adding.isVisible()
    assert adding.field.text() == value
    del backend.raising["add"]
    adding.action.click()
    assert window.overlay is None
    assert window.page.model.rowCount() == 10


def test_unencrypted_keychain_is_named_and_used_only_by_choice(
    window: MainWindow, backend: FakeBackend
) -> None:
    """H19: a collection in clear is refused or accepted by an explicit press."""
    backend.raising["add"] = VaultBroken("collection_unencrypted")
    adding = add_sheet(window)
    adding.field.setText(fake_token())
    adding.action.click()
    offer = sealed_sheet(window)
    assert "not encrypted" in offer.heading.text()
    assert backend.names("accept_unencrypted") == []
    offer.anyway.click()
    assert len(backend.names("accept_unencrypted")) == 1
    assert backend.names("create_sealed") == []


def test_sealed_file_is_made_only_of_two_equal_long_passphrases(
    window: MainWindow, backend: FakeBackend
) -> None:
    window.offer_sealed()
    sheet = sealed_sheet(window)
    sheet.first.setText("short")
    sheet.second.setText("short")
    assert not sheet.make.isEnabled()
    sheet.first.setText("correct horse")
    sheet.second.setText("correct house")
    assert not sheet.make.isEnabled()
    assert "not the same" in sheet.state.text()
    sheet.second.setText("correct horse")
    sheet.make.click()
    assert backend.opened_with is not None
    assert backend.opened_with.reveal() == "correct horse"
    assert sheet.first.text() == ""
    assert window.overlay is None


def test_import_shows_imported_known_unclaimed_and_skipped(
    window: MainWindow, backend: FakeBackend
) -> None:
    entries = gui_entries.samples()
    new = gui_entries.entry(gui_entries.credential("brand new"))
    backend.result = ImportResult((new,), entries[:2], (entries[8],), SKIPPED)
    sheet = import_sheet(window)
    sheet.start()
    told = notices(sheet)
    assert "1 token imported. brand new" in told
    assert "1 token unclaimed." in told
    assert sheet.mine.isVisible()
    assert window.page.model.rowCount() == 10


def test_import_claims_the_unclaimed_only_when_told_so(
    window: MainWindow, backend: FakeBackend
) -> None:
    """H25: 'mine' is said by a press, never by default."""
    entries = gui_entries.samples()
    backend.result = ImportResult((), (), (entries[8],), ())
    sheet = import_sheet(window)
    sheet.start()
    sheet.mine.click()
    assert backend.names("import_tokens") == [((), False), ((), True)]
    assert not sheet.mine.isVisible()


def test_import_looks_into_chosen_folders_too(
    window: MainWindow, backend: FakeBackend, tmp_path: Path
) -> None:
    sheet = import_sheet(window)
    sheet.add_folder(tmp_path)
    sheet.add_folder(tmp_path)
    sheet.go.click()
    assert backend.names("import_tokens") == [((tmp_path,), False)]
    sheet.go.click()
    assert window.overlay is None


def test_import_stopped_goes_back_and_says_so(window: MainWindow, backend: FakeBackend) -> None:
    backend.raising["import_tokens"] = Cancelled()
    sheet = import_sheet(window)
    sheet.start()
    assert "Stopped." in notices(sheet)
    assert sheet.go.text() == "Import"


def test_sheet_below_the_offer_of_a_sealed_file_no_longer_complains(
    make_window: MakeWindow,
) -> None:
    backend = FakeBackend(())
    window = make_window(backend)
    backend.raising["import_tokens"] = VaultMissing("no_keychain")
    sheet = import_sheet(window)
    sheet.go.click()
    assert window.overlay is not None
    offer = window.overlay.sheet
    assert isinstance(offer, SealedSheet)
    offer.close_sheet()
    assert notices(sheet) == ""
    del backend.raising["import_tokens"]
    sheet.go.click()
    assert "No token was found." in notices(sheet)


def test_import_of_nothing_says_what_else_to_try(make_window: MakeWindow) -> None:
    window = make_window(entries=[])
    sheet = import_sheet(window)
    sheet.start()
    assert "No token was found." in notices(sheet)


def test_lock_hides_everything_and_drops_keys(window: MainWindow, backend: FakeBackend) -> None:
    """H18: the lock drops keys and caches and hides what was shown."""
    screen = lock_screen(window)
    assert ("lock", None) in backend.calls
    assert window.page.model.rowCount() == 0
    assert window.page.panel.entry is None
    assert not window.page.isVisible()
    assert "laptop" not in window.windowTitle()
    assert not screen.field.isVisible()


def test_lock_over_a_keychain_says_that_it_is_a_privacy_lock(window: MainWindow) -> None:
    """H18: with a keychain the lock says what it is."""
    assert "privacy lock" in lock_screen(window).text.text()


def test_lock_over_a_sealed_file_asks_for_its_passphrase(make_window: MakeWindow) -> None:
    backend = FakeBackend(gui_entries.samples())
    backend.passphrase = True
    window = make_window(backend)
    screen = lock_screen(window)
    assert screen.field.isVisible()
    assert screen.field.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(screen.field, Key.Key_Return)
    assert "passphrase" in screen.problem.text()
    screen.field.setText("correct horse")
    QTest.keyClick(screen.field, Key.Key_Return)
    assert backend.opened_with is not None
    assert backend.opened_with.reveal() == "correct horse"
    assert screen.field.text() == ""
    assert not window.locked
    assert window.page.model.rowCount() == 9


def test_unlock_with_a_wrong_passphrase_stays_locked_and_says_so(
    make_window: MakeWindow,
) -> None:
    backend = FakeBackend(gui_entries.samples())
    backend.passphrase = True
    backend.raising["unlock"] = VaultLocked("passphrase_wrong")
    window = make_window(backend)
    screen = lock_screen(window)
    screen.field.setText("wrong horse")
    screen.unlock()
    assert window.locked
    assert "does not open" in screen.problem.text()
    assert screen.field.text() == ""


def test_locked_window_opens_no_sheet_and_starts_no_rotation(window: MainWindow) -> None:
    window.lock()
    window.show_add()
    window.start_rotation("id-laptop")
    window.show_tokens()
    assert window.overlay is None
    assert isinstance(window.stack.currentWidget(), LockScreen)


def test_lock_closes_an_open_sheet(window: MainWindow) -> None:
    add_sheet(window)
    window.lock()
    assert window.overlay is None


def test_ctrl_l_locks(window: MainWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window.page.table, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.locked
