"""What assistive technology is told: every control has a name, a role and a state; Tab goes round.

The walk asks Qt's own accessibility interfaces, the same that reach the desktop; the walk over the
real tree is in ``tests/e2e/test_desktop_accessible.py``.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QScrollBar, QWidget

from tests.gui.conftest import MakeWindow
from tests.gui.test_look import contrast
from tests.support import gui_entries
from tests.support.gui_backend import FakeBackend, fake_token
from vault_app.core.errors import ProviderUnreachable, StoreBusy
from vault_app.gui import drawing
from vault_app.gui.accessible_areas import give_roles
from vault_app.gui.health.card import ChartCard
from vault_app.gui.in_turns import PageInTurns
from vault_app.gui.pages import PAGES
from vault_app.gui.palette import DARK, LIGHT, Colours, measure_again
from vault_app.gui.stylesheet import sheet
from vault_app.gui.theme import Theme
from vault_app.gui.tokens import cells
from vault_app.gui.tokens.rows import Column
from vault_app.gui.window import MainWindow

Role = QAccessible.Role
NO_ROLE = {Role.NoRole, Role.Client, Role.Border}
TAB = Qt.FocusPolicy.TabFocus


def shown(window: QWidget) -> Iterator[QWidget]:
    """Yield every widget in sight."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, QScrollBar):
            yield widget


def flaws(window: QWidget) -> list[str]:
    """Return what a person who cannot see would not be told of the widgets in sight."""
    found = []
    for widget in shown(window):
        face = QAccessible.queryAccessibleInterface(widget)
        if face is None or widget.objectName().startswith("qt_"):
            continue
        name, role = face.text(QAccessible.Text.Name), face.role()
        where = f"{type(widget).__name__} {name!r} {role.name}"
        if widget.focusPolicy() & TAB and widget.isEnabled():
            if not name:
                found.append(f"no name: {where}")
            if role in NO_ROLE:
                found.append(f"no role: {where}")
            if not face.state().focusable:
                found.append(f"cannot have the focus: {where}")
    return found


@pytest.fixture(autouse=True)
def roles() -> None:
    """Give areas their roles, as a session does once its window is on the screen."""
    give_roles()


def _choose_all(window: MainWindow) -> None:
    window.page.panel.show()
    window.page.table.selectAll()


SCENES: dict[str, Callable[[MainWindow], object]] = {
    "tokens": lambda window: window.page.panel.show(),
    "access": lambda window: window.doer.do("access"),
    "timeline": lambda window: window.doer.do("timeline"),
    "notes": lambda window: window.doer.do("note"),
    "several": lambda window: _choose_all(window),
    "add": lambda window: window.show_add(),
    "import": lambda window: window.show_import(),
    "remove": lambda window: window.page.removal_asked.emit(window.page.entries),
    "rename": lambda window: window.doer.do("rename"),
    "sealed": lambda window: window.offer_sealed(),
    "palette": lambda window: window.doer.do("palette"),
    "keys": lambda window: window.doer.do("keys"),
    "toast": lambda window: window.actions_on_tokens.remove(window.page.entries),
    "locked": lambda window: window.lock(),
    **{
        f"page-{line.code}": (lambda code: lambda window: window.show_page(code))(line.code)
        for line in PAGES
        if line.make is not None
    },
}


@pytest.mark.parametrize("scene", SCENES)
def test_every_control_tells_name_role_and_state(window: MainWindow, scene: str) -> None:
    SCENES[scene](window)
    QApplication.sendPostedEvents()
    assert flaws(window) == []


def test_walk_finds_a_control_without_a_name(window: MainWindow) -> None:
    window.page.top.filter.setAccessibleName("")
    window.page.top.filter.setPlaceholderText("")
    assert any("no name" in flaw for flaw in flaws(window))


@pytest.mark.parametrize("state", ["empty", "error", "banner", "offline", "nothing-fits"])
def test_every_state_of_the_page_tells_its_controls(make_window: MakeWindow, state: str) -> None:
    backend = FakeBackend(() if state == "empty" else gui_entries.samples())
    if state == "error":
        backend.raising["entries"] = StoreBusy()
    backend.raising["check"] = ProviderUnreachable("unreachable", host="huggingface.co")
    backend.offline = state == "offline"
    window = make_window(backend)
    if state == "banner":
        window.actions_on_tokens.check_all()
    if state == "nothing-fits":
        window.page.filter.setText("zzzz")
    assert flaws(window) == []


def test_rail_tells_which_page_is_shown_and_how_many_need_attention(window: MainWindow) -> None:
    face = QAccessible.queryAccessibleInterface(window.rail.tokens)
    assert face is not None
    assert face.state().checked
    assert face.text(QAccessible.Text.Name) == "Tokens, 5 need attention"


def toggle(button: QAbstractButton) -> None:
    """Do what assistive technology does with a button that can be checked."""
    face = QAccessible.queryAccessibleInterface(button)
    assert face is not None
    action = face.actionInterface()
    assert action is not None
    action.doAction("Toggle")


