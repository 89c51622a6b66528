"""What tells clipboard managers and histories of each platform to leave a copied value alone."""

from typing import Any, Final

from PySide6 import QtGui

MARK: Final = "application/x-keyturn-own"
MAC_MIME: Final = "application/x-nspasteboard-concealed-type"
MAC_TYPES: Final = ("org.nspasteboard.ConcealedType", "org.nspasteboard.TransientType")
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_NO: Final = b"\0\0\0\0"

CONCEALED: Final = (
    # Klipper and those that follow it; GNOME's and XFCE's managers look for it too.
    ("x-kde-passwordManagerHint", b"secret"),
    # macOS: becomes the types of nspasteboard.org by the converter below.
    (MAC_MIME, b"1"),
    # Windows: a present format is enough for the first; the others are a DWORD that says no.
    (_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"), b"1"),
    (_WINDOWS.format("CanIncludeInClipboardHistory"), _NO),
    (_WINDOWS.format("CanUploadToCloudClipboard"), _NO),
)


_CONVERTER: Final = getattr(QtGui, "QUtiMimeConverter", None)


def mac_converter(base: Any = _CONVERTER) -> Any:
    """Return the converter that gives our mark its macOS types; None where Qt has none.

    Making it registers it; it must be kept for as long as the clipboard is used. *base* is a seam:
    Qt offers that class on macOS only.
    """
    if base is None:
        return None

    class Concealed(base):  # type: ignore[misc] # known only there
        """Turns one MIME type of ours into the types that mean "do not keep this"."""

        def canConvert(self, mime: str, uti: str) -> bool:  # noqa: N802 - Qt's name
            """Only ours, only out."""
            return mime == MAC_MIME and uti in MAC_TYPES

        def convertFromMime(self, mime: str, data: object, uti: str) -> list[bytes]:  # noqa: N802 - Qt's name
            """An empty value: that the type is there says it all."""
            return [b""] if self.canConvert(mime, uti) else []

        def convertToMime(self, mime: str, data: object, uti: str) -> None:  # noqa: N802 - Qt's name
            """Nothing is read back."""

        def utiForMime(self, mime: str) -> str:  # noqa: N802 - Qt's name
            """Return the type that clipboard managers look for."""
            return MAC_TYPES[0] if mime == MAC_MIME else ""

        def mimeForUti(self, uti: str) -> str:  # noqa: N802 - Qt's name
            """Return our own name for it."""
            return MAC_MIME if uti in MAC_TYPES else ""

    return Concealed()
