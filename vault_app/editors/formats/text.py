"""Files without keys: a token alone in its file, and plain text for all other files."""

from pathlib import Path

from vault_app.editors.editor import Leaf, Style, has_suffix

_TOKEN_NAMES = frozenset(
    {"token", ".vault-token", "access_token", "access-token", ".huggingface_token", ".hf_token"}
)


class TokenFileEditor:
    """A file whose whole text is one token; white space round it is not part of the value."""

    name = "token"

    def fits(self, path: Path) -> bool:
        """Tell by the names tools use for such files."""
        return path.name.lower() in _TOKEN_NAMES or has_suffix(path, (".token",))

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return the one leaf, ``token``; none where the file has several lines."""
        body = data.strip()
        if not body or b"\n" in body:
            return ()
        start = data.index(body)
        return (Leaf("token", start, start + len(body), body.decode(), Style.WHOLE_FILE),)


class TextEditor:
    """Everything else: no keys, so places are told by their lines."""

    name = "text"

    def fits(self, path: Path) -> bool:
        """Take every file."""
        return True

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return nothing: plain text has no values of its own."""
        return ()
