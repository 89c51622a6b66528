"""The policy: every reason at its boundary, its weight, and what is never held against a token."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.records import NOW, a_credential, a_place
from vault_app.core.credential import Credential, Kind, Risk, Scope, Status
from vault_app.core.place import Place
from vault_app.core.policy import (
    DEFAULT_POLICY,
    Policy,
    ReasonCode,
    Verdict,
    age_days,
    due_at,
    is_dead,
    judge,
)

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
C, V = ReasonCode, Verdict


def aged(age: timedelta, **more: object) -> Credential:
    """Return a credential created that long ago."""
    return a_credential(**{"created_at": NOW - age} | more)  # type: ignore[arg-type] # fields by name


def leaving(left: timedelta, **more: object) -> Credential:
    """Return a credential that expires in that time."""
    return a_credential(**{"expires_at": NOW + left} | more)  # type: ignore[arg-type] # fields by name


def weights(credential: Credential, *places: Place) -> dict[ReasonCode, Verdict]:
    """Return the reasons that hold now with their weights."""
    _, reasons = judge(credential, places, NOW)
    return {reason.code: reason.verdict for reason in reasons}


def numbers(credential: Credential, code: ReasonCode, *places: Place) -> dict[str, object]:
    """Return the numbers of one reason."""
    _, reasons = judge(credential, places, NOW)
    return dict(next(reason.data for reason in reasons if reason.code is code))


def a_plain(credential: Credential, **more: object) -> Place:
    """Return a place of that credential."""
    return a_place(credential.id, **more)  # type: ignore[arg-type] # fields by name


def test_judge_healthy_token_is_good_without_reasons() -> None:
    assert judge(aged(20 * DAY, status=Status.VERIFIED), (), NOW) == (V.GOOD, ())


@pytest.mark.parametrize(
    ("age", "reasons"),
    [
        (180 * DAY - SECOND, {}),
        (180 * DAY, {C.TOO_OLD: V.ATTENTION}),
        (360 * DAY - SECOND, {C.TOO_OLD: V.ATTENTION}),
        (360 * DAY, {C.TOO_OLD: V.URGENT}),
    ],
)
def test_judge_age_at_its_boundaries(age: timedelta, reasons: dict[ReasonCode, Verdict]) -> None:
    assert weights(aged(age)) == reasons


def test_judge_too_old_tells_days_and_limit() -> None:
    assert numbers(aged(200 * DAY), C.TOO_OLD) == {"days": 200, "limit": 180}


def test_judge_unknown_creation_is_not_held_against_a_token() -> None:
    assert weights(a_credential(first_seen_at=NOW - 900 * DAY, created_at=None)) == {}


@pytest.mark.parametrize(
    ("left", "reasons"),
    [
        (31 * DAY, {}),
        (30 * DAY + SECOND, {}),
        (30 * DAY, {C.EXPIRES_SOON: V.ATTENTION}),
        (7 * DAY + SECOND, {C.EXPIRES_SOON: V.ATTENTION}),
        (7 * DAY, {C.EXPIRES_SOON: V.URGENT}),
        (SECOND, {C.EXPIRES_SOON: V.URGENT}),
        (0 * DAY, {C.EXPIRED: V.URGENT}),
        (-DAY, {C.EXPIRED: V.URGENT}),
    ],
)
def test_judge_expiry_at_its_boundaries(
    left: timedelta, reasons: dict[ReasonCode, Verdict]
) -> None:
    assert weights(leaving(left)) == reasons


@pytest.mark.parametrize(("left", "days"), [(30 * DAY, 30), (8 * DAY - SECOND, 8), (SECOND, 0)])
def test_judge_expires_soon_tells_the_days_a_calendar_counts(left: timedelta, days: int) -> None:
    assert numbers(leaving(left), C.EXPIRES_SOON) == {"days": days}


@pytest.mark.parametrize(
    ("role", "weight"),
    [("read", V.ATTENTION), ("write", V.URGENT), ("god", V.URGENT), (None, V.URGENT)],
)
def test_judge_classic_weighs_by_its_role(role: str | None, weight: Verdict) -> None:
    classic = a_credential(kind=Kind.CLASSIC, role=role, scopes=None)
    assert weights(classic) == {C.CLASSIC: weight}
    assert numbers(classic, C.CLASSIC) == {"role": role}


@pytest.mark.parametrize("status", [Status.VERIFIED, Status.UNKNOWN])
def test_judge_unknown_kind_counts_only_once_the_provider_was_asked(status: Status) -> None:
    nameless = a_credential(kind=Kind.UNKNOWN, status=status, scopes=None)
    expected = {C.UNKNOWN_KIND: V.ATTENTION} if status is Status.VERIFIED else {}
    assert weights(nameless) == expected


@pytest.mark.parametrize("risk", list(Risk))
def test_judge_broad_means_critical_scopes_and_counts_them(risk: Risk) -> None:
    scopes = (Scope("org.write", "org:a", risk), Scope("org.write", "org:b", risk))
    broad = a_credential(scopes=(*scopes, Scope("repo.write", "user:ada", Risk.HIGH)))
    if risk is Risk.CRITICAL:
        assert weights(broad) == {C.TOO_BROAD: V.ATTENTION}
        assert numbers(broad, C.TOO_BROAD) == {"scopes": 2}
    else:
        assert weights(broad) == {}


def test_judge_places_plain_and_tracked_are_counted_apart() -> None:
    token = a_credential()
    places = (
        a_plain(token, plaintext=True, tracked_by_git=True),
        a_plain(token, plaintext=True),
        a_plain(token, plaintext=False),
    )
    assert weights(token, *places) == {C.TRACKED_BY_GIT: V.URGENT, C.PLAINTEXT: V.ATTENTION}
    assert numbers(token, C.TRACKED_BY_GIT, *places) == {"places": 1}
    assert numbers(token, C.PLAINTEXT, *places) == {"places": 2}


def test_judge_place_in_a_keychain_is_no_reason() -> None:
    token = a_credential()
    assert weights(token, a_plain(token, plaintext=False)) == {}


def test_judge_duplicate_is_a_reason_when_told() -> None:
    verdict, reasons = judge(a_credential(), (), NOW, duplicate=True)
    assert verdict is V.ATTENTION
    assert [reason.code for reason in reasons] == [C.DUPLICATE]


DEAD: list[dict[str, object]] = [{"status": Status.REJECTED}, {"revoked_at": NOW - DAY}]


@pytest.mark.parametrize("how", DEAD)
def test_judge_dead_token_nowhere_in_use_wants_attention_only(how: dict[str, object]) -> None:
    dead = aged(900 * DAY, kind=Kind.CLASSIC, expires_at=NOW - DAY, **how)
    assert is_dead(dead)
    assert weights(dead) == {C.REJECTED: V.ATTENTION}


@pytest.mark.parametrize("how", DEAD)
def test_judge_dead_token_still_written_down_is_urgent(how: dict[str, object]) -> None:
    dead = aged(900 * DAY, kind=Kind.CLASSIC, expires_at=NOW + DAY, **how)
    place = a_plain(dead, tracked_by_git=True)
    assert weights(dead, place) == {C.DEAD_IN_USE: V.URGENT}
    assert numbers(dead, C.DEAD_IN_USE, place) == {"places": 1}


@pytest.mark.parametrize(
    ("kind", "left", "expired"),
    [
        (Kind.FINE_GRAINED, 0 * DAY, True),
        (Kind.FINE_GRAINED, SECOND, False),
        (Kind.OAUTH, -DAY, False),
    ],
)
def test_judge_dead_token_in_use_says_that_it_expired(
    kind: Kind, left: timedelta, *, expired: bool
) -> None:
    dead = leaving(left, kind=kind, status=Status.REJECTED)
    codes = {C.DEAD_IN_USE, C.EXPIRED} if expired else {C.DEAD_IN_USE}
    assert set(weights(dead, a_plain(dead))) == codes


def test_judge_oauth_login_is_not_judged_by_kind_age_expiry_or_plain_text() -> None:
    login = aged(900 * DAY, kind=Kind.OAUTH, expires_at=NOW - DAY, status=Status.VERIFIED)
    assert judge(login, [a_plain(login)], NOW) == (V.GOOD, ())


def test_judge_oauth_login_in_a_tracked_file_is_urgent() -> None:
    login = a_credential(kind=Kind.OAUTH)
    assert weights(login, a_plain(login, tracked_by_git=True)) == {C.TRACKED_BY_GIT: V.URGENT}


def test_judge_own_policy_moves_the_boundaries() -> None:
    policy = Policy(max_age_days=10, expiry_days=5, urgent_days=1)
    old = aged(10 * DAY, expires_at=NOW + 5 * DAY)
    _, reasons = judge(old, (), NOW, policy)
    assert {r.code: r.verdict for r in reasons} == {
        C.TOO_OLD: V.ATTENTION,
        C.EXPIRES_SOON: V.ATTENTION,
    }


@given(
    st.sampled_from(Kind),
    st.sampled_from(Status),
    st.timedeltas(-400 * DAY, 800 * DAY),
    st.timedeltas(-400 * DAY, 400 * DAY),
    st.lists(st.booleans(), max_size=3),
    st.booleans(),
)
def test_judge_anything_names_the_worst_reason_first_and_takes_its_verdict(
    kind: Kind,
    status: Status,
    age: timedelta,
    left: timedelta,
    tracked: list[bool],
    duplicate: bool,
) -> None:
    token = aged(age, kind=kind, status=status, expires_at=NOW + left)
    places = [a_plain(token, tracked_by_git=one) for one in tracked]
    verdict, reasons = judge(token, places, NOW, duplicate=duplicate)
    order = [list(Verdict).index(reason.verdict) for reason in reasons]
    assert order == sorted(order, reverse=True)
    assert verdict is (reasons[0].verdict if reasons else V.GOOD)
    assert len({reason.code for reason in reasons}) == len(reasons)


@pytest.mark.parametrize(
    ("credential", "days"),
    [
        (aged(0 * DAY), 0),
        (aged(DAY - SECOND), 0),
        (aged(DAY), 1),
        (aged(-5 * DAY), 0),
        (a_credential(created_at=None, first_seen_at=NOW - 12 * DAY), 12),
    ],
)
def test_age_days_counts_full_days_and_never_below_zero(credential: Credential, days: int) -> None:
    assert age_days(credential, NOW) == days


@pytest.mark.parametrize(
    ("credential", "moment"),
    [
        (a_credential(created_at=None), None),
        (aged(100 * DAY), NOW + 80 * DAY),
        (leaving(40 * DAY), NOW + 40 * DAY),
        (aged(100 * DAY, expires_at=NOW + 40 * DAY), NOW + 40 * DAY),
        (aged(100 * DAY, expires_at=NOW + 90 * DAY), NOW + 80 * DAY),
        (aged(100 * DAY, kind=Kind.OAUTH), None),
        (aged(100 * DAY, status=Status.REJECTED), None),
        (aged(100 * DAY, revoked_at=NOW), None),
    ],
)
def test_due_at_is_the_sooner_of_age_and_expiry(
    credential: Credential, moment: datetime | None
) -> None:
    assert due_at(credential) == moment


def test_due_at_and_too_old_agree_to_the_second() -> None:
    token = aged(50 * DAY)
    due = due_at(token)
    assert due is not None
    before, after = judge(token, (), due - SECOND)[1], judge(token, (), due)[1]
    assert not before
    assert [reason.code for reason in after] == [C.TOO_OLD]


def test_default_policy_is_the_documented_one() -> None:
    assert (DEFAULT_POLICY.max_age_days, DEFAULT_POLICY.expiry_days) == (180, 30)
    assert DEFAULT_POLICY.reminder_days == (30, 14, 7, 1, 0)


def test_drift_asks_for_attention_until_another_token_takes_over() -> None:
    gained = a_credential(gained="repo.write", gained_at=NOW)
    _, reasons = judge(gained, (), NOW)
    (reason,) = [one for one in reasons if one.code is ReasonCode.DRIFTED]
    assert reason.verdict is Verdict.ATTENTION
    assert dict(reason.data) == {"gained": "repo.write"}
    turned = replace(gained, rotated_at=NOW + timedelta(seconds=1))
    assert ReasonCode.DRIFTED not in {one.code for one in judge(turned, (), NOW)[1]}
    again = replace(turned, gained_at=NOW + timedelta(days=1))
    assert ReasonCode.DRIFTED in {one.code for one in judge(again, (), NOW)[1]}
