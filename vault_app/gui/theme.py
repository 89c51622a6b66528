"""The look of the program: Fusion with our palette and one stylesheet, light or dark."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from vault_app.gui.names import STYLED
from vault_app.gui.palette import DARK, LIGHT, Colours, measure_again, px, qt_palette, text_pixels
from vault_app.gui.stylesheet import sheet

Scheme = Qt.ColorScheme


class Theme(QObject):
    """Follows the system's light or dark unless told which."""

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.Unknown, percent: int = 100
    ) -> None:
        """Dress *app* at once; ``Unknown`` follows the system. *percent* of the system's text."""
        super().__init__(app)
        self._app = app
        self._wanted = scheme
        self._worn: Colours | None = None
        if app.property(STYLED) is None:
            app.setStyle("Fusion")
        self._plain = text_pixels(app.font())
        self.percent = percent
        self._measure()
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    @property
    def dark(self) -> bool:
        """Tell what is worn now."""
        return self._worn is DARK

    @property
    def colours(self) -> Colours:
        """Return the table worn now."""
        return self._worn or LIGHT

    def scale(self, percent: int) -> None:
        """Wear text of another size; what was laid out before is to be made anew."""
        self.percent = percent
        self._measure()
        self._app.setStyleSheet(sheet(self.colours, px))

    def choose(self, scheme: Scheme) -> None:
        """Wear light or dark whatever the system says; ``Unknown`` follows it again."""
        self._wanted = scheme
        self._dress()

    @Slot()
    def _follow(self) -> None:
        if self._wanted is Scheme.Unknown:
            self._dress()

    def _measure(self) -> None:
        font = self._app.font()
        font.setPixelSize(round(self._plain * self.percent / 100))
        self._app.setFont(font)
        measure_again()

    def _dress(self) -> None:
        system = self._app.styleHints().colorScheme()
        scheme = system if self._wanted is Scheme.Unknown else self._wanted
        colours = DARK if scheme is Scheme.Dark else LIGHT
        if colours is self._worn:
            return
        self._worn = colours
        self._app.setPalette(qt_palette(colours))
        self._app.setStyleSheet(sheet(colours, px))
        self.changed.emit()


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look at *widget* again after one of its properties changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def set_look(widget: QWidget, look: str) -> None:
    """Give *widget* one of the looks of the stylesheet (``primary``, ``muted``, ``card`` ...)."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        restyle(widget)
