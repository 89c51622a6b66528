"""Build Keyturn's packages; ``python3 packaging/dev.py package KIND...`` calls this in its set-up.

    wheel   wheel and sdist
    bundle  the frozen program in one folder (PyInstaller), checked by its own self-check
    deb, rpm, arch   Linux packages of the bundle (nfpm)
    tar     a portable archive with an install script for one user

    --twice  build everything a second time from nothing; the bytes have to be the same
    --lint   let lintian, rpmlint and the desktop's own checks read what was built

Everything lands in ``dist/`` with its checksums and the bill of materials (CycloneDX).
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path

import lint
import papers
from linux_packages import UNITS, linux
from workplace import (
    BUILD,
    BUNDLE,
    DIST,
    LINUX,
    PAPERS,
    ROOT,
    SHARE,
    moment,
    put,
    quick,
    run,
    say,
    tool,
    version,
)


def refuse_unowned() -> None:
    """End a release whose keys or addresses its owner has not set; other builds only hear of it."""
    for script in ("incidents.py", "update.py"):
        asked = [sys.executable, str(ROOT / "packaging" / script), "check"]
        done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
        if not done.returncode:
            continue
        if os.environ.get("KEYTURN_RELEASE"):
            raise SystemExit(f"not built: {done.stderr.strip()}")
        say(f"fine for trying out, but no release: {done.stderr.strip()}")


def wheel() -> list[Path]:
    """Build wheel and sdist out of what git knows."""
    out = BUILD / "wheel"
    shutil.rmtree(out, ignore_errors=True)
    run([sys.executable, "-m", "hatchling", "build", "-d", out])
    return sorted(out.iterdir())


def freeze() -> None:
    """Freeze the program and let it check itself; it is packed by the other kinds."""
    work, spec = BUILD / "work", ROOT / "packaging" / "bundle" / "keyturn.spec"
    options = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(BUNDLE.parent)]
    run([tool("pyinstaller"), *options, "--workpath", work, spec], PYTHONHASHSEED="1")
    program = BUNDLE / ("keyturn.exe" if os.name == "nt" else "keyturn")
    run([program, "self-check"], DBUS_SESSION_BUS_ADDRESS="disabled:", QT_QPA_PLATFORM="offscreen")


def packed_bundle(kind: str) -> list[Path]:
    """Make one Linux package of the bundle."""
    need_bundle()
    return linux(kind)


def tar() -> list[Path]:
    """Make the portable archive."""
    need_bundle()
    name = f"keyturn-{version()}-linux-{os.uname().machine}"
    top = BUILD / "tar" / name
    shutil.rmtree(top.parent, ignore_errors=True)
    shutil.copytree(BUNDLE, top / "program", symlinks=True)
    shutil.copytree(SHARE, top / "share")
    fish = top / "share" / "fish" / "vendor_completions.d" / "keyturn.fish"
    put(top / "config" / "fish" / "completions" / "keyturn.fish", fish.read_bytes())
    shutil.rmtree(top / "share" / "fish")
    for unit in UNITS:
        put(top / "config" / "systemd" / "user" / unit, (LINUX / unit).read_bytes())
    shutil.copy2(LINUX / "install.sh", top / "install.sh")
    shutil.copy2(ROOT / "LICENSE", top / "LICENSE")
    shutil.copy2(PAPERS / "third-party.txt.gz", top / "third-party.txt.gz")
    path = BUILD / "tar" / f"{name}.tar.xz"
    with tarfile.open(path, "w:xz", preset=0 if quick() else 6) as archive:
        archive.add(top, name, filter=_plain)
    return [path]


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = moment()
    member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    return member


def bundle() -> list[Path]:
    """Make the bundle and the papers beside it, for what wraps them elsewhere."""
    need_bundle()
    return []


def need_bundle() -> None:
    """Make bundle and papers if this run has not yet."""
    if not (BUILD / ".fresh").exists():
        freeze()
        papers.lay_out()
        (BUILD / ".fresh").touch()


def materials() -> Path:
    """Write the bill of materials of this environment, which is what the bundle is made of."""
    path = DIST / f"keyturn-{version()}-{sys.platform}.cdx.json"
    options = ["--of", "JSON", "--output-reproducible", "-o", str(path), "--pyproject"]
    run([tool("cyclonedx-py"), "environment", *options, "pyproject.toml", sys.executable])
    return path


def checksums() -> None:
    """Write the SHA-256 of everything in ``dist``."""
    files = sorted(path for path in DIST.iterdir() if path.name != "SHA256SUMS")
    lines = [f"{digest(path)}  {path.name}\n" for path in files]
    (DIST / "SHA256SUMS").write_text("".join(lines))


KINDS: Mapping[str, Callable[[], list[Path]]] = {
    "wheel": wheel,
    "bundle": bundle,
    "deb": lambda: packed_bundle("deb"),
    "rpm": lambda: packed_bundle("rpm"),
    "arch": lambda: packed_bundle("arch"),
    "tar": tar,
}


def main(arguments: list[str]) -> int:
    """Build the kinds that are named, all that this system can if none is."""
    kinds = [word for word in arguments if not word.startswith("--")]
    unknown = [word for word in arguments if word not in {*KINDS, "--twice", "--lint"}]
    if unknown:
        say(f"name some of: {', '.join(KINDS)}, --twice, --lint")
        return 2
    refuse_unowned()
    chosen = kinds or (list(KINDS) if sys.platform == "linux" else ["wheel", "bundle"])
    made = build(chosen, reuse=bool(os.environ.get("KEYTURN_PACKAGE_REUSE")))
    for path in made:
        shutil.copy2(path, DIST / path.name)
        say(f"dist/{path.name} ({path.stat().st_size / 2**20:.1f} MB)")
    if not quick():
        materials()
    checksums()
    failed = twice(chosen) if "--twice" in arguments else []
    if "--lint" in arguments:
        failed += lint.complaints(DIST / path.name for path in made)
    for complaint in failed:
        say(complaint)
    return 1 if failed else 0


def build(kinds: list[str], *, reuse: bool) -> list[Path]:
    """Build *kinds*, out of a bundle that is there already only if *reuse* says so."""
    DIST.mkdir(exist_ok=True)
    if not reuse:
        (BUILD / ".fresh").unlink(missing_ok=True)
    return [path for kind in kinds for path in KINDS[kind]()]


def twice(kinds: list[str]) -> list[str]:
    """Build *kinds* again from nothing; return what came out different from ``dist``."""
    shutil.rmtree(BUILD)
    again = build(kinds, reuse=False)
    return [
        f"{path.name} is not the same when it is built again"
        for path in again
        if digest(path) != digest(DIST / path.name)
    ]


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
