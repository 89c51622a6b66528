"""Keys as they may be shown: found for a span, with anything secret masked, made one safe line."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from vault_app.core.pattern import entropy
from vault_app.core.text import LIMIT, sanitise
from vault_app.editors import charsets
from vault_app.editors.editor import Leaf

MASK = "…"
_USERINFO = re.compile(r"(?<=://)[^/@\s]+(?=@)")
_RUN = re.compile(r"[A-Za-z0-9_+/=-]{24,}")
_RANDOM = 4.0
_LONG = 24


class Lines:
    """Numbers the lines of offsets asked in rising order; LF, CRLF and lone CR end a line."""

    def __init__(self, data: bytes, charset: str = charsets.UTF8) -> None:
        """Start at the first line of *data*."""
        self._data, self._charset = data, charset
        self._at, self._number = 0, 1

    def number(self, offset: int) -> int:
        """Return the line of *offset*, from 1."""
        size = 2 if self._charset.startswith("utf-16") else 1
        text = self._data[max(0, self._at - size) : offset]
        if size > 1:
            text = text.decode(self._charset, "replace").encode()  # half a character may end it
        before = 1 if self._at else 0
        self._number += text.count(b"\n", before) + text.count(b"\r", before)
        self._number -= text.count(b"\r\n")
        self._at = offset
        return self._number


_start = attrgetter("start")


def leaf_holding(leaves: Sequence[Leaf], start: int, end: int) -> Leaf | None:
    """Return the leaf whose raw bytes contain ``[start:end)``."""
    index = bisect_right(leaves, start, key=_start) - 1
    if index < 0 or end > leaves[index].end:
        return None
    return leaves[index]


def masked(key: str, value: str) -> str:
    """Return *key* without *value*, without URL user parts and random runs, as one safe line."""
    shown = key.replace(value, MASK)
    if "@" in shown:
        shown = _USERINFO.sub(MASK, shown)
    if len(shown) >= _LONG:
        shown = _RUN.sub(_mask_random, shown)
    plain = shown.isascii() and shown.isprintable() and len(shown) <= LIMIT
    return shown if plain else sanitise(shown)


def _mask_random(match: re.Match[str]) -> str:
    text = match[0]
    mixed = any(char.islower() for char in text) and any(
        char.isupper() or char.isdigit() for char in text
    )
    return MASK if mixed and entropy(text) > _RANDOM else text
