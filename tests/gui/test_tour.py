"""The practice tour: the main job through the real window, offscreen, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from vault_app.gui.tour_browser import create_token


def test_tour_turns_the_classic_token_and_leaves_pictures(tmp_path: Path) -> None:
    out = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "vault_app.gui.tour", "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "proven dead" in done.stdout
    pictures = sorted(path.name for path in out.glob("*.png"))
    for part in ("tokens", "plan", "obtain", "check", "ready", "confirm", "end", "after"):
        for scheme in ("light", "dark"):
            assert any(part in name and scheme in name for name in pictures), (part, pictures)
    assert all(path.stat().st_size > 10_000 for path in out.glob("*.png"))


def test_browser_part_refuses_to_leave_the_machine() -> None:
    with pytest.raises(ValueError, match="this machine"):
        create_token("http://192.0.2.1/settings/tokens/new", "laptop")
