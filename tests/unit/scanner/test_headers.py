"""Headers in packs: read many at a time, and told as one by one, whatever they say."""

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import packs
from tests.support.packs import Entry
from vault_app.scanner import headers
from vault_app.scanner.families import KINDS, Families
from vault_app.scanner.headers import families_in
from vault_app.scanner.packs import Pack

_BYTE = st.integers(0, 255)
_LONG = st.lists(_BYTE.map(lambda one: one | 128), max_size=4)
_WRITTEN = st.tuples(_LONG, st.integers(0, 127)).map(lambda one: bytes((*one[0], one[1])))
"""A number that goes on as long as the highest bit is set."""


@st.composite
def _heads(draw: st.DrawFn) -> list[Entry]:
    """Return objects with headers of any kind, many made from others."""
    entries: list[Entry] = []
    sizes: list[int] = []
    for number in range(draw(st.integers(1, 12))):
        kind = draw(st.sampled_from([6, 6, 6, 7, *range(8)]))
        size = draw(st.one_of(_WRITTEN, st.just(b"\xff" * 12)))
        first = kind << 4 | draw(st.integers(0, 15))
        head = bytes((first,)) if draw(st.booleans()) else bytes((first | 128,)) + size
        if kind == 6:
            far = sum(sizes[draw(st.integers(0, number)) :]) + draw(st.sampled_from([0, 0, 0, 1]))
            head += draw(st.one_of(st.just(packs.back(far)), _WRITTEN))
        elif kind == 7:
            head += _named(draw(st.integers(0, 13)))
        packed = bytes(draw(st.sampled_from([0, 1, 9, 200, 20_000])))
        sizes.append(len(head) + len(packed))
        entries.append(Entry("blob", b"%d" % number, packed=packed, head=head))
    return entries


def _named(number: int) -> bytes:
    return Entry("blob", b"%d" % number).id


def _one(pack: Pack, number: int) -> tuple[int, int, int, int]:
    """Return kind, start, size and base of one object; raises ValueError where there are none."""
    at = pack.offsets[number]
    head = pack.read(at, 48)
    size, length = head[0] & 15, 1
    while head[length - 1] & 128:
        size |= (head[length] & 127) << 4 + 7 * (length - 1)
        length += 1
    kind, base = head[0] >> 4 & 7, -1
    if size >= 1 << 64:
        raise ValueError
    offsets = list(pack.offsets[:-1])
    if kind == 6:
        back, more = head[length] & 127, head[length] & 128
        length += 1
        while more:
            back, more = (back + 1 << 7) + (head[length] & 127), head[length] & 128
            length += 1
        base = offsets.index(at - back) if at - back in offsets else -1
    elif kind == 7:
        base = pack.find(head[length : length + 20])
        length += 20
    return kind, at + length, size, base


def _branch(families: Families, number: int) -> int:
    return len(list(families.branch(number)))


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(entries=_heads(), few=st.booleans(), piece=st.sampled_from([64, 700, 2**18]))
def test_headers_read_together_say_what_each_says(
    monkeypatch: pytest.MonkeyPatch, entries: list[Entry], few: bool, piece: int
) -> None:
    """Few objects or many, in small pieces or large ones."""
    with tempfile.TemporaryDirectory() as name, monkeypatch.context() as patch:
        pack = Pack(packs.write(Path(name), entries))
        patch.setattr(headers, "_PIECE", piece)
        if not few:
            patch.setattr(headers, "FEW", 0)
        families = families_in(pack)
        outside = set()
        for number in range(len(pack)):
            try:
                kind, start, size, base = _one(pack, number)
            except (IndexError, ValueError):
                kind, base = 0, -1
            else:
                assert (families.starts[number], families.sizes[number]) == (start, size)
            assert families.kinds[number] == (kind if kind in KINDS else 0)
            if base >= 0:
                assert number in families.children(base)
            elif kind not in KINDS:
                outside.add(number)
        pack.close()
    assert set(families.outside) == outside
    whole = families.whole()
    assert whole == [number for number, kind in enumerate(families.kinds) if kind]
    for number in (other for one in whole for other in families.branch(one)):
        assert families.members[number] == _branch(families, number)


@pytest.mark.parametrize("few", [True, False])
def test_ids_and_objects_belong_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: bool
) -> None:
    """However many there are, and in whatever order they were packed."""
    if not few:
        monkeypatch.setattr("vault_app.scanner.packs.FEW", 0)
    entries = [Entry("blob", b"%d" % number) for number in range(300)]
    Random(3).shuffle(entries)  # noqa: S311 - an order, no secret
    pack = Pack(packs.write(tmp_path, entries))
    assert pack.fits
    assert [pack.id(number) for number in range(300)] == [one.id for one in entries]
    assert [pack.find(one.id) for one in entries] == list(range(300))
    assert pack.find(b"\1" * 20) == -1
    pack.close()


@pytest.mark.parametrize("few", [True, False])
def test_what_is_made_from_something_behind_it_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: bool
) -> None:
    """A delta may name any object of the pack, and so may one made from that."""
    if not few:
        monkeypatch.setattr(headers, "FEW", 0)
    whole = Entry("blob", b"the first of them")
    last = Entry("blob", b"the first", 0, [(0, 9)])
    between = Entry("blob", b"the", refers=last.id, ops=[(0, 3)])
    pack = Pack(packs.write(tmp_path, [whole, between, last]))
    families = families_in(pack)
    pack.close()
    assert [list(families.branch(one)) for one in range(3)] == [[0, 2, 1], [1], [2, 1]]
    assert list(families.members) == [3, 1, 2]
