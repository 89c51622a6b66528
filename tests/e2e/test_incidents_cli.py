"""``keyturn incidents`` as a user runs it: hits, exit codes, turning them over, report, import."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.signed_feed import payload, signed
from tests.support.world import World, world

pytestmark = pytest.mark.e2e
JULY = "hf-intrusion-2026"
KEYS = {
    "id",
    "provider",
    "providers",
    "title",
    "window_start",
    "window_end",
    "disclosed_at",
    "confidence",
    "source",
    "credentials",
}


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def _old(here: World, name: str = "laptop") -> str:
    """Add a token that was there in July; the check tells when it was made."""
    token = here.hub.mint(role="write", label=name, created_at=datetime(2026, 7, 10, tzinfo=UTC))
    identity = here.added(token, name)
    here.env_file(token, f"{name}/.env")
    assert here.user.json("check", name).code == 0
    return identity


def test_fine_print_18_feed_is_whole_and_code_1_tells_hits(here: World) -> None:
    calm = here.user.json("incidents")
    assert calm.code == 0
    identity = _old(here)
    outcome = here.user.json("incidents")
    assert outcome.code == 1
    incidents = outcome.document["incidents"]
    assert len(incidents) == len(calm.document["incidents"]) > 40
    assert all(set(one) >= KEYS for one in incidents)
    assert all((one["provider"] is None) == (len(one["providers"]) != 1) for one in incidents)
    (july,) = [one for one in incidents if one["id"] == JULY]
    assert july["credentials"] == [identity]
    assert july["window_end"] == "2026-07-13T23:59:59Z"
    reasons = here.cred()["reasons"]
    assert isinstance(reasons, list)
    assert "incident" in {reason["code"] for reason in reasons}


def test_one_incident_is_shown_by_its_id_and_an_unknown_one_is_usage(here: World) -> None:
    outcome = here.user.json("incidents", JULY)
    assert outcome.code == 0
    assert [one["id"] for one in outcome.document["incidents"]] == [JULY]
    assert here.user.json("incidents", "nope").code == 2


def test_rotate_walks_through_the_hits_and_the_report_says_when_each_died(here: World) -> None:
    _old(here, "one")
    _old(here, "two")
    new = [here.fine("new one"), here.fine("new two")]
    lines = "".join(f"{token.reveal()}\n" for token in new)
    report = here.user.base / "report.md"
    done = here.user.json(
        *("incidents", JULY, "--rotate", "--yes", "--new-stdin", "--report", str(report)),
        stdin=lines,
    )
    assert done.code == 0, done.out
    rotations = done.document["rotations"]
    assert [one["state"] for one in rotations] == ["done", "done"]
    after = here.user.json("incidents", JULY)
    assert after.code == 0
    turned = after.document["incidents"][0]["turned"]
    assert {one["name"] for one in turned} == {"one", "two"}
    assert all(one["proven_dead_at"] for one in turned)
    text = report.read_text()
    assert text.count("proven dead") == 2
    assert not any(token.reveal() in text for token in new)


def test_rotate_without_a_terminal_waits_for_the_tokens_with_code_6(here: World) -> None:
    _old(here)
    outcome = here.user.json("incidents", "--rotate")
    assert outcome.code == 6
    assert [one["state"] for one in outcome.document["rotations"]] == ["waiting"]


def test_rotate_with_nothing_hit_shows_the_feed(here: World) -> None:
    outcome = here.user.json("incidents", "--rotate")
    assert outcome.code == 0
    assert outcome.document["incidents"]


def test_feed_signed_by_a_stranger_is_refused_with_code_5(here: World) -> None:
    """H35."""
    path = here.user.base / "feed.signed"
    path.write_bytes(signed(payload(datetime.now(UTC))))
    outcome = here.user.json("incidents", "--import", str(path))
    assert (outcome.code, outcome.error) == (5, "feed_unknown_key")
    missing = here.user.json("incidents", "--import", str(here.user.base / "nothing"))
    assert missing.code == 5


def test_options_of_a_rotation_need_rotate(here: World) -> None:
    outcome = here.user.json("incidents", "--yes")
    assert (outcome.code, outcome.error) == (2, "rotate_missing")


def test_plain_output_names_the_hits(here: World) -> None:
    _old(here)
    outcome = here.user.run("incidents")
    assert outcome.code == 1
    assert "--rotate turns them over" in outcome.out
    one = here.user.run("incidents", JULY)
    assert one.code == 1
    assert "laptop" in one.out
    assert "Confirmed" in one.out
