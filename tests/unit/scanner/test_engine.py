"""Every pattern's fresh fake tokens in every form are found; look-alikes are not."""

import base64
import marshal
import pickle
import re
import tracemalloc
from collections.abc import Callable
from itertools import repeat
from pathlib import Path

import pytest

from tests.support.fake_tokens import fake, near_misses, some
from vault_app.providers.scanned import SCAN_PATTERNS as PATTERNS
from vault_app.scanner import reading
from vault_app.scanner.engine import Engine
from vault_app.scanner.sieve import Literals, SieveMaker, sieve_for

FORMS: dict[str, Callable[[str], bytes]] = {
    "plain": lambda value: f"key = '{value}'\n".encode(),
    "utf-16-le": lambda value: f"key={value}\n".encode("utf-16"),
    "utf-16-be": lambda value: f"key={value}\n".encode("utf-16-be"),
    "base64": lambda value: base64.b64encode(f"user:{value}\n".encode()),
    "hex": lambda value: f"dump {f'user:{value}'.encode().hex().upper()}".encode(),
    "percent": lambda value: f"?t=%{ord(value[0]):02X}{value[1:]}&b=1".encode(),
    "json-escape": lambda value: f'"\\u{ord(value[0]):04x}{value[1:]}"'.encode(),
}
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]+")
SEVERAL_LINES = {"private_key"}
ROUNDABOUT: dict[str, Callable[[str], bytes]] = {
    "base64, wrapped": lambda value: base64.encodebytes(f"{some(33)} {value} ".encode() * 3),
    "base64 of UTF-16": lambda value: base64.b64encode(f"echo {value} x".encode("utf-16-le")),
    "secret of registry logins": lambda value: base64.b64encode(
        b'{"auths": {"ghcr.io": {"auth": "%s"}}}' % base64.b64encode(f"u:{value}".encode())
    ),
    "all percent": lambda value: "".join(f"%{ord(one):02x}" for one in value).encode(),
    "all escaped": lambda value: "".join(f"\\x{ord(one):02x}" for one in value).encode(),
    "slashes": lambda value: f'"a\\/{value.replace("/", chr(92) + "/")}"'.encode(),
    "marshal": lambda value: marshal.dumps((value, "next", f"x{value}", None)),
    "pickle": lambda value: pickle.dumps({"token": value, "other": "text"}),
}
"""Ways that are found under one of the forms' names."""


@pytest.fixture(params=[sieve_for, Literals], ids=["fastest", "literals"], scope="module")
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return an engine over all patterns, by each finder."""
    sieve: SieveMaker = request.param
    return Engine(PATTERNS, sieve)


@pytest.mark.parametrize("form", FORMS)
def test_engine_every_pattern_in_every_form_is_found(engine: Engine, form: str) -> None:
    """Recall of planted tokens is whole, with the form told."""
    missed = []
    for pattern in PATTERNS:
        if pattern.id in SEVERAL_LINES and form in ("percent", "json-escape"):
            continue  # of which only the first letter is written so in this test
        value = fake(pattern.id)
        hits = engine.hits(FORMS[form](value))
        if (value, form) not in [(hit.value, hit.form) for hit in hits]:
            missed.append(pattern.id)
    assert missed == []


@pytest.mark.parametrize("way", ROUNDABOUT)
def test_engine_every_pattern_in_roundabout_ways_is_found(engine: Engine, way: str) -> None:
    """Wrapped, doubly encoded, or inside of binary formats that put a length in front."""
    missed = []
    for pattern in PATTERNS:
        if pattern.id in SEVERAL_LINES and way in ("all escaped", "slashes"):
            continue
        value = fake(pattern.id)
        if value not in [hit.value for hit in engine.hits(ROUNDABOUT[way](value))]:
            missed.append(pattern.id)
    assert missed == []


@pytest.mark.parametrize("width", [40, 64, 76])
@pytest.mark.parametrize("joint", ["\n", "\r\n", "\n    ", "\\n", '",\n  "'])
def test_engine_wrapped_base64_is_found_wherever_it_breaks(
    engine: Engine, width: int, joint: str
) -> None:
    """A line break may stand in the middle of a token's prefix or anywhere else."""
    kinds = ("huggingface_user_access_token", "github_fine_grained_token", "openbao_short_token")
    for kind in kinds:
        for before in range(60):
            value = fake(kind)
            text = base64.b64encode(f"{'k' * before}:{value}\n".encode() + b"z" * 50).decode()
            lines = [text[at : at + width] for at in range(0, len(text), width)]
            data = f'data: "{joint.join(lines)}" end'.encode()
            found = [hit.value for hit in engine.hits(data)]
            assert found == [value], (kind, before)


