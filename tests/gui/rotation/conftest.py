"""A sheet over the fake backend, with an inline runner, as the wizard's tests drive it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from tests.support.fake_rotations import CLASSIC, FakeRotations, eight_places
from vault_app.core.credential import Identity
from vault_app.gui.clipboard_watch import ClipboardWatch, WatchMode
from vault_app.gui.rotation.sheet import RotationSheet
from vault_app.gui.rotation.stage import Stage
from vault_app.gui.tasks import InlineRunner
from vault_app.practice.emulator import Emulator

HOME = "/home/ada"


@dataclass
class Desk:
    """A shown sheet, its backend, and the pages it opened."""

    sheet: RotationSheet
    fake: FakeRotations
    opened: list[str]
    qtbot: QtBot

    @property
    def told(self) -> str:
        """Return what the view says above its body."""
        return self.sheet.view.told

    def at(self, stage: Stage) -> bool:
        """Tell whether this is the view at hand."""
        return self.sheet.flow.stage is stage

    def go(self) -> None:
        """Press the primary button."""
        assert self.sheet.footer.primary.isEnabled(), self.sheet.footer.primary.text()
        self.sheet.footer.primary.click()

    def copy(self, text: str) -> None:
        """Put *text* on the clipboard, as another program would."""
        QGuiApplication.clipboard().setText(text)

    def paste(self, text: str) -> None:
        """Type *text* into the paste field and press Enter."""
        field = self.sheet.view.field  # type: ignore[attr-defined] # at obtain
        field.setText(text)
        field.returnPressed.emit()

    def to_obtain(self) -> None:
        """Go on to the new token."""
        self.sheet.start("c1")
        self.go()

    def to_check(self, value: str) -> None:
        """Go on to the check of *value*."""
        self.to_obtain()
        self.paste(value)
        self.go()

    def to_ready(self, value: str) -> None:
        """Go on to the question before the revoke."""
        tick_all(self.sheet, self.fake)
        self.to_check(value)
        self.go()

    def press(self, text: str) -> None:
        """Press the visible button that says *text*, as soon as it is there."""

        def there() -> None:
            assert self.button(text), f"no button says {text!r}"

        self.qtbot.waitUntil(there)
        found = self.button(text)
        assert found is not None
        assert found.isEnabled()
        found.click()

    def says(self, text: str) -> bool:
        """Tell whether a visible button says *text*."""
        return self.button(text) is not None

    def button(self, text: str) -> QPushButton | None:
        """Return the visible button that says *text*, None if there is none."""
        shown = (one for one in self.sheet.findChildren(QPushButton) if one.isVisible())
        return next((one for one in shown if one.text().strip() == text), None)


def tick_all(sheet: RotationSheet, fake: FakeRotations) -> None:
    """Plan without the tracked place, so that nothing blocks the revoke."""
    rotation = fake.current
    kept = tuple(row for row in rotation.places if not row.place.tracked_by_git)
    from dataclasses import replace

    fake.current = replace(rotation, places=kept)


@pytest.fixture
def value() -> str:
    """Return a value that looks like a token."""
    return "hf_" + "w" * 34


@pytest.fixture
def clean_clipboard(qapp: object) -> Iterator[None]:
    """Begin and end with an empty clipboard."""
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def make_desk(qtbot: QtBot, clean_clipboard: None) -> Callable[..., Desk]:
    """Return what makes a desk for an old token and a way to watch the clipboard."""

    def make(old: Identity = CLASSIC, mode: WatchMode = WatchMode.LIVE) -> Desk:
        fake, opened = FakeRotations(eight_places(HOME), old), []

        def open_page(url: str) -> bool:
            opened.append(url)
            return True

        watch = ClipboardWatch(mode=mode)
        sheet = RotationSheet(fake, InlineRunner(), watch=watch, open_page=open_page, home=HOME)
        qtbot.addWidget(sheet)
        sheet.resize(1068, 760)
        with qtbot.waitExposed(sheet):
            sheet.show()
        return Desk(sheet, fake, opened, qtbot)

    return make


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    """Return a desk with a classic token of eight places."""
    return make_desk()


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[World]:
    """Return a machine with an empty profile and a running emulator, for the real engine."""
    with Emulator(clock=clock, seed=7) as emulator:
        made = World(home, emulator, clock, open_bench(home, emulator, clock))
        yield made
        made.close()
