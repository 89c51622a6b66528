"""What scans remember: clean things are not looked at twice, changed ones are; never a value."""

import base64
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake
from tests.support.scans import keep_what_was_handed_over
from vault_app.core.errors import Cancelled
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.secret import Secret
from vault_app.services.progress import CancelFlag, Tick
from vault_app.services.scan_model import Finding, ScanResult, Where
from vault_app.services.scanning import scan
from vault_app.services.workbench import Options, Workbench, open_workbench
from vault_app.store.model import Tombstone

LONG_AGO = 1_600_000_000


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    """Return a workbench of a profile with an open vault."""
    options = Options(
        home=str(tmp_path / "profile"), environ={"KEYTURN_VAULT": "file"}, user_home=tmp_path
    )
    opened = open_workbench(options, FixedClock(), Secret("correct horse"))
    opened.profile.ensure()
    opened.door.fingerprint_key()
    yield opened
    opened.close()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a folder that was last changed long ago, as far as that can be made so."""
    folder = tmp_path / "tree"
    for name in ("a/one.py", "a/two.py", "b/three.py"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n")
    return folder


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files of a moment ago count as settled: their change time cannot be set."""
    monkeypatch.setattr("vault_app.services.scan_ahead._SETTLED_NS", -(10**12))


def _scan(bench: Workbench, *paths: Path, history: bool = False) -> ScanResult:
    return scan(bench, Where(paths, history=history))


def test_scan_again_looks_at_what_changed_only(bench: Workbench, tree: Path) -> None:
    """The same findings; a changed file is looked at, a clean folder is not."""
    assert _scan(bench, tree).stats.remembered == 0
    assert _scan(bench, tree).stats.remembered == 3
    (tree / "a" / "two.py").write_text(f"x = '{fake('npm_access_token')}'\n")
    for _ in range(2):
        found = _scan(bench, tree)
        assert [Path(one.path).name for one in found.findings] == ["two.py"]
        assert found.stats.remembered == 1
        assert found.stats.files == 3


def test_scan_in_several_processes_remembers_the_same(
    bench: Workbench, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another process read is known again by whoever looks next, and the other way round."""
    monkeypatch.setattr("vault_app.services.scan_aides.processors", lambda: 2)
    keep_what_was_handed_over(monkeypatch)
    (tree / "b" / "dirty.py").write_text(fake("npm_access_token"))
    (tree / "c").mkdir()
    (tree / "c" / "clean.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    for few in (0, 10**9, 0):
        monkeypatch.setattr("vault_app.services.scan_crew._FEW", few)
        found = _scan(bench, tree)
        assert [Path(one.path).name for one in found.findings] == ["dirty.py"]
    assert (found.stats.remembered, found.stats.files) == (3, 5)
    (bench.profile.home / "scan" / "patterns.bin").unlink()
    for kept in (bench.profile.home / "scan").glob("tree-*"):
        kept.unlink()
    assert _scan(bench, tree).stats.remembered == 0
    monkeypatch.setattr("vault_app.services.scan_crew._FEW", 10**9)
    assert _scan(bench, tree).stats.remembered == 3


def test_scan_without_cache_looks_at_everything(bench: Workbench, tree: Path) -> None:
    """Nor does it leave anything to remember."""
    before = sorted((bench.profile.home / "scan").glob("tree-*"))
    found = scan(bench, Where((tree,), cache=False))
    assert (found.stats.remembered, before) == (0, [])
    assert not list((bench.profile.home / "scan").glob("tree-*"))


def test_scan_damaged_memory_is_as_good_as_none(bench: Workbench, tree: Path) -> None:
    """Also that of the patterns, which are compiled anew."""
    value = fake("npm_access_token")
    (tree / "a" / "two.py").write_text(value)
    _scan(bench, tree)
    for kept in (bench.profile.home / "scan").iterdir():
        data = bytearray(kept.read_bytes())
        data[len(data) // 2] ^= 255
        kept.write_bytes(data)
    found = _scan(bench, tree)
    assert (len(found.findings), found.stats.remembered) == (1, 0)


def test_scan_memory_holds_no_value_and_no_name_h16(bench: Workbench, tree: Path) -> None:
    """H16: keyed digests of what was clean; other people's keys read nothing out of it."""
    value = fake("github_classic_token")
    (tree / "b" / "secret-name.py").write_text(value)
    _git(tree, "init", "-q")
    _git(tree, "add", "-A")
    _git(tree, "commit", "-q", "-m", "x")
    assert _scan(bench, tree, history=True).findings
    kept = b"".join(path.read_bytes() for path in (bench.profile.home / "scan").iterdir())
    assert value.encode() not in kept
    assert b"two.py" not in kept
    assert {path.stat().st_mode & 0o77 for path in (bench.profile.home / "scan").iterdir()} == {0}


def _git(top: Path, *arguments: str, stdin: str | None = None) -> str:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    command = ["git", *identity, "-c", "protocol.file.allow=always", *arguments]
    done = subprocess.run(command, cwd=top, capture_output=True, text=True, check=True, input=stdin)
    return done.stdout.strip()


def _brief(found: ScanResult) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.hint, one.commit, one.author, one.blob) for one in found.findings]


