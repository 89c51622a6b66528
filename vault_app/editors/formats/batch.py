"""Windows batch files (``set NAME=value``, ``setx NAME value``) and fish's own variables file."""

import re
from collections.abc import Iterator
from pathlib import Path

from vault_app.editors.editor import Leaf, Style, has_suffix, trimmed

_SET = re.compile(
    rb"""^[ \t]*+@?[ \t]*+(?: (?:rem\b|::)[^\r\n]*+
      | set[ \t]++(?:/[ap][ \t]++)?+(?: "(?P<quoted>[^"=\r\n]++)=(?P<inner>[^"\r\n]*+)"
        | (?P<bare>[^"=\s][^=\r\n]*+)=(?P<outer>[^\r\n]*+) )
      | setx[ \t]++(?:/\w++[ \t]++)*+"?(?P<name>[\w.()-]++)"?[ \t]++(?: "(?P<word>[^"\r\n]*+)"
        | (?P<plain>[^\s"]++) ) )""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_NAMES = {"inner": "quoted", "outer": "bare", "word": "name", "plain": "name"}


class BatchEditor:
    """Keys are variable names."""

    name = "batch"

    def fits(self, path: Path) -> bool:
        """Take ``.bat`` and ``.cmd``."""
        return has_suffix(path, (".bat", ".cmd"))

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per ``set`` and ``setx``."""
        return tuple(_batch(data))


def _batch(data: bytes) -> Iterator[Leaf]:
    for match in _SET.finditer(data):
        group = match.lastgroup
        if group is None:
            continue
        start, end = match.span(group)
        if group == "outer":
            start, end = trimmed(data, start, end)
        key = match[_NAMES[group]].decode().strip()
        yield Leaf(key, start, end, data[start:end].decode(), Style.BATCH, doubled="%")
