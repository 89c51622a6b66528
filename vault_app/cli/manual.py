"""``keyturn manual``: the manual page, made out of the commands' own help."""

from collections.abc import Iterator
from typing import Final

import click

from vault_app import __version__
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import command, global_options

_CODES: Final = {
    ExitCode.FINE: "All is well.",
    ExitCode.DUE: "There are findings, or items are due.",
    ExitCode.USAGE: "The command line was not understood.",
    ExitCode.VAULT: "The vault is locked, missing or broken.",
    ExitCode.PROVIDER: "A provider refused a token, could not be reached or limits the rate.",
    ExitCode.FILE: "A file changed, cannot be read or was refused.",
    ExitCode.WAITING: "A rotation waits for a person.",
    ExitCode.BUG: "A fault in Keyturn.",
    ExitCode.CANCELLED: "Cancelled.",
}
_VARIABLES: Final = {
    "KEYTURN_HOME": "The folder of the profile, like --home.",
    "KEYTURN_VAULT": "keychain or file: where values are kept.",
    "KEYTURN_PASSPHRASE_FILE": "A file, readable by its owner only, with the sealed file's words.",
    "KEYTURN_PROOF_INTERVAL": "Seconds between two asks whether an old token is dead (30).",
    "NO_COLOR": "Set: no colours.",
}


@command("manual", "keyturn manual | man -l -")
@pass_app
def manual_command(app: App) -> int:
    """Print the manual page, in the form that man reads."""
    from vault_app.cli.main import keyturn

    text = "\n".join(page(keyturn)) + "\n"
    app.emit({"manual": text}, lambda: click.echo(text, nl=False))
    return ExitCode.FINE


def page(group: click.Group) -> Iterator[str]:
    """Yield the lines of the page."""
    context = click.Context(group, info_name="keyturn")
    yield f'.TH KEYTURN 1 "" "Keyturn {__version__}" "User Commands"'
    yield ".ad l"
    yield ".SH NAME\nkeyturn \\- know, watch and turn over developer tokens"
    yield ".SH SYNOPSIS\n.B keyturn\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR [\\fIARGUMENTS\\fR]]"
    yield f".SH DESCRIPTION\n{_safe(group.help or '')}"
    yield ".SH OPTIONS"
    yield from _options(group, context)
    yield ".SH COMMANDS"
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        if found is not None and not found.hidden:
            yield from _one(name, found, click.Context(found, context, name))
    yield ".SH EXIT STATUS"
    yield from _terms({str(int(code)): text for code, text in _CODES.items()})
    yield ".SH ENVIRONMENT"
    yield from _terms(_VARIABLES)


def _one(name: str, found: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join(found.collect_usage_pieces(context))
    yield f".SS {_safe(name)}\n.B keyturn {_safe(name)}\n{_safe(usage)}\n.PP"
    yield _safe((found.help or "").split("\f")[0])
    yield from _options(found, context)
    yield from _examples(found)
    if isinstance(found, click.Group):
        for inner in found.list_commands(context):
            below = found.get_command(context, inner)
            if below is not None:
                yield from _one(f"{name} {inner}", below, click.Context(below, context, inner))


def _examples(found: click.Command) -> Iterator[str]:
    lines = (found.epilog or "").splitlines()[2:]
    if lines:
        yield ".PP\nExamples:\n.PP\n.nf"
        yield from (f"    {_safe(line)}" for line in lines)
        yield ".fi"


def _options(found: click.Command, context: click.Context) -> Iterator[str]:
    shared = {option.name for option in global_options()} if context.parent is not None else set()
    own = [parameter for parameter in found.get_params(context) if parameter.name not in shared]
    records = [parameter.get_help_record(context) for parameter in own]
    yield from _terms({record[0]: record[1] for record in records if record is not None})


def _terms(terms: dict[str, str]) -> Iterator[str]:
    for term, text in terms.items():
        yield f".TP\n\\fB{_safe(term)}\\fR\n{_safe(text)}"


def _safe(text: str) -> str:
    """Return *text* as roff takes it for words: no escapes, no requests at a line's start."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    lines = (line.strip() for line in escaped.splitlines())
    kept = (f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)
    return "\n".join(line or ".PP" for line in kept)
