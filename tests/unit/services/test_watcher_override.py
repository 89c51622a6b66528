"""H12: no revoke sets a dead-man switch off unless that was typed; then it goes on, and is told.

No provider it waits for can be turned over yet, so the rule is stretched over the one of the tests.
"""

import pytest

from tests.support.bench import World
from tests.support.rotating import AGREED, classic_everywhere, collected, fine_grained
from vault_app.core.errors import RotationError
from vault_app.core.rotation import Consent, Revocation, RotationState, StepName, WaitingFor
from vault_app.services import inventory, leaks, leaks_adopt, leaks_folders, rotating, safety
from vault_app.services.leaks_scan import look
from vault_app.services.rotating import accept, advance, begin, supply, undo


@pytest.fixture(autouse=True)
def _watched(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "WATCHED", frozenset({"huggingface"}))
    world.write(".config/systemd/user/gh-token-monitor.service", "")


def _codes(world: World) -> list[str]:
    return [event.code for event in world.bench.store.history.all(50)]


def test_rotation_agreed_to_stops_at_the_revoke_until_it_was_typed(world: World) -> None:
    old, _files = classic_everywhere(world)
    begun = begin(world.bench, collected(world), AGREED)
    supply(world.bench, begun.id, fine_grained(world))

    stopped = advance(world.bench, begun.id)
    assert (stopped.next_step, stopped.waiting_for) == (StepName.REVOKE, WaitingFor.PERSON)
    assert stopped.step(StepName.REVOKE).details[-1].code == "dead_man_switch"
    assert stopped.old.revocation is Revocation.NONE
    assert advance(world.bench, begun.id).next_step is StepName.REVOKE
    assert world.emulator.alive(old)
    assert "revoked_despite_watcher" not in _codes(world)

    accept(world.bench, begun.id, despite_watcher=True)
    done = advance(world.bench, begun.id)
    assert done.state is RotationState.DONE
    assert not world.emulator.alive(old)
    assert _codes(world).count("revoked_despite_watcher") == 1


def test_emergency_stops_before_anything_dies(world: World) -> None:
    old, _files = classic_everywhere(world)
    begun = begin(world.bench, collected(world), Consent(agreed=True, emergency=True))
    assert begun.next_step is StepName.REVOKE
    assert world.emulator.alive(old)
    accept(world.bench, begun.id, despite_watcher=True)
    assert advance(world.bench, begun.id).next_step is StepName.OBTAIN
    assert not world.emulator.alive(old)


def test_undo_leaves_the_new_token_alive_and_says_where_it_is(world: World) -> None:
    """Undo asks nobody, so it kills nothing here (H8: no live value is forgotten)."""
    classic_everywhere(world)
    begun = begin(world.bench, collected(world), AGREED)
    new = fine_grained(world)
    supply(world.bench, begun.id, new)
    advance(world.bench, begun.id, until=StepName.SWITCH)
    undone = undo(world.bench, begun.id)
    assert undone.state is RotationState.UNDONE
    assert undone.step(StepName.KEEP).details[-1].code == "new_kept_unused"
    assert world.emulator.alive(new)


def test_revoke_alone_is_refused_until_it_was_typed(world: World) -> None:
    value = world.emulator.mint(role="write")
    inventory.add(world.bench, value, name="laptop")
    with pytest.raises(RotationError, match="dead_man_switch"):
        rotating.revoke(world.bench, "laptop")
    assert world.emulator.alive(value)
    assert rotating.revoke(world.bench, "laptop", despite_watcher=True).proven_dead_at
    assert "revoked_despite_watcher" in _codes(world)


def test_typed_where_nothing_is_found_leaves_no_trace(world: World) -> None:
    (world.home / ".config/systemd/user/gh-token-monitor.service").unlink()
    inventory.add(world.bench, world.emulator.mint(role="write"), name="laptop")
    rotating.revoke(world.bench, "laptop", despite_watcher=True)
    assert "revoked_despite_watcher" not in _codes(world)


def test_revoke_of_a_leak_is_refused_until_it_was_typed(world: World) -> None:
    value = world.emulator.mint(role="write")
    folder = world.home / "found"
    folder.mkdir()
    (folder / "a.py").write_text(f"x = '{value.reveal()}'\n")
    look(world.bench, [leaks_folders.add(world.bench, folder)])
    (leak,) = leaks.entries(world.bench)
    with pytest.raises(RotationError, match="dead_man_switch"):
        leaks_adopt.revoke(world.bench, leak.leak.id)
    assert world.emulator.alive(value)
    entry = leaks_adopt.revoke(world.bench, leak.leak.id, despite_watcher=True)
    assert entry.credential.revoked_at is not None
    assert not world.emulator.alive(value)
    assert "revoked_despite_watcher" in _codes(world)
