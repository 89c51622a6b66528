"""Disks that fail, files that others change, vaults and clocks that go away: nothing is lost."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.bench import World
from tests.support.rotating import AGREED
from tests.support.turning_case import Case
from vault_app.core.errors import VaultError
from vault_app.core.rotation import (
    Consent,
    PlaceState,
    Revocation,
    RotationState,
    StepName,
    WaitingFor,
)
from vault_app.core.secret import Secret
from vault_app.services import vaulting
from vault_app.services.progress import Tick
from vault_app.services.rotating import accept, advance, begin, resume, supply, undo
from vault_app.system.pace import Pace


@pytest.fixture
def case(world: World) -> Case:
    return Case(world)


def failing(code: int, at: int) -> Pace:
    """Return a pace in small pieces whose n-th boundary is an error of the disk."""
    left = [at]

    def reached(boundary: str) -> None:
        del boundary
        left[0] -= 1
        if left[0] == 0:
            raise OSError(code, os.strerror(code))

    return Pace(8, reached)


@pytest.mark.parametrize("at", [1, 3, 8, 13, 21, 34])
@pytest.mark.parametrize(
    ("code", "name"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EIO, "io_error"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "permission_denied"),
    ],
)
def test_disk_error_in_the_middle_of_a_write_leaves_the_file_and_waits(
    case: Case, code: int, name: str, at: int
) -> None:
    rotation = case.ready()
    case.world.bench.pace = failing(code, at)

    waiting = advance(case.world.bench, rotation.id)

    assert case.lost() == []
    assert case.world.emulator.alive(case.old)
    assert waiting.waiting_for is WaitingFor.PERSON
    (failed,) = [entry for entry in waiting.places if entry.state is PlaceState.FAILED]
    assert failed.detail is not None
    assert failed.detail.code == name
    assert not list(case.world.home.rglob(".keyturn-*.tmp"))
    case.well(case.finish())


@pytest.mark.parametrize("at", [1, 8, 21])
def test_disk_error_during_undo_waits_and_goes_on(case: Case, at: int) -> None:
    bench = case.world.bench
    rotation = case.ready(Consent(accept_classic=True))
    advance(bench, rotation.id, until=StepName.SWITCH)
    pace, bench.pace = bench.pace, failing(errno.EIO, at)

    waiting = undo(bench, rotation.id)

    assert waiting.state is RotationState.UNDOING
    assert case.lost() == []
    bench.pace = pace
    resume(bench)
    assert case.latest.state is RotationState.UNDONE
    assert len(case.holds(case.old)) == len(case.files)


def deleted(path: Path) -> None:
    path.unlink()


def linked_elsewhere(path: Path) -> None:
    real = path.with_name("moved")
    path.rename(real)
    path.symlink_to(real)


def linked_to_another(path: Path) -> None:
    theirs = path.with_name("theirs")
    theirs.write_text("THEIRS=1\n")
    path.unlink()
    path.symlink_to(theirs)


def made_read_only(path: Path) -> None:
    path.chmod(0o400)


def changed_by_its_tool(path: Path) -> None:
    path.write_text(path.read_text() + "MORE=1\n")


def made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def made_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "meanwhile",
    [
        deleted,
        linked_elsewhere,
        linked_to_another,
        made_read_only,
        changed_by_its_tool,
        made_a_folder,
        made_a_pipe,
    ],
)
def test_file_changed_between_plan_and_switch_blocks_the_revoke_until_it_is_well(
    case: Case, meanwhile: Callable[[Path], None]
) -> None:
    rotation = case.ready()
    text = case.env.read_text()
    meanwhile(case.env)

    waiting = advance(case.world.bench, rotation.id)

    others = len(case.files) - 1
    assert len(case.holds(case.new)) >= others
    moved = meanwhile is linked_elsewhere
    assert case.world.emulator.alive(case.old) or moved
    if not moved:
        assert waiting.waiting_for is WaitingFor.PERSON
    _back(case.env, text)
    case.well(case.finish())


def _back(path: Path, text: str) -> None:
    """Make *path* a plain file again, holding the old value unless it was switched."""
    if path.is_symlink():
        if "THEIRS" not in path.read_text():
            return
        path.unlink()
    if path.is_dir():
        path.rmdir()
    elif path.exists() and not path.is_file():
        path.unlink()
    if not path.exists() or path.read_text().endswith("MORE=1\n"):
        path.write_text(text)
    path.chmod(0o600)


def test_old_value_brought_back_while_waiting_for_the_last_yes_blocks_the_revoke(
    case: Case,
) -> None:
    """H13: an editor's stale buffer; the consent to revoke was for places that had switched."""
    bench = case.world.bench
    rotation = case.ready(Consent(accept_classic=True))
    assert advance(bench, rotation.id).next_step is StepName.REVOKE
    case.env.write_text(case.files[case.env].format(case.old.reveal()))
    accept(bench, rotation.id, revoke=True)
    waiting = advance(bench, rotation.id)

    assert waiting.next_step is StepName.CHECK_PLACES
    assert case.world.emulator.alive(case.old)
    case.well(case.finish())


