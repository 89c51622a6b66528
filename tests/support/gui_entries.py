"""Inventory entries for window tests and pictures: made up, judged by the real policy."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from tests.support.clock import START
from vault_app.core.credential import Backend, Credential, Kind, Reach, Risk, Scope, Status
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId, ItemId, PlaceId
from vault_app.core.place import Place, PlaceKind, Readers
from vault_app.core.policy import age_days, due_at, judge
from vault_app.services.entry import Entry

HOME = "/home/ada"


def credential(
    name: str, *, age: int = 20, provider: str = "huggingface", **more: object
) -> Credential:
    """Return a checked fine-grained credential; *more* overrides its fields."""
    made = Credential(
        id=CredentialId(f"id-{name}"),
        name=name,
        provider=provider,
        endpoint="https://huggingface.co",
        item=ItemId(f"item-{name}"),
        backend=Backend.KEYCHAIN,
        fingerprint=Fingerprint(f"k1:{name}"),
        hint="hf_…xQ4z",
        first_seen_at=START - timedelta(days=min(age, 90)),
        kind=Kind.FINE_GRAINED,
        status=Status.VERIFIED,
        owner="ada",
        created_at=START - timedelta(days=age),
        last_checked_at=START - timedelta(minutes=4),
        scopes=(Scope("repo.content.read", "user:ada", Risk.MEDIUM),),
        reach=(Reach("ada", "user", None),),
    )
    return replace(made, **more)  # type: ignore[arg-type] # fields by name


def place(owner: Credential, path: str, key: str, tool: str, **more: object) -> Place:
    """Return a file place of *owner*; *more* overrides its fields."""
    made = Place(
        id=PlaceId(f"{owner.id}:{path}:{key}"),
        credential=owner.id,
        kind=PlaceKind.FILE,
        path=path,
        key=key,
        editor="dotenv",
        tool=tool,
        mode="0600",
    )
    return replace(made, **more)  # type: ignore[arg-type] # fields by name


def entry(made: Credential, places: Sequence[Place] = (), now: datetime = START) -> Entry:
    """Return the entry of a credential under the default policy."""
    verdict, reasons = judge(made, places, now)
    return Entry(made, tuple(places), verdict, reasons, age_days(made, now), due_at(made))


def laptop() -> Entry:
    """Return the classic token of the pictures, in eight places."""
    made = credential(
        "laptop",
        age=1030,
        kind=Kind.CLASSIC,
        role="write",
        scopes=None,
        reach=(
            Reach("ada", "user", None),
            Reach("acme", "org", "admin"),
            Reach("lab", "org", "read"),
        ),
    )
    spots = [
        place(made, f"{HOME}/.cache/huggingface/token", "token", "huggingface_hub"),
        place(
            made,
            f"{HOME}/.cache/huggingface/stored_tokens",
            "hf_token",
            "huggingface_hub",
            section="laptop",
        ),
        place(
            made,
            f"{HOME}/proj/.env",
            "HF_TOKEN",
            "dotenv",
            tracked_by_git=True,
            mode="0644",
            readers=Readers.EVERYONE,
        ),
        place(made, f"{HOME}/.cursor/mcp.json", "mcpServers.hf.headers.Authorization", "Cursor"),
        place(made, f"{HOME}/.netrc", "machine huggingface.co", "netrc"),
        place(made, f"{HOME}/.bashrc", "HF_TOKEN", "shell", mode="0644", readers=Readers.EVERYONE),
        place(made, f"{HOME}/Dropbox/proj/config.yaml", "hub.token", "yaml", synced=True),
        replace(
            place(made, "", "https://huggingface.co", "git", plaintext=False, section="ada"),
            kind=PlaceKind.HELPER,
            path=None,
            keeper="libsecret",
        ),
    ]
    return entry(made, spots)


def samples() -> tuple[Entry, ...]:
    """Return nine entries of many kinds, like those of the pictures."""
    org = (
        Scope("repo.write", "org:acme", Risk.HIGH),
        Scope("inference.serverless.write", "user:ada", Risk.MEDIUM),
        Scope("inference.endpoints.infer.write", "org:acme", Risk.MEDIUM),
    )
    inference = credential("inference-prod", age=22, scopes=org)
    ci = credential(
        "ci-publish",
        age=174,
        scopes=(Scope("org.write", "org:acme", Risk.CRITICAL), *org[:1]),
        expires_at=START + timedelta(days=16, hours=3),
    )
    login = credential(
        "cli login",
        age=6,
        kind=Kind.OAUTH,
        scopes=None,
        expires_at=START + timedelta(days=24, hours=1),
        hint="hf_oauth_…9vTd",
    )
    github = {"owner": None, "status": Status.UNKNOWN, "last_checked_at": None, "scopes": None}
    docs = credential(
        "docs-bot", provider="github", age=0, kind=Kind.UNKNOWN, hint="ghp_…a81K", created_at=None,
        first_seen_at=START - timedelta(days=36), **github,
    )  # fmt: skip
    old = credential("thesis", age=420, status=Status.REJECTED, last_checked_at=START)
    dead = credential("old-space", age=90, status=Status.REJECTED, last_checked_at=START)
    slow = credential(
        "notebook", age=54, status=Status.UNKNOWN, status_code="rate_limited",
        last_checked_at=START - timedelta(days=3),
    )  # fmt: skip
    found = credential(
        "from backup", age=0, kind=Kind.UNKNOWN, status=Status.UNKNOWN, claimed=False, owner=None,
        scopes=None, created_at=None, first_seen_at=START - timedelta(days=1), last_checked_at=None,
    )  # fmt: skip
    sealed = place(inference, f"{HOME}/srv/app.toml", "hub.token", "toml", plaintext=False)
    hub = f"{HOME}/.cache/huggingface/stored_tokens"
    stored = place(login, hub, "hf_token", "huggingface_hub")
    plain = place(ci, f"{HOME}/ci/.env", "HF_TOKEN", "dotenv")
    return (
        laptop(),
        entry(inference, [sealed]),
        entry(ci, [plain]),
        entry(docs, [place(docs, f"{HOME}/docs/.env", "GITHUB_TOKEN", "dotenv")]),
        entry(login, [stored]),
        entry(slow),
        entry(old, [place(old, f"{HOME}/thesis/run.sh", "line 3", "text", mode="0755")]),
        entry(dead),
        entry(found),
    )  # fmt: skip


def long_names() -> tuple[Entry, ...]:
    """Return entries whose names, owners and paths are as long and as foreign as they get."""
    made = credential(
        "a-token-with-a-name-that-goes-on-and-on-until-nobody-reads-it-any-more-at-all",
        owner="an-organisation-with-quite-a-long-name-of-its-own",
        age=800,
        scopes=tuple(
            Scope(
                f"scope.with.a.long.name.{n}", "org:the-organisation-with-the-long-name", Risk.HIGH
            )
            for n in range(14)
        ),
    )
    bold = credential("<b>bold</b> & <img src=x>", owner="<i>mallory</i>", age=3, note="<h1>x</h1>")
    deep = "/".join(["a-folder-with-a-long-name"] * 8)
    return (
        entry(
            made, [place(made, f"{HOME}/{deep}/.env", "A_VERY_LONG_VARIABLE_NAME_TOKEN", "dotenv")]
        ),
        entry(bold),
    )


def many_places(number: int) -> tuple[Entry, ...]:
    """Return one token in *number* places: long paths, several keys, open to all sorts."""
    made = credential("everywhere", age=400)
    deep = "/".join(["monorepo", "services", "inference-gateway-with-a-long-name", "deploy"])
    dropbox = f"{HOME}/Dropbox/clients/a-client-with-quite-a-long-name/notebooks"
    everyone, group = Readers.EVERYONE, Readers.GROUP
    spots = [
        place(made, f"{HOME}/{deep}/values.production.europe-west4.yaml", "env.HF_TOKEN", "yaml",
              tracked_by_git=True, synced=True, readers=everyone, mode="0644"),
        place(made, f"{dropbox}/fine-tuning-of-the-large-model.ipynb",
              "cells.12.source.line 4 of the cell", "notebook", synced=True, readers=group),
    ]  # fmt: skip
    helpers = (("gh", ""), ("cargo", ""), ("docker", "secretservice"), ("docker", "pass"))
    spots += [
        replace(
            place(made, "", "https://registry.example", tool, plaintext=False, keeper=keeper),
            kind=PlaceKind.HELPER,
            path=None,
            section="libsecret" if tool == "cargo" else "ada",
        )
        for tool, keeper in helpers
    ]
    spots += [
        place(made, f"{HOME}/work/project-{at:03}/.env", key, "dotenv")
        for at in range(number)
        for key in ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")[: 1 + at % 2]
    ]
    return (entry(made, spots),)


def many(number: int) -> tuple[Entry, ...]:
    """Return *number* entries, always the same ones."""
    draw = random.Random(7)  # noqa: S311 - sample data
    kinds = [Kind.CLASSIC, Kind.FINE_GRAINED, Kind.FINE_GRAINED, Kind.OAUTH]
    entries = []
    for index in range(number):
        made = credential(
            f"token-{index:06}",
            age=draw.randrange(900),
            kind=draw.choice(kinds),
            role="write",
            provider=draw.choice(["huggingface", "github"]),
            owner=draw.choice(["ada", "bob", "eve"]),
        )
        spots = [place(made, f"{HOME}/p{index}/.env", "HF_TOKEN", "dotenv")] * draw.randrange(2)
        entries.append(entry(made, spots))
    return tuple(entries)
