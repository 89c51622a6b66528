"""Which files are archives, told by their names.

Every commit waits for this, so it imports nothing.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

ZIP_ENDS: "Final" = (".zip", ".whl", ".jar", ".war", ".egg", ".apk", ".docx", ".xlsx", ".nupkg")
TAR_ENDS: "Final" = (
    *(".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".crate"),
)
ONE_ENDS: "Final" = (".gz", ".bz2", ".xz", ".lzma")
UNREAD_ENDS: "Final" = (".7z", ".rar", ".zst", ".tzst", ".lz4", ".br")
ENDS: "Final" = (*ZIP_ENDS, *TAR_ENDS, *ONE_ENDS, *UNREAD_ENDS)


def any_archive(names: str) -> bool:
    """Tell whether one of *names*, one a line, may be that of an archive."""
    lines = f"{names.lower()}\n"
    return any(f"{end}\n" in lines for end in ENDS)


def is_archive(name: str) -> bool:
    """Tell by its name whether a file is an archive: looked into, or told that it is not."""
    return name.lower().endswith(ENDS)
