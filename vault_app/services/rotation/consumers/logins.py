"""Logins that other tools keep elsewhere than in a file, as consumers of a rotation.

Never ``git credential reject``: with the old value it deletes the new one (H4).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from vault_app.core.errors import NotFoundInFile, WriteRefused
from vault_app.core.place import Place
from vault_app.core.rotation import PlaceProgress, PlaceState
from vault_app.core.secret import Secret
from vault_app.services.logins import GIT, KEEPERS, Keeper
from vault_app.services.rotation.journal import Journal
from vault_app.services.workbench import Workbench

_TAKEN = (PlaceState.SWITCHED, PlaceState.VERIFIED)


@dataclass(frozen=True, slots=True)
class Logins:
    """The entries of one tool; *keeper* is how it is asked and told."""

    tool: str
    keeper: Keeper

    def switch(self, journal: Journal, entry: PlaceProgress) -> None:
        """Hand over the new value and read it back; a third one that stands there is left."""
        found = self.keeper.get(journal.bench, entry.place)
        if found is not None and found.value.same_as(journal.new):
            return
        if found is not None and not found.value.same_as(journal.old):
            raise NotFoundInFile("not_found_in_helper", helper=self.tool)
        self.put_checked(journal.bench, entry.place, journal.new)

    def verify(self, journal: Journal, entry: PlaceProgress) -> bool:
        """Tell whether the tool gives the new value."""
        found = self.keeper.get(journal.bench, entry.place)
        return found is not None and found.value.same_as(journal.new)

    def restore(self, journal: Journal, entry: PlaceProgress) -> None:
        """Hand back the old value where the new one is, or where ours has gone."""
        found = self.keeper.get(journal.bench, entry.place)
        ours = entry.state in _TAKEN if found is None else found.value.same_as(journal.new)
        if ours:
            self.put_checked(journal.bench, entry.place, journal.old)

    def put_checked(self, bench: Workbench, place: Place, value: Secret) -> None:
        """Hand *value* over and read it back; WriteRefused if that is not what is kept then."""
        self.keeper.put(bench, place, value)
        kept = self.keeper.get(bench, place)
        if kept is None or not kept.value.same_as(value):
            raise WriteRefused("helper_refused", helper=self.tool)


LOGINS: Mapping[str, Logins] = {tool: Logins(tool, keeper) for tool, keeper in KEEPERS.items()}
GIT_LOGINS = LOGINS[GIT]