def test_engine_near_misses_are_not_found(engine: Engine) -> None:
    """One character short, a wrong check digit, a placeholder: nothing."""
    found = []
    for pattern in PATTERNS:
        for text in near_misses(pattern.id):
            hits = engine.hits(f"a = '{text}'\n".encode())
            if any(hit.pattern is pattern for hit in hits):
                found.append(pattern.id)
    assert found == []


def test_engine_letter_to_the_left_of_a_short_prefix_is_refused(engine: Engine) -> None:
    """A word that merely ends like a prefix is no token; a long prefix needs no edge."""
    assert not engine.hits(f"self_{'hf_' + some(34)}".encode())
    value = fake("github_fine_grained_token")
    assert [hit.value for hit in engine.hits(f"TOKEN{value}".encode())] == [value]


def test_engine_starts_in_the_midst_of_base64_in_binary_data_are_refused(engine: Engine) -> None:
    """As they are in text, where a letter to the left tells; lines of it are one text."""
    noise = b"q7Xz" * 75
    found = []
    for pattern in PATTERNS:
        value = fake(pattern.id).encode()
        if pattern.proof or not 4 <= len(pattern.prefix) < 7 or not _BASE64.fullmatch(value):
            continue
        text = noise + value + noise
        wrapped = b"\n".join(text[at : at + 76] for at in range(0, len(text), 76))
        for run in (text, wrapped if wrapped.find(value) > 0 else text):
            found += [hit.value for hit in engine.hits(b"\0\1\2 " + run) if pattern is hit.pattern]
    assert found == []


@pytest.mark.parametrize("beside", ["length", "noise"])
def test_engine_strings_behind_their_length_are_found(engine: Engine, beside: str) -> None:
    """A length may look like a letter, and base64 may be what ends there."""
    noise = base64.b64encode(some(300).encode()).rstrip(b"=") if beside == "noise" else b"x"
    missed = []
    for pattern in PATTERNS:
        value = fake(pattern.id).encode()
        length = bytes([len(value)]) if len(value) < 256 else b"\n"
        hits = engine.hits(b"\0\1\2" + noise + length + value + b"\0\1")
        if value.decode() not in [hit.value for hit in hits]:
            missed.append(pattern.id)
    assert missed == []


@pytest.mark.parametrize("before", ["laptop", "a" * 60, "AdasToken1" * 4, "of Ada's laptop\n"])
def test_engine_strings_side_by_side_in_binary_data_are_found(engine: Engine, before: str) -> None:
    """Behind a name without an edge between; of letters alone it may be a word (one in thirty)."""
    for kind in ("google_api_key", "gitlab_access_token", "databricks_token", "aws_access_key_id"):
        value = next(one for one in map(fake, repeat(kind)) if re.search("[0-9]", one[4:]))
        hits = engine.hits(f"\0\1\2{before}{value}\0\1".encode())
        assert value in [hit.value for hit in hits], kind


@pytest.mark.parametrize(
    "before", ["", " ", "=", '"', "/", "a\\n", "a\\t", "%20", "a%3D", "a\n", "\0", "\x1a", "\xff"]
)
def test_engine_next_to_nothing_as_a_start_is_found_behind_every_edge(
    engine: Engine, before: str
) -> None:
    """Where it begins is asked before it is looked at, so no edge may be forgotten."""
    value = fake("openbao_short_token")
    data = f"{before}{value}\n".encode("latin-1")
    assert value in [hit.value for hit in engine.hits(data)]
    assert not engine.hits(f"x{value}\n".encode())


