"""Build Keyturn's packages; ``python3 packaging/dev.py package KIND...`` calls this in its set-up.

    wheel   wheel and sdist, the same bytes each time
    bundle  the frozen program in one folder (PyInstaller), checked by its own self-check
    deb, rpm, arch   Linux packages of the bundle (nfpm)
    tar     a portable archive with an install script for one user

Everything lands in ``dist/`` with its checksums and the bill of materials (CycloneDX). With
``KEYTURN_RELEASE`` set nothing is built while ``resources/keys.json`` holds keys nobody owns.
"""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "package"
DIST = ROOT / "dist"
BUNDLE = BUILD / "dist" / "keyturn"
SHARE = BUILD / "share"
LINUX = ROOT / "packaging" / "linux"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MAINTAINER = "The Keyturn developers <team@keyturn.invalid>"
SUMMARY = "Know, watch and turn over your developer tokens"
DESCRIPTION = f"""{SUMMARY}
Keeps developer tokens in the keychain of the desktop, shows what each may do, how old it is and
where it is written down, and turns a token over in one go: the new one in, every place switched
and checked, the old one revoked and proven dead, or everything put back."""
# What the bundle does not carry: the graphics driver's front, the C library, fonts.
DEPENDS = {
    "deb": ["libc6 (>= 2.36)", "libgl1", "libegl1", "fontconfig-config", "fonts-dejavu-core"],
    "rpm": ["glibc >= 2.36", "libGL.so.1()(64bit)", "libEGL.so.1()(64bit)", "fontconfig"],
    "arch": ["glibc>=2.36", "libglvnd", "fontconfig", "ttf-dejavu"],
}
RECOMMENDS = {"deb": ["gnome-keyring | kwalletmanager | keepassxc"], "rpm": [], "arch": []}
PACKAGERS = {"deb": "deb", "rpm": "rpm", "arch": "archlinux"}


def say(text: str) -> None:
    """Tell what goes on."""
    print(f"[package] {text}", file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], **variables: str) -> None:
    """Run *command* in the checkout; stop if it fails."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment()), **variables}
    words = [str(word) for word in command]
    subprocess.run(words, cwd=ROOT, env=environment, check=True)


def tool(name: str) -> Path:
    """Return a program of the environment we run in."""
    return Path(sys.executable).parent / (f"{name}.exe" if os.name == "nt" else name)


def moment() -> int:
    """Return the time all files bear, in seconds: the last change of the sources."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 else 1_767_225_600


def version() -> str:
    """Return the version of the sources, or what ``KEYTURN_PACKAGE_VERSION`` calls it."""
    import tomllib

    if given := os.environ.get("KEYTURN_PACKAGE_VERSION"):
        return given

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return str(project["version"])


def refuse_unowned() -> None:
    """End a release that its owner has not put keys into; other builds only hear of it."""
    asked = [sys.executable, str(ROOT / "packaging" / "incidents.py"), "check"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if not done.returncode:
        return
    if os.environ.get("KEYTURN_RELEASE"):
        raise SystemExit(f"not built: {done.stderr.strip()}")
    say(f"fine for trying out, but no release: {done.stderr.strip()}")


def wheel() -> list[Path]:
    """Build wheel and sdist out of what git knows."""
    out = BUILD / "wheel"
    shutil.rmtree(out, ignore_errors=True)
    run([sys.executable, "-m", "hatchling", "build", "-d", out])
    return sorted(out.iterdir())


def bundle() -> list[Path]:
    """Freeze the program and let it check itself; it is packed by the other kinds."""
    work, spec = BUILD / "work", ROOT / "packaging" / "bundle" / "keyturn.spec"
    options = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(BUNDLE.parent)]
    run([tool("pyinstaller"), *options, "--workpath", work, spec], PYTHONHASHSEED="1")
    program = BUNDLE / ("keyturn.exe" if os.name == "nt" else "keyturn")
    run([program, "self-check"], DBUS_SESSION_BUS_ADDRESS="disabled:", QT_QPA_PLATFORM="offscreen")
    return []


def share() -> None:
    """Lay out what goes under ``share``: menu entry, icons, manual, completions."""
    shutil.rmtree(SHARE, ignore_errors=True)
    put(SHARE / "applications" / "keyturn.desktop", (LINUX / "keyturn.desktop").read_bytes())
    day = datetime.fromtimestamp(moment(), UTC).date().isoformat()
    about = (LINUX / "keyturn.metainfo.xml.in").read_text()
    about = about.replace("@VERSION@", version()).replace("@DATE@", day)
    put(SHARE / "metainfo" / "dev.keyturn.Keyturn.metainfo.xml", about.encode())
    put(SHARE / "man" / "man1" / "keyturn.1.gz", packed(said("manual")))
    put(SHARE / "bash-completion" / "completions" / "keyturn", said("completion", "bash"))
    put(SHARE / "zsh" / "site-functions" / "_keyturn", said("completion", "zsh"))
    put(SHARE / "fish" / "vendor_completions.d" / "keyturn.fish", said("completion", "fish"))
    icons(SHARE / "icons" / "hicolor")


