"""Tokens in the names of files and folders: a download keeps the query it was asked with."""

import os
from collections.abc import Iterator, Sequence

from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import Sighting
from vault_app.services.scan_ahead import Folder
from vault_app.services.scan_names import Sighted

_TEXT = ("utf-8", "surrogateescape")


def named(folders: Sequence[Folder], engine: Engine) -> Iterator[tuple[Folder, Sighted]]:
    """Yield what stands in the names of *folders* and of the files in them.

    All are looked at as one text first, for hardly any holds a token.
    """
    text = "\n".join([f"{folder.start}\n{folder.names}" for folder in folders]).encode(*_TEXT)
    if not engine.worth(memoryview(text), (len(text),)):
        return
    for folder in folders:
        if not _holds(_both(folder), engine):
            continue
        for name in (_own(folder), *folder.names.split("\0")):
            path = folder.start.rstrip(os.sep) if name == _own(folder) else folder.start + name
            for hit in engine.hits(name.encode(*_TEXT)):
                yield folder, Sighted(path, Sighting(hit, 1, 1), folder.root, in_name=True)


def _own(folder: Folder) -> str:
    return os.path.basename(folder.start.rstrip(os.sep))  # noqa: PTH119 - a hundred thousand


def _both(folder: Folder) -> str:
    return f"{_own(folder)}\n" + folder.names.replace("\0", "\n")


def _holds(text: str, engine: Engine) -> bool:
    return bool(engine.hits(text.encode(*_TEXT)))
