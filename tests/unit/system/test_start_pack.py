"""What a start imports comes from one file, and is the same as without it, whatever happens."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vault_app.system import start_pack

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
from vault_app.system import start_pack
start_pack.use(sys.argv[1])
import room.one, room.deep.two, fractions, _decimal
from importlib.resources import files
print(room.one.VALUE, room.deep.two.VALUE, room.deep.__path__ == [files("room.deep").__fspath__()])
print([type(sys.modules[name].__spec__.loader).__name__[:2] for name in ("room.one", "fractions")])
print(sys.meta_path[0]._entries.keys() >= {"_decimal", "room", "room.deep.two"})
start_pack.keep()
"""
USED, LEFT = ["['_P', '_P']", "True"], ["['So', 'So']", "False"]

Start = Callable[[], list[str]]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Return what starts a program that is packed; it tells what it imported."""
    room = tmp_path / "room"
    (room / "deep").mkdir(parents=True)
    (room / "__init__.py").touch()
    (room / "deep" / "__init__.py").touch()
    for path, value in ((room / "one.py", 1), (room / "deep" / "two.py", 2)):
        path.write_text(f"VALUE = {value}\n")
        os.utime(path, (1_700_000_000, 1_700_000_000))
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run() -> list[str]:
        words = [sys.executable, "-c", PROGRAM, str(tmp_path / "pack")]
        done = subprocess.run(words, check=True, capture_output=True, text=True, env=environment)
        assert not done.stderr
        return done.stdout.splitlines()

    return run


def test_second_start_takes_from_the_pack_what_the_first_imported(
    start: Start, tmp_path: Path
) -> None:
    assert start() == ["1 2 True", *LEFT]
    assert start() == ["1 2 True", *USED]
    assert start() == ["1 2 True", *USED]
    assert [path.name for path in tmp_path.glob("pack*")] == ["pack"]


def test_changed_source_is_never_taken_from_the_pack_and_packed_anew(
    start: Start, tmp_path: Path
) -> None:
    """Not even where size and second are the same: bytecode of Python's own would be believed."""
    start()
    changed = tmp_path / "room" / "one.py"
    changed.write_text("VALUE = 7\n")
    os.utime(changed, ns=(1_700_000_005_000_000_001, 1_700_000_005_000_000_001))
    assert start()[:2] == ["7 2 True", "['So', '_P']"]
    assert start() == ["7 2 True", *USED]


def _shorten(pack: Path) -> None:
    with pack.open("rb+") as file:
        file.truncate(pack.stat().st_size - 100_000)


def _hollow(pack: Path) -> None:
    data = pack.read_bytes()
    pack.write_bytes(data[:20_000] + bytes(len(data) - 20_000))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pack: pack.chmod(0o666),
        lambda pack: pack.write_bytes(pack.read_bytes()[:60]),
        lambda pack: pack.write_bytes(b""),
        lambda pack: pack.write_bytes(bytes(5_000)),
        lambda pack: pack.write_bytes(start_pack._HEAD + b"\xff" * 200),  # noqa: SLF001 - its form
        lambda pack: (pack.unlink(), pack.symlink_to("/dev/zero")),
        lambda pack: pack.write_bytes(pack.read_bytes().replace(b"start 1", b"start 0", 1)),
        _shorten,
        _hollow,
    ],
)
def test_pack_that_is_not_ours_or_damaged_changes_nothing(
    spoil: Callable[[Path], object], start: Start, tmp_path: Path
) -> None:
    start()
    spoil(tmp_path / "pack")
    assert start()[0] == "1 2 True"


@pytest.mark.parametrize("kept", [28, 60, 400, None])
def test_pack_that_is_of_no_use_is_closed_again(
    start: Start, tmp_path: Path, kept: int | None
) -> None:
    """Cut in its index, or made where other modules are imported."""
    start()
    pack = tmp_path / "pack"
    pack.write_bytes(pack.read_bytes()[:kept])
    before = _free()
    assert start_pack.Pack(str(pack)).find_spec("fractions") is None
    assert _free() == before


def _free() -> int:
    """Return the number that the next file to be opened would get."""
    number = os.dup(0)
    os.close(number)
    return number


def test_pack_is_left_where_modules_would_be_looked_for_in_other_places(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a module of that name in a folder that comes first would not be found."""
    start()
    monkeypatch.setattr(sys, "path", ["", "/elsewhere", *sys.path[1:]])
    assert start_pack.Pack(str(tmp_path / "pack")).find_spec("fractions") is None


def test_module_whose_source_went_is_not_found(start: Start, tmp_path: Path) -> None:
    start()
    (tmp_path / "room" / "one.py").unlink()
    with pytest.raises(subprocess.CalledProcessError, match="exit status 1"):
        start()


def test_pack_lies_with_the_bytecode_of_the_program_and_nothing_is_used_unasked() -> None:
    """Who may write there may change the program itself."""
    place = Path(start_pack.usual_place())
    assert place.parent == ROOT / "vault_app" / "__pycache__"
    assert not [one for one in sys.meta_path if isinstance(one, start_pack.Pack)]
