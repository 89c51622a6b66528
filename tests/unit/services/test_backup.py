"""A backup holds everything, and a restore never loses a value nor wakes the dead (H21)."""

import stat
from dataclasses import replace

import pytest

from tests.support.backups import WORDS, added, exchange, fates, quick, saved, token
from tests.support.bench import World, open_bench
from tests.support.keychain import QUICK
from tests.support.rotating import AGREED
from tests.support.turning_case import Case
from vault_app.core.credential import Status
from vault_app.core.errors import UsageError, VaultBroken, VaultLocked
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.policies import Exclusion, Level, PolicyPart, gathered
from vault_app.core.policy import ReasonCode
from vault_app.core.rotation import RotationState
from vault_app.core.secret import Secret
from vault_app.services import backup, inventory, vaulting
from vault_app.services.backup_plan import Existing, Fate
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import begin
from vault_app.services.workbench import Workbench
from vault_app.store.model import Tombstone


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


def test_restore_into_an_empty_profile_brings_everything_back(
    world: World, here: Workbench, other: Workbench
) -> None:
    value = added(world, here, "laptop")
    path = world.write("proj/.env", f"HF_TOKEN={value.reveal()}\n")
    import_tokens(here, [path])
    inventory.annotate(here, "laptop", "on the desk")
    here.store.settings.set("reminders/quiet", "22-07")
    stone = Tombstone(Fingerprint("k:1"), "old", "huggingface", "hf_…", world.clock.now(), True)
    here.store.tombstones.add(stone)

    plan = backup.restore(other, saved(world, here), WORDS)

    (entry,) = inventory.entries(other)
    (kept,) = inventory.entries(here)
    assert fates(plan) == {"laptop": Fate.NEW}
    assert inventory.reveal(other, "laptop").same_as(value)
    assert (entry.credential.note, entry.places) == ("on the desk", kept.places)
    assert other.store.settings.get("reminders/quiet") == "22-07"
    assert other.store.tombstones.all() == (stone,)
    codes = [event.code for event in inventory.history(other, "laptop")]
    assert {"added", "noted", "restored"} <= set(codes)
    assert inventory.add(other, value).known


def test_export_writes_no_value_in_clear_and_the_file_is_ours_alone(
    world: World, here: Workbench
) -> None:
    value = added(world, here, "laptop")

    path = saved(world, here)

    data = path.read_bytes()
    assert value.reveal().encode() not in data
    assert b"laptop" not in data
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not list(world.home.rglob(".keyturn-*.tmp"))


def test_export_over_a_file_that_is_there_is_refused_unless_wanted(
    world: World, here: Workbench
) -> None:
    path = world.write("all.backup", "precious")

    with pytest.raises(UsageError) as caught:
        backup.export(here, path, WORDS, kdf=QUICK)

    assert caught.value.code == "backup_exists"
    assert path.read_text() == "precious"


def test_export_while_locked_is_refused(world: World, here: Workbench) -> None:
    added(world, here, "laptop")
    vaulting.lock(here)

    with pytest.raises(VaultLocked):
        saved(world, here)


def test_export_names_the_tokens_whose_value_is_gone(world: World, here: Workbench) -> None:
    added(world, here, "laptop")
    credential = inventory.resolve(here, "laptop")
    here.door.delete(credential.item, credential.backend)

    done = backup.export(here, world.home / "b", WORDS, kdf=QUICK)

    assert (done.missing, done.credentials, done.values) == (("laptop",), 1, 0)


def test_look_changes_nothing(world: World, here: Workbench, other: Workbench) -> None:
    """H21: a restore is a dry run first."""
    added(world, here, "laptop")
    path = saved(world, here)

    plan = backup.look(other, path, WORDS)

    assert fates(plan) == {"laptop": Fate.NEW}
    assert other.store.credentials.all() == ()
    assert other.store.history.all() == ()
    assert not other.door.has_sealed_file


def test_restore_twice_is_the_same_as_once(world: World, here: Workbench, other: Workbench) -> None:
    added(world, here, "laptop")
    path = saved(world, here)
    backup.restore(other, path, WORDS)
    before = (other.store.credentials.all(), other.door.items(), other.store.history.all()[1:])

    again = backup.restore(other, path, WORDS)

    assert fates(again) == {"laptop": Fate.KNOWN}
    assert (again.places, again.rotations, again.tombstones, again.events) == (0, 0, 0, 0)
    after = (other.store.credentials.all(), other.door.items())
    assert after == before[:2]
    assert [e.code for e in other.store.history.all()].count("restored") == 1


