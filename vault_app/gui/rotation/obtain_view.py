"""The new token: the provider's page, the wait for the copied value, paste as a fallback.

The value passes from the clipboard or the field straight to the flow; the field is emptied at
once, and the clipboard only after the vault durably holds the value.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.gui.clipboard_watch import ClipboardWatch, WatchMode
from vault_app.gui.format import listed
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Elided, Glyph, button, label
from vault_app.gui.rotation import words
from vault_app.gui.rotation.flow import RotationFlow
from vault_app.gui.rotation.view import Primary, StepView
from vault_app.gui.theme import set_look
from vault_app.gui.words import Words, provider_name

if TYPE_CHECKING:
    from collections.abc import Callable


def open_in_browser(url: str) -> bool:
    """Open *url* in the person's browser."""
    return QDesktopServices.openUrl(QUrl(url))


class ObtainView(StepView):
    """Page button, waiting line, paste field, and "Use this?" once something fitting came."""

    def __init__(
        self,
        flow: RotationFlow,
        watch: ClipboardWatch,
        open_page: "Callable[[str], bool]" = open_in_browser,
    ) -> None:
        """Lay out; *open_page* shows a page in the browser."""
        super().__init__(flow)
        self._watch = watch
        self._open_page = open_page
        self._page_step = self._first_step()
        self._copy_step = self._second_step()
        self._ask = self._question()
        for box in (self._page_step, self._copy_step, self._ask):
            self.body.addWidget(box)
        self.body.addStretch(1)
        flow.kept.connect(self._kept)

    def entered(self) -> None:
        """Begin to watch the clipboard."""
        self._watch.open(self._copied)
        if self.isVisible():
            self.open_button.setFocus()

    def left(self) -> None:
        """Stop watching and empty the field."""
        self._watch.close()
        self.field.clear()

    def hideEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Leave no typed value in a field nobody sees."""
        self.field.clear()

    def refresh(self) -> None:
        """Show the page, the wait, or the question."""
        page, provider = self.flow.page, self._provider()
        self.heading.setText(tr("Get a new token from {provider}").format(provider=provider))
        self.aside.setText("")
        if page is None:
            return
        self.link.show_text(sanitise(page.url))
        for shown in (self.link, self.open_button, self.link_button):
            shown.setVisible(bool(page.url))
        self.by_hand.setText(self._by_hand())
        self.by_hand.setVisible(bool(page.by_hand))
        inspection = self.flow.inspection
        asking = inspection is not None and inspection.acceptable
        self._ask.setVisible(asking)
        self._copy_step.setVisible(not asking)
        if inspection is not None and asking:
            self.question.setText(tr("{hint} — use this?").format(hint=inspection.hint))
        self._tell_trouble()
        for widget in (self.open_button, self.link_button, self.paste_button, self.field):
            widget.setEnabled(not self.flow.busy)

    def primary(self) -> Primary | None:
        """Use what was captured."""
        inspection = self.flow.inspection
        ready = inspection is not None and inspection.acceptable and not self.flow.busy
        return Primary(tr("Use this token"), self.flow.use, ready)

    def _tell_trouble(self) -> None:
        told: list[tuple[Words, str]] = []
        if self.flow.error is not None:
            told.append((words.explain(self.flow.error), "danger"))
        inspection = self.flow.inspection
        if inspection is not None and not inspection.acceptable:
            data = {"provider": self._provider(), "hint": inspection.hint}
            told.append((words.explain_code(inspection.code, data), "warning"))
        self.tell(*told)

    def _provider(self) -> str:
        entry = self.flow.entry
        return provider_name(entry.credential.provider) if entry else tr("the provider")

    def _by_hand(self) -> str:
        names = listed(sanitise(name, 60) for name in self.flow.page.by_hand[:6])  # type: ignore[union-attr] # asked after a page is there
        return tr("The page cannot be told these; choose them there yourself: {names}").format(
            names=names
        )

    def _first_step(self) -> QFrame:
        frame, column = _well()
        column.addWidget(label(tr("1  Open the page and press Create"), "strong"))
        told = tr("It is filled in with what this token needs. Its value is shown only once there.")
        column.addWidget(label(told, "muted", wrap=True))
        self.by_hand = label("", "warning", wrap=True)
        self.by_hand.hide()
        column.addWidget(self.by_hand)
        self.link = Elided("caption")
        self.open_button = button(tr("Open the page"), self._open, icon="arrow")
        self.link_button = button(tr("Copy link"), self._copy_link, look="link", icon="copy")
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.link_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.link)
        return frame

    def _second_step(self) -> QFrame:
        frame, column = _well()
        column.addWidget(label(tr("2  Copy the new token there"), "strong"))
        wait = QHBoxLayout()
        wait.setSpacing(px(8))
        self.waiting = label(_waiting_words(self._watch.mode), "muted", wrap=True)
        wait.addWidget(Glyph("clock", "accent"))
        wait.addWidget(self.waiting, 1)
        column.addLayout(wait)
        self.paste_button = button(tr("Paste"), self._paste, icon="paste")
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(tr("or paste it here and press Enter"))
        self.field.setAccessibleName(tr("New token"))
        self.field.returnPressed.connect(self._typed)
        row = QHBoxLayout()
        row.addWidget(self.paste_button)
        row.addWidget(self.field, 1)
        column.addLayout(row)
        return frame

    def _question(self) -> QFrame:
        frame, column = _well()
        set_look(frame, "notice-good")
        self.question = label("", "heading")
        column.addWidget(self.question)
        told = tr(
            "Nothing was sent yet. It is kept in the vault first, then the provider is asked."
        )
        column.addWidget(label(told, "muted", wrap=True))
        row = QHBoxLayout()
        self.use_button = button(tr("Yes, use it"), self._use, look="primary")
        self.refuse_button = button(tr("No, wait for another"), self._refuse)
        row.addWidget(self.use_button)
        row.addWidget(self.refuse_button)
        row.addStretch(1)
        column.addLayout(row)
        frame.hide()
        return frame

    def _copied(self, secret: Secret) -> None:
        if self.isVisible() and not self.flow.busy:
            self.flow.offer(secret, asked=False)

    @Slot()
    def _kept(self) -> None:
        self._watch.clear()

    @Slot()
    def _open(self) -> None:
        if self.flow.page is not None and not self._open_page(self.flow.page.url):
            self.tell((_no_browser(), "warning"))

    @Slot()
    def _copy_link(self) -> None:
        if self.flow.page is not None:
            QGuiApplication.clipboard().setText(self.flow.page.url)

    @Slot()
    def _paste(self) -> None:
        pasted = self._watch.paste()
        if pasted is not None:
            self.flow.offer(pasted)

    @Slot()
    def _typed(self) -> None:
        text = self.field.text().strip()
        self.field.clear()
        if text:
            self.flow.offer(Secret(text))

    @Slot()
    def _use(self) -> None:
        self.flow.use()

    @Slot()
    def _refuse(self) -> None:
        self._watch.forget()
        self.flow.take_back()


def _well() -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("look", "well")
    column = QVBoxLayout(frame)
    column.setContentsMargins(px(14), px(12), px(14), px(12))
    column.setSpacing(px(8))
    return frame, column


def _waiting_words(mode: WatchMode) -> str:
    if mode is WatchMode.LIVE:
        return tr("Waiting for the token you copy. The clipboard is looked at only on this page.")
    if mode is WatchMode.ON_ACTIVATION:
        return tr("Copy it, then come back to this window.")
    return tr("Copy it, then press Paste.")


def _no_browser() -> Words:
    return Words(
        tr("No browser could be opened."),
        tr("The desktop did not take the link."),
        tr("Copy the link and open it yourself."),
    )