def test_rail_line_that_is_toggled_goes_to_its_page(window: MainWindow) -> None:
    """A screen reader clicks nothing that can be checked: it toggles it."""
    toggle(window.rail.buttons["health"])
    assert window.pages.shown == "health"
    toggle(window.rail.buttons["health"])
    assert window.pages.shown == "health"
    checked = [code for code, one in window.rail.buttons.items() if one.isChecked()]
    assert checked == ["health"]
    toggle(window.rail.tokens)
    assert window.stack.currentWidget() is window.page


def test_chips_and_charts_that_are_toggled_do_what_a_press_does(window: MainWindow) -> None:
    chip = window.page.chips.chip("github")
    assert chip is not None
    toggle(chip)
    assert window.page.model.rowCount() == 1
    window.show_page("health")
    page = window.pages.page("health")
    assert isinstance(page, PageInTurns)
    page.finish()
    card = page.findChildren(ChartCard)[0]
    toggle(card.turn)
    assert card.stack.currentIndex() == 1


@pytest.mark.parametrize("count", [7, 482, 1_000, 98_765])
def test_rail_counts_cover_no_word(window: MainWindow, count: int) -> None:
    window.rail.show_counts(dict.fromkeys(window.rail.buttons, count))
    for button in window.rail.buttons.values():
        assert button.needed() <= button.width(), button.text()
        assert f"{count} need attention" in button.accessibleName()


def test_words_painted_by_ourselves_are_labels_to_others(window: MainWindow) -> None:
    window.page.panel.show()
    badge = QAccessible.queryAccessibleInterface(window.page.panel.head.badge)
    assert badge is not None
    assert badge.role() is Role.StaticText
    assert badge.text(QAccessible.Text.Name) == "URGENT"


def test_cells_say_in_words_what_colour_says(window: MainWindow) -> None:
    """No information by colour alone."""
    model = window.page.model

    def said(line: int, column: Column) -> str:
        role = Qt.ItemDataRole.AccessibleTextRole
        return str(model.data(model.index(line, column), role))

    names = [model.row(line).name for line in range(model.rowCount())]
    laptop, thesis = names.index("laptop"), names.index("thesis")
    assert said(laptop, Column.AGE) == "2 y 10 mo, far too old"
    assert said(thesis, Column.AGE) == "1 y 1 mo, old"
    assert said(laptop, Column.PLACES) == "8 places, in git"
    assert said(thesis, Column.EXPIRES) == "never expires"
    assert said(laptop, Column.STATUS).startswith("alive")
    tones = {cells.age_cell(model.face(line)).tone for line in range(len(names))}
    assert tones >= {"danger", "warning", "good"}


def walk(window: QWidget, key: Qt.Key, most: int = 200) -> list[QWidget]:
    """Press Tab until the focus comes back to where it began; return what had it."""
    begun = window.focusWidget()
    assert begun is not None
    seen = [begun]
    for _ in range(most):
        here = window.focusWidget()
        assert here is not None
        QTest.keyClick(here, key)
        there = window.focusWidget()
        assert there is not None
        if there is begun:
            return seen
        seen.append(there)
    raise AssertionError(f"Tab does not come back: {[type(one).__name__ for one in seen[:30]]}")


def reachable(window: QWidget) -> set[QWidget]:
    """Return what Tab must reach."""
    return {
        one
        for one in shown(window)
        if one.focusPolicy() & TAB and one.isEnabled() and one.focusProxy() is None
    }


@pytest.mark.parametrize("scene", ["tokens", "access", "add", "import", "keys", "palette"])
def test_tab_reaches_every_control_and_comes_back(window: MainWindow, scene: str) -> None:
    SCENES[scene](window)
    QApplication.sendPostedEvents()
    where = window.overlay or window
    forth = walk(window, Qt.Key.Key_Tab)
    assert set(forth) >= reachable(where)
    back = walk(window, Qt.Key.Key_Backtab)
    assert set(back) == set(forth)


def test_tab_goes_from_left_to_right(window: MainWindow) -> None:
    window.page.panel.show()
    QApplication.sendPostedEvents()
    window.rail.tokens.setFocus()
    order = walk(window, Qt.Key.Key_Tab)
    wanted = [window.rail.lock, window.page.filter, window.page.table, window.page.panel.primary]
    at = [order.index(one) for one in wanted]
    assert at == sorted(at)


def test_menu_key_opens_the_menu_of_the_chosen_row(window: MainWindow) -> None:
    window.page.table.setFocus()
    where = window.page.table.visualRect(window.page.table.currentIndex()).center()
    window.page.table.menu_asked.emit(window.page.table.mapToGlobal(where))
    menu = window.page.findChildren(QMenu)[-1]
    names = [action.text() for action in menu.actions() if action.text()]
    assert "Rename…" in names
    menu.close()


