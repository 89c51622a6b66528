"""The rotation sheet: breadcrumb and title, steps on the left, the step at hand on the right."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.rotation import RotationState
from vault_app.core.text import sanitise
from vault_app.gui.clipboard_watch import ClipboardWatch
from vault_app.gui.marking import tr
from vault_app.gui.pages import TOKENS, line_of
from vault_app.gui.palette import font, px
from vault_app.gui.parts import button, label
from vault_app.gui.rotation.batch import BatchCourse
from vault_app.gui.rotation.batch_view import BatchOverview
from vault_app.gui.rotation.check_view import CheckView
from vault_app.gui.rotation.end_view import EndView
from vault_app.gui.rotation.flow import RotationFlow
from vault_app.gui.rotation.obtain_view import ObtainView, open_in_browser
from vault_app.gui.rotation.plan_view import PlanView
from vault_app.gui.rotation.revoke_view import ProveView, ReadyView
from vault_app.gui.rotation.stage import Stage
from vault_app.gui.rotation.step_list import StepList
from vault_app.gui.rotation.switch_view import SwitchView
from vault_app.gui.rotation.view import StepView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vault_app.gui.rotation.backing import SheetBackend
    from vault_app.gui.tasks import Runner


class RotationSheet(QWidget):
    """One rotation in the window. Left before its end it says ``closed``, else ``finished``."""

    closed = Signal()
    finished = Signal(str)

    def __init__(
        self,
        backend: "SheetBackend",
        runner: "Runner",
        *,
        watch: ClipboardWatch | None = None,
        open_page: "Callable[[str], bool]" = open_in_browser,
        home: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out; ``start`` or ``resume`` begins."""
        super().__init__(parent)
        self._backend = backend
        self._runner = runner
        self._watch = watch or ClipboardWatch(parent=self)
        self._open_page = open_page
        self._home = str(Path.home()) if home is None else home
        self._title = _Title()
        self.crumb = button("", self.leave_all, look="link")
        self.come_from(TOKENS)
        self.batch_crumb = button("", self.leave, look="link")
        self.steps = StepList()
        self.stack = QStackedWidget()
        self.footer = _Footer(self)
        self._flow: RotationFlow | None = None
        self._course: BatchCourse | None = None
        self._turning = ""
        self.overview = BatchOverview()
        self.overview.opened.connect(self._turn)
        self.overview.left.connect(self.leave_all)
        self._body = QWidget()
        self._lay_out()
        self._show_overview(False)
        self._fresh()

    def come_from(self, page: str) -> None:
        """Lead back to that page of the window."""
        self.origin = page
        self.crumb.setText(line_of(page).title)
        self.crumb.setAccessibleName(self.crumb.text())

    @property
    def flow(self) -> RotationFlow:
        """Return the course of the rotation shown."""
        if self._flow is None:
            raise RuntimeError("the sheet has no flow before it is laid out")
        return self._flow

    @property
    def view(self) -> StepView:
        """Return the view shown."""
        return self._views[self._stage]

    @property
    def between_steps(self) -> bool:
        """Tell whether a lock would interrupt nothing: no work runs, no token is awaited (H18)."""
        waiting = self.isVisible() and self.flow.recorded and self._stage is Stage.OBTAIN
        return not self.flow.busy and not waiting

    def start(self, credential_id: str) -> None:
        """Plan the rotation of that credential and show the plan."""
        self._follow(None)
        self._fresh()
        self.flow.start(credential_id)

    def start_batch(self, credential_ids: "Sequence[str]") -> None:
        """Show several tokens together, then walk through their rotations one by one."""
        self._fresh()
        self._follow(BatchCourse(self._backend, self._runner, credential_ids, self))

    def resume(self, rotation_id: str) -> None:
        """Show a rotation of the journal where it stands."""
        self._follow(None)
        self._fresh()
        self.flow.resume(rotation_id)

    @Slot()
    def leave(self) -> None:
        """Close the sheet, or go back to the overview of the batch.

        What runs stops at its next safe point, the journal keeps the rest.
        """
        course, rotation = self._course, self.flow.rotation
        if course is None or self.overview.isVisibleTo(self):
            self.leave_all()
            return
        self.flow.pause()
        self._watch.close()
        course.saw(rotation.credential if rotation is not None else self._turning)
        self._show_overview(True)

    @Slot()
    def leave_all(self) -> None:
        """Close the sheet, the whole of a batch too; all that was begun can be resumed."""
        flow = self.flow
        flow.pause()
        self._watch.close()
        rotation = flow.rotation
        self._follow(None)
        if flow.recorded and rotation is not None and not rotation.open:
            self.finished.emit(rotation.id)
        else:
            self.closed.emit()

    def showEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Watch the clipboard again if its step is at hand."""
        if self._stage is Stage.OBTAIN:
            self.view.entered()

    def hideEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Look at no clipboard while nobody sees the step."""
        self._watch.close()

    @Slot(str)
    def _turn(self, credential_id: str) -> None:
        """Begin one token's turn in the batch, or go on with its rotation."""
        course = self._course
        if course is None:
            return
        self._turning = credential_id
        self._fresh()
        self.flow.batch = course.id
        self._show_overview(False)
        member = course.next
        if member is not None and member.rotation is not None:
            self.flow.resume(member.rotation.id)
        else:
            self.flow.start(credential_id)

    def _follow(self, course: "BatchCourse | None") -> None:
        """Walk through *course* from now on; None: one rotation by itself."""
        if self._course is not None:
            self._course.changed.disconnect(self.overview.refresh)
            self._course.deleteLater()
        self._course = course
        self._show_overview(course is not None)
        if course is not None:
            self.overview.follow(course)
            self.batch_crumb.setText("\u203a  " + tr("%Ln token(s)", "", course.size))
            course.plan()

    def _show_overview(self, shown: bool) -> None:
        self.overview.setVisible(shown)
        self._body.setVisible(not shown)
        self.batch_crumb.setVisible(self._course is not None and not shown)
        self.crumb_name.setVisible(not shown)
        if shown:
            self.overview.focus_primary()

    def _fresh(self) -> None:
        """Begin with an empty flow and fresh views."""
        while (old := self.stack.widget(0)) is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self._watch.close()
        self._watch.forget()
        flow, before = RotationFlow(self._backend, self._runner, self._home, self), self._flow
        if before is not None:
            before.changed.disconnect(self._refresh)
            before.deleteLater()
        self._flow = flow
        self._views: dict[Stage, StepView] = {
            Stage.PLAN: PlanView(flow),
            Stage.OBTAIN: ObtainView(flow, self._watch, self._open_page),
            Stage.CHECK: CheckView(flow),
            Stage.SWITCH: SwitchView(flow),
            Stage.READY: ReadyView(flow),
            Stage.PROVE: ProveView(flow, self._open_page),
            Stage.END: EndView(flow, self._open_page),
        }
        for view in self._views.values():
            self.stack.addWidget(view)
        self._stage = Stage.PLAN
        self.footer.focus_next = True
        flow.changed.connect(self._refresh)
        flow.done_with.connect(self.leave)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        flow = self.flow
        stage = flow.stage
        if stage is not self._stage:
            self.view.left()
            self._stage = stage
            self.stack.setCurrentWidget(self.view)
            self.view.entered()
            self.footer.focus_next = True
        self.view.refresh()
        self.steps.show_rotation(flow.rotation)
        name = flow.entry.credential.name if flow.entry else ""
        self.crumb_name.setText(f"\u203a  {sanitise(name, 80)}" if name else "")
        self._title.show_flow(flow)
        self.footer.show_flow(flow, self.view)

    def _lay_out(self) -> None:
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.crumb_name = label("", "muted")
        crumbs = QHBoxLayout()
        crumbs.setSpacing(px(2))
        crumbs.setContentsMargins(0, 0, 0, 0)
        crumbs.addWidget(self.crumb)
        crumbs.addWidget(self.batch_crumb)
        crumbs.addWidget(self.crumb_name)
        crumbs.addStretch(1)
        card = QFrame()
        card.setProperty("look", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.stack)
        cards = QHBoxLayout()
        cards.setSpacing(px(18))
        cards.addWidget(self.steps)
        cards.addWidget(card, 1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(px(4))
        body.addWidget(self._title)
        body.addSpacing(px(12))
        body.addLayout(cards, 1)
        body.addSpacing(px(12))
        body.addWidget(self.footer)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(18), px(26), px(22))
        column.setSpacing(px(4))
        column.addLayout(crumbs)
        column.addWidget(self._body, 1)
        column.addWidget(self.overview, 1)


