"""Finds base64 that may hold a token: what a prefix looks like inside, then the run round it.

Base64 writes three bytes as four characters, so a prefix shows in one of three ways. A prefix of
two characters says too little and is not looked for.
"""

import re
from binascii import Error, a2b_base64, b2a_base64
from collections.abc import Iterator, Sequence
from typing import Final

from vault_app.core.pattern import Pattern
from vault_app.scanner.candidates import Literals

_FILL, _LEAD, _TAIL = (b"", b"\0", b"\0\0"), (0, 2, 3), (0, 3, 2)
_SHORTEST: Final = 3
_BEFORE: Final = 16
_REACH: Final = 17_400
_RUN: Final = re.compile(rb"[A-Za-z0-9+/_-]{20,}")
_TO_STANDARD: Final = bytes.maketrans(b"-_", b"+/")
_EDGE: Final = re.compile(rb"[A-Za-z0-9+/_-]*")


class Base64Heads:
    """The three looks of each prefix, of ASCII and of UTF-16, as one expression."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Prepare the prefixes of *patterns*."""
        cores: dict[bytes, int] = {}
        for prefix in {one.prefix for one in patterns if len(one.prefix) >= _SHORTEST}:
            for value in (prefix.encode(), prefix.encode("utf-16-le")):
                for core, lead in _cores(value):
                    cores.setdefault(core, lead)
        self._leads = cores
        self._literals = Literals(tuple(cores))

    def contents(self, data: bytes) -> Iterator[tuple[int, int, bytes]]:
        """Yield ``(start, end, what it says)`` of each run with something like a prefix in it."""
        seen: set[tuple[int, int]] = set()
        for at, core in self._literals.starts(data):
            found = _decoded(data, at - self._leads[core])
            if found and (found[0], found[1]) not in seen:
                seen.add((found[0], found[1]))
                yield found


def _cores(value: bytes) -> Iterator[tuple[bytes, int]]:
    for shift, lead in enumerate(_LEAD):
        text = b2a_base64(_FILL[shift] + value, newline=False)
        core = text[lead : len(text) - _TAIL[(shift + len(value)) % 3]]
        if len(core) >= _SHORTEST:
            yield core, lead
            if b"+" in core or b"/" in core:
                yield core.translate(bytes.maketrans(b"+/", b"-_")), lead


def _decoded(data: bytes, anchor: int) -> tuple[int, int, bytes] | None:
    """Return the run round *anchor*, where a group of four begins, and what it says."""
    if anchor < 0:
        return None
    run = _RUN.match(data, anchor, anchor + _REACH)
    if run is None:
        return None
    before = data[max(0, anchor - _BEFORE) : anchor]
    kept = 0
    while kept < len(before) and _EDGE.fullmatch(before[-kept - 1 :]):
        kept += 1
    start = anchor - kept // 4 * 4
    text = data[start : run.end()].translate(_TO_STANDARD)
    text = text[: len(text) - (len(text) % 4 == 1)]
    try:
        return start, run.end(), a2b_base64(text + b"=" * (-len(text) % 4))
    except Error:
        return None
