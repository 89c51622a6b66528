"""Every editor over documents made up for its format: only the planned values change, and back.

Run with ``EDITOR_EXAMPLES=2000`` for a long search.
"""

import configparser
import json
import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.document_words import LOGIN, LOOSE, TOKEN, filled
from tests.support.editor_documents import DOCUMENTS
from tests.support.editor_samples import PATTERNS, token
from vault_app.core.errors import WriteRefused
from vault_app.core.place import Occurrence
from vault_app.core.secret import Secret
from vault_app.editors.reading import read
from vault_app.editors.registry import EDITORS, editor_for
from vault_app.editors.search import discover, find
from vault_app.editors.splicing import put_back, splice, unsplice

OLD, SHORT, LONG = token(1), token(2, 20), token(3, 90)
EXAMPLES = int(os.environ.get("EDITOR_EXAMPLES", "40"))
CHARSETS = ("utf-8", "utf-8", "utf-8-sig", "utf-16")
every_editor = pytest.mark.parametrize("name", [editor.name for editor in EDITORS])
thoroughly = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def _round_trip(path: Path, data: bytes, chosen: list[Occurrence], new: str) -> bytes:
    """Splice and reverse; bytes outside the spans must be the same. Return what stood between."""
    done = splice(path, data, chosen, Secret(OLD), Secret(new))
    assert unsplice(path, done.data, done.splices, Secret(OLD), Secret(new)) == data
    at = shift = 0
    for one in done.splices:
        assert done.data[at + shift : one.start + shift] == data[at : one.start]
        at, shift = one.start + one.old_length, shift + one.new_length - one.old_length
    assert done.data[at + shift :] == data[at:]
    return done.data


def test_every_editor_has_documents() -> None:
    """A new editor brings a strategy of its own."""
    assert set(DOCUMENTS) == {editor.name for editor in EDITORS}
    assert all(editor_for(Path(path)).name == name for name, (path, _) in DOCUMENTS.items())


@every_editor
@thoroughly
@given(
    data=st.data(), charset=st.sampled_from(CHARSETS), new=st.sampled_from([OLD[::-1], SHORT, LONG])
)
def test_only_the_planned_values_change(
    name: str, data: st.DataObject, charset: str, new: str
) -> None:
    """The document is read, each mark found, each switched, and the reverse is the identity."""
    place, documents = DOCUMENTS[name]
    path, document = Path(place), data.draw(documents)
    old = filled(document, OLD).encode(charset)
    found = find(path, old, Secret(OLD))
    marks = [char for char in document if char in (TOKEN, LOGIN, LOOSE)]
    assert read(path, old).readable
    assert len(found) == len(marks)
    for mark, one in zip(marks, found, strict=True):
        assert one.readable
        assert mark == LOOSE or not one.key.startswith("line ") or name == "json"
    assert _round_trip(path, old, list(found), new) == filled(document, new).encode(charset)


@every_editor
@thoroughly
@given(data=st.data())
def test_one_of_several_places_changes_alone(name: str, data: st.DataObject) -> None:
    place, documents = DOCUMENTS[name]
    path, document = Path(place), data.draw(documents)
    old = filled(document, OLD).encode()
    found = find(path, old, Secret(OLD))
    chosen = data.draw(st.lists(st.sampled_from(found), unique=True)) if found else []
    after = _round_trip(path, old, chosen, SHORT)
    assert len(find(path, after, Secret(OLD))) == len(found) - len(chosen)


@every_editor
@thoroughly
@given(data=st.data())
def test_discovery_and_the_slow_undo_see_the_same_places(name: str, data: st.DataObject) -> None:
    """H5: what stands there as the new value goes back, whoever wrote the rest."""
    place, documents = DOCUMENTS[name]
    path, document = Path(place), data.draw(documents)
    old = filled(document, OLD).encode()
    found = find(path, old, Secret(OLD))
    for one in discover(path, old, PATTERNS):
        assert one.value.same_as(Secret(OLD))
        assert one.occurrences == found
    if found:
        after = splice(path, old, found, Secret(OLD), Secret(LONG)).data
        assert put_back(path, after, Secret(OLD), Secret(LONG)).data == old


@every_editor
@thoroughly
@given(data=st.data(), new=st.sampled_from([SHORT, LONG]))
def test_a_damaged_document_is_switched_exactly_or_refused(
    name: str, data: st.DataObject, new: str
) -> None:
    """Cut short, or with foreign text in it: never anything but the value changes."""
    place, documents = DOCUMENTS[name]
    path, document = Path(place), data.draw(documents)
    at = data.draw(st.integers(0, len(document)))
    rest = data.draw(st.integers(at, len(document)))
    foreign = data.draw(st.sampled_from(["", '"', "'", "}", "{{", "<", "\\", "\x07", "\n", LOOSE]))
    old = filled(document[:at] + foreign + document[rest:], OLD).encode()
    found = find(path, old, Secret(OLD))
    assert len({one.readable for one in found}) <= 1
    try:
        _round_trip(path, old, list(found), new)
    except WriteRefused:
        assert read(path, old).readable


def _pairs(text: str) -> object:
    return json.loads(text, object_pairs_hook=lambda pairs: [list(pair) for pair in pairs])


def _xml(text: str) -> object:
    root = ElementTree.fromstring(text)  # noqa: S314 - text of our own
    return [(one.tag, sorted(one.attrib.items()), one.text, one.tail) for one in root.iter()]


def _ini(text: str) -> object:
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True)
    parser.read_string(text)
    return [(section, parser.items(section)) for section in parser.sections()]


def _nodes(text: str) -> object:
    return [(type(event).__name__, getattr(event, "value", None)) for event in yaml.parse(text)]


READERS: dict[str, Callable[[str], object]] = {
    "notebook": _pairs,
    "docker_config": _pairs,
    "toml": tomllib.loads,
    "yaml": _nodes,
    "compose": _nodes,
    "xml": _xml,
    "ini": _ini,
}


@pytest.mark.parametrize("name", READERS)
@thoroughly
@given(data=st.data())
def test_another_parser_sees_nothing_but_the_values_change(name: str, data: st.DataObject) -> None:
    place, documents = DOCUMENTS[name]
    path, document = Path(place), data.draw(documents)
    old = filled(document, OLD)
    found = find(path, old.encode(), Secret(OLD))
    after = splice(path, old.encode(), found, Secret(OLD), Secret(LONG)).data.decode()
    expected = repr(READERS[name](old)).replace(OLD, LONG)
    for login in {filled(LOGIN, OLD)}:
        expected = expected.replace(login, filled(LOGIN, LONG))
    assert repr(READERS[name](after)) == expected
