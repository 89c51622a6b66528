"""What is decided on leaks and taken from reports is a line in the log of what happened."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake, hugging_face
from tests.support.leak_world import LeakWorld, open_leak_world
from vault_app.cli.words import event_text
from vault_app.core.errors import UsageError
from vault_app.services import activity, leaks
from vault_app.services.activity import Line, Sort
from vault_app.services.leaks_import import import_report
from vault_app.services.leaks_scan import look


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[LeakWorld]:
    made = open_leak_world(home, clock)
    yield made
    made.close()


def _lines(world: LeakWorld) -> list[Line]:
    return [line for line in activity.lines(world.bench) if line.sort is Sort.LEAK]


def test_each_decision_on_leaks_is_one_line_without_any_value(world: LeakWorld) -> None:
    own, other = hugging_face(), fake("github_classic_token")
    world.plant("work/a", f"{own}\n")
    world.plant("work/b", f"{other}\n")
    owner = world.own(own)
    look(world.bench, [world.folder()])
    ids = [one.leak.id for one in leaks.entries(world.bench)]
    until = world.clock.now() + timedelta(days=9)
    leaks.ignore(world.bench, ids[:1], "test data", until=until)
    leaks.heed(world.bench, ids[:1])
    leaks.ignore(world.bench, ids, "a sample", everywhere=True)
    leaks.solve(world.bench, ids[1:], "revoked at work")
    leaks.forget(world.bench, ids[1:])
    lines = _lines(world)[::-1]
    assert sorted((line.code, dict(line.data)["count"]) for line in lines) == [
        ("leaks_forgotten", 1),
        ("leaks_heeded", 1),
        ("leaks_ignored", 1),
        ("leaks_ignored", 2),
        ("leaks_solved", 1),
    ]
    first = next(line for line in lines if "until" in dict(line.data))
    assert (first.credential, first.name) == (owner, "laptop")
    assert {line.credential for line in lines if dict(line.data)["count"] == 2} == {None}
    said = {event_text(line.code, dict(line.data)) for line in lines}
    assert f"1 leak ignored until {until:%Y-%m-%d}: test data." in said
    assert "2 leaks ignored: a sample." in said
    assert "1 leak called solved: revoked at work." in said
    written = activity.as_json(tuple(lines))
    assert own not in written
    assert other[-20:] not in written


def test_refused_decision_writes_no_line(world: LeakWorld) -> None:
    world.plant("work/a", hugging_face())
    look(world.bench, [world.folder()])
    (one,) = leaks.entries(world.bench)
    with pytest.raises(UsageError):
        leaks.ignore(world.bench, [one.leak.id], " ")
    leaks.forget(world.bench, [])
    assert _lines(world) == []


def test_report_that_was_taken_is_one_line_with_its_tool(world: LeakWorld) -> None:
    rows = [{"Match": "x", "Secret": fake("github_classic_token"), "File": "a", "StartLine": 1}]
    rows[0] |= {"RuleID": "github-pat", "Fingerprint": "a:github-pat:1"}
    import_report(world.bench, world.plant("r.json", json.dumps(rows)))
    (line,) = _lines(world)
    assert (line.code, line.credential) == ("leaks_imported", None)
    assert dict(line.data) == {"tool": "gitleaks", "count": 1, "new": 1, "file": "r.json"}
