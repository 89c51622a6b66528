"""Offline checks of tokens that carry a checksum."""

import zlib

from tests.support.fake_tokens import fake, some
from vault_app.providers.checksums import (
    BASE62,
    base62_crc32,
    crc32_holds,
    xor_letter_holds,
)
from vault_app.providers.offline import macaroon_holds


def test_base62_crc32_decodes_back_to_the_checksum() -> None:
    text = some(30)
    value = 0
    for digit in base62_crc32(text):
        value = value * 62 + BASE62.index(digit)
    assert value == zlib.crc32(text.encode())


def test_base62_crc32_small_value_is_padded_to_six() -> None:
    assert base62_crc32("") == "000000"


def test_crc32_one_letter_changed_does_not_hold() -> None:
    token = fake("github_classic_token")
    changed = token[:10] + ("a" if token[10] != "a" else "b") + token[11:]
    assert crc32_holds(token)
    assert not crc32_holds(changed)


def test_xor_letter_last_letter_changed_does_not_hold() -> None:
    token = fake("cratesio_publishing_token")
    assert xor_letter_holds(token)
    assert not xor_letter_holds(token[:-1] + ("a" if token[-1] != "a" else "b"))


def test_macaroon_other_bytes_do_not_hold() -> None:
    assert macaroon_holds(fake("pypi_token"))
    assert not macaroon_holds("pypi-AAAAAAAA")
    assert not macaroon_holds("pypi-A")
