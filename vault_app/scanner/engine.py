"""The matching engine: tokens in bytes, however they are written.

Candidates come from the ``sieve``; here each is verified by its own expression, by its check
digits, and by what stands beside it. Works on bytes, opens nothing.
"""

import re
from binascii import Error as NotBase64
from binascii import a2b_base64, a2b_hex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from vault_app.core.pattern import Pattern
from vault_app.scanner import undone, unescaped, views
from vault_app.scanner.exact import Exact
from vault_app.scanner.passes import Places
from vault_app.scanner.sieve import Rule, SieveMaker, sieve_for, version_of
from vault_app.scanner.written import LONGEST_JOINT

REACH: Final = 13_000
"""The longest token of any pattern, with room; pieces of a long file overlap by twice this much."""
_BEFORE: Final = 8
_NESTING: Final = 2
_JOINT: Final = LONGEST_JOINT + len('",\r"')
_BINARY_LOOK: Final = 8_192
_NO_CONTROL: Final = bytes((*range(9, 14), 27, *range(32, 256)))
_HEX_RUN: Final = re.compile(rb"[0-9A-Fa-f]*")
_TO_STANDARD: Final = bytes.maketrans(b"-_", b"+/")


@dataclass(frozen=True, slots=True)
class Hit:
    """One token: its value (never shown), where it stands in the bytes, how it is written."""

    start: int
    end: int
    pattern: Pattern
    value: str = field(repr=False)
    form: str = "plain"


