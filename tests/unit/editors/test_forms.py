"""The one search: every way a value may be written, and what is no occurrence."""

import base64
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support.editor_samples import basic, token
from vault_app.core.place import Encoding
from vault_app.core.secret import Secret
from vault_app.editors import forms
from vault_app.editors.forms import Needle, locate, needle_of
from vault_app.editors.search import find
from vault_app.editors.splicing import splice, unsplice

OLD, NEW = token(1), token(2, 40)
_URLSAFE = bytes.maketrans(b"+/", b"-_")
NAME = Path("notes.txt")


def _round_trip(data: bytes, old: str = OLD, new: str = NEW) -> bytes:
    """Splice everything and reverse it; return what stood in between."""
    found = find(NAME, data, Secret(old))
    assert found
    done = splice(NAME, data, found, Secret(old), Secret(new))
    assert unsplice(NAME, done.data, done.splices, Secret(old), Secret(new)) == data
    return done.data


def _escaped(value: str, *, upper: bool) -> str:
    return "".join(f"\\u{ord(c):04X}" if upper else f"\\u{ord(c):04x}" for c in value)


@pytest.mark.parametrize("after", ["Z", "9", "_x", "_"])
def test_a_value_that_goes_on_is_no_occurrence(after: str) -> None:
    assert locate((OLD + after).encode(), Needle(OLD)) == ()


@pytest.mark.parametrize("after", ["", "-", ".", '"', "\\n", "%20", "é", "&", "=", "/"])
def test_a_value_ends_at_anything_but_a_word_character(after: str) -> None:
    spans = locate((OLD + after).encode(), Needle(OLD))
    assert [(span.start, span.end) for span in spans] == [(0, len(OLD))]


@pytest.mark.parametrize("before", ["\\n", "%20", "X", "_", "=", "%2", "é"])
def test_a_known_value_needs_no_boundary_before_it(before: str) -> None:
    assert len(locate((before + OLD).encode(), Needle(OLD))) == 1


def test_a_longer_token_does_not_hide_the_value_behind_it() -> None:
    data = f"{OLD}x {OLD}".encode()
    assert [span.start for span in locate(data, Needle(OLD))] == [len(OLD) + 2]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_wide_text_is_switched_in_its_own_byte_order(encoding: str, mark: str) -> None:
    data = f"{mark}é={OLD}\r\n{OLD}Z {OLD}".encode(encoding)
    spans = locate(data, Needle(OLD))
    assert [span.encoding.value for span in spans] == [encoding, encoding]
    assert _round_trip(data) == f"{mark}é={NEW}\r\n{OLD}Z {NEW}".encode(encoding)


def test_wide_text_at_an_odd_offset_of_a_binary_file_is_found() -> None:
    data = b"\xff\x01\x02" + OLD.encode("utf-16-le") + b"\x00\x01"
    assert [span.start for span in locate(data, Needle(OLD))] == [3]


@pytest.mark.parametrize("user", ["", "a", "ab", "abc", "abcd", "user:"])
@pytest.mark.parametrize("tail", ["", ".1-", "-12", "\n", " twelve"])
@pytest.mark.parametrize("coder", [base64.b64encode, base64.urlsafe_b64encode])
@pytest.mark.parametrize("padded", [True, False])
def test_base64_is_encoded_again_in_its_own_alphabet_and_padding(
    user: str, tail: str, coder: object, padded: bool
) -> None:
    def run(value: str) -> str:
        text: str = coder(f"{user}??>>é {value}{tail or ' >>?'}".encode()).decode()  # type: ignore[operator]
        return text if padded or len(f"{text.rstrip('=')}") % 4 == 0 else text.rstrip("=")

    data = f'{{"auth": "{run(OLD)}", "x": 1}}'.encode()
    assert _round_trip(data) == f'{{"auth": "{run(NEW)}", "x": 1}}'.encode()


def test_base64_of_a_longer_token_is_no_occurrence() -> None:
    assert locate(basic("u", OLD + "Z").encode(), Needle(OLD)) == ()


def test_a_value_twice_in_one_base64_run_is_one_span_with_both_switched() -> None:
    data = base64.b64encode(f"{OLD} and {OLD}".encode())
    assert len(locate(data, Needle(OLD))) == 1
    assert base64.b64decode(_round_trip(data)) == f"{NEW} and {NEW}".encode()


def test_two_runs_in_one_line_are_two_spans() -> None:
    data = f"{basic('a', OLD)} {basic('bc', OLD)}".encode()
    assert len(locate(data, Needle(OLD))) == 2
    assert _round_trip(data) == f"{basic('a', NEW)} {basic('bc', NEW)}".encode()


@pytest.mark.parametrize("before", ["", "x/", "xy/", "/xyz/", "path-"])
@pytest.mark.parametrize("after", ["", "/more/path", "-tail", "/a"])
def test_base64_in_a_path_leaves_the_path_alone(before: str, after: str) -> None:
    data = f"{before}{basic('ada', OLD)}{after}".encode()
    assert _round_trip(data) == f"{before}{basic('ada', NEW)}{after}".encode()


def test_base64_in_base64_is_followed() -> None:
    def outer(value: str) -> bytes:
        inner = f'{{"auths": {{"r": {{"auth": "{basic("ada", value)}"}}}}}}'
        return b"data: " + base64.b64encode(inner.encode()) + b"\n"

    assert _round_trip(outer(OLD)) == outer(NEW)


def test_base64_of_wide_text_is_followed() -> None:
    def run(value: str) -> bytes:
        return b"-enc " + base64.b64encode(f"$env:A='{value}'".encode("utf-16-le"))

    assert _round_trip(run(OLD)) == run(NEW)


