"""The window as it was last painted, kept for the next start: shown until the window is there.

Kept beside the store with the key of the rows it shows, the time for which their verdicts hold, and
the look it was painted in; given only where all three still fit, and never while the profile is
locked. It shows what the store holds in clear anyway (names, hints, owners), no value, and nothing
that grows old by the minute. This module loads next to nothing: the window waits for it.
"""

from typing import TYPE_CHECKING, Final

from vault_app.services.remembered import rows_key, sealed, ticks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vault_app.services.entry import Entry
    from vault_app.services.workbench import Workbench

NAME: Final = "window.picture"


def recall(bench: "Workbench", look: bytes) -> bytes | None:
    """Return the picture of what the window would show now in *look*, None if there is none."""
    try:
        seal, _, content = path_of(bench).read_bytes().partition(b"\n")
        head, _, picture = content.partition(b"\n")
        since, until, painted = head.split(b" ", 2)
        holds = int(since) <= ticks(bench.clock.now()) < int(until)
    except (OSError, ValueError):
        return None
    if not holds or painted != look or bench.locked:
        return None
    return picture if seal == sealed(rows_key(bench), content) else None


def keep(bench: "Workbench", look: bytes, picture: bytes, entries: "Sequence[Entry]") -> bool:
    """Keep the *picture* of *entries*; False where the store has moved on from them."""
    from vault_app.services.entries import entries as read
    from vault_app.services.remembering import holding
    from vault_app.system.files import write_private

    before = bench.store.stamp()
    if bench.locked or read(bench) != tuple(entries):
        return False
    since, until = holding(entries, bench.store.policies.all(), bench.clock.now())
    content = b"%d %d %b\n%b" % (since, until, look, picture)
    rows = rows_key(bench)
    if bench.store.stamp() != before:
        return False
    write_private(path_of(bench), sealed(rows, content) + b"\n" + content)
    return True


def forget(bench: "Workbench") -> None:
    """Keep no picture any longer."""
    path_of(bench).unlink(missing_ok=True)


def path_of(bench: "Workbench") -> "Path":
    """Return where the picture of this profile's window is kept."""
    return bench.profile.home / NAME
