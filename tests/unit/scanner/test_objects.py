"""Objects in chunks: what is found is what looking at each by itself finds, wherever cuts fall."""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.fake_tokens import fake
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner import objects
from vault_app.scanner.engine import Engine
from vault_app.scanner.names import tokens_in
from vault_app.scanner.reading import sightings
from vault_app.scanner.sieve import Literals
from vault_app.system import gitstream

VALUES = [fake(kind) for kind in ("npm_access_token", "github_classic_token")]
PARTS = (
    *(b"plain text\n", b"\\u005f \\/a", b"50%25 and%41bc", b"\n", b" ", b"\0\1\2", b"blob 9\n"),
    *(VALUES[0].encode(), VALUES[0][:20].encode(), VALUES[0][20:].encode(), VALUES[1].encode()),
    *(VALUES[1].encode("utf-16-le"), VALUES[0].encode().hex().encode(), b"SQLite format 3\0"),
)
CONTENTS = st.lists(
    st.lists(st.sampled_from(PARTS), max_size=6).map(b"".join), min_size=1, max_size=12, unique=True
)


@pytest.fixture(scope="module", params=["hyperscan", "literals"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return an engine over all patterns, of either kind."""
    if request.param == "literals":
        return Engine(SCAN_PATTERNS, Literals)
    return Engine(SCAN_PATTERNS)


@pytest.fixture(scope="module")
def top() -> Iterator[Path]:
    """Return a repository without a commit, to put objects in."""
    with tempfile.TemporaryDirectory() as name:
        subprocess.run(["git", "init", "-q", name], check=True)
        yield Path(name)


def _put(top: Path, contents: list[bytes]) -> bytes:
    """Store *contents* as blobs in one go and return their ids, one a line."""
    stream = b"".join(
        b"blob\nmark :%d\ndata %d\n%s\n" % (number, len(data), data)
        for number, data in enumerate(contents, 1)
    )
    asked = b"".join(b"get-mark :%d\n" % number for number in range(1, len(contents) + 1))
    command = ["git", "-c", "fastimport.unpackLimit=0", "fast-import", "--quiet"]
    done = subprocess.run(command, cwd=top, input=stream + asked, check=True, capture_output=True)
    return done.stdout


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents=CONTENTS, room=st.sampled_from([64, 100, 257, 2**19]))
def test_look_at_in_chunks_finds_what_each_object_holds_by_itself(
    top: Path, engine: Engine, contents: list[bytes], room: int
) -> None:
    """Tokens that only seem to be there across two objects are not, and none is lost at a cut."""
    ids = _put(top, contents)
    expected = {
        name: [(one.hit.value, one.line, one.column, one.hit.form) for one in seen]
        for name, data in zip(ids.decode().split(), contents, strict=True)
        if (seen := sightings(data, engine))
    }
    found = {}
    heads: list[bytes] = []
    clean: list[bytes] = []
    skipped: list[tuple[str, str]] = []
    for chunk in gitstream.chunks(
        ids, top, bytearray(room), on_skip=lambda *what: skipped.append(what)
    ):
        batch = objects.looked(chunk, engine)
        heads += chunk.heads
        clean += batch.clean()
        for dirty in batch.dirty:
            found[dirty.id] = [
                (one.hit.value, one.line, one.column, one.hit.form) for one in dirty.sightings
            ]
    assert found == expected
    sizes = [len(data) for data in contents]
    assert [int(head.split()[2]) for head in heads] == sizes
    assert len(clean) + len(found) == len(contents)
    assert skipped == []


def test_chunks_pass_over_what_is_too_large_or_missing_and_go_on(top: Path) -> None:
    """Each is told once; memory is no larger than what may be looked at."""
    large, small = b"x" * 5_000, [b"one", b"two", b"three"]
    ids = _put(top, [small[0], large, small[1], b"y" * 900, small[2]]).splitlines(keepends=True)
    missing = b"0" * (len(ids[0]) - 1) + b"\n"
    skipped: list[tuple[str, str]] = []
    asked = b"".join([ids[0], missing, *ids[1:]])
    got = [
        chunk.content(number)
        for chunk in gitstream.chunks(
            asked, top, bytearray(128), largest=1_000, on_skip=lambda *what: skipped.append(what)
        )
        for number in range(len(chunk.heads))
    ]
    assert got == [b"one", b"two", b"y" * 900, b"three"]
    assert skipped == [
        (missing.decode().strip(), "object_broken"),
        (ids[1].decode().strip(), "object_too_large"),
    ]


def test_look_at_trees_tell_the_tokens_in_names(top: Path) -> None:
    """A tree holds names and nothing else that could be a token."""
    engine = Engine(SCAN_PATTERNS)
    [blob] = _put(top, [b"harmless"]).split()
    entry = b"100644 blob %s\t%s\n" % (blob, f"{VALUES[0]}.txt".encode())
    made = subprocess.run(
        ["git", "mktree"], cwd=top, input=entry, capture_output=True, check=True
    ).stdout
    [batch] = objects.look_at(top, engine, made, on_skip=lambda name, reason: None)
    raw = b"100644 %s.txt\0" % VALUES[0].encode() + bytes.fromhex(blob.decode())
    assert batch.named == {made.decode().strip(): tokens_in(raw, engine)}
    assert (batch.dirty, batch.blobs, list(batch.clean())) == ([], 0, [])
