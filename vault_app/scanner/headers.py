"""The headers of all objects in a pack, and the families that they tell of."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from vault_app.scanner.deltas import size_at
from vault_app.scanner.families import KINDS, Families
from vault_app.scanner.packs import ID, Pack

_OFFSET_DELTA, _REFERENCE_DELTA = 6, 7
_PIECE: Final = 2**20
_HEAD: Final = 48
"""Longer than any header, with what it refers to."""


def families_in(pack: Pack) -> Families:
    """Return who in *pack* is made from whom; raises OSError."""
    count = len(pack)
    found = Families(
        (
            array("Q", bytes(8 * count)),
            array("Q", bytes(8 * count)),
            bytearray(count),
            array("i", [-1]) * count,
            array("i", [-1]) * count,
            array("I", [1]) * count,
        )
    )
    ordered = True
    for number, head, offset in _heads(pack):
        try:
            ordered &= _take(found, pack, number, head, offset)
        except (IndexError, ValueError, OverflowError):
            found.outside.append(number)
    if not ordered:
        _count_again(found)
    return found


def _take(families: Families, pack: Pack, number: int, head: bytes, offset: int) -> bool:
    """Take in one object; tell whether what it is made from comes before it.

    Raises IndexError, ValueError or OverflowError where its header makes no sense.
    """
    byte = head[0]
    kind = byte >> 4 & 7
    size, at = byte & 15, 1
    if byte >= 128:
        rest, at = size_at(head, 1)
        size |= rest << 4
    base = -1
    if kind == _OFFSET_DELTA:
        back, at = _back(head, at)
        base = bisect_left(pack.offsets, offset - back, 0, number)
        if pack.offsets[base] != offset - back:
            base = -1
    elif kind == _REFERENCE_DELTA:
        base = pack.find(head[at : at + ID])
        at += ID
    families.starts[number] = offset + at
    families.sizes[number] = size
    if kind in KINDS:
        families.kinds[number] = kind
    elif base < 0:
        families.outside.append(number)
    else:
        families.next[number] = families.first[base]
        families.first[base] = number
        families.members[base] += families.members[number]
    return base < number


def _count_again(families: Families) -> None:
    """Count members from the outermost on, where some come before what they are made from."""
    members = families.members
    for number in range(len(members)):
        members[number] = 1
    for whole in families.whole():
        order = list(families.branch(whole))
        above = {child: one for one in order for child in families.children(one)}
        for one in reversed(order[1:]):
            members[above[one]] += members[one]


def _back(head: bytes, at: int) -> tuple[int, int]:
    """Return how far back the base of an object is, and where that ends."""
    byte = head[at]
    value = byte & 127
    while byte >= 128:
        at += 1
        byte = head[at]
        value = (value + 1) << 7 | byte & 127
    return value, at + 1


def _heads(pack: Pack) -> Iterator[tuple[int, bytes, int]]:
    """Yield number, header and offset of each object, the last one first."""
    offsets = pack.offsets
    begin, data = offsets[-1], b""
    for number in range(len(pack) - 1, -1, -1):
        offset = offsets[number]
        if offset < begin:
            begin = max(0, offset + _HEAD - _PIECE)
            data = pack.read(begin, _PIECE)
        at = offset - begin
        yield number, data[at : at + _HEAD], offset
