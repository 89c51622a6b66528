"""The netrc format: words in any layout, ``machine`` entries, ``default``, macros, comments."""

import re
from collections.abc import Iterator
from pathlib import Path

from vault_app.editors.editor import Leaf, Style

_WORD = re.compile(
    rb"""(?P<comment>\#[^\r\n]*) | "(?P<quoted>[^"\\]*+(?:\\.[^"\\]*+)*+)" | (?P<bare>[^\s"]\S*)""",
    re.VERBOSE | re.DOTALL,
)
_VALUE = re.compile(
    rb"""\s*+(?: "(?P<quoted>[^"\\]*+(?:\\.[^"\\]*+)*+)" | (?P<bare>[^\s"]\S*) )""",
    re.VERBOSE | re.DOTALL,
)
_BLANK_LINE = re.compile(rb"(?:\r?\n[ \t]*){2}")
_FIELDS = {"login": "login", "user": "login", "account": "account", "password": ""}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class NetrcEditor:
    """Keys are ``machine <host>`` for the password, with `` login`` and `` account`` behind it."""

    name = "netrc"

    def fits(self, path: Path) -> bool:
        """Take ``.netrc``, ``_netrc`` and Emacs' ``.authinfo``."""
        return path.name.lower() in {".netrc", "_netrc", "netrc", ".authinfo"}

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per login, account and password; macros have none."""
        return tuple(_leaves(data))


def _leaves(data: bytes) -> Iterator[Leaf]:
    words = _Words(data)
    entry = ""
    for keyword in words:
        word = keyword.value
        if word == "machine":
            host = words.value()
            entry = f"machine {host.value}" if host else ""
        elif word == "default":
            entry = "default"
        elif word == "macdef":
            words.skip_macro()
        elif word in _FIELDS:
            leaf = words.value()
            if leaf:
                key = f"{entry} {_FIELDS[word]}".strip()
                yield Leaf(key, leaf.start, leaf.end, leaf.value, Style.NETRC)


class _Words:
    """The words of the file, one by one; ``#`` begins a comment only where a keyword may come."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def __iter__(self) -> "_Words":
        return self

    def __next__(self) -> Leaf:
        match = _WORD.search(self._data, self._at)
        while match and match.lastgroup == "comment":
            match = _WORD.search(self._data, match.end())
        if match is None:
            raise StopIteration
        return self._taken(match)

    def value(self) -> Leaf | None:
        """Return the word behind a keyword, which may begin with ``#``; None at the file's end."""
        match = _VALUE.search(self._data, self._at)
        return self._taken(match) if match else None

    def _taken(self, match: re.Match[bytes]) -> Leaf:
        self._at = match.end()
        group = match.lastgroup or "bare"
        text = match[group].decode()
        value = _ESCAPE.sub(r"\1", text)
        return Leaf("", *match.span(group), value)

    def skip_macro(self) -> None:
        """Go behind the macro's body: it ends at the first empty line."""
        match = _BLANK_LINE.search(self._data, self._at)
        self._at = match.end() if match else len(self._data)
