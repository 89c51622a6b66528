"""Hard-linked files are switched and undone in place, through every death (H6)."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.bench import World
from tests.support.killing import killed_at
from tests.support.rotating import AGREED, collected, fine_grained, turned
from vault_app.core.errors import VaultLocked, WriteRefused
from vault_app.core.ids import RotationId
from vault_app.core.rotation import PlaceState, Rotation, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services.rotating import advance, begin, resume, supply, undo
from vault_app.services.rotation.writing import is_half_written, mend, write_file
from vault_app.services.workbench import Workbench
from vault_app.system.files import read_snapshot
from vault_app.system.pace import Pace
from vault_app.vault.sealed_tails import tail_files

PIECE = 16


@dataclass(slots=True)
class Linked:
    """One token in a file of two names and in an ordinary one."""

    world: World
    old: Secret
    new: Secret
    first: Path
    second: Path
    plain: Path
    name: str

    def begun(self) -> Rotation:
        """Begin the rotation and bring the new token."""
        rotation = begin(self.world.bench, self.name, AGREED)
        supply(self.world.bench, rotation.id, self.new)
        self.world.bench.close()
        return rotation

    def texts(self, value: Secret) -> list[str]:
        """Return what the three names hold when *value* stands in them."""
        linked = f"# shared\nHF_TOKEN={value.reveal()}\nOTHER=1\n"
        return [linked, linked, f"token: {value.reveal()}\n"]

    def now(self) -> list[str]:
        """Return what they hold."""
        return [path.read_text() for path in (self.first, self.second, self.plain)]

    def whole(self) -> bool:
        """Tell whether each file is wholly old or wholly new and the two names are still one."""
        texts = zip(self.now(), self.texts(self.old), self.texts(self.new), strict=True)
        return self.first.samefile(self.second) and all(
            text in (old, new) for text, old, new in texts
        )


@pytest.fixture
def linked(world: World) -> Linked:
    """Return the files, found, and a token to take over."""
    old = world.emulator.mint(role="write", owner="ada")
    first = world.write("proj/.env", f"# shared\nHF_TOKEN={old.reveal()}\nOTHER=1\n")
    second = world.home / "copy.env"
    second.hardlink_to(first)
    plain = world.write("proj/config.yaml", f"token: {old.reveal()}\n")
    return Linked(world, old, fine_grained(world), first, second, plain, collected(world))


def run(world: World, rotation: RotationId, pace: Pace) -> None:
    bench = world.again()
    bench.pace = pace
    advance(bench, rotation, until=StepName.SWITCH)
    bench.close()


def test_hard_linked_file_is_switched_in_place_and_its_journal_dropped(linked: Linked) -> None:
    inode = linked.first.stat().st_ino

    done = turned(linked.world, linked.name, linked.new)

    assert done.state is RotationState.DONE, done
    assert linked.now() == linked.texts(linked.new)
    assert linked.first.stat().st_ino == linked.second.stat().st_ino == inode
    assert tail_files(linked.world.bench.profile.home) == ()


def test_hard_linked_file_is_undone_in_place(linked: Linked) -> None:
    rotation = linked.begun()
    bench = linked.world.again()
    advance(bench, rotation.id, until=StepName.PROMOTE)
    assert linked.now() == linked.texts(linked.new)

    undone = undo(bench, rotation.id)

    assert undone.state is RotationState.UNDONE, undone
    assert linked.now() == linked.texts(linked.old)
    assert linked.first.samefile(linked.second)
    assert tail_files(bench.profile.home) == ()
    bench.close()


def test_hard_linked_names_that_are_both_places_are_written_once(world: World) -> None:
    old = world.emulator.mint(role="write", owner="ada")
    first = world.write("proj/.env", f"HF_TOKEN={old.reveal()}\n")
    name = collected(world)
    second = world.home / ".netrc"
    second.hardlink_to(first)
    from vault_app.services.finding import find_places

    find_places(world.bench, name, [world.home])
    new = fine_grained(world)
    rotation = begin(world.bench, name, AGREED)
    supply(world.bench, rotation.id, new)

    ready = advance(world.bench, rotation.id, until=StepName.PROMOTE)

    assert {entry.state for entry in ready.places} == {PlaceState.VERIFIED}
    assert second.read_text() == f"HF_TOKEN={new.reveal()}\n"
    undone = undo(world.bench, rotation.id)
    assert {entry.state for entry in undone.places} == {PlaceState.UNDONE}
    assert second.read_text() == f"HF_TOKEN={old.reveal()}\n"
    assert first.samefile(second)


@pytest.mark.parametrize("boundary", range(1, 14))
def test_death_while_switching_is_mended_and_finished(linked: Linked, boundary: int) -> None:
    """H6: killed at a write boundary of a linked or an ordinary file, nothing stays torn."""
    rotation = linked.begun()
    died = killed_at(boundary, lambda pace: run(linked.world, rotation.id, pace), piece=PIECE)
    bench = linked.world.again()
    mend(bench)
    assert linked.whole()

    (done,) = resume(bench)

    assert done.state is RotationState.DONE, done
    assert linked.now() == linked.texts(linked.new)
    assert linked.first.samefile(linked.second)
    assert tail_files(bench.profile.home) == ()
    assert list(linked.world.home.rglob(".keyturn-*.tmp")) == []
    assert died
    bench.close()


@pytest.mark.parametrize("boundary", [2, 5, 8, 11])
def test_death_while_switching_is_undone_whole(linked: Linked, boundary: int) -> None:
    rotation = linked.begun()
    killed_at(boundary, lambda pace: run(linked.world, rotation.id, pace), piece=PIECE)
    bench = linked.world.again()

    undone = undo(bench, rotation.id)

    assert undone.state is RotationState.UNDONE, undone
    assert linked.now() == linked.texts(linked.old)
    assert linked.first.samefile(linked.second)
    assert tail_files(bench.profile.home) == ()
    bench.close()


@pytest.mark.parametrize("boundary", [3, 6, 9, 12])
def test_death_while_undoing_is_undone_by_the_next(linked: Linked, boundary: int) -> None:
    rotation = linked.begun()
    run(linked.world, rotation.id, Pace())

    def back(pace: Pace) -> None:
        bench = linked.world.again()
        bench.pace = pace
        undo(bench, rotation.id)

    killed_at(boundary, back, piece=PIECE)
    bench = linked.world.again()
    mend(bench)
    assert linked.whole()

    resume(bench)

    (last,) = bench.store.rotations.all()
    assert last.state is RotationState.UNDONE, last
    assert linked.now() == linked.texts(linked.old)
    assert linked.first.samefile(linked.second)
    assert linked.world.emulator.alive(linked.old)
    bench.close()


def torn(linked: Linked, rotation: RotationId) -> Workbench:
    """Leave the linked file half-written; return a bench to go on with."""
    for boundary in range(1, 20):
        killed_at(boundary, lambda pace: run(linked.world, rotation, pace), piece=PIECE)
        if linked.first.read_text() not in (
            linked.texts(linked.old)[0],
            linked.texts(linked.new)[0],
        ):
            return linked.world.again()
    raise AssertionError("no boundary left it torn")


def test_half_written_file_changed_by_somebody_blocks_until_mended_by_hand(
    linked: Linked,
) -> None:
    """Neither written over, nor taken for a file that has lost its token."""
    rotation = linked.begun()
    bench = torn(linked, rotation.id)
    theirs = linked.first.read_bytes() + b"MINE=1\n"
    linked.first.write_bytes(theirs)

    resume(bench)
    (waiting,) = resume(bench)

    assert waiting.state is RotationState.WAITING
    assert linked.second.read_bytes() == theirs
    codes = [entry.detail.code for entry in waiting.places if entry.detail]
    assert codes == ["half_written"]
    assert is_half_written(bench, linked.second)
    assert linked.world.emulator.alive(linked.old)
    undoing = undo(bench, rotation.id)
    assert undoing.state is RotationState.UNDOING
    assert linked.second.read_bytes() == theirs
    linked.first.write_text(linked.texts(linked.old)[0] + "MINE=1\n")
    (undone,) = resume(bench)
    assert undone.state is RotationState.UNDONE
    assert linked.second.read_text() == linked.texts(linked.old)[0] + "MINE=1\n"
    assert tail_files(bench.profile.home) == ()
    bench.close()


def test_half_written_file_out_of_reach_keeps_its_journal(linked: Linked) -> None:
    rotation = linked.begun()
    bench = torn(linked, rotation.id)
    away = linked.first.rename(linked.first.with_name("away"))
    mend(bench)
    assert tail_files(bench.profile.home)

    away.rename(linked.first)
    mend(bench)

    assert linked.whole()
    assert tail_files(bench.profile.home) == ()
    bench.close()


def test_half_written_bytes_lie_nowhere_in_clear(linked: Linked) -> None:
    """H11: what mends the file is sealed, and no temporary file holds it."""
    rotation = linked.begun()
    bench = torn(linked, rotation.id)
    values = (linked.old.reveal().encode(), linked.new.reveal().encode())

    (journal,) = tail_files(bench.profile.home)

    assert not any(value in journal.read_bytes() for value in values)
    places = {linked.first, linked.second, linked.plain}
    for path in linked.world.home.rglob("*"):
        if path.is_file() and path not in places:
            assert not any(value in path.read_bytes() for value in values), path
    bench.close()


def test_without_a_vault_key_hard_linked_file_is_refused(linked: Linked) -> None:
    snapshot = read_snapshot(linked.first)
    bench = linked.world.again()
    bench.door.lock()

    with pytest.raises(WriteRefused, match="hard_linked") as caught:
        write_file(bench, RotationId("r"), snapshot, b"new")

    assert isinstance(caught.value.__cause__, VaultLocked)
    assert linked.now() == linked.texts(linked.old)
    bench.close()


def test_h15_inode_that_another_keyturn_writes_is_refused(linked: Linked) -> None:
    from vault_app.system.locks import file_held

    snapshot = read_snapshot(linked.plain)
    bench = linked.world.again()
    bench.foreign_lock_timeout = 0.05
    with (
        file_held(bench.profile.runtime_dir, snapshot.device, snapshot.inode),
        pytest.raises(WriteRefused, match="locked_by_tool"),
    ):
        write_file(bench, RotationId("r"), snapshot, b"new")
    assert linked.now() == linked.texts(linked.old)
    bench.close()


MOUNTED = """
import sys
from pathlib import Path
from vault_app.core.ids import RotationId
from vault_app.services.rotation.writing import write_file
from vault_app.services.workbench import Options, open_workbench
from vault_app.system.files import read_snapshot
home, path, secret = map(Path, sys.argv[1:])
environ = {"KEYTURN_VAULT": "file", "KEYTURN_PASSPHRASE_FILE": str(secret)}
bench = open_workbench(Options(home=str(home / "profile"), environ=environ, user_home=home))
write_file(bench, RotationId("r"), read_snapshot(path), b"token: new and longer\\n")
"""


def test_file_that_is_itself_mounted_is_written_in_place(linked: Linked) -> None:
    """As a container has it: a rename is refused there, so the bytes go in place."""
    home = linked.world.home
    source = linked.world.write("elsewhere/source.yaml", b"token: old\n")
    apart = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c")
    script = 'mount --bind "$1" "$2" || exit 77; shift; exec "$PYTHON" -c "$0" "$HOME" "$@"'
    environ = {**os.environ, "PYTHON": sys.executable, "HOME": str(home)}
    if shutil.which("unshare") is None:
        pytest.skip("no unshare here")
    linked.world.bench.close()

    done = subprocess.run(
        [*apart, script, MOUNTED, source, linked.plain, home / ".passphrase"],
        env=environ,
        capture_output=True,
        check=False,
    )

    if done.returncode == 77 or b"unshare" in done.stderr:
        pytest.skip("may not mount here")
    assert done.returncode == 0, done.stderr.decode()
    assert source.read_bytes() == b"token: new and longer\n"
    assert linked.plain.read_text() == linked.texts(linked.old)[2]
    assert list(home.rglob(".keyturn-*")) == []