def test_value_typed_or_shown_is_not_in_the_accessibility_tree(
    window: MainWindow, backend: FakeBackend
) -> None:
    """H33: revealed text reaches assistive technology only on request."""
    window.page.panel.head.eye.click()
    value = backend.values[window.page.entries[0].credential.id]
    token = fake_token()
    for widget in shown(window):
        face = QAccessible.queryAccessibleInterface(widget)
        if face is not None:
            told = "".join(face.text(kind) for kind in QAccessible.Text)
            assert value not in told
    window.show_add()
    sheet = window.overlay.sheet if window.overlay else None
    assert sheet is not None
    sheet.field.setText(token)  # type: ignore[attr-defined] # the add sheet has one
    face = QAccessible.queryAccessibleInterface(sheet.field)  # type: ignore[attr-defined] # as above
    assert face is not None
    assert token not in face.text(QAccessible.Text.Value)
    assert face.state().passwordEdit


@pytest.mark.parametrize("percent", [150, 200])
def test_page_of_large_text_cuts_no_button_off(
    qapp: QApplication, theme: Theme, make_window: MakeWindow, percent: int
) -> None:
    """H33: sizes follow the font; nothing that is pressed is narrower than its words."""
    before = qapp.font()
    larger = QFont(before)
    larger.setPixelSize(13 * percent // 100)
    try:
        qapp.setFont(larger)
        measure_again()
        window = make_window(entries=gui_entries.samples())
        window.resize(1240 * percent // 100, 760 * percent // 100)
        window.page.panel.show()
        QApplication.sendPostedEvents()
        cut = [
            button.text()
            for button in (window.page.panel.primary, window.page.panel.copy)
            if button.width() < button.fontMetrics().horizontalAdvance(button.text())
        ]
        assert cut == []
        assert window.rail.width() > 172
    finally:
        qapp.setFont(before)
        measure_again()


BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def _rules(colours: Colours) -> Iterator[tuple[str, dict[str, str]]]:
    text = sheet(colours, round)
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        pairs = (part.split(":", 1) for part in body.split(";") if ":" in part)
        yield selectors.strip(), {name.strip(): value.strip() for name, value in pairs}


def _hex(value: str) -> str:
    found = re.search(r"#[0-9A-Fa-f]{6}", value)
    return found[0] if found else ""


GROUNDS = ("background", "surface", "raised")


@BOTH
def test_text_of_every_rule_of_the_stylesheet_can_be_read(colours: Colours) -> None:
    """4.5:1 for every text on its fill; without a fill on every ground there is."""
    plain = [getattr(colours, ground) for ground in GROUNDS]
    checked = 0
    for selectors, rule in _rules(colours):
        ink = _hex(rule.get("color", ""))
        if not ink or 'look="toast"' in selectors:
            continue
        fill = _hex(rule.get("background", ""))
        for ground in [fill] if fill else plain:
            checked += 1
            assert contrast(ink, ground) >= 4.5, (selectors, ink, ground)
    assert checked > 40


@BOTH
def test_toast_is_written_in_the_colours_turned_round(colours: Colours) -> None:
    assert contrast(colours.surface, colours.text) >= 4.5


@BOTH
def test_badges_and_tiles_can_be_read(colours: Colours) -> None:
    for tone in ("danger", "warning", "good", "accent", "muted"):
        ink, fill = drawing.tone_colours(colours, tone)
        assert contrast(ink.name(), fill.name()) >= 4.5, tone
    assert contrast(colours.muted, colours.tile) >= 4.5


@BOTH
def test_text_on_chosen_and_pointed_rows_can_be_read(colours: Colours) -> None:
    for ink in ("text", "muted", "danger", "warning", "good", "accent"):
        for ground in ("surface", "raised", "selection"):
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5, (ink, ground)


@BOTH
def test_graphics_stand_out_from_their_ground(colours: Colours) -> None:
    """3:1 for bars, icons, marks and the line round what has the focus."""
    for ink in ("danger", "warning", "good", "accent", "muted", "text"):
        for ground in ("surface", "background", "raised", "selection", "track"):
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 3, (ink, ground)


@BOTH
def test_every_focus_has_a_line_that_stands_out(colours: Colours) -> None:
    lines = [
        (selectors, _hex(rule.get("border", "") or rule.get("color", "")))
        for selectors, rule in _rules(colours)
        if ":focus" in selectors and 'look="toast"' not in selectors
    ]
    assert len(lines) > 8
    for selectors, line in lines:
        assert contrast(line, colours.surface) >= 3, selectors


def test_nothing_moves_by_itself() -> None:
    """Reduced motion is respected by having none: no animation class is used."""
    from tests.support.source import modules, text_of

    moving = re.compile(r"QPropertyAnimation|QVariantAnimation|QTimeLine|setAnimated\(True")
    assert not [path.name for path in modules("vault_app") if moving.search(text_of(path))]
