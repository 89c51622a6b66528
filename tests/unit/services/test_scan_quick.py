"""The short way before a commit: it says clean only where the whole scan does, else nothing."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake
from vault_app.core.secret import Secret
from vault_app.services import scan_quick
from vault_app.services.scan_model import Where
from vault_app.services.scanning import make_ready, ready, scan
from vault_app.services.workbench import Options, Workbench, open_workbench

pytest.importorskip("hyperscan", reason="without it there is no short way")

VALUE = fake("npm_access_token")
HARMLESS = (b"plain\n", b"\\u0041bc \\/d", b"50%25 and%41bc", b"{}\n", b"\0\1", b"\xff")
TOKENS = (
    *(VALUE.encode(), VALUE.encode("utf-16-le"), VALUE.encode().hex().encode()),
    f"{VALUE[:2]}\\u{ord(VALUE[2]):04x}{VALUE[3:]}".encode(),
    f"{VALUE[:3]}%{ord(VALUE[3]):02X}{VALUE[4:]}".encode(),
)
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """Return a workbench of a profile in which commits are made ready for."""
    home = tmp_path_factory.mktemp("home")
    options = Options(home=str(home / "profile"), environ={"KEYTURN_VAULT": "file"}, user_home=home)
    opened = open_workbench(options, FixedClock(), Secret("correct horse"))
    opened.profile.ensure()
    make_ready(opened)
    yield opened
    opened.close()


@pytest.fixture
def folder(bench: Workbench) -> str:
    """Return where the compiled patterns are."""
    return str(bench.profile.home / "scan")


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """Return a repository with nothing in it."""
    _git(tmp_path, "init", "-q")
    return tmp_path


def _git(top: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=top, check=True, capture_output=True)


def _stage(top: Path, contents: list[bytes]) -> None:
    _git(top, "rm", "-rqf", "--cached", "--ignore-unmatch", ".")
    for number, content in enumerate(contents):
        (top / f"{number}").write_bytes(content)
    names = [f"{number}" for number in range(len(contents))]
    _git(top, "-c", "core.autocrlf=false", "add", "-f", *names)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    contents=st.lists(
        st.lists(st.sampled_from(HARMLESS + TOKENS), max_size=4).map(b"".join),
        min_size=1,
        max_size=4,
    )
)
def test_look_says_clean_only_where_the_whole_scan_finds_nothing(
    bench: Workbench, folder: str, top: Path, contents: list[bytes]
) -> None:
    """And says it with the same counts."""
    _stage(top, contents)
    whole = scan(bench, Where((top,), staged=True))
    told = scan_quick.look(str(top), folder)
    assert told is None or not whole.findings
    if told is not None:
        assert told == (whole.stats.blobs, whole.stats.bytes)
    if not any(token in content for content in contents for token in TOKENS):
        assert told is not None or whole.findings  # text that joins by chance


@pytest.mark.parametrize("token", TOKENS, ids=range(len(TOKENS)))
def test_look_leaves_a_token_to_the_whole_scan(folder: str, top: Path, token: bytes) -> None:
    _stage(top, [b"harmless\n", b"k = " + token + b"\n"])
    assert scan_quick.look(str(top), folder) is None


def test_look_says_clean_of_escapes_and_of_nothing(folder: str, top: Path) -> None:
    """Escapes are undone, databases are left to who reads them."""
    assert scan_quick.look(str(top), folder) == (0, 0)
    contents = [b'"\\u0041bcd\\/e"\n', b"?a=x%41bcd%20e\n", b"same", b"same"]
    _stage(top, contents)
    assert scan_quick.look(str(top), folder) == (4, sum(map(len, contents)))
    _stage(top, [b"SQLite format 3\0" + bytes(100)])
    assert scan_quick.look(str(top), folder) is None


def test_look_outside_of_a_repository_or_without_git_says_nothing(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert scan_quick.look(str(tmp_path), folder) is None
    _git(tmp_path, "init", "-q")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert scan_quick.look(str(tmp_path), folder) is None


def test_look_where_a_blob_is_lost_says_nothing(folder: str, top: Path) -> None:
    _stage(top, [b"lost\n"])
    for lost in (top / ".git" / "objects").glob("??/*"):
        lost.unlink()
    assert scan_quick.look(str(top), folder) is None


@pytest.mark.parametrize("name", ["staged", "patterns.bin"])
@pytest.mark.parametrize("damage", ["gone", "start", "middle"])
def test_look_with_patterns_of_another_program_or_damaged_ones_says_nothing(
    bench: Workbench, folder: str, top: Path, name: str, damage: str
) -> None:
    """The whole scan after it makes them anew."""
    _stage(top, [b"k = " + TOKENS[0]])
    kept = Path(folder) / name
    data = bytearray(kept.read_bytes())
    if damage == "gone":
        kept.unlink()
    else:
        data[0 if damage == "start" else len(data) // 2] ^= 1
        kept.write_bytes(data)
    assert scan_quick.look(str(top), folder) is None
    ready.cache_clear()
    make_ready(bench)
    _stage(top, [b"harmless"])
    assert scan_quick.look(str(top), folder) == (1, 8)


def test_scan_staged_of_a_clean_commit_loads_no_command_line(bench: Workbench, top: Path) -> None:
    """With a token the whole command answers."""
    program = "import atexit, sys; from vault_app.cli.start import main\n" + (
        "atexit.register(lambda: print('click' in sys.modules))\nmain()"
    )
    environ = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "KEYTURN_HOME": str(bench.profile.home),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }

    def hook() -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-c", program, "scan", "--staged"],
            cwd=top,
            env=environ,
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout, done.stderr

    _stage(top, [b"harmless"])
    code, out, told = hook()
    assert (code, out) == (0, "False\n")
    assert told.startswith("0 found in 0 files and 1 git blobs (0.0 MB, ")
    _stage(top, [TOKENS[0]])
    code, out, _ = hook()
    assert (code, out.splitlines()[-1]) == (1, "True")


def _commit(top: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "core.hooksPath=/none")
    _git(top, *who, "commit", "-qm", "one", *arguments)


def _unborn(top: Path, content: bytes) -> Path:
    _stage(top, [content])
    return top


def _renamed(top: Path, content: bytes) -> Path:
    _stage(top, [b"before\n" * 30, b"x"])
    _commit(top)
    _git(top, "mv", "0", "elsewhere")
    (top / "elsewhere").write_bytes(b"before\n" * 30 + content)
    _git(top, "add", ".")
    return top


def _oddly_named(top: Path, content: bytes) -> Path:
    for name in (b"line\nbreak", b"not \xff UTF-8", b":(top)", b"-q"):
        Path(os.fsdecode(os.path.join(os.fsencode(top), name))).write_bytes(content)  # noqa: PTH118
    _git(top, "add", ".")
    return top


def _conflicting(top: Path, content: bytes) -> Path:
    _stage(top, [b"before\n"])
    _commit(top)
    _git(top, "checkout", "-qb", "other")
    _stage(top, [b"theirs\n"])
    _commit(top)
    _git(top, "checkout", "-q", "-")
    _stage(top, [b"ours\n"])
    _commit(top)
    subprocess.run(["git", "merge", "other"], cwd=top, check=False, capture_output=True)
    (top / "1").write_bytes(content)
    _git(top, "add", "1")
    return top


def _with_submodule(top: Path, content: bytes) -> Path:
    inner = top / "inner"
    inner.mkdir()
    _git(inner, "init", "-q")
    _commit(inner, "--allow-empty")
    (top / "1").write_bytes(content)
    _git(top, "add", ".")
    return top


def _intended(top: Path, content: bytes) -> Path:
    (top / "later").write_bytes(TOKENS[0])
    _git(top, "add", "-N", "later")
    (top / "1").write_bytes(content)
    _git(top, "add", "1")
    return top


def _linked(top: Path, content: bytes) -> Path:
    _commit(top, "--allow-empty")
    _git(top, "worktree", "add", "-q", str(top / "linked"))
    return _unborn(top / "linked", content)


def _many(top: Path, content: bytes) -> Path:
    """More than is told at once."""
    _stage(top, [b"%d\n" % number for number in range(1_000)] + [content])
    return top


def _large(top: Path, content: bytes) -> Path:
    _stage(top, [b"long line\n" * 1_700_000, content])
    return top


@pytest.mark.parametrize(
    "make",
    [
        _unborn,
        _renamed,
        _oddly_named,
        _conflicting,
        _with_submodule,
        _intended,
        _linked,
        _many,
        _large,
    ],
)
def test_look_agrees_with_the_whole_scan_whatever_is_staged(
    bench: Workbench, folder: str, top: Path, make: Callable[[Path, bytes], Path]
) -> None:
    """The same counts where nothing is found, nothing at all where something is."""
    where = make(top, b"harmless, \0 and binary\n")
    whole = scan(bench, Where((where,), staged=True))
    assert not whole.findings
    assert not whole.skipped
    assert whole.stats.blobs > 0
    assert scan_quick.look(str(where), folder) == (whole.stats.blobs, whole.stats.bytes)
    (where / "found").write_bytes(TOKENS[0])
    _git(where, "add", "-f", "found")
    assert scan_quick.look(str(where), folder) is None
    found = scan(bench, Where((where,), staged=True)).findings
    assert [Path(one.path).name for one in found] == ["found"]


def test_look_in_a_hook_is_about_the_repository_git_names(
    bench: Workbench, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its objects are elsewhere and no `.git` leads there; other folders are not meant."""
    there, home, other = tmp_path / "there.git", tmp_path / "home", tmp_path / "other"
    home.mkdir()
    other.mkdir()
    _git(tmp_path, "init", "-q", "--bare", str(there))
    _git(other, "init", "-q")
    _stage(other, [b"other\n", b"one\n"])
    with monkeypatch.context() as context:
        context.setenv("GIT_DIR", "../there.git")
        context.setenv("GIT_WORK_TREE", ".")
        context.chdir(home)
        _stage(home, [b"harmless\n"])
        assert scan_quick.look(".", folder) == (1, 9)
        assert scan_quick.look(str(other), folder) == (2, 10)
        assert not scan(bench, Where((Path(),), staged=True)).skipped
        _stage(home, [TOKENS[0]])
        assert scan_quick.look(".", folder) is None
        [found] = scan(bench, Where((Path(),), staged=True)).findings
        assert found.path == str(home / "0")
        context.setenv("GIT_INDEX_FILE", "../there.git/none")
        assert scan_quick.look(".", folder) == (0, 0)
    assert scan(bench, Where((home,), staged=True)).skipped[0].reason == "no_repository"


