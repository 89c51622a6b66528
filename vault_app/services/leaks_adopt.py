"""From a leak to the inventory: the value is read again where it stands, and that place remembered.

Nothing is sent. What was found and is not said to be the person's own stays unclaimed (H25).
"""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vault_app.core.credential import Kind
from vault_app.core.errors import EditError, RotationError, UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.leak import Leak
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.services.entry import Entry
from vault_app.services.leaks import entry as leak_entry
from vault_app.services.progress import Progress, silent
from vault_app.services.workbench import Workbench
from vault_app.system import gitstream
from vault_app.system.files import read_snapshot

_RECORDS = ("history", ".hist", ".log")
_RECORDED = frozenset({"log", "logs", ".git"})
_WORDS: Final = re.compile(r"\w+|[^\w\s]")
_LONGEST_LINE: Final = 4_000
_MOST_EDGES: Final = 60


def adopt(bench: Workbench, wanted: str, *, mine: bool = False) -> Entry:
    """Take the token of a leak into the inventory, claimed only if it is *mine*; return its entry.

    UsageError ``leak_gone`` if it stands there no more, ``tombstone`` if it is dead, and what
    taking a token raises.
    """
    from vault_app.services import inventory

    leak = leak_entry(bench, wanted)
    if leak.known is not None and leak.known.credential is not None:
        owner = leak.known.credential
        return inventory.claim(bench, owner) if mine else inventory.entry(bench, owner)
    value = _value(bench, leak.leak)
    owner = _taken(bench, leak.leak, value, mine=mine)
    # Where the token is the name of the file there is no place to switch.
    if not leak.leak.in_history and "!" not in leak.leak.path and Path(leak.leak.path).exists():
        from vault_app.services.finding import remember_file

        credential = inventory.resolve(bench, owner)
        remember_file(bench, credential, Path(leak.leak.path), value)
    return inventory.entry(bench, owner)


def to_places(bench: Workbench, wanted: str) -> Entry:
    """Remember every file where a leak's token stands as its place: a rotation plans them all.

    What merely recorded the token, a history or a log, gets no new one written into it.
    UsageError ``leak_gone`` where the token is none of ours.
    """
    from vault_app.services import inventory
    from vault_app.services.finding import remember_file

    leak = leak_entry(bench, wanted)
    if leak.known is None or leak.known.credential is None:
        raise UsageError("leak_gone", path=sanitise(leak.leak.path))
    credential = inventory.resolve(bench, leak.known.credential)
    value = bench.record(credential.item, credential.backend).token
    mark = leak.leak.fingerprint
    for path in sorted({one.path for one in bench.store.leaks.all() if one.fingerprint == mark}):
        if "!" not in path and not _recorded(Path(path)) and Path(path).is_file():
            remember_file(bench, credential, Path(path), value)
    return inventory.entry(bench, credential.id)


def _recorded(path: Path) -> bool:
    return path.name.endswith(_RECORDS) or not _RECORDED.isdisjoint(path.parts)


def revoke(
    bench: Workbench,
    wanted: str,
    *,
    despite_watcher: bool = False,
    progress: Progress = silent,
) -> Entry:
    """Revoke the token of a leak at its provider and prove it dead; the person said it is his own.

    Every place that holds it is given up. *despite_watcher* was typed (H12). Raises what
    ``rotating.revoke`` raises, and RotationError ``not_supported`` before anything is taken in.
    """
    from vault_app.services import inventory, rotating

    _refuse_unable(leak_entry(bench, wanted).leak.provider)
    entry = adopt(bench, wanted, mine=True)
    places = [place.id for place in entry.places]
    rotating.revoke(
        bench,
        entry.credential.id,
        abandon=places,
        despite_watcher=despite_watcher,
        progress=progress,
    )
    return inventory.entry(bench, entry.credential.id)


