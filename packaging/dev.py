#!/usr/bin/env python3
"""Run, test and check Keyturn from a checkout; each command does its own set-up.

    python3 packaging/dev.py run [ARGS...]    that command; without ARGS the window, or a tour of it
    python3 packaging/dev.py test [ARGS...]   all tests; with ARGS only those, handed to pytest
    python3 packaging/dev.py check            ruff, mypy, import-linter
    python3 packaging/dev.py bench NAME       one of the programs in benchmarks/
    python3 packaging/dev.py crash [--runs N] kill rotations at random; nothing may ever be lost
    python3 packaging/dev.py package [KIND..] wheel, bundle, deb, rpm, arch, tar; all into dist/
    python3 packaging/dev.py notice ...       for the owner: make and sign the notice of a release
    python3 packaging/dev.py translations     texts of the window into the translations; what lacks
    python3 packaging/dev.py lock             renew packaging/requirements.lock and package.lock

Standard library only. The first use makes a virtual environment under build/ out of the hashed lock
file. On Debian and Ubuntu apt installs what is missing, by root or sudo, or it says what to type.

Written so that Python 3.7 still reads it, to say in words that it is too old.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
LOCK = ROOT / "packaging" / "requirements.lock"
PACKAGE_LOCK = ROOT / "packaging" / "package.lock"
LOCKS = {LOCK: ("dev", "build"), PACKAGE_LOCK: ("package",)}
OLDEST = (3, 11)
VERSIONS = ("3.11", "3.12", "3.13")

# A name with | is a choice: the first that is installed, else the first that apt offers.
WINDOW_PACKAGES = (
    "ca-certificates",
    "fonts-dejavu-core",
    "fonts-wqy-microhei|fonts-noto-cjk|fonts-droid-fallback",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0|libglib2.0-0t64",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
)
TEST_PACKAGES = (
    *WINDOW_PACKAGES,
    "at-spi2-core",
    "curl",
    "dbus|dbus-daemon",
    "debootstrap",
    "desktop-file-utils",
    "dunst",
    "gir1.2-atspi-2.0",
    "git",
    "gnome-keyring",
    "imagemagick",
    "libglib2.0-bin",
    "libnotify-bin",
    "libsecret-tools",
    "openbox",
    "pacman-package-manager",
    "postgresql-client|postgresql-client-15",
    "procps",
    "python3-pyatspi",
    "rpm",
    "trayer",
    "wmctrl",
    "x11-utils",
    "xclip",
    "xdotool",
    "xfce4-panel",
    "xvfb",
)
# What leans on the interpreter itself. The use cases above are tried on the others by self-check,
# which turns a practice token over; whole, and with the window, they run on one.
QUICK_ROOMS = ("core", "editors", "practice", "providers", "scanner", "store", "system", "vault")
QUICK_TESTS = (*(f"tests/unit/{room}" for room in QUICK_ROOMS), "tests/contract")
ALONE = {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
LANGUAGES = ("en", "de", "zh_CN")
MARKS = "QT_TRANSLATE_NOOP+=mark"
NOTICES = ROOT / "packaging" / "update.py"
TRANSLATION_TESTS = "tests/architecture/test_translations.py"
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)


def say(text: str) -> None:
    """Tell the person what goes on, apart from what the tools print."""
    print(f"[keyturn] {text}", file=sys.stderr, flush=True)


def stop(text: str) -> SystemExit:
    """Return the exit that explains itself."""
    return SystemExit(f"[keyturn] {text}")


def run(command: Sequence[str | Path], **variables: str) -> int:
    """Run *command* in the checkout, its output going where ours goes; return its exit code."""
    sys.stdout.flush()
    environment = {**os.environ, "PYTHONNOUSERSITE": "1", **variables}
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment).returncode


def must(command: Sequence[str | Path], **variables: str) -> None:
    """Run *command* and stop if it fails."""
    code = run(command, **variables)
    if code:
        raise stop(f"this failed with {code}: {' '.join(str(part) for part in command)}")


def answer(command: Sequence[str | Path]) -> str | None:
    """Return what *command* prints, None if it cannot be run or fails."""
    try:
        done = subprocess.run(
            [str(part) for part in command], capture_output=True, text=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


# --- system packages ---------------------------------------------------------------------------


def missing_packages(names: Sequence[str]) -> list[str]:
    """Return those of *names* that Debian's package list does not have as installed."""
    installed = installed_packages([name for entry in names for name in entry.split("|")])
    return [entry for entry in names if installed.isdisjoint(entry.split("|"))]


