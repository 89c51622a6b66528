"""The workflow that releases: what it runs is there and pinned, the last step does as it says."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.source import ROOT

pytestmark = pytest.mark.packages
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
GH = """#!/bin/sh
echo "gh $*" >> "$TOLD"
[ "$1 $2" = "run download" ] || exit 0
for part in linux windows macos; do
    mkdir -p "parts/dist-$part" && echo $part > "parts/dist-$part/$part.package"
    echo old > "parts/dist-$part/SHA256SUMS"
done
"""
PYTHON = """#!/bin/sh
for last; do :; done
echo draft > "$last"
"""


def _steps() -> list[dict[str, Any]]:
    jobs = yaml.safe_load(WORKFLOW.read_text())["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def test_actions_are_pinned_by_hash_and_say_their_version() -> None:
    lines = [line for line in WORKFLOW.read_text().splitlines() if "uses:" in line]
    assert len(lines) == sum("uses" in step for step in _steps())
    pinned = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
    assert [line for line in lines if not pinned.search(line)] == []


def test_scripts_the_steps_run_are_there() -> None:
    said = " ".join(step.get("run", "") for step in _steps())
    named = set(re.findall(r"packaging/[\w/]+\.(?:py|sh)", said))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_last_step_publishes_every_part_with_checksums_as_a_draft(tmp_path: Path) -> None:
    """Run as it is, by the shell, with a stand-in for what talks to the outside."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    for name, script in (("gh", GH), ("python", PYTHON)):
        (bin_folder / name).write_text(script)
        (bin_folder / name).chmod(0o755)
    told = tmp_path / "told"
    environment = {"PATH": f"{bin_folder}{os.pathsep}/usr/bin:/bin", "TOLD": str(told)}
    environment |= {"GITHUB_RUN_ID": "7", "TAG": "v1.2.3", "REPOSITORY": "ada/keyturn"}
    command = ["bash", "-eo", "pipefail", "-c", _steps()[-1]["run"]]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)

    assert "gh release create v1.2.3 --repo ada/keyturn --draft" in told.read_text()
    made = {path.name for path in (tmp_path / "all").iterdir()}
    parts = {"linux.package", "windows.package", "macos.package", "update-draft.json"}
    assert made == {*parts, "SHA256SUMS"}
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(check, cwd=tmp_path / "all", capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == len(parts)
