"""The fingerprint key behind the door: made once, kept, never a second one (H16, H20)."""

import threading
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from tests.support.doors import AS_FILE, ITEM, KEYCHAIN, PHRASE, a_record, fails
from tests.support.keychain import MemoryKeyring, memory_door
from vault_app.core.errors import (
    VaultLocked,
    VaultMissing,
)
from vault_app.core.secret import Secret
from vault_app.system.profile import Profile


def test_h16_fingerprint_key_is_made_once_kept_and_not_listed(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    door = memory_door(profile, keyring)
    key = door.fingerprint_key()
    touched = len(keyring.touches)
    assert door.fingerprint_key() == key
    assert len(keyring.touches) == touched
    assert len(key.key) == 32
    assert (f"keyturn:{profile.id}", "fingerprint-key") in keyring.values
    assert memory_door(profile, keyring).fingerprint_key() == key
    assert door.items() == ()
    assert door.fingerprint_key().fingerprint(Secret("x")).startswith(f"{key.key_id}:")


def test_h16_key_in_a_locked_keychain_is_never_made_a_second_time(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    key = memory_door(profile, keyring).fingerprint_key()
    keyring.error = KeyringLocked()
    assert type(fails(memory_door(profile, keyring).fingerprint_key)) is VaultLocked
    by_file = memory_door(profile, keyring, AS_FILE, passphrase=PHRASE)
    assert type(fails(by_file.fingerprint_key)) is VaultLocked
    gone = memory_door(profile, None, AS_FILE, passphrase=PHRASE)
    assert type(fails(gone.fingerprint_key)) is VaultMissing
    keyring.error = None
    assert by_file.fingerprint_key() == key


def test_h16_key_is_found_where_the_other_backend_holds_it(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    key = memory_door(profile, keyring, AS_FILE, passphrase=PHRASE).fingerprint_key()
    door = memory_door(profile, keyring, passphrase=PHRASE)
    assert door.fingerprint_key() == key
    assert not any(name == "fingerprint-key" for _, name in keyring.values)


def test_h16_file_chosen_beside_a_locked_keychain_has_its_own_first_key(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    keyring.error = KeyringLocked()
    door = memory_door(profile, keyring, AS_FILE, passphrase=PHRASE)
    assert door.fingerprint_key() == door.fingerprint_key()


def test_h16_key_that_is_gone_everywhere_is_made_anew(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    first = memory_door(profile, keyring).fingerprint_key()
    keyring.values.clear()
    assert memory_door(profile, keyring).fingerprint_key() != first


def test_h16_first_uses_at_once_share_one_key(profile: Profile) -> None:
    values: dict[tuple[str, str], str] = {}
    keys = []

    def work() -> None:
        keys.append(memory_door(profile, MemoryKeyring(values)).fingerprint_key())

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(10)
    assert len(keys) == 4
    assert len({key.key for key in keys}) == 1


@pytest.mark.parametrize(
    "text",
    ["{", '{"version": 1}', '{"version": 1, "id": "a", "key": "AAAA", "home": "", "machine": ""}'],
)
def test_damaged_fingerprint_key_is_broken_and_not_replaced(
    profile: Profile, keyring: MemoryKeyring, text: str
) -> None:
    memory_door(profile, keyring).fingerprint_key()
    keyring.values[f"keyturn:{profile.id}", "fingerprint-key"] = text
    assert fails(memory_door(profile, keyring).fingerprint_key).code == "record_damaged"
    assert keyring.values[f"keyturn:{profile.id}", "fingerprint-key"] == text


def test_h20_copied_home_is_noticed(
    profile: Profile, keyring: MemoryKeyring, tmp_path: Path
) -> None:
    door = memory_door(profile, keyring)
    door.put(ITEM, a_record())
    assert not door.home_mismatch()
    copy = Profile(tmp_path / "copy")
    copy.home.mkdir()
    (copy.home / "profile.json").write_bytes((profile.home / "profile.json").read_bytes())
    copied = memory_door(copy, keyring)
    assert copied.get(ITEM, KEYCHAIN)
    assert copied.home_mismatch()
