"""A place: one spot where a token is written down, and how it is written there."""

from enum import StrEnum

from vault_app.core.frozen import Frozen
from vault_app.core.ids import CredentialId, PlaceId


class PlaceKind(StrEnum):
    """Where it stands."""

    FILE = "file"
    HELPER = "helper"
    REMOTE = "remote"
    ENVIRONMENT = "environment"


class Readers(StrEnum):
    """Who may read a file besides its owner (and the administrator)."""

    NOBODY = "nobody"
    GROUP = "group"
    EVERYONE = "everyone"
    UNKNOWN = "unknown"


class Encoding(StrEnum):
    """How the value is written in the bytes of a file."""

    UTF8 = "utf-8"
    UTF16LE = "utf-16-le"
    UTF16BE = "utf-16-be"
    BASE64 = "base64"
    PERCENT = "percent"
    JSON_ESCAPE = "json-escape"


class Occurrence(Frozen, frozen=True):
    """One exact occurrence of a value in a file's bytes.

    ``data[start:end]`` is what a switch replaces: the value itself, or for base64 the whole run
    that holds it. *key* is the format's own path to it (``HF_TOKEN``, ``mcpServers.hf.headers.
    Authorization``, ``machine huggingface.co``, ``line 12`` for plain text) and never holds a
    secret; *readable* is False where the format's parser could not read the file.
    """

    start: int
    end: int
    encoding: Encoding
    key: str
    editor: str
    readable: bool = True


class Place(Frozen, frozen=True):
    """A remembered place. ``(path, key)`` may repeat, *id* may not; *ordinal* counts repeats.

    *path* is absolute with links unresolved, None for all but files. *section* is the foreign
    store's own name for the entry (an OAuth login is matched by it, not by value; the user name
    of a helper's entry; ``owner/space`` of a Space secret). *certain* is False where the value
    cannot be read and only name and date speak for it.
    *keeper* is the program that keeps a helper's entry, where it is known.
    *mode* is the permission string (``0644``). *readers* are those when it was last looked at;
    *synced*: in a folder that a program copies to other machines.
    """

    id: PlaceId
    credential: CredentialId
    kind: PlaceKind
    path: str | None
    key: str
    editor: str
    tool: str
    ordinal: int = 0
    encoding: Encoding = Encoding.UTF8
    tracked_by_git: bool = False
    mode: str | None = None
    plaintext: bool = True
    section: str | None = None
    certain: bool = True
    readers: Readers = Readers.UNKNOWN
    synced: bool = False
    keeper: str = ""

    @property
    def in_keychain(self) -> bool:
        """Tell whether a tool keeps it in the keychain of the operating system."""
        if self.kind is not PlaceKind.HELPER:
            return False
        keeper = self.keeper or (self.section if self.tool == "cargo" else "")
        return self.tool == "gh" or keeper in _KEYCHAINS


_KEYCHAINS = frozenset(
    {
        "libsecret", "secretservice", "gnome-keyring", "kwallet", "osxkeychain", "macos-keychain",
        "wincred", "manager", "manager-core",
    }
)  # fmt: skip
"""What helpers of tools are called that put what they get into it."""
