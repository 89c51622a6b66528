"""HCL: ``terraform.tfvars``, ``.terraformrc`` and other files of Terraform, OpenTofu and Packer.

An own lexer that knows strings with templates, heredocs, comments and brackets; expressions are
only stepped through. A tree is not needed: what is a name shows from what follows it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from vault_app.core.errors import FormatUnreadable
from vault_app.editors.editor import DEPTH_LIMIT, NODE_LIMIT, Leaf, Style, has_suffix, joined

_SUFFIXES = (".tf", ".tfvars", ".tofu", ".hcl", ".terraformrc", ".tofurc", ".pkrvars.hcl")
_NAMES = frozenset({"terraform.rc", "tofu.rc"})
_TOKEN = re.compile(
    rb"""(?P<line>\r?\n) | [ \t\r\f]+ | (?:\#|//)[^\r\n]* | /\*.*?\*/ | (?P<quote>")
      | <<-?(?P<tag>[A-Za-z_][\w-]*)[ \t]*\r?\n
        (?P<heredoc>(?:(?![ \t]*(?P=tag)[ \t]*(?:\r?\n|\Z))[^\n]*+\n)*+)
        [ \t]*(?P=tag)(?=[ \t]*(?:\r?\n|\Z))
      | (?P<word>(?:[^\W\d]|[\x80-\xff])(?:[\w-]|[\x80-\xff])*+) | (?P<number>[0-9][0-9A-Za-z.+]*)
      | (?P<mark>(?!<<)(?:=[=>]|[!<>]=|&&|\|\||\.\.\.|[{}\[\]():=,?.!*/%+<>&|-]))""",
    re.VERBOSE | re.DOTALL,
)
_PIECE = re.compile(rb"""[^"\\$%\r\n{}]++|\\.|\$\$\{|%%\{|[$%]\{|[$%]|[{}]""", re.DOTALL)
_INSIDE = re.compile(rb"""[^"{}]++|[{}"]""")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))|([$%])[$%](?=\{)", re.DOTALL)
_CONTROL = {"n": "\n", "r": "\r", "t": "\t"}
_CLOSERS = {"{": "}", "[": "]", "(": ")"}


class HclEditor:
    """Keys are paths of block types, labels and names: ``credentials.app.terraform.io.token``."""

    name = "hcl"

    def fits(self, path: Path) -> bool:
        """Take Terraform's and OpenTofu's suffixes, and their settings by name."""
        return path.name.lower() in _NAMES or has_suffix(path, _SUFFIXES)

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return every string, number and bare word, names included."""
        return tuple(_Reader(data).leaves())


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int
    end: int
    text: str = field(repr=False)
    style: Style = Style.LITERAL


@dataclass(slots=True)
class _Level:
    """One open bracket; *names* are those collected for a block or the key before ``=``."""

    path: str
    closer: str
    names: list[str] = field(default_factory=list)
    filled: bool = False
    index: int = 0

    def here(self) -> str:
        """Return the path of a value that stands here."""
        if self.closer == "]":
            return f"{self.path}[{self.index}]"
        return joined(self.path, *self.names)

    def clear(self) -> None:
        """Begin the next entry."""
        self.names, self.filled = [], False


class _Reader:
    """Goes through the tokens with its own stack."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._levels = [_Level("", "")]

    def leaves(self) -> Iterator[Leaf]:
        tokens = [*self._tokens()]
        for token, after in zip_longest(tokens, tokens[1:]):
            if token.kind == "mark":
                self._mark(token.text)
            elif token.kind == "line":
                if self._levels[-1].closer in ("", "}"):
                    self._levels[-1].clear()
            else:
                yield self._value(token, after)
        if len(self._levels) > 1:
            raise FormatUnreadable

    def _tokens(self) -> Iterator[_Token]:
        at = count = 0
        while at < len(self._data):
            match = _TOKEN.match(self._data, at)
            count += 1
            if match is None or count > NODE_LIMIT:
                raise FormatUnreadable
            at = match.end()
            if match["quote"]:
                at = _string_end(self._data, at)
                raw = self._data[match.end() : at - 1].decode()
                yield _Token("string", match.end(), at - 1, _decoded(raw), Style.HCL)
            elif match["tag"]:
                start, end = match.span("heredoc")
                text = self._data[start:end].decode()
                yield _Token("string", start, end, text.replace("$${", "${"), Style.HCL_HEREDOC)
            elif match.lastgroup:
                yield _Token(match.lastgroup, *match.span(), match[0].decode())

    def _mark(self, mark: str) -> None:
        level = self._levels[-1]
        if mark in _CLOSERS:
            if len(self._levels) > DEPTH_LIMIT:
                raise FormatUnreadable("too_deep")
            self._levels.append(_Level(level.here(), _CLOSERS[mark]))
        elif mark in "}])":
            if level.closer != mark:
                raise FormatUnreadable
            self._levels.pop()
        elif mark == ",":
            level.index += 1
            if level.closer != "]":
                level.clear()
        elif mark in ("=", ":"):
            level.filled = True

    def _value(self, token: _Token, after: _Token | None) -> Leaf:
        level = self._levels[-1]
        named = not level.filled and level.closer in ("", "}")
        if named:
            level.names.append(token.text)
        key = level.here()
        if named and after and after.kind != "line":
            key += " (name)"
        return Leaf(key, token.start, token.end, token.text, token.style)


def _string_end(data: bytes, at: int) -> int:
    """Return where the string goes on behind its closing quote; templates may hold strings."""
    depth = 0
    while True:
        match = (_INSIDE if depth else _PIECE).match(data, at)
        if match is None:
            if not depth and data[at : at + 1] == b'"':
                return at + 1
            raise FormatUnreadable
        at = match.end()
        if depth and match[0] == b'"':
            at = _plain_string_end(data, at)
        elif match[0] in (b"${", b"%{") or (depth and match[0] == b"{"):
            depth += 1
        elif depth and match[0] == b"}":
            depth -= 1


_PLAIN = re.compile(rb'[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+"', re.DOTALL)


def _plain_string_end(data: bytes, at: int) -> int:
    """Step over a string within a template (one template deep; deeper ones seldom hold quotes)."""
    match = _PLAIN.match(data, at)
    if match is None:
        raise FormatUnreadable
    return match.end()


def _decoded(text: str) -> str:
    return _ESCAPE.sub(_undone, text)


def _undone(match: re.Match[str]) -> str:
    if match[4]:
        return match[4]
    if match[3]:
        return _CONTROL.get(match[3], match[3])
    return chr(int(match[1] or match[2], 16))
