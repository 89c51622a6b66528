"""Fingerprints: equal for equal values under one key, and of no use without it."""

import re
import string

from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.secret import Secret

VALUE = "hf_" + string.ascii_letters[7:41]
KEY = FingerprintKey("k1", bytes(range(32)))
SHAPE = re.compile(r"k1:[0-9a-f]{64}")


def test_fingerprint_carries_the_id_of_its_key_h16() -> None:
    assert SHAPE.fullmatch(KEY.fingerprint(Secret(VALUE)))
    assert SHAPE.fullmatch(KEY.digest(b"a file"))


def test_fingerprint_of_one_value_under_two_keys_differs_beyond_the_key_id_h16() -> None:
    other = FingerprintKey("k1", bytes(reversed(range(32))))
    assert KEY.fingerprint(Secret(VALUE)) != other.fingerprint(Secret(VALUE))


def test_fingerprint_of_one_key_under_another_id_differs_only_by_the_id() -> None:
    renamed = FingerprintKey("k2", KEY.key).fingerprint(Secret(VALUE))
    assert renamed == KEY.fingerprint(Secret(VALUE)).replace("k1:", "k2:")


@given(st.text(), st.text())
def test_fingerprint_of_two_values_is_equal_exactly_if_they_are(one: str, other: str) -> None:
    same = KEY.fingerprint(Secret(one)) == KEY.fingerprint(Secret(other))
    assert same is (one == other)


@given(st.binary())
def test_digest_of_a_file_is_no_fingerprint_of_the_same_bytes_as_a_token(data: bytes) -> None:
    text = data.decode("latin-1")
    assert str(KEY.digest(text.encode())) != str(KEY.fingerprint(Secret(text)))


def test_fingerprint_of_a_value_with_a_lone_surrogate_is_made() -> None:
    odd = KEY.fingerprint(Secret(VALUE + "\udcff"))
    assert SHAPE.fullmatch(odd)
    assert odd != KEY.fingerprint(Secret(VALUE + "\udcfe"))


def test_fingerprint_key_shown_hides_the_key() -> None:
    shown = f"{KEY} {KEY!r}"
    assert "k1" in shown
    assert repr(KEY.key) not in shown
    assert KEY.key.hex() not in shown
