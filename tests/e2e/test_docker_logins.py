"""docker's credential helpers by command line: found by import, switched by the rotation."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.credential_programs import docker_program, keep, logins
from tests.support.world import World, world

REGISTRY = "registry.example:5000"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def test_registry_login_is_imported_and_switched(here: World) -> None:
    old, new = here.classic(), here.fine()
    user = here.user
    kept = user.home / "docker.json"
    docker_program(user.home / "bin", "keeper", kept)
    user.environ["PATH"] = f"{user.home / 'bin'}{os.pathsep}{user.environ['PATH']}"
    config = user.home / ".docker" / "config.json"
    config.parent.mkdir()
    config.write_text(json.dumps({"auths": {}, "credHelpers": {REGISTRY: "keeper"}}))
    written = config.read_bytes()
    keep(kept, REGISTRY, "ada", old.reveal())
    (known,) = user.json("import").document["imported"]
    (place,) = known["places"]
    assert (place["kind"], place["tool"], place["key"]) == ("helper", "docker", REGISTRY)
    assert place["path"] is None

    outcome = user.json("rotate", known["name"], "--yes", "--new-stdin", stdin=new.reveal())

    assert outcome.code == 0, outcome.document
    assert [entry["state"] for entry in outcome.rotation["places"]] == ["verified"]
    assert logins(kept) == {REGISTRY: ["ada", new.reveal()]}
    assert config.read_bytes() == written
    assert not here.hub.alive(old)
