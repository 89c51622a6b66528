"""Leaving: nothing of ours stays, nothing of anybody else's goes."""

import json
import logging
import re
import socket
import subprocess
from pathlib import Path

import pytest

from tests.support.bench import World
from tests.support.source import ROOT
from vault_app.cli.words_leaving import PROGRAM, SORTS
from vault_app.core.errors import UsageError, VaultLocked
from vault_app.core.rotation import Consent
from vault_app.core.secret import Secret
from vault_app.services import backup, checking, finding, inventory, leaving, rotating, settling
from vault_app.services.incidents_feed import IMPORTED
from vault_app.services.remembered import IMPORTED_INDEX
from vault_app.services.remembered import NAME as LISTING
from vault_app.services.scan_hook import install
from vault_app.services.settings import choose
from vault_app.system import log
from vault_app.system.installed import Way
from vault_app.system.profile import OWN, Profile
from vault_app.system.traces import Sort


def _lying(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir()}


def _lived_in(world: World) -> None:
    """Use much of the program: every file it makes somewhere is made."""
    bench = world.bench
    log.configure(bench.profile.log_path)
    logging.getLogger("vault_app").info("hello")
    inventory.add(bench, world.emulator.mint(role="write"), name="laptop")
    inventory.add(bench, world.emulator.mint(), name="ci")
    checking.check(bench, ["laptop"])
    finding.find_places(bench, "laptop", [world.home / "code"])
    choose(bench, "start_at_login", True)
    turning = rotating.begin(bench, "ci", Consent(agreed=True))
    rotating.undo(bench, turning.id)
    settling.look(bench, start=True)
    inventory.entries(bench)
    (bench.profile.home / "window.ini").write_text("[window]\n")


def test_everything_of_ours_goes_and_nothing_else(world: World) -> None:
    repository = world.home / "code"
    subprocess.run(["git", "init", "-q", str(repository)], check=True)
    world.write(".bashrc", 'eval "$(keyturn completion bash)"\n')
    world.write("code/.env", "A=b\n")
    before = _lying(world.home)
    _lived_in(world)
    leaving.remember_hook(world.bench, install(repository))
    assert len(_lying(world.home)) > len(before) + 4
    found = leaving.belongings(world.bench)
    assert (found.tokens, found.sealed, found.backups) == (2, True, ())
    gone = leaving.remove_everything(world.bench)
    assert gone.problems == ()
    assert {one.sort for one in gone.found.entries} == {Sort.LOGIN, Sort.HOOK}
    assert [Path(one.path).name for one in gone.found.left] == [".bashrc"]
    assert _lying(world.home) == before
    assert not world.bench.profile.home.exists()
    assert not world.bench.profile.runtime_path.exists()


def test_usual_profile_takes_timer_and_completions_along(world: World, home: Path) -> None:
    """What `install.sh` and the manual have a person put there."""
    bench = world.bench
    usual = Profile(home / ".local" / "share" / "keyturn")
    usual.ensure()
    bench.profile = usual
    units = home / ".config" / "systemd" / "user"
    for name in ("keyturn-remind.service", "keyturn-remind.timer"):
        text = (ROOT / "packaging" / "linux" / name).read_text()
        world.write(f".config/systemd/user/{name}", text)
    (units / "timers.target.wants").mkdir()
    (units / "timers.target.wants" / "keyturn-remind.timer").symlink_to("../keyturn-remind.timer")
    world.write(".config/fish/completions/keyturn.fish", "set -x _KEYTURN_COMPLETE fish\n")
    world.write(".local/share/bash-completion/completions/keyturn", "_KEYTURN_COMPLETE=bash\n")
    other = world.write(".config/systemd/user/backup.timer", "[Timer]\n")
    own = world.write(".local/share/zsh/site-functions/_keyturn", "# mine, by hand\n")
    gone = leaving.remove_everything(bench)
    assert gone.problems == ()
    assert len(gone.found.entries) == 5
    left = {path.name for path in (home / ".config").rglob("*") if not path.is_dir()}
    assert left == {"backup.timer"}
    assert other.exists()
    assert own.exists()
    assert not usual.home.exists()


