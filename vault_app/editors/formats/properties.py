"""Java properties (``gradle.properties``) and ``.npmrc``: keys and values by line."""

import re
from collections.abc import Iterator
from pathlib import Path

from vault_app.editors.editor import Leaf, Style, has_suffix, trimmed

_PROPERTY = re.compile(
    rb"""^[ \t\f]*+(?: [\#!][^\r\n]*
      | (?P<key>(?:[^\s=:\\]++|\\.)++)[ \t\f]*+[=:]?[ \t\f]*+
        (?P<value>(?:[^\\\r\n]++|\\(?:\r\n|.))*+) )""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(?:\r\n|\n|\r)[ \t\f]*|(.))", re.DOTALL)
_CONTROL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}
_NPM_LINE = re.compile(
    rb"^[ \t]*+(?:[#;][^\r\n]*|(?P<key>[^\s=#;\[][^=\r\n]*+)=(?P<value>[^\r\n]*))", re.MULTILINE
)


class PropertiesEditor:
    """Keys as written, escapes undone."""

    name = "properties"

    def fits(self, path: Path) -> bool:
        """Take ``.properties``."""
        return has_suffix(path, (".properties",))

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per property; a value may go on over several lines."""
        return tuple(_properties(data))


class NpmrcEditor:
    """Keys as npm has them: ``//host/:_authToken``."""

    name = "npmrc"

    def fits(self, path: Path) -> bool:
        """Take ``.npmrc``, ``npmrc`` and what pnpm calls ``rc`` and ``auth.ini``."""
        name = path.name.lower()
        pnpm = "pnpm" in path.parts[-3:-1] and name in {"rc", "auth.ini"}
        return pnpm or name in {".npmrc", "npmrc"}

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per line with a value."""
        return tuple(_npm_lines(data))


def _properties(data: bytes) -> Iterator[Leaf]:
    for match in _PROPERTY.finditer(data):
        if match["key"] is not None:
            key, value = _decoded(match["key"].decode()), _decoded(match["value"].decode())
            yield Leaf(key, *match.span("value"), value, Style.PROPERTIES)


def _npm_lines(data: bytes) -> Iterator[Leaf]:
    for match in _NPM_LINE.finditer(data):
        if match["key"] is None:
            continue
        start, end = trimmed(data, *match.span("value"))
        style, quotes = Style.NPMRC, data[start : start + 1] + data[max(start, end - 1) : end]
        if end - start > 1 and quotes in (b'""', b"''"):
            start, end, style = start + 1, end - 1, Style.LITERAL
        yield Leaf(match["key"].decode().rstrip(), start, end, data[start:end].decode(), style)


def _decoded(text: str) -> str:
    return _ESCAPE.sub(_undone, text)


def _undone(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return _CONTROL.get(match[2], match[2]) if match[2] else ""
