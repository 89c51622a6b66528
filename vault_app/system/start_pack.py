"""Everything a start imports, in one file: hundreds of modules are found and read at once.

A copy of the bytecode that Python keeps for each of them, beside that of this package, so that
whoever could change the one could change the other. A module is taken from it as long as its
source is the very file the copy was made of, else in the usual way. Nothing else is imported here,
for whatever is comes before the pack does.
"""
# ruff: noqa: PTH105, PTH108, PTH116, PTH118, PTH120, PTH123
# pathlib would come before the pack

import marshal
import os
import stat
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import MAGIC_NUMBER, ExtensionFileLoader, SourceFileLoader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

    Entry = tuple[str, int, int, str | None, bool, int, int]
    """Source, its time and size, its bytecode, whether it is a package; where and how long."""

_HEAD = b"keyturn start 1 %d %b" % (sys.flags.optimize, MAGIC_NUMBER)
_BYTECODE_HEAD = 16
_FEW = 8
"""So many modules may be missing before the pack is made anew."""


class Pack:
    """Finds modules in the pack; the first of Python's finders once ``use`` was called."""

    def __init__(self, place: str) -> None:
        """Open what lies at *place*, if it is ours and of this interpreter."""
        self._place = place
        self._file = -1
        self._begin = 0
        self._entries: dict[str, Entry] = {}
        self._outdated = False
        try:
            self._open()
        except (OSError, EOFError, ValueError, TypeError):
            self._entries = {}

    def _open(self) -> None:
        file = os.open(self._place, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            self._read(file)
        finally:
            if self._file < 0:
                os.close(file)

    def _read(self, file: int) -> None:
        """Take what *file* holds, if it is ours and made for this very program."""
        status = os.fstat(file)
        head = os.read(file, len(_HEAD) + 8)
        if not _is_ours(status) or head[:-8] != _HEAD:
            return
        length = int.from_bytes(head[-8:], "little")
        if length > status.st_size:
            return
        paths, entries = marshal.loads(os.read(file, length))  # noqa: S302 - ours, see above
        if paths == sys.path[1:]:
            self._file, self._begin, self._entries = file, len(head) + length, entries

    def find_spec(
        self,
        fullname: str,
        path: "Sequence[str] | None" = None,
        target: "ModuleType | None" = None,
    ) -> ModuleSpec | None:
        """Say where the module is, if its source is the one that was packed."""
        entry = self._entries.get(fullname)
        if entry is None:
            return None
        origin, changed, size, cached, package, at, length = entry
        try:
            status = os.stat(origin)
        except OSError:
            status = None
        if status is None or (status.st_mtime_ns, status.st_size) != (changed, size):
            self._outdated = True
            del self._entries[fullname]
            return None
        if cached is None:
            return _spec(ModuleSpec(fullname, ExtensionFileLoader(fullname, origin), origin=origin))
        loader = _Packed(fullname, origin)
        loader.piece = (self._file, self._begin + at, length)
        spec = ModuleSpec(fullname, loader, origin=origin, is_package=package)
        if package:
            spec.submodule_search_locations = [os.path.dirname(origin)]
        spec.cached = cached  # reckoned else, for each
        return _spec(spec)

    def keep(self) -> None:
        """Write a new pack if this one lacks what is loaded by now; never fails."""
        loaded = _loaded()
        missing = len(loaded.keys() - self._entries.keys())
        if sys.dont_write_bytecode or not (self._outdated or missing > _FEW):
            return
        if not os.access(os.path.dirname(self._place), os.W_OK):
            return
        for name, (origin, _, _, cached, *_) in self._entries.items():
            loaded.setdefault(name, (origin, cached))
        try:
            self._write(loaded)
        except OSError:
            return

    def _write(self, modules: "dict[str, tuple[str, str | None]]") -> None:
        entries: dict[str, Entry] = {}
        pieces: list[bytes] = []
        at = 0
        for name, (origin, cached) in modules.items():
            piece = _piece(origin, cached)
            if piece is not None:
                status, code = piece
                package = origin.endswith(f"{os.sep}__init__.py")
                changed, size = status.st_mtime_ns, status.st_size
                entries[name] = (origin, changed, size, cached, package, at, len(code))
                pieces.append(code)
                at += len(code)
        index = marshal.dumps((sys.path[1:], entries))
        new = f"{self._place}.{os.getpid()}"
        file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
        try:
            with os.fdopen(file, "wb") as stream:
                stream.write(_HEAD + len(index).to_bytes(8, "little") + index)
                stream.writelines(pieces)
            os.replace(new, self._place)
        except BaseException:
            os.unlink(new)
            raise


class _Packed(SourceFileLoader):
    """Loads from the pack what else lies in a file of its own; the same in everything else."""

    piece = (-1, 0, 0)

    def get_code(self, fullname: str) -> "CodeType | None":
        file, at, length = self.piece
        try:
            code: CodeType = marshal.loads(os.pread(file, length, at))  # noqa: S302 - as there
        except (OSError, EOFError, ValueError, TypeError):
            return super().get_code(fullname)
        return code


_packs: list[Pack] = []


def use(place: str | None = None) -> None:
    """Import from the pack from now on, where there is one."""
    if not _packs and hasattr(os, "pread") and not hasattr(sys, "frozen"):
        _packs.append(Pack(place or usual_place()))
        sys.meta_path.insert(0, _packs[0])


def keep() -> None:
    """Have the pack hold what is loaded by now; to be asked at leisure, in any thread."""
    for pack in _packs:
        pack.keep()


def usual_place() -> str:
    """Return where the pack lies: with the bytecode Python keeps of this package."""
    room = os.path.dirname(os.path.dirname(__file__))
    return os.path.join(room, "__pycache__", f"start.{sys.implementation.cache_tag}.pack")


def _is_ours(status: os.stat_result) -> bool:
    """Tell whether nobody but us and the system can have written it."""
    ours = status.st_uid in (os.geteuid(), 0)
    others = stat.S_IWGRP | stat.S_IWOTH
    return ours and stat.S_ISREG(status.st_mode) and not status.st_mode & others


def _spec(spec: ModuleSpec) -> ModuleSpec:
    spec.has_location = True
    return spec


def _loaded() -> "dict[str, tuple[str, str | None]]":
    """Return the modules there are by name, with the files they are of."""
    found: dict[str, tuple[str, str | None]] = {}
    for name, module in sys.modules.copy().items():
        spec = getattr(module, "__spec__", None)
        if spec is None or spec.name != name or spec.origin is None:
            continue
        if type(spec.loader) in (SourceFileLoader, _Packed):
            found[name] = (spec.origin, spec.cached)
        elif type(spec.loader) is ExtensionFileLoader:
            found[name] = (spec.origin, None)
    return found


def _piece(origin: str, cached: str | None) -> tuple[os.stat_result, bytes] | None:
    """Return the bytecode Python keeps of a source, None if it is not that of this very source."""
    try:
        status = os.stat(origin)
        if cached is None:
            return status, b""
        with open(cached, "rb") as file:
            data = file.read()
    except OSError:
        return None
    changed = int(status.st_mtime) & 0xFFFFFFFF
    size = status.st_size & 0xFFFFFFFF
    written = b"".join(number.to_bytes(4, "little") for number in (0, changed, size))
    fits = data[:_BYTECODE_HEAD] == MAGIC_NUMBER + written
    return (status, data[_BYTECODE_HEAD:]) if fits and os.fsencode(origin) in data else None
