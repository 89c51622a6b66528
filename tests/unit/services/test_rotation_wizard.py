"""Every wrong token a person may bring, and every way the network may fail half way."""

import pytest

from tests.support.bench import World
from tests.support.rotating import (
    AGREED,
    SCOPES,
    classic_everywhere,
    collected,
    contents,
    fine_grained,
)
from vault_app.core.credential import Status
from vault_app.core.errors import RotationError
from vault_app.core.rotation import (
    Consent,
    Rotation,
    RotationState,
    StepName,
    WaitingFor,
)
from vault_app.core.secret import Secret
from vault_app.services import inventory
from vault_app.services.rotating import (
    accept,
    advance,
    begin,
    discard_new,
    inspect,
    revoke,
    sides,
    supply,
    undo,
)


@pytest.fixture
def begun(world: World) -> Rotation:
    """Return a rotation of the classic token that waits for its new value."""
    classic_everywhere(world)
    return begin(world.bench, collected(world), Consent())


def codes(rotation: Rotation, step: StepName = StepName.CHECK_NEW) -> list[str]:
    return [detail.code for detail in rotation.step(step).details]


def test_begin_waits_for_a_person_at_obtain(begun: Rotation) -> None:
    assert begun.state is RotationState.WAITING
    assert begun.waiting_for is WaitingFor.PERSON
    assert begun.next_step is StepName.OBTAIN
    assert begun.old.status is Status.VERIFIED


def test_other_account_is_refused_and_kept_apart_on_discard(world: World, begun: Rotation) -> None:
    stranger = fine_grained(world, owner="mallory")

    waiting = supply(world.bench, begun.id, stranger)

    assert waiting.waiting_for is WaitingFor.PERSON
    assert codes(waiting)[-1] == "other_owner"
    accept(world.bench, begun.id, classic=True, wider=True, owner=True)
    assert codes(advance(world.bench, begun.id))[-1] == "other_owner"
    again = discard_new(world.bench, begun.id)
    assert again.next_step is StepName.OBTAIN
    assert world.emulator.alive(stranger)
    names = [entry.credential.name for entry in inventory.entries(world.bench)]
    assert any("made, not used" in name for name in names)


def test_same_value_again_is_refused_before_any_network(world: World, begun: Rotation) -> None:
    old = world.bench.record(begun.old.item, begun.old.backend).token
    asked = len(world.emulator.requests)

    assert inspect(world.bench, begun.id, old).code == "same_as_old"
    with pytest.raises(RotationError, match="same_as_old"):
        supply(world.bench, begun.id, old)
    assert len(world.emulator.requests) == asked


@pytest.mark.parametrize(
    ("text", "code"),
    [("hello world", "not_a_token"), ("", "not_a_token"), ("hf_" + "x" * 34, "not_a_token")],
)
def test_text_that_is_no_token_is_refused(
    world: World, begun: Rotation, text: str, code: str
) -> None:
    assert inspect(world.bench, begun.id, Secret(text)).code == code


@pytest.mark.parametrize("prefix", ["glpat-", "ghp_" + "aB3dE6gH9jK2mN5p"])
def test_token_of_another_provider_is_named(world: World, begun: Rotation, prefix: str) -> None:
    """Even one whose check digits are wrong: it says whose it is."""
    foreign = Secret(prefix + "aB3dE6gH9jK2mN5pQ8sT")

    assert inspect(world.bench, begun.id, foreign).code == "other_provider"


def test_still_classic_needs_an_explicit_yes(world: World, begun: Rotation) -> None:
    classic = world.emulator.mint(role="write", owner="ada", orgs={"acme": "admin"})

    waiting = supply(world.bench, begun.id, classic)

    assert "still_classic" in codes(waiting)
    assert waiting.state is RotationState.WAITING
    accept(world.bench, begun.id, classic=True)
    assert advance(world.bench, begun.id).next_step is StepName.REVOKE


def test_dead_new_token_is_refused_and_dropped(world: World, begun: Rotation) -> None:
    dead = fine_grained(world)
    world.emulator.kill(dead)

    waiting = supply(world.bench, begun.id, dead)

    assert codes(waiting)[-1] == "new_rejected"
    discard_new(world.bench, begun.id)
    assert len(inventory.entries(world.bench)) == 1


def test_pending_organisation_waits_for_approval_h9(world: World, begun: Rotation) -> None:
    pending = world.emulator.mint(
        role="fineGrained",
        owner="ada",
        scopes=SCOPES,
        orgs={"acme": "admin"},
        pending_orgs=("acme",),
    )

    waiting = supply(world.bench, begun.id, pending)

    assert waiting.waiting_for is WaitingFor.APPROVAL
    assert codes(waiting)[-1] == "approval_pending"


