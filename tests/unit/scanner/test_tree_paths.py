"""Where blobs ever stood is told from what is new in trees: it leads to what git tells of all."""

import subprocess
from functools import partial
from pathlib import Path
from random import Random

import pytest

from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner.engine import Engine
from vault_app.scanner.fresh_trees import entries
from vault_app.scanner.origins import origins
from vault_app.scanner.stored import look, stored
from vault_app.scanner.tree_paths import paths_of
from vault_app.scanner.tree_texts import Kept

NAMES = (
    *(
        b"a",
        b"src",
        b"a b",
        b"100644 x",
        b"40000 y",
        b"\xff",
        b"n" * 200,
        "é".encode(),
        b"*",
        b":x",
    ),
    *(b"folder %d" % number for number in range(12)),
)
HOW = ("one pack", "two packs", "loose", "pack and loose")


@pytest.fixture(scope="module")
def engine() -> Engine:
    """Return an engine over all patterns."""
    return Engine(SCAN_PATTERNS)


def _git(top: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    done = subprocess.run(
        ["git", *arguments], cwd=top, check=True, capture_output=True, input=stdin
    )
    return done.stdout


class _History:
    """A history for ``git fast-import``: blobs come, go, are copied, and folders are renamed."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.marks = 0
        self.commits: list[int] = []
        self.blobs: list[int] = []

    def _mark(self) -> int:
        self.marks += 1
        return self.marks

    def _path(self) -> bytes:
        depth = self.random.choice((0, 0, 1, 2, 3))
        return b"/".join(self.random.choice(NAMES) for _ in range(depth + 1))

    def _quoted(self, path: bytes) -> bytes:
        return b'"' + b"".join(b"\\%03o" % one for one in path) + b'"'

    def _change(self) -> bytes:
        kind = self.random.random()
        path = self._quoted(self._path())
        if kind < 0.7:
            return b"M 100644 :%d %s\n" % (self.random.choice(self.blobs), path)
        return b"D %s\n" % path

    def commit(self, time: int) -> bytes:
        """Return some blobs and a commit."""
        text = b""
        for _ in range(self.random.randint(1, 3)):
            self.blobs.append(self._mark())
            data = b"%d\n" % self.random.getrandbits(60) * self.random.randint(1, 20)
            text += b"blob\nmark :%d\ndata %d\n%s\n" % (self.blobs[-1], len(data), data)
        mark = self._mark()
        text += b"commit refs/heads/b%d\nmark :%d\n" % (self.random.randint(0, 2), mark)
        text += b"committer A <a@example.org> %d +0000\ndata 1\nx\n" % time
        above = self.random.sample(self.commits, min(len(self.commits), 3))
        if above and self.random.random() < 0.95:
            if self.random.random() < 0.8:
                above[0] = self.commits[-1]
            text += b"from :%d\n" % above[0]
            if self.random.random() < 0.2:
                text += b"".join(b"merge :%d\n" % one for one in set(above[1:]) - {above[0]})
        text += b"".join(self._change() for _ in range(self.random.randint(1, 6)))
        self.commits.append(mark)
        return text + b"\n"


def _made(top: Path, random: Random, how: str) -> None:
    """Make a repository; trees are made from others of other folders, too."""
    subprocess.run(["git", "init", "-q", str(top)], check=True)
    history = _History(random)
    text, time = b"", 1_700_000_000
    for number in range(60):
        text += history.commit(time)
        time += random.choice((0, 60, 60, 60, -90))
        if number == 30:
            text += b"checkpoint\n\n"
    packed = [
        "-c",
        "fastimport.unpackLimit=100000" if "loose" in how else "fastimport.unpackLimit=1",
    ]
    _git(top, *packed, "fast-import", "--quiet", "--force", stdin=text)
    if how == "one pack":
        _git(top, "repack", "-adfq", "--depth=50", "--window=50")
    elif how == "pack and loose":
        _git(top, "repack", "-dfq", "--depth=50", "--window=50")
        _git(top, *packed, "fast-import", "--quiet", "--force", stdin=_History(random).commit(time))


def _same(paths: list[bytes] | None) -> list[bytes] | None:
    return paths


def _kept(top: Path, engine: Engine) -> Kept:
    there = stored(top, top / ".git")
    assert there.kept is not None
    list(look(top, engine, there, on_skip=lambda *what: None))
    return there.kept


def test_entries_that_an_edge_lies_in_are_whole() -> None:
    """Whatever its name is as long as, and wherever its id holds zeros."""
    random = Random(3)  # noqa: S311 - the same ones each time
    for _ in range(400):
        parts = [
            b"100644 %s\0" % random.choice(NAMES) + bytes(random.choices(b"\0\0a\xff1 ", k=20))
            for _ in range(random.randint(1, 12))
        ]
        content = b"".join(parts)
        edges = sorted(random.choices(range(len(content) + 1), k=random.randint(1, 4)))
        text, end = entries(content, edges), 0
        for part in parts:
            begin, end = end, end + len(part)
            if any(begin < edge < end for edge in edges):
                assert part in text


@pytest.mark.parametrize("how", HOW)
def test_the_paths_of_blobs_lead_to_the_same_origins_as_all_paths(
    tmp_path: Path, engine: Engine, how: str
) -> None:
    """Folders in folders of one name, names that look like modes, merges, clocks that go back."""
    random = Random(how)  # noqa: S311 - the same ones each time
    _made(tmp_path, random, how)
    kept = _kept(tmp_path, engine)
    listed = _git(tmp_path, "cat-file", "--batch-check", "--batch-all-objects").split(b"\n")
    blobs = [one[:40] for one in listed if b" blob " in one]
    commits = b"".join(one[:40] + b"\n" for one in listed if b" commit " in one)
    known = 0
    for _ in range(12):
        some = {one.decode() for one in random.sample(blobs, 3)}
        paths = paths_of(kept, {bytes.fromhex(one) for one in some})
        known += paths is not None
        limited = origins(tmp_path, some, commits, paths=partial(_same, paths))
        assert limited == origins(tmp_path, some, commits)
    assert known
