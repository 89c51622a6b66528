"""The whole loop by command line on the real gnome-keyring: unlocked, locked, moved, absent."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from secretstorage import Collection

from tests.support.keychain import PASSWORD, Desktop, desktop
from tests.support.world import World, world

pytestmark = [
    pytest.mark.keychain,
    pytest.mark.skipif(sys.platform != "linux", reason="gnome-keyring is a Linux keychain"),
]


@pytest.fixture
def bus() -> Iterator[Desktop]:
    with desktop() as made:
        yield made


@pytest.fixture
def here(tmp_path: Path, bus: Desktop) -> Iterator[World]:
    """Return a world whose user keeps values in the keychain of *bus*, open at first."""
    bus.start()
    with world(tmp_path) as opened:
        del opened.user.environ["KEYTURN_VAULT"]
        del opened.user.environ["KEYTURN_PASSPHRASE_FILE"]
        opened.user.environ |= {
            name: bus.environ[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME")
        }
        yield opened


def test_token_is_added_turned_over_and_taken_out_of_the_keychain(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    assert here.cred()["backend"] == "keychain"
    path = here.env_file(old)
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert outcome.code == 0
    assert path.read_text() == f"# mine\nHF_TOKEN={new.reveal()}\n"
    assert here.user.run("get", "laptop", record=False).out == new.reveal() + "\n"
    assert not (here.user.profile / "vault.sealed").exists()
    status = here.user.json("vault", "status")
    assert (status.code, status.document["vault"]["backend"]) == (0, "keychain")


def test_locked_keychain_is_code_3_and_lists_and_reminders_go_on(here: World, bus: Desktop) -> None:
    here.added(here.classic())
    bus.lock()
    for arguments in (("get", "laptop"), ("doctor",), ("vault", "status"), ("check", "laptop")):
        assert here.user.json(*arguments).code == 3
    assert len(here.user.json("list").document["credentials"]) == 1
    assert here.user.json("remind").code == 0
    bus.unlock()
    assert here.user.run("get", "laptop", record=False).code == 0


def test_vault_move_takes_values_to_the_sealed_file_and_back(here: World) -> None:
    token = here.classic()
    here.added(token)
    sealed = {"KEYTURN_PASSPHRASE_FILE": str(here.user.passphrase)}
    moved = here.user.json("vault", "move", "file", environ=sealed)
    assert (moved.code, moved.document) == (0, {"moved": 1, "backend": "file"})
    assert here.cred()["backend"] == "file"
    got = here.user.run("get", "laptop", record=False, environ=sealed)
    assert got.out == token.reveal() + "\n"
    back = here.user.json("vault", "move", "keychain", environ=sealed)
    assert back.code == 0
    assert here.user.run("get", "laptop", record=False).out == token.reveal() + "\n"


def test_encrypted_backup_comes_into_the_keychain_and_lives_there(
    here: World, bus: Desktop
) -> None:
    """H21: made with a sealed file, restored where a keychain is; a locked one takes nothing."""
    token, later = here.classic(), here.fine()
    sealed = {"KEYTURN_VAULT": "file", "KEYTURN_PASSPHRASE_FILE": str(here.user.passphrase)}
    first = sealed | {"KEYTURN_HOME": str(here.user.base / "first")}
    for name, value in (("laptop", token), ("server", later)):
        added = here.user.json("add", "--name", name, stdin=value.reveal() + "\n", environ=first)
        assert added.code == 0
    backup = here.user.home / "all.backup"
    assert here.user.json("export", str(backup), environ=first).code == 0
    words = {"KEYTURN_PASSPHRASE_FILE": str(here.user.passphrase)}

    bus.lock()
    refused = here.user.json("restore", str(backup), environ=words)
    assert (refused.code, refused.error) == (3, "keychain_locked")
    assert here.user.json("list").document == {"credentials": []}
    bus.unlock()
    done = here.user.json("restore", str(backup), environ=words)
    assert (done.code, done.document["restore"]["counts"]) == (0, {"new": 2})

    kept = {one["name"]: one for one in here.user.json("list").document["credentials"]}
    assert {one["backend"] for one in kept.values()} == {"keychain"}
    assert not (here.user.profile / "vault.sealed").exists()
    for name, value in (("laptop", token), ("server", later)):
        assert here.user.run("get", name, record=False).out == value.reveal() + "\n"
        in_clear = [p for p in bus.keyrings.iterdir() if value.reveal().encode() in p.read_bytes()]
        assert in_clear == []
    with bus.connection() as connection:
        items = list(Collection(connection).get_all_items())
        assert len(items) == 3, "two tokens and the fingerprint key"
    again = here.user.json("restore", str(backup), environ=words)
    assert again.document["restore"]["counts"] == {"known": 2}
    with bus.connection() as connection:
        assert len(list(Collection(connection).get_all_items())) == 3


def test_keychain_in_clear_is_used_only_after_it_was_accepted_h19(
    here: World, bus: Desktop
) -> None:
    bus.change_password(PASSWORD, "")
    token = here.classic()
    refused = here.user.json("add", "--name", "laptop", stdin=token.reveal())
    assert (refused.code, refused.error) == (3, "collection_unencrypted")
    assert here.user.json("vault", "unlock", "--accept-unencrypted").code == 0
    here.added(token)


def test_dead_bus_is_code_3_with_a_cure(here: World) -> None:
    here.added(here.classic())
    here.user.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/bus"
    outcome = here.user.json("get", "laptop")
    assert outcome.code == 3
    assert outcome.document["error"]["cure"]


def test_remove_all_with_data_leaves_nothing_in_home_and_keychain(
    here: World, bus: Desktop
) -> None:
    here.added(here.classic())
    here.added(here.fine(), "ci")
    assert here.user.run("settings", "start_at_login", "on").code == 0
    with bus.connection() as connection:
        kept = [item.get_attributes() for item in Collection(connection).get_all_items()]
        assert len([one for one in kept if one["service"].startswith("keyturn:")]) == 3
    outcome = here.user.json("remove", "--all", "--delete-data", "--yes")
    assert (outcome.code, outcome.document["problems"]) == (0, [])
    assert outcome.document["deleted"]["keychain_items"] == 3
    with bus.connection() as connection:
        assert list(Collection(connection).get_all_items()) == []
    assert not here.user.profile.exists()
    assert [path for path in here.user.home.rglob("*") if not path.is_dir()] == []
    again = here.user.json("list")
    assert (again.code, again.document["credentials"]) == (0, [])


def test_remove_all_keeps_the_data_unless_told_otherwise(here: World) -> None:
    here.added(here.classic())
    outcome = here.user.json("remove", "--all", "--yes")
    assert outcome.document == {"removed": 1}
    assert here.user.profile.exists()
    refused = here.user.json("remove", "--all", "--delete-data")
    assert (refused.code, refused.error) == (2, "consent_missing")