class _Title(QWidget):
    """The title with the token's hint in the fixed-width font."""

    def __init__(self) -> None:
        super().__init__()
        self._before, self._hint, self._after = (QLabel(), QLabel(), QLabel())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        for one in (self._before, self._hint, self._after):
            one.setTextFormat(Qt.TextFormat.PlainText)
            one.setProperty("look", "title")
            row.addWidget(one)
        self._hint.setProperty("look", "")
        self._hint.setFont(font(18, mono=True))
        row.addStretch(1)

    def show_flow(self, flow: RotationFlow) -> None:
        """Show the title of the rotation at hand."""
        if flow.rotation is None:
            self._before.setText(tr("Planning") if flow.busy else tr("Rotation"))
            self._before.show()
            self._hint.hide()
            self._after.hide()
            return
        classic = flow.entry is not None and flow.entry.credential.classic
        text = tr("Turning {hint} into a fine-grained token") if classic else tr("Turning {hint}")
        before, _, after = text.partition("{hint}")
        hint = flow.rotation.old.hint
        for one, shown in ((self._before, before), (self._hint, hint), (self._after, after)):
            one.setText(shown.strip())
            one.setVisible(bool(shown.strip()))
        self.setAccessibleName(text.format(hint=hint))


class _Footer(QWidget):
    """Undo at the left, what closing means, pause and the primary action at the right."""

    def __init__(self, sheet: RotationSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._view: StepView | None = None
        self.focus_next = False
        self.undo = button(tr("Undo everything"), self._undo)
        self.really = button(tr("Yes, put everything back"), self._really, look="danger")
        self.really.hide()
        self.word = label("", "muted", wrap=True)
        self.pause = button(tr("Pause"), self._pause)
        self.primary = button("", self._go, look="primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        for one in (self.undo, self.really):
            row.addWidget(one)
        row.addWidget(self.word, 1)
        row.addWidget(self.pause)
        row.addWidget(self.primary)

    def show_flow(self, flow: RotationFlow, view: StepView) -> None:
        """Show what can be done now."""
        self._view = view
        rotation = flow.rotation
        ended = rotation is not None and not rotation.open and flow.recorded
        going_back = rotation is not None and rotation.state is RotationState.UNDOING
        reversible = rotation is not None and rotation.reversible and not going_back
        self.undo.setText(tr("Undo everything") if flow.recorded else tr("Cancel"))
        self.undo.setAccessibleName(self.undo.text())
        can_undo = not ended and (reversible or not flow.recorded)
        asked = self.really.isVisibleTo(self) and can_undo and not flow.busy
        self.really.setVisible(asked)
        self.undo.setVisible(can_undo and not asked)
        self.undo.setEnabled(not flow.busy)
        self.word.setText(_closing_words(flow, ended))
        self.pause.setVisible(not ended and flow.recorded)
        self.pause.setText(_pause_words(flow))
        self.pause.setAccessibleName(self.pause.text())
        self.pause.setEnabled(not flow.pausing)
        action = view.primary()
        self.primary.setVisible(action is not None)
        if action is not None:
            self.primary.setText(action.text)
            self.primary.setAccessibleName(action.text)
            self.primary.setEnabled(action.enabled)
            if self.focus_next and action.enabled and self.isVisible():
                self.focus_next = False
                self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go(self) -> None:
        action = self._view.primary() if self._view else None
        if action is not None and action.enabled:
            action.call()

    @Slot()
    def _undo(self) -> None:
        flow = self._sheet.flow
        if not flow.recorded:
            flow.undo()
            return
        self.undo.hide()
        self.really.show()
        self.really.setFocus()

    @Slot()
    def _really(self) -> None:
        self.really.hide()
        self._sheet.flow.undo()

    @Slot()
    def _pause(self) -> None:
        flow = self._sheet.flow
        if flow.can_pause:
            flow.pause()
        else:
            self._sheet.leave()


def _closing_words(flow: RotationFlow, ended: bool) -> str:
    if ended:
        return ""
    if not flow.recorded:
        return tr("Nothing has been touched yet.")
    rotation = flow.rotation
    if rotation is not None and rotation.state is RotationState.REVOKING:
        return tr("Closing is safe: the proof goes on when you come back.")
    return tr("Closing is safe: the rotation goes on from here.")


def _pause_words(flow: RotationFlow) -> str:
    if flow.pausing:
        return tr("Pausing…")
    return tr("Pause") if flow.can_pause else tr("Close")
