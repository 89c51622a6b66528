"""A long history beside a tree of files: one process helps with both, and changes nothing."""

import os
import subprocess
from pathlib import Path

import psutil
import pytest

from tests.support.fake_tokens import fake
from vault_app.core.errors import Cancelled
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner import stored
from vault_app.scanner.engine import Engine
from vault_app.services import scan_aides, scan_crew, scan_git
from vault_app.services.progress import NEVER, CancelFlag, silent
from vault_app.services.scan_aides import can_help
from vault_app.services.scan_model import Where
from vault_app.services.scan_run import Run

ENGINE = Engine(SCAN_PATTERNS)
TOKENS = [fake("github_classic_token") for _ in range(6)]
Told = tuple[list[tuple[str, int, str, str | None, str | None]], tuple[int, int, int]]


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository in which tokens came and went; some are in the files that are there."""
    folder = tmp_path_factory.mktemp("scan") / "top"
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    stream = []
    for number in range(400):
        text = b"line %d\n" % number * 20 + TOKENS[number % 61 % 6].encode() * (number % 61 < 6)
        stream.append(
            b"commit refs/heads/main\ncommitter A <a@example.org> %d +0000\ndata 4\nmore\n"
            b"M 644 inline d%d/f%d\ndata %d\n%s\n"
            % (1_600_000_000 + number, number % 7, number % 90, len(text), text)
        )
    git = ["git", "-C", str(folder)]
    subprocess.run([*git, "fast-import", "--quiet"], input=b"".join(stream), check=True)
    subprocess.run([*git, "reset", "-q", "--hard", "main"], check=True)
    subprocess.run([*git, "repack", "-q", "-a", "-d", "-f"], check=True)
    return folder


def _told(top: Path, flag: CancelFlag = NEVER) -> Told:
    run = Run(ENGINE, Where((top,), everything=True, history=True, cache=False), silent, flag)
    found = [
        (one.path, one.seen.line, one.seen.hit.value, one.commit, one.blob) for one in run.all()
    ]
    assert run.skipped == []
    return sorted(found, key=str), (run.stats.files, run.stats.blobs, run.stats.bytes)


def _opened() -> tuple[set[psutil.Process], int]:
    """Return what runs, and the number that the next file to be opened would get."""
    number = os.dup(0)
    os.close(number)
    return set(psutil.Process().children()), number


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have another process help from the start, whatever there is."""
    if not can_help(ENGINE.sieve):
        pytest.skip("no process can be started that searches")
    monkeypatch.setattr(scan_aides, "processors", lambda: 2)
    monkeypatch.setattr(scan_crew, "_FEW", 0)
    for module in (scan_git, stored):
        monkeypatch.setattr(module, "MANY", 0)
    monkeypatch.setattr(stored, "_LEAST", 10)


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize("few", [2**18, 0])
@pytest.mark.parametrize(
    "module", ["vault_app.scanner.helping", "vault_app.nowhere", "tests.support.companion_dying"]
)
def test_scan_of_files_and_history_tells_the_same_with_help(
    top: Path, monkeypatch: pytest.MonkeyPatch, module: str, few: int
) -> None:
    """It helps with both, with nothing, or ends midway; packs are read early or in their turn."""
    monkeypatch.setattr(scan_aides, "MODULE", module)
    monkeypatch.setattr("vault_app.scanner.early.FEW", few)
    before = _opened()
    helped = _told(top)
    assert _opened() == before
    monkeypatch.setattr(scan_aides, "processors", lambda: 1)
    assert helped == _told(top)
    assert len(helped[0]) > 30
    assert {one[3] is None for one in helped[0]} == {True, False}


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize("steps", [1, 5, 20, 40, 80, 160])
def test_scan_of_files_and_history_stops_at_once_and_leaves_nothing(top: Path, steps: int) -> None:
    """Also while packs are read early."""

    class Patient(CancelFlag):
        left = steps

        def check(self) -> None:
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    before = _opened()
    with pytest.raises(Cancelled):
        _told(top, Patient())
    assert _opened() == before


@pytest.mark.usefixtures("beside")
def test_pack_that_git_would_refuse_is_read_early_for_nothing(
    tmp_path: Path, top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one whose repository git does not take: it is let go, and the files are looked at."""
    subprocess.run(["cp", "-r", str(top), str(tmp_path / "copy")], check=True)
    (tmp_path / "copy" / ".git" / "HEAD").write_text("nonsense")
    before = _opened()
    where = Where((tmp_path / "copy",), everything=True, history=True, cache=False)
    run = Run(ENGINE, where, silent, NEVER)
    assert {one.blob for one in run.all()} == {None}
    assert [one.reason for one in run.skipped] == ["repository_broken"]
    assert _opened() == before
