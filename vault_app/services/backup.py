"""Encrypted backups: everything of a profile into one file, and back in without losing anything.

A restore is a plan first (H21): tombstones unite, the newest rotation wins, live values stay.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vault_app.core.credential import Record
from vault_app.core.errors import SecretMissing, StoreError, UsageError, VaultBroken
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.services.backup_merge import Merge
from vault_app.services.backup_plan import Existing, RestorePlan, make_plan
from vault_app.services.inventory import alone
from vault_app.services.progress import NEVER, CancelFlag, Progress, Tick, silent
from vault_app.services.workbench import Workbench
from vault_app.store.backup import Contents
from vault_app.store.codec import from_text, to_text
from vault_app.store.model import Event
from vault_app.system.file_errors import writing
from vault_app.system.files import read_snapshot, write_private
from vault_app.system.homes import expanded
from vault_app.vault.backup_bundle import Bundle, seal, unseal
from vault_app.vault.backup_file import examine_backup
from vault_app.vault.sealed_crypto import Argon2

LIMIT = 2**30
"""Bytes of the largest file that is read as a backup."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: *missing* names the credentials whose value the vault did not have."""

    path: Path
    made_at: datetime
    credentials: int
    values: int
    size: int
    missing: tuple[str, ...] = ()


def export(
    bench: Workbench,
    path: Path,
    passphrase: Secret,
    *,
    overwrite: bool = False,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
    kdf: Argon2 | None = None,
) -> Exported:
    """Write everything of this profile to *path*, encrypted before it touches the disk, 0600.

    It is opened again with the passphrase before this returns. Raises UsageError
    ``backup_exists``, VaultError where a value is out of reach, WriteRefused; *kdf* is a seam.
    """
    bench.refuse_when_locked()
    target = expanded(path).absolute()
    with writing(target):
        _refuse_taken(target, path, overwrite=overwrite)
    contents = bench.store.backup.contents()
    items, missing = _items(bench, contents, progress, cancel)
    now = bench.clock.now()
    keys = (bench.key, *bench.door.other_keys())
    bundle = Bundle(now, keys, items, to_text(contents), practice=bench.options.practice)
    data = seal(bundle, passphrase, kdf)
    if unseal(data, passphrase).store != bundle.store:
        raise VaultBroken("backup_damaged")
    write_private(target, data)
    if read_snapshot(target, LIMIT).data != data:
        raise VaultBroken("backup_damaged")
    count = len(contents.credentials)
    told = (("credentials", count), ("values", len(items)))
    bench.store.history.add(Event(now, None, "backup_made", told))
    return Exported(target, now, count, len(items), len(data), missing)


def _refuse_taken(target: Path, path: Path, *, overwrite: bool) -> None:
    if not target.parent.is_dir():
        raise UsageError("no_such_folder", path=str(path.parent))
    if target.is_dir():
        raise UsageError("backup_is_folder", path=str(path))
    if not overwrite and (target.exists() or target.is_symlink()):
        raise UsageError("backup_exists", path=str(path))


def examine(path: Path) -> None:
    """Raise what is wrong with a file before any passphrase is asked for; nothing if it is fit."""
    examine_backup(_read(path))


def look(
    bench: Workbench, path: Path, passphrase: Secret, existing: Existing = Existing.BOTH
) -> RestorePlan:
    """Return what ``restore`` would do; changes nothing (H21).

    Raises EditError where the file cannot be read, VaultBroken ``no_backup``, ``backup_too_new``,
    ``backup_truncated``, ``backup_damaged``, VaultLocked ``backup_passphrase_wrong``.
    """
    bench.refuse_when_locked()
    bundle, contents = _opened(path, passphrase)
    return make_plan(bench, bundle, contents, existing).plan


def restore(
    bench: Workbench,
    path: Path,
    passphrase: Secret,
    existing: Existing = Existing.BOTH,
    *,
    progress: Progress = silent,
) -> RestorePlan:
    """Merge a backup into this profile and return what was done; errors as in ``look``.

    Values come first, each read back; then all records in one durable step. Doing it again does
    nothing new, so that a restore cut short is simply repeated.
    """
    bench.refuse_when_locked()
    bundle, contents = _opened(path, passphrase)
    bench.profile.ensure()
    with alone(bench):
        decided = make_plan(bench, bundle, contents, existing)
        Merge(bench, bundle, decided, existing).run(progress)
    bench.let_go()
    return decided.plan


def _opened(path: Path, passphrase: Secret) -> tuple[Bundle, Contents]:
    bundle = unseal(_read(path), passphrase)
    try:
        return bundle, from_text(Contents, bundle.store)
    except StoreError as error:
        raise VaultBroken("backup_damaged") from error


def _read(path: Path) -> bytes:
    return read_snapshot(expanded(path).absolute(), LIMIT).data


def _items(
    bench: Workbench, contents: Contents, progress: Progress, cancel: CancelFlag
) -> tuple[tuple[tuple[ItemId, Record], ...], tuple[str, ...]]:
    """Read every value: those of credentials, and those that only a rotation points at."""
    wanted = {one.item: one.backend for one in contents.credentials}
    wanted |= dict(bench.door.items())
    found: list[tuple[ItemId, Record]] = []
    for done, (item, backend) in enumerate(wanted.items()):
        cancel.check()
        progress(Tick("exporting", done, len(wanted)))
        with suppress(SecretMissing):  # told by name in the result
            found.append((item, bench.door.get(item, backend)))
    there = {item for item, _ in found}
    missing = [one.name for one in contents.credentials if one.item not in there]
    return tuple(found), tuple(missing)


__all__: Sequence[str] = (
    "Existing",
    "Exported",
    "RestorePlan",
    "examine",
    "export",
    "look",
    "restore",
)
