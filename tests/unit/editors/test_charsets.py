"""Files in wide text or Latin-1 keep their charset, and are read by their editors all the same."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.editor_samples import PATTERNS, SAMPLES, Sample, basic, token
from vault_app.core.errors import FileChanged, WriteRefused
from vault_app.core.secret import Secret
from vault_app.editors.charsets import Transcoded, charset_of
from vault_app.editors.search import discover, find
from vault_app.editors.splicing import splice, unsplice

OLD, NEW = token(1), token(2, 50)
WIDE = ("utf-16-le", "utf-16-be")
readable = [sample for sample in SAMPLES if sample.readable]


@pytest.mark.parametrize("charset", WIDE)
@pytest.mark.parametrize("sample", readable, ids=lambda sample: sample.id)
def test_every_sample_is_read_and_switched_in_wide_text(sample: Sample, charset: str) -> None:
    """PowerShell 5 writes profiles, ``.env`` and whatever is redirected in UTF-16."""

    def build(value: str) -> bytes:
        return ("\ufeff" + sample.build(value).removeprefix("\ufeff")).encode(charset)

    path, data = Path(sample.path), build(OLD)
    found = find(path, data, Secret(OLD))
    assert tuple(one.key for one in found) == sample.keys
    assert all(one.readable for one in found)
    assert [one.occurrences for one in discover(path, data, PATTERNS)] == [found]
    done = splice(path, data, found, Secret(OLD), Secret(NEW))
    assert done.data == build(NEW)
    assert unsplice(path, done.data, done.splices, Secret(OLD), Secret(NEW)) == data


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".env", "# caf\xe9\nHF_TOKEN={}\n"),
        ("a.properties", "! \xfc\nk=\xe9 {}\n"),
        ("a.ini", "[\xe9]\nHF_TOKEN = {}\n"),
        ("a.xml", '<?xml version="1.0" encoding="ISO-8859-1"?><a n="\xe9">{}</a>'),
        (".bashrc", "# \xe4\nexport HF_TOKEN='{}'\n"),
    ],
)
def test_latin1_files_are_read_by_their_editors(name: str, text: str) -> None:
    path, data = Path(name), text.format(OLD).encode("latin-1")
    (found,) = find(path, data, Secret(OLD))
    assert found.readable
    assert not found.key.startswith("line ")
    done = splice(path, data, [found], Secret(OLD), Secret(NEW))
    assert done.data == text.format(NEW).encode("latin-1")
    with pytest.raises(WriteRefused):
        splice(path, data, [found], Secret(OLD), Secret("\xe9" * 9))


def test_an_escape_is_written_for_a_value_in_wide_text() -> None:
    path, data = Path("a.json"), '{"a": "%s"}'.replace("%s", OLD).encode("utf-16")
    done = splice(path, data, find(path, data, Secret(OLD)), Secret(OLD), Secret('a"b'))
    assert done.data.decode("utf-16") == '{"a": "a\\"b"}'
    escaped = '{"a": "p\\u0026w%sQ9x"}'.replace("%s", "").encode("utf-16")
    back = splice(
        path, escaped, find(path, escaped, Secret("p&wQ9x")), Secret("p&wQ9x"), Secret(NEW)
    )
    assert back.data.decode("utf-16") == f'{{"a": "{NEW}"}}'
    assert unsplice(path, back.data, back.splices, Secret("p&wQ9x"), Secret(NEW)) == escaped


def test_undo_of_wide_text_that_is_none_any_more_is_refused() -> None:
    path, data = Path("a.txt"), f"{basic('ada', OLD)}".encode("utf-16")
    done = splice(path, data, find(path, data, Secret(OLD)), Secret(OLD), Secret(NEW))
    broken = done.data[:10] + b"\x00\xd8" + done.data[12:]
    with pytest.raises(FileChanged):
        unsplice(path, broken, done.splices, Secret(OLD), Secret(NEW))


@pytest.mark.parametrize("charset", WIDE)
def test_wide_text_that_is_cut_short_is_searched_all_the_same(charset: str) -> None:
    data = f"\ufeffa {OLD} b".encode(charset) + b"\x00"
    (found,) = find(Path(".env"), data, Secret(OLD))
    assert (found.readable, found.encoding.value) == (False, charset)


def test_lines_of_wide_text_are_counted_as_lines() -> None:
    data = f"\u0a0a\r\n\u0d0d\r\n{OLD}\r\n{OLD}".encode("utf-16")
    assert [one.key for one in find(Path("a.txt"), data, Secret(OLD))] == ["line 3", "line 4"]


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b"", "utf-8"),
        ("é".encode(), "utf-8"),
        (b"\xe9", "latin-1"),
        (b"a\x00", None),
        (b"\xff\xfea\x00", "utf-16-le"),
        (b"\xfe\xff\x00a", "utf-16-be"),
        (b"\xff\xfea", "latin-1"),
        (b"\xff\xfe\x00\xd8", None),
    ],
)
def test_the_charset_is_told_from_the_bytes(data: bytes, charset: str | None) -> None:
    assert charset_of(data) == charset


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=1500), charset=st.sampled_from(WIDE), at=st.integers(0, 1500))
def test_offsets_lead_back_to_the_original(text: str, charset: str, at: int) -> None:
    read = Transcoded(text.encode(charset), charset)
    at = min(at, len(text))
    assert read.original(len(text[:at].encode())) == len(text[:at].encode(charset))
