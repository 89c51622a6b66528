"""The Secret type: what may look at a value, and all the ways that must not."""

import copy
import json
import logging
import pickle
import string
import traceback
from dataclasses import asdict, dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.secret import Secret

VALUE = "hf_" + string.ascii_letters[7:41]
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


@dataclass(frozen=True, slots=True)
class Holder:
    """Any dataclass of ours that carries a secret."""

    name: str
    value: Secret


@pytest.mark.parametrize(
    "shown",
    [
        repr(Secret(VALUE)),
        str(Secret(VALUE)),
        f"{Secret(VALUE)}",
        f"{Secret(VALUE)!r:>80}",
        f"{Secret(VALUE):>80}",
        "{:s}".format(Secret(VALUE)),  # noqa: UP032 # this very form is under test
        "%s %r" % (Secret(VALUE), Secret(VALUE)),  # noqa: UP031 # this very form is under test
        str([Secret(VALUE)]),
        str({"token": Secret(VALUE)}),
        repr(Holder("laptop", Secret(VALUE))),
        repr(ValueError(Secret(VALUE))),
    ],
)
def test_secret_shown_in_any_way_tells_nothing(shown: str) -> None:
    assert "<Secret>" in shown
    assert VALUE[3:] not in shown


def test_secret_logged_tells_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        logging.getLogger("keyturn").info("token %s %r", Secret(VALUE), Secret(VALUE))
    assert VALUE not in caplog.text


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_secret_pickled_is_refused(protocol: int) -> None:
    with pytest.raises(TypeError, match="not pickled") as caught:
        pickle.dumps(Secret(VALUE), protocol)
    assert VALUE not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy])
def test_secret_copied_is_refused(duplicate: "type[object]") -> None:
    with pytest.raises(TypeError, match="not pickled"):
        duplicate(Secret(VALUE))  # type: ignore[call-arg] # one of two functions


def test_secret_in_a_dataclass_turned_into_a_dict_is_refused() -> None:
    with pytest.raises(TypeError, match="not pickled"):
        asdict(Holder("laptop", Secret(VALUE)))


def test_secret_as_json_is_refused_without_the_value() -> None:
    with pytest.raises(TypeError) as caught:
        json.dumps({"token": Secret(VALUE)})
    assert VALUE not in str(caught.value)


def test_secret_has_no_attribute_dict_to_be_dumped() -> None:
    with pytest.raises(TypeError):
        vars(Secret(VALUE))


def test_secret_compared_by_equality_is_refused() -> None:
    one, other = Secret(VALUE), Secret(VALUE)
    with pytest.raises(TypeError, match="same_as"):
        _ = one == other
    with pytest.raises(TypeError, match="same_as"):
        _ = one != other
    with pytest.raises(TypeError, match="same_as"):
        _ = one == VALUE


def test_secret_looked_up_among_others_is_refused() -> None:
    with pytest.raises(TypeError, match="same_as"):
        _ = Secret(VALUE) in [Secret("other")]


def test_secret_hashed_is_refused() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        {Secret(VALUE)}


def test_secret_iterated_is_refused() -> None:
    with pytest.raises(TypeError):
        list(Secret(VALUE))  # type: ignore[call-overload] # what the type refuses as well


@given(ANY_TEXT)
def test_secret_revealed_is_unchanged(value: str) -> None:
    assert Secret(value).reveal() == value
    assert len(Secret(value)) == len(value)


@given(ANY_TEXT, ANY_TEXT)
def test_same_as_any_two_values_agrees_with_equality(one: str, other: str) -> None:
    assert Secret(one).same_as(Secret(other)) is (one == other)
    assert Secret(one).same_as(Secret(one))


def test_same_as_lone_surrogate_raises_nothing_that_would_quote_it() -> None:
    odd = Secret(VALUE + "\udcff")
    assert odd.same_as(Secret(VALUE + "\udcff"))
    assert not odd.same_as(Secret(VALUE + "\udcfe"))
