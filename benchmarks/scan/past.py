"""A git history as a corpus: many commits over bulk text, and tokens in every corner of it."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.scan import growth
from benchmarks.scan.planting import KINDS
from tests.support.fake_tokens import fake

_ENVIRON: Final = {
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}
Values = Iterator[str]


def git(top: Path, *arguments: str, stdin: bytes | None = None) -> str:
    """Run git as Ada and return what it says."""
    done = subprocess.run(
        ["git", *arguments],
        cwd=top,
        check=True,
        capture_output=True,
        input=stdin,
        env=dict(os.environ) | _ENVIRON,
    )
    return done.stdout.decode("utf-8", "replace").strip()


def make(top: Path, commits: int, planted: int = 47) -> set[str]:
    """Make a repository of *commits* at *top*; return the *planted* values."""
    top.mkdir(parents=True)
    git(top, "init", "-q", "-b", "main")
    values = [fake(KINDS[number % len(KINDS)]) for number in range(planted)]
    waiting = iter(values)
    corners = sum(len(group) for group in (_LOOSE, _BEFORE))
    within = planted - corners
    process = subprocess.Popen(
        ["git", "fast-import", "--quiet"],
        cwd=top,
        stdin=subprocess.PIPE,
        env=dict(os.environ) | _ENVIRON,
    )
    assert process.stdin is not None
    with process.stdin as stream:
        coming = list(growth.planted([next(waiting) for _ in range(within)]))
        growth.write(stream, commits, coming)
    assert process.wait() == 0
    git(top, "branch", "-q", "-D", growth.BRANCH)
    git(top, "reset", "-q", "--hard", "main")
    for corner in _BEFORE:
        corner(top, next(waiting))
    git(top, "repack", "-q", "-a", "-d", "-f")  # fast-import packs badly
    for corner in _LOOSE:
        corner(top, next(waiting))
    return set(values)


def _commit(top: Path, name: str, data: bytes, message: str = "more") -> None:
    path = top / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    git(top, "add", "-f", name)
    git(top, "commit", "-q", "-m", message)


def _message(top: Path, value: str) -> None:
    git(top, "commit", "-q", "--allow-empty", "-m", f"Use {value} now")


def _branch(top: Path, value: str) -> None:
    git(top, "checkout", "-q", "-b", "side")
    _commit(top, "side.py", f"k='{value}'".encode())
    git(top, "checkout", "-q", "main")


def _merge(top: Path, value: str) -> None:
    git(top, "checkout", "-q", "-b", "topic")
    _commit(top, "topic.txt", b"topic\n")
    git(top, "checkout", "-q", "main")
    _commit(top, "main.txt", b"main\n")
    git(top, "merge", "-q", "--no-commit", "--no-ff", "topic")
    (top / "merged.env").write_text(f"K={value}\n")
    git(top, "add", "-f", "merged.env")
    git(top, "commit", "-q", "-m", "merge")


def _tag(top: Path, value: str) -> None:
    git(top, "tag", "-a", "v1", "-m", f"release {value}")


def _binary(top: Path, value: str) -> None:
    _commit(top, "blob.bin", bytes(range(256)) * 4 + value.encode() + b"\0\1\2")


def _wide(top: Path, value: str) -> None:
    _commit(top, "wide.reg", f"key={value}\r\n".encode("utf-16"))


def _lost(top: Path, value: str) -> None:
    _commit(top, "lost.env", f"K={value}\n".encode())
    git(top, "reset", "-q", "--hard", "HEAD^")


def _amended(top: Path, value: str) -> None:
    _commit(top, "amend.env", f"K={value}\n".encode())
    (top / "amend.env").write_text("K=\n")
    git(top, "add", "-f", "amend.env")
    git(top, "commit", "-q", "--amend", "-m", "more")


def _stash(top: Path, value: str) -> None:
    (top / "main.txt").write_text(f"main\n{value}\n")
    git(top, "stash", "-q")


def _dangling(top: Path, value: str) -> None:
    git(top, "hash-object", "-w", "--stdin", stdin=f"x {value} y".encode())


def _note(top: Path, value: str) -> None:
    git(top, "notes", "add", "-m", f"see {value}")


def _index(top: Path, value: str) -> None:
    (top / "index.env").write_text(f"K={value}\n")
    git(top, "add", "-f", "index.env")


def _remote(top: Path, value: str) -> None:
    git(top, "remote", "add", "origin", f"https://u:{value}@example.org/x.git")


_BEFORE: Final = (_message, _branch, _merge, _tag, _binary, _wide, _lost, _amended, _note)
_LOOSE: Final = (_stash, _dangling, _index, _remote)
