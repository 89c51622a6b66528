"""The straight way to the window says what the command line says when it cannot be gone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vault_app.cli.main import answer
from vault_app.cli.start import has_desktop
from vault_app.core.errors import StoreError

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
