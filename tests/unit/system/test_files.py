"""Reading and atomically replacing files (H27, H30): everything kept, nothing left behind."""

import os
import stat
import struct
import threading
from pathlib import Path

import pytest

from tests.support.disk import full_disk
from vault_app.core.errors import EditError, FileChanged, NotFoundInFile, WriteRefused
from vault_app.system import replacing
from vault_app.system.files import (
    read_snapshot,
    refuse_unfit,
    remove_leftovers,
    write_like,
    write_private,
)

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root to give files away")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file of 0640 holding ``old``."""
    path = tmp_path / "settings.env"
    path.write_bytes(b"old")
    path.chmod(0o640)
    return path


def litter(folder: Path) -> list[str]:
    """Return the names of temporary files in *folder*."""
    return [path.name for path in folder.glob(".keyturn-*")]


def test_write_like_plain_file_replaces_bytes_and_keeps_mode(file: Path) -> None:
    before = read_snapshot(file)
    after = write_like(before, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert after.inode != before.inode
    assert after == read_snapshot(file)
    assert not litter(file.parent)


def test_write_like_result_can_be_written_again(file: Path) -> None:
    twice = write_like(write_like(read_snapshot(file), b"one"), b"two")
    assert twice.data == b"two"
    assert file.read_bytes() == b"two"


def test_snapshot_repr_never_shows_bytes(file: Path) -> None:
    assert "old" not in repr(read_snapshot(file))


def test_write_like_link_stays_a_link_and_target_changes(file: Path) -> None:
    link = file.with_name("link.env")
    link.symlink_to(file.name)
    snapshot = read_snapshot(link)
    assert (snapshot.path, snapshot.target) == (link, file)
    write_like(snapshot, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_write_like_link_turned_elsewhere_is_file_changed(file: Path) -> None:
    link = file.with_name("link.env")
    link.symlink_to(file.name)
    snapshot = read_snapshot(link)
    other = file.with_name("other.env")
    other.write_bytes(b"old")
    link.unlink()
    link.symlink_to(other.name)
    with pytest.raises(FileChanged):
        write_like(snapshot, b"new")
    assert (file.read_bytes(), other.read_bytes()) == (b"old", b"old")


def test_write_like_extended_attributes_are_kept(file: Path) -> None:
    try:
        os.setxattr(file, "user.colour", b"green")
    except OSError:
        pytest.skip("no extended attributes on this file system")
    write_like(read_snapshot(file), b"new")
    assert os.getxattr(file, "user.colour") == b"green"


def test_write_like_access_list_is_kept(file: Path) -> None:
    # Version 2; owner rw, user 4242 rw, group r, mask rw, others nothing (linux/posix_acl_xattr.h).
    entries = [(1, 6, 2**32 - 1), (2, 6, 4242), (4, 4, 2**32 - 1), (16, 6, 2**32 - 1)]
    entries.append((32, 0, 2**32 - 1))
    access = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)
    try:
        os.setxattr(file, "system.posix_acl_access", access)
    except OSError:
        pytest.skip("no access lists on this file system")
    write_like(read_snapshot(file), b"new")
    assert os.getxattr(file, "system.posix_acl_access") == access


@as_root
def test_write_like_group_is_kept(file: Path) -> None:
    os.chown(file, -1, 4242)
    write_like(read_snapshot(file), b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (os.geteuid(), 4242)


@as_root
def test_h27_write_like_foreign_owner_is_refused(file: Path) -> None:
    os.chown(file, 4242, -1)
    with pytest.raises(WriteRefused) as caught:
        write_like(read_snapshot(file), b"new")
    assert caught.value.code == "foreign_owner"
    assert file.read_bytes() == b"old"


def test_h27_write_like_folder_open_to_others_is_refused(file: Path) -> None:
    file.parent.chmod(0o1777)
    with pytest.raises(WriteRefused) as caught:
        write_like(read_snapshot(file), b"new")
    assert caught.value.code == "shared_folder"
    assert file.read_bytes() == b"old"


def test_write_like_read_only_file_is_refused(file: Path) -> None:
    file.chmod(0o440)
    with pytest.raises(WriteRefused) as caught:
        write_like(read_snapshot(file), b"new")
    assert caught.value.code == "read_only"


def test_write_like_hard_linked_file_is_refused(file: Path) -> None:
    os.link(file, file.with_name("twin.env"))
    with pytest.raises(WriteRefused) as caught:
        write_like(read_snapshot(file), b"new")
    assert caught.value.code == "hard_linked"
    assert caught.value.data["path"] == str(file)


@pytest.mark.parametrize("change", ["content", "same size", "replaced", "touched", "linked"])
def test_write_like_changed_since_reading_is_refused(file: Path, change: str) -> None:
    snapshot = read_snapshot(file)
    if change == "replaced":
        file.unlink()
        file.write_bytes(b"old")
    elif change == "linked":
        os.link(file, file.with_name("twin.env"))
    elif change == "touched":
        os.utime(file, ns=(1, 1))
    else:
        file.write_bytes(b"longer" if change == "content" else b"xyz")
    now = file.read_bytes()
    with pytest.raises(FileChanged) as caught:
        write_like(snapshot, b"new")
    assert caught.value.code == "file_changed"
    assert file.read_bytes() == now
    assert not litter(file.parent)


def test_h27_replace_changed_while_writing_is_noticed_before_the_rename(file: Path) -> None:
    looks: list[os.stat_result] = []

    def check(found: os.stat_result) -> None:
        looks.append(found)
        if len(looks) == 3:
            raise FileChanged(path=str(file))

    with pytest.raises(FileChanged):
        replacing.replace(file, b"new", ".keyturn-x.tmp", check)
    assert file.read_bytes() == b"old"
    assert not litter(file.parent)


def test_write_like_vanished_file_is_missing(file: Path) -> None:
    snapshot = read_snapshot(file)
    file.unlink()
    with pytest.raises(NotFoundInFile) as caught:
        write_like(snapshot, b"new")
    assert caught.value.code == "file_missing"
    assert not litter(file.parent)


def test_write_like_full_disk_leaves_file_and_no_litter(file: Path) -> None:
    with full_disk(), pytest.raises(WriteRefused) as caught:
        write_like(read_snapshot(file), b"n" * 4096)
    assert caught.value.code == "disk_full"
    assert file.read_bytes() == b"old"
    assert not litter(file.parent)


def test_write_private_full_disk_keeps_the_former_file(file: Path) -> None:
    with full_disk(), pytest.raises(WriteRefused):
        write_private(file, b"n" * 4096)
    assert file.read_bytes() == b"old"
    assert not litter(file.parent)


def test_write_private_wide_umask_makes_0600(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_private(tmp_path / "own", b"data")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "own").stat().st_mode) == 0o600


def test_write_private_follows_no_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    (tmp_path / "own").symlink_to(victim)
    write_private(tmp_path / "own", b"data")
    assert victim.read_bytes() == b"precious"
    assert not (tmp_path / "own").is_symlink()


def test_write_private_missing_folder_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NotFoundInFile):
        write_private(tmp_path / "nowhere" / "own", b"data")


