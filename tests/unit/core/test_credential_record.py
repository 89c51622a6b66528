"""The credential's record, the vault's record and the small values beside them."""

import pytest

from tests.support.records import NOW, a_credential
from vault_app.core.credential import Joined, Kind, Part, Record, parts_of
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.ids import CredentialId
from vault_app.core.secret import Secret

VALUE = "".join(chr(code) for code in range(65, 91))


def a_record(*parts: Part) -> Record:
    """Return a vault record of those parts."""
    return Record(
        parts, "aws", "deploy", "https://sts.example", NOW, CredentialId("c1"), {"rotation": "r1"}
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_classic_is_told_of_that_kind_alone(kind: Kind) -> None:
    assert a_credential(kind=kind).classic is (kind is Kind.CLASSIC)


def test_record_with_a_public_part_gives_all_parts_joined_as_token_h14() -> None:
    key_id, secret = Part("id", Secret("AKIA1"), public=True), Part("secret", Secret(VALUE))
    token = a_record(key_id, secret).token
    assert token.reveal() == f"AKIA1:{VALUE}"
    assert parts_of(token) == (key_id, secret)
    assert VALUE not in repr(token)


def test_joined_parts_are_told_apart_by_the_first_h14() -> None:
    key = FingerprintKey("k", b"0" * 32)
    key_id = Secret("AKIA1")
    joined = Joined([Part("id", key_id, public=True), Part("secret", Secret(VALUE))])
    assert key.fingerprint(joined) == key.fingerprint(key_id)
    assert key.fingerprint(Secret(VALUE)) != key.fingerprint(joined)


def test_record_with_two_secret_parts_gives_the_first_as_token_h14() -> None:
    access, refresh = Part("access", Secret(VALUE)), Part("refresh", Secret("other"))
    assert a_record(access, refresh).token is access.value


def test_record_shown_hides_every_value() -> None:
    assert VALUE not in repr(a_record(Part("token", Secret(VALUE))))


def test_records_of_equal_values_compared_are_refused_rather_than_leaked() -> None:
    one = a_record(Part("token", Secret(VALUE)))
    with pytest.raises(TypeError, match="same_as"):
        _ = one == a_record(Part("token", Secret(VALUE)))
