"""The inventory kept in memory; that it equals a full reading is in the tests of the listing."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.records import a_credential
from vault_app.core.secret import Secret
from vault_app.services import vaulting
from vault_app.services.entries import entries
from vault_app.services.workbench import Options, Workbench, open_workbench
from vault_app.store.model import Event

WORDS = Secret("correct horse battery staple")


@pytest.fixture
def bench(tmp_path: Path, clock: FixedClock) -> Iterator[Workbench]:
    """Return a bench on a profile with two tokens and a sealed file."""
    options = Options(str(tmp_path / "profile"), environ={"KEYTURN_VAULT": "file"})
    with closing(open_workbench(options, clock)) as opened:
        vaulting.create_sealed(opened, WORDS)
        for name in ("laptop", "thesis"):
            opened.store.credentials.add(a_credential(name))
        yield opened


def test_inventory_asked_twice_is_the_very_same(bench: Workbench) -> None:
    assert entries(bench) is entries(bench)


def test_lock_and_unlock_leave_the_inventory_as_it_was(bench: Workbench) -> None:
    before = entries(bench)
    vaulting.lock(bench)
    assert bench.locked
    vaulting.unlock(bench, WORDS)
    assert entries(bench) is before
    assert [event.code for event in bench.store.history.all(2)] == ["unlocked", "locked"]


def test_token_added_while_locked_is_there_after_unlock(
    bench: Workbench, clock: FixedClock
) -> None:
    entries(bench)
    vaulting.lock(bench)
    with closing(open_workbench(bench.options, clock)) as another:
        another.store.credentials.add(a_credential("from elsewhere"))
    vaulting.unlock(bench, WORDS)
    assert [one.credential.name for one in entries(bench)] == ["from elsewhere", "laptop", "thesis"]


def test_inventory_that_was_out_of_date_before_a_lock_stays_so(bench: Workbench) -> None:
    entries(bench)
    bench.store.credentials.add(a_credential("another"))
    bench.store.history.add(Event(bench.clock.now(), None, "added"))
    vaulting.lock(bench)
    assert len(entries(bench)) == 3
