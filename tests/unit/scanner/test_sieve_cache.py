"""Compiled patterns are kept and taken again; what is damaged or not ours is made anew."""

import os
from pathlib import Path

import pytest

from tests.support.fake_tokens import fake
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner import sieve
from vault_app.scanner.sieve import sieve_for

PATTERNS = [one for one in SCAN_PATTERNS if one.id in ("npm_access_token", "github_classic_token")]
pytest.importorskip("hyperscan")


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin as a process that has compiled nothing yet."""
    monkeypatch.setattr(sieve, "MADE", {})


def _made(cache: Path) -> tuple[int, int]:
    """Return what tells one writing of the file from another; what it finds is the same."""
    sieve.MADE.clear()
    found = sieve_for(PATTERNS, cache).scan(fake("npm_access_token").encode())
    assert found
    status = cache.stat()
    return status.st_ino, status.st_mtime_ns


def test_patterns_are_compiled_once_and_private(tmp_path: Path) -> None:
    """In folders that are made for it; the second process loads them."""
    cache = tmp_path / "none" / "yet" / "patterns.bin"
    first = _made(cache)
    assert _made(cache) == first
    if os.name == "posix":
        assert cache.stat().st_mode & 0o777 == 0o600
        assert cache.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("place", [0, 30, 100, -1])
def test_damaged_patterns_are_made_anew(tmp_path: Path, place: int) -> None:
    """Wherever the damage is."""
    cache = tmp_path / "patterns.bin"
    _made(cache)
    whole = cache.read_bytes()
    damaged = bytearray(whole)
    damaged[place] ^= 1
    cache.write_bytes(damaged)
    _made(cache)
    assert cache.read_bytes()[:100] == whole[:100]
    assert cache.read_bytes() != bytes(damaged)


def test_patterns_of_other_patterns_are_made_anew(tmp_path: Path) -> None:
    """Another set of patterns is another version."""
    cache = tmp_path / "patterns.bin"
    sieve_for(PATTERNS[:1], cache)
    before = cache.stat().st_mtime_ns
    assert _made(cache)[1] > before


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_patterns_that_others_may_write_are_not_loaded(tmp_path: Path) -> None:
    """They are loaded like a program, so they must be the person's own."""
    cache = tmp_path / "patterns.bin"
    first = _made(cache)
    cache.chmod(0o620)
    assert _made(cache) != first
    assert cache.stat().st_mode & 0o777 == 0o600


def test_patterns_that_cannot_be_kept_are_only_slower(tmp_path: Path) -> None:
    """A file where a folder should be."""
    (tmp_path / "file").write_text("")
    assert sieve_for(PATTERNS, tmp_path / "file" / "patterns.bin").scan(
        fake("npm_access_token").encode()
    )
