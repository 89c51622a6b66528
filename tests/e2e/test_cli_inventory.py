"""The inventory by command line: adding, importing, listing, naming, taking out, forgetting."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.cli import ROOT
from tests.support.fake_tokens import fake
from tests.support.many_places import lay
from tests.support.world import World, world


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def test_fine_print_1_in_is_repeated_and_options_stand_anywhere(here: World) -> None:
    token = here.classic()
    here.added(token)
    for folder in ("a", "b"):
        path = here.user.home / folder / "x.txt"
        path.parent.mkdir()
        path.write_text(token.reveal())
    a, b = str(here.user.home / "a"), str(here.user.home / "b")
    found = here.user.run("--json", "places", "laptop", "--in", a, "--in", b)
    assert found.code == 0
    assert {place["path"] for place in found.document["places"]} == {f"{a}/x.txt", f"{b}/x.txt"}


def test_fine_print_2_name_is_exact_name_id_or_unique_prefix(here: World) -> None:
    first = here.added(here.classic(), "one")
    here.added(here.classic(), "two")
    for name in ("one", first, first[:6]):
        assert here.user.json("show", name).document["credential"]["id"] == first
    unknown = here.user.json("show", "three")
    assert (unknown.code, unknown.error) == (2, "unknown_name")


def test_fine_print_2_ambiguous_prefix_is_code_2(here: World) -> None:
    ids = [here.added(here.classic(), f"n{number}") for number in range(17)]
    first = next(one[0] for one in ids if sum(other[0] == one[0] for other in ids) > 1)
    outcome = here.user.json("show", first)
    assert (outcome.code, outcome.error) == (2, "ambiguous_name")


def test_fine_print_2_taken_name_is_refused_and_dash_name_kept_as_given(here: World) -> None:
    here.added(here.classic(), "-odd name")
    assert here.user.json("show", "--", "-odd name").code == 0
    again = here.user.json("add", "--name=-odd name", stdin=here.classic().reveal())
    assert (again.code, again.error) == (2, "name_taken")


def test_fine_print_3_add_reads_all_of_stdin_stripped(here: World) -> None:
    token = here.classic()
    outcome = here.user.json("add", stdin=f"\n  {token.reveal()}\n\n")
    assert outcome.code == 0
    hint = outcome.document["credential"]["hint"]
    assert hint == f"hf_…{token.reveal()[-4:]}"


@pytest.mark.parametrize(("stdin", "code"), [("", "empty_value"), ("a b\nc", "not_one_token")])
def test_fine_print_3_add_what_is_no_token_is_code_2(here: World, stdin: str, code: str) -> None:
    outcome = here.user.json("add", stdin=stdin)
    assert (outcome.code, outcome.error) == (2, code)


def test_fine_print_3_remove_without_yes_is_code_2_and_keeps_it(here: World) -> None:
    here.added(here.classic())
    for arguments in (("remove", "laptop"), ("remove", "--all")):
        refused = here.user.json(*arguments)
        assert (refused.code, refused.error) == (2, "consent_missing")
    assert here.user.json("remove", "laptop", "--yes").code == 0
    assert here.user.json("list").document == {"credentials": []}


def test_fine_print_4_profile_and_sealed_file_are_made_unasked_and_private(here: World) -> None:
    here.added(here.classic())
    assert here.user.profile.stat().st_mode & 0o777 == 0o700
    for path in here.user.profile.iterdir():
        wanted = 0o700 if path.is_dir() else 0o600
        assert path.stat().st_mode & 0o777 == wanted, path
    assert (here.user.profile / "vault.sealed").is_file()


def test_fine_print_4_passphrase_loses_exactly_one_newline(here: World) -> None:
    here.added(here.classic())
    here.user.passphrase.write_text(here.user.passphrase.read_text().rstrip("\n"))
    assert here.user.run("get", "laptop", record=False).code == 0
    here.user.passphrase.write_text(here.user.passphrase.read_text() + "\n\n")
    assert here.user.json("get", "laptop").code == 3


def test_passphrase_file_others_can_read_is_refused_h17(here: World) -> None:
    here.user.passphrase.chmod(0o644)
    outcome = here.user.json("add", stdin=here.classic().reveal())
    assert (outcome.code, outcome.error) == (3, "passphrase_file_unsafe")


def test_fine_print_5_loopback_endpoint_of_the_environment_is_stored(here: World) -> None:
    here.added(here.classic())
    assert here.cred()["endpoint"] == here.hub.endpoint


def test_fine_print_5_other_endpoint_needs_a_confirmation_h22(here: World) -> None:
    elsewhere = {"HF_ENDPOINT": "https://hub.example.org"}
    outcome = here.user.json("add", stdin=here.classic().reveal(), environ=elsewhere)
    assert (outcome.code, outcome.error) == (2, "endpoint_unconfirmed")
    assert "hub.example.org" in outcome.document["error"]["message"]


def test_fine_print_6_these_commands_use_no_network(here: World) -> None:
    token = here.classic()
    here.added(token)
    here.env_file(token)
    here.user.json("list")
    here.user.json("show", "laptop")
    here.user.json("places", "laptop", "--in", str(here.user.home))
    assert here.hub.requests == []
    assert here.user.json("activity").document == {"activity": []}


def test_fine_print_6_check_within_the_interval_asks_once(here: World) -> None:
    here.added(here.classic())
    first = here.user.json("check", "laptop")
    asked = len(here.hub.requests)
    second = here.user.json("check", "laptop")
    assert (first.code, second.code) == (0, 0)
    assert len(here.hub.requests) == asked == 1
    (cred,) = second.document["credentials"]
    assert (cred["status"], cred["kind"], cred["classic"]) == ("verified", "classic", True)


def test_fine_print_6_added_value_is_claimed_wherever_else_it_stands_h25(here: World) -> None:
    known, strange = here.classic(), here.classic("strange")
    here.added(known)
    folder = here.user.home / "app"
    folder.mkdir()
    (folder / ".env").write_text(f"A={known.reveal()}\nB={strange.reveal()}\n")
    outcome = here.user.json("import", str(folder))
    assert [cred["name"] for cred in outcome.document["known"]] == ["laptop"]
    assert [cred["claimed"] for cred in outcome.document["known"]] == [True]
    (stranger,) = outcome.document["imported"]
    assert outcome.document["unclaimed"] == [stranger]
    checked = here.user.json("check", stranger["name"])
    assert checked.code == 4
    assert here.hub.requests == []
    assert here.user.json("import", "--mine", str(folder)).document["unclaimed"] == []
    assert here.user.json("check", stranger["name"]).code == 0


def test_fine_print_7_import_walks_hidden_files_git_config_and_file_links(here: World) -> None:
    token = here.classic()
    root = here.user.home / "work"
    (root / ".git").mkdir(parents=True)
    (root / ".git" / "config").write_text(
        f'[remote "origin"]\n\turl = https://ada:{token.reveal()}@huggingface.co/ada/x\n'
    )
    (root / ".hidden").write_text(token.reveal())
    target = here.user.home / "elsewhere" / "target.txt"
    target.parent.mkdir()
    target.write_text(token.reveal())
    (root / "link.txt").symlink_to(target)
    (root / "folder-link").symlink_to(target.parent)
    outcome = here.user.json("import", str(root))
    (cred,) = outcome.document["imported"]
    paths = {place["path"] for place in cred["places"]}
    assert paths == {str(root / name) for name in (".git/config", ".hidden", "link.txt")}


def test_fine_print_8_overlapping_paths_add_nothing_and_skipped_is_code_0(here: World) -> None:
    token = here.classic()
    here.added(token)
    path = here.env_file(token)
    before = here.cred()["places"]
    missing = str(here.user.home / "missing")
    outcome = here.user.json("import", str(path.parent), str(path), str(here.user.home), missing)
    assert outcome.code == 0
    assert here.cred()["places"] == before
    (skipped,) = outcome.document["skipped"]
    assert (skipped["path"], skipped["reason"]) == (missing, "file_missing")


def test_fine_print_10_key_may_repeat_and_ids_do_not(here: World) -> None:
    token = here.classic()
    here.added(token)
    path = here.user.home / "twice.env"
    path.write_text(f"HF_TOKEN={token.reveal()}\nHF_TOKEN={token.reveal()}\n")
    here.user.json("import", str(path))
    places = here.user.json("places", "laptop").document["places"]
    assert len(places) == 2
    assert {place["path"] for place in places} == {str(path)}
    assert len({place["id"] for place in places}) == 2


def test_fine_print_17_due_is_code_1_only_with_items(here: World) -> None:
    assert here.user.json("list", "--due").code == 0
    assert here.user.json("remind", "--due").document == {"due": []}


def test_fine_print_17_rejected_check_is_code_4_with_the_document(here: World) -> None:
    token = here.classic()
    here.added(token)
    here.hub.kill(token)
    outcome = here.user.json("check")
    assert outcome.code == 4
    (cred,) = outcome.document["credentials"]
    assert cred["status"] == "rejected"


def test_rate_limited_check_is_unknown_never_rejected(here: World) -> None:
    here.added(here.classic())
    here.hub.fail_next("whoami", status=429, retry_after=60)
    outcome = here.user.json("check")
    assert outcome.code == 4
    assert outcome.document["credentials"][0]["status"] == "unknown"
    assert outcome.document["problems"][0]["code"] == "rate_limited"


def test_offline_check_is_code_4_and_asks_nobody(here: World) -> None:
    here.added(here.classic())
    outcome = here.user.json("check", "--offline")
    assert outcome.code == 4
    assert here.hub.requests == []


def test_fine_print_19_kind_before_the_first_check_is_unknown(here: World) -> None:
    here.added(here.classic())
    assert (here.cred()["kind"], here.cred()["classic"]) == ("unknown", False)


def test_fine_print_20_unrecognised_token_is_added_as_unknown(here: World) -> None:
    outcome = here.user.json("add", "--name", "odd", stdin="something-nobody-knows-17")
    assert outcome.code == 0
    assert outcome.document["credential"]["provider"] == "unknown"


def test_fine_print_21_short_value_has_a_bare_hint(here: World) -> None:
    outcome = here.user.json("add", "--name", "short", stdin="nineteen-characters")
    assert outcome.document["credential"]["hint"] == "…"


def test_get_writes_the_value_and_one_newline_to_a_pipe(here: World) -> None:
    token = here.classic()
    here.added(token)
    outcome = here.user.run("get", "laptop", record=False)
    assert (outcome.code, outcome.out, outcome.err) == (0, token.reveal() + "\n", "")
    document = here.user.run("get", "laptop", "--json", record=False).document
    assert document["value"] == token.reveal()


def test_rename_note_and_history(here: World) -> None:
    identity = here.added(here.classic())
    assert here.user.json("rename", "laptop", "desk").code == 0
    noted = here.user.json("note", "desk", "the nightly job's")
    assert noted.document["credential"]["note"] == "the nightly job's"
    shown = here.user.json("show", identity).document
    assert {event["code"] for event in shown["history"]} == {"added", "renamed", "noted"}
    assert all(event["at"].endswith("Z") and event["text"] for event in shown["history"])


def test_note_that_holds_a_token_is_refused(here: World) -> None:
    here.added(here.classic())
    outcome = here.user.json("note", "laptop", "key: hf_" + "aBcDeFgHiJ" * 3 + "kLmN")
    assert (outcome.code, outcome.error) == (2, "token_in_note")


def test_doctor_tells_each_finding_with_its_cure(here: World) -> None:
    here.added(here.classic())
    outcome = here.user.json("doctor")
    assert outcome.code == 0
    findings = {finding["topic"]: finding for finding in outcome.document["findings"]}
    assert findings["vault"]["state"] == "fine"
    for finding in findings.values():
        assert set(finding) == {"topic", "state", "code", "message", "cure"}
        assert finding["cure"] or finding["state"] == "fine"


def test_doctor_without_any_vault_is_code_3(here: World) -> None:
    here.user.environ["KEYTURN_VAULT"] = "keychain"
    del here.user.environ["KEYTURN_PASSPHRASE_FILE"]
    outcome = here.user.json("doctor")
    assert (outcome.code, outcome.error) == (3, outcome.document["findings"][1]["code"])
    assert here.user.json("add", stdin=here.classic().reveal()).code == 3
    status = here.user.json("vault", "status")
    assert (status.code, status.error) == (3, status.document["vault"]["code"])


def test_doctor_rebuild_restores_the_inventory_from_the_vault_h20(here: World) -> None:
    here.added(here.classic())
    for name in here.user.profile.glob("keyturn.db*"):
        name.unlink()
    assert here.user.json("list").document == {"credentials": []}
    assert here.user.json("doctor", "--rebuild").document["restored"] == 1
    assert here.cred()["name"] == "laptop"


def test_vault_lock_keeps_values_out_of_reach_until_unlock_h18(here: World) -> None:
    here.added(here.classic())
    assert here.user.json("vault", "lock").code == 0
    refused = here.user.json("get", "laptop")
    assert (refused.code, refused.error) == (3, "profile_locked")
    checked = here.user.json("check")
    assert (checked.code, checked.error) == (3, "profile_locked")
    assert len(checked.document["credentials"]) == 1
    status = here.user.json("vault", "status")
    assert (status.code, status.document["vault"]["condition"]) == (3, "locked")
    assert here.user.json("list").code == 0
    assert here.user.json("remind").code == 0
    assert here.user.json("vault", "unlock").code == 0
    assert here.user.run("get", "laptop", record=False).code == 0


def test_hostile_name_is_printed_escaped_h29(here: World) -> None:
    here.added(here.classic(), "[link=x]bold[/link]")
    folder = here.user.home / "\x1b[2Jevil"
    folder.mkdir()
    (folder / ".env").write_text(f"HF_TOKEN={here.classic().reveal()}\n")
    outcome = here.user.run("import", "--mine", str(folder))
    shown = here.user.run("list")
    assert outcome.code == 0
    assert "\x1b" not in outcome.out + shown.out
    assert "[link=x]bold[/link]" in shown.out


def test_self_check_touches_no_profile(here: World) -> None:
    outcome = here.user.json("self-check")
    parts = {part["name"]: part["ok"] for part in outcome.document["checks"]}
    assert parts.keys() >= {"commands", "providers", "editors", "store", "vault", "rotation"}
    assert parts.keys() >= {"window", "icons", "translations", "keychain"}
    assert outcome.code == 0
    assert all(parts.values())
    assert not here.user.profile.exists()


def test_fine_print_17_due_items_are_code_1_in_list_and_remind(here: World) -> None:
    made = datetime.now(UTC) - timedelta(days=200)
    here.added(here.hub.mint(role="write", created_at=made))
    assert here.user.json("check").code == 0
    for arguments in (("list", "--due"), ("remind", "--due")):
        outcome = here.user.json(*arguments)
        assert outcome.code == 1
        (creds,) = outcome.document.values()
        assert [reason["code"] for reason in creds[0]["reasons"]][:1] == ["classic"]
        assert "too_old" in {reason["code"] for reason in creds[0]["reasons"]}
    assert here.user.json("remind").code == 0
    assert here.user.json("snooze", "laptop", "7").code == 0
    assert here.user.json("remind", "--due").code == 0


def test_fine_print_19_policy_is_too_old_from_180_days(here: World) -> None:
    young = datetime.now(UTC) - timedelta(days=179, hours=1)
    here.added(here.hub.mint(role="write", created_at=young))
    here.user.json("check")
    assert here.user.json("list", "--due").code == 0


def test_fine_print_20_aws_key_id_alone_is_accepted(here: World) -> None:
    outcome = here.user.json("add", stdin=fake("aws_access_key_id"))
    assert outcome.code == 0
    assert outcome.document["credential"]["provider"] == "aws"


@pytest.mark.parametrize(
    ("pattern", "provider"),
    [
        ("github_fine_grained_token", "github"),
        ("gitlab_access_token", "gitlab"),
        ("huggingface_user_access_token", "huggingface"),
    ],
)
def test_fine_print_20_provider_is_told_by_the_string(
    here: World, pattern: str, provider: str
) -> None:
    outcome = here.user.json("add", stdin=fake(pattern))
    assert outcome.document["credential"]["provider"] == provider


def test_fine_print_9_places_in_searches_and_remembers_every_form(here: World) -> None:
    token = here.classic()
    here.added(token)
    laid = lay(here.user.home / "work", token)
    found = here.user.json("places", "laptop", "--in", str(laid.root)).document["places"]
    assert {place["path"] for place in found} == {str(path) for path in laid.paths}
    assert here.user.json("places", "laptop").document["places"] == found
    assert here.hub.requests == []


def test_fine_print_8_comments_outputs_and_attributes_are_places_too(here: World) -> None:
    token = here.classic()
    here.added(token)
    laid = lay(here.user.home / "work", token)
    here.user.json("import", str(laid.root))
    places = here.user.json("places", "laptop").document["places"]
    counts = Counter(Path(place["path"]).name for place in places)
    assert (counts[".env"], counts["settings.xml"], counts["evaluate.ipynb"]) == (2, 2, 2)


def test_dry_run_import_records_nothing(here: World) -> None:
    path = here.user.home / ".env"
    path.write_text(f"HF_TOKEN={here.classic().reveal()}\n")
    outcome = here.user.json("import", "--dry-run", str(path))
    assert len(outcome.document["imported"]) == 1
    assert here.user.json("list").document == {"credentials": []}


def test_environment_variable_is_a_place_without_path(here: World) -> None:
    token = here.classic()
    here.user.environ["HF_TOKEN"] = token.reveal()
    (cred,) = here.user.json("import").document["imported"]
    (place,) = cred["places"]
    assert (place["kind"], place["path"], place["key"]) == ("environment", None, "HF_TOKEN")


def test_verbose_run_tells_no_secret_and_keeps_one_document(here: World) -> None:
    here.added(here.classic())
    outcome = here.user.json("check", "-v")
    assert outcome.code == 0
    assert outcome.document["credentials"]


def test_broken_pipe_is_no_error(here: World) -> None:
    here.added(here.classic())
    process = here.user.start("list")
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _out, err = process.communicate(timeout=30)
    assert process.returncode == 0
    assert err == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    ("streams", "code"), [(">/dev/full", 5), (">&-", 0), ("<&-", 0), ("<&- >&- 2>&-", 0)]
)
def test_streams_that_are_full_or_closed_end_in_a_code_of_ours(
    here: World, streams: str, code: int
) -> None:
    here.added(here.classic())
    command = f'exec "{sys.executable}" -m vault_app list --json {streams}'
    done = subprocess.run(
        ["sh", "-c", command], env=here.user.environ, cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


def test_corrupt_store_is_code_5_and_set_aside(here: World) -> None:
    here.added(here.classic())
    (here.user.profile / "keyturn.db").write_bytes(b"not a database" * 100)
    for beside in here.user.profile.glob("keyturn.db-*"):
        beside.unlink()
    outcome = here.user.json("list")
    assert (outcome.code, outcome.error) == (5, "store_corrupt")
    assert list(here.user.profile.glob("keyturn.db.corrupt-*"))
