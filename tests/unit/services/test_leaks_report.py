"""Leaks written to a file: every column, no value, no formula, for the owner's eyes."""

import csv
import json
import stat
from dataclasses import replace
from pathlib import Path

from tests.support.leak_backend import some_leaks
from vault_app.services.leaks_report import COLUMNS, export


def test_table_has_a_line_for_each_leak_and_no_formula(tmp_path: Path) -> None:
    target, leaks = tmp_path / "leaks.csv", list(some_leaks())
    odd = replace(leaks[0], leak=replace(leaks[0].leak, path="=cmd()\x1b[1m"))
    assert export([*leaks, odd], target) == len(leaks) + 1
    with target.open(newline="") as opened:
        rows = list(csv.reader(opened))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(leaks) + 2
    assert rows[-1][COLUMNS.index("path")].startswith("'=cmd()")
    assert "\x1b" not in target.read_text()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_data_tells_why_what_is_not_open_is_not(tmp_path: Path) -> None:
    target = tmp_path / "leaks.JSON"
    export(some_leaks(), target)
    rows = json.loads(target.read_text())["leaks"]
    assert {row["state"] for row in rows} == {"open", "ignored", "solved"}
    reasons = {row["because"] for row in rows if row["because"]}
    assert reasons == {"test data of a library", "gone"}
