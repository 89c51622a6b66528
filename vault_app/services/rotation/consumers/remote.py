"""Secrets kept at a provider for the person's programs (Space secrets), as consumers.

They cannot be read: what we put is known by our own map, and that it arrived by its date.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial

from vault_app.core.errors import NotFoundInFile, ProviderError, ScopeMissing, UnexpectedAnswer
from vault_app.core.rotation import PlaceProgress
from vault_app.core.secret import Secret
from vault_app.providers.registry import remote_of
from vault_app.providers.remote import RemoteSecret, RemoteSecrets
from vault_app.services.remote_map import Put, put_into, remember_put
from vault_app.services.rotation.journal import Journal


class RemotePlaces:
    """*section* is the store (``owner/space``), *key* the secret's name."""

    def switch(self, journal: Journal, entry: PlaceProgress) -> None:
        """Put the new value there, acting as the new token; one push that arrived is enough."""
        now = _listed(journal, entry, journal.new)
        known = put_into(journal.bench, entry.place)
        fresh = journal.bench.key.fingerprint(journal.new)
        if known is not None and known.fingerprint == fresh and _moved(known, now):
            return
        _push(journal, entry, journal.new, as_token=journal.new, before=now.updated_at)

    def switch_together(self, journal: Journal, entries: Sequence[PlaceProgress]) -> None:
        """Put the new value into several secrets of one store, with no question in between.

        Each push restarts the program; those that follow at once fall into the same restart.
        ``switch`` of each comes afterwards: it finds what arrived, and tells what did not.
        """
        fresh = journal.bench.key.fingerprint(journal.new)

        def missing(known: Put | None, now: RemoteSecret) -> bool:
            return known is None or known.fingerprint != fresh or not _moved(known, now)

        _push_together(journal, entries, journal.new, journal.new, missing)

    def restore_together(self, journal: Journal, entries: Sequence[PlaceProgress]) -> None:
        """Put the old value back in the same way; ``restore`` of each comes afterwards."""
        _push_together(journal, entries, journal.old, journal.old, partial(_to_restore, journal))

    def verify(self, journal: Journal, entry: PlaceProgress) -> bool:
        """Tell whether the secret was changed since, and by us for all we know."""
        known = put_into(journal.bench, entry.place)
        fresh = journal.bench.key.fingerprint(journal.new)
        if known is None or known.fingerprint != fresh:
            return False
        return _moved(known, _listed(journal, entry, journal.new))

    def restore(self, journal: Journal, entry: PlaceProgress) -> None:
        """Put the old value back, acting as the old token, if ours is (or may be) there."""
        key, known = journal.bench.key, put_into(journal.bench, entry.place)
        ours = (key.fingerprint(journal.new), key.fingerprint(journal.old))
        if known is None or known.fingerprint not in ours:
            return
        try:
            self._put_back(journal, entry, known, journal.old)
        except ScopeMissing:
            # The new token could put its value there, so it can put the old one there too.
            self._put_back(journal, entry, known, journal.new)

    def _put_back(
        self, journal: Journal, entry: PlaceProgress, known: Put, as_token: Secret
    ) -> None:
        now = _listed(journal, entry, as_token)
        if not _to_restore(journal, known, now):
            return
        _push(journal, entry, journal.old, as_token=as_token, before=now.updated_at)


REMOTE_PLACES = RemotePlaces()


_Wanted = Callable[[Put | None, RemoteSecret], bool]


def _push_together(
    journal: Journal,
    entries: Sequence[PlaceProgress],
    value: Secret,
    as_token: Secret,
    wanted: _Wanted,
) -> None:
    """Note all intents in one step, push what is *wanted*, note the dates; never raises for it."""
    bench, remote = journal.bench, _remote(journal)
    store, endpoint = entries[0].place.section or "", journal.credential.endpoint
    meant = bench.key.fingerprint(value)
    # Whatever stops it is met again, and told, where each secret is seen to by itself.
    with suppress(ProviderError):
        now = {s.key: s for s in remote.remote_secrets(as_token, store, endpoint, bench.http)}
        here = [entry.place for entry in entries if entry.place.key in now]
        todo = [place for place in here if wanted(put_into(bench, place), now[place.key])]
        if len(todo) < 2:
            return
        with bench.store.transaction():
            for place in todo:
                remember_put(bench, place, Put(meant, now[place.key].updated_at))
        for place in todo:
            remote.put_remote_secret(as_token, store, place.key, value, endpoint, bench.http)
        then = {s.key: s for s in remote.remote_secrets(as_token, store, endpoint, bench.http)}
        with bench.store.transaction():
            for place in todo:
                arrived = then[place.key].updated_at if place.key in then else None
                remember_put(bench, place, Put(meant, now[place.key].updated_at, arrived))


def _push(
    journal: Journal,
    entry: PlaceProgress,
    value: Secret,
    *,
    as_token: Secret,
    before: datetime | None,
) -> None:
    """Note the intent, push, and note the date the secret has then."""
    bench, place = journal.bench, entry.place
    meant = Put(bench.key.fingerprint(value), before)
    remember_put(bench, place, meant)
    _remote(journal).put_remote_secret(
        as_token, place.section or "", place.key, value, journal.credential.endpoint, bench.http
    )
    now = _listed(journal, entry, as_token)
    remember_put(bench, place, replace(meant, after=now.updated_at))


def _to_restore(journal: Journal, known: Put | None, now: RemoteSecret) -> bool:
    """Tell whether ours is there, or the old one was meant to be put back and has not arrived."""
    if known is None:
        return False
    if known.fingerprint == journal.bench.key.fingerprint(journal.new):
        return known.after is not None or _moved(known, now)
    meant_back = known.fingerprint == journal.bench.key.fingerprint(journal.old)
    return meant_back and not _moved(known, now)


def _moved(put: Put, now: RemoteSecret) -> bool:
    if put.after is not None and put.after == now.updated_at:
        return True
    return now.updated_at is not None and (put.before is None or now.updated_at > put.before)


def _listed(journal: Journal, entry: PlaceProgress, as_token: Secret) -> RemoteSecret:
    place = entry.place
    found = _remote(journal).remote_secrets(
        as_token, place.section or "", journal.credential.endpoint, journal.bench.http
    )
    for secret in found:
        if secret.key == place.key:
            return secret
    raise NotFoundInFile("not_found_in_store", store=place.section)


def _remote(journal: Journal) -> RemoteSecrets:
    remote = remote_of(journal.credential.provider)
    if remote is None:
        raise UnexpectedAnswer("not_supported")
    return remote
