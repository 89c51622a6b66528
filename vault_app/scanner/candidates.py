"""Where tokens may begin: one pass of hyperscan over the bytes, or plain searches for prefixes."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, Protocol

from vault_app.core.pattern import Pattern
from vault_app.scanner.heads import head_of

_TELLING: Final = 8
_ROOM: Final = 14_000
_RUN_LENGTH: Final = 14
_RUN: Final = b"[A-Za-z0-9+/_-]{14}"


class Finder(Protocol):
    """Tells where a pattern may begin in bytes: ``(start, index of the pattern)``, unsorted."""

    name: str

    def starts(self, data: bytes) -> Iterator[tuple[int, int]]:
        """Yield each start that is worth a closer look."""
        ...


class Hyperscan:
    """All patterns in one pass.

    Where the fixed start of a pattern tells too little, the whole pattern is searched and its
    prefix looked for in front of the end.
    """

    name = "hyperscan"

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Compile *patterns*; raises ImportError where there is no hyperscan."""
        import hyperscan

        heads = [head_of(pattern) for pattern in patterns]
        self._lengths = [
            head.length if head.length >= len(pattern.prefix) + _TELLING else 0
            for head, pattern in zip(heads, patterns, strict=True)
        ]
        self._prefixes = [pattern.prefix.encode() for pattern in patterns]
        expressions = [
            (head.expression if length else pattern.body).encode()
            for head, length, pattern in zip(heads, self._lengths, patterns, strict=True)
        ]
        self._database: Any = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        self._database.compile(
            expressions=expressions,
            ids=list(range(len(expressions))),
            elements=len(expressions),
            flags=[hyperscan.HS_FLAG_DOTALL] * len(expressions),
        )

    def starts(self, data: bytes) -> Iterator[tuple[int, int]]:
        """Yield each start that is worth a closer look."""
        ends: list[tuple[int, int]] = []

        def seen(index: int, _start: int, end: int, _flags: int, _context: object) -> None:
            ends.append((end, index))

        self._database.scan(data, match_event_handler=seen)
        for end, index in ends:
            if self._lengths[index]:
                yield end - self._lengths[index], index
            else:
                yield from self._before(data, end, index)

    def _before(self, data: bytes, end: int, index: int) -> Iterator[tuple[int, int]]:
        start = data.rfind(self._prefixes[index], max(0, end - _ROOM), end)
        while start >= 0:
            yield start, index
            start = data.rfind(self._prefixes[index], max(0, end - _ROOM), start)


class Prefixes:
    """The same without hyperscan: one byte search for each prefix."""

    name = "prefixes"

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Group *patterns* by prefix; one without a prefix is searched by its expression."""
        self._groups: dict[bytes, list[int]] = {}
        self._loose: list[tuple[int, re.Pattern[bytes]]] = []
        for index, pattern in enumerate(patterns):
            if pattern.prefix:
                self._groups.setdefault(pattern.prefix.encode(), []).append(index)
            else:
                self._loose.append((index, re.compile(pattern.body.encode())))

    def starts(self, data: bytes) -> Iterator[tuple[int, int]]:
        """Yield each start that is worth a closer look."""
        for prefix, indexes in self._groups.items():
            at = data.find(prefix)
            while at >= 0:
                yield from ((at, index) for index in indexes)
                at = data.find(prefix, at + 1)
        for index, regex in self._loose:
            yield from ((match.start(), index) for match in regex.finditer(data))


class Literals:
    """Where short literals begin that are followed by a run of base64."""

    def __init__(self, literals: Sequence[bytes]) -> None:
        """Compile *literals*; without hyperscan each is searched by itself."""
        self._literals = tuple(literals)
        self._database: Any = None
        try:
            import hyperscan
        except ImportError:  # no wheel for this platform
            return
        self._database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        self._database.compile(
            expressions=[re.escape(one) + _RUN for one in self._literals],
            ids=list(range(len(self._literals))),
            elements=len(self._literals),
            flags=[hyperscan.HS_FLAG_DOTALL] * len(self._literals),
        )

    def starts(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        """Yield ``(start, literal)`` for each."""
        if self._database is None:
            yield from self._one_by_one(data)
            return
        ends: list[tuple[int, int]] = []

        def seen(index: int, _start: int, end: int, _flags: int, _context: object) -> None:
            ends.append((end, index))

        self._database.scan(data, match_event_handler=seen)
        for end, index in ends:
            literal = self._literals[index]
            yield end - len(literal) - _RUN_LENGTH, literal

    def _one_by_one(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        for literal in self._literals:
            at = data.find(literal)
            while at >= 0:
                yield at, literal
                at = data.find(literal, at + 1)


def finder_for(patterns: Sequence[Pattern]) -> Finder:
    """Return the fastest finder this machine has."""
    try:
        return Hyperscan(patterns)
    except ImportError:  # no wheel for this platform
        return Prefixes(patterns)
