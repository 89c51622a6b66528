"""How this very copy of the program came onto the machine: who is to bring the next one.

Looks at where the program lies and at a few files beside it; asks no package manager.
"""

import platform
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import vault_app

_PACKAGED: Final = Path("usr/lib/keyturn")
_MACHINES: Final = {"amd64": "x86_64", "arm64": "aarch64"}


class Way(StrEnum):
    """The ways to install Keyturn; a notice of a release names its files by these."""

    DEB = "deb"
    RPM = "rpm"
    ARCH = "arch"
    TAR = "tar"
    WINDOWS = "windows"
    MACOS = "macos"
    PIPX = "pipx"
    UV = "uv"
    PIP = "pip"
    CHECKOUT = "checkout"


@dataclass(frozen=True, slots=True)
class Copy:
    """A program: the folder it runs from, its Python environment, and whether it is frozen.

    *root* is where the system's own folders begin.
    """

    program: Path
    prefix: Path
    package: Path
    frozen: bool
    platform: str
    root: Path = Path("/")


def this_copy() -> Copy:
    """Return the program that runs now."""
    return Copy(
        program=Path(sys.executable).resolve().parent,
        prefix=Path(sys.prefix),
        package=Path(vault_app.__file__).resolve().parent,
        frozen=getattr(sys, "frozen", False) is True,
        platform=sys.platform,
    )


def machine() -> str:
    """Return the processor's name as packages write it: ``x86_64``, ``aarch64``."""
    name = platform.machine().lower()
    return _MACHINES.get(name, name)


def way_of(copy: Copy) -> Way:
    """Return how *copy* was installed."""
    if copy.frozen:
        return _frozen(copy)
    if (copy.prefix / "pipx_metadata.json").is_file():
        return Way.PIPX
    if (copy.prefix / "uv-receipt.toml").is_file():
        return Way.UV
    if (copy.package.parent / "pyproject.toml").is_file():
        return Way.CHECKOUT
    return Way.PIP


def _frozen(copy: Copy) -> Way:
    if copy.platform == "win32":
        return Way.WINDOWS
    if copy.platform == "darwin":
        return Way.MACOS
    if copy.program != copy.root / _PACKAGED:
        return Way.TAR
    known = copy.root / "var" / "lib"
    if (known / "dpkg" / "info" / "keyturn.list").is_file():
        return Way.DEB
    if any((known / "pacman" / "local").glob("keyturn-*")):
        return Way.ARCH
    return Way.RPM
