"""Objects that git keeps as what they take from another one and what is new in them.

Tells besides the content where it is new: what reaches over no such place is in the other one too.
"""

from _collections_abc import Callable, Sequence  # collections imports much more
from struct import Struct

FAR = 1 << 10
"""Places that are new and no farther apart count as one."""
_WHOLE = 0x10000
_Copy = Callable[[bytes, int], "tuple[int, int]"]
_USUAL: dict[int, tuple[_Copy, int]] = {
    0x80 | (size << 4) | offset: (made.unpack_from, made.size)
    for offset, first in ((1, "B"), (3, "H"), (15, "I"))
    for size, second in ((1, "B"), (3, "H"))
    for made in (Struct(f"<{first}{second}"),)
} | {
    0x90: (lambda data, at: (0, data[at]), 1),
    0xB0: (lambda data, at: (0, data[at] | data[at + 1] << 8), 2),
    0x97: (lambda data, at: (data[at] | data[at + 1] << 8 | data[at + 2] << 16, data[at + 3]), 4),
    0xB7: (
        lambda data, at: (
            data[at] | data[at + 1] << 8 | data[at + 2] << 16,
            data[at + 3] | data[at + 4] << 8,
        ),
        5,
    ),
}
"""How most copies are written: how to read offset and size, and how many bytes they take."""


def made(delta: bytes, base: bytes, largest: int) -> tuple[bytes, list[int]]:
    """Return what *delta* makes of *base*, and each place where something new begins or ends.

    Those round something new are less than ``FAR`` apart. Raises ValueError, IndexError or
    struct.error where it is damaged, or more than *largest*.
    """
    expected, place = size_at(delta, 0)
    size, place = size_at(delta, place)
    usual, end = _USUAL, len(delta)
    if expected != len(base) or size > largest:
        raise ValueError
    pieces, edges = [], []
    at = last = 0
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
        if code in usual:
            read, taken = usual[code]
            start, count = read(delta, place)
            place += taken
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


def spans(edges: Sequence[int], far: int = FAR) -> list[tuple[int, int]]:
    """Return what lies between those of *edges* that are not *far* apart."""
    first, last = edges[0], edges[-1]
    if last - first <= far:
        return [(first, last)]
    found = []
    before = first
    for edge in edges:
        if edge - before > far:
            found.append((first, before))
            first = edge
        before = edge
    found.append((first, last))
    return found


def size_at(data: bytes, place: int) -> tuple[int, int]:
    """Return a size written seven bits at a time, the lowest first, and where it ends."""
    byte = data[place]
    size = byte & 127
    shift = 7
    while byte >= 128:
        place += 1
        byte = data[place]
        size |= (byte & 127) << shift
        shift += 7
        if shift > 70:
            raise ValueError
    return size, place + 1


def _copied(delta: bytes, code: int, place: int) -> tuple[int, int, int]:
    """Return offset and size of a copy (only what is not zero is written) and where it ends."""
    value = 0
    for bit in range(7):
        if code >> bit & 1:
            value |= delta[place] << 8 * bit
            place += 1
    return value & 0xFFFFFFFF, value >> 32 or _WHOLE, place
