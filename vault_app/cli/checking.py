"""``keyturn check``: ask the providers, never more often than they allow."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, listing, tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.naming import Name
from vault_app.cli.options import command
from vault_app.cli.outcome import told_value
from vault_app.cli.progress import ProgressLine
from vault_app.cli.words_vault import VAULT
from vault_app.core.credential import Status

if TYPE_CHECKING:
    from vault_app.services.checking import CheckResult


@command("check", "keyturn check", "keyturn check laptop ci --json")
@click.argument("names", metavar="[NAME]...", nargs=-1, type=Name())
@pass_app
def check_command(app: App, names: tuple[str, ...]) -> int:
    """Ask the provider about NAMEs, or about all that are due.

    Inside a provider's interval the stored outcome is told. Exit code 4 if any token was rejected
    or could not be asked about.
    """
    from vault_app.services.checking import check

    with ProgressLine(quiet=app.json) as line:
        result = check(app.values, names, progress=line)
    app.emit(_shape(result), lambda: _show(result))
    return _code(result)


def _code(result: "CheckResult") -> ExitCode:
    """Return 4 for a rejected or unanswered token, 3 where no value could be had at all."""
    if any(entry.credential.status is Status.REJECTED for entry in result.entries):
        return ExitCode.PROVIDER
    problems = set(result.problems.values())
    if problems and problems <= set(VAULT):
        return ExitCode.VAULT
    return ExitCode.PROVIDER if problems else ExitCode.FINE


def _shape(result: "CheckResult") -> jsonshape.Json:
    problems = [
        {"credential": identity, "code": code, "message": words.error_words(code, {}).message}
        for identity, code in result.problems.items()
    ]
    shape: jsonshape.Json = {
        "credentials": jsonshape.credentials(result.entries),
        "problems": problems,
    }
    if _code(result) is not ExitCode.FINE:
        told = words.error_words(next(iter(result.problems.values()), "token_rejected"), {})
        shape["error"] = told_value(told)
    return shape


def _show(result: "CheckResult") -> None:
    listing.show_entries(result.entries)
    for entry in result.entries:
        code = result.problems.get(entry.credential.id)
        if code:
            message = words.error_words(code, {}).message
            click.echo(tables.cell(f"{entry.credential.name}: {message}"))
