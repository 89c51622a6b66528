"""Backups by command line, as a person without a terminal would make and restore them."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.world import World, world


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def test_export_and_restore_on_another_profile_bring_value_and_places_back(here: World) -> None:
    token = here.classic()
    file = here.user.home / "x.txt"
    file.write_text(token.reveal())
    here.added(token)
    here.user.json("places", "laptop", "--in", str(here.user.home))
    backup = here.user.home / "all.backup"

    made = here.user.json("export", str(backup)).document["backup"]
    elsewhere = {"KEYTURN_HOME": str(here.user.base / "second")}
    dry = here.user.json("restore", "--dry-run", str(backup), environ=elsewhere)
    empty = here.user.json("list", environ=elsewhere)
    done = here.user.json("restore", str(backup), environ=elsewhere)

    assert (made["credentials"], made["values"], made["missing"]) == (1, 1, [])
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert token.reveal().encode() not in backup.read_bytes()
    assert dry.document["restore"]["dry_run"] is True
    assert empty.document == {"credentials": []}
    restored = done.document["restore"]
    assert (restored["counts"], restored["places"]) == ({"new": 1}, 1)
    (entry,) = here.user.json("list", environ=elsewhere).document["credentials"]
    assert (entry["name"], entry["places"][0]["path"]) == ("laptop", str(file))
    got = here.user.run("get", "laptop", environ=elsewhere, record=False)
    assert got.out.strip() == token.reveal()
    assert token.reveal() not in here.user.spoken


@pytest.mark.parametrize(
    ("break_it", "code"),
    [
        (lambda data: data[: len(data) // 2], "backup_truncated"),
        (lambda data: data[:-1] + bytes([data[-1] ^ 1]), "backup_damaged"),
        (lambda data: data.replace(b"keyturn-backup 1", b"keyturn-backup 9", 1), "backup_too_new"),
        (lambda data: b"something else", "no_backup"),
    ],
)
def test_restore_of_an_unfit_file_is_code_3_with_a_cure(
    here: World, break_it: object, code: str
) -> None:
    assert callable(break_it)
    backup = here.user.home / "all.backup"
    assert here.user.json("export", str(backup)).code == 0
    backup.write_bytes(break_it(backup.read_bytes()))
    outcome = here.user.json("restore", str(backup))
    assert (outcome.code, outcome.error) == (3, code)
    assert outcome.document["error"]["cure"]


def test_restore_with_another_passphrase_is_refused_by_name(here: World) -> None:
    backup = here.user.home / "all.backup"
    here.user.json("export", str(backup))
    words = here.user.base / "other"
    words.write_text("another passphrase\n")
    words.chmod(0o600)
    second = {
        "KEYTURN_HOME": str(here.user.base / "second"),
        "KEYTURN_PASSPHRASE_FILE": str(words),
    }
    outcome = here.user.json("restore", str(backup), environ=second)
    assert (outcome.code, outcome.error) == (3, "backup_passphrase_wrong")


def test_passphrase_file_others_can_read_is_refused(here: World) -> None:
    """H17."""
    here.added(here.classic())
    backup = here.user.home / "all.backup"
    here.user.passphrase.chmod(0o644)
    outcome = here.user.json("export", str(backup))
    assert (outcome.code, outcome.error) == (3, "passphrase_file_unsafe")
    assert not backup.exists()


def test_export_never_replaces_a_file_unasked(here: World) -> None:
    backup = here.user.home / "all.backup"
    backup.write_text("mine")
    outcome = here.user.json("export", str(backup))
    assert (outcome.code, outcome.error) == (2, "backup_exists")
    assert here.user.json("export", "--force", str(backup)).code == 0


def test_restore_of_a_missing_file_is_code_5(here: World) -> None:
    outcome = here.user.json("restore", str(here.user.home / "none"))
    assert (outcome.code, outcome.error) == (5, "file_missing")


def test_restore_beside_a_token_turned_since_keeps_both_without_asking(here: World) -> None:
    """H21: nothing asks without a terminal, and no live value is lost."""
    here.added(here.classic())
    backup = here.user.home / "all.backup"
    here.user.json("export", str(backup))
    here.user.json("remove", "--yes", "laptop")
    here.added(here.classic())
    done = here.user.json("restore", str(backup)).document["restore"]
    assert done["counts"] == {"new": 1}
    names = [one["name"] for one in here.user.json("list").document["credentials"]]
    assert sorted(names) == ["laptop", "laptop-2"]


def test_export_and_restore_talk_to_a_person(here: World) -> None:
    here.added(here.classic())
    backup = here.user.home / "all.backup"
    made = here.user.run("export", str(backup))
    assert "Wrote 1 token" in made.out
    told = here.user.run("restore", "--dry-run", str(backup))
    assert "here already" in told.out
    assert "places" in told.out


def test_backup_on_a_terminal_asks_for_its_own_passphrase_without_echo(here: World) -> None:
    here.added(here.classic())
    backup = here.user.home / "all.backup"
    with here.user.terminal("export", str(backup)) as screen:
        for _ in range(2):
            screen.expect("assphrase for the backup" if _ == 0 else "epeat")
            screen.type("quite another one")
        screen.expect("Wrote 1 token")
        assert screen.end() == 0
        assert "quite another one" not in screen.seen
    outcome = here.user.json("restore", str(backup))
    assert outcome.error == "backup_passphrase_wrong", "the sealed file's own does not open it"


def test_restore_on_a_terminal_shows_asks_and_keeps_what_the_person_chose(here: World) -> None:
    """H21: a dry run first, then a question about what exists, then a yes."""
    first, second = here.classic(), here.fine()
    here.added(first)
    backup = here.user.home / "all.backup"
    assert here.user.json("export", str(backup)).code == 0
    turned = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=second.reveal())
    assert turned.code == 0, turned.out
    with here.user.terminal("restore", str(backup)) as screen:
        screen.expect("Passphrase of the backup")
        screen.type("correct horse battery staple")
        screen.expect("known to be dead")
        screen.expect("Restore this?")
        screen.type("n")
        assert screen.end() == 0
    assert len(here.user.json("list").document["credentials"]) == 1
