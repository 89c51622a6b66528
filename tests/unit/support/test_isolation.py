"""The isolation itself: what a test could touch by accident is out of reach."""

import logging
import os
import socket
from pathlib import Path

import pytest

from tests.support.clock import START, FixedClock
from tests.support.isolation import foreign_names, is_loopback


def test_environment_of_a_test_holds_no_token_and_an_own_home(home: Path) -> None:
    """Every variable of the person's is gone or leads into the test's home."""
    assert Path.home() == home
    assert "HF_TOKEN" not in os.environ
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"
    assert all(
        Path(value).is_relative_to(home)
        for name, value in os.environ.items()
        if name.startswith("XDG_")
    )


@pytest.mark.parametrize(
    "name", ["HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "OPENAI_API_KEY", "KEYTURN_HOME", "https_proxy"]
)
def test_foreign_names_with_a_leading_variable_are_told(name: str) -> None:
    """Tokens, own settings and proxies are all foreign."""
    assert foreign_names({name: "x", "PATH": "y"}) == (name,)


def test_connection_outside_loopback_is_refused(only_loopback: None) -> None:
    """The address is reserved for documentation; the guard answers before the kernel."""
    del only_loopback
    assert not is_loopback("192.0.2.1")
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_warning_that_is_asked_for_is_handed_over(logged: list[logging.LogRecord]) -> None:
    """The allowing fixture gives the records to look at."""
    logging.getLogger("somewhere").warning("expected")
    assert [record.getMessage() for record in logged] == ["expected"]


def test_clock_sleeping_moves_on_without_waiting(clock: FixedClock) -> None:
    """A sleep is remembered, not slept."""
    clock.sleep(30)
    assert clock.slept == [30]
    assert (clock.now() - START).total_seconds() == 30
