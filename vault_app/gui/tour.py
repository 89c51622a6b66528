"""The practice tour: drives the real window through the main job and leaves a picture of each step.

``python -m vault_app.gui.tour --out DIR``. Needs no display. Nothing of the person's own profile,
keychain or home is touched: it all happens in the practice room. Exit code 0 when the old token
ended proven dead and the list shows the new one.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from vault_app.core.credential import Kind
from vault_app.core.rotation import StepName, StepState
from vault_app.gui.clipboard_writer import ClipboardWriter
from vault_app.gui.rotation.stage import Stage, settled_places

if TYPE_CHECKING:
    from vault_app.core.secret import Secret
    from vault_app.gui.app import Program
    from vault_app.gui.rotation.check_view import CheckView
    from vault_app.gui.rotation.obtain_view import ObtainView
    from vault_app.gui.rotation.plan_view import PlanView
    from vault_app.gui.rotation.revoke_view import ReadyView
    from vault_app.gui.rotation.sheet import RotationSheet
    from vault_app.gui.session import Session
    from vault_app.services.entry import Entry

_LOOK_EVERY_MS = 20
_SETTLE_LOOKS = 5
_PATIENCE = 60.0
_SCHEMES = (("light", Qt.ColorScheme.Light), ("dark", Qt.ColorScheme.Dark))


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: what is told, when it is reached, and what the person does there."""

    name: str
    told: str
    reached: Callable[[], bool]
    act: Callable[[], None]


