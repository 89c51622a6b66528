"""A throw-away copy of a freshly installed Debian, to install a package in.

The mirror's address is read from apt's own configuration. Needs root, debootstrap and leave to
mount; ``why_not`` says what is missing.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.support.source import ROOT

BASES = ROOT / "build" / "roots"


def why_not() -> str | None:
    """Return why there can be no fresh root here, None if there can."""
    if os.name == "nt" or os.geteuid() != 0:
        return "only root may mount and chroot"
    for name in ("debootstrap", "chroot", "mount", "unshare"):
        if shutil.which(name) is None:
            return f"no {name} here"
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True
    )
    return None if tried.returncode == 0 else "mounts are not permitted here"


def mirror() -> str:
    """Return the mirror apt uses for Debian itself."""
    listed = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE) $(ORIGIN)", "Created-By: Packages"],
        capture_output=True,
        text=True,
        check=True,
    )
    return next(
        site
        for site, _, origin in (line.partition(" ") for line in listed.stdout.splitlines())
        if origin == "Debian" and "security" not in site
    )


def base(suite: str) -> Path:
    """Return the folder of a minimal Debian of that suite, made once in this checkout."""
    folder = BASES / suite
    if not (folder / ".whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        command = ["debootstrap", "--variant=minbase", suite, str(folder), mirror()]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (folder / ".whole").touch()
    return folder


class FreshRoot:
    """A writable copy; what is done in it is gone with it."""

    def __init__(self, path: Path) -> None:
        """Work in the mounted copy at *path*."""
        self.path = path

    def _inside(self, user: str, variables: Mapping[str, str]) -> list[str]:
        home = "/root" if user == "root" else f"/home/{user}"
        plain = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LANG": "C.UTF-8"}
        given = {**plain, "DEBIAN_FRONTEND": "noninteractive", **variables}
        words = [f"{name}={value}" for name, value in given.items()]
        return ["chroot", f"--userspec={user}", str(self.path), "env", "-i", *words, "sh", "-c"]

    def run(
        self, command: str, *, user: str = "root", stdin: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a shell *command* inside, as *user*, with nothing of our own environment."""
        return subprocess.run(
            [*self._inside(user, variables), f"cd ~ && {command}"],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=300,
        )

    def window(self, program: str, *, user: str) -> None:
        """Open the window of *program* offscreen; a second start has to find it alive."""
        offscreen = {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        opened = subprocess.Popen(
            [*self._inside(user, offscreen), f"cd ~ && exec {program} gui"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        home = self.path / "home" / user
        until = time.monotonic() + 60
        while opened.poll() is None and not list(home.rglob("window.sock")):
            assert time.monotonic() < until, "no window within a minute"
            time.sleep(0.1)
        try:
            second = self.run(f"timeout 60 {program} gui", user=user, **offscreen)
            assert (second.returncode, opened.poll()) == (0, None), second.stderr
        finally:
            opened.terminate()
            _, said = opened.communicate(timeout=60)
        assert "Traceback" not in said

    def must(self, command: str, *, user: str = "root", stdin: str = "", **variables: str) -> str:
        """Run *command*, which has to succeed; return what it printed."""
        done = self.run(command, user=user, stdin=stdin, **variables)
        assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def bring(self, file: Path) -> str:
        """Copy *file* in; return its path inside."""
        shutil.copy2(file, self.path / "tmp" / file.name)
        return f"/tmp/{file.name}"  # noqa: S108 - in the throw-away root


@contextmanager
def fresh_root(suite: str, folder: Path) -> Iterator[FreshRoot]:
    """Mount a copy of *suite* under *folder*; everything is unmounted at the end."""
    upper, work, merged = (folder / name for name in ("upper", "work", "merged"))
    for path in (upper, work, merged):
        path.mkdir(parents=True)
    layers = f"lowerdir={base(suite)},upperdir={upper},workdir={work}"
    mounted: list[Path] = []

    def mount(target: Path, options: Sequence[str]) -> None:
        subprocess.run(["mount", *options, str(target)], check=True)
        mounted.append(target)

    try:
        mount(merged, ["-t", "overlay", "overlay", "-o", layers])
        mount(merged / "proc", ["-t", "proc", "proc"])
        mount(merged / "dev", ["--bind", "/dev"])
        # What apt has fetched serves the other roots of this suite too.
        fetched = BASES / f"{suite}-archives"
        fetched.mkdir(exist_ok=True)
        mount(merged / "var" / "cache" / "apt" / "archives", ["--bind", str(fetched)])
        for name in ("/etc/resolv.conf", "/etc/hosts"):
            if Path(name).exists():
                shutil.copy(name, merged / name[1:])
        for settings in Path("/etc/apt/apt.conf.d").glob("*"):
            if "Proxy" in settings.read_text(errors="replace"):
                shutil.copy(settings, merged / "etc" / "apt" / "apt.conf.d")
        refuse = merged / "usr" / "sbin" / "policy-rc.d"
        refuse.write_text("#!/bin/sh\nexit 101\n")
        refuse.chmod(0o755)
        yield FreshRoot(merged)
    finally:
        for target in reversed(mounted):
            subprocess.run(["umount", "--lazy", str(target)], check=False)
