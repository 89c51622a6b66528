"""The vault against the real gnome-keyring on a bus of its own: open, locked, dead, absent."""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from secretstorage import Collection, Item

from tests.support.fake_tokens import hugging_face
from tests.support.keychain import PASSWORD, QUICK, Desktop, a_profile, desktop
from vault_app.core.credential import Backend, Part, Record
from vault_app.core.errors import SecretMissing, VaultBroken, VaultError, VaultLocked, VaultMissing
from vault_app.core.ids import CredentialId, ItemId, draw
from vault_app.core.secret import Secret
from vault_app.system.profile import Profile
from vault_app.vault.door import Door, VaultCondition, open_door
from vault_app.vault.secret_service import SecretServiceShelf

pytestmark = [
    pytest.mark.keychain,
    pytest.mark.skipif(sys.platform != "linux", reason="gnome-keyring is a Linux keychain"),
]

ITEM = ItemId("00000000000000a1")


@pytest.fixture
def bus() -> Iterator[Desktop]:
    """Return a fresh user's bus; gnome-keyring is not started yet."""
    with desktop() as made:
        yield made


@pytest.fixture
def unlocked(bus: Desktop) -> Desktop:
    """Return the bus with an unlocked login collection."""
    bus.start()
    return bus


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """Return a made profile."""
    return a_profile(tmp_path)


def door_on(bus: Desktop, profile: Profile, timeout: float = 5.0, **environ: str) -> Door:
    """Open the profile's door with the bus's environment."""
    return open_door(profile, bus.environ | environ, timeout=timeout, kdf=QUICK)


def a_record(value: str | None = None) -> Record:
    """Return a record of a fresh token."""
    return Record(
        parts=(Part("token", Secret(value or hugging_face())),),
        provider="huggingface",
        name="laptop",
        endpoint="https://huggingface.co",
        created=datetime(2026, 11, 24, tzinfo=UTC),
        credential=CredentialId(draw()),
    )


def look_up(bus: Desktop, profile: Profile, item: str) -> str:
    """Return what the desktop's own tool finds."""
    command = ["secret-tool", "lookup", "service", f"keyturn:{profile.id}", "username", item]
    answer = subprocess.run(command, env=bus.environ, capture_output=True, check=False, text=True)
    return answer.stdout


def test_unlocked_round_trip_is_seen_by_secret_tool(unlocked: Desktop, profile: Profile) -> None:
    door, record = door_on(unlocked, profile), a_record()
    assert door.put(ITEM, record) is Backend.KEYCHAIN
    assert door.get(ITEM, Backend.KEYCHAIN).token.same_as(record.token)
    assert record.token.reveal() in look_up(unlocked, profile, ITEM)
    again = door_on(unlocked, profile)
    assert again.items() == ((ITEM, Backend.KEYCHAIN),)
    again.delete(ITEM, Backend.KEYCHAIN)
    again.delete(ITEM, Backend.KEYCHAIN)
    assert look_up(unlocked, profile, ITEM) == ""
    with pytest.raises(SecretMissing):
        door.get(ITEM, Backend.KEYCHAIN)


def test_state_of_an_unlocked_keychain(unlocked: Desktop, profile: Profile) -> None:
    door = door_on(unlocked, profile)
    door.put(ITEM, a_record())
    state = door.state()
    assert (state.condition, state.backend) == (VaultCondition.OPEN, Backend.KEYCHAIN)
    assert (state.label, state.items, state.encrypted) == ("Login", 1, True)


def test_attributes_and_label_carry_the_id_alone(unlocked: Desktop, profile: Profile) -> None:
    record = a_record()
    door_on(unlocked, profile).put(ITEM, record)
    unlocked.lock()
    with unlocked.connection() as connection:
        (item,) = Collection(connection).get_all_items()
        attributes, label = item.get_attributes(), item.get_label()
    attributes.pop("xdg:schema", None)
    assert attributes == {
        "service": f"keyturn:{profile.id}",
        "username": ITEM,
        "application": "Keyturn",
    }
    assert label == f"Keyturn {ITEM}"
    token = record.token.reveal()
    assert not any(token[:6] in text for text in (*attributes.values(), label))


