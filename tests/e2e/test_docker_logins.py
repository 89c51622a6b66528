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
    assert place["keeper"] == "keeper"

    outcome = user.json("rotate", known["name"], "--yes", "--new-stdin", stdin=new.reveal())

    assert outcome.code == 0, outcome.document
    assert [entry["state"] for entry in outcome.rotation["places"]] == ["verified"]
    assert logins(kept) == {REGISTRY: ["ada", new.reveal()]}
    assert config.read_bytes() == written
    assert not here.hub.alive(old)


def test_login_that_went_back_is_named_by_settle_and_switched_again_h13(here: World) -> None:
    old, new = here.classic(), here.fine()
    user = here.user
    kept = user.home / "docker.json"
    docker_program(user.home / "bin", "keeper", kept)
    user.environ["PATH"] = f"{user.home / 'bin'}{os.pathsep}{user.environ['PATH']}"
    (user.home / ".docker").mkdir()
    config = json.dumps({"credHelpers": {REGISTRY: "keeper"}})
    (user.home / ".docker" / "config.json").write_text(config)
    keep(kept, REGISTRY, "ada", old.reveal())
    (known,) = user.json("import").document["imported"]
    done = user.json("rotate", known["name"], "--yes", "--new-stdin", stdin=new.reveal())
    assert done.code == 0, done.document
    assert user.json("settle").document["reverted"] == []
    keep(kept, REGISTRY, "ada", old.reveal())

    named = user.json("settle")
    assert f"docker: {REGISTRY}: the dead token" in user.run("settle").out
    again = user.json("settle", "--again")

    assert named.code == 1
    (found,) = named.document["reverted"]
    assert (found["kind"], found["path"], found["certain"]) == ("helper", None, True)
    assert found["where"] == f"docker: {REGISTRY}"
    assert again.code == 0
    assert [one["switched"] for one in again.document["reverted"]] == [True]
    assert logins(kept) == {REGISTRY: ["ada", new.reveal()]}