def test_engine_many_escapes_take_no_more_room_than_a_few(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hostile file must not fill the memory: they are undone a few at a time."""
    monkeypatch.setattr("vault_app.scanner.undone._ESCAPES", 500)
    run = b"%41" * 50 + b"\n"

    def room(count: int) -> int:
        tracemalloc.start()
        try:
            assert engine.hits(run * count) == ()
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    room(20)
    assert room(200) < 4 * room(20)


def test_read_file_token_across_pieces_is_found_once(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file longer than one piece loses nothing at the seams and counts its lines right."""
    monkeypatch.setattr(reading, "_PIECE", 2**16)
    monkeypatch.setattr(reading, "_FIRST", 2**8)
    value = fake("huggingface_user_access_token")
    for offset in range(2**16 - 60, 2**16 + 5, 9):
        lines = b"x\n" * (offset // 2)
        path = tmp_path / f"{offset}.txt"
        path.write_bytes(lines + value.encode() + b"\n" + lines)
        found = reading.read_file(path, engine, lambda size: None)
        assert [(one.hit.value, one.line, one.column) for one in found] == [
            (value, offset // 2 + 1, 1)
        ]


def test_read_file_that_grows_faster_than_it_is_read_comes_to_an_end(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read as far as it reached at first; the next look finds it changed."""
    monkeypatch.setattr(reading, "_PIECE", 2**16)
    path = tmp_path / "a.log"
    value = fake("huggingface_user_access_token")
    path.write_bytes(b"x\n" * 2**17 + value.encode() + b"\n")
    pieces: list[int] = []

    def grow(size: int) -> None:
        pieces.append(size)
        assert len(pieces) < 20, "without an end"
        with path.open("ab") as file:
            file.write(b"y\n" * 2**16)

    whole = path.stat().st_size
    assert [one.hit.value for one in reading.read_file(path, engine, grow)] == [value]
    assert sum(pieces) == whole


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("head", ["", "two\n"])
def test_read_file_column_in_a_line_of_many_pieces_is_counted_from_its_start(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, head: str
) -> None:
    """One-line files are what programs write; a column there is told as if read at once."""
    monkeypatch.setattr(reading, "_PIECE", 2**16)
    monkeypatch.setattr(reading, "_FIRST", 2**8)
    path = tmp_path / "one-line.json"
    parts = [f"\xe9 {fake('huggingface_user_access_token')}" for _ in range(4)]
    path.write_bytes((head + (" x" * 40_000).join(parts)).encode(encoding))
    seen = [(one.line, one.column) for one in reading.read_file(path, engine, lambda size: None)]
    whole = [(one.line, one.column) for one in reading.sightings(path.read_bytes(), engine)]
    assert len(whole) == 4
    assert seen == whole
    assert seen[-1][1] > 3 * 80_000


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-16-be with mark"]
)
def test_sightings_column_counts_characters_whatever_the_encoding(
    engine: Engine, encoding: str
) -> None:
    """A byte order mark is no character, and one outside the first plane is one."""
    name, _, mark = encoding.partition(" with ")
    one, two = fake("openai_project_key"), fake("huggingface_user_access_token")
    begin = "\ufeff" if mark else ""
    text = f"{begin}\N{GRINNING FACE} a={one}\n\N{GRINNING FACE}\xe9 b {two}\n"
    seen = reading.sightings(text.encode(name), engine)
    assert [(found.line, found.column) for found in seen] == [(1, 5), (2, 6)]


def test_sightings_of_two_tokens_in_one_base64_run_are_both_told(engine: Engine) -> None:
    """A run may hold more than one."""
    one, two = fake("github_classic_token"), fake("npm_access_token")
    data = b"a " + base64.b64encode(f"{one}\n{two}\n".encode())
    assert {seen.hit.value for seen in reading.sightings(data, engine)} == {one, two}


def test_hit_repr_does_not_show_the_value(engine: Engine) -> None:
    """A log line or a traceback shows where, never what."""
    value = fake("github_classic_token")
    assert value not in repr(engine.hits(value.encode()))
