"""Collect what is already lying around: the tools' own files, the environment, chosen paths."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vault_app.core.credential import Credential, Kind, Part
from vault_app.core.errors import EditError, UsageError
from vault_app.core.ids import CredentialId, PlaceId, draw
from vault_app.core.pattern import Pattern
from vault_app.core.place import Place, PlaceKind
from vault_app.core.secret import Secret
from vault_app.editors.catalogue import user_files
from vault_app.editors.search import Found, discover
from vault_app.editors.values import spots
from vault_app.providers.registry import PATTERNS, by_id, recognise_token
from vault_app.scanner.walk import walk
from vault_app.services.entry import Entry
from vault_app.services.finding import places_for
from vault_app.services.import_parts import completed, exported
from vault_app.services.import_store import DryStore, LiveStore, Taker
from vault_app.services.inventory import default_name, holds_token
from vault_app.services.logins import kept_logins, login_place
from vault_app.services.progress import NEVER, CancelFlag, Progress, Tick, silent
from vault_app.services.workbench import Workbench
from vault_app.system.file_errors import unreadable
from vault_app.system.files import Snapshot, read_snapshot
from vault_app.system.git_credentials import Login


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that gave nothing, and the code that says why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import took (*imported*), met again (*known*), left out (*skipped*).

    *unclaimed* are those of both that nobody has called his own yet (H25).
    """

    imported: tuple[Entry, ...]
    known: tuple[Entry, ...]
    unclaimed: tuple[Entry, ...]
    skipped: tuple[Skipped, ...]


@dataclass(slots=True)
class _Source:
    path: Path
    tool: str | None
    own: bool


@dataclass(slots=True)
class _Haul:
    """One value met during this import with where its credential ended up."""

    credential: Credential
    value: Secret
    new: bool
    section: str | None = None


@dataclass(slots=True)
class _Import:
    bench: Workbench
    taker: Taker
    mine: bool
    skipped: list[Skipped] = field(default_factory=list)
    hauls: dict[CredentialId, _Haul] = field(default_factory=dict)
    read: list[_Source] = field(default_factory=list)

    def skip(self, path: Path, reason: str) -> None:
        self.skipped.append(Skipped(str(path), reason))


def import_tokens(
    bench: Workbench,
    paths: Sequence[Path] = (),
    *,
    dry_run: bool = False,
    mine: bool = False,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
) -> ImportResult:
    """Look in the catalogue's places, environment, helpers and *paths*; take every token found.

    Uses no network. A value that stands in a tool's own file, in the environment or was added
    before is claimed wherever else it stands; others are unclaimed unless *mine*. With *dry_run*
    nothing is recorded. A file that cannot be read is told in ``skipped`` and left alone.
    """
    from vault_app.services.scan_names import shown  # as late as what it needs

    taker: Taker = DryStore(bench) if dry_run else LiveStore(bench)
    work = _Import(bench, taker, mine)
    for done, source in enumerate(_sources(work, paths)):
        cancel.check()
        progress(Tick("importing", done, None, shown(str(source.path))))
        _file(work, source)
    _environment(work)
    _helpers(work)
    _elsewhere(work, cancel)
    taker.track([haul.credential for haul in work.hauls.values()])
    return _result(work)


def _sources(work: _Import, paths: Sequence[Path]) -> Iterator[_Source]:
    seen: set[str] = set()
    own = user_files(work.bench.environ, work.bench.user_home)
    # A store that names its tokens comes first: its names are the person's own words for them.
    for file in sorted(own, key=lambda file: file.path.name != "stored_tokens"):
        seen.add(str(file.path.absolute()))
        yield _Source(file.path.absolute(), file.tool, own=True)
    present = []
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            work.skip(path.absolute(), unreadable(error, str(path)).code)
        else:
            present.append(path.absolute())
    for path in walk(present, on_skip=work.skip):
        absolute = path.absolute()
        if str(absolute) not in seen:
            seen.add(str(absolute))
            yield _Source(absolute, None, own=False)


def _environment(work: _Import) -> None:
    for name, text in sorted(work.bench.environ.items()):
        pattern = recognise_token(text.strip()) if text else None
        if pattern is None or not pattern.plausible(text.strip()):
            continue
        found = Found(pattern, Secret(text.strip()), (), None)
        whole = exported(work.bench, work.taker.known, name, found)
        if whole is None:
            continue
        credential = _taken(work, whole[0], (), own=True, where=Path(name))
        if credential is not None:
            work.taker.remember([_variable(credential, one) for one in whole[1]])


def _helpers(work: _Import) -> None:
    """Take what git's and docker's helpers keep and give without asking anybody."""
    for tool, address, login in kept_logins(work.bench):
        credential = _from_helper(work, login, Path(address))
        if credential is not None:
            work.taker.remember([login_place(credential, tool, address, login)])


def _from_helper(work: _Import, login: Login, where: Path) -> Credential | None:
    text = login.value.reveal()
    pattern = recognise_token(text)
    if login.value.same_as(Secret(login.username)) or recognise_token(login.username):
        # A token in the place of the user name would stand in our store.
        work.skip(where, "token_as_user")
        return None
    if pattern is not None and pattern.plausible(text):
        return _taken(work, Found(pattern, login.value, (), None), (), own=True, where=where)
    known = work.taker.known(login.value)
    if known is not None:
        known = work.taker.met(known, login.value, claim=True)
        work.hauls.setdefault(known.id, _Haul(known, login.value, new=False))
    return known


