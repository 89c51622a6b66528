"""Offline checks of tokens that carry a checksum; a failing one is a placeholder or a typo."""

from functools import reduce
from operator import xor
from typing import Final
from zlib import crc32

DIGITS: Final = "check_digits"
STRUCTURE: Final = "structure"
"""What a passed check proves, as ``Pattern.proof`` says it."""
BASE62: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LETTERS_FIRST: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def base62_crc32(text: str) -> str:
    """Return the CRC-32 of *text* as six base-62 digits, as GitHub and npm append it."""
    value, digits = crc32(text.encode()), ""
    while value:
        value, digit = divmod(value, 62)
        digits = BASE62[digit] + digits
    return digits.rjust(6, "0")


def crc32_holds(token: str) -> bool:
    """Tell whether the last six characters fit the rest after the prefix (``ghp_``, ``npm_``)."""
    body = token.partition("_")[2]
    return base62_crc32(body[:-6]) == body[-6:]


def xor_letter(text: str) -> str:
    """Return the check character of a trusted-publishing token of the Rust registry."""
    return _LETTERS_FIRST[reduce(xor, text.encode(), 0) % 62]


def xor_letter_holds(token: str) -> bool:
    """Tell whether the last character fits all before it."""
    return xor_letter(token[:-1]) == token[-1]
