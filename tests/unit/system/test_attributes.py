"""Copying attributes where the file system has none, or not all."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vault_app.system.attributes import copy_attributes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="extended attributes of Linux")


def copied(source: Path, target: Path) -> None:
    """Copy the attributes of one path to another."""
    with source.open("rb") as one, target.open("wb") as two:
        copy_attributes(one.fileno(), two.fileno())


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Return two files, the first of 0604."""
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(b"")
    target.write_bytes(b"")
    source.chmod(0o604)
    return source, target


def failing(code: int) -> Callable[..., object]:
    """Return a system call that fails with *code*."""

    def call(*arguments: object) -> object:
        raise OSError(code, os.strerror(code))

    return call


def test_file_system_without_attributes_still_gets_the_mode(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "listxattr", failing(errno.ENOTSUP))
    copied(*pair)
    assert stat.S_IMODE(pair[1].stat().st_mode) == 0o604


def test_attribute_of_the_system_that_is_not_ours_to_set_is_left_out(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "listxattr", lambda source: ["security.selinux"])
    monkeypatch.setattr(os, "getxattr", lambda source, name: b"x")
    monkeypatch.setattr(os, "setxattr", failing(errno.EPERM))
    copied(*pair)
    assert stat.S_IMODE(pair[1].stat().st_mode) == 0o604


@pytest.mark.parametrize("call", ["listxattr", "setxattr"])
def test_attribute_that_cannot_be_kept_for_another_reason_is_an_error(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.setattr(os, "listxattr", lambda source: ["user.colour"])
    monkeypatch.setattr(os, "getxattr", lambda source, name: b"x")
    monkeypatch.setattr(os, call, failing(errno.EIO))
    with pytest.raises(OSError, match="Input/output"):
        copied(*pair)
