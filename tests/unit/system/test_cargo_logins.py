"""cargo's logins: which providers are asked, how, and what is left to others."""

import json
import os
from pathlib import Path

import pytest

from tests.support.credential_programs import cargo_program, logins
from vault_app.core.errors import WriteRefused
from vault_app.core.secret import Secret
from vault_app.system.cargo_logins import CargoLogins

INDEX = "sparse+https://crates.example/index/"
OLD, NEW = "o" * 30, "n" * 30
MINE = f'[registries.mine]\nindex = "{INDEX}"\n'
_SECRET_TOOL = """#!/bin/sh
echo "$@" >> {seen}
cat {answer}
"""


def configured(home: Path, text: str, **environ: str) -> CargoLogins:
    """Return cargo's logins of a user whose configuration is *text*."""
    folder = home / ".cargo"
    folder.mkdir(exist_ok=True)
    (folder / "config.toml").write_text(text)
    found = f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return CargoLogins({"PATH": found, "HOME": str(home), **environ}, home, patience=5)


def program(home: Path, name: str, text: str) -> Path:
    """Write a program that is found on PATH."""
    path = home / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (MINE, []),
        (MINE + 'credential-provider = "cargo:token"\n', []),
        (MINE + 'credential-provider = ["cargo:token-from-stdout", "cat"]\n', []),
        (MINE + 'credential-provider = "cargo:libsecret"\n', [("mine", "cargo:libsecret")]),
        (MINE + 'credential-provider = ["keeper", "--x"]\n', [("mine", "keeper --x")]),
        (MINE + 'credential-provider = "keeper --x"\n', [("mine", "keeper --x")]),
        (MINE + 'credential-provider = "k"\n[credential-alias]\nk = ["keeper", "a"]\n',
         [("mine", "keeper a")]),
        ('[registry]\nglobal-credential-providers = ["cargo:token", "cargo:libsecret"]\n' + MINE,
         [("crates-io", "cargo:libsecret"), ("mine", "cargo:libsecret")]),
        ('[registry]\nglobal-credential-providers = ["cargo:libsecret", "cargo:token"]\n', []),
        ('[registry]\ncredential-provider = "cargo:libsecret"\n' + MINE,
         [("crates-io", "cargo:libsecret")]),
        ('[registry]\ncredential-provider = "keeper"\n', []),
        ('[registries."../x"]\nindex = "i"\ncredential-provider = "keeper"\n', []),
        ("not toml", []),
        ("registries = 3\nregistry = []\n", []),
        (MINE + "credential-provider = [1, 2]\n", []),
    ],
)  # fmt: skip
def test_registries_are_those_whose_first_provider_is_no_file(
    home: Path, text: str, expected: list[tuple[str, str]]
) -> None:
    found = configured(home, text).registries()
    assert [(one.name, " ".join(one.provider)) for one in found] == expected


def test_older_name_of_the_configuration_wins_as_it_does_for_cargo(home: Path) -> None:
    cargo = configured(home, MINE + 'credential-provider = "cargo:libsecret"\n')
    assert len(cargo.registries()) == 1
    (home / ".cargo" / "config").write_text("")
    assert cargo.registries() == ()


def test_provider_of_its_own_is_told_and_asked_in_cargos_protocol(home: Path) -> None:
    kept = home / "kept.json"
    script = cargo_program(home / "bin" / "keeper", kept)
    cargo = configured(home, MINE + f'credential-provider = ["{script}"]\n')
    assert cargo.get("mine") is None

    cargo.store("mine", Secret(NEW))

    assert logins(kept) == {INDEX: ["", NEW]}
    login = cargo.get("mine")
    assert login is not None
    assert login.value.same_as(Secret(NEW))
    assert login.username == "keeper"
    assert NEW not in repr(login)


def test_provider_named_by_a_relative_path_is_never_taken_from_the_present_folder(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile, kept = tmp_path / "hostile.json", home / "kept.json"
    cargo_program(tmp_path / "bin" / "keeper", hostile)
    cargo_program(home / "bin" / "keeper", kept)
    monkeypatch.chdir(tmp_path)
    cargo = configured(home, MINE + 'credential-provider = "./bin/keeper"\n')
    cargo.store("mine", Secret(NEW))
    assert logins(kept) == {INDEX: ["", NEW]}
    assert not hostile.exists()


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("#!/bin/sh\necho no json; exit 1\n", "helper_refused"),
        ('#!/bin/sh\necho \'{"Err": {"kind": "other", "message": "no"}}\'\n', "helper_refused"),
        ("#!/bin/sh\nexec sleep 600\n", "helper_silent"),
        (None, "helper_missing"),
    ],
)
def test_provider_that_does_not_take_it_is_named(home: Path, script: str | None, code: str) -> None:
    path = program(home, "keeper", script) if script else home / "bin" / "keeper"
    configured(home, MINE + f'credential-provider = "{path}"\n')
    cargo = CargoLogins({"PATH": os.environ["PATH"]}, home, patience=0.5)
    with pytest.raises(WriteRefused) as refused:
        cargo.store("mine", Secret(NEW))
    assert refused.value.code == code


def test_registry_no_longer_configured_is_missing(home: Path) -> None:
    cargo = configured(home, "")
    assert cargo.get("mine") is None
    with pytest.raises(WriteRefused) as refused:
        cargo.store("mine", Secret(NEW))
    assert refused.value.code == "helper_missing"


def test_libsecret_entry_is_read_by_its_index_or_by_cargos_own_label(home: Path) -> None:
    seen, answer = home / "seen", home / "answer"
    program(home, "secret-tool", _SECRET_TOOL.format(seen=seen, answer=answer))
    blocks = [("other", OLD), ("crates-io", NEW)]
    answer.write_text(
        "".join(f"[/1]\nlabel = cargo-registry:{name}\nsecret = {v}\n" for name, v in blocks)
    )
    general = '[registry]\nglobal-credential-providers = ["cargo:libsecret"]\n'
    cargo = configured(home, general + MINE)

    central, mine = cargo.get("crates-io"), cargo.get("mine")

    assert central is not None
    assert central.value.same_as(Secret(NEW))
    assert mine is not None
    assert mine.value.same_as(Secret(OLD))
    assert mine.username == "libsecret"
    by_schema, by_index = seen.read_text().splitlines()
    assert by_schema == "search --all xdg:schema org.rust-lang.cargo.registry"
    assert by_index == f"{by_schema} url {INDEX}"


def test_libsecret_login_is_given_on_standard_input_and_never_as_an_argument(home: Path) -> None:
    seen = home / "seen"
    program(home, "cargo", f'#!/bin/sh\necho "$@" > {seen}\ncat >> {seen}\nenv >> {seen}\n')
    text = MINE + 'credential-provider = "cargo:libsecret"\n'
    cargo = configured(home, text, CARGO_REGISTRY_TOKEN="elsewhere")

    cargo.store("mine", Secret(NEW))

    lines = seen.read_text().splitlines()
    assert lines[:2] == ["login --registry mine", NEW]
    assert f"CARGO_HOME={home / '.cargo'}" in lines
    assert "elsewhere" not in json.dumps(lines)
