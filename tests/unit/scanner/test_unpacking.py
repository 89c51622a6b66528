"""What is packed is unpacked as zlib does it, by whatever does it here."""

import sys
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.scanner import unpacking


def _by_zlib(packed: bytes, size: int) -> bytes | None:
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed)
    except zlib.error:
        return None
    return data if unpacker.eof and len(data) == size else None


def _ours(packed: bytes, size: int) -> bytes | None:
    try:
        return unpacking.unpacked(memoryview(packed), size)
    except ValueError:
        return None


@given(
    content=st.one_of(
        st.binary(max_size=600),
        st.tuples(st.binary(min_size=1, max_size=9), st.integers(0, 9_000)).map(
            lambda one: one[0] * one[1]
        ),
        st.randoms(use_true_random=False).map(lambda random: random.randbytes(9_000)),
    ),
    level=st.integers(0, 9),
    flips=st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 7)), max_size=2),
    cut=st.one_of(st.just(0), st.integers(0, 30)),
    behind=st.binary(max_size=4),
    off=st.sampled_from([0, 0, 0, -1, 1]),
)
def test_what_is_packed_is_unpacked_or_refused_as_zlib_does(
    content: bytes, level: int, flips: list[tuple[int, int]], cut: int, behind: bytes, off: int
) -> None:
    """Whether it is whole, damaged, too short, or says another size than it has."""
    packed = bytearray(zlib.compress(content, level))
    for place, bit in flips:
        packed[place % len(packed)] ^= 1 << bit
    data = bytes(packed[: len(packed) - cut]) + behind
    size = max(0, len(content) + off)
    assert _ours(data, size) == _by_zlib(data, size)


def test_without_a_faster_one_zlib_itself_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no wheel of it for some platforms."""
    monkeypatch.setitem(sys.modules, "isal", None)
    assert unpacking.fastest() is zlib
