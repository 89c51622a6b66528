"""Which policy holds for which credential: what each level says, and reasons ignored for a while.

The nearest level that says something counts: the credential's own, its provider's, the default.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol, TypeVar

from msgspec import field

from vault_app.core.frozen import Frozen
from vault_app.core.ids import CredentialId
from vault_app.core.policy import (
    DEFAULT_POLICY,
    Judged,
    Policy,
    Reason,
    ReasonCode,
    Verdict,
    due_at,
    worst,
)


class Level(StrEnum):
    """Where something is said, widest first."""

    DEFAULT = "default"
    PROVIDER = "provider"
    CREDENTIAL = "credential"


class PolicyPart(Frozen, frozen=True):
    """What one level says; None leaves it to the wider level. Days; *classic_until* is UTC."""

    max_age_days: int | None = None
    warn_days: int | None = None
    classic_until: datetime | None = None


class Exclusion(Frozen, frozen=True):
    """A reason that is not held against a credential before *until*, and why not."""

    credential: CredentialId
    code: ReasonCode
    note: str
    until: datetime
    since: datetime


class Applied(Frozen, frozen=True):
    """A policy with the level each of its limits comes from."""

    policy: Policy
    max_age: Level
    warn: Level
    classic: Level


class Subject(Judged, Protocol):
    """What a policy is looked up for."""

    @property
    def id(self) -> CredentialId:
        """Return the credential's id."""

    @property
    def provider(self) -> str:
        """Return its provider's id."""


_T = TypeVar("_T")
_Key = tuple[Level, str]
_NOTHING: Mapping[ReasonCode, datetime] = MappingProxyType({})


class Policies(Frozen, frozen=True):
    """All that was decided, read once for a whole inventory."""

    parts: Mapping[_Key, PolicyPart] = field(default_factory=dict)
    exclusions: Mapping[CredentialId, tuple[Exclusion, ...]] = field(default_factory=dict)
    _made: dict[_Key, Policy] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        """Compare what was decided, whatever was asked of it meanwhile."""
        if not isinstance(other, Policies):
            return NotImplemented
        return (self.parts, self.exclusions) == (other.parts, other.exclusions)

    __hash__ = None  # type: ignore[assignment] # as mappings are

    def of(self, subject: Subject) -> Policy:
        """Return the policy that holds for *subject*."""
        own = (Level.CREDENTIAL, subject.id)
        key = own if own in self.parts else (Level.PROVIDER, subject.provider)
        if key not in self._made:
            self._made[key] = self.applied(subject).policy
        return self._made[key]

    def applied(self, subject: Subject) -> Applied:
        """Return the policy that holds for *subject* and where its limits come from."""
        levels = self._levels(subject.provider, subject.id)
        ages = ((level, part.max_age_days) for level, part in levels)
        warns = ((level, part.warn_days) for level, part in levels)
        age, age_from = _first(ages, DEFAULT_POLICY.max_age_days)
        warn, warn_from = _first(warns, DEFAULT_POLICY.expiry_days)
        moments = ((level, part.classic_until) for level, part in levels)
        classic, classic_from = _first(moments, None)
        policy = Policy(
            max_age_days=age,
            expiry_days=warn,
            urgent_days=min(DEFAULT_POLICY.urgent_days, warn),
            reminder_days=(warn, *(day for day in DEFAULT_POLICY.reminder_days if day < warn)),
            classic_until=classic,
        )
        return Applied(policy, age_from, warn_from, classic_from)

    def judged(
        self, subject: Subject, reasons: tuple[Reason, ...], now: datetime
    ) -> tuple[Verdict, tuple[Reason, ...], tuple[Reason, ...]]:
        """Return the verdict over *reasons*, those that count, and those that are ignored now."""
        if subject.id not in self.exclusions:
            return worst(reasons), reasons, ()
        ignored = self.ignored(subject.id, now)
        counting = tuple(reason for reason in reasons if reason.code not in ignored)
        return worst(counting), counting, tuple(r for r in reasons if r.code in ignored)

    def ignored(self, credential: CredentialId, now: datetime) -> Mapping[ReasonCode, datetime]:
        """Return the reasons ignored now for a credential, and until when."""
        standing = self.exclusions.get(credential, ())
        return {e.code: e.until for e in standing if now < e.until} if standing else _NOTHING

    def due_at(self, subject: Subject, now: datetime) -> datetime | None:
        """Return when *subject* should be turned; an ignored reason puts it off."""
        return due_at(subject, self.of(subject), self.ignored(subject.id, now))

    def _levels(self, provider: str, credential: CredentialId) -> list[tuple[Level, PolicyPart]]:
        keys = (
            (Level.CREDENTIAL, credential),
            (Level.PROVIDER, provider),
            (Level.DEFAULT, ""),
        )
        return [(key[0], self.parts[key]) for key in keys if key in self.parts]


def turning_points(subject: Subject, policy: Policy, policies: Policies) -> Iterator[datetime]:
    """Yield the moments from which on time alone may have another verdict judged by *policy*.

    Between two of them, the first included, the reasons' codes and weights stay as they are.
    """
    if policy.classic_until is not None:
        yield policy.classic_until
    for one in policies.exclusions.get(subject.id, ()):
        yield one.until
    limits = (
        (subject.created_at, policy.max_age_days),
        (subject.created_at, 2 * policy.max_age_days),
        (subject.expires_at, 0),
        (subject.expires_at, -policy.expiry_days),
        (subject.expires_at, -policy.urgent_days),
    )
    for moment, days in limits:
        if moment is not None:
            with suppress(OverflowError):  # beyond the calendar: it never comes
                yield moment + timedelta(days=days)


def gathered(parts: Mapping[_Key, PolicyPart], exclusions: Iterable[Exclusion]) -> Policies:
    """Return the policies with their exclusions by credential."""
    if not parts and not exclusions:
        return NONE
    found: dict[CredentialId, tuple[Exclusion, ...]] = {}
    for one in exclusions:
        found[one.credential] = (*found.get(one.credential, ()), one)
    return Policies(parts, found)


NONE = Policies()
"""Nothing was decided: the documented default for everything."""


def _first(said: Iterable[tuple[Level, _T | None]], otherwise: _T) -> tuple[_T, Level]:
    for level, value in said:
        if value is not None:
            return value, level
    return otherwise, Level.DEFAULT
