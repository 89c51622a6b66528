"""Libraries loaded in a thread are those that an import would load; others are left alone."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys, time
from pathlib import Path
from vault_app.system.libraries import fetch
fetch(sys.argv[1], sys.argv[2:])
until = time.monotonic() + 20
there = lambda: sorted({Path(line.split()[-1]).name for line in open("/proc/self/maps")})
while "LAST" in sys.argv[3:] and "libQt6Gui.so.6" not in there() and time.monotonic() < until:
    time.sleep(0.005)
print("PySide6" in sys.modules, [name for name in there() if name.startswith("libQt6Gui.so")])
import PySide6.QtGui
print(PySide6.QtGui.QColor("#010203").blue())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="loads nothing elsewhere")
@pytest.mark.parametrize(
    ("words", "loaded"),
    [
        (("PySide6", "QtGui.abi3.so", "LAST"), "['libQt6Gui.so.6']"),
        (("PySide6", "no_such.so"), "[]"),
        (("no_such_package", "QtGui.abi3.so"), "[]"),
    ],
)
def test_libraries_are_there_before_the_import_and_nothing_fails_without_them(
    words: tuple[str, ...], loaded: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words], check=True, capture_output=True, text=True
    )
    assert not done.stderr
    assert done.stdout.splitlines() == [f"False {loaded}", "3"]
