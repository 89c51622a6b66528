"""A child process that is killed at one of its write boundaries, as ``kill -9`` would do it."""

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable

from vault_app.system.pace import Pace


class Executioner:
    """Hears of boundaries and kills its own process at the n-th."""

    def __init__(self, boundary: int) -> None:
        """Count down from *boundary*."""
        self.left = boundary

    def __call__(self, name: str) -> None:
        """Count one more."""
        del name
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def killed_at(boundary: int, work: Callable[[Pace], object], *, piece: int = 7) -> bool:
    """Run *work* in a forked child that dies at its n-th boundary; False if it had fewer.

    *work* must open for itself what it uses: stores and connections do not survive a fork.
    """
    with warnings.catch_warnings():
        # Later interpreters warn of other threads; those of the emulator hold nothing of ours.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        _die_working(lambda: work(Pace(piece, Executioner(boundary))))
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the child failed, see its traceback"
    return False


def _die_working(work: Callable[[], object]) -> None:
    code = 1
    try:
        work()
        code = 0
    except BaseException:  # noqa: BLE001 - the child must never return into the test
        traceback.print_exc(file=sys.stderr)
    finally:
        sys.stderr.flush()
        os._exit(code)
