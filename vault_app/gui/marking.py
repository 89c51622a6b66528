"""The ways from a text in the sources to the language worn; ``lupdate`` reads the same calls.

Three forms, and no other, find a translation: ``self.tr("…")`` in a class (its name is the
context), ``tr("…")`` from here anywhere else, and ``mark("context", "…")`` in a table whose texts
``translated("context", text)`` shows. Write the text itself into the call, never within an
f-string: ``lupdate`` does not look there. A number goes in by ``tr("%Ln place(s)", "", number)``,
also in a class: ``self.tr`` loses the plural forms in a class that inherits it.
"""

from PySide6.QtCore import QCoreApplication


def mark(context: str, text: str) -> str:
    """Return *text* unchanged; it is translated where it is shown, in *context*."""
    return text


def translated(context: str, text: str) -> str:
    """Translate a text of a table, marked with *context*."""
    return QCoreApplication.translate(context, text)


def tr(text: str, comment: str = "", number: int = -1) -> str:
    """Translate *text*, which stands in no class; *comment* tells two meanings of it apart.

    With a *number*, ``%Ln`` becomes it, grouped as the language does, and the plural form is the
    one the language asks for.
    """
    return QCoreApplication.translate("", text, comment, number)
