#!/usr/bin/env python3
"""Make the installers for Windows out of the program frozen there; runs on Linux.

    python3 packaging/windows_installers.py BUNDLE OUT    BUNDLE: the folder PyInstaller made

Makes keyturn-VERSION-setup.exe (makensis) and keyturn-VERSION.msi (wixl, msibuild). With
CERTIFICATE (base64 of a PFX) and CERTIFICATE_PASSWORD set, osslsigncode signs the programs before
and the installers after; TIMESTAMP is the address of a time-stamping service, if one is wanted.
From Debian: nsis wixl msitools osslsigncode. Standard library only.
"""

import base64
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from windows import msi
from workplace import ROOT, WINDOWS, version

PROGRAMS = ("keyturn.exe", "Keyturn-window.exe")
Sign = Callable[[Path], None]


def must(command: Sequence[str | Path], folder: Path | None = None) -> None:
    """Run *command*; stop if it fails."""
    subprocess.run([str(word) for word in command], cwd=folder, check=True)


def setup_program(bundle: Path, out: Path, named: str, extra: Sequence[str] = ()) -> Path:
    """Compile the setup program around *bundle*."""
    made = out / f"keyturn-{named}-setup.exe"
    values = {"VERSION": named, "PAYLOAD": bundle, "OUT": made, "LICENSE": ROOT / "LICENSE"}
    given = [f"-D{name}={value}" for name, value in values.items()]
    must(["makensis", "-V1", "-WX", *extra, *given, WINDOWS / "keyturn.nsi"])
    return made


def package(bundle: Path, out: Path, named: str) -> Path:
    """Compile the .msi around *bundle*."""
    made = out / f"keyturn-{named}.msi"
    made.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "payload").symlink_to(bundle.resolve(), target_is_directory=True)
        (folder / "keyturn.wxs").write_bytes(msi.describe(folder, Path("payload"), named))
        must(["wixl", "--arch", "x64", "--output", made, "keyturn.wxs"], folder)
    must(["msibuild", made, "-q", *msi.queries()])
    return made


def signer(folder: Path) -> Sign:
    """Return what signs a file in place; without a certificate it only says that it does not."""
    given = os.environ.get("CERTIFICATE")
    if not given:
        return lambda path: print(f"not signed, no certificate: {path.name}", file=sys.stderr)
    certificate, password = folder / "certificate.pfx", folder / "password"
    for path, data in (
        (certificate, base64.b64decode(given)),
        (password, os.environ.get("CERTIFICATE_PASSWORD", "").encode()),
    ):
        path.touch(0o600)
        path.write_bytes(data)
    stamp = os.environ.get("TIMESTAMP")
    options = ["-h", "sha256", "-n", "Keyturn", *(["-ts", stamp] if stamp else [])]

    def sign(path: Path) -> None:
        signed = folder / path.name
        key: list[str | Path] = ["-pkcs12", certificate, "-readpass", password]
        must(["osslsigncode", "sign", *key, *options, "-in", path, "-out", signed])
        path.write_bytes(signed.read_bytes())

    return sign


def build(bundle: Path, out: Path, named: str, extra: Sequence[str] = ()) -> tuple[Path, Path]:
    """Sign the programs, make both installers, sign them."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        sign = signer(Path(name))
        for program in PROGRAMS:
            sign(bundle / program)
        made = (
            setup_program(bundle, out.resolve(), named, extra),
            package(bundle, out.resolve(), named),
        )
        for path in made:
            sign(path)
    return made


if __name__ == "__main__":
    for one in build(Path(sys.argv[1]).resolve(), Path(sys.argv[2]), version()):
        print(one)