def test_look_leaves_no_git_behind_where_patterns_are_missing(top: Path, tmp_path: Path) -> None:
    """The one that was started ahead is ended and waited for."""
    _stage(top, [b"harmless"])
    assert scan_quick.look(str(top), str(tmp_path / "none")) is None
    assert "git" not in [child.name() for child in psutil.Process().children()]


def test_look_imports_next_to_nothing(bench: Workbench, folder: str, top: Path) -> None:
    """And what it loads of hyperscan is what an import finds later."""
    _stage(top, [b"harmless"])
    program = """
import sys
from vault_app.cli.committing import passes
assert passes(["--staged", sys.argv[1]], {"KEYTURN_HOME": sys.argv[2]})
heavy = {"typing", "re", "enum", "subprocess", "threading", "pathlib", "ctypes", "json"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
part = sys.modules["hyperscan._hs_ext"]
import hyperscan
assert hyperscan.loadb is part.loadb
"""
    command = [sys.executable, "-S", "-c", program, str(top), str(Path(folder).parent)]
    subprocess.run(command, cwd=ROOT, check=True, env=_searching())


def _searching() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def test_look_runs_nothing_a_repository_names(folder: str, top: Path) -> None:
    """H26: the git that is started ahead goes by the launcher's rules."""
    _stage(top, [b"harmless"])
    (top / ".gitattributes").write_text("* filter=own diff=own\n")
    _git(top, "add", ".gitattributes")
    told = f"touch {top / 'ran'}"
    for name in ("core.fsmonitor", "core.pager", "diff.external", "filter.own.clean"):
        _git(top, "config", name, told)
    for name in ("diff.own.textconv", "diff.own.command", "filter.own.smudge", "core.sshCommand"):
        _git(top, "config", name, told)
    assert scan_quick.look(str(top), folder) == (2, 30)
    assert not (top / "ran").exists()