@pytest.mark.parametrize(
    ("existing", "fate", "in_charge", "names"),
    [
        (Existing.OURS, Fate.LEFT, "new", {"laptop"}),
        (Existing.BOTH, Fate.BESIDE, "new", {"laptop", "laptop-2"}),
        (Existing.THEIRS, Fate.REPLACED, "old", {"laptop", "laptop-2"}),
    ],
)
def test_restore_over_another_value_never_loses_one(
    world: World, here: Workbench, existing: Existing, fate: Fate, in_charge: str, names: set[str]
) -> None:
    """H21: live values are not overwritten, whatever the person chose."""
    old, new = added(world, here, "laptop"), token(world)
    path = saved(world, here)
    exchange(here, "laptop", new)

    plan = backup.restore(here, path, WORDS, existing)

    values = {"old": old, "new": new}
    assert fates(plan) == {"laptop": fate}
    assert {entry.credential.name for entry in inventory.entries(here)} == names
    assert inventory.reveal(here, "laptop").same_as(values[in_charge])
    if len(names) == 2:
        (rest,) = set(values) - {in_charge}
        assert inventory.reveal(here, "laptop-2").same_as(values[rest])
    assert backup.restore(here, path, WORDS, existing).clashes == (existing is Existing.OURS)


def test_restore_taking_theirs_stops_at_a_newer_rotation(world: World, here: Workbench) -> None:
    """H21: the newest rotation wins."""
    added(world, here, "laptop")
    path = saved(world, here)
    new = token(world)
    exchange(here, "laptop", new)
    turned = replace(inventory.resolve(here, "laptop"), rotated_at=world.clock.now())
    here.store.credentials.update(turned)

    plan = backup.restore(here, path, WORDS, Existing.THEIRS)

    assert fates(plan) == {"laptop": Fate.BESIDE}
    assert inventory.reveal(here, "laptop").same_as(new)


def test_restore_never_wakes_a_value_known_to_be_dead(
    world: World, here: Workbench, other: Workbench
) -> None:
    """H21: tombstones are never undone."""
    value = added(world, here, "laptop")
    path = saved(world, here)
    mark = here.key.fingerprint(value)
    here.store.tombstones.add(
        Tombstone(mark, "laptop", "huggingface", "hf_…", world.clock.now(), True)
    )
    inventory.remove(here, "laptop")

    plan = backup.restore(here, path, WORDS)

    assert fates(plan) == {"laptop": Fate.DEAD}
    assert inventory.entries(here) == ()


def test_restore_into_a_profile_with_a_key_of_its_own_still_knows_the_dead(
    world: World, here: Workbench, other: Workbench
) -> None:
    """H16, H21: fingerprints travel with their key, so that tombstones unite."""
    dead = token(world)
    mark = here.key.fingerprint(dead)
    stone = Tombstone(mark, "gone", "huggingface", "hf_…", world.clock.now(), True)
    here.store.tombstones.add(stone)
    added(world, other, "desk")
    own = other.key

    backup.restore(other, saved(world, here), WORDS)

    assert other.key == own
    with pytest.raises(UsageError) as caught:
        inventory.add(other, dead)
    assert caught.value.code == "tombstone"
    again = quick(world.again())  # a fresh process of the first profile
    assert again.door.other_keys() == ()


def test_restore_brings_an_open_rotation_as_abandoned_and_its_new_value_by_name(
    world: World, other: Workbench
) -> None:
    """H21, H8: what was under way is not gone on with elsewhere; no live value is forgotten."""
    case = Case(world)
    case.ready()
    path = saved(world, world.bench)

    plan = backup.restore(other, path, WORDS)

    (rotation,) = other.store.rotations.all()
    assert (plan.rotations, plan.abandoned) == (1, 1)
    assert rotation.state is RotationState.ABANDONED
    names = {entry.credential.name for entry in inventory.entries(other)}
    assert names == {case.name, f"{case.name}-2"}
    assert inventory.reveal(other, f"{case.name}-2").same_as(case.new)
    assert world.bench.store.rotations.open() != ()
    codes = [event.code for event in inventory.history(other, f"{case.name}-2")]
    assert "made_not_used" in codes


