"""How well it all stands: a score whose every missing point is explained, and what to do first.

Each reason of a verdict has a weight. Without any the score is 100; a weight of 100 leaves 50, of
300 leaves 25, so that each thing mended is seen even where much is left. The missing points are
shared out among the reasons by their weight, to the last tenth.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from vault_app.core.ids import CredentialId
from vault_app.core.kinds import Kind, Status
from vault_app.core.place import Readers
from vault_app.core.policy import Reason, ReasonCode, Verdict
from vault_app.services.entry import Entry
from vault_app.services.next_step import Step, best_step
from vault_app.services.workbench import Workbench

_WEIGHTS: dict[ReasonCode, tuple[int, int]] = {
    ReasonCode.CLASSIC: (12, 5),
    ReasonCode.INCIDENT: (12, 6),
    ReasonCode.TRACKED_BY_GIT: (10, 5),
    ReasonCode.IN_HISTORY: (10, 5),
    ReasonCode.EXPIRED: (8, 4),
    ReasonCode.EXPIRES_SOON: (8, 4),
    ReasonCode.DEAD_IN_USE: (8, 4),
    ReasonCode.TOO_OLD: (8, 4),
    ReasonCode.TOO_BROAD: (8, 5),
    ReasonCode.PLAINTEXT: (6, 3),
    ReasonCode.DRIFTED: (5, 3),
    ReasonCode.UNKNOWN_KIND: (2, 2),
    ReasonCode.DUPLICATE: (1, 1),
    ReasonCode.REJECTED: (1, 1),
}
"""Weight of a reason that is urgent, and of one that asks for attention."""

_HALF = 100
HISTORY_DAYS = 365
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Deduction:
    """One reason of one credential and the points it costs (to a thousandth)."""

    credential: CredentialId
    name: str
    code: ReasonCode
    verdict: Verdict
    points: float


@dataclass(frozen=True, slots=True)
class Lost:
    """All deductions for one reason: how many tokens, how many points (to a tenth)."""

    code: ReasonCode
    credentials: int
    points: float


@dataclass(frozen=True, slots=True)
class Task:
    """One token that is not good: what to do with it and the points that brings."""

    entry: Entry
    step: Step
    points: float


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tokens there are of which sort; places are counted as such.

    *open_places*: readable for every user of the machine.
    """

    tokens: int
    good: int
    attention: int
    urgent: int
    classic: int
    due: int
    ignored: int
    plaintext_places: int
    tracked_places: int
    synced_places: int
    open_places: int


@dataclass(frozen=True, slots=True)
class Health:
    """The whole of it. *tasks* stand most pressing first, *lost* most costly first."""

    score: int
    counts: Counts
    lost: tuple[Lost, ...]
    deductions: tuple[Deduction, ...]
    tasks: tuple[Task, ...]
    entries: tuple[Entry, ...]

    @property
    def urgent(self) -> bool:
        """Tell whether any verdict is urgent."""
        return self.counts.urgent > 0


@dataclass(frozen=True, slots=True)
class Day:
    """What one day ended with."""

    day: date
    plaintext: int
    tokens: int


def examine(bench: Workbench) -> Health:
    """Weigh the whole inventory. Uses no network, opens no vault."""
    from vault_app.providers.provider import Capability
    from vault_app.providers.registry import PROVIDERS
    from vault_app.services.inventory import entries

    supported = frozenset(one.id for one in PROVIDERS if Capability.CHECK in one.capabilities)
    return health_of(entries(bench), supported)


def history(bench: Workbench, days: int = HISTORY_DAYS) -> tuple[Day, ...]:
    """Return the days on which numbers changed, oldest first, today's the last; today is counted.

    The first may lie before the span: it is what held at its beginning.
    """
    today = bench.clock.now().date()
    now = bench.store.tallies.take()
    told = bench.store.tallies.since(today - timedelta(days=days))
    found = [Day(day, tally.plaintext, tally.tokens) for day, tally in told if day < today]
    return (*found, Day(today, now.plaintext, now.tokens))


def urgent_count(entries: Sequence[Entry]) -> int:
    """Return how many verdicts are urgent."""
    return sum(entry.verdict is Verdict.URGENT for entry in entries)


