"""How rotations and tokens end by command line: revoked, undone, refused, cleaned up after."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.fake_tokens import fake
from tests.support.world import World, world
from vault_app.core.secret import Secret


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def test_revoke_is_proven_and_leaves_a_tombstone(here: World) -> None:
    old = here.classic()
    identity = here.added(old)
    outcome = here.user.json("revoke", "laptop")
    assert outcome.code == 0
    assert outcome.document["credential"] == identity
    assert outcome.document["status"] == "rejected"
    assert outcome.document["proven_dead_at"].endswith("Z")
    assert not here.hub.alive(old)
    (stone,) = here.user.json("tombstones").document["tombstones"]
    assert stone["name"] == "laptop"
    assert stone["proven"] is True


def test_revoke_with_places_left_is_code_2_unless_abandoned(here: World) -> None:
    old = here.classic()
    here.added(old)
    path = here.env_file(old)
    refused = here.user.json("revoke", "laptop")
    assert (refused.code, refused.error) == (2, "places_hold_it")
    assert here.hub.alive(old)
    assert here.user.json("revoke", "laptop", "--abandon", str(path)).code == 0
    assert not here.hub.alive(old)


def test_unclaimed_value_is_never_revoked_or_rotated_h25(here: World) -> None:
    strange = here.classic()
    path = here.user.home / "found.txt"
    path.write_text(strange.reveal())
    (cred,) = here.user.json("import", str(path)).document["imported"]
    for command, code in (("revoke", 2), ("rotate", 6)):
        refused = here.user.json(command, cred["name"])
        assert (refused.code, refused.error) == (code, "unclaimed")
    assert here.hub.alive(strange)
    assert here.hub.requests == []


def test_journal_shows_rotations_newest_first(here: World) -> None:
    old, new, newest = here.classic(), here.fine(), here.fine()
    here.added(old)
    for token in (new, newest):
        arguments = ("rotate", "laptop", "--yes", "--new-stdin")
        assert here.user.json(*arguments, stdin=token.reveal()).code == 0
    hints = [one["new"]["hint"] for one in here.user.json("rotations").document["rotations"]]
    assert hints == [_hint(newest), _hint(new)]


def _hint(token: Secret) -> str:
    return f"hf_…{token.reveal()[-4:]}"


def test_dead_old_token_is_replaced_without_a_revoke_h7(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    here.user.json("check")
    here.hub.kill(old)
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert outcome.code == 0
    states = {step["name"]: step["state"] for step in outcome.rotation["steps"]}
    assert states["revoke"] == "skipped"
    assert new.reveal() in path.read_text()


@pytest.mark.parametrize(
    ("pattern", "code"),
    [("gitlab_access_token", "not_supported"), ("huggingface_oauth_token", "refreshes_itself")],
)
def test_what_cannot_be_turned_over_is_code_2(here: World, pattern: str, code: str) -> None:
    here.added(Secret(fake(pattern)))
    outcome = here.user.json("rotate", "laptop", "--plan")
    assert (outcome.code, outcome.error) == (2, code)


def test_fine_print_16_resume_removes_leftover_temporary_files(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    here.hub.fail_next("revoke", status=503, times=50)
    arguments = ("rotate", "laptop", "--yes", "--new-stdin")
    assert here.user.json(*arguments, stdin=new.reveal()).code == 6
    leftover = path.with_name(".keyturn-0123456789abcdef.tmp")
    leftover.write_text("half")
    here.hub.recover()
    assert here.user.json("resume").code == 0
    assert not leftover.exists()


def test_undo_of_a_finished_rotation_is_code_2_with_the_rotation_beside(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    arguments = ("rotate", "laptop", "--yes", "--new-stdin")
    done = here.user.json(*arguments, stdin=new.reveal()).rotation
    outcome = here.user.json("undo", done["id"])
    assert (outcome.code, outcome.error) == (2, "rotation_closed")
    assert outcome.rotation["state"] == "done"
    assert here.user.json("undo", "nonsense").code == 2


def test_fine_print_6_rotate_asks_afresh_and_at_the_stored_endpoint_only(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    here.user.json("check")
    asked = len(here.hub.requests)
    elsewhere = {"HF_ENDPOINT": "http://127.0.0.1:9"}
    arguments = ("rotate", "laptop", "--yes", "--new-stdin")
    outcome = here.user.json(*arguments, stdin=new.reveal(), environ=elsewhere)
    assert outcome.code == 0
    assert len(here.hub.requests) > asked


def test_unproven_new_token_after_undo_stays_as_its_own_credential_h8(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    arguments = ("rotate", "laptop", "--yes", "--new-stdin", "--skip", str(path))
    waiting = here.user.json(*arguments, stdin=new.reveal())
    here.hub.fail_next("revoke_lies", times=5)
    undone = here.user.json("undo", waiting.rotation["id"])
    assert undone.code == 0
    assert here.hub.alive(new)
    names = {cred["name"] for cred in here.user.json("list").document["credentials"]}
    assert names == {"laptop", "laptop (made, not used)"}


def test_token_that_is_no_text_is_code_2(here: World) -> None:
    process = here.user.start("--json", "add")
    out, _err = process.communicate(b"\xff\xfe\x00hf", timeout=30)
    assert process.returncode == 2
    assert b"not_one_token" in out
