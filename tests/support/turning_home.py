"""A home whose files other programs change while a rotation is under way."""

from dataclasses import dataclass, field
from pathlib import Path

from vault_app.core.secret import Secret

KINDS = {
    "proj/.env": "# keep\nexport HF_TOKEN='{}' # here\n",
    "proj/config.yaml": "hub:\n  token:   {}   # the hub's\n",
    ".cache/huggingface/stored_tokens": "[laptop]\nhf_token = {}\n\n",
    "proj/mcp.json": '{{\n "headers": {{"Authorization": "Bearer {}"}}\n}}\n',
}


@dataclass(slots=True)
class TurningFile:
    """One file: its text round the value, what was added to it, and whether it may differ.

    *excused*: a tool put a value back that was dying or dead already; that is nobody's fault here.
    """

    path: Path
    shape: str
    added: str = ""
    excused: bool = False
    links: int = 0
    values: list[Secret] = field(default_factory=list)

    def data(self, value: Secret) -> bytes:
        """Return the bytes for *value*."""
        return (self.shape.format(value.reveal()) + self.added).encode()

    def write(self, value: Secret) -> None:
        """Write the file anew, as a tool with its own idea of the value does."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.exists():
            self.path.chmod(0o600)
        self.path.write_bytes(self.data(value))
        self.path.chmod(0o600)

    def append(self) -> None:
        """Add a line that has nothing to do with the value."""
        if self.path.exists() and self.path.suffix != ".json":
            self.added += "# a line\n"
            self.path.chmod(0o600)
            with self.path.open("a") as stream:
                stream.write("# a line\n")

    def replace_by_link(self) -> None:
        """Move the file elsewhere and leave a link to it."""
        if not self.path.is_file() or self.path.is_symlink():
            return
        self.links += 1
        real = self.path.with_name(f"{self.path.stem}-{self.links}.real")
        self.path.rename(real)
        self.path.symlink_to(real)

    def holds(self, values: list[Secret]) -> Secret | None:
        """Return which value it holds, whole; None if it is gone. Anything else is torn: fail."""
        if not self.path.exists():
            return None
        data = self.path.read_bytes()
        found = [value for value in values if data == self.data(value)]
        assert found, f"{self.path.name} is neither wholly old nor wholly new"
        return found[0]
