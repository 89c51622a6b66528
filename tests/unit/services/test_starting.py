"""Start at login as a use case: one entry for each profile, mended when the program moves."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.bench import World
from vault_app.core.errors import UsageError, WriteRefused
from vault_app.services import settings, starting
from vault_app.system.autostart import DesktopEntry


def entries(world: World) -> list[Path]:
    """Return the autostart files of this user."""
    config = Path(world.bench.environ.get("XDG_CONFIG_HOME", world.home / ".config"))
    return sorted(config.rglob("*.desktop"))


def test_start_at_login_is_off_until_chosen_and_names_the_profile(world: World) -> None:
    assert not starting.starts_at_login(world.bench)
    assert starting.set_start_at_login(world.bench, True)
    (path,) = entries(world)
    assert path.name.startswith("keyturn-")
    assert f"tray --home {world.bench.profile.home}" in path.read_text()
    assert not starting.set_start_at_login(world.bench, False)
    assert entries(world) == []


def test_entry_of_a_moved_program_is_mended_and_one_switched_off_left_alone(
    world: World, tmp_path: Path
) -> None:
    login = DesktopEntry(tmp_path, "keyturn")
    assert not starting.keep_current(world.bench, login)
    assert login.entry() is None
    login.enter(("/gone/keyturn", "tray"))
    assert starting.keep_current(world.bench, login)
    assert login.entry() == starting.command(world.bench)
    assert not starting.keep_current(world.bench, login)


def test_practice_never_starts_at_login(world: World) -> None:
    """H32: practice is opened by hand only."""
    world.bench.options = world.bench.options._replace(practice=True)
    with pytest.raises(UsageError) as caught:
        starting.set_start_at_login(world.bench, True)
    assert caught.value.code == "practice_never_starts"
    assert entries(world) == []


def test_entry_that_cannot_be_written_is_refused_by_name(world: World, tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file in the way")
    login = DesktopEntry(tmp_path / "autostart", "keyturn")
    with pytest.raises(WriteRefused):
        starting.set_start_at_login(world.bench, True, login)


def test_setting_is_what_the_session_really_does(world: World) -> None:
    """Choosing writes the entry, and an entry somebody removed is not claimed to be there."""
    assert settings.value(world.bench, "start_at_login") is False
    assert settings.choose(world.bench, "start_at_login", "on") is True
    assert len(entries(world)) == 1
    assert settings.value(world.bench, "start_at_login") is True
    entries(world)[0].unlink()
    assert settings.value(world.bench, "start_at_login") is False
    settings.choose(world.bench, "start_at_login", True)
    assert settings.reset(world.bench, "start_at_login") is False
    assert entries(world) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no env there")
def test_entry_of_a_checkout_starts_it_from_any_folder(world: World, tmp_path: Path) -> None:
    """A session starts its entries in the home folder, where no sources lie."""
    login = DesktopEntry(tmp_path, "keyturn")
    assert starting.set_start_at_login(world.bench, True, login)
    words = login.entry()
    assert words is not None
    assert "tray" in words
    program = words[: words.index("tray")]
    home = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [*program, "--version"], cwd=tmp_path, env=home, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
