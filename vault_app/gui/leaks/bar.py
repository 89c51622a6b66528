"""What the chosen leaks mean, and the buttons for what is done about them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from vault_app.core.leak import LeakState
from vault_app.gui.deeds import key_text
from vault_app.gui.flow import FlowLayout
from vault_app.gui.leaks import sentences
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Button, Notice, button, label
from vault_app.services.leaks import LeakEntry

_ROTATE: Final = "rotate"
_IMPORT: Final = "import"
_CLAIM: Final = "claim"
_KEYS: Final = {"ignore": "Del", "folder": "Ctrl+O", "copy": "Ctrl+C"}


class LeakBar(QFrame):
    """``wanted`` carries the code of what is to be done with the leaks chosen.

    *supported* are the providers that can be asked.

    Codes: ``rotate``, ``claim``, ``import``, ``revoke``, ``check``, ``ignore``, ``placeholder``,
    ``solve``, ``heed``, ``folder``, ``clean``.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        """Show nothing: nothing is chosen."""
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("The leak chosen"))
        self._entries: tuple[LeakEntry, ...] = ()
        self.supported: frozenset[str] = frozenset()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(8))
        self.notice: Notice | None = None
        self.why = label("", "caption", wrap=True)
        self._column.addWidget(self.why)
        holder = QWidget()
        self._flow = FlowLayout(px(8))
        holder.setLayout(self._flow)
        self._column.addWidget(holder)
        self.buttons: dict[str, Button] = {}
        told = self._told()
        for code, text, look, icon in self._made():
            made = button(text, look=look, icon=icon)
            keys = self.keys(code)
            made.setToolTip(f"{told[code]} ({keys})" if keys else told[code])
            made.setAccessibleDescription(told[code])
            made.setProperty("code", code)
            made.clicked.connect(self._press)
            self.buttons[code] = made
            self._flow.addWidget(made)
        self.hide()

    @property
    def main(self) -> str:
        """Return the code of the main thing to do, "" if there is none."""
        if self.isHidden():
            return ""
        codes = (_ROTATE, _CLAIM, _IMPORT)
        return next((code for code in codes if not self.buttons[code].isHidden()), "")

    def keys(self, code: str) -> str:
        """Return the keys that do it in the list, "" if none do."""
        if code in (_ROTATE, _CLAIM, _IMPORT):
            return key_text("Return")
        return key_text(_KEYS[code]) if code in _KEYS else ""

    def show_entries(self, entries: Sequence[LeakEntry], now: datetime) -> None:
        """Say what *entries* mean and offer what can be done with all of them."""
        self._entries = tuple(entries)
        if self.notice is not None:
            self._column.removeWidget(self.notice)
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None
        self.setVisible(bool(entries))
        if not entries:
            return
        one = _one_token(entries)
        if one is not None:
            worst = min(entries, key=_pressing)
            self.notice = Notice(*sentences.danger(worst))
            why = sentences.reasons(worst, now)
            many = tr("%Ln leak(s) chosen", "", len(entries))
            self.why.setText(why if len(entries) == 1 else f"{many} · {why}")
        else:
            tokens = len({one.leak.fingerprint for one in entries})
            lead = tr("%Ln leak(s) chosen", "", len(entries))
            self.notice = Notice(lead, tr("of %Ln token(s)", "", tokens))
        self.why.setVisible(one is not None)
        self._column.insertWidget(0, self.notice)
        self._offer()

    def _offer(self) -> None:
        entries = self._entries
        states = {one.state for one in entries}
        opened = LeakState.OPEN in states
        token = _one_token(entries)
        own = token is not None and token.known is not None and token.known.credential is not None
        claimed = own and token is not None and token.known is not None and token.known.claimed
        alive = token is not None and not (token.known is not None and token.known.dead)
        asked = token is not None and token.leak.provider in self.supported
        tops = {one.leak.repository for one in entries} - {None}
        shown = {
            _ROTATE: claimed and alive,
            _CLAIM: own and not claimed and alive,
            _IMPORT: token is not None and not own and alive,
            "revoke": alive and asked,
            "check": claimed and alive and asked,
            "ignore": opened,
            "placeholder": opened and not own,
            "solve": opened,
            "heed": bool(states - {LeakState.OPEN}) and _can_count_again(entries),
            "folder": len({one.leak.path for one in entries}) == 1,
            "clean": len(tops) == 1,
        }
        for code, visible in shown.items():
            self.buttons[code].setVisible(bool(visible))
        self._flow.invalidate()

    @Slot()
    def _press(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.wanted.emit(str(sender.property("code")))

    def _told(self) -> dict[str, str]:
        return {
            _ROTATE: self.tr("Puts a new token into every place, then makes this one dead."),
            _CLAIM: self.tr("Says that this token is yours: then it can be checked and rotated."),
            _IMPORT: self.tr("Takes the token into your inventory; nobody is asked about it."),
            "revoke": self.tr("Asks the provider to make this token dead."),
            "check": self.tr("Asks the provider whether this token still works."),
            "ignore": self.tr(
                "Counts it no longer, for a reason you give, for as long as you say."
            ),
            "placeholder": self.tr("No real token: the same text counts nowhere any more."),
            "solve": self.tr("You have dealt with it."),
            "heed": self.tr("Ignored or solved no longer: it is open again."),
            "folder": self.tr("Shows where the file lies, in your file manager."),
            "clean": self.tr("Shows the commands that take the token out of the history."),
        }

    def _made(self) -> tuple[tuple[str, str, str, str | None], ...]:
        return (
            (_ROTATE, self.tr("Rotate"), "primary", "turn"),
            (_CLAIM, self.tr("It is mine"), "primary", "person"),
            (_IMPORT, self.tr("Import"), "primary", "import"),
            ("revoke", self.tr("Revoke…"), "", None),
            ("check", self.tr("Check…"), "", None),
            ("ignore", self.tr("Ignore…"), "", None),
            ("placeholder", self.tr("Is a placeholder"), "", None),
            ("solve", self.tr("Is solved"), "", "check"),
            ("heed", self.tr("Count it again"), "", None),
            ("folder", self.tr("Open folder"), "", "folder"),
            ("clean", self.tr("Clean history…"), "", "branch"),
        )


def _one_token(entries: Sequence[LeakEntry]) -> LeakEntry | None:
    """Return a leak that speaks for all, None if they are of several tokens."""
    marks = {one.leak.fingerprint for one in entries}
    return entries[0] if len(marks) == 1 else None


def _pressing(entry: LeakEntry) -> tuple[bool, bool]:
    return entry.state is not LeakState.OPEN, not entry.pushed


def _can_count_again(entries: Sequence[LeakEntry]) -> bool:
    """Death and absence are no decision that could be taken back."""
    return all(one.ignore is not None or one.leak.solved is not None for one in entries)
