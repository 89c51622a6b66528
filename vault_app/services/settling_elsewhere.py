"""The places of finished rotations that are no files, looked at again (H13, H4).

A login can be asked for its value. A remote secret cannot: what is known is when it changed, and
whether that was our push. One that changed since *may* hold the dead value, and no more is said.
"""

from collections.abc import Iterator
from contextlib import suppress

from vault_app.core.credential import Credential
from vault_app.core.errors import EditError, ProviderError
from vault_app.core.place import Place, PlaceKind
from vault_app.core.rotation import PlaceState, Rotation
from vault_app.providers.registry import remote_of
from vault_app.services.logins import GIT, KEEPERS
from vault_app.services.remote_map import put_into
from vault_app.services.rotation.consumers.logins import LOGINS
from vault_app.services.rotation.erasures import mend_lines
from vault_app.services.rotation.journal import Journal
from vault_app.services.workbench import Workbench


def reverted_places(
    bench: Workbench, rotation: Rotation, credential: Credential
) -> Iterator[tuple[Place, bool]]:
    """Yield each place that is no file and went back, and whether that is certain."""
    for entry in rotation.places:
        with suppress(EditError, ProviderError):
            if entry.place.kind is PlaceKind.HELPER and holds_dead(bench, rotation, entry.place):
                yield entry.place, True
            pushed = entry.state is PlaceState.VERIFIED and entry.place.kind is PlaceKind.REMOTE
            if pushed and _changed_since(bench, credential, entry.place):
                yield entry.place, False


def holds_dead(bench: Workbench, rotation: Rotation, place: Place) -> bool:
    """Tell whether a login is the rotation's dead value; the value is known by fingerprint."""
    keeper = KEEPERS.get(place.tool)
    login = keeper.get(bench, place) if keeper else None
    return login is not None and bench.key.fingerprint(login.value) == rotation.old.fingerprint


def give_again(bench: Workbench, rotation: Rotation, credential: Credential, place: Place) -> bool:
    """Hand the present value to a login that went back; False if it has not (any more)."""
    if not holds_dead(bench, rotation, place):
        return False
    new = bench.record(credential.item, credential.backend).token
    LOGINS[place.tool].put_checked(bench, place, new)
    return True


def mend_erased(bench: Workbench, rotation: Rotation, credential: Credential) -> None:
    """Write again what git erased since the end (H4), while this rotation's value is the present.

    git deletes a line when a program that still holds the dead value is refused.
    """
    if rotation.new is None or rotation.new.item != credential.item:
        return
    journal = Journal(bench, rotation)
    mend_lines(journal)
    for entry in rotation.places:
        if entry.place.tool != GIT or entry.state is not PlaceState.VERIFIED:
            continue
        if entry.place.kind is PlaceKind.HELPER and KEEPERS[GIT].get(bench, entry.place) is None:
            LOGINS[GIT].put_checked(bench, entry.place, journal.new)


def _changed_since(bench: Workbench, credential: Credential, place: Place) -> bool:
    """Tell whether a remote secret changed after our push of the credential's present value."""
    put, remote = put_into(bench, place), remote_of(credential.provider)
    if remote is None or put is None or put.after is None:
        return False
    if put.fingerprint != credential.fingerprint:
        return False
    token = bench.record(credential.item, credential.backend).token
    store = place.section or ""
    found = remote.remote_secrets(token, store, credential.endpoint, bench.http)
    dates = [secret.updated_at for secret in found if secret.key == place.key]
    return bool(dates) and dates[0] != put.after
