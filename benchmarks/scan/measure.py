"""Scanning a tree and a history against reading them, and against other scanners, with recall."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.ratios import Comparison, compared, milliseconds, report, rounds
from benchmarks.scan import bulk, past, peers, planting
from vault_app.core.secret import Secret
from vault_app.services.progress import NEVER, silent
from vault_app.services.scan_model import Where
from vault_app.services.scan_run import Run
from vault_app.services.scanning import ready, scan
from vault_app.services.workbench import Options, Workbench, open_workbench

FILES = int(os.environ.get("KEYTURN_BENCH_FILES", "36000"))
PARTS = os.environ.get("KEYTURN_BENCH_PARTS", "tree history staged").split()
COMMITS = int(os.environ.get("KEYTURN_BENCH_COMMITS", "6000"))
PLANTED, LEAST = 64, 63
PLANTED_PAST, LEAST_PAST = 47, 46
ROOT = Path(__file__).resolve().parents[2]
CAT, HISTORY, AGAIN_TREE, AGAIN_HISTORY, STAGED = 1.2, 1.1, 0.5, 0.05, 3.0


def workbench(folder: Path) -> Workbench:
    """Return a profile with an open vault, so that scans remember what was clean."""
    options = Options(
        home=str(folder / "profile"), environ={"KEYTURN_VAULT": "file"}, user_home=folder
    )
    bench = open_workbench(options, passphrase=Secret("correct horse"))
    bench.profile.ensure()
    bench.key  # noqa: B018 - makes the sealed file
    return bench


def recall(where: Where, planted: set[str]) -> int:
    """Return how many of the *planted* values a scan finds."""
    run = Run(ready(None), where, silent, NEVER)
    return len({one.seen.hit.value for one in run.all()} & planted)


def forgetting(bench: Workbench, where: Where) -> Callable[[], object]:
    """Return a scan that remembers nothing of the ones before it, but keeps what it finds out."""

    def work() -> object:
        for kept in (bench.profile.home / "scan").glob("*-*"):
            kept.unlink()
        return scan(bench, where)

    return work


def _cat(tree: Path) -> None:
    command = "find . -type f -print0 | xargs -0 -P2 -n 500 cat > /dev/null"
    subprocess.run(["sh", "-c", command], cwd=tree, check=True)


def _objects(top: Path) -> None:
    command = "git cat-file --batch-all-objects --batch --unordered --buffer > /dev/null"
    subprocess.run(["sh", "-c", command], cwd=top, check=True)


def trees(bench: Workbench, folder: Path, turns: int) -> list[Comparison]:
    """Compare the scan of a tree with reading it, with itself again, and with peers."""
    tree = folder / "tree"
    files, size = bulk.copy_tree(tree, FILES)
    planted = {one for found in planting.plant(tree, PLANTED).values() for one in found}
    where = Where((tree,), everything=True, cache=False)
    print(
        f"tree: {files:,} files, {size / 1e6:.0f} MB; recall {recall(where, planted)} of {PLANTED}"
    )
    found = [
        compared(
            "tree", lambda: scan(bench, where), "cat", lambda: _cat(tree), budget=CAT, count=turns
        )
    ]
    for peer, program in peers.installed():
        command = peer.tree(program, tree)
        said = peers.run(command).decode("utf-8", "replace")
        seen = sum(one in said for one in planted)
        memory = peers.peak_megabytes(command)
        print(f"  {peer.name}: names {seen} of {PLANTED}, {memory:.0f} MB at most")
        found.append(_against(peer.name, bench, where, command, peer.budget, turns))
    lasting = Where((tree,), everything=True)
    scan(bench, lasting)
    again = compared(
        "tree again, unchanged",
        lambda: scan(bench, lasting),
        "first scan",
        forgetting(bench, lasting),
        budget=AGAIN_TREE,
        count=turns,
    )
    return [*found, again]


def histories(bench: Workbench, folder: Path, turns: int) -> list[Comparison]:
    """Compare the scan of a history with reading all its objects, with itself, and with peers."""
    top = folder / "past"
    planted = past.make(top, COMMITS)
    where = Where((top,), everything=True, history=True, cache=False)
    print(f"history: {COMMITS:,} commits; recall {recall(where, planted)} of {PLANTED_PAST}")
    lasting = Where((top,), everything=True, history=True)
    print(f"  ours, git's streams included: {_own_peak(bench, top):.0f} MB at most")
    found = [
        compared(
            "history",
            lambda: scan(bench, where),
            "git cat-file of all",
            lambda: _objects(top),
            budget=HISTORY,
            count=turns,
        )
    ]
    for peer, program in peers.installed():
        if peer.history is not None:
            command = peer.history(program, top)
            said = peers.run(command).decode("utf-8", "replace")
            seen = sum(one in said for one in planted)
            memory = peers.peak_of_all(command)
            print(f"  {peer.name}: names {seen} of {PLANTED_PAST}, {memory:.0f} MB at most")
            found.append(_against(peer.name, bench, where, command, peer.history_budget, turns))
    scan(bench, lasting)
    again = compared(
        "history again, unchanged",
        lambda: scan(bench, lasting),
        "first scan",
        forgetting(bench, lasting),
        budget=AGAIN_HISTORY,
        count=turns,
    )
    return [*found, again]


def _own_peak(bench: Workbench, top: Path) -> float:
    program = [sys.executable, "-m", "vault_app", "scan", "--history", "--no-cache", str(top)]
    given = [f"KEYTURN_HOME={bench.profile.home}", "KEYTURN_VAULT=file", f"PYTHONPATH={ROOT}"]
    return peers.peak_of_all(["env", *given, *program])


def _against(
    name: str,
    bench: Workbench,
    where: Where,
    command: list[str],
    budget: float | None,
    turns: int,
) -> Comparison:
    what = "history" if where.history else "tree"
    return compared(
        what,
        lambda: scan(bench, where),
        name,
        lambda: peers.run(command),
        budget=budget,
        count=turns,
    )


def staged(bench: Workbench, folder: Path, turns: int) -> list[Comparison]:
    """Compare the hook of a usual commit with the diff it looks at, in a small and a large one."""
    small, large = folder / "staged", folder / "staged-large"
    bulk.copy_tree(large, FILES)
    small.mkdir()
    return [_staged(bench, top, what, turns) for top, what in ((small, "5"), (large, f"{FILES:,}"))]


def _staged(bench: Workbench, top: Path, files: str, turns: int) -> Comparison:
    past.git(top, "init", "-q")
    past.git(top, "config", "gc.auto", "0")  # nothing in the background meanwhile
    past.git(top, "add", "-A", "-f")
    past.git(top, "commit", "-q", "--allow-empty", "-m", "before")
    for number, path in zip(range(5), bulk.sources(), strict=False):
        shutil.copyfile(path, top / f"{number}{path.suffix}")
        past.git(top, "add", "-f", f"{number}{path.suffix}")
    environ = dict(os.environ) | {
        "KEYTURN_HOME": str(bench.profile.home),
        "KEYTURN_VAULT": "file",
        "PYTHONPYCACHEPREFIX": str(top.parent / "compiled"),  # as where it is installed
    }
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    program = [str(_command(top.parent)), "scan", "--staged", str(top)]

    def hook() -> None:
        subprocess.run(program, env=environ, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)

    hook()  # the first one makes ready for the others
    os.sync()
    return compared(
        f"scan --staged, whole program, {files} files there",
        hook,
        "git diff --cached",
        lambda: past.git(top, "diff", "--cached"),
        budget=STAGED,
        count=3 * turns,
    )


def _command(folder: Path) -> Path:
    """Return the command ``keyturn`` as an installer writes it, and as a hook starts it."""
    command = folder / "keyturn"
    lines = ("import sys", f"sys.path.insert(0, {str(ROOT)!r})")
    start = ("from vault_app.cli.start import main", "sys.exit(main())")
    command.write_text("\n".join((f"#!{sys.executable}", *lines, *start, "")))
    command.chmod(0o755)
    return command


def main() -> None:
    """Build the corpora, measure, report."""
    turns = rounds(__doc__ or "", 5)
    measures = {"tree": trees, "history": histories, "staged": staged}
    with tempfile.TemporaryDirectory(prefix="keyturn-scan-") as name:
        folder = Path(name)
        bench = workbench(folder)
        print(f"engine ready after {milliseconds(lambda: ready(None)):.0f} ms")
        found = [one for name in PARTS for one in measures[name](bench, folder, turns)]
        bench.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report("scan", found)
    print(json.dumps({"peak_megabytes": round(peak)}))


if __name__ == "__main__":
    main()
