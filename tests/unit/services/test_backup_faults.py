"""A restore that is cut short or meets the dead, and what of a profile is carried (H21)."""

from dataclasses import replace
from typing import cast

import pytest

from tests.support.backups import WORDS, added, fates, quick, saved
from tests.support.bench import World, open_bench
from tests.support.turning_case import Case
from vault_app.core.credential import Backend, Record, Status
from vault_app.core.errors import VaultBroken
from vault_app.core.ids import ItemId
from vault_app.core.policies import Level, PolicyPart
from vault_app.core.rotation import RotationState
from vault_app.services import backup, inventory
from vault_app.services.backup_plan import Existing, Fate
from vault_app.services.workbench import Workbench
from vault_app.store.backup import LEFT_OUT
from vault_app.store.model import Tombstone
from vault_app.vault.door import Door


@pytest.fixture
def here(world: World) -> Workbench:
    """Return the profile that is backed up."""
    return quick(world.bench)


@pytest.fixture
def other(world: World) -> Workbench:
    """Return an empty second profile, as on another machine."""
    home = world.home / "other"
    home.mkdir()
    return quick(world.keep(open_bench(home, world.emulator, world.clock)))


class Dying:
    """A door that dies at its nth write, as a process does."""

    def __init__(self, door: Door, at: int) -> None:
        self._door, self._left = door, at

    def __getattr__(self, name: str) -> object:
        return getattr(self._door, name)

    def put(self, item: ItemId, record: Record) -> Backend:
        """Keep it, or die."""
        if not self._left:
            raise VaultBroken("keychain_error")
        self._left -= 1
        return self._door.put(item, record)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_restore_cut_short_is_simply_repeated(
    world: World, here: Workbench, other: Workbench, at: int
) -> None:
    """Values first, records after: what was left behind is taken up, nothing comes in twice."""
    values = {name: added(world, here, name) for name in ("a", "b", "c")}
    path = saved(world, here)
    whole = other.door
    other.door = cast("Door", Dying(whole, at))
    with pytest.raises(VaultBroken):
        backup.restore(other, path, WORDS)
    other.door = whole
    assert other.store.credentials.all() == ()

    backup.restore(other, path, WORDS)

    assert len(other.door.items()) == 3
    for name, value in values.items():
        assert inventory.reveal(other, name).same_as(value)


def test_restore_keeps_the_choices_of_this_machine(
    world: World, here: Workbench, other: Workbench
) -> None:
    added(world, here, "laptop")
    here.store.settings.set("choice.quiet_hours", "22:00-07:00")
    here.store.settings.set("choice.theme", "dark")
    other.store.settings.set("choice.theme", "light")
    path = saved(world, here)
    backup.restore(other, path, WORDS)
    assert other.store.settings.get("choice.quiet_hours") == "22:00-07:00"
    assert other.store.settings.get("choice.theme") == "light"
    backup.restore(other, path, WORDS, Existing.THEIRS)
    assert other.store.settings.get("choice.theme") == "dark"


def test_restore_of_a_revoked_token_brings_its_record_and_stays_dead(
    world: World, here: Workbench, other: Workbench
) -> None:
    """H21: proven dead there is proven dead here."""
    value = added(world, here, "laptop")
    dead = replace(
        inventory.resolve(here, "laptop"), status=Status.REJECTED, revoked_at=world.clock.now()
    )
    here.store.credentials.update(dead)
    mark = here.key.fingerprint(value)
    here.store.tombstones.add(
        Tombstone(mark, "laptop", "huggingface", "hf_…", world.clock.now(), True)
    )
    path = saved(world, here)

    plan = backup.restore(other, path, WORDS)

    assert fates(plan) == {"laptop": Fate.NEW}
    assert inventory.resolve(other, "laptop").revoked_at == dead.revoked_at
    assert other.store.tombstones.find(mark) is not None


def test_restore_kills_our_record_of_a_value_the_backup_knows_to_be_dead(
    world: World, here: Workbench, other: Workbench
) -> None:
    value = added(world, here, "laptop")
    inventory.add(other, value, name="mine")
    dead = replace(
        inventory.resolve(here, "laptop"), status=Status.REJECTED, revoked_at=world.clock.now()
    )
    here.store.credentials.update(dead)

    backup.restore(other, saved(world, here), WORDS)

    mine = inventory.resolve(other, "mine")
    assert (mine.revoked_at, mine.status) == (dead.revoked_at, Status.REJECTED)


def test_every_table_is_carried_or_left_out_on_purpose(here: Workbench) -> None:
    """A table that a later version adds is carried by itself; this one names what is not."""
    assert {"file_records", "sqlite_sequence"} == LEFT_OUT
    here.store.policies.set(Level.DEFAULT, "", PolicyPart(max_age_days=90))
    here.store.tallies.take()
    tables = {row.table for row in here.store.backup.contents().others}
    assert {"policies", "tallies"} >= tables
    assert "policies" in tables


def test_journal_of_a_rotation_is_whole_after_a_restore(world: World, other: Workbench) -> None:
    case = Case(world)
    rotation = case.ready()
    states = world.bench.store.rotations.states(rotation.id)

    backup.restore(other, saved(world, world.bench), WORDS)

    there = other.store.rotations.states(rotation.id)
    assert there[: len(states)] == states
    assert there[-1].state is RotationState.ABANDONED
