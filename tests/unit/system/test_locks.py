"""Advisory locks (H15)."""

import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from vault_app.core.errors import StoreBusy, StoreError
from vault_app.system.locks import file_held, files_held, held

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


def test_h15_files_held_names_those_that_another_holds(tmp_path: Path) -> None:
    """The others are held all the same, until the end of the block."""
    with file_held(tmp_path, 1, 7), files_held(tmp_path, [(1, 7), (1, 8)]) as refused:
        assert refused == {(1, 7)}
        with pytest.raises(StoreBusy), file_held(tmp_path, 1, 8):
            pass
    with files_held(tmp_path, [(1, 7), (1, 8)]) as refused:
        assert refused == frozenset()


def test_files_held_is_the_lock_of_held(tmp_path: Path) -> None:
    """Both ways of taking it keep each other out, and leave the file private."""
    with files_held(tmp_path, [(0, 5)]) as refused:
        assert not refused
        with pytest.raises(StoreBusy), file_held(tmp_path, 0, 5):
            pass
    (lock,) = tmp_path.iterdir()
    assert stat.S_IMODE(lock.stat().st_mode) == 0o600


def test_files_held_two_that_share_a_lock_are_held_by_it_once(tmp_path: Path) -> None:
    """Inodes a round of lock files apart would otherwise wait for themselves."""
    with files_held(tmp_path, [(0, 5), (0, 5 + 64), (0, 5 + 128)]) as refused:
        assert refused == frozenset()


def test_held_where_nothing_can_be_written_is_an_error_of_the_store(tmp_path: Path) -> None:
    """As on a disk that is read-only."""
    (tmp_path / "file").write_text("no folder")
    for hold in (
        lambda: held(tmp_path / "file" / "a"),
        lambda: files_held(tmp_path / "no", [(0, 1)]),
    ):
        with pytest.raises(StoreError) as caught, hold():
            pass
        assert caught.value.code == "store_unwritable"
