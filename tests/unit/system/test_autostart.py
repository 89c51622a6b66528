"""Start at login: what each platform reads at login is what we wrote, whatever the path."""

import os
import plistlib
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.desktop import until
from vault_app.system.autostart import (
    DesktopEntry,
    LaunchAgent,
    RunEntry,
    desktop_entry,
    exec_arguments,
    login_of,
    own_command,
    split_windows,
)

ODD = '/opt/it\'s a "$HOME" `x` 100% \\back/keyturn'
WORDS = st.lists(
    st.text(
        st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\x85\u2028\u2029"),
        min_size=1,
    ),
    min_size=1,
    max_size=4,
)


class FakeRunKey:
    """The registry key as a dictionary."""

    def __init__(self) -> None:
        """Start empty."""
        self.values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """Return a value."""
        return self.values.get(name)

    def set(self, name: str, text: str) -> None:
        """Keep a value."""
        self.values[name] = text

    def delete(self, name: str) -> None:
        """Remove a value."""
        self.values.pop(name, None)


@pytest.mark.parametrize("command", [("keyturn", "tray"), (ODD, "tray", "--home", "/a b/%f")])
@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_entry_comes_back_as_it_was_entered_and_goes_when_left(
    platform: str, command: tuple[str, ...], tmp_path: Path
) -> None:
    login = login_of("", tmp_path, {}, platform=platform, run_key=FakeRunKey())
    assert login.entry() is None
    login.enter(command)
    assert login.entry() == command
    login.enter(("other",))
    assert login.entry() == ("other",)
    login.leave()
    login.leave()
    assert login.entry() is None


@given(WORDS)
def test_exec_line_survives_any_words(words: list[str]) -> None:
    (line,) = [one for one in desktop_entry(words).split("\n") if one.startswith("Exec=")]
    assert exec_arguments(line.removeprefix("Exec=")) == tuple(words)


@given(WORDS)
def test_windows_line_survives_any_words(words: list[str]) -> None:
    assert split_windows(subprocess.list2cmdline(words)) == tuple(words)


def test_desktop_entry_lies_where_the_session_looks_and_is_ours_alone(tmp_path: Path) -> None:
    login = login_of("", tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "c")}, platform="linux")
    assert isinstance(login, DesktopEntry)
    assert login.path == tmp_path / "c" / "autostart" / "keyturn.desktop"
    login.enter(("keyturn", "tray"))
    assert stat.S_IMODE(login.path.stat().st_mode) & 0o022 == 0
    relative = login_of("", tmp_path, {"XDG_CONFIG_HOME": "relative"}, platform="linux")
    assert isinstance(relative, DesktopEntry)
    assert relative.folder == tmp_path / ".config" / "autostart"


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_desktop_entry_switched_off_by_the_session_counts_as_off(line: str, tmp_path: Path) -> None:
    login = DesktopEntry(tmp_path, "keyturn")
    login.enter(("keyturn", "tray"))
    text = login.path.read_text().replace("X-GNOME-Autostart-enabled=true", line)
    login.path.write_text(text)
    assert login.entry() is None


@pytest.mark.skipif(shutil.which("gio") is None, reason="no gio")
def test_desktop_entry_starts_the_very_words_by_the_desktops_own_launcher(tmp_path: Path) -> None:
    """Linux really: GLib reads the file as a session does, and starts what it names."""
    folder = tmp_path / "it's a $(touch no) `place`"
    folder.mkdir()
    seen = tmp_path / "seen"
    script = folder / "keyturn"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {seen}.part\nmv {seen}.part {seen}\n')
    script.chmod(0o755)
    login = DesktopEntry(tmp_path, "keyturn")
    login.enter((str(script), "tray", "--home", '/a "b" `c` \\d %f'))
    environ = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    subprocess.run(["gio", "launch", str(login.path)], env=environ, check=True, timeout=20)
    until(seen.exists, "the script to be started")
    assert seen.read_text().splitlines() == ["tray", "--home", '/a "b" `c` \\d %f']
    assert not (tmp_path / "no").exists()


def test_launch_agent_runs_at_login_in_the_desktop_session_only(tmp_path: Path) -> None:
    login = login_of("ab12", tmp_path, {}, platform="darwin")
    assert isinstance(login, LaunchAgent)
    login.enter(("/Applications/Key turn.app/keyturn", "tray"))
    assert login.path == tmp_path / "Library" / "LaunchAgents" / "app.keyturn-ab12.plist"
    agent = plistlib.loads(login.path.read_bytes())
    assert agent["Label"] == "app.keyturn-ab12"
    assert agent["RunAtLoad"] is True
    assert agent["LimitLoadToSessionType"] == "Aqua"
    assert "KeepAlive" not in agent
    login.path.write_bytes(plistlib.dumps(agent | {"Disabled": True}))
    assert login.entry() is None
    login.path.write_bytes(b"no plist")
    assert login.entry() is None


def test_run_key_holds_one_value_named_for_the_profile(tmp_path: Path) -> None:
    key = FakeRunKey()
    login = login_of("ab12", tmp_path, {}, platform="win32", run_key=key)
    assert isinstance(login, RunEntry)
    login.enter((r"C:\Program Files\Keyturn\keyturn.exe", "tray"))
    assert key.values == {"keyturn-ab12": r'"C:\Program Files\Keyturn\keyturn.exe" tray'}
    login.leave()
    assert key.values == {}


def test_own_command_is_the_script_the_appimage_or_the_module(tmp_path: Path) -> None:
    script = tmp_path / "keyturn"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    assert own_command({}, str(script), "/py") == (str(script),)
    assert own_command({"APPIMAGE": "/x/K.AppImage"}, str(script), "/py") == ("/x/K.AppImage",)
    assert own_command({}, "keyturn", "/py") == ("/py", "-m", "vault_app")
    assert own_command({}, "/x/vault_app/__main__.py", "/py") == ("/py", "-m", "vault_app")
