"""A scan that remembers notices every change, whoever asks for the statuses; never less than one
that remembers nothing."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake
from tests.support.scans import keep_what_was_handed_over
from vault_app.core.secret import Secret
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner.engine import Engine
from vault_app.scanner.looks import Looks, add_statuses
from vault_app.services import scan_aides, scan_crew
from vault_app.services.scan_aides import can_help
from vault_app.services.scan_model import Where
from vault_app.services.scanning import scan
from vault_app.services.workbench import Options, Workbench, open_workbench

TOKEN = fake("npm_access_token")
CLEAN = "x" * len(TOKEN)
FOLDERS, NAMES = ("a", "b", "b/c"), ("one", "two", "link")


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    """Return a workbench with an open vault; files of a moment ago count as settled."""
    monkeypatch.setattr("vault_app.services.scan_ahead._SETTLED_NS", -(10**12))
    options = Options(
        home=str(tmp_path / "profile"), environ={"KEYTURN_VAULT": "file"}, user_home=tmp_path
    )
    opened = open_workbench(options, FixedClock(), Secret("correct horse"))
    opened.profile.ensure()
    opened.door.fingerprint_key()
    yield opened
    opened.close()


@pytest.fixture(params=["alone", "beside"])
def who(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have the scan ask for statuses itself, or another process."""
    if request.param == "beside":
        if not can_help(Engine(SCAN_PATTERNS).sieve):
            pytest.skip("no process can be started that searches")
        keep_what_was_handed_over(monkeypatch)
    monkeypatch.setattr(scan_aides, "processors", lambda: 2)
    monkeypatch.setattr(scan_crew, "_FEW", 0 if request.param == "beside" else 10**9)
    return str(request.param)


def _tree(top: Path) -> Path:
    shutil.rmtree(top, ignore_errors=True)
    for folder in FOLDERS:
        (top / folder).mkdir(parents=True, exist_ok=True)
        for name in NAMES[:2]:
            (top / folder / name).write_text(CLEAN)
    (top.parent / "elsewhere").write_text(CLEAN)
    (top / "a" / "link").symlink_to(top.parent / "elsewhere")
    return top


def _found(bench: Workbench, tree: Path, *, cache: bool = True) -> list[str]:
    told = scan(bench, Where((tree,), everything=True, cache=cache))
    return sorted(str(Path(one.path).relative_to(tree)) for one in told.findings)


def _rewrite(path: Path) -> None:
    """Write as much as before, and say that it was never written."""
    before = path.stat()
    path.write_text(TOKEN)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _replace(path: Path) -> None:
    """Put another file in its place, of the same size and time."""
    before, other = path.stat(), path.with_name("other")
    other.write_text(TOKEN)
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)


def _swap(one: Path, two: Path) -> None:
    aside = one.with_name("aside")
    one.rename(aside)
    two.rename(one)
    aside.rename(two)


def _into_a_link(path: Path) -> None:
    path.unlink()
    (path.parents[2] / "dirty").write_text(TOKEN)
    path.symlink_to(path.parents[2] / "dirty")


def _into_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "within").write_text(TOKEN)


def _by_another_name(path: Path) -> None:
    other = path.parents[2] / "same"
    other.hardlink_to(path)
    _rewrite(other)


CHANGES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "same size and time": (lambda top: _rewrite(top / "a" / "one"), ["a/one"]),
    "another file": (lambda top: _replace(top / "b" / "c" / "two"), ["b/c/two"]),
    "grown": (lambda top: (top / "a" / "one").write_text(f"{CLEAN}\n{TOKEN}"), ["a/one"]),
    "a new file": (lambda top: (top / "b" / "new").write_text(TOKEN), ["b/new"]),
    "a new hidden file": (lambda top: (top / "b" / ".new").write_text(TOKEN), ["b/.new"]),
    "a new folder": (lambda top: _into_a_folder(top / "b" / "c" / "one"), ["b/c/one/within"]),
    "a link's target": (lambda top: _rewrite(top.parent / "elsewhere"), ["a/link"]),
    "a link instead": (lambda top: _into_a_link(top / "a" / "two"), ["a/two"]),
    "by another name": (lambda top: _by_another_name(top / "a" / "two"), ["a/two"]),
    "a removed file": (lambda top: (top / "a" / "one").unlink(), []),
    "a removed folder": (lambda top: shutil.rmtree(top / "b"), []),
}


