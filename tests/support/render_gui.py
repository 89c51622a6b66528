"""Paint pages of the window offscreen into PNG files: ``python -m tests.support.render_gui DIR``.

``RENDER_LANGUAGE=de`` (or ``zh_CN``) paints them in another language.

Not a test: a way to look at what was made, in light and dark, with the entries of the tests.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support import gui_entries, leak_backend
from tests.support.clock import FixedClock
from tests.support.gui_backend import SKIPPED, FakeBackend, fake_token
from vault_app.core.errors import ProviderUnreachable
from vault_app.core.ids import CredentialId, RotationId
from vault_app.gui.command_palette import CommandPalette
from vault_app.gui.dialogs.add import AddSheet
from vault_app.gui.dialogs.backup_restore import RestoreSheet
from vault_app.gui.dialogs.importing import ImportSheet
from vault_app.gui.dialogs.leaving import LeavingSheet
from vault_app.gui.dialogs.welcome import WelcomeSheet
from vault_app.gui.in_turns import PageInTurns
from vault_app.gui.language import Language
from vault_app.gui.leaks.page import LeaksPage
from vault_app.gui.settings.page import SettingsPage
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services.backup_plan import Arrival, Fate
from vault_app.services.entry import Entry
from vault_app.services.importing import ImportResult
from vault_app.services.progress import Tick
from vault_app.services.settling import Reverted
from vault_app.services.settling_programs import Holding
from vault_app.vault.state import VaultCondition


def made(app: QApplication, entries: tuple[Entry, ...]) -> MainWindow:
    """Return a loaded window of *entries*."""
    backend = FakeBackend(entries)
    window = MainWindow(backend, InlineRunner(), clock=FixedClock(), home=gui_entries.HOME)
    window.start()
    window.show()
    app.processEvents()
    return window


def tab(number: int) -> Callable[[MainWindow], None]:
    """Return a deed that turns to a tab."""
    return lambda window: window.page.panel.tabs.setCurrentIndex(number)


def importing(window: MainWindow) -> None:
    """Show the import's result."""
    backend = window.actions_on_tokens.backend
    assert isinstance(backend, FakeBackend)
    entries = gui_entries.samples()
    backend.result = ImportResult(entries[:3], entries[3:5], entries[8:], SKIPPED)
    window.show_import()
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, ImportSheet)
    sheet.start()


def adding(window: MainWindow) -> None:
    """Show the add sheet with something in it."""
    window.show_add()
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, AddSheet)
    sheet.field.setText(fake_token())
    sheet.recognise()


def pressed(window: MainWindow) -> None:
    """Press a provider's chip."""
    chip = window.page.chips.chip("github")
    assert chip is not None
    chip.click()


def choose(name: str, number: int = 1) -> Callable[[MainWindow], None]:
    """Return a deed that selects a token and a tab."""

    def deed(window: MainWindow) -> None:
        window.page.choose(CredentialId(f"id-{name}"))
        window.page.panel.tabs.setCurrentIndex(number)

    return deed


def removal(window: MainWindow) -> None:
    """Ask for a removal."""
    window.page.removal_asked.emit(window.page.entries)


def deed(code: str) -> Callable[[MainWindow], None]:
    """Return a deed that does one of the table of deeds."""
    return lambda window: window.doer.do(code)


def finding(window: MainWindow) -> None:
    """Open the palette and type some letters."""
    window.doer.do("palette")
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, CommandPalette)
    sheet.field.setText("in")


def several(window: MainWindow) -> None:
    """Choose all."""
    window.page.table.selectAll()
    window.page.table.setFocus()


def removed(window: MainWindow) -> None:
    """Remove one, to be taken back."""
    window.actions_on_tokens.remove(window.page.entries)


def menu(window: MainWindow) -> None:
    """Open the menu of the chosen token."""
    window.page.panel.head.more.click()


