"""The locks of what the tests install besides: hashes for everything, addresses nowhere."""

import json
import re

from tests.support.source import ROOT, text_of

FOLDER = ROOT / "packaging" / "clients"


def test_python_lock_holds_hashes_and_no_address() -> None:
    text = text_of(FOLDER / "requirements.lock")
    blocks = [block for block in re.split(r"^(?=\S)", text, flags=re.M) if block.strip()]
    assert len(blocks) > 2
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text


def test_npm_lock_holds_hashes_and_no_address() -> None:
    text = text_of(FOLDER / "package-lock.json")
    packages = json.loads(text)["packages"]
    asked = packages.pop("")["dependencies"]
    assert asked == json.loads(text_of(FOLDER / "package.json"))["dependencies"]
    inside = {path for path, entry in packages.items() if entry.get("inBundle")}
    bare = [path for path, entry in packages.items() if "integrity" not in entry]
    assert set(bare) <= inside
    assert "://" not in text
