"""Replacing many files at once: all temps written, synced side by side, then renamed.

Each file is as whole at every moment as with ``write_like``; they only wait for the disk together.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from os.path import realpath

from vault_app.core.errors import EditError, FileChanged
from vault_app.system.file_errors import writing
from vault_app.system.files import Snapshot, refuse_unfit, still, temp_name
from vault_app.system.pace import USUAL, Pace
from vault_app.system.replacing import Replacement

_THREADS = 8
_FEW = 8
"""With fewer files than this, threads cost more than they save."""


def write_all_like(
    writes: Sequence[tuple[Snapshot, bytes]], pace: Pace = USUAL
) -> list[EditError | None]:
    """Replace each snapshot's file by its bytes as ``write_like`` does; durable on return.

    Returns, in order, None or what ``write_like`` would have raised for that file; one that is
    refused stops no other. Two names of one file must not be among *writes*.
    """
    with ExitStack() as stack:
        jobs = [_Job(snapshot, data, pace) for snapshot, data in writes]
        for job in jobs:
            stack.callback(job.close)
        spread = stack.enter_context(_spreading(len(jobs)))
        for job in jobs:
            job.step(job.made)
        spread(partial(job.step, job.replacement.sync) for job in jobs)
        for job in jobs:
            job.step(job.replacement.swap)
        spread(partial(job.step, job.replacement.settle) for job in jobs)
        for job in jobs:
            if job.error is None:
                pace.reached("durable")
    return [job.error for job in jobs]


class _Job:
    """One file on its way; after its first error nothing more is done to it."""

    def __init__(self, snapshot: Snapshot, data: bytes, pace: Pace) -> None:
        self._snapshot = snapshot
        self.error: EditError | None = None
        check = partial(still, snapshot)
        self.replacement = Replacement(snapshot.target, data, temp_name(), check, pace)

    def made(self) -> None:
        if realpath(self._snapshot.path) != str(self._snapshot.target):
            raise FileChanged(path=str(self._snapshot.path))
        refuse_unfit(self._snapshot)
        self.replacement.make()

    def step(self, act: Callable[[], object]) -> None:
        if self.error is not None:
            return
        try:
            with writing(self._snapshot.path):
                act()
        except EditError as error:
            self.error = error

    def close(self) -> None:
        self.replacement.close()


_Works = Iterable[Callable[[], None]]


@contextmanager
def _spreading(count: int) -> Iterator[Callable[[_Works], None]]:
    """Yield what does works side by side; few of them one after another."""
    if count < _FEW:
        yield _one_by_one
        return
    with ThreadPoolExecutor(_THREADS) as pool:

        def spread(works: _Works) -> None:
            for done in [pool.submit(work) for work in works]:
                done.result()

        yield spread


def _one_by_one(works: _Works) -> None:
    for work in works:
        work()
