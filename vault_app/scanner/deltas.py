"""Objects that git keeps as what they take from another one and what is new in them.

Tells besides the content where it is new: what reaches over no such place is in the other one too.
"""

from _collections_abc import Callable, Sequence  # collections imports much more
from struct import Struct

FAR = 1 << 10
"""Places that are new and no farther apart count as one."""
GAP = b"\xff"
"""What stands between texts: no token has it."""
_WHOLE = 0x10000
_Read = Callable[[bytes, int], "tuple[int, int]"]


def _reader(code: int) -> tuple[_Read, int]:
    """Return what reads the copies of *code*: its bits tell which bytes are written, none is 0."""
    bits = [bit for bit in range(7) if code >> bit & 1]

    def read(delta: bytes, place: int) -> tuple[int, int]:
        value = 0
        for at, bit in enumerate(bits, place):
            value |= delta[at] << 8 * bit
        return value & 0xFFFFFFFF, value >> 32 or _WHOLE

    return read, len(bits)


_READERS: list[tuple[_Read, int]] = [_reader(code & 127) for code in range(256)]
"""How a copy is read, and how many bytes it takes, by the byte that it begins with."""
for _offset, _first in ((1, "B"), (3, "H"), (15, "I")):
    for _size, _second in ((1, "B"), (3, "H")):  # the most usual ones
        _made = Struct(f"<{_first}{_second}")
        _READERS[0x80 | _size << 4 | _offset] = _made.unpack_from, _made.size
_READERS[0x90] = lambda delta, at: (0, delta[at]), 1
_READERS[0xB0] = lambda delta, at: (0, delta[at] | delta[at + 1] << 8), 2
_READERS[0x97] = (
    lambda delta, at: (delta[at] | delta[at + 1] << 8 | delta[at + 2] << 16, delta[at + 3]),
    4,
)
_READERS[0xB7] = (
    lambda delta, at: (
        delta[at] | delta[at + 1] << 8 | delta[at + 2] << 16,
        delta[at + 3] | delta[at + 4] << 8,
    ),
    5,
)


def made(delta: bytes, base: bytes, largest: int) -> tuple[bytes, list[int]]:
    """Return what *delta* makes of *base*, and each place where something new begins or ends.

    Those round something new are less than ``FAR`` apart. Raises ValueError, IndexError or
    struct.error where it is damaged, or more than *largest*.
    """
    size, place = _begun(delta, base, largest)
    readers, end = _READERS, len(delta)
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
        read, taken = readers[code]
        start, count = read(delta, place)
        place += taken
        if start != last:
            edges.append(at)
        last = start + count
        pieces.append(base[start:last])
        at += count
        if at > size:
            raise ValueError
    if last != len(base):
        edges.append(at)
    content = b"".join(pieces)
    if len(content) != size or at != size or place != end:
        raise ValueError
    return content, edges


def news(delta: bytes, base: bytes, largest: int, reach: int) -> tuple[bytes, int]:
    """Return what is new in what *delta* makes of *base*, and how large that is.

    With it comes what stands *reach* round it; ``GAP`` is where something was left out. Raises as
    ``made``.
    """
    size, place = _begun(delta, base, largest)
    readers, end, most, long = _READERS, len(delta), len(base), 4 * reach
    pieces = []
    at = 0
    while place < end:
        code = delta[place]
        place += 1
        if code < 128:
            pieces.append(delta[place : place + code])
            place += code or end
            at += code
            continue
        read, taken = readers[code]
        start, count = read(delta, place)
        place += taken
        last = start + count
        if last > most:
            raise ValueError
        if count < long:
            pieces.append(base[start:last])
        elif not at and not start:
            pieces.append(base[last - reach : last])
        elif last == most and place == end:
            pieces.append(base[start : start + reach])
        else:
            pieces += base[start : start + reach], GAP, base[last - reach : last]
        at += count
    if at != size or place != end:
        raise ValueError
    return b"".join(pieces), size


def _begun(delta: bytes, base: bytes, largest: int) -> tuple[int, int]:
    """Return how large what *delta* makes of *base* is, and where it goes on."""
    expected, place = size_at(delta, 0)
    size, place = size_at(delta, place)
    if expected != len(base) or size > largest:
        raise ValueError
    return size, place


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
