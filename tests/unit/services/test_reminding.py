"""Reminders: quiet by night, put off or muted by token, and no reading where nothing changed."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from tests.support.bench import World
from vault_app.core.credential import Credential
from vault_app.core.policies import PolicyPart
from vault_app.services import inventory, policies, reminding
from vault_app.services.checking import check
from vault_app.services.reminding import Round, Watch
from vault_app.services.workbench import Workbench

LIMIT = 180


def due_token(world: World, name: str = "t", *, days: int = LIMIT + 20) -> Credential:
    """Add a token made so many days ago and have its age known."""
    created = world.clock.now() - timedelta(days=days)
    token = world.emulator.mint(owner="ada", role="write", created_at=created)
    inventory.add(world.bench, token, name=name)
    check(world.bench, [name])
    return inventory.resolve(world.bench, name)


@pytest.mark.parametrize(
    ("hours", "at", "quiet"),
    [
        ("off", "03:00", False),
        ("22:00-07:30", "23:10", True),
        ("22:00-07:30", "07:29", True),
        ("22:00-07:30", "07:30", False),
        ("22:00-07:30", "12:00", False),
        ("12:00-13:00", "12:30", True),
        ("12:00-13:00", "13:00", False),
        ("12:00-12:00", "12:00", False),
        ("nonsense", "12:00", False),
    ],
)
def test_quiet_hours_go_over_midnight(hours: str, at: str, quiet: bool) -> None:
    assert reminding.in_hours(hours, time.fromisoformat(at)) is quiet


def quiet_now(world: World, *, hours: int = 2) -> None:
    """Make the next hours, by local time, the quiet ones."""
    here = world.clock.now().astimezone()
    begin, end = here - timedelta(minutes=1), here + timedelta(hours=hours)
    text = f"{begin:%H:%M}-{end:%H:%M}"
    world.bench.store.settings.set(reminding.QUIET, text)


def test_notices_of_quiet_hours_come_when_these_are_over(world: World) -> None:
    due_token(world)
    quiet_now(world)
    assert reminding.take_notices(world.bench) == ()
    assert reminding.badge(world.bench) == 1
    world.clock.advance(timedelta(hours=3))
    assert [notice.name for notice in reminding.take_notices(world.bench)] == ["t"]
    assert reminding.take_notices(world.bench) == ()


def test_muted_token_is_told_to_nobody_and_stands_in_the_due_list(world: World) -> None:
    due_token(world)
    reminding.mute(world.bench, "t")
    world.clock.advance(days=3000)
    assert reminding.take_notices(world.bench) == ()
    assert reminding.due(world.bench) == ()
    (line,) = reminding.due_list(world.bench)
    assert (line.muted, line.quiet_until) == (True, None)
    reminding.wake(world.bench, "t")
    assert reminding.badge(world.bench) == 1
    assert len(reminding.take_notices(world.bench)) == 1


def test_due_list_tells_until_when_a_token_is_put_off(world: World) -> None:
    due_token(world)
    reminding.snooze(world.bench, "t", 7)
    (line,) = reminding.due_list(world.bench)
    assert line.quiet_until == world.clock.now() + timedelta(days=7)
    assert (line.muted, line.days_left) == (False, -20)


def test_due_list_looks_ahead_as_far_as_asked(world: World) -> None:
    due_token(world, "late")
    due_token(world, "soon", days=LIMIT - 10)
    assert [line.entry.credential.name for line in reminding.due_list(world.bench)] == ["late"]
    ahead = reminding.due_list(world.bench, within=30)
    assert [line.entry.credential.name for line in ahead] == ["late", "soon"]


def test_sleep_over_several_marks_gives_one_notice_at_waking(world: World) -> None:
    """The wall clock counts: a machine that slept from before 30 to 7 days is told once."""
    due_token(world, days=LIMIT - 40)
    assert reminding.take_notices(world.bench) == ()
    world.clock.advance(days=34)
    assert [notice.days_left for notice in reminding.take_notices(world.bench)] == [6]
    assert reminding.take_notices(world.bench) == ()


class Counting:
    """Counts the looks at the inventory."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, bench: Workbench) -> Round:
        """Look."""
        self.count += 1
        return reminding.look(bench)


def test_watch_reads_the_inventory_only_where_something_may_have_changed(world: World) -> None:
    due_token(world)
    look = Counting()
    watch = Watch(world.bench, look)
    first = watch.look()
    assert first is not None
    assert len(first.due) == len(first.notices) == 1
    for _ in range(59):
        world.clock.advance(timedelta(minutes=1))
        assert watch.look() is None
    world.clock.advance(timedelta(minutes=1))
    assert watch.look() is not None, "an hour is over"
    assert look.count == 2


