"""Unknown tokens by their patterns: in plain text, wide text, escapes and base64.

A file without any pattern's prefix, written in whatever way, costs a few byte searches. Base64 in
base64 is followed where the outer content is JSON (a registry login in a cluster's secret): the
prefix itself is too short to be told there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from vault_app.core.pattern import Pattern, find_tokens
from vault_app.editors import base64_runs, charsets, views, wrapping
from vault_app.editors.editor import BOM, PARSE_LIMIT

_NESTING = 2
_CORE = 3
_TOKEN_REACH, _JSON_REACH = 8_192, 65_536
_RUN = re.compile(rb"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2}")
_HIDDEN = re.compile(rb"%(?:3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|2[DdEe])")
_COLOUR = re.compile(rb"\x1b\[[0-9;:]*m")
_PICTURES = (b"iVBORw0KGgo", b"/9j/", b"R0lGOD", b"UklGR")
_JSON_STARTS = ((b"eyJ", 0), (b"ewo", 0), (b"ewk", 0), (b"ew0", 0))


class Hunt:
    """A set of patterns made ready; make one and use it for many files."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Prepare *patterns*; one without a prefix is searched by its expression alone."""
        self._loose = [pattern for pattern in patterns if not pattern.prefix]
        by_prefix: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            if pattern.prefix:
                by_prefix.setdefault(pattern.prefix, []).append(pattern)
        self._by_prefix = [
            (prefix, prefix.encode(), [(one, one.regex()) for one in group])
            for prefix, group in by_prefix.items()
        ]
        self._wide = [
            (encoding, [prefix.encode(encoding) for prefix in by_prefix])
            for encoding in ("utf-16-le", "utf-16-be")
        ]
        self._cores = _cores(by_prefix)

    def tokens(self, data: bytes, depth: int = 0) -> dict[str, Pattern]:
        """Return the distinct plausible tokens in *data* with the pattern that found each."""
        found: dict[str, Pattern] = {}
        charset = charsets.wide(data) if not depth else None
        if charset:
            narrow = charsets.Transcoded(data, charset).data.removeprefix(BOM)
            found = self.tokens(narrow, 1)
        self._collect(data, found)
        for text in self._other_texts(data):
            self._collect(text, found)
        if depth < _NESTING and len(data) <= PARSE_LIMIT:
            content = b"\n".join((*self._contents(data), *self._broken_contents(data)))
            if content:
                found = self.tokens(content, depth + 1) | found
        return found

    def _collect(self, data: bytes, found: dict[str, Pattern]) -> None:
        """Add the tokens of *data*, longest first where they overlap; tokens are ASCII."""
        present = [entry for entry in self._by_prefix if entry[1] in data]
        if not present and not self._loose:
            return
        text = data.decode("latin-1")
        hits = list(find_tokens(text, self._loose))
        for prefix, _, group in present:
            hits += _hits(text, prefix, group)
        reached = 0
        for pattern, value, index in sorted(hits, key=lambda hit: (hit[2], -len(hit[1]))):
            if index + len(value) > reached:
                reached = index + len(value)
                found.setdefault(value, pattern)

    def _other_texts(self, data: bytes) -> Iterator[bytes]:
        """Yield *data* as it reads where wide characters or escapes are undone."""
        if 0 in data:
            yield from self._wide_texts(data)
        if len(data) > PARSE_LIMIT:
            return
        kinds = []
        if b"\\u00" in data or b"\\x" in data:
            kinds.append(views.BACKSLASH)
        if b"%" in data and _HIDDEN.search(data):
            kinds.append(views.PERCENT)
        if b"&#" in data:
            kinds.append(views.ENTITY)
        for kind in kinds:
            view = views.undone(data, kind)
            if view is not None:
                yield _plainly(view.data)
        if b"\x1b[" in data:
            yield _plainly(data)

    def _wide_texts(self, data: bytes) -> Iterator[bytes]:
        for encoding, prefixes in self._wide:
            if any(prefix in data for prefix in prefixes):
                for start in (0, 1):
                    text = data[start:].decode(encoding, "replace")
                    yield text.encode("latin-1", "replace")

    def _contents(self, data: bytes) -> Iterator[bytes]:
        """Yield what the base64 runs say that may hold one of the prefixes."""
        spans = [m.span() for m in _RUN.finditer(data) if not data.startswith(_PICTURES, m.start())]
        if not spans:
            return
        runs = b" ".join(data[start:end] for start, end in spans)
        present = [(core, lead) for core, lead in self._cores if core in runs]
        for start, end in spans if present else ():
            for core, lead in present:
                hit = data.find(core, start, end)
                while hit >= 0:
                    reach = _JSON_REACH if (core, lead) in _JSON_STARTS else _TOKEN_REACH
                    yield base64_runs.decode_near(data, hit - lead, start, end, reach)
                    hit = data.find(core, hit + len(core), end)

    def _broken_contents(self, data: bytes) -> Iterator[bytes]:
        """Yield what base64 broken over lines says; pictures are left out."""
        for lines in wrapping.regions(data):
            if not data.startswith(_PICTURES, lines[0][0]):
                text = b"".join(data[start:end] for start, end in lines)
                yield from self._contents(text)


def _plainly(text: bytes) -> bytes:
    """Return *text* with a blank for each colour code of a terminal."""
    return _COLOUR.sub(b" ", text) if b"\x1b[" in text else text


def _hits(
    text: str, prefix: str, group: Sequence[tuple[Pattern, re.Pattern[str]]]
) -> Iterator[tuple[Pattern, str, int]]:
    index = text.find(prefix)
    while index >= 0:
        for pattern, regex in group:
            match = regex.match(text, index)
            if match and pattern.plausible(match["token"]):
                yield pattern, match["token"], index
        index = text.find(prefix, index + 1)


def _cores(prefixes: Iterable[str]) -> tuple[tuple[bytes, int], ...]:
    found: dict[tuple[bytes, int], None] = dict.fromkeys(_JSON_STARTS)
    for prefix in prefixes:
        direct = base64_runs.cores(prefix.encode())
        wide = base64_runs.cores(prefix.encode("utf-16-le"))
        found |= {pair: None for pair in direct + wide if len(pair[0]) >= _CORE}
    return tuple(found)
