"""The main job in the real window under a real X server, by keyboard and accessibility tree."""

from tests.support.desktop import Desktop, on_a_desktop, until
from tests.support.window_user import WindowUser
from vault_app.core.secret import Secret
from vault_app.gui.tour_browser import create_token

pytestmark = on_a_desktop()


def _to_obtain(desk: Desktop) -> None:
    desk.wait_for_button("Move to fine-grained…")
    desk.focus("Move to fine-grained…")
    desk.keys("space")
    desk.wait_for_button("Get the new token")
    desk.picture("rotation-1-plan")
    desk.focus("Places to switch")
    desk.keys("End", "space")
    desk.press("Get the new token")
    desk.wait_for_button("Copy link")


def _obtain(desk: Desktop) -> Secret:
    """Be the person at the provider's page: Create, Copy; then say yes to the hint."""
    desk.press("Copy link")
    link = until(desk.clipboard, "a link on the clipboard")
    value = create_token(link, "laptop, fine-grained")
    desk.picture("rotation-2-obtain")
    desk.copy(value.reveal())
    desk.wait_for_button("Yes, use it")
    desk.picture("rotation-3-ask")
    desk.press("Yes, use it")
    return value


def test_window_turns_the_classic_token_and_proves_it_dead(person: WindowUser) -> None:
    desk, old = person.desk, person.sample.tokens["laptop"]
    before = person.places_with(old)
    assert len(before) >= 6
    process = person.open()
    desk.picture("rotation-0-tokens")
    _to_obtain(desk)
    new = _obtain(desk)
    desk.wait_for_button("Switch 8 places")
    until(lambda: desk.clipboard() == "", "the clipboard to be cleared (H1)")
    desk.picture("rotation-4-check")
    desk.press("Switch 8 places")
    desk.wait_for_button("Revoke old token…")
    assert person.here.hub.alive(old), "nothing is revoked unasked"
    assert person.places_with(new) == before
    desk.picture("rotation-5-ready")
    desk.press("Revoke old token…")
    desk.wait_for_button("Yes, revoke it now")
    desk.picture("rotation-6-confirm")
    desk.keys("space")
    desk.wait_for("Turned over, and the old token is proven dead")
    desk.picture("rotation-7-end")
    assert not person.here.hub.alive(old)
    assert person.here.hub.alive(new)
    assert person.places_with(old) == []
    assert person.told_by(process, [old, new]) == []
    desk.press("Done")
    desk.wait_for("5 tokens")
    desk.picture("rotation-8-after")
    person.close_window()
    assert process.wait(20) == 0
    told = person.here.cred("laptop")
    assert (told["kind"], told["classic"]) == ("fine_grained", False)


def test_window_closed_half_way_goes_on_after_the_next_start(person: WindowUser) -> None:
    desk, old = person.desk, person.sample.tokens["laptop"]
    process = person.open()
    _to_obtain(desk)
    person.close_window()
    assert process.wait(20) == 0
    listed = person.here.user.json("rotations").document["rotations"]
    assert [one["state"] for one in listed] == ["waiting"]
    process = person.open()
    desk.wait_for_button("Go on with rotation…")
    desk.press("Go on with rotation…")
    new = _obtain(desk)
    desk.wait_for_button("Switch 8 places")
    desk.press("Undo everything")
    desk.press("Yes, put everything back")
    desk.wait_for("Everything is as it was before")
    desk.picture("rotation-9-undone")
    assert person.here.hub.alive(old)
    assert not person.here.hub.alive(new), "the unused new token is revoked (H8)"
    assert person.places_with(new) == []
    person.close_window()
    assert process.wait(20) == 0


def test_window_locks_by_keyboard_and_shows_nothing(person: WindowUser) -> None:
    """H18."""
    desk = person.desk
    process = person.open()
    desk.wait_for("laptop")
    desk.activate(person.window)
    desk.keys("ctrl+l")
    desk.wait_for("Keyturn is locked")
    shown = {row["name"] for row in desk.widgets()}
    assert not shown & {"laptop", "nightly-eval", "Copy", "Move to fine-grained…"}
    desk.picture("locked")
    person.close_window()
    assert process.wait(20) == 0


def test_window_locks_with_the_screen_and_captures_nothing_meanwhile(person: WindowUser) -> None:
    """H18: a session lock pauses capture."""
    desk = person.desk
    process = person.open()
    _to_obtain(desk)
    saver = "org.freedesktop.ScreenSaver"
    path = "/org/freedesktop/ScreenSaver"
    signal = ("gdbus", "emit", "--session", "-o", path, "-s", f"{saver}.ActiveChanged", "true")
    desk.run(*signal)
    desk.wait_for("Keyturn is locked")
    value = person.here.fine()
    desk.copy(value.reveal())
    until(lambda: desk.clipboard() == value.reveal(), "the other program's copy")
    assert not desk.says("use this?")
    assert person.here.user.json("rotations").document["rotations"][0]["new"]["id"] is None
    person.close_window()
    assert process.wait(20) == 0
