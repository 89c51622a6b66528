"""Settings by wheel, keyboard and assistive technology on a desktop; they outlive a restart."""

from pathlib import Path

from tests.support.desktop import on_a_desktop, until
from tests.support.window_user import WindowUser

pytestmark = on_a_desktop()


def _settings(person: WindowUser) -> dict[str, object]:
    found = person.here.user.json("settings").document["settings"]
    assert isinstance(found, dict)
    return found


def test_settings_are_changed_by_whom_means_it_and_kept(person: WindowUser) -> None:
    desk, user = person.desk, person.here.user
    before = user.json("policy").document
    process = person.open()
    desk.wait_for("laptop")
    desk.activate(person.window)
    desk.keys("ctrl+comma")
    desk.wait_for("Remove what Keyturn keeps")
    # The wheel scrolls the page over numbers and lists, and changes none of them.
    for turn in ("5", "4"):
        desk.run("xdotool", "mousemove", "620", "420", "click", "--repeat", "40", turn)
    desk.press_as("check box", "Start at login")
    desk.press_as("check box", "Stay in the tray")
    until(lambda: _settings(person)["keep_in_tray"], "the choice to be kept")
    assert user.json("policy").document == before
    desk.picture("settings-desktop")
    folder = Path(desk.environ["XDG_CONFIG_HOME"], "autostart")
    (entry,) = until(lambda: list(folder.glob("keyturn*.desktop")), "the entry for the login")
    assert "tray" in entry.read_text().partition("Exec=")[2].splitlines()[0].split()
    desk.wait_for("This desktop shows no tray now")
    person.close_window()
    assert process.wait(20) == 0, "it ends in order, screen reader or not"
    again = person.open()
    desk.wait_for("laptop")
    desk.activate(person.window)
    desk.keys("ctrl+comma")
    desk.wait_for("Remove what Keyturn keeps")
    until(lambda: desk.checked("Start at login"), "the switch to stand as it was left")
    desk.press_as("check box", "Start at login")
    until(lambda: not entry.exists(), "the entry to be removed")
    person.close_window()
    assert again.wait(20) == 0
