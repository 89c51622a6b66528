"""git erases a login once a server refuses it: look again after the old value's death (H4)."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urlsplit

from vault_app.core.errors import EditError
from vault_app.core.place import PlaceKind
from vault_app.core.rotation import Detail, PlaceProgress, PlaceState, StepName
from vault_app.core.secret import Secret
from vault_app.editors.search import find
from vault_app.services.logins import GIT, git_of
from vault_app.services.rotation.consumers.logins import GIT_LOGINS
from vault_app.services.rotation.journal import Journal
from vault_app.store.codec import JsonValue
from vault_app.system.files import read_snapshot
from vault_app.system.git_credentials import store_again

_STORE = "git_credentials"
_EDITORS = (_STORE, "netrc")


def before_revoke(journal: Journal) -> None:
    """End git's cache, which may still hand out the old value, and fill it with the new one.

    Remembers the user names of store files: an erased line tells them no more.
    """
    git = git_of(journal.bench)
    for entry in _logins(journal):
        if git.uses_cache(entry.place.key):
            git.end_cache(entry.place.key)
            with suppress(EditError):
                GIT_LOGINS.switch(journal, entry)
    lines: dict[str, JsonValue] = {}
    for entry in _files(journal):
        name = _user_name(journal, entry)
        if name:
            lines[entry.place.id] = name
    if lines:
        journal.bench.store.settings.set(_key(journal), lines)


def mend_lines(journal: Journal) -> list[PlaceProgress]:
    """Write lines of git's files again where git erased them; return what could not be.

    Nothing is journaled, so that a rotation that has ended can be looked at as well.
    """
    return [entry for entry in _files(journal) if not _line_stands(journal, entry)]


def after_proof(journal: Journal) -> None:
    """Read git's places once more; write again what git erased, and name what could not be."""
    lost = [entry for entry in _logins(journal) if not _login_stands(journal, entry)]
    lost += mend_lines(journal)
    for entry in lost:
        detail = Detail("git_erased_it")
        journal.place(replace(entry, state=PlaceState.FAILED, detail=detail))
    if lost:
        names = ", ".join(entry.place.path or entry.place.key for entry in lost[:5])
        journal.note(StepName.PROVE_DEAD, "git_erased_it", count=len(lost), names=names)


def _logins(journal: Journal) -> list[PlaceProgress]:
    return [
        entry
        for entry in journal.rotation.places
        if entry.place.kind is PlaceKind.HELPER
        and entry.place.tool == GIT
        and entry.state is PlaceState.VERIFIED
    ]


def _files(journal: Journal) -> list[PlaceProgress]:
    return [
        entry
        for entry in journal.rotation.places
        if entry.place.path
        and entry.place.editor in _EDITORS
        and entry.state is PlaceState.VERIFIED
    ]


def _login_stands(journal: Journal, entry: PlaceProgress) -> bool:
    try:
        GIT_LOGINS.switch(journal, entry)
        return GIT_LOGINS.verify(journal, entry)
    except EditError:
        return False


def _line_stands(journal: Journal, entry: PlaceProgress) -> bool:
    path = Path(entry.place.path or "")
    try:
        if _holds(path, entry.place.key, journal.new):
            return True
        if entry.place.editor != _STORE:
            return False
        kept = journal.bench.store.settings.get(_key(journal))
        name = cast("dict[str, str]", kept).get(entry.place.id) if isinstance(kept, dict) else None
        # The file has a port's colon percent-encoded; git itself does not speak so.
        address = unquote(entry.place.key)
        store_again(path, address, name or journal.credential.owner or "git", journal.new)
        return _holds(path, entry.place.key, journal.new)
    except EditError:
        return False


def _holds(path: Path, key: str, value: Secret) -> bool:
    found = find(path, read_snapshot(path).data, value)
    return any(occurrence.key == key for occurrence in found)


def _user_name(journal: Journal, entry: PlaceProgress) -> str | None:
    """Return the user name of a store file's line, None where it is (or may be) the token."""
    if entry.place.editor != _STORE:
        return None
    with suppress(EditError):
        data = read_snapshot(Path(entry.place.path or "")).data
        for line in data.decode("utf-8", "replace").splitlines():
            parts = urlsplit(line.strip())
            if f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}" != entry.place.key:
                continue
            name, value = unquote(parts.username or ""), unquote(parts.password or "")
            if journal.new.same_as(Secret(value)) and not journal.new.same_as(Secret(name)):
                return name
    return None


def _key(journal: Journal) -> str:
    return f"git_users:{journal.rotation.id}"
