"""The remembered listing gives what a full reading gives, whatever was done meanwhile."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.clock import FixedClock
from tests.support.records import NOW, a_credential, a_place, a_rotation
from vault_app.cli import tables
from vault_app.core import text
from vault_app.core.credential import Credential, Kind, Risk, Scope, Status
from vault_app.core.errors import StoreError
from vault_app.core.ids import draw
from vault_app.core.policies import Exclusion, Level, PolicyPart
from vault_app.core.policy import ReasonCode
from vault_app.services import remembered
from vault_app.services.entries import entries, read
from vault_app.services.listing import listing
from vault_app.services.remembered import Line
from vault_app.services.remembering import line_of
from vault_app.services.workbench import Options, Workbench, open_workbench

moments = st.one_of(
    st.none(),
    st.builds(
        lambda days, ticks: NOW + timedelta(days=days, microseconds=ticks),
        st.sampled_from([-400, -360, -180, -179, -30, -7, -1, 0, 1, 7, 8, 30, 31, 200]),
        st.sampled_from([-1, 0, 1]),
    ),
)
credentials = st.builds(
    lambda number, **fields: a_credential(f"token {number}", **fields),
    st.integers(0, 10**9),
    kind=st.sampled_from(Kind),
    status=st.sampled_from(Status),
    provider=st.sampled_from(["huggingface", "github", "npm"]),
    role=st.sampled_from([None, "read", "write"]),
    scopes=st.sampled_from([None, (), (Scope("write", None, Risk.CRITICAL),)]),
    created_at=moments,
    expires_at=moments,
    rotated_at=moments,
    revoked_at=st.one_of(st.none(), st.none(), moments),
    gained=st.sampled_from(["", "write"]),
    gained_at=moments,
)
inventories = st.lists(credentials, max_size=4, unique_by=lambda one: one.name)
shifts = st.builds(
    lambda days, ticks: timedelta(days=days, microseconds=ticks),
    st.sampled_from([-400, -31, -8, -1, 0, 0, 1, 7, 23, 30, 180, 400]),
    st.sampled_from([-1, 0, 1, 3600 * 10**6]),
)
limits = st.builds(
    PolicyPart,
    max_age_days=st.sampled_from([None, 1, 30, 365]),
    warn_days=st.sampled_from([None, 1, 7, 90]),
    classic_until=moments,
)

Change = Callable[[Workbench, Credential], None]


def _renamed(bench: Workbench, one: Credential) -> None:
    bench.store.credentials.update(replace(one, name=f"another name {draw()}"))


def _written(bench: Workbench, one: Credential) -> None:
    bench.store.places.remember([a_place(one.id, "/home/ada/new", tracked_by_git=True)])


def _moved_away(bench: Workbench, one: Credential) -> None:
    bench.store.places.forget([place.id for place in bench.store.places.of(one.id)])


def _ignored(bench: Workbench, one: Credential) -> None:
    for code in ReasonCode:
        until = NOW + timedelta(days=5)
        bench.store.policies.exclude(Exclusion(one.id, code, "because", until, NOW))


def _turned(bench: Workbench, one: Credential) -> None:
    bench.store.rotations.save(a_rotation(one.id))


def _strict(bench: Workbench, one: Credential) -> None:
    bench.store.policies.set(Level.PROVIDER, one.provider, PolicyPart(max_age_days=1))


def _gone(bench: Workbench, one: Credential) -> None:
    bench.store.credentials.remove(one.id)


def _joined_by_another(bench: Workbench, one: Credential) -> None:
    bench.store.credentials.add(a_credential(f"one more {draw()}"))


CHANGES: tuple[Change, ...] = (
    _renamed,
    _written,
    _moved_away,
    _ignored,
    _turned,
    _strict,
    _gone,
    _joined_by_another,
)


@pytest.fixture
def bench(tmp_path: Path, clock: FixedClock) -> Iterator[Workbench]:
    """Return a bench on an empty profile."""
    with closing(_bench(tmp_path, clock)) as opened:
        yield opened


def _bench(home: Path, clock: FixedClock) -> Workbench:
    options = Options(home=str(home / "profile"), environ={}, user_home=home)
    return open_workbench(options, clock)


def _read_whole(bench: Workbench) -> tuple[Line, ...]:
    """Read past everything remembered; what is kept in memory must be the same."""
    whole = tuple(read(bench, bench.clock.now(), bench.store.policies.all()))
    assert entries(bench) == whole
    return tuple(line_of(entry) for entry in whole)


def _filled(bench: Workbench, *found: Credential) -> None:
    for one in found:
        bench.store.credentials.add(one)
        bench.store.places.remember([a_place(one.id)])


@settings(max_examples=15, deadline=None)
@given(
    inventories, shifts, st.lists(st.tuples(st.sampled_from(CHANGES), shifts), max_size=3), limits
)
def test_listing_after_any_change_and_any_time_equals_a_full_reading(
    found: list[Credential],
    shift: timedelta,
    changes: list[tuple[Change, timedelta]],
    part: PolicyPart,
) -> None:
    clock = FixedClock(NOW + shift)
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(_bench(Path(folder), clock)) as bench,
    ):
        _filled(bench, *found)
        bench.store.policies.set(Level.DEFAULT, "", part)
        assert listing(bench) == _read_whole(bench)
        for change, later in changes:
            if found:
                change(bench, found[0])
                found = [one for one in found if bench.store.credentials.get(one.id)]
            clock.advance(later)
            assert listing(bench) == _read_whole(bench)
            clock.advance(-later)
            assert listing(bench) == _read_whole(bench)


@settings(max_examples=15, deadline=None)
@given(inventories, limits, st.lists(shifts, max_size=6))
def test_remembered_lines_hold_exactly_while_a_full_reading_is_the_same(
    found: list[Credential], part: PolicyPart, moves: list[timedelta]
) -> None:
    clock = FixedClock(NOW)
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(_bench(Path(folder), clock)) as bench,
    ):
        _filled(bench, *found)
        bench.store.policies.set(Level.DEFAULT, "", part)
        listing(bench)
        assert remembered.lines(bench) == _read_whole(bench)
        for move in moves:
            clock.advance(move)
            kept = remembered.lines(bench)
            assert kept is None or kept == _read_whole(bench)


def test_unchanged_inventory_is_not_read_again(bench: Workbench) -> None:
    _filled(bench, a_credential())
    first = listing(bench)
    kept = remembered.path_of(bench).stat()
    assert listing(bench) == first
    assert remembered.path_of(bench).stat() == kept


def test_age_goes_on_while_the_lines_are_remembered(bench: Workbench, clock: FixedClock) -> None:
    _filled(bench, a_credential(created_at=clock.now() - timedelta(days=3)))
    (line,) = listing(bench)
    assert line.age_days(clock.advance(days=2)) == entries(bench)[0].age_days == 5


@pytest.mark.parametrize("column", ["name", "kind", "created_at"])
def test_row_damaged_after_it_was_remembered_is_refused(bench: Workbench, column: str) -> None:
    _filled(bench, a_credential())
    listing(bench)
    with closing(sqlite3.connect(bench.profile.store_path, isolation_level=None)) as direct:
        direct.execute("UPDATE credentials SET body = json_set(body, ?, 7)", (f"$.{column}",))
    with pytest.raises(StoreError) as refused:
        listing(bench)
    assert refused.value.code == "row_unreadable"


@pytest.mark.parametrize(
    "odd",
    [
        b"",
        b"\n\n",
        b"nothing of ours",
        b"a\n1 2\n[]",
        b"a\n-9999999999999999999 9999999999999999999\n[[1]]",
        b"\xff\xfe\n\xff \xff\n",
    ],
)
def test_odd_file_of_lines_is_not_used(bench: Workbench, odd: bytes) -> None:
    _filled(bench, a_credential())
    listing(bench)
    remembered.path_of(bench).write_bytes(odd)
    assert remembered.lines(bench) is None
    assert listing(bench) == _read_whole(bench)


def test_one_byte_changed_in_the_file_of_lines_is_noticed(bench: Workbench) -> None:
    _filled(bench, a_credential("laptop"))
    listing(bench)
    path = remembered.path_of(bench)
    path.write_bytes(path.read_bytes().replace(b"laptop", b"laptoq"))
    assert [line.name for line in listing(bench)] == ["laptop"]


def test_lines_of_another_profile_are_not_used(tmp_path: Path, clock: FixedClock) -> None:
    with (
        closing(_bench(tmp_path / "a", clock)) as one,
        closing(_bench(tmp_path / "b", clock)) as other,
    ):
        _filled(one, a_credential("one"))
        _filled(other, a_credential("other"))
        listing(one)
        remembered.path_of(other).write_bytes(remembered.path_of(one).read_bytes())
        assert [line.name for line in listing(other)] == ["other"]


def test_other_incidents_make_the_lines_anew(bench: Workbench, clock: FixedClock) -> None:
    _filled(bench, a_credential(created_at=clock.now() - timedelta(days=3)))
    assert [line.why for line in listing(bench)] == ["plaintext"]
    (bench.profile.home / remembered.IMPORTED_INDEX).write_bytes(_index(clock.now()))
    assert [line.why for line in listing(bench)] == ["incident, plaintext"]


def test_file_of_lines_is_private_and_a_folder_in_its_place_is_no_harm(bench: Workbench) -> None:
    _filled(bench, a_credential())
    listing(bench)
    path = remembered.path_of(bench)
    assert path.stat().st_mode & 0o777 == 0o600
    path.unlink()
    path.mkdir()
    assert listing(bench) == _read_whole(bench)


def test_provider_and_due_choose_among_the_lines(bench: Workbench, clock: FixedClock) -> None:
    old = clock.now() - timedelta(days=999)
    _filled(bench, a_credential("due", created_at=old), a_credential("fine", provider="npm"))
    for _ in range(2):
        assert [line.name for line in listing(bench, due=True)] == ["due"]
        assert [line.name for line in listing(bench, provider="npm")] == ["fine"]
        assert listing(bench, provider="npm", due=True) == ()


def test_key_is_taken_of_every_table_a_full_reading_reads(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A verdict that learns to look elsewhere must be remembered with a key that does, too."""
    _filled(bench, a_credential())
    bench.close()
    read: set[str] = set()
    connect = sqlite3.connect

    def watched(*arguments: Any, **settings: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **settings)
        connection.set_authorizer(lambda action, table, *rest: _noted(read, action, table))
        return connection

    monkeypatch.setattr(sqlite3, "connect", watched)
    assert entries(bench)
    whole = set(read)
    read.clear()
    assert remembered.rows_key(bench)
    assert {"credentials", "places", "policies", "rotations"} <= whole <= read


def _noted(read: set[str], action: int, table: str | None) -> int:
    if action == sqlite3.SQLITE_READ and table and not table.startswith("sqlite_"):
        read.add(table)
    return sqlite3.SQLITE_OK


def test_what_is_shown_unexamined_is_never_longer_than_the_sanitiser_allows() -> None:
    assert tables.LIMIT <= text.LIMIT


def _index(now: datetime) -> bytes:
    until = (now - timedelta(days=1)).isoformat()
    return (
        b'{"serial":99999999999,"issued":"%s","incidents":[{"id":"x","title":"X",'
        b'"providers":["huggingface"],"until":"%s","pressing":true}]}'
        % (until.encode(), until.encode())
    )
