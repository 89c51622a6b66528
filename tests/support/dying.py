"""The process dies at a journal boundary: nothing of ours may catch that, and nothing goes on."""

from collections.abc import Callable

from vault_app.services.workbench import Workbench


class Killed(BaseException):
    """Stands for ``kill -9``: nothing of ours may catch it."""


class DyingJournal:
    """The rotations table that dies right after its n-th write."""

    def __init__(self, bench: Workbench, writes: int) -> None:
        """Count down from *writes*."""
        self._table = bench.store.rotations
        self.left = writes

    def __getattr__(self, name: str) -> object:
        """Pass everything on, counting the writes."""
        attribute: Callable[..., object] = getattr(self._table, name)
        counted = name in ("save", "record", "record_all", "mark_all", "drop_records")
        return self._counted(attribute) if counted else attribute

    def _counted(self, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object) -> object:
            done = call(*arguments)
            self.left -= 1
            if self.left == 0:
                raise Killed
            return done

        return counted
