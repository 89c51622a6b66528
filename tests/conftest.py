"""Isolation for every test: own home, no keychain, no network but loopback, no loose warnings."""

import logging
import os
import re
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped] # it has none

from tests.support.clock import FixedClock
from tests.support.isolation import DISPLAY_NAMES, foreign_names, is_loopback, isolated

settings.register_profile(
    "keyturn",
    deadline=None,
    database=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("keyturn")

# Libraries read their variables when they are imported, session fixtures (the Qt application)
# before any test's own fixtures run: so the whole process is moved first, each test once more.
_TESTS = Path(__file__).parent
_HEAVY = re.compile(r"/(packages/|e2e/test_(desktop_|incidents_window))")
_ORDER = {"crash": 1, "e2e": 2, "gui": 3}
_BASE = Path(tempfile.mkdtemp(prefix="keyturn-tests-"))
_GIVEN = dict(os.environ)
for _name in foreign_names(_GIVEN):
    del os.environ[_name]
os.environ.update(isolated(_BASE / "session"))


def pytest_unconfigure() -> None:
    """Remove the homes of this run."""
    shutil.rmtree(_BASE, ignore_errors=True)


class _Together(LoadScopeScheduling):  # type: ignore[misc] # its base has no types
    """Gives the tests of a file to one worker, for what they share, and to one all heavy files.

    Two that build packages or open a desktop at once would wait for each other's processor.
    """

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.split("::", 1)[0]
        return "heavy" if _HEAVY.search(path) else path


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> _Together:
    """Share the tests among workers by what they need."""
    return _Together(config, log)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what lies in the folder e2e."""
    if "e2e" in item.path.parts:
        item.add_marker(pytest.mark.e2e)


def _rank(item: pytest.Item) -> int:
    if _HEAVY.search(item.nodeid):
        return 0
    return _ORDER.get(item.path.relative_to(_TESTS).parts[0], len(_ORDER))


@pytest.hookimpl(trylast=True)  # after the order was shuffled
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With several workers, long files begin first."""
    items.sort(key=_rank)


@pytest.fixture(autouse=True)
def isolation(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test a fresh user: home and all folders of their own, no tokens, no bus."""
    home = Path(tempfile.mkdtemp(dir=_BASE))
    for name in foreign_names(os.environ):
        monkeypatch.delenv(name)
    for name, value in isolated(home).items():
        monkeypatch.setenv(name, value)
    if request.node.get_closest_marker("desktop"):
        monkeypatch.delenv("QT_QPA_PLATFORM")
        for name in DISPLAY_NAMES:
            if name in _GIVEN:
                monkeypatch.setenv(name, _GIVEN[name])
    yield home
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def home(isolation: Path) -> Path:
    """Return the test's own home folder."""
    return isolation


@pytest.fixture
def clock() -> FixedClock:
    """Return a clock that stands still until it is moved."""
    return FixedClock()


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every connection and look-up that would leave this machine, and fail the test."""
    tried: list[object] = []

    def refuse(host: object) -> None:
        if not is_loopback(host):
            tried.append(host)
            raise ConnectionRefusedError(f"tests stay on loopback; {host!r} is elsewhere")

    def guard(original: Callable[..., object]) -> Callable[..., object]:
        def call(self: socket.socket, address: object) -> object:
            if isinstance(address, tuple):
                refuse(address[0])
            return original(self, address)

        return call

    look_up = socket.getaddrinfo

    def guarded_look_up(host: object, *rest: object, **options: object) -> object:
        refuse(host)
        return look_up(host, *rest, **options)  # type: ignore[arg-type] # passed on as given

    monkeypatch.setattr(socket.socket, "connect", guard(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guard(socket.socket.connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)
    yield
    assert not tried, f"the test reached for {tried}"


class _Remember(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.allowed = False

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_loose_warnings() -> Iterator[_Remember]:
    """Fail the test for a log record of WARNING or above it did not ask for."""
    handler = _Remember()
    root = logging.getLogger()
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
    if not handler.allowed:
        loose = [f"{record.name}: {record.getMessage()}" for record in handler.records]
        assert not loose, f"unexpected log records: {loose}"


@pytest.fixture
def logged(no_loose_warnings: _Remember) -> list[logging.LogRecord]:
    """Allow warnings in this test and return the list they are put in."""
    no_loose_warnings.allowed = True
    return no_loose_warnings.records
