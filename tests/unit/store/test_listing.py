"""The lean listing says exactly what whole credentials and places would."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.inventory import credential, places
from vault_app.core.credential import Credential, Kind, Risk, Scope, Status
from vault_app.core.errors import StoreError
from vault_app.core.policy import judge, weigh
from vault_app.store.store import Store
from vault_app.system.clock import SystemClock

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


def _variants() -> Iterator[Credential]:
    critical = (Scope("a", None, Risk.CRITICAL), Scope('"risk":"critical"', None, Risk.LOW))
    yield replace(credential(0, NOW), name="b", kind=Kind.FINE_GRAINED, scopes=critical)
    yield replace(credential(1, NOW), name="A", scopes=None, created_at=None)
    yield replace(credential(2, NOW), name="ß", expires_at=NOW + timedelta(days=3))
    yield replace(credential(3, NOW), name="c", status=Status.REJECTED)
    yield replace(credential(4, NOW), name="d", revoked_at=NOW, kind=Kind.UNKNOWN)


def _store(folder: Path) -> Store:
    store = Store.open(folder / "keyturn.db", SystemClock())
    for number, kept in enumerate(_variants()):
        store.credentials.add(kept)
        tricky = replace(places(number)[0], key='"tracked_by_git":true,"plaintext":false')
        tracked = replace(places(number)[1], tracked_by_git=True)
        hidden = replace(places(number)[2], plaintext=False)
        store.places.remember([tricky, tracked, hidden][: number % 4])
    return store


def test_listing_of_varied_credentials_agrees_with_whole_ones(tmp_path: Path) -> None:
    with _store(tmp_path) as store:
        lean, whole, standing = store.listing.all(), store.credentials.all(), store.places.all()
    assert [facts.name for facts in lean] == [kept.name for kept in whole]
    for facts, kept in zip(lean, whole, strict=True):
        assert (facts.kind, facts.status, facts.critical) == (
            kept.kind,
            kept.status,
            kept.critical,
        )
        assert weigh(facts, facts.written, NOW) == judge(kept, standing.get(kept.id, ()), NOW)


@pytest.mark.parametrize("body", ["{", '{"name":"x"}', '{"name":"x","first_seen_at":"soon"}'])
def test_listing_with_unreadable_row_is_refused(tmp_path: Path, body: str) -> None:
    _store(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "keyturn.db", isolation_level=None)) as direct:
        direct.execute("UPDATE credentials SET body = ? WHERE name = 'b'", (body,))
    store = Store.open(tmp_path / "keyturn.db", SystemClock())
    with store, pytest.raises(StoreError) as caught:
        store.listing.all()
    assert caught.value.code == "row_unreadable"
