"""The task runner: results come back on the GUI thread, to the living only."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from vault_app.core.errors import KeyturnError, StoreBusy
from vault_app.gui.tasks import InlineRunner, TaskRunner


class _Wanted(QObject):
    """A view that waits for results."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.errors: list[KeyturnError] = []
        self.threads: set[QThread] = set()

    def take(self, value: object) -> None:
        self.threads.add(QThread.currentThread())
        self.got.append(value)

    def refuse(self, error: KeyturnError) -> None:
        self.errors.append(error)


@pytest.fixture
def bugs() -> list[BaseException]:
    return []


@pytest.fixture
def runner(qtbot: QtBot, bugs: list[BaseException]) -> Iterator[TaskRunner]:
    made = TaskRunner(bugs.append)
    yield made
    made.shutdown()


def _destroy(thing: QObject) -> None:
    thing.deleteLater()
    QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete.value)


def test_run_result_arrives_on_the_gui_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    view = _Wanted()
    workers = []

    def work(number: int) -> int:
        workers.append(threading.get_ident())
        return number

    for number in range(200):
        runner.run(partial(work, number), view.take)
    qtbot.waitUntil(lambda: len(view.got) == 200)
    assert view.got == list(range(200)), "the serial pool keeps the order"
    assert view.threads == {QThread.currentThread()}
    assert threading.get_ident() not in workers


def test_run_known_error_goes_to_failed_only(
    qtbot: QtBot, runner: TaskRunner, bugs: list[BaseException]
) -> None:
    view = _Wanted()

    def work() -> None:
        raise StoreBusy

    runner.run(work, view.take, view.refuse, pool="network")
    qtbot.waitUntil(lambda: bool(view.errors))
    assert isinstance(view.errors[0], StoreBusy)
    assert bugs == []
    assert view.got == []


def test_run_bug_reaches_the_hook_and_frees_the_view(
    qtbot: QtBot, runner: TaskRunner, bugs: list[BaseException]
) -> None:
    view = _Wanted()
    runner.run(lambda: 1 // 0, view.take, view.refuse)
    qtbot.waitUntil(lambda: bool(view.errors))
    assert isinstance(bugs[0], ZeroDivisionError)
    assert view.errors[0].code == "bug"


def test_run_error_nobody_takes_reaches_the_hook(
    qtbot: QtBot, runner: TaskRunner, bugs: list[BaseException]
) -> None:
    def work() -> None:
        raise StoreBusy

    runner.run(work, _Wanted().take)
    qtbot.waitUntil(lambda: bool(bugs))
    assert isinstance(bugs[0], StoreBusy)


def test_run_owner_deleted_meanwhile_drops_the_result(qtbot: QtBot, runner: TaskRunner) -> None:
    gone, living = _Wanted(), _Wanted()
    may_go_on = threading.Event()
    runner.run(may_go_on.wait, gone.take)
    runner.run(lambda: "late", living.take, owner=living)
    _destroy(gone)
    may_go_on.set()
    qtbot.waitUntil(lambda: living.got == ["late"])
    assert gone.got == []


def test_progress_from_a_worker_arrives_on_the_gui_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    view = _Wanted()
    report = runner.progress(view.take)

    def work() -> str:
        report(1)
        report(2)
        return "end"

    runner.run(work, view.take)
    qtbot.waitUntil(lambda: len(view.got) == 3)
    assert view.got == [1, 2, "end"]
    assert view.threads == {QThread.currentThread()}


def test_shutdown_drops_what_has_not_begun(qtbot: QtBot, bugs: list[BaseException]) -> None:
    runner, view = TaskRunner(bugs.append), _Wanted()
    began, may_go_on, ran = threading.Event(), threading.Event(), []

    def first() -> None:
        began.set()
        may_go_on.wait()

    runner.run(first, view.take)
    runner.run(lambda: ran.append(1), view.take)
    began.wait()
    runner.shutdown(wait=False)
    may_go_on.set()
    runner.shutdown()
    runner.run(lambda: ran.append(2), view.take)
    QCoreApplication.processEvents()
    assert ran == []
    assert view.got == []
    assert bugs == []


def test_shutdown_still_does_what_is_to_be_kept(qtbot: QtBot, bugs: list[BaseException]) -> None:
    """A removal confirmed by closing the window is done, whatever waits before it."""
    runner, view = TaskRunner(bugs.append), _Wanted()
    begun, go_on = threading.Event(), threading.Event()
    done: list[str] = []

    def block() -> None:
        begun.set()
        go_on.wait(10)

    runner.run(block, view.take)
    runner.run(lambda: done.append("dropped"), view.take)
    runner.run(lambda: done.append("kept"), view.take, keep=True)
    assert begun.wait(10)
    runner.shutdown(wait=False)
    go_on.set()
    runner.shutdown()
    assert done == ["kept"]


def test_inline_runner_answers_at_once() -> None:
    view, runner = _Wanted(), InlineRunner()

    def work() -> None:
        raise StoreBusy

    runner.run(lambda: 7, view.take)
    runner.run(work, view.take, view.refuse)
    runner.run(work, view.take)
    runner.progress(view.take)(8)
    runner.shutdown()
    assert view.got == [7, 8]
    assert [error.code for error in view.errors + runner.unhandled] == ["store_busy"] * 2
    assert runner.closed
