"""Packs read by ourselves: what is found is what git's way finds, whatever a pack is made of."""

import subprocess
import sys
import tempfile
import zlib
from base64 import b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import packs
from tests.support.fake_tokens import fake
from tests.support.packs import Entry, Op, applied
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner import objects
from vault_app.scanner.aide import MODULE, Aide
from vault_app.scanner.engine import Engine
from vault_app.scanner.names import tokens_in
from vault_app.scanner.objects import Batch, listing, look_at
from vault_app.scanner.packed import shares
from vault_app.scanner.reading import sightings
from vault_app.scanner.sieve import Hyperscan, Literals
from vault_app.scanner.stored import look, stored
from vault_app.scanner.tree_paths import paths_of
from vault_app.services.scan_aides import packages
from vault_app.system import gitstream
from vault_app.system.companion import Companion

TOKEN, OTHER = fake("npm_access_token"), fake("github_classic_token")
BASE64 = b64encode(b"token: %s\n" % TOKEN.encode() * 3)
WRITTEN = (
    *(TOKEN.encode(), OTHER.encode(), TOKEN.encode("utf-16-le"), TOKEN.encode().hex().encode()),
    *(BASE64, b"\n   ".join(BASE64[at : at + 20] for at in range(0, len(BASE64), 20))),
    *(TOKEN.replace("_", "%5F").encode(), TOKEN.replace("_", "\\u005f").encode()),
    *(b"SQLite format 3\0", b"plain text, nothing in it\n" * 9, b"x" * 2_000, b"\xff\xff"),
)
_BOMB = zlib.compress(bytes(2**25))
PIECES = st.one_of(
    st.sampled_from(WRITTEN),
    st.tuples(st.sampled_from(WRITTEN), st.integers(0, 60)).map(lambda one: one[0][: one[1]]),
    st.tuples(st.sampled_from(WRITTEN), st.integers(0, 60)).map(lambda one: one[0][one[1] :]),
    st.sampled_from([b"\n", b" = ", b"a", b"_", b"\\", b"%5f", b'"', b"\r\n\t"]),
)
NEW = st.lists(PIECES, min_size=1, max_size=3).map(b"".join)


