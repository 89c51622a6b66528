"""Places are read again after the end (H13): a tool that brings the dead value back is named."""

import os
import subprocess
import sys

import pytest

from tests.support.bench import World
from tests.support.rotating import classic_everywhere, collected, contents, fine_grained, turned
from vault_app.core.errors import UsageError
from vault_app.services import inventory
from vault_app.services.settling import look, switch_again, switch_all_again
from vault_app.services.settling_programs import still_holding


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


def test_h13_programs_started_with_the_dead_token_are_named(world: World) -> None:
    old, _ = classic_everywhere(world)
    environ = {**os.environ, "MY_TOKEN": f"Bearer {old.reveal()}"}
    with subprocess.Popen(
        [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, env=environ
    ) as child:
        try:
            name = collected(world)
            assert still_holding(world.bench) == ()
            turned(world, name, fine_grained(world))
            (found,) = still_holding(world.bench)
        finally:
            child.communicate(b"\n")
    assert (found.pid, found.variable, found.name) == (child.pid, "MY_TOKEN", name)
    assert old.reveal() not in repr(found)


def test_h13_one_place_that_cannot_be_written_stops_no_other(world: World) -> None:
    _, before = classic_everywhere(world)
    turned(world, collected(world), fine_grained(world))
    after = contents(before)
    env, netrc, token = (world.home / name for name in ("proj/.env", ".netrc", ".bashrc"))
    for path in (env, netrc, token):
        path.write_bytes(before[path])
    found = look(world.bench, start=True)
    token.write_bytes(after[token])
    netrc.unlink()

    tried = switch_all_again(world.bench, found)

    assert {one.reverted.path: one.error and one.error.code for one in tried} == {
        str(env): None,
        str(netrc): "file_missing",
        str(token): None,
    }
    assert env.read_bytes() == after[env]
