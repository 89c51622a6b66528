"""What the rotation tests share: a home with many kinds of places, and shorthand for the loop."""

import base64
import json
from pathlib import Path

from tests.support.bench import World
from vault_app.core.rotation import Consent, Rotation
from vault_app.core.secret import Secret
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import advance, begin, supply

SCOPES = {"user:ada": ["repo.content.read", "inference.serverless.write"]}
AGREED = Consent(agreed=True)


def classic_everywhere(world: World) -> tuple[Secret, dict[Path, bytes]]:
    """Mint a classic token, write it in ten kinds of files; return it and the files' bytes."""
    token = world.emulator.mint(role="write", owner="ada", orgs={"acme": "admin"})
    value = token.reveal()
    encoded = base64.b64encode(f"ada:{value}".encode()).decode()
    notebook = {"cells": [{"source": [f"login('{value}')\n"], "outputs": []}], "nbformat": 4}
    files = [
        world.write(".cache/huggingface/token", value),
        world.write(".cache/huggingface/stored_tokens", f"[laptop]\nhf_token = {value}\n\n"),
        world.write("proj/.env", f'# keep\nexport HF_TOKEN="{value}" # trailing\r\nOTHER=1\n'),
        world.write(".netrc", f"machine huggingface.co login ada\n\tpassword {value}\n"),
        world.write(".git-credentials", f"https://ada:{value}@huggingface.co\n"),
        world.write(".bashrc", f"alias ll='ls -l'\nexport HF_TOKEN={value}\n"),
        world.write(
            ".cursor/mcp.json",
            '{\n  // the hub\n  "mcpServers": {"hf": {"headers": '
            f'{{"Authorization": "Bearer {value}"}}}},}}\n}}\n',
        ),
        world.write("proj/config.yaml", f"a: 1\nhub:\n  token: '{value}'   # here\n"),
        world.write("proj/.streamlit/secrets.toml", f'HF_TOKEN = "{value}"\n'),
        world.write("proj/run.ipynb", json.dumps(notebook, indent=1)),
        world.write(".docker/config.json", json.dumps({"auths": {"r": {"auth": encoded}}})),
    ]
    return token, {path: path.read_bytes() for path in files}


def collected(world: World, folder: str = "proj") -> str:
    """Import everything of the home; return the name of the one token found."""
    result = import_tokens(world.bench, [world.home / folder], mine=True)
    (entry,) = result.imported
    return entry.credential.name


def fine_grained(world: World, owner: str = "ada") -> Secret:
    """Mint the token that takes over."""
    orgs = {"acme": "admin"} if owner == "ada" else {}
    return world.emulator.mint(role="fineGrained", owner=owner, scopes=SCOPES, orgs=orgs)


def turned(world: World, name: str, new: Secret, consent: Consent = AGREED) -> Rotation:
    """Run a whole rotation."""
    rotation = begin(world.bench, name, consent)
    supply(world.bench, rotation.id, new)
    return advance(world.bench, rotation.id)


def swapped(files: dict[Path, bytes], old: Secret, new: Secret) -> dict[Path, bytes]:
    """Return what the files must hold afterwards: the same bytes but for the value."""
    a, b = old.reveal(), new.reveal()
    a64 = base64.b64encode(f"ada:{a}".encode())
    b64 = base64.b64encode(f"ada:{b}".encode())
    return {
        path: data.replace(a.encode(), b.encode()).replace(a64, b64) for path, data in files.items()
    }


def contents(files: dict[Path, bytes]) -> dict[Path, bytes]:
    """Return what the files hold now."""
    return {path: path.read_bytes() for path in files}
