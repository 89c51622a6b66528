"""The rows as the window showed them last, kept for the next start, which then shows them at once.

Kept beside the store with the key of what they were made of and the time for which their verdicts
hold; given only where both still fit, and never while the profile is locked. They hold what the
store holds in clear anyway (names, hints, owners, paths), no value. What a row is made of is the
window's affair: here it is bytes. This module loads next to nothing: the window waits for it.
"""

from typing import TYPE_CHECKING, Final

from vault_app.services.remembered import rows_key, sealed, ticks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vault_app.services.entry import Entry
    from vault_app.services.workbench import Workbench

NAME: Final = "window.rows"


def recall(bench: "Workbench", form: bytes) -> bytes | None:
    """Return the rows of what the store holds now, kept in that *form*; None if there are none."""
    try:
        seal, _, content = path_of(bench).read_bytes().partition(b"\n")
        head, _, rows = content.partition(b"\n")
        since, until, kept = head.split(b" ", 2)
        holds = int(since) <= ticks(bench.clock.now()) < int(until)
    except (OSError, ValueError):
        return None
    if not holds or kept != form or bench.locked:
        return None
    return rows if seal == sealed(rows_key(bench), content) else None


def keep(bench: "Workbench", form: bytes, rows: bytes, entries: "Sequence[Entry]") -> bool:
    """Keep the *rows* of *entries*; False where the store has moved on from them."""
    from vault_app.services.entries import entries as read
    from vault_app.services.remembering import holding
    from vault_app.system.files import write_private

    before = bench.store.stamp()
    if bench.locked or read(bench) != tuple(entries):
        return False
    since, until = holding(entries, bench.store.policies.all(), bench.clock.now())
    content = b"%d %d %b\n%b" % (since, until, form, rows)
    key = rows_key(bench)
    if bench.store.stamp() != before:
        return False
    write_private(path_of(bench), sealed(key, content) + b"\n" + content)
    return True


def forget(bench: "Workbench") -> None:
    """Keep no rows any longer."""
    path_of(bench).unlink(missing_ok=True)


def path_of(bench: "Workbench") -> "Path":
    """Return where the rows of this profile's window are kept."""
    return bench.profile.home / NAME
