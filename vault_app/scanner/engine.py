"""The matching engine: tokens in bytes, in plain text, UTF-16, base64 and behind escapes.

Candidates come from ``candidates``; here each is verified by its own expression on a window, by
its check digits, and by what stands to its left. Works on bytes, opens nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from vault_app.core.pattern import Pattern
from vault_app.scanner import escapes
from vault_app.scanner.base64_heads import Base64Heads
from vault_app.scanner.candidates import Finder, finder_for

REACH: Final = 13_000
"""The longest token of any pattern, with room; pieces of a long file overlap by this much."""
_BEFORE: Final = 4
_LONG_PREFIX: Final = 7
_SURE_PREFIX: Final = 4
_NESTING: Final = 2
_ESCAPE_LIMIT: Final = 5 * 2**20
_BINARY_LOOK: Final = 8_192


@dataclass(frozen=True, slots=True)
class Hit:
    """One token: its value (never shown), where it stands in the bytes, how it is written."""

    start: int
    end: int
    pattern: Pattern
    value: str = field(repr=False)
    form: str = "plain"


class Engine:
    """A set of patterns made ready; make one and use it for many files."""

    def __init__(
        self,
        patterns: Sequence[Pattern],
        finder: Callable[[Sequence[Pattern]], Finder] = finder_for,
    ) -> None:
        """Compile *patterns* with *finder*."""
        self._patterns = tuple(patterns)
        self._regexes = [pattern.regex() for pattern in self._patterns]
        self._finder = finder(self._patterns)
        self._base64 = Base64Heads(self._patterns)

    @property
    def finder(self) -> str:
        """Return the name of what searches."""
        return self._finder.name

    def hits(self, data: bytes) -> tuple[Hit, ...]:
        """Return the tokens in *data* in order, none inside another."""
        return _apart(self._all(data, 0))

    def _all(self, data: bytes, depth: int) -> Iterator[Hit]:
        yield from self._plain(data)
        if 0 in data:
            yield from self._wide(data)
        if depth >= _NESTING:
            return
        for start, end, content in self._base64.contents(data):
            for hit in self._all(content, depth + 1):
                first, last = start + hit.start // 3 * 4, start - (-hit.end // 3) * 4
                yield Hit(first, min(last, end), hit.pattern, hit.value, "base64")
        if len(data) <= _ESCAPE_LIMIT:
            yield from self._escaped(data)

    def _plain(self, data: bytes) -> Iterator[Hit]:
        binary = data.find(0, 0, _BINARY_LOOK) >= 0
        for start, index in self._finder.starts(data):
            hit = self._verified(data, start, index, binary)
            if hit:
                yield hit

    def _verified(self, data: bytes, start: int, index: int, binary: bool) -> Hit | None:
        pattern, begin = self._patterns[index], max(0, start - _BEFORE)
        text = data[begin : start + REACH].decode("latin-1")
        match = self._regexes[index].match(text, start - begin)
        if match is None and _left_is_loose(pattern, binary):
            # The regex refuses a letter to the left; without it the same expression may fit.
            match = self._regexes[index].match(text[start - begin :])
        if match is None:
            return None
        value = match["token"]
        if not pattern.plausible(value):
            return None
        return Hit(start, start + len(value), pattern, value)

    def _wide(self, data: bytes) -> Iterator[Hit]:
        """Look at every second byte: UTF-16 of either order, at any offset."""
        for parity in (0, 1):
            for hit in self._plain(data[parity::2]):
                start, end = 2 * hit.start + parity, 2 * hit.end + parity
                little = not data[start + 1 : end : 2].strip(b"\0")
                big = start > 0 and not data[start - 1 : end - 1 : 2].strip(b"\0")
                if big and (parity or not little):  # both fit: text of the file's own alignment
                    yield Hit(start - 1, end - 1, hit.pattern, hit.value, "utf-16-be")
                elif little:
                    yield Hit(start, end, hit.pattern, hit.value, "utf-16-le")

    def _escaped(self, data: bytes) -> Iterator[Hit]:
        for form, view in escapes.views(data):
            for hit in self._plain(view.data):
                start, end = view.original(hit.start), view.original(hit.end)
                if end - start != len(hit.value):
                    yield Hit(start, end, hit.pattern, hit.value, form)


def _left_is_loose(pattern: Pattern, binary: bool) -> bool:
    """Tell whether a letter right before the token is no reason to doubt it.

    A long prefix or check digits cannot be chance; in binary files strings stand side by side.
    """
    if pattern.accept is not None and len(pattern.prefix) >= _SURE_PREFIX:
        return True
    return len(pattern.prefix) >= (_SURE_PREFIX if binary else _LONG_PREFIX)


def _apart(hits: Iterator[Hit]) -> tuple[Hit, ...]:
    """Return *hits* in order; of two that overlap the longer stays."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, -len(hit.pattern.prefix))):
        # Two neighbours in base64 may share one group of four characters.
        shared = 4 if hit.form == "base64" and kept and kept[-1].value != hit.value else 0
        if not kept or hit.start >= kept[-1].end - shared:
            kept.append(hit)
    return tuple(kept)
