"""Checks within provider limits; reminders once each by the wall clock."""

from datetime import timedelta

import pytest

from tests.support.bench import World
from vault_app.core.credential import Kind, Risk, Status
from vault_app.services import inventory, reminding, vaulting
from vault_app.services.checking import check


def add(world: World, name: str = "t", *, days: int = 0, role: str = "write") -> str:
    created = world.clock.now() - timedelta(days=days)
    token = world.emulator.mint(role=role, owner="ada", created_at=created, orgs={"acme": "admin"})
    inventory.add(world.bench, token, name=name)
    return name


def test_check_learns_kind_owner_reach_and_age(world: World) -> None:
    add(world, days=400)

    (entry,) = check(world.bench, ["t"]).entries

    assert entry.credential.kind is Kind.CLASSIC
    assert entry.credential.owner == "ada"
    assert entry.age_days == 400
    assert ("acme", "admin") in [(r.name, r.role) for r in entry.credential.reach]
    assert {r.code.value for r in entry.reasons} >= {"classic", "too_old"}


def test_check_again_inside_the_interval_asks_nobody(world: World) -> None:
    add(world)
    check(world.bench, ["t"])
    asked = len(world.emulator.requests)

    again = check(world.bench, ["t"])

    assert again.problems == {}
    assert len(world.emulator.requests) == asked


def test_check_after_the_clock_was_set_back_asks_again(world: World) -> None:
    add(world)
    check(world.bench, ["t"])
    asked = len(world.emulator.requests)
    world.clock.advance(days=-3)

    check(world.bench, ["t"])

    assert len(world.emulator.requests) == asked + 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_check_that_could_not_be_asked_is_unknown_never_rejected(world: World, status: int) -> None:
    add(world)
    world.emulator.fail_next("whoami", status=status, times=1, retry_after=60)

    result = check(world.bench, ["t"])

    (entry,) = result.entries
    assert entry.credential.status is Status.UNKNOWN
    assert list(result.problems.values()) != []


def test_check_before_the_limit_ends_does_not_ask(world: World) -> None:
    add(world)
    world.emulator.fail_next("whoami", status=429, times=1, retry_after=60)
    check(world.bench, ["t"])
    asked = len(world.emulator.requests)

    assert list(check(world.bench, ["t"]).problems.values()) == ["rate_limited"]
    assert len(world.emulator.requests) == asked
    world.clock.advance(seconds=120)
    assert check(world.bench, ["t"]).problems == {}


def test_check_of_an_unknown_scope_shows_it_raw_and_risky(world: World) -> None:
    token = world.emulator.mint(role="fineGrained", scopes={"user:ada": ["brand.new.power"]})
    inventory.add(world.bench, token, name="t")

    (entry,) = check(world.bench, ["t"]).entries

    (scope,) = entry.credential.scopes or ()
    assert scope.name == "brand.new.power"
    assert scope.risk in (Risk.HIGH, Risk.CRITICAL)


def test_every_network_use_is_in_the_activity_log(world: World) -> None:
    add(world)
    check(world.bench, ["t"])

    (use,) = world.bench.store.activity.all(10)
    assert use.provider == "huggingface"
    assert use.host.startswith("127.0.0.1")


def test_notices_come_once_per_mark_while_locked(world: World) -> None:
    add(world, days=150)
    check(world.bench, ["t"])
    vaulting.lock(world.bench)

    assert [n.days_left for n in reminding.take_notices(world.bench)] == [30]
    assert reminding.take_notices(world.bench) == ()
    world.clock.advance(days=16)
    assert [n.days_left for n in reminding.take_notices(world.bench)] == [14]
    world.clock.advance(days=40)
    (late,) = reminding.take_notices(world.bench)
    assert late.days_left <= 0
    assert reminding.take_notices(world.bench) == ()


def test_snooze_silences_a_due_token_until_its_day(world: World) -> None:
    add(world, days=200)
    check(world.bench, ["t"])
    assert reminding.badge(world.bench) == 1

    reminding.snooze(world.bench, "t", 7)

    assert reminding.badge(world.bench) == 0
    world.clock.advance(days=8)
    assert reminding.badge(world.bench) == 1
