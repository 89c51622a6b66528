"""Unknown tokens by their patterns: in plain text, wide text, escapes and base64.

A file without any pattern's prefix, written in whatever way, costs a few byte searches. Base64 in
base64 is followed where the outer content is JSON (a registry login in a cluster's secret): the
prefix itself is too short to be told there.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from vault_app.core.pattern import Pattern, find_tokens
from vault_app.editors import base64_runs, views
from vault_app.editors.editor import PARSE_LIMIT

_NESTING = 2
_CORE = 3
_JSON_STARTS = ((b"eyJ", 0), (b"ewo", 0), (b"ewk", 0), (b"ew0", 0))
_RUN = re.compile(rb"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2}")
_HIDDEN = re.compile(rb"%(?:3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|2[DdEe])")


def tokens(data: bytes, patterns: Sequence[Pattern], depth: int = 0) -> dict[str, Pattern]:
    """Return the distinct plausible tokens in *data* with the pattern that found each."""
    found: dict[str, Pattern] = {}
    for text in _texts(data, patterns):
        _collect(text, patterns, found)
    if depth < _NESTING and len(data) <= PARSE_LIMIT:
        for content in _contents(data, patterns):
            for value, pattern in tokens(content, patterns, depth + 1).items():
                found.setdefault(value, pattern)
    return found


def _texts(data: bytes, patterns: Sequence[Pattern]) -> Iterator[str]:
    """Yield *data* as text in each way it may be read. Tokens are ASCII, so bytes are characters"""
    if any(pattern.prefix.encode() in data for pattern in patterns):
        yield data.decode("latin-1")
    if 0 in data:
        yield from _wide_texts(data, patterns)
    if b"\\u00" in data or b"\\x" in data:
        yield from _seen_through(data, views.BACKSLASH)
    if b"%" in data and _HIDDEN.search(data):
        yield from _seen_through(data, views.PERCENT)
    if b"&#" in data:
        yield from _seen_through(data, views.ENTITY)


def _wide_texts(data: bytes, patterns: Sequence[Pattern]) -> Iterator[str]:
    for encoding in ("utf-16-le", "utf-16-be"):
        wide = [pattern.prefix.encode(encoding) for pattern in patterns if pattern.prefix]
        if any(prefix in data for prefix in wide):
            for start in (0, 1):
                yield data[start:].decode(encoding, "replace")


def _seen_through(data: bytes, kind: views.Kind) -> Iterator[str]:
    view = views.undone(data, kind)
    if view is not None:
        yield view.data.decode("latin-1")


def _collect(text: str, patterns: Sequence[Pattern], found: dict[str, Pattern]) -> None:
    reached = 0
    for pattern, value, index in find_tokens(text, patterns):
        if index + len(value) > reached:
            reached = index + len(value)
            found.setdefault(value, pattern)


def _contents(data: bytes, patterns: Sequence[Pattern]) -> Iterator[bytes]:
    """Yield what the base64 runs say that may hold one of the prefixes."""
    cores = _prefix_cores(tuple(sorted({pattern.prefix for pattern in patterns})))
    present = [(core, lead) for core, lead in cores if core in data]
    if not present:
        return
    for match in _RUN.finditer(data):
        for core, lead in present:
            hit = data.find(core, *match.span())
            while hit >= 0:
                for run in base64_runs.runs_at(data, hit, len(core), lead):
                    yield base64_runs.decode(data, run)
                hit = data.find(core, hit + len(core), match.end())


@lru_cache(maxsize=8)
def _prefix_cores(prefixes: tuple[str, ...]) -> tuple[tuple[bytes, int], ...]:
    found: dict[tuple[bytes, int], None] = {}
    for prefix in prefixes:
        direct = base64_runs.cores(prefix.encode())
        wide = base64_runs.cores(prefix.encode("utf-16-le"))
        found |= {pair: None for pair in direct + wide if len(pair[0]) >= _CORE}
    return (*found, *_JSON_STARTS)
