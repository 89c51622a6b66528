"""No words are cut off: every page and sheet in a language whose words are longer than English."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.rotation.conftest import HOME, tick_all
from tests.support import gui_entries
from tests.support.fake_rotations import CLASSIC, FakeRotations, eight_places
from tests.support.gui_backend import FakeBackend
from tests.support.pseudo import (
    LONGER,
    PseudoTranslator,
    cut_off,
    pseudo,
    scrolled_over_nothing,
)
from tests.support.render_gui import SCENES
from vault_app.gui.clipboard_watch import ClipboardWatch, WatchMode
from vault_app.gui.pages import PAGES
from vault_app.gui.parts import button
from vault_app.gui.rotation.sheet import RotationSheet
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.window import LEAST_SIZE, START_SIZE, MainWindow
from vault_app.services.entry import Entry

SIZES = (START_SIZE, LEAST_SIZE)
_ROUNDS = 6
"""A line that wraps asks for its height once its width is known, and so on upward."""

ENTRIES: dict[str, Callable[[], tuple[Entry, ...]]] = {
    "samples": gui_entries.samples,
    "none": tuple,
    "long_names": gui_entries.long_names,
    "some_places": lambda: gui_entries.many_places(3),
    "many_places": lambda: gui_entries.many_places(30),
    "many": lambda: gui_entries.many(30),
}


@pytest.fixture(autouse=True)
def longer(qapp: QApplication) -> Iterator[None]:
    """Wear the pseudo language for the test."""
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _fits(root: QWidget, qapp: QApplication) -> None:
    """Check *root* at the size it starts with and at its least."""
    for width, height in SIZES:
        root.resize(width, height)
        for _ in range(_ROUNDS):
            qapp.processEvents()
        assert cut_off(root) == [], f"at {width} x {height}"
        assert scrolled_over_nothing(root) == [], f"at {width} x {height}"


def test_pseudo_is_longer_and_keeps_what_is_filled_in() -> None:
    made = pseudo("Turn {name} into %n pieces…")
    assert len(made) >= round(len("Turn {name} into %n pieces…") * LONGER) - 3
    assert "{name}" in made
    assert "%n" in made
    assert made.endswith("…")


def test_cut_off_tells_a_button_without_room(make_window: Callable[..., MainWindow]) -> None:
    window = make_window(FakeBackend(()))
    small = button("A text that needs room", None)
    small.setParent(window)
    small.setFixedSize(40, 24)
    small.show()
    assert len(cut_off(window)) == 1


@pytest.mark.parametrize("name", SCENES)
def test_scene_shows_all_of_its_words(
    name: str, make_window: Callable[..., MainWindow], qapp: QApplication
) -> None:
    source, deed = SCENES[name]
    window = make_window(FakeBackend(ENTRIES[source]()))
    deed(window)
    _fits(window, qapp)


@pytest.mark.parametrize("source", ["samples", "none"])
@pytest.mark.parametrize("code", [line.code for line in PAGES if line.make is not None])
def test_page_shows_all_of_its_words(
    code: str, source: str, make_window: Callable[..., MainWindow], qapp: QApplication
) -> None:
    window = make_window(FakeBackend(ENTRIES[source]()))
    window.show_page(code)
    _fits(window, qapp)


@pytest.fixture
def sheet(
    make_window: Callable[..., MainWindow], qapp: QApplication
) -> tuple[RotationSheet, FakeRotations, MainWindow]:
    """Return a rotation sheet in a window, with eight places to switch."""
    fake = FakeRotations(eight_places(HOME), CLASSIC)
    watch = ClipboardWatch(mode=WatchMode.LIVE)
    made = RotationSheet(fake, InlineRunner(), watch=watch, open_page=lambda _: True, home=HOME)
    window = make_window(FakeBackend(gui_entries.samples()))
    window.stack.addWidget(made)
    window.stack.setCurrentWidget(made)
    return made, fake, window


def test_rotation_sheet_shows_all_of_its_words_at_every_stage(
    sheet: tuple[RotationSheet, FakeRotations, MainWindow], qapp: QApplication
) -> None:
    made, fake, window = sheet
    tick_all(made, fake)
    made.start("c1")
    _fits(window, qapp)
    made.footer.primary.click()
    _fits(window, qapp)
    field = made.view.field  # type: ignore[attr-defined] # at obtain
    field.setText("hf_" + "w" * 34)
    field.returnPressed.emit()
    _fits(window, qapp)
    stages = 0
    while made.footer.primary.isVisible() and made.footer.primary.isEnabled() and stages < 3:
        made.footer.primary.click()
        stages += 1
        _fits(window, qapp)
    assert stages == 3
