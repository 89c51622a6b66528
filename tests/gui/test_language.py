"""The language: which one is worn, what it changes, and the switch while the program runs."""

import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from vault_app.gui import format as told
from vault_app.gui import look_file, words
from vault_app.gui.app import Program
from vault_app.gui.language import NAMES, Language, choices, resolve
from vault_app.gui.look_file import Look
from vault_app.gui.marking import tr, translated
from vault_app.gui.palette import font, px
from vault_app.services import greeting, settings
from vault_app.services.settings import choice_of
from vault_app.services.workbench import Options, open_workbench

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Return the application's language, to be changed; English comes back."""
    made = Language(qapp)
    yield made
    made.take_off()


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("de_AT", "de"),
        ("en_GB", "en"),
        ("zh_CN", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh_TW", "en"),
        ("fr_FR", "en"),
        ("C", "en"),
    ],
)
def test_resolve_system_follows_its_language_as_far_as_we_speak_it(tag: str, expected: str) -> None:
    assert resolve("system", QLocale(tag)) == expected


def test_resolve_choice_wins_over_the_system() -> None:
    assert resolve("de", QLocale("zh_CN")) == "de"
    assert resolve("tlh", QLocale("de_DE")) == "de"


def test_choices_are_those_of_the_settings() -> None:
    assert choices() == choice_of("language").words


def test_english_has_its_plural_forms(language: Language) -> None:
    language.wear("en")
    assert tr("%Ln place(s)", "", 1) == "1 place"
    assert tr("%Ln place(s)", "", 2) == "2 places"
    assert tr("%Ln token(s)", "", 10_000) == "10,000 tokens"


def test_german_has_plural_forms_dates_and_numbers_of_its_own(language: Language) -> None:
    language.wear("de")
    assert tr("%Ln place(s)", "", 1) == "1 Stelle"
    assert tr("%Ln place(s)", "", 0) == "0 Stellen"
    assert tr("%Ln token(s)", "", 10_000) == "10.000 Tokens"
    assert told.day(NOON) == "4. März 2026"
    assert told.long_age(800) == "2 Jahre 2 Monate"
    assert told.number(1234567) == "1.234.567"
    assert told.decimal(2.5) == "2,5"


def test_german_counts_one_as_one(language: Language) -> None:
    language.wear("de")
    assert tr("%Ln of them yours", "", 1) == "1 davon eigenes"
    assert tr("{n} of %Ln place(s)", "", 1).format(n=1) == "1 von 1 Stelle"


def test_german_times_that_end_in_a_stop_get_no_second_one(language: Language) -> None:
    language.wear("de")
    ago = told.ago(NOON, NOON + timedelta(hours=2))
    assert ago.endswith(".")
    texts = (
        tr("Taken for a token because {why}; first seen {when}.").format(why="", when=ago),
        translated("ProgramSection", "Asked {ago}.").format(ago=ago),
        translated("ProgramSection", "The newest, asked {ago}.").format(ago=ago),
    )
    assert not [text for text in texts if ".." in text]


def test_parts_of_a_list_stand_apart_as_the_language_has_it(language: Language) -> None:
    for code, expected in (("en", "a, b"), ("de", "a, b"), ("zh_CN", "a、b")):
        language.wear(code)
        assert told.listed(["a", "b"]) == expected


def test_chinese_has_one_form_and_its_own_dates(language: Language) -> None:
    language.wear("zh_CN")
    assert tr("%Ln place(s)", "", 1) == "1 处位置"
    assert tr("%Ln place(s)", "", 7) == "7 处位置"
    assert told.day(NOON) == "2026年3月4日"


def test_chinese_is_drawn_by_a_chinese_face_wherever_it_is_worn(language: Language) -> None:
    """A desktop in another language would draw the Japanese shapes of its characters."""
    language.wear("zh_CN")
    for face in (QApplication.font(), font(12), font(12, mono=True)):
        assert face.families()[0] == QFontInfo(face).family()
        assert "Noto Sans CJK SC" in face.families()[1:]
    language.wear("de")
    assert not any(face.families()[1:] for face in (QApplication.font(), font(12, mono=True)))


