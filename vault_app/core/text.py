"""The one sanitiser for foreign text (H29): names, paths, authors, warnings from elsewhere."""

import re
import unicodedata

LIMIT = 200
_UNSAFE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164"
    "\ufe00-\ufe0e\uffa0\U000e0100-\U000e01ef]"
)
"""Letters and marks that show nothing: fillers, joiners, variation selectors but the emoji one."""


def sanitise(text: str, limit: int = LIMIT) -> str:
    """Return *text* with control, format, bidi and unseen characters escaped, cut to *limit*.

    ESC, newlines, zero-width and bidirectional controls become ``\\x1b`` or ``\\u202e`` in plain
    sight; the result is one line of at most *limit* characters and is safe to print or paint as
    plain text (markup must still be off: brackets are left alone).
    """
    shown = "".join(_visible(char) for char in text[: limit + 1])
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def safe_name(text: str, fallback: str) -> str:
    """Return a credential name from foreign *text*: never empty, no leading dash, plain spaces."""
    name = " ".join(sanitise(text, 80).split()).lstrip("- ")
    return name or fallback


def _visible(char: str) -> str:
    if unicodedata.category(char) not in _UNSAFE and not _UNSEEN.match(char):
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
