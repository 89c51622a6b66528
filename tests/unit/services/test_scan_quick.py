"""The short way before a commit: it says clean only where the whole scan does, else nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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
    program = "import sys; from vault_app.cli.start import main\n" + (
        "try: main()\nfinally: print('click' in sys.modules)"
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
