"""Splices are refused rather than wrong, and reversed exactly or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.editor_samples import basic, token
from vault_app.core.errors import FileChanged, NotFoundInFile, WriteRefused
from vault_app.core.place import Encoding, Occurrence
from vault_app.core.secret import Secret
from vault_app.editors import recipes
from vault_app.editors.base64_runs import Run
from vault_app.editors.search import find
from vault_app.editors.splicing import put_back, splice, unsplice
from vault_app.editors.wrapping import Wrapping

OLD, NEW = token(1), token(2, 20)
ENV = Path(".env")
DATA = f"A={OLD}\nB={OLD}\nC={basic('u', OLD)}\n".encode()


def test_no_occurrence_changes_nothing() -> None:
    assert splice(ENV, DATA, (), Secret(OLD), Secret(NEW)).data == DATA


def test_an_occurrence_that_is_not_there_is_refused() -> None:
    wrong = Occurrence(3, 3 + len(OLD), Encoding.UTF8, "A", "dotenv")
    with pytest.raises(NotFoundInFile):
        splice(ENV, DATA, [wrong], Secret(OLD), Secret(NEW))


def test_an_occurrence_given_twice_is_changed_once() -> None:
    one = find(ENV, DATA, Secret(OLD))[0]
    done = splice(ENV, DATA, [one, one], Secret(OLD), Secret(NEW))
    assert len(done.splices) == 1


def test_put_back_without_the_new_value_is_refused() -> None:
    with pytest.raises(NotFoundInFile):
        put_back(ENV, DATA, Secret(OLD), Secret(NEW))


def test_put_back_keeps_what_others_wrote_meanwhile() -> None:
    """H5: the slow path of undo."""
    done = splice(ENV, DATA, find(ENV, DATA, Secret(OLD)), Secret(OLD), Secret(NEW))
    changed = b"X=1\n" + done.data.replace(b"B=", b"BB=") + b"Y=2"
    back = put_back(ENV, changed, Secret(OLD), Secret(NEW))
    assert back.data == b"X=1\n" + DATA.replace(b"B=", b"BB=") + b"Y=2"


@pytest.mark.parametrize("cut", [5, 60])
def test_unsplice_of_other_bytes_is_refused(cut: int) -> None:
    done = splice(ENV, DATA, find(ENV, DATA, Secret(OLD)), Secret(OLD), Secret(NEW))
    with pytest.raises(FileChanged):
        unsplice(ENV, done.data[:cut], done.splices, Secret(OLD), Secret(NEW))


def test_unsplice_with_another_old_value_is_refused() -> None:
    done = splice(ENV, DATA, find(ENV, DATA, Secret(OLD)), Secret(OLD), Secret(NEW))
    with pytest.raises(FileChanged):
        unsplice(ENV, done.data, done.splices, Secret(OLD + "x"), Secret(NEW))


def test_splices_hold_no_value() -> None:
    done = splice(ENV, DATA, find(ENV, DATA, Secret(OLD)), Secret(OLD), Secret(NEW))
    assert OLD not in repr(done)
    assert NEW not in repr(done)


def test_splices_reverse_in_any_order() -> None:
    done = splice(ENV, DATA, find(ENV, DATA, Secret(OLD)), Secret(OLD), Secret(NEW))
    assert unsplice(ENV, done.data, done.splices[::-1], Secret(OLD), Secret(NEW)) == DATA


def test_a_splice_that_overlaps_another_is_refused() -> None:
    done = splice(ENV, DATA, find(ENV, DATA, Secret(OLD)), Secret(OLD), Secret(NEW))
    twice = (done.splices[0], replace(done.splices[0], start=done.splices[0].start + 1))
    with pytest.raises(FileChanged):
        unsplice(ENV, done.data, twice, Secret(OLD), Secret(NEW))


@pytest.mark.parametrize(
    ("name", "text", "new"),
    [
        ("a.yaml", "a: %s\n", "123456"),
        ("a.yaml", "a: %s\n", "true"),
        ("a.yaml", "a: %s\n", "~"),
        ("a.yaml", "%s: 1\nx: 2\n", "2001-01-01"),
    ],
)
def test_a_value_that_would_change_its_type_is_refused(name: str, text: str, new: str) -> None:
    data = (text % OLD).encode()
    with pytest.raises(WriteRefused) as caught:
        splice(Path(name), data, find(Path(name), data, Secret(OLD)), Secret(OLD), Secret(new))
    assert caught.value.code == "would_change_more"


def test_yaml_that_only_its_events_read_is_switched_all_the_same() -> None:
    data = f"a: {OLD}\nb: *missing\n".encode()
    found = find(Path("a.yaml"), data, Secret(OLD))
    assert [(one.key, one.readable) for one in found] == [("a", True)]
    done = splice(Path("a.yaml"), data, found, Secret(OLD), Secret(NEW))
    assert done.data == data.replace(OLD.encode(), NEW.encode())


def test_a_spelling_no_recipe_tells_is_refused() -> None:
    mixed = f"&#0{ord(OLD[0])};{OLD[1:]}".encode()
    found = find(Path("a.txt"), mixed, Secret(OLD))
    assert found
    with pytest.raises(WriteRefused):
        splice(Path("a.txt"), mixed, found, Secret(OLD), Secret(NEW))


def test_recipes_of_nested_runs_read_back() -> None:
    inner = recipes.Inner(4, 37, 40, "base64:up:(1+2>3,utf-8)(9+2>3,percent:.P)")
    run = Run(0, 8, urlsafe=False, padded=False)
    for broken in (None, Wrapping((60, 76, 76), 76, b"\r\n    ")):
        packed = recipes.pack_base64(run, broken, [inner, inner])
        assert recipes.unpack_base64(packed) == recipes.Packed(False, False, broken, [inner, inner])


def test_an_escape_that_is_not_the_formats_own_is_switched_too() -> None:
    """HTML inside JSON: the parser shows the value as it is written."""
    old, path = "p&w<Qx9z", Path("a.json")
    data = b'{"a": "x p&amp;w&lt;Qx9z y", "b": "p&w<Qx9z", "c": "p%26w<Qx9z p&w<Qx9z"}'
    done = splice(path, data, find(path, data, Secret(old)), Secret(old), Secret(NEW))
    assert done.data == f'{{"a": "x {NEW} y", "b": "{NEW}", "c": "{NEW} {NEW}"}}'.encode()
    assert unsplice(path, done.data, done.splices, Secret(old), Secret(NEW)) == data


def test_an_escape_that_the_format_reads_otherwise_is_refused() -> None:
    """The parser sees neither the value nor the escape as it is written."""
    data = f'A="{OLD.replace("_", chr(92) + "x5f")}"\n'.encode()
    with pytest.raises(WriteRefused):
        splice(ENV, data, find(ENV, data, Secret(OLD)), Secret(OLD), Secret(NEW))


def test_a_value_over_a_leafs_edge_is_refused_rather_than_guessed() -> None:
    old, path = "two words9", Path(".netrc")
    data = f"machine h password {old}\n".encode()
    with pytest.raises(WriteRefused):
        splice(path, data, find(path, data, Secret(old)), Secret(old), Secret(NEW))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".env", "A='{0}x {0} {0}_1'\n"),
        ("a.json", '{{"a": "{0}x {0} {0}_1", "b": "{0}9"}}\n'),
        ("a.yaml", "a: >-\n  {0}x\n  {0} {0}_1\n"),
        ("a.toml", 'a = "{0}x {0} {0}_1"\n'),
        ("a.ini", "[s]\na = {0}x {0}\n  {0}_1\n"),
        ("a.xml", "<a b='{0}x'>{0}x {0} {0}_1</a>\n"),
        ("names.ini", "[{0}{0} ]\na = 1\n"),
    ],
)
def test_a_longer_value_beside_the_value_is_left_as_it_is(name: str, text: str) -> None:
    data = text.format(OLD).encode()
    found = find(Path(name), data, Secret(OLD))
    done = splice(Path(name), data, found, Secret(OLD), Secret(NEW))
    assert len(found) == 1
    assert done.data == data.replace(f"{OLD} ".encode(), f"{NEW} ".encode()).replace(
        f"{OLD}\n  {OLD}_1".encode(), f"{NEW}\n  {OLD}_1".encode()
    )
    assert unsplice(Path(name), done.data, done.splices, Secret(OLD), Secret(NEW)) == data


def test_ini_that_breaks_the_second_parser_is_switched_all_the_same() -> None:
    """A line that goes on after a name without a value makes configparser fall over."""
    data = f"[s]\nname\n  goes on\nk = {OLD}\n".encode()
    found = find(Path("a.ini"), data, Secret(OLD))
    done = splice(Path("a.ini"), data, found, Secret(OLD), Secret(NEW))
    assert done.data == data.replace(OLD.encode(), NEW.encode())
