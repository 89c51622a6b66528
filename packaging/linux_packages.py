"""What nfpm is told about the packages of deb, rpm and Arch."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from workplace import (
    BUILD,
    BUNDLE,
    DESCRIPTION,
    HOMEPAGE,
    LINUX,
    MAINTAINER,
    PAPERS,
    ROOT,
    SHARE,
    SUMMARY,
    day,
    moment,
    put,
    quick,
    run,
    tool,
    version,
)

Content = Mapping[str, object]
PACKAGERS = {"deb": "deb", "rpm": "rpm", "arch": "archlinux"}
# What the bundle is linked with and does not carry (tests/packages/test_other_packages.py
# holds the lists to that), and the settings and a font for fontconfig.
DEPENDS = {
    "deb": [
        "libc6 (>= 2.36)",
        "libegl1",
        "libgl1",
        "libwayland-client0",
        "libwayland-cursor0",
        "libxcb1",
        "fontconfig-config",
        "fonts-dejavu-core",
    ],
    "rpm": [
        "glibc >= 2.36",
        *(
            f"{name}()(64bit)"
            for name in (
                "libEGL.so.1",
                "libGL.so.1",
                "libwayland-client.so.0",
                "libwayland-cursor.so.0",
                "libxcb.so.1",
            )
        ),
        "fontconfig",
    ],
    "arch": ["glibc>=2.36", "libglvnd", "libxcb", "wayland", "fontconfig", "ttf-dejavu"],
}
RECOMMENDS = {"deb": ["gnome-keyring | kwalletmanager | keepassxc"], "rpm": [], "arch": []}
OVERRIDES = "/usr/share/lintian/overrides/keyturn"
UNITS = ("keyturn-remind.service", "keyturn-remind.timer")


def linux(kind: str) -> list[Path]:
    """Make one Linux package of the bundle."""
    for folder in (BUNDLE, SHARE, PAPERS):
        for path in (folder, *folder.rglob("*")):  # nfpm takes over when a file was made
            os.utime(path, (moment(), moment()), follow_symlinks=False)
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
    arch = os.uname().machine
    told: dict[str, object] = {
        "name": "keyturn",
        "arch": {"x86_64": "amd64", "aarch64": "arm64"}.get(arch, arch),
        "platform": "linux",
        "version": version(),
        "release": "1",
        "section": "utils",
        "priority": "optional",
        "maintainer": MAINTAINER,
        **({"homepage": HOMEPAGE} if HOMEPAGE else {}),
        "description": SUMMARY if kind == "arch" else f"{SUMMARY}\n{DESCRIPTION}",
        "license": "Apache-2.0",
        "mtime": day().isoformat().replace("+00:00", "Z"),
        "umask": 0o022,
        "depends": DEPENDS[kind],
        "recommends": RECOMMENDS[kind],
        "contents": [*program(kind), *documents(kind)],
        "deb": {"compression": "none" if quick() else "xz"},
        "archlinux": {"packager": MAINTAINER},
        "rpm": {
            "compression": "gzip:1" if quick() else "zstd",
            "summary": SUMMARY,
            "group": "Applications/System",
            "buildhost": "keyturn.invalid",
            "packager": MAINTAINER,
        },
    }
    if kind == "deb":
        told["scripts"] = {"postremove": str(LINUX / "postrm.sh")}
    if kind == "rpm":  # Debian's changelog is one of the documents; Arch has none
        told["changelog"] = str(PAPERS / "changes.json")
    return told


def program(kind: str) -> list[Content]:
    """Return the program and what the desktop and the shells look for."""
    share = [path for path in sorted(SHARE.iterdir()) if path.name not in ("man", "zsh")]
    zsh = "vendor-completions" if kind == "deb" else "site-functions"
    return [
        {"src": str(BUNDLE), "dst": "/usr/lib/keyturn", "type": "tree"},
        {"src": "../lib/keyturn/keyturn", "dst": "/usr/bin/keyturn", "type": "symlink"},
        *({"src": str(path), "dst": f"/usr/share/{path.name}", "type": "tree"} for path in share),
        file(SHARE / "zsh" / "site-functions" / "_keyturn", f"/usr/share/zsh/{zsh}"),
        *(file(LINUX / name, "/usr/lib/systemd/user") for name in UNITS),
    ]


def documents(kind: str) -> list[Content]:
    """Return manual, changes and terms, where each kind wants them; only rpm marks them as such."""
    papers, terms = "/usr/share/doc/keyturn", "/usr/share/licenses/keyturn"
    paper, term = ("doc", "license") if kind == "rpm" else ("", "")
    manual = file(SHARE / "man" / "man1" / "keyturn.1.gz", "/usr/share/man/man1", paper)
    if kind == "deb":
        names = ("changelog.gz", "changelog.Debian.gz", "copyright", "third-party.txt.gz")
        overrides = {"src": str(LINUX / "lintian-overrides"), "dst": OVERRIDES}
        return [manual, *(file(PAPERS / name, papers) for name in names), overrides]
    return [
        manual,
        *({"dst": folder, "type": "dir"} for folder in (papers, terms)),
        file(ROOT / "CHANGELOG.md", papers, paper),
        file(ROOT / "LICENSE", terms, term),
        file(PAPERS / "third-party.txt.gz", terms, term),
    ]


def file(source: Path, folder: str, kind: str = "") -> Content:
    """Return the entry of one file that keeps its name."""
    return {"src": str(source), "dst": f"{folder}/{source.name}", "type": kind}
