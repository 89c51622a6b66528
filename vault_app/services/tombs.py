"""Whether a value is known to be dead, by our own fingerprint key and by those of old backups."""

from vault_app.core.secret import Secret
from vault_app.services.workbench import Workbench
from vault_app.store.model import Tombstone


def tombstone_of(bench: Workbench, value: Secret) -> Tombstone | None:
    """Return the tombstone of *value*, whichever profile's key it was marked with (H16, H21)."""
    for key in (bench.key, *bench.door.other_keys()):
        found = bench.store.tombstones.find(key.fingerprint(value))
        if found is not None:
            return found
    return None