def test_watch_hears_of_changes_by_this_and_by_another_process(world: World) -> None:
    due_token(world)
    watch = Watch(world.bench, Counting())
    watch.look()
    inventory.annotate(world.bench, "t", "changed here")
    assert watch.look() is not None
    assert watch.look() is None
    other = world.again()
    inventory.annotate(other, "t", "changed there")
    other.close()
    assert watch.look() is not None
    assert watch.look() is None


@pytest.mark.parametrize("step", [timedelta(days=2), timedelta(minutes=11), timedelta(hours=-5)])
def test_watch_catches_up_after_sleep_and_after_the_clock_was_set(
    world: World, step: timedelta
) -> None:
    due_token(world)
    watch = Watch(world.bench, Counting())
    watch.look()
    world.clock.advance(seconds=step.total_seconds())
    assert watch.look() is not None


def test_watch_looks_again_the_minute_a_snooze_or_the_quiet_hours_end(world: World) -> None:
    due_token(world)
    quiet_now(world, hours=1)
    watch = Watch(world.bench, Counting())
    found = watch.look()
    assert found is not None
    assert found.notices == ()
    told: list[datetime] = []
    for _ in range(61):
        world.clock.advance(timedelta(minutes=1))
        found = watch.look()
        if found is not None and found.notices:
            told.append(world.clock.now())
    assert len(told) == 1


def names(world: World, bench: Workbench | None = None) -> list[str]:
    """Return whom a look tells of."""
    return [notice.name for notice in reminding.take_notices(bench or world.bench)]


def test_token_put_off_is_told_of_again_on_its_day(world: World) -> None:
    due_token(world)
    assert names(world) == ["t"]
    reminding.snooze(world.bench, "t", 1)
    world.clock.advance(timedelta(hours=23))
    assert names(world) == []
    world.clock.advance(timedelta(hours=2))
    assert names(world) == ["t"], "In a day means in a day"
    assert names(world) == []


def test_snooze_that_ends_in_quiet_hours_is_told_after_them(world: World) -> None:
    due_token(world)
    names(world)
    reminding.snooze(world.bench, "t", 1)
    world.clock.advance(days=1)
    quiet_now(world)
    assert names(world) == []
    world.clock.advance(timedelta(hours=3))
    assert names(world) == ["t"]


def test_snooze_of_what_was_turned_meanwhile_is_told_to_nobody(world: World) -> None:
    due_token(world)
    reminding.snooze(world.bench, "t", 1)
    set_limit(world, LIMIT + 200)
    world.clock.advance(days=2)
    assert names(world) == []
    assert world.bench.store.reminders.sleepers() == {}


def set_limit(world: World, days: int) -> None:
    """Allow all tokens so many days."""
    policies.decide(world.bench, PolicyPart(max_age_days=days))


def test_moved_date_is_not_told_again_while_the_token_stays_due(world: World) -> None:
    """Each step of a policy's number moves the date by a day."""
    due_token(world)
    assert names(world) == ["t"]
    for step in range(1, 4):
        set_limit(world, LIMIT - step)
        assert names(world) == []
    set_limit(world, LIMIT + 100)
    assert names(world) == []
    set_limit(world, LIMIT)
    assert names(world) == ["t"], "it was not due in between"


def test_new_value_has_its_own_reminders(world: World) -> None:
    due_token(world)
    assert names(world) == ["t"]
    credential = inventory.resolve(world.bench, "t")
    now = world.clock.now()
    world.bench.store.credentials.update(replace(credential, created_at=now, rotated_at=now))
    world.clock.advance(days=LIMIT)
    assert names(world) == ["t"]


@pytest.mark.parametrize("ahead", [4 * 365, 35])
def test_reminders_of_a_clock_that_ran_ahead_come_again_at_their_time(
    world: World, ahead: int
) -> None:
    due_token(world, days=LIMIT - 40)
    world.clock.advance(days=ahead)
    assert names(world) == ["t"]
    world.clock.advance(days=-ahead)
    assert names(world) == []
    told = []
    for day in range(45):
        told += [day] if names(world) else []
        world.clock.advance(days=1)
    assert told == [10, 26, 33, 39, 40]


def test_two_processes_that_look_at_once_tell_it_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have read what was given before either marks."""
    due_token(world)
    other = world.again()
    before = other.store.reminders.given()
    assert names(world) == ["t"]
    monkeypatch.setattr(type(other.store.reminders), "given", lambda self: before)
    assert names(world, other) == []
    other.close()


def test_notices_that_nobody_saw_are_given_again(world: World) -> None:
    due_token(world)
    notices = reminding.take_notices(world.bench)
    reminding.give_back(world.bench, notices)
    assert reminding.take_notices(world.bench) == notices
    assert names(world) == []