@pytest.fixture(scope="module", params=["hyperscan", "literals"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return an engine over all patterns, of either kind."""
    if request.param == "literals":
        return Engine(SCAN_PATTERNS, Literals)
    return Engine(SCAN_PATTERNS)


@pytest.fixture(scope="module")
def quick() -> Engine:
    """Return the engine that is there usually."""
    return Engine(SCAN_PATTERNS)


@st.composite
def _families(draw: st.DrawFn) -> list[Entry]:
    """Return objects of which most are made from others, by any copies and anything new."""
    entries = [Entry("blob", draw(st.lists(NEW, max_size=3).map(b"".join)))]
    for _ in range(draw(st.integers(1, 9))):
        if draw(st.integers(0, 9)) == 0:
            entries.append(Entry(draw(st.sampled_from(["blob", "tree", "tag"])), draw(NEW)))
            continue
        base = draw(st.integers(0, len(entries) - 1))
        above = entries[base]
        ops: list[Op] = []
        for _ in range(draw(st.integers(1, 4))):
            if above.content and draw(st.booleans()):
                at = draw(st.integers(0, len(above.content) - 1))
                ops.append((at, draw(st.integers(1, len(above.content) - at))))
            else:
                ops.append(draw(NEW.filter(bool)) if draw(st.booleans()) else b"-")
        made = applied(above.content, ops)
        entries.append(Entry(above.kind, made, base, ops, draw(st.booleans())))
    return list({one.id: one for one in entries}.values()) if _plain(entries) else entries


def _plain(entries: list[Entry]) -> bool:
    return all(one.base < 0 for one in entries)


def _told(batches: Iterator[Batch]) -> tuple[dict[str, object], set[bytes], list[int]]:
    found: dict[str, object] = {}
    clean: set[bytes] = set()
    counts = [0, 0, 0]
    for batch in batches:
        found |= {one.id: (one.type, one.sightings) for one in batch.dirty} | dict(batch.named)
        clean |= set(batch.clean())
        for place, one in enumerate((batch.count, batch.blobs, batch.size)):
            counts[place] += one
    return found, clean, counts


def _both(top: Path, engine: Engine) -> tuple[object, list[tuple[str, str]]]:
    """Hold our way against git's; return what both found, and what they passed over."""
    ours: list[tuple[str, str]] = []
    theirs: list[tuple[str, str]] = []
    there = stored(top, top / ".git")
    found = _told(look(top, engine, there, on_skip=lambda *what: ours.append(what)))
    listed = objects.listing(top)
    expected = _told(
        objects.look_at(top, engine, listed.ids, on_skip=lambda *what: theirs.append(what))
    )
    assert found == expected
    assert sorted(ours) == sorted(theirs)
    assert there.count == listed.count
    return found, sorted(ours)


def _repository(folder: Path) -> Path:
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder / ".git" / "objects" / "pack"


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(entries=_families(), long=st.booleans())
def test_every_object_of_a_pack_is_found_as_by_itself(
    engine: Engine, entries: list[Entry], long: bool
) -> None:
    """Wherever a token comes in, is cut, or is made by two pieces that meet."""
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        packs.write(top / ".git" / "objects" / "pack", entries, long=long)
        skipped: list[tuple[str, str]] = []
        there = stored(top, top / ".git")
        assert (there.ids, len(there.packs)) == (b"", 1)
        found, clean, counts = _told(
            look(top, engine, there, on_skip=lambda *what: skipped.append(what))
        )
    expected: dict[str, object] = {}
    for one in entries:
        if one.kind == "tree":
            named = tokens_in(one.content, engine)
            expected |= {one.id.hex(): named} if named else {}
        elif seen := sightings(one.content, engine):
            expected[one.id.hex()] = (one.kind, seen)
    assert found == expected
    assert clean == {one.id.hex().encode() for one in entries} - {one.encode() for one in found}
    sizes = sum(len(one.content) for one in entries)
    assert counts == [len(entries), sum(one.kind == "blob" for one in entries), sizes]
    assert skipped == []


LONG = fake("slack_refresh_token")
"""Longer than what is searched round an edge: an escape at its start is far from its end."""
BY_HALVES = (*WRITTEN[:8], LONG.replace("-", "%2D").encode(), LONG.replace("-", "\\u002d").encode())


@pytest.mark.parametrize("last", [True, False], ids=["last", "followed"])
@pytest.mark.parametrize("written", BY_HALVES, ids=range(10))
def test_a_token_that_comes_in_by_halves_is_found(
    quick: Engine, written: bytes, last: bool
) -> None:
    """Wherever it is cut: one half is new, or both were there and meet; and cut it is gone.

    Whether another object is made from it or not: only then it is made itself.
    """
    entries: list[Entry] = []
    line = b"\nnothing to be found in here" * 40 + b"\n"
    for cut in range(1, len(written)):
        left, right = written[:cut], written[cut:]
        for before, ops in (
            (line + left + line, [(0, len(line) + cut), right + b"\n"]),
            (line + right + line, [(0, len(line)), left, (len(line), len(right) + len(line))]),
            (line + right + line, [left, (len(line), len(right) + len(line)), b"\n"]),
            (left + line + right, [(0, cut), (cut + len(line), len(right))]),
            (line + written + line, [(0, len(line) + cut), (len(line) + len(written), 40)]),
        ):
            base = b"%d %d\n" % (cut, len(entries))
            moved: list[Op] = [
                one if isinstance(one, bytes) else (one[0] + len(base), one[1]) for one in ops
            ]
            first = ops[0]
            if isinstance(first, bytes) or first[0]:
                moved.insert(0, base)
            else:
                moved[0] = (0, len(base) + first[1])
            entries.append(Entry("blob", base + before))
            made = applied(base + before, moved)
            entries.append(Entry("blob", made, len(entries) - 1, moved))
            if not last:
                more: list[Op] = [(0, len(made)), b"\n"]
                entries.append(Entry("blob", made + b"\n", len(entries) - 1, more))
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        packs.write(top / ".git" / "objects" / "pack", entries)
        found, _, _ = _told(look(top, quick, stored(top, top / ".git"), on_skip=_never))
    expected = {one.id.hex(): sightings(one.content, quick) for one in entries}
    assert found == {name: ("blob", seen) for name, seen in expected.items() if seen}
    assert len(found) > len(entries) // 3


def _never(name: str, reason: str) -> None:
    raise AssertionError(name, reason)


class _Failing:
    """A process that ends after some answers."""

    def __init__(self, started: Companion | None, answers: int) -> None:
        self._started = started
        self._left = answers

    def tell(self, value: object) -> None:
        if self._started is not None:
            self._started.tell(value)

    def answer(self) -> object:
        self._left -= 1
        if self._started is None or self._left < 0:
            raise EOFError
        return self._started.answer()

    def end(self) -> None:
        if self._started is not None:
            self._started.end()

    def close(self) -> None:
        if self._started is not None:
            self._started.close()


@pytest.mark.parametrize("answers", [None, 1_000, 3, 0, "nothing"])
def test_what_another_process_sees_is_the_same_whenever_it_ends(
    tmp_path: Path, quick: Engine, monkeypatch: pytest.MonkeyPatch, answers: int | str | None
) -> None:
    """What it did not answer is looked at here."""
    monkeypatch.setattr("vault_app.scanner.stored.MANY", 1)
    monkeypatch.setattr("vault_app.scanner.stored._LEAST", 2)
    _repository(tmp_path)
    _grown(tmp_path, Random(7), 9, 150)  # noqa: S311 - a corpus, no secret
    git = ["git", "-C", str(tmp_path), "repack", "-q", "-a", "-d", "-f", "--depth=5"]
    subprocess.run(git, check=True)
    here = stored(tmp_path, tmp_path / ".git")
    alone = _told(look(tmp_path, quick, here, on_skip=_never))
    sieve = quick.sieve
    assert isinstance(sieve, Hyperscan)

    def start() -> tuple[Any, object]:
        if answers is None:
            raise OSError
        begun = None if answers == "nothing" else Companion(MODULE, packages())
        failing = _Failing(begun, 0 if isinstance(answers, str) else answers)
        return failing, (*sieve.handed_on(), quick.longest)

    # The other process takes from the end: let that be commits and trees.
    monkeypatch.setattr("vault_app.scanner.stored.shares", lambda *some: shares(*some)[::-1])
    there = stored(tmp_path, tmp_path / ".git")
    aide = Aide(start)
    with suppress(EOFError):
        aide.loaded()
    both = _told(look(tmp_path, quick, there, on_skip=_never, lend=lambda: aide))
    aide.close()
    assert both == alone
    assert len(both[0]) > 20
    assert here.kept is not None
    assert there.kept is not None
    for name in sorted(both[0])[:20]:
        paths = paths_of(there.kept, {bytes.fromhex(name)})
        assert paths == paths_of(here.kept, {bytes.fromhex(name)})
        assert paths is not None


def _grown(top: Path, chance: Random, files: int, commits: int) -> None:
    """Make a history of files in which tokens come, go, and are written by halves."""
    texts = [[b"line %d of %d\n" % (at, one) for at in range(300)] for one in range(files)]
    stream = []
    for number in range(commits):
        one = chance.randrange(files)
        lines = texts[one]
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(lines))
            piece = chance.choice(WRITTEN)
            cut = chance.randrange(len(piece))
            new = chance.choice((piece, piece[:cut], piece[cut:], b"new line\n", b""))
            lines[at : at + chance.randrange(3)] = [new]
        text = b"".join(lines)
        stream.append(
            b"commit refs/heads/main\ncommitter A <a@example.org> %d +0000\ndata 4\nmore\n"
            b"M 644 inline d%d/f%d\ndata %d\n%s\n"
            % (1_600_000_000 + number, one % 3, one, len(text), text)
        )
    subprocess.run(["git", "fast-import", "--quiet"], cwd=top, input=b"".join(stream), check=True)


@pytest.mark.parametrize("packed", ["once", "twice", "by id", "thin cover", "alternates"])
def test_a_history_is_found_as_git_tells_it(tmp_path: Path, quick: Engine, packed: str) -> None:
    """However it is packed, loose objects beside it."""
    top = tmp_path / "one"
    _repository(top)
    _grown(top, Random(packed), 5, 60)  # noqa: S311 - a corpus, no secret
    git = ["git", "-C", str(top), "-c", "pack.threads=1"]
    offsets = ["-c", "repack.useDeltaBaseOffset=false"] if packed == "by id" else []
    subprocess.run([*git, *offsets, "repack", "-q", "-a", "-d", "-f"], check=True)
    if packed == "twice":
        kept = [*(top / ".git" / "objects" / "pack").glob("*.pack")]
        kept[0].with_suffix(".keep").touch()
        subprocess.run([*git, "repack", "-q", "-a", "-d", "-f", "--pack-kept-objects"], check=True)
        _grown_more(top, git)
    if packed == "thin cover":
        _grown_more(top, git)
    if packed == "alternates":
        other = tmp_path / "two"
        subprocess.run(["git", "clone", "-q", "--shared", "--bare", str(top), f"{other}/.git"])
        top = other
    found, skipped = _both(top, quick)
    assert len(found[0]) > 10  # type: ignore[index]
    assert skipped == []


def _grown_more(top: Path, git: list[str]) -> None:
    subprocess.run([*git, "reset", "-q", "--hard"], check=True)
    (top / "more").write_bytes(TOKEN.encode())
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "add", "more"], check=True)
    subprocess.run([*git, *identity, "commit", "-q", "-m", "more"], check=True)


