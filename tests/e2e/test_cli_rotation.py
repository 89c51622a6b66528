"""A rotation by command line from plan to proof, and every way it stops, waits and goes back."""

import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.fake_tokens import fake
from tests.support.many_places import KINDS, lay
from tests.support.world import World, world


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def files(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Return bytes, mode and modification time of every file below *folder*."""
    return {
        str(path): (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def steps(rotation: dict[str, object]) -> dict[str, str]:
    """Return the state of each step by name."""
    listed = rotation["steps"]
    assert isinstance(listed, list)
    return {step["name"]: step["state"] for step in listed}


def test_fine_print_11_many_kinds_of_places_switch_byte_by_byte(here: World) -> None:
    old = here.classic()
    here.added(old)
    laid = lay(here.user.home / "work", old)
    found = here.user.json("import", str(laid.root)).document["known"][0]["places"]
    assert {place["path"] for place in found} == {str(path) for path in laid.paths}
    assert len(KINDS) >= 8
    new = here.fine()
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal() + "\n")
    assert outcome.code == 0
    rotation = outcome.rotation
    assert rotation["state"] == "done"
    assert set(steps(rotation).values()) == {"done"}
    assert laid.wrong(new) == []
    assert {place["state"] for place in rotation["places"]} == {"verified"}
    assert rotation["old"]["status"] == "rejected"
    assert rotation["old"]["revocation"] == "proven"
    assert rotation["old"]["proven_dead_at"].endswith("Z")
    assert not here.hub.alive(old)
    assert here.hub.alive(new)
    assert here.user.run("get", "laptop", record=False).out == new.reveal() + "\n"


def test_fine_print_11_unreadable_files_are_spliced_as_text_and_said_so(here: World) -> None:
    old = here.classic()
    here.added(old)
    laid = lay(here.user.home / "work", old)
    here.user.json("import", str(laid.root))
    planned = here.user.json("rotate", "laptop", "--plan").rotation
    said = {Path(place["place"]["path"]).name for place in planned["places"] if place["detail"]}
    assert "broken.json" in said
    assert ".env" not in said


def test_undo_restores_every_byte_and_revokes_the_new_token(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    laid = lay(here.user.home / "work", old)
    here.user.json("import", str(laid.root))
    here.hub.fail_next("revoke", status=503, times=50)
    waiting = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert waiting.code == 6
    assert laid.wrong(new) == []
    here.hub.recover()
    undone = here.user.json("undo", waiting.rotation["id"])
    assert undone.code == 0
    assert undone.rotation["state"] == "undone"
    assert laid.wrong(old) == []
    assert {place["state"] for place in undone.rotation["places"]} == {"undone"}
    assert here.hub.alive(old)
    assert not here.hub.alive(new)
    assert here.user.run("get", "laptop", record=False).out == old.reveal() + "\n"


def test_undo_before_the_revoke_with_a_place_left_restores_every_byte(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    laid = lay(here.user.home / "work", old)
    here.user.json("import", str(laid.root))
    skipped = laid.root / "config.yaml"
    arguments = ("rotate", "laptop", "--yes", "--new-stdin", "--skip", str(skipped))
    waiting = here.user.json(*arguments, stdin=new.reveal())
    assert waiting.code == 6
    assert waiting.rotation["waiting_for"] == "person"
    assert waiting.error == "places_left"
    assert laid.wrong(new) == ["yaml"]
    assert here.hub.alive(old)
    assert waiting.rotation["reversible"] is True
    undone = here.user.json("undo", waiting.rotation["id"])
    assert undone.code == 0
    assert laid.wrong(old) == []
    assert here.hub.alive(old)


def test_abandon_permits_the_revoke_with_that_place_left_h12(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    kept = here.env_file(old, "a/.env")
    here.env_file(old, "b/.env")
    arguments = ("rotate", "laptop", "--yes", "--new-stdin", "--skip", str(kept))
    assert here.user.json(*arguments, stdin=new.reveal()).code == 6
    done = here.user.json("rotate", "laptop", "--yes", "--abandon", str(kept))
    assert done.code == 0
    assert old.reveal() in kept.read_text()
    assert not here.hub.alive(old)


def test_fine_print_12_plan_changes_and_records_nothing(here: World) -> None:
    old = here.classic()
    here.added(old)
    laid = lay(here.user.home / "work", old)
    here.user.json("import", str(laid.root))
    before = files(laid.root)
    outcome = here.user.json("rotate", "laptop", "--plan")
    assert outcome.code == 0
    rotation = outcome.rotation
    assert (rotation["id"], rotation["state"]) == (None, "planned")
    assert all(place["diff"] for place in rotation["places"])
    assert {place["state"] for place in rotation["places"]} == {"pending"}
    assert files(laid.root) == before
    assert here.user.json("rotations").document == {"rotations": []}
    assert here.hub.requests == []


def test_fine_print_3_rotation_without_consent_is_code_6_and_touches_no_file(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    outcome = here.user.json("rotate", "laptop", "--new-stdin", stdin=new.reveal())
    assert outcome.code == 6
    assert outcome.rotation["state"] == "waiting"
    assert old.reveal() in path.read_text()
    resumed = here.user.json("resume")
    assert resumed.code == 6
    assert old.reveal() in path.read_text()
    agreed = here.user.json("rotate", "laptop", "--yes")
    assert agreed.code == 0
    assert new.reveal() in path.read_text()
    assert not here.hub.alive(old)


def test_fine_print_3_new_stdin_reads_its_first_line_only(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    stdin = f"{new.reveal()}\r\nand more\n"
    assert here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=stdin).code == 0


def test_fine_print_3_empty_new_stdin_is_code_2_and_begins_nothing(here: World) -> None:
    here.added(here.classic())
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin")
    assert (outcome.code, outcome.error) == (2, "empty_value")
    assert here.user.json("rotations").document == {"rotations": []}


def test_guided_rotation_without_a_new_token_waits_for_a_person(here: World) -> None:
    here.added(here.classic())
    outcome = here.user.json("rotate", "laptop", "--yes")
    assert (outcome.code, outcome.error) == (6, "guided")
    assert outcome.rotation["state"] == "waiting"
    assert outcome.rotation["waiting_for"] == "person"
    assert steps(outcome.rotation)["obtain"] == "running"


def test_fine_print_16_new_stdin_takes_up_a_rotation_open_at_obtain(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    first = here.user.json("rotate", "laptop", "--yes").rotation
    second = here.user.json("rotate", "laptop", "--new-stdin", stdin=new.reveal())
    assert second.code == 0
    assert second.rotation["id"] == first["id"]
    assert new.reveal() in path.read_text()


def test_fine_print_16_resume_with_none_open_is_an_empty_list(here: World) -> None:
    outcome = here.user.json("resume")
    assert (outcome.code, outcome.document) == (0, {"rotations": []})


@pytest.mark.parametrize("pause", [0.3, 0.6, 0.9, 1.2, 1.6])
def test_fine_print_16_killed_rotation_resumes_under_its_consent(here: World, pause: float) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    laid = lay(here.user.home / "work", old)
    here.user.json("import", str(laid.root))
    begun = here.user.json("rotate", "laptop", "--yes")
    assert begun.code == 6
    slow = {"KEYTURN_PROOF_INTERVAL": "0.5"}
    process = here.user.start("--json", "rotate", "laptop", "--new-stdin", environ=slow)
    assert process.stdin is not None
    process.stdin.write(new.reveal().encode() + b"\n")
    process.stdin.flush()
    _wait_or_end(process, pause)
    here.user.end(process)
    resumed = here.user.json("resume")
    listed = resumed.document["rotations"] or here.user.json("rotations").document["rotations"]
    rotation = listed[0]
    if steps(rotation)["obtain"] != "done":
        rotation = here.user.json("rotate", "laptop", "--new-stdin", stdin=new.reveal()).rotation
    assert rotation["state"] == "done"
    assert laid.wrong(new) == []
    assert not here.hub.alive(old)
    leftovers = [path for path in here.user.home.rglob(".keyturn-*")]
    assert leftovers == []


def _wait_or_end(process: "subprocess.Popen[bytes]", seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.02)


def test_ctrl_c_pauses_the_rotation_with_code_130_and_resume_finishes_it(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    here.env_file(old)
    slow = {"KEYTURN_PROOF_INTERVAL": "20"}
    arguments = ("--json", "rotate", "laptop", "--yes", "--new-stdin")
    process = here.user.start(*arguments, environ=slow)
    assert process.stdin is not None
    process.stdin.write(new.reveal().encode() + b"\n")
    process.stdin.close()
    process.stdin = None
    deadline = time.monotonic() + 30
    while here.hub.alive(old) and time.monotonic() < deadline:
        time.sleep(0.02)
    stopped = here.user.end(process, signal.SIGINT)
    assert stopped.code == 130
    assert stopped.error == "cancelled"
    assert stopped.rotation["state"] == "waiting"
    assert here.user.json("resume").code == 0


def test_fine_print_13_narrower_scopes_are_a_warning_in_detail(here: World) -> None:
    scopes = {"user:ada": ("repo.content.read", "inference.serverless.write")}
    old, new = here.hub.mint(label="laptop", scopes=scopes), here.fine()
    here.added(old)
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert outcome.code == 0
    detail = {step["name"]: step["detail"] for step in outcome.rotation["steps"]}["check_new"]
    assert "inference.serverless.write" in detail


def test_fine_print_13_wider_scopes_are_never_covered_by_yes_h12(here: World) -> None:
    old = here.fine("laptop")
    here.added(old)
    path = here.env_file(old)
    wide = here.hub.mint(scopes={"user:ada": ("repo.content.read", "repo.write")})
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=wide.reveal())
    assert (outcome.code, outcome.error) == (6, "wider_scopes")
    assert outcome.rotation["waiting_for"] == "person"
    assert old.reveal() in path.read_text()


def test_wrong_tokens_are_named_and_another_one_is_taken_h12(here: World) -> None:
    old, right = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    dead = here.fine("dead")
    here.hub.kill(dead)
    wrong = {
        "same_as_old": old.reveal(),
        "not_a_token": "hello",
        "other_provider": fake("gitlab_access_token"),
        "other_owner": here.fine("hers", owner="grace").reveal(),
        "new_rejected": dead.reveal(),
    }
    for code, value in wrong.items():
        outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=value)
        assert (outcome.code, outcome.error) == (6, code)
        assert outcome.document["error"]["cure"]
        assert old.reveal() in path.read_text()
    done = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=right.reveal())
    assert done.code == 0
    assert right.reveal() in path.read_text()


def test_pending_organisation_waits_for_approval_h9(here: World) -> None:
    old = here.hub.mint(label="laptop", scopes={"org:acme": ("repo.content.read",)})
    new = here.hub.mint(scopes={"org:acme": ("repo.content.read",)}, pending_orgs=["acme"])
    here.added(old)
    path = here.env_file(old)
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert (outcome.code, outcome.error) == (6, "approval_pending")
    assert outcome.rotation["waiting_for"] == "approval"
    assert old.reveal() in path.read_text()
    here.hub.approve(new)
    assert here.user.json("resume").code == 0
    assert new.reveal() in path.read_text()


def test_fine_print_13_tracked_file_needs_tracked_h10(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    git = ("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-C", str(path.parent))
    for command in (("init", "-q"), ("add", "-f", ".env"), ("commit", "-qm", "x")):
        subprocess.run((*git, *command), check=True, env=here.user.environ)
    here.user.json("import", str(path))
    assert here.cred()["places"][0]["tracked_by_git"] is True  # type: ignore[index] # a list
    assert "ls-files" in here.user.seen.read_text()
    first = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert first.code == 6
    assert old.reveal() in path.read_text()
    second = here.user.json("rotate", "laptop", "--yes", "--tracked")
    assert second.code == 0
    assert new.reveal() in path.read_text()


def test_keep_old_ends_done_and_the_old_token_stays_known(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    arguments = ("rotate", "laptop", "--yes", "--keep-old", "--new-stdin")
    outcome = here.user.json(*arguments, stdin=new.reveal())
    assert outcome.code == 0
    assert steps(outcome.rotation)["revoke"] == "skipped"
    assert here.hub.alive(old)
    names = {cred["name"] for cred in here.user.json("list").document["credentials"]}
    assert names == {"laptop", "laptop (old)"}


def test_fine_print_14_unproven_death_waits_with_code_6(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    here.hub.fail_next("revoke_lies")
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert outcome.code == 6
    assert outcome.rotation["state"] in ("waiting", "revoking")
    assert outcome.rotation["old"]["revocation"] == "requested"
    assert outcome.rotation["old"]["proven_dead_at"] is None
    here.hub.kill(old)
    resumed = here.user.json("resume")
    assert resumed.code == 0
    assert resumed.document["rotations"][0]["old"]["revocation"] == "proven"


def test_fine_print_15_network_gone_half_way_prints_rotation_and_error(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    here.user.json("check")
    here.hub.fail_next("whoami", status=503, times=50)
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert outcome.code == 4
    assert outcome.rotation["waiting_for"] == "network"
    assert outcome.document["error"]["message"]
    here.hub.recover()
    assert here.user.json("resume").code == 0
    assert not here.hub.alive(old)


def test_new_token_that_is_refused_is_asked_about_once_in_a_run(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    here.hub.kill(new)
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert (outcome.code, outcome.error) == (6, "new_rejected")
    assert [seen.status for seen in here.hub.requests] == [200, 401]


def test_changed_file_is_planned_again_and_switched(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    here.user.json("rotate", "laptop", "--yes")
    path.write_text(f"# quite another\nX=1\nHF_TOKEN={old.reveal()}\n")
    done = here.user.json("rotate", "laptop", "--new-stdin", stdin=new.reveal())
    assert done.code == 0
    assert path.read_text() == f"# quite another\nX=1\nHF_TOKEN={new.reveal()}\n"


def test_read_only_file_leaves_the_rotation_waiting(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old, "locked/.env")
    path.chmod(0o400)
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert outcome.code == 6
    states = {place["place"]["path"]: place["state"] for place in outcome.rotation["places"]}
    assert states[str(path)] == "failed"
    assert here.hub.alive(old)
    assert old.reveal() in path.read_text()
    path.chmod(0o600)
    assert here.user.json("resume").code == 0
    assert new.reveal() in path.read_text()


def test_hard_linked_file_is_switched_and_keeps_both_names(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old, "linked/.env")
    twin = path.with_name("twin")
    twin.hardlink_to(path)
    outcome = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert outcome.code == 0
    assert path.samefile(twin)
    assert new.reveal() in twin.read_text()
