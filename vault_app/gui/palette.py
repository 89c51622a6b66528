"""The colour table, light and dark, and the sizes that derive from the system font (H33)."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QPalette,
)

_BASE_TEXT = 13.0


class Colours(NamedTuple):
    """One colour per role, as ``#rrggbb``; *tint* is the quiet fill behind a state colour."""

    background: str
    surface: str
    raised: str
    border: str
    track: str
    text: str
    muted: str
    accent: str
    accent_tint: str
    on_accent: str
    danger: str
    danger_tint: str
    warning: str
    warning_tint: str
    good: str
    good_tint: str
    tile: str
    selection: str

    def colour(self, role: str) -> QColor:
        """Return the colour of *role* for painting. Shared: copy before changing."""
        return _colour(getattr(self, role))

    @property
    def roles(self) -> tuple[str, ...]:
        """Name all roles."""
        return self._fields


LIGHT = Colours(
    background="#F6F7F9",
    surface="#FFFFFF",
    raised="#FBFCFD",
    border="#DDE1E7",
    track="#E6E9EE",
    text="#1B1F27",
    muted="#5B6472",
    accent="#3B5BDB",
    accent_tint="#E7ECFF",
    on_accent="#FFFFFF",
    danger="#C92A2A",
    danger_tint="#FFE9E9",
    warning="#9A5300",
    warning_tint="#FFF1DC",
    good="#2B7A3D",
    good_tint="#E4F5E8",
    tile="#E6E9EE",
    selection="#EDF1FF",
)

DARK = Colours(
    background="#14171C",
    surface="#1C2027",
    raised="#20252D",
    border="#313844",
    track="#2C323D",
    text="#E7EAF0",
    muted="#A3ACBA",
    accent="#8FA6FF",
    accent_tint="#27304F",
    on_accent="#14171C",
    danger="#FF8F8F",
    danger_tint="#43262A",
    warning="#FFBC6B",
    warning_tint="#403220",
    good="#82D796",
    good_tint="#1F3A28",
    tile="#2C323D",
    selection="#252C45",
)


def colours_of(palette: QPalette) -> Colours:
    """Return the table a widget with this palette is to paint with.

    Told by the text: a stylesheet's transparent background turns the window's role black.
    """
    return DARK if palette.color(QPalette.ColorRole.WindowText).lightness() > 128 else LIGHT


def current() -> Colours:
    """Return the table of the application's own palette."""
    return colours_of(QGuiApplication.palette())


def qt_palette(colours: Colours) -> QPalette:
    """Return the Qt palette of a table: what Fusion paints by itself fits in."""
    palette = QPalette()
    role = QPalette.ColorRole
    table = {
        role.Window: colours.background,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Mid: colours.border,
        role.Accent: colours.accent,
    }
    for name, value in table.items():
        palette.setColor(name, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, name, QColor(colours.muted))
    return palette


def text_pixels(system: QFont) -> float:
    """Return the height of our text in pixels: the system's, but not below 13."""
    return max(_BASE_TEXT, float(QFontInfo(system).pixelSize()))


@lru_cache(maxsize=256)
def px(size: float) -> int:
    """Scale a size of the pictures (drawn for 13-pixel text) to the application's font."""
    return max(1, round(size * _pixels() / _BASE_TEXT))


class Written(QFont):
    """A font that remembers how wide its words are: a table paints the same ones all the time."""

    _MOST: Final = 4096

    def __init__(self, like: QFont) -> None:
        """Begin as a copy of *like*; not changed once something was measured."""
        super().__init__(like)
        self._advances: dict[str, float] = {}
        self._fitted: dict[tuple[str, float, Qt.TextElideMode], str] = {}

    @cached_property
    def metrics(self) -> QFontMetricsF:
        """Return the measures of this font."""
        return QFontMetricsF(self)

    def advance(self, text: str) -> float:
        """Return the width of *text* in pixels."""
        if text not in self._advances:
            if len(self._advances) >= self._MOST:
                self._advances.clear()
            self._advances[text] = self.metrics.horizontalAdvance(text)
        return self._advances[text]

    def fitted(
        self, text: str, width: float, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> str:
        """Return what of *text* is shown in *width* pixels."""
        if self.advance(text) <= width:
            return text
        key = (text, width, mode)
        if key not in self._fitted:
            if len(self._fitted) >= self._MOST:
                self._fitted.clear()
            self._fitted[key] = self.metrics.elidedText(text, mode, width)
        return self._fitted[key]


@lru_cache(maxsize=64)
def font(size: float = 13, *, bold: bool = False, mono: bool = False) -> Written:
    """Return the application's font in a size of the pictures. Shared: copy before changing."""
    made = Written(_mono_family() if mono else QGuiApplication.font())
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def put_behind(families: Sequence[str]) -> None:
    """Let *families*, and no others, draw what the desktop's own face has no letters for."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        return
    made = application.font()
    if made.families()[1:] != list(families):
        made.setFamilies([QFontInfo(made).family(), *families])
        application.setFont(made)
        measure_again()


def measure_again() -> None:
    """Forget sizes and fonts: the application's font has changed."""
    _pixels.cache_clear()
    font.cache_clear()
    px.cache_clear()


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=1)
def _pixels() -> int:
    return QFontInfo(QGuiApplication.font()).pixelSize()


def _mono_family() -> QFont:
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if behind := QGuiApplication.font().families()[1:]:
        made.setFamilies([QFontInfo(made).family(), *behind])
    return made
