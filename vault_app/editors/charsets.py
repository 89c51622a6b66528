"""Files that are not UTF-8: wide text with its mark, and Latin-1, read as if they were UTF-8."""

import codecs
from bisect import bisect_right

MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_STEP = 512
UTF8, LATIN1 = "utf-8", "latin-1"


def wide(data: bytes) -> str | None:
    """Return ``utf-16-le`` or ``utf-16-be`` if *data* is such text and says so, else None."""
    charset = MARKS.get(data[:2])
    return charset if charset and _decodes(data, charset) else None


def charset_of(data: bytes) -> str | None:
    """Return the charset of text *data*; bytes that are no UTF-8 are Latin-1, with NUL no text."""
    if 0 in data or data[:2] in MARKS:
        charset = wide(data)
        if charset or 0 in data:
            return charset
    return UTF8 if data.isascii() or _decodes(data, UTF8) else LATIN1


def _decodes(data: bytes, charset: str) -> bool:
    try:
        data.decode(charset)
    except UnicodeDecodeError:
        return False
    return True


class Transcoded:
    """The text of *data* in UTF-8, and the way back for its offsets."""

    def __init__(self, data: bytes, charset: str) -> None:
        """Decode *data*, which ``wide`` or ``charset_of`` found to be of that charset."""
        text = data.decode(charset)
        self.data = text.encode()
        self._text, self._charset = text, charset
        self._here, self._there = [0], [0]
        for at in range(0, len(text), _STEP):
            piece = text[at : at + _STEP]
            self._here.append(self._here[-1] + len(piece.encode()))
            self._there.append(self._there[-1] + len(piece.encode(charset)))

    def original(self, offset: int) -> int:
        """Return the offset in the original bytes for one in the UTF-8 text."""
        step = min(bisect_right(self._here, offset), len(self._here) - 1) - 1
        begin = self._here[max(step, 0)]
        piece = self.data[begin:offset].decode()
        return self._there[max(step, 0)] + len(piece.encode(self._charset))