def test_qt_brings_its_own_words_along(language: Language, qtbot: QtBot) -> None:
    language.wear("de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [one.text().replace("&", "") for one in box.findChildren(QPushButton)] == ["Abbrechen"]


@pytest.mark.parametrize("code", NAMES)
def test_every_language_can_be_worn_and_taken_off(language: Language, code: str) -> None:
    before = QLocale()
    language.wear(code)
    assert QLocale().language() == QLocale(code).language()
    language.take_off()
    assert QLocale() == before
    assert tr("%Ln place(s)", "", 1) == "1 place"


@pytest.fixture
def program(
    qapp: QApplication, own_look: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    environ = {"KEYTURN_HOME": str(tmp_path / "profile"), "KEYTURN_VAULT": "file"}
    look_file_path = tmp_path / "profile" / "window.ini"
    look_file_path.parent.mkdir()
    look_file.store(look_file_path, Look(language="en"))
    options = Options(environ=environ, user_home=tmp_path)
    bench = open_workbench(options)
    bench.profile.ensure()
    greeting.remember(bench)  # a welcome over the window would keep it from being rebuilt
    bench.close()
    made = Program(qapp, options)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    made.language.take_off()


def _choose(program: Program, qtbot: QtBot, code: str) -> None:
    """Choose a language as the settings page does, and wait until the change was looked at."""
    session = program.sessions[0]
    with qtbot.waitSignal(session.language_wanted):
        page = session.window.pages.page("settings")
        page.choices.picked.emit(("language", code))  # type: ignore[attr-defined] # the page's own
    QCoreApplication.processEvents()


def test_switch_builds_the_window_anew_on_the_same_page(program: Program, qtbot: QtBot) -> None:
    session = program.open_profile()
    with qtbot.waitSignal(session.window.page.loaded):
        pass
    first = session.window
    first.show_page("settings")
    _choose(program, qtbot, "de")
    assert session.window is not first
    assert session.window.pages.shown == "settings"
    assert session.window.pages.page("settings").accessibleName() == "Einstellungen"
    assert session.window.isVisible()
    assert program.sessions == [session]
    told = {one.incident.title for one in session.backend.incidents().affected}
    assert "Hugging Face: Einbruch im Juli 2026" in told


def test_size_of_text_chosen_elsewhere_is_worn_at_the_next_start(
    program: Program, qtbot: QtBot
) -> None:
    """The command line knows the store alone, not what the window keeps beside it."""
    bench = open_workbench(program._options)  # noqa: SLF001 - a second program on the profile
    settings.choose(bench, "text_size", 130)
    bench.close()
    assert program.theme.percent == 100
    session = program.open_profile()
    first, small = session.window, px(100)
    try:
        qtbot.waitUntil(lambda: program.theme.percent == 130)
        qtbot.waitUntil(lambda: session.window is not first)
        assert px(100) > small * 1.25
        assert session.window.isVisible()
        page = session.window.pages.page("settings")
        with qtbot.waitSignal(session.size_wanted):
            page.choices.picked.emit(("text_size", 100))  # type: ignore[attr-defined] # the page's own
        qtbot.waitUntil(lambda: px(100) == small)
    finally:
        program.theme.scale(100)


def test_first_reminder_speaks_the_language_chosen_on_the_command_line(
    program: Program, qtbot: QtBot
) -> None:
    """It comes soon after the start, and is not to come before the settings were read."""
    bench = open_workbench(program._options)  # noqa: SLF001 - a second program on the profile
    settings.choose(bench, "language", "de")
    bench.close()
    session = program.open_profile()
    begun: list[bool] = []
    session.language_wanted.connect(lambda code: begun.append(session.desk.reminders.begun))
    qtbot.waitUntil(lambda: program.language.code == "de")
    qtbot.waitUntil(lambda: session.desk.reminders.begun)
    assert begun[0] is False


def test_switch_waits_for_the_next_start_while_a_sheet_is_open(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    session = program.open_profile()
    with qtbot.waitSignal(session.window.page.loaded):
        pass
    first = session.window
    first.show_add()
    _choose(program, qtbot, "de")
    assert session.window is first
    assert program.language.code == "en"
    assert look_file.stored(tmp_path / "profile" / "window.ini").language == "de"


def test_heading_of_an_error_has_no_full_stop_in_any_language(language: Language) -> None:
    for code in NAMES:
        language.wear(code)
        assert words.headline("vault_missing")[-1] not in ".\u3002"
        assert words.explain_code("vault_missing").title[-1] in ".\u3002"
