"""Which helpers are asked for which host, what reaches them, and what is never started."""

import os
from pathlib import Path

import pytest

from tests.support.credential_programs import git_program, keep, logins
from vault_app.core.errors import WriteRefused
from vault_app.core.secret import Secret
from vault_app.system.docker_credentials import DockerCredentials
from vault_app.system.git_credentials import GitCredentials
from vault_app.system.programs import MISSING, TIMED_OUT, run

URL = "https://hub.example"


def configured(home: Path, text: str) -> GitCredentials:
    """Return git's helpers of a user whose configuration is *text*."""
    (home / ".gitconfig").write_text(text)
    environ = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_CONFIG_HOME": str(home / "x")}
    return GitCredentials(environ)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[credential]\nhelper = store\n", ()),
        ("[credential]\nhelper = store --file=/x/y\n", ()),
        ("[credential]\nhelper = /usr/lib/git-core/git-credential-store\n", ()),
        ('[credential]\nhelper = "!git credential-store"\n', ()),
        ("[credential]\nhelper = cache --timeout=9\nhelper = store\n", ("cache --timeout=9",)),
        ("[credential]\nhelper = a\nhelper =\nhelper = b\n", ("b",)),
        ('[credential "https://hub.example"]\nhelper = a\n', ("a",)),
        ('[credential "https://other.example"]\nhelper = a\n', ()),
        ('[credential "http://hub.example"]\nhelper = a\n', ()),
        ('[credential "https://*.example"]\nhelper = a\n', ("a",)),
        ('[credential "https://hub.example/ada"]\nhelper = a\n', ()),
        ('[credential "hub.example"]\nhelper = a\n', ("a",)),
        ("", ()),
    ],
)
def test_helpers_of_a_host_are_those_git_would_ask_but_plain_stores(
    home: Path, text: str, expected: tuple[str, ...]
) -> None:
    assert configured(home, text).helpers(URL) == expected


def test_fill_and_approve_speak_to_the_helper_and_to_no_store(home: Path) -> None:
    kept = home / "kept.json"
    script = git_program(home / "helper", kept)
    git = configured(home, f"[credential]\nhelper = store\nhelper = {script}\n")
    assert git.fill(URL) is None

    git.approve(URL, "ada", Secret("v" * 30))

    assert logins(kept) == {URL: ["ada", "v" * 30]}
    assert not (home / ".git-credentials").exists()
    login = git.fill(URL, "ada")
    assert login is not None
    assert login.username == "ada"
    assert login.value.same_as(Secret("v" * 30))
    assert "v" * 30 not in repr(login)


def test_fill_asks_nobody_where_no_helper_is_configured(home: Path) -> None:
    assert configured(home, "").fill(URL) is None
    with pytest.raises(WriteRefused) as refused:
        configured(home, "").approve(URL, "ada", Secret("v"))
    assert refused.value.code == "helper_missing"


def test_approve_refuses_a_value_that_would_begin_another_field(home: Path) -> None:
    kept = home / "kept.json"
    keep(kept, URL, "ada", "before")
    git = configured(home, f"[credential]\nhelper = {git_program(home / 'helper', kept)}\n")
    with pytest.raises(WriteRefused):
        git.approve(URL, "ada", Secret("v\nhost=elsewhere.example"))
    assert logins(kept) == {URL: ["ada", "before"]}


def test_helper_is_run_outside_every_repository_h26(home: Path) -> None:
    """H26: a repository's own configuration is never near."""
    seen = home / "seen"
    script = home / "helper"
    script.write_text(f"#!/bin/sh\npwd > {seen}\nls -A >> {seen}\n")
    script.chmod(0o755)
    configured(home, f"[credential]\nhelper = {script}\n").fill(URL)
    folder, *inside = seen.read_text().splitlines()
    assert inside == []
    assert not Path(folder).exists()


def test_docker_config_that_is_no_json_has_no_registries(home: Path) -> None:
    folder = home / ".docker"
    folder.mkdir()
    for text in ("", "[]", '{"auths": 3, "credsStore": 4}', "{" * 100_000):
        (folder / "config.json").write_text(text)
        assert DockerCredentials({}, home).registries() == {}


def test_docker_helper_that_is_not_installed_is_missing(home: Path) -> None:
    folder = home / ".docker"
    folder.mkdir()
    (folder / "config.json").write_text('{"credHelpers": {"r.example": "nowhere"}}')
    docker = DockerCredentials({"PATH": str(home)}, home)
    assert docker.registries() == {"r.example": "nowhere"}
    assert docker.get("r.example") is None
    with pytest.raises(WriteRefused) as refused:
        docker.store("r.example", "ada", Secret("v"))
    assert refused.value.code == "helper_missing"


def test_program_that_leaves_a_child_holding_its_pipes_is_given_up(home: Path) -> None:
    script = home / "leaver"
    script.write_text("#!/bin/sh\nsetsid sleep 5 &\n")
    script.chmod(0o755)
    environ = {"PATH": os.environ["PATH"]}
    assert run([str(script)], cwd=home, environ=environ, timeout=0.3).code == TIMED_OUT
    assert run([str(home / "none")], cwd=home, environ=environ).code == MISSING
