"""The program from outside, where nobody wished it: odd locales, no streams, a narrow screen."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.world import World, world

LOCALES = {
    "c": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "missing": {"LC_ALL": "xx_YY.UTF-8"},
    "ascii": {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "TERM": "dumb"},
    "odd": {"COLUMNS": "-5", "TZ": "nowhere/at/all", "TMPDIR": "/nonexistent"},
}


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as made:
        yield made


@pytest.mark.parametrize("environ", LOCALES.values(), ids=LOCALES)
def test_inventory_is_told_in_any_locale(here: World, environ: dict[str, str]) -> None:
    here.added(here.classic(), "Lapt\N{LATIN SMALL LETTER O WITH DIAERESIS}p \N{SNOWMAN}")
    told = here.user.run("list", environ=environ)
    assert (told.code, told.err) == (0, "")
    assert "huggingface" in told.out
    assert len(here.user.json("list", environ=environ).document["credentials"]) == 1


@pytest.mark.parametrize("closed", [(2,), (0, 1, 2)], ids=str)
def test_streams_that_are_closed_break_nothing(here: World, closed: tuple[int, ...]) -> None:
    """As a service manager or a careless script starts programs."""
    here.added(here.classic())

    def shut() -> None:
        for number in closed:
            os.close(number)

    for arguments in (["list"], ["run", "--", "true"]):
        done = subprocess.run(
            here.user._command(arguments),  # noqa: SLF001 - the seam is the child itself
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=here.user.environ,
            cwd=here.user.home,
            preexec_fn=shut,
            timeout=60,
            check=False,
        )
        assert done.returncode in (0, 1), arguments
        assert b"Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("width", [40, 80])
def test_narrow_terminal_gets_no_line_that_is_longer(here: World, width: int) -> None:
    """Tables, and the line that says how far a scan is: a longer one could not be cleared."""
    here.added(here.classic())
    here.env_file(here.classic())
    for arguments in [["list"], ["scan", "--no-cache", "."]][: 2 if width < 80 else 1]:
        shown = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", _on_screen(here, arguments, width))
        lines = re.split(r"[\r\n]+", shown)
        told = [line for line in lines if arguments == ["list"] or line.startswith("Scanning")]
        assert told
        assert max(map(len, told)) <= width, arguments


def _on_screen(here: World, arguments: list[str], width: int) -> str:
    near, far = pty.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    environ = {**here.user.environ, "TERM": "xterm"}
    process = subprocess.Popen(
        here.user._command(arguments),  # noqa: SLF001 - as above
        stdin=far,
        stdout=far,
        stderr=far,
        env=environ,
        cwd=here.user.home,
    )
    os.close(far)
    shown = b""
    try:
        while piece := os.read(near, 65536):
            shown += piece
    except OSError:  # the far end is closed
        pass
    process.wait(60)
    os.close(near)
    return shown.decode()