CHAIN = [
    Entry("blob", b"first line\n" + TOKEN.encode() + b"\n" + b"x" * 70_000),
    Entry("blob", b"first line\n" + TOKEN.encode() + b"\nmore\n", 0, [(0, 52), b"more\n"]),
]


def _odd(change: str) -> list[Entry]:
    """Return a pack in which something makes no sense, with an object beside it that is fine."""
    head, text = b"first line\n" + TOKEN.encode() + b"\n", OTHER.encode()
    base = Entry("blob", head)
    ops: list[Op] = [(0, len(head)), text]
    made = Entry("blob", head + text, 0, ops)
    raw = packs.delta(len(head), len(head + text), ops)
    odd = {
        "nowhere": [Entry("blob", b"a", refers=b"\1" * 20, ops=[(0, 1)])],
        "too short": [
            base,
            Entry("blob", made.content, 0, size=len(raw) - 1, packed=zlib.compress(raw)),
        ],
        "too long": [
            base,
            Entry("blob", made.content, 0, size=len(raw) + 1, packed=zlib.compress(raw)),
        ],
        "bomb": [Entry("blob", b"b" * 99, packed=_BOMB, size=99)],
        "giant": [Entry("blob", b"g", packed=zlib.compress(b"g"), size=2**60)],
        "endless": [Entry("blob", b"g", packed=zlib.compress(b"g"), size=2**68)],
        "wrong base": [base, _by(made, packs.delta(len(head) + 1, len(made.content), ops))],
        "copy behind": [base, _by(made, packs.delta(len(head), 99, [(0, 99)]))],
        "copies": [base, _by(made, packs.delta(len(head), 50, [(0, len(head))] * 9_000))],
        "no meaning": [base, _by(made, raw + b"\0")],
        "cut": [base, _by(made, raw[:-3])],
        "empty": [base, _by(made, b"")],
        "sizes": [base, _by(made, b"\xff" * 40)],
        "no zlib": [Entry("blob", b"z", packed=b"nothing that was packed")],
        "child of broken": [
            Entry("blob", head, packed=b"nothing"),
            made,
            Entry("blob", head + text + text, 1, [(0, len(head + text)), text]),
        ],
    }
    return [Entry("blob", b"fine " + TOKEN.encode()), *_moved(odd[change])]


