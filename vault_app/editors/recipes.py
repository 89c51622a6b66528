"""How an old value was spelled, as a short text that holds no value, so undo can spell it again.

Kept in the journal as the splice's encoding: ``utf-8``; ``percent:..P..`` with one letter for each
character of the value (``.`` plain); ``base64:sp:(5+37>40,utf-8)`` with alphabet (``s`` or ``u``),
padding (``p`` or ``n``), how its lines were broken, and the splices inside. ``utf-16-le/`` before a
recipe means that it is for the text in narrow bytes; ``@name|`` whose value it is.
"""

from collections.abc import Callable
from dataclasses import dataclass

from vault_app.core.errors import WriteRefused
from vault_app.core.place import Encoding
from vault_app.editors import base64_runs, wrapping

_NAMES = {"&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos"}
_SPELLERS: dict[str, Callable[[str], str]] = {
    ".": lambda char: char,
    "p": lambda char: f"%{ord(char):02x}",
    "P": lambda char: f"%{ord(char):02X}",
    "u": lambda char: f"\\u{ord(char):04x}",
    "U": lambda char: f"\\u{ord(char):04X}",
    "l": lambda char: f"\\U{ord(char):08x}",
    "L": lambda char: f"\\U{ord(char):08X}",
    "x": lambda char: f"\\x{ord(char):02x}",
    "X": lambda char: f"\\x{ord(char):02X}",
    "b": lambda char: f"\\{char}" if not char.isalnum() else "",
    "t": lambda char: f"`{char}" if not char.isalnum() else "",
    "q": lambda char: char + char if char in "'\"$%" else "",
    "n": lambda char: f"&{_NAMES[char]};" if char in _NAMES else "",
    "d": lambda char: f"&#{ord(char)};",
    "h": lambda char: f"&#x{ord(char):x};",
    "H": lambda char: f"&#x{ord(char):X};",
}


@dataclass(frozen=True, slots=True)
class Inner:
    """One splice inside the content of a base64 run; offsets in the old content."""

    start: int
    old_length: int
    new_length: int
    recipe: str


def spelling(raw: bytes, value: str, encoding: Encoding) -> str:
    """Return the recipe by which *value* gives *raw*; WriteRefused if no recipe tells it."""
    if encoding not in (Encoding.PERCENT, Encoding.JSON_ESCAPE):
        return encoding.value
    text, letters, at = raw.decode(), [], 0
    for char in value:
        letter = _letter(text, at, char)
        letters.append(letter)
        at += len(_SPELLERS[letter](char))
    return f"{encoding.value}:{''.join(letters)}"


def spelled(recipe: str, value: str) -> bytes:
    """Return the bytes of *value* as *recipe* says; not for base64."""
    name, _, letters = recipe.partition(":")
    if letters:
        return "".join(_SPELLERS[k](c) for k, c in zip(letters, value, strict=True)).encode()
    return value.encode(name, "surrogatepass" if name.startswith("utf-16") else "surrogateescape")


def tagged(recipe: str, name: str) -> str:
    """Return *recipe* marked as that of the part *name*; the empty name needs no mark."""
    return f"@{name}|{recipe}" if name else recipe


def untagged(recipe: str) -> tuple[str, str]:
    """Return the name of the part (or nothing) and the rest of *recipe*."""
    if not recipe.startswith("@"):
        return "", recipe
    name, _, rest = recipe[1:].partition("|")
    return name, rest


def widened(recipe: str, charset: str) -> str:
    """Return *recipe* for a text that stands in wide bytes; a plain value's is the charset."""
    name, rest = untagged(recipe)
    return tagged(charset if rest == Encoding.UTF8.value else f"{charset}/{rest}", name)


def narrowed(recipe: str) -> tuple[str | None, str]:
    """Return the charset a recipe of ``widened`` has before it, else None, and the rest."""
    charset, slash, rest = recipe.partition("/")
    return (charset, rest) if slash and charset in _WIDE else (None, recipe)


_WIDE = frozenset({Encoding.UTF16LE.value, Encoding.UTF16BE.value})


def pack_base64(run: base64_runs.Run, broken: wrapping.Wrapping | None, inner: list[Inner]) -> str:
    """Return the recipe of a whole run, *broken* over lines or not."""
    flags = ("u" if run.urlsafe else "s") + ("p" if run.padded else "n")
    flags += broken.packed() if broken else ""
    parts = (f"{i.start}+{i.old_length}>{i.new_length},{i.recipe}" for i in inner)
    return f"{Encoding.BASE64.value}:{flags}:" + "".join(f"({part})" for part in parts)


def is_broken_base64(recipe: str) -> bool:
    """Tell whether *recipe* is that of a run broken over lines."""
    _, rest = narrowed(untagged(recipe)[1])
    return rest.startswith(Encoding.BASE64.value) and unpack_base64(rest).broken is not None


@dataclass(frozen=True, slots=True)
class Packed:
    """What the recipe of a base64 run says."""

    urlsafe: bool
    padded: bool
    broken: wrapping.Wrapping | None
    inner: list[Inner]


def unpack_base64(recipe: str) -> Packed:
    """Return what a recipe says that ``pack_base64`` made."""
    _, flags, rest = recipe.split(":", 2)
    inner = []
    for part in _bracketed(rest):
        numbers, _, inner_recipe = part.partition(",")
        start, _, lengths = numbers.partition("+")
        old, _, new = lengths.partition(">")
        inner.append(Inner(int(start), int(old), int(new), inner_recipe))
    broken = wrapping.unpacked(flags[2:]) if flags[2:] else None
    return Packed(flags[0] == "u", flags[1] == "p", broken, inner)


def _letter(text: str, at: int, char: str) -> str:
    lengths = {
        letter: len(raw)
        for letter, spell in _SPELLERS.items()
        if (raw := spell(char)) and text.startswith(raw, at)
    }
    if not lengths:
        raise WriteRefused("cannot_write_value")
    return max(lengths, key=lambda letter: lengths[letter])


def _bracketed(text: str) -> list[str]:
    """Return the contents of the outermost brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        if char == "(":
            depth += 1
            start = at + 1 if depth == 1 else start
        elif char == ")":
            depth -= 1
            if not depth:
                parts.append(text[start:at])
    return parts
