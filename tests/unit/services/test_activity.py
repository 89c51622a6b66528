"""What happened, as one list: sorts, names of today, order; and its two exports."""

import csv
import io
import json

from tests.support.bench import World
from vault_app.services import activity, inventory, policies
from vault_app.services.activity import COLUMNS, Sort
from vault_app.services.checking import check


def _lived(world: World) -> str:
    token = world.emulator.mint(role="write", owner="ada")
    inventory.add(world.bench, token, name="laptop")
    world.clock.advance(seconds=5)
    check(world.bench, ["laptop"])
    world.clock.advance(seconds=5)
    inventory.reveal(world.bench, "laptop")
    world.clock.advance(seconds=5)
    inventory.rename(world.bench, "laptop", "desk")
    return token.reveal()


def test_lines_bring_both_logs_together_newest_first(world: World) -> None:
    _lived(world)
    lines = activity.lines(world.bench)
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    assert [line.code for line in lines][:2] == ["renamed", "revealed"]
    assert {line.sort for line in lines} == {
        Sort.CHANGE,
        Sort.VALUE,
        Sort.CHECK,
        Sort.NETWORK,
        Sort.IMPORT,
    }


def test_lines_bear_the_name_of_today_and_the_host(world: World) -> None:
    _lived(world)
    lines = activity.lines(world.bench)
    assert {line.name for line in lines if line.credential} == {"desk"}
    asked = next(line for line in lines if line.sort is Sort.NETWORK)
    assert (asked.code, asked.outcome) == ("check", "accepted")
    assert asked.host in world.emulator.endpoint


def test_copy_is_told_apart_from_a_value_shown(world: World) -> None:
    _lived(world)
    inventory.reveal(world.bench, "desk", copied=True)
    taken = [line.code for line in activity.lines(world.bench) if line.sort is Sort.VALUE]
    assert sorted(taken) == ["copied", "revealed"]


def test_lines_of_a_removed_token_stay_without_a_name(world: World) -> None:
    _lived(world)
    inventory.remove(world.bench, "desk")
    assert {line.name for line in activity.lines(world.bench)} == {""}


def test_lines_are_at_most_as_many_as_asked_of_each_log(world: World) -> None:
    _lived(world)
    assert len(activity.lines(world.bench, most=1)) == 2


def test_exports_hold_every_line_and_no_value(world: World) -> None:
    value = _lived(world)
    lines = activity.lines(world.bench)
    table, data = activity.as_csv(lines), activity.as_json(lines)
    rows = list(csv.reader(io.StringIO(table)))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(lines) + 1
    assert [row["code"] for row in json.loads(data)["activity"]] == [line.code for line in lines]
    assert value not in table + data
    assert value[6:20] not in table + data


def test_decisions_are_among_the_lines(world: World) -> None:
    from vault_app.core.policies import PolicyPart

    policies.decide(world.bench, PolicyPart(warn_days=3))
    (line,) = activity.lines(world.bench)
    assert (line.sort, line.code) == (Sort.CHANGE, "policy_changed")
