"""The program beside a scan where the program is frozen: the same executable, called once more."""

import io
import marshal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.fake_tokens import fake
from tests.support.scans import keep_what_was_handed_over
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner.engine import Engine
from vault_app.services import scan_aides, scan_crew
from vault_app.services.progress import NEVER, silent
from vault_app.services.scan_aides import can_help
from vault_app.services.scan_model import Where
from vault_app.services.scan_run import Run
from vault_app.system import beside
from vault_app.system.companion import Companion
from vault_app.system.frames import give

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make this program one that a bundle's entry starts; returns what notes each start of it."""
    started, program = tmp_path / "started", tmp_path / "keyturn"
    code = (
        "import runpy, sys\n"
        f"sys.path[:0] = {[str(ROOT), *sys.path]!r}\n"
        f"open({str(started)!r}, 'a').write(repr(sys.argv[1:]))\n"
        f"runpy.run_path({str(ROOT / 'packaging' / 'bundle' / 'entry.py')!r}, run_name='__main__')"
    )
    program.write_text(f"#!{sys.executable} -Xutf8\n{code}\n")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return started


@pytest.mark.skipif(sys.platform == "win32", reason="a script as a program")
def test_frozen_program_scans_with_itself_beside_it(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told by pipe what to do, and looks at all there is."""
    engine, tree, asked = Engine(SCAN_PATTERNS), tmp_path / "tree", []
    if not can_help(engine.sieve):
        pytest.skip("no process can be started that searches")
    for number in range(400):
        (tree / f"{number}").mkdir(parents=True)
        (tree / f"{number}" / "a").write_text(fake("npm_access_token") if number == 7 else "x")
    monkeypatch.setattr(scan_crew, "_FEW", 0)
    monkeypatch.setattr(scan_aides, "processors", lambda: 2)
    keep_what_was_handed_over(monkeypatch)
    answer = Companion.answer

    def answered(companion: Companion) -> object:
        asked.append(companion)
        return answer(companion)

    monkeypatch.setattr(Companion, "answer", answered)
    run = Run(engine, Where((tree,), everything=True, cache=False), silent, NEVER)
    assert [one.path for one in run.all()] == [str(tree / "7" / "a")]
    assert run.stats.files == 400
    assert asked
    assert frozen.read_text() == "['--beside']"


@pytest.mark.usefixtures("frozen")
@pytest.mark.skipif(sys.platform == "win32", reason="a script as a program")
@pytest.mark.parametrize("module", ["vault_app.cli.main", "os", "", 7, None, ["vault_app"]])
def test_frozen_program_beside_does_nothing_else(module: object) -> None:
    """Whatever it is asked for; nor for bytes that are no value."""
    told = io.BytesIO()
    give(told, module)
    for data in (told.getvalue(), b"", b"\0\0\0\2" + marshal.dumps(1)[:2], b"\xff" * 9):
        done = subprocess.run(
            [sys.executable, beside.ARGUMENT], input=data, capture_output=True, check=False
        )
        assert (done.returncode in (0, 2), done.stdout, done.stderr) == (True, b"", b"")


def test_program_beside_is_not_wanted_with_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who types the word gets the command line's answer."""
    assert beside.wanted([beside.ARGUMENT]) is (not sys.stdin.isatty())
    assert not beside.wanted([beside.ARGUMENT, "x"])
    assert not beside.wanted([])
    monkeypatch.setattr(sys, "stdin", None)
    assert not beside.wanted([beside.ARGUMENT])