def test_old_value_added_under_another_key_blocks_the_revoke(case: Case) -> None:
    bench = case.world.bench
    rotation = case.ready()
    advance(bench, rotation.id, until=StepName.SWITCH)
    more = f"OTHER={case.old.reveal()}\n"
    case.env.write_text(case.env.read_text() + more)

    waiting = advance(bench, rotation.id)

    assert case.world.emulator.alive(case.old) == (waiting.state is not RotationState.DONE)
    done = case.finish()
    assert done.state is RotationState.DONE
    assert case.old.reveal() not in case.env.read_text()


def test_file_deleted_and_written_again_with_the_old_value_blocks_the_revoke(case: Case) -> None:
    bench = case.world.bench
    rotation = case.ready(Consent(accept_classic=True))
    text = case.env.read_text()
    case.env.unlink()
    advance(bench, rotation.id)
    resumed = advance(bench, rotation.id)
    assert resumed.next_step is StepName.REVOKE
    case.env.write_text(text)
    accept(bench, rotation.id, revoke=True)
    waiting = advance(bench, rotation.id)

    assert case.world.emulator.alive(case.old)
    assert waiting.next_step is StepName.CHECK_PLACES
    case.well(case.finish())


def test_vault_removed_between_keeping_and_switching_forgets_nothing(case: Case) -> None:
    """Another process finds the sealed file gone: it waits for the vault, whatever it is told."""
    rotation = case.ready()
    sealed = case.world.bench.profile.sealed_path
    away = sealed.with_name("away")
    sealed.rename(away)
    other = case.world.again()

    for act in (resume, lambda bench: undo(bench, rotation.id)):
        with suppress(VaultError):
            act(other)
        known = other.store.rotations.all()[0]
        assert known.new is not None
        assert known.open
    other.close()
    assert len(case.holds(case.old)) == len(case.files)
    sealed.unlink(missing_ok=True)
    away.rename(sealed)
    again = case.world.again()
    undo(again, rotation.id)
    assert again.store.rotations.all()[0].state is RotationState.UNDONE
    again.close()


def test_profile_locked_between_two_steps_waits_for_the_vault(case: Case) -> None:
    bench = case.world.bench
    rotation = case.ready()
    advance(bench, rotation.id, until=StepName.SWITCH)
    vaulting.lock(bench)

    waiting = advance(bench, rotation.id)

    assert waiting.waiting_for is WaitingFor.VAULT
    assert case.world.emulator.alive(case.old)
    vaulting.unlock(bench, Secret("correct horse battery staple"))
    case.well(case.finish())


@pytest.mark.parametrize("back", [timedelta(minutes=2), timedelta(days=400)])
def test_clock_set_back_at_any_report_changes_nothing(case: Case, back: timedelta) -> None:
    def ticked(tick: Tick) -> None:
        del tick
        case.world.clock.advance(-back)

    bench = case.world.bench
    rotation = begin(bench, case.name, AGREED)
    supply(bench, rotation.id, case.new, progress=ticked)

    done = advance(bench, rotation.id, progress=ticked)

    case.well(done)
    assert done.old.revocation is Revocation.PROVEN
