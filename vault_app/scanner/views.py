"""Text as it reads once its base64 is joined; with the way back to the original bytes."""

import re
from collections.abc import Iterator
from typing import Final

from vault_app.scanner.unescaped import View
from vault_app.scanner.written import JOINT, LONGEST_JOINT

_REACH: Final = 26_000
_JOINT: Final = re.compile(JOINT)
_LINE: Final = re.compile(rb"[A-Za-z0-9+/_-]*")
_LEAST_LINE: Final = 16
_LEFT: Final = 16
_JOINT_BEFORE: Final = re.compile(JOINT + rb"\Z")

_BASE64_STOPS: Final = bytes(
    97 if byte in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-" else 32
    for byte in range(256)
)


def base64_runs(data: bytes, anchor: int) -> Iterator[View]:
    """Yield the run of base64 round *anchor*, where a group of four begins; then its lines joined.

    It begins a little before, a whole number of groups away.
    """
    if anchor < 0:
        return
    before = data[max(0, anchor - _LEFT) : anchor].translate(_BASE64_STOPS)
    begin = anchor - (len(before) - before.rfind(b" ") - 1) // 4 * 4
    text = _line(data, begin)
    yield View(text, begin, begin + len(text), 0, lambda: ([], []))
    parts, length = [text], len(text)
    at: list[int] = []
    shifts: list[int] = []
    place, shift = begin + length, 0
    while length < _REACH and len(text) >= (_LEAST_LINE if at else 1):
        joint = _JOINT.match(data, place)
        text = _line(data, joint.end()) if joint else b""
        if joint is None or not text:
            break
        shift += len(joint[0])
        at.append(length - 1)
        shifts.append(shift)
        parts.append(text)
        length += len(text)
        place = joint.end() + len(text)
    if at:
        yield View(b"".join(parts), begin, place, len(at), lambda: (at, shifts))


def line_before(data: bytes, end: int) -> int | None:
    """Return where the line that a joint before *end* cuts off ends, None if there is no joint."""
    joint = _JOINT_BEFORE.search(data, max(0, end - LONGEST_JOINT), end)
    return joint.start() if joint else None


def _line(data: bytes, place: int) -> bytes:
    match = _LINE.match(data, place, place + _REACH)
    return match[0] if match else b""
