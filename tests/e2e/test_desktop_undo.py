"""Removal with undo in the real window: final when it closes, nothing lost when it is killed."""

import signal

from tests.support.desktop import on_a_desktop, until
from tests.support.window_user import WindowUser

pytestmark = on_a_desktop()


def _names(person: WindowUser) -> set[str]:
    document = person.here.user.json("list").document
    return {str(one["name"]) for one in document["credentials"]}


def _remove_laptop(person: WindowUser) -> None:
    desk = person.desk
    desk.wait_for_button("Move to fine-grained…")
    desk.focus("Tokens")
    desk.keys("Delete")
    desk.wait_for_button("Remove")
    desk.press("Remove")
    desk.wait_for("Removed laptop.")
    desk.picture("undo")


def test_removal_taken_back_or_cut_short_by_a_kill_loses_nothing(person: WindowUser) -> None:
    desk, before = person.desk, _names(person)
    process = person.open()
    _remove_laptop(person)
    desk.keys("ctrl+z")
    desk.wait_for_button("Move to fine-grained…")
    assert _names(person) == before
    _remove_laptop(person)
    process.send_signal(signal.SIGKILL)
    process.wait(20)
    assert _names(person) == before, "held back: nothing was removed yet"
    again = person.open()
    desk.wait_for_button("Move to fine-grained…")
    value = person.here.user.run("get", "laptop", record=False)
    assert value.code == 0
    assert value.out.strip() == person.sample.tokens["laptop"].reveal()
    person.close_window()
    assert again.wait(20) == 0


def test_removal_is_final_once_the_window_has_closed(person: WindowUser) -> None:
    before = _names(person)
    process = person.open()
    _remove_laptop(person)
    person.close_window()
    assert process.wait(20) == 0
    assert until(lambda: _names(person) == before - {"laptop"}, "the removal")
