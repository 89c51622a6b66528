"""The tray: how many are due, what to do about each, and notifications on every desktop.

Where there is no tray, notifications go to the desktop's own service instead, and nobody hides a
window into nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from vault_app.core.text import sanitise
from vault_app.gui.drawing import badge_font
from vault_app.gui.format import number
from vault_app.gui.icons import pixmap
from vault_app.gui.marking import tr
from vault_app.gui.notices import Chosen, Notices
from vault_app.gui.palette import LIGHT
from vault_app.gui.reminders import Digest

if TYPE_CHECKING:
    from vault_app.gui.notices import Post
    from vault_app.services.entry import Entry

_SHOWN = 8
_SIDES = (16, 22, 24, 32, 48)


@dataclass(frozen=True, slots=True)
class Snooze:
    """Be silent about one credential for some days."""

    credential: str
    days: int


class Tray(QObject):
    """The icon and its menu. Signals say what the person wants; ids are credential ids."""

    open_wanted = Signal()
    rotate_wanted = Signal(str)
    batch_wanted = Signal(object)
    snooze_wanted = Signal(object)
    mute_wanted = Signal(str)
    wake_wanted = Signal(str)
    keep_chosen = Signal(object)
    again_wanted = Signal()
    check_wanted = Signal()
    lock_wanted = Signal()
    unlock_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        *,
        practice: bool = False,
        keep: bool = False,
        post: "Post | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """Make the icon; it is shown as soon as the desktop has a tray.

        *keep*: closing the window leaves the program in the tray, by the person's own choice.
        *post* shows notifications, by default the desktop's own service.
        """
        super().__init__(parent)
        self._keep = keep
        self._under_way: tuple[Entry, ...] = ()
        self.notices = Notices(post, self)
        self.notices.chosen.connect(self._act)
        self.notices.unshown.connect(self._show_message)
        self._practice = practice
        self._locked = False
        self._count = 0
        self._due: tuple[Entry, ...] = ()
        self._quiet: tuple[Entry, ...] = ()
        self.menu = QMenu()
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_wanted)
        self.show_due(())

    @property
    def available(self) -> bool:
        """Tell whether this desktop shows a tray icon now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def tooltip(self) -> str:
        """Return what the icon says."""
        return self.icon.toolTip()

    def appear(self) -> bool:
        """Show the icon if there is a tray (one may come later); tell whether it is shown."""
        if self.available and not self.icon.isVisible():
            self.icon.show()
        return self.available and self.icon.isVisible()

    def vanish(self) -> None:
        """Take the icon away and hear of no notification any more."""
        self.notices.close()
        self.icon.hide()

    @Slot(object)
    def show_due(self, entries: "Sequence[Entry]") -> None:
        """Show how many are due and put them into the menu."""
        self._due = tuple(entries)
        self._count = len(self._due)
        self.icon.setIcon(tray_icon(self._count, self._practice))
        self.icon.setToolTip(self._tooltip_words())
        self._fill_menu()
        self.appear()

    def tell_again(self) -> None:
        """Say the same in the language worn now."""
        self.show_due(self._due)

    @Slot(object)
    def show_under_way(self, entries: "Sequence[Entry]") -> None:
        """Show which rotations wait to be gone on with."""
        self._under_way = tuple(entries)
        self._fill_menu()

    @Slot(object)
    def show_quiet(self, entries: "Sequence[Entry]") -> None:
        """Show which are due and kept quiet, so that they can be heard of again."""
        self._quiet = tuple(entries)
        self._fill_menu()

    def show_locked(self, locked: bool) -> None:
        """Offer what can be done while it is locked, or open."""
        if locked != self._locked:
            self._locked = locked
            self._fill_menu()

    @Slot(object)
    def notify(self, digest: Digest) -> None:
        """Show one notification with its buttons; by the tray where no service has buttons."""
        self.notices.show(digest, self._marked(digest.title))

    @Slot(object)
    def _show_message(self, digest: Digest) -> None:
        """Where nobody shows notifications the window shows what is due."""
        if self.appear():
            self.icon.showMessage(self._marked(digest.title), digest.body, self.icon.icon())

    @Slot(object)
    def _act(self, chosen: Chosen) -> None:
        if chosen.again:
            self.again_wanted.emit()
            return
        if chosen.rotate:
            self.batch_wanted.emit(chosen.digest.credentials)
            return
        if not chosen.days:
            self.open_wanted.emit()
            return
        for credential in chosen.digest.credentials:
            self._snooze(credential, chosen.days)

    def _fill_menu(self) -> None:
        self.menu.clear()
        if self._practice:
            self.menu.addAction(tr("PRACTICE")).setEnabled(False)
        for entry in self._under_way[:_SHOWN]:
            name = sanitise(entry.credential.name, 40).replace("&", "&&")
            going = tr("Go on turning {name}…").format(name=name)
            self.menu.addAction(going, partial(self.rotate_wanted.emit, entry.credential.id))
        for entry in self._due[:_SHOWN]:
            self._add_entry(entry)
        if not self._due:
            self.menu.addAction(tr("Nothing is due")).setEnabled(False)
        elif self._count > _SHOWN:
            more = tr("and {n} more").format(n=number(self._count - _SHOWN))
            self.menu.addAction(more, self.open_wanted.emit)
        if self._quiet:
            self._add_quiet()
        self.menu.addSeparator()
        checking = self.menu.addAction(tr("Check now"), self.check_wanted.emit)
        checking.setEnabled(not self._locked)
        if self._locked:
            self.menu.addAction(tr("Unlock…"), self.unlock_wanted.emit)
        else:
            self.menu.addAction(tr("Lock"), self.lock_wanted.emit)
        self.menu.addSeparator()
        keeping = self.menu.addAction(tr("Keep running when the window is closed"))
        keeping.setCheckable(True)
        keeping.setChecked(self._keep)
        keeping.toggled.connect(self._keep_toggled)
        opening = self.menu.addAction(tr("Open Keyturn"), self.open_wanted.emit)
        self.menu.setDefaultAction(opening)
        self.menu.addAction(tr("Quit"), self.quit_wanted.emit)

    def _add_entry(self, entry: "Entry") -> None:
        credential = entry.credential
        submenu = self.menu.addMenu(sanitise(credential.name, 40).replace("&", "&&"))
        submenu.addAction(tr("Rotate…"), partial(self.rotate_wanted.emit, credential.id))
        submenu.addAction(tr("Remind me in a day"), partial(self._snooze, credential.id, 1))
        submenu.addAction(tr("Remind me in a week"), partial(self._snooze, credential.id, 7))
        never = partial(self.mute_wanted.emit, credential.id)
        submenu.addAction(tr("Never remind me of it"), never)

    def _add_quiet(self) -> None:
        submenu = self.menu.addMenu(tr("Put off or muted"))
        for entry in self._quiet[:_SHOWN]:
            name = sanitise(entry.credential.name, 40).replace("&", "&&")
            text = tr("Remind me of {name} again").format(name=name)
            submenu.addAction(text, partial(self.wake_wanted.emit, entry.credential.id))

    def _snooze(self, credential: str, days: int) -> None:
        self.snooze_wanted.emit(Snooze(credential, days))

    def show_keep(self, keep: bool) -> None:
        """Show what was chosen elsewhere; it is not told again."""
        if keep != self._keep:
            self._keep = keep
            self._fill_menu()

    @Slot(bool)
    def _keep_toggled(self, keep: bool) -> None:
        self._keep = keep
        self.keep_chosen.emit(keep)

    def _tooltip_words(self) -> str:
        if not self._count:
            return self._marked(tr("Keyturn: nothing is due"))
        return self._marked(tr("Keyturn: %Ln token(s) are due", "", self._count))

    def _marked(self, text: str) -> str:
        return tr("PRACTICE: {text}").format(text=text) if self._practice else text

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        shown = (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        )
        if reason in shown:
            self.open_wanted.emit()


def tray_icon(count: int, practice: bool) -> QIcon:
    """Return the mark on a plate (trays are light or dark), with the count in its corner."""
    made = QIcon()
    for side in _SIDES:
        made.addPixmap(_drawn(side, count, practice))
    return made


def _drawn(side: int, count: int, practice: bool) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(LIGHT.colour("warning" if practice else "accent"))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22)
    inset = max(1, round(side * 0.1))
    mark = pixmap("keyturn", LIGHT.on_accent, side - 2 * inset)
    painter.drawPixmap(inset, inset, mark)
    if count:
        _draw_count(painter, side, count)
    painter.end()
    return picture


def _draw_count(painter: QPainter, side: int, count: int) -> None:
    wide = side * 0.62
    box = QRectF(side - wide, side - wide, wide, wide)
    painter.setBrush(LIGHT.colour("danger"))
    painter.drawEllipse(box)
    # A copy: the font is shared by everything that paints a badge.
    written = QFont(badge_font())
    written.setPixelSize(max(7, round(wide * 0.72)))
    painter.setFont(written)
    painter.setPen(LIGHT.colour("on_accent"))
    text = str(count) if count < 10 else "9+"
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
