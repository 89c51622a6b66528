"""How the start of a token looks in each way of writing it, as expressions of a fixed length.

Plain as it is; UTF-16 of either order with a zero between its bytes; hex; and base64, which writes
three bytes as four characters, so that a start shows in one of three ways, and may be broken
between two groups of four where lines are wrapped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from vault_app.scanner.heads import Head, Letters

JOINT: Final = rb"(?:\\n|\r?\n[ \t]*|\",?\r?\n[ \t]*\")"
"""What stands between two lines of wrapped base64, in text or escaped in a string."""
LONGEST_JOINT: Final = 25
"""How far before the second line a joint is looked for."""
_ABOUT_A_JOINT: Final = rb"(?:\\n|\"?,?\r?\n[ \t]{0,%d}\"?)" % (LONGEST_JOINT - len("\n"))
"""Every joint that is found again, and some that are none; one without end would keep the search
busy at every line."""
_ZERO: Final[Letters] = frozenset((0,))
_ANY: Final[Letters] = frozenset(range(256))
_HEX: Final = b"0123456789abcdef"
_BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_URL_SAFE: Final = {43: 45, 47: 95}
_SHORT: Final = 3
_ENOUGH: Final = 7
_TELLING: Final = 12


@dataclass(frozen=True, slots=True)
class Look:
    """*expression* matches exactly *length* bytes, *lead* after where a decoding begins.

    Wrapped: *length* is from there to the line break, *lead* from there to the end. *core* is a
    literal part, *at* where it begins.
    """

    form: str
    expression: bytes
    length: int
    lead: int
    core: bytes
    at: int


def plain(head: Head) -> Look:
    """Return how *head* looks as it is."""
    return _look("plain", head, 0)


def encoded(head: Head, prefix: int) -> Iterator[Look]:
    """Yield how *head*, of which *prefix* characters are fixed, looks in every other form."""
    telling = head[: prefix + _TELLING]
    wide = _interleaved(telling)
    yield _look("utf-16", wide[:-1], 0)
    yield _look("hex", tuple(part for one in telling for part in _hex_pair(one)), 0)
    # A short prefix tells too little by itself, so more of what follows goes in.
    short = head[: min(prefix, _ENOUGH) + (3 if prefix > _SHORT else 8)]
    for shift in range(3):
        groups = _groups(short, shift)
        yield _look("base64", _flat(groups)[shift:], shift)
        for cut in range(1, len(groups)):
            yield _broken(_flat(groups[:cut])[shift:], _flat(groups[cut:]), shift)
        groups = _groups(wide[: 2 * prefix + 6], shift)
        yield _look("base64", _flat(groups)[shift:], shift)


def carried(text: str) -> Iterator[Look]:
    """Yield how *text* looks in base64: something in which more base64 may stand."""
    for shift in range(3):
        groups = _groups(tuple(frozenset((one,)) for one in text.encode()), shift)
        yield _look("base64", _flat(groups)[shift:], shift)


def _look(form: str, letters: Head, lead: int) -> Look:
    core, at = _core(letters)
    return Look(form, expression(letters), len(letters), lead, core, at)


def _broken(before: Head, after: Head, shift: int) -> Look:
    core, at = _core(before)
    text = expression(before) + _ABOUT_A_JOINT + expression(after)
    return Look("wrapped", text, len(before) + shift, len(after), core, at)


def expression(letters: Head) -> bytes:
    """Return *letters* as an expression of as many bytes."""
    parts: list[bytes] = []
    previous: Letters | None = None
    count = 0
    for one in (*letters, None):
        if one == previous:
            count += 1
            continue
        if previous is not None:
            parts.append(_class(previous) + (b"{%d}" % count if count > 1 else b""))
        previous, count = one, 1
    return b"".join(parts)


def _core(letters: Head) -> tuple[bytes, int]:
    """Return the longest literal part of *letters* and where it begins."""
    best, start = (0, 0), 0
    for place in range(len(letters) + 1):
        if place == len(letters) or len(letters[place]) > 1:
            best = max(best, (place - start, -start))
            start = place + 1
    length, at = best[0], -best[1]
    return bytes(next(iter(one)) for one in letters[at : at + length]), at


@cache
def _class(letters: Letters) -> bytes:
    if len(letters) == 1:
        return b"\\x%02x" % next(iter(letters))
    parts, values = [], sorted(letters)
    start = last = values[0]
    for value in (*values[1:], 999):
        if value != last + 1:
            parts.append(b"\\x%02x" % start + (b"-\\x%02x" % last if last > start else b""))
            start = value
        last = value
    return b"[" + b"".join(parts) + b"]"


def _interleaved(letters: Head) -> Head:
    return tuple(part for one in letters for part in (one, _ZERO))


@cache
def _hex_pair(letters: Letters) -> tuple[Letters, Letters]:
    high = frozenset(_HEX[one >> 4] for one in letters)
    low = frozenset(_HEX[one & 15] for one in letters)
    return _both_cases(high), _both_cases(low)


def _both_cases(letters: Letters) -> Letters:
    return letters | {ord(chr(one).upper()) for one in letters}


def _groups(letters: Head, shift: int) -> list[Head]:
    """Return the whole groups of four that *letters*, beginning at byte *shift*, are written as."""
    stream = (_ANY,) * shift + letters
    whole = len(stream) // 3 * 3
    return [_group(*stream[start : start + 3]) for start in range(0, whole, 3)]


def _flat(groups: list[Head]) -> Head:
    return tuple(one for group in groups for one in group)


@cache
def _group(one: Letters, two: Letters, three: Letters) -> Head:
    return (
        _digits({a >> 2 for a in one}),
        _digits({(a & 3) << 4 | b >> 4 for a in one for b in two}),
        _digits({(b & 15) << 2 | c >> 6 for b in two for c in three}),
        _digits({c & 63 for c in three}),
    )


def _digits(values: set[int]) -> Letters:
    found = {_BASE64[value] for value in values}
    return frozenset(found | {_URL_SAFE[one] for one in found if one in _URL_SAFE})
