"""Backups for tests: a profile with cheap keys, tokens in it, a file of it all."""

from dataclasses import replace
from pathlib import Path

from tests.support.bench import World
from tests.support.keychain import QUICK
from vault_app.core.secret import Secret
from vault_app.services import backup, inventory
from vault_app.services.backup_plan import Fate
from vault_app.services.workbench import Workbench
from vault_app.vault.door import open_door

WORDS = Secret("a long enough passphrase")


def quick(bench: Workbench) -> Workbench:
    """Make the sealed file of a bench cheap to open."""
    bench.profile.ensure()
    bench.door = open_door(bench.profile, bench.environ, kdf=QUICK)
    return bench


def token(world: World) -> Secret:
    """Return a fresh live token."""
    return world.emulator.mint(owner="ada", role="write")


def added(world: World, bench: Workbench, name: str) -> Secret:
    """Add a fresh token under *name* and return it."""
    value = token(world)
    inventory.add(bench, value, name=name)
    return value


def saved(world: World, bench: Workbench, name: str = "all.backup") -> Path:
    """Write a backup of *bench* and return where."""
    path = world.home / name
    backup.export(bench, path, WORDS, overwrite=True, kdf=QUICK)
    return path


def fates(plan: backup.RestorePlan) -> dict[str, Fate]:
    """Return what becomes of each name."""
    return {one.credential.name: one.fate for one in plan.arrivals}


def exchange(bench: Workbench, name: str, value: Secret) -> None:
    """Give a credential another value, as a rotation would."""
    credential = inventory.resolve(bench, name)
    record = bench.door.get(credential.item, credential.backend)
    (part, *rest) = record.parts
    changed = replace(record, parts=(replace(part, value=value), *rest))
    bench.door.put(credential.item, changed)
    bench.let_go()
    mark = bench.key.fingerprint(value)
    bench.store.credentials.update(replace(credential, fingerprint=mark))
