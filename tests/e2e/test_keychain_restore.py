"""A backup brought back from the window into a real keychain, on another machine's profile."""

import pytest

from tests.support.cli import PASSPHRASE
from tests.support.desktop import on_a_desktop
from tests.support.window_user import WindowUser

pytestmark = [*on_a_desktop("gnome-keyring-daemon"), pytest.mark.keychain]


def test_backup_comes_back_from_the_window_into_a_real_keychain(person: WindowUser) -> None:
    desk, user = person.desk, person.here.user
    backup = user.home / "all.backup"
    assert user.json("export", str(backup)).code == 0
    value = user.run("get", "laptop", record=False).out
    desk.run("gnome-keyring-daemon", "--unlock", "--components=secrets", stdin="pw-one")
    elsewhere = {"KEYTURN_HOME": str(user.base / "second"), "KEYTURN_VAULT": ""}
    elsewhere["KEYTURN_PASSPHRASE_FILE"] = ""
    process = person.open(environ=elsewhere)
    desk.press("Start")
    desk.press("Restore a backup…")
    desk.window("Restore a backup")
    desk.type(str(backup))
    desk.keys("Return")
    desk.wait_for("Passphrase of the backup")
    desk.type(PASSPHRASE)
    desk.keys("Return")
    desk.wait_for("laptop")
    desk.wait_for_button("Restore")
    desk.keys("Return")
    desk.wait_for("5 tokens came in")
    desk.picture("restore-keychain")
    desk.keys("Return")
    desk.wait_for("keychain: Login")
    bus = {name: desk.environ[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
    there = user.run("get", "laptop", environ=elsewhere | bus, record=False)
    assert there.out == value, there.err
    entries = user.json("list", environ=elsewhere | bus).document["credentials"]
    assert {entry["backend"] for entry in entries} == {"keychain"}
    assert not (user.base / "second" / "vault.sealed").exists()
    person.close_window()
    assert process.wait(20) == 0
