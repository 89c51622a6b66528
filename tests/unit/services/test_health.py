"""The score: every missing point has its reason; what to do comes most pressing first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.bench import World
from tests.support.clock import START
from tests.support.gui_entries import credential, entry, many, place, samples
from vault_app.cli.words_health import LOST, STEPS
from vault_app.core.credential import Kind, Status
from vault_app.core.policy import Reason, ReasonCode, Verdict
from vault_app.services import health, inventory
from vault_app.services.entry import Entry
from vault_app.services.health import Health, health_of, shared_out
from vault_app.services.next_step import Step

HF = frozenset({"huggingface"})


def _of(entries: Sequence[Entry]) -> Health:
    return health_of(entries, HF)


def _classic(name: str) -> Entry:
    return entry(credential(name, kind=Kind.CLASSIC, role="write"))


@pytest.mark.parametrize("entries", [(), (entry(credential("good")),)])
def test_score_without_a_reason_is_100(entries: tuple[Entry, ...]) -> None:
    found = _of(entries)
    assert (found.score, found.lost, found.tasks, found.urgent) == (100, (), (), False)


@pytest.mark.parametrize("entries", [samples(), many(300), many(3), (_classic("one"),)])
def test_missing_points_are_explained_to_the_last(entries: tuple[Entry, ...]) -> None:
    found = _of(entries)
    assert found.score < 100
    assert sum(row.points for row in found.lost) == pytest.approx(100 - found.score)
    by_code: dict[ReasonCode, float] = defaultdict(float)
    for one in found.deductions:
        by_code[one.code] += one.points
    assert by_code == {row.code: pytest.approx(row.points) for row in found.lost}
    reasons = sum(len(one.reasons) for one in entries)
    assert len(found.deductions) == reasons
    assert sum(row.credentials for row in found.lost) == reasons


def test_each_thing_mended_brings_points_even_where_much_is_left() -> None:
    scores = [_of([_classic(str(n)) for n in range(count)]).score for count in range(12)]
    assert scores == sorted(set(scores), reverse=True)
    assert _of(many(5000)).score >= 0


def test_urgent_reason_costs_more_than_the_same_one_that_is_not() -> None:
    urgent = _of([_classic("w")])
    mild = _of([entry(credential("r", kind=Kind.CLASSIC, role="read"))])
    assert urgent.score < mild.score < 100
    assert (urgent.urgent, mild.urgent) == (True, False)


def test_tasks_stand_urgent_first_then_by_weight_and_only_those_not_good() -> None:
    found = _of(samples())
    verdicts = [task.entry.verdict for task in found.tasks]
    assert verdicts == sorted(verdicts, key=[Verdict.URGENT, Verdict.ATTENTION].index)
    assert found.tasks[0].entry.credential.name == "laptop"
    assert {task.entry.credential.name for task in found.tasks} == {
        one.credential.name for one in samples() if one.verdict is not Verdict.GOOD
    }


def test_step_that_brings_points_is_named() -> None:
    plain = credential("plain")
    login = credential("login", kind=Kind.OAUTH)
    unasked = credential("unasked", status=Status.UNKNOWN)
    found = _of(
        [
            _classic("classic"),
            entry(credential("old", age=200)),
            entry(plain, [place(plain, "/home/ada/.env", "HF_TOKEN", "dotenv")]),
            entry(login, [place(login, "/r/x", "K", "dotenv", tracked_by_git=True)]),
            entry(unasked, [place(unasked, "/home/ada/b", "HF_TOKEN", "dotenv")]),
            entry(credential("dead", status=Status.REJECTED)),
            entry(credential("far", age=200, provider="github")),
        ]
    )
    assert {task.entry.credential.name: task.step for task in found.tasks} == {
        "classic": Step.MOVE,
        "old": Step.ROTATE,
        "plain": Step.NONE,
        "login": Step.NONE,
        "unasked": Step.CHECK,
        "dead": Step.REMOVE,
        "far": Step.NONE,
    }


def test_equally_weighty_tasks_stand_by_what_is_due_first() -> None:
    ends = (20, 9, 15)
    entries = [
        entry(credential(f"t{days}", expires_at=START + timedelta(days=days))) for days in ends
    ]
    names = [task.entry.credential.name for task in _of(entries).tasks]
    assert names == ["t9", "t15", "t20"]


@pytest.mark.parametrize("code", list(ReasonCode))
@pytest.mark.parametrize("verdict", [Verdict.URGENT, Verdict.ATTENTION])
def test_every_reason_costs_points_and_has_words(code: ReasonCode, verdict: Verdict) -> None:
    one = replace(_classic("x"), reasons=(Reason(code, verdict),), verdict=verdict)
    found = _of([one])
    assert found.score < 100
    assert "{n}" in LOST[code]
    assert STEPS[found.tasks[0].step]


def test_counts_leave_out_places_of_logins() -> None:
    counts = _of(samples()).counts
    assert counts.tokens == 9
    assert counts.good + counts.attention + counts.urgent == 9
    assert counts.classic == 1
    assert counts.tracked_places == 1
    settled = [one for one in samples() if one.credential.kind is not Kind.OAUTH]
    assert counts.plaintext_places == sum(p.plaintext for one in settled for p in one.places)


@given(st.integers(0, 10_000), st.lists(st.integers(1, 50), min_size=1, max_size=40))
def test_shares_add_up_and_follow_the_weights(total: int, weights: list[int]) -> None:
    shares = shared_out(total, weights)
    assert sum(shares) == total
    exact = [total * weight / sum(weights) for weight in weights]
    assert all(abs(share - fair) < 1 for share, fair in zip(shares, exact, strict=True))


def test_examine_asks_nobody_and_opens_no_vault(world: World) -> None:
    inventory.add(world.bench, world.emulator.mint(role="write"), name="t")
    asked = len(world.emulator.requests)
    other = world.again()
    assert health.examine(other).counts.tokens == 1
    assert "door" not in other.__dict__
    assert len(world.emulator.requests) == asked
    other.close()


def test_history_tells_how_places_in_plain_text_fell(world: World) -> None:
    token = world.emulator.mint(role="write")
    added = inventory.add(world.bench, token, name="t").entry.credential
    spot = place(added, "/home/ada/.env", "HF_TOKEN", "dotenv")
    world.bench.store.places.remember([spot])
    start = world.clock.now().date()
    assert [(day.day, day.plaintext) for day in health.history(world.bench)] == [(start, 1)]
    world.clock.advance(days=3)
    world.bench.store.places.forget([spot.id])
    told = [(day.day, day.plaintext) for day in health.history(world.bench)]
    assert told == [(start, 1), (start + timedelta(days=3), 0)]


def test_closing_counts_the_day_when_something_changed(world: World) -> None:
    inventory.add(world.bench, world.emulator.mint(role="write"), name="t")
    start = world.clock.now().date()
    world.bench.close()
    world.clock.advance(days=5)
    other = world.again()
    inventory.remove(other, "t")
    days = [(day.day, day.tokens) for day in health.history(other)]
    assert days == [(start, 1), (start + timedelta(days=5), 0)]
    other.close()
