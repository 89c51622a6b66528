"""Unknown tokens are found by their patterns in every encoding, each value once."""

import base64
from pathlib import Path

import pytest

from tests.support.editor_samples import HUB, OAUTH, PATTERNS, basic, token
from vault_app.core.pattern import Pattern
from vault_app.editors.discovery import Hunt
from vault_app.editors.search import discover

A, B = token(1), token(2)


def _values(data: bytes, *patterns: Pattern) -> set[str]:
    return {found.value.reveal() for found in discover(Path("x.txt"), data, patterns or PATTERNS)}


@pytest.mark.parametrize(
    "data",
    [
        f"a {A}\n".encode(),
        f"caf\xe9 {A}".encode("latin-1"),
        b"\xff\xfe\x00\x01" + A.encode() + b"\x00",
        f"x={A}".encode("utf-16"),
        f"x={A}".encode("utf-16-be"),
        b"\x01" + f" {A} ".encode("utf-16-le"),
        basic("ada", A).encode(),
        basic("ad", A).rstrip("=").encode(),
        base64.urlsafe_b64encode(f"??>>{A}?".encode()),
        base64.b64encode(f"x {A} y".encode("utf-16-le")),
        base64.b64encode(f'{{"auth":"{basic("ada", A)}"}}'.encode()),
        f"hf%5F{A[3:]}".encode(),
        f'"\\u0068{A[1:]}"'.encode(),
        f"&#104;{A[1:]}".encode(),
        f'"line\\n{A}"'.encode(),
        f"x%20{A}%0A".encode(),
        f"\x1b[32m{A}\x1b[0m".encode(),
        f'"\\u001b[1;32m{A}\\u001b[0m"'.encode(),
    ],
)
def test_discover_finds_a_token_in_every_encoding(data: bytes) -> None:
    assert _values(data) == {A}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hf_hub_download hf_oauth_config",
        b"hf_" + b"x" * 34,
        f"{A}Z".encode(),
        f"x{A}".encode(),
        basic("ada", A + "Z").encode(),
        bytes(range(256)),
        b"100% plain %41%42 \\x41 &#65;",
    ],
)
def test_discover_leaves_false_friends(data: bytes) -> None:
    assert _values(data) == set()


def test_discover_gives_each_value_once_with_all_its_places() -> None:
    data = f"{A} {B}\n{basic('u', A)}\n".encode()
    found = discover(Path("x.txt"), data, PATTERNS)
    assert [(len(one.occurrences), one.pattern.id) for one in found] == [
        (2, "hub_user"),
        (1, "hub_user"),
    ]


def test_of_two_overlapping_tokens_the_longer_one_counts() -> None:
    part = Pattern("part", "other", "ey", r"ey[A-Za-z0-9]{20,30}")
    whole = f"hf_oauth_eyJ{A[3:20]}.ey{A[3:25]}"
    assert _values(f"x {whole}".encode(), part, OAUTH) == {whole}


def test_a_pattern_without_prefix_is_searched_by_its_expression() -> None:
    loose = Pattern("loose", "other", "", r"[A-Za-z]{4}-[A-Za-z]{30}")
    value = f"{A[3:7]}-{A[3:33]}"
    assert _values(f"k: {value}".encode(), loose) == {value}


def test_sections_of_stored_tokens_are_told() -> None:
    data = f"[a.b c]\nhf_token = {A}\n[mine]\nhf_token = {B}\n# {B}\n".encode()
    found = discover(Path("hub/stored_tokens"), data, [HUB])
    assert [one.section for one in found] == ["a.b c", "mine"]
    assert [one.section for one in discover(Path("other.ini"), data, [HUB])] == [None, None]


def test_a_section_that_holds_the_token_itself_is_not_told() -> None:
    data = f"[{A}]\nhf_token = {A}\n".encode()
    (found,) = discover(Path("stored_tokens"), data, [HUB])
    assert found.section is None
    assert {one.key for one in found.occurrences} == {"[…]", "….hf_token"}


def test_a_broken_stored_tokens_file_has_no_sections() -> None:
    (found,) = discover(Path("stored_tokens"), f"\0 {A}".encode(), [HUB])
    assert found.section is None
    assert found.occurrences[0].readable is False


def test_pictures_in_base64_are_not_searched() -> None:
    picture = base64.b64encode(b"\x89PNG\r\n\x1a\n" + f" {A} ".encode()).decode()
    assert _values(f'{{"png": "{picture}"}}'.encode()) == set()
    assert _values(f'{{"png": "{picture}", "a": "{basic("u", B)}"}}'.encode()) == {B}


def test_pictures_broken_over_lines_are_not_searched() -> None:
    behind = b"x" * 28 + f" {A} ".encode()
    assert _values(base64.encodebytes(b"\x89PNG\r\n\x1a\n\0\0\0\r" + behind)) == set()
    assert _values(base64.encodebytes(b"twelve bytes" + behind)) == {A}


def test_a_token_that_only_two_escapes_at_once_hide_is_not_reported() -> None:
    """It could not be switched: the search for a known value undoes one at a time."""
    assert _values(base64.b64encode(f"hf_ x hf%5F{A[3:]} y".encode())) == set()


def test_huge_files_are_searched_plainly_only() -> None:
    filler = b"%5F\\x41&#65; " * 450_000
    assert Hunt(PATTERNS).tokens(filler + basic("u", A).encode()) == {}
    assert set(Hunt(PATTERNS).tokens(filler + A.encode())) == {A}