def test_a_plain_value_beside_base64_is_not_swallowed_by_it() -> None:
    data = f"{OLD}/{basic('ada', OLD)}".encode()
    found = [span.encoding for span in locate(data, Needle(OLD))]
    assert found == [Encoding.UTF8, Encoding.BASE64]
    assert _round_trip(data) == f"{NEW}/{basic('ada', NEW)}".encode()


def test_random_base64_is_no_occurrence() -> None:
    assert locate(base64.b64encode(bytes(range(256)) * 20), Needle(OLD)) == ()


@pytest.mark.parametrize("upper", [True, False])
def test_json_escapes_are_seen_through_and_put_back_as_they_were(upper: bool) -> None:
    data = f'"{_escaped(OLD[:3], upper=upper)}{OLD[3:]}"'.encode()
    assert [span.encoding for span in locate(data, Needle(OLD))] == [Encoding.JSON_ESCAPE]
    assert _round_trip(data) == f'"{NEW}"'.encode()


def test_an_escaped_backslash_is_not_the_start_of_an_escape() -> None:
    data = f'"\\\\u0068{OLD[1:]}"'.encode()
    assert locate(data, Needle(OLD)) == ()


@pytest.mark.parametrize("escape", ["%5F", "%5f"])
def test_percent_encoding_is_seen_through_and_put_back_as_it_was(escape: str) -> None:
    data = f"https://u:{OLD.replace('_', escape)}@h".encode()
    assert [span.encoding for span in locate(data, Needle(OLD))] == [Encoding.PERCENT]
    assert _round_trip(data) == f"https://u:{NEW}@h".encode()


@pytest.mark.parametrize("escape", ["&#95;", "&#x5f;", "&#x5F;"])
def test_entities_are_seen_through_and_put_back_as_they_were(escape: str) -> None:
    data = f"<a>{OLD.replace('_', escape)}</a> &amp; &#233;".encode()
    assert len(locate(data, Needle(OLD))) == 1
    assert _round_trip(data) == f"<a>{NEW}</a> &amp; &#233;".encode()


@pytest.mark.parametrize(
    "written",
    [
        "p&amp;w&quot;&apos;&lt;x",
        "p&w\\\"'<x",
        "p&w\"''<x",
        "p&w`\"'<x",
        quote("p&w\"'<x", safe=""),
        "p\\x26w\\U00000022'<x",
    ],
)
def test_a_password_with_punctuation_is_found_however_it_is_escaped(written: str) -> None:
    value = "p&w\"'<x" + "Qx9" * 5
    data = f"a {written}{'Qx9' * 5} b".encode()
    assert len(locate(data, Needle(value))) == 1
    assert _round_trip(data, value, NEW) == f"a {NEW} b".encode()


def test_a_value_outside_ascii_is_found_in_utf8_and_base64() -> None:
    value = "geheimnis-äöü-" + "x1" * 5
    data = f"{value} {base64.b64encode(value.encode()).decode()}".encode()
    assert [span.encoding for span in locate(data, Needle(value))] == ["utf-8", "base64"]


def test_an_empty_value_is_nowhere() -> None:
    assert locate(b"abc", Needle("")) == ()


def test_needles_are_kept_for_a_few_secrets_until_forgotten() -> None:
    """H18: a lock drops them."""
    one, two = Secret(OLD), Secret(NEW)
    first = needle_of(one)
    assert needle_of(two) is not first
    assert needle_of(one) is first
    for number in range(6):
        needle_of(Secret(f"other {number}"))
    assert needle_of(one) is not first
    kept = needle_of(one)
    forms.forget()
    assert needle_of(one) is not kept
    assert OLD not in repr(first)


def test_a_core_without_room_for_its_neighbours_is_no_run() -> None:
    run = basic("a", OLD).encode()
    assert len(locate(run, Needle(OLD))) == 1
    for start in range(1, 4):
        assert locate(run[start:], Needle(OLD)) == ()
        assert locate(b"." + run[start:], Needle(OLD)) == ()


@pytest.mark.parametrize("coder", [base64.b64encode, base64.urlsafe_b64encode])
def test_a_value_whose_own_base64_has_special_letters_is_found(coder: object) -> None:
    value = "k??>>~~~>>>???z9Q"
    run = coder(f"ad:{value}".encode()).decode()  # type: ignore[operator]
    assert len(locate(f"a={run}".encode(), Needle(value))) == 1
    assert len(locate(f"a={run}{'-+'[run.isalnum()]}x".encode(), Needle(value))) == 1


@pytest.mark.parametrize("coder", [base64.b64encode, base64.urlsafe_b64encode])
def test_a_run_with_many_cuts_and_no_text_is_still_found(coder: object) -> None:
    content = b"\xff\xfe\xfd" + f"uuu:{OLD}\n".encode() + bytes([0xFB, 0xEF, 0xBE] * 40)
    data: bytes = coder(content)  # type: ignore[operator]
    assert len(locate(data, Needle(OLD))) == 1
    assert base64.urlsafe_b64decode(_round_trip(data).translate(_URLSAFE)) == content.replace(
        OLD.encode(), NEW.encode()
    )


def test_a_run_cut_short_by_a_stray_letter_is_still_found() -> None:
    data = basic("ab", OLD + "\nxy").encode() + b"Q"
    assert len(locate(data, Needle(OLD))) == 1


def test_a_value_far_inside_a_long_run_is_switched() -> None:
    data = f"a {basic('x' * 3001, OLD)} b".encode()
    assert _round_trip(data) == f"a {basic('x' * 3001, NEW)} b".encode()
