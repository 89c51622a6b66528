"""Looks for secret values where none may be, in every form they could hide in."""

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from vault_app.core.secret import Secret


def hunt(places: Iterable[Path | str | bytes], secrets: Sequence[Secret]) -> list[str]:
    """Return where a secret was found: in files below paths, in texts, in bytes.

    Clear text, UTF-16, hexadecimal (either case) and base64 in all three alignments, plain or
    URL-safe, are looked for. A finding names place and form, never the value.
    """
    forms = [(name, needle) for secret in secrets for name, needle in _forms(secret.reveal())]
    return [
        f"{where}: {name}"
        for where, data in _data(places)
        for name, needle in forms
        if re.search(re.escape(needle), data)
    ]


def _data(places: Iterable[Path | str | bytes]) -> Iterator[tuple[str, bytes]]:
    for number, place in enumerate(places):
        if isinstance(place, Path):
            yield from _files(place)
        elif isinstance(place, str):
            yield f"text {number}", place.encode("utf-8", "surrogateescape")
        else:
            yield f"bytes {number}", place


def _files(place: Path) -> Iterator[tuple[str, bytes]]:
    files = sorted(place.rglob("*")) if place.is_dir() else [place]
    for file in files:
        yield f"name of {file.parent}", file.name.encode()
        if file.is_file() and not file.is_symlink():
            yield str(file), file.read_bytes()


def _forms(value: str) -> Iterator[tuple[str, bytes]]:
    clear = value.encode()
    yield "clear", clear
    yield "utf-16-le", value.encode("utf-16-le")
    yield "utf-16-be", value.encode("utf-16-be")
    yield "hex", clear.hex().encode()
    yield "HEX", clear.hex().upper().encode()
    yield "json", "".join(f"\\u{ord(char):04x}" for char in value).encode()
    for shift in range(3):
        for name, encode in (("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode)):
            yield f"{name}+{shift}", _inner(encode(bytes(shift) + clear), shift)


def _inner(encoded: bytes, shift: int) -> bytes:
    """Drop the characters at both ends that depend on the neighbours' bytes."""
    start = (0, 2, 3)[shift]
    return encoded.rstrip(b"=")[start:-1]
