"""The one door: who takes a value, what if it refuses, what locking means."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked, PasswordSetError

from tests.support.doors import AS_FILE, FILE, ITEM, KEYCHAIN, PHRASE, a_record, fails
from tests.support.keychain import MemoryKeyring, memory_door
from vault_app.core.errors import (
    SecretMissing,
    SecretTooLarge,
    UsageError,
    VaultBroken,
    VaultLocked,
    VaultMissing,
)
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.system.profile import Profile
from vault_app.vault.door import Door, VaultCondition, VaultState, open_door
from vault_app.vault.fit import find_shelf


def test_put_keychain_first_then_get_and_delete(profile: Profile, keyring: MemoryKeyring) -> None:
    door = memory_door(profile, keyring)
    assert door.put(ITEM, a_record("one")) is KEYCHAIN
    assert door.get(ITEM, KEYCHAIN).token.reveal() == "one"
    assert door.items() == ((ITEM, KEYCHAIN),)
    door.delete(ITEM, KEYCHAIN)
    door.delete(ITEM, KEYCHAIN)
    assert door.items() == ()
    assert not door.has_sealed_file


def test_h20_service_names_the_profile_and_item_the_id_alone(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    memory_door(profile, keyring).put(ITEM, a_record())
    assert {service for service, _ in keyring.values} == {f"keyturn:{profile.id}"}
    assert {name for _, name in keyring.values} == {ITEM, "index-0"}


def test_opening_touches_nothing(profile: Profile, keyring: MemoryKeyring) -> None:
    memory_door(profile, keyring, AS_FILE, passphrase=PHRASE)
    memory_door(profile, keyring)
    assert keyring.touches == []
    assert [path.name for path in profile.home.iterdir()] == ["profile.json"]


def test_open_door_unknown_choice_is_refused(profile: Profile) -> None:
    with pytest.raises(UsageError) as caught:
        open_door(profile, {"KEYTURN_VAULT": "paper"})
    assert caught.value.code == "vault_choice_unknown"


def test_h1_put_reads_back_and_refuses_a_value_that_did_not_stay(profile: Profile) -> None:
    class Forgetful(MemoryKeyring):
        priority = 1

        def set_password(self, service: str, username: str, password: str) -> None:
            super().set_password(service, username, password.replace("v", "w"))

    error = fails(lambda: memory_door(profile, Forgetful()).put(ITEM, a_record()))
    assert (type(error), error.code) == (VaultBroken, "write_not_kept")


@pytest.mark.parametrize("refusal", [KeyringLocked(), PasswordSetError(), OSError()])
def test_h1_keychain_refuses_sealed_file_at_hand_takes_it(
    profile: Profile, keyring: MemoryKeyring, refusal: Exception
) -> None:
    door = memory_door(profile, keyring, passphrase=PHRASE)
    door.create_sealed(PHRASE)
    keyring.error = refusal
    assert door.put(ITEM, a_record("one")) is FILE
    assert door.get(ITEM, FILE).token.reveal() == "one"
    door.prove()


def test_h1_keychain_refuses_without_sealed_file_is_the_keychains_error(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    keyring.error = KeyringLocked()
    door = memory_door(profile, keyring)
    assert fails(lambda: door.put(ITEM, a_record())).code == "keychain_locked"
    assert fails(door.prove).code == "keychain_locked"
    assert not door.has_sealed_file


def test_h1_keychain_refuses_and_sealed_file_is_closed_is_the_keychains_error(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    memory_door(profile, keyring).create_sealed(PHRASE)
    keyring.error = KeyringLocked()
    door = memory_door(profile, keyring)
    assert fails(lambda: door.put(ITEM, a_record())).code == "keychain_locked"


def test_too_large_for_the_keychain_goes_to_a_file_the_keychain_opens(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    door = memory_door(profile, keyring, limit=1280)
    assert door.put(ItemId("b2"), a_record("small")) is KEYCHAIN
    assert door.put(ITEM, a_record("x" * 5000)) is FILE
    assert "sealed-key" in {name for _, name in keyring.values}
    again = memory_door(profile, keyring, limit=1280)
    assert not again.needs_passphrase
    assert again.get(ITEM, FILE).token.reveal() == "x" * 5000
    assert again.put(ItemId("c3"), a_record("y" * 5000)) is FILE
    assert again.items() == (("b2", KEYCHAIN), (ITEM, FILE), ("c3", FILE))


def test_too_large_without_a_way_to_keep_the_files_key_is_told(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    door = memory_door(profile, keyring, limit=30)
    assert type(fails(lambda: door.put(ITEM, a_record()))) is SecretTooLarge
    assert not door.has_sealed_file


def test_damaged_file_key_in_the_keychain_is_broken(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    memory_door(profile, keyring, limit=1280).put(ITEM, a_record("x" * 5000))
    where = (f"keyturn:{profile.id}", "sealed-key")
    for text in ('{"version": 1}', '{"version": 1, "key": "AAAA"}', '{"version": 1, "key": "?"}'):
        keyring.values[where] = text
        again = memory_door(profile, keyring, limit=1280)
        assert fails(partial(again.get, ITEM, FILE)).code == "record_damaged"


def test_nothing_there_and_nothing_chosen_is_missing_and_writes_nothing(profile: Profile) -> None:
    door = memory_door(profile, None, passphrase=PHRASE)
    calls: list[Callable[[], object]] = [
        lambda: door.put(ITEM, a_record()),
        lambda: door.get(ITEM, KEYCHAIN),
        lambda: door.get(ITEM, FILE),
        lambda: door.delete(ITEM, KEYCHAIN),
        door.prove,
        door.fingerprint_key,
        door.unlock,
    ]
    for call in calls:
        assert type(fails(call)) is VaultMissing
    assert door.items() == ()
    assert door.state().condition is VaultCondition.MISSING
    assert not door.needs_passphrase
    assert not profile.sealed_path.exists()


def test_no_keychain_but_a_sealed_file_is_used(profile: Profile) -> None:
    memory_door(profile, None).create_sealed(PHRASE)
    door = memory_door(profile, None)
    assert door.needs_passphrase
    assert door.state() == VaultState(
        VaultCondition.LOCKED, FILE, "vault.sealed", "passphrase_needed", True, None, 0
    )
    assert fails(lambda: door.put(ITEM, a_record())).code == "passphrase_needed"
    door.unlock(PHRASE)
    assert door.put(ITEM, a_record()) is FILE
    assert not door.needs_passphrase
    assert door.state().condition is VaultCondition.OPEN


def test_damaged_sealed_file_asks_for_no_passphrase(profile: Profile) -> None:
    profile.sealed_path.write_bytes(b"\n")
    door = memory_door(profile, None)
    assert not door.needs_passphrase
    assert door.state().condition is VaultCondition.BROKEN
    assert door.state().code == "sealed_tampered"


def test_file_chosen_without_passphrase_is_locked(profile: Profile) -> None:
    door = memory_door(profile, None, AS_FILE)
    assert door.needs_passphrase
    for call in (
        lambda: door.put(ITEM, a_record()),
        lambda: door.get(ITEM, FILE),
        door.prove,
        door.fingerprint_key,
    ):
        error = fails(call)
        assert (type(error), error.code) == (VaultLocked, "passphrase_needed")
    assert door.state() == VaultState(VaultCondition.LOCKED, FILE, code="passphrase_needed")
    assert not profile.sealed_path.exists()


def test_file_chosen_with_passphrase_file_is_made_at_first_use_unasked(
    profile: Profile, passphrase_file: Path, keyring: MemoryKeyring
) -> None:
    environ = AS_FILE | {"KEYTURN_PASSPHRASE_FILE": str(passphrase_file)}
    door = memory_door(profile, keyring, environ)
    assert door.state() == VaultState(VaultCondition.OPEN, FILE, encrypted=True, items=0)
    assert not door.needs_passphrase
    assert not door.has_sealed_file
    assert door.put(ITEM, a_record()) is FILE
    assert door.has_sealed_file
    assert keyring.values == {}
    again = memory_door(profile, None, environ)
    assert again.get(ITEM, FILE).token.reveal() == "value"
    other = memory_door(profile, None, AS_FILE, passphrase=PHRASE)
    assert other.get(ITEM, FILE).token.reveal() == "value"


def test_h17_unsafe_passphrase_file_is_broken(profile: Profile, passphrase_file: Path) -> None:
    passphrase_file.chmod(0o644)
    environ = AS_FILE | {"KEYTURN_PASSPHRASE_FILE": str(passphrase_file)}
    door = memory_door(profile, None, environ)
    assert fails(lambda: door.put(ITEM, a_record())).code == "passphrase_file_unsafe"
    state = door.state()
    assert (state.condition, state.code) == (VaultCondition.BROKEN, "passphrase_file_unsafe")


def test_passphrase_given_to_a_chosen_file_not_made_yet_makes_it(profile: Profile) -> None:
    door = memory_door(profile, None, AS_FILE)
    door.unlock(PHRASE)
    assert door.put(ITEM, a_record()) is FILE
    assert memory_door(profile, None, passphrase=PHRASE).get(ITEM, FILE)


def test_unlock_with_a_passphrase_and_no_file_is_missing(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    door = memory_door(profile, keyring)
    assert fails(lambda: door.unlock(PHRASE)).code == "no_sealed_file"


def test_keychain_chosen_is_never_replaced_by_a_file_that_is_there(profile: Profile) -> None:
    memory_door(profile, None).create_sealed(PHRASE)
    door = memory_door(profile, None, {"KEYTURN_VAULT": "keychain"})
    assert type(fails(lambda: door.get(ITEM, KEYCHAIN))) is VaultMissing
    assert door.state().condition is VaultCondition.MISSING


def test_h18_lock_makes_every_value_unreachable_until_unlock(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    door = memory_door(profile, keyring)
    door.put(ITEM, a_record())
    key = door.fingerprint_key()
    door.lock()
    touched = len(keyring.touches)
    calls: list[Callable[[], object]] = [
        lambda: door.put(ITEM, a_record()),
        lambda: door.get(ITEM, KEYCHAIN),
        lambda: door.delete(ITEM, KEYCHAIN),
        lambda: door.move(ITEM, KEYCHAIN, FILE),
        door.items,
        door.prove,
        door.fingerprint_key,
        door.home_mismatch,
    ]
    for call in calls:
        assert fails(call).code == "vault_locked"
    assert len(keyring.touches) == touched
    assert (door.state().condition, door.state().code) == (VaultCondition.LOCKED, "vault_locked")
    door.unlock()
    assert door.get(ITEM, KEYCHAIN).token.reveal() == "value"
    assert door.fingerprint_key() == key


def test_h18_locked_sealed_file_needs_its_passphrase_again(profile: Profile) -> None:
    door = memory_door(profile, None, AS_FILE, passphrase=PHRASE)
    door.put(ITEM, a_record())
    door.lock()
    assert fails(door.unlock).code == "passphrase_needed"
    assert fails(lambda: door.get(ITEM, FILE)).code == "vault_locked"
    assert fails(lambda: door.unlock(Secret("wrong"))).code == "passphrase_wrong"
    assert fails(lambda: door.get(ITEM, FILE)).code == "vault_locked"
    door.unlock(PHRASE)
    assert door.get(ITEM, FILE)


def test_move_to_the_file_and_back_carries_values_and_key(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    door = memory_door(profile, keyring)
    door.put(ITEM, a_record("one"))
    key = door.fingerprint_key()
    assert fails(lambda: door.move(ITEM, KEYCHAIN, FILE)).code == "no_sealed_file"
    assert door.get(ITEM, KEYCHAIN)
    door.create_sealed(PHRASE)
    door.move(ITEM, KEYCHAIN, FILE)
    assert door.items() == ((ITEM, FILE),)
    assert door.get(ITEM, FILE).token.reveal() == "one"
    alone = memory_door(profile, None, AS_FILE, passphrase=PHRASE)
    assert alone.fingerprint_key() == key
    door.move(ITEM, FILE, KEYCHAIN)
    door.move(ITEM, KEYCHAIN, KEYCHAIN)
    assert door.items() == ((ITEM, KEYCHAIN),)
    assert memory_door(profile, keyring).fingerprint_key() == key


def test_move_before_there_is_a_key_makes_none(profile: Profile, keyring: MemoryKeyring) -> None:
    door = memory_door(profile, keyring)
    door.put(ITEM, a_record())
    door.create_sealed(PHRASE)
    door.move(ITEM, KEYCHAIN, FILE)
    assert not any(name == "fingerprint-key" for _, name in keyring.values)


def test_move_of_a_missing_item_changes_nothing(profile: Profile, keyring: MemoryKeyring) -> None:
    door = memory_door(profile, keyring, passphrase=PHRASE)
    door.create_sealed(PHRASE)
    assert type(fails(lambda: door.move(ITEM, KEYCHAIN, FILE))) is SecretMissing
    assert door.items() == ()


def test_move_back_after_the_noted_key_vanished_makes_no_fuss(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    door = memory_door(profile, keyring)
    door.put(ITEM, a_record())
    door.fingerprint_key()
    del keyring.values[f"keyturn:{profile.id}", "fingerprint-key"]
    door.create_sealed(PHRASE)
    door.move(ITEM, KEYCHAIN, FILE)
    assert door.get(ITEM, FILE)


def test_prove_leaves_nothing_behind(profile: Profile, keyring: MemoryKeyring) -> None:
    door = memory_door(profile, keyring)
    door.prove()
    assert {name for _, name in keyring.values} == {"index-0"}
    assert door.items() == ()


def test_probe_that_was_left_by_a_crash_is_not_listed(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    service = f"keyturn:{profile.id}"
    keyring.values |= {(service, "index-0"): f"probe-1 {ITEM}", (service, ITEM): "x"}
    assert memory_door(profile, keyring).items() == ((ITEM, KEYCHAIN),)


def test_state_of_a_profile_not_made_yet_never_raises(tmp_path: Path) -> None:
    state = memory_door(Profile(tmp_path / "nowhere"), MemoryKeyring()).state()
    assert (state.condition, state.code) == (VaultCondition.BROKEN, "profile_missing")


def test_h1_prove_reading_proves_and_brings_the_item_along(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    """Written, read back and deleted as ever."""
    door = memory_door(profile, keyring)
    door.put(ITEM, a_record("one"))
    keyring.touches.clear()
    record = door.prove_reading(ITEM, KEYCHAIN)
    assert record is not None
    assert record.token.reveal() == "one"
    asked = [touch.split("-")[0] for touch in keyring.touches if "index-" not in touch]
    assert asked == ["set probe", "get probe", f"get {ITEM}", "delete probe"]


def test_h1_prove_reading_of_an_item_that_is_gone_still_proves(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    assert memory_door(profile, keyring).prove_reading(ITEM, KEYCHAIN) is None


def test_h1_prove_reading_refuses_a_keychain_that_forgets(profile: Profile) -> None:
    """Neither silence nor another value read back is a proof; nothing is left behind."""

    class Forgetful(MemoryKeyring):
        priority = 1

        def get_password(self, service: str, username: str) -> str | None:
            kept = super().get_password(service, username)
            return kept if kept is None or "probe" not in username else "another"

    keyring = Forgetful()
    error = fails(lambda: memory_door(profile, keyring).prove_reading(ITEM, KEYCHAIN))
    assert (type(error), error.code) == (VaultBroken, "write_not_kept")


def test_h1_prove_reading_falls_back_to_the_sealed_file(
    profile: Profile, keyring: MemoryKeyring
) -> None:
    """The keychain refuses; the file at hand is proven instead, and nothing came along."""
    door = memory_door(profile, keyring, passphrase=PHRASE)
    door.create_sealed(PHRASE)
    door.put(ITEM, a_record("one"))
    keyring.error = KeyringLocked()
    assert door.prove_reading(ITEM, KEYCHAIN) is None


def test_prove_reading_from_the_sealed_file_leaves_the_reading_to_get(profile: Profile) -> None:
    door = memory_door(profile, None, {"KEYTURN_VAULT": "file"}, passphrase=PHRASE)
    backend = door.put(ITEM, a_record("one"))
    assert door.prove_reading(ITEM, backend) is None
    assert door.get(ITEM, backend).token.reveal() == "one"


def test_open_door_uses_the_platforms_keychain(profile: Profile) -> None:
    door: Door = open_door(profile, {})
    assert door.state().condition is VaultCondition.MISSING
    with pytest.raises(VaultMissing):
        find_shelf("keyturn:x", {}, 1)