def installed_packages(names: Sequence[str]) -> set[str]:
    """Return which of *names* are installed (dpkg-query fails for unknown names, and says so)."""
    done = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {words[0] for words in lines if words[1:] == ["installed"]}


def apt_prefix() -> list[str] | None:
    """Return what comes before apt-get for it to be allowed: nothing as root; None: it is not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    return [sudo, "-n"] if sudo and answer([sudo, "-n", "true"]) is not None else None


def choose(entry: str) -> str:
    """Return the name out of a choice that apt has a candidate for."""
    names = entry.split("|")
    for name in names:
        policy = answer(["apt-cache", "policy", name]) or ""
        if "Candidate:" in policy and "Candidate: (none)" not in policy:
            return name
    return names[0]


def need_packages(names: Sequence[str]) -> None:
    """Install what is missing of *names* on Debian and its kin; say what to type if we may not."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    missing = missing_packages(names)
    if not missing:
        return
    prefix = apt_prefix()
    if prefix is None:
        typed = " ".join(choose(entry) for entry in missing)
        say("these system packages are missing; what needs them will fail. To install them, type:")
        say(f"  sudo apt-get update && sudo apt-get install -y --no-install-recommends {typed}")
        return
    say(f"installing {len(missing)} system packages: {', '.join(missing)}")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    apt += ["-o", "Acquire::Retries=3", "-o", "Dpkg::Use-Pty=0"]
    logged([*apt, "update"])  # a stale list may still do: only the installation decides
    chosen = [choose(entry) for entry in missing]
    code = logged([*apt, "install", "-y", "--no-install-recommends", *chosen])
    if code:
        raise stop(f"apt-get failed with {code}; its words are above")


def logged(command: Sequence[str]) -> int:
    """Run a talkative command; show what it said only if it fails. Return its exit code."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        print(done.stdout, file=sys.stderr, flush=True)
    return done.returncode


# --- virtual environments ----------------------------------------------------------------------


def version_of(python: str | Path) -> str | None:
    """Return ``3.12`` for an interpreter that starts, else None."""
    return answer([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])


def program(venv: Path, name: str) -> Path:
    """Return the path of a program in a virtual environment."""
    return venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name


def digest(*paths: Path) -> str:
    """Return a short digest of the contents of *paths*."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes() + b"\0")
    return total.hexdigest()[:12]


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let two set-ups in one checkout wait for each other (where the system has such locks)."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / ".setup.lock").open("w") as lock:
        try:
            import fcntl
        except ImportError:
            pass
        else:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make_venv(python: str | Path, venv: Path) -> None:
    """Make an empty virtual environment, with apt's help where Debian left that part out."""
    version = version_of(python)
    if answer([python, "-c", "import ensurepip, venv"]) is None:
        need_packages([f"python{version}-venv"])
    shutil.rmtree(venv, ignore_errors=True)
    must([python, "-m", "venv", venv])


def environment(python: str | Path = sys.executable, lock: Path = LOCK) -> Path:
    """Return the virtual environment of *python* for a lock file as it is now, made if need be."""
    name = f"venv-{version_of(python)}" if lock == LOCK else f"{lock.stem}-{version_of(python)}"
    venv = BUILD / f"{name}-{digest(lock)}"
    ready, linked = venv / ".ready", venv / ".linked"
    with one_at_a_time():
        if not ready.exists():
            say(f"making {venv.relative_to(ROOT)} (first use of this lock file, a minute or so)")
            make_venv(python, venv)
            # The lock is whole: nothing is resolved, so no newer release can come between.
            install(venv, "--no-deps", "--require-hashes", "-r", lock)
            if answer([program(venv, "python"), "-m", "pip", "check"]) is None:
                raise stop("the lock file lacks a package that another one needs")
            ready.touch()
            for old in BUILD.glob(f"{name}-*"):
                if old != venv:
                    shutil.rmtree(old, ignore_errors=True)
        project = digest(ROOT / "pyproject.toml")
        if not linked.exists() or linked.read_text() != project:
            # The build tool comes hashed out of the lock: nothing is fetched here.
            install(venv, "--no-build-isolation", "--no-deps", "-e", ROOT)
            linked.write_text(project)
        if lock == LOCK and python == sys.executable and os.name != "nt":
            shortcut = BUILD / "keyturn"
            if not shortcut.exists():
                shortcut.unlink(missing_ok=True)
                shortcut.symlink_to(program(venv, "keyturn"))
    return venv


