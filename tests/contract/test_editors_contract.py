"""Every editor reads, finds, splices and reverses; a new one must bring a sample along."""

from pathlib import Path

import pytest

from tests.support.editor_samples import PATTERNS, SAMPLES, Sample, token
from vault_app.core.secret import Secret
from vault_app.editors.editor import Leaf
from vault_app.editors.reading import read
from vault_app.editors.registry import EDITORS, editor_for
from vault_app.editors.search import discover, find
from vault_app.editors.splicing import put_back, splice, unsplice

OLD, SHORT, LONG = token(1), token(2, 21), token(3, 60)
samples = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.name)
def test_editor_has_a_readable_sample_of_its_own(editor: object) -> None:
    own = [s for s in SAMPLES if s.editor == getattr(editor, "name", "") and s.readable]
    assert own


def test_editor_names_are_unique() -> None:
    assert len({editor.name for editor in EDITORS}) == len(EDITORS)


@samples
def test_editor_is_chosen_by_name_for_its_sample(sample: Sample) -> None:
    assert editor_for(Path(sample.path)).name == sample.editor


@samples
def test_leaves_are_ordered_apart_and_inside_the_file(sample: Sample) -> None:
    if not sample.readable:
        return
    data = sample.build(OLD).encode()
    at = 0
    for leaf in read(Path(sample.path), data).leaves:
        assert isinstance(leaf, Leaf)
        assert at <= leaf.start <= leaf.end <= len(data)
        assert OLD not in repr(leaf)
        at = leaf.end


@samples
def test_find_gives_every_occurrence_its_key(sample: Sample) -> None:
    data = sample.build(OLD).encode()
    found = find(Path(sample.path), data, Secret(OLD))
    assert tuple(one.key for one in found) == sample.keys
    assert {one.readable for one in found} == {sample.readable}
    assert {one.editor for one in found} == {sample.editor}
    assert all(OLD not in one.key for one in found)


@samples
@pytest.mark.parametrize("new", [OLD[::-1], SHORT, LONG], ids=["same", "shorter", "longer"])
def test_splice_changes_every_place_and_nothing_else(sample: Sample, new: str) -> None:
    path, data = Path(sample.path), sample.build(OLD).encode()
    done = splice(path, data, find(path, data, Secret(OLD)), Secret(OLD), Secret(new))
    assert done.data == sample.build(new).encode()
    assert unsplice(path, done.data, done.splices, Secret(OLD), Secret(new)) == data


@samples
def test_splice_of_one_place_leaves_the_others(sample: Sample) -> None:
    path, data = Path(sample.path), sample.build(OLD).encode()
    for one in find(path, data, Secret(OLD)):
        done = splice(path, data, [one], Secret(OLD), Secret(SHORT))
        assert len(done.splices) == 1
        tail = len(data) - one.end
        assert done.data[: one.start] == data[: one.start]
        assert done.data[len(done.data) - tail :] == data[one.end :]
        assert unsplice(path, done.data, done.splices, Secret(OLD), Secret(SHORT)) == data


@samples
def test_put_back_restores_a_file_that_grew_meanwhile(sample: Sample) -> None:
    """H5: the new value goes, what else was written stays."""
    path, data = Path(sample.path), sample.build(OLD).encode()
    done = splice(path, data, find(path, data, Secret(OLD)), Secret(OLD), Secret(LONG))
    extra = b"\n" if sample.readable else b"\nmore"
    back = put_back(path, done.data + extra, Secret(OLD), Secret(LONG))
    assert back.data == data + extra


@samples
def test_discover_finds_the_token_where_find_does(sample: Sample) -> None:
    path, data = Path(sample.path), sample.build(OLD).encode()
    (found,) = discover(path, data, PATTERNS)
    assert found.value.same_as(Secret(OLD))
    assert found.occurrences == find(path, data, Secret(OLD))


@samples
def test_a_longer_token_is_no_occurrence(sample: Sample) -> None:
    data = sample.build(OLD + "Z").encode()
    assert find(Path(sample.path), data, Secret(OLD)) == ()
