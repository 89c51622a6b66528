"""Policies, ignored reasons and settings as the services keep them."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.bench import World
from tests.support.fake_tokens import hugging_face
from tests.support.gui_entries import place
from vault_app.core.errors import UsageError
from vault_app.core.policies import Level, PolicyPart
from vault_app.core.policy import ReasonCode, Verdict
from vault_app.services import inventory, policies, reminding, settings
from vault_app.services.checking import check


def _token(world: World, name: str = "t", days: int = 100) -> str:
    made = world.clock.now() - timedelta(days=days)
    token = world.emulator.mint(role="write", owner="ada", created_at=made)
    inventory.add(world.bench, token, name=name)
    check(world.bench, [name])
    return name


def _codes(world: World, name: str = "t") -> set[str]:
    return {reason.code.value for reason in inventory.entry(world.bench, name).reasons}


def test_decide_for_a_provider_changes_verdict_and_reminders(world: World) -> None:
    _token(world)
    assert not reminding.due(world.bench)
    policies.decide(world.bench, PolicyPart(max_age_days=90), provider="huggingface")
    assert "too_old" in _codes(world)
    assert [entry.credential.name for entry in reminding.due(world.bench)] == ["t"]
    assert inventory.entries(world.bench)[0].policy.max_age_days == 90


def test_decide_keeps_what_is_not_spoken_of_and_forgets_what_is_named(world: World) -> None:
    _token(world)
    policies.decide(world.bench, PolicyPart(max_age_days=90, warn_days=5), name="t")
    policies.decide(world.bench, PolicyPart(warn_days=6), name="t")
    assert policies.applied(world.bench, "t")[1].policy.max_age_days == 90
    left = policies.decide(world.bench, PolicyPart(), name="t", forget=frozenset({"max_age_days"}))
    assert left == PolicyPart(warn_days=6)
    (row,) = policies.decided(world.bench)
    assert (row.level, row.name, row.part) == (Level.CREDENTIAL, "t", left)


def test_decided_rows_stand_widest_first(world: World) -> None:
    _token(world)
    policies.decide(world.bench, PolicyPart(warn_days=5), name="t")
    policies.decide(world.bench, PolicyPart(warn_days=5), provider="github")
    policies.decide(world.bench, PolicyPart(warn_days=5))
    rows = policies.decided(world.bench)
    assert [(row.level, row.name) for row in rows] == [
        (Level.DEFAULT, ""),
        (Level.PROVIDER, "github"),
        (Level.CREDENTIAL, "t"),
    ]


@pytest.mark.parametrize(
    ("part", "about", "code"),
    [
        (PolicyPart(max_age_days=0), {}, "bad_policy"),
        (PolicyPart(max_age_days=3651), {}, "bad_policy"),
        (PolicyPart(warn_days=366), {}, "bad_policy"),
        (PolicyPart(warn_days=1), {"provider": "nonesuch"}, "no_such_provider"),
        (PolicyPart(warn_days=1), {"provider": "github", "name": "t"}, "two_levels"),
    ],
)
def test_decide_refuses_what_makes_no_sense(
    world: World, part: PolicyPart, about: dict[str, str], code: str
) -> None:
    _token(world)
    with pytest.raises(UsageError, match=code):
        policies.decide(world.bench, part, **about)  # type: ignore[arg-type] # names by table
    assert policies.decided(world.bench) == ()


def test_decision_is_in_the_history_once(world: World) -> None:
    _token(world)
    for _ in range(2):
        policies.decide(world.bench, PolicyPart(warn_days=5), name="t")
    events = [one for one in inventory.history(world.bench, "t") if one.code == "policy_changed"]
    assert len(events) == 1
    data = dict(events[0].data)
    assert (data["warn_days"], data["warn_days_before"]) == (5, "default")
    assert "max_age_days" not in data, "it did not change"


def test_decision_for_all_tells_what_held_before_anything_was_said(world: World) -> None:
    until = datetime(2027, 3, 1, tzinfo=UTC)
    policies.decide(world.bench, PolicyPart(max_age_days=90, classic_until=until))
    (event,) = world.bench.store.history.all()
    data = dict(event.data)
    assert (data["max_age_days"], data["max_age_days_before"]) == (90, 180)
    assert (data["classic_until"], data["classic_until_before"]) == ("2027-03-01", "never")


def test_ignored_reason_stays_out_of_the_verdict_until_its_day(world: World) -> None:
    _token(world)
    until = world.clock.now() + timedelta(days=30)
    entry = policies.ignore(world.bench, "t", ReasonCode.CLASSIC, "moves in May", until)
    assert (entry.verdict, [r.code for r in entry.ignored]) == (Verdict.GOOD, [ReasonCode.CLASSIC])
    (row,) = policies.ignored(world.bench, "t")
    assert (row.name, row.exclusion.note, row.over) == ("t", "moves in May", False)
    world.clock.advance(days=30)
    assert "classic" in _codes(world)
    assert policies.ignored(world.bench)[0].over


def test_ignored_age_is_reminded_of_when_it_counts_again(world: World) -> None:
    _token(world, days=200)
    until = world.clock.now() + timedelta(days=10)
    policies.ignore(world.bench, "t", ReasonCode.TOO_OLD, "holiday", until)
    assert reminding.due(world.bench) == ()
    assert inventory.entry(world.bench, "t").due_at == until


def test_reminders_begin_with_the_days_of_the_policy(world: World) -> None:
    _token(world, days=180 - 50)
    policies.decide(world.bench, PolicyPart(warn_days=60), name="t")
    assert [one.days_left for one in reminding.take_notices(world.bench)] == [50]
    _token(world, "late", days=180 - 20)
    policies.decide(world.bench, PolicyPart(warn_days=10), name="late")
    assert reminding.take_notices(world.bench) == ()
    world.clock.advance(days=11)
    assert [one.name for one in reminding.take_notices(world.bench)] == ["late"]


def test_heed_lets_it_count_again(world: World) -> None:
    _token(world)
    until = world.clock.now() + timedelta(days=30)
    policies.ignore(world.bench, "t", ReasonCode.CLASSIC, "later", until)
    assert policies.heed(world.bench, "t", ReasonCode.CLASSIC).verdict is Verdict.URGENT
    with pytest.raises(UsageError, match="not_ignored"):
        policies.heed(world.bench, "t", ReasonCode.CLASSIC)


@pytest.mark.parametrize(
    ("note", "days", "code"),
    [(" ", 3, "no_cause"), ("x", 0, "bad_until"), ("x", -1, "bad_until"), ("x", 900, "bad_until")],
)
def test_ignore_needs_a_cause_and_a_day(world: World, note: str, days: int, code: str) -> None:
    _token(world)
    until = world.clock.now() + timedelta(days=days)
    with pytest.raises(UsageError, match=code):
        policies.ignore(world.bench, "t", ReasonCode.CLASSIC, note, until)


def test_ignore_takes_no_token_for_a_cause(world: World) -> None:
    """A value never reaches the store by way of a note."""
    _token(world)
    token = hugging_face()
    until = world.clock.now() + timedelta(days=3)
    with pytest.raises(UsageError, match="token_in_note") as caught:
        policies.ignore(world.bench, "t", ReasonCode.CLASSIC, f"see {token}", until)
    assert token not in str(caught.value)


def test_policy_of_a_removed_token_is_gone(world: World) -> None:
    _token(world)
    policies.decide(world.bench, PolicyPart(warn_days=5), name="t")
    inventory.remove(world.bench, "t")
    assert policies.decided(world.bench) == ()


def test_policies_are_read_once_for_a_whole_inventory(world: World) -> None:
    """However many tokens there are: the listing stays cheap."""
    for number in range(3):
        inventory.add(world.bench, world.emulator.mint(role="write"), name=f"n{number}")
    seen: list[str] = []
    connection = world.bench.store._database._connection  # noqa: SLF001 - counting statements
    connection.set_trace_callback(seen.append)
    inventory.entries(world.bench)
    connection.set_trace_callback(None)
    assert len([one for one in seen if "policies" in one]) == 1


def test_settings_have_defaults_that_fit_themselves(world: World) -> None:
    standing = settings.values(world.bench)
    assert standing["idle_minutes"] == 15
    assert {key: settings.choose(world.bench, key, value) for key, value in standing.items()} == (
        standing
    )


@pytest.mark.parametrize(
    ("key", "written", "kept"),
    [
        ("idle_minutes", "0", 0),
        ("keep_in_tray", "On", True),
        ("keep_in_tray", "no", False),
        ("theme", "dark", "dark"),
        ("quiet_hours", "22:00-07:30", "22:00-07:30"),
        ("quiet_hours", "off", "off"),
    ],
)
def test_choose_reads_what_a_person_writes(
    world: World, key: str, written: str, kept: object
) -> None:
    settings.choose(world.bench, key, written)
    assert settings.value(world.bench, key) == kept
    settings.reset(world.bench, key)
    assert settings.value(world.bench, key) == settings.choice_of(key).default


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("idle_minutes", "-1"),
        ("idle_minutes", "2000"),
        ("idle_minutes", "٣"),
        ("idle_minutes", True),
        ("keep_in_tray", "maybe"),
        ("theme", "Dark"),
        ("quiet_hours", "25:00-07:00"),
        ("quiet_hours", "22:00"),
    ],
)
def test_choose_refuses_what_does_not_fit(world: World, key: str, written: str | bool) -> None:
    with pytest.raises(UsageError, match="bad_setting") as caught:
        settings.choose(world.bench, key, written)
    assert caught.value.data["allowed"]
    assert settings.value(world.bench, key) == settings.choice_of(key).default


def test_stored_choice_that_fits_no_more_is_as_if_never_chosen(world: World) -> None:
    world.bench.store.settings.set("choice.theme", "sepia")
    world.bench.store.settings.set("choice.rows", ["odd"])
    assert settings.values(world.bench)["theme"] == "system"
    assert settings.values(world.bench)["rows"] == "comfortable"


def test_unknown_setting_is_refused(world: World) -> None:
    with pytest.raises(UsageError, match="unknown_setting"):
        settings.choose(world.bench, "colour", "red")


def test_places_of_an_ignored_reason_are_kept(world: World) -> None:
    name = _token(world)
    owner = inventory.entry(world.bench, name).credential
    world.bench.store.places.remember([place(owner, "/home/ada/.env", "K", "dotenv")])
    until = world.clock.now() + timedelta(days=3)
    entry = policies.ignore(world.bench, name, ReasonCode.PLAINTEXT, "known", until)
    assert len(entry.places) == 1
