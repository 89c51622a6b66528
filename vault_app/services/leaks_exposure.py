"""How far a leak got, told without the network: from the refs of remotes that lie here.

What was pushed by others, deleted there, or pushed since the last fetch, is not seen. A remote's
address is told by its host only: what stands before it may be a password.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from vault_app.core.errors import EditError
from vault_app.core.leak import Exposure, Leak, LeakId
from vault_app.core.text import sanitise
from vault_app.services.progress import NEVER, CancelFlag
from vault_app.system.files import read_snapshot
from vault_app.system.gitstream import lines
from vault_app.system.gitwork import git

_REMOTES: Final = 5
_PATHS: Final = 200
_SECONDS: Final = 30.0

Now = Callable[[], float]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A leak with the object its token stands in, and the path there."""

    leak: Leak
    object: str
    path: str


def exposed(
    leaks: Sequence[Leak],
    *,
    seconds: float = _SECONDS,
    now: Now = time.monotonic,
    cancel: CancelFlag = NEVER,
) -> tuple[Leak, ...]:
    """Return those of *leaks* whose exposure is told otherwise than before.

    After *seconds* a repository's remaining leaks are left as they were. Raises Cancelled.
    """
    changed = []
    for repository, inside in _by_repository(leaks).items():
        cancel.check()
        told = _told(Path(repository), inside, _Watch(now() + seconds, now, cancel))
        for leak in inside:
            exposure, remote = told.get(leak.id, (leak.exposure, leak.remote))
            if (exposure, remote) != (leak.exposure, leak.remote):
                changed.append(replace(leak, exposure=exposure, remote=remote))
    return tuple(changed)


def _by_repository(leaks: Iterable[Leak]) -> Mapping[str, list[Leak]]:
    found: dict[str, list[Leak]] = {}
    for leak in leaks:
        if leak.repository is not None:
            found.setdefault(leak.repository, []).append(leak)
    return found


_Told = dict[LeakId, tuple[Exposure, str]]


@dataclass(frozen=True, slots=True)
class _Watch:
    """Until when one repository is looked at."""

    end: float
    now: Now
    cancel: CancelFlag

    def over(self) -> bool:
        """Tell whether the time is up; raises Cancelled if it is not wanted any more."""
        self.cancel.check()
        return self.now() > self.end


def _told(top: Path, leaks: Sequence[Leak], watch: _Watch) -> _Told:
    wanted = [*_in_objects(top, leaks), *_in_files(top, leaks)]
    told: _Told = {leak.id: (Exposure.LOCAL, "") for leak in leaks}
    told |= {one.leak.id: (Exposure.COMMITTED, "") for one in wanted}
    for name, host in _remotes(top):
        left = [one for one in wanted if told[one.leak.id][0] is not Exposure.PUSHED]
        if not left:
            break
        pushed = _pushed(top, name, left, watch)
        if pushed is None:  # out of time: nothing is claimed of these
            for one in left:
                told.pop(one.leak.id)
            break
        where = f"{name} ({host})" if host else name
        told |= {one: (Exposure.PUSHED, where) for one in pushed}
    return told


def _in_objects(top: Path, leaks: Sequence[Leak]) -> Iterator[_Wanted]:
    for leak in leaks:
        if leak.in_history:
            yield _Wanted(leak, leak.blob or leak.commit or "", _inside(top, leak.path))


def _in_files(top: Path, leaks: Sequence[Leak]) -> Iterator[_Wanted]:
    """Yield the leaks of files that git holds in the very state they are in."""
    files = {_inside(top, leak.path): leak for leak in leaks if not leak.in_history}
    names = [name for name in files if name and "!" not in name][: _PATHS * 10]
    for start in range(0, len(names), _PATHS):
        batch = names[start : start + _PATHS]
        for blob, name in _indexed(top, batch):
            if name in files and _hash(top / name, len(blob)) == blob:
                yield from (
                    _Wanted(leak, blob, name)
                    for leak in leaks
                    if not leak.in_history and _inside(top, leak.path) == name
                )