def _by(made: Entry, raw: bytes) -> Entry:
    return Entry(made.kind, made.content, made.base, packed=zlib.compress(raw), size=len(raw))


def _moved(entries: list[Entry]) -> list[Entry]:
    return [replace(one, base=one.base + 1) if one.base >= 0 else one for one in entries]


@pytest.mark.parametrize(
    "change",
    [
        *("nowhere", "too short", "too long", "bomb", "giant", "endless", "wrong base"),
        *("copy behind", "copies", "no meaning", "cut", "empty", "sizes", "no zlib"),
        "child of broken",
    ],
)
def test_a_pack_that_lies_is_told_as_git_tells_it(
    tmp_path: Path, quick: Engine, change: str
) -> None:
    """And what is right in it is found."""
    packs.write(_repository(tmp_path), _odd(change))
    found, _ = _both(tmp_path, quick)
    assert CHAIN[0].id.hex() not in found[0]  # type: ignore[index]
    assert Entry("blob", b"fine " + TOKEN.encode()).id.hex() in found[0]  # type: ignore[index]


@pytest.mark.parametrize("count", [1, 2, 7])
def test_objects_made_from_one_another_in_a_circle_are_told_without_git(
    tmp_path: Path, quick: Engine, count: int
) -> None:
    """Git follows such a circle until no memory is left."""
    whole, ring = _circle(tmp_path, count)
    there = stored(tmp_path, tmp_path / ".git")
    skipped: list[tuple[str, str]] = []
    found, _, counts = _told(
        look(tmp_path, quick, there, on_skip=lambda *what: skipped.append(what))
    )
    assert (set(found), counts[0]) == ({whole.id.hex()}, 1)
    assert sorted(skipped) == sorted((one.id.hex(), "object_broken") for one in ring)