def test_value_lies_encrypted_on_the_disk(unlocked: Desktop, profile: Profile) -> None:
    record = a_record()
    door_on(unlocked, profile).put(ITEM, record)
    for file in unlocked.keyrings.iterdir():
        assert record.token.reveal().encode() not in file.read_bytes()


def test_keyring_library_finds_the_same_item(unlocked: Desktop, profile: Profile) -> None:
    record = a_record()
    door_on(unlocked, profile).put(ITEM, record)
    code = (
        "import sys; from keyring.backends.SecretService import Keyring;"
        "print(Keyring().get_password(*sys.argv[1:]))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, f"keyturn:{profile.id}", ITEM],
        env=unlocked.environ,
        capture_output=True,
        check=True,
        text=True,
    )
    assert record.token.reveal() in answer.stdout


@pytest.mark.parametrize("call", ["get", "put", "delete", "fingerprint_key", "prove", "unlock"])
def test_locked_without_a_display_is_vault_locked_within_two_seconds(
    unlocked: Desktop, profile: Profile, call: str
) -> None:
    door = door_on(unlocked, profile)
    door.put(ITEM, a_record())
    unlocked.lock()
    calls = {
        "get": lambda: door.get(ITEM, Backend.KEYCHAIN),
        "put": lambda: door.put(ITEM, a_record()),
        "delete": lambda: door.delete(ITEM, Backend.KEYCHAIN),
        "fingerprint_key": door.fingerprint_key,
        "prove": door.prove,
        "unlock": door.unlock,
    }
    start = time.monotonic()
    with pytest.raises(VaultLocked) as caught:
        calls[call]()
    assert time.monotonic() - start < 2
    assert caught.value.code == "keychain_locked"


def test_locked_state_names_and_unlocking_from_outside(unlocked: Desktop, profile: Profile) -> None:
    door, record = door_on(unlocked, profile), a_record()
    door.put(ITEM, record)
    unlocked.lock()
    state = door.state()
    assert (state.condition, state.code, state.items) == (
        VaultCondition.LOCKED,
        "keychain_locked",
        1,
    )
    assert door.items() == ((ITEM, Backend.KEYCHAIN),)
    unlocked.unlock()
    assert door.get(ITEM, Backend.KEYCHAIN).token.same_as(record.token)


def test_h16_fingerprint_key_of_a_locked_keychain_opens_no_prompt(
    unlocked: Desktop, profile: Profile
) -> None:
    key = door_on(unlocked, profile).fingerprint_key()
    unlocked.lock()
    # A display that cannot be reached: had a prompt been asked for, the daemon would try it.
    door = door_on(unlocked, profile, DISPLAY=":99999")
    start = time.monotonic()
    with pytest.raises(VaultLocked) as quiet:
        door.fingerprint_key()
    assert time.monotonic() - start < 1
    assert "dismissed" not in quiet.value.data
    with pytest.raises(VaultLocked) as asked:
        door.get(ITEM, Backend.KEYCHAIN)
    assert asked.value.data["dismissed"]
    unlocked.unlock()
    assert door.fingerprint_key() == key


def test_daemon_killed_then_unlocked_again_goes_on(unlocked: Desktop, profile: Profile) -> None:
    door, record = door_on(unlocked, profile), a_record()
    door.put(ITEM, record)
    unlocked.kill_keyring()
    with pytest.raises(VaultLocked):
        door.get(ITEM, Backend.KEYCHAIN)
    unlocked.unlock()
    assert door.get(ITEM, Backend.KEYCHAIN).token.same_as(record.token)


def test_no_collection_without_a_display_is_vault_missing(bus: Desktop, profile: Profile) -> None:
    door = door_on(bus, profile)
    for call in (door.prove, door.fingerprint_key, lambda: door.get(ITEM, Backend.KEYCHAIN)):
        with pytest.raises(VaultMissing) as caught:
            call()
        assert caught.value.code == "no_collection"
    assert door.state().condition is VaultCondition.MISSING
    assert door.items() == ()


def test_no_collection_with_a_display_nobody_answers_on_keeps_nothing(
    bus: Desktop, profile: Profile
) -> None:
    door = door_on(bus, profile, DISPLAY=":99999")
    assert (door.state().condition, door.state().code) == (
        VaultCondition.LOCKED,
        "no_collection",
    )
    with pytest.raises(SecretMissing):
        door.get(ITEM, Backend.KEYCHAIN)
    with pytest.raises(VaultError):
        door.put(ITEM, a_record())


