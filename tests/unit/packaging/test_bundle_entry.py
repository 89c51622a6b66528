"""Where the frozen program starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
_CHILD = "import os; print(sorted(name for name in os.environ if name[:3] in ('LD_', '_PY')))"
_PROGRAM = f"""
import runpy, subprocess, sys
import vault_app.cli.start as start
start.main = lambda: subprocess.run([sys.executable, "-c", {_CHILD!r}], check=True)
sys.argv = ["keyturn"]
runpy.run_path({str(ROOT / "packaging" / "bundle" / "entry.py")!r}, run_name="__main__")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are named so on Linux")
@pytest.mark.parametrize(("before", "told"), [(None, []), ("/opt/own", ["LD_LIBRARY_PATH"])])
def test_entry_hands_nothing_of_the_bootloader_on(before: str | None, told: list[str]) -> None:
    """What `keyturn run` starts, and git, load their own libraries and not the bundle's."""
    environ = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "LD_LIBRARY_PATH": "/bundle/_internal",
        "_PYI_ARCHIVE_FILE": "/bundle/keyturn",
        "_PYI_PARENT_PROCESS_LEVEL": "1",
    }
    if before is not None:
        environ["LD_LIBRARY_PATH_ORIG"] = before
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"{told}\n"
