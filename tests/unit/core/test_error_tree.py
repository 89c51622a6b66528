"""The error tree: every class has a code of its own and shows nothing but codes and safe data."""

import re
from datetime import UTC, datetime

import pytest

from vault_app.core import errors
from vault_app.core.errors import KeyturnError, RateLimited

CLASSES = sorted(
    (kind for kind in vars(errors).values() if isinstance(kind, type)),
    key=lambda kind: kind.__name__,
)
TREE = [kind for kind in CLASSES if issubclass(kind, KeyturnError)]


def test_error_tree_is_the_one_in_the_module_docstring() -> None:
    drawn = set(re.findall(r"\b[A-Z]\w+", (errors.__doc__ or "").split("The words for")[0]))
    assert {kind.__name__ for kind in TREE} <= drawn


@pytest.mark.parametrize("kind", TREE)
def test_error_without_a_code_takes_the_one_of_its_class(kind: type[KeyturnError]) -> None:
    error = kind()
    assert error.code == kind.default_code
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", error.code)
    assert str(error).startswith(error.code)


@pytest.mark.parametrize("kind", [k for k in TREE if k is not RateLimited])
def test_error_with_data_shows_code_and_data(kind: type[KeyturnError]) -> None:
    error = kind("some_case", path="/home/ada/.env", count=2)
    assert (error.code, dict(error.data)) == ("some_case", {"path": "/home/ada/.env", "count": 2})
    assert str(error) == "some_case {'path': '/home/ada/.env', 'count': 2}"


def test_error_without_data_shows_only_its_code() -> None:
    assert str(errors.Cancelled()) == "cancelled"


def test_rate_limited_with_a_time_keeps_it_and_tells_it_as_text() -> None:
    moment = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)
    error = RateLimited(moment, host="huggingface.co")
    assert error.retry_at == moment
    assert error.data == {"retry_at": "2026-11-24T09:05:00+00:00", "host": "huggingface.co"}


def test_rate_limited_without_a_time_says_none() -> None:
    error = RateLimited()
    assert error.retry_at is None
    assert error.data == {"retry_at": None}
