"""A profile nobody can write: what is there is read, what changes anything fails first."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.fake_tokens import fake

ROOT = Path(__file__).resolve().parents[3]
_PROGRAM = """
import ctypes, sys
from vault_app.cli.main import main
if sys.argv.pop(1) == "weak":  # root, too, is kept out by the modes of files
    head, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    ctypes.CDLL(None).capset(head, none)
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="takes root's powers away as Linux does")
def test_a_profile_nobody_can_write_is_read_and_says_so_once(tmp_path: Path) -> None:
    """`list`, `show`, `get` and `run` answer; `note` fails as before."""
    home, phrase, value = tmp_path / "profile", tmp_path / "phrase", fake("npm_access_token")
    phrase.write_text("correct horse\n")
    phrase.chmod(0o600)
    environ = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "KEYTURN_HOME": str(home),
        "KEYTURN_VAULT": "file",
        "KEYTURN_PASSPHRASE_FILE": str(phrase),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }

    def keyturn(power: str, *words: str) -> tuple[int, str, list[str]]:
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, power, *words],
            env=environ,
            input=value,
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout, done.stderr.splitlines()

    assert keyturn("usual", "add", "--name", "laptop")[0] == 0
    before = (home / "keyturn.db").read_bytes()
    for path in (*home.rglob("*"), home):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        what = "cannot be written now; what is there is read, and nothing is noted of that."
        told = [f"keyturn: {home} {what}"]
        assert keyturn("weak", "get", "laptop") == (0, f"{value}\n", told)
        assert keyturn("weak", "run", "--env", "X=laptop", "--", "printenv", "X") == (
            *(0, f"{value}\n"),
            told,
        )
        for words in (["list"], ["list", "--json"], ["show", "laptop"]):
            code, out, err = keyturn("weak", *words)
            assert (code, "laptop" in out, err) == (0, True, told)
        code, out, err = keyturn("weak", "note", "laptop", "mine")
        assert (code, out) == (5, "")
        assert "cannot be written" in err[0]
    finally:
        for path in (home, *home.rglob("*")):
            path.chmod(0o700 if path.is_dir() else 0o600)
    assert (home / "keyturn.db").read_bytes() == before
