"""Objects as git sends them, side by side in memory; imports nothing, since commits wait for it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class Chunk:
    """Objects side by side, as git sends them: a header line, the content, a line end, and so on.

    *heads* are the headers (``b"ID TYPE SIZE"``); *stops* tell where a header and where its content
    end, in turn. The memory is used again once the next chunk is asked for.
    """

    __slots__ = ("_data", "heads", "stops")

    def __init__(self, data: memoryview) -> None:
        """Begin without an object in *data*."""
        self._data = data
        self.heads: list[bytes] = []
        self.stops: list[int] = []

    @property
    def data(self) -> memoryview:
        """Return all of it, up to the last stop."""
        return self._data[: self.stops[-1]]

    @property
    def size(self) -> int:
        """Return how many bytes all contents have together."""
        return sum(self.stops[1::2]) - sum(self.stops[::2]) - len(self.heads)

    def starting(self, text: bytes) -> list[int]:
        """Return the numbers of the objects whose content starts with *text*."""
        data, first, size = self._data, text[0], len(text)
        begins = [end + 1 for end in self.stops[::2]]
        return [
            number
            for number, begin in enumerate(begins)
            if data[begin] == first and data[begin : begin + size] == text
        ]

    def content(self, number: int) -> bytes:
        """Return the content of one object."""
        return bytes(self._data[self.stops[2 * number] + 1 : self.stops[2 * number + 1]])


def whole(
    memory: bytes | bytearray, filled: int, on_missing: "Callable[[bytes], object]"
) -> tuple[Chunk, int]:
    """Return the objects that are there to their ends in *memory*, and where the rest begins.

    *on_missing* gets the header of each that git does not have.
    """
    found = Chunk(memoryview(memory))
    heads, stops, find = found.heads, found.stops, memory.find
    at = 0
    while (end := find(10, at, filled)) >= 0:
        head = memory[at:end]
        try:
            stop = end + 1 + int(head[head.rindex(32) :])
        except ValueError:  # "ID missing"
            on_missing(bytes(head))
            at = end + 1
            continue
        if stop >= filled:
            break
        heads.append(bytes(head))
        stops.append(end)
        stops.append(stop)
        at = stop + 1
    return found, at