def dragging(window: MainWindow) -> None:
    """Drag a file over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/ada/proj")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drag = QDragEnterEvent(QPoint(40, 40), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, drag)


def failed(window: MainWindow) -> None:
    """Be told that the network is away."""
    backend = window.actions_on_tokens.backend
    assert isinstance(backend, FakeBackend)
    backend.raising["check"] = ProviderUnreachable("unreachable", host="huggingface.co")
    window.actions_on_tokens.check(window.page.entries)


def returned(window: MainWindow) -> None:
    """Be told that a dead token is back in three places, one of them only perhaps."""
    ids = RotationId("r1"), CredentialId("id-laptop"), "laptop"
    backend = window.actions_on_tokens.backend
    assert isinstance(backend, FakeBackend)
    backend.holding = (Holding(ids[1], "laptop", "hf_…xQ4z", 4242, "bash", "HF_TOKEN"),)
    paths = (f"{gui_entries.HOME}/proj/.env", f"{gui_entries.HOME}/.netrc")
    found = [Reverted(*ids, path, "hf_…xQ4z") for path in paths]
    unsure = Reverted(*ids, "ada/demo: HF_TOKEN", "hf_…xQ4z", certain=False)
    window.page.returned.show_places((*found, unsure))


def reveal(window: MainWindow) -> None:
    """Show a value."""
    window.page.panel.head.eye.click()


def nothing(window: MainWindow) -> None:
    """Leave it as it is."""


def page(code: str) -> Callable[[MainWindow], None]:
    """Return a deed that goes to a page."""

    def show(window: MainWindow) -> None:
        window.show_page(code)
        shown = window.pages.page(code)
        if isinstance(shown, PageInTurns):
            shown.finish()

    return show


def leaking(
    deed: Callable[[LeaksPage], None] | None = None, number: int = 0
) -> Callable[[MainWindow], None]:
    """Return a deed that shows leaks, *number* of them or some of every sort, and does *deed*."""

    def show(window: MainWindow) -> None:
        backend = window.actions_on_tokens.backend
        assert isinstance(backend, FakeBackend)
        leaks = leak_backend.many_leaks(number) if number else leak_backend.some_leaks()
        backend.leaked = {one.leak.id: one for one in leaks}
        backend.leak_dirs = {one.path: one for one in leak_backend.some_folders()}
        window.show_page("leaks")
        shown = window.pages.page("leaks")
        assert isinstance(shown, LeaksPage)
        shown.finish()
        if deed is not None:
            deed(shown)

    return show


def looking(page: LeaksPage) -> None:
    """Be in the middle of a look."""
    page.board.progress.begin()
    name = f"{gui_entries.HOME}/proj/vendor/some/deep/folder/of/a/library/module.py"
    page.board.progress.show_tick(Tick("scanning", 6210, 8123, name, rate=84e6, left=41.0))
    page.board.folders.list.setCurrentRow(1)


def leaks_do(code: str, row: int = 0) -> Callable[[LeaksPage], None]:
    """Return a deed that does *code* with the leaks of one group."""

    def deed(page: LeaksPage) -> None:
        page.board.tree.setCurrentIndex(page.model.index(row, 0))
        page.deeds.do(code, page.board.tree.chosen_entries())

    return deed


def updating(window: MainWindow) -> None:
    """Find a newer version, and look at it."""
    window.show_page("settings")
    shown = window.pages.page("settings")
    assert isinstance(shown, SettingsPage)
    shown.program.ask.click()
    QTest.qWait(50)
    shown.board.verticalScrollBar().setValue(shown.board.verticalScrollBar().maximum())


def bare(window: MainWindow) -> None:
    """Welcome somebody without a keychain, on a copy nobody set an address for."""
    backend = window.actions_on_tokens.backend
    assert isinstance(backend, FakeBackend)
    backend.condition = VaultCondition.MISSING
    backend.standing = replace(backend.standing, published=False)
    backend.result = ImportResult(gui_entries.samples()[:7], (), (), ())
    window.doer.do("welcome")
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, WelcomeSheet)
    sheet.look.click()


def farewell(window: MainWindow) -> None:
    """Ask to remove everything."""
    window.doer.do("farewell")
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, LeavingSheet)
    sheet.everything.click()


def unfound(window: MainWindow) -> None:
    """Type into the palette what nothing fits."""
    finding(window)
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, CommandPalette)
    sheet.field.setText("qqzz")


def restoring(window: MainWindow) -> None:
    """Look into a backup that holds one of every fate."""
    backend = window.actions_on_tokens.backend
    assert isinstance(backend, FakeBackend)
    arrivals = tuple(
        Arrival(one.credential, fate, one.credential.name, one.credential.id)
        for one, fate in zip(gui_entries.samples(), Fate, strict=False)
    )
    backend.plan = replace(backend.plan, arrivals=arrivals, places=12, rotations=2, abandoned=1)
    window.restore_from(f"{gui_entries.HOME}/keyturn.backup")
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, RestoreSheet)
    sheet.field.setText("a long enough passphrase")
    sheet.advance()


def departed(window: MainWindow) -> None:
    """Remove everything, which is a fake here."""
    farewell(window)
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, LeavingSheet)
    sheet.sure.click()
    sheet.act.click()


SCENES: dict[str, tuple[str, Callable[[MainWindow], None]]] = {
    "tokens": ("samples", nothing),
    "access": ("samples", tab(0)),
    "access-scopes": ("samples", choose("ci-publish", 0)),
    "timeline": ("samples", tab(2)),
    "notes": ("samples", tab(3)),
    "good": ("samples", choose("inference-prod")),
    "places-none": ("samples", choose("old-space")),
    "places-long": ("some_places", nothing),
    "places-many": ("many_places", nothing),
    "dead": ("samples", choose("old-space")),
    "unclaimed": ("samples", choose("from backup")),
    "returned": ("samples", returned),
    "reveal": ("samples", reveal),
    "add": ("samples", adding),
    "import": ("samples", lambda window: window.show_import()),
    "import-done": ("samples", importing),
    "remove": ("samples", removal),
    "palette": ("samples", deed("palette")),
    "palette-typed": ("samples", finding),
    "palette-nofit": ("samples", unfound),
    "keys": ("samples", deed("keys")),
    "several": ("samples", several),
    "removed": ("samples", removed),
    "menu": ("samples", menu),
    "drag": ("samples", dragging),
    "failed": ("samples", failed),
    "compact": ("samples", deed("compact")),
    "compact-many": ("many", deed("compact")),
    "sealed": ("samples", lambda window: window.offer_sealed()),
    "locked": ("samples", lambda window: window.lock()),
    "empty": ("none", nothing),
    "long": ("long_names", nothing),
    "nofit": ("samples", lambda window: window.page.filter.setText("zzz")),
    "chips": ("samples", pressed),
    "many": ("many", nothing),
    "health": ("samples", page("health")),
    "health-empty": ("none", page("health")),
    "health-many": ("many", page("health")),
    "leaks": ("samples", leaking()),
    "leaks-empty": ("none", page("leaks")),
    "leaks-look": ("samples", leaking(looking)),
    "leaks-many": ("samples", leaking(number=10_000)),
    "leaks-file": ("samples", leaking(lambda page: page.board.group_box.picked.emit("file"))),
    "leaks-repository": (
        "samples",
        leaking(lambda page: page.board.group_box.picked.emit("repository")),
    ),
    "leaks-ignore": ("samples", leaking(leaks_do("ignore"))),
    "leaks-clean": ("samples", leaking(leaks_do("clean"))),
    "leaks-revoke": ("samples", leaking(leaks_do("revoke", 1))),
    "incidents": ("samples", page("incidents")),
    "incidents-none": ("none", page("incidents")),
    "incidents-many": ("many", page("incidents")),
    "activity": ("samples", page("activity")),
    "settings": ("samples", page("settings")),
    "restore-plan": ("samples", restoring),
    "program": ("samples", updating),
    "welcome": ("none", deed("welcome")),
    "welcome-bare": ("none", bare),
    "farewell": ("samples", farewell),
    "farewell-done": ("samples", departed),
}


def main(folder: Path, wanted: list[str]) -> None:
    """Paint the scenes *wanted*, all of them if none is named."""
    app = QApplication([])
    theme = Theme(app)
    folder.mkdir(parents=True, exist_ok=True)
    sources: dict[str, tuple[Entry, ...]] = {
        "samples": gui_entries.samples(),
        "none": (),
        "long_names": gui_entries.long_names(),
        "some_places": gui_entries.many_places(3),
        "many_places": gui_entries.many_places(400),
        "many": gui_entries.many(10_000),
    }
    language = Language(app)
    language.wear(os.environ.get("RENDER_LANGUAGE", "en"))
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        theme.choose(scheme)
        for name in wanted or list(SCENES):
            source, deed = SCENES[name]
            window = made(app, sources[source])
            deed(window)
            QTest.qWait(160)
            shot: QWidget = window
            shot.grab().save(str(folder / f"{name}-{scheme.name.lower()}.png"))
            window.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
