"""``keyturn leaks clean``: how to take leaked tokens out of a git history, and why not first."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import FILE, command
from vault_app.cli.progress import ProgressLine
from vault_app.core.errors import UsageError

if TYPE_CHECKING:
    from vault_app.services.leaks_cleanup import Cleaning, Commands

WHY_ROTATE_FIRST = (
    "Rotate first: whoever has a clone, a fork, a build's log or a search engine's copy has the "
    "token, whatever is rewritten here. Only a dead token is safe."
)


@command(
    "clean",
    "keyturn leaks clean ~/projects/site",
    "keyturn leaks clean . 3f2a --write ./cleaning",
    "keyturn leaks clean . --finish",
)
@click.argument("repository", metavar="REPO", type=FILE)
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option(
    "--write",
    "folder",
    metavar="DIR",
    type=FILE,
    help="Where the command's files go (the profile's own folder). They hold no value.",
)
@click.option("--anyway", is_flag=True, help="Also while tokens of this profile still work.")
@click.option(
    "--finish", is_flag=True, help="After the command ran: clean what git notes beside the history."
)
@pass_app
def clean_command(
    app: App,
    repository: Path,
    ids: tuple[str, ...],
    folder: Path | None,
    anyway: bool,
    finish: bool,
) -> int:
    """Show the exact `git filter-repo` command that takes leaked tokens out of REPO's history.

    All tokens found there, but those that are ignored; with IDs those of these leaks. No history is
    rewritten by this command itself; --finish cleans git's logs and notes where the old names stay.
    """
    from vault_app.services import leaks, leaks_cleanup

    if finish:
        return _finish(app, repository)
    bench = app.values
    chosen = [leaks.entry(bench, one).leak.fingerprint for one in ids]
    with ProgressLine(quiet=app.json) as line:
        found = leaks_cleanup.plan(bench, repository, chosen, progress=line)
    if found.living and not anyway:
        names = ", ".join(one.name for one in found.living[:5])
        raise UsageError("rotate_first", names=names)
    if found.nothing:
        app.emit({"cleaning": _shape(found, None)}, lambda: _nothing(found))
        return ExitCode.FINE
    commands = leaks_cleanup.write(found, folder or leaks_cleanup.folder_for(bench))
    app.emit({"cleaning": _shape(found, commands)}, lambda: _show(found, commands))
    return ExitCode.FINE


def _finish(app: App, repository: Path) -> int:
    from vault_app.services.leaks_cleanup_finish import finish

    changed = [str(path) for path in finish(app.values, repository)]

    def show() -> None:
        for path in changed:
            click.echo(f"Cleaned {tables.cell(path)}.")
        if not changed:
            click.echo("Nothing was left beside the history.")

    app.emit({"finished": {"repository": str(repository.absolute()), "changed": changed}}, show)
    return ExitCode.FINE


def _shape(found: "Cleaning", commands: "Commands | None") -> jsonshape.Json:
    return {
        "repository": str(found.repository),
        "tokens": list(found.tokens),
        "living": [one.name for one in found.living],
        "expressions": list(found.expressions),
        "blobs": list(found.blobs),
        "names": list(found.names),
        "people": list(found.people),
        "refs": list(found.refs),
        "left": found.left,
        "left_refs": found.left_refs,
        "installed": found.installed,
        "files": [str(path) for path in commands.files] if commands else [],
        "commands": {
            "backup": commands.backup,
            "clean": commands.clean,
            "check": commands.check,
            "push": commands.push,
        }
        if commands
        else None,
    }


def _nothing(found: "Cleaning") -> None:
    click.echo(f"No token stands in the history of {tables.cell(str(found.repository))}.")


def _show(found: "Cleaning", commands: "Commands") -> None:
    say = click.echo
    say(WHY_ROTATE_FIRST)
    say("")
    say(f"To be taken out: {', '.join(map(tables.cell, found.tokens))}")
    if not found.installed:
        say("git-filter-repo is not installed; `pipx install git-filter-repo` brings it.")
    say("")
    for number, (what, line) in enumerate(
        (
            ("Commit or put aside your own changes, then keep a copy", commands.backup),
            ("Rewrite every commit, tag and stash", commands.clean),
            ("Clean git's notes too, and see that nothing is left", commands.check),
            ("Replace what the remote has", commands.push),
        ),
        1,
    ):
        say(f"{number}. {what}:")
        say(f"   {tables.cell(line) if not line.isprintable() else line}")
    say("")
    say("Then: everybody else clones anew; ask the forge to drop cached views and forks' copies;")
    say("delete the copy of step 1, for it still holds the tokens.")
    if found.blobs:
        say(f"{len(found.blobs)} versions of files are taken out whole: see the list of blobs.")
    if found.left:
        say(f"{found.left} messages or names hold a token in a form the command does not reach.")
    if found.left_refs:
        say(f"{found.left_refs} branches or tags have a token in their name; the remote keeps the")
        say("old names until you delete them there, best on its web page.")
