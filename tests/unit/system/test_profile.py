"""The profile's folder and identity."""

import json
import os
import stat
from pathlib import Path

import pytest

from vault_app.core.errors import StoreError, UsageError
from vault_app.system.machine import machine_id
from vault_app.system.profile import Profile, locate


def test_locate_argument_beats_variable_beats_platform(tmp_path: Path) -> None:
    environ = {"KEYTURN_HOME": str(tmp_path / "b")}
    assert locate(str(tmp_path / "a"), environ).home == tmp_path / "a"
    assert locate(None, environ).home == tmp_path / "b"
    assert locate(None, {}).home.name == "keyturn"


def test_locate_relative_path_becomes_absolute() -> None:
    assert locate("here", {}).home == Path.cwd() / "here"


def test_ensure_fresh_profile_is_private_and_has_an_identity(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "deep" / "home")
    assert not profile.exists
    before = os.umask(0)
    try:
        profile.ensure()
    finally:
        os.umask(before)
    assert stat.S_IMODE(profile.home.stat().st_mode) == 0o700
    facts = profile.home / "profile.json"
    assert stat.S_IMODE(facts.stat().st_mode) == 0o600
    assert json.loads(facts.read_text())["version"] == 1
    assert len(profile.id) == 16
    assert profile.machine == machine_id()
    assert [path.name for path in profile.home.iterdir()] == ["profile.json"]


def test_ensure_again_keeps_the_identity(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "home")
    profile.ensure()
    first = profile.id
    profile.ensure()
    assert Profile(tmp_path / "home").id == first


def test_ensure_two_starts_at_once_share_one_identity(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "home")
    profile.ensure()
    first = profile.id
    profile._write_new({"version": 1, "id": "b" * 16})  # noqa: SLF001 - what the slower start does
    assert profile.id == first


def test_ensure_folder_in_other_use_keeps_its_mode(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    (home / "thesis.tex").write_text("")
    Profile(home).ensure()
    assert stat.S_IMODE(home.stat().st_mode) == 0o755


def test_ensure_empty_folder_is_made_private(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    Profile(home).ensure()
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to give folders away")
@pytest.mark.parametrize("made", ["before", "empty", "not yet"])
def test_h27_ensure_in_the_home_of_another_user_is_refused(tmp_path: Path, made: str) -> None:
    home = tmp_path / "ada" / "profile"
    home.parent.mkdir()
    if made == "before":
        Profile(home).ensure()
    elif made == "empty":
        home.mkdir()
    for path in (home.parent, *home.parent.rglob("*")):
        os.chown(path, 4242, -1)
    with pytest.raises(UsageError) as caught:
        Profile(home).ensure()
    assert caught.value.code == "profile_foreign"
    assert made != "not yet" or not home.exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "profile_missing"),
        ("{", "profile_damaged"),
        ("[]", "profile_damaged"),
        ('{"version": 1}', "profile_damaged"),
        ('{"version": 2, "id": "x"}', "profile_too_new"),
    ],
)
def test_id_unusable_facts_are_told_apart(tmp_path: Path, text: str | None, code: str) -> None:
    if text is not None:
        (tmp_path / "profile.json").write_text(text)
    with pytest.raises(UsageError) as caught:
        _ = Profile(tmp_path).id
    assert caught.value.code == code


def test_ensure_where_no_folder_can_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for home in (tmp_path / "file", tmp_path / "file/deeper"):
        with pytest.raises(StoreError, match="store_unwritable"):
            Profile(home).ensure()
        assert not Profile(home).exists


def test_notes_are_kept_beside_the_identity(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "home")
    profile.ensure()
    first = profile.id
    assert profile.note("colour") is None
    profile.set_note("colour", "green")
    assert (profile.note("colour"), profile.id) == ("green", first)


def test_paths_lie_in_the_profile(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    paths = (profile.store_path, profile.sealed_path, profile.log_path)
    assert [path.name for path in paths] == ["keyturn.db", "vault.sealed", "keyturn.log"]
    assert {path.parent for path in paths} == {tmp_path}


def test_runtime_dir_in_the_session_is_private_short_and_per_profile(
    tmp_path: Path, home: Path
) -> None:
    one, two = Profile(tmp_path / "one").runtime_dir, Profile(tmp_path / "two").runtime_dir
    assert one != two
    assert one.is_relative_to(home / ".run" / "keyturn")
    assert stat.S_IMODE(one.stat().st_mode) == 0o700
    assert len(one.name) == 12


def test_runtime_dir_without_a_session_lies_in_the_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    folder = Profile(tmp_path).runtime_dir
    assert folder == tmp_path / "run"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
