"""A dead token that came back into a place: told in the window, mended by one press (H13)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from tests.support.gui_backend import FakeBackend
from tests.support.rotating import classic_everywhere, collected, contents, fine_grained, turned
from vault_app.core.errors import WriteRefused
from vault_app.core.ids import CredentialId, RotationId
from vault_app.gui.session import Session
from vault_app.gui.window import MainWindow
from vault_app.practice.emulator import Emulator
from vault_app.services.settling import Reverted
from vault_app.services.settling_programs import Holding


def back(path: str = "/home/ada/.env", *, certain: bool = True) -> Reverted:
    """Return a place that holds a dead token again, or may."""
    ids = RotationId("r1"), CredentialId("id-laptop")
    return Reverted(*ids, "laptop", path, "hf_…xQ4z", certain=certain)


def test_strip_names_places_and_programs_and_mends_at_one_press(
    window: MainWindow, backend: FakeBackend
) -> None:
    """H13."""
    held = Holding(CredentialId("id-laptop"), "laptop", "hf_…xQ4z", 4242, "bash", "HF_TOKEN")
    backend.holding = (held,)
    strip = window.page.returned
    assert not strip.isVisible()
    unsure = back("ada/demo: HF_TOKEN", certain=False)
    strip.show_places((back(), unsure))
    assert strip.isVisible()
    assert "A dead token came back: laptop: ~/.env." in strip.text
    assert "ada/demo: HF_TOKEN may hold the old token again; look there." in strip.text
    assert "1 running program still holds it: bash (4242). Restart them." in strip.text
    strip.again.click()
    assert backend.names("switch_again") == [(back(), unsure)]
    assert "A dead token came back" not in strip.text
    assert not strip.again.isVisible(), "what cannot be read is never switched by itself"
    strip.dismiss()
    assert not strip.isVisible()


def test_place_that_cannot_be_written_stays_and_says_why(
    window: MainWindow, backend: FakeBackend
) -> None:
    other = back("/home/ada/.netrc")
    backend.stubborn[other.path] = WriteRefused("read_only", path=other.path)
    strip = window.page.returned
    strip.show_places((back(), other))
    strip.again.click()
    assert "~/.netrc" in strip.text
    assert "~/.env" not in strip.text
    assert "read-only" in strip.text
    assert strip.again.isEnabled()


def test_strip_is_hidden_while_locked(window: MainWindow) -> None:
    """H18: names of files are nobody's business then."""
    strip = window.page.returned
    strip.show_places((back(),))
    window.show_locked()
    assert strip.isHidden()
    window.page.reload()
    assert not strip.isHidden()


@pytest.fixture
def world(tmp_path: Path, clock: FixedClock) -> Iterator[World]:
    """A machine on which a rotation is done."""
    with Emulator(clock=clock) as hub:
        made = World(tmp_path, hub, clock, open_bench(tmp_path, hub, clock))
        made.bench.profile.ensure()
        yield made
        made.close()


def test_reminder_finds_it_and_the_window_puts_the_new_one_back(
    world: World, qtbot: QtBot, qapp: QApplication
) -> None:
    """H13, whole: a file that went back is written again by one press."""
    _, before = classic_everywhere(world)
    turned(world, collected(world), fine_grained(world))
    after = contents(before)
    env = world.home / "proj/.env"
    env.write_bytes(before[env])
    errors: list[BaseException] = []
    session = Session(world.bench, errors.append, world.bench.close)
    session.show()
    session.begin()
    qtbot.waitUntil(lambda: session.window.page.returned.isVisible())
    with qtbot.waitSignal(session.window.page.put_back) as left:
        session.desk.tray.again_wanted.emit()
    assert left.args == [()]
    assert contents(before) == after
    window = session.window
    session.close()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, int(QEvent.Type.DeferredDelete))
    assert errors == []
