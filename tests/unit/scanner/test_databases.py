"""Texts in SQLite files: side by side, over several pages, deleted; and any bytes."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.fake_tokens import fake, some
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner import databases, reading
from vault_app.scanner.engine import Engine

ENGINE = Engine(SCAN_PATTERNS)
KINDS = ("openai_project_key", "openbao_service_token", "huggingface_oauth_token", "jwt")


def _read(path: Path) -> list[reading.Sighting]:
    return reading.read_file(path, ENGINE, lambda size: None)


def _filled(path: Path, rows: list[tuple[str, str]], page: int = 4096) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"pragma page_size = {page}")
        connection.execute("create table t (a text, b text)")
        connection.execute("create index i on t (b)")
        connection.executemany("insert into t values (?, ?)", rows)
    connection.close()


@pytest.mark.parametrize("page", [512, 4096, 65536])
def test_read_file_database_columns_side_by_side_are_told_apart(tmp_path: Path, page: int) -> None:
    """A token of no fixed length ends where its column ends, over several pages as well."""
    values = {fake(kind) for kind in KINDS for _ in range(3)}
    rows = [(some(30), some(20)) for _ in range(200)]
    rows += [(value, "2026-11-24") for value in values]
    long = fake("pypi_token")
    rows.append((f"{some(9000)} {long}", some(900)))
    path = tmp_path / "x.db"
    _filled(path, rows, page)
    found = _read(path)
    assert {one.hit.value for one in found} == values | {long}
    assert all(one.page for one in found)
    assert {one.hit.value for one in reading.sightings(path.read_bytes(), ENGINE)} == {
        one.hit.value for one in found
    }


@pytest.mark.parametrize("page", [512, 4096])
def test_read_file_database_a_piece_of_a_long_word_is_no_token(tmp_path: Path, page: int) -> None:
    """In raw bytes anything may stand before a token; in a text it is told by what does."""
    value = fake("bitbucket_app_password")
    within, beside = tmp_path / "within.db", tmp_path / "beside.db"
    _filled(within, [(f"{some(3000)}{value}{some(3000)}", some(900))], page)
    _filled(beside, [(f"{some(3000)} {value}", some(900))], page)
    assert not _read(within)
    assert [one.hit.value for one in _read(beside)] == [value]


def test_read_file_database_deleted_rows_are_still_found(tmp_path: Path) -> None:
    """Pages that are free hold what was in them."""
    value, path = fake("github_classic_token"), tmp_path / "x.db"
    _filled(path, [(some(90), some(20)) for _ in range(300)] + [(value, "x")])
    with sqlite3.connect(path) as connection:
        connection.execute("pragma secure_delete = off")
        connection.execute("delete from t")
    connection.close()
    [one] = _read(path)
    assert one.hit.value == value
    assert one.page is not None


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 4095), st.binary(min_size=1, max_size=60))
def test_pages_damaged_anywhere_never_raise(tmp_path: Path, place: int, noise: bytes) -> None:
    """H28: lengths and links that lead anywhere, or round in a circle."""
    path = tmp_path / "x.db"
    if not path.exists():
        _filled(path, [(some(3000), some(20)) for _ in range(5)], 512)
    data = path.read_bytes()
    broken = data[:20] + (
        data[20:place] + noise + data[place + len(noise) :] if place > 20 else b""
    )
    found = databases.pages(lambda at, size: broken[at : at + size], len(broken))
    assert sum(len(text) for _, text in found) < 300 * 2**20
