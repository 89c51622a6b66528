"""The settings page by keyboard, wheel and assistive technology; its cards come one by one."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support import gui_entries
from tests.support.clock import START
from tests.support.gui_backend import FakeBackend
from tests.support.later_runner import LaterRunner
from vault_app.core.errors import StoreBusy, UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.policies import Level, PolicyPart
from vault_app.core.policy import ReasonCode
from vault_app.gui.pages import Surroundings
from vault_app.gui.settings.choices import SECTIONS, Choices
from vault_app.gui.settings.controls import Day, Switch
from vault_app.gui.settings.page import SettingsPage
from vault_app.gui.settings.section import Section
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.show_page("settings")
    made = window.pages.page("settings")
    assert isinstance(made, SettingsPage)
    return made


def _whole(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.waitUntil(lambda: "program" in page.__dict__)


def _backend(page: SettingsPage) -> FakeBackend:
    backend = page.around.backend
    assert isinstance(backend, FakeBackend)
    return backend


def _after(widget: QWidget) -> list[QWidget]:
    """Return where Tab goes from *widget* on, once round; a field within a control is no stop."""
    found: list[QWidget] = []
    one = widget.nextInFocusChain()
    while one is not None and one is not widget:
        stop = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        if stop and not one.isHidden():
            found.append(one)
        one = one.nextInFocusChain()
    return found


def test_calendar_below_a_day_wears_our_colours(qtbot: QtBot, theme: Theme) -> None:
    """Qt's own weekends are red and its title is not seen on the accent."""
    day = Day(QDate(2026, 12, 24))
    qtbot.addWidget(day)
    day.show()
    arrow = QPoint(day.width() - 8, day.height() // 2)
    QTest.mouseClick(day, Qt.MouseButton.LeftButton, pos=arrow)
    month = day.calendarWidget()
    assert month.isVisible()
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        ink = month.weekdayTextFormat(weekday).foreground().color()
        assert ink == theme.colours.colour("text")
    names = month.headerTextFormat().foreground().color()
    assert names == theme.colours.colour("muted")
    month.window().close()


def test_switch_toggled_by_assistive_technology_is_kept(page: SettingsPage) -> None:
    """A screen reader's toggle clicks nothing."""
    keep = page.choices.controls["keep_in_tray"]
    assert isinstance(keep, Switch)
    keep.toggle()
    assert _backend(page).names("choose") == [("keep_in_tray", True)]


def test_showing_a_switch_tells_nothing(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch()
    qtbot.addWidget(switch)
    spy = QSignalSpy(switch.picked)
    switch.show_value(True)
    assert switch.isChecked()
    assert spy.count() == 0


def test_wheel_gives_no_control_the_focus(qtbot: QtBot, page: SettingsPage) -> None:
    """Else scrolling the page over a number changes it."""
    _whole(qtbot, page)
    turned = [*page.findChildren(QAbstractSpinBox), *page.findChildren(QComboBox)]
    assert len(turned) > 8
    for one in turned:
        assert one.focusPolicy() == Qt.FocusPolicy.StrongFocus, one.accessibleName()


def test_step_of_a_policy_keeps_the_focus_where_it_is(qtbot: QtBot, page: SettingsPage) -> None:
    _whole(qtbot, page)
    age = page.policy.rows[Level.DEFAULT, ""][0]
    age.setFocus()
    age.stepBy(-1)
    age.stepBy(-1)
    assert page.policy.rows[Level.DEFAULT, ""][0] is age
    assert age.hasFocus()
    assert age.value() == 178
    assert _backend(page).parts[Level.DEFAULT, ""] == PolicyPart(max_age_days=178)


def test_tab_goes_through_the_policies_from_left_to_right(qtbot: QtBot, page: SettingsPage) -> None:
    _whole(qtbot, page)
    page.policy.show_rows((), ("github",))
    page.policy._added("github")  # noqa: SLF001 - what choosing a word of the list does
    default, github = page.policy.rows.values()
    way = _after(default[0])
    named = [default[1], default[2].tick, github[0], github[1], github[2].tick]
    assert [one for one in way if one in named] == named
    assert way.index(github[2].tick) < way.index(page.backup.write)
    assert way.index(default[1]) == 0


def test_forgotten_policy_hands_the_focus_to_the_first_row(
    qtbot: QtBot, page: SettingsPage
) -> None:
    _whole(qtbot, page)
    page.policy._added("github")  # noqa: SLF001 - as above
    key = (Level.PROVIDER, "github")
    page.policy.rows[key][1].setFocus()
    page.policy.show_rows((), ("github",))
    assert key not in page.policy.rows
    assert page.policy.rows[Level.DEFAULT, ""][1].hasFocus()


def test_count_again_by_keyboard_leaves_the_keyboard_in_the_list(
    qtbot: QtBot, page: SettingsPage
) -> None:
    _whole(qtbot, page)
    backend, laptop = _backend(page), CredentialId("id-laptop")
    for code in (ReasonCode.PLAINTEXT, ReasonCode.TOO_OLD):
        backend.ignore(laptop, code, "soon", START + timedelta(days=9))
    page.reload()

    def buttons() -> list[QPushButton]:
        holder = page.ignored._holder  # noqa: SLF001 - the rows shown now
        return holder.findChildren(QPushButton)

    first = buttons()[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    (left,) = buttons()
    assert left.hasFocus()
    QTest.keyClick(left, Qt.Key.Key_Space)
    assert page.ignored.hasFocus()


def test_cards_come_one_by_one_and_each_is_filled(qtbot: QtBot, theme: Theme) -> None:
    """The first opening must not hold a frame up."""
    around = Surroundings(
        FakeBackend(gui_entries.samples()), InlineRunner(), lambda: START, gui_entries.HOME
    )
    page = SettingsPage(around)
    qtbot.addWidget(page)
    page.reload()
    assert page.findChildren(Section) == []
    page._make_next()  # noqa: SLF001 - one turn of the event loop
    assert len(page.findChildren(Section)) == 1
    page.choices.controls  # noqa: B018 - asked for, made
    _whole(qtbot, page)
    titles = [card.title.text() for card in page.findChildren(Section)]
    assert len(titles) == len(SECTIONS) + 5
    page.resize(900, 700)
    page.show()
    shown = sorted(page.findChildren(Section), key=lambda card: card.y())
    assert [card.title.text() for card in shown][-3:] == titles[-3:]
    assert "https://huggingface.co" in [one.text() for one in page.servers.findChildren(QLabel)]


@pytest.mark.parametrize("tray", [True, False])
def test_choice_to_stay_says_what_happens_without_a_tray(
    qtbot: QtBot, theme: Theme, tray: bool
) -> None:
    choices = Choices()
    card = next(one for one in choices.sections if "Tray" in one.title.text())
    qtbot.addWidget(card)
    choices.show_means(tray=tray, unseen=True)
    said = "\n".join(one.text() for one in card.findChildren(QLabel))
    assert ("no tray now" in said) is not tray
    assert "no tray now" in choices.controls["keep_in_tray"].accessibleDescription() or tray


def test_choice_that_cannot_be_here_is_switched_off_only(qtbot: QtBot, theme: Theme) -> None:
    choices = Choices()
    for card in choices.sections:
        qtbot.addWidget(card)
    hide = choices.controls["hide_from_capture"]
    choices.show_means(tray=True, unseen=False)
    assert not hide.isEnabled()
    hide.show_value(True)
    choices.show_means(tray=True, unseen=False)
    assert hide.isEnabled(), "what was chosen can be taken back"


def test_refusal_stays_in_sight_though_the_page_is_read_again(qtbot: QtBot, theme: Theme) -> None:
    runner, backend = LaterRunner(), FakeBackend(gui_entries.samples())
    page = SettingsPage(Surroundings(backend, runner, lambda: START, gui_entries.HOME))
    qtbot.addWidget(page)
    page.reload()
    runner.land()
    backend.raising["choose"] = UsageError("practice_never_starts")
    page.choices.picked.emit(("start_at_login", True))
    runner.land()
    assert not page.banner.isHidden()
    del backend.raising["choose"]
    page.choices.picked.emit(("start_at_login", True))
    runner.land()
    assert page.banner.isHidden()


def test_page_that_could_not_be_read_says_so_until_it_can(qtbot: QtBot, theme: Theme) -> None:
    runner, backend = LaterRunner(), FakeBackend(gui_entries.samples())
    page = SettingsPage(Surroundings(backend, runner, lambda: START, gui_entries.HOME))
    qtbot.addWidget(page)
    backend.raising["settings"] = StoreBusy()
    page.reload()
    runner.land()
    assert not page.banner.isHidden()
    _whole(qtbot, page)
    del backend.raising["settings"]
    page.reload()
    runner.land()
    assert page.banner.isHidden()
