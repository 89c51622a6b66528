"""Our values are structs that ``dataclasses`` takes for its own."""

import hashlib
import os
from dataclasses import asdict, fields, is_dataclass, replace
from pathlib import Path

import pytest

from vault_app.core.credential import Reach, Risk, Scope
from vault_app.core.frozen import Frozen
from vault_app.core.policies import NONE, Policies
from vault_app.system.profile import Profile

READ = Scope("repo.content.read", "user:ada", Risk.LOW)


def test_value_is_equal_and_hashed_by_its_fields() -> None:
    assert Scope("repo.content.read", "user:ada", Risk.LOW) == READ
    assert len({READ, replace(READ), replace(READ, risk=Risk.HIGH)}) == 2
    other: object = Reach("repo.content.read", "user:ada", "low")
    assert other != READ


def test_value_is_never_changed() -> None:
    with pytest.raises(AttributeError):
        READ.name = "write"  # type: ignore[misc] # what is tried
    assert not hasattr(READ, "__dict__")


def test_dataclasses_replace_fields_and_asdict_take_a_value() -> None:
    assert replace(READ, name="write").name == "write"
    assert [field.name for field in fields(Scope)] == ["name", "entity", "risk"]
    assert asdict(READ) == {"name": "repo.content.read", "entity": "user:ada", "risk": Risk.LOW}
    assert is_dataclass(READ)
    with pytest.raises(TypeError):
        replace(READ, colour="red")  # type: ignore[call-arg] # what is tried


def test_each_class_has_fields_of_its_own() -> None:
    class Wider(Scope, frozen=True):
        """One field more."""

        note: str = ""

    assert [field.name for field in fields(Wider)][-1] == "note"
    assert len(fields(Scope)) == 3
    assert fields(Frozen) == ()


def test_policies_are_equal_whatever_was_asked_of_them() -> None:
    asked = Policies()
    assert asked == NONE
    assert asked != object()


def test_runtime_folder_is_named_by_sha256_however_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    profile = Profile(tmp_path / "profile")
    whole = hashlib.sha256(os.fsencode(profile.home)).hexdigest()
    assert profile.runtime_dir.name == whole[:12]