def test_restore_on_the_same_machine_leaves_its_open_rotation_alone(world: World) -> None:
    case = Case(world)
    case.ready()
    path = saved(world, world.bench)

    plan = backup.restore(world.bench, path, WORDS)

    assert (plan.rotations, plan.abandoned) == (0, 0)
    assert world.bench.store.rotations.open() != ()
    assert len(inventory.entries(world.bench)) == 2


def test_restore_of_a_real_backup_into_practice_refuses_its_tokens(
    world: World, here: Workbench, other: Workbench
) -> None:
    """H32: practice and real values never meet."""
    added(world, here, "laptop")
    path = saved(world, here)
    other.options = other.options._replace(practice=True)

    plan = backup.restore(other, path, WORDS)

    assert fates(plan) == {"laptop": Fate.REFUSED}
    assert inventory.entries(other) == ()


def test_restore_of_the_same_value_lets_the_later_check_speak(
    world: World, here: Workbench, other: Workbench
) -> None:
    value = added(world, here, "laptop")
    checked = replace(
        inventory.resolve(here, "laptop"),
        status=Status.VERIFIED,
        owner="ada",
        last_checked_at=world.clock.now(),
    )
    here.store.credentials.update(checked)
    world.clock.advance(days=1)
    inventory.add(other, value, name="mine")

    plan = backup.restore(other, saved(world, here), WORDS)

    kept = inventory.resolve(other, "mine")
    assert fates(plan) == {"laptop": Fate.KNOWN}
    assert (kept.owner, kept.status) == ("ada", Status.VERIFIED)
    assert kept.first_seen_at == checked.first_seen_at


def test_wrong_passphrase_changes_nothing_and_says_so(
    world: World, here: Workbench, other: Workbench
) -> None:
    added(world, here, "laptop")
    path = saved(world, here)

    with pytest.raises(VaultLocked) as caught:
        backup.restore(other, path, Secret("not this one"))

    assert caught.value.code == "backup_passphrase_wrong"
    assert not other.profile.store_path.exists() or other.store.credentials.all() == ()


def test_restore_from_a_text_file_names_it(world: World, other: Workbench) -> None:
    path = world.write("notes.txt", "no backup at all")

    with pytest.raises(VaultBroken) as caught:
        backup.restore(other, path, WORDS)

    assert caught.value.code == "no_backup"


def test_policies_and_tables_of_other_rooms_travel_with_their_token(
    world: World, here: Workbench, other: Workbench
) -> None:
    """Whatever table a later version adds is in the backup without a word here."""
    value = added(world, here, "laptop")
    identity = inventory.resolve(here, "laptop").id
    here.store.policies.set(Level.CREDENTIAL, identity, PolicyPart(max_age_days=90))
    now = world.clock.now()
    ignored = Exclusion(identity, ReasonCode.PLAINTEXT, "a test bed", now, now)
    here.store.policies.exclude(ignored)
    inventory.add(other, value, name="mine")
    mine = inventory.resolve(other, "mine").id

    backup.restore(other, saved(world, here), WORDS)

    assert other.store.policies.all() == gathered(
        {(Level.CREDENTIAL, mine): PolicyPart(max_age_days=90)},
        [replace(ignored, credential=mine)],
    )


def test_restore_after_weeks_keeps_the_retention(
    world: World, here: Workbench, other: Workbench
) -> None:
    """H36: what is past its retention does not come back."""
    added(world, here, "laptop")
    path = saved(world, here)
    world.clock.advance(days=4 * 365)

    backup.restore(other, path, WORDS)

    codes = [event.code for event in inventory.history(other, "laptop")]
    assert codes == ["restored"]


def test_rotation_begun_after_the_backup_is_not_reached_into(world: World) -> None:
    """Taking theirs never pulls the value out from under a rotation that is under way."""
    case = Case(world)
    path = saved(world, world.bench)
    exchange(world.bench, case.name, case.new)
    begin(world.bench, case.name, AGREED)

    plan = backup.restore(world.bench, path, WORDS, Existing.THEIRS)

    assert set(fates(plan).values()) == {Fate.BESIDE}