def install(venv: Path, *arguments: str | Path) -> None:
    """Run pip of that environment quietly."""
    quiet = ("-qq", "--disable-pip-version-check", "--no-input")
    must([program(venv, "python"), "-m", "pip", "install", *quiet, *arguments])


def other_interpreters() -> dict[str, Path]:
    """Return the other supported interpreters of this machine, on PATH or kept by pyenv."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    mine = f"{sys.version_info[0]}.{sys.version_info[1]}"
    found: dict[str, Path] = {}
    for version in VERSIONS:
        on_path = shutil.which(f"python{version}")
        kept = sorted(pyenv.glob(f"{version}.*/bin/python"), reverse=True)
        for candidate in ([Path(on_path)] if on_path else []) + kept:
            if version != mine and version_of(candidate) == version:
                found[version] = candidate
                break
    return found


# --- the commands ------------------------------------------------------------------------------


def has_display() -> bool:
    """Tell whether a window can be opened here."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def command_run(arguments: list[str]) -> int:
    """Do a command, or open the window; with no display, run the practice tour offscreen."""
    need_packages(WINDOW_PACKAGES)
    python = program(environment(), "python")
    if has_display() or arguments:
        return run([python, "-m", "vault_app", *arguments])
    say("no display here: running the practice tour offscreen")
    tour = BUILD / "tour"
    code = run([python, "-m", "vault_app.gui.tour", "--out", tour], QT_QPA_PLATFORM="offscreen")
    pictures = sorted(tour.glob("*.png")) if code == 0 else []
    if pictures:
        say(f"the tour went through; its {len(pictures)} pictures are in {tour}")
        return 0
    say(f"the tour failed (exit code {code}, pictures in {tour}: {len(pictures)})")
    return code or 1


def command_test(arguments: list[str]) -> int:
    """Run the tests: the quick part on the other interpreters, then everything on this one."""
    need_packages(TEST_PACKAGES)
    main = environment()
    clients = subprocess.Popen([program(main, "python"), ROOT / "packaging" / "clients.py"])
    failed = [] if arguments else quick_tests(other_interpreters())
    if failed:
        say(f"the quick tests FAILED on Python {', '.join(failed)}; going on, to fail at the end")
    if clients.wait():
        say("the tests that need what could not be installed are skipped, each with its reason")
    # Last, so that the last closing line of the test runner is that of the whole.
    say(f"tests on Python {version_of(sys.executable)}")
    given = arguments or side_by_side()
    return run([program(main, "python"), "-m", "pytest", *given]) or len(failed)


def side_by_side() -> list[str]:
    """Return how pytest shares the tests among the processors: one worker each, four at most.

    What lies in one file stays together; the rule is in tests/conftest.py.
    """
    workers = min(4, os.cpu_count() or 1)
    return [f"--numprocesses={workers}", "--dist=loadfile", "--no-loadscope-reorder"]


