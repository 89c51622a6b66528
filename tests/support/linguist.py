"""What ``lupdate`` reads out of the window's sources, and what the committed translations hold."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.support.source import ROOT

SOURCES = ROOT / "vault_app" / "gui"
FOLDER = ROOT / "resources" / "translations"
TRANSLATED = ("de", "zh_CN")
LANGUAGES = ("en", *TRANSLATED)
ALIASES = "QT_TRANSLATE_NOOP+=mark"

Key = tuple[str, str, str]
"""Context, text, comment."""


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a translation: several forms where the number decides."""

    key: Key
    plural: bool
    finished: bool
    forms: tuple[str, ...]


def program(name: str) -> Path:
    """Return one of Qt's programs in the environment we run in."""
    found = next(Path(sys.executable).parent.glob(f"pyside6-{name}*"))
    return found


def extracted(folder: Path) -> dict[Key, Message]:
    """Return what ``lupdate`` finds, written to *folder* and read back."""
    target = folder / "all.ts"
    files = sorted(str(path) for path in SOURCES.rglob("*.py"))
    options = ["-tr-function-alias", ALIASES, "-source-language", "en", "-silent"]
    subprocess.run([program("lupdate"), *files, *options, "-ts", target], check=True)
    return read(target)


def committed(language: str) -> dict[Key, Message]:
    """Return the entries of a committed translation."""
    return read(FOLDER / f"keyturn_{language}.ts")


def read(path: Path) -> dict[Key, Message]:
    """Return the entries of a ``.ts`` file."""
    tree = ElementTree.parse(path)  # noqa: S314 - our own file
    found = {}
    for context in tree.getroot().iter("context"):
        for entry in context.iter("message"):
            made = _message(context.findtext("name") or "", entry)
            found[made.key] = made
    return found


def _message(context: str, entry: ElementTree.Element) -> Message:
    translation = entry.find("translation")
    assert translation is not None
    plural = entry.get("numerus") == "yes"
    forms = [form.text or "" for form in translation] if plural else [translation.text or ""]
    return Message(
        (context, entry.findtext("source") or "", entry.findtext("comment") or ""),
        plural,
        translation.get("type") is None,
        tuple(forms),
    )


def written(path: Path) -> Iterator[tuple[int, Key]]:
    """Yield line and key of every text that *path* gives to one of the forms of ``marking``."""
    yield from _calls(ast.parse(path.read_text(encoding="utf-8")), "")


def _calls(node: ast.AST, inside: str) -> Iterator[tuple[int, Key]]:
    if isinstance(node, ast.ClassDef):
        inside = node.name
    if isinstance(node, ast.Call):
        key = _key(node, inside)
        if key is not None:
            yield node.lineno, key
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, inside)


def _key(call: ast.Call, inside: str) -> Key | None:
    function = call.func
    texts = [one.value if isinstance(one, ast.Constant) else None for one in call.args]
    first = texts[0] if texts else None
    second = texts[1] if len(texts) > 1 and isinstance(texts[1], str) else ""
    if not isinstance(first, str):
        return None
    if isinstance(function, ast.Name):
        if function.id in ("tr", "_tr"):
            return "", first, second
        if function.id in ("mark", "translated"):
            return (first, second, "") if second else None
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        if function.attr == "tr":
            return (inside if function.value.id in ("self", "cls") else "?"), first, second
        if function.attr == "translate" and function.value.id == "QCoreApplication":
            return (first, second, "") if second else None
    return None
