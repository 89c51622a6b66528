"""Whether a token really begins at a place in bytes: its expression, its edges, its check."""

import re
from functools import cached_property
from typing import Final

from vault_app.core.pattern import Pattern
from vault_app.scanner.heads import width_of

_LONG_PREFIX: Final = 7
_SURE_PREFIX: Final = 4
_RIGHT: Final = rb"(?![A-Za-z0-9_])"
_COUNTS: Final = (1, 2, 4)
_DIGIT: Final = re.compile(rb"[0-9]")
TELLING_PREFIX: Final = 3
"""A shorter start is next to nothing: no word may go on into it."""
_SPACE, _DELETE = 32, 127
_RUN: Final = 48
"""So many letters and digits in front of a place are base64; names and words are shorter."""
_LINES: Final = 8
_UPPER: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_KINDS: Final = ((_UPPER, 8), (_UPPER.lower(), 8), (b"0123456789", 3))
"""So many of each are among them: a third of what is to be expected."""
_BASE64: Final = re.compile(rb"[A-Za-z0-9+/]+")


class Exact:
    """One pattern, ready to be held against a place."""

    def __init__(self, pattern: Pattern) -> None:
        """Compile nothing yet: most patterns meet no candidate in a whole scan."""
        self.pattern = pattern

    @cached_property
    def _strict(self) -> re.Pattern[bytes]:
        return re.compile(self.pattern.regex().pattern.encode())

    @cached_property
    def _open_left(self) -> re.Pattern[bytes]:
        return re.compile(self._body + _RIGHT)

    @cached_property
    def _whole(self) -> re.Pattern[bytes]:
        return re.compile(self._body)

    @cached_property
    def _body(self) -> bytes:
        return f"(?:{self.pattern.body})".encode()

    @cached_property
    def _width(self) -> tuple[int, int]:
        return width_of(self.pattern.body)

    def value(self, data: bytes, start: int, reach: int, *, binary: bool) -> str | None:
        """Return the token that begins at *start*, None if none does."""
        match = self._strict.match(data, start, start + reach)
        text = match["token"] if match else None
        if text is not None and binary and not self._stands_alone(data, start, start + len(text)):
            text = None
        if text is None or binary:
            text = self._loose(data, start, reach, text, binary=binary)
        if text is None:
            return None
        value = text.decode("ascii", "replace")
        return value if self.pattern.plausible(value) else None

    def _loose(
        self, data: bytes, start: int, reach: int, text: bytes | None, *, binary: bool
    ) -> bytes | None:
        """Return *text*, or what begins there without edges, if that is no word by chance."""
        counted = self._counted(data, start) if binary else None
        if counted or text is not None:
            return counted or text
        within = binary and _within_base64(data, start)
        # A letter to the left is refused; without looking there it may fit.
        if self._left_is_loose(binary and not within):
            match = self._open_left.match(data, start, start + reach)
            text = match[0] if match else None
        if text is None and binary and (self.pattern.proof or not within):
            text = self._cut(data, start)
        return text if text and (self.pattern.proof or _DIGIT.search(text)) else None

    def _stands_alone(self, data: bytes, start: int, end: int) -> bool:
        """Tell whether what begins with next to nothing is a string by itself, in binary data."""
        if self.pattern.proof or len(self.pattern.prefix) >= TELLING_PREFIX:
            return True
        around = data[max(0, start - 1) : start] + data[end : end + 1]
        return all(byte <= _SPACE or byte >= _DELETE or byte in b"'\"=" for byte in around)

    def _left_is_loose(self, binary: bool) -> bool:
        """Tell whether a letter right before the token is no reason to doubt it.

        A long prefix or a check cannot be chance; in binary files strings stand side by side.
        """
        prefix = len(self.pattern.prefix)
        if self.pattern.proof and prefix >= _SURE_PREFIX:
            return True
        return prefix >= (_SURE_PREFIX if binary else _LONG_PREFIX)

    def _counted(self, data: bytes, start: int) -> bytes | None:
        """Return the string whose length stands in front of it, as in compiled Python."""
        for size in _COUNTS:
            if start < size:
                break
            length = int.from_bytes(data[start - size : start], "little")
            if self._width[0] <= length and self._whole.fullmatch(data, start, start + length):
                return data[start : start + length]
        return None

    def _cut(self, data: bytes, start: int) -> bytes | None:
        """Return as much as a token of a fixed length has, whatever follows."""
        if self._width[0] != self._width[1]:
            return None
        left = data[start - 1 : start]
        if not self._left_is_loose(True) and (left.isalnum() or left == b"_"):
            return None
        match = self._whole.match(data, start)
        return match[0] if match else None


def _within_base64(data: bytes, start: int) -> bool:
    """Tell whether a place in binary data lies in the midst of base64, where any start may stand.

    Strings side by side are not that: none is as long. Lines of it are one text.
    """
    before = data[max(0, start - _RUN - _LINES) : start].translate(None, b"\r\n")[-_RUN:]
    if len(before) < _RUN or not _BASE64.fullmatch(before):
        return False
    return all(_RUN - len(before.translate(None, kind)) >= least for kind, least in _KINDS)
