"""The one sanitiser for foreign text (H29): names, paths, authors, warnings from elsewhere."""

import unicodedata

LIMIT = 200
_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def sanitise(text: str, limit: int = LIMIT) -> str:
    """Return *text* with control, format and bidi characters shown escaped, cut to *limit*.

    ESC, newlines, zero-width and bidirectional controls become ``\\x1b`` or ``\\u202e`` in plain
    sight; the result is one line of at most *limit* characters and is safe to print or paint as
    plain text (markup must still be off: brackets are left alone).
    """
    shown = "".join(_visible(char) for char in text[: limit + 1])
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def safe_name(text: str, fallback: str) -> str:
    """Return a credential name from foreign *text*: never empty, no leading dash."""
    name = sanitise(text, 80).strip().lstrip("-").strip()
    return name or fallback


def _visible(char: str) -> str:
    if unicodedata.category(char) not in _UNSAFE:
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
