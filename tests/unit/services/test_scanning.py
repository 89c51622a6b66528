"""Scans of trees, archives and repositories: what is found, named, skipped and left out."""

import base64
import os
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake
from vault_app.core.errors import Cancelled
from vault_app.core.secret import Secret
from vault_app.providers.registry import PATTERNS
from vault_app.services import inventory, vaulting
from vault_app.services.progress import CancelFlag
from vault_app.services.scanning import Finding, ScanResult, Where, scan
from vault_app.services.workbench import Options, Workbench, open_workbench
from vault_app.system.traces import caches, remove

SEEDS = (1, 2, 3)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    """Return a workbench with a sealed file that no profile folder has been made for yet."""
    home = tmp_path / "profile"
    options = Options(home=str(home), environ={"KEYTURN_VAULT": "file"}, user_home=tmp_path)
    opened = open_workbench(options, FixedClock(), Secret("correct horse"))
    yield opened
    opened.close()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return an empty folder to plant in."""
    folder = tmp_path / "tree"
    folder.mkdir()
    return folder


def _scan(bench: Workbench, *paths: Path, everything: bool = False) -> ScanResult:
    return scan(bench, Where(paths, everything=everything))


def _spots(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(one.path, one.pattern) for one in findings}


@pytest.mark.parametrize("seed", SEEDS)
def test_scan_planted_corpus_is_found_whole(bench: Workbench, tree: Path, seed: int) -> None:
    """Every pattern in plain text, UTF-16, base64 and a wheel, in hidden and odd places."""
    chance = random.Random(seed)  # noqa: S311 - a corpus, no secret
    planted = set()
    for pattern in PATTERNS:
        value = fake(pattern.id)
        folder = tree / chance.choice((".hidden", "a b", "build/.x", "src"))
        folder.mkdir(parents=True, exist_ok=True)
        filler = "lorem ipsum = 1\n" * chance.randrange(200)
        text = f"{filler}key: '{value}'\n{filler}"
        form = chance.choice(("plain", "wide", "base64", "wheel"))
        if form == "base64" and len(pattern.prefix) < 3:
            form = "plain"
        path = folder / f"{pattern.id}.{'whl' if form == 'wheel' else 'txt'}"
        name = str(path)
        if form == "wheel":
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("pkg/conf.py", text)
            name += "!pkg/conf.py"
        elif form == "base64":
            path.write_bytes(b"data: " + base64.b64encode(text.encode()))
        else:
            path.write_bytes(text.encode("utf-16" if form == "wide" else "utf-8"))
        planted.add((name, pattern.id))
    found = _scan(bench, tree)
    assert planted - _spots(found.findings) == set()


def test_scan_without_credentials_makes_no_profile(bench: Workbench, tree: Path) -> None:
    """A scan leaves nothing behind and opens no vault where there is nothing to compare."""
    (tree / "a").write_text(fake("npm_access_token"))
    found = _scan(bench, tree)
    assert [one.known for one in found.findings] == [None]
    assert found.match == "complete"
    assert not bench.profile.exists


def test_scan_without_profile_keeps_compiled_patterns_and_leaving_takes_them(
    bench: Workbench, tree: Path
) -> None:
    """In the person's cache, without a value; what is left of us is found and removed."""
    value = fake("npm_access_token")
    (tree / "a").write_text(value)
    _scan(bench, tree)
    kept = [path for path in tree.parent.rglob("patterns.bin") if path.is_file()]
    assert len(kept) == 1
    assert value.encode() not in kept[0].read_bytes()
    assert caches(tree.parent, bench.environ) == tuple(kept)
    remove(kept[0])
    assert not kept[0].parent.exists()


def test_scan_known_token_is_named_and_locked_vault_says_so(bench: Workbench, tree: Path) -> None:
    """H16: by fingerprint; when the vault is locked the finding stays and its name does not."""
    value = fake("github_classic_token")
    bench.profile.ensure()
    inventory.add(bench, Secret(value), name="ci")
    (tree / "b64").write_bytes(base64.b64encode(f"x:{value}\n".encode()))
    (tree / "other").write_text(fake("github_classic_token"))
    found = _scan(bench, tree)
    assert [(one.known, one.verdict) for one in found.findings] == [
        ("ci", "known"),
        (None, "certain"),
    ]
    only = scan(bench, Where((tree,), known_only=True))
    assert [one.known for one in only.findings] == ["ci"]
    vaulting.lock(bench)
    locked = _scan(bench, tree)
    assert (locked.match, [one.known for one in locked.findings]) == ("locked", [None, None])


def test_scan_leaves_dependencies_out_and_says_so(bench: Workbench, tree: Path) -> None:
    """The visible list; ``everything`` goes in."""
    (tree / "node_modules").mkdir()
    (tree / "node_modules" / "a.js").write_text(fake("npm_access_token"))
    found = _scan(bench, tree)
    assert found.findings == ()
    assert [(s.path, s.reason) for s in found.skipped] == [(str(tree / "node_modules"), "left_out")]
    assert len(_scan(bench, tree, everything=True).findings) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX file kinds")
def test_scan_hostile_tree_is_reported_never_fatal(bench: Workbench, tree: Path) -> None:
    """A FIFO, a loop of links, a dead link, names of no encoding, a broken archive."""
    os.mkfifo(tree / "pipe")
    (tree / "loop").symlink_to(tree)
    (tree / "dead").symlink_to(tree / "nowhere")
    (tree / "x.zip").write_bytes(b"PK\x03\x04 broken")
    odd = os.fsencode(tree) + b"/new\nline\xff\x1b[31m"
    Path(os.fsdecode(odd)).write_text(fake("npm_access_token"))
    found = _scan(bench, tree)
    assert [os.fsencode(one.path) for one in found.findings] == [odd]
    reasons = {Path(one.path).name: one.reason for one in found.skipped}
    assert reasons == {"pipe": "special_file", "dead": "missing", "x.zip": "archive_broken"}


def test_scan_cancelled_stops(bench: Workbench, tree: Path) -> None:
    """At the next file."""
    (tree / "a").write_text("x")
    flag = CancelFlag()
    flag.cancel()
    with pytest.raises(Cancelled):
        scan(bench, Where((tree,)), cancel=flag)


def test_scan_result_shows_no_value(bench: Workbench, tree: Path) -> None:
    """Findings carry a hint, never the value."""
    value = fake("npm_access_token")
    (tree / "a").write_text(value)
    assert value not in repr(_scan(bench, tree))
