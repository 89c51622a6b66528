"""The logins that tools of the person keep elsewhere than in a file, and how each is driven."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Protocol

from vault_app.core.credential import Credential
from vault_app.core.errors import EditError
from vault_app.core.ids import PlaceId, draw
from vault_app.core.place import Place, PlaceKind
from vault_app.core.secret import Secret
from vault_app.providers.compound import Compound
from vault_app.providers.provider import Capability
from vault_app.providers.registry import PROVIDERS, by_id
from vault_app.services.workbench import Workbench
from vault_app.system.cargo_logins import CargoLogins
from vault_app.system.docker_credentials import DockerCredentials
from vault_app.system.gh_logins import GhLogins
from vault_app.system.git_credentials import GitCredentials, Login

GIT, DOCKER, GH, CARGO = "git", "docker", "gh", "cargo"


class Keeper(Protocol):
    """One tool. A place's *key* is the address it is asked for, *section* the user name there."""

    def kept(self, bench: Workbench) -> Iterator[tuple[str, Login]]:
        """Yield ``(address, login)`` for all it gives without asking anybody."""
        ...

    def get(self, bench: Workbench, place: Place) -> Login | None:
        """Return what it has for *place* now, None if nothing."""
        ...

    def put(self, bench: Workbench, place: Place, value: Secret) -> None:
        """Hand *value* over for keeping; WriteRefused says why it was not taken."""
        ...


class _Git:
    """git's credential helpers."""

    def kept(self, bench: Workbench) -> Iterator[tuple[str, Login]]:
        git = git_of(bench)
        for url in _hosts(bench):
            login = git.fill(url)
            if login is not None:
                yield url, login

    def get(self, bench: Workbench, place: Place) -> Login | None:
        return git_of(bench).fill(place.key, place.section)

    def put(self, bench: Workbench, place: Place, value: Secret) -> None:
        git_of(bench).approve(place.key, place.section or "", value)


class _Docker:
    """docker's credential helpers."""

    def kept(self, bench: Workbench) -> Iterator[tuple[str, Login]]:
        docker = _docker_of(bench)
        for server in sorted(docker.registries()):
            login = docker.get(server)
            if login is not None:
                yield server, login

    def get(self, bench: Workbench, place: Place) -> Login | None:
        return _docker_of(bench).get(place.key)

    def put(self, bench: Workbench, place: Place, value: Secret) -> None:
        _docker_of(bench).store(place.key, place.section or "", value)


class _Gh:
    """gh's logins in the keychain."""

    def kept(self, bench: Workbench) -> Iterator[tuple[str, Login]]:
        gh = GhLogins(_environ(bench), bench.user_home)
        for account in gh.accounts():
            login = gh.get(account.host, account.user)
            if login is not None:
                yield account.host, login

    def get(self, bench: Workbench, place: Place) -> Login | None:
        return GhLogins(_environ(bench), bench.user_home).get(place.key, place.section or "")

    def put(self, bench: Workbench, place: Place, value: Secret) -> None:
        gh = GhLogins(_environ(bench), bench.user_home)
        gh.store(place.key, place.section or "", value)


class _Cargo:
    """cargo's credential providers; *key* is the registry's name, *section* who keeps it."""

    def kept(self, bench: Workbench) -> Iterator[tuple[str, Login]]:
        cargo = CargoLogins(_environ(bench), bench.user_home)
        for registry in cargo.registries():
            login = cargo.get(registry.name)
            if login is not None:
                yield registry.name, login

    def get(self, bench: Workbench, place: Place) -> Login | None:
        return CargoLogins(_environ(bench), bench.user_home).get(place.key)

    def put(self, bench: Workbench, place: Place, value: Secret) -> None:
        CargoLogins(_environ(bench), bench.user_home).store(place.key, value)


KEEPERS: Mapping[str, Keeper] = {GIT: _Git(), DOCKER: _Docker(), GH: _Gh(), CARGO: _Cargo()}


def git_of(bench: Workbench) -> GitCredentials:
    """Return git's helpers as the person's own configuration names them."""
    return GitCredentials(_environ(bench))


def kept_logins(bench: Workbench) -> Iterator[tuple[str, str, Login]]:
    """Yield ``(tool, address, login)`` for all that is given without asking anybody.

    A tool that does not answer is left out. The practice room has no helpers: those of this
    machine belong to the real profile.
    """
    if bench.options.practice:
        return
    for tool, keeper in KEEPERS.items():
        with suppress(EditError):
            for address, login in keeper.kept(bench):
                yield tool, address, login


def login_place(credential: Credential, tool: str, address: str, login: Login) -> Place:
    """Return the place that such a login is."""
    return Place(
        id=PlaceId(draw()),
        credential=credential.id,
        kind=PlaceKind.HELPER,
        path=None,
        key=address,
        editor=f"{tool}_credential",
        tool=tool,
        plaintext=False,
        section=login.username,
        keeper=login.keeper,
    )


def _docker_of(bench: Workbench) -> DockerCredentials:
    return DockerCredentials(_environ(bench), bench.user_home)


def _hosts(bench: Workbench) -> list[str]:
    """Return the addresses git may hold a token for: the providers' and the credentials' own."""
    asked = [one for one in PROVIDERS if Capability.CHECK in one.capabilities]
    # What has several parts is no password of a server's.
    asked = [one for one in asked if not isinstance(one, Compound)]
    every = bench.store.credentials.all()
    known = [one.endpoint for one in every if not isinstance(by_id(one.provider), Compound)]
    own = [one.endpoint(environ) for one in asked for environ in ({}, bench.environ)]
    return [url for url in dict.fromkeys([*own, *known]) if url]


def _environ(bench: Workbench) -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", os.defpath), **bench.environ}
