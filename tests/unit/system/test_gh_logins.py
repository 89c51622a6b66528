"""gh's logins: which the keychain keeps, what gh is told, and that no value is an argument."""

import json
import os
from pathlib import Path

import pytest

from tests.support.credential_programs import gh_program
from vault_app.core.errors import WriteRefused
from vault_app.core.secret import Secret
from vault_app.system.gh_logins import GhAccount, GhLogins

HOST = "git.example"
OLD, NEW = "o" * 30, "n" * 30
SEVERAL = f"{HOST}:\n    users:\n        ada:\n        bob:\n    user: bob\n"


def configured(home: Path, hosts: str, **environ: str) -> GhLogins:
    """Return gh's logins of a user whose ``hosts.yml`` is *hosts*."""
    path = home / ".config" / "gh" / "hosts.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(hosts)
    found = f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return GhLogins({"PATH": found, "HOME": str(home), **environ}, home)


def kept_by(home: Path, **entries: str) -> Path:
    """Write what the fake gh keeps: user names to values."""
    kept = home / "gh.json"
    kept.write_text(json.dumps({f"{HOST} {user}": value for user, value in entries.items()}))
    return kept


def told(kept: Path) -> list[list[str]]:
    """Return the arguments of each call."""
    found = json.loads(kept.read_text())["told"]
    return [list(words) for words in found]


@pytest.mark.parametrize(
    ("hosts", "expected"),
    [
        (SEVERAL, (GhAccount(HOST, "ada", False, True), GhAccount(HOST, "bob", True, True))),
        (f"{HOST}:\n  user: ada\n", (GhAccount(HOST, "ada", True, False),)),
        (f"{HOST}:\n  user: ada\n  oauth_token: {OLD}\n", ()),
        (f"{HOST}:\n  users: {{ada: {{oauth_token: {OLD}}}}}\n  user: ada\n", ()),
        ("", ()),
        ("[]", ()),
        (f"{HOST}: 3\n", ()),
        (f"{HOST}: {{git_protocol: ssh}}\n", ()),
        ("a: b: c", ()),
        ("[" * 5000, ()),
    ],
)
def test_accounts_are_those_named_without_a_token_beside_them(
    home: Path, hosts: str, expected: tuple[GhAccount, ...]
) -> None:
    assert configured(home, hosts).accounts() == expected


@pytest.mark.parametrize(
    ("variable", "folder"), [("GH_CONFIG_DIR", "gh-own"), ("XDG_CONFIG_HOME", "gh-own")]
)
def test_configuration_is_found_where_its_variables_say(
    home: Path, variable: str, folder: str
) -> None:
    where = home / folder
    expected = where if variable == "GH_CONFIG_DIR" else where / "gh"
    assert GhLogins({variable: str(where)}, home).config == expected / "hosts.yml"


def test_get_asks_for_one_account_and_hides_the_value(home: Path) -> None:
    kept = kept_by(home, ada=OLD)
    gh_program(home / "bin", kept)
    gh = configured(home, SEVERAL, GH_TOKEN="elsewhere", GITHUB_TOKEN="elsewhere")

    login = gh.get(HOST, "ada")

    assert login is not None
    assert login.value.same_as(Secret(OLD))
    assert OLD not in repr(login)
    assert gh.get(HOST, "bob") is None
    assert gh.get("other.example", "ada") is None
    assert told(kept)[0] == ["auth", "token", "--hostname", HOST, "--user", "ada"]
    assert json.loads(kept.read_text())["leaked"] == []


def test_store_gives_the_value_on_standard_input_and_keeps_the_account_in_use(home: Path) -> None:
    kept = kept_by(home, ada=OLD)
    gh_program(home / "bin", kept)
    gh = configured(home, SEVERAL)

    gh.store(HOST, "ada", Secret(NEW))

    assert told(kept) == [
        ["auth", "login", "--hostname", HOST, "--with-token"],
        ["auth", "switch", "--hostname", HOST, "--user", "bob"],
    ]
    login = gh.get(HOST, "ada")
    assert login is not None
    assert login.value.same_as(Secret(NEW))


def test_store_of_the_account_in_use_switches_nothing(home: Path) -> None:
    kept = kept_by(home, ada=OLD)
    gh_program(home / "bin", kept)
    configured(home, f"{HOST}:\n  user: ada\n").store(HOST, "ada", Secret(NEW))
    assert told(kept) == [["auth", "login", "--hostname", HOST, "--with-token"]]


def test_login_that_gh_wrote_into_its_file_is_taken_out_of_it_again(home: Path) -> None:
    """Without a keychain gh falls back to plain text: no value may stay there."""
    kept, hosts = kept_by(home, ada=OLD), home / ".config" / "gh" / "hosts.yml"
    gh_program(home / "bin", kept, hosts=hosts)
    gh = configured(home, f"{HOST}:\n  users:\n    ada:\n  user: ada\n")
    before = hosts.read_bytes()
    with pytest.raises(WriteRefused) as refused:
        gh.store(HOST, "ada", Secret(NEW))
    assert refused.value.code == "helper_refused"
    assert hosts.read_bytes() == before
    assert ["auth", "login", "--hostname", HOST, "--with-token"] in told(kept)


@pytest.mark.parametrize(
    ("script", "code"),
    [("exit 1", "helper_refused"), ("exec sleep 600", "helper_silent"), (None, "helper_missing")],
)
def test_gh_that_does_not_take_it_is_named(home: Path, script: str | None, code: str) -> None:
    gh = configured(home, SEVERAL)
    if script:
        program = home / "bin" / "gh"
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    slow = GhLogins({"PATH": str(home / "bin") + ":/usr/bin:/bin"}, home, patience=0.3)
    if code == "helper_silent":
        with pytest.raises(WriteRefused) as refused:
            slow.get(HOST, "ada")
    else:
        only = GhLogins({"PATH": str(home / "bin")}, home)
        assert gh.accounts()
        with pytest.raises(WriteRefused) as refused:
            only.store(HOST, "ada", Secret(NEW))
    assert refused.value.code == code
