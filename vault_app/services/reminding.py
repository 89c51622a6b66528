"""What is due, who is to be told of it and when. Works while the vault is locked, by wall clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from vault_app.core.days import days_until
from vault_app.core.ids import CredentialId
from vault_app.services.entries import entries
from vault_app.services.entry import Entry
from vault_app.services.workbench import Workbench

MUTED: Final = datetime(9999, 1, 1, tzinfo=UTC)
"""Until then a muted token is quiet."""
QUIET: Final = "choice.quiet_hours"
_LOOK_AGAIN: Final = timedelta(hours=1)
_SLEPT: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Notice:
    """One reminder: *days_left* days until the token should be turned (negative: past)."""

    credential: CredentialId
    name: str
    provider: str
    days_left: int


@dataclass(frozen=True, slots=True)
class DueLine:
    """One line of the due list; *quiet_until* is when reminders of it begin again, *muted* never.

    *days_left* as in ``Notice``.
    """

    entry: Entry
    days_left: int
    quiet_until: datetime | None
    muted: bool


@dataclass(frozen=True, slots=True)
class Round:
    """One look at the inventory: what is due, which rotations wait, what is to be told now."""

    due: tuple[Entry, ...]
    under_way: tuple[Entry, ...]
    notices: tuple[Notice, ...]
    quiet: tuple[Entry, ...] = ()
    """Those that are due and kept quiet: put off or muted."""


def due(bench: Workbench) -> tuple[Entry, ...]:
    """Return what time asks to be turned and is not kept quiet, the most overdue first."""
    return _due(bench, entries(bench), bench.clock.now())


def due_list(bench: Workbench, *, within: int = 0) -> tuple[DueLine, ...]:
    """Return all that is due or will be in *within* days, kept quiet or not, the soonest first."""
    now, sleeping = bench.clock.now(), bench.store.reminders.sleepers()
    lines = []
    for entry in entries(bench):
        left = days_until(entry.due_at, now) if entry.due_at else None
        if left is None or not (entry.due or left <= within):
            continue
        until = sleeping.get(entry.credential.id)
        quiet = until if until is not None and now < until else None
        muted = quiet is not None and quiet >= MUTED
        lines.append(DueLine(entry, left, None if muted else quiet, muted))
    return tuple(sorted(lines, key=lambda line: line.days_left))


def badge(bench: Workbench) -> int:
    """Return the number the tray icon carries."""
    return len(due(bench))


def take_notices(bench: Workbench) -> tuple[Notice, ...]:
    """Return the notices to give now and mark them given: once per date and mark.

    Marks are 30, 14, 7, 1 and 0 days before the date, by the wall clock: after a long sleep only
    the nearest one is given, the missed ones are marked with it. In quiet hours none is given and
    none marked: they come when these end. One that was put off is told of again on its day.
    """
    return _notices(bench, entries(bench), bench.clock.now())


def look(bench: Workbench) -> Round:
    """Return all a tray shows and tells, from one reading of the inventory."""
    now, listed = bench.clock.now(), entries(bench)
    awake = _due(bench, listed, now)
    told = {entry.credential.id for entry in awake}
    return Round(
        awake,
        tuple(entry for entry in listed if entry.rotation is not None),
        _notices(bench, listed, now),
        tuple(entry for entry in listed if entry.due and entry.credential.id not in told),
    )


class Watch:
    """Looks again only when something may have changed: the store, the clock, or an hour is over.

    A tray that waits for weeks then reads no inventory minute by minute.
    """

    def __init__(self, bench: Workbench, look: Callable[[Workbench], Round] = look) -> None:
        """Nothing was seen yet."""
        self._bench = bench
        self._look = look
        self._stamp: tuple[int, int] | None = None
        self._last: datetime | None = None
        self._next: datetime | None = None

    def look(self) -> Round | None:
        """Return what is so now, None where it is as it was."""
        now, stamp = self._bench.clock.now(), self._bench.store.stamp()
        if not self._stale(now, stamp):
            self._last = now
            return None
        found = self._look(self._bench)
        # Notices that were marked just now are our own change.
        self._stamp, self._last = self._bench.store.stamp(), now
        self._next = _next_look(self._bench, now)
        return found

    def _stale(self, now: datetime, stamp: tuple[int, int]) -> bool:
        if self._last is None or self._next is None or stamp != self._stamp:
            return True
        # The clock was set back, or the machine slept: what was reckoned holds no more.
        return now < self._last or now - self._last > _SLEPT or now >= self._next


def snooze(bench: Workbench, name: str, days: int) -> Entry:
    """Keep one credential quiet for *days* days."""
    return _sleep(bench, name, bench.clock.now() + timedelta(days=days))


def mute(bench: Workbench, name: str) -> Entry:
    """Keep one credential quiet for good: it is still shown as due, nobody is told of it."""
    return _sleep(bench, name, MUTED)


def wake(bench: Workbench, name: str) -> Entry:
    """Take a snooze or a mute back."""
    from vault_app.services.inventory import entry_of, resolve

    credential = resolve(bench, name)
    bench.store.reminders.wake(credential.id)
    return entry_of(bench, credential)


def quiet(bench: Workbench) -> bool:
    """Tell whether these are the person's quiet hours, by local time."""
    return in_hours(_hours(bench), bench.clock.now().astimezone().time())


