"""The comment that says a token on its line is meant to be there: ``keyturn:ignore REASON``.

It is only reported: whoever asked for the scan decides whether it is obeyed, for a hostile
repository could hold one too.
"""

import re
from typing import Final

_FARTHEST: Final = 4_096
_LONGEST: Final = 120
_MARKER: Final = re.compile(rb"keyturn:ignore\b[ \t:]*(?P<reason>[^\r\n]*)", re.IGNORECASE)
_ENDS: Final = (b"-->", b"*/", b"--%>", b"%>", b"#}", b"}}", b'"', b"'", b",")


def marker_near(data: bytes, start: int, end: int) -> str | None:
    """Return the reason of a marker on the line of ``data[start:end]`` or alone on the line before.

    "" for a marker without a reason, None for no marker. Of endless lines only what is near is
    looked at.
    """
    reach = max(0, start - _FARTHEST)
    newline = data.rfind(b"\n", reach, start)
    begin = newline + 1 if newline >= 0 else reach
    stop = data.find(b"\n", end, end + _FARTHEST)
    behind = data[end : stop if stop >= 0 else end + _FARTHEST]
    found = _MARKER.search(behind) or _MARKER.search(data[begin:start])
    if found is None and newline >= 0:
        above = data.rfind(b"\n", max(0, newline - _FARTHEST), newline) + 1
        line = data[above:newline]
        found = _MARKER.search(line) if _is_comment(line) else None
    return None if found is None else _reason(found["reason"])


def _is_comment(line: bytes) -> bool:
    """Tell whether a line holds nothing but a comment: another's marker is not this line's."""
    return line.lstrip().startswith((b"#", b"//", b";", b"--", b"/*", b"<!--", b"%", b"*", b"{#"))


def _reason(text: bytes) -> str:
    shown = text.strip()
    for end in _ENDS:
        shown = shown.removesuffix(end).rstrip()
    return shown.decode("utf-8", "replace")[:_LONGEST]