@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "loop"])
def test_read_snapshot_no_regular_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "odd"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "device":
        path.symlink_to("/dev/null")
    else:
        path.symlink_to(path.name)
    with pytest.raises(EditError) as caught:
        read_snapshot(path)
    assert caught.value.code == "not_a_file"


@pytest.mark.parametrize("name", ["absent", "file/below", "dangling"])
def test_read_snapshot_missing_is_told_apart(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "dangling").symlink_to("nowhere")
    with pytest.raises(NotFoundInFile) as caught:
        read_snapshot(tmp_path / name)
    assert caught.value.code == "file_missing"


def test_read_snapshot_too_large_is_refused(file: Path) -> None:
    assert read_snapshot(file, limit=3).data == b"old"
    with pytest.raises(EditError) as caught:
        read_snapshot(file, limit=2)
    assert caught.value.code == "file_too_large"


def test_refuse_unfit_unknown_trouble_is_io_error() -> None:
    with pytest.raises(EditError) as caught:
        read_snapshot(Path("/proc/self/mem"))
    assert caught.value.code == "io_error"


def test_remove_leftovers_takes_ours_and_leaves_the_rest(tmp_path: Path) -> None:
    for name in (".keyturn-abc.tmp", ".keyturn-def.tmp", "keyturn.tmp", ".other.tmp"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".keyturn-link.tmp").symlink_to(".other.tmp")
    assert remove_leftovers(tmp_path) == 2
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"keyturn.tmp", ".other.tmp", ".keyturn-link.tmp"}


def test_remove_leftovers_file_being_written_stays(file: Path) -> None:
    writing, go_on = threading.Event(), threading.Event()

    def check(found: os.stat_result) -> None:
        if litter(file.parent):
            writing.set()
            assert go_on.wait(5)

    work = threading.Thread(
        target=replacing.replace, args=(file, b"new", ".keyturn-busy.tmp", check)
    )
    work.start()
    assert writing.wait(5)
    assert remove_leftovers(file.parent) == 0
    go_on.set()
    work.join(5)
    assert file.read_bytes() == b"new"


@as_root
def test_remove_leftovers_of_another_user_stay(tmp_path: Path) -> None:
    foreign = tmp_path / ".keyturn-abc.tmp"
    foreign.write_bytes(b"x")
    os.chown(foreign, 4242, -1)
    assert remove_leftovers(tmp_path) == 0


def test_refuse_unfit_plain_file_passes(file: Path) -> None:
    refuse_unfit(read_snapshot(file))
