"""INI in its dialects: sections, ``key = value`` or ``key: value``, indented continuation lines.

No dialect's inline comments are cut off: the value reaches to the end of its line.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from vault_app.editors.editor import Leaf, Style, has_suffix, joined, trimmed

_LINE = re.compile(
    rb"""^(?: (?P<comment>[ \t]*+[#;][^\r\n]*)
      | \[(?P<section>[^\r\n]*)\][^\]\r\n]*
      | (?P<key>[^\s=:\[][^=:\r\n]*+)[=:](?P<value>[^\r\n]*)
      | [ \t]++(?P<more>[^\s][^\r\n]*) )""",
    re.VERBOSE | re.MULTILINE,
)
_PLACES = frozenset({(".aws", "config"), ("dvc", "config"), (".dvc", "config")})
_SUFFIXES = (".ini", ".cfg", ".conf", ".cnf", ".desktop", ".reg")
_NAMES = frozenset(
    {
        "stored_tokens",
        ".pypirc",
        "pip.conf",
        "pip.ini",
        ".python-gitlab.cfg",
        "credentials",
        ".s3cfg",
        ".boto",
        ".curlrc",
        ".wgetrc",
        ".hgrc",
        "hgrc",
        "personalaccesstokens",
        "aws_credential_file",
        "config.local",
        ".databrickscfg",
        ".pg_service.conf",
        ".coveragerc",
        ".sentryclirc",
        "tox.ini",
        "setup.cfg",
    }
)


class IniEditor:
    """Keys are ``section.key``; a file without sections has bare keys."""

    name = "ini"

    def fits(self, path: Path) -> bool:
        """Take the usual suffixes and the tools' own names."""
        place = (path.parent.name.lower(), path.name.lower())
        return place[1] in _NAMES or place in _PLACES or has_suffix(path, _SUFFIXES)

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per value line; a continuation line has the key of its first line."""
        return tuple(_leaves(data))


def _leaves(data: bytes) -> Iterator[Leaf]:
    section = key = ""
    for match in _LINE.finditer(data):
        group = match.lastgroup
        if group == "section":
            section, key = match["section"].decode(), ""
            start, end = match.span("section")
            yield Leaf(f"[{section}]", start, end, section, Style.INI)
            continue
        if group == "value":
            key = joined(section, match["key"].decode().rstrip())
        if group in ("value", "more"):
            start, end = trimmed(data, *match.span(group))
            yield Leaf(key, start, end, data[start:end].decode(), Style.INI)