def test_bus_without_a_secret_service_is_vault_missing(profile: Profile) -> None:
    with desktop(services=False) as bus:
        door = door_on(bus, profile)
        with pytest.raises(VaultMissing) as caught:
            door.prove()
        assert caught.value.code == "no_keychain"
        assert door.state().condition is VaultCondition.MISSING


def test_bus_gone_while_open_is_vault_missing(profile: Profile) -> None:
    with desktop() as bus:
        bus.start()
        door = door_on(bus, profile)
        door.put(ITEM, a_record())
    with pytest.raises(VaultMissing):
        door.get(ITEM, Backend.KEYCHAIN)


@pytest.mark.parametrize("address", ["", "disabled:", "unix:path=/nowhere/bus"])
def test_no_bus_at_all_is_vault_missing_and_never_plain_text(
    profile: Profile, home: Path, address: str
) -> None:
    plain = {
        "DBUS_SESSION_BUS_ADDRESS": address,
        "PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring",
        "HOME": str(home),
    }
    door = open_door(profile, plain)
    with pytest.raises(VaultMissing) as caught:
        door.put(ITEM, a_record())
    assert caught.value.code == "no_keychain"
    assert [path.name for path in profile.home.iterdir()] == ["profile.json"]


def test_h19_collection_kept_in_clear_is_named(bus: Desktop, profile: Profile) -> None:
    bus.start()
    door = door_on(bus, profile)
    door.put(ITEM, a_record())
    assert door.state().encrypted is True
    bus.change_password(PASSWORD, "")
    assert door.state().encrypted is False


def test_h19_collection_kept_in_clear_takes_nothing_until_accepted(
    bus: Desktop, profile: Profile
) -> None:
    bus.start()
    door_on(bus, profile).put(ITEM, a_record())
    bus.change_password(PASSWORD, "")
    door = door_on(bus, profile)
    with pytest.raises(VaultBroken) as caught:
        door.put(ITEM, a_record())
    assert caught.value.code == "collection_unencrypted"
    door.accept_unencrypted()
    assert door_on(bus, profile).put(ITEM, a_record()) is Backend.KEYCHAIN


def test_h1_keychain_locked_sealed_file_at_hand_takes_the_value(
    unlocked: Desktop, profile: Profile
) -> None:
    door, record = door_on(unlocked, profile), a_record()
    door.create_sealed(Secret("correct horse"))
    unlocked.lock()
    assert door.put(ITEM, record) is Backend.FILE
    assert door.get(ITEM, Backend.FILE).token.same_as(record.token)


def test_item_locked_by_itself_is_asked_for_unless_quiet(
    unlocked: Desktop, profile: Profile
) -> None:
    """KeePassXC locks items one by one inside an open collection."""
    door_on(unlocked, profile).put(ITEM, a_record())
    asked: list[float | None] = []

    class Guarded:
        def __init__(self, item: Item) -> None:
            self.get_secret = item.get_secret

        def is_locked(self) -> bool:
            return True

        def unlock(self, timeout: float | None = None) -> None:
            asked.append(timeout)

    class OneByOne(SecretServiceShelf):
        def _find(self, collection: Collection, name: str) -> Item | None:
            found = super()._find(collection, name)
            return Guarded(found) if found else None  # type: ignore[return-value] # stands in

    address = unlocked.environ["DBUS_SESSION_BUS_ADDRESS"]
    shelf = OneByOne(f"keyturn:{profile.id}", address, unlocked.environ, prompt=True, patience=3)
    with pytest.raises(VaultLocked):
        shelf.read(ITEM, quiet=True)
    assert asked == []
    assert shelf.read(ITEM, quiet=False)
    assert asked == [3]
    assert shelf.read("absent", quiet=True) is None
    shelf.close()


def test_lock_drops_the_connection_and_leaves_the_collection_open(
    unlocked: Desktop, profile: Profile
) -> None:
    door = door_on(unlocked, profile)
    door.put(ITEM, a_record())
    door.lock()
    with pytest.raises(VaultLocked) as caught:
        door.get(ITEM, Backend.KEYCHAIN)
    assert caught.value.code == "vault_locked"
    assert look_up(unlocked, profile, ITEM)
    door.unlock()
    assert door.get(ITEM, Backend.KEYCHAIN)