def _circle(top: Path, count: int) -> tuple[Entry, list[Entry]]:
    """Write a pack with an object that is whole, and others made from one another."""
    whole = Entry("blob", b"fine " + TOKEN.encode())
    ring = [Entry("blob", b"%d" % number) for number in range(count)]
    turned = [
        Entry("blob", one.content, refers=ring[number - 1].id, ops=[(0, 1)])
        for number, one in enumerate(ring)
    ]
    packs.write(_repository(top), [whole, *turned])
    return whole, ring


@pytest.mark.skipif(sys.platform != "linux", reason="where git's memory can be bounded")
def test_git_itself_ends_where_objects_go_in_a_circle(
    tmp_path: Path, quick: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pack may be left to git as a whole."""
    monkeypatch.setattr(gitstream, "_MEMORY", 2**27)
    whole, ring = _circle(tmp_path, 2)
    skipped: list[tuple[str, str]] = []
    batches = look_at(
        tmp_path, quick, listing(tmp_path).ids, on_skip=lambda *what: skipped.append(what)
    )
    assert [one.id for batch in batches for one in batch.dirty] == [whole.id.hex()]
    assert sorted(skipped) == sorted((one.id.hex(), "object_broken") for one in ring)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    place=st.floats(0, 1),
    bit=st.integers(0, 7),
    where=st.sampled_from(["pack", "idx"]),
    cut=st.booleans(),
)
def test_a_damaged_pack_is_told_as_git_tells_it(
    quick: Engine, place: float, bit: int, where: str, cut: bool
) -> None:
    """A bit that is another one, or an end that is missing: in the pack or its index."""
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        path = packs.write(_repository(top), [*CHAIN, *_odd("no zlib")])
        path = path.with_suffix(f".{where}")
        data = bytearray(path.read_bytes())
        at = min(int(place * len(data)), len(data) - 1)
        data[at] ^= 1 << bit
        path.write_bytes(data[:at] if cut else data)
        _both(top, quick)