def test_organisation_that_whoami_no_longer_tells_of_is_probed_too_h9(
    world: World, begun: Rotation
) -> None:
    """A pending token may be told no organisation at all: the old one's are asked."""
    pending = world.emulator.mint(
        role="fineGrained", owner="ada", scopes=SCOPES, orgs={}, pending_orgs=("acme",)
    )

    waiting = supply(world.bench, begun.id, pending)

    assert waiting.waiting_for is WaitingFor.APPROVAL
    assert codes(waiting)[-1] == "approval_pending"


def test_rate_limit_at_the_check_waits_for_the_network_and_keeps_the_token(
    world: World, begun: Rotation
) -> None:
    new = fine_grained(world)
    world.emulator.fail_next("whoami", status=429, times=1, retry_after=30)

    waiting = supply(world.bench, begun.id, new)

    assert waiting.waiting_for is WaitingFor.NETWORK
    assert waiting.new is not None
    assert waiting.new.status is not Status.REJECTED
    assert advance(world.bench, begun.id).next_step is StepName.REVOKE


def test_network_gone_at_the_revoke_waits_and_resumes(world: World, begun: Rotation) -> None:
    supply(world.bench, begun.id, fine_grained(world))
    accept(world.bench, begun.id, revoke=True)
    world.emulator.fail_next("revoke", status=503, times=1)

    waiting = advance(world.bench, begun.id)

    assert waiting.waiting_for is WaitingFor.NETWORK
    assert advance(world.bench, begun.id).state is RotationState.DONE


def test_revoke_that_lies_is_never_called_dead(world: World, begun: Rotation) -> None:
    supply(world.bench, begun.id, fine_grained(world))
    accept(world.bench, begun.id, revoke=True)
    world.emulator.fail_next("revoke_lies", times=1)

    waiting = advance(world.bench, begun.id)

    assert waiting.state is RotationState.WAITING
    assert waiting.old.proven_dead_at is None
    assert codes(waiting, StepName.PROVE_DEAD)[-1] == "still_alive"
    restored = undo(world.bench, begun.id)
    assert restored.state is RotationState.UNDONE


def test_revoke_that_lied_is_asked_again_on_resume_h3(world: World, begun: Rotation) -> None:
    supply(world.bench, begun.id, fine_grained(world))
    accept(world.bench, begun.id, revoke=True)
    world.emulator.fail_next("revoke_lies", times=1)
    advance(world.bench, begun.id)

    done = advance(world.bench, begun.id)

    assert done.state is RotationState.DONE, done
    assert done.old.proven_dead_at is not None


def test_undo_after_proven_death_goes_forward_only_h3(world: World, begun: Rotation) -> None:
    supply(world.bench, begun.id, fine_grained(world))
    accept(world.bench, begun.id, revoke=True)
    advance(world.bench, begun.id)

    with pytest.raises(RotationError, match="rotation_closed"):
        undo(world.bench, begun.id)


def test_old_already_dead_skips_the_revoke(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)
    world.emulator.kill(old)
    rotation = begin(world.bench, name, AGREED)
    assert rotation.old.status is Status.REJECTED
    waiting = supply(world.bench, rotation.id, fine_grained(world))
    assert codes(waiting)[-1] == "owner_unknown"
    accept(world.bench, rotation.id, owner=True)

    done = advance(world.bench, rotation.id)

    assert done.state is RotationState.DONE, done
    assert contents(files) != files


def test_sides_after_the_check_show_both_tokens(world: World, begun: Rotation) -> None:
    supply(world.bench, begun.id, fine_grained(world))

    seen = sides(world.bench, begun.id)

    assert seen.new is not None
    assert seen.comparison is not None
    assert not seen.comparison.wider
    assert seen.new.owner == seen.old.owner == "ada"


def test_tracked_file_is_skipped_and_blocks_until_allowed_h10(world: World) -> None:
    from vault_app.system.gitwork import git

    _, files = classic_everywhere(world)
    project = world.home / "proj"
    assert git(["init", "-q"], project).code == 0
    assert git(["add", "-f", ".env"], project).code == 0
    name = collected(world)
    rotation = begin(world.bench, name, AGREED)
    supply(world.bench, rotation.id, fine_grained(world))

    waiting = advance(world.bench, rotation.id)

    assert waiting.state is RotationState.WAITING
    assert (project / ".env").read_bytes() == files[project / ".env"]
    accept(world.bench, rotation.id, tracked=True)
    assert advance(world.bench, rotation.id).state is RotationState.DONE
    assert (project / ".env").read_bytes() != files[project / ".env"]


