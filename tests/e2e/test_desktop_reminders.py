"""``keyturn tray`` beside a real notification daemon: told once, acted on, put off, opened."""

import signal
from pathlib import Path

from tests.support.desktop import Desktop, on_a_desktop, until
from tests.support.window_user import TITLE, WindowUser

pytestmark = on_a_desktop("dunst", "dunstctl")


def _dunst(desk: Desktop) -> Path:
    """Start dunst with a menu program that chooses the line named in a file; return the file."""
    wanted, seen = desk.base / "wanted", desk.base / "menu"
    menu = desk.base / "choose"
    menu.write_text(f'#!/bin/sh\ntee -a "{seen}" | grep -F -m1 "$(cat "{wanted}")"\n')
    menu.chmod(0o755)
    folder = Path(desk.environ["XDG_CONFIG_HOME"]) / "dunst"
    folder.mkdir(parents=True)
    text = f"[global]\ndmenu = {menu}\nidle_threshold = 0\nmouse_left_click = do_action\n"
    (folder / "dunstrc").write_text(text)
    desk.start("dunst", "-conf", str(folder / "dunstrc"))
    until(lambda: desk.run("dunstctl", "count", check=False), "the notification service")
    return wanted


def _shown(desk: Desktop) -> bool:
    return desk.run("dunstctl", "count", "displayed", check=False).strip() not in ("", "0")


def test_click_on_the_notification_opens_the_window(person: WindowUser) -> None:
    desk = person.desk
    _dunst(desk)
    process = person.start("tray")
    until(lambda: _shown(desk), "a notification")
    desk.picture("notification-tray")
    assert desk.windows(TITLE) == [], "no window until one is asked for"
    desk.run("dunstctl", "action", "0")
    desk.window(TITLE)
    desk.wait_for("laptop")
    person.close_window()
    assert process.wait(20) == 0, "there is no tray to stay in"


def test_snooze_on_the_notification_puts_every_named_token_off(person: WindowUser) -> None:
    desk, user = person.desk, person.here.user
    wanted = _dunst(desk)
    before = user.json("remind", "--due").document["due"]
    assert before
    process = person.start("tray")
    until(lambda: _shown(desk), "a notification")
    wanted.write_text("In a week")
    desk.run("dunstctl", "context")
    until(lambda: not user.json("remind", "--due").document["due"], "the tokens to be put off")
    assert desk.windows(TITLE) == []
    listed = user.json("remind", "--all").document["reminders"]
    assert len(listed) == len(before)
    assert all(line["quiet_until"] for line in listed)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0


def test_second_start_opens_the_window_of_the_tray_and_a_second_tray_does_not(
    person: WindowUser,
) -> None:
    desk = person.desk
    _dunst(desk)
    first = person.start("tray")
    until(lambda: _shown(desk), "a notification of the first")
    assert person.start("tray").wait(20) == 0
    assert desk.windows(TITLE) == []
    assert person.start().wait(20) == 0
    desk.window(TITLE)
    desk.wait_for("laptop")
    assert first.poll() is None
    person.close_window()
    assert first.wait(20) == 0