def test_scan_history_again_reads_new_objects_only(bench: Workbench, tree: Path) -> None:
    """With the same answer as before, dangling objects of later included."""
    _git(tree, "init", "-q")
    (tree / "a" / "two.py").write_text(fake("npm_access_token"))
    _git(tree, "add", "-A")
    _git(tree, "commit", "-q", "-m", "x")
    _git(tree, "rm", "-q", "a/two.py")
    _git(tree, "commit", "-q", "-m", "y")
    first = _scan(bench, tree, history=True)
    again = _scan(bench, tree, history=True)
    assert _brief(first) == _brief(again)
    assert [one.author for one in again.findings] == ["Ada <ada@example.org>"]
    assert again.stats.blobs == 1  # the one with the token
    late = fake("github_classic_token")
    _git(tree, "hash-object", "-w", "--stdin", stdin=late)
    _git(tree, "gc", "-q")
    found = _scan(bench, tree, history=True)
    assert {one.pattern for one in found.findings} == {"npm_access_token", "github_classic_token"}
    assert found.stats.remembered > 0


def test_scan_history_again_tells_where_tokens_came_from_as_a_first_scan(
    bench: Workbench, tree: Path
) -> None:
    """A new commit of long ago brought it, another one of later did not, one that did is gone."""
    _git(tree, "init", "-q", "-b", "main")
    tokens = [fake("npm_access_token") for _ in range(4)]
    for number, token in enumerate(tokens[:3]):
        (tree / f"{number}.env").write_text(token)
        _git(tree, "add", "-A")
        _git(tree, "commit", "-q", "-m", token if number == 2 else "x")
    _scan(bench, tree, history=True)
    early = _put(tree, "0.env", LONG_AGO)
    later = _put(tree, "1.env", LONG_AGO + 10**9)
    (tree / "3.env").write_text(tokens[3])
    _git(tree, "add", "-A")
    _git(tree, "commit", "-q", "-m", "new")
    again = _scan(bench, tree, history=True)
    assert again.stats.remembered > 0
    first = scan(bench, Where((tree,), history=True, cache=False))
    assert _brief(again) == _brief(first)
    brought = {one.commit for one in again.findings}
    assert (early in brought, later in brought) == (True, False)
    _git(tree, "update-ref", "-d", "refs/heads/0.env")
    _git(tree, "reflog", "expire", "--expire=now", "--all")
    _git(tree, "gc", "-q", "--prune=now")
    first = scan(bench, Where((tree,), history=True, cache=False))
    again = _scan(bench, tree, history=True)
    assert _brief(again) == _brief(first)
    assert early not in {one.commit for one in again.findings}


def _put(tree: Path, name: str, time: int) -> str:
    """Return a new commit of one file, beside all others, of that time."""
    blob = _git(tree, "rev-parse", f"HEAD:{name}")
    made = _git(tree, "mktree", stdin=f"100644 blob {blob}\t{name}\n")
    lines = f"tree {made}", f"author A <a@b.c> {time} +0000", f"committer A <a@b.c> {time} +0000"
    commit = _git(
        tree, "hash-object", "-t", "commit", "-w", "--stdin", stdin="\n".join(lines) + "\n\nx\n"
    )
    _git(tree, "update-ref", f"refs/heads/{name}", commit)
    return commit


def test_scan_history_looks_into_submodules_worktrees_and_nested_ones(
    bench: Workbench, tree: Path, tmp_path: Path
) -> None:
    """Each object store once; the reflog's words and a bare repository too."""
    names = ("inner", "nested", "bare", "worktree", "reflog")
    values = {name: fake("huggingface_user_access_token") for name in names}
    inner = tmp_path / "inner"
    inner.mkdir()
    _commit_and_remove(inner, values["inner"])
    _git(tree, "init", "-q")
    _git(tree, "submodule", "add", "-q", str(inner), "sub")
    _git(tree, "commit", "-q", "-m", "x")
    _git(tree, "worktree", "add", "-q", str(tmp_path / "other"), "-b", "side")
    (tmp_path / "other" / "x").write_text(values["worktree"])
    _git(tmp_path / "other", "add", "-A")
    _git(tmp_path / "other", "commit", "-q", "-m", "x")
    _git(tree, "update-ref", "-m", values["reflog"], "refs/heads/side", "HEAD")
    (tree / "nested").mkdir()
    _commit_and_remove(tree / "nested", values["nested"])
    source = tmp_path / "source"
    source.mkdir()
    _commit_and_remove(source, values["bare"])
    _git(tmp_path, "clone", "-q", "--bare", str(source), str(tree / "deep.git"))
    found = _scan(bench, tree, history=True)
    hints = {one.hint for one in found.findings}
    assert {f"hf_…{value[-4:]}" for value in values.values()} <= hints


