"""The settings page: every choice has a control, a change is kept, policies reach their level."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTime
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support import gui_entries
from tests.support.clock import START
from tests.support.gui_backend import FakeBackend
from vault_app.core.errors import UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.policies import Level, PolicyPart
from vault_app.core.policy import ReasonCode
from vault_app.gui.look_file import Look, store, stored
from vault_app.gui.pages import Surroundings
from vault_app.gui.settings.choices import SECTIONS, Choices
from vault_app.gui.settings.controls import Hours, Number, Switch, Word
from vault_app.gui.settings.ignore_sheet import IgnoreSheet
from vault_app.gui.settings.page import SettingsPage
from vault_app.gui.settings.policy_sheet import PolicySheet
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services.settings import CHOICES

_BY_OTHERS = {"language"}
"""Choices that are made elsewhere."""


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.show_page("settings")
    made = window.pages.page("settings")
    assert isinstance(made, SettingsPage)
    return made


@pytest.fixture
def around(backend: FakeBackend) -> Surroundings:
    return Surroundings(backend, InlineRunner(), lambda: START, gui_entries.HOME)


def _backend(page: SettingsPage) -> FakeBackend:
    backend = page.around.backend
    assert isinstance(backend, FakeBackend)
    return backend


def _texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_every_choice_has_a_control_that_shows_its_default(page: SettingsPage) -> None:
    shown = set(page.choices.controls)
    assert shown | _BY_OTHERS == {one.key for one in CHOICES} | _BY_OTHERS
    assert {key for _, keys in SECTIONS for key in keys} == shown
    idle = page.choices.controls["idle_minutes"]
    assert isinstance(idle, Number)
    assert idle.value() == 15


def test_every_control_has_a_name_for_assistive_technology(page: SettingsPage) -> None:
    for key, control in page.choices.controls.items():
        assert control.accessibleName(), key


def test_change_is_kept_at_once_and_told(page: SettingsPage) -> None:
    spy = QSignalSpy(page.setting_chosen)
    idle = page.choices.controls["idle_minutes"]
    assert isinstance(idle, Number)
    idle.setValue(3)
    keep = page.choices.controls["keep_in_tray"]
    assert isinstance(keep, Switch)
    keep.click()
    assert _backend(page).names("choose") == [("idle_minutes", 3), ("keep_in_tray", True)]
    assert [(one[0].key, one[0].value) for one in (spy.at(0), spy.at(1))] == [
        ("idle_minutes", 3),
        ("keep_in_tray", True),
    ]


def test_showing_values_chooses_nothing(page: SettingsPage) -> None:
    page.choices.show_values({"idle_minutes": 7, "theme": "dark", "quiet_hours": "22:00-06:00"})
    assert _backend(page).names("choose") == []


def test_refused_choice_is_taken_back_and_explained(page: SettingsPage) -> None:
    _backend(page).raising["choose"] = UsageError("practice_never_starts")
    login = page.choices.controls["start_at_login"]
    assert isinstance(login, Switch)
    login.click()
    assert not login.isChecked()
    assert not page.banner.isHidden()


def test_zero_idle_minutes_reads_as_never(page: SettingsPage) -> None:
    idle = page.choices.controls["idle_minutes"]
    assert isinstance(idle, Number)
    idle.show_value(0)
    assert idle.text() == "never"


def test_hours_are_written_as_the_services_keep_them(qtbot: QtBot, theme: Theme) -> None:
    hours = Hours("to", ("quiet", "begin", "end"))
    qtbot.addWidget(hours)
    spy = QSignalSpy(hours.picked)
    hours.tick.click()
    hours.start.setTime(QTime(23, 15))
    hours.tick.click()
    assert [spy.at(n)[0] for n in range(3)] == ["22:00-07:00", "23:15-07:00", "off"]
    hours.show_value("01:00-02:30")
    assert hours.end.time() == QTime(2, 30)
    assert hours.end.isEnabled()
    assert spy.count() == 3


def test_word_shows_a_value_of_another_version(qtbot: QtBot, theme: Theme) -> None:
    word = Word([("a", "A")])
    qtbot.addWidget(word)
    word.show_value("b")
    assert word.currentData() == "b"


def test_policy_of_all_tokens_is_decided_for_the_default(page: SettingsPage) -> None:
    age, _, day = page.policy.rows[Level.DEFAULT, ""]
    assert age.value() == 180
    age.setValue(90)
    age, _, day = page.policy.rows[Level.DEFAULT, ""]
    day.tick.click()
    parts = [given[0] for given in _backend(page).names("decide")]  # type: ignore[index] # ours
    assert parts[0] == PolicyPart(max_age_days=90)
    assert parts[1].max_age_days == 90
    assert parts[1].classic_until == datetime(2027, 2, 22, tzinfo=UTC)


def test_policy_of_a_provider_can_be_added_and_forgotten(page: SettingsPage) -> None:
    spy = QSignalSpy(page.tokens_changed)
    page.policy.show_rows((), ("github",))
    page.policy._added("github")  # noqa: SLF001 - what choosing a word of the list does
    key = (Level.PROVIDER, "github")
    assert _backend(page).parts == {key: PolicyPart(max_age_days=180)}
    assert key in page.policy.rows
    assert spy.count() == 1
    page.policy._forget(key)  # noqa: SLF001 - what the bin does
    assert _backend(page).names("decide")[-1] == (
        PolicyPart(),
        None,
        "github",
        frozenset({"max_age_days", "warn_days", "classic_until"}),
    )


def test_ignored_reasons_are_listed_and_count_again(page: SettingsPage) -> None:
    backend = _backend(page)
    laptop = CredentialId("id-laptop")
    backend.ignore(laptop, ReasonCode.PLAINTEXT, "moves <b>soon</b>", START + timedelta(days=9))
    page.reload()
    assert "moves <b>soon</b>" in _texts(page.ignored)
    page.ignored.heeded.emit((laptop, ReasonCode.PLAINTEXT))
    assert backend.names("heed") == [(laptop, ReasonCode.PLAINTEXT)]
    assert "moves" not in "\n".join(
        one.text() for one in page.ignored.findChildren(QLabel) if one.isVisibleTo(page)
    )


def test_servers_of_the_tokens_are_shown(page: SettingsPage) -> None:
    """H22: the endpoint is fixed and shown."""
    assert "https://huggingface.co" in _texts(page.servers)


def test_lock_takes_names_off_the_page(window: MainWindow, page: SettingsPage) -> None:
    """H18."""
    backend = _backend(page)
    backend.ignore("id-laptop", ReasonCode.PLAINTEXT, "soon", START + timedelta(days=9))
    page.reload()
    window.lock()
    shown = [one.text() for one in page.ignored.findChildren(QLabel) if one.isVisibleTo(page)]
    assert "laptop" not in shown


def test_ignore_sheet_needs_a_cause_and_hands_the_entry_over(
    qtbot: QtBot, theme: Theme, around: Surroundings, backend: FakeBackend
) -> None:
    sheet = IgnoreSheet(gui_entries.laptop(), around)
    qtbot.addWidget(sheet)
    assert not sheet.act.isEnabled()
    sheet.note.setText("the old laptop is replaced")
    spy = QSignalSpy(sheet.ignored)
    with qtbot.waitSignal(sheet.closed):
        sheet.act.click()
    (given,) = backend.names("ignore")
    assert given == (
        "id-laptop",
        ReasonCode(sheet.reason.currentData()),
        "the old laptop is replaced",
        datetime(2026, 12, 24, tzinfo=UTC),
    )
    assert spy.count() == 1


def test_ignore_sheet_tells_why_it_was_refused(
    qtbot: QtBot, theme: Theme, around: Surroundings, backend: FakeBackend
) -> None:
    backend.raising["ignore"] = UsageError("token_in_note")
    sheet = IgnoreSheet(gui_entries.laptop(), around)
    qtbot.addWidget(sheet)
    sheet.note.setText("x")
    sheet.act.click()
    assert not sheet.problem.isHidden()


def test_policy_sheet_decides_for_one_token(
    qtbot: QtBot, theme: Theme, around: Surroundings, backend: FakeBackend
) -> None:
    sheet = PolicySheet(gui_entries.laptop(), around)
    qtbot.addWidget(sheet)
    assert sheet.age.value() == 180
    assert not sheet.age.isEnabled()
    sheet.switches["max_age_days"].click()
    sheet.age.setValue(30)
    spy = QSignalSpy(sheet.decided)
    with qtbot.waitSignal(sheet.closed):
        sheet.act.click()
    assert backend.names("decide") == [
        (PolicyPart(max_age_days=30), "id-laptop", None, frozenset({"warn_days", "classic_until"}))
    ]
    assert spy.count() == 1
    again = PolicySheet(gui_entries.laptop(), around)
    qtbot.addWidget(again)
    assert again.switches["max_age_days"].isChecked()


@pytest.mark.parametrize(("code", "kind"), [("ignore", IgnoreSheet), ("policy", PolicySheet)])
def test_deed_of_a_token_lays_its_sheet_over_the_window(
    window: MainWindow, code: str, kind: type[QWidget]
) -> None:
    window.show_token("id-laptop")
    window.doer.do(code)
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, kind)


def test_ignored_reason_is_out_of_the_list_at_once(
    window: MainWindow, backend: FakeBackend
) -> None:
    window.show_token("id-docs-bot")
    window.doer.do("ignore")
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, IgnoreSheet)
    sheet.note.setText("known")
    read = len(backend.names("entries"))
    sheet.act.click()
    assert len(backend.names("entries")) == read + 1
    assert window.page.entries[0].ignored
    assert "Ignored for a while: plain text" in _texts(window.page.panel)


def test_look_is_kept_and_odd_files_are_the_usual_look(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    assert stored(file) == Look()
    store(file, Look("dark", 130, compact=True))
    assert stored(file) == Look("dark", 130, compact=True)
    file.write_text("[look]\ntheme=sepia\ntext_size=9000\nrows=odd\n")
    assert stored(file) == Look()


def test_choices_offer_every_word_of_a_setting(qtbot: QtBot, theme: Theme) -> None:
    made = Choices()
    for one in CHOICES:
        control = made.controls.get(one.key)
        if one.words and isinstance(control, Word):
            offered = {control.itemData(n) for n in range(control.count())}
            assert offered >= set(one.words)
    for section in made.sections:
        qtbot.addWidget(section)
