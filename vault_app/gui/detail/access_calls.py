"""What the Access tab asks of the services: blocking, called in the task runner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.services.narrowing import Narrower
    from vault_app.services.workbench import Workbench


class AccessBackend(Protocol):
    """Use cases of the Access tab."""

    def narrower(self, name: str, purposes: Sequence[str] | None = None) -> Narrower | None: ...


class AccessCalls:
    """The real thing, bound to a workbench."""

    _bench: Workbench

    def narrower(self, name: str, purposes: Sequence[str] | None = None) -> Narrower | None:
        """Return what a token that is allowed less would need; None if nothing is known."""
        from vault_app.services import narrowing

        return narrowing.narrower(self._bench, name, purposes)