@pytest.mark.usefixtures("who")
@pytest.mark.skipif(sys.platform == "win32", reason="links, change times")
def test_scan_again_notices_a_change_in_any_status(bench: Workbench, tmp_path: Path) -> None:
    """And finds what is left as it was remembered."""
    noticed = {}
    for change, (change_it, _) in CHANGES.items():
        tree = _tree(tmp_path / change)
        assert _found(bench, tree) == []
        assert scan(bench, Where((tree,), everything=True)).stats.remembered == 7
        change_it(tree)
        noticed[change] = _found(bench, tree)
        assert _found(bench, tree) == noticed[change]
    assert noticed == {change: expected for change, (_, expected) in CHANGES.items()}


@pytest.mark.usefixtures("who")
def test_scan_again_notices_what_changed_places(bench: Workbench, tmp_path: Path) -> None:
    """Two of one size, time and content but for what is looked for: folders, then files."""
    tree = _tree(tmp_path / "tree")
    (tree / "a" / "link").unlink()
    (tree / "b" / "c" / "one").write_text(TOKEN)
    for path in tree.rglob("*"):
        os.utime(path, ns=(10**18, 10**18))
    assert _found(bench, tree) == ["b/c/one"]
    (tree / "d").mkdir()
    (tree / "b" / "c").rename(tree / "d" / "c")
    assert _found(bench, tree) == ["d/c/one"]
    _swap(tree / "a", tree / "d" / "c")
    assert _found(bench, tree) == ["a/one"]
    _swap(tree / "a" / "one", tree / "a" / "two")
    assert _found(bench, tree) == ["a/two"]


PLACES = st.tuples(st.sampled_from(FOLDERS), st.sampled_from(NAMES))
STEPS = st.lists(
    st.tuples(st.sampled_from(["dirty", "clean", "remove", "move", "swap"]), PLACES, PLACES),
    min_size=1,
    max_size=6,
)


def _step(tree: Path, what: str, one: Path, two: Path, second: int) -> None:
    if what in ("dirty", "clean"):
        one.unlink(missing_ok=True)
        one.write_text(TOKEN if what == "dirty" else CLEAN)
        os.utime(one, (second, second))
    elif what == "remove":
        one.unlink(missing_ok=True)
    elif what == "move" and one.exists() and one != two:
        one.replace(two)
    elif what == "swap":
        _swap(tree / "a", tree / "b" / "c")


@pytest.mark.usefixtures("who")
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_scan_that_remembers_tells_the_same_after_any_changes(
    bench: Workbench, tmp_path: Path, steps: list[tuple[str, tuple[str, str], tuple[str, str]]]
) -> None:
    tree = _tree(tmp_path / "tree")
    seconds = count(10**9)
    for what, one, two in steps:
        _step(tree, what, tree.joinpath(*one), tree.joinpath(*two), next(seconds))
        assert _found(bench, tree) == _found(bench, tree, cache=False)


def test_look_tells_each_number_of_each_file_apart(tmp_path: Path) -> None:
    """Also numbers of 64 bits; nothing where one is missing or too new."""
    looks = Looks(b"k" * 32, 10**18)
    numbers = [1, 2, 3, 4, 5, 6, 7, 8]
    seen = {looks.look("a\0b", numbers), looks.look("a\0c", numbers)}
    for place in range(8):
        for changed in (-1, 0, 2**64 - 1 if place % 4 == 3 else 9):
            seen.add(looks.look("a\0b", [*numbers[:place], changed, *numbers[place + 1 :]]))
    assert (len(seen), {len(one) for one in seen}) == (2 + 8 * 3, {8})
    assert Looks(b"l" * 32, 10**18).look("a\0b", numbers) not in seen
    assert looks.look("a\0b", numbers[:4]) == looks.look("a", []) == b""
    for place in (0, 1, 4, 5):
        new = [*numbers[:place], 10**18 + 1, *numbers[place + 1 :]]
        assert looks.look("a\0b", new) == b""
    assert looks.looked(f"{tmp_path}{os.sep}", "missing") == b""


@pytest.mark.parametrize("files", [1, 40])
def test_statuses_are_those_of_what_is_linked_to(tmp_path: Path, files: int) -> None:
    """From the folder's handle or by path; also of names that are no text."""
    names = [f"{number}" for number in range(files - 1)] + [os.fsdecode(b"\xff")]
    for name in names:
        (tmp_path / name).write_text(name, "utf-8", "surrogateescape")
    (tmp_path / "link").symlink_to(names[0])
    numbers: list[int] = []
    add_statuses(f"{tmp_path}{os.sep}", ["link", *names], numbers)
    stats = [(tmp_path / name).stat() for name in (names[0], *names)]
    told = [(one.st_mtime_ns, one.st_ctime_ns, one.st_size, one.st_ino) for one in stats]
    assert numbers == [number for one in told for number in one]
