"""What lies beside the program: menu entry, icons, manual, completions, terms, changes."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

from workplace import LINUX, MAINTAINER, PAPERS, ROOT, SHARE, SUMMARY, day, put, version

ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
TERMS = ("licen", "copying", "notice", "authors")
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Keyturn
Comment: Libraries of others lie in /usr/lib/keyturn/_internal, each under terms
 of its own: third-party.txt.gz beside this file names them and gives the terms.

Files: *
Copyright: 2026 The Keyturn developers
License: Apache-2.0
 On Debian systems the whole text of the Apache License, version 2.0, is in
 /usr/share/common-licenses/Apache-2.0
"""


def lay_out() -> None:
    """Lay out what goes under ``share``, and the papers each kind of package puts elsewhere."""
    shutil.rmtree(SHARE, ignore_errors=True)
    put(SHARE / "applications" / "keyturn.desktop", (LINUX / "keyturn.desktop").read_bytes())
    about = (LINUX / "keyturn.metainfo.xml.in").read_text()
    about = about.replace("@VERSION@", version()).replace("@DATE@", day().date().isoformat())
    put(SHARE / "metainfo" / "dev.keyturn.Keyturn.metainfo.xml", about.encode())
    put(SHARE / "man" / "man1" / "keyturn.1.gz", packed(said("manual")))
    put(SHARE / "bash-completion" / "completions" / "keyturn", said("completion", "bash"))
    put(SHARE / "zsh" / "site-functions" / "_keyturn", said("completion", "zsh"))
    put(SHARE / "fish" / "vendor_completions.d" / "keyturn.fish", said("completion", "fish"))
    icons(SHARE / "icons" / "hicolor")
    papers()


def papers() -> None:
    """Write changes, terms and the terms of others."""
    shutil.rmtree(PAPERS, ignore_errors=True)
    put(PAPERS / "changelog.gz", packed((ROOT / "CHANGELOG.md").read_bytes()))
    put(PAPERS / "changelog.Debian.gz", packed(debian_change().encode()))
    put(PAPERS / "changes.json", json.dumps(changes()).encode())
    put(PAPERS / "copyright", COPYRIGHT.encode())
    put(PAPERS / "third-party.txt.gz", packed(third_party().encode()))


def debian_change() -> str:
    """Return Debian's own changelog: this packaging of this version."""
    when = day().strftime("%a, %d %b %Y %H:%M:%S +0000")
    first = f"keyturn ({version()}-1) unstable; urgency=medium"
    return f"{first}\n\n  * {SUMMARY}; see changelog.gz.\n\n -- {MAINTAINER}  {when}\n"


def changes() -> list[dict[str, object]]:
    """Return the same for nfpm, which writes it into rpm's header."""
    note = [{"commit": "", "note": f"{SUMMARY}; see CHANGELOG.md"}]
    when = day().isoformat().replace("+00:00", "Z")
    return [{"semver": f"{version()}-1", "date": when, "packager": MAINTAINER, "changes": note}]


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
    svg = folder / "scalable" / "apps" / "keyturn.svg"
    put(svg, drawn.replace("currentColor", ACCENT).encode())
    del application


def third_party() -> str:
    """Return the names, versions and terms of the packages the bundle is made of."""
    parts = [part(one) for one in sorted(distributions(), key=lambda one: one.name.lower())]
    return "\n\n".join(part for part in parts if part) + "\n"


def part(one: Distribution) -> str:
    """Return what one of them says about itself and its terms."""
    about = one.metadata
    said = [*(about.get_all("License-Expression") or []), *(about.get_all("License") or [])]
    classed = [word for word in about.get_all("Classifier") or [] if word.startswith("License ::")]
    named = said[0].partition("\n")[0] if said else "; ".join(classed)
    lines = [f"{one.name} {one.version}", f"Terms: {named or 'see below'}"]
    return "\n".join([*lines, *texts(one)])


def texts(one: Distribution) -> list[str]:
    """Return the texts of terms that came with a package."""
    found = [file for file in one.files or () if any(word in file.name.lower() for word in TERMS)]
    inside = [file for file in found if ".dist-info" in str(file) and file.suffix != ".py"]
    return [
        Path(str(file.locate())).read_text(errors="replace").rstrip() for file in sorted(inside)
    ]
