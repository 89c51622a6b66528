"""Secrets kept at a provider for the person's programs (Space secrets), as consumers.

They cannot be read: what we put is known by our own map, and that it arrived by its date.
"""

from dataclasses import replace
from datetime import datetime

from vault_app.core.errors import NotFoundInFile, ScopeMissing, UnexpectedAnswer
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

    def verify(self, journal: Journal, entry: PlaceProgress) -> bool:
        """Tell whether the secret was changed since, and by us for all we know."""
        known = put_into(journal.bench, entry.place)
        fresh = journal.bench.key.fingerprint(journal.new)
        if known is None or known.fingerprint != fresh:
            return False
        return _moved(known, _listed(journal, entry, journal.new))

    def restore(self, journal: Journal, entry: PlaceProgress) -> None:
        """Put the old value back, acting as the old token, if ours is (or may be) there."""
        known = put_into(journal.bench, entry.place)
        if known is None or known.fingerprint != journal.bench.key.fingerprint(journal.new):
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
        if known.after is None and not _moved(known, now):
            return
        _push(journal, entry, journal.old, as_token=as_token, before=now.updated_at)


REMOTE_PLACES = RemotePlaces()


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
