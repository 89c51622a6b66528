"""The tables of policies and of daily tallies, and the way of an old store to them."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from tests.support.clock import FixedClock
from tests.support.records import NOW, a_credential, a_place
from vault_app.core.credential import Kind
from vault_app.core.policies import NONE, Exclusion, Level, PolicyPart
from vault_app.core.policy import ReasonCode
from vault_app.store.migrations import migrate
from vault_app.store.schema import MIGRATIONS
from vault_app.store.store import Store
from vault_app.store.tallies import TALLY_DAYS, Tally

DAY = timedelta(days=1)


def test_policies_of_an_empty_store_are_none(store: Store) -> None:
    assert store.policies.all() == NONE


def test_policies_come_back_as_they_were_set(store: Store) -> None:
    token = a_credential()
    store.credentials.add(token)
    own = PolicyPart(warn_days=3, classic_until=NOW)
    store.policies.set(Level.DEFAULT, "", PolicyPart(max_age_days=365))
    store.policies.set(Level.CREDENTIAL, token.id, PolicyPart(max_age_days=9))
    store.policies.set(Level.CREDENTIAL, token.id, own)
    exclusion = Exclusion(token.id, ReasonCode.CLASSIC, "soon", NOW + DAY, NOW)
    store.policies.exclude(replace(exclusion, note="first"))
    store.policies.exclude(exclusion)
    found = store.policies.all()
    assert found.parts[(Level.CREDENTIAL, token.id)] == own
    assert found.of(a_credential()).max_age_days == 365
    assert found.exclusions == {token.id: (exclusion,)}


def test_policy_that_says_nothing_is_taken_out(store: Store) -> None:
    store.policies.set(Level.PROVIDER, "github", PolicyPart(max_age_days=9))
    store.policies.set(Level.PROVIDER, "github", PolicyPart())
    assert store.policies.all() == NONE


def test_include_tells_whether_the_reason_was_ignored(store: Store) -> None:
    token = a_credential()
    store.credentials.add(token)
    store.policies.exclude(Exclusion(token.id, ReasonCode.CLASSIC, "soon", NOW + DAY, NOW))
    assert store.policies.include(token.id, ReasonCode.CLASSIC)
    assert not store.policies.include(token.id, ReasonCode.CLASSIC)
    assert store.policies.all() == NONE


def test_what_belongs_to_a_credential_goes_with_it(store: Store) -> None:
    token = a_credential()
    store.credentials.add(token)
    store.policies.set(Level.CREDENTIAL, token.id, PolicyPart(max_age_days=9))
    store.policies.set(Level.PROVIDER, "github", PolicyPart(max_age_days=9))
    store.policies.exclude(Exclusion(token.id, ReasonCode.CLASSIC, "soon", NOW + DAY, NOW))
    store.credentials.remove(token.id)
    left = store.policies.all()
    assert list(left.parts) == [(Level.PROVIDER, "github")]
    assert left.exclusions == {}


def test_tally_counts_tokens_and_places_but_not_those_of_logins(store: Store) -> None:
    classic = a_credential("classic", kind=Kind.CLASSIC)
    login = a_credential("login", kind=Kind.OAUTH)
    for one in (classic, login):
        store.credentials.add(one)
        store.places.remember([a_place(one.id, f"/home/ada/{one.name}/.env")])
    store.places.remember(
        [
            a_place(classic.id, "/home/ada/a", plaintext=False),
            a_place(classic.id, "/home/ada/b", tracked_by_git=True),
        ]
    )
    assert store.tallies.now() == Tally(tokens=2, classic=1, places=3, plaintext=2, tracked=1)


def test_tallies_keep_the_last_word_of_each_day_that_changed_something(
    store: Store, clock: FixedClock
) -> None:
    start = clock.now().date()
    store.tallies.take()
    for number in range(2):
        store.credentials.add(a_credential(f"{number}"))
        store.tallies.take()
    clock.advance(days=1)
    store.tallies.take()
    clock.advance(days=1)
    store.credentials.add(a_credential("more"))
    store.tallies.take()
    days = [(day, tally.tokens) for day, tally in store.tallies.since(start)]
    assert days == [(start, 2), (start + 2 * DAY, 3)]


def test_since_begins_with_what_held_before(store: Store, clock: FixedClock) -> None:
    start = clock.now().date()
    store.credentials.add(a_credential("first"))
    store.tallies.take()
    clock.advance(days=20)
    store.credentials.add(a_credential())
    store.tallies.take()
    assert [day for day, _ in store.tallies.since(start + 10 * DAY)] == [start, start + 20 * DAY]
    everything = store.tallies.since(date(2020, 1, 1))
    assert everything[0][0] == start


def test_tallies_past_their_retention_go(store: Store, clock: FixedClock) -> None:
    for name, pause in (("a", TALLY_DAYS + 1), ("b", 0)):
        store.credentials.add(a_credential(name))
        store.tallies.take()
        clock.advance(days=pause)
    assert [tally.tokens for _, tally in store.tallies.since(date(2020, 1, 1))] == [2]


def test_closing_an_empty_store_notes_nothing(store_path: Path, clock: FixedClock) -> None:
    with Store.open(store_path, clock) as opened:
        opened.settings.set("theme", "dark")
        assert opened.credentials.all() == ()
    with Store.open(store_path, clock) as opened:
        assert opened.tallies.since(date(2020, 1, 1)) == ()


def test_store_of_the_first_version_gets_the_new_tables(
    store_path: Path, clock: FixedClock
) -> None:
    store_path.parent.mkdir(parents=True)
    raw = sqlite3.connect(store_path, isolation_level=None)
    migrate(raw, MIGRATIONS[:1])
    raw.close()
    with Store.open(store_path, clock) as opened:
        assert opened.policies.all() == NONE
        assert opened.tallies.since(date(2020, 1, 1)) == ()
