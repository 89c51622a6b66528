"""Deciding on policies, and ignoring a reason on one credential until a day, with a cause."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from vault_app.core.credential import Credential
from vault_app.core.errors import Data, UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.policies import Applied, Exclusion, Level, Policies, PolicyPart
from vault_app.core.policy import DEFAULT_POLICY, ReasonCode
from vault_app.core.text import sanitise
from vault_app.services.entry import Entry
from vault_app.services.inventory import entry_of, holds_token, resolve
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event

OLDEST, LONGEST_WARNING = 3650, 365
"""Days: the greatest maximum age, the longest warning."""
FIELDS = frozenset(field.name for field in fields(PolicyPart))
_NOTE = 500
_UNTIL_AT_MOST = 2 * 365


@dataclass(frozen=True, slots=True)
class Decided:
    """One row of what was decided: a level, whom it is about ("" for all), what it says."""

    level: Level
    subject: str
    name: str
    part: PolicyPart


@dataclass(frozen=True, slots=True)
class Ignored:
    """An exclusion with its credential's name; *over*: its day has come, the reason counts."""

    exclusion: Exclusion
    name: str
    over: bool


def policies(bench: Workbench) -> Policies:
    """Return all that was decided."""
    return bench.store.policies.all()


def decided(bench: Workbench) -> tuple[Decided, ...]:
    """Return what was decided, the widest level first, then by name."""
    parts = policies(bench).parts
    names = _names(bench) if parts else {}
    rows = [
        Decided(level, subject, names.get(subject, subject), part)
        for (level, subject), part in parts.items()
    ]
    order = list(Level)
    return tuple(sorted(rows, key=lambda row: (order.index(row.level), row.name)))


def applied(bench: Workbench, name: str) -> tuple[Credential, Applied]:
    """Return a credential with the policy that holds for it and where its limits come from."""
    credential = resolve(bench, name)
    return credential, policies(bench).applied(credential)


def decide(
    bench: Workbench,
    wanted: PolicyPart,
    *,
    name: str | None = None,
    provider: str | None = None,
    forget: frozenset[str] = frozenset(),
) -> PolicyPart:
    """Let one level say *wanted*; what it says nothing of stays. Return what the level says now.

    The level is the credential *name*, the *provider*, or the default of all. *forget* names
    fields that are left to the wider level again. UsageError ``two_levels``, ``bad_policy``,
    ``no_such_provider``.
    """
    _refuse_odd(wanted)
    level, subject = _level(bench, name, provider)
    before = policies(bench).parts.get((level, subject), PolicyPart())
    after = replace(_merged(before, wanted), **dict.fromkeys(forget & FIELDS, None))
    if after != before:
        bench.store.policies.set(level, subject, after)
        owner = CredentialId(subject) if level is Level.CREDENTIAL else None
        about = subject if level is Level.PROVIDER else None
        told = _differences(level, before, after)
        _journal(bench, owner, "policy_changed", level=level.value, provider=about, **told)
    return after


def ignore(bench: Workbench, name: str, code: ReasonCode, note: str, until: datetime) -> Entry:
    """Hold one reason against a credential only from *until* on; *note* says why.

    UsageError ``no_cause``, ``token_in_note``, ``bad_until`` (past, or more than two years off).
    """
    credential = resolve(bench, name)
    now = bench.clock.now()
    if not note.strip():
        raise UsageError("no_cause")
    if holds_token(note):
        raise UsageError("token_in_note")
    if until <= now or (until - now).days > _UNTIL_AT_MOST:
        raise UsageError("bad_until")
    text = note.strip()[:_NOTE]
    bench.store.policies.exclude(Exclusion(credential.id, code, text, until, now))
    _journal(bench, credential.id, "reason_ignored", which=code.value, until=f"{until:%Y-%m-%d}")
    return entry_of(bench, credential)


def heed(bench: Workbench, name: str, code: ReasonCode) -> Entry:
    """Let an ignored reason count again; UsageError ``not_ignored``."""
    credential = resolve(bench, name)
    if not bench.store.policies.include(credential.id, code):
        raise UsageError("not_ignored", name=credential.name, which=code.value)
    _journal(bench, credential.id, "reason_heeded", which=code.value)
    return entry_of(bench, credential)


def ignored(bench: Workbench, name: str | None = None) -> tuple[Ignored, ...]:
    """Return the exclusions of one credential or of all, the soonest to end first."""
    chosen = resolve(bench, name).id if name is not None else None
    exclusions, now = policies(bench).exclusions, bench.clock.now()
    names = _names(bench) if exclusions else {}
    rows = [
        Ignored(exclusion, names[owner], exclusion.until <= now)
        for owner, standing in exclusions.items()
        for exclusion in standing
        if chosen in (None, owner)
    ]
    return tuple(sorted(rows, key=lambda row: (row.exclusion.until, row.name)))


def _names(bench: Workbench) -> dict[str, str]:
    return {one.id: one.name for one in bench.store.credentials.all()}


def _level(bench: Workbench, name: str | None, provider: str | None) -> tuple[Level, str]:
    if name is not None and provider is not None:
        raise UsageError("two_levels")
    if name is not None:
        return Level.CREDENTIAL, resolve(bench, name).id
    if provider is None:
        return Level.DEFAULT, ""
    from vault_app.providers.registry import PROVIDERS

    known = {one.id for one in PROVIDERS} | {c.provider for c in bench.store.credentials.all()}
    if provider not in known:
        raise UsageError("no_such_provider", provider=sanitise(provider, 40))
    return Level.PROVIDER, provider


def _merged(before: PolicyPart, wanted: PolicyPart) -> PolicyPart:
    return PolicyPart(
        before.max_age_days if wanted.max_age_days is None else wanted.max_age_days,
        before.warn_days if wanted.warn_days is None else wanted.warn_days,
        before.classic_until if wanted.classic_until is None else wanted.classic_until,
    )


def _differences(level: Level, before: PolicyPart, after: PolicyPart) -> dict[str, Data]:
    """Return what changed: each field as it is now, and with ``_before`` as it was."""
    told: dict[str, Data] = {}
    for name in sorted(FIELDS):
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            told[name] = _said(level, name, new)
            told[f"{name}_before"] = _said(level, name, old)
    return told


def _said(level: Level, name: str, value: int | datetime | None) -> Data:
    """Return days, a day, ``default`` for what is left to the wider level, ``never``."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}"
    if value is not None:
        return value
    built_in = {
        "max_age_days": DEFAULT_POLICY.max_age_days,
        "warn_days": DEFAULT_POLICY.expiry_days,
    }
    return "default" if level is not Level.DEFAULT else built_in.get(name, "never")


def _refuse_odd(wanted: PolicyPart) -> None:
    age, warn = wanted.max_age_days, wanted.warn_days
    odd_age = age is not None and not 1 <= age <= OLDEST
    odd_warn = warn is not None and not 0 <= warn <= LONGEST_WARNING
    if odd_age or odd_warn:
        raise UsageError("bad_policy", oldest=OLDEST, longest=LONGEST_WARNING)


def _journal(bench: Workbench, owner: CredentialId | None, code: str, **data: Data) -> None:
    bench.store.history.add(Event(bench.clock.now(), owner, code, tuple(data.items())))
