"""Where tokens lie on a person's machine: the places a sweep looks at, as a list to be shown.

Keys that belong where they are (``.ssh``, ``.gnupg``, keychains) are not leaks and not looked at.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vault_app.services.scan_model import LEFT_OUT

PLACES: Final[dict[str, tuple[str, ...]]] = {
    "dotfiles": (".[!.]*",),
    "histories": (
        *(".local/share/fish", ".local/share/powershell", ".local/share/atuin"),
        *(".local/share/nvim", ".local/state/nvim", ".zsh_sessions", ".bash_sessions"),
        "AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine",
    ),
    "tools": (
        *(".config", ".aws", ".azure", ".docker", ".kube", ".gem", ".cargo", ".gradle", ".m2"),
        *(".npm/_logs", ".huggingface", ".kaggle", ".terraform.d", ".jupyter", ".ipython"),
        *(".local/share/jupyter", ".local/share/containers/storage/volumes", ".local/bin", "bin"),
    ),
    "editors": (
        *(".vscode", ".vscode-server/data", ".cursor", ".vim", ".emacs.d", ".local/share/zed"),
        *(".cache/JetBrains", "Library/Application Support/Code", "AppData/Roaming/Code"),
        *("Library/Application Support/Cursor", "AppData/Roaming/Cursor"),
    ),
    "agents": (
        *(".claude", ".codex", ".gemini", ".continue", ".copilot", ".qwen", ".goose", ".aider"),
        *(".openhands", ".local/share/opencode", ".local/share/goose", ".local/state/opencode"),
    ),
    "clipboards": (
        *(".local/share/klipper", ".local/share/gpaste", ".local/share/clipman.json"),
        *(
            ".local/share/copyq",
            ".cache/cliphist",
            ".cache/clipman.json",
            ".cache/greenclip.history",
        ),
        ".cache/clipboard-indicator@tudmotu.com",
    ),
    "logs": (".local/state", ".cache/pip", ".cache/huggingface", ".cache/uv/.lock", "Library/Logs"),
    "dumps": ("core", "core.[0-9]*", "/var/crash", "/var/lib/systemd/coredump"),
    "files": (
        *("Desktop", "Documents", "Downloads", ".local/share/Trash/files", "notebooks"),
        *("src", "code", "Code", "projects", "Projects", "dev", "Developer", "work", "workspace"),
        *("git", "repos", "go/src"),
    ),
}
"""Patterns below the home folder by what they are; of ``dotfiles`` the files only."""

SWEEP_LEFT_OUT: Final = LEFT_OUT | {
    *("Cache", "Code Cache", "GPUCache", "DawnCache", "CacheStorage", "ScriptCache", "CachedData"),
    *("blob_storage", "registry", "repository", "wrapper", "extensions", ".rustup", "Steam"),
    *("blobs", "xet", "datasets", "http-v2", ".ssh", ".gnupg", "keyrings"),
}
"""Folders that a sweep does not enter: what was downloaded, and keys in their own place."""


def sweep_places(home: Path) -> Iterator[tuple[str, Path]]:
    """Yield ``(what it is, path)`` of what is there below *home* and of crash dumps."""
    for kind, patterns in PLACES.items():
        for pattern in patterns:
            for path in _there(home, pattern):
                if kind != "dotfiles" or path.is_file():
                    yield kind, path


def _there(home: Path, pattern: str) -> list[Path]:
    whole = Path(pattern)
    try:
        if whole.is_absolute():
            return [whole] if whole.exists() else []
        return sorted(home.glob(pattern))
    except OSError:  # a folder that cannot be listed
        return []
