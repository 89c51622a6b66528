"""Logins kept by git's and docker's credential helpers, as consumers of a rotation.

Never ``git credential reject``: with the old value it deletes the new one (H4).
"""

from vault_app.core.errors import NotFoundInFile, WriteRefused
from vault_app.core.rotation import PlaceProgress, PlaceState
from vault_app.core.secret import Secret
from vault_app.services.logins import docker_of, git_of
from vault_app.services.rotation.journal import Journal
from vault_app.system.git_credentials import Login

_TAKEN = (PlaceState.SWITCHED, PlaceState.VERIFIED)


class _Logins:
    """What git and docker have in common; *_get* and *_put* are the tool's own."""

    tool = ""

    def switch(self, journal: Journal, entry: PlaceProgress) -> None:
        """Hand over the new value and read it back; a third one that stands there is left."""
        found = self._get(journal, entry)
        if found is not None and found.value.same_as(journal.new):
            return
        if found is not None and not found.value.same_as(journal.old):
            raise NotFoundInFile("not_found_in_helper", helper=self.tool)
        self._put_checked(journal, entry, journal.new)

    def verify(self, journal: Journal, entry: PlaceProgress) -> bool:
        """Tell whether the helper gives the new value."""
        found = self._get(journal, entry)
        return found is not None and found.value.same_as(journal.new)

    def restore(self, journal: Journal, entry: PlaceProgress) -> None:
        """Hand back the old value where the new one is, or where ours has gone."""
        found = self._get(journal, entry)
        ours = entry.state in _TAKEN if found is None else found.value.same_as(journal.new)
        if ours:
            self._put_checked(journal, entry, journal.old)

    def _put_checked(self, journal: Journal, entry: PlaceProgress, value: Secret) -> None:
        self._put(journal, entry, value)
        kept = self._get(journal, entry)
        if kept is None or not kept.value.same_as(value):
            raise WriteRefused("helper_refused", helper=self.tool)

    def _get(self, journal: Journal, entry: PlaceProgress) -> Login | None:
        raise NotImplementedError

    def _put(self, journal: Journal, entry: PlaceProgress, value: Secret) -> None:
        raise NotImplementedError


class _GitLogins(_Logins):
    """Entries of git's helpers: *key* is the address, *section* the user name."""

    tool = "git"

    def _get(self, journal: Journal, entry: PlaceProgress) -> Login | None:
        return git_of(journal.bench).fill(entry.place.key, entry.place.section)

    def _put(self, journal: Journal, entry: PlaceProgress, value: Secret) -> None:
        git_of(journal.bench).approve(entry.place.key, entry.place.section or "", value)


class _DockerLogins(_Logins):
    """Entries of docker's helpers: *key* is the registry, *section* the user name."""

    tool = "docker"

    def _get(self, journal: Journal, entry: PlaceProgress) -> Login | None:
        return docker_of(journal.bench).get(entry.place.key)

    def _put(self, journal: Journal, entry: PlaceProgress, value: Secret) -> None:
        docker_of(journal.bench).store(entry.place.key, entry.place.section or "", value)


GIT_LOGINS = _GitLogins()
DOCKER_LOGINS = _DockerLogins()
