"""Random surroundings and random bytes: a round trip is the identity, nothing crashes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.editor_samples import PATTERNS, SAMPLES, basic, token
from vault_app.core.errors import EditError, FormatUnreadable, WriteRefused
from vault_app.core.secret import Secret
from vault_app.editors.registry import EDITORS, editor_for
from vault_app.editors.search import discover, find
from vault_app.editors.splicing import put_back, splice, unsplice

OLD = token(1)
PATHS = sorted({sample.path for sample in SAMPLES})
SEPARATORS = "\"'\n\r\t #;=:,[]{}<>&$%\\/|`()-!*@+\u00e9\u2028\ufeff\x00"
piece = st.one_of(
    st.text(st.sampled_from(SEPARATORS), max_size=4),
    st.sampled_from(
        ["a", "key", "export ", "machine h password ", "true", "1", "hf_", "\\u00", "%5F"]
    ),
    st.sampled_from([OLD, OLD, basic("ada", OLD), basic("a", OLD).rstrip("="), OLD + "Z"]),
    st.sampled_from(
        ["https://u:", "@h", "<a>", "</a>", "<!--", "-->", "'''", '"""', "- ", "&a ", "*a"]
    ),
)
texts = st.lists(piece, max_size=12).map("".join)
values = st.one_of(
    st.integers(2, 40).map(lambda n: token(n, 10 + n)),
    st.text(st.sampled_from("aZ9\"'\\#%&$ ;:=<>`@!{}\u00e9"), min_size=1, max_size=12),
)


def _round_trip(path: Path, data: bytes, new: str) -> None:
    found = find(path, data, Secret(OLD))
    try:
        done = splice(path, data, found, Secret(OLD), Secret(new))
    except WriteRefused:
        return
    assert unsplice(path, done.data, done.splices, Secret(OLD), Secret(new)) == data
    at = shift = 0
    for one in done.splices:
        assert done.data[at + shift : one.start + shift] == data[at : one.start]
        at, shift = one.start + one.old_length, shift + one.new_length - one.old_length
    assert done.data[at + shift :] == data[at:]


@pytest.mark.parametrize("path", PATHS)
@settings(max_examples=30, deadline=None)
@given(text=texts, new=values)
def test_splice_then_unsplice_is_the_identity(path: str, text: str, new: str) -> None:
    _round_trip(Path(path), text.encode(), new)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
@settings(max_examples=12, deadline=None)
@given(before=texts, after=texts, new=values)
def test_samples_in_random_surroundings_round_trip(
    sample: object, before: str, after: str, new: str
) -> None:
    text = before + "\n" + sample.build(OLD) + after  # type: ignore[attr-defined]
    _round_trip(Path(sample.path), text.encode(), new)  # type: ignore[attr-defined]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "latin-1"])
@settings(max_examples=30, deadline=None)
@given(text=texts)
def test_other_encodings_round_trip(encoding: str, text: str) -> None:
    _round_trip(Path("a.txt"), text.encode(encoding, "replace"), token(7, 20))


@pytest.mark.parametrize("path", PATHS)
@settings(max_examples=20, deadline=None)
@given(parts=st.lists(st.one_of(st.binary(max_size=20), st.just(OLD.encode())), max_size=6))
def test_random_bytes_raise_nothing_but_edit_errors(path: str, parts: list[bytes]) -> None:
    data = b"".join(parts)
    discover(Path(path), data, PATTERNS)
    _round_trip(Path(path), data, token(3, 20))
    try:
        put_back(Path(path), data, Secret(token(9)), Secret(OLD))
    except EditError:
        return


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.name)
@settings(max_examples=30, deadline=None)
@given(text=texts)
def test_leaves_of_any_text_are_ordered_or_unreadable(editor: object, text: str) -> None:
    data = text.replace("\0", "").encode()
    at = 0
    try:
        leaves = editor.leaves(data)  # type: ignore[attr-defined]
    except FormatUnreadable:
        return
    for leaf in leaves:
        assert at <= leaf.start <= leaf.end <= len(data)
        at = leaf.end


def test_samples_cover_every_editor_by_path() -> None:
    assert {editor_for(Path(path)).name for path in PATHS} == {editor.name for editor in EDITORS}