def quick_tests(interpreters: dict[str, Path]) -> list[str]:
    """Run the part that needs no desktop and no keychain on other interpreters, side by side.

    Return the versions on which it failed; what each run said is shown when it is over.
    """
    unwanted = "not e2e and not desktop and not keychain"
    folders = [folder for folder in QUICK_TESTS if (ROOT / folder).is_dir()]
    running = {}
    for version, python in interpreters.items():
        venv = environment(python)
        say(f"quick tests on Python {version} ({python})")
        must([program(venv, "python"), "-m", "vault_app", "self-check"], **ALONE)
        command = [str(program(venv, "python")), "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        running[version] = subprocess.Popen(
            [*command, "-m", unwanted, *folders],
            cwd=ROOT,
            env={**os.environ, "EDITOR_EXAMPLES": "5"},  # the long search is run once, below
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    for version, process in running.items():
        said, _ = process.communicate()
        say(f"Python {version} said:\n{said}")
    return [version for version, process in running.items() if process.returncode]


def command_check(arguments: list[str]) -> int:
    """Run all checks, also after one has failed."""
    del arguments
    need_packages(WINDOW_PACKAGES)
    venv = environment()
    failed = []
    for name, *rest in CHECKS:
        words = " ".join((name, *rest))
        say(words)
        if run([program(venv, name), *rest]):
            failed.append(words)
    say(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def command_bench(arguments: list[str]) -> int:
    """Run one benchmark; without a name, list them."""
    names = sorted(path.parent.name for path in ROOT.glob("benchmarks/*/measure.py"))
    if not arguments or arguments[0] not in names:
        raise stop(f"name one of: {', '.join(names)}")
    need_packages(TEST_PACKAGES)
    python = program(environment(), "python")
    return run([python, "-m", f"benchmarks.{arguments[0]}.measure", *arguments[1:]])


def command_crash(arguments: list[str]) -> int:
    """Kill rotations at random moments and check that nothing is ever lost."""
    return run([program(environment(), "python"), "-m", "tests.crash.harness", *arguments])


def command_package(arguments: list[str]) -> int:
    """Build packages in an environment that holds what is shipped and nothing of the tests."""
    need_packages(WINDOW_PACKAGES)
    python = program(environment(lock=PACKAGE_LOCK), "python")
    return run([python, ROOT / "packaging" / "package.py", *arguments])


def command_lock(arguments: list[str]) -> int:
    """Resolve for all platforms and interpreters at once; ``--upgrade`` takes newer releases."""
    if LOCK.exists():
        uv = program(environment(), "uv")
    else:
        venv = BUILD / "venv-lock"
        make_venv(sys.executable, venv)
        install(venv, "uv")
        uv = program(venv, "uv")
    oldest = ".".join(str(part) for part in OLDEST)
    options = ["--universal", "--python-version", oldest, "--generate-hashes"]
    options += ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate"]
    for lock, groups in LOCKS.items():
        chosen = [word for group in groups for word in ("--group", group)]
        out = ["--quiet", "--output-file", str(lock), *arguments]
        must([uv, "pip", "compile", "pyproject.toml", *chosen, *options, *out])
        if "://" in lock.read_text():
            raise stop(f"{lock.name} holds an address; it must not")
        say(f"{lock.relative_to(ROOT)} is up to date")
    return 0


def command_translations(arguments: list[str]) -> int:
    """Bring ``resources/translations`` up to date with the sources, release and check it.

    New texts come in unfinished: translate them in the ``.ts`` files (by Qt Linguist or by hand),
    then run this again. Both kinds of file are committed, so that a checkout needs no such run.
    """
    del arguments
    need_packages(WINDOW_PACKAGES)
    venv = environment()
    sources = sorted(ROOT.glob("vault_app/gui/**/*.py"))
    reading = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    reading += ["-disable-heuristic", "similartext", "-tr-function-alias", MARKS]
    for language in LANGUAGES:
        source = ROOT / "resources" / "translations" / f"keyturn_{language}.ts"
        # English shows its texts as they are; only what depends on a number has forms.
        only = ["-pluralonly"] if language == "en" else []
        target: list[str | Path] = ["-target-language", language, "-ts", str(source)]
        must([program(venv, "pyside6-lupdate"), *sources, *reading, *only, *target])
        released: list[str | Path] = ["-silent", str(source), "-qm", str(source.with_suffix(".qm"))]
        must([program(venv, "pyside6-lrelease"), *released])
    return run([program(venv, "python"), "-m", "pytest", "-q", TRANSLATION_TESTS])


COMMANDS = {
    "run": command_run,
    "test": command_test,
    "check": command_check,
    "bench": command_bench,
    "crash": command_crash,
    "package": command_package,
    "translations": command_translations,
    "notice": lambda words: run([program(environment(), "python"), NOTICES, *words]),
    "lock": command_lock,
}


def main(arguments: Sequence[str]) -> int:
    """Run the command that *arguments* name."""
    if sys.version_info < OLDEST:
        raise stop(
            f"Keyturn needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is "
            f"{sys.version_info[0]}.{sys.version_info[1]} ({sys.executable})"
        )
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on")
    given = parser.parse_args(arguments)
    return COMMANDS[given.command](given.rest)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
