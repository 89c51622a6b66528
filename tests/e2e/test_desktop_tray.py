"""Tray, notifications and the single instance on real panels under a real X server."""

from tests.support.desktop import Desktop, on_a_desktop, until
from tests.support.window_user import TITLE, WindowUser

pytestmark = on_a_desktop("trayer", "xfce4-panel", "dunst", "dunstctl", "xwininfo")
_ITEM = "org.kde.StatusNotifierItem"
_GET = "org.freedesktop.DBus.Properties.Get"


def _trayer(desk: Desktop) -> str:
    desk.start("trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request")
    found = until(
        lambda: desk.run("xdotool", "search", "--class", "trayer", check=False).split(),
        "the tray's window",
    )
    return str(found[-1])


def _embedded(desk: Desktop) -> list[str]:
    tree = desk.run("xwininfo", "-root", "-tree")
    inside = tree.partition('"trayer"')[2] or tree.partition("trayer")[2]
    return [line for line in inside.splitlines() if "keyturn" in line.lower()]


def test_trayer_shows_the_icon_and_a_click_raises_the_window(person: WindowUser) -> None:
    desk = person.desk
    tray = _trayer(desk)
    process = person.open()
    until(lambda: _embedded(desk), "the icon in the tray")
    desk.wait_for("laptop")
    desk.picture("tray-trayer")
    desk.run("xdotool", "windowminimize", "--sync", person.window)
    until(lambda: not desk.windows(TITLE), "the window to be minimised")
    desk.run("xdotool", "mousemove", "--window", tray, "10", "10", "click", "1")
    until(lambda: desk.windows(TITLE), "the window to come back")
    person.close_window()
    assert process.wait(20) == 0, "without the choice to stay, closing quits"


def test_panel_shows_the_item_with_count_and_menu(person: WindowUser) -> None:
    desk = person.desk
    desk.start("dunst")
    desk.start("xfce4-panel", "--disable-wm-check")
    until(desk.host_ready, "the panel to host status notifier items")
    process = person.open()
    items = until(desk.notifier_items, "the item")
    desk.wait_for("laptop")

    def tip() -> bool:
        shown = desk.gdbus(items[0], "/StatusNotifierItem", _GET, _ITEM, "ToolTip")
        return "due" in shown and "nothing is due" not in shown

    def menu() -> str:
        call = "com.canonical.dbusmenu.GetLayout"
        return desk.gdbus(items[0], "/MenuBar", call, "0", "--", "-1", "[]")

    until(tip, "the tooltip to tell what is due")
    until(lambda: "laptop" in menu(), "the menu to name what is due")
    desk.picture("tray-panel")
    layout = menu()
    for text in ("Check now", "Lock", "Open Keyturn", "Quit", "laptop", "Rotate"):
        assert text in layout, layout
    person.close_window()
    assert process.wait(20) == 0


def test_no_tray_reminds_once_by_notification_and_never_hides(person: WindowUser) -> None:
    desk = person.desk
    desk.start("dunst")
    until(lambda: desk.run("dunstctl", "count", check=False), "the notification service")
    process = person.open()
    desk.wait_for("laptop")

    def shown() -> bool:
        return desk.run("dunstctl", "count", "displayed", check=False).strip() != "0"

    until(shown, "a notification")
    desk.picture("notification-dunst")
    found = desk.notifications()
    assert len(found) == 1, "a digest, not one for each token"
    assert "should be turned" in found[0]["summary"]
    assert "nightly-eval" in found[0]["body"]
    assert "\\x0a" not in found[0]["body"]
    person.close_window()
    assert process.wait(20) == 0, "there is no tray to hide into"


def test_second_start_raises_the_first_and_goes_away(person: WindowUser) -> None:
    desk = person.desk
    first = person.open()
    desk.wait_for("laptop")
    desk.run("xdotool", "windowminimize", "--sync", person.window)
    until(lambda: not desk.windows(TITLE), "the window to be minimised")
    second = person.start()
    assert second.wait(20) == 0
    until(lambda: desk.windows(TITLE), "the first window to come back")
    assert first.poll() is None
    assert len(desk.windows(TITLE)) == 1
    person.close_window()
    assert first.wait(20) == 0