def health_of(entries: Sequence[Entry], supported: frozenset[str]) -> Health:
    """Return the health of an inventory; *supported* are the providers that can be asked."""
    weighed = [(entry, reason) for entry in entries for reason in entry.reasons]
    total = sum(_weight(reason) for _, reason in weighed)
    score = round(100 * _HALF / (_HALF + total))
    lost = _lost([reason for _, reason in weighed], 100 - score)
    deductions = _deductions(weighed, lost)
    points: dict[CredentialId, float] = defaultdict(float)
    for deduction in deductions:
        points[deduction.credential] += deduction.points
    return Health(
        score,
        _counts(entries),
        lost,
        deductions,
        _tasks(entries, points, supported),
        tuple(entries),
    )


def step_for(entry: Entry, supported: frozenset[str]) -> Step:
    """Return the step that brings points: asking again changes nothing where places are wrong."""
    step = best_step(entry, supported)
    alive = entry.credential.status is Status.VERIFIED
    return Step.NONE if step is Step.CHECK and alive else step


def _weight(reason: Reason) -> int:
    urgent, attention = _WEIGHTS[reason.code]
    return urgent if reason.verdict is Verdict.URGENT else attention


def _lost(reasons: Sequence[Reason], points: int) -> tuple[Lost, ...]:
    """Share *points* out among the codes, in tenths."""
    weights: Counter[ReasonCode] = Counter()
    numbers = Counter(reason.code for reason in reasons)
    for reason in reasons:
        weights[reason.code] += _weight(reason)
    codes = list(weights)
    shares = shared_out(points * 10, [weights[code] for code in codes])
    rows = [
        Lost(code, numbers[code], share / 10) for code, share in zip(codes, shares, strict=True)
    ]
    return tuple(sorted(rows, key=lambda row: (-row.points, row.code)))


def _deductions(
    weighed: Sequence[tuple[Entry, Reason]], lost: Sequence[Lost]
) -> tuple[Deduction, ...]:
    """Share the points of each code out among its tokens, in thousandths."""
    groups: dict[ReasonCode, list[tuple[Entry, Reason]]] = {row.code: [] for row in lost}
    for entry, reason in weighed:
        groups[reason.code].append((entry, reason))
    found = []
    for row in lost:
        members = groups[row.code]
        shares = shared_out(round(row.points * 1000), [_weight(reason) for _, reason in members])
        for (entry, reason), share in zip(members, shares, strict=True):
            kept = entry.credential
            found.append(Deduction(kept.id, kept.name, row.code, reason.verdict, share / 1000))
    return tuple(found)


def shared_out(total: int, weights: Sequence[int]) -> list[int]:
    """Return whole shares of *total* by weight; what rounding leaves goes to the largest rests."""
    every = sum(weights)
    if not every:
        return [0] * len(weights)
    shares = [total * weight // every for weight in weights]
    rests = sorted(range(len(weights)), key=lambda n: -(total * weights[n] % every))
    for number in rests[: total - sum(shares)]:
        shares[number] += 1
    return shares


def _tasks(
    entries: Sequence[Entry], points: Mapping[CredentialId, float], supported: frozenset[str]
) -> tuple[Task, ...]:
    tasks = [
        Task(entry, step_for(entry, supported), round(points.get(entry.credential.id, 0), 3))
        for entry in entries
        if entry.verdict is not Verdict.GOOD
    ]
    return tuple(sorted(tasks, key=_pressing))


def _pressing(task: Task) -> tuple[bool, int, datetime, str]:
    """Return the place of a task: the urgent, then the weighty, then what is due first."""
    weight = sum(_weight(reason) for reason in task.entry.reasons)
    due = task.entry.due_at or _NEVER
    return task.entry.verdict is not Verdict.URGENT, -weight, due, task.entry.credential.name


def _counts(entries: Sequence[Entry]) -> Counts:
    verdicts = Counter(entry.verdict for entry in entries)
    settled = [entry for entry in entries if entry.credential.kind is not Kind.OAUTH]
    places = [place for entry in settled for place in entry.places]
    return Counts(
        tokens=len(entries),
        good=verdicts[Verdict.GOOD],
        attention=verdicts[Verdict.ATTENTION],
        urgent=verdicts[Verdict.URGENT],
        classic=sum(entry.credential.classic for entry in entries),
        due=sum(entry.due for entry in entries),
        ignored=sum(bool(entry.ignored) for entry in entries),
        plaintext_places=sum(place.plaintext for place in places),
        tracked_places=sum(place.tracked_by_git for place in places),
        synced_places=sum(place.synced for place in places),
        open_places=sum(place.readers is Readers.EVERYONE for place in places),
    )