def in_hours(hours: str, at: time) -> bool:
    """Tell whether *at* lies in *hours*, ``HH:MM-HH:MM``, over midnight too; ``off`` never."""
    ends = _ends(hours)
    if ends is None:
        return False
    begin, end = ends
    return begin <= at < end if begin <= end else at >= begin or at < end


def _hours(bench: Workbench) -> str:
    return str(bench.store.settings.get(QUIET) or "off")


def _ends(hours: str) -> tuple[time, time] | None:
    try:
        begin, end = (time.fromisoformat(part) for part in hours.split("-"))
    except ValueError:
        return None
    return None if begin == end else (begin, end)


def _sleep(bench: Workbench, name: str, until: datetime) -> Entry:
    from vault_app.services.inventory import entry_of, resolve

    credential = resolve(bench, name)
    bench.store.reminders.snooze(credential.id, until)
    return entry_of(bench, credential)


def _due(bench: Workbench, listed: tuple[Entry, ...], now: datetime) -> tuple[Entry, ...]:
    sleeping = bench.store.reminders.sleepers()
    awake = [e for e in listed if e.due and now >= sleeping.get(e.credential.id, now)]
    far = datetime.max.replace(tzinfo=now.tzinfo)
    return tuple(sorted(awake, key=lambda entry: entry.due_at or far))


def _notices(bench: Workbench, listed: tuple[Entry, ...], now: datetime) -> tuple[Notice, ...]:
    if quiet(bench):
        return ()
    given, sleeping = bench.store.reminders.given(), bench.store.reminders.sleepers()
    found = []
    for entry in listed:
        identity = entry.credential.id
        slept = sleeping.get(identity)
        if slept is None or slept <= now:
            found.append(_notice(bench, entry, now, _Known(given.get(identity, ()), slept)))
    return tuple(notice for notice in found if notice is not None)


@dataclass(frozen=True, slots=True)
class _Known:
    """What was told of one credential so far, and until when it was put off, if it was."""

    given: tuple[tuple[date, int], ...]
    slept: datetime | None


def _notice(bench: Workbench, entry: Entry, now: datetime, known: _Known) -> Notice | None:
    if entry.due_at is None:
        return None
    left = entry.due_at - now
    reminders, identity = bench.store.reminders, entry.credential.id
    reached = [mark for mark in entry.policy.reminder_days if left <= timedelta(days=mark)]
    for mark in {days for _, days in known.given}.difference(reached):
        # The clock was set back, or the date moved away: it is told again when it comes near.
        reminders.unmark(identity, mark)
    # Another process may be a moment ahead: who marks it is who tells it.
    fresh = [
        mark
        for mark in reached
        if not _told(entry, mark, known.given) and reminders.mark(identity, entry.due_at, mark)
    ]
    woken = known.slept is not None and reminders.end_snooze(identity, known.slept)
    if not reached or not (woken or min(reached) in fresh):
        return None
    days = days_until(entry.due_at, now)
    return Notice(identity, entry.credential.name, entry.credential.provider, days)


def _told(entry: Entry, mark: int, given: tuple[tuple[date, int], ...]) -> bool:
    """Tell whether this mark was told of the present value, for this date or a former one.

    A policy moves the date; who was told that the token is due need not be told at each move.
    """
    due = entry.due_at
    if due is None:
        return True
    credential = entry.credential
    began = max(
        (at for at in (credential.created_at, credential.rotated_at) if at is not None),
        default=credential.first_seen_at,
    )
    return any(
        days == mark and (day == due.date() or day - timedelta(days=mark) >= began.date())
        for day, days in given
    )


def give_back(bench: Workbench, notices: Sequence[Notice]) -> None:
    """Nobody could be shown *notices*: they are given again at the next look."""
    by_id = {entry.credential.id: entry for entry in entries(bench)}
    for notice in notices:
        entry = by_id.get(notice.credential)
        if entry is not None and entry.due_at is not None:
            left = entry.due_at - bench.clock.now()
            reached = [mark for mark in entry.policy.reminder_days if left <= timedelta(days=mark)]
            bench.store.reminders.unmark(notice.credential, min(reached))


def _next_look(bench: Workbench, now: datetime) -> datetime:
    """Return when something changes by itself, an hour from now at the latest."""
    waking = [until for until in bench.store.reminders.sleepers().values() if until > now]
    ends = _ends(_hours(bench))
    local = now.astimezone()
    turns = [
        local.replace(hour=end.hour, minute=end.minute, second=0, microsecond=0)
        for end in ends or ()
    ]
    return min([now + _LOOK_AGAIN, *waking, *(turn for turn in turns if turn > local)])
