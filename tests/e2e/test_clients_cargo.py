"""The real cargo, whose token stands in its file or with a credential provider."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.clients import (
    Done,
    User,
    imported,
    program,
    proves_the_switch,
    text,
    turned,
    user_home,
)
from tests.support.credential_programs import cargo_program, logins
from tests.support.gates import Asked, Door, Reply, gate
from tests.support.keychain import desktop
from tests.support.world import World, world

CREDENTIALS = """# mine
[registry]
token = 'elsewhere'

[registries.mine]
token   =   "TOKEN"   # the one
"""


@contextmanager
def registry(here: World) -> Iterator[tuple[User, Door, str]]:
    """Serve a registry that wants a token for everything; yield user, door and index."""

    def serve(asked: Asked) -> Reply:
        base = f"http://{asked.headers['host']}"
        if asked.path.endswith("/config.json"):
            config = {"dl": f"{base}/dl", "api": base, "auth-required": True}
            return Reply(json.dumps(config).encode())
        return Reply(b'{"users": [], "ok": true}')

    challenge = 'Cargo login_url="http://127.0.0.1/me"'
    with gate(here.hub, serve, challenge) as (door, address):
        rustup = os.environ.get("RUSTUP_HOME") or str(user_home() / ".rustup")
        user = User(here, {"RUSTUP_HOME": rustup, "CARGO_NET_RETRY": "0"})
        here.user.environ |= user.extra
        yield user, door, f"sparse+http://{address}/index/"


def configured(user: User, index: str, provider: str = "") -> Path:
    """Write cargo's configuration with one registry, ``mine``."""
    line = f"credential-provider = {provider}\n" if provider else ""
    return user.write(".cargo/config.toml", f'[registries.mine]\nindex = "{index}"\n{line}')


def owners(user: User) -> Done:
    """Ask the registry something that needs a token."""
    done = user.run(program("cargo"), "owner", "--list", "--registry", "mine", "demo")
    if "rustup could not choose a version" in done.stderr:
        pytest.skip("cargo has no toolchain here")
    return done


def test_cargo_file_is_switched_and_the_old_token_is_refused(tmp_path: Path) -> None:
    program("cargo")
    with world(tmp_path) as here, registry(here) as (user, door, index):
        configured(user, index, '["cargo:token"]')
        proves_the_switch(
            user, door, ".cargo/credentials.toml", text(CREDENTIALS), lambda: owners(user)
        )


def test_cargo_provider_of_its_own_gives_cargo_the_new_token(tmp_path: Path) -> None:
    program("cargo")
    with world(tmp_path) as here, registry(here) as (user, door, index):
        old, new = here.classic(), here.fine()
        kept = user.home / "kept.json"
        script = cargo_program(user.home / "bin" / "keeper", kept)
        configured(user, index, json.dumps([str(script)]))
        kept.write_text(json.dumps({index: ["", old.reveal()]}))
        assert owners(user).returncode == 0
        assert door.took(old)

        assert turned(user, imported(user), new) == [("helper", "verified")]

        assert owners(user).returncode == 0
        assert door.took(new)
        assert logins(kept) == {index: ["", new.reveal()]}


@pytest.mark.keychain
def test_cargo_login_in_the_keychain_is_switched_by_cargo_itself(tmp_path: Path) -> None:
    cargo = program("cargo")
    program("secret-tool")
    with desktop() as bus, world(tmp_path) as here, registry(here) as (user, door, index):
        bus.start()
        session = {name: bus.environ[name] for name in ("DBUS_SESSION_BUS_ADDRESS",)}
        user.extra |= session
        here.user.environ |= session
        old, new = here.classic(), here.fine()
        before = configured(user, index, '["cargo:libsecret"]').read_bytes()
        login = user.run(cargo, "login", "--registry", "mine", stdin=old.reveal() + "\n")
        assert login.returncode == 0, login.stderr
        assert owners(user).returncode == 0
        assert door.took(old)

        assert turned(user, imported(user), new) == [("helper", "verified")]

        door.shown.clear()
        assert owners(user).returncode == 0
        assert door.took(new)
        assert (user.home / ".cargo" / "config.toml").read_bytes() == before
        assert not (user.home / ".cargo" / "credentials.toml").exists()
        user.run(cargo, "login", "--registry", "mine", stdin=old.reveal() + "\n")
        door.shown.clear()
        assert owners(user).returncode != 0
        assert door.refused(old)
