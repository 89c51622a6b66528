"""The look: colours that can be read, sizes from the font, names for those who do not see."""

import re
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.clock import START, FixedClock
from tests.support.gui_backend import FakeBackend
from vault_app.core.days import days_until
from vault_app.gui import icons
from vault_app.gui.flow import FlowLayout
from vault_app.gui.format import age, ago, expires, long_age, tilde
from vault_app.gui.palette import DARK, LIGHT, Colours, colours_of, measure_again, px, text_pixels
from vault_app.gui.stylesheet import sheet
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.system.assets import asset


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour."""
    shown = QColor(colour)

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = part(shown.redF()), part(shown.greenF()), part(shown.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(colours: Colours) -> None:
    grounds = (colours.background, colours.surface, colours.raised, colours.selection)
    for ink in (colours.text, colours.muted, colours.accent, colours.danger, colours.warning):
        assert all(contrast(ink, ground) >= 4.5 for ground in grounds)
    for tone in ("accent", "danger", "warning", "good"):
        assert contrast(getattr(colours, tone), getattr(colours, f"{tone}_tint")) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_stylesheet_leaves_no_placeholder(colours: Colours) -> None:
    text = sheet(colours, px)
    assert not re.search(r"[@~]", text)


def test_theme_switches_between_light_and_dark(theme: Theme, window: MainWindow) -> None:
    theme.choose(Qt.ColorScheme.Dark)
    assert theme.dark
    assert colours_of(window.page.table.palette()) is DARK
    theme.choose(Qt.ColorScheme.Light)
    assert colours_of(window.page.table.palette()) is LIGHT
    assert colours_of(window.page.panel.places.tree.palette()) is LIGHT


def test_sizes_grow_with_the_system_font(qapp: QApplication, theme: Theme) -> None:
    """H33: a larger system font makes rows and controls larger."""
    before = qapp.font()
    larger = QFont(before)
    larger.setPixelSize(26)
    try:
        qapp.setFont(larger)
        measure_again()
        assert px(46) == 92
    finally:
        qapp.setFont(before)
        measure_again()
    assert px(46) == 46
    assert text_pixels(larger) == 26


def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    folder = asset("icons")
    for path in sorted(folder.glob("*.svg")):
        source = path.read_text(encoding="utf-8")
        ElementTree.fromstring(source)  # noqa: S314 - our own files
        assert "currentColor" in source
        picture = icons.pixmap(path.stem, "#ff0000", 32, 2.0)
        assert picture.size() == QSize(64, 64)
        image = picture.toImage()
        inked = [
            QColor(image.pixelColor(x, y))
            for x in range(64)
            for y in range(64)
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert inked, path.stem
        assert all(colour.green() == 0 and colour.red() > 200 for colour in inked), path.stem


def test_every_control_has_an_accessible_name(window: MainWindow) -> None:
    window.show_import()
    window.page.panel.tabs.setCurrentIndex(0)
    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.accessibleName()
        and not (isinstance(one, QAbstractButton) and one.text())
        and not one.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_choice_buttons_say_their_sentence_too(make_window: MakeWindow) -> None:
    window = make_window(entries=[])
    assert all(one.accessibleDescription() for one in window.page.views.empty.choices)


def test_geometry_is_remembered_in_the_profile(
    theme: Theme, tmp_path: Path, qapp: QApplication
) -> None:
    state = tmp_path / "window.ini"

    def opened() -> MainWindow:
        return MainWindow(
            FakeBackend(gui_entries.samples()),
            InlineRunner(),
            clock=FixedClock(),
            home=gui_entries.HOME,
            state_file=state,
        )

    first = opened()
    assert first.size() == QSize(1240, 760)
    first.resize(860, 640)
    first.show()
    first.close()
    again = opened()
    assert again.size() == QSize(860, 640)
    for window in (first, again):
        window.deleteLater()


def test_window_that_the_tray_keeps_hides_instead_of_closing(
    theme: Theme, make_window: MakeWindow
) -> None:
    kept = MainWindow(
        FakeBackend(), InlineRunner(), clock=FixedClock(), close_wish=lambda: True, home="/"
    )
    closed: list[bool] = []
    kept.closing.connect(lambda: closed.append(True))
    kept.show()
    kept.close()
    assert kept.isHidden()
    assert closed == []
    kept.deleteLater()


def test_ages_are_told_in_few_words() -> None:
    assert [age(days) for days in (0, 22, 364, 365, 1030)] == [
        "0 d",
        "22 d",
        "364 d",
        "1 y",
        "2 y 10 mo",
    ]
    assert long_age(1030) == "2 years 10 months"
    assert long_age(1) == "1 day"


def test_times_are_told_against_now() -> None:
    assert expires(None, START) == "—"
    assert expires(START + timedelta(days=16, hours=2), START) == "in 16 d"
    assert expires(START + timedelta(hours=3), START) == "today"
    between = START + timedelta(days=9, hours=10)
    assert expires(between, START) == f"in {days_until(between, START)} d"
    assert expires(START - timedelta(hours=3), START) == "expired"
    assert ago(START - timedelta(minutes=4), START) == "4 min ago"
    assert ago(None, START) == "never"


def test_tilde_shortens_only_what_is_inside_the_home() -> None:
    assert tilde("/home/ada/.env", "/home/ada") == "~/.env"
    assert tilde("/home/adam/.env", "/home/ada") == "/home/adam/.env"


@pytest.mark.parametrize("code", ["tokens", "activity"])
def test_table_in_a_card_leaves_its_round_corners(make_window: MakeWindow, code: str) -> None:
    window = make_window(FakeBackend(gui_entries.samples()))
    window.show_page(code)
    page = window.page if code == "tokens" else window.pages.page(code)
    cards = [one for one in page.findChildren(QFrame) if one.property("look") == "card"]
    (card,) = [one for one in cards if one.isVisible() and one.findChildren(QTableView)]
    picture = window.grab().toImage()
    at = card.mapTo(window, QPoint(2, 2))
    ground = QColor(colours_of(window.palette()).background)
    assert picture.pixelColor(at) == ground
    assert picture.pixelColor(card.mapTo(window, QPoint(card.width() - 3, 2))) == ground


def test_flow_puts_what_is_lower_into_the_middle_of_its_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(8)
    high, low, next_line = QWidget(), QWidget(), QWidget()
    for one, size in ((high, QSize(60, 30)), (low, QSize(60, 20)), (next_line, QSize(60, 20))):
        one.setFixedSize(size)
        flow.addWidget(one)
    holder.setLayout(flow)
    holder.resize(130, 100)
    holder.show()
    assert high.geometry().getRect() == (0, 0, 60, 30)
    assert low.geometry().getRect() == (68, 5, 60, 20)
    assert next_line.geometry().getRect() == (0, 38, 60, 20)
    assert flow.heightForWidth(130) == 58
