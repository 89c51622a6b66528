"""Where blobs came from: the oldest commit that has each, in one pass over all commits.

Two streams share the pass. A commit is asked for by its id, whatever reaches it, or nothing.
"""

from collections.abc import Callable, Iterator, Set
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final

from vault_app.scanner.staged import change
from vault_app.system import gitstream

_LOG: Final = (
    *("log", "--no-walk=unsorted", "--stdin", "-m", "--root", "--raw", "-z", "--no-abbrev"),
    *("--no-renames", "--diff-filter=d", "--format=%x01%H%x02%an <%ae>%x02%aI%x02%ct"),
)
_STREAMS: Final = 2
_WORTH: Final = 500
_MODES: Final = 16
"""How long the modes are in front of the ids of a change."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The oldest commit that has a blob, its path there, who made it and when."""

    commit: str
    path: str
    author: str
    date: str


Check = Callable[[], None]
"""Raises what ends the pass, where nobody wants to know any more."""
Seen = tuple[int, Origin]
"""A commit's time and what it says of a blob."""


class _Left(Exception):
    """Whoever asked has gone."""


def origins(
    top: Path, wanted: Set[str], commits: bytes, check: Check = lambda: None
) -> dict[str, Origin]:
    """Return where the *wanted* blobs and commits came from; *commits* are ids, one a line.

    *check* is called now and then, from several threads.
    """
    found: dict[str, list[Seen]] = {}
    left = Event()

    def checked() -> None:
        if left.is_set():
            raise _Left
        check()

    with ThreadPoolExecutor(_STREAMS) as pool:
        try:
            for some in pool.map(lambda part: _oldest(top, wanted, part, checked), _parts(commits)):
                for name, seen in some.items():
                    found.setdefault(name, []).extend(seen)
        finally:  # else an interrupt would wait for git to get through
            left.set()
    first: dict[str, Origin] = {}
    for name, all_seen in found.items():
        when = min(time for time, _ in all_seen)
        first[name] = _first(top, [origin for time, origin in all_seen if time == when])
    return first


def _parts(commits: bytes) -> list[bytes]:
    width = commits.find(b"\n") + 1
    count = len(commits) // width if width else 0
    share = max(_WORTH, -(-count // _STREAMS)) * width
    return [commits[start : start + share] for start in range(0, len(commits), share or 1)]


def _oldest(top: Path, wanted: Set[str], commits: bytes, check: Check) -> dict[str, list[Seen]]:
    """Return of each of *wanted* the oldest of *commits* with it; several where time is no help."""
    found: dict[str, list[Seen]] = {}
    names = frozenset(one.encode() for one in wanted)
    for name, head, path in _changes(top, names, commits, check):
        commit, author, date, time = (*head.decode("utf-8", "replace").split("\2"), "", "")[:4]
        seen = (int(time) if time.isdigit() else 0, Origin(commit, path, author, date))
        known = found.setdefault(name, [])
        if known and seen[0] < known[0][0]:
            known.clear()
        if not known or seen[0] == known[0][0]:
            known.append(seen)
    return found


def _changes(
    top: Path, wanted: frozenset[bytes], commits: bytes, check: Check
) -> Iterator[tuple[str, bytes, str]]:
    """Yield the id, the commit's head and the path where a wanted one is; of millions, a few."""
    width = len(next(iter(wanted), b""))
    at = _MODES + width
    head = b""
    parts = gitstream.lines(_LOG, top, b"\0", names=commits, check=check)
    for part in parts:
        text = part[1:] if part[:1] == b"\n" else part
        if text[:1] == b":":
            path = next(parts, b"")
            if text[at : at + width] in wanted:
                name, shown = change(text, path)
                yield name, head, shown
        elif text[:1] == b"\1":
            head = text[1:]
            if head[:width] in wanted:
                yield head[:width].decode(), head, ""


def _first(top: Path, some: list[Origin]) -> Origin:
    """Return the one of *some*, of one second, that comes before the others."""
    if len({one.commit for one in some}) > 1:
        names = {one.commit: one for one in some}
        walk = gitstream.lines(["rev-list", "--topo-order", *names], top)  # children come first
        order = [name for line in walk if (name := line.decode()) in names]
        return names[order[-1]] if order else some[-1]
    return some[-1]
