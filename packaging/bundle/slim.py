"""What of the collected files goes into the bundle, and what those that do are cleared of."""

import struct
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]  # where it goes, where it comes from, PyInstaller's name for its kind

# Qt's plugins that our window can come to load, on any of the three systems; None: all of a folder.
PLUGINS: dict[str, tuple[str, ...] | None] = {
    "iconengines": None,
    "imageformats": ("qico", "qsvg"),
    "platforminputcontexts": ("qibus", "qcompose", "compose", "ibus"),
    "platforms": ("qcocoa", "qminimal", "qoffscreen", "qwayland", "qwindows", "qxcb"),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": None,
    "wayland-decoration-client": None,
    "wayland-shell-integration": ("xdg-shell",),
    "xcbglintegrations": None,
}
NOT_PLATFORMS = ("qminimalegl",)
# In the folders of other projects: only what tells their name, version and terms.
PAPERS_DROPPED = ("INSTALLER", "RECORD", "REQUESTED", "WHEEL", "direct_url.json", "top_level.txt")


def kept(entries: Sequence[Entry], languages: Sequence[str]) -> list[Entry]:
    """Return the files that something of ours may load."""
    return [
        entry for entry in entries if wanted(PurePosixPath(Path(entry[0]).as_posix()), languages)
    ]


def wanted(path: PurePosixPath, languages: Sequence[str]) -> bool:
    """Tell whether the file at *path* of the bundle is of use."""
    if "plugins" in path.parts and "PySide6" in path.parts:
        return plugin_wanted(path.parent.name, path.name.removeprefix("lib"))
    if path.parent.name == "translations" and "PySide6" in path.parts:
        return path.name in {f"qtbase_{code}.qm" for code in languages}
    return not (path.parent.suffix == ".dist-info" and path.name in PAPERS_DROPPED)


def plugin_wanted(folder: str, name: str) -> bool:
    """Tell whether one of Qt's plugins is of use."""
    if folder not in PLUGINS or name.startswith(NOT_PLATFORMS):
        return False
    names = PLUGINS[folder]
    return names is None or name.startswith(names)


def needed_by_others(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries without the libraries that nothing among them is linked with (Linux).

    Leaving a plugin out leaves behind what only it wanted. The interpreter's own library stays:
    the program loads it by name.
    """
    left = list(entries)
    wishes = {source: needs(Path(source)) for _, source, _ in left}
    while True:
        wished = {name for _, source, _ in left for name in wishes[source]}
        still = [entry for entry in left if not is_orphan(entry, wished)]
        if len(still) == len(left):
            return still
        left = still


def needs(path: Path) -> frozenset[str]:
    """Return the libraries that the file at *path* is linked with."""
    read = read_elf(path.resolve())  # the system's libraries are named by links
    return read.needed if read else frozenset()


def is_orphan(entry: Entry, wished: set[str]) -> bool:
    """Tell whether *entry* is a library to link with, and nothing is."""
    path = PurePosixPath(entry[0])
    library = entry[2] == "BINARY" and ".so" in path.name and path.name[:3] == "lib"
    linkable = str(path.parent) in (".", "PySide6/Qt/lib")
    return library and linkable and path.name not in wished and "python" not in path.name


def clear(folder: Path) -> None:
    """Strip the libraries of a finished bundle and forget the building machine's paths (Linux)."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and not path.exists():  # to a library that was left out
            path.unlink()
        elif ".so" in path.name and (read := read_elf(path)):
            if not read.stripped:
                subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
            forget_paths(path)
            path.chmod(0o644)


def forget_paths(path: Path) -> None:
    """Take search paths out of a library that are not relative to itself."""
    read = read_elf(path)
    if read and any(one[:1] == "/" for paths in read.search_paths for one in paths.split(":")):
        read.forget_search_paths()
        path.write_bytes(read.data)


# --- as much of Linux's program files as that needs: 64 bits, little-endian ----------------------

DYNAMIC_SEGMENT, SYMBOL_TABLE, LOADED = 2, 2, 1
END, NEEDED, STRINGS, RPATH, RUNPATH = 0, 1, 5, 15, 29
ENTRY = struct.Struct("<qQ")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the file and where it is put in memory."""

    kind: int
    offset: int
    address: int
    size: int


class Elf:
    """One program or library, read whole."""

    def __init__(self, data: bytes) -> None:
        """Read the table of segments and the dynamic section."""
        self.data = bytearray(data)
        start, size, count = (
            *struct.unpack_from("<Q", data, 32),
            *struct.unpack_from("<HH", data, 54),
        )
        self._segments = [self._segment(start + size * number) for number in range(count)]

    def _segment(self, at: int) -> Segment:
        kind, _, offset, address, _, size = struct.unpack_from("<IIQQQQ", self.data, at)
        return Segment(kind, offset, address, size)

    def _entries(self) -> Iterator[tuple[int, int, int]]:
        """Yield place, tag and value of each entry of the dynamic section."""
        for segment in self._segments:
            if segment.kind == DYNAMIC_SEGMENT:
                for at in range(segment.offset, segment.offset + segment.size, ENTRY.size):
                    tag, value = ENTRY.unpack_from(self.data, at)
                    yield at, tag, value

    def _word(self, offset: int) -> str:
        table = next(value for _, tag, value in self._entries() if tag == STRINGS)
        (base,) = (
            part.offset + table - part.address
            for part in self._segments
            if part.kind == LOADED and part.address <= table < part.address + part.size
        )
        return self.data[base + offset : self.data.index(0, base + offset)].decode()

    @property
    def needed(self) -> frozenset[str]:
        """Return the names of the libraries this one is linked with."""
        return frozenset(self._word(value) for _, tag, value in self._entries() if tag == NEEDED)

    @property
    def search_paths(self) -> tuple[str, ...]:
        """Return where it looks for those first."""
        found = (value for _, tag, value in self._entries() if tag in (RPATH, RUNPATH))
        return tuple(self._word(value) for value in found)

    @property
    def stripped(self) -> bool:
        """Tell whether the names that only a debugger wants are gone."""
        (start,) = struct.unpack_from("<Q", self.data, 40)
        size, count = struct.unpack_from("<HH", self.data, 58)
        kinds = (struct.unpack_from("<I", self.data, start + size * n + 4)[0] for n in range(count))
        return SYMBOL_TABLE not in kinds

    def forget_search_paths(self) -> None:
        """Take the search paths out; the other entries move up, the end is filled with nothing."""
        entries = list(self._entries())
        kept = [(tag, value) for _, tag, value in entries if tag not in (RPATH, RUNPATH)]
        kept += [(END, 0)] * (len(entries) - len(kept))
        for (at, _, _), (tag, value) in zip(entries, kept, strict=True):
            ENTRY.pack_into(self.data, at, tag, value)


def read_elf(path: Path) -> Elf | None:
    """Return the program or library at *path*, None if it is something else."""
    if path.is_symlink() or not path.is_file():
        return None
    with path.open("rb") as file:
        begin = file.read(6)
        return Elf(begin + file.read()) if begin == b"\x7fELF\x02\x01" else None