class Tour(QObject):
    """Walks the stops one after another; ``code`` is the exit code once it is over."""

    def __init__(
        self, program: "Program", out: Path, say: Callable[[str], object], done: Callable[[], None]
    ) -> None:
        """Prepare; ``begin`` opens the practice room."""
        super().__init__()
        self._program = program
        self._out = out
        self._say = say
        self._done = done
        self.code = 1
        self.pictures: list[Path] = []
        self._begun = time.monotonic()
        self._since = self._begun
        self._live: set[Stage] = set()
        self._settled = 0
        self._browser = ClipboardWriter()
        self._rotated = ""
        self._stops = self._plan()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Open the room and start to look."""
        self._out.mkdir(parents=True, exist_ok=True)
        self._program.open_practice()
        self._timer.start()

    # -- the stops -------------------------------------------------------------------------------

    def _plan(self) -> list[Stop]:
        return [
            Stop("tokens", "The list shows every token of the machine", self._listed, self._pick),
            Stop("classic", "The classic one, and why it is marked", self._picked, self._rotate),
            Stop("plan", "What will happen; nothing is touched yet", self._at_plan, self._agree),
            Stop("obtain", "The provider's page, filled in", self._at(Stage.OBTAIN), self._create),
            Stop("ask", "The copied token, recognised; nothing sent", self._asked, self._use),
            Stop("check", "The new token held against the old", self._checked, self._go),
            Stop("ready", "Every place switched and read back", self._at(Stage.READY), self._go),
            Stop("confirm", "The question before the point of no return", self._sure, self._yes),
            Stop("end", "The old token is proven dead", self._at(Stage.END), self._go),
            Stop("after", "The list again: it is a fine-grained token now", self._after, _rest),
        ]

    @property
    def _session(self) -> "Session":
        return self._program.sessions[0]

    @property
    def _sheet(self) -> "RotationSheet":
        sheet = self._session.window.sheet
        if sheet is None:
            raise RuntimeError("the sheet is not open")
        return sheet

    def _listed(self) -> bool:
        return bool(self._program.sessions and self._entries())

    def _entries(self) -> "list[Entry]":
        """Return what the table shows, top to bottom."""
        model = self._session.window.page.model
        return [model.row(line).entry for line in range(model.rowCount())]

    def _pick(self) -> None:
        found = (one for one in self._entries() if one.credential.classic and len(one.places) > 1)
        entry = next(found, None)
        if entry is None:
            raise RuntimeError("the practice has no classic token")
        self._rotated = entry.credential.id
        self._session.window.page.choose(entry.credential.id)

    def _picked(self) -> bool:
        entry = self._session.window.page.panel.entry
        return entry is not None and entry.credential.id == self._rotated

    def _rotate(self) -> None:
        self._session.window.page.panel.primary.click()
        self._sheet.flow.changed.connect(self._watch_live)

    def _at_plan(self) -> bool:
        flow = self._sheet.flow
        return flow.stage is Stage.PLAN and flow.rotation is not None and not flow.busy

    def _agree(self) -> None:
        """Tick the tracked file too, as a person does who wants the old token gone."""
        view: PlanView = self._sheet.view  # type: ignore[assignment] # the stage says so
        rows = view.places.rows
        for at, row in enumerate(rows.rows):
            if row.checked is False:
                rows.setData(rows.index(at), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        self._go()

    def _at(self, stage: Stage) -> Callable[[], bool]:
        def reached() -> bool:
            return self._sheet.flow.stage is stage and not self._sheet.flow.busy

        return reached

    def _create(self) -> None:
        """Take the link to the browser, press Create there, copy the value."""
        from vault_app.gui.tour_browser import create_token

        view: ObtainView = self._sheet.view  # type: ignore[assignment] # the stage says so
        view.link_button.click()
        link = QGuiApplication.clipboard().text()
        work = partial(create_token, link, "laptop, fine-grained")
        self._session.runner.run(work, self._copy, owner=self)

    def _copy(self, value: "Secret") -> None:
        self._browser.copy(value)

    def _asked(self) -> bool:
        inspection = self._sheet.flow.inspection
        return inspection is not None and inspection.acceptable and not self._sheet.flow.busy

    def _use(self) -> None:
        view: ObtainView = self._sheet.view  # type: ignore[assignment] # the stage says so
        view.use_button.click()

    def _checked(self) -> bool:
        flow = self._sheet.flow
        rotation = flow.rotation
        if flow.stage is not Stage.CHECK or flow.busy or rotation is None:
            return False
        if rotation.step(StepName.CHECK_NEW).state is StepState.DONE:
            return True
        view: CheckView = self._sheet.view  # type: ignore[assignment] # the stage says so
        raise RuntimeError(f"the check stopped: {view.told}")

    def _sure(self) -> bool:
        view: ReadyView = self._sheet.view  # type: ignore[assignment] # the stage says so
        return view.asking

    def _yes(self) -> None:
        view: ReadyView = self._sheet.view  # type: ignore[assignment] # the stage says so
        view.yes.click()

    def _go(self) -> None:
        self._sheet.footer.primary.click()

    def _after(self) -> bool:
        page = self._session.window.page
        if not page.isVisible():
            return False
        turned = (e.credential for e in self._entries() if e.credential.id == self._rotated)
        return any(one.kind is Kind.FINE_GRAINED for one in turned)

    # -- the walk --------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        try:
            self._walk()
        except Exception as error:  # noqa: BLE001 - whatever breaks the tour ends it, told
            self._end(f"The tour broke off: {error}", 1)

    def _walk(self) -> None:
        if not self._stops:
            self._end("The old token is proven dead; every place holds the new one.", 0)
            return
        stop = self._stops[0]
        if stop.reached():
            self._settled += 1
            if self._settled < _SETTLE_LOOKS:
                return
            self._settled = 0
            self._stops.pop(0)
            self._tell(stop.told)
            self._picture(stop.name)
            self._since = time.monotonic()
            stop.act()
        elif time.monotonic() - self._since > _PATIENCE:
            self._picture(f"stuck-{stop.name}")
            self._end(f"Not reached within {_PATIENCE:.0f} s: {stop.told}", 1)

    @Slot()
    def _watch_live(self) -> None:
        """Catch the two views that pass by: places ticking off, and the proof."""
        flow = self._sheet.flow
        stage, rotation = flow.stage, flow.rotation
        if stage in self._live or rotation is None or not flow.busy:
            return
        half = settled_places(rotation) * 2 >= len(rotation.places)
        proving = flow.tick is not None and flow.tick.total is not None
        if (stage is Stage.SWITCH and half) or (stage is Stage.PROVE and proving):
            self._live.add(stage)
            QTimer.singleShot(0, partial(self._picture, stage.value))

    def _picture(self, name: str) -> None:
        window = self._session.window if self._program.sessions else None
        if window is None:
            return
        number = len(self.pictures) // len(_SCHEMES) + 1
        for tag, scheme in _SCHEMES:
            self._program.theme.choose(scheme)
            path = self._out / f"{number:02d}-{name}-{tag}.png"
            window.grab().save(str(path))
            self.pictures.append(path)
        self._program.theme.choose(_SCHEMES[0][1])

    def _tell(self, text: str) -> None:
        self._say(f"{time.monotonic() - self._begun:6.1f} s  {text}\n")

    def _end(self, text: str, code: int) -> None:
        self._timer.stop()
        self._tell(text)
        self.code = code
        self._done()


def _rest() -> None:
    """Nothing is left to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tour; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m vault_app.gui.tour", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    out: Path = parser.parse_args(arguments).out.absolute()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from vault_app.gui.app import Program, make_application
    from vault_app.services.workbench import Options

    application = make_application()
    program = Program(application, Options())
    tour = Tour(program, out, sys.stdout.write, application.quit)
    QTimer.singleShot(0, tour.begin)
    application.exec()
    program.close()
    sys.stdout.write(f"{len(tour.pictures)} pictures in {out}\n")
    return tour.code


if __name__ == "__main__":
    sys.exit(main())