class Engine:
    """A set of patterns made ready; make one and use it for many files, from several threads."""

    def __init__(
        self,
        patterns: Sequence[Pattern],
        sieve: SieveMaker = sieve_for,
        cache: Path | None = None,
    ) -> None:
        """Compile *patterns*, or take them as *cache* keeps them."""
        self._exact = [Exact(pattern) for pattern in patterns]
        self.sieve = sieve(patterns, cache)
        self._rules: Sequence[Rule] = self.sieve.rules
        self._patterns = tuple(patterns)

    @cached_property
    def version(self) -> str:
        """Return a name for what this finds; another one finds something else."""
        return version_of(self._patterns)

    @property
    def finder(self) -> str:
        """Return the name of what searches."""
        return self.sieve.name

    @cached_property
    def longest(self) -> int:
        """Return how far apart the first and the last byte of a place can be, at most."""
        return max(
            one.length + one.lead + (_JOINT if one.form == "wrapped" else 0) for one in self._rules
        )

    def only_escapes(self, places: Places) -> bool:
        """Tell whether *places* are nothing but escapes that may be worth undoing."""
        return undone.only_escapes(places, self._rules)

    def worth(self, data: memoryview, stops: Sequence[int]) -> Mapping[int, Places | None]:
        """Return which texts in *data* need ``hits``, as ``Sieve.worth`` tells them apart."""
        return self.sieve.worth(data, stops)

    def hits(self, data: bytes, places: Places | None = None) -> tuple[Hit, ...]:
        """Return the tokens in *data* in order, none inside another.

        *places* are those that ``worth`` told, where it did.
        """
        found = sorted(self.sieve.scan(data) if places is None else places)
        return _apart(self._all(data, found, 0)) if found else ()

    def _all(self, data: bytes, found: Sequence[tuple[int, int]], depth: int) -> Iterator[Hit]:
        places: dict[str, list[tuple[int, Rule]]] = {}
        for number, end in found:
            rule = self._rules[number]
            places.setdefault(rule.form, []).append((end, rule))
        if "plain" in places:
            yield from self._plain(data, places["plain"])
        if depth > _NESTING:
            return
        for end, rule in places.get("utf-16", ()):
            yield from self._wide(data, end - rule.length)
        if "hex" in places:
            yield from self._hex(data, [end - rule.length for end, rule in places["hex"]], depth)
        anchors = _anchors(data, places.get("base64", ()), places.get("wrapped", ()))
        if anchors:
            yield from self._base64(data, anchors, depth)
        if "percent" in places:
            yield from self._undone(unescaped.percent(data), "percent")
        if "backslash" in places:
            yield from self._undone(unescaped.backslash(data), "json-escape")

    def _plain(self, data: bytes, places: Sequence[tuple[int, Rule]]) -> Iterator[Hit]:
        binary = bool(data[:_BINARY_LOOK].translate(None, _NO_CONTROL))
        for end, rule in places:
            start = end - rule.length
            exact = self._exact[rule.pattern]
            value = exact.value(data, start, REACH, binary=binary)
            if value is not None:
                yield Hit(start, start + len(value), exact.pattern, value)

    def _inner(self, content: bytes, depth: int) -> Iterator[Hit]:
        found = self.sieve.scan(content)
        if found:
            yield from self._all(content, found, depth + 1)

    def _wide(self, data: bytes, start: int) -> Iterator[Hit]:
        """Look at every second byte: UTF-16 of either order, at any offset."""
        first = max(start % 2, start - 2 * _BEFORE)
        narrow = data[first : start + 2 * REACH : 2]
        plain = [
            (end, self._rules[number])
            for number, end in self.sieve.scan(narrow)
            if self._rules[number].form == "plain"
        ]
        for hit in self._plain(narrow, plain):
            begin, end = first + 2 * hit.start, first + 2 * hit.end
            little = not data[begin + 1 : end : 2].strip(b"\0")
            big = begin > 0 and not data[begin - 1 : end - 1 : 2].strip(b"\0")
            if big and (begin % 2 or not little):  # both fit: text of the file's own alignment
                yield Hit(begin - 1, end - 1, hit.pattern, hit.value, "utf-16-be")
            elif little:
                yield Hit(begin, end, hit.pattern, hit.value, "utf-16-le")

    def _hex(self, data: bytes, starts: Sequence[int], depth: int) -> Iterator[Hit]:
        done = -1
        for start in sorted(starts):
            if start < done:
                continue
            before = data[max(0, start - 2 * _BEFORE) : start]
            kept = len(before) - len(before.rstrip(b"0123456789abcdefABCDEF"))
            begin = start - kept // 2 * 2
            run = _HEX_RUN.match(data, begin, begin + 4 * REACH)
            text = run[0] if run else b""
            done = begin + len(text) - 2 * REACH
            for hit in self._inner(a2b_hex(text[: len(text) // 2 * 2]), depth):
                first, last = begin + 2 * hit.start, begin + 2 * hit.end
                yield Hit(first, last, hit.pattern, hit.value, "hex")

    def _base64(self, data: bytes, anchors: Sequence[int], depth: int) -> Iterator[Hit]:
        covered: dict[int, int] = {}
        for anchor in anchors:
            if anchor < covered.get(anchor % 4, -1):
                continue
            for view in views.base64_runs(data, anchor):
                covered[anchor % 4] = view.end - 2 * REACH
                text = view.data.translate(_TO_STANDARD)
                text = text[: len(text) - (len(text) % 4 == 1)]
                try:
                    content = a2b_base64(text + b"=" * (-len(text) % 4))
                except NotBase64:
                    continue
                for hit in self._inner(content, depth):
                    first = view.original(hit.start // 3 * 4)
                    last = min(view.original(-(-hit.end // 3) * 4), view.end)
                    yield Hit(first, last, hit.pattern, hit.value, "base64")

    def _undone(self, found: Iterator[unescaped.View], form: str) -> Iterator[Hit]:
        for view, places in undone.begun(found, self.sieve.scan, self._rules):
            plain = [(place, self._rules[number]) for place, number in places]
            for hit in self._plain(view.data, plain):
                start, end = view.original(hit.start), view.original(hit.end)
                if end - start != len(hit.value):
                    yield Hit(start, end, hit.pattern, hit.value, form)


def _anchors(
    data: bytes, whole: Sequence[tuple[int, Rule]], wrapped: Sequence[tuple[int, Rule]]
) -> list[int]:
    """Return where groups of four begin, before or at the start of something like a token."""
    found = {end - rule.length - rule.lead for end, rule in whole}
    for end, rule in wrapped:
        line_end = views.line_before(data, end - rule.lead)
        if line_end is not None:
            found.add(line_end - rule.length)
    return sorted(found)


def _apart(hits: Iterator[Hit]) -> tuple[Hit, ...]:
    """Return *hits* in order; of two that overlap the longer stays."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, -len(hit.pattern.prefix))):
        # Two neighbours in base64 may share one group of four characters.
        shared = 4 if hit.form == "base64" and kept and kept[-1].value != hit.value else 0
        if not kept or hit.start >= kept[-1].end - shared:
            kept.append(hit)
    return tuple(kept)
