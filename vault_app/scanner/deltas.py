"""Objects that git keeps as what they take from another one and what is new in them.

Tells besides the content where it is new: what reaches over no such place is in the other one too.
"""

from collections.abc import Callable
from struct import Struct
from typing import Any, Final

FAR: Final = 1 << 10
"""Places that are new and no farther apart count as one."""
_WHOLE: Final = 0x10000
_USUAL: Final[dict[int, tuple[Callable[[bytes, int], tuple[Any, ...]], int]]] = {
    0x80 | (size << 4) | offset: (made.unpack_from, made.size)
    for offset, first in ((1, "B"), (3, "H"), (15, "I"))
    for size, second in ((1, "B"), (3, "H"))
    for made in (Struct(f"<{first}{second}"),)
}
"""How most copies are written: how to read offset and size, and how many bytes they take."""


def made(delta: bytes, base: bytes, largest: int) -> tuple[bytes, list[int]]:
    """Return what *delta* makes of *base*, and each place where something new begins or ends.

    Those round something new are less than ``FAR`` apart. Raises ValueError, IndexError or
    struct.error where it is damaged, or more than *largest*.
    """
    expected, place = size_at(delta, 0)
    size, place = size_at(delta, place)
    if expected != len(base) or size > largest:
        raise ValueError
    pieces, edges = [], []
    at = last = 0
    end = len(delta)
    while place < end:
        code = delta[place]
        place += 1
        if code < 128:
            edges.append(at)
            pieces.append(delta[place : place + code])
            place += code or end  # zero has no meaning yet
            at += code
            last = -1
            continue
        usual = _USUAL.get(code)
        if usual:
            start, count = usual[0](delta, place)
            place += usual[1]
        else:
            start, count, place = _copied(delta, code, place)
        if start != last:
            edges.append(at)
        pieces.append(base[start : start + count])
        at += count
        last = start + count
        if at > size:
            raise ValueError
    if last != expected:
        edges.append(at)
    content = b"".join(pieces)
    if len(content) != size or at != size or place != end:
        raise ValueError
    return content, edges


def spans(edges: list[int]) -> list[tuple[int, int]]:
    """Return what lies between those of *edges* that are not far apart."""
    first, last = edges[0], edges[-1]
    if last - first <= FAR:
        return [(first, last)]
    found = []
    before = first
    for edge in edges:
        if edge - before > FAR:
            found.append((first, before))
            first = edge
        before = edge
    found.append((first, last))
    return found


def size_at(data: bytes, place: int) -> tuple[int, int]:
    """Return a size written seven bits at a time, the lowest first, and where it ends."""
    size = shift = 0
    while True:
        byte = data[place]
        place += 1
        size |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return size, place
        if shift > 63:
            raise ValueError


def _copied(delta: bytes, code: int, place: int) -> tuple[int, int, int]:
    """Return offset and size of a copy (only what is not zero is written) and where it ends."""
    value = 0
    for bit in range(7):
        if code >> bit & 1:
            value |= delta[place] << 8 * bit
            place += 1
    return value & 0xFFFFFFFF, value >> 32 or _WHOLE, place
