"""The one search for a known value: where it stands in bytes, in every way it may be written.

Works on raw bytes, knows no file format and builds no regular expression from a value (compiled
ones outlive their use in a cache).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vault_app.core.place import Encoding
from vault_app.core.secret import Secret
from vault_app.editors import base64_runs, charsets, views, wrapping
from vault_app.editors.editor import PARSE_LIMIT

_WORD = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
_NESTING = 2
_SHORTEST_CORE = 6
_KEPT = 6


class Span(NamedTuple):
    """Bytes that hold the value: itself, or the whole base64 run round it.

    *wide* is ``utf-16-le`` or ``utf-16-be`` where the whole file is of such text.
    """

    start: int
    end: int
    encoding: Encoding
    wide: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A span and which of the values searched for stand in it (several only in base64)."""

    span: Span
    parts: tuple[int, ...]


class Needle:
    """A value made ready for searching; make one per value and use it for many files."""

    __slots__ = ("cores", "plain", "punctuation", "shortest", "value", "wide_be", "wide_le")

    def __init__(self, value: str) -> None:
        """Prepare the forms of *value*, which must not be empty."""
        self.value = value
        self.plain = value.encode("utf-8", "surrogateescape")
        self.wide_le = value.encode("utf-16-le", "surrogatepass")
        self.wide_be = value.encode("utf-16-be", "surrogatepass")
        self.punctuation = not value.replace("_", "").replace("-", "").isalnum()
        direct = base64_runs.cores(self.plain)
        wide = base64_runs.cores(self.wide_le)
        twice = tuple(outer for core, _ in direct for outer in base64_runs.cores(core))
        self.cores = tuple(
            (core, lead) for core, lead in direct + wide + twice if len(core) >= _SHORTEST_CORE
        )
        self.shortest = min([wrapping.SHORTEST, *(len(core) for core, _ in self.cores)])

    def __repr__(self) -> str:
        """Return a fixed text: the value is inside."""
        return "<Needle>"


_made: list[tuple[Secret, Needle]] = []


def needle_of(secret: Secret) -> Needle:
    """Return the needle for *secret*; those of the last few are kept (``forget``)."""
    for known, needle in _made:
        if known is secret:
            return needle
    needle = Needle(secret.reveal())
    _made[:] = [(secret, needle), *_made[: _KEPT - 1]]
    return needle


def forget() -> None:
    """Drop the needles kept from earlier searches; part of locking the vault (H18)."""
    _made.clear()


def locate(data: bytes, needle: Needle, depth: int = 0) -> tuple[Span, ...]:
    """Return every occurrence in file order, none overlapping another."""
    if not needle.plain:
        return ()
    spans = _plain(data, needle.plain)
    if 0 in data or data[:2] in charsets.MARKS:
        charset = None if depth or spans else charsets.wide(data)
        if charset and needle.plain not in data:
            return _in_wide_text(data, charset, needle)
        spans += _wide(data, needle)
    rest = _masked(data, spans) if spans else data
    small = len(data) <= PARSE_LIMIT
    if small and views.seen_through(rest, punctuation=needle.punctuation):
        spans += _escaped(rest, needle)
    if depth < _NESTING and base64_runs.longest_reaches(rest, needle.shortest):
        spans += _in_base64(rest, needle, depth)
        if small:
            spans += _in_wrapped_base64(rest, needle, depth)
    return _apart(spans) if len(spans) > 1 else tuple(spans)


def locate_all(data: bytes, needles: Sequence[Needle], depth: int = 0) -> tuple[Hit, ...]:
    """Return every occurrence of every needle in file order; a shared base64 run comes once."""
    parts: dict[Span, list[int]] = {}
    for index, needle in enumerate(needles):
        for span in locate(data, needle, depth):
            parts.setdefault(span, []).append(index)
    return tuple(Hit(span, tuple(parts[span])) for span in _apart([*parts]))