def _indexed(top: Path, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    answer = git(["ls-files", "-s", "-z", "--", *(f":(literal){one}" for one in names)], top)
    for line in answer.stdout.split(b"\0") if answer.code == 0 else ():
        head, _, path = line.partition(b"\t")
        fields = head.split()
        if len(fields) == 3:
            yield fields[1].decode("ascii", "replace"), os.fsdecode(path)


def _hash(path: Path, length: int) -> str:
    """Return the id git would give the file's content as it is."""
    try:
        data = read_snapshot(path).data
    except EditError:
        return ""
    # git's own name for content, no protection of ours
    made = hashlib.sha256() if length == 64 else hashlib.sha1(usedforsecurity=False)
    made.update(b"blob %d\0" % len(data))
    made.update(data)
    return made.hexdigest()


def _remotes(top: Path) -> list[tuple[str, str]]:
    """Return names and hosts of the repository's remotes."""
    answer = git(["config", "--null", "--get-regexp", r"^remote\..*\.url$"], top)
    found: dict[str, str] = {}
    for line in answer.stdout.split(b"\0") if answer.code == 0 else ():
        key, _, url = line.partition(b"\n")
        name = os.fsdecode(key).removeprefix("remote.").removesuffix(".url")
        if name:
            found.setdefault(name, host_of(os.fsdecode(url)))
    return [(name, host) for name, host in found.items() if not set(name) & set("*?[")][:_REMOTES]


def host_of(url: str) -> str:
    """Return the host of a remote's address, nothing else of it; "" for a folder of this machine.

    ``ada:secret@host:22/x``, ``git@host:x`` and ``https://token@host/x`` are all of *host*.
    """
    if "://" in url:
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            return ""
        return sanitise(host, 80)
    head, colon, _ = url.partition(":")
    if not colon or "/" in head or "\\" in head or len(head) == 1:
        return ""
    return sanitise(head.rpartition("@")[2], 80)


def _pushed(top: Path, remote: str, wanted: Sequence[_Wanted], watch: _Watch) -> set[LeakId] | None:
    """Return the leaks that the refs of *remote* reach; None if that took too long."""
    refs = f"--remotes={remote}"
    found: set[LeakId] = set()
    left: dict[str, list[_Wanted]] = {}
    commits: dict[str, list[_Wanted]] = {}
    for one in wanted:
        left.setdefault(one.object, []).append(one)
        if one.leak.commit:
            commits.setdefault(one.leak.commit, []).append(one)
    if commits:
        for line in lines(["rev-list", refs], top):
            found |= {one.leak.id for one in commits.get(line.decode("ascii", "replace"), ())}
            if watch.over():
                return None
    left = {
        name: rest
        for name, ones in left.items()
        if (rest := [one for one in ones if one.leak.id not in found])
    }
    if left:
        more = _walked(top, refs, left, watch)
        if more is None:
            return None
        found |= more
    return found


def _walked(
    top: Path, refs: str, left: dict[str, list[_Wanted]], watch: _Watch
) -> set[LeakId] | None:
    """Look for the objects in what each commit changed; stops when all were met."""
    arguments = ["log", refs, "-m", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"]
    arguments += ["--full-history", "--format="]
    paths = {one.path for ones in left.values() for one in ones}
    if paths and len(paths) <= _PATHS and all(paths):
        arguments += ["--", *(f":(literal,top){path}" for path in sorted(paths))]
    found: set[LeakId] = set()
    for part in lines(arguments, top, b"\0"):
        if watch.over():
            return None
        text = part.lstrip(b"\n")
        if not text.startswith(b":"):
            continue
        fields = text.split()
        blob = fields[3].decode("ascii", "replace") if len(fields) > 3 else ""
        found |= {one.leak.id for one in left.pop(blob, ())}
        if not left:
            break
    return found


def _inside(top: Path, path: str) -> str:
    root = str(top)
    return path[len(root) :].strip("/\\").replace(os.sep, "/") if path.startswith(root) else ""
