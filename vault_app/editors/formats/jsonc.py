"""JSON, with the comments and trailing commas that editors' settings have.

An own lexer: parsers that recover from errors put phantom values where a comma trails, and cannot
tell settings with comments from a broken file. The standard parser verifies what it can read.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from vault_app.core.errors import FormatUnreadable
from vault_app.editors.editor import (
    DEPTH_LIMIT,
    NODE_LIMIT,
    Leaf,
    Style,
    has_suffix,
    joined,
)

_TOKEN = re.compile(
    rb"""[ \t\r\n]+ | //[^\r\n]* | /\*.*?\*/ | (?P<string>"[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+")
      | (?P<mark>[{}\[\]:,]) | (?P<word>[A-Za-z0-9+.-]+)""",
    re.VERBOSE | re.DOTALL,
)
_TOKEN5 = re.compile(
    rb"""[ \t\r\n\v\f\xa0]+ | //[^\r\n]* | /\*.*?\*/
      | (?P<string>"[^"\\\r\n]*+(?:\\(?:\r\n|.)[^"\\\r\n]*+)*+")
      | (?P<single>'[^'\\\r\n]*+(?:\\(?:\r\n|.)[^'\\\r\n]*+)*+')
      | (?P<mark>[{}\[\]:,]) | (?P<word>(?:[A-Za-z0-9_$+.-]|[\x80-\xff])+)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE5 = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|(\r\n|[\n\r\u2028\u2029])|(.))", re.DOTALL
)
_CONTROL5 = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_TOKEN_LIMIT = 2 * NODE_LIMIT
_NAMES = frozenset(
    {".babelrc", ".eslintrc", ".prettierrc", ".lock", "composer.lock", ".credentials", ".runner"}
)
_SUFFIXES = (".json", ".jsonc", ".code-workspace", ".webmanifest", ".geojson", ".tfstate")


class JsonEditor:
    """Keys are paths: ``mcpServers.hub.args[1]``."""

    name = "json"

    def fits(self, path: Path) -> bool:
        """Take the usual suffixes, and tools' own names."""
        anaconda = (path.parent.name, path.name) == (".anaconda", "keyring")
        return anaconda or path.name.lower() in _NAMES or has_suffix(path, _SUFFIXES)

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return every key and every value that is no container, in file order."""
        return tuple(_Reader(data).leaves())


class DockerConfigEditor(JsonEditor):
    """Docker's and Podman's logins: ``auths.<registry>.auth`` is base64 of ``user:token``."""

    name = "docker_config"

    def fits(self, path: Path) -> bool:
        """Take ``.docker/config.json``, ``auth.json`` of containers, and ``.dockercfg``."""
        place = (path.parent.name, path.name)
        return path.name in {".dockercfg", ".dockerconfigjson"} or place in {
            (".docker", "config.json"),
            ("containers", "auth.json"),
        }


class NotebookEditor(JsonEditor):
    """Jupyter notebooks: sources and outputs are strings or lists of lines in JSON."""

    name = "notebook"

    def fits(self, path: Path) -> bool:
        """Take ``.ipynb``."""
        return has_suffix(path, (".ipynb",))


class Json5Editor(JsonEditor):
    """JSON5: names without quotes, ``'single'`` quotes, lines continued within a string."""

    name = "json5"

    def fits(self, path: Path) -> bool:
        """Take ``.json5``."""
        return has_suffix(path, (".json5",))

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return every key and every value that is no container, in file order."""
        return tuple(_Reader(data, _TOKEN5).leaves())


class _Want(Enum):
    """What may come next in a container; its end may come at KEY and NEXT, in a list at VALUE."""

    KEY = auto()
    COLON = auto()
    VALUE = auto()
    NEXT = auto()


@dataclass(slots=True)
class _Level:
    """One open container (or the file itself, *closer* empty); *index* counts in a list."""

    path: str
    closer: bytes
    want: _Want
    key: str = ""
    index: int = 0

    def child(self) -> str:
        return f"{self.path}[{self.index}]" if self.closer == b"]" else joined(self.path, self.key)


