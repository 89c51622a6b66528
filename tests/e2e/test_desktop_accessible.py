"""The accessibility tree of the real window, as assistive technology on the desktop sees it."""

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from tests.support.desktop import Desktop, on_a_desktop, until
from tests.support.window_user import WindowUser
from vault_app.gui.deeds import GO, deeds

pytestmark = on_a_desktop()
CONTROLS = {
    "push button",
    "button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "text",
    "entry",
    "password text",
    "spin button",
    "slider",
    "table",
    "tree",
    "tree table",
    "list",
    "list box",
    "page tab",
    "page tab list",
    "menu item",
}
NO_ROLE = {"unknown", "invalid", "redundant object"}


def _flaws(rows: list[dict[str, Any]]) -> list[str]:
    """Return what the tree keeps to itself: a control without a name, role or state."""
    found = []
    for row in rows:
        where = f"{row['role']} {row['name']!r} {row['states']}"
        if row["role"] in NO_ROLE:
            found.append(f"no role: {where}")
        # A cell of a table may have nothing to say, as it may have nothing to show.
        spoken = row["role"] in CONTROLS or (row["focusable"] and row["role"] != "table cell")
        if spoken and not row["name"]:
            found.append(f"no name: {where}")
        if row["role"] in CONTROLS and not row["states"]:
            found.append(f"no state: {where}")
        if row["focusable"] and row["role"] == "filler":
            found.append(f"takes the keyboard but says no role: {where}")
    return found


def _check(desk: Desktop, seen: dict[str, int], where: str) -> None:
    rows = desk.widgets()
    controls = [row for row in rows if row["role"] in CONTROLS]
    seen[where] = len(controls)
    assert controls, f"nothing to press on {where}"
    assert not _flaws(rows), where


def _go(person: WindowUser, keys: str, there: Callable[[], bool]) -> None:
    """Press keys until *there* says so: one may get lost on the way."""
    end = time.monotonic() + 40
    while not there():
        assert time.monotonic() < end, f"{keys} does nothing"
        _keys(person.desk, person, keys)
        with suppress(AssertionError):
            until(there, keys, 6)


def _keys(desk: Desktop, person: WindowUser, *names: str) -> None:
    desk.activate(person.window)
    desk.keys(*names)


def test_every_page_and_sheet_tells_name_role_and_state_of_every_control(
    person: WindowUser,
) -> None:
    desk, seen = person.desk, dict[str, int]()
    process = person.open()
    desk.wait_for("laptop")
    desk.wait_for_button("Move to fine-grained…")
    _check(desk, seen, "tokens")
    for keys, words, where in (
        ("alt+1", "What would be less", "access"),
        ("alt+3", "Imported", "timeline"),
        ("alt+4", "Never write a token here.", "notes"),
    ):
        _go(person, keys, partial(desk.says, words))
        _check(desk, seen, where)
    for keys, words, where in (
        ("ctrl+k", "Find a token or something to do", "palette"),
        ("F1", "Do the best next thing", "keys"),
        ("ctrl+n", "It goes straight into your keychain", "add"),
        ("ctrl+i", "Files where your tools keep their tokens", "import"),
        ("F2", "New name", "rename"),
    ):
        _go(person, keys, partial(desk.says, words))
        _check(desk, seen, where)
        desk.picture(f"accessible-{where}")
        _keys(desk, person, "Escape")
        desk.wait_for_button("Move to fine-grained…")
    for page, keys in _pages().items():
        _go(person, keys, partial(_checked, desk, page))
        _check(desk, seen, page)
    _go(person, "ctrl+1", partial(desk.says, "Move to fine-grained…"))
    # What can be checked is toggled by assistive technology, never clicked.
    desk.press("Settings")
    until(partial(_checked, desk, "settings"), "the rail is pressed", 20)
    _go(person, "ctrl+1", partial(desk.says, "Move to fine-grained…"))
    desk.focus("Tokens")
    desk.keys("ctrl+a")
    desk.wait_for("tokens chosen")
    _check(desk, seen, "several")
    desk.keys("ctrl+t")
    desk.wait_for_button("Begin with laptop")
    _check(desk, seen, "batch")
    desk.press("Close")
    desk.wait_for("tokens chosen")
    desk.focus("Tokens")
    desk.keys("Down", "Up", "ctrl+t")
    desk.wait_for_button("Get the new token")
    _check(desk, seen, "rotation")
    _keys(desk, person, "ctrl+l")
    desk.wait_for("Keyturn is locked")
    _check(desk, seen, "locked")
    assert seen["tokens"] > 20
    person.close_window()
    assert process.wait(20) == 0


def test_palette_finds_and_chooses_a_token_by_keyboard_alone(person: WindowUser) -> None:
    desk = person.desk
    process = person.open()
    desk.wait_for_button("Move to fine-grained…")
    _keys(desk, person, "ctrl+k")
    until(lambda: _named(desk, "Find a token or something to do"), "the palette")
    desk.type("nightly")
    desk.picture("palette")
    desk.keys("Return")
    until(lambda: _named(desk, "nightly-eval"), "the token chosen")
    until(lambda: _focused(desk) == "table", "the focus in the table")
    _keys(desk, person, "question")
    desk.wait_for("Do the best next thing")
    desk.picture("keys")
    desk.keys("Escape")
    _keys(desk, person, "slash")
    until(lambda: _focused(desk) == "text", "the focus in the filter")
    person.close_window()
    assert process.wait(20) == 0


def _pages() -> dict[str, str]:
    """Return the keys of every page, as they are pressed."""
    keys = {one.code.removeprefix(GO): one.keys[0] for one in deeds() if one.code.startswith(GO)}
    return {code: text.lower().replace(",", "comma") for code, text in keys.items()}


def _named(desk: Desktop, name: str) -> bool:
    return any(row["name"] == name for row in desk.widgets())


def _checked(desk: Desktop, page: str) -> bool:
    rows = desk.widgets()
    return any(row["checked"] and row["name"].lower().startswith(page) for row in rows)


def _focused(desk: Desktop) -> str:
    rows = desk.widgets()
    return next((str(row["role"]) for row in rows if row["focused"]), "")
