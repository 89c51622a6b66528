"""What of an environment other programs may get; imports nothing, since commits wait for it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

_PARTS: "Final" = ("token", "key", "secret", "passw", "passphrase", "credential")
_STARTS: "Final" = ("hf_", "huggingface", "hugging_face")


def scrubbed_environment(environ: "Mapping[str, str]") -> dict[str, str]:
    """Return *environ* without everything that names a token, key, secret or password (H24)."""
    return {name: value for name, value in environ.items() if not _is_sensitive(name)}


def _is_sensitive(name: str) -> bool:
    folded = name.casefold()
    return (
        any(part in folded for part in _PARTS)
        or folded.startswith(_STARTS)
        or folded.endswith("_pat")
        or folded == "netrc"
    )
