"""The catalogue as data: which tool keeps a token in which file, on which system.

Paths start with ``~`` or a root that ``catalogue`` knows: ``$HUB`` (HF_HOME), ``$HUB_TOKENS`` (the
folder of HF_TOKEN_PATH), ``$CONFIG`` and ``$DATA`` (XDG), ``$APPS`` (where this system keeps the
settings of applications), ``$ROAMING``, ``$LOCAL``, ``$SUPPORT``. ``confirmed`` False: the path was
not seen in the tool's own documentation or source. Project files are not listed: they are found
by walking; ``anywhere`` only names the tool they belong to.
"""

from collections.abc import Mapping
from dataclasses import dataclass

LINUX, MACOS, WINDOWS = "linux", "macos", "windows"


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One tool's file or files.

    *override* names the environment variable that moves them; *override_tail* is what to add to
    it, *override_list* says it holds several, *override_replaces* that the usual paths then count
    no more. *provider* is set where the file belongs to one provider only.
    """

    tool: str
    paths: Mapping[str, tuple[str, ...]] | tuple[str, ...]
    editor: str
    override: str | None = None
    provider: str | None = None
    note: str = ""
    override_tail: str = ""
    override_list: bool = False
    override_replaces: bool = True
    anywhere: tuple[str, ...] = ()
    confirmed: bool = True

    def on(self, family: str) -> tuple[str, ...]:
        """Return the path templates on ``linux``, ``macos`` or ``windows``."""
        return self.paths if isinstance(self.paths, tuple) else self.paths.get(family, ())


ROWS: tuple[CatalogueRow, ...] = (
    CatalogueRow("huggingface_hub", ("$HUB/token",), "token", "HF_TOKEN_PATH", "huggingface"),
    CatalogueRow("huggingface_hub", ("$HUB_TOKENS/stored_tokens",), "ini", None, "huggingface"),
    CatalogueRow("git", ("~/.git-credentials", "$CONFIG/git/credentials"), "git_credentials"),
    CatalogueRow("git", ("~/.gitconfig", "$CONFIG/git/config"), "git_config"),
    CatalogueRow("dotenv", ("~/.env",), "dotenv"),
)
