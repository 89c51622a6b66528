"""systemd's units and their drop-ins: ``Environment="NAME=value"``, several in one line."""

import re
from collections.abc import Iterator
from pathlib import Path

from vault_app.editors.editor import Leaf, Style, has_suffix, joined, trimmed

_SUFFIXES = (".service", ".socket", ".timer", ".mount", ".container", ".pod", ".kube", ".nspawn")
_LINE = re.compile(
    rb"""^(?: [ \t]*+[#;][^\r\n]*+
      | [ \t]*+\[(?P<section>[^\]\r\n]*+)\][^\r\n]*+
      | [ \t]*+(?P<key>[A-Za-z][A-Za-z0-9-]*+)[ \t]*+=
        (?P<value>(?:[^\\\r\n]++|\\[ \t]*+\r?\n(?:[ \t]*+[#;][^\r\n]*+\r?\n)*+|\\.)*+) )""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_COMMENT = re.compile(rb"(?<=\n)[ \t]*[#;][^\r\n]*")
_PAIR = re.compile(
    rb"""(?:\s|\\[ \t]*\r?\n)*+(?: "(?P<dname>[A-Za-z_]\w*+)=(?P<double>[^"\\]*+(?:\\.[^"\\]*+)*+)"
      | '(?P<sname>[A-Za-z_]\w*+)=(?P<single>[^'\\]*+(?:\\.[^'\\]*+)*+)'
      | (?P<name>[A-Za-z_]\w*+)=(?P<bare>(?:"[^"]*+"|'[^']*+'|\\[^\r\n \t]|[^\s\\"'])*+)
      | (?:"[^"]*+"|'[^']*+'|\\.|[^\s\\"'])++ )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|([^\n]))", re.DOTALL)
_NAMES = {"double": "dname", "single": "sname", "bare": "name"}


class UnitEditor:
    """Keys are ``Section.Key``, ``Service.Environment.NAME`` for a variable."""

    name = "unit"

    def fits(self, path: Path) -> bool:
        """Take units of the usual kinds and drop-ins in ``something.service.d``."""
        return has_suffix(path, _SUFFIXES) or (
            path.suffix == ".conf" and path.parent.name.endswith((".service.d", ".socket.d"))
        )

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per variable, and one per other setting."""
        return tuple(_leaves(data))


def _leaves(data: bytes) -> Iterator[Leaf]:
    section = ""
    for match in _LINE.finditer(data):
        if match["section"] is not None:
            section = match["section"].decode()
        elif match["key"]:
            key = joined(section, match["key"].decode())
            if match["key"] == b"Environment":
                yield from _variables(data, match, key)
            else:
                start, end = trimmed(data, *match.span("value"))
                yield Leaf(key, start, end, data[start:end].decode(), Style.UNIT, doubled="%")


def _variables(data: bytes, match: re.Match[bytes], section: str) -> Iterator[Leaf]:
    base = match.start("value")
    text = _COMMENT.sub(_blank, match["value"])
    at = 0
    while (pair := _PAIR.match(text, at)) and pair.end() > at:
        at = pair.end()
        group = pair.lastgroup or ""
        if group in _NAMES:
            start, end = pair.span(group)
            style = Style.UNIT if group == "bare" else Style.UNIT_QUOTED
            value = _ESCAPE.sub(_undone, text[start:end].decode())
            key = joined(section, pair[_NAMES[group]].decode())
            yield Leaf(key, base + start, base + end, value, style, doubled="%")


def _blank(match: re.Match[bytes]) -> bytes:
    return b" " * len(match[0])


def _undone(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else match[2]
