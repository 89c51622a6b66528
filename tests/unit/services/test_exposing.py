"""What is told of each place: git, synced folders, other users; and what a plan makes of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.bench import World
from tests.support.rotating import collected, fine_grained, turned
from vault_app.cli.listing import note
from vault_app.cli.words import reason_text
from vault_app.core.place import Place, Readers
from vault_app.core.policy import ReasonCode
from vault_app.core.rotation import Consent, PlaceState, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services.finding import find_places
from vault_app.services.inventory import entry
from vault_app.services.rotating import accept, advance, plan

posix = pytest.mark.skipif(sys.platform == "win32", reason="permission bits")
SYNCED = "proj/Dropbox/app.env"


@pytest.fixture
def token(world: World) -> Secret:
    """A classic token in three files: one synced, one for everyone, one of nobody's business."""
    for above in (world.home, *world.home.parents):
        if above.stat().st_uid == world.home.stat().st_uid and above.name:
            above.chmod(0o755)
    minted = world.emulator.mint(role="write", owner="ada")
    world.write(SYNCED, f"HF_TOKEN={minted.reveal()}\n")
    world.write("proj/open.env", f"HF_TOKEN={minted.reveal()}\n", mode=0o644)
    world.write("proj/shut.env", f"HF_TOKEN={minted.reveal()}\n")
    for folder in ("proj", "proj/Dropbox"):
        (world.home / folder).chmod(0o755)
    return minted


def by_name(places: tuple[Place, ...]) -> dict[str, Place]:
    """Return places by their files' names."""
    return {Path(place.path or "").name: place for place in places}


def in_git(folder: Path, *names: str) -> None:
    """Make *folder* a work tree that tracks *names*."""
    for words in (["init", "-q"], ["add", *names]):
        subprocess.run(["git", *words], cwd=folder, check=True)


@posix
@pytest.mark.usefixtures("token")
def test_each_place_says_who_else_gets_at_it(world: World) -> None:
    in_git(world.home / "proj", "open.env")
    found = by_name(entry(world.bench, collected(world)).places)
    told = {name: note(place) for name, place in found.items()}
    assert told == {
        "app.env": "in a synced folder, plain text",
        "open.env": "tracked by git, readable by everyone, plain text",
        "shut.env": "plain text",
    }


@posix
@pytest.mark.usefixtures("token")
def test_places_are_looked_at_again_without_being_read(world: World) -> None:
    name = collected(world)
    shut, opened = world.home / "proj/shut.env", world.home / "proj/open.env"
    shut.chmod(0o044)
    opened.chmod(0o600)
    in_git(world.home / "proj", "open.env")
    found = by_name(find_places(world.bench, name).places)
    assert found["shut.env"].readers is Readers.EVERYONE
    assert (found["open.env"].readers, found["open.env"].mode) == (Readers.NOBODY, "0600")
    assert found["open.env"].tracked_by_git
    assert found == by_name(entry(world.bench, name).places), "and it is remembered"
    opened.unlink()
    assert by_name(find_places(world.bench, name).places)["open.env"].mode == "0600"


@posix
@pytest.mark.usefixtures("token")
def test_plain_text_reason_counts_who_else_can_read(world: World) -> None:
    reasons = entry(world.bench, collected(world)).reasons
    plain = next(one for one in reasons if one.code is ReasonCode.PLAINTEXT)
    assert reason_text(plain) == (
        "Stands in plain text in 3 places, 1 readable by everyone, 1 in a synced folder."
    )


@posix
@pytest.mark.usefixtures("token")
def test_h10_a_plan_leaves_synced_files_out_and_warns_of_open_ones(world: World) -> None:
    planned = plan(world.bench, collected(world), Consent(agreed=True))
    states = {Path(one.place.path or "").name: one.state for one in planned.places}
    assert states["app.env"] is PlaceState.SKIPPED
    assert states["open.env"] is states["shut.env"] is PlaceState.PENDING
    codes = {detail.code for detail in planned.step(StepName.PLAN).details}
    assert codes == {"places_planned", "synced_places", "open_places"}
    allowed = plan(world.bench, planned.credential, Consent(agreed=True, synced=True))
    assert {one.state for one in allowed.places} == {PlaceState.PENDING}


def test_h10_a_synced_file_left_out_blocks_the_revoke_until_it_is_allowed(
    world: World, token: Secret
) -> None:
    waiting = turned(world, collected(world), fine_grained(world))
    assert waiting.state is RotationState.WAITING
    assert world.emulator.alive(token)
    assert token.reveal() in (world.home / SYNCED).read_text()
    accept(world.bench, waiting.id, synced=True)
    done = advance(world.bench, waiting.id)
    assert done.state is RotationState.DONE
    assert not world.emulator.alive(token)
    assert token.reveal() not in (world.home / SYNCED).read_text()
