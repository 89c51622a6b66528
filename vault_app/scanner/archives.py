"""Members of archives, read in memory within limits (H28); nothing is extracted to disk."""

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final, cast

from vault_app.scanner.archive_names import ENDS, TAR_ENDS, UNREAD_ENDS, ZIP_ENDS
from vault_app.scanner.archive_names import is_archive as is_archive

_TOTAL: Final = 2**30
_MEMBER: Final = 64 * 2**20
_ENTRIES: Final = 100_000
_RATIO: Final = 1_000
_NESTING: Final = 3
_ANY: Final = re.compile("(?:" + "|".join(map(re.escape, ENDS)) + r")(?:\0|\Z)")
_WINDOW: Final = 128 * 2**20
_PIECE: Final = 2**16
_BROKEN: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    lzma.LZMAError,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)

OnSkip = Callable[[str, str], None]
Member = tuple[str, bytes]


class _Full(Exception):
    """A limit was reached; the message is the reason's code."""


def any_archive(names: str) -> bool:
    """Tell whether one of *names*, with zeros between them, may be that of an archive."""
    return _ANY.search(names.lower()) is not None


def members(path: Path, *, on_skip: OnSkip) -> Iterator[Member]:
    """Yield ``(name, content)`` of each member; ``A!B`` for one inside an archive inside.

    *on_skip* gets a member's name (or nothing for the archive) and ``archive_broken``,
    ``archive_locked``, ``archive_too_large``, ``archive_too_deep``, ``archive_unread`` (of a kind
    that is not looked into) or ``member_too_large``.
    """
    try:
        with path.open("rb") as file:
            yield from members_in(path.name, file, on_skip=on_skip)
    except OSError:
        on_skip("", "io_error")


def members_in(name: str, file: IO[bytes], *, on_skip: OnSkip) -> Iterator[Member]:
    """Yield the same of an archive of that *name* whose content is *file*."""
    yield from _Reader(on_skip).read(name, file, "", 1)


class _Reader:
    """One archive with what is inside it, and how much of the limits is used up."""

    def __init__(self, on_skip: OnSkip) -> None:
        self._skip = on_skip
        self._total = 0
        self._entries = 0

    def read(self, name: str, file: IO[bytes], above: str, depth: int) -> Iterator[Member]:
        """Yield the members of one archive; *above* goes before their names."""
        lowered = name.lower()
        if lowered.endswith(UNREAD_ENDS):
            self._skip(above.removesuffix("!"), "archive_unread")
            return
        try:
            if lowered.endswith(ZIP_ENDS):
                found = self._zip(file, above)
            elif lowered.endswith(TAR_ENDS):
                found = self._tar(file, above)
            else:
                found = self._one(name, file, above)
            for member, data in found:
                yield from self._member(member, data, depth)
        except _Full as reason:
            self._skip(above.removesuffix("!"), str(reason))
        except _BROKEN:
            self._skip(above.removesuffix("!"), "archive_broken")

    def _member(self, name: str, data: bytes, depth: int) -> Iterator[Member]:
        if not is_archive(name):
            yield name, data
        elif depth >= _NESTING:
            self._skip(name, "archive_too_deep")
        else:
            yield from self.read(name, io.BytesIO(data), f"{name}!", depth + 1)

    def _zip(self, file: IO[bytes], above: str) -> Iterator[Member]:
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                self._count()
                name = above + info.filename
                if info.is_dir():
                    continue
                if info.flag_bits & 1:
                    self._skip(name, "archive_locked")
                elif info.file_size > _MEMBER or info.file_size > _RATIO * max(
                    1024, info.compress_size
                ):
                    self._skip(name, "member_too_large")
                else:
                    with archive.open(info) as member:
                        yield from self._content(name, member)

    def _tar(self, file: IO[bytes], above: str) -> Iterator[Member]:
        with tarfile.open(fileobj=file, mode="r|*") as archive:
            for info in archive:
                self._count()
                if not info.isreg():
                    continue
                name = above + info.name
                if info.size > _MEMBER:
                    self._skip(name, "member_too_large")
                    self._add(info.size)
                    continue
                member = archive.extractfile(info)
                if member is not None:
                    yield from self._content(name, member)

    def _one(self, name: str, file: IO[bytes], above: str) -> Iterator[Member]:
        """Yield the one file that is packed by itself."""
        self._count()
        whole = Path(name)
        inner = above + (whole.name.removesuffix(whole.suffix) or "content")
        if whole.suffix.lower() == ".gz":
            with gzip.GzipFile(fileobj=file) as member:
                yield from self._content(inner, cast(IO[bytes], member))
        elif whole.suffix.lower() == ".bz2":
            with bz2.BZ2File(file) as packed:
                yield from self._content(inner, cast(IO[bytes], packed))
        else:
            yield from self._content(inner, io.BytesIO(_unpacked(file)))

    def _content(self, name: str, member: IO[bytes]) -> Iterator[Member]:
        data = member.read(_MEMBER + 1)
        self._add(len(data))
        if len(data) > _MEMBER:
            self._skip(name, "member_too_large")
            return
        yield name, data

    def _count(self) -> None:
        self._entries += 1
        if self._entries > _ENTRIES:
            raise _Full("archive_too_large")

    def _add(self, size: int) -> None:
        self._total += size
        if self._total > _TOTAL:
            raise _Full("archive_too_large")


def _unpacked(file: IO[bytes]) -> bytes:
    """Return what is in a file of xz, a little more than the limit at most.

    Such a file says itself how much memory it takes: more than our limit is refused.
    """
    data = bytearray()
    packed = file.read(_PIECE)
    while packed and len(data) <= _MEMBER:
        unpacker = lzma.LZMADecompressor(memlimit=_WINDOW)
        while not unpacker.eof and len(data) <= _MEMBER:
            data += unpacker.decompress(packed, _MEMBER + 1 - len(data))
            packed = b""
            if unpacker.needs_input:
                packed = file.read(_PIECE)
                if not packed:
                    raise EOFError
        # Another one may follow, or zeros to fill up.
        packed = (unpacker.unused_data or file.read(_PIECE)).lstrip(b"\0")
    return bytes(data)