def _commit_and_remove(top: Path, value: str) -> None:
    _git(top, "init", "-q")
    (top / "x").write_text(value)
    _git(top, "add", "-A")
    _git(top, "commit", "-q", "-m", "x")
    _git(top, "rm", "-q", "x")
    _git(top, "commit", "-q", "-m", "y")


def test_scan_skips_what_git_ignores_on_request(bench: Workbench, tree: Path) -> None:
    """By default ignored files are looked at: that is where secrets live."""
    _git(tree, "init", "-q")
    (tree / ".gitignore").write_text("a/\n*.env\n")
    (tree / "a" / "two.py").write_text(fake("npm_access_token"))
    (tree / "x.env").write_text(fake("npm_access_token"))
    assert len(_scan(bench, tree).findings) == 2
    assert scan(bench, Where((tree,), ignored=False)).findings == ()


def test_scan_tombstone_is_told_in_any_writing(bench: Workbench, tree: Path) -> None:
    """A dead token of ours is named, plain and encoded."""
    value = fake("github_classic_token")
    mark = bench.key.fingerprint(Secret(value))
    bench.store.tombstones.add(
        Tombstone(Fingerprint(mark), "old-ci", "github", "ghp_…", FixedClock().now(), proven=True)
    )
    (tree / "a" / "two.py").write_text(value)
    (tree / "b" / "x.b64").write_bytes(base64.b64encode(f"u:{value}".encode()))
    (tree / "b" / "x.hex").write_text(value.encode().hex())
    found = _scan(bench, tree).findings
    assert [(one.tombstone, one.verdict) for one in found] == [("old-ci", "dead")] * 3
    assert {one.form for one in found} == {"plain", "base64", "hex"}


def test_scan_identity_is_of_value_and_place(bench: Workbench, tree: Path) -> None:
    """Another line keeps it, another file or value does not; a mark holds on other machines."""
    value = fake("npm_access_token")
    path = tree / "a" / "two.py"

    def look(text: str, where: Path = tree) -> Finding:
        path.write_text(text)
        [one] = scan(bench, Where((where,), salt=b"0" * 16)).findings
        return one

    first, moved = look(value), look(f"\n\n{value}")
    other = look(fake("npm_access_token"))
    assert first.identity == moved.identity != other.identity
    assert first.mark == moved.mark != other.mark
    assert (moved.line, moved.inside) == (3, "a/two.py")
    assert first.identity
    assert value not in first.identity


def test_scan_cancelled_while_reading_tells_what_it_found(bench: Workbench, tree: Path) -> None:
    """At once, in the middle of a file; what was found before stays told."""
    flag = CancelFlag()
    told: list[Finding] = []

    def found(finding: Finding) -> None:
        told.append(finding)
        flag.cancel()

    for number in range(600):
        (tree / "b" / f"{number}.txt").write_text(fake("npm_access_token"))
    with pytest.raises(Cancelled):
        scan(bench, Where((tree,)), cancel=flag, found=found)
    assert len(told) == 1


def test_scan_progress_tells_rate_and_what_is_left(
    bench: Workbench, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the walk is through, how many files there are is known."""
    monkeypatch.setattr("vault_app.services.scan_pace._TICK_SECONDS", 0)
    ticks: list[Tick] = []
    for number in range(900):
        (tree / "b" / f"{number}.txt").write_text("x" * 100)
    scan(bench, Where((tree,), cache=False), progress=ticks.append)
    assert ticks[-1].total == ticks[-1].done == 903
    assert ticks[-1].left == 0
    assert all(tick.rate is not None and tick.rate > 0 for tick in ticks)


def test_scan_folder_without_repository_is_told(bench: Workbench, tree: Path) -> None:
    """Asked for history where there is none."""
    found = _scan(bench, tree, history=True)
    assert ("no_repository", str(tree)) in [(one.reason, one.path) for one in found.skipped]


def test_scan_of_a_sha256_repository_finds_loose_and_packed_tokens(
    bench: Workbench, tmp_path: Path
) -> None:
    """Ids are longer there: nothing is passed over without a word, and each scan tells the same."""
    top = tmp_path / "long"
    top.mkdir()
    _git(top, "init", "-q", "--object-format=sha256")
    (top / "a.env").write_text(f"T={fake('npm_access_token')}\n")
    _git(top, "add", "-A")
    [staged] = scan(bench, Where((top,), staged=True)).findings
    assert staged.path == str(top / "a.env")
    _git(top, "commit", "-q", "-m", "1")
    _git(top, "rm", "-q", "a.env")
    _git(top, "commit", "-q", "-m", "2")
    told = []
    for _ in ("loose", "packed"):
        for cache in (False, True):
            found = scan(bench, Where((top,), history=True, cache=cache))
            told.append([(one.path, one.commit, one.hint) for one in found.findings])
            assert found.skipped == ()
        _git(top, "gc", "-q")
    assert told[1:] == told[:1] * 3
    [(path, commit, _)] = told[0]
    assert path == str(top / "a.env")
    assert commit is not None
    assert len(commit) == 64
