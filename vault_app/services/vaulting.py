"""The vault as a person handles it: state, lock, unlock, move between backends."""

from dataclasses import replace

from vault_app.core.credential import Backend
from vault_app.core.secret import Secret
from vault_app.services.kept import unchanged
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event
from vault_app.vault.door import VaultCondition, VaultState


def state(bench: Workbench) -> VaultState:
    """Return which vault this profile has and whether it answers; never raises VaultError.

    A profile that was locked on purpose is locked, whatever its vault says.
    """
    seen = bench.door.state()
    if bench.profile.exists and bench.locked:
        return replace(seen, condition=VaultCondition.LOCKED, code="profile_locked")
    return seen


def lock(bench: Workbench) -> None:
    """Lock this profile until ``unlock``: values out of reach here and for every other Keyturn.

    Our keys and caches are dropped. A desktop keychain itself is never locked by us (H18), so
    with one this is a privacy lock. Lists and reminders go on.
    """
    try:
        with unchanged(bench):
            bench.store.settings.set("locked", True)
            bench.store.history.add(Event(bench.clock.now(), None, "locked"))
    finally:  # whatever the disk says, the keys go
        drop_keys(bench)


def drop_keys(bench: Workbench) -> None:
    """Forget keys and values held in this process, the prepared forms of a search included."""
    from vault_app.editors.forms import forget

    bench.let_go()
    bench.door.lock()
    forget()


def unlock(bench: Workbench, passphrase: Secret | None = None) -> None:
    """Open the vault (a sealed file needs its passphrase) and lift the profile's lock."""
    bench.door.unlock(passphrase)
    with unchanged(bench):
        bench.store.settings.set("locked", False)
        bench.store.history.add(Event(bench.clock.now(), None, "unlocked"))


def create_sealed(bench: Workbench, passphrase: Secret) -> None:
    """Make the sealed file, on a person's explicit word."""
    bench.profile.ensure()
    bench.door.create_sealed(passphrase)
    bench.store.history.add(Event(bench.clock.now(), None, "sealed_file_made"))


def move(bench: Workbench, target: Backend) -> int:
    """Move every value to *target*, one by one: copied, read back, then removed at the source."""
    bench.refuse_when_locked()
    moved = 0
    for credential in bench.store.credentials.all():
        if credential.backend is target:
            continue
        bench.door.move(credential.item, credential.backend, target)
        bench.store.credentials.update(replace(credential, backend=target))
        bench.store.history.add(Event(bench.clock.now(), credential.id, "moved_backend"))
        moved += 1
    bench.let_go()
    return moved


def accept_unencrypted(bench: Workbench) -> None:
    """Record the person's choice to use a keychain collection that lies in clear (H19)."""
    bench.profile.ensure()
    bench.door.accept_unencrypted()
    bench.store.history.add(Event(bench.clock.now(), None, "unencrypted_accepted"))
