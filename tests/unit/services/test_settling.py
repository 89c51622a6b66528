"""Places are read again after the end (H13): a tool that brings the dead value back is named."""

import pytest

from tests.support.bench import World
from tests.support.rotating import classic_everywhere, collected, contents, fine_grained, turned
from vault_app.core.errors import UsageError
from vault_app.services import inventory
from vault_app.services.settling import look, switch_again


def test_h13_reverted_file_is_found_after_ten_minutes_and_switched_again(world: World) -> None:
    _, before = classic_everywhere(world)
    name = collected(world)
    turned(world, name, fine_grained(world))
    after = contents(before)
    env = world.home / "proj/.env"
    env.write_bytes(before[env])

    assert look(world.bench) == ()
    world.clock.advance(seconds=601)
    (reverted,) = look(world.bench)

    assert reverted.path == str(env)
    assert reverted.name == name
    assert look(world.bench) == ()
    switch_again(world.bench, reverted)
    assert contents(before) == after
    codes = [event.code for event in inventory.history(world.bench, name)]
    assert {"dead_value_back", "switched_again"} <= set(codes)


def test_h13_start_looks_at_once_and_a_day_later_again(world: World) -> None:
    _, before = classic_everywhere(world)
    name = collected(world)
    turned(world, name, fine_grained(world))
    token = world.home / ".cache/huggingface/token"
    after = token.read_bytes()
    token.write_bytes(before[token])

    (at_start,) = look(world.bench, start=True)
    assert at_start.path == str(token)
    token.write_bytes(after)
    world.clock.advance(days=1, seconds=5)
    token.write_bytes(before[token])
    assert [one.path for one in look(world.bench)] == [str(token)]
    world.clock.advance(days=3)
    assert look(world.bench, start=True) == ()


def test_h13_untouched_places_are_quiet_and_need_no_second_switch(world: World) -> None:
    _, before = classic_everywhere(world)
    name = collected(world)
    turned(world, name, fine_grained(world))
    env = world.home / "proj/.env"
    after = env.read_bytes()
    env.write_bytes(before[env])
    (reverted,) = look(world.bench, start=True)
    env.write_bytes(after)

    assert look(world.bench, start=True) == ()
    with pytest.raises(UsageError, match="not_reverted"):
        switch_again(world.bench, reverted)
