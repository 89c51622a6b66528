"""The doctor's findings, rebuilding from the vault, and the practice room."""

from pathlib import Path

from tests.support.bench import World
from vault_app.core.rotation import Consent, RotationState
from vault_app.services import doctor, inventory
from vault_app.services.practising import open_practice
from vault_app.services.rotating import accept, advance, begin, supply


def test_doctor_on_a_well_profile_finds_nothing_failing(world: World) -> None:
    found = doctor.examine(world.bench)

    assert {one.topic for one in found} >= {"store", "vault", "round_trip", "home", "network"}
    assert [one for one in found if one.state is doctor.Health.FAIL] == []


def test_doctor_names_the_tokens_whose_value_is_gone(world: World) -> None:
    """As after a vault that was lost: all else is well, yet nothing can be read."""
    inventory.add(world.bench, world.emulator.mint(), name="laptop")
    gone = inventory.add(world.bench, world.emulator.mint(), name="server").entry.credential
    world.bench.door.delete(gone.item, gone.backend)

    [found] = [one for one in doctor.examine(world.bench) if one.topic == "values"]

    assert (found.state, found.code) == (doctor.Health.FAIL, "values_gone")
    assert dict(found.data) == {"count": 1, "names": "server"}


def test_doctor_rebuilds_the_inventory_from_the_vault_h20(world: World) -> None:
    token = world.emulator.mint(role="write")
    inventory.add(world.bench, token, name="laptop")
    world.bench.store.close()
    world.bench.__dict__.pop("store")
    for path in world.bench.profile.home.glob("keyturn.db*"):
        path.unlink()
    fresh = world.again()
    assert inventory.entries(fresh) == ()

    assert doctor.rebuild(fresh) == 1

    assert inventory.reveal(fresh, "laptop").same_as(token)
    assert doctor.rebuild(fresh) == 0
    fresh.close()


def test_practice_room_walks_the_whole_loop(tmp_path: Path) -> None:
    with open_practice(tmp_path / "room") as room:
        listed = inventory.entries(room.bench)
        assert len(listed) >= 3
        classic = next(entry for entry in listed if entry.credential.classic)
        assert len(classic.places) >= 8
        rotation = begin(room.bench, classic.credential.name, Consent(tracked=True))
        new = room.emulator.mint(
            role="fineGrained",
            owner=classic.credential.owner or "ada",
            scopes={f"user:{classic.credential.owner}": ["repo.content.read"]},
            orgs={r.name: r.role or "read" for r in classic.credential.reach if r.type == "org"},
        )
        supply(room.bench, rotation.id, new)
        accept(room.bench, rotation.id, revoke=True)

        done = advance(room.bench, rotation.id)

        assert done.state is RotationState.DONE, done
