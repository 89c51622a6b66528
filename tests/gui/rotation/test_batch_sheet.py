"""Several tokens in the sheet, over the real services: an overview, then one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from tests.support.rotating import SCOPES
from vault_app.core.rotation import RotationState
from vault_app.core.secret import Secret
from vault_app.gui.clipboard_watch import ClipboardWatch, WatchMode
from vault_app.gui.rotation.backing import RotatingBackend
from vault_app.gui.rotation.sheet import RotationSheet
from vault_app.gui.rotation.stage import RowState
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.window import MainWindow
from vault_app.practice.emulator import Emulator
from vault_app.services.importing import import_tokens

COUNT = 3


@dataclass(slots=True)
class Room:
    """A shown sheet with a batch of tokens that all stand in one file."""

    world: World
    sheet: RotationSheet
    old: list[Secret]
    path: Path
    ended: list[str]

    @property
    def states(self) -> list[RowState]:
        return [row.state for row in self.sheet.overview.tokens.rows.rows]

    def text(self, values: list[Secret]) -> str:
        return "".join(f"TOKEN_{n}={value.reveal()}\n" for n, value in enumerate(values))

    def fine(self) -> Secret:
        return self.world.emulator.mint(owner="ada", scopes=SCOPES)

    def turn(self) -> Secret:
        """Take the token whose turn it is to its end, and go back to the overview."""
        new = self.fine()
        self.sheet.overview.primary.click()
        self.sheet.footer.primary.click()
        self.sheet.flow.offer(new)
        self.sheet.flow.use()
        self.sheet.footer.primary.click()
        self.sheet.flow.revoke()
        self.sheet.footer.primary.click()
        return new


def _window(room: Room, qtbot: QtBot) -> MainWindow:
    window = MainWindow(
        RotatingBackend(room.world.bench),
        InlineRunner(),
        clock=room.world.clock,
        home=str(room.world.home),
    )
    qtbot.addWidget(window)
    window.start()
    return window


@pytest.fixture
def room(home: Path, clock: FixedClock, qtbot: QtBot) -> Iterator[Room]:
    with Emulator(clock=clock, seed=7) as emulator:
        bench = open_bench(home, emulator, clock)
        world = World(home, emulator, clock, bench)
        old = [emulator.mint(role="write", owner="ada") for _ in range(COUNT)]
        text = "".join(f"TOKEN_{n}={value.reveal()}\n" for n, value in enumerate(old))
        path = world.write("proj/.env", text)
        import_tokens(bench, [path.parent], mine=True)
        watch = ClipboardWatch(mode=WatchMode.BY_HAND)
        sheet = RotationSheet(
            RotatingBackend(bench),
            InlineRunner(),
            watch=watch,
            open_page=lambda url: True,
            home=str(home),
        )
        qtbot.addWidget(sheet)
        sheet.resize(1068, 760)
        with qtbot.waitExposed(sheet):
            sheet.show()
        ended: list[str] = []
        sheet.closed.connect(lambda: ended.append("closed"))
        sheet.finished.connect(lambda rotation: ended.append("finished"))
        by_print = bench.store.credentials.by_fingerprint
        found = [by_print(bench.key.fingerprint(value)) for value in old]
        sheet.start_batch([one.id for one in found if one is not None])
        yield Room(world, sheet, old, path, ended)
        bench.close()


def test_overview_shows_every_token_before_anything_is_touched(room: Room) -> None:
    assert room.states == [RowState.PENDING] * COUNT
    assert room.sheet.overview.primary.text().startswith("Begin with ")
    assert not room.sheet.footer.isVisible()
    assert room.world.bench.store.rotations.all() == ()
    assert not room.sheet.overview.undo.isVisible()


def test_batch_is_walked_through_to_its_end(room: Room) -> None:
    new = [room.turn() for _ in range(COUNT)]

    assert room.sheet.overview.primary.hasFocus()
    assert room.states == [RowState.DONE] * COUNT
    assert room.path.read_text() == room.text(new)
    assert not any(room.world.emulator.alive(value) for value in room.old)
    rotations = room.world.bench.store.rotations.all()
    assert len({one.batch for one in rotations}) == 1
    assert rotations[0].batch is not None
    assert room.sheet.overview.primary.text() == "Done"
    room.sheet.overview.primary.click()
    assert room.ended == ["finished"]


def test_one_left_out_and_one_paused_stop_no_other(room: Room) -> None:
    sheet = room.sheet
    sheet.overview.primary.click()
    sheet.footer.undo.click()
    assert room.states[0] is RowState.SKIPPED
    assert sheet.overview.primary.text().startswith("Next: ")
    sheet.overview.primary.click()
    sheet.footer.primary.click()
    sheet.footer.pause.click()
    assert room.states[1] is RowState.ATTENTION

    last = room.turn()

    assert room.states == [RowState.SKIPPED, RowState.ATTENTION, RowState.DONE]
    assert room.path.read_text() == room.text([*room.old[:2], last])
    assert sheet.overview.primary.text() == "Done"


def test_batch_is_put_back_from_the_overview(room: Room) -> None:
    sheet, before = room.sheet, room.path.read_text()
    for _ in range(2):
        sheet.overview.primary.click()
        sheet.footer.primary.click()
        sheet.flow.offer(room.fine())
        sheet.flow.use()
        sheet.footer.primary.click()
        sheet.footer.pause.click()
    assert room.path.read_text() != before

    sheet.overview.undo.click()
    assert room.path.read_text() != before, "it asks first"
    sheet.overview.really.click()

    assert room.path.read_text() == before
    states = [one.state for one in room.world.bench.store.rotations.all()]
    assert states == [RotationState.UNDONE] * 2
    assert room.states == [RowState.SKIPPED, RowState.SKIPPED, RowState.PENDING]
    assert not sheet.overview.undo.isVisible()


def test_crumbs_lead_to_the_overview_and_out(room: Room) -> None:
    sheet = room.sheet
    sheet.overview.primary.click()
    assert sheet.batch_crumb.isVisible()
    sheet.batch_crumb.click()
    assert sheet.overview.isVisible()
    sheet.crumb.click()
    assert room.ended == ["closed"]


def test_window_opens_the_overview_for_several_chosen_tokens(room: Room, qtbot: QtBot) -> None:
    window = _window(room, qtbot)
    with qtbot.waitExposed(window):
        window.show()
    chosen = window.page.entries[:2]
    window.actions_on_tokens.turn_several(chosen)
    sheet = window.stack.currentWidget()
    assert isinstance(sheet, RotationSheet)
    assert sheet.overview.isVisible()
    shown = [row.title for row in sheet.overview.tokens.rows.rows]
    assert shown == [entry.credential.name for entry in chosen]


def test_batch_begun_on_another_page_leads_back_there(room: Room, qtbot: QtBot) -> None:
    window = _window(room, qtbot)
    ids = tuple(str(one.credential.id) for one in window.page.entries[:2])
    for code, title in (("incidents", "Incidents"), ("tokens", "Tokens"), ("leaks", "Leaks")):
        window.show_page(code)
        window.start_rotations(ids)
        sheet = window.sheet
        assert sheet is not None
        assert (sheet.crumb.text(), sheet.crumb.accessibleName()) == (title, title)
        sheet.overview.primary.click()
        assert sheet.crumb.text() == title, "in each token's turn as well"
        sheet.crumb.click()
        assert (window.pages.shown or "tokens") == code


def test_one_rotation_after_a_batch_has_no_overview(room: Room) -> None:
    credential = room.world.bench.store.credentials.all()[0].id
    room.sheet.overview.primary.click()
    room.sheet.start(credential)
    assert not room.sheet.overview.isVisible()
    assert not room.sheet.batch_crumb.isVisible()
    room.sheet.footer.undo.click()
    assert room.ended == ["closed"]
