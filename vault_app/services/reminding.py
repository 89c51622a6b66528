"""What is due, and which notices have not been given yet. Works while the vault is locked."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from vault_app.core.ids import CredentialId
from vault_app.core.policy import DEFAULT_POLICY
from vault_app.services.entry import Entry
from vault_app.services.inventory import entries, resolve
from vault_app.services.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Notice:
    """One reminder: *days_left* full days until the token should be turned (negative: past)."""

    credential: CredentialId
    name: str
    provider: str
    days_left: int


def due(bench: Workbench) -> tuple[Entry, ...]:
    """Return what time asks to be turned and is not snoozed, the most overdue first."""
    now = bench.clock.now()
    listed = [entry for entry in entries(bench, due=True) if not _snoozed(bench, entry, now)]
    far = datetime.max.replace(tzinfo=now.tzinfo)
    return tuple(sorted(listed, key=lambda entry: entry.due_at or far))


def badge(bench: Workbench) -> int:
    """Return the number the tray icon carries."""
    return len(due(bench))


def take_notices(bench: Workbench) -> tuple[Notice, ...]:
    """Return the notices to give now and mark them given: once per date and mark.

    Marks are 30, 14, 7, 1 and 0 days before the date, by the wall clock: after a long sleep only
    the nearest one is given, the missed ones are marked with it.
    """
    now = bench.clock.now()
    notices = []
    for entry in entries(bench):
        notice = _notice(bench, entry, now)
        if notice is not None:
            notices.append(notice)
    return tuple(notices)


def snooze(bench: Workbench, name: str, days: int) -> Entry:
    """Keep one credential quiet for *days* days."""
    credential = resolve(bench, name)
    bench.store.reminders.snooze(credential.id, bench.clock.now() + timedelta(days=days))
    return next(e for e in entries(bench) if e.credential.id == credential.id)


def _notice(bench: Workbench, entry: Entry, now: datetime) -> Notice | None:
    if entry.due_at is None or _snoozed(bench, entry, now):
        return None
    left = _days_left(entry.due_at, now)
    reached = [mark for mark in DEFAULT_POLICY.reminder_days if left <= mark]
    identity, reminders = entry.credential.id, bench.store.reminders
    fresh = [mark for mark in reached if not reminders.sent(identity, entry.due_at, mark)]
    for mark in fresh:
        reminders.mark(identity, entry.due_at, mark)
    if not fresh or min(reached) not in fresh:
        return None
    return Notice(identity, entry.credential.name, entry.credential.provider, left)


def _days_left(due_at: datetime, now: datetime) -> int:
    """Return days until *due_at*, rounded up, so that "0" is the day itself or later."""
    return -((now - due_at) // timedelta(days=1))


def _snoozed(bench: Workbench, entry: Entry, now: datetime) -> bool:
    until = bench.store.reminders.snoozed_until(entry.credential.id)
    return until is not None and now < until
