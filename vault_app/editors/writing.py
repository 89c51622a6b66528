"""Another value in the old one's place: escaped as the spot demands, or refused."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

from vault_app.core.errors import WriteRefused
from vault_app.editors.editor import Leaf, Style

_SAFE = re.compile(r"[A-Za-z0-9_.~-]+")
_IN_URL = re.compile(rb"[A-Za-z][A-Za-z0-9+.-]*://[^\s,;\"'<>`]*$")
_NEAR = 300
_XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


@dataclass(frozen=True, slots=True)
class Written:
    """A value made ready for its spot: the bytes, and what the format's parser will read there."""

    raw: bytes = field(repr=False)
    seen: str = field(repr=False)


def written(value: str, leaf: Leaf | None, data: bytes, start: int) -> Written:
    """Return *value* as it must stand at ``data[start:end)``; WriteRefused if it cannot."""
    if usual(value):
        return Written(value.encode(), value)
    if not value or not value.isprintable():
        raise WriteRefused("cannot_write_value")
    style = leaf.style if leaf else Style.TEXT
    if style is not Style.URL_PART and _in_url(data, start):
        value = percent(value)
    for char in leaf.doubled if leaf else "":
        value = value.replace(char, char + char)
    return Written(_WAYS[style](value).encode(), value)


def usual(value: str) -> bool:
    """Tell whether *value* has only characters that need no escape in any format."""
    return _SAFE.fullmatch(value) is not None


def percent(value: str) -> str:
    """Return *value* with everything percent-encoded that is special anywhere in a URL."""
    return quote(value, safe="")


def _in_url(data: bytes, start: int) -> bool:
    """Tell whether the spot is inside a URL: its user part, path or query."""
    return _IN_URL.search(data[max(0, start - _NEAR) : start]) is not None


def _without(forbidden: str) -> Callable[[str], str]:
    """Return a way that writes values as they are and refuses those with such a character."""

    def way(value: str) -> str:
        if any(char in forbidden for char in value) or value != value.strip():
            raise WriteRefused("cannot_write_value")
        return value

    return way


def _escaping(specials: str, escape: str = "\\") -> Callable[[str], str]:
    def way(value: str) -> str:
        return "".join(escape + char if char in specials else char for char in value)

    return way


def _json(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)[1:-1]


def _xml(value: str) -> str:
    return "".join(_XML.get(char, char) for char in value)


def _doubled(value: str) -> str:
    return value.replace("'", "''")


def _hcl(value: str) -> str:
    return _heredoc(_json(value))


def _heredoc(value: str) -> str:
    return value.replace("${", "$${").replace("%{", "%%{")


def _hexed(value: str) -> str:
    """Write as fish keeps its variables: everything but letters, digits and ``_`` in hex."""
    return "".join(c if c.isascii() and (c.isalnum() or c == "_") else _hex(c) for c in value)


def _hex(char: str) -> str:
    code = ord(char)
    if code < 0x80:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json5(value: str) -> str:
    return _json(value).replace('\\"', '"').replace("'", "\\'")


_SHELL_SPECIAL = " !\"#$&'()*;<>?[\\]^`{|}~"
_WAYS: dict[Style, Callable[[str], str]] = {
    Style.TEXT: _without(" \"'`\\"),
    Style.WHOLE_FILE: _without(" "),
    Style.JSON: _json,
    Style.TOML_BASIC: _json,
    Style.LITERAL: _without("'`"),
    Style.DOUBLED: _doubled,
    Style.BACKTICKED: _escaping('"$`', "`"),
    Style.BLOCK: _without(""),
    Style.YAML_PLAIN: _without("'\"\\"),
    Style.DOTENV_BARE: _without(" #\"'`\\$"),
    Style.DOTENV_SINGLE: _escaping("\\'"),
    Style.DOTENV_DOUBLE: _without("$`"),
    Style.SHELL_BARE: _escaping(_SHELL_SPECIAL),
    Style.SHELL_DOUBLE: _escaping('\\"$`'),
    Style.INI: _without("\"'"),
    Style.NPMRC: _without(" \"'`\\#;$="),
    Style.GIT_BARE: _without(' "\\#;'),
    Style.GIT_QUOTED: _escaping('\\"'),
    Style.NETRC: _without(' "\\#'),
    Style.URL_PART: percent,
    Style.PROPERTIES: _escaping("\\:=#!"),
    Style.XML: _xml,
    Style.HCL: _hcl,
    Style.HCL_HEREDOC: _heredoc,
    Style.DOCKER_BARE: _escaping(" \\\"'$#"),
    Style.DOCKER_DOUBLE: _escaping('\\"$'),
    Style.DOCKER_TICKED: _without(" \"'`\\$#"),
    Style.UNIT: _without(" \"'\\$;"),
    Style.UNIT_QUOTED: _escaping("\\\"'"),
    Style.PGPASS: _escaping("\\:"),
    Style.BATCH: _without(" \"'^&|<>!()"),
    Style.FISH_VARIABLE: _hexed,
    Style.JSON5_SINGLE: _json5,
}
