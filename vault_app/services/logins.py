"""The credential helpers of the person whose bench this is, and which hosts they are asked for."""

import os
from collections.abc import Iterator

from vault_app.core.credential import Credential
from vault_app.core.ids import PlaceId, draw
from vault_app.core.place import Place, PlaceKind
from vault_app.providers.provider import Capability
from vault_app.providers.registry import PROVIDERS
from vault_app.services.workbench import Workbench
from vault_app.system.docker_credentials import DockerCredentials
from vault_app.system.git_credentials import GitCredentials, Login

GIT, DOCKER = "git", "docker"


def git_of(bench: Workbench) -> GitCredentials:
    """Return git's helpers as the person's own configuration names them."""
    return GitCredentials(_environ(bench))


def docker_of(bench: Workbench) -> DockerCredentials:
    """Return docker's helpers as the person's own configuration names them."""
    return DockerCredentials(_environ(bench), bench.user_home)


def kept_logins(bench: Workbench) -> Iterator[tuple[str, str, Login]]:
    """Yield ``(tool, address, login)`` for all that helpers give without asking anybody.

    The practice room has no helpers: those of this machine belong to the real profile.
    """
    if bench.options.practice:
        return
    git = git_of(bench)
    for url in _hosts(bench):
        login = git.fill(url)
        if login is not None:
            yield GIT, url, login
    docker = docker_of(bench)
    for server in sorted(docker.registries()):
        kept = docker.get(server)
        if kept is not None:
            yield DOCKER, server, kept


def login_place(credential: Credential, tool: str, address: str, username: str) -> Place:
    """Return the place that a helper's entry is."""
    return Place(
        id=PlaceId(draw()),
        credential=credential.id,
        kind=PlaceKind.HELPER,
        path=None,
        key=address,
        editor=f"{tool}_credential",
        tool=tool,
        plaintext=False,
        section=username,
    )


def _hosts(bench: Workbench) -> list[str]:
    """Return the addresses git may hold a token for: the providers' and the credentials' own."""
    known = [credential.endpoint for credential in bench.store.credentials.all()]
    asked = [one for one in PROVIDERS if Capability.CHECK in one.capabilities]
    own = [one.endpoint(environ) for one in asked for environ in ({}, bench.environ)]
    return [url for url in dict.fromkeys([*own, *known]) if url]


def _environ(bench: Workbench) -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", os.defpath), **bench.environ}
