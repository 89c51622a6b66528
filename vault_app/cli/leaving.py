"""``keyturn remove --all``: what is here, what is to go, and what went."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import asking, jsonshape, tables, words
from vault_app.cli.app import App
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.outcome import told_value
from vault_app.cli.words_leaving import PROGRAM, SORTS
from vault_app.core.errors import Cancelled

if TYPE_CHECKING:
    from vault_app.services.leaving import Belongings, Gone

_TOKENS, _EVERYTHING, _NOTHING = "tokens", "everything", "nothing"


def choose(app: App) -> bool:
    """Show what is here and ask what is to go; True: everything, False: the tokens alone."""
    from vault_app.services import leaving

    found = leaving.belongings(app.bench)
    for line in _described(found):
        app.say(line)
    app.say(
        "\nThe tokens live on at their providers and in your files either way.\n"
        "  tokens      forget every token and its value; keep settings, history and reminders\n"
        "  everything  delete all that is listed, for good\n"
    )
    kinds = click.Choice((_TOKENS, _EVERYTHING, _NOTHING))
    answer = click.prompt("What is to go?", type=kinds, default=_NOTHING, err=True)
    if answer == _NOTHING:
        raise Cancelled
    whole: bool = answer == _EVERYTHING
    question = (
        "Delete everything? Only a backup (`keyturn export`) brings it back."
        if whole
        else "Forget every token and its value?"
    )
    if not asking.confirm(question):
        raise Cancelled
    return whole


def remove_everything(app: App) -> int:
    """Delete everything of this profile; exit code 5 where something would not go."""
    from vault_app.services import leaving

    gone = leaving.remove_everything(app.bench)
    shape = _shape(gone)
    if gone.problems:
        path, code = gone.problems[0]
        shape["error"] = told_value(words.error_words(code, {"path": path}))
    app.emit(shape, lambda: _show(gone))
    return ExitCode.FILE if gone.problems else ExitCode.FINE


def _described(found: "Belongings") -> list[str]:
    tokens = "an inventory that cannot be read" if found.tokens is None else _tokens(found.tokens)
    lines = [f"Kept here: {tokens}."]
    if found.keychain is None:
        lines.append("  keychain    does not answer: its items cannot be counted")
    elif found.keychain:
        lines.append(f"  keychain    {found.keychain} items, our keys among them")
    if found.sealed:
        lines.append("  sealed file with values")
    if found.files:
        lines.append(tables.cell(f"  folder      {found.folder} ({len(found.files)} files)"))
    for entry in found.entries:
        lines.append(f"  {SORTS[entry.sort.value]:11} {tables.cell(entry.path)}")
    for path in found.backups:
        lines.append(f"  stays       {tables.cell(str(path))} (a backup)")
    return lines


def _tokens(count: int) -> str:
    return "1 token" if count == 1 else f"{count or 'no'} tokens"


def _shape(gone: "Gone") -> jsonshape.Json:
    found = gone.found
    return {
        "removed": found.tokens or 0,
        "deleted": {
            "keychain_items": gone.keychain,
            "folder": str(found.folder),
            "files": len(found.files),
            "entries": [{"sort": one.sort.value, "path": one.path} for one in found.entries],
        },
        "left": [one.path for one in found.left] + [str(path) for path in found.backups],
        "problems": [{"path": path, "code": code} for path, code in gone.problems],
    }


def _show(gone: "Gone") -> None:
    found = gone.found
    items = f", {gone.keychain} items of the keychain" if gone.keychain else ""
    click.echo(f"Deleted: {_tokens(found.tokens or 0)}{items},")
    click.echo(tables.cell(f"  {found.folder}"))
    for entry in found.entries:
        click.echo(f"  {SORTS[entry.sort.value]}: {tables.cell(entry.path)}")
    for path, code in gone.problems:
        told = words.error_words(code, {"path": path})
        click.echo(f"Not deleted: {tables.cell(path)}. {told.message}")
    for one in found.left:
        click.echo(f"Left for you: the line with `keyturn completion` in {tables.cell(one.path)}")
    for backup in found.backups:
        click.echo(f"Left for you: {tables.cell(str(backup))}")
    click.echo(f"The program itself: {PROGRAM[found.way.value]}")
