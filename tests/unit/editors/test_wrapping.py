"""Base64 broken over lines is found, switched and put back with its lines broken the same way."""

import base64
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.editor_samples import PATTERNS, basic, token
from vault_app.core.place import Encoding
from vault_app.core.secret import Secret
from vault_app.editors.forms import Needle, locate
from vault_app.editors.search import discover, find
from vault_app.editors.splicing import put_back, splice, unsplice
from vault_app.editors.wrapping import Wrapping, joined, readings, unpacked, unwrapped

OLD, SHORT, LONG = token(1), token(2, 20), token(3, 150)


def _broken(text: str, width: int, between: str, first: int = 0) -> str:
    run = base64.b64encode(text.encode()).decode()
    head, rest = (run[:first], run[first:]) if first else ("", run)
    lines = [rest[at : at + width] for at in range(0, len(rest), width)]
    return between.join([head, *lines] if head else lines)


def _round_trip(path: Path, data: bytes, new: str) -> bytes:
    found = find(path, data, Secret(OLD))
    assert [one.encoding for one in found] == [Encoding.BASE64]
    (hunted,) = discover(path, data, PATTERNS)
    assert hunted.value.same_as(Secret(OLD))
    assert hunted.occurrences == found
    done = splice(path, data, found, Secret(OLD), Secret(new))
    assert unsplice(path, done.data, done.splices, Secret(OLD), Secret(new)) == data
    return done.data


@pytest.mark.parametrize("width", [60, 64, 76])
@pytest.mark.parametrize("between", ["\n", "\r\n", "\n    ", "\\\n", "\n# ", "\\n"])
@pytest.mark.parametrize("new", [SHORT, LONG])
def test_lines_stay_as_wide_as_they_were(width: int, between: str, new: str) -> None:
    for before in range(0, 90, 11):
        text = f"{'x' * before} {{}} {'and much more behind it ' * 4}"
        data = _broken(text.format(OLD), width, between).encode()
        expected = _broken(text.format(new), width, between).encode()
        assert _round_trip(Path("a.txt"), data, new) == expected


@pytest.mark.parametrize(
    ("name", "text", "between"),
    [
        ("secret.yaml", "kind: Secret\ndata:\n  config: |\n    {}\n  z: 1\n", "\n    "),
        ("secret.yaml", "kind: Secret\ndata:\n  config: >-\n    {}\n  z: 1\n", "\n    "),
        ("secret.yaml", "data:\n  config: {}\n  z: 1\n", "\n    "),
        ("secret.yaml", 'data:\n  config: "{}"\n', "\\\n    "),
        ("secret.json", '{{"data": {{"config": "{}\\n"}}}}', "\\n"),
        (".env", 'A="{}"\nB=1\n', "\n"),
        ("run.sh", "A={}\n", "\\\n"),
        ("a.properties", "a={}\nb=1\n", "\\\n  "),
        ("a.ini", "[s]\na = {}\nb = 1\n", "\n\t"),
        ("a.ini", "[s]\nz = 1\na =\n  {}\nb = 1\n", "\n  "),
        ("a.toml", "a = '''\n{}\n'''\n", "\n"),
        ("a.tf", "a = <<EOT\n{}\nEOT\n", "\n"),
        ("a.xml", "<a>\n{}\n</a>", "\n"),
        ("mail.eml", "Content-Transfer-Encoding: base64\r\n\r\n{}\r\n\r\n", "\r\n"),
    ],
)
@pytest.mark.parametrize("new", [SHORT, LONG])
def test_broken_base64_is_followed_in_every_format(
    name: str, text: str, between: str, new: str
) -> None:
    login = '{{"auths": {{"images.example": {{"user": "ada", "auth": "{}"}}}}}}'
    for width in (64, 76):
        data = text.format(_broken(login.format(basic("ada", OLD)), width, between)).encode()
        after = text.format(_broken(login.format(basic("ada", new)), width, between)).encode()
        assert _round_trip(Path(name), data, new) == after


@settings(max_examples=150, deadline=None)
@given(
    before=st.text(max_size=120),
    after=st.text(max_size=120),
    width=st.integers(32, 90),
    first=st.integers(0, 40),
    new=st.sampled_from([SHORT, LONG]),
)
def test_any_broken_base64_round_trips(
    before: str, after: str, width: int, first: int, new: str
) -> None:
    data = f"k: {_broken(f'{before} {OLD} {after}', width, chr(10), first)}\n".encode()
    spans = locate(data, Needle(OLD))
    if first and (first < 32 or first > width):
        return
    assert len(spans) == 1
    done = splice(
        Path("a.txt"), data, find(Path("a.txt"), data, Secret(OLD)), Secret(OLD), Secret(new)
    )
    assert unsplice(Path("a.txt"), done.data, done.splices, Secret(OLD), Secret(new)) == data


def test_put_back_finds_the_new_value_in_broken_lines() -> None:
    text = "user: ada, and the token of the month is {} for everybody here"
    data = _broken(text.format(OLD), 64, "\n").encode()
    done = splice(Path("a"), data, find(Path("a"), data, Secret(OLD)), Secret(OLD), Secret(LONG))
    assert put_back(Path("a"), done.data + b"\nx", Secret(OLD), Secret(LONG)).data == data + b"\nx"


def test_words_in_lines_are_not_taken_for_broken_base64() -> None:
    assert joined(b"one line\nand another_one_that_is_long_enough\n") is None
    assert joined(b"a_name_that_is_long_enough_for_it\n\nnext") is None
    assert locate(f"{OLD[:20]}\n{OLD[20:]}".encode(), Needle(OLD)) == ()


def test_a_line_shorter_than_those_before_ends_the_run() -> None:
    data = b"A" * 40 + b"\n" + b"A" * 20 + b"\nnext\n"
    view = joined(data)
    assert view is not None
    assert view.data == b"A" * 60 + b" "


def test_a_wrapping_reads_back_and_repeats_its_lines() -> None:
    text = b"ab" * 30 + b"\r\n  " + b"cd" * 38 + b"\r\n  " + b"ef" * 10
    line, wrapping = unwrapped(text)
    assert wrapping == Wrapping((60, 76), 76, b"\r\n  ")
    assert unpacked(wrapping.packed()) == wrapping
    assert wrapping.over(line) == text
    assert unwrapped(b"abc") == (b"abc", None)
    assert len(set(readings(text))) == 5
