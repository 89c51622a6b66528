"""Base64 runs in bytes: what a value looks like inside one, and where the run begins and ends.

Base64 writes three bytes as four characters, so a value inside a longer text shows up in one of
three ways, less the characters it shares with its neighbours. These *cores* are searched like any
other literal; only around a hit the run is widened, aligned and decoded.
"""

import re
from binascii import Error, a2b_base64, b2a_base64
from collections.abc import Iterator
from dataclasses import dataclass

_ALNUM = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_STANDARD, _URLSAFE = _ALNUM + b"+/", _ALNUM + b"-_"
_TO_URLSAFE, _TO_STANDARD = bytes.maketrans(b"+/", b"-_"), bytes.maketrans(b"-_", b"+/")
_FILL, _LEAD, _TAIL = (b"", b"\0", b"\0\0"), (0, 2, 3), (0, 3, 2)
_STANDARD_RUN, _URLSAFE_RUN = re.compile(rb"[A-Za-z0-9+/]*"), re.compile(rb"[A-Za-z0-9_-]*")
_BEFORE = 16
_SEPARATORS = b"/+-_"
_CUTS = 16


@dataclass(frozen=True, slots=True)
class Run:
    """One run ``[start:end)`` in one line, padding included; *urlsafe* tells its alphabet."""

    start: int
    end: int
    urlsafe: bool
    padded: bool


def cores(value: bytes) -> tuple[tuple[bytes, int], ...]:
    """Return ``(characters, distance from a group's start)`` for each way to stand in base64."""
    found: list[tuple[bytes, int]] = []
    length = len(value)
    for shift, lead in enumerate(_LEAD):
        text = b2a_base64(_FILL[shift] + value, newline=False)
        spare = (shift + length) % 3
        core = text[lead : len(text) - _TAIL[spare]]
        found.append((core, lead))
        if b"+" in core or b"/" in core:
            found.append((core.translate(_TO_URLSAFE), lead))
    return tuple(found)


def run_of(data: bytes, start: int, end: int) -> Run:
    """Return the run ``[start:end)``, its alphabet and padding told from its characters."""
    text = data[start:end]
    urlsafe = any(char in b"-_" for char in text)
    return Run(start, end, urlsafe, padded=len(text) % 4 == 0)


def decode(data: bytes, run: Run) -> bytes:
    """Return what *run* says; it must be one that ``runs_at`` gave."""
    text = data[run.start : run.end].rstrip(b"=").translate(_TO_STANDARD)
    return a2b_base64(text + b"=" * (-len(text) % 4))


def encode(content: bytes, *, urlsafe: bool, padded: bool) -> bytes:
    """Return *content* in the given alphabet, with or without padding."""
    text = b2a_base64(content, newline=False)
    text = text.translate(_TO_URLSAFE) if urlsafe else text
    return text if padded else text.rstrip(b"=")


_ALIKE = bytes.maketrans(_ALNUM + b"+/-_", b"A" * 66)


def longest_reaches(data: bytes, length: int) -> bool:
    """Tell whether *length* characters of base64 stand in a row; mostly a quick no."""
    return b"A" * length in data.translate(_ALIKE)


def decode_near(data: bytes, anchor: int, start: int, end: int, reach: int) -> bytes:
    """Return what the run ``[start:end)`` says round *anchor*, where a group of four begins.

    Only *reach* characters of it (a picture in base64 is long), in either alphabet.
    """
    begin = anchor - 4 * min(_BEFORE, max(0, anchor - start) // 4)
    text = data[max(start, begin) : min(end, anchor + reach)].rstrip(b"=")
    text = text[: len(text) - (len(text) % 4 == 1)].translate(_TO_STANDARD)
    return a2b_base64(text + b"=" * (-len(text) % 4))


def runs_at(data: bytes, hit: int, length: int, lead: int) -> Iterator[Run]:
    """Yield the readings of the run round the core ``[hit:hit+length)``, likeliest first."""
    anchor = hit - lead
    if anchor < 0:
        return
    for urlsafe in _alphabets(data, hit, length):
        left = _left_end(data, anchor, _URLSAFE if urlsafe else _STANDARD)
        left += (anchor - left) % 4
        match = (_URLSAFE_RUN if urlsafe else _STANDARD_RUN).match(data, anchor)
        right = match.end() if match else anchor
        if right >= hit + length:
            yield from _readings(data, left, right, hit + length, urlsafe)


def _left_end(data: bytes, anchor: int, alphabet: bytes) -> int:
    """Return where the letters of *alphabet* before *anchor* begin."""
    size = 256
    while True:
        begin = max(0, anchor - size)
        kept = len(data[begin:anchor].rstrip(alphabet))
        if kept or not begin:
            return begin + kept
        size *= 4


def _alphabets(data: bytes, hit: int, length: int) -> tuple[bool, ...]:
    core = data[hit : hit + length]
    if any(char in b"+/" for char in core):
        return (False,)
    if any(char in b"-_" for char in core):
        return (True,)
    return (False, True)


def _readings(data: bytes, left: int, right: int, core_end: int, urlsafe: bool) -> Iterator[Run]:
    whole = _closed(data, left, right, urlsafe)
    content = _content(data, whole)
    if content is not None and _texty(content):
        yield whole
    cut = core_end
    for _ in range(_CUTS):
        cut = min((at for at in _separators(data, cut, right)), default=-1)
        if cut < 0:
            break
        part = Run(left, cut, urlsafe, padded=(cut - left) % 4 == 0)
        shorter = _content(data, part)
        if shorter is not None and _texty(shorter):
            yield part
        cut += 1
    if content is None:
        whole = Run(left, right - (right - left) % 4, urlsafe, padded=True)
    if content is None or not _texty(content):
        yield whole


def _separators(data: bytes, start: int, end: int) -> Iterator[int]:
    return (at for char in _SEPARATORS if (at := data.find(char, start, end)) >= 0)


def _closed(data: bytes, left: int, right: int, urlsafe: bool) -> Run:
    need = -(right - left) % 4
    if need in (1, 2) and data[right : right + need] == b"=" * need:
        return Run(left, right + need, urlsafe, padded=True)
    return Run(left, right, urlsafe, padded=need == 0)


def _content(data: bytes, run: Run) -> bytes | None:
    """Return the decoded run, None unless encoding it again gives the same characters."""
    try:
        content = decode(data, run)
    except Error:
        return None
    same = encode(content, urlsafe=run.urlsafe, padded=run.padded)
    return content if same == data[run.start : run.end] else None


def _texty(content: bytes) -> bool:
    """Tell whether *content* reads as text, so that no foreign tail was decoded along with it."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return b"\0" in content and len(content) % 2 == 0 and content.count(0) * 2 >= len(content)
    return all(char.isprintable() or char in "\r\n\t" for char in text)
