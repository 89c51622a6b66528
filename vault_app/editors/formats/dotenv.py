"""Dotenv files: ``NAME=value`` lines as python-dotenv, Node and Compose read them."""

import re
from collections.abc import Sequence
from pathlib import Path

from vault_app.editors.editor import Leaf, Style, has_suffix, trimmed

_LINE = re.compile(
    rb"""^[ \t]*(?:export[ \t]+)?(?P<key>[A-Za-z_][A-Za-z0-9_.-]*)[ \t]*[=:][ \t]*
    (?: "(?P<double>[^"\\]*+(?:\\.[^"\\]*+)*+)" | '(?P<single>[^'\\]*+(?:\\.[^'\\]*+)*+)'
      | `(?P<tick>[^`]*+)` | (?P<bare>[^\r\n]*) )""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_COMMENT = re.compile(rb"(?:^|(?<=[ \t]))#")
_DOUBLE = re.compile(r"\\(.)", re.DOTALL)
_SINGLE = re.compile(r"\\([\\'])")
_CONTROL = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "b": "\b", "a": "\a"}


class DotenvEditor:
    """Comments and lines of no known form are left to the line number."""

    name = "dotenv"

    def fits(self, path: Path) -> bool:
        """Take ``.env``, ``.env.local``, ``prod.env``, ``.dev.vars``, ``.Renviron``."""
        name = path.name.lower()
        return (
            name in {".env", ".flaskenv", ".dev.vars", ".renviron"}
            or name.startswith((".env.", "env."))
            or has_suffix(path, (".env", ".vars"))
        )

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per assignment."""
        return tuple(map(_leaf, _LINE.finditer(data)))

    def leaves_at(self, data: bytes, starts: Sequence[int]) -> tuple[Leaf, ...]:
        """See ``Selective``."""
        found, left = [], list(reversed(starts))
        for match in _LINE.finditer(data):
            first, end = match.span()
            while left and left[-1] < first:
                left.pop()
            if not left:
                break
            if left[-1] < end:
                found.append(_leaf(match))
        return tuple(found)


_PATHS = (("etc", "default"), ("etc", "sysconfig"))
_UNIT_LINE = re.compile(
    rb"""^[ \t]*+(?:export[ \t]+)?(?P<key>[A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*
    (?: "(?P<double>[^"\\]*+(?:\\.[^"\\]*+)*+)"(?=[ \t]*(?:\r?\n|\Z))
      | '(?P<single>[^']*+)'(?=[ \t]*(?:\r?\n|\Z))
      | (?P<bare>(?:\\\r?\n|[^\r\n])*+) )""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


class EnvironmentFileEditor:
    """systemd's ``EnvironmentFile`` and ``environment.d``: ``#`` within a line is no comment."""

    name = "environment_file"

    def fits(self, path: Path) -> bool:
        """Take ``environment.d``, ``/etc/environment``, ``/etc/default`` and ``/etc/sysconfig``."""
        folders = path.parts[:-1]
        return (
            path.parent.name == "environment.d"
            or folders[-2:] in _PATHS
            or path.parts[-2:] == ("etc", "environment")
        )

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per assignment; a backslash before a line's end continues it."""
        return tuple(_unit_leaf(match) for match in _UNIT_LINE.finditer(data))


def _unit_leaf(match: re.Match[bytes]) -> Leaf:
    group = match.lastgroup or "bare"
    start, end = match.span(group)
    if group == "bare":
        start, end = trimmed(match.string, start, end)
    text = match.string[start:end].decode()
    if group == "single":
        return Leaf(match["key"].decode(), start, end, text, Style.LITERAL)
    style = Style.DOTENV_DOUBLE if group == "double" else Style.DOTENV_BARE
    return Leaf(match["key"].decode(), start, end, _CONTINUED.sub(r"\1", text), style)


_CONTINUED = re.compile(r"\\(?:\r?\n|(.))", re.DOTALL)


def _leaf(match: re.Match[bytes]) -> Leaf:
    group = match.lastgroup or "bare"
    start, end = match.span(group)
    text = match[group]
    if group == "bare":
        if text.isalnum():
            return Leaf(match["key"].decode(), start, end, text.decode(), Style.DOTENV_BARE)
        start, end = _bare(match.string, start, end)
        text = match.string[start:end]
    value = text.decode()
    if b"\\" in text:
        if group == "double":
            value = _DOUBLE.sub(_unescape, value)
        elif group == "single":
            value = _SINGLE.sub(r"\1", value)
    return Leaf(match["key"].decode(), start, end, value, _STYLES[group])


_STYLES = {
    "double": Style.DOTENV_DOUBLE,
    "single": Style.DOTENV_SINGLE,
    "tick": Style.LITERAL,
    "bare": Style.DOTENV_BARE,
}


def _bare(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Return the span without blanks and without a comment, which a blank must precede."""
    comment = _COMMENT.search(data, start, end)
    return trimmed(data, start, comment.start() if comment else end)


def _unescape(match: re.Match[str]) -> str:
    return _CONTROL.get(match[1], match[1])
