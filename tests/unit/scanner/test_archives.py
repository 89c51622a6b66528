"""Members of archives come one by one; broken, locked and bloated ones are told, never fatal."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from vault_app.scanner import archives


def _members(path: Path) -> tuple[dict[str, bytes], list[tuple[str, str]]]:
    skipped: list[tuple[str, str]] = []
    found = archives.members(path, on_skip=lambda name, reason: skipped.append((name, reason)))
    return dict(found), skipped


def _zip(content: bytes, name: str = "a/b.txt") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("ending", [".zip", ".whl", ".jar"])
def test_members_of_zip_families_are_read(tmp_path: Path, ending: str) -> None:
    """By their name, whatever made them."""
    (tmp_path / f"x{ending}").write_bytes(_zip(b"content"))
    assert _members(tmp_path / f"x{ending}") == ({"a/b.txt": b"content"}, [])


def test_members_of_tar_with_a_zip_inside_are_told_by_both_names(tmp_path: Path) -> None:
    """An archive in an archive is ``OUTER!INNER``."""
    path = tmp_path / "x.tar.gz"
    inner = _zip(b"deep")
    with tarfile.open(path, "w:gz") as archive:
        info = tarfile.TarInfo("in.zip")
        info.size = len(inner)
        archive.addfile(info, io.BytesIO(inner))
    assert _members(path) == ({"in.zip!a/b.txt": b"deep"}, [])


def test_members_of_gzip_is_the_one_file(tmp_path: Path) -> None:
    """Its name is the archive's without the ending."""
    (tmp_path / "log.txt.gz").write_bytes(gzip.compress(b"line"))
    assert _members(tmp_path / "log.txt.gz") == ({"log.txt": b"line"}, [])


@pytest.mark.parametrize("ending", [".zip", ".tar.gz", ".gz", ".tar.xz"])
def test_members_of_a_broken_archive_are_skipped(tmp_path: Path, ending: str) -> None:
    """What is no archive is said so."""
    (tmp_path / f"x{ending}").write_bytes(b"no archive at all" * 40)
    assert _members(tmp_path / f"x{ending}") == ({}, [("", "archive_broken")])


def test_members_bomb_is_skipped_by_its_ratio(tmp_path: Path) -> None:
    """H28: a member that swells a thousandfold is not unpacked."""
    (tmp_path / "x.zip").write_bytes(_zip(b"\0" * 40_000_000))
    assert _members(tmp_path / "x.zip") == ({}, [("a/b.txt", "member_too_large")])


def test_members_gzip_bomb_stops_at_the_member_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """H28: gzip tells no size beforehand, so reading stops there."""
    monkeypatch.setattr(archives, "_MEMBER", 1_000)
    (tmp_path / "x.gz").write_bytes(gzip.compress(b"\0" * 1_000_000))
    assert _members(tmp_path / "x.gz") == ({}, [("x", "member_too_large")])


def test_members_nested_too_deep_are_skipped(tmp_path: Path) -> None:
    """H28: archives in archives end somewhere."""
    content = _zip(b"end")
    for _ in range(4):
        content = _zip(content, "n.zip")
    (tmp_path / "x.zip").write_bytes(content)
    found, skipped = _members(tmp_path / "x.zip")
    assert (found, [reason for _, reason in skipped]) == ({}, ["archive_too_deep"])
