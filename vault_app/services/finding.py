"""Find where one known token is written, in the tools' own files and in chosen folders."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from vault_app.core.credential import Credential
from vault_app.core.errors import EditError
from vault_app.core.ids import PlaceId, draw
from vault_app.core.place import Occurrence, Place, PlaceKind
from vault_app.core.secret import Secret
from vault_app.editors.catalogue import tool_of, user_files
from vault_app.editors.values import spots
from vault_app.scanner.walk import walk
from vault_app.services.entry import Entry
from vault_app.services.exposing import look_again, looked_at
from vault_app.services.inventory import entry_of, resolve
from vault_app.services.progress import NEVER, CancelFlag, Progress, Tick, silent
from vault_app.services.workbench import Workbench
from vault_app.system.files import Snapshot, read_snapshot


def find_places(
    bench: Workbench,
    name: str,
    folders: Sequence[Path] = (),
    *,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
) -> Entry:
    """Look for one token and remember each exact occurrence; return its entry.

    Without *folders* no file is read: the places known so far are told, and who else gets at
    them now. With them the tools' own files are looked through as well.
    """
    if not folders:
        return look_again(bench, name)
    from vault_app.services.scan_names import shown  # what reads files is not loaded without them

    credential = resolve(bench, name)
    value = bench.record(credential.item, credential.backend).token
    own = (file.path for file in user_files(bench.environ, bench.user_home))
    for done, path in enumerate(_paths(own, folders)):
        cancel.check()
        progress(Tick("searching", done, None, shown(str(path))))
        remember_file(bench, credential, path, value)
    return entry_of(bench, credential)


def find_remote(
    bench: Workbench, name: str, *, progress: Progress = silent, cancel: CancelFlag = NEVER
) -> Entry:
    """See ``finding_remote``, which is loaded only where it is asked for."""
    from vault_app.services import finding_remote

    return finding_remote.find_remote(bench, name, progress=progress, cancel=cancel)


def remember_file(
    bench: Workbench, credential: Credential, path: Path, value: Secret
) -> tuple[Place, ...]:
    """Bring our list of places of one token in one file up to date; return them.

    A file that cannot be read leaves the list as it was: not seen is not gone.
    """
    try:
        snapshot = read_snapshot(path)
        occurrences = spots(path, snapshot.data, value)
    except EditError:
        return ()
    places = places_for(bench, credential, snapshot, occurrences)
    if places or bench.store.places.at(str(path)):
        bench.store.places.replace(credential.id, str(path), places)
    return places


def places_for(
    bench: Workbench,
    credential: Credential,
    snapshot: Snapshot,
    occurrences: Sequence[Occurrence],
    *,
    tool: str | None = None,
    section: str | None = None,
    exposure: bool = True,
) -> tuple[Place, ...]:
    """Return one Place per occurrence; repeats of a key are told apart by *ordinal*.

    *exposure* asks git and the file system about this one file; who has many asks once for all.
    """
    if not occurrences:
        return ()
    path = snapshot.path
    name = tool or tool_of(path, bench.environ, bench.user_home)
    counts: dict[str, int] = {}
    places = []
    for occurrence in occurrences:
        ordinal = counts.get(occurrence.key, 0)
        counts[occurrence.key] = ordinal + 1
        places.append(
            Place(
                id=PlaceId(draw()),
                credential=credential.id,
                kind=PlaceKind.FILE,
                path=str(path),
                key=occurrence.key,
                editor=occurrence.editor,
                tool=name,
                ordinal=ordinal,
                encoding=occurrence.encoding,
                mode=f"{snapshot.mode & 0o7777:04o}",
                section=section,
            )
        )
    return tuple(looked_at(places) if exposure else places)


def _paths(own: Iterable[Path], folders: Sequence[Path]) -> Iterable[Path]:
    seen: set[Path] = set()
    for path in (*own, *walk(folders, on_skip=lambda path, reason: None)):
        absolute = path.absolute()
        if absolute not in seen:
            seen.add(absolute)
            yield absolute
