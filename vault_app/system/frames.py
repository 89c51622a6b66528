"""Plain values over a pipe between two processes of ours: a length, then the value."""

import marshal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO, Any


def give(stream: "IO[bytes]", value: "Any") -> None:
    """Write one value, made of texts, bytes, numbers, lists, tuples and None."""
    data = marshal.dumps(value, 2)
    stream.write(len(data).to_bytes(4, "big") + data)
    stream.flush()


def take(stream: "IO[bytes]") -> "Any":
    """Read one value; EOFError where the other side is gone."""
    head = stream.read(4)
    data = stream.read(int.from_bytes(head, "big")) if len(head) == 4 else b""
    return marshal.loads(data)  # noqa: S302 - from our own process, by a pipe nobody else has
