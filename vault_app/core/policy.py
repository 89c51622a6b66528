"""The verdict over one credential: which reasons hold, and how bad that is. Takes *now*."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from vault_app.core.days import days_until
from vault_app.core.errors import Data
from vault_app.core.frozen import Frozen
from vault_app.core.kinds import Kind, Status

if TYPE_CHECKING:
    from vault_app.core.exposed import Mark
    from vault_app.core.place import Place


class Verdict(StrEnum):
    """The outcome for one credential, mildest first."""

    GOOD = "good"
    ATTENTION = "attention"
    URGENT = "urgent"


class ReasonCode(StrEnum):
    """Why; a contract of the command line."""

    CLASSIC = "classic"
    TOO_OLD = "too_old"
    EXPIRES_SOON = "expires_soon"
    EXPIRED = "expired"
    TOO_BROAD = "too_broad"
    PLAINTEXT = "plaintext"
    TRACKED_BY_GIT = "tracked_by_git"
    IN_HISTORY = "in_history"
    INCIDENT = "incident"
    DEAD_IN_USE = "dead_in_use"
    REJECTED = "rejected"
    UNKNOWN_KIND = "unknown_kind"
    DUPLICATE = "duplicate"
    DRIFTED = "drifted"


class Reason(Frozen, frozen=True):
    """One reason with its own weight and the numbers its sentence needs."""

    code: ReasonCode
    verdict: Verdict
    data: tuple[tuple[str, Data], ...] = ()


class Policy(Frozen, frozen=True):
    """Limits in days; defaults as documented in the command line's contract.

    *expiry_days* is how long before its end a token is named. *classic_until* (UTC): before that
    moment a classic token is allowed.
    """

    max_age_days: int = 180
    expiry_days: int = 30
    urgent_days: int = 7
    reminder_days: tuple[int, ...] = (30, 14, 7, 1, 0)
    classic_until: datetime | None = None


DEFAULT_POLICY = Policy()
_EVERYONE: Final = "everyone"
"""The word of ``Readers`` for it: a listing needs no places, and so not their module."""
_TIMELY = frozenset({ReasonCode.TOO_OLD, ReasonCode.EXPIRES_SOON, ReasonCode.EXPIRED})


class Judged(Protocol):
    """What the verdict looks at; a credential is one, and so is a lean line of a listing."""

    @property
    def kind(self) -> Kind:
        """Return what sort of token it is."""

    @property
    def status(self) -> Status:
        """Return the outcome of the last check."""

    @property
    def role(self) -> str | None:
        """Return the provider's word for what it may do."""

    @property
    def drift(self) -> str:
        """Return what it may do more than when we first asked, "" for nothing."""

    @property
    def critical(self) -> int:
        """Return how many of its scopes are critical."""

    @property
    def first_seen_at(self) -> datetime:
        """Return when we met it."""

    @property
    def created_at(self) -> datetime | None:
        """Return when it was made, if told."""

    @property
    def expires_at(self) -> datetime | None:
        """Return when it ends, if it does."""

    @property
    def revoked_at(self) -> datetime | None:
        """Return when it was proven dead."""


class Written(NamedTuple):
    """In how many places a token stands, and how many of those are bad ones, and how.

    *everyone*: every user of the machine may read it there.
    """

    places: int = 0
    tracked: int = 0
    plaintext: int = 0
    everyone: int = 0
    synced: int = 0


def age_days(credential: Judged, now: datetime) -> int:
    """Return full days since the token was created (else first seen), at least 0."""
    return max(0, (now - (credential.created_at or credential.first_seen_at)).days)


def is_dead(credential: Judged) -> bool:
    """Tell whether the provider refused the token when last asked, or it was proven dead."""
    return credential.status is Status.REJECTED or credential.revoked_at is not None


def due_at(
    credential: Judged,
    policy: Policy = DEFAULT_POLICY,
    ignored: Mapping[ReasonCode, datetime] | None = None,
) -> datetime | None:
    """Return when this token should be turned: its expiry or its maximum age, the sooner.

    None for logins that refresh themselves and for tokens known to be dead. *ignored* puts the
    date of a reason off to when it counts again.
    """
    if credential.kind is Kind.OAUTH or is_dead(credential):
        return None
    too_old, ends = credential.created_at, credential.expires_at
    if too_old is not None:
        too_old += timedelta(days=policy.max_age_days)
        if ignored:
            too_old = max(too_old, ignored.get(ReasonCode.TOO_OLD, too_old))
    if ends is not None and ignored:
        ends = max(ends, ignored.get(ReasonCode.EXPIRES_SOON, ends))
    if too_old is None or ends is None:
        return too_old or ends
    return min(too_old, ends)


def judge(
    credential: Judged,
    places: Sequence["Place"],
    now: datetime,
    policy: Policy = DEFAULT_POLICY,
    *,
    duplicate: bool = False,
    incidents: "Sequence[Mark]" = (),
) -> tuple[Verdict, tuple[Reason, ...]]:
    """Return the verdict over a credential that stands in *places*, as ``weigh`` does."""
    tracked = plain = everyone = synced = 0
    for place in places:  # once, not once for each: a listing waits for it a thousand times
        tracked += place.tracked_by_git
        plain += place.plaintext
        everyone += place.readers == _EVERYONE
        synced += place.synced
    written = Written(len(places), tracked, plain, everyone, synced)
    return weigh(credential, written, now, policy, duplicate=duplicate, incidents=incidents)


