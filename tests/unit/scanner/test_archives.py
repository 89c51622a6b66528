"""Members of archives come one by one; broken, locked and bloated ones are told, never fatal."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable
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


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".lzma": lambda data: lzma.compress(data, lzma.FORMAT_ALONE),
}


@pytest.mark.parametrize("ending", PACKERS)
def test_members_of_one_packed_file_is_that_file(tmp_path: Path, ending: str) -> None:
    """Its name is the archive's without the ending; several packed ones may follow each other."""
    data = PACKERS[ending](b"line" * 100_000)
    twice = 1 if ending == ".lzma" else 2
    padding = b"\0" * 4 if ending == ".xz" else b""
    (tmp_path / f"log.txt{ending}").write_bytes(data * twice + padding)
    assert _members(tmp_path / f"log.txt{ending}") == ({"log.txt": b"line" * 100_000 * twice}, [])


def test_members_of_a_kind_that_is_not_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "core.zst").write_bytes(b"anything")
    assert _members(tmp_path / "core.zst") == ({}, [("", "archive_unread")])
    (tmp_path / "x.zip").write_bytes(_zip(b"7z", "in.7z"))
    assert _members(tmp_path / "x.zip") == ({}, [("in.7z", "archive_unread")])


def test_members_xz_that_asks_for_much_memory_is_refused(tmp_path: Path) -> None:
    """H28: the file itself says how much it takes."""
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 2**28}]
    (tmp_path / "x.xz").write_bytes(lzma.compress(b"a", filters=filters))
    assert _members(tmp_path / "x.xz") == ({}, [("", "archive_broken")])


@pytest.mark.parametrize(
    "ending", [".zip", ".tar.gz", ".gz", ".tar.xz", ".xz", ".bz2", ".lzma", ".tar.bz2"]
)
def test_members_of_a_broken_archive_are_skipped(tmp_path: Path, ending: str) -> None:
    """What is no archive is said so."""
    (tmp_path / f"x{ending}").write_bytes(b"no archive at all" * 40)
    assert _members(tmp_path / f"x{ending}") == ({}, [("", "archive_broken")])


def test_members_bomb_is_skipped_by_its_ratio(tmp_path: Path) -> None:
    """H28: a member that swells a thousandfold is not unpacked."""
    (tmp_path / "x.zip").write_bytes(_zip(b"\0" * 40_000_000))
    assert _members(tmp_path / "x.zip") == ({}, [("a/b.txt", "member_too_large")])


@pytest.mark.parametrize("ending", PACKERS)
def test_members_one_packed_file_stops_at_the_member_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """H28: it tells no size beforehand, so reading stops there."""
    monkeypatch.setattr(archives, "_MEMBER", 1_000)
    (tmp_path / f"x{ending}").write_bytes(PACKERS[ending](b"\0" * 1_000_000))
    assert _members(tmp_path / f"x{ending}") == ({}, [("x", "member_too_large")])


def test_members_nested_too_deep_are_skipped(tmp_path: Path) -> None:
    """H28: archives in archives end somewhere."""
    content = _zip(b"end")
    for _ in range(4):
        content = _zip(content, "n.zip")
    (tmp_path / "x.zip").write_bytes(content)
    found, skipped = _members(tmp_path / "x.zip")
    assert (found, [reason for _, reason in skipped]) == ({}, ["archive_too_deep"])
