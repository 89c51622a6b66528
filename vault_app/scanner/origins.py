"""Where blobs came from: the oldest commit that has each, in one pass over all commits.

Several streams share the pass. Where it is known at which paths the blobs ever stood, git compares
only those; it reads commits while that is being found out. A commit is asked for by its id,
whatever reaches it, or nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from threading import Event
from typing import Final

from vault_app.scanner.staged import change
from vault_app.system import gitstream

_FORMAT: Final = "--format=%x01%H%x02%an <%ae>%x02%aI%x02%ct"
_HEADS: Final = ("log", "--no-walk=unsorted", "--stdin", "-z", _FORMAT)
_LOG: Final = (
    *(*_HEADS, "--full-history", "--no-follow", "-m", "--root", "--raw", "--no-abbrev"),
    *("--no-renames", "--diff-filter=d"),
)
_LITERALLY: Final = {"GIT_LITERAL_PATHSPECS": "1"}
_STREAMS: Final = 2
_WORTH: Final = 500
_AT_ONCE: Final = 20_000
"""So many commits take a quarter of a second: in between somebody may have had enough."""
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
Paths = Callable[[], Sequence[bytes] | None]
"""Returns all paths at which what is wanted ever stood, perhaps others; None: they are unknown."""
Seen = tuple[int, Origin]
"""A commit's time and what it says of a blob."""


class _Left(Exception):
    """Whoever asked has gone."""


def origins(
    top: Path,
    wanted: Set[str],
    commits: bytes,
    check: Check = lambda: None,
    paths: Paths = lambda: None,
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

    limits: Future[bytes] = Future()
    names = frozenset(one.encode() for one in wanted)
    named = names.intersection(commits.split())
    asking = _Asking(top, names, limits, checked)
    with ThreadPoolExecutor(_STREAMS + 1) as pool:
        try:
            heads = pool.map(asking.heads, (named,))
            each = pool.map(asking.oldest, _parts(commits) if named < names else ())
            limits.set_result(_limits(paths() if named < names else None))
            for some in chain(heads, each):
                for name, seen in some.items():
                    found.setdefault(name, []).extend(seen)
        finally:  # else an interrupt would wait for git to get through
            left.set()
            limits.cancel()
    first: dict[str, Origin] = {}
    for name, all_seen in found.items():
        when = min(time for time, _ in all_seen)
        first[name] = _first(top, [origin for time, origin in all_seen if time == when])
    return first


def _parts(commits: bytes) -> list[bytes]:
    width = commits.find(b"\n") + 1
    count = len(commits) // width if width else 0
    share = min(max(_WORTH, -(-count // _STREAMS)), _AT_ONCE) * width
    return [commits[start : start + share] for start in range(0, len(commits), share or 1)]


def _limits(paths: Sequence[bytes] | None) -> bytes:
    """Return what tells git, behind the commits, which *paths* to compare; nothing: all of them."""
    if paths is None:
        return b""
    return b"--\n" + b"".join(one + b"\n" for one in paths or (b" ",))  # none would be all


class _Asking:
    """Asks git for changes; *limits* are for its input, behind the commits, once they are known."""

    def __init__(
        self, top: Path, wanted: frozenset[bytes], limits: "Future[bytes]", check: Check
    ) -> None:
        self._top = top
        self._wanted = wanted
        self._limits = limits
        self._check = check
        self._failed = False

    def oldest(self, commits: bytes) -> dict[str, list[Seen]]:
        """Return of what is wanted the oldest of *commits* with it; several of one second."""
        self._check()
        found = self._seen(_LOG, self._given(commits))
        if self._failed and self._limits.result():  # perhaps it made no sense of a path
            return self._seen(_LOG, [commits])
        return found

    def heads(self, commits: Set[bytes]) -> dict[str, list[Seen]]:
        """Return what is known of *commits* themselves."""
        return self._seen(_HEADS, [one + b"\n" for one in commits]) if commits else {}

    def _given(self, commits: bytes) -> Iterator[bytes]:
        yield commits
        with suppress(CancelledError):
            yield self._limits.result()

    def _fail(self) -> None:
        self._failed = True

    def _seen(self, command: Sequence[str], given: Iterable[bytes]) -> dict[str, list[Seen]]:
        found: dict[str, list[Seen]] = {}
        for name, head, path in self._changes(command, given):
            commit, author, date, time = (*head.decode("utf-8", "replace").split("\2"), "", "")[:4]
            seen = (int(time) if time.isdigit() else 0, Origin(commit, path, author, date))
            known = found.setdefault(name, [])
            if known and seen[0] < known[0][0]:
                known.clear()
            if not known or seen[0] == known[0][0]:
                known.append(seen)
        return found

    def _changes(
        self, command: Sequence[str], given: Iterable[bytes]
    ) -> Iterator[tuple[str, bytes, str]]:
        """Yield the id, the commit's head and the path where a wanted one is; a few of millions."""
        wanted = self._wanted
        width = len(next(iter(wanted), b""))
        at = _MODES + width
        head = b""
        parts = gitstream.lines(
            command,
            self._top,
            b"\0",
            names=given,
            on_fail=self._fail,
            given=_LITERALLY,
            check=self._check,
        )
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
