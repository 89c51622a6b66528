"""Packs whose indexes and headers are read before anything else, while others load or read."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from vault_app.scanner.headers import Check, families_in
from vault_app.scanner.packs import FEW, Odd, Pack
from vault_app.scanner.repository import packed_in


class Early:
    """Packs that were read early, each until somebody takes it."""

    def __init__(self) -> None:
        """Have read nothing."""
        self._packs: dict[str, Pack] = {}

    def read(self, stores: Iterable[Path], check: Check) -> None:
        """Read those in *stores*, if they are no more than a moment's work; *check* may end it."""
        for store in stores:
            if packed_in(store) <= FEW:
                for path in sorted((store / "objects" / "pack").glob("*.pack")):
                    with suppress(Odd, OSError):
                        self._read(path, check)

    def _read(self, path: Path, check: Check) -> None:
        pack = Pack(path)
        self._packs[os.path.realpath(path)] = pack  # as git tells it later
        if pack.fits:
            pack.families = families_in(pack, check)

    def take(self, path: Path) -> Pack:
        """Return the pack at *path*, read early or now; raises Odd."""
        pack = self._packs.pop(os.path.realpath(path), None) if self._packs else None
        return Pack(path) if pack is None else pack

    def close(self) -> None:
        """Let go of what nobody took."""
        while self._packs:
            self._packs.popitem()[1].close()
