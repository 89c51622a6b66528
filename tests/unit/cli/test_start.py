"""The straight way to the window says what the command line says when it cannot be gone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vault_app.cli.main import answer
from vault_app.cli.start import has_desktop
from vault_app.core.errors import StoreError
from vault_app.system.meeting import meeting_point

PROGRAM = """
import sys
sys.argv = ["keyturn"]
import vault_app.cli.start as start
try:
    start.main()
finally:
    print(sorted({"click", "PySide6"} & set(sys.modules)))
"""


def _run(program: str, home: Path, **extra: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environ = {**kept, "KEYTURN_HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": "disabled:", **extra}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=environ, capture_output=True, text=True)


def test_no_screen_is_told_with_the_contracts_exit_code(tmp_path: Path) -> None:
    done = _run(PROGRAM, tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("keyturn: ")
    assert "Traceback" not in done.stderr


def test_window_that_cannot_start_is_told_as_any_command_tells_it(tmp_path: Path) -> None:
    """The profile is a file: nothing can be kept there."""
    (tmp_path / "profile").write_text("")
    by_command = PROGRAM.replace('"keyturn"]', '"keyturn", "--offline", "gui"]')
    straight, asked = (
        _run(program, tmp_path / "profile", QT_QPA_PLATFORM="offscreen")
        for program in (PROGRAM, by_command)
    )
    assert straight.returncode == asked.returncode != 0
    assert straight.stderr == asked.stderr
    assert straight.stderr.startswith("keyturn: ")


def test_window_waits_for_nothing_of_the_command_line(tmp_path: Path) -> None:
    program = f"""
import vault_app.gui.opening
vault_app.gui.opening.start = lambda **told: 7
{PROGRAM}"""
    done = _run(program, tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 7
    assert done.stdout == "['PySide6']\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a screen is always there")
def test_screen_is_known_by_what_qt_looks_at() -> None:
    assert not has_desktop({"TERM": "xterm"})
    assert has_desktop({"WAYLAND_DISPLAY": "wayland-0"})


def test_answer_tells_an_error_by_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(StoreError("disk_full")) == 5
    assert capsys.readouterr().err.startswith("keyturn: ")
    assert answer(KeyboardInterrupt()) == 130


SECOND = """
import os, sys
from vault_app.cli import start
rooms = ("PySide6", "shiboken6", "msgspec", "dataclasses", "inspect", "sqlite3", "socket")
os._exit = lambda code: os.write(1, repr([one for one in rooms if one in sys.modules]).encode())
sys.argv[:] = ["keyturn"]
start.main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no sockets with a path")
def test_second_start_raises_the_window_without_loading_qt(tmp_path: Path) -> None:
    from socket import AF_UNIX, SOCK_STREAM, socket

    home = tmp_path / "p"
    given = {**os.environ, "KEYTURN_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    given.pop("XDG_RUNTIME_DIR", None)
    (home / "run").mkdir(mode=0o700, parents=True)
    with socket(AF_UNIX, SOCK_STREAM) as place:
        place.bind(meeting_point(home / "run"))
        place.listen(1)
        done = subprocess.run(
            [sys.executable, "-c", SECOND],
            env={**given, "XDG_ACTIVATION_TOKEN": "from the desktop"},
            capture_output=True,
            text=True,
            check=True,
        )
        caller, _ = place.accept()
        with caller:
            assert caller.recv(100) == b"raise from the desktop\n"
    assert (done.stdout, done.stderr) == ("[]", "")


def test_interrupt_while_modules_are_loaded_is_told_as_any_other(tmp_path: Path) -> None:
    program = """
import sys
import vault_app.cli.start as start
class Interrupted:
    def find_spec(self, name, path=None, target=None):
        if name == "vault_app.cli.main":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupted())
sys.argv = ["keyturn", "list"]
start.main()
"""
    done = _run(program, tmp_path)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "keyturn: Cancelled.\n"
