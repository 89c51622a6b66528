"""H1 and H31: what of the clipboard is looked at, when, and when it is cleared."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from tests.gui.rotation.conftest import Desk
from vault_app.core.errors import VaultBroken
from vault_app.gui.clipboard_watch import WatchMode
from vault_app.gui.rotation.stage import Stage


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_copy_before_the_step_is_not_taken(desk: Desk, value: str) -> None:
    """H31: only a change after the step opened."""
    desk.copy(value)
    desk.to_obtain()
    assert "inspect" not in desk.fake.calls
    assert _clipboard() == value


def test_copy_of_a_token_is_asked_about_before_anything_is_sent(desk: Desk, value: str) -> None:
    """H31: the hint is shown and "Use this?" asked before the first network use."""
    desk.to_obtain()
    desk.copy(f"  {value}\n")
    assert "hf_…9vTd" in desk.sheet.view.question.text()  # type: ignore[attr-defined] # at obtain
    assert "supply" not in desk.fake.calls
    assert _clipboard() != ""
    desk.press("Yes, use it")
    assert desk.at(Stage.CHECK)


def test_copy_cleared_only_after_the_value_is_kept(desk: Desk, value: str) -> None:
    """H1."""
    seen: list[tuple[str, str]] = []
    desk.fake.during = lambda tick: seen.append((tick.code, _clipboard()))
    desk.to_obtain()
    desk.copy(value)
    desk.press("Yes, use it")
    assert seen[0][0] == "keep"
    assert _clipboard() == ""


def test_copy_not_cleared_where_the_vault_refused_it(desk: Desk, value: str) -> None:
    """H1: never memory alone; the only copy stays where the person put it."""
    desk.to_obtain()
    desk.copy(value)
    desk.fake.failures["supply!"] = VaultBroken()
    desk.press("Yes, use it")
    assert _clipboard() == value
    assert "keychain" in desk.told
    desk.press("Yes, use it")
    assert desk.at(Stage.CHECK)
    assert _clipboard() == ""


def test_copy_of_something_else_meanwhile_is_left_alone(desk: Desk, value: str) -> None:
    desk.to_obtain()
    desk.copy(value)
    desk.copy("a shopping list")
    desk.press("Yes, use it")
    assert _clipboard() == "a shopping list"


def test_copy_of_several_words_is_passed_over(desk: Desk, value: str) -> None:
    """H31: the whole trimmed text is one token."""
    desk.to_obtain()
    desk.copy(f"my token is {value}")
    assert "inspect" not in desk.fake.calls


def test_copy_of_a_word_that_is_no_token_says_nothing(desk: Desk) -> None:
    desk.to_obtain()
    desk.copy("hello")
    assert desk.told == ""


def test_copy_after_the_step_is_not_looked_at(desk: Desk, value: str) -> None:
    desk.to_check(value)
    before = desk.fake.calls.count("inspect")
    desk.copy(value.replace("w", "z"))
    assert desk.fake.calls.count("inspect") == before


def test_copy_while_the_sheet_is_hidden_is_not_looked_at(desk: Desk, value: str) -> None:
    desk.to_obtain()
    desk.sheet.hide()
    desk.copy(value)
    assert "inspect" not in desk.fake.calls
    desk.sheet.show()
    assert "inspect" not in desk.fake.calls
    desk.copy(value.replace("w", "y"))
    assert "inspect" in desk.fake.calls


def test_refused_offer_waits_for_another_and_touches_nothing(desk: Desk, value: str) -> None:
    desk.to_obtain()
    desk.copy(value)
    desk.press("No, wait for another")
    assert _clipboard() == value
    assert not desk.sheet.footer.primary.isEnabled()


def test_paste_button_takes_what_is_there(make_desk: Callable[..., Desk], value: str) -> None:
    """macOS: no watching, a Paste button."""
    desk = make_desk(mode=WatchMode.BY_HAND)
    desk.copy(value)
    desk.to_obtain()
    assert "press Paste" in desk.sheet.view.waiting.text()  # type: ignore[attr-defined] # at obtain
    desk.press("Paste")
    assert desk.sheet.footer.primary.isEnabled()


def test_paste_field_is_emptied_at_once(desk: Desk, value: str) -> None:
    desk.to_obtain()
    desk.paste(value)
    assert desk.sheet.view.field.text() == ""  # type: ignore[attr-defined] # at obtain


def test_page_button_opens_the_page_with_what_was_chosen(desk: Desk) -> None:
    desk.to_obtain()
    desk.press("Open the page")
    assert desk.opened
    assert desk.opened[0].startswith("https://hub.example/settings/tokens/new")
    desk.press("Copy link")
    assert _clipboard() == desk.opened[0]
    assert "supply" not in desk.fake.calls


def test_page_without_a_browser_is_told(desk: Desk) -> None:
    desk.to_obtain()
    desk.sheet.view._open_page = lambda url: False  # type: ignore[attr-defined] # noqa: SLF001 - the seam is an argument of the sheet
    desk.press("Open the page")
    assert "No browser" in desk.told
