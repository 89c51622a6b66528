"""The end: what is so now, where, and the account of it to save."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from vault_app.core.rotation import RotationState, StepName
from vault_app.gui.dialogs.choosing import choose_target
from vault_app.gui.marking import tr
from vault_app.gui.parts import button, label
from vault_app.gui.rotation import summary, words
from vault_app.gui.rotation.flow import RotationFlow
from vault_app.gui.rotation.manage import ManageLink
from vault_app.gui.rotation.obtain_view import open_in_browser
from vault_app.gui.rotation.place_list import PlaceList
from vault_app.gui.rotation.place_rows import told_rows
from vault_app.gui.rotation.view import Primary, StepView
from vault_app.gui.words import Words

_TOLD = ("processes_hold_it", "references_need", "environment_wins", "git_erased_it")


class EndView(StepView):
    """Outcome, places, and a button that saves the account."""

    def __init__(
        self, flow: RotationFlow, open_page: Callable[[str], bool] = open_in_browser
    ) -> None:
        """Lay out; ``refresh`` fills it. *open_page* shows a page in the browser."""
        super().__init__(flow)
        self.manage = ManageLink(flow, open_page)
        self.places = PlaceList(tr("Places"))
        self.saved = label("", "caption")
        self.save_button = button(tr("Save summary…"), self._ask_where, icon="export")
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addWidget(self.saved, 1)
        self.body.addWidget(self.manage)
        self.body.addWidget(self.places, 1)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """Show the outcome."""
        rotation = self.flow.rotation
        if rotation is None:
            return
        self.heading.setText(summary.headline(rotation))
        done = rotation.state is RotationState.DONE
        rest = tr("The summary tells every step; it holds no token.")
        told = [(Words(summary.outcome(rotation), rest, ""), "good" if done else "accent")]
        told += [
            (words.explain_code(detail.code, dict(detail.data)), "warning")
            for name in (StepName.CHECK_PLACES, StepName.REVOKE, StepName.PROVE_DEAD)
            for detail in rotation.step(name).details
            if detail.code in _TOLD
        ]
        kept = next(
            (d for d in rotation.step(StepName.KEEP).details if d.code == "new_kept_unused"), None
        )
        if kept is not None:
            told.append((words.explain_code(kept.code, dict(kept.data)), "warning"))
        self.tell(*told)
        self.manage.offer(wanted=kept is not None)
        self.places.rows.show_rows(told_rows(rotation, self.flow.home))

    def primary(self) -> Primary | None:
        """Leave the sheet."""
        return Primary(tr("Done"), self._done)

    def save(self, path: str) -> None:
        """Write the account to *path*."""
        rotation, entry = self.flow.rotation, self.flow.entry
        if rotation is None or not path:
            return
        name = entry.credential.name if entry else rotation.credential
        try:
            text = summary.text_of(rotation, name, self.flow.home)
            Path(path).write_text(text, encoding="utf-8")
        except OSError:
            self.saved.setText(tr("It could not be written there; choose another folder."))
        else:
            self.saved.setText(tr("Saved."))

    def _done(self) -> None:
        self.flow.leave()

    @Slot()
    def _ask_where(self) -> None:
        choose_target(self, tr("Save summary"), tr("rotation.txt"), (), self.save)
