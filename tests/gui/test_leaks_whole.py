"""The leaks page on the real services: from a folder dropped to the token in the inventory."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.conftest import leaks_page
from tests.support import leak_reports
from tests.support.clock import FixedClock
from tests.support.fake_tokens import hugging_face
from tests.support.leak_world import LeakWorld, commit, open_leak_world, repository
from vault_app.core.leak import LeakState
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.leaks.sheets import CleaningSheet, LeakIgnoreSheet
from vault_app.gui.rotation.backing import RotatingBackend
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services import leaks


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[LeakWorld]:
    """Return a machine whose vault is open."""
    made = open_leak_world(home, clock)
    yield made
    made.close()


@pytest.fixture
def window(world: LeakWorld, qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    """Return the window of that machine."""
    backend = RotatingBackend(world.bench)
    made = MainWindow(backend, InlineRunner(), clock=world.clock, home=str(world.home))
    made.show()
    made.start()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def _sheet(window: MainWindow) -> Sheet:
    assert window.overlay is not None
    return window.overlay.sheet


def test_folder_dropped_is_looked_into_and_its_leaks_are_acted_upon(
    world: LeakWorld, window: MainWindow, qtbot: QtBot
) -> None:
    """Known: the rotation sheet opens. Unknown: it is taken in from its place, unclaimed (H25)."""
    own, other = hugging_face(), hugging_face()
    owner = world.own(own)
    top = repository(world.home / "work")
    commit(top, a__py=f"x = '{own}'\n")
    commit(top, a__py="x = None\n")
    (top / ".env").write_text(f"HF_TOKEN={other}\n")
    page = leaks_page(window)
    with qtbot.waitSignal(page.look.done):
        window._dropped((top,))  # noqa: SLF001 - what the window's drop zone calls
    assert [one.known is not None for one in leaks.entries(world.bench)] == [True, False]
    assert window.rail.buttons["leaks"].count == 2
    mine, strange = leaks.entries(world.bench)
    page.board.tree.choose([strange.leak.id])
    page.board.bar.buttons["import"].click()
    taken = leaks.entry(world.bench, strange.leak.id).known
    assert taken is not None
    names = {row.entry.credential.id: row.entry for row in window.page.model.inventory.rows}
    assert taken.credential is not None
    assert not names[taken.credential].credential.claimed
    page.board.tree.choose([mine.leak.id])
    page.board.bar.buttons["clean"].click()
    sheet = _sheet(window)
    assert isinstance(sheet, CleaningSheet)
    assert sheet.text is not None
    assert "filter-repo" in sheet.text.toPlainText()
    assert own not in sheet.text.toPlainText()
    sheet.close_sheet()
    page.board.bar.buttons["ignore"].click()
    asked = _sheet(window)
    assert isinstance(asked, LeakIgnoreSheet)
    asked.note.setText("history of a test")
    asked.act.click()
    assert leaks.entry(world.bench, mine.leak.id).state is LeakState.IGNORED
    assert window.rail.buttons["leaks"].count == 1
    page.board.chips.chips[LeakState.IGNORED].toggle()
    page.board.tree.choose([mine.leak.id])
    page.board.bar.buttons["rotate"].click()
    assert window.stack.currentWidget() is window.sheet
    assert owner in names


def test_report_read_far_from_its_files_asks_where_they_stand(
    world: LeakWorld, window: MainWindow, qtbot: QtBot
) -> None:
    """What another tool found can be acted upon; a report without values says what to do."""
    page = leaks_page(window)
    value = hugging_face()
    world.plant("src/site/.env", f"T={value}\n")
    found = leak_reports.gitleaks(value, "site/.env")
    report = world.plant("Downloads/r.sarif", leak_reports.gitleaks_sarif(found))
    window._dropped((report,))  # noqa: SLF001 - what the window's drop zone calls
    assert not page.banner.isHidden()
    assert not leaks.entries(world.bench)
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(world.home / "src"))
    dialog.close()
    assert page.banner.isHidden()
    (leak,) = leaks.entries(world.bench)
    page.board.tree.choose([leak.leak.id])
    page.board.bar.buttons["import"].click()
    assert leaks.entry(world.bench, leak.leak.id).known is not None
    hidden = leak_reports.gitleaks_report(leak_reports.gitleaks("REDACTED"))
    window._dropped((world.plant("h.json", hidden),))  # noqa: SLF001 - as above
    assert "--redact" in page.banner.text
