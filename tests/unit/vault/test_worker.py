"""The one thread that talks to the keychain."""

import threading
from collections.abc import Iterator

import pytest

from vault_app.core.errors import VaultSlow
from vault_app.vault.worker import Worker


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Return an event that blocked work waits for; it is set at the end."""
    event = threading.Event()
    yield event
    event.set()


def test_run_returns_the_result_and_raises_the_error() -> None:
    worker = Worker(idle=0.01)
    assert worker.run(lambda: 42, 5) == 42
    with pytest.raises(ZeroDivisionError):
        worker.run(lambda: 1 // 0, 5)


def test_run_stuck_work_is_slow_and_later_work_waits_its_turn(gate: threading.Event) -> None:
    worker, ran = Worker(idle=0.01), threading.Event()
    with pytest.raises(VaultSlow) as caught:
        worker.run(gate.wait, 0.05)
    assert caught.value.code == "vault_slow"
    with pytest.raises(VaultSlow):
        worker.run(ran.set, 0.05)
    gate.set()
    assert worker.run(lambda: "again", 5) == "again"
    assert not ran.is_set(), "work that was given up while waiting must not be done later"


def test_run_works_in_one_daemon_thread_one_after_the_other() -> None:
    worker, seen, inside = Worker(idle=0.2), set[int](), threading.Lock()

    def work() -> None:
        assert inside.acquire(blocking=False)
        seen.add(threading.get_ident())
        assert threading.current_thread().daemon
        inside.release()

    callers = [threading.Thread(target=worker.run, args=(work, 5)) for _ in range(8)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join(5)
    assert len(seen) == 1


def test_run_idle_thread_ends_and_a_new_one_serves() -> None:
    worker = Worker(idle=0.01)
    first = worker.run(threading.current_thread, 5)
    first.join(5)
    assert not first.is_alive()
    assert worker.run(threading.current_thread, 5) is not first


def test_run_timeout_raised_by_the_work_itself_is_slow() -> None:
    def work() -> None:
        raise TimeoutError

    with pytest.raises(VaultSlow):
        Worker(idle=0.01).run(work, 5)
