"""The choices of the page: which there are in which section, with their words and controls."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from vault_app.gui.language import NAMES, choices
from vault_app.gui.marking import mark, translated
from vault_app.gui.settings.controls import Control, Hours, Number, Switch, Word
from vault_app.gui.settings.section import Section
from vault_app.services.settings import Value, choice_of

C = "settings"


def _tr(text: str) -> str:
    return translated(C, text)


_NAMES = {
    "language": (
        mark("settings", "Language"),
        mark("settings", "Takes effect at once; at the next start if something is under way."),
    ),
    "theme": (mark("settings", "Colours"), ""),
    "text_size": (
        mark("settings", "Size of text"),
        mark(
            "settings",
            "In percent of the system's. Takes effect at once; at the next start if something is "
            "under way.",
        ),
    ),
    "rows": (mark("settings", "Rows of the token list"), ""),
    "keep_in_tray": (
        mark("settings", "Stay in the tray"),
        mark("settings", "Closing the window keeps Keyturn at work, if the desktop has a tray."),
    ),
    "start_at_login": (
        mark("settings", "Start at login"),
        mark("settings", "Reminders come from then on, without a window."),
    ),
    "quiet_hours": (
        mark("settings", "Quiet hours"),
        mark("settings", "No reminder in between; what was missed comes afterwards, once."),
    ),
    "background_checks": (
        mark("settings", "Check tokens in the background"),
        mark("settings", "Each about once a day, by asking its provider. Off: only when you ask."),
    ),
    "update_checks": (
        mark("settings", "Look for updates"),
        mark("settings", "One question a day, one address. Nothing is ever installed by itself."),
    ),
    "hide_from_capture": (
        mark("settings", "Keep out of screen pictures"),
        mark(
            "settings",
            "Screen sharing and recording see nothing of this window, where that can be.",
        ),
    ),
    "idle_minutes": (
        mark("settings", "Lock when nobody is there"),
        mark("settings", "After so long without keyboard and mouse. A rotation is waited for."),
    ),
    "reveal_seconds": (
        mark("settings", "A shown value stays"),
        mark("settings", "Then it is hidden again."),
    ),
    "clipboard_seconds": (
        mark("settings", "A copied value stays"),
        mark("settings", "Then it is taken off the clipboard, if it is still there."),
    ),
}
_WORDS = {
    "system": mark("settings", "as the system"),
    "light": mark("settings", "light"),
    "dark": mark("settings", "dark"),
    "comfortable": mark("settings", "two lines"),
    "compact": mark("settings", "one line"),
}
_SIZES = (80, 90, 100, 115, 130, 150, 175, 200)
SECTIONS = (
    (mark("settings", "Window"), ("language", "theme", "text_size", "rows")),
    (mark("settings", "Tray and reminders"), ("keep_in_tray", "start_at_login", "quiet_hours")),
    (mark("settings", "Checks"), ("background_checks", "update_checks")),
    (
        mark("settings", "Lock and values"),
        ("idle_minutes", "reveal_seconds", "clipboard_seconds", "hide_from_capture"),
    ),
)


_UNTRAYED = mark("settings", "This desktop shows no tray now: closing the window ends Keyturn.")
_SEEN = mark("settings", "This system has no way to do that.")


class Choices(QObject):
    """Sections with a control for each choice; ``picked`` hands over key and value.

    Each section is made when it is asked for: together they are more than one frame's work.
    """

    picked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is made yet."""
        super().__init__(parent)
        self._made: dict[int, Section] = {}
        self._controls: dict[str, Control] = {}

    def section(self, at: int) -> Section:
        """Return the section of that number in ``SECTIONS``."""
        if at not in self._made:
            title, keys = SECTIONS[at]
            self._made[at] = self._section(_tr(title), keys)
        return self._made[at]

    @property
    def sections(self) -> list[Section]:
        """Return all sections."""
        return [self.section(at) for at in range(len(SECTIONS))]

    @property
    def controls(self) -> dict[str, Control]:
        """Return the control of each choice."""
        return self._controls if self.sections else {}

    def show_values(self, values: dict[str, Value]) -> None:
        """Show how everything stands that is made."""
        for key, control in self._controls.items():
            if key in values:
                control.show_value(values[key])

    def show_means(self, *, tray: bool, unseen: bool) -> None:
        """Say what this desktop cannot do: show a *tray*, keep a window *unseen*."""
        name = "keep_in_tray"
        if name in self._controls:
            text = _tr(_NAMES[name][1] if tray else _UNTRAYED)
            self._explain(name, text)
        name = "hide_from_capture"
        if name in self._controls and not unseen:
            control = self._controls[name]
            control.setEnabled(isinstance(control, Switch) and control.isChecked())
            self._explain(name, _tr(_SEEN))

    def _explain(self, key: str, text: str) -> None:
        at = next(at for at, (_, keys) in enumerate(SECTIONS) if key in keys)
        self._made[at].explain(self._controls[key], text)

    def _section(self, title: str, keys: tuple[str, ...]) -> Section:
        made = Section(title)
        for key in keys:
            control = _MAKERS[key]()
            control.picked.connect(partial(self._tell, key))
            name, text = _NAMES[key]
            made.add_line(_tr(name), _tr(text) if text else "", control)
            self._controls[key] = control
        return made

    def _tell(self, key: str, value: Value) -> None:
        self.picked.emit((key, value))


def _word(key: str) -> Word:
    return Word([(word, _tr(_WORDS[word])) for word in choice_of(key).words])


def _language() -> Word:
    """Return the languages, each by its name in itself: who needs one must be able to read it."""
    return Word([(code, NAMES.get(code, _tr(_WORDS["system"]))) for code in choices()])


def _size() -> Word:
    return Word([(size, f"{size} %") for size in _SIZES])


def _number(key: str, unit: str, never: str = "") -> Number:
    choice = choice_of(key)
    return Number(choice.least, choice.most, _tr(unit), _tr(never) if never else "")


_MAKERS: dict[str, Callable[[], Control]] = {
    "language": _language,
    "theme": partial(_word, "theme"),
    "text_size": _size,
    "rows": partial(_word, "rows"),
    "keep_in_tray": Switch,
    "start_at_login": Switch,
    "background_checks": Switch,
    "update_checks": Switch,
    "hide_from_capture": Switch,
    "quiet_hours": lambda: Hours(
        _tr(mark("settings", "to")),
        (
            _tr(mark("settings", "Quiet hours")),
            _tr(mark("settings", "Quiet hours begin")),
            _tr(mark("settings", "Quiet hours end")),
        ),
    ),
    "idle_minutes": partial(
        _number, "idle_minutes", mark("settings", "minutes"), mark("settings", "never")
    ),
    "reveal_seconds": partial(_number, "reveal_seconds", mark("settings", "seconds")),
    "clipboard_seconds": partial(_number, "clipboard_seconds", mark("settings", "seconds")),
}
