"""The longest the window stands still while 10,000 tokens are read, weighed, checked or listed.

A painter asks for one frame after the other, as a person who scrolls does; what counts is the
longest time from one frame to the next, work in the background and its results included.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.inventory import make_profile
from benchmarks.ratios import Comparison, report
from vault_app.gui.backend import ServicesBackend
from vault_app.gui.garbage import collect_here
from vault_app.gui.language import Language
from vault_app.gui.tasks import TaskRunner, take_turns
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services.workbench import Options, open_workbench

MOST = 50.0
"""Milliseconds a frame may take, whatever goes on behind it."""
_QUIET = 0.4
_LONGEST = 30.0


class Frames(QObject):
    """Paints the page that is shown again and again and keeps the times between."""

    def __init__(self, window: MainWindow) -> None:
        """Watch *window*; ``during`` starts the clock."""
        super().__init__()
        self._window = window
        self._last = 0.0
        self._own = 0.0
        self.gaps: list[float] = []
        self.own: list[float] = []
        self._timer = QTimer(self, interval=4)
        self._timer.timeout.connect(self._frame)

    def during(self, deed: Callable[[], object], busy: Callable[[], bool]) -> list[float]:
        """Do *deed*, wait until nothing is *busy* for a while, and return all gaps in ms."""
        self.gaps, self.own = [], []
        self._last, self._own = time.perf_counter() - _kept_waiting(), time.thread_time()
        self._timer.start()
        deed()
        begun = quiet = time.perf_counter()
        while time.perf_counter() - quiet < _QUIET and time.perf_counter() - begun < _LONGEST:
            QCoreApplication.processEvents()
            time.sleep(0.0005)
            if busy():
                quiet = time.perf_counter()
        self._timer.stop()
        return self.gaps

    def _frame(self) -> None:
        shown = self._window.stack.currentWidget() or self._window
        (self._window.page.table.viewport() if shown is self._window.page else shown).repaint()
        now = time.perf_counter() - _kept_waiting()
        self.gaps.append((now - self._last) * 1000)
        self._last = now
        own = time.thread_time()
        self.own.append((own - self._own) * 1000)
        self._own = own


def _kept_waiting() -> float:
    """Return the seconds for which other programs had the processor while this thread could run."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


def measure(home: Path, count: int, rounds: int, verbose: bool) -> list[Comparison]:
    """Measure every page and listing over a profile of *count* tokens."""
    make_profile(home, count)
    options = Options(home=str(home), offline=True, environ={"KEYTURN_VAULT": "file"})
    bench = open_workbench(options)
    runner = TaskRunner(lambda error: print("unexpected:", repr(error)))
    waiting: list[object] = []
    _count(runner, waiting)
    window = MainWindow(ServicesBackend(bench), runner, clock=bench.clock, home=str(home))
    window.show()
    frames = Frames(window)
    deeds: dict[str, Callable[[], object]] = {
        "list read": window.page.reload,
        "health": lambda: window.show_page("health"),
        "incidents": lambda: window.show_page("incidents"),
        "activity": lambda: window.show_page("activity"),
        "settings": lambda: window.show_page("settings"),
        "back to the list": window.show_tokens,
        "all chosen": window.page.table.selectAll,
        "chosen one": lambda: window.page.table.selectRow(5000),
        "nothing": lambda: None,
    }
    gaps: dict[str, list[float]] = {name: [] for name in deeds}
    for _ in range(rounds):
        for name, deed in deeds.items():
            found = frames.during(deed, lambda: bool(waiting))
            gaps[name].append(max(found))
            if verbose:
                over = sorted((round(one) for one in found if one > MOST), reverse=True)
                own = sorted((round(one) for one in frames.own), reverse=True)[:6]
                print(
                    f"{name:18} longest {max(found):6.1f} ms, over {MOST:.0f}: {over[:8]} own {own}"
                )
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    runner.shutdown()
    bench.close()
    return [
        Comparison(f"{name}, {count:,}", "50 ms", sorted(each)[len(each) // 2], MOST, 1.0)
        for name, each in gaps.items()
    ]


def _count(runner: TaskRunner, waiting: list[object]) -> None:
    """Keep an object in *waiting* for each work that has not come back."""
    real = runner.run

    def run(work, done, failed=None, **more):  # type: ignore[no-untyped-def] # as the runner's
        token = object()
        waiting.append(token)

        def came(result: object) -> None:
            waiting.remove(token)
            done(result)

        def broke(error: object) -> None:
            waiting.remove(token)
            if failed is not None:
                failed(error)

        more.setdefault("owner", getattr(done, "__self__", None))
        real(work, came, broke, **more)

    runner.run = run  # type: ignore[method-assign] # only counted


def main() -> None:
    """Measure and report."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--tokens", type=int, default=10_000)
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    application = QApplication([])
    Theme(application)
    Language(application).wear("en")
    collect_here()
    take_turns()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder) / "profile", given.tokens, given.rounds, given.verbose)
    report("frames", found)


if __name__ == "__main__":
    main()
