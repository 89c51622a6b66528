"""Files that are searched side by side tell the same as each by itself, in the same order."""

import base64
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.fake_tokens import fake
from tests.support.scans import keep_what_was_handed_over
from vault_app.core.errors import Cancelled
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner import loads
from vault_app.scanner.archives import is_archive, members
from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import Sighting, read_file, sightings
from vault_app.scanner.sieve import Literals
from vault_app.scanner.walk import walk
from vault_app.services import scan_aides, scan_crew
from vault_app.services.progress import NEVER, CancelFlag, silent
from vault_app.services.scan_aides import can_help
from vault_app.services.scan_model import Where
from vault_app.services.scan_run import Run

ENGINE = Engine(SCAN_PATTERNS)
PLAIN = Engine(SCAN_PATTERNS, Literals)
TOKEN = fake("github_classic_token")
OTHER = fake("huggingface_user_access_token")
SHORT = fake("openbao_short_token")
WHOLE = [
    TOKEN.encode(),
    f"key = '{OTHER}'\r\n".encode(),
    OTHER.encode("utf-16"),
    TOKEN.encode("utf-16-be"),
    base64.b64encode(f"u:{TOKEN}".encode()),
    base64.encodebytes(f"{'x' * 50}{TOKEN}{'y' * 20}".encode()),
    TOKEN.encode().hex().encode(),
    f"t=%{ord(TOKEN[0]):02X}{TOKEN[1:]}".encode(),
    f'"\\u{ord(OTHER[0]):04x}{OTHER[1:]}"'.encode(),
    f"{TOKEN}  # keyturn:ignore known".encode(),
    f"%3D{SHORT}\\n{SHORT}".encode(),
]
"""Tokens in every writing; cut anywhere they are what must not be read across two files."""
PIECES = st.one_of(
    st.sampled_from(WHOLE),
    st.sampled_from(WHOLE).flatmap(
        lambda one: st.integers(1, len(one)).flatmap(
            lambda cut: st.sampled_from([one[:cut], one[cut:]])
        )
    ),
    st.sampled_from([b"\n", b"\0", b"%41", b"\\x41", b"a\\/b", b"\xff", b"\xff\xfe", b" \xc3\xa4"]),
    st.binary(max_size=9),
    st.integers(1, 700).map(lambda count: b"lorem\n" * count),
)
CONTENT = st.lists(PIECES, max_size=5).map(b"".join)
NAMES = st.sampled_from(["a", "b.txt", "c.gz", "d/a", "d/b", "d/e/f.py", "g", "h/i", "z.tar"])
Told = tuple[str, int, int, str, str, int, int, str | None, int | None]


def _told(path: str, seen: Sighting) -> Told:
    hit = seen.hit
    return (
        *(path, hit.start, hit.end, hit.form, hit.value),
        *(seen.line, seen.column, seen.marker, seen.page),
    )


def _together(tree: Path) -> list[Told]:
    run = Run(ENGINE, Where((tree,), everything=True, cache=False), silent, NEVER)
    found = [_told(one.path, one.seen) for one in run.all()]
    assert run.stats.files == sum(1 for path in tree.rglob("*") if path.is_file())
    return found


def _one_by_one(tree: Path) -> Iterator[Told]:
    for path in walk([tree], on_skip=lambda path, reason: None):
        for seen in read_file(path, ENGINE, lambda size: None):
            yield _told(str(path), seen)
        if is_archive(path.name):
            for name, data in members(path, on_skip=lambda name, reason: None):
                for seen in sightings(data, ENGINE):
                    yield _told(f"{path}!{name}", seen)


def _wrote(tree: Path, files: dict[str, bytes]) -> Path:
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir()
    for name, data in files.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_bytes(data)
    return tree


@pytest.mark.parametrize(("room", "largest"), [(2**20, 2**17), (6_000, 2_500)])
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(NAMES, CONTENT, max_size=9))
def test_scan_of_many_files_tells_the_same_as_of_each(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    room: int,
    largest: int,
    files: dict[str, bytes],
) -> None:
    """Values, places, order; whatever ends or begins beside whatever, in one load or in many."""
    monkeypatch.setattr(loads, "ROOM", room)
    monkeypatch.setattr(loads, "LARGEST", largest)
    monkeypatch.setattr(loads, "_FULL", room - largest - 1)
    tree = _wrote(tmp_path / "tree", files)
    assert _together(tree) == list(_one_by_one(tree))