def test_backup_in_the_profile_stays_and_is_told(world: World) -> None:
    inventory.add(world.bench, world.emulator.mint(), name="laptop")
    path = world.bench.profile.home / "mine.keyturn"
    backup.export(world.bench, path, Secret("five plain words go here"))
    gone = leaving.remove_everything(world.bench)
    assert gone.found.backups == (path,)
    assert [one.name for one in world.bench.profile.home.iterdir()] == ["mine.keyturn"]


def test_folder_that_was_there_before_keeps_what_is_not_ours(world: World) -> None:
    """``--home DIR`` may name a folder with other things in it."""
    folder = world.home / "profile"
    folder.mkdir(mode=0o700)
    mine = world.write("profile/thesis.txt", "years of work")
    _lived_in(world)
    assert leaving.remove_everything(world.bench).problems == ()
    assert list(folder.iterdir()) == [mine]


def test_hook_the_person_changed_stays(world: World) -> None:
    repository = world.home / "code"
    subprocess.run(["git", "init", "-q", str(repository)], check=True)
    hook = install(repository)
    leaving.remember_hook(world.bench, hook)
    hook.write_text(hook.read_text() + "make lint\n")
    assert leaving.remove_everything(world.bench).found.entries == ()
    assert hook.exists()


def test_open_rotation_is_refused_and_nothing_goes(world: World) -> None:
    """H8: a new token that lives is never forgotten silently."""
    inventory.add(world.bench, world.emulator.mint(), name="laptop")
    rotating.begin(world.bench, "laptop", Consent(agreed=True))
    before = _lying(world.home)
    with pytest.raises(UsageError, match="rotations_open"):
        leaving.remove_everything(world.bench)
    assert _lying(world.home) == before


def test_running_window_is_refused_until_it_is_gone(world: World) -> None:
    world.bench.profile.ensure()
    with socket.socket(socket.AF_UNIX) as window:
        window.bind(str(world.bench.profile.runtime_dir / "window.sock"))
        window.listen()
        with pytest.raises(UsageError, match="still_running"):
            leaving.remove_everything(world.bench)
        assert world.bench.profile.exists
    assert leaving.remove_everything(world.bench).problems == ()
    assert not world.bench.profile.home.exists()


def test_locked_profile_can_be_removed_for_nothing_is_read(world: World) -> None:
    inventory.add(world.bench, world.emulator.mint(), name="laptop")
    world.bench.store.settings.set("locked", True)
    with pytest.raises(VaultLocked):
        inventory.remove(world.bench, "laptop")
    assert leaving.remove_everything(world.again()).problems == ()
    assert not world.bench.profile.home.exists()


@pytest.mark.parametrize("damage", ["{", json.dumps({"version": 99, "id": "x"})])
def test_damaged_profile_and_store_can_be_removed_too(world: World, damage: str) -> None:
    inventory.add(world.bench, world.emulator.mint(), name="laptop")
    world.bench.close()
    world.bench.profile.store_path.write_bytes(b"no database" * 100)
    (world.bench.profile.home / "profile.json").write_text(damage)
    bench = world.again()
    assert leaving.belongings(bench).tokens is None
    leaving.remove_everything(world.again())
    assert not world.bench.profile.home.exists()


def test_removing_where_nothing_is_does_nothing(world: World) -> None:
    before = _lying(world.home)
    gone = leaving.remove_everything(world.bench)
    assert (gone.found.tokens, gone.found.files, gone.problems) == (0, (), ())
    assert _lying(world.home) == before


def test_every_sort_and_way_has_words() -> None:
    assert set(SORTS) == {sort.value for sort in Sort}
    assert set(PROGRAM) == {way.value for way in Way}


def test_every_file_the_code_puts_into_a_profile_is_known_by_name() -> None:
    """A folder that was there before is cleared by these names alone."""
    put = re.compile(r"""(?:profile|self)\.home / \(?f?"([^"{]+)""")
    rooms = [ROOT / "vault_app" / room for room in ("system", "vault", "store", "services", "gui")]
    texts = [path.read_text() for room in rooms for path in room.rglob("*.py")]
    named = {name for text in texts for name in put.findall(text)} - {".keyturn-"}
    named |= {IMPORTED, IMPORTED_INDEX, LISTING}
    assert {"keyturn.db", "vault.sealed", "scan", "cleaning", "window.ini"} <= named
    assert [name for name in named if not any(Path(name).match(own) for own in OWN)] == []
