"""How a person names a place on the command line."""

import pytest

from tests.support.samples_cli import FILE, VARIABLE
from vault_app.cli.choosing import chosen_places
from vault_app.core.errors import UsageError

PLACES = (FILE, VARIABLE)


@pytest.mark.parametrize(
    "name", ["aa11", "aa1", "/home/ada/app/.env", "/home/ada/app/.env:HF_TOKEN"]
)
def test_place_named_by_id_start_path_or_path_and_key_is_found(name: str) -> None:
    assert chosen_places(PLACES, [name]) == (FILE.id,)


def test_place_without_a_file_is_named_by_its_key() -> None:
    assert chosen_places(PLACES, ["HF_TOKEN"]) == (VARIABLE.id,)


def test_place_named_twice_is_chosen_once() -> None:
    assert chosen_places(PLACES, ["aa11", "aa1"]) == (FILE.id,)


@pytest.mark.parametrize(("name", "code"), [("aa", "ambiguous_place"), ("zz", "unknown_place")])
def test_place_that_is_not_one_place_is_refused(name: str, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        chosen_places(PLACES, [name])
    assert caught.value.code == code


def test_empty_name_means_no_place() -> None:
    with pytest.raises(UsageError):
        chosen_places(PLACES, [""])