def test_look_where_the_system_forgets_children_still_tells(folder: str, top: Path) -> None:
    """Whoever started us had asked for that; git's exit code is lost then."""
    _stage(top, [b"harmless"])
    program = """
import signal, sys
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
from vault_app.services.scan_quick import look
print(look(sys.argv[1], sys.argv[2]))
"""
    command = [sys.executable, "-c", program, str(top), folder]
    done = subprocess.run(
        command, cwd=ROOT, env=_searching(), capture_output=True, text=True, check=True
    )
    assert done.stdout == "(1, 8)\n"


def test_staged_archives_and_names_with_tokens_are_left_to_the_whole_scan_which_tells_them(
    bench: Workbench, folder: str, top: Path
) -> None:
    """A commit takes archives and names along with all that is in them."""
    with zipfile.ZipFile(top / "a.ZIP", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("in/k.env", f"T={VALUE}\n" + "x" * 2_000)
    (top / "clean.tar.gz").write_bytes(b"no archive at all")
    _git(top, "add", "-A")
    assert scan_quick.look(str(top), folder) is None
    found = scan(bench, Where((top,), staged=True)).findings
    assert [one.path for one in found] == [f"{top}/a.ZIP!in/k.env"]
    _git(top, "rm", "-qf", "--cached", ".", "-r")
    (top / f"get?{VALUE}").write_text("x")
    _git(top, "add", "-f", f"get?{VALUE}")
    assert scan_quick.look(str(top), folder) is None
    [one] = scan(bench, Where((top,), staged=True)).findings
    assert VALUE not in one.path
    assert one.path.startswith(f"{top}/get?npm_")
    assert ("stands_in", "name") in one.facts
    _git(top, "rm", "-qf", "--cached", ".", "-r")
    _git(top, "add", "-f", "clean.tar.gz")
    assert scan(bench, Where((top,), staged=True)).findings == ()
