"""Fixtures of the window tests: a dressed application, a window over a fake backend."""

import gc
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support import gui_entries
from tests.support.clock import FixedClock
from tests.support.gui_backend import FakeBackend
from tests.support.leak_backend import some_folders, some_leaks
from vault_app.gui.garbage import collect_here
from vault_app.gui.language import Language
from vault_app.gui.leaks.page import LeaksPage
from vault_app.gui.palette import measure_again
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services.entry import Entry

MakeWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> Language:
    """Wear English, as a program in an English system does: plural forms are in it."""
    language = Language(qapp)
    language.wear("en")
    return language


@pytest.fixture(scope="session")
def worn(qapp: QApplication) -> Theme:
    """Dress the application once: a new stylesheet touches every widget there is."""
    return Theme(qapp)


@pytest.fixture
def theme(worn: Theme) -> Iterator[Theme]:
    """Return the theme worn by the application; what a test chose is taken back."""
    yield worn
    worn.choose(Qt.ColorScheme.Unknown)


@pytest.fixture
def own_look(qapp: QApplication) -> Iterator[None]:
    """Let the test dress the application itself; what was worn before is worn again after it.

    Words ask for other room without it, and ``worn`` believes that it is worn.
    """
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet(style)
    measure_again()


@pytest.fixture(autouse=True)
def clean_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard: data made by Python must not outlive the interpreter."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def garbage_stays_here(qapp: QApplication) -> Iterator[None]:
    """Collect what the test left on this thread, as the program does."""
    collect_here()
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture
def backend() -> FakeBackend:
    """Return a backend with the sample entries."""
    return FakeBackend(gui_entries.samples())


@pytest.fixture
def make_window(qtbot: QtBot, theme: Theme) -> Iterator[MakeWindow]:
    """Return a maker of loaded windows, shown offscreen and deleted at the end."""
    made: list[MainWindow] = []

    def make(backend: FakeBackend | None = None, entries: Sequence[Entry] = ()) -> MainWindow:
        window = MainWindow(
            backend or FakeBackend(entries),
            InlineRunner(),
            clock=FixedClock(),
            home=gui_entries.HOME,
        )
        made.append(window)
        window.show()
        window.start()
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


@pytest.fixture
def window(make_window: MakeWindow, backend: FakeBackend) -> MainWindow:
    """Return a window over ``backend``."""
    return make_window(backend)


@pytest.fixture
def leaky() -> FakeBackend:
    """Return a backend with leaks of every sort and some folders."""
    backend = FakeBackend(gui_entries.samples())
    backend.leaked = {one.leak.id: one for one in some_leaks()}
    backend.leak_dirs = {one.path: one for one in some_folders()}
    return backend


def leaks_page(window: MainWindow) -> LeaksPage:
    """Go to the leaks page of *window* and return it, all of it made."""
    window.show_page("leaks")
    shown = window.pages.page("leaks")
    assert isinstance(shown, LeaksPage)
    shown.finish()
    return shown
