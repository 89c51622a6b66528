"""The texts in an SQLite file, each by itself: in the raw bytes they stand side by side.

Only what is in use is read here; what was deleted shows in the raw bytes.
"""

from _collections_abc import Callable, Iterator  # collections imports much more

MAGIC = b"SQLite format 3\0"
LARGEST = 64 * 2**20
"""A larger file is looked at as raw bytes only."""
_SHORTEST = 16
_TABLE_LEAF, _INDEX_LEAF = 13, 10
_CELLS = 8_192

Read = Callable[[int, int], bytes]


def pages(read: Read, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield ``(page, its texts, each on a line of its own)``; *read* gives bytes at an offset.

    A damaged page gives what can be read of it.
    """
    head = read(0, 100)
    page_size = int.from_bytes(head[16:18], "big")
    page_size = 65_536 if page_size == 1 else page_size
    if len(head) < 100 or page_size < 512 or page_size & (page_size - 1) or size > LARGEST:
        return
    reader = _Reader(read, page_size, page_size - head[20], 4 * size)
    for number in range(1, size // page_size + 1):
        page = read((number - 1) * page_size, page_size)
        start = 100 if number == 1 else 0
        if page[start : start + 1] and page[start] in (_TABLE_LEAF, _INDEX_LEAF):
            texts = list(reader.texts(page, start))
            if texts:
                yield number, b"\n" + b"\n".join(texts) + b"\n"


class _Reader:
    """Reads cells; *left* is how many bytes it still follows, since links may lead in circles."""

    def __init__(self, read: Read, page_size: int, usable: int, left: int) -> None:
        self._read = read
        self._page_size = page_size
        self._usable = usable
        self._left = left

    def texts(self, page: bytes, start: int) -> Iterator[bytes]:
        """Yield the longer texts of the cells of one leaf page."""
        table = page[start] == _TABLE_LEAF
        count = min(int.from_bytes(page[start + 3 : start + 5], "big"), _CELLS)
        for cell in range(count):
            at = start + 8 + 2 * cell
            place = int.from_bytes(page[at : at + 2], "big")
            try:
                yield from _columns(self._payload(page, place, table=table))
            except IndexError:  # a damaged cell
                continue

    def _payload(self, page: bytes, place: int, *, table: bool) -> bytes:
        """Return a cell's record, followed over its overflow pages."""
        usable = self._usable
        length, place = _number(page, place)
        if table:
            _, place = _number(page, place)
        most = usable - 35 if table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return page[place : place + length]
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        local = local if local <= most else least
        found = bytearray(page[place : place + local])
        following = int.from_bytes(page[place + local : place + local + 4], "big")
        while following and len(found) < length and self._left > 0:
            part = self._read((following - 1) * self._page_size, usable)
            if len(part) < usable:
                break
            found += part[4 : 4 + length - len(found)]
            self._left -= usable
            following = int.from_bytes(part[:4], "big")
        return bytes(found)


def _columns(record: bytes) -> Iterator[bytes]:
    end, at = _number(record, 0)
    place = end
    while at < end and place <= len(record):
        kind, at = _number(record, at)
        size = (kind - 12) // 2 if kind >= 12 else (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind]
        if kind >= 12 and size >= _SHORTEST:
            yield record[place : place + size]
        place += size


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes and where it ends."""
    value = 0
    for step in range(9):
        byte = data[at + step]
        if step == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 127
        if byte < 128:
            return value, at + step + 1
    return value, at + 9
