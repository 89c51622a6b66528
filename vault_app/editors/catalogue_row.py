"""One row of the catalogue: which tool keeps a token in which file, on which system.

Paths start with ``~`` or a root that ``catalogue`` knows: ``$HUB`` (HF_HOME), ``$HUB_TOKENS`` (the
folder of HF_TOKEN_PATH), ``$CONFIG``, ``$DATA`` and ``$CACHE`` (XDG), ``$APPS`` (where this system
keeps the settings of applications), ``$ROAMING``, ``$LOCAL``, ``$SUPPORT``, ``$RUNTIME``,
``$ZDOT``. Where paths differ by
system they come as a mapping. A row with ``confirmed=False`` has a path that was not seen in the
tool's own documentation or source. Files of a project are not listed, walking finds them;
``anywhere`` names the tool they belong to.
"""

from collections.abc import Mapping
from dataclasses import dataclass

LINUX, MACOS, WINDOWS = "linux", "macos", "windows"


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One tool's file or files, in one format.

    *override* names the environment variable that moves them (the usual paths then do not count),
    *override_tail* is what to add to it, *override_list* says it holds several. *provider* is set
    where the file belongs to one provider only.
    """

    tool: str
    paths: Mapping[str, tuple[str, ...]] | tuple[str, ...]
    editor: str
    override: str | None = None
    provider: str | None = None
    note: str = ""
    override_tail: str = ""
    override_list: bool = False
    anywhere: tuple[str, ...] = ()
    confirmed: bool = True

    def on(self, family: str) -> tuple[str, ...]:
        """Return the path templates on ``linux``, ``macos`` or ``windows``."""
        return self.paths if isinstance(self.paths, tuple) else self.paths.get(family, ())


def by_system(linux: str, macos: str, windows: str) -> dict[str, tuple[str, ...]]:
    return {LINUX: (linux,), MACOS: (macos,), WINDOWS: (windows,)}
