"""The health page: what it shows of an inventory, what its buttons do, how it is read aloud."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.clock import START
from tests.support.gui_backend import FakeBackend
from vault_app.core.credential import Kind, Status
from vault_app.core.errors import StoreError
from vault_app.core.policy import ReasonCode, Verdict
from vault_app.gui.health import sentences
from vault_app.gui.health.ages import AgeChart
from vault_app.gui.health.card import NumberTable
from vault_app.gui.health.chart import Chart
from vault_app.gui.health.expiries import MOST_NAMED, ExpiryChart
from vault_app.gui.health.falling import PlaintextChart
from vault_app.gui.health.figures import TASKS, ages_of, endings_of, kinds_of
from vault_app.gui.health.page import HealthPage
from vault_app.gui.health.tasks import NamedLine
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services.entry import Entry
from vault_app.services.health import Day


def _page(window: MainWindow) -> HealthPage:
    window.show_page("health")
    page = window.pages.page("health")
    assert isinstance(page, HealthPage)
    page.finish()
    return page


def _ending(days: int, name: str = "", **more: Any) -> Entry:
    expires = START + timedelta(days=days, hours=1)
    return gui_entries.entry(gui_entries.credential(name or f"t{days}", expires_at=expires, **more))


def test_page_shows_score_and_first_things_to_do(window: MainWindow) -> None:
    page = _page(window)
    assert page.ring.score < 100
    assert page.tasks.rows[0].task.entry.credential.name == "laptop"
    assert page.summary.text().startswith("Missing: ")
    assert window.rail.buttons["health"].count == sum(
        one.verdict is Verdict.URGENT for one in gui_entries.samples()
    )


@pytest.mark.parametrize(
    ("name", "signal", "told"),
    [
        ("laptop", "rotate_wanted", "id-laptop"),
        ("docs-bot", "token_wanted", "id-docs-bot"),
        ("old-space", "token_wanted", "id-old-space"),
    ],
)
def test_button_of_a_task_asks_for_its_step(
    window: MainWindow, name: str, signal: str, told: str
) -> None:
    window.pages.rotate_wanted.disconnect(window.start_rotation)
    page = _page(window)
    spy = QSignalSpy(getattr(page, signal))
    row = next(row for row in page.tasks.rows if row.task.entry.credential.name == name)
    row.button.click()
    assert spy.count() == 1
    assert spy.at(0) == [told]


def test_check_from_the_health_page_asks_and_weighs_again(make_window: MakeWindow) -> None:
    owner = gui_entries.credential("t", status=Status.UNKNOWN, last_checked_at=None)
    entry = gui_entries.entry(owner, [gui_entries.place(owner, "/home/ada/.env", "K", "dotenv")])
    backend = FakeBackend((entry,))
    page = _page(make_window(backend))
    weighed = len(backend.names("health"))
    page.tasks.rows[0].button.click()
    assert backend.names("check") == [("id-t",)]
    assert len(backend.names("health")) == weighed + 1


def test_empty_inventory_is_sent_to_where_tokens_come_from(make_window: MakeWindow) -> None:
    window = make_window(FakeBackend())
    page = _page(window)
    assert page.views.currentWidget() is page.message
    page.message.button.click()
    assert window.stack.currentWidget() is window.page


def test_store_that_fails_is_told_and_can_be_tried_again(
    make_window: MakeWindow, backend: FakeBackend
) -> None:
    window = make_window(backend)
    backend.raising["health"] = StoreError("store_busy")
    page = _page(window)
    assert page.views.currentWidget() is page.message
    del backend.raising["health"]
    page.message.button.click()
    assert page.views.currentWidget() is page.board


def test_lock_takes_names_off_the_page(window: MainWindow) -> None:
    """H18."""
    page = _page(window)
    window.lock()
    assert page.tasks.rows == []
    assert page.expiries.endings == ()
    assert page.views.currentWidget() is page.blank
    assert "laptop" not in page.expiries.accessibleDescription()


def test_all_good_says_so(make_window: MakeWindow) -> None:
    page = _page(make_window(entries=(gui_entries.entry(gui_entries.credential("fine")),)))
    assert page.ring.score == 100
    assert not page.tasks.none.isHidden()
    assert page.summary.text() == "Nothing is missing."


def test_many_tasks_show_the_first_and_lead_to_the_rest(make_window: MakeWindow) -> None:
    window = make_window(entries=gui_entries.many(60))
    page = _page(window)
    assert len(page.tasks.rows) == TASKS
    assert not page.tasks.more.isHidden()
    page.tasks.more.click()
    assert window.stack.currentWidget() is window.page


@pytest.mark.parametrize("width", [500, 800, 1400])
def test_cards_arrange_themselves_by_the_width(window: MainWindow, width: int) -> None:
    page = _page(window)
    page.resize(QSize(width, 700))
    cards = (page.health_card, page.age_card, page.expiry_card, page.tasks)
    spots = [card.mapTo(page, QPoint(0, 0)) for card in cards]
    assert len(set(spots)) == len(cards)
    assert all(card.isVisibleTo(page) for card in cards)


def test_every_chart_has_words_and_a_table_for_its_picture(window: MainWindow) -> None:
    page = _page(window)
    cards = (page.health_card, page.age_card, page.expiry_card, page.fall_card, page.kind_card)
    for card in cards:
        assert card.chart.accessibleName() == card.title.text()
        assert card.chart.accessibleDescription()
        assert card.turn.accessibleName().endswith("as a table")
        card.turn.click()
        table = card.stack.currentWidget()
        assert isinstance(table, NumberTable)
        assert table.rowCount() > 0
        assert card.turn.accessibleName().endswith("as a chart")
        card.turn.click()
        assert card.stack.currentWidget() is card.chart


def test_table_of_the_score_accounts_for_every_point_and_token(window: MainWindow) -> None:
    page = _page(window)
    health = page.figures.health if page.figures else None
    assert health is not None
    rows = page.ring.table().rows
    groups = [row for row in rows if not row[0].startswith("· ")]
    assert [row[0] for row in groups] == [
        f"{sentences.lost(row.code)} ({row.credentials})" for row in health.lost
    ]
    assert len(rows) - len(groups) == len(health.deductions)
    names = {row[0] for row in rows if row[0].startswith("· ")}
    assert names == {f"· {one.name}" for one in health.deductions}


def test_row_of_the_expiry_table_opens_its_token(window: MainWindow) -> None:
    page = _page(window)
    page.expiry_card.turn.click()
    spy = QSignalSpy(page.token_wanted)
    page.expiry_card.chosen.emit(0)
    assert spy.at(0) == [page.expiries.endings[0].credential]


def test_task_tells_its_verdict_in_words_and_its_button_its_token(window: MainWindow) -> None:
    """No information by colour alone; buttons that read alike name what they are for."""
    page = _page(window)
    names = [row.button.accessibleName() for row in page.tasks.rows]
    assert len(set(names)) == len(names)
    assert "Rotate laptop" in names
    for row in page.tasks.rows:
        assert sentences.verdict(row.task.entry.verdict)


def test_hostile_name_is_shown_as_text(make_window: MakeWindow) -> None:
    """H29."""
    bad = "<b>x</b>\u202e{0} {name}"
    entry = gui_entries.entry(gui_entries.credential(bad, age=400))
    page = _page(make_window(entries=(entry,)))
    row = page.tasks.rows[0]
    assert "\u202e" not in row.title.text
    assert "<b>x</b>" in row.title.text


@pytest.mark.parametrize("code", list(ReasonCode))
def test_every_reason_has_its_few_words(code: ReasonCode) -> None:
    assert sentences.lost(code)


def test_age_bars_count_by_each_tokens_own_policy() -> None:
    entries = [gui_entries.entry(gui_entries.credential(f"a{age}", age=age)) for age in
               (5, 29, 60, 179, 181, 400, 800)]  # fmt: skip
    ages = ages_of(entries)
    assert [bar.total for bar in ages.bars] == [1, 1, 1, 0, 1, 1, 1, 1]
    assert sum(bar.over for bar in ages.bars) == 1
    assert sum(bar.twice for bar in ages.bars) == 2
    assert ages.limit == 180


def test_ages_leave_out_logins_dead_and_undated_tokens() -> None:
    entries = [
        gui_entries.entry(gui_entries.credential("o", kind=Kind.OAUTH)),
        gui_entries.entry(gui_entries.credential("d", status=Status.REJECTED)),
        gui_entries.entry(gui_entries.credential("u", created_at=None)),
    ]
    assert ages_of(entries).total == 0
    assert kinds_of(entries) == ((Kind.FINE_GRAINED, 2), (Kind.OAUTH, 1))


def test_endings_are_those_of_the_next_90_days_soonest_first() -> None:
    entries = [_ending(89), _ending(3), _ending(-2), _ending(90), _ending(20)]
    found = endings_of(entries, START)
    assert [(one.day, one.tone) for one in found] == [
        (3, "danger"),
        (20, "warning"),
        (89, "good"),
    ]
    assert endings_of([_ending(5, kind=Kind.OAUTH)], START)[0].tone == "muted"
    assert endings_of([_ending(5, status=Status.REJECTED)], START) == ()


def _painted(chart: Chart, qtbot: QtBot) -> QImage:
    qtbot.addWidget(chart)
    chart.resize(330, 160)
    chart.told()
    return chart.grab().toImage()


def _colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_age_chart_paints_each_state_in_its_colour(qtbot: QtBot, theme: Theme) -> None:
    chart = AgeChart()
    ages = (20, 250, 800)
    chart.show_ages(
        ages_of([gui_entries.entry(gui_entries.credential(f"{a}", age=a)) for a in ages])
    )
    wanted = {getattr(theme.colours, tone).lower() for tone in ("good", "warning", "danger")}
    assert wanted <= _colours(_painted(chart, qtbot))
    chart.show_ages(ages_of(()))
    assert not wanted & _colours(_painted(chart, qtbot))


def test_names_on_the_timeline_never_lie_over_each_other(qtbot: QtBot, theme: Theme) -> None:
    chart = ExpiryChart()
    entries = [_ending(day, f"a-rather-long-name-{day}") for day in (1, 2, 2, 3, 40, 41, 88)]
    chart.show_endings(endings_of(entries, START))
    _painted(chart, qtbot)
    by_level: dict[int, list[tuple[float, float]]] = {}
    for one in chart.labels():
        width = chart.fontMetrics().horizontalAdvance(one.text) * 0.5
        by_level.setdefault(one.level, []).append((one.left, one.left + width))
    assert by_level
    for spans in by_level.values():
        for before, after in pairwise(spans):
            assert before[1] < after[0]


def test_timeline_of_many_endings_becomes_bars_of_weeks(qtbot: QtBot, theme: Theme) -> None:
    chart = ExpiryChart()
    entries = [_ending(day % 88 + 1, f"n{day}") for day in range(MOST_NAMED + 30)]
    chart.show_endings(endings_of(entries, START))
    assert theme.colours.danger.lower() in _colours(_painted(chart, qtbot))
    assert chart.sentence().startswith(str(MOST_NAMED + 30))


def test_plaintext_chart_tells_where_it_began_and_stands(qtbot: QtBot, theme: Theme) -> None:
    chart = PlaintextChart()
    today = START.date()
    chart.show_days((Day(today, 4, 2),))
    assert "begins" in chart.sentence()
    _painted(chart, qtbot)
    chart.show_days((Day(today - timedelta(days=30), 9, 2), Day(today, 0, 2)))
    assert chart.sentence().startswith("9 on ")
    assert chart.caption() == "None left. Keep it so."
    assert theme.colours.accent.lower() in _colours(_painted(chart, qtbot))


def test_named_line_keeps_its_words_where_the_name_has_no_room(qtbot: QtBot, theme: Theme) -> None:
    line = NamedLine("Move {name} to fine-grained", "a" * 300)
    qtbot.addWidget(line)
    line.resize(240, 20)
    assert not line.grab().isNull()
    assert line.accessibleName().startswith("Move aaa")