def test_unclaimed_value_is_not_turned_h25(world: World) -> None:
    from vault_app.services.importing import import_tokens

    token = world.emulator.mint(role="write", owner="ada")
    world.write("proj/.env", f"HF_TOKEN={token.reveal()}\n")
    (entry,) = import_tokens(world.bench, [world.home / "proj"]).unclaimed
    asked = len(world.emulator.requests)

    with pytest.raises(RotationError, match="unclaimed"):
        begin(world.bench, entry.credential.name, AGREED)
    with pytest.raises(RotationError, match="unclaimed"):
        revoke(world.bench, entry.credential.name)
    assert len(world.emulator.requests) == asked


def test_revoke_of_an_unused_token_proves_it_dead(world: World) -> None:
    token = world.emulator.mint(role="write", owner="ada")
    added = inventory.add(world.bench, token, name="lonely")

    gone = revoke(world.bench, added.entry.credential.name)

    assert gone.proven_dead_at is not None
    assert not world.emulator.alive(token)
    assert inventory.entry(world.bench, "lonely").credential.status is Status.REJECTED


def test_rotation_of_a_revoked_token_makes_it_whole_again(world: World) -> None:
    token = fine_grained(world)
    inventory.add(world.bench, token, name="spare")
    revoke(world.bench, "spare")

    rotation = begin(world.bench, "spare", Consent(agreed=True))
    supply(world.bench, rotation.id, fine_grained(world))
    assert advance(world.bench, rotation.id).state is RotationState.DONE

    after = inventory.entry(world.bench, "spare")
    assert after.credential.revoked_at is None
    assert "rejected" not in {reason.code for reason in after.reasons}


def test_undo_at_obtain_closes_the_rotation(world: World, begun: Rotation) -> None:
    assert undo(world.bench, begun.id).state is RotationState.UNDONE


def test_plan_lists_what_dies_with_the_token_h14(world: World) -> None:
    from dataclasses import replace

    from vault_app.services.rotating import plan

    classic_everywhere(world)
    name = collected(world)
    credential = inventory.resolve(world.bench, name)
    world.bench.store.credentials.update(replace(credential, derived=("S3 keys",)))

    planned = plan(world.bench, name)

    (note,) = [d for d in planned.step(StepName.PLAN).details if d.code == "derived_die_too"]
    assert note.get("names") == "S3 keys"


def test_parts_of_a_login_are_kept_as_one_h14(world: World) -> None:
    from vault_app.services.importing import import_tokens

    access = "hf_oauth_" + ".".join(("eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiJhZGEifQ", "c2lnbmVkQnk"))
    refresh = "hf_oauth__refresh_" + "aB3dE6gH9jK2mN5pQ8sTuV1xY4zA7cD0fG"
    world.write(
        ".cache/huggingface/stored_tokens",
        f"[oauth-ada]\nhf_token = {access}\nrefresh_token = {refresh}\n",
    )

    (entry,) = import_tokens(world.bench).imported

    record = world.bench.record(entry.credential.item, entry.credential.backend)
    assert [part.name for part in record.parts] == ["token", "refresh_token"]
    assert record.parts[1].value.reveal() == refresh


def test_own_process_holding_the_old_value_is_named_before_the_revoke_h24(world: World) -> None:
    import os
    import subprocess
    import sys

    classic_everywhere(world)
    name = collected(world)
    old = inventory.reveal(world.bench, name)
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"],
        stdin=subprocess.PIPE,
        env={**os.environ, "HF_TOKEN": old.reveal()},
    )
    try:
        rotation = begin(world.bench, name, Consent())
        supply(world.bench, rotation.id, fine_grained(world))
        ready = advance(world.bench, rotation.id, until=StepName.PROMOTE)
    finally:
        child.communicate(b"")

    (named,) = [
        d for d in ready.step(StepName.CHECK_PLACES).details if d.code == "processes_hold_it"
    ]
    assert str(child.pid) in str(named.get("names"))
    assert world.emulator.alive(old)


def test_dead_organisation_format_is_named_at_once(world: World) -> None:
    dead = Secret("api_org_" + "aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH")

    added = inventory.add(world.bench, dead, name="org")

    assert added.entry.credential.status is Status.REJECTED
    assert added.entry.credential.status_code == "dead_format"
    assert "rejected" in [reason.code.value for reason in added.entry.reasons]
