"""The sealed file against loss, damage, forgery and two writers at once (H17)."""

import hashlib
import json
import re
import stat
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.disk import full_disk
from tests.support.keychain import QUICK
from vault_app.core.errors import (
    SecretMissing,
    UsageError,
    VaultBroken,
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultSlow,
)
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.system.locks import held
from vault_app.vault.sealed import SealedFile
from vault_app.vault.sealed_crypto import Argon2, encrypt, seal
from vault_app.vault.sealed_format import Sealed, pack, slot_bound, unpack
from vault_app.vault.state import VaultCondition

ONE, TWO = ItemId("00000000000000a1"), ItemId("00000000000000b2")
RIGHT, WRONG = "correct horse", "battery staple"
KEY = b"k" * 32


def no_key() -> bytes:
    """Stand for a keychain that is not there."""
    raise VaultMissing("no_keychain")


def sealed_at(path: Path, key: Callable[[], bytes] = no_key, kdf: Argon2 = QUICK) -> SealedFile:
    """Return the sealed file at *path*, as another process would open it."""
    return SealedFile(path, wrapping_key=key, kdf=kdf)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the sealed file goes."""
    return tmp_path / "vault.sealed"


@pytest.fixture
def sealed(path: Path) -> SealedFile:
    """Return an open sealed file with one item."""
    made = sealed_at(path)
    made.create(Secret(RIGHT))
    made.write(ONE, Secret("value one"))
    return made


def opened(path: Path, passphrase: str = RIGHT) -> SealedFile:
    """Return the file at *path*, unlocked."""
    again = sealed_at(path)
    again.unlock(Secret(passphrase))
    return again


def code_of(call: Callable[[], object]) -> str:
    """Return the code *call* fails with."""
    with pytest.raises(VaultError) as caught:
        call()
    return caught.value.code


def rewritten(path: Path, change: Callable[[dict[str, object]], None]) -> None:
    """Change the file's JSON and make length and checksum fit again, as a forger would."""
    fields = json.loads(path.read_bytes().partition(b"\n")[2])
    change(fields)
    body = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    head = f"keyturn-sealed 1 {len(body)} {hashlib.sha256(body).hexdigest()}\n".encode()
    path.write_bytes(head + body)


def test_written_file_is_private_and_shows_no_value(sealed: SealedFile, path: Path) -> None:
    data = path.read_bytes()
    assert b"value one" not in data
    assert RIGHT.encode() not in data
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_h17_usual_parameters_are_64_mib_three_passes_four_lanes(path: Path) -> None:
    sealed = SealedFile(path, wrapping_key=no_key)
    sealed.create(Secret(RIGHT))
    (slot,) = unpack(path.read_bytes()).slots
    assert slot.kdf == Argon2(memory=64 * 1024, passes=3, lanes=4)
    assert len(slot.salt) == 16
    sealed.write(ONE, Secret("value"))
    again = SealedFile(path, wrapping_key=no_key)
    again.offer(Secret(RIGHT))
    assert again.read(ONE).reveal() == "value"


def test_another_process_reads_with_the_passphrase(sealed: SealedFile, path: Path) -> None:
    assert opened(path).read(ONE).reveal() == "value one"


def test_wrong_passphrase_is_locked_and_forgotten(sealed: SealedFile, path: Path) -> None:
    again = sealed_at(path)
    assert code_of(lambda: again.unlock(Secret(WRONG))) == "passphrase_wrong"
    assert not again.at_hand
    assert code_of(lambda: again.read(ONE)) == "passphrase_needed"
    again.unlock(Secret(RIGHT))
    assert again.read(ONE).reveal() == "value one"


@pytest.mark.parametrize("call", ["read", "write", "erase", "unlock"])
def test_without_passphrase_every_value_is_out_of_reach(
    sealed: SealedFile, path: Path, call: str
) -> None:
    again = sealed_at(path)
    calls: dict[str, Callable[[], object]] = {
        "read": lambda: again.read(ONE),
        "write": lambda: again.write(TWO, Secret("x")),
        "erase": lambda: again.erase(ONE),
        "unlock": again.unlock,
    }
    before = path.read_bytes()
    with pytest.raises(VaultLocked) as caught:
        calls[call]()
    assert caught.value.code == "passphrase_needed"
    assert path.read_bytes() == before


def test_h18_lock_drops_key_and_passphrase(sealed: SealedFile) -> None:
    sealed.lock()
    assert not sealed.at_hand
    with pytest.raises(VaultLocked):
        sealed.read(ONE)


def test_missing_file_is_missing_and_nothing_to_erase(path: Path) -> None:
    sealed = sealed_at(path)
    assert code_of(lambda: sealed.read(ONE)) == "no_sealed_file"
    assert code_of(lambda: sealed.write(ONE, Secret("x"))) == "no_sealed_file"
    assert sealed.names() == ()
    sealed.erase(ONE)
    assert sealed.examine().condition is VaultCondition.MISSING
    assert sealed.wants_passphrase
    assert not path.exists()