@pytest.fixture(params=["theirs", "whose turn it is"])
def apart(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have processes read from the first file on, whatever this machine has.

    They do all that was handed to them, or as much as they come to before it is taken back.
    """
    if not can_help(ENGINE.sieve):
        pytest.skip("no process can be started that searches")
    monkeypatch.setattr(scan_crew, "_FEW", 0)
    monkeypatch.setattr(scan_aides, "processors", lambda: 3)
    if request.param == "theirs":
        keep_what_was_handed_over(monkeypatch)


@pytest.mark.usefixtures("apart")
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(NAMES, CONTENT, min_size=4, max_size=9))
def test_scan_in_several_processes_tells_the_same(tmp_path: Path, files: dict[str, bytes]) -> None:
    tree = _wrote(tmp_path / "tree", files)
    assert _together(tree) == list(_one_by_one(tree))


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize(
    "module",
    [
        "vault_app.nowhere",
        "vault_app.core.ids",
        "tests.support.companion_dying",
        "vault_app.scanner.helping",
    ],
)
def test_scan_tells_the_same_where_the_other_process_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    """It does not start, it ends, also midway; or it works, with odd files to tell of."""
    monkeypatch.setattr(scan_aides, "MODULE", module)
    for folder in range(30):
        (tmp_path / f"{folder:02}").mkdir()
        for number in range(100):
            text = f"x\n{TOKEN}" if number == folder else f"{number}"
            (tmp_path / f"{folder:02}" / f"{number}").write_text(text)
    (tmp_path / "10" / "large").write_bytes(b"lorem\n" * 200_000 + TOKEN.encode())
    (tmp_path / "11" / "empty").touch()
    os.mkfifo(tmp_path / "12" / "pipe")
    with zipfile.ZipFile(tmp_path / "13" / "c.zip", "w") as archive:
        archive.writestr("inner", TOKEN)
    run = Run(ENGINE, Where((tmp_path,), everything=True, cache=False), silent, NEVER)
    found = [_told(one.path, one.seen) for one in run.all()]
    assert found == list(_one_by_one(tmp_path))
    assert (run.stats.files, [one.reason for one in run.skipped]) == (3_003, ["special_file"])


@pytest.mark.usefixtures("apart")
def test_scan_in_several_processes_stops_at_once_and_leaves_none(tmp_path: Path) -> None:
    """Also where they have much before them."""
    for number in range(3_000):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "a").write_text(TOKEN)
    before = set(psutil.Process().children())
    flag = CancelFlag()
    run = Run(ENGINE, Where((tmp_path,), everything=True, cache=False), silent, flag)
    told = []

    def look() -> None:
        for one in run.all():
            told.append(one.path)
            flag.cancel()

    with pytest.raises(Cancelled):
        look()
    assert len(told) == 1
    assert set(psutil.Process().children()) == before


@pytest.mark.usefixtures("apart")
def test_scan_stops_while_the_other_process_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where it waits for a disk that is gone."""
    monkeypatch.setattr(scan_aides, "MODULE", "tests.support.companion_silent")
    keep_what_was_handed_over(monkeypatch)
    monkeypatch.setattr(scan_crew, "_DOZE", 0.001)
    for number in range(50):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "a").write_text(TOKEN)

    class Patient(CancelFlag):
        asked = 0

        def check(self) -> None:
            self.asked += 1
            if self.asked > 1_000:
                raise Cancelled

    before = set(psutil.Process().children())
    run = Run(ENGINE, Where((tmp_path,), everything=True, cache=False), silent, Patient())
    with pytest.raises(Cancelled):
        list(run.all())
    assert set(psutil.Process().children()) == before


def test_scan_of_databases_and_archives_among_others_tells_the_same(tmp_path: Path) -> None:
    """Also where no token is whole in the raw bytes: pages lie in between."""
    for padding in range(430, 500, 5):
        with sqlite3.connect(tmp_path / f"{padding}.db") as database:
            database.execute("create table t (a)")
            text = f"{'x' * padding} {TOKEN} {'y' * 4_000}"
            database.execute("insert into t values (?)", (text,))
        database.close()
    with zipfile.ZipFile(tmp_path / "c.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner", TOKEN)
    for name in ("a", "d"):
        (tmp_path / name).write_text(f"\n{OTHER}\n")
    assert any(TOKEN.encode() not in path.read_bytes() for path in tmp_path.glob("*.db"))
    found = _together(tmp_path)
    assert found == list(_one_by_one(tmp_path))
    assert len({path for path, *_ in found}) == 14 + 3


@settings(max_examples=80, deadline=None)
@given(st.lists(CONTENT, max_size=12))
def test_worth_tells_texts_and_places_as_each_by_itself_would(texts: list[bytes]) -> None:
    """By either finder; what it names besides is looked at for nothing, no more."""
    stops, length = [], 0
    for text in texts:
        length += len(text)
        stops.append(length)
        length += 1
    data = memoryview(b"\xff".join(texts) + b"\xff")
    for engine in (ENGINE, PLAIN):
        worth = engine.worth(data, stops)
        for number, text in enumerate(texts):
            told = engine.hits(text, worth[number]) if number in worth else ()
            assert told == engine.hits(text)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX file kinds")
def test_scan_of_a_folder_of_many_reads_everything_and_stays_in_order(tmp_path: Path) -> None:
    """More names than are read at once, empty ones and a pipe among them."""
    for number in range(2_300):
        text = TOKEN if number % 500 == 499 else "x" * (number % 3)
        (tmp_path / f"{number:04}").write_text(text)
    os.mkfifo(tmp_path / "0500a")
    run = Run(ENGINE, Where((tmp_path,), everything=True, cache=False), silent, NEVER)
    assert [Path(one.path).name for one in run.all()] == ["0499", "0999", "1499", "1999"]
    assert (run.stats.files, [one.reason for one in run.skipped]) == (2_300, ["special_file"])
