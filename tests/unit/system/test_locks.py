"""Advisory locks (H15)."""

import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from vault_app.core.errors import StoreBusy
from vault_app.system.locks import held

_HOLDER = """
import sys
from pathlib import Path
from vault_app.system.locks import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_held_twice_in_one_process_is_refused(tmp_path: Path) -> None:
    with held(tmp_path / "lock"), pytest.raises(StoreBusy) as caught, held(tmp_path / "lock"):
        pass
    assert caught.value.code == "locked_elsewhere"


def test_held_after_release_works_again_and_file_is_private(tmp_path: Path) -> None:
    for _ in range(2):
        with held(tmp_path / "lock"):
            pass
    assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) == 0o600


def test_held_released_when_the_block_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyError), held(tmp_path / "lock"):
        raise KeyError
    with held(tmp_path / "lock"):
        pass


def test_held_with_patience_gets_the_lock_when_it_is_let_go(tmp_path: Path) -> None:
    got = threading.Event()

    def wait() -> None:
        with held(tmp_path / "lock", timeout=5):
            got.set()

    waiter = threading.Thread(target=wait)
    with held(tmp_path / "lock"):
        waiter.start()
        assert not got.is_set()
    waiter.join(5)
    assert got.is_set()


def test_h15_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(StoreBusy), held(path):
            pass
        holder.kill()
        holder.wait(5)
        with held(path):
            pass
