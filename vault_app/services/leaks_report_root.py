"""Where the paths of another tool's report count from, and what of it stands there.

A report names files from where its tool was run, and those of a history from the repository; it is
often read elsewhere. Nothing is changed, no network used.
"""

import itertools
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vault_app.core.errors import EditError
from vault_app.core.leak import MACHINE
from vault_app.core.secret import Secret
from vault_app.services.leaks_reports import Reported
from vault_app.services.workbench import Workbench
from vault_app.system.files import read_snapshot
from vault_app.system.gitwork import git

_SAMPLE: Final = 60
_MOST_ROOTS: Final = 300
_LARGE: Final = 8 * 2**20
_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a finding stands; *repository* and *blob* only where its commit is there."""

    path: str
    repository: str | None = None
    blob: str | None = None


class Ground:
    """The files of a report, counted from one folder."""

    def __init__(self, root: Path, findings: Sequence[Reported]) -> None:
        """Ask each repository once for what is said to be in its commits."""
        self._root = os.path.abspath(root)  # noqa: PTH100 - links stay as they are
        self._blobs: dict[tuple[str, str, str], str] = {}
        asked: dict[str, dict[str, tuple[str, str]]] = {}
        for one in findings:
            if one.commit is not None and "\n" not in one.path:
                name = f"{one.commit}:{one.path}"
                asked.setdefault(self._top(one), {})[name] = (one.commit, one.path)
        for top, names in asked.items():
            if _is_repository(top):
                for name, blob in _blobs(top, tuple(names)):
                    self._blobs[top, *names[name]] = blob

    def stand(self, one: Reported) -> Stand:
        """Return where *one* stands, or would."""
        top = self._top(one)
        path = os.path.normpath(os.path.join(top, one.path))  # noqa: PTH118 - links stay
        blob = None if one.commit is None else self._blobs.get((top, one.commit, one.path))
        return Stand(path, None if blob is None else top, blob)

    def holds(self, one: Reported, *, itself: bool) -> bool:
        """Tell whether the file is there; *itself*: whether the value stands in it."""
        stand = self.stand(one)
        if one.commit is not None:
            return stand.blob is not None
        return _stands_in(stand.path, one.value) if itself else _is_there(stand.path)

    def _top(self, one: Reported) -> str:
        """Return what the path counts from: for a commit's file, the repository."""
        if one.commit is None or one.within is None:
            return self._root
        top = os.path.normpath(os.path.join(self._root, one.within))  # noqa: PTH118 - as above
        return top if _is_repository(top) else self._root


def root_of(bench: Workbench, findings: Iterable[Reported], near: Sequence[Path]) -> Path | None:
    """Return the folder from which most of the files stand, None if from none any does.

    Tried are the folders *near*, those above them, and the ones that are looked into for leaks or
    that earlier reports counted from: many a folder has an ``.env``, so the values are asked for.
    Where no value stands any more, the files near are enough.
    """
    wanted = [one for one in findings if one.value is not None][:_SAMPLE]
    if not wanted:
        return near[0]
    about = list(dict.fromkeys(_about(near)))
    every = dict.fromkeys(itertools.chain(about, _known(bench)))
    roots = list(itertools.islice(every, _MOST_ROOTS))
    return _best(roots, wanted, itself=True) or _best(about, wanted, itself=False)


def _best(roots: Sequence[Path], wanted: Sequence[Reported], *, itself: bool) -> Path | None:
    best, most = None, 0
    for root in roots:
        ground = Ground(root, wanted)
        found = sum(ground.holds(one, itself=itself) for one in wanted)
        if found > most:
            best, most = root, found
        if most == len(wanted):
            break
    return best


def _about(near: Sequence[Path]) -> Iterator[Path]:
    yield from near
    for one in near:
        yield from one.absolute().parents


def _known(bench: Workbench) -> Iterator[Path]:
    known = [Path(one.path) for one in bench.store.leak_folders.all() if one.path != MACHINE]
    for folder in known:
        yield from (folder, folder.parent)
        yield from _repositories_in(folder)
    for leak in bench.store.leaks.all():
        if leak.source != "scan":
            yield from (Path(leak.root), Path(leak.repository or leak.root))


def _repositories_in(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as inside:
            names = sorted(one.path for one, _ in zip(inside, range(_MOST_ROOTS), strict=False))
    except OSError:
        return
    yield from (Path(one) for one in names if _is_repository(one))


def _is_repository(top: str) -> bool:
    bare = (f"{top}/HEAD", f"{top}/objects")
    return os.path.exists(f"{top}/.git") or all(map(os.path.exists, bare))  # noqa: PTH110


def _stands_in(path: str, value: Secret | None) -> bool:
    """Tell whether *value* stands in a file; of an archive's member, whether the archive is."""
    if value is None or not os.path.isfile(path):  # noqa: PTH113 - of thousands of paths
        return "!" in path and _is_there(path)
    try:
        return value.reveal().encode("utf-8", "replace") in read_snapshot(Path(path), _LARGE).data
    except EditError:
        return False


def _is_there(path: str) -> bool:
    """Tell whether a file is there; of an archive's member, the archive."""
    return os.path.lexists(path) or os.path.lexists(path.partition("!")[0])


def _blobs(top: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of files in commits that are there, each with its blob's id."""
    asked = "".join(f"{one}\n" for one in names).encode("utf-8", "surrogateescape")
    said = git(["cat-file", "--batch-check"], Path(top), asked, _SECONDS)
    for name, line in zip(names, said.stdout.split(b"\n"), strict=False):
        blob, _, rest = line.partition(b" ")
        if rest.startswith(b"blob "):
            yield name, blob.decode()
