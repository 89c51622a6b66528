"""Find the remote secrets (of Spaces) that hold one token: a use of the network, asked for."""

from collections.abc import Iterator

from vault_app.core.credential import Credential
from vault_app.core.errors import RotationError, ScopeMissing
from vault_app.core.ids import PlaceId, draw
from vault_app.core.place import Place, PlaceKind
from vault_app.core.secret import Secret
from vault_app.providers.registry import by_id, remote_of
from vault_app.providers.remote import RemoteSecret, RemoteSecrets
from vault_app.services.checking import ask
from vault_app.services.entry import Entry
from vault_app.services.inventory import entry_of, resolve
from vault_app.services.progress import NEVER, CancelFlag, Progress, Tick, silent
from vault_app.services.remote_map import put_of
from vault_app.services.workbench import Workbench


def find_remote(
    bench: Workbench, name: str, *, progress: Progress = silent, cancel: CancelFlag = NEVER
) -> Entry:
    """Look through the secrets of the owner's stores (Spaces) and remember those of this token.

    They cannot be read. What we put there ourselves for this very value is certain; a secret of
    one of the provider's usual names that changed after the token was made is *probably* it.
    Raises RotationError ``unclaimed`` or ``no_remote_secrets``, and ProviderError.
    """
    credential = resolve(bench, name)
    remote = remote_of(credential.provider)
    if remote is None:
        raise RotationError("no_remote_secrets", name=credential.name)
    if not credential.claimed:
        raise RotationError("unclaimed", name=credential.name)
    if credential.owner is None:
        credential = ask(bench, credential)
    found, stores = [], set()
    for done, (store, secrets) in enumerate(_listed(bench, remote, credential, cancel)):
        progress(Tick("searching", done, None, store))
        stores.add(store)
        placed = [_place(bench, remote, credential, secret) for secret in secrets]
        found += [place for place in placed if place is not None]
    _replace(bench, credential, found, stores)
    return entry_of(bench, credential)


def _listed(
    bench: Workbench, remote: RemoteSecrets, credential: Credential, cancel: CancelFlag
) -> Iterator[tuple[str, tuple[RemoteSecret, ...]]]:
    token = bench.record(credential.item, credential.backend).token
    for store in _stores(bench, remote, credential, token):
        cancel.check()
        try:
            yield store, remote.remote_secrets(token, store, credential.endpoint, bench.http)
        except ScopeMissing:
            continue


def _stores(
    bench: Workbench, remote: RemoteSecrets, credential: Credential, token: Secret
) -> list[str]:
    owners = [credential.owner or "", *(r.name for r in credential.reach if r.type == "org")]
    found: list[str] = []
    for owner in dict.fromkeys(name for name in owners if name):
        try:
            found += remote.remote_stores(token, [owner], credential.endpoint, bench.http)
        except ScopeMissing:
            continue
    return list(dict.fromkeys(found))


def _place(
    bench: Workbench, remote: RemoteSecrets, credential: Credential, secret: RemoteSecret
) -> Place | None:
    put = put_of(bench, remote.remote_tool, secret.store, secret.key)
    ours = put is not None and put.after is not None and put.after == secret.updated_at
    if ours:
        certain = put is not None and put.fingerprint == credential.fingerprint
        return _made(remote, credential, secret, certain=True) if certain else None
    usual = secret.key in by_id(credential.provider).environment_names
    made, changed = credential.created_at, secret.updated_at
    if not usual or (made is not None and changed is not None and changed < made):
        return None
    return _made(remote, credential, secret, certain=False)


def _made(
    remote: RemoteSecrets, credential: Credential, secret: RemoteSecret, *, certain: bool
) -> Place:
    return Place(
        id=PlaceId(draw()),
        credential=credential.id,
        kind=PlaceKind.REMOTE,
        path=None,
        key=secret.key,
        editor="remote_secret",
        tool=remote.remote_tool,
        plaintext=False,
        section=secret.store,
        certain=certain,
    )


def _replace(
    bench: Workbench, credential: Credential, found: list[Place], stores: set[str]
) -> None:
    """Make *found* all there is in *stores*; equal places keep their ids.

    A store that could not be listed keeps its places: not seen is not gone.
    """
    names = {(place.section, place.key) for place in found}
    gone = [
        place.id
        for place in bench.store.places.of(credential.id)
        if place.kind is PlaceKind.REMOTE
        and place.section in stores
        and (place.section, place.key) not in names
    ]
    bench.store.places.forget(gone)
    bench.store.places.remember(found)