def _refuse_unable(provider: str) -> None:
    from vault_app.providers.provider import Capability
    from vault_app.providers.registry import PROVIDERS

    able = {one.id for one in PROVIDERS if Capability.REVOKE in one.capabilities}
    if provider not in able:
        raise RotationError("not_supported", provider=provider)


def _taken(bench: Workbench, leak: Leak, value: Secret, *, mine: bool) -> CredentialId:
    from vault_app.providers.registry import by_id
    from vault_app.services import inventory
    from vault_app.services.endpoints import endpoint_for

    seen = inventory.recognise(value)
    server = ""
    if seen.provider != inventory.UNKNOWN_PROVIDER:
        server = endpoint_for(bench, by_id(seen.provider), None)
    with inventory.alone(bench):
        name = inventory.free_name(bench, inventory.default_name(seen.provider))
        kind = seen.kind if seen.provider == leak.provider else Kind.UNKNOWN
        new = inventory.NewCredential(value, seen.provider, server, name, kind, claimed=mine)
        return inventory.take(bench, new, code="imported").id


def _value(bench: Workbench, leak: Leak) -> Secret:
    """Return the value whose fingerprint the leak bears, from where it stands."""
    from vault_app.services.import_parts import whole_of
    from vault_app.services.leaks_cleanup import engine_of

    engine, key = engine_of(bench), bench.key
    for data in _texts(leak):
        values = [hit.value for hit in engine.hits(data)]
        for text in itertools.chain(values, () if leak.source == "scan" else _spelt(data, leak)):
            value = Secret(text)
            if key.fingerprint(value) == leak.fingerprint:
                whole = whole_of(leak.path, data, value)
                _refuse_half(whole)
                return whole
    raise UsageError("leak_gone", path=sanitise(leak.path))


def _spelt(data: bytes, leak: Leak) -> Iterator[str]:
    """Yield what stands in a leak's line between signs: another tool has shapes that we have not.

    Nearest to its column first; the fingerprint decides.
    """
    lines = data.split(b"\n", leak.line)
    if len(lines) < leak.line:
        return
    text = lines[leak.line - 1][:_LONGEST_LINE].decode("utf-8", "replace").rstrip("\r")
    edges = sorted({0, len(text), *(at for one in _WORDS.finditer(text) for at in one.span())})
    starts = sorted(edges, key=lambda at: abs(at - leak.column + 1))[:_MOST_EDGES]
    for start in starts:
        yield from (text[start:end] for end in edges if end > start)


def _refuse_half(value: Secret) -> None:
    """Refuse the public part of a credential that has more: nothing can be done with it (H14).

    Who adds one by hand says with it that it is his; a leak is somebody's mention.
    """
    from vault_app.providers.compound import Compound
    from vault_app.providers.registry import by_id, recognise_token

    pattern = recognise_token(value.reveal())
    if pattern is not None and not pattern.secret and isinstance(by_id(pattern.provider), Compound):
        raise UsageError("half_a_credential")


def _texts(leak: Leak) -> Iterator[bytes]:
    """Yield what may hold it: the git object, the archive's member, or the file."""
    if leak.in_history:
        if leak.repository is not None:
            ids = [one for one in (leak.blob, leak.commit) if one]
            yield from (one.data for one in gitstream.objects(ids, Path(leak.repository)))
        return
    outer, inside, member = leak.path.partition("!")
    if inside and not Path(leak.path).exists():
        from vault_app.scanner import archives

        for name, data in archives.members(Path(outer), on_skip=lambda name, reason: None):
            if name == member:
                yield data
        return
    try:
        yield read_snapshot(Path(leak.path)).data
    except EditError as error:
        if error.code != "file_missing":
            raise
        yield from _names_beside(Path(leak.path))


def _names_beside(path: Path) -> Iterator[bytes]:
    """Yield the names in a folder: one with a token in it is remembered by its hint alone."""
    try:
        names = sorted(path.parent.iterdir())
    except OSError:
        return
    yield "\n".join(one.name for one in names).encode("utf-8", "surrogateescape")
