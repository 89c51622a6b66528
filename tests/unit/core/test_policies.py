"""Which policy holds for which credential, and what ignoring a reason changes."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.support.records import NOW, a_credential, a_place
from vault_app.core.credential import Credential, Kind, Status
from vault_app.core.policies import (
    NONE,
    Exclusion,
    Level,
    Policies,
    PolicyPart,
    gathered,
)
from vault_app.core.policy import (
    DEFAULT_POLICY,
    Policy,
    Reason,
    ReasonCode,
    Verdict,
    due_at,
    judge,
)

DAY = timedelta(days=1)


def _token(age: int = 100, **changes: Any) -> Credential:
    return a_credential(created_at=NOW - age * DAY, status=Status.VERIFIED, **changes)


def _judged(
    policies: Policies, token: Credential, now: datetime = NOW
) -> tuple[Verdict, list[ReasonCode], list[ReasonCode]]:
    _, found = judge(token, [a_place(token.id)], now, policies.of(token))
    verdict, reasons, ignored = policies.judged(token, found, now)
    return verdict, [r.code for r in reasons], [r.code for r in ignored]


def _exclusion(token: Credential, code: ReasonCode, days: int = 10) -> Exclusion:
    return Exclusion(token.id, code, "moved next week", NOW + days * DAY, NOW)


def test_nothing_decided_is_the_documented_default() -> None:
    assert NONE.of(_token()) == DEFAULT_POLICY
    applied = NONE.applied(_token())
    assert {applied.max_age, applied.warn, applied.classic} == {Level.DEFAULT}


def test_nearest_level_that_says_something_counts() -> None:
    token, other = _token(), _token(provider="github")
    policies = gathered(
        {
            (Level.DEFAULT, ""): PolicyPart(max_age_days=365, warn_days=20),
            (Level.PROVIDER, "huggingface"): PolicyPart(max_age_days=90),
            (Level.CREDENTIAL, token.id): PolicyPart(warn_days=5),
        },
        (),
    )
    applied = policies.applied(token)
    assert applied.policy == Policy(
        max_age_days=90, expiry_days=5, urgent_days=5, reminder_days=(5, 1, 0)
    )
    assert (applied.max_age, applied.warn) == (Level.PROVIDER, Level.CREDENTIAL)
    assert applied.classic is Level.DEFAULT
    assert policies.of(other) == Policy(
        max_age_days=365, expiry_days=20, reminder_days=(20, 14, 7, 1, 0)
    )
    assert policies.of(token) == applied.policy


def test_shorter_age_makes_a_token_too_old_and_due() -> None:
    token = _token(100)
    policies = gathered({(Level.PROVIDER, "huggingface"): PolicyPart(max_age_days=90)}, ())
    assert ReasonCode.TOO_OLD in _judged(policies, token)[1]
    assert ReasonCode.TOO_OLD not in _judged(NONE, token)[1]
    assert policies.due_at(token, NOW) == NOW - 10 * DAY


@pytest.mark.parametrize(("left", "flagged"), [(1, False), (0, True)])
def test_classic_allowed_until_a_day_is_flagged_from_then_on(left: int, flagged: bool) -> None:
    token = _token(kind=Kind.CLASSIC, role="write")
    part = PolicyPart(classic_until=NOW + timedelta(seconds=left))
    policies = gathered({(Level.CREDENTIAL, token.id): part}, ())
    assert (ReasonCode.CLASSIC in _judged(policies, token)[1]) is flagged


def test_ignored_reason_leaves_the_verdict_until_its_day() -> None:
    token = _token()
    policies = gathered({}, [_exclusion(token, ReasonCode.PLAINTEXT)])
    assert _judged(policies, token) == (Verdict.GOOD, [], [ReasonCode.PLAINTEXT])
    later = NOW + 10 * DAY
    assert _judged(policies, token, later) == (Verdict.ATTENTION, [ReasonCode.PLAINTEXT], [])


def test_ignored_reason_leaves_the_others_and_other_tokens() -> None:
    token = _token(400)
    policies = gathered({}, [_exclusion(token, ReasonCode.PLAINTEXT)])
    assert _judged(policies, token)[0] is Verdict.URGENT
    assert ReasonCode.PLAINTEXT in _judged(policies, _token())[1]


def test_ignored_age_puts_the_due_date_off_but_not_an_earlier_expiry() -> None:
    token = _token(400)
    policies = gathered({}, [_exclusion(token, ReasonCode.TOO_OLD)])
    assert policies.due_at(token, NOW) == NOW + 10 * DAY
    expiring = _token(400, id=token.id, expires_at=NOW + 3 * DAY)
    assert policies.due_at(expiring, NOW) == NOW + 3 * DAY
    assert policies.due_at(token, NOW + 11 * DAY) == NOW - 220 * DAY
    assert due_at(token) == NOW - 220 * DAY


def test_two_exclusions_of_one_token_both_hold() -> None:
    token = _token(400)
    both = [_exclusion(token, code) for code in (ReasonCode.PLAINTEXT, ReasonCode.TOO_OLD)]
    assert _judged(gathered({}, both), token)[0] is Verdict.GOOD


def test_judged_without_exclusions_hands_the_reasons_back_as_they_are() -> None:
    reasons = (Reason(ReasonCode.CLASSIC, Verdict.URGENT),)
    assert NONE.judged(_token(), reasons, NOW) == (Verdict.URGENT, reasons, ())
