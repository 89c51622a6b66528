"""What the sheet asks of the services beyond the window's own list, and the real thing of it."""

from typing import TYPE_CHECKING, Protocol

from vault_app.gui.backend import RotationBackend, ServicesBackend

if TYPE_CHECKING:
    from vault_app.core.ids import BatchId
    from vault_app.core.rotation import Consent, Rotation
    from vault_app.services.entry import Entry
    from vault_app.services.rotating import Sides
    from vault_app.services.rotating_batch import Outcome


class SheetBackend(RotationBackend, Protocol):
    """One rotation with every explicit yes, the two tokens side by side, and the inventory."""

    def entries(self) -> "tuple[Entry, ...]":
        """Return the inventory."""
        ...

    def begin_in(self, name: str, consent: "Consent", batch: "BatchId") -> "Rotation":
        """Begin a rotation that is one of a batch."""
        ...

    def undo_batch(self, batch: str) -> "tuple[Outcome, ...]":
        """Put back all of a batch that can be."""
        ...

    def sides(self, rotation_id: str) -> "Sides":
        """Return what is known of the old and the new token."""
        ...

    def proof_interval(self) -> float:
        """Return the seconds between two asks of the proof."""
        ...


class RotatingBackend(ServicesBackend):
    """The services, bound to a workbench."""

    def begin_in(self, name: str, consent: "Consent", batch: "BatchId") -> "Rotation":
        """Begin a rotation that is one of a batch."""
        from vault_app.services import rotating

        return rotating.begin(self._bench, name, consent, batch=batch)

    def undo_batch(self, batch: str) -> "tuple[Outcome, ...]":
        """Put back all of a batch that can be."""
        from vault_app.services import rotating_batch

        return rotating_batch.undo_batch(self._bench, batch)

    def sides(self, rotation_id: str) -> "Sides":
        """Return what is known of both tokens."""
        from vault_app.services import rotating

        return rotating.sides(self._bench, rotation_id)

    def proof_interval(self) -> float:
        """Return the interval this profile's environment asks for."""
        from vault_app.services.rotation.proving import proof_interval

        return proof_interval(self._bench)
