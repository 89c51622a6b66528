"""What a consumer is: a place that is no file, which takes the new value and can be asked back."""

from typing import Protocol

from vault_app.core.place import Place, PlaceKind
from vault_app.core.rotation import PlaceProgress
from vault_app.services.rotation.consumers.logins import LOGINS
from vault_app.services.rotation.consumers.remote import REMOTE_PLACES
from vault_app.services.rotation.journal import Journal


class Consumer(Protocol):
    """One way of keeping a token elsewhere than in a file. Every call is safe to repeat.

    What refuses raises EditError or ProviderError; NotFoundInFile says that neither value of this
    rotation is there any more.
    """

    def switch(self, journal: Journal, entry: PlaceProgress) -> None:
        """Hand over the new value; one that is there already is left."""
        ...

    def verify(self, journal: Journal, entry: PlaceProgress) -> bool:
        """Tell whether the new value is what is kept now."""
        ...

    def restore(self, journal: Journal, entry: PlaceProgress) -> None:
        """Hand back the old value if we had put the new one there."""
        ...


def consumer_of(place: Place) -> Consumer | None:
    """Return what switches *place*; None for files, variables and tools we cannot drive."""
    if place.kind is PlaceKind.HELPER:
        return LOGINS.get(place.tool)
    return REMOTE_PLACES if place.kind is PlaceKind.REMOTE else None
