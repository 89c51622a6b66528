"""Reminders by command line: put off, muted, listed, written into a calendar."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.world import World, world


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def late(here: World) -> None:
    """Add a token that should have been turned long ago, and have its age known."""
    made = datetime.now(UTC) - timedelta(days=400)
    here.added(here.hub.mint(role="write", owner="ada", created_at=made))
    assert here.user.json("check", "laptop").code == 0


def test_mute_silences_and_off_ends_a_snooze_too(here: World) -> None:
    late(here)
    assert here.user.json("remind", "--due").code == 1
    assert here.user.json("mute", "laptop").code == 0
    assert here.user.json("remind", "--due").code == 0
    (line,) = here.user.json("remind", "--all").document["reminders"]
    assert (line["muted"], line["name"]) == (True, "laptop")
    assert here.user.json("mute", "--off", "laptop").code == 0
    assert here.user.json("remind", "--due").code == 1
    here.user.json("snooze", "laptop", "7")
    assert here.user.json("remind", "--due").code == 0
    here.user.json("mute", "--off", "laptop")
    assert here.user.json("remind", "--due").code == 1
    assert "on" in here.user.run("remind", "--all").out


def test_reminder_nobody_could_show_is_kept_for_who_can(here: World) -> None:
    """A timer without a desktop must not use reminders up."""
    late(here)
    assert here.user.json("remind").code == 0
    with closing(sqlite3.connect(here.user.profile / "keyturn.db")) as store:
        marks = [days for (days,) in store.execute("SELECT days FROM reminders")]
    assert 0 not in marks


def test_calendar_names_tokens_only_if_wanted_and_is_ours_alone(here: World) -> None:
    late(here)
    path = here.user.home / "due.ics"
    done = here.user.json("remind", "--ics", str(path)).document["calendar"]
    assert done == {"path": str(path), "events": 1, "names": False}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "laptop" not in path.read_text()
    assert here.user.run("remind", "--ics", str(path), "--names").code == 0
    assert "SUMMARY:Turn the token laptop (huggingface)" in path.read_text()


def test_names_without_a_calendar_is_code_2(here: World) -> None:
    outcome = here.user.json("remind", "--names")
    assert (outcome.code, outcome.error) == (2, "names_without_ics")