def weigh(
    credential: Judged,
    written: Written,
    now: datetime,
    policy: Policy = DEFAULT_POLICY,
    *,
    duplicate: bool = False,
    incidents: "Sequence[Mark]" = (),
) -> tuple[Verdict, tuple[Reason, ...]]:
    """Return the verdict and its reasons, worst first.

    An OAuth login refreshes itself, so kind, age, expiry and plain text are not held against it.
    *incidents* are those that hit it, the latest first.
    Of a dead token it only matters that it is dead, why, and whether it still stands somewhere.
    """
    if is_dead(credential):
        reasons = _dead_reasons(credential, written.places, now)
    elif credential.kind is Kind.OAUTH:
        reasons = [*_incident_reasons(incidents), *_tracked_reasons(written.tracked)]
    else:
        reasons = _kind_reasons(credential, now, policy)
        reasons += _age_reasons(credential, now, policy)
        reasons += _expiry_reasons(credential, now, policy)
        reasons += _drift_reasons(credential)
        reasons += _incident_reasons(incidents)
        reasons += _tracked_reasons(written.tracked)
        reasons += _plaintext_reasons(written)
    if duplicate:
        reasons.append(Reason(ReasonCode.DUPLICATE, Verdict.ATTENTION))
    if len(reasons) > 1:
        reasons.sort(key=_rank)
    ranked = tuple(reasons)
    return worst(ranked), ranked


def worst(ranked: Sequence[Reason]) -> Verdict:
    """Return the verdict of reasons that stand worst first."""
    return ranked[0].verdict if ranked else Verdict.GOOD


def is_due(reasons: Sequence[Reason]) -> bool:
    """Tell whether time asks for a rotation: too old, expiring or expired."""
    return any(reason.code in _TIMELY for reason in reasons)


_RANK = {Verdict.URGENT: 0, Verdict.ATTENTION: 1, Verdict.GOOD: 2}


def _rank(reason: Reason) -> int:
    return _RANK[reason.verdict]


def _dead_reasons(credential: Judged, places: int, now: datetime) -> list[Reason]:
    if not places:
        return [Reason(ReasonCode.REJECTED, Verdict.ATTENTION)]
    reasons = [Reason(ReasonCode.DEAD_IN_USE, Verdict.URGENT, (("places", places),))]
    lasting = credential.kind is not Kind.OAUTH
    if lasting and credential.expires_at is not None and credential.expires_at <= now:
        reasons.append(Reason(ReasonCode.EXPIRED, Verdict.URGENT))
    return reasons


def _drift_reasons(credential: Judged) -> list[Reason]:
    """It counts until another token takes over, or until it is ignored for a cause."""
    if not credential.drift:
        return []
    return [Reason(ReasonCode.DRIFTED, Verdict.ATTENTION, (("gained", credential.drift),))]


def _incident_reasons(incidents: "Sequence[Mark]") -> list[Reason]:
    """One reason for all of them; it names the latest that presses, else the latest."""
    if not incidents:
        return []
    told = next((mark for mark in incidents if mark.pressing), incidents[0])
    verdict = Verdict.URGENT if told.pressing else Verdict.ATTENTION
    data: tuple[tuple[str, Data], ...] = (
        ("incidents", len(incidents)),
        ("incident", told.id),
        ("title", told.title),
        ("more", len(incidents) - 1 or None),
    )
    return [Reason(ReasonCode.INCIDENT, verdict, data)]


def _kind_reasons(credential: Judged, now: datetime, policy: Policy) -> list[Reason]:
    if credential.kind is Kind.CLASSIC:
        if policy.classic_until is not None and now < policy.classic_until:
            return []
        verdict = Verdict.ATTENTION if credential.role == "read" else Verdict.URGENT
        return [Reason(ReasonCode.CLASSIC, verdict, (("role", credential.role),))]
    if credential.kind is Kind.UNKNOWN and credential.status is Status.VERIFIED:
        return [Reason(ReasonCode.UNKNOWN_KIND, Verdict.ATTENTION)]
    if credential.critical:
        data = (("scopes", credential.critical),)
        return [Reason(ReasonCode.TOO_BROAD, Verdict.ATTENTION, data)]
    return []


def _age_reasons(credential: Judged, now: datetime, policy: Policy) -> list[Reason]:
    created = credential.created_at
    if created is None or now - created < timedelta(days=policy.max_age_days):
        return []
    days = age_days(credential, now)
    verdict = Verdict.URGENT if days >= 2 * policy.max_age_days else Verdict.ATTENTION
    data = (("days", days), ("limit", policy.max_age_days))
    return [Reason(ReasonCode.TOO_OLD, verdict, data)]


def _expiry_reasons(credential: Judged, now: datetime, policy: Policy) -> list[Reason]:
    """Count to the second: 30 days left is soon, 30 days and one second is not."""
    if credential.expires_at is None:
        return []
    left = credential.expires_at - now
    if left <= timedelta(0):
        return [Reason(ReasonCode.EXPIRED, Verdict.URGENT)]
    if left > timedelta(days=policy.expiry_days):
        return []
    urgent = left <= timedelta(days=policy.urgent_days)
    verdict = Verdict.URGENT if urgent else Verdict.ATTENTION
    days = days_until(credential.expires_at, now)
    return [Reason(ReasonCode.EXPIRES_SOON, verdict, (("days", days),))]


def _tracked_reasons(count: int) -> list[Reason]:
    if not count:
        return []
    return [Reason(ReasonCode.TRACKED_BY_GIT, Verdict.URGENT, (("places", count),))]


def _plaintext_reasons(written: Written) -> list[Reason]:
    """One reason; it says as well how many of the places lie open to whom."""
    if not written.plaintext:
        return []
    open_to = (("everyone", written.everyone), ("synced", written.synced))
    data = (("places", written.plaintext), *(one for one in open_to if one[1]))
    return [Reason(ReasonCode.PLAINTEXT, Verdict.ATTENTION, data)]
