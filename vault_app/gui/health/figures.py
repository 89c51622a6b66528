"""The numbers behind the charts, made from entries off the GUI thread. Pure; takes *now*."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from vault_app.core.credential import Kind
from vault_app.core.days import days_until
from vault_app.core.ids import CredentialId
from vault_app.core.policy import DEFAULT_POLICY, ReasonCode, Verdict, is_dead
from vault_app.services.entry import Entry
from vault_app.services.health import Day, Deduction, Health

EDGES = (7, 30, 60, 90, 180, 365, 730)
"""Upper ends of the age bars in days; the last bar has none."""

SPAN = 90
"""Days of the timeline of expiries."""

TASKS, NAMED = 7, 50
"""Tasks shown; tokens named for one reason in the table of the score."""

ENDING = frozenset({ReasonCode.EXPIRES_SOON, ReasonCode.EXPIRED})


@dataclass(frozen=True, slots=True)
class AgeBar:
    """Tokens up to *edge* days old (None: older than all), by their own policy."""

    edge: int | None
    within: int
    over: int
    twice: int

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.within + self.over + self.twice


@dataclass(frozen=True, slots=True)
class Ages:
    """The bars, and the limit that holds for most tokens, in days."""

    bars: tuple[AgeBar, ...]
    limit: int

    @property
    def total(self) -> int:
        """Return how many tokens the bars count."""
        return sum(bar.total for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Ending:
    """One token that ends within the span; *day* counts from today. Its name is foreign text."""

    credential: CredentialId
    name: str
    day: int
    at: datetime
    tone: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything the page shows. *health* holds only what is shown of it: no entry but of tasks."""

    health: Health
    ages: Ages
    kinds: tuple[tuple[Kind, int], ...]
    endings: tuple[Ending, ...]
    days: tuple[Day, ...]
    today: date


def figures_of(health: Health, days: Sequence[Day], now: datetime) -> Figures:
    """Return the figures of an inventory."""
    entries = health.entries
    return Figures(
        health=replace(health, entries=(), tasks=health.tasks[:TASKS], deductions=_dearest(health)),
        ages=ages_of(entries),
        kinds=kinds_of(entries),
        endings=endings_of(entries, now),
        days=tuple(days),
        today=now.date(),
    )


def _dearest(health: Health) -> tuple[Deduction, ...]:
    """Return the deductions the table names: for each reason those that cost most."""
    found: dict[ReasonCode, list[Deduction]] = {}
    for one in health.deductions:
        found.setdefault(one.code, []).append(one)
    return tuple(
        one
        for group in found.values()
        for one in sorted(group, key=lambda one: -one.points)[:NAMED]
    )


def ages_of(entries: Sequence[Entry]) -> Ages:
    """Count living tokens with a known birth by age; logins that renew themselves are left out."""
    aged = [entry for entry in entries if _has_age(entry)]
    counts: Counter[tuple[int, int]] = Counter()
    for entry in aged:
        counts[_bar(entry.age_days), min(2, entry.age_days // entry.policy.max_age_days)] += 1
    bars = tuple(
        AgeBar(edge, *(counts[number, part] for part in range(3)))
        for number, edge in enumerate((*EDGES, None))
    )
    limits = Counter(entry.policy.max_age_days for entry in aged)
    usual = limits.most_common(1)
    return Ages(bars, usual[0][0] if usual else DEFAULT_POLICY.max_age_days)


def kinds_of(entries: Sequence[Entry]) -> tuple[tuple[Kind, int], ...]:
    """Count the kinds that occur, in the order the kinds are declared."""
    counts = Counter(entry.credential.kind for entry in entries)
    return tuple((kind, counts[kind]) for kind in Kind if counts[kind])


def endings_of(entries: Sequence[Entry], now: datetime) -> tuple[Ending, ...]:
    """Return what ends within the span, the soonest first."""
    found = []
    for entry in entries:
        end = entry.credential.expires_at
        if end is None or is_dead(entry.credential) or not now <= end < now + timedelta(days=SPAN):
            continue
        kept = entry.credential
        found.append(Ending(kept.id, kept.name, days_until(end, now), end, _tone(entry)))
    return tuple(sorted(found, key=lambda ending: (ending.at, ending.name)))


def _has_age(entry: Entry) -> bool:
    kept = entry.credential
    return kept.created_at is not None and kept.kind is not Kind.OAUTH and not is_dead(kept)


def _bar(age: int) -> int:
    return next((number for number, edge in enumerate(EDGES) if age <= edge), len(EDGES))


def _tone(entry: Entry) -> str:
    """Return the tone of an ending: a login that renews itself is no worry."""
    if entry.credential.kind is Kind.OAUTH:
        return "muted"
    verdicts = [reason.verdict for reason in entry.reasons if reason.code in ENDING]
    if not verdicts:
        return "good"
    return "danger" if Verdict.URGENT in verdicts else "warning"
