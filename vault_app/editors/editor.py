"""What an editor is: it labels the spans of one file format; it never changes bytes itself."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

PARSE_LIMIT = 5 * 2**20
DEPTH_LIMIT = 100
NODE_LIMIT = 100_000
BOM = b"\xef\xbb\xbf"


class Style(StrEnum):
    """How a value is written where it stands, which decides how another one must be escaped."""

    TEXT = "text"
    WHOLE_FILE = "whole_file"
    JSON = "json"
    TOML_BASIC = "toml_basic"
    LITERAL = "literal"
    DOUBLED = "doubled"
    BACKTICKED = "backticked"
    BLOCK = "block"
    YAML_PLAIN = "yaml_plain"
    DOTENV_BARE = "dotenv_bare"
    DOTENV_SINGLE = "dotenv_single"
    DOTENV_DOUBLE = "dotenv_double"
    SHELL_BARE = "shell_bare"
    SHELL_DOUBLE = "shell_double"
    INI = "ini"
    NPMRC = "npmrc"
    GIT_BARE = "git_bare"
    GIT_QUOTED = "git_quoted"
    NETRC = "netrc"
    URL_PART = "url_part"
    PROPERTIES = "properties"
    XML = "xml"
    HCL = "hcl"
    HCL_HEREDOC = "hcl_heredoc"
    DOCKER_BARE = "docker_bare"
    DOCKER_DOUBLE = "docker_double"
    DOCKER_TICKED = "docker_ticked"
    UNIT = "unit"
    UNIT_QUOTED = "unit_quoted"
    PGPASS = "pgpass"
    BATCH = "batch"
    FISH_VARIABLE = "fish_variable"
    JSON5_SINGLE = "json5_single"


class Leaf(NamedTuple):
    """One value of a file: its key, its raw bytes ``[start:end)`` without quotes, and what it says.

    *key* is the format's own text and may hold a secret (a URL as a key): mask before showing.
    *doubled* are the characters that are written twice there, whatever the style. A tuple, for
    one is made of every value of every file that is read.
    """

    key: str
    start: int
    end: int
    value: str
    style: Style = Style.TEXT
    doubled: str = ""

    def __repr__(self) -> str:
        """Return a text without key and value."""
        return f"<Leaf {self.start}:{self.end} {self.style}>"


class Editor(Protocol):
    """One file format. Stateless; *leaves* are in file order and do not overlap."""

    @property
    def name(self) -> str:
        """Return the name a place keeps."""
        ...

    def fits(self, path: Path) -> bool:
        """Tell by the file's name whether it is of this format; the file is not opened."""
        ...

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return the values of *data*, which is UTF-8 without a byte order mark.

        FormatUnreadable where the parser gives up.
        """
        ...


@runtime_checkable
class Selective(Protocol):
    """An editor that need not make every leaf of a file to tell a few."""

    def leaves_at(self, data: bytes, starts: Sequence[int]) -> tuple[Leaf, ...]:
        """Return at least those of ``leaves`` in which one of *starts* (rising) lies."""
        ...


def has_suffix(path: Path, suffixes: Iterable[str]) -> bool:
    """Tell whether the file's name ends in one of *suffixes* (lower case, with the dot)."""
    return path.name.lower().endswith(tuple(suffixes))


def trimmed(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Return the span without blanks (not line ends) at its ends; linear, unlike a lazy pattern."""
    text = data[start:end]
    left = len(text) - len(text.lstrip(b" \t\f"))
    return start + left, max(start + left, start + len(text.rstrip(b" \t\f")))


def joined(*parts: str) -> str:
    """Return the parts of a key with dots between them, empty ones left out."""
    return ".".join(part for part in parts if part)


class Offsets:
    """Turns character offsets of a text into byte offsets of its UTF-8, asked in rising order."""

    def __init__(self, text: str, base: int = 0) -> None:
        """Start at *base*, the byte where *text* begins."""
        self._text, self._ascii = text, text.isascii()
        self._chars, self._bytes = 0, base
        self._base = base

    def at(self, index: int) -> int:
        """Return the byte offset of character *index*."""
        if self._ascii:
            return self._base + index
        if index < self._chars:
            self._chars, self._bytes = 0, self._base
        self._bytes += len(self._text[self._chars : index].encode())
        self._chars = index
        return self._bytes