def said(*words: str) -> bytes:
    """Return what the sources' own command prints."""
    command = [sys.executable, "-m", "vault_app", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def packed(data: bytes) -> bytes:
    """Return *data* gzipped, without a name or time in it."""
    return gzip.compress(data, 9, mtime=0)


def icons(folder: Path) -> None:
    """Render the program's icon in all sizes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    sys.path.insert(0, str(ROOT))
    from vault_app.gui.icons import ACCENT, pixmap

    application = QApplication.instance() or QApplication([])
    for size in ICON_SIZES:
        path = folder / f"{size}x{size}" / "apps" / "keyturn.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        pixmap("keyturn", ACCENT, size).save(str(path))
    drawn = (ROOT / "resources" / "icons" / "keyturn.svg").read_text()
    put(
        folder / "scalable" / "apps" / "keyturn.svg", drawn.replace("currentColor", ACCENT).encode()
    )
    del application


def put(path: Path, data: bytes) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def linux(kind: str) -> list[Path]:
    """Make one Linux package of the bundle."""
    need_bundle()
    config = BUILD / f"nfpm-{kind}.yaml"
    put(config, json.dumps(recipe(kind), indent=1).encode())  # JSON is YAML too
    out = BUILD / kind
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    packager = PACKAGERS[kind]
    run([tool("nfpm"), "package", "--config", config, "--packager", packager, "--target", out])
    return sorted(out.iterdir())


def recipe(kind: str) -> Mapping[str, object]:
    """Return nfpm's description of one package."""
    units = "/usr/lib/systemd/user"
    date = datetime.fromtimestamp(moment(), UTC).isoformat().replace("+00:00", "Z")
    papers = "/usr/share/doc/keyturn"
    contents: list[Mapping[str, object]] = [
        {"src": str(BUNDLE), "dst": "/usr/lib/keyturn", "type": "tree"},
        {"src": "/usr/lib/keyturn/keyturn", "dst": "/usr/bin/keyturn", "type": "symlink"},
        {"src": str(SHARE), "dst": "/usr/share", "type": "tree"},
        {"src": str(ROOT / "LICENSE"), "dst": f"{papers}/copyright"},
        {"src": str(ROOT / "CHANGELOG.md"), "dst": f"{papers}/CHANGELOG.md"},
        *(
            {"src": str(LINUX / name), "dst": f"{units}/{name}"}
            for name in ("keyturn-remind.service", "keyturn-remind.timer")
        ),
    ]
    return {
        "name": "keyturn",
        "arch": {"x86_64": "amd64", "aarch64": "arm64"}.get(os.uname().machine, os.uname().machine),
        "platform": "linux",
        "version": version(),
        "section": "utils",
        "priority": "optional",
        "maintainer": MAINTAINER,
        "description": DESCRIPTION,
        "license": "Apache-2.0",
        "mtime": date,
        "depends": DEPENDS[kind],
        "recommends": RECOMMENDS[kind],
        "contents": contents,
        "deb": {"compression": os.environ.get("KEYTURN_DEB_COMPRESSION", "zstd")},
        "rpm": {"compression": "zstd", "summary": SUMMARY, "group": "Applications/System"},
    }


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
    for unit in ("keyturn-remind.service", "keyturn-remind.timer"):
        put(top / "config" / "systemd" / "user" / unit, (LINUX / unit).read_bytes())
    shutil.copy2(LINUX / "install.sh", top / "install.sh")
    shutil.copy2(ROOT / "LICENSE", top / "LICENSE")
    path = BUILD / "tar" / f"{name}.tar.xz"
    with tarfile.open(path, "w:xz", preset=3) as archive:
        archive.add(top, name, filter=_plain)
    return [path]


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = moment()
    return member


def need_bundle() -> None:
    """Make bundle and papers if this run has not yet."""
    if not (BUILD / ".fresh").exists():
        bundle()
        share()
        (BUILD / ".fresh").touch()


def materials() -> Path:
    """Write the bill of materials of this environment, which is what the bundle is made of."""
    path = DIST / f"keyturn-{version()}.cdx.json"
    options = ["--of", "JSON", "--output-reproducible", "-o", str(path), "--pyproject"]
    run([tool("cyclonedx-py"), "environment", *options, "pyproject.toml", sys.executable])
    return path


def checksums() -> None:
    """Write the SHA-256 of everything in ``dist``."""
    files = sorted(path for path in DIST.iterdir() if path.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (DIST / "SHA256SUMS").write_text("".join(lines))


KINDS: Mapping[str, Callable[[], list[Path]]] = {
    "wheel": wheel,
    "bundle": bundle,
    "deb": lambda: linux("deb"),
    "rpm": lambda: linux("rpm"),
    "arch": lambda: linux("arch"),
    "tar": tar,
}


def main(kinds: list[str]) -> int:
    """Build *kinds*, all that this system can if none is named."""
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        say(f"name some of: {', '.join(KINDS)}")
        return 2
    refuse_unowned()
    chosen = kinds or (list(KINDS) if sys.platform == "linux" else ["wheel", "bundle"])
    DIST.mkdir(exist_ok=True)
    if not os.environ.get("KEYTURN_PACKAGE_REUSE"):
        (BUILD / ".fresh").unlink(missing_ok=True)
    for kind in chosen:
        for made in KINDS[kind]():
            shutil.copy2(made, DIST / made.name)
            say(f"dist/{made.name} ({made.stat().st_size / 2**20:.1f} MB)")
    materials()
    checksums()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
