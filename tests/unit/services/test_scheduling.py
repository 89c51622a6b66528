"""Background checks: off until allowed, spread, never pushing, never prompting."""

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from tests.support.bench import World
from vault_app.core.credential import Kind, Status
from vault_app.core.errors import VaultLocked
from vault_app.core.policy import ReasonCode
from vault_app.services import inventory, scheduling, settings, vaulting
from vault_app.services.checking import check
from vault_app.services.scheduling import Ran
from vault_app.vault.door import Door
from vault_app.vault.state import VaultCondition, VaultState


@pytest.fixture
def allowed(world: World) -> World:
    """Return a world whose person switched background checks on."""
    settings.choose(world.bench, "background_checks", True)
    return world


def add(world: World, *names: str) -> list[str]:
    """Add fresh tokens; return their ids."""
    for name in names:
        token = world.emulator.mint(owner="ada", role="write")
        inventory.add(world.bench, token, name=name)
    return [inventory.resolve(world.bench, name).id for name in names]


def asked(world: World) -> int:
    """Return how many requests the provider has seen."""
    return len(world.emulator.requests)


def test_nothing_is_asked_until_the_person_allows_it(world: World) -> None:
    add(world, "a")
    assert scheduling.run(world.bench) == Ran(code="not_allowed")
    assert asked(world) == 0


def test_offline_asks_nobody(allowed: World) -> None:
    add(allowed, "a")
    allowed.bench.options = allowed.bench.options._replace(offline=True)
    assert scheduling.run(allowed.bench) == Ran(code="offline")
    assert asked(allowed) == 0


def test_a_few_at_a_time_until_all_were_asked_and_then_nobody(allowed: World) -> None:
    ids = add(allowed, "a", "b", "c", "d", "e")
    first = scheduling.run(allowed.bench)
    second = scheduling.run(allowed.bench)
    assert len(first.asked) == scheduling.MOST
    assert {*first.asked, *second.asked} == set(ids)
    assert scheduling.run(allowed.bench) == Ran()
    assert asked(allowed) == 5


def test_each_is_asked_again_after_its_own_day(allowed: World) -> None:
    add(allowed, *(f"t{n}" for n in range(12)))
    while scheduling.run(allowed.bench).asked:
        pass
    allowed.clock.advance(timedelta(hours=23, minutes=59))
    assert scheduling.due_checks(allowed.bench) == ()
    counts = []
    for _ in range(13):
        allowed.clock.advance(timedelta(minutes=30))
        counts.append(len(scheduling.due_checks(allowed.bench)))
    assert counts == sorted(counts)
    assert 0 < counts[5] < 12, "spread, not all at once"
    assert counts[-1] == 12


def test_share_of_the_spread_is_the_same_in_every_process(world: World) -> None:
    (identity,) = add(world, "a")
    credential = replace(inventory.resolve(world.bench, "a"), last_checked_at=world.clock.now())
    day = timedelta(days=1)
    when = scheduling.next_at(credential, day)
    assert when == scheduling.next_at(inventory.resolve(world.again(), identity), day) or (
        when >= world.clock.now() + day
    )
    assert world.clock.now() + day <= when <= world.clock.now() + day * 1.25


def test_429_leaves_the_server_alone_for_as_long_as_it_said(allowed: World) -> None:
    add(allowed, "a", "b")
    allowed.emulator.fail_next("whoami", status=429, times=1, retry_after=600)
    assert scheduling.run(allowed.bench).code == "backing_off"
    seen = asked(allowed)
    allowed.clock.advance(seconds=590)
    assert scheduling.run(allowed.bench) == Ran(code="backing_off")
    assert asked(allowed) == seen
    allowed.clock.advance(seconds=20)
    assert len(scheduling.run(allowed.bench).asked) == 2


