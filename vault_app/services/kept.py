"""The inventory as it was last read, for who asks again before anything of it has changed.

An open window asks many times: at each unlock, for each page, for the tray. Reading and judging a
thousand tokens takes some 40 ms, telling that nothing changed takes none. What time alone changes
(ages, days left, verdicts) is judged again, token by token.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from vault_app.core.days import next_day
from vault_app.core.policies import turning_points
from vault_app.services.remembered import BUILT_IN_INDEX, IMPORTED_INDEX
from vault_app.system.assets import asset

if TYPE_CHECKING:
    from vault_app.core.policies import Policies
    from vault_app.services.entry import Entry
    from vault_app.services.workbench import Workbench

_EVER: Final = datetime.max.replace(tzinfo=UTC)
_Stamp = tuple[object, ...]


class Kept(NamedTuple):
    """Entries judged at *at*; each is as it is until its moment in *until*, if these are known."""

    entries: "tuple[Entry, ...]"
    at: datetime
    policies: "Policies"
    stamp: _Stamp
    until: tuple[datetime, ...] = ()


def stamp(bench: "Workbench") -> _Stamp:
    """Return a value that differs once what entries are made of may have changed, but for time."""
    feeds = (asset(BUILT_IN_INDEX), bench.profile.home / IMPORTED_INDEX)
    return (*bench.store.stamp(), bench.language, *map(_facts, feeds))


def kept(bench: "Workbench") -> "tuple[Entry, ...] | None":
    """Return the inventory as it is now, judged where time asks for it; None: read the store."""
    last, now = bench.kept, bench.clock.now()
    if last is None or now < last.at or last.stamp != stamp(bench):
        return None
    until = last.until or tuple([_until(one, last.policies, last.at) for one in last.entries])
    bench.kept = last = Kept(last.entries, last.at, last.policies, last.stamp, until)
    late = [number for number, moment in enumerate(until) if moment <= now]
    if late:
        bench.kept = last = _judged(bench, last, late, now)
    return last.entries


@contextmanager
def unchanged(bench: "Workbench") -> Iterator[None]:
    """Make changes inside, in one durable step, that no entry shows: what is kept goes on."""
    with bench.store.transaction():
        before, last = stamp(bench), bench.kept
        yield
        after = stamp(bench)
        if last is not None and last.stamp == before and after[0] == before[0]:
            bench.kept = Kept(last.entries, last.at, last.policies, after, last.until)


def _judged(bench: "Workbench", last: Kept, late: list[int], now: datetime) -> Kept:
    from vault_app.services.entries import judged
    from vault_app.services.incidents_watch import watch

    entries, until, watched = list(last.entries), list(last.until), watch(bench)
    for number in late:
        old = entries[number]
        new = judged(old.credential, old.places, last.policies, now, old.rotation, watched)
        entries[number], until[number] = new, _until(new, last.policies, now)
    return Kept(tuple(entries), now, last.policies, last.stamp, tuple(until))


def _until(entry: "Entry", policies: "Policies", at: datetime) -> datetime:
    """Return the first moment after *at* from which on an entry may read otherwise."""
    return min((point for point in _points(entry, policies, at) if point > at), default=_EVER)


def _points(entry: "Entry", policies: "Policies", at: datetime) -> Iterator[datetime]:
    one = entry.credential
    yield from turning_points(one, entry.policy, policies)
    with suppress(OverflowError):  # beyond the calendar: it never comes
        yield (one.created_at or one.first_seen_at) + timedelta(days=entry.age_days + 1)
    if one.expires_at is not None:
        yield next_day(at)


def _facts(path: Path) -> tuple[int, int, int] | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_ino, facts.st_size, facts.st_mtime_ns