def test_create_again_or_empty_passphrase_is_refused(sealed: SealedFile, path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        sealed.create(Secret("other"))
    assert caught.value.code == "sealed_exists"
    with pytest.raises(UsageError) as caught:
        sealed_at(path.with_name("new")).create(Secret(""))
    assert caught.value.code == "passphrase_empty"


def test_create_offered_without_an_offer_is_locked(path: Path) -> None:
    assert code_of(sealed_at(path).create_offered) == "passphrase_needed"


def test_key_from_the_keychain_opens_without_passphrase(path: Path) -> None:
    sealed = sealed_at(path, lambda: KEY)
    sealed.create(wrapping_key=KEY)
    sealed.write(ONE, Secret("value"))
    again = sealed_at(path, lambda: KEY)
    assert not again.wants_passphrase
    assert again.examine().condition is VaultCondition.OPEN
    assert again.read(ONE).reveal() == "value"
    assert code_of(lambda: sealed_at(path, lambda: b"x" * 32).read(ONE)) == "sealed_key_unfit"
    assert code_of(lambda: sealed_at(path).read(ONE)) == "no_keychain"


def test_passphrase_added_to_a_keychain_file_opens_it_too(path: Path) -> None:
    sealed = sealed_at(path, lambda: KEY)
    sealed.create(wrapping_key=KEY)
    sealed.write(ONE, Secret("value"))
    sealed.create(Secret(RIGHT))
    assert opened(path).read(ONE).reveal() == "value"
    assert sealed_at(path, lambda: KEY).read(ONE).reveal() == "value"
    with pytest.raises(UsageError):
        sealed.create(wrapping_key=KEY)


def test_h17_every_write_has_a_fresh_nonce_and_generation(sealed: SealedFile, path: Path) -> None:
    seen = set()
    for _ in range(20):
        sealed.write(ONE, Secret("value one"))
        record = unpack(path.read_bytes()).records[ONE]
        seen.add((record.generation, record.sealed[:12]))
    assert len({generation for generation, _ in seen}) == 20
    assert len({nonce for _, nonce in seen}) == 20


def test_h17_record_is_bound_to_file_format_name_and_generation(
    sealed: SealedFile, path: Path
) -> None:
    sealed.write(TWO, Secret("value two"))
    whole = unpack(path.read_bytes())
    bound = whole.record_bound(ONE, 7)
    others = [
        whole.record_bound(TWO, 7),
        whole.record_bound(ONE, 8),
        replace(whole, file_id="other").record_bound(ONE, 7),
    ]
    assert bound == ["record", whole.file_id, 1, ONE, 7]
    assert bound not in others


def test_h17_records_swapped_by_one_with_the_key_are_still_refused(
    sealed: SealedFile, path: Path
) -> None:
    """The seal alone would pass here: the record's own binding has to hold."""
    sealed.write(TWO, Secret("value two"))
    whole = unpack(path.read_bytes())
    records = {str(ONE): whole.records[TWO], str(TWO): whole.records[ONE]}
    swapped = replace(whole, records=records)
    key = sealed._opened[1] if sealed._opened else b""  # noqa: SLF001 - the forger has the key
    path.write_bytes(pack(replace(swapped, seal=seal(key, swapped.payload()))))
    assert code_of(lambda: opened(path).read(ONE)) == "sealed_tampered"


def test_record_that_is_no_text_is_tampered(sealed: SealedFile, path: Path) -> None:
    whole = unpack(path.read_bytes())
    key = sealed._opened[1] if sealed._opened else b""  # noqa: SLF001 - the forger has the key
    record = whole.records[ONE]
    data = encrypt(key, b"\xff\xfe", whole.record_bound(ONE, record.generation))
    forged = replace(whole, records={ONE: replace(record, sealed=data)})
    path.write_bytes(pack(replace(forged, seal=seal(key, forged.payload()))))
    assert code_of(lambda: opened(path).read(ONE)) == "sealed_tampered"


@pytest.mark.parametrize(
    "change",
    [
        lambda fields: fields.update(generation=fields["generation"] + 5),
        lambda fields: fields.update(records={}),
        lambda fields: fields["records"][ONE].update(generation=1),
        lambda fields: fields["records"].update({TWO: fields["records"][ONE]}),
        lambda fields: fields.update(seal="0" * 64),
        lambda fields: fields.update(seal=""),
    ],
    ids=["generation", "records dropped", "record generation", "record copied", "seal", "no seal"],
)
def test_h17_tampering_with_a_fitting_checksum_is_noticed(
    sealed: SealedFile, path: Path, change: Callable[[dict[str, object]], None]
) -> None:
    rewritten(path, change)
    assert code_of(lambda: opened(path).read(ONE)) == "sealed_tampered"


@pytest.mark.parametrize(
    "change",
    [
        lambda fields: fields.update(file="other"),
        lambda fields: fields["slots"][0]["argon2id"].update(passes=2),
        lambda fields: fields["slots"][0].update(salt="AAAAAAAAAAAAAAAAAAAAAA=="),
        lambda fields: fields["slots"][0].update(wrapped="AAAA"),
    ],
    ids=["file id", "parameters", "salt", "wrapped key"],
)
def test_h17_tampered_slot_opens_by_no_passphrase(
    sealed: SealedFile, path: Path, change: Callable[[dict[str, object]], None]
) -> None:
    rewritten(path, change)
    assert code_of(lambda: opened(path)) == "passphrase_wrong"


@pytest.mark.parametrize(
    "change",
    [
        lambda fields: fields.update(format=2),
        lambda fields: fields.update(generation="1"),
        lambda fields: fields.update(generation=-1),
        lambda fields: fields.update(slots={}),
        lambda fields: fields.update(records=[]),
        lambda fields: fields["records"].update({TWO: "text"}),
        lambda fields: fields["records"][ONE].update(sealed=5),
        lambda fields: fields["records"][ONE].update(sealed="no base64!"),
        lambda fields: fields["slots"][0].update(argon2id=[]),
        lambda fields: fields["slots"][0]["argon2id"].update(threads=1),
        lambda fields: fields["slots"][0].pop("kind"),
        lambda fields: fields.pop("seal"),
    ],
)
def test_file_of_another_shape_is_tampered(
    sealed: SealedFile, path: Path, change: Callable[[dict[str, object]], None]
) -> None:
    rewritten(path, change)
    assert code_of(lambda: opened(path)) == "sealed_tampered"


def test_passphrase_slot_without_parameters_is_tampered(sealed: SealedFile, path: Path) -> None:
    rewritten(path, lambda fields: fields["slots"][0].pop("argon2id"))  # type: ignore[index]
    assert code_of(lambda: opened(path)) == "sealed_tampered"


def test_file_without_slots_opens_by_nothing(sealed: SealedFile, path: Path) -> None:
    rewritten(path, lambda fields: fields.update(slots=[]))
    assert code_of(lambda: opened(path)) == "passphrase_needed"


@pytest.mark.parametrize(
    "numbers",
    [
        {"memory": 2**20 + 1, "passes": 1, "lanes": 1},
        {"memory": 2**30, "passes": 1, "lanes": 1},
        {"memory": 64, "passes": 11, "lanes": 1},
        {"memory": 64, "passes": 0, "lanes": 1},
        {"memory": 64, "passes": 1, "lanes": 17},
        {"memory": 64, "passes": 1, "lanes": 0},
        {"memory": 7, "passes": 1, "lanes": 1},
    ],
)
def test_h17_parameters_out_of_bounds_are_refused_before_any_work(
    sealed: SealedFile, path: Path, numbers: dict[str, int]
) -> None:
    rewritten(path, lambda fields: fields["slots"][0].update(argon2id=numbers))  # type: ignore[index]
    assert code_of(lambda: opened(path)) == "sealed_bounds"


def test_h17_parameters_at_the_bounds_are_let_through() -> None:
    Argon2(memory=2**20, passes=10, lanes=16).check()
    Argon2(memory=8, passes=1, lanes=1).check()


@given(data=st.data())
def test_truncation_anywhere_is_told(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("vault") / "vault.sealed"
    made = sealed_at(path)
    made.create(Secret(RIGHT))
    whole = path.read_bytes()
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    assert code_of(lambda: opened(path)) == "sealed_truncated"


@settings(max_examples=150)
@given(data=st.data())
def test_h17_any_flipped_bit_is_noticed_before_a_passphrase_is_used(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("vault") / "vault.sealed"
    made = sealed_at(path)
    made.create(Secret(RIGHT))
    whole = bytearray(path.read_bytes())
    index = data.draw(st.integers(0, len(whole) - 1))
    whole[index] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(whole)
    code = code_of(lambda: opened(path))
    assert code in ("sealed_tampered", "sealed_truncated", "sealed_too_new")


@pytest.mark.parametrize("data", [b"", b"keyturn-sealed", b"SQLite format 3\0" * 20, b"\n"])
def test_no_sealed_file_at_all_is_never_overwritten(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    sealed = sealed_at(path)
    sealed.offer(Secret(RIGHT))
    assert code_of(lambda: sealed.write(ONE, Secret("x"))) in (
        "sealed_tampered",
        "sealed_truncated",
    )
    assert path.read_bytes() == data
    assert sealed.examine().condition is VaultCondition.BROKEN


def test_later_format_is_too_new(sealed: SealedFile, path: Path) -> None:
    path.write_bytes(re.sub(rb"^keyturn-sealed 1 ", b"keyturn-sealed 2 ", path.read_bytes()))
    assert code_of(lambda: opened(path)) == "sealed_too_new"


def test_unreadable_file_is_broken(path: Path) -> None:
    path.mkdir()
    sealed = sealed_at(path)
    assert code_of(lambda: sealed.read(ONE)) == "sealed_unreadable"


def test_h17_older_file_put_back_is_noticed_while_open(sealed: SealedFile, path: Path) -> None:
    older = path.read_bytes()
    sealed.write(ONE, Secret("later"))
    path.write_bytes(older)
    assert code_of(lambda: sealed.read(ONE)) == "sealed_rolled_back"


def test_file_replaced_by_another_one_asks_for_its_own_passphrase(
    sealed: SealedFile, path: Path
) -> None:
    other = sealed_at(path.with_name("other.sealed"))
    other.create(Secret(WRONG))
    path.write_bytes(path.with_name("other.sealed").read_bytes())
    assert code_of(lambda: sealed.read(ONE)) == "passphrase_wrong"


def test_two_open_ones_see_each_others_writes(sealed: SealedFile, path: Path) -> None:
    other = opened(path)
    other.write(TWO, Secret("value two"))
    sealed.write(ONE, Secret("changed"))
    assert other.read(ONE).reveal() == "changed"
    assert sealed.read(TWO).reveal() == "value two"


def test_h17_writers_at_once_lose_nothing(sealed: SealedFile, path: Path) -> None:
    def work(number: int) -> None:
        own = opened(path)
        for turn in range(5):
            own.write(ItemId(f"{number}-{turn}"), Secret(f"{number}-{turn}"))

    writers = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(30)
    names = set(sealed.names())
    assert names == {ONE} | {ItemId(f"{a}-{b}") for a in range(4) for b in range(5)}
    assert unpack(path.read_bytes()).generation == 2 + 20


def test_h17_lock_held_elsewhere_is_slow(path: Path) -> None:
    sealed = SealedFile(path, wrapping_key=no_key, kdf=QUICK, patience=0.05)
    sealed.create(Secret(RIGHT))
    with held(path.with_suffix(".lock")):
        with pytest.raises(VaultSlow) as caught:
            sealed.write(ONE, Secret("x"))
        assert caught.value.code == "sealed_busy"
        with pytest.raises(SecretMissing):
            sealed.read(ONE)


def test_folder_that_is_none_is_broken(path: Path) -> None:
    path.parent.joinpath("file").write_bytes(b"")
    sealed = sealed_at(path.parent / "file" / "vault.sealed")
    assert code_of(lambda: sealed.create(Secret(RIGHT))) == "sealed_not_written"


def test_full_disk_keeps_the_former_file(sealed: SealedFile, path: Path) -> None:
    before = path.read_bytes()
    with full_disk(2048), pytest.raises(VaultBroken) as caught:
        sealed.write(TWO, Secret("x" * 4096))
    assert (caught.value.code, caught.value.data["reason"]) == ("sealed_not_written", "disk_full")
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".keyturn-*"))
    assert sealed.read(ONE).reveal() == "value one"


def test_examine_locked_says_what_is_needed(sealed: SealedFile, path: Path) -> None:
    state = sealed_at(path).examine()
    assert (state.condition, state.code) == (VaultCondition.LOCKED, "passphrase_needed")
    assert (state.items, state.encrypted, state.label) == (1, True, "vault.sealed")


def test_bytes_after_the_end_are_tampering(sealed: SealedFile, path: Path) -> None:
    path.write_bytes(path.read_bytes() + b" ")
    assert code_of(lambda: opened(path)) == "sealed_tampered"


def test_slot_bound_differs_for_each_part() -> None:
    base = slot_bound("f", "passphrase", b"s", QUICK)
    assert base != slot_bound("g", "passphrase", b"s", QUICK)
    assert base != slot_bound("f", "keychain", b"s", QUICK)
    assert base != slot_bound("f", "passphrase", b"t", QUICK)
    assert base != slot_bound("f", "passphrase", b"s", Argon2())


def test_repr_of_the_parsed_file_shows_no_sealed_bytes(sealed: SealedFile, path: Path) -> None:
    whole = unpack(path.read_bytes())
    assert isinstance(whole, Sealed)
    assert "sealed=" not in repr(whole.records[ONE])
    assert "wrapped" not in repr(whole.slots[0])


def test_vault_broken_is_the_class_of_damage() -> None:
    with pytest.raises(VaultBroken):
        unpack(b"\n")