def _variable(credential: Credential, name: str) -> Place:
    return Place(
        id=PlaceId(draw()),
        credential=credential.id,
        kind=PlaceKind.ENVIRONMENT,
        path=None,
        key=name,
        editor="environment",
        tool="environment",
        plaintext=True,
    )


def _file(work: _Import, source: _Source) -> None:
    snapshot = _read(work, source.path)
    if snapshot is None:
        return
    work.read.append(source)
    founds = [
        _shown(whole)
        for found in discover(source.path, snapshot.data, PATTERNS)
        if (whole := completed(work.bench, work.taker.known, source.path, snapshot.data, found))
    ]
    refreshers = {found.section: found for found in founds if _is_refresh(found)}
    for found in founds:
        partner = refreshers.get(found.section) if found.section else None
        if partner is found and _has_access(founds, found.section):
            continue
        companions = (partner,) if partner is not None and partner is not found else ()
        credential = _taken(work, found, companions, own=source.own, where=source.path)
        if credential is not None:
            _remember(work, credential, snapshot, found, source)


def _shown(found: Found) -> Found:
    """Return *found* without its section where that is a token itself: sections are stored."""
    held = found.section is not None and holds_token(found.section)
    return replace(found, section=None) if held else found


def _read(work: _Import, path: Path) -> Snapshot | None:
    try:
        return read_snapshot(path)
    except EditError as error:
        work.skip(path, error.code)
        return None


def _is_refresh(found: Found) -> bool:
    return found.pattern.kind is Kind.OAUTH and "refresh" in found.pattern.id


def _has_access(founds: Sequence[Found], section: str | None) -> bool:
    return any(
        other.section == section and other.pattern.kind is Kind.OAUTH and not _is_refresh(other)
        for other in founds
    )


def _remember(
    work: _Import, credential: Credential, snapshot: Snapshot, found: Found, source: _Source
) -> None:
    places = places_for(
        work.bench,
        credential,
        snapshot,
        found.occurrences,
        tool=source.tool,
        section=found.section,
        exposure=False,
    )
    work.taker.replace(credential, str(source.path), places)


def _taken(
    work: _Import, found: Found, companions: Sequence[Found], *, own: bool, where: Path
) -> Credential | None:
    """Return the credential of a found value, taking it if it is new; None if it is left out."""
    known = work.taker.known(found.value) or _same_login(work, found)
    own = own or work.mine
    parts = tuple(Part("refresh_token", companion.value) for companion in companions)
    try:
        if known is None:
            known = _new(work, found, parts, own=own)
            work.hauls[known.id] = _Haul(known, found.value, new=True, section=found.section)
        else:
            known = work.taker.met(known, found.value, claim=own, parts=parts)
            haul = work.hauls.setdefault(known.id, _Haul(known, found.value, new=False))
            haul.credential = known
    except UsageError as error:
        work.skip(where, error.code)
        return None
    return known


def _same_login(work: _Import, found: Found) -> Credential | None:
    """Match an OAuth login by its section: its value changes by itself (it is no new token)."""
    if found.pattern.kind is not Kind.OAUTH or not found.section:
        return None
    return work.taker.login(found.section)


def _new(work: _Import, found: Found, parts: Sequence[Part], *, own: bool) -> Credential:
    pattern: Pattern = found.pattern
    wanted = found.section or default_name(pattern.provider)
    provider = by_id(pattern.provider)
    return work.taker.take(found.value, provider, pattern.kind, wanted, claimed=own, parts=parts)


def _elsewhere(work: _Import, cancel: CancelFlag) -> None:
    """Look for every value met, and for known values no pattern finds, in all files once more.

    Patterns need a left boundary and a known value does not; and a token nobody recognises can
    only be found by its value.
    """
    wanted = [(haul.credential, haul.value, haul.section) for haul in work.hauls.values()]
    wanted += [(known, value, None) for known, value in work.taker.patternless()]
    for source in work.read:
        cancel.check()
        snapshot = _read_again(source.path)
        if snapshot is None:
            continue
        for credential, value, _section in wanted:
            _exact(work, source, snapshot, credential, value)


def _exact(
    work: _Import, source: _Source, snapshot: Snapshot, credential: Credential, value: Secret
) -> None:
    occurrences = spots(source.path, snapshot.data, value)
    known = work.taker.count(credential, str(source.path))
    if not occurrences or len(occurrences) == known:
        return
    if credential.id not in work.hauls:
        work.hauls[credential.id] = _Haul(credential, value, new=False)
    places = places_for(
        work.bench, credential, snapshot, occurrences, tool=source.tool, exposure=False
    )
    work.taker.replace(credential, str(source.path), places)


def _read_again(path: Path) -> Snapshot | None:
    try:
        return read_snapshot(path)
    except EditError:
        return None


def _result(work: _Import) -> ImportResult:
    pairs = [(work.taker.entry(haul.credential), haul.new) for haul in work.hauls.values()]
    listed = [entry for entry, _new_one in pairs]
    return ImportResult(
        imported=tuple(entry for entry, new in pairs if new),
        known=tuple(entry for entry, new in pairs if not new),
        unclaimed=tuple(entry for entry in listed if not entry.credential.claimed),
        skipped=tuple(work.skipped),
    )