def _in_wide_text(data: bytes, charset: str, needle: Needle) -> tuple[Span, ...]:
    """Look into a file of wide text as if it were narrow."""
    text = charsets.Transcoded(data, charset)
    spans = []
    for span in locate(text.data, needle):
        start, end = text.original(span.start), text.original(span.end)
        narrow = span.encoding is Encoding.UTF8
        spans.append(Span(start, end, Encoding(charset) if narrow else span.encoding, charset))
    return tuple(spans)


def _plain(data: bytes, literal: bytes) -> list[Span]:
    spans: list[Span] = []
    start = data.find(literal)
    while start >= 0:
        end = start + len(literal)
        if end < len(data) and data[end] in _WORD:
            end = start + 1
        else:
            spans.append(Span(start, end, Encoding.UTF8))
        start = data.find(literal, end)
    return spans


def _wide(data: bytes, needle: Needle) -> list[Span]:
    little = not data.startswith(b"\xfe\xff")
    big = not data.startswith(b"\xff\xfe")
    spans: list[Span] = []
    if little:
        spans += _wide_spans(data, needle.wide_le, Encoding.UTF16LE)
    if big:
        spans += _wide_spans(data, needle.wide_be, Encoding.UTF16BE)
    even = sorted(span.start for span in spans if not span.start % 2)
    return [span for span in spans if not span.start % 2 or _free(even, span)]


def _free(starts: list[int], span: Span) -> bool:
    """Tell whether *span* is clear of those of its length at *starts*.

    Wide text in one byte order looks like the other one byte further; even offsets win.
    """
    index = bisect_right(starts, span.start)
    size = span.end - span.start
    return all(abs(start - span.start) >= size for start in starts[max(0, index - 1) : index + 1])


def _wide_spans(data: bytes, literal: bytes, encoding: Encoding) -> Iterator[Span]:
    start = data.find(literal)
    while start >= 0:
        end = start + len(literal)
        after = data[end : end + 2].decode(encoding, "replace")
        if not (after and after.isascii() and ord(after) in _WORD):
            yield Span(start, end, encoding)
        start = data.find(literal, start + 1)


def _masked(data: bytes, spans: list[Span]) -> bytes:
    """Return *data* with those spans blanked, so that no other form reaches into them."""
    if len(spans) == 1:
        start, end = spans[0][:2]
        return data[:start] + b" " * (end - start) + data[end:]
    blanked = bytearray(data)
    for span in spans:
        blanked[span.start : span.end] = b" " * (span.end - span.start)
    return bytes(blanked)


def _escaped(data: bytes, needle: Needle) -> Iterator[Span]:
    for kind, view in views.views(data, punctuation=needle.punctuation):
        encoding = Encoding.PERCENT if kind is views.PERCENT else Encoding.JSON_ESCAPE
        for span in _plain(view.data, needle.plain):
            start, end = view.original(span.start), view.original(span.end)
            if end - start != len(needle.plain):
                yield Span(start, end, encoding)


def _in_base64(data: bytes, needle: Needle, depth: int) -> Iterator[Span]:
    seen: set[int] = set()
    for core, lead in needle.cores:
        hit = data.find(core)
        while hit >= 0:
            run = _run_holding(data, hit, len(core), lead, needle, depth)
            if run and run.start not in seen:
                seen.add(run.start)
                yield Span(run.start, run.end, Encoding.BASE64)
            hit = data.find(core, run.end if run else hit + 1)


def _in_wrapped_base64(data: bytes, needle: Needle, depth: int) -> Iterator[Span]:
    view = wrapping.joined(data)
    if view is None:
        return
    for span in _in_base64(view.data, needle, depth):
        start, end = view.original(span.start), view.original(span.end - 1) + 1
        if end - start != span.end - span.start:
            yield Span(start, end, Encoding.BASE64)


def _run_holding(
    data: bytes, hit: int, length: int, lead: int, needle: Needle, depth: int
) -> base64_runs.Run | None:
    for run in base64_runs.runs_at(data, hit, length, lead):
        if locate(base64_runs.decode(data, run), needle, depth + 1):
            return run
    return None


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """Return *spans* in file order; of two that overlap the longer one stays."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if kept and span.start < kept[-1].end:
            continue
        kept.append(span)
    return tuple(kept)
