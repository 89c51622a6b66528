"""A damaged row is refused by the table and by the JSON alike, whatever field it is in."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.inventory import make_profile
from vault_app.cli.main import run

FIELDS = ("backend", "kind", "first_seen_at", "reach")


@pytest.mark.parametrize("arguments", [["list"], ["list", "--json"]])
@pytest.mark.parametrize("field", FIELDS)
def test_list_with_a_row_damaged_in_any_field_is_refused(
    tmp_path: Path, arguments: list[str], field: str, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = make_profile(tmp_path / "profile", 2)
    with closing(sqlite3.connect(profile.store_path, isolation_level=None)) as direct:
        direct.execute(f"UPDATE credentials SET body = json_set(body, '$.{field}', 'damaged')")  # noqa: S608 # a name of ours
    code = run(["--home", str(profile.home), *arguments])
    said = capsys.readouterr()
    assert code == 5
    assert "A row of the store cannot be read." in said.out + said.err
    assert "damaged" not in said.out


def test_empty_list_beside_a_store_that_was_set_aside_says_what_restores_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first command told of the damage, perhaps to a script; those after it must not forget."""
    profile = make_profile(tmp_path / "profile", 2)
    profile.store_path.write_bytes(b"no database" * 1_000)
    assert run(["--home", str(profile.home), "list"]) == 5
    capsys.readouterr()
    assert run(["--home", str(profile.home), "list"]) == 0
    assert "doctor --rebuild" in capsys.readouterr().out
