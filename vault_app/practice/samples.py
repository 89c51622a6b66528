"""A sample home folder: the files a developer's tools leave behind, holding practice tokens.

The files' texts are invented; their shapes are those of the tools named in each.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.practice.hub import OAUTH, READ, WRITE
from vault_app.system.gitwork import git

PROJECT = "weather-app"


@dataclass(frozen=True, slots=True)
class SampleHome:
    """Where it lies and what a tool's environment must say to live there.

    *tokens* are the practice values by the name they have at the Hub.
    """

    home: Path
    environ: dict[str, str]
    tokens: Mapping[str, Secret] = field(repr=False)


def lay_out(home: Path, emulator: Emulator) -> SampleHome:
    """Mint the sample tokens and write all files below *home* (which may hold others)."""
    tokens = _mint(emulator)
    values = {name: token.reveal() for name, token in tokens.items()}
    for sample in (*_user_files(values), *_project_files(values)):
        _write(home / sample.path, sample)
    _write(home / ".cache/huggingface/stored_tokens", _stored_tokens(values, emulator))
    _track(home / PROJECT, "config.yaml", ".gitignore", "app.py")
    _fill_space(emulator, tokens["laptop"])
    return SampleHome(home, _environment(home, emulator.endpoint), tokens)


@dataclass(frozen=True, slots=True)
class _Sample:
    path: str
    text: str = field(repr=False)
    mode: int = 0o644


def _mint(emulator: Emulator) -> dict[str, Secret]:
    now = emulator.clock.now()
    own, acme = "user:ada", "org:acme"

    def ago(days: int) -> datetime:
        return now - timedelta(days=days, hours=3)

    return {
        "laptop": emulator.mint(role=WRITE, label="laptop", created_at=ago(1030)),
        "old-workstation": emulator.mint(role=READ, label="old-workstation", created_at=ago(402)),
        "inference-prod": emulator.mint(
            label="inference-prod",
            created_at=ago(22),
            scopes={own: ("inference.serverless.write",), acme: ("inference.serverless.write",)},
        ),
        "nightly-eval": emulator.mint(
            label="nightly-eval",
            created_at=ago(81),
            expires_at=now + timedelta(days=9, hours=3),
            scopes={own: ("repo.content.read", "job.write"), acme: ("repo.content.read",)},
            gated=True,
        ),
        "oauth-ada": emulator.mint(role=OAUTH, label="oauth-ada", created_at=ago(6)),
    }


def _user_files(values: Mapping[str, str]) -> tuple[_Sample, ...]:
    laptop = values["laptop"]
    pair = base64.b64encode(f"ada:{values['nightly-eval']}".encode()).decode()
    return (
        _Sample(".cache/huggingface/token", laptop, 0o600),
        _Sample(
            ".netrc",
            "machine example.org\n  login ada\n  password not-a-token\n\n"
            f"machine huggingface.co\n  login ada\n  password {laptop}\n",
            0o600,
        ),
        _Sample(".git-credentials", f"https://ada:{laptop}@huggingface.co\n", 0o600),
        _Sample(".gitconfig", "[user]\n\tname = Ada\n\temail = ada@example.org\n"),
        _Sample(
            ".bashrc",
            "# ~/.bashrc: read by interactive shells\nalias ll='ls -l'\n\n"
            f"export HF_TOKEN={laptop}  # for the weather models\nexport EDITOR=nano\n",
        ),
        _Sample(".cursor/mcp.json", _mcp(laptop)),
        _Sample(
            ".docker/config.json",
            json.dumps({"auths": {"registry.example.org": {"auth": pair}}}, indent="\t") + "\n",
            0o600,
        ),
    )


def _project_files(values: Mapping[str, str]) -> tuple[_Sample, ...]:
    return (
        _Sample(
            f"{PROJECT}/.env",
            "# local settings, not committed\nDEBUG=1\n"
            f'HF_TOKEN="{values["laptop"]}"\nMODEL=acme/weather-small\n',
        ),
        _Sample(
            f"{PROJECT}/config.yaml",
            "model:\n  name: acme/weather-small   # the small one\n"
            f"  token: {values['laptop']}\nserver:\n  port: 8080\n",
        ),
        _Sample(f"{PROJECT}/.gitignore", ".env\n.streamlit/secrets.toml\n"),
        _Sample(f"{PROJECT}/app.py", 'import os\n\nTOKEN = os.environ["HF_TOKEN"]\n'),
        _Sample(
            f"{PROJECT}/.streamlit/secrets.toml",
            f'# read by st.secrets\n[huggingface]\ntoken = "{values["inference-prod"]}"\n',
        ),
        _Sample(f"{PROJECT}/.env.production", f"HF_TOKEN={values['inference-prod']}\n"),
        _Sample(f"{PROJECT}/evaluate.ipynb", _notebook(values["nightly-eval"])),
        _Sample(
            "old-scripts/settings.ini",
            f"[hub]\nuser = ada\ntoken = {values['old-workstation']}\n",
        ),
    )


def _mcp(token: str) -> str:
    return (
        "{\n  // servers that the editor starts or calls\n"
        '  "mcpServers": {\n    "huggingface": {\n'
        '      "url": "https://huggingface.co/mcp",\n'
        f'      "headers": {{ "Authorization": "Bearer {token}" }}, // made in 2024\n'
        "    },\n  },\n}\n"
    )


def _notebook(token: str) -> str:
    cell = {
        "cell_type": "code",
        "execution_count": 3,
        "metadata": {},
        "outputs": [],
        "source": ["from huggingface_hub import login\n", f'login(token="{token}")\n'],
    }
    book = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, indent=1) + "\n"


def _stored_tokens(values: Mapping[str, str], emulator: Emulator) -> _Sample:
    expires = int((emulator.clock.now() + timedelta(days=24)).timestamp())
    refresh = emulator.refresh_value(Secret(values["oauth-ada"])) or Secret("")
    sections = []
    for name in sorted(values):
        lines = [f"[{name}]", f"hf_token = {values[name]}"]
        if name.startswith("oauth-"):
            lines += [f"refresh_token = {refresh.reveal()}", f"expires_at = {expires}"]
        sections.append("\n".join(lines) + "\n\n")
    return _Sample(".cache/huggingface/stored_tokens", "".join(sections), 0o600)


def _write(path: Path, sample: _Sample) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(sample.text.encode())
    path.chmod(sample.mode)


def _track(folder: Path, *names: str) -> None:
    """Make *folder* a work tree that tracks *names*; without git it stays a plain folder."""
    if git(("init", "--quiet"), folder).code != 0:
        return
    git(("add", "--", *names), folder)
    author = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    git((*author, "commit", "--quiet", "--no-gpg-sign", "-m", "First version"), folder)


def _fill_space(emulator: Emulator, token: Secret) -> None:
    space = emulator.hub.space("acme/demo")
    set_at = emulator.clock.now() - timedelta(days=730)
    space.secrets["HF_TOKEN"] = (token, set_at, "reads the weather models")


def _environment(home: Path, endpoint: str) -> dict[str, str]:
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_STATE_HOME": str(home / ".local/state"),
        "HF_HOME": str(home / ".cache/huggingface"),
        "HF_ENDPOINT": endpoint,
        "HF_HUB_DISABLE_TELEMETRY": "1",
    }