def test_silence_is_waited_for_longer_each_time_and_an_answer_ends_it(allowed: World) -> None:
    add(allowed, "a", "b")
    waits = []
    for _ in range(3):
        allowed.emulator.fail_next("whoami", status=503, times=1)
        assert scheduling.run(allowed.bench).code == "backing_off"
        minutes = 0
        while scheduling.run(allowed.bench, most=0) == Ran(code="backing_off"):
            allowed.clock.advance(timedelta(minutes=5))
            minutes += 5
        waits.append(minutes)
    assert waits == [15, 30, 60]
    assert len(scheduling.run(allowed.bench).asked) == 2
    allowed.clock.advance(days=2)
    allowed.emulator.fail_next("whoami", status=503, times=1)
    scheduling.run(allowed.bench)
    allowed.clock.advance(timedelta(minutes=15))
    assert len(scheduling.run(allowed.bench).asked) == 2


def test_locked_vault_is_not_knocked_at(allowed: World) -> None:
    """H18: nothing prompts by itself."""
    add(allowed, "a")
    vaulting.lock(allowed.bench)
    assert scheduling.run(allowed.bench) == Ran(code="vault_not_open")
    assert asked(allowed) == 0


class Prompting:
    """A door that would open a prompt as soon as it is asked for a value."""

    def __init__(self) -> None:
        self.asked = 0

    def state(self) -> VaultState:
        """Return a locked vault."""
        return VaultState(VaultCondition.LOCKED, code="keychain_locked")

    def get(self, *asked: object) -> None:
        """Prompt."""
        self.asked += 1
        raise VaultLocked("keychain_locked")


def test_keychain_that_would_prompt_is_not_asked_for_a_value(allowed: World) -> None:
    """H18: nobody is asked for a password by a program they do not look at."""
    add(allowed, "a")
    allowed.bench.let_go()
    door = Prompting()
    allowed.bench.door = cast("Door", door)
    assert scheduling.run(allowed.bench) == Ran(code="vault_not_open")
    assert door.asked == 0


def test_dead_unclaimed_and_self_refreshing_tokens_are_left_alone(allowed: World) -> None:
    """H25: no network before a value is claimed."""
    add(allowed, "dead", "found", "login")
    store = allowed.bench.store.credentials
    for name, change in (
        ("dead", {"status": Status.REJECTED}),
        ("found", {"claimed": False}),
        ("login", {"kind": Kind.OAUTH}),
    ):
        store.update(replace(inventory.resolve(allowed.bench, name), **change))
    assert scheduling.due_checks(allowed.bench) == ()


def test_rejected_token_is_told_and_not_asked_again(allowed: World) -> None:
    token = allowed.emulator.mint(owner="ada", role="write")
    inventory.add(allowed.bench, token, name="a")
    allowed.emulator.kill(token)
    ran = scheduling.run(allowed.bench)
    assert ran.rejected == ran.asked == (inventory.resolve(allowed.bench, "a").id,)
    allowed.clock.advance(days=9)
    assert scheduling.run(allowed.bench) == Ran()


def test_clock_set_back_does_not_silence_checks(allowed: World) -> None:
    add(allowed, "a")
    scheduling.run(allowed.bench)
    allowed.clock.advance(days=-30)
    assert len(scheduling.run(allowed.bench).asked) == 1


def test_drift_found_in_the_background_stands_in_the_history(allowed: World) -> None:
    add(allowed, "a")
    check(allowed.bench, ["a"])
    credential = inventory.resolve(allowed.bench, "a")
    allowed.bench.store.credentials.update(replace(credential, reach=(), role="read"))
    allowed.clock.advance(days=2)
    scheduling.run(allowed.bench)
    events = {event.code: dict(event.data) for event in inventory.history(allowed.bench, "a")}
    assert events["role_changed"] == {"gained": "write"}
    assert "ada" in str(events["reach_changed"]["gained"])


def test_drift_is_a_reason_with_what_was_gained(allowed: World) -> None:
    add(allowed, "a")
    check(allowed.bench, ["a"])
    credential = inventory.resolve(allowed.bench, "a")
    allowed.bench.store.credentials.update(replace(credential, role="read"))
    allowed.clock.advance(days=2)
    scheduling.run(allowed.bench)
    reasons = {
        reason.code: dict(reason.data) for reason in inventory.entry(allowed.bench, "a").reasons
    }
    assert reasons[ReasonCode.DRIFTED] == {"gained": "write"}
