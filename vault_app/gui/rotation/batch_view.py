"""The overview of a batch: every token, where it stands, whose turn it is, and the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.ids import PlaceId
from vault_app.core.text import sanitise
from vault_app.gui.format import number
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Notice, button, label
from vault_app.gui.rotation import words
from vault_app.gui.rotation.place_list import PlaceList, PlaceRow
from vault_app.gui.rotation.stage import RowState
from vault_app.gui.rotation.view import empty

if TYPE_CHECKING:
    from vault_app.gui.rotation.batch import BatchCourse, Member


class BatchOverview(QWidget):
    """``opened`` carries the credential whose turn a person begins; ``left`` ends the batch."""

    opened = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        """Lay out; ``follow`` fills it."""
        super().__init__()
        self._course: BatchCourse | None = None
        self._focus_next = False
        self.heading = label("", "title")
        self.aside = label("", "muted")
        self.notices = QVBoxLayout()
        self.tokens = PlaceList(tr("Tokens of this batch"))
        self.note = label("", "caption", wrap=True)
        self.undo = button(tr("Undo the batch"), self._undo)
        self.really = button(tr("Yes, put everything back"), self._really, look="danger")
        self.close_button = button(tr("Close"), self.left.emit)
        self.primary = button("", self._go, look="primary")
        self._lay_out()

    def follow(self, course: "BatchCourse") -> None:
        """Show this batch from now on."""
        self._course = course
        course.changed.connect(self.refresh)
        self.really.hide()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the batch as it is now."""
        course = self._course
        if course is None:
            return
        ended = sum(one.rotation is not None and not one.rotation.open for one in course.members)
        self.heading.setText(tr("Turning %Ln token(s)", "", course.size))
        self.aside.setText(
            tr("{n} of {all} ended").format(n=number(ended), all=number(course.size))
            if course.members
            else tr("Looking at every place…")
        )
        self.tokens.rows.show_rows([_row(one) for one in course.members])
        self.note.setText(_note(course))
        empty(self.notices)
        if course.error is not None:
            told = words.explain(course.error)
            self.notices.addWidget(Notice(told.title, told.rest, "danger"))
        self._show_deeds(course)

    def focus_primary(self) -> None:
        """Give the keyboard to what comes next, as soon as it is known."""
        self._focus_next = True
        if self._course is not None:
            self._show_deeds(self._course)

    def _show_deeds(self, course: "BatchCourse") -> None:
        asked = self.really.isVisibleTo(self) and course.reversible and not course.busy
        self.really.setVisible(asked)
        self.undo.setVisible(course.reversible and not asked)
        self.undo.setEnabled(not course.busy)
        following = course.next
        name = sanitise(following.name, 40) if following else ""
        begun = any(one.seen for one in course.members)
        text = tr("Next: {name}") if begun else tr("Begin with {name}")
        self.primary.setText(text.format(name=name) if following else tr("Done"))
        self.primary.setAccessibleName(self.primary.text())
        self.primary.setEnabled(not course.busy and bool(course.members))
        self.close_button.setVisible(following is not None)
        if self._focus_next and self.primary.isEnabled() and self.isVisible():
            self._focus_next = False
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go(self) -> None:
        following = self._course.next if self._course else None
        if following is None:
            self.left.emit()
        else:
            self.opened.emit(following.credential)

    @Slot()
    def _undo(self) -> None:
        self.undo.hide()
        self.really.show()
        self.really.setFocus()

    @Slot()
    def _really(self) -> None:
        self.really.hide()
        if self._course is not None:
            self._course.undo()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(px(18), px(18), px(18), px(18))
        inner.setSpacing(px(12))
        inner.addLayout(self.notices)
        inner.addWidget(self.tokens, 1)
        inner.addWidget(self.note)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.aside)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self.undo)
        foot.addWidget(self.really)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(top)
        column.addWidget(card, 1)
        column.addLayout(foot)


def _row(member: "Member") -> PlaceRow:
    note, tone = "", "muted"
    if member.error is not None:
        note, tone = words.explain(member.error).title, "warning"
    elif member.rotation is None:
        note = tr("%Ln place(s)", "", member.places)
    elif member.rotation.open:
        note, tone = tr("goes on from where it stands"), "warning"
    return PlaceRow(
        PlaceId(member.credential),
        sanitise(member.name, 60),
        _state_words(member) or member.hint,
        member.state,
        "",
        None,
        note,
        tone,
    )


def _state_words(member: "Member") -> str:
    rotation = member.rotation
    if member.error is not None:
        return tr("cannot be planned")
    if rotation is None:
        return tr("left out") if member.seen else ""
    if rotation.open:
        return tr("waiting")
    return tr("turned over") if member.state is RowState.DONE else tr("put back")


def _note(course: "BatchCourse") -> str:
    places = sum(one.places for one in course.members)
    return tr(
        "%Ln place(s) in all. The tokens have their turn one after the other; each shows its own "
        "plan, and one that stops does not stop the others. Closing is safe at any time.",
        "",
        places,
    )
