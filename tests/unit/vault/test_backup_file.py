"""A backup's bytes: each thing that can be wrong has its own name, and nothing leaks."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.support.fake_tokens import some
from tests.support.keychain import QUICK
from vault_app.core.credential import Part, Record
from vault_app.core.errors import VaultBroken, VaultError, VaultLocked
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.ids import CredentialId, ItemId
from vault_app.core.secret import Secret
from vault_app.vault.backup_bundle import Bundle, seal, unseal
from vault_app.vault.backup_file import open_backup, seal_backup

WORDS = Secret("correct horse")
SEALED = seal_backup(b"plain text of a backup", WORDS, QUICK)


def _code(data: bytes, passphrase: Secret = WORDS) -> str:
    with pytest.raises(VaultError) as caught:
        open_backup(data, passphrase)
    return caught.value.code


def test_backup_opens_with_its_passphrase_and_is_never_the_same_twice() -> None:
    assert open_backup(SEALED, WORDS) == b"plain text of a backup"
    assert seal_backup(b"plain text of a backup", WORDS, QUICK) != SEALED
    assert b"plain" not in SEALED


def test_wrong_passphrase_is_told_from_damage() -> None:
    with pytest.raises(VaultLocked) as caught:
        open_backup(SEALED, Secret("correct cow"))
    assert caught.value.code == "backup_passphrase_wrong"


@pytest.mark.parametrize("length", [0, 5, 20, 60, 100, len(SEALED) - 1])
def test_backup_cut_short_anywhere_is_named(length: int) -> None:
    assert _code(SEALED[:length]) == "backup_truncated"


@pytest.mark.parametrize("position", [30, 100, 150, 250, len(SEALED) - 1])
def test_backup_with_one_byte_changed_is_damaged(position: int) -> None:
    data = bytearray(SEALED)
    data[position] ^= 1
    assert _code(bytes(data)) == "backup_damaged"


def test_backup_of_a_newer_version_says_so_before_any_passphrase() -> None:
    newer = SEALED.replace(b"keyturn-backup 1 ", b"keyturn-backup 2 ", 1)
    assert _code(newer, Secret("wrong")) == "backup_too_new"


@pytest.mark.parametrize("data", [b"\0" * 200, b"PK\x03\x04zip", b"hello\n"])
def test_any_other_file_is_no_backup(data: bytes) -> None:
    assert _code(data) == "no_backup"


def test_header_with_weaker_parameters_does_not_open() -> None:
    """The header is bound to the body: nobody swaps the cost of a guess."""
    assert _code(_with_header(memory=QUICK.memory * 2)) == "backup_passphrase_wrong"


def test_header_that_would_stall_the_machine_is_refused() -> None:
    """H17: parameters read from a file are bounded."""
    assert _code(_with_header(memory=2**30)) == "backup_bounds"


def test_empty_passphrase_is_refused() -> None:
    with pytest.raises(VaultBroken) as caught:
        seal_backup(b"x", Secret(""), QUICK)
    assert caught.value.code == "passphrase_empty"


@given(st.binary(max_size=300), st.integers(0, 400))
def test_no_bytes_whatever_raise_anything_but_our_errors(noise: bytes, at: int) -> None:
    data = SEALED[:at] + noise + SEALED[at + len(noise) + 1 :]
    assume(data != SEALED)
    with pytest.raises(VaultError):
        open_backup(data, WORDS)


def test_bundle_comes_back_whole_and_shows_no_value() -> None:
    value = "hf_" + some(34)
    record = Record(
        (Part("token", Secret(value)),),
        "huggingface",
        "laptop",
        "https://huggingface.co",
        datetime(2026, 1, 2, tzinfo=UTC),
        CredentialId("c1"),
        {"section": "s"},
    )
    keys = (FingerprintKey("k1", b"k" * 32), FingerprintKey("k2", b"z" * 32))
    bundle = Bundle(datetime(2026, 3, 4, tzinfo=UTC), keys, ((ItemId("i1"), record),), "{}")

    data = seal(bundle, WORDS, QUICK)
    found = unseal(data, WORDS)

    assert value.encode() not in data
    assert value not in repr(bundle)
    assert (found.made_at, found.keys, found.store) == (bundle.made_at, keys, "{}")
    ((item, kept),) = found.items
    assert item == "i1"
    assert kept.token.reveal() == value
    assert (kept.name, kept.extra, kept.credential) == ("laptop", {"section": "s"}, "c1")


@pytest.mark.parametrize(
    "plain",
    [b"[]", b"{}", b"not json", b'{"version": 1}', b'{"version": "1"}'],
)
def test_bundle_of_a_strange_shape_is_damaged(plain: bytes) -> None:
    with pytest.raises(VaultBroken) as caught:
        unseal(seal_backup(plain, WORDS, QUICK), WORDS)
    assert caught.value.code == "backup_damaged"


def test_bundle_of_a_newer_version_says_so() -> None:
    plain = json.dumps({"version": 99}).encode()
    with pytest.raises(VaultBroken) as caught:
        unseal(seal_backup(plain, WORDS, QUICK), WORDS)
    assert caught.value.code == "backup_too_new"


def _with_header(**numbers: int) -> bytes:
    """Return the backup with other Argon2id parameters and a checksum that fits them."""
    import hashlib

    head, rest = SEALED.split(b"\n", 1)
    lead = int(head.split()[2])
    fields = json.loads(rest[:lead])
    fields["argon2id"] |= numbers
    changed = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    body = rest[lead:]
    digest = hashlib.sha256(changed + body).hexdigest()
    return f"keyturn-backup 1 {len(changed)} {len(body)} {digest}\n".encode() + changed + body