class _Reader:
    """Walks the tokens once with its own stack: depth costs no recursion."""

    def __init__(self, data: bytes, lexer: re.Pattern[bytes] = _TOKEN) -> None:
        self._data, self._lexer = data, lexer
        self._levels = [_Level("", b"", _Want.VALUE)]

    def leaves(self) -> Iterator[Leaf]:
        for count, match in enumerate(self._tokens()):
            if count > _TOKEN_LIMIT:
                raise FormatUnreadable("too_many_nodes")
            if match.lastgroup == "mark":
                self._mark(match[0])
            else:
                yield self._scalar(match)
        if len(self._levels) > 1 or self._levels[0].want is not _Want.NEXT:
            raise FormatUnreadable

    def _tokens(self) -> Iterator[re.Match[bytes]]:
        at = 0
        while at < len(self._data):
            match = self._lexer.match(self._data, at)
            if match is None:
                raise FormatUnreadable
            at = match.end()
            if match.lastgroup:
                yield match

    def _mark(self, mark: bytes) -> None:
        level = self._levels[-1]
        if mark == b"{":
            self._open(b"}", _Want.KEY)
        elif mark == b"[":
            self._open(b"]", _Want.VALUE)
        elif mark == b":":
            self._expect(_Want.COLON)
            level.want = _Want.VALUE
        elif mark == b",":
            self._expect(_Want.NEXT)
            level.want = _Want.KEY if level.closer == b"}" else _Want.VALUE
            level.index += 1
        else:
            self._close(mark)

    def _open(self, closer: bytes, want: _Want) -> None:
        path = self._filled()
        if len(self._levels) > DEPTH_LIMIT:
            raise FormatUnreadable("too_deep")
        self._levels.append(_Level(path, closer, want))

    def _close(self, mark: bytes) -> None:
        level = self._levels.pop()
        ending = {_Want.NEXT, _Want.KEY if mark == b"}" else _Want.VALUE}
        if level.closer != mark or level.want not in ending:
            raise FormatUnreadable

    def _scalar(self, match: re.Match[bytes]) -> Leaf:
        five = self._lexer is _TOKEN5
        text = _text5(match) if five else _text(match)
        quoted = match.lastgroup != "word"
        start, end = match.start() + quoted, match.end() - quoted
        style = _STYLES[match.lastgroup or "word"]
        level = self._levels[-1]
        if level.want is _Want.KEY and (quoted or five):
            level.key, level.want = text, _Want.COLON
            return Leaf(f"{level.child()} (name)", start, end, text, style)
        return Leaf(self._filled(), start, end, text, style)

    def _filled(self) -> str:
        """Return the path of the value that comes here, and want what follows it."""
        self._expect(_Want.VALUE)
        level = self._levels[-1]
        level.want = _Want.NEXT
        return level.child()

    def _expect(self, want: _Want) -> None:
        level = self._levels[-1]
        if level.want is not want or (want is _Want.NEXT and not level.closer):
            raise FormatUnreadable


_STYLES = {"string": Style.JSON, "single": Style.JSON5_SINGLE, "word": Style.LITERAL}


def _text5(match: re.Match[bytes]) -> str:
    text = match[0].decode()
    return text if match.lastgroup == "word" else _ESCAPE5.sub(_undone5, text[1:-1])


def _undone5(match: re.Match[str]) -> str:
    if match[3]:
        return ""
    if match[4]:
        return _CONTROL5.get(match[4], match[4])
    return chr(int(match[1] or match[2], 16))


def _text(match: re.Match[bytes]) -> str:
    text = match[0].decode()
    if match.lastgroup == "word":
        return text
    if "\\" not in text:
        return text[1:-1]
    try:
        return str(json.loads(text, strict=False))
    except ValueError as error:
        raise FormatUnreadable from error
